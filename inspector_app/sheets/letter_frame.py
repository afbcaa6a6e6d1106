"""The page of a letter: the margins of GB/T 9704, its foot, and the code at the first page's head.

Letters are set in Noto Sans SC with titles in Noto Serif SC Bold, the one Song face that is
brought along; the standard's 仿宋 and 小标宋 may not be.
"""

from dataclasses import dataclass

from inspector_app.domain.entry import head_groups
from inspector_app.sheets.paper import A4
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.qr import draw_qr, paper_code
from inspector_app.sheets.style import LETTER_FOOT, MUTED, TINY
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.words import printed_letters as printed
from inspector_app.words.composing import filled

_MM = 72 / 25.4
LEFT, RIGHT = 28 * _MM, A4[0] - 26 * _MM
WIDTH = RIGHT - LEFT
TOP, BOTTOM = A4[1] - 37 * _MM, 35 * _MM
ROOM = TOP - BOTTOM
_FOOT = 26 * _MM
_QR = 46.0


@dataclass(frozen=True, slots=True)
class LetterFrame:
    """What stands around the column of a letter; `digest` is the hash of its data."""

    say: Typesetter
    number: str
    digest: str

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        """Draw the frame of page `page`, counted from 1."""
        say, foot = self.say, LETTER_FOOT.of(MUTED)
        number = say.legible(say.one(filled(printed.NUMBER, number=self.number)))
        code = say.one(filled(printed.CODE, code=head_groups(self.digest)))
        pen.text(LEFT, _FOOT, f"{number}　{code}", foot)
        counted = say.inline(filled(printed.PAGE, page=page, pages=pages))
        pen.ending(RIGHT, _FOOT, counted, LETTER_FOOT)
        if page == 1:
            self._code(pen)

    def _code(self, pen: Pen) -> None:
        """In the top margin, at the right edge, with the same words beneath."""
        bottom = TOP + 22
        draw_qr(pen, paper_code(self.number, self.digest), RIGHT - _QR, bottom, _QR)
        groups = head_groups(self.digest).split()
        for line, words in enumerate((" ".join(groups[:2]), " ".join(groups[2:]))):
            pen.ending(RIGHT, bottom - 7 - line * TINY.leading, words, TINY)

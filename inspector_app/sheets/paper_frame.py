"""The page of a paper for inner use: authority, number and handling above, code and page below."""

from dataclasses import dataclass

from inspector_app.domain.entry import head_groups
from inspector_app.domain.wording import Wording
from inspector_app.sheets.page_frame import BOTTOM, LEFT, RIGHT, TOP, WIDTH, shortened
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.style import BLACK, NOTE, NOTE_STRONG, RULE, SMALL
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.words import printed
from inspector_app.words import printed_papers as papers
from inspector_app.words.composing import filled

_HEAD, _FOOT = TOP + 9, BOTTOM - 8


@dataclass(frozen=True, slots=True)
class PaperFrame:
    """Head and foot of one paper's pages; without `digest` it has no code."""

    say: Typesetter
    authority: Wording
    number: str
    handling: Wording | None
    digest: str

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        """Draw the frame of page `page`, counted from 1."""
        say, right = self.say, RIGHT
        if self.handling is not None:
            right = self._handling(pen, say.inline(self.handling))
        number = ""
        if self.number:
            number = say.legible(say.one(filled(papers.NUMBER, number=self.number)))
            pen.ending(right, _HEAD + 6, number, NOTE)
        room = WIDTH - (RIGHT - right) - 16 - pen.fonts.width(number, NOTE)
        authority = say.legible(say.one(self.authority))
        pen.text(LEFT, _HEAD + 6, shortened(pen, authority, NOTE_STRONG, room), NOTE_STRONG)
        foot = _FOOT - 11
        pen.lines([((LEFT, _HEAD), (RIGHT, _HEAD))], BLACK, 0.8)
        pen.lines([((LEFT, _FOOT), (RIGHT, _FOOT))], RULE, 0.5)
        if self.digest:
            code = say.one(filled(papers.CODE, code=head_groups(self.digest)))
            pen.text(LEFT, foot, code, SMALL)
        counted = say.inline(filled(printed.PAGE, page=page, pages=pages))
        pen.ending(RIGHT, foot, counted, SMALL.of(BLACK))

    def _handling(self, pen: Pen, handling: str) -> float:
        """The mark in its frame; where the text at its left ends."""
        width = pen.fonts.width(handling, NOTE_STRONG) + 10
        pen.frame((RIGHT - width, _HEAD + 1.8, RIGHT, _HEAD + 15.4), BLACK, 0.8)
        pen.text(RIGHT - width + 5, _HEAD + 6, handling, NOTE_STRONG)
        return RIGHT - width - 8

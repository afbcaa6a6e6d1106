"""The parts of a letter: title, salutation, numbered headings, paragraphs, closing."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector_app.domain.unit_copy import UnitCopy
from inspector_app.domain.wording import Language, Wording
from inspector_app.sheets.blocks import Text
from inspector_app.sheets.closing import end
from inspector_app.sheets.flow import Block, Piece, Whole
from inspector_app.sheets.letter_frame import WIDTH
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.style import (
    LABEL,
    LETTER,
    LETTER_CELL,
    LETTER_CELL_STRONG,
    LETTER_LATIN,
    LETTER_LATIN_STRONG,
    LETTER_NOTE,
    LETTER_SECOND,
    LETTER_STRONG,
    OFFICE,
    OFFICE_LATIN,
    RULE,
    TITLE,
    TITLE_LATIN,
    Face,
    Style,
)
from inspector_app.sheets.typesetter import Line, Paragraph, Typesetter
from inspector_app.words import printed_letters as printed
from inspector_app.words import printed_tables
from inspector_app.words.composing import filled
from inspector_app.words.terms import date_words

_INDENT = "　　"
_BOX = (196.0, 84.0)
_BOX_HEAD = 18.0
_OFFICE_SIZES = (15.0, 13.5, 12.0, 11.0)


class Letter:
    """The pieces of one letter in their order, its parts numbered 一、二、三."""

    def __init__(self, say: Typesetter) -> None:
        self._say = say
        self._parts = 0
        self._chinese = say.first is Language.ZH
        self.pieces: list[Piece] = []

    def title(self, copy: UnitCopy, title: Wording) -> None:
        """Authority, title and number, centred."""
        chinese = self._chinese
        self._centred(copy.authority, OFFICE if chinese else OFFICE_LATIN)
        self._centred(title, TITLE if chinese else TITLE_LATIN, gap=4)
        number = Paragraph(copy.number, LETTER if chinese else LETTER_LATIN)
        self._add_centred((number,), gap=2)
        if copy.replaces:
            self._centred(filled(printed.REPLACES, number=copy.replaces), LETTER_CELL)

    def salutation(self, unit: str) -> None:
        """Whom the letter is to, from the margin on."""
        words = filled(printed.TO, unit=unit or printed.NOTHING)
        style = LETTER_STRONG if self._chinese else LETTER_LATIN_STRONG
        self.add(Text(self._say.lines([Paragraph(self._say.one(words), style)], WIDTH)), gap=16)

    def heading(self, title: Wording) -> None:
        """The numbered title of a part, on one page with what follows."""
        numeral = printed.NUMERALS[self._parts] if self._chinese else str(self._parts + 1)
        self._parts += 1
        words = self._say.one(filled(printed.HEADING, numeral=numeral, title=title))
        style = LETTER_STRONG if self._chinese else LETTER_LATIN_STRONG
        paragraphs = [Paragraph(self._indented(words), style)]
        if self._say.second:
            paragraphs.append(self._second(title))
        lines = self._say.lines(paragraphs, WIDTH)
        self.pieces.append(Piece(Text(lines), 4, leads=True))

    def paragraph(self, words: Wording, gap: float = 0, *, leads: bool = False) -> None:
        """A paragraph in the letter's languages, indented by two characters in Chinese.

        With `leads` it stands on one page with what follows.
        """
        style = LETTER if self._chinese else LETTER_LATIN
        paragraphs = [Paragraph(self._indented(self._say.one(words)), style)]
        if self._say.second:
            paragraphs.append(self._second(words))
        self.pieces.append(Piece(Text(self._say.lines(paragraphs, WIDTH)), gap, leads=leads))

    def closing(self, copy: UnitCopy) -> None:
        """Authority, date and place for the seal, the lead's box, the note, 以下空白."""
        self.add(Closing.of(copy, self._say), gap=18)
        note = self._say.said(printed.COPIES, LETTER_NOTE)
        self.add(Text(self._say.lines(note, WIDTH)), gap=8)
        if self._say.wrote_out:
            written = self._say.said(printed_tables.WRITTEN_OUT, LETTER_NOTE)
            self.add(Text(self._say.lines(written, WIDTH)), gap=2)
        self.add(end(self._say, WIDTH), gap=6)

    def add(self, block: Block, gap: float) -> None:
        """A block beneath the last one."""
        self.pieces.append(Piece(block, gap))

    def _centred(self, words: Wording, style: Style, gap: float = 0) -> None:
        paragraphs = [Paragraph(self._say.one(words), style)]
        if self._say.second:
            paragraphs.append(self._second(words))
        self._add_centred(paragraphs, gap)

    def _add_centred(self, paragraphs: Iterable[Paragraph], gap: float) -> None:
        lines = self._say.lines(paragraphs, WIDTH)
        self.add(Text(lines, centred_in=WIDTH), gap)

    def _second(self, words: Wording) -> Paragraph:
        language = self._say.second or self._say.first
        return Paragraph(words.of(language), LETTER_SECOND)

    def _indented(self, text: str) -> str:
        return f"{_INDENT}{text}" if self._chinese else text


@dataclass(frozen=True, slots=True)
class Closing(Whole):
    """The lead's box at the left, the office with date and seal at the right; never divided."""

    head: Line
    office: tuple[Line, ...]

    @classmethod
    def of(cls, copy: UnitCopy, say: Typesetter) -> "Closing":
        """The closing of a letter."""
        room = WIDTH - _BOX[0] - 20
        head = say.line((say.inline(filled(printed.SIGNED_BY, code=copy.lead)), LETTER_CELL_STRONG))
        style = LETTER if say.first is Language.ZH else LETTER_LATIN
        day = say.one(date_words(copy.issued_at[:10]))
        beneath = [Paragraph(day, style), Paragraph(say.one(printed.SEAL_PLACE), LETTER_CELL)]
        return cls(head, (*_fitting(copy.authority, say, room), *say.lines(beneath, room)))

    @property
    def height(self) -> float:
        """The box or the office, whichever is higher."""
        return max(_BOX_HEAD + _BOX[1], sum(line.leading for line in self.office))

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw both and leave the slot."""
        left, right, bottom = x, x + _BOX[0], top - _BOX_HEAD - _BOX[1]
        pen.fill(LABEL, (left, top - _BOX_HEAD, right, top))
        pen.frame((left, bottom, right, top), RULE, 0.8)
        self.head.draw(pen, left + 6, top - (_BOX_HEAD - self.head.leading) / 2)
        pen.slot("lead", (left + 5, bottom + 5, right - 5, top - _BOX_HEAD - 5))
        middle = (right + 20 + x + WIDTH) / 2
        y = top
        for line in self.office:
            line.draw(pen, middle - line.width / 2, y)
            y -= line.leading


def _fitting(authority: Wording, say: Typesetter, room: float) -> tuple[Line, ...]:
    """The office as large as one line allows."""
    for size in _OFFICE_SIZES:
        style = Style(Face.SANS, size, size * 1.7)
        lines = say.lines([Paragraph(say.one(authority), style)], room)
        if len(lines) == 1:
            break
    return lines

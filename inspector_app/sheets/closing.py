"""The end of the sheet: the unit's opinion, refusal, signatures, and that nothing follows."""

from dataclasses import dataclass

from inspector_app.domain.header import Header
from inspector_app.domain.wording import Wording
from inspector_app.sheets.blocks import Text
from inspector_app.sheets.flow import Piece, Whole
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.pen import Box, Pen
from inspector_app.sheets.signs import Sign
from inspector_app.sheets.style import (
    BODY,
    HAIRLINE,
    LABEL,
    MUTED,
    NOTE,
    RULE,
    SMALL,
    STRONG,
)
from inspector_app.sheets.table import Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Line, Paragraph, Typesetter
from inspector_app.words import printed_tables as printed
from inspector_app.words.printed import BLANK
from inspector_app.words.terms import BOXES

_HEAD, _FIELD, _INK = 22.0, 74.0, 24.0
_LABEL = 72.0


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """Room for one signature: whose, the empty field, and a line for ink."""

    name: str
    title: Line
    person: Line
    ink: Line
    date: Line

    def draw(self, pen: Pen, box: Box) -> None:
        """Draw it and leave the slot."""
        left, bottom, right, top = box
        pen.fill(LABEL, (left, top - _HEAD, right, top))
        self.title.draw(pen, left + 6, top - (_HEAD - self.title.leading) / 2)
        self.person.draw(
            pen, right - 6 - self.person.width, top - (_HEAD - self.person.leading) / 2
        )
        ink_top = bottom + _INK
        y = ink_top - (_INK - self.ink.leading) / 2
        self.ink.draw(pen, left + 6, y)
        self.date.draw(pen, left + (right - left) * 0.62, y)
        pen.lines(
            [((left, top - _HEAD), (right, top - _HEAD)), ((left, ink_top), (right, ink_top))],
            HAIRLINE,
        )
        pen.slot(self.name, (left + 5, ink_top + 4, right - 5, top - _HEAD - 4))


@dataclass(frozen=True, slots=True)
class Signatures(Whole):
    """The boxes side by side; never divided."""

    boxes: tuple[SignatureBox, ...]

    @property
    def height(self) -> float:
        """Title, field and the line for ink."""
        return _HEAD + _FIELD + _INK

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the boxes in one frame."""
        width, bottom = WIDTH / len(self.boxes), top - self.height
        for number, box in enumerate(self.boxes):
            left = x + number * width
            box.draw(pen, (left, bottom, left + width, top))
            if number:
                pen.lines([((left, bottom), (left, top))], RULE, 0.8)
        pen.frame((x, bottom, x + WIDTH, top), RULE, 0.8)


@dataclass(frozen=True, slots=True)
class End(Whole):
    """以下空白 between two rules."""

    line: Line
    across: float = WIDTH
    """The width of the column."""

    @property
    def height(self) -> float:
        """That of its line."""
        return self.line.leading

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it."""
        left = x + (self.across - self.line.width) / 2
        middle = top - self.line.leading / 2
        self.line.draw(pen, left, top)
        right = left + self.line.width
        pen.lines(
            [((x, middle), (left - 8, middle)), ((right + 8, middle), (x + self.across, middle))],
            HAIRLINE,
        )


def opinion_table(header: Header, say: Typesetter) -> Table:
    """What the unit says, or that it was not asked, or that it refused to sign."""
    half = (WIDTH - _LABEL) / 2
    columns = Columns(say, (_LABEL, half, half))
    rows: list[Row] = []
    if not header.revealed:
        rows.append(_told(columns, say, printed.OPINION, say.said(printed.COVERT_ONLY, BODY)))
    elif not header.refusal:
        rows.append(columns.row(_label(say, printed.OPINION), *_choices(say)))
    if header.unit_opinion:
        opinion = (Paragraph(header.unit_opinion, BODY),)
        rows.append(_told(columns, say, printed.OPINION_TEXT, opinion))
    if header.refusal:
        refusal = (*say.said(printed.REFUSED_TEXT, SMALL), Paragraph(header.refusal, BODY))
        rows.append(_told(columns, say, printed.REFUSED, refusal))
    elif header.revealed:
        rows.append(columns.row(_label(say, printed.UNIT_SIGNS), *_signing_room(say)))
    return Table(tuple(rows))


def signature_pieces(header: Header, say: Typesetter) -> list[Piece]:
    """The signature boxes and the note on them."""
    names = [*(inspector.name for inspector in header.inspectors[:2]), "", ""][:2]
    boxes = tuple(
        _signature_box(name, words, person, say)
        for (name, words), person in zip(BOXES.items(), [*names, ""], strict=True)
    )
    note = [*say.said(printed.SIGN_NOTE, SMALL), *say.said(printed.COPIES, SMALL)]
    return [
        Piece(Signatures(boxes), gap=4),
        Piece(Text(say.lines(note, WIDTH)), gap=4),
    ]


def end(say: Typesetter, across: float = WIDTH) -> End:
    """以下空白."""
    return End(say.line((say.inline(printed.END), NOTE.of(MUTED))), across)


def _signature_box(name: str, words: Wording, person: str, say: Typesetter) -> SignatureBox:
    title = say.line((say.inline(words), STRONG))
    room = WIDTH / len(BOXES) - 20
    who = say.line((person or BLANK, BODY))
    if title.width + who.width > room:
        title = say.line((say.one(words), STRONG))
        who = _fitting(say, person, room - title.width)
    return SignatureBox(
        name,
        title,
        who,
        say.line((f"{say.inline(printed.IN_INK)}：", SMALL)),
        say.line((f"{say.inline(printed.DATE)}：", SMALL)),
    )


def _fitting(say: Typesetter, person: str, room: float) -> Line:
    """A long name smaller, and if need be without its end: the facts have it in full."""
    line = say.line((person, NOTE))
    while line.width > room:
        person = person[:-1]
        line = say.line((f"{person}…", NOTE))
    return line


def _label(say: Typesetter, words: Wording) -> Cell:
    return Cell(say.said(words, STRONG), shade=LABEL)


def _told(columns: Columns, say: Typesetter, label: Wording, said: tuple[Paragraph, ...]) -> Row:
    return columns.row(_label(say, label), Cell(said, span=2))


def _choices(say: Typesetter) -> tuple[Cell, Cell]:
    """Boxes to tick in ink."""
    true, objection = say.said(printed.TRUE_FACTS, BODY), say.said(printed.OBJECTION, BODY)
    return Cell(true, sign=Sign.SQUARE), Cell(objection, sign=Sign.SQUARE)


def _signing_room(say: Typesetter) -> tuple[Cell, Cell]:
    """High enough for a signature and a seal."""
    empty = (Paragraph("", BODY),) * 2
    return (
        Cell((*say.said(printed.UNIT_PERSON, SMALL), *empty)),
        Cell((*say.said(printed.DATE, SMALL), *empty)),
    )

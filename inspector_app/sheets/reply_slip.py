"""The reply slip (整改报告回执) on pages of its own, with the record of the re-inspection."""

from dataclasses import replace

from inspector_app.domain.copied_finding import CopiedFinding
from inspector_app.domain.unit_copy import UnitCopy
from inspector_app.domain.wording import Language, Wording
from inspector_app.sheets.blocks import Text
from inspector_app.sheets.closing import end
from inspector_app.sheets.flow import Piece
from inspector_app.sheets.letter_frame import WIDTH
from inspector_app.sheets.signs import Sign
from inspector_app.sheets.style import (
    LABEL,
    LETTER_CELL,
    LETTER_CELL_STRONG,
    LETTER_NOTE,
    TITLE,
    TITLE_LATIN,
)
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed_letters as printed
from inspector_app.words.composing import filled
from inspector_app.words.terms import date_words

_LABEL = 84.0
_NO, _WHO, _WHEN = 32.0, 62.0, 70.0
_DONE = (WIDTH - _NO - _WHO - _WHEN) * 0.56
_EMPTY = "\n\n"


def slip_pieces(copy: UnitCopy, say: Typesetter) -> list[Piece]:
    """The slip, to be filled in by hand."""
    title = TITLE if say.first is Language.ZH else TITLE_LATIN
    day = date_words(copy.issued_at[:10])
    reference = filled(printed.SLIP_TEXT, number=copy.number, day=day)
    return [
        Piece(_centred(say, say.said(printed.SLIP, title))),
        Piece(_centred(say, say.said(reference, LETTER_CELL)), gap=4),
        Piece(_unit(copy, say), gap=10),
        Piece(_repairs(copy, say), gap=8),
        Piece(_signed(say), gap=8),
        Piece(_checked(say), gap=8),
        Piece(Text(say.lines(say.said(printed.SLIP_NOTE, LETTER_NOTE), WIDTH)), gap=6),
        Piece(end(say, WIDTH), gap=4),
    ]


def _centred(say: Typesetter, paragraphs: tuple[Paragraph, ...]) -> Text:
    return Text(say.lines(paragraphs, WIDTH), centred_in=WIDTH)


def _unit(copy: UnitCopy, say: Typesetter) -> Table:
    half = WIDTH / 2 - _LABEL
    columns = Columns(say, (_LABEL, half, _LABEL, half))
    name = Cell((Paragraph(copy.unit.name or printed.NOTHING, LETTER_CELL),), span=3)
    head = copy.unit.responsible
    room = Cell((Paragraph("", LETTER_CELL),))
    return Table(
        (
            columns.row(_label(say, printed.SLIP_UNIT), name),
            columns.row(
                _label(say, printed.SLIP_HEAD),
                Cell((Paragraph(head, LETTER_CELL),)),
                _label(say, printed.SLIP_DATE),
                room,
            ),
            columns.row(_label(say, printed.SLIP_PHONE), replace(room, span=3)),
        )
    )


def _repairs(copy: UnitCopy, say: Typesetter) -> Table:
    problem = WIDTH - _NO - _DONE - _WHO - _WHEN
    columns = Columns(say, (_NO, problem, _DONE, _WHO, _WHEN))
    heads = (
        printed.NO,
        printed.SLIP_PROBLEM,
        printed.SLIP_DONE,
        printed.SLIP_WHO,
        printed.SLIP_WHEN,
    )
    head = columns.row(*(_label(say, words, Align.CENTRE) for words in heads))
    return Table(tuple(_repair(columns, each, say) for each in copy.findings), (head,))


def _repair(columns: Columns, finding: CopiedFinding, say: Typesetter) -> Row:
    number = Paragraph(str(finding.number), LETTER_CELL_STRONG)
    room = Cell((Paragraph(_EMPTY, LETTER_CELL),))
    return columns.row(
        Cell((number,), Align.CENTRE, again=True),
        Cell(say.said(finding.prompt, LETTER_CELL)),
        room,
        room,
        room,
    )


def _signed(say: Typesetter) -> Table:
    half = (WIDTH - _LABEL) / 2
    columns = Columns(say, (_LABEL, half, half))
    true = Cell(say.said(printed.SLIP_TRUE, LETTER_CELL), sign=Sign.SQUARE)
    objects = Cell(say.said(printed.SLIP_OBJECTS, LETTER_CELL), sign=Sign.SQUARE)
    room = (Paragraph(_EMPTY, LETTER_CELL),)
    return Table(
        (
            columns.row(_label(say, printed.SLIP_OPINION), true, objects),
            columns.row(
                _label(say, printed.SLIP_UNIT_SIGNS),
                Cell((*say.said(printed.SLIP_SIGN, LETTER_NOTE), *room)),
                Cell((*say.said(printed.SLIP_DAY, LETTER_NOTE), *room)),
            ),
        )
    )


def _checked(say: Typesetter) -> Table:
    half = WIDTH / 2 - _LABEL
    columns = Columns(say, (_LABEL, half, _LABEL, half))
    title = Cell(say.said(printed.CHECKED, LETTER_CELL_STRONG), shade=LABEL, span=4)
    room = Cell((Paragraph("\n\n", LETTER_CELL),), span=3)
    return Table(
        (
            columns.row(title, leads=True),
            columns.row(
                _label(say, printed.CHECKED_ON), Cell(), _label(say, printed.CHECKED_BY), Cell()
            ),
            columns.row(_label(say, printed.CHECKED_RESULT), room),
            columns.row(_label(say, printed.CHECKED_CLOSED), room),
        )
    )


def _label(say: Typesetter, words: Wording, align: Align = Align.LEFT) -> Cell:
    return Cell(say.said(words, LETTER_CELL_STRONG), align, shade=LABEL)

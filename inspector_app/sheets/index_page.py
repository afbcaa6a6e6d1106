"""The index in front of a bound file: which papers, under which number, on which page."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.domain.paper import BoundIndex
from inspector_app.domain.wording import Language
from inspector_app.sheets.blocks import Text
from inspector_app.sheets.closing import end
from inspector_app.sheets.flow import Piece, Placed, paginate
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.page_frame import LEFT, ROOM, TOP, WIDTH
from inspector_app.sheets.paper import Paper
from inspector_app.sheets.paper_frame import PaperFrame
from inspector_app.sheets.style import BODY, CELL, CELL_STRONG, LABEL, STRONG, TITLE, TITLE_LATIN
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed_letters
from inspector_app.words import printed_papers as printed
from inspector_app.words.composing import filled, same
from inspector_app.words.terms import date_words

_NO, _NUMBER, _PAGE = 34.0, 128.0, 44.0


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of the index; `page` counts from the first page behind the index."""

    title: str
    number: str
    unit: str
    page: int
    pages: int


def render_index(
    index: BoundIndex, entries: Sequence[IndexEntry], fonts: Fonts, languages: str
) -> Paper:
    """The index on as many pages as it needs."""
    say = Typesetter(fonts, languages)
    pages = _pages(index, entries, say)
    paper = Paper(fonts)
    frame = PaperFrame(say, index.authority, "", None, "")
    for number, placed in enumerate(pages, start=1):
        pen = paper.page()
        frame.draw(pen, number, len(pages))
        for each in placed:
            each.draw(pen, LEFT, TOP)
    return paper


def _pages(index: BoundIndex, entries: Sequence[IndexEntry], say: Typesetter) -> list[list[Placed]]:
    """How many pages the index has stands on it: set once to count, and once to say it."""
    own = len(paginate(_pieces(index, entries, 1, say), ROOM))
    return paginate(_pieces(index, entries, own, say), ROOM)


def _pieces(
    index: BoundIndex, entries: Sequence[IndexEntry], own: int, say: Typesetter
) -> list[Piece]:
    style = TITLE if say.first is Language.ZH else TITLE_LATIN
    counted = filled(
        printed.INDEX_TEXT,
        count=len(entries),
        pages=sum(each.pages for each in entries),
        own=own,
        day=date_words(index.at[:10]),
    )
    titled = [*say.said(index.title, style), *say.said(printed.INDEX, STRONG)]
    return [
        Piece(Text(say.lines(titled, WIDTH), centred_in=WIDTH)),
        Piece(Text(say.lines(say.said(counted, BODY), WIDTH)), gap=10),
        Piece(Text(say.lines(say.said(printed.INDEX_NOTE, STRONG), WIDTH)), gap=2),
        Piece(_table(entries, say), gap=8),
        Piece(end(say), gap=8),
    ]


def _table(entries: Sequence[IndexEntry], say: Typesetter) -> Table:
    paper = 104.0 if say.first is Language.ZH else 128.0
    columns = Columns(say, (_NO, paper, _NUMBER, WIDTH - _NO - paper - _NUMBER - _PAGE, _PAGE))
    heads = (
        printed.INDEX_NO,
        printed.INDEX_PAPER,
        printed.INDEX_NUMBER,
        printed.INDEX_UNIT,
        printed.INDEX_PAGE,
    )
    head = columns.row(*(Cell(say.said(words, CELL_STRONG), shade=LABEL) for words in heads))
    rows = tuple(_row(columns, place, each, say) for place, each in enumerate(entries, start=1))
    return Table(rows, (head,))


def _row(columns: Columns, place: int, entry: IndexEntry, say: Typesetter) -> Row:
    texts = (entry.title, entry.number, entry.unit)
    cells = (Cell(say.said(same(text or printed_letters.NOTHING), CELL)) for text in texts)
    return columns.row(
        Cell((Paragraph(str(place), CELL),), Align.CENTRE),
        *cells,
        Cell((Paragraph(str(entry.page), CELL),), Align.CENTRE),
    )

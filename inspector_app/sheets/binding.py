"""Several papers in one file for the printer: index, page numbers throughout, bookmarks.

Signatures do not survive binding: what is shown of them becomes part of the page, and the index
says so.
"""

import datetime
from collections.abc import Callable, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Name

from inspector_app.domain.paper import BoundIndex, BoundPaper
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.index_page import IndexEntry, render_index
from inspector_app.sheets.packing import packed_stream
from inspector_app.sheets.page_frame import RIGHT
from inspector_app.sheets.paper import Paper
from inspector_app.sheets.pdfa import Metadata, archived
from inspector_app.sheets.style import LETTER_FOOT, MUTED
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.words import printed_papers as printed
from inspector_app.words.composing import filled

_FOOT = 16.0
_NUMBERED = Name("/PageNumberOfTheWhole")
_IN_FRONT = b"q\n"
_BEHIND = b"\nQ\n"


def bind(
    papers: Sequence[BoundPaper],
    index: BoundIndex,
    fonts: Fonts,
    languages: str = "zh",
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> bytes:
    """One PDF/A-3b of all papers; equal papers and index give equal bytes.

    `progress` is told after each paper and may raise to stop.
    """
    say = Typesetter(fonts, languages)
    sources, entries, first = [], [], 1
    for paper in papers:
        source = pikepdf.open(BytesIO(paper.pdf))
        sources.append(source)
        pages = len(source.pages)
        entries.append(IndexEntry(paper.title, paper.number, paper.unit, first, pages))
        first += pages
    bound = render_index(index, entries, fonts, languages).document()
    own = len(bound.pages)
    numbers = _numbers(first - 1, say, fonts)
    for done, (source, entry) in enumerate(zip(sources, entries, strict=True), start=1):
        _append(bound, source, numbers, entry.page)
        progress(done, len(papers))
    _bookmarks(bound, entries, own, say)
    return archived(bound, _metadata(index, say))


def _append(bound: pikepdf.Pdf, source: pikepdf.Pdf, numbers: pikepdf.Pdf, first: int) -> None:
    """The pages of one paper, what their signatures show drawn into them, and their numbers."""
    source.flatten_annotations("print")
    for page in source.pages:
        for key in (Name.Annots, Name.AA):
            if key in page.obj:
                del page.obj[key]
        page.contents_add(_IN_FRONT, prepend=True)
        page.contents_add(_BEHIND)
    for place, page in enumerate(source.pages, start=first):
        bound.pages.append(page)
        _number(bound, bound.pages[-1], numbers, place)
    source.close()


def _numbers(count: int, say: Typesetter, fonts: Fonts) -> pikepdf.Pdf:
    """A page for each page, with nothing on it but its number in the whole."""
    paper = Paper(fonts)
    for page in range(1, count + 1):
        words = say.inline(filled(printed.RUNNING, page=page, pages=count))
        paper.page().ending(RIGHT, _FOOT, words, LETTER_FOOT.of(MUTED))
    return paper.document()


def _number(bound: pikepdf.Pdf, page: pikepdf.Page, numbers: pikepdf.Pdf, place: int) -> None:
    """Lay the number of the whole over a page."""
    overlay = bound.copy_foreign(numbers.pages[place - 1].as_form_xobject())
    # A name of its own: pikepdf would make one up, another each time.
    name = page.add_resource(overlay, Name.XObject, name=_NUMBERED)
    page.contents_add(packed_stream(bound, f"q {name} Do Q".encode("ascii")))


def _bookmarks(
    bound: pikepdf.Pdf, entries: Sequence[IndexEntry], own: int, say: Typesetter
) -> None:
    """The index, then every paper by number and title."""
    with bound.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(say.one(printed.INDEX), 0))
        for entry in entries:
            title = say.legible(f"{entry.number} {entry.title} {entry.unit}".strip())
            outline.root.append(pikepdf.OutlineItem(title, own + entry.page - 1))


def _metadata(index: BoundIndex, say: Typesetter) -> Metadata:
    return Metadata(
        say.legible(say.one(index.title)),
        say.legible(say.one(index.authority)),
        "en" if say.first == "en" else "zh-CN",
        datetime.datetime.fromisoformat(index.at),
    )

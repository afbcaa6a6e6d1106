"""What evidence list and tip slip share: title with code, facts, pieces, the lead's box."""

import datetime
from collections.abc import Sequence

from inspector_app.domain.canonical import sha256
from inspector_app.domain.entry import head_groups
from inspector_app.domain.paper import ListedPiece, PaperHead
from inspector_app.domain.sheet import PAPER, Sheet
from inspector_app.domain.wording import Language, Wording
from inspector_app.sheets.closing import SignatureBox
from inspector_app.sheets.flow import Piece, Whole, paginate
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.page_frame import LEFT, ROOM, TOP, WIDTH
from inspector_app.sheets.paper import Paper
from inspector_app.sheets.paper_frame import PaperFrame
from inspector_app.sheets.pdfa import Metadata, archived
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.qr import paper_code
from inspector_app.sheets.style import (
    BODY,
    CELL,
    CELL_STRONG,
    CODE,
    LABEL,
    LETTER_LATIN,
    NOTE,
    NOTE_STRONG,
    RULE,
    SMALL,
    STRONG,
    TINY,
    TITLE,
    TITLE_LATIN,
)
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.title_block import TitleBlock
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed_letters, printed_tables
from inspector_app.words import printed_papers as printed
from inspector_app.words.camera_time import TO_SECOND, day_and_clock
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.terms import MODES, date_words

_LABEL, _SIDE, _GROUP = 72.0, 68.0, 8
_NO, _KIND, _TAKEN, _HASH = 28.0, 58.0, 96.0, 140.0
_BOX_HEIGHT, _BOX_WIDTH = 120.0, 190.0


def rendered_paper(
    head: PaperHead,
    payload: bytes,
    pieces: Sequence[Piece],
    handling: Wording | None,
    fonts: Fonts,
    say: Typesetter,
) -> Sheet:
    """The paper as PDF/A-3b with its data embedded."""
    pages, paper = paginate(pieces, ROOM), Paper(fonts)
    frame = PaperFrame(say, head.authority, head.number, handling, sha256(payload))
    for number, placed in enumerate(pages, start=1):
        pen = paper.page()
        frame.draw(pen, number, len(pages))
        for each in placed:
            each.draw(pen, LEFT, TOP)
    metadata = Metadata(
        say.legible(f"{say.one(head.title)} {head.number}".rstrip()),
        say.legible(say.one(head.authority)),
        "en" if say.first == "en" else "zh-CN",
        datetime.datetime.fromisoformat(head.issued_at),
    )
    pdf = archived(paper.document(), metadata, {PAPER: payload})
    return Sheet(pdf, tuple(paper.slots().values()), len(pages))


def title_piece(head: PaperHead, payload: bytes, say: Typesetter) -> Piece:
    """Authority, title and number, with the code at their right."""
    style = TITLE if say.first is Language.ZH else TITLE_LATIN
    paragraphs = [
        *say.said(head.authority, BODY),
        *say.said(head.title, style),
        Paragraph(head.number, BODY),
    ]
    digest = sha256(payload)
    groups = head_groups(digest).split()
    halves = (" ".join(groups[:2]), " ".join(groups[2:]))
    return Piece(
        TitleBlock(
            say.lines(paragraphs, WIDTH - 2 * _SIDE),
            paper_code(head.number, digest),
            tuple(say.line((half, TINY)) for half in halves),
        )
    )


def facts_of(head: PaperHead, say: Typesetter, *more: tuple[Wording, Wording]) -> Table:
    """Which unit, which visit, issued when; `more` facts take a whole row each."""
    half = WIDTH / 2 - _LABEL
    columns = Columns(say, (_LABEL, half, _LABEL, half))
    unit, visit = head.unit, head.visit
    named = f"{unit.name}（{unit.code}）" if unit.code else unit.name
    times = f"　{visit.arrived}—{visit.left}" if visit.arrived and visit.left else ""
    day = date_words(visit.date)
    wide = [(printed.UNIT, same(named)), (printed.ADDRESS, same(unit.address))]
    pairs = [
        (printed.VISIT, Wording(f"{day.zh}{times}", f"{day.en}{times}")),
        (printed.MODE, MODES[visit.mode]),
        (printed.INSPECTORS, joined([same(code) for code in visit.inspectors])),
        (printed.ISSUED, date_words(head.issued_at[:10])),
    ]
    rows = [columns.row(*_fact(say, *each, 3)) for each in wide]
    for left, right in zip(pairs[::2], pairs[1::2], strict=True):
        rows.append(columns.row(*_fact(say, *left, 1), *_fact(say, *right, 1)))
    rows += [columns.row(*_fact(say, *each, 3)) for each in more]
    return Table(tuple(rows))


def pieces_table(head: PaperHead, pieces: Sequence[ListedPiece], say: Typesetter) -> Table:
    """Number, type, time and place, how it was made, what it proves, hash: one row for each."""
    made = 92.0
    proves = WIDTH - _NO - _KIND - _TAKEN - made - _HASH
    columns = Columns(say, (_NO, _KIND, _TAKEN, made, proves, _HASH))
    heads = (
        printed.NO,
        printed.KIND,
        printed.TAKEN,
        printed.MAKER,
        printed.PROVES,
        printed.HASH,
    )
    top = columns.row(*(Cell(say.said(words, NOTE_STRONG), shade=LABEL) for words in heads))
    return Table(tuple(_piece(columns, head, each, say) for each in pieces), (top,))


def _piece(columns: Columns, head: PaperHead, piece: ListedPiece, say: Typesetter) -> Row:
    kind = say.said(filled(printed.PHOTO, kind=piece.kind.upper()), NOTE)
    return columns.row(
        Cell((Paragraph(str(piece.number), CELL_STRONG),), Align.CENTRE),
        Cell((*kind, Paragraph(f"{piece.size:,} B", SMALL))),
        Cell(tuple(_taken(head, piece, say))),
        Cell(tuple(_made(head, piece, say))),
        Cell(tuple(_proves(piece, say))),
        Cell((Paragraph(_grouped(piece.sha256), CODE),)),
    )


def _taken(head: PaperHead, piece: ListedPiece, say: Typesetter) -> list[Paragraph]:
    moment = day_and_clock(piece.taken_at, TO_SECOND)
    said = [*say.said(same(moment) if moment else printed.NOT_SAID, NOTE)]
    if piece.corrected:
        said += say.said(printed.CORRECTED, SMALL)
    place = head.unit.service_point or head.unit.address or head.unit.name
    return [*said, Paragraph(place, SMALL)]


def _made(head: PaperHead, piece: ListedPiece, say: Typesetter) -> list[Paragraph]:
    codes = "、".join(head.visit.inspectors) or printed_letters.NOTHING
    method = printed.SUPPLEMENT if piece.supplement else printed.ON_SITE
    said = [*say.said(filled(printed.MADE_BY, codes=codes), NOTE), *say.said(method, SMALL)]
    return [*said, Paragraph(piece.device, SMALL)] if piece.device else said


def _proves(piece: ListedPiece, say: Typesetter) -> list[Paragraph]:
    said = [Paragraph(piece.caption, NOTE)] if piece.caption else []
    for item in piece.shows:
        said += say.said(filled(printed.ITEM, code=item.code, prompt=item.prompt), SMALL)
    return said or [Paragraph(printed_letters.NOTHING, NOTE)]


def _grouped(digest: str) -> str:
    """The hash in groups of eight digits, four groups to a line."""
    groups = [digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP)]
    return "\n".join(" ".join(groups[start : start + 4]) for start in range(0, len(groups), 4))


class LeadBox(Whole):
    """The lead's signature box at the left, the office with date and place for the seal beside."""

    def __init__(self, head: PaperHead, say: Typesetter) -> None:
        title = say.inline(filled(printed_letters.SIGNED_BY, code=head.lead))
        self._box = SignatureBox(
            "lead",
            say.line((title, STRONG)),
            say.line(("", BODY)),
            say.line((f"{say.inline(printed_tables.IN_INK)}：", SMALL)),
            say.line((f"{say.inline(printed_tables.DATE)}：", SMALL)),
        )
        office = (head.authority, date_words(head.issued_at[:10]), printed_letters.SEAL_PLACE)
        words = [Paragraph(say.one(each), LETTER_LATIN) for each in office]
        self._office = say.lines(words, WIDTH - _BOX_WIDTH - 30)

    @property
    def height(self) -> float:
        """As high as a box on the inspection sheet."""
        return _BOX_HEIGHT

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it and leave the slot."""
        box = (x, top - _BOX_HEIGHT, x + _BOX_WIDTH, top)
        self._box.draw(pen, box)
        pen.frame(box, RULE, 0.8)
        middle = (x + _BOX_WIDTH + 30 + x + WIDTH) / 2
        y = top - 20
        for line in self._office:
            line.draw(pen, middle - line.width / 2, y)
            y -= line.leading + 4


def _fact(say: Typesetter, label: Wording, words: Wording, span: int) -> tuple[Cell, Cell]:
    said = words if words.zh.strip() else same(printed_letters.NOTHING)
    return Cell(say.said(label, CELL_STRONG), shade=LABEL), Cell(say.said(said, CELL), span=span)

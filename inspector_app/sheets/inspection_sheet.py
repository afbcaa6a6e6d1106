"""The inspection sheet: the whole visit on paper, for inside use, with its data embedded."""

from collections.abc import Mapping

from inspector_app.domain.errors.sheets import PictureUnprintable
from inspector_app.domain.evidence import Numbered, numbered
from inspector_app.domain.finding import advice, findings
from inspector_app.domain.inspection import lacking_evidence
from inspector_app.domain.sheet import PAYLOAD, Sheet, SheetContent
from inspector_app.domain.wording import Wording
from inspector_app.sheets.blocks import Text
from inspector_app.sheets.calculation import calculation_table
from inspector_app.sheets.closing import end, opinion_table, signature_pieces
from inspector_app.sheets.column import Column
from inspector_app.sheets.evidence_table import evidence_table
from inspector_app.sheets.facts import facts_table
from inspector_app.sheets.findings_table import FindingsTable, advice_text, lacking_text
from inspector_app.sheets.flow import Piece, paginate
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.jpeg import Jpeg, read_jpeg
from inspector_app.sheets.page_frame import LEFT, ROOM, TOP, WIDTH, PageFrame
from inspector_app.sheets.paper import Paper
from inspector_app.sheets.pdfa import Metadata, archived
from inspector_app.sheets.plates import picture_name, plate_pieces
from inspector_app.sheets.results import Results
from inspector_app.sheets.section_rates import glance
from inspector_app.sheets.style import BODY, SMALL, Style
from inspector_app.sheets.title_block import title_pieces
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.words import printed, printed_tables
from inspector_app.words.terms import BOXES


def render(content: SheetContent, fonts: Fonts) -> Sheet:
    """Print `content` as PDF/A-3b; equal contents give equal bytes.

    Raises PictureUnprintable and FontUnusable.
    """
    say = Typesetter(fonts, content.inspection.header.sheet_languages)
    evidence = numbered(content.inspection.evidence)
    pictures = _pictures(content, evidence)
    pages = paginate(_column(content, say, evidence, pictures), ROOM)
    paper, frame = Paper(fonts, pictures), PageFrame(say, content)
    for number, placed in enumerate(pages, start=1):
        pen = paper.page()
        frame.draw(pen, number, len(pages))
        for each in placed:
            each.draw(pen, LEFT, TOP)
    pdf = archived(paper.document(), _metadata(content, say), {PAYLOAD: content.payload})
    slots = paper.slots()
    return Sheet(pdf, tuple(slots[name] for name in BOXES), len(pages))


def _metadata(content: SheetContent, say: Typesetter) -> Metadata:
    """The title has the number and not the unit: file managers show titles to bystanders."""
    title = say.one(content.form.titles.get("inspection-sheet", content.form.title))
    number = content.inspection.header.draft_number
    return Metadata(
        say.legible(f"{title} {number}".rstrip()),
        say.legible(say.one(content.form.authority)),
        "en" if say.first == "en" else "zh-CN",
        content.sealed_at,
    )


def _pictures(content: SheetContent, evidence: Numbered) -> dict[str, Jpeg]:
    """The pictures under the names that the document calls them by."""
    pictures = {}
    for number, piece in evidence:
        if piece.id in content.pictures:
            try:
                pictures[picture_name(number)] = read_jpeg(content.pictures[piece.id])
            except ValueError as error:
                raise PictureUnprintable(piece.id, piece.name) from error
    return pictures


def _column(
    content: SheetContent, say: Typesetter, evidence: Numbered, pictures: Mapping[str, Jpeg]
) -> list[Piece]:
    """Everything from the title to 以下空白."""
    column = Column(say)
    form, card, header = content.form, content.card, content.inspection.header
    column.pieces += title_pieces(content, say)
    column.part(printed.FACTS, facts_table(content, say))
    column.part(printed.VERDICT, glance(form, card, say))
    column.part(printed.CALCULATION, calculation_table(form, card, say))
    column.part(printed_tables.RESULTS, Results(content, say, evidence).table())
    column.add(_text(say, printed_tables.LEGEND, SMALL), gap=3)
    _add_findings(column, content, say, evidence)
    _add_evidence(column, say, evidence, pictures)
    column.part(printed_tables.OPINION, opinion_table(header, say), leads=True)
    column.part_of(printed_tables.SIGNATURES, signature_pieces(header, say))
    if say.wrote_out:
        column.add(_text(say, printed_tables.WRITTEN_OUT, SMALL), gap=4)
    column.add(end(say), gap=8)
    return column.pieces


def _add_findings(
    column: Column, content: SheetContent, say: Typesetter, evidence: Numbered
) -> None:
    """What must be repaired, what is recommended, what evidence still lacks."""
    found = findings(content.form, content.card)
    if found:
        table = FindingsTable(content, say, evidence).table(found)
        column.part(printed_tables.FINDINGS, table)
    else:
        column.part(printed_tables.FINDINGS, _text(say, printed_tables.NO_FINDINGS, BODY))
    given = advice(content.card)
    if given:
        column.add(advice_text(given, say), gap=5)
    lacking = lacking_evidence(content.inspection, content.card)
    if lacking:
        column.part(printed_tables.LACKING, lacking_text(lacking, content.form.evidence, say))


def _add_evidence(
    column: Column, say: Typesetter, evidence: Numbered, pictures: Mapping[str, Jpeg]
) -> None:
    """The plates and the list of files."""
    if not evidence:
        column.part(printed_tables.EVIDENCE_LIST, _text(say, printed_tables.NO_EVIDENCE, BODY))
        return
    column.part_of(printed_tables.PLATES, plate_pieces(evidence, pictures, say))
    column.part(printed_tables.EVIDENCE_LIST, evidence_table(evidence, say))


def _text(say: Typesetter, words: Wording, style: Style) -> Text:
    return Text(say.lines(say.said(words, style), WIDTH))

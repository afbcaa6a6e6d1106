"""The evidence list: number, type, time, place, maker, device, method, what it proves, SHA-256."""

from inspector_app.domain.paper import EvidenceList
from inspector_app.domain.sheet import Sheet
from inspector_app.sheets.blocks import Text
from inspector_app.sheets.closing import end
from inspector_app.sheets.column import Column
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.paper_parts import (
    LeadBox,
    facts_of,
    pieces_table,
    rendered_paper,
    title_piece,
)
from inspector_app.sheets.style import BODY, SMALL
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.words import printed_papers as printed
from inspector_app.words.composing import filled


def render_evidence_list(content: EvidenceList, fonts: Fonts, languages: str = "zh") -> Sheet:
    """Print the list as PDF/A-3b; equal contents give equal bytes."""
    say, head, payload = Typesetter(fonts, languages), content.head, content.to_bytes()
    column = Column(say)
    column.pieces.append(title_piece(head, payload, say))
    column.add(facts_of(head, say, (printed.BASIS, head.plan)), gap=10)
    title = filled(printed.PIECES, count=len(content.pieces))
    if content.pieces:
        column.part(title, pieces_table(head, content.pieces, say))
        column.add(Text(say.lines(say.said(printed.HASH_NOTE, SMALL), WIDTH)), gap=4)
    else:
        column.part(title, Text(say.lines(say.said(printed.NO_PIECES, BODY), WIDTH)))
    column.add(LeadBox(head, say), gap=12)
    column.add(end(say), gap=8)
    handling = None if content.for_unit else printed.INTERNAL
    return rendered_paper(head, payload, column.pieces, handling, fonts, say)

"""The tip transfer slip (问题线索移送单): suspicions for the competent body alone."""

from inspector_app.domain.paper import Suspicion, TipSlip
from inspector_app.domain.sheet import Sheet
from inspector_app.domain.wording import Wording
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
from inspector_app.sheets.style import BODY, CELL, CELL_STRONG, LABEL, NOTE, SMALL, STRONG
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed_letters
from inspector_app.words import printed_papers as printed
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.terms import moment_words

_NO, _EVIDENCE, _LABEL = 28.0, 62.0, 92.0


def render_tip_slip(content: TipSlip, fonts: Fonts, languages: str = "zh") -> Sheet:
    """Print the slip as PDF/A-3b; equal contents give equal bytes."""
    say, head, payload = Typesetter(fonts, languages), content.head, content.to_bytes()
    column = Column(say)
    column.pieces.append(title_piece(head, payload, say))
    recipient = same(content.recipient or printed_letters.NOTHING)
    column.add(facts_of(head, say, (printed.TO, recipient)), gap=10)
    text = filled(printed.TRANSFER_TEXT, plan=head.plan)
    column.add(Text(say.lines(say.said(text, BODY), WIDTH)), gap=8)
    column.part(printed.SUSPICIONS, _suspicions(content, say))
    if content.pieces:
        column.part(printed.ATTACHED, pieces_table(head, content.pieces, say))
        column.add(Text(say.lines(say.said(printed.HASH_NOTE, SMALL), WIDTH)), gap=4)
    column.part(printed.HANDED, _handing(say))
    column.add(LeadBox(head, say), gap=10)
    column.add(Text(say.lines(say.said(printed.CARE, STRONG), WIDTH)), gap=8)
    column.add(end(say), gap=6)
    return rendered_paper(head, payload, column.pieces, printed.SEALED_TRANSFER, fonts, say)


def _suspicions(content: TipSlip, say: Typesetter) -> Table:
    columns = Columns(say, (_NO, WIDTH - _NO - _EVIDENCE, _EVIDENCE))
    heads = (printed.NO, printed.SUSPICION, printed.EVIDENCE)
    head = columns.row(*(Cell(say.said(words, CELL_STRONG), shade=LABEL) for words in heads))
    return Table(
        tuple(_suspicion(columns, content, each, say) for each in content.suspicions), (head,)
    )


def _suspicion(columns: Columns, content: TipSlip, each: Suspicion, say: Typesetter) -> Row:
    numbers = ", ".join(map(str, each.evidence)) or printed_letters.NOTHING
    prompt = filled(printed.ITEM, code=each.item, prompt=each.prompt)
    said = [*say.said(prompt, CELL_STRONG)]
    if each.prohibition is not None:
        said += _labelled(say, printed.PROHIBITION, each.prohibition)
    said += _labelled(say, printed.WHEN, _where(content, each))
    said += _labelled(say, printed.FACT, same(each.note or printed_letters.NOTHING))
    if each.both:
        said += say.said(printed.BOTH, NOTE)
    return columns.row(
        Cell((Paragraph(str(each.number), CELL_STRONG),), Align.CENTRE, again=True),
        Cell(tuple(said)),
        Cell((Paragraph(numbers, CELL),), Align.CENTRE),
    )


def _where(content: TipSlip, each: Suspicion) -> Wording:
    """Day and time it was seen, and the service point, as far as they were said."""
    parts = [moment_words(content.head.visit.date, each.at)]
    if content.head.unit.service_point:
        parts.append(same(content.head.unit.service_point))
    return joined(parts, "，")


def _handing(say: Typesetter) -> Table:
    """Room for who receives it, in ink."""
    half = WIDTH / 2 - _LABEL
    columns = Columns(say, (_LABEL, half, _LABEL, half))
    room = Cell((Paragraph("\n", CELL),))
    rows = ((printed.RECEIVED_BY, printed.RECEIVED_ON), (printed.COUNT, printed.RETURN_BY))
    return Table(
        tuple(
            columns.row(_label(say, left), room, _label(say, right), room) for left, right in rows
        )
    )


def _label(say: Typesetter, words: Wording) -> Cell:
    return Cell(say.said(words, CELL_STRONG), shade=LABEL)


def _labelled(say: Typesetter, label: Wording, words: Wording) -> tuple[Paragraph, ...]:
    return say.said(words, CELL, say.one(label))

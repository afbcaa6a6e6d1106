"""The facts at the head of the sheet: who was inspected, when, how and by whom."""

from collections.abc import Sequence

from inspector_app.domain.deduction import minutes_of_day
from inspector_app.domain.header import Header, Inspector, visit_phase
from inspector_app.domain.sheet import SheetContent
from inspector_app.domain.wording import Wording
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.style import CELL, CELL_STRONG, LABEL
from inspector_app.sheets.table import Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed
from inspector_app.words.composing import filled, joined
from inspector_app.words.printed import BLANK
from inspector_app.words.terms import BOXES, MODES, VENUES, category_words, day_words

_LABEL = 72.0
_VALUE = WIDTH / 2 - _LABEL
_TITLED = 2
"""How many inspectors have a signature box of their own."""

Fact = tuple[Wording, Wording | str]
"""A label and what it says: words in both languages, or text as it was typed."""


def facts_table(content: SheetContent, say: Typesetter) -> Table:
    """Label and value, two facts to a row or one over the whole width."""
    columns = Columns(say, (_LABEL, _VALUE, _LABEL, _VALUE))
    header = content.inspection.header
    rows = [
        _wide(columns, say, (printed.UNIT, _unit(header))),
        _wide(columns, say, (printed.ADDRESS, header.address)),
        *_pairs(columns, say, (*_unit_facts(header), *_visit_facts(content))),
        *(_wide(columns, say, fact) for fact in _inspectors(header, say)),
        _wide(columns, say, (printed.RECUSAL, printed.RECUSAL_TEXT)),
    ]
    return Table(tuple(rows))


def _unit(header: Header) -> str:
    unit = header.unit.strip() or BLANK
    return f"{unit}（{header.unit_code}）" if header.unit_code else unit


def _unit_facts(header: Header) -> list[Fact]:
    venues = joined([VENUES[venue] for venue in header.venues])
    kind = [category_words(header.category), venues]
    return [
        (printed.CATEGORY, joined([words for words in kind if words.zh], "，")),
        (printed.SERVICE_POINT, header.service_point),
        (printed.RESPONSIBLE, header.responsible),
        (printed.CONTACT, header.contact),
    ]


def _visit_facts(content: SheetContent) -> list[Fact]:
    header = content.inspection.header
    phase = visit_phase(content.form, header)
    scope = content.form.scope(header.scope).label
    return [
        (printed.DAY, day_words(header.day) if header.day else ""),
        (printed.TIMES, _stay(header)),
        (printed.MODE, _mode(header)),
        (printed.PHASE, phase.label if phase else ""),
        (printed.SCOPE, filled(printed.SCOPE_ITEMS, scope=scope, items=len(content.card.lines))),
        (printed.REASON, header.reason),
        (printed.MANDATE, header.mandate),
        (printed.HOURS, header.posted_hours),
        (printed.WINDOWS, _windows(header)),
        (printed.RECORDER, header.recorder),
    ]


def _mode(header: Header) -> Wording:
    revealed = printed.NOT_REVEALED
    if header.revealed:
        revealed = filled(printed.REVEALED, at=header.revealed)
    return joined([MODES[header.mode], revealed], "，")


def _stay(header: Header) -> Wording | str:
    if not (header.arrived and header.left):
        return header.arrived or header.left
    minutes = minutes_of_day(header.left) - minutes_of_day(header.arrived)
    return filled(printed.STAY, arrived=header.arrived, left=header.left, minutes=minutes)


def _windows(header: Header) -> Wording | str:
    parts = []
    if header.windows_open is not None or header.windows_total is not None:
        opened = BLANK if header.windows_open is None else header.windows_open
        total = BLANK if header.windows_total is None else header.windows_total
        parts.append(filled(printed.OPEN_OF_ALL, open=opened, total=total))
    if header.queue is not None:
        parts.append(filled(printed.QUEUE, queue=header.queue))
    return joined(parts, "，") if parts else ""


def _inspectors(header: Header, say: Typesetter) -> list[Fact]:
    titles = list(BOXES.values())[:_TITLED]
    titles += [printed.INSPECTOR] * max(0, len(header.inspectors) - _TITLED)
    named = [_inspector(each, say) for each in header.inspectors]
    named += [""] * (_TITLED - len(named))
    return list(zip(titles, named, strict=True))


def _inspector(inspector: Inspector, say: Typesetter) -> str:
    name = f"{inspector.name}（{inspector.code}）" if inspector.code else inspector.name
    number = inspector.certificate or BLANK
    certificate = say.one(filled(printed.CERTIFICATE, number=number))
    return f"{name}　{inspector.work_unit or BLANK}　{certificate}"


def _pairs(columns: Columns, say: Typesetter, facts: Sequence[Fact]) -> list[Row]:
    """Two facts to a row; their number is even."""
    return [
        columns.row(*_cells(say, left, 1), *_cells(say, right, 1))
        for left, right in zip(facts[::2], facts[1::2], strict=True)
    ]


def _wide(columns: Columns, say: Typesetter, fact: Fact) -> Row:
    return columns.row(*_cells(say, fact, 3))


def _cells(say: Typesetter, fact: Fact, span: int) -> tuple[Cell, Cell]:
    label, value = fact
    return Cell(say.said(label, CELL_STRONG), shade=LABEL), Cell(_said(say, value), span=span)


def _said(say: Typesetter, value: Wording | str) -> tuple[Paragraph, ...]:
    if isinstance(value, Wording) and value.zh:
        return say.said(value, CELL)
    typed = value.strip() if isinstance(value, str) else ""
    return (Paragraph(typed or BLANK, CELL),)

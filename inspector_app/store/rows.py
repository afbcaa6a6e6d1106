"""What the projections hold of one subject, as plain rows: the same answer on every machine."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.answer import VetoState, veto_state
from inspector_app.domain.canonical import canonical
from inspector_app.domain.fold import Folded, instant
from inspector_app.domain.form import Form
from inspector_app.domain.inspection import Inspection, State
from inspector_app.domain.scoring import Scorecard, ScoreLine
from inspector_app.domain.unit import Unit
from inspector_app.store.database import Row

Rows = Mapping[str, list[Row]]
"""Rows by table."""

_OF_AN_INSPECTION = (
    *("id", "form", "draft_number", "unit", "unit_code", "category", "service_point", "date"),
    *("mode", "scope", "inspectors", "state", "version", "sealed_at", "verdict", "percent"),
    *("completeness", "obtained", "possible", "majors", "open", "findings", "conflicts", "late"),
    *("touched", "search"),
)
COLUMNS = {
    "inspection": _OF_AN_INSPECTION,
    "answer": ("item", "mark", "points", "deduction", "note"),
    "finding": ("item", "severity", "deduction", "note"),
    "summary": ("section", "obtained", "possible", "asked", "marked"),
    "evidence": ("id", "sha256", "reduced", "name", "taken_at", "supplement"),
    "revision": ("version", "step", "sheet", "role", "signer", "size", "sha256", "at", "ink"),
    "conflict": ("field", "entry", "value", "who", "at", "shown"),
    "unit": ("code", "name", "category", "search", "fields"),
}
"""Columns by table, without the number of the inspection, the draft and the subject."""
KEYS = dict.fromkeys(COLUMNS, 1) | {"revision": 2, "conflict": 2}
"""How many of the first columns tell the rows of one subject apart."""
PARTS = ("answer", "finding", "summary", "evidence", "revision")
"""The tables whose rows belong to a row of `inspection`."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What only the form can say of an inspection."""

    form: Form
    card: Scorecard


def inspection_rows(
    inspection: Inspection, state: State, folded: Folded, summary: Summary | None, touched: str
) -> Rows:
    """The rows of one inspection; without its form (`summary` None) there is no score."""
    card = None if summary is None else summary.card
    lines = () if card is None else card.lines
    found = [line for line in lines if is_finding(line)]
    return {
        "inspection": [_inspection_row(inspection, state, folded, card, len(found), touched)],
        "answer": [_answer_row(line) for line in lines if line.mark is not None],
        "finding": [
            (line.item.code, line.item.severity.value, line.deduction, _note(line))
            for line in found
        ],
        "summary": []
        if card is None
        else [(s.code, s.obtained, s.possible, s.asked, s.marked) for s in card.sections],
        "evidence": [
            (e.id, e.sha256, e.reduced, e.name, e.taken_at, int(e.supplement))
            for e in inspection.evidence
        ],
        "revision": [
            (r.version, r.step, r.sheet, r.role, r.signer, r.size, r.sha256, r.at, int(r.ink))
            for r in inspection.revisions
        ],
        "conflict": conflict_rows(folded),
    }


def unit_rows(unit: Unit, folded: Folded) -> Rows:
    """The rows of one unit of the register."""
    search = _search(unit.code, unit.name, unit.name_en, unit.address, unit.service_points)
    fields = canonical(unit.to_json()).decode()
    return {
        "unit": [(unit.code, unit.name, unit.category, search, fields)],
        "conflict": conflict_rows(folded),
    }


def conflict_rows(folded: Folded) -> list[Row]:
    """Every value of every conflict, the shown one marked."""
    return [
        (
            name,
            claim.hash,
            canonical(claim.value).decode(),
            claim.who,
            claim.at,
            int(claim is first),
        )
        for name, (first, *others) in folded.conflicts.items()
        for claim in (first, *others)
    ]


def is_finding(line: ScoreLine) -> bool:
    """Whether the line asks for a follow-up: points lost, or a veto item not cleared."""
    suspected = (VetoState.SUSPECTED, VetoState.CONFIRMED)
    return line.deduction > 0 or veto_state(line.item, line.answer) in suspected


def utc(at: str) -> str:
    """The moment `at` in UTC, so that text order is the order of time."""
    return instant(at).isoformat(timespec="seconds")


def _inspection_row(
    inspection: Inspection,
    state: State,
    folded: Folded,
    card: Scorecard | None,
    findings: int,
    touched: str,
) -> Row:
    header = inspection.header
    inspectors = "、".join(each.name or each.code for each in header.inspectors)
    return (
        inspection.id,
        inspection.form,
        header.draft_number,
        header.unit,
        header.unit_code,
        header.category,
        header.service_point,
        header.date,
        header.mode.value,
        header.scope,
        inspectors,
        state.value,
        inspection.version,
        inspection.seals[-1].at if inspection.seals else "",
        "" if card is None else card.verdict.value,
        None if card is None else card.percent,
        None if card is None else card.completeness,
        None if card is None else card.obtained,
        None if card is None else card.possible,
        0 if card is None else len(card.majors),
        0 if card is None else len(card.open),
        findings,
        len(folded.conflicts),
        len(folded.after_seal),
        touched,
        _search(header.unit, header.unit_code, header.draft_number, header.date, inspectors),
    )


def _answer_row(line: ScoreLine) -> Row:
    mark = "" if line.mark is None else line.mark.value
    return line.item.code, mark, line.item.points, line.deduction, _note(line)


def _note(line: ScoreLine) -> str:
    return "" if line.answer is None else line.answer.note


def _search(*texts: str) -> str:
    return "\n".join(texts).casefold()

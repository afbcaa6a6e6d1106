"""What the unit is told of one finding: the fact as it was seen, what it rests on, until when.

Of a veto item only a result that the competent body has given is told; a suspicion that stands or
was dismissed leaves neither a row nor a gap in the numbers (checklist §5.6).
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from inspector_app.domain.answer import Answer, VetoState, veto_state
from inspector_app.domain.deduction import RuleContext, days_used
from inspector_app.domain.finding import Finding, findings
from inspector_app.domain.form import AnswerType, Calendar, Form, Item, Severity
from inspector_app.domain.header import Header
from inspector_app.domain.points import Points
from inspector_app.domain.review import Review, VetoResult
from inspector_app.domain.scoring import Scorecard
from inspector_app.domain.wording import Wording
from inspector_app.domain.working_days import add_working_days


@dataclass(frozen=True, slots=True)
class Counted:
    """How often something was found."""

    label: Wording
    count: int


@dataclass(frozen=True, slots=True)
class CopiedAbsence:
    """How long a window was empty."""

    window: str
    start: str
    end: str
    sign: bool


@dataclass(frozen=True, slots=True)
class CopiedCase:
    """A case that was followed: days in working days, dates in ISO 8601."""

    promised: int
    used: int
    accepted: str
    finished: str


@dataclass(frozen=True, slots=True)
class CopiedCall:
    """One telephone test of the unit's own number."""

    number: str
    at: str
    seconds: str
    result: str


@dataclass(frozen=True, slots=True)
class Decided:
    """The competent body's result on a veto item."""

    authority: str
    document: str
    date: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found, in the terms of the item's type; only what applies is filled."""

    chosen: Wording | None = None
    count: int | None = None
    counted: tuple[Counted, ...] = ()
    minutes: int | None = None
    absences: tuple[CopiedAbsence, ...] = ()
    case: CopiedCase | None = None
    calls: tuple[CopiedCall, ...] = ()
    text: str = ""
    decided: Decided | None = None


@dataclass(frozen=True, slots=True)
class CopiedClause:
    """What a finding rests on."""

    section: Wording
    text: Wording


@dataclass(frozen=True, slots=True)
class CopiedFinding:
    """One problem. `number` counts what is told, from 1."""

    number: int
    item: str
    prompt: Wording
    severity: Severity
    at: str
    """When it was seen: HH:MM, or ISO 8601."""
    seen: Seen
    note: str
    deduction: Points | None
    """None in a notice without score."""
    clauses: tuple[CopiedClause, ...]
    repair: Wording
    deadline: Wording | None
    working_days: int | None
    due: str
    """Day by which it must be repaired; empty for at once, or where no calendar says."""


def told_findings(
    form: Form, header: Header, card: Scorecard, review: Review, issued_on: datetime.date
) -> tuple[CopiedFinding, ...]:
    """The findings that may be told, numbered without a gap."""
    results = {result.item: result for result in review.vetoes}
    context = RuleContext(form.switches, form.calendar, header.day)
    told = [each for each in findings(form, card) if _may_be_told(each, results)]
    return tuple(
        _finding(number, each, results, context, issued_on)
        for number, each in enumerate(told, start=1)
    )


def _may_be_told(finding: Finding, results: Mapping[str, VetoResult]) -> bool:
    """Of a veto item only what the competent body has confirmed."""
    if finding.item.severity is not Severity.VETO:
        return True
    result = results.get(finding.item.code)
    if result is not None and not result.confirmed:
        return False
    return veto_state(finding.item, finding.answer) is VetoState.CONFIRMED


def _finding(
    number: int,
    finding: Finding,
    results: Mapping[str, VetoResult],
    context: RuleContext,
    issued_on: datetime.date,
) -> CopiedFinding:
    item, answer, deadline = finding.item, finding.answer, finding.deadline
    days = None if deadline is None else deadline.working_days
    return CopiedFinding(
        number=number,
        item=item.code,
        prompt=item.prompt,
        severity=item.severity,
        at=answer.observed_at or "",
        seen=_seen(item, answer, results.get(item.code), context),
        note=answer.note.strip(),
        deduction=finding.deduction,
        clauses=tuple(CopiedClause(each.section, each.text) for each in finding.clauses),
        repair=item.repair,
        deadline=None if deadline is None else deadline.label,
        working_days=days,
        due=_due(issued_on, days or 0, context.calendar),
    )


def without_score(finding: CopiedFinding) -> CopiedFinding:
    """The finding as a notice without score tells it."""
    return replace(finding, deduction=None)


def _due(issued_on: datetime.date, working_days: int, calendar: Calendar) -> str:
    """The last day of the period; empty where the calendar does not know every day of it."""
    if not working_days or issued_on.year not in calendar.years:
        return ""
    due = add_working_days(issued_on, working_days, calendar)
    return due.isoformat() if due.year in calendar.years else ""


def _seen(item: Item, answer: Answer, result: VetoResult | None, context: RuleContext) -> Seen:
    seen = Seen(calls=tuple(_call(each) for each in answer.calls))
    return seen if answer.value is None else _with_value(seen, item, answer.value, result, context)


def _with_value(
    seen: Seen, item: Item, value: Any, result: VetoResult | None, context: RuleContext
) -> Seen:
    match item.rule.type:
        case AnswerType.PASS_FAIL if isinstance(value, Mapping):
            seen = replace(seen, decided=_decided(value, result))
        case AnswerType.CHOICE:
            label = next(each.label for each in item.rule.options if each.code == value)
            seen = replace(seen, chosen=label)
        case AnswerType.COUNT if isinstance(value, Mapping):
            seen = replace(seen, counted=_counted(item, value))
        case AnswerType.COUNT:
            seen = replace(seen, count=int(value))
        case AnswerType.MINUTES:
            seen = replace(seen, minutes=int(value))
        case AnswerType.ABSENCES:
            seen = replace(seen, absences=tuple(_absence(each) for each in value))
        case AnswerType.WORKING_DAYS:
            seen = replace(seen, case=_case(value, context))
        case AnswerType.TEXT:
            seen = replace(seen, text=str(value))
    return seen


def _decided(value: Mapping[str, Any], result: VetoResult | None) -> Decided:
    if result is not None:
        return Decided(result.authority, result.document, result.date)
    said = {name: str(value.get(name, "")) for name in ("authority", "document", "date")}
    return Decided(**said)


def _counted(item: Item, value: Mapping[str, Any]) -> tuple[Counted, ...]:
    return tuple(
        Counted(part.label, int(value[part.code]))
        for part in item.rule.parts
        if value.get(part.code)
    )


def _absence(said: Mapping[str, Any]) -> CopiedAbsence:
    return CopiedAbsence(
        str(said["window"]), str(said["start"]), str(said["end"]), bool(said.get("sign"))
    )


def _case(said: Mapping[str, Any], context: RuleContext) -> CopiedCase | None:
    days = days_used(said, context)
    if days is None:
        return None
    return CopiedCase(*days, str(said["accepted"]), str(said.get("finished") or ""))


def _call(said: Mapping[str, Any]) -> CopiedCall:
    return CopiedCall(*(str(said.get(name, "")) for name in ("number", "at", "seconds", "result")))

"""From an answer to the points it costs, by the item's rule."""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.form import AnswerType, Band, Calendar, Item, Option, Rule
from inspector_app.domain.points import Points
from inspector_app.domain.working_days import working_days_after


@dataclass(frozen=True, slots=True)
class RuleContext:
    """What a rule may depend on besides the answer."""

    switches: Mapping[str, bool]
    calendar: Calendar
    visited_on: date | None


def deduction(item: Item, answer: Answer, context: RuleContext) -> Points:
    """What a scored `answer` costs: the hand-set deduction or the rule's, within 0 and the points.

    Deductions stop at the item's points (扣完为止, checklist §4 rule 1).
    """
    if answer.mark is not Mark.SCORED:
        return 0
    by_hand = answer.deduction
    wanted = rule_deduction(item, answer, context) if by_hand is None else by_hand
    return max(0, min(wanted, item.points))


def effective_mark(item: Item, answer: Answer, context: RuleContext) -> Mark | None:
    """The mark that counts: None while a scored answer says neither value nor deduction.

    A followed case that is neither finished nor late was not observed yet (item F06).
    """
    if answer.mark is not Mark.SCORED or answer.deduction is not None:
        return answer.mark
    if answer.value is None:
        # A text need not say anything; every other type has a value for “nothing wrong”.
        return answer.mark if item.rule.type is AnswerType.TEXT else None
    case: Any = answer.value
    if item.rule.type is AnswerType.WORKING_DAYS and not case.get("finished"):
        days = days_used(case, context)
        if days is None or days[1] <= days[0]:
            return Mark.NOT_OBSERVED
    return answer.mark


def rule_deduction(item: Item, answer: Answer, context: RuleContext) -> Points:
    """What the rule alone says; 0 where the value is still missing."""
    value: Any = answer.value
    if value is None:
        return 0
    rule = item.rule
    match rule.type:
        case AnswerType.PASS_FAIL:
            wanted = rule.deduct if value == "fail" else 0
        case AnswerType.COUNT:
            wanted = _count(rule, value)
        case AnswerType.CHOICE:
            wanted = option_deduction(_option(rule, value), context.switches)
        case AnswerType.MINUTES:
            wanted = _banded(rule.bands, value)
        case AnswerType.ABSENCES:
            wanted = sum(_banded(rule.bands, minutes) for minutes in unattended_minutes(value))
        case AnswerType.WORKING_DAYS:
            wanted = _overrun(rule, value, context)
        case AnswerType.TEXT:
            wanted = 0
    cap = item.points if rule.cap is None else rule.cap
    return max(0, min(wanted, cap, item.points))


def option_deduction(option: Option, switches: Mapping[str, bool]) -> Points:
    """What choosing `option` costs under the campaign's switches."""
    switched = option.switch is not None and switches.get(option.switch, False)
    return option.deduct_switched if switched else option.deduct


def unattended_minutes(absences: Sequence[Mapping[str, Any]]) -> list[int]:
    """Minutes of each continuous absence; time under a sign and notes of it twice do not count."""
    empty: dict[str, set[int]] = {}
    signed: dict[str, set[int]] = {}
    for absence in absences:
        minutes = range(minutes_of_day(absence["start"]), minutes_of_day(absence["end"]))
        kind = signed if absence.get("sign") else empty
        kind.setdefault(window_name(absence["window"]), set()).update(minutes)
    return [
        length
        for window, minutes_ in empty.items()
        for length in _runs(sorted(minutes_ - signed.get(window, set())))
    ]


def window_name(said: object) -> str:
    """The window however it was typed: "3", "３" and "3号窗口" are one."""
    plain = unicodedata.normalize("NFKC", str(said)).strip().casefold()
    return re.sub(r"^(?:window|窗口)?\s*(\w+?)\s*(?:号窗口|号|窗口)?$", r"\1", plain)


def minutes_of_day(clock: str) -> int:
    """Minutes since midnight of "HH:MM"."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def days_used(value: Mapping[str, Any], context: RuleContext) -> tuple[int, int] | None:
    """Promised and used working days of a followed case, or None while that cannot be said.

    A case done at once counts as one day; an unfinished one is counted to the day of the visit.
    """
    finished = value.get("finished")
    until = date.fromisoformat(finished) if finished else context.visited_on
    if until is None:
        return None
    used = working_days_after(date.fromisoformat(value["accepted"]), until, context.calendar)
    return max(1, int(value["promised"])), used


def _count(rule: Rule, value: Any) -> Points:
    if isinstance(value, Mapping):
        counts = ((part, int(value.get(part.code, 0))) for part in rule.parts)
        return sum(
            part.each * (count if part.most is None else min(count, part.most))
            for part, count in counts
        )
    total, left = 0, int(value)
    for part in rule.parts:
        here = left if part.most is None else min(left, part.most)
        total, left = total + part.each * here, left - here
    return total


def _option(rule: Rule, code: str) -> Option:
    for option in rule.options:
        if option.code == code:
            return option
    raise KeyError(code)


def _banded(bands: Sequence[Band], value: int) -> Points:
    return next((band.deduct for band in bands if band.holds(value)), 0)


def _overrun(rule: Rule, value: Mapping[str, Any], context: RuleContext) -> Points:
    days = days_used(value, context)
    if days is None:
        return 0
    promised, used = days
    late = used - promised
    # Whole percents, rounded down, keep every comparison of the bands exact: 49.9 % is below 50.
    return _banded(rule.bands, 100 * late // promised) if late > 0 else 0


def _runs(minutes: Sequence[int]) -> Iterator[int]:
    """Lengths of the runs of consecutive numbers."""
    for _, run in itertools.groupby(enumerate(minutes), lambda pair: pair[1] - pair[0]):
        yield sum(1 for _ in run)

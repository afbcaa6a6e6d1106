"""How an answer reads on paper and screen: never a code, never 符合 where 未发现 is meant."""

from collections.abc import Mapping, Sequence
from typing import Any

from inspector_app.domain.answer import Answer, Mark, VetoState, veto_state
from inspector_app.domain.deduction import RuleContext, days_used, unattended_minutes
from inspector_app.domain.form import AnswerType, Item, Rule, Severity
from inspector_app.domain.wording import Wording
from inspector_app.words.composing import filled, joined
from inspector_app.words.terms import MARKS, VETO_STATES

_GOOD = (Wording("符合", "Met"), Wording("未发现", "Not found"))
_BAD = (Wording("不符合", "Not met"), Wording("发现", "Found"))
"""For questions that ask for a good fact, and for those that ask for a bad one."""
_PLAIN = "each"
"""Code of the part of a count item whose form names no kinds."""
KIND = Wording("{label}：{count}", "{label}: {count}")
COUNT = Wording("{count} 处（次）", "{count} found")
MINUTES = Wording("{minutes} 分钟", "{minutes} min")
DAYS = Wording(
    "承诺 {promised} 个工作日，实用 {used} 个", "{promised} working days promised, {used} used"
)
_CALL = Wording(
    "拨测 {number}，{at}，等待 {waited} 秒，{result}",
    "Test call {number}, {at}, waited {waited} s: {result}",
)
_UNATTENDED = Wording("无人 {minutes} 分钟", "unattended {minutes} min")
_UNSIGNED = Wording("{window} {start}—{end}", "{window} {start}–{end}")
_SIGNED = Wording(
    "{window} {start}—{end}（有提示，不计）", "{window} {start}–{end} (sign shown, not counted)"
)
RECORDED = Wording("已记录", "Recorded")
DEDUCTED_BY_HAND = Wording("见事实", "See the fact")


def answer_words(item: Item, answer: Answer, context: RuleContext) -> Wording:
    """What was answered, short enough for a cell."""
    if answer.mark is not Mark.SCORED:
        return MARKS[answer.mark]
    if item.severity is Severity.VETO:
        state = veto_state(item, answer)
        return VETO_STATES[state] if state is not VetoState.NONE else _good(item)
    if answer.value is None:
        return RECORDED if item.rule.type is AnswerType.TEXT else DEDUCTED_BY_HAND
    return _value_words(item, answer.value, context)


def _value_words(item: Item, value: Any, context: RuleContext) -> Wording:
    match item.rule.type:
        case AnswerType.PASS_FAIL:
            words = _good(item) if value == "pass" else _BAD[item.negative]
        case AnswerType.COUNT:
            words = _count(item, value)
        case AnswerType.MINUTES:
            words = filled(MINUTES, minutes=value)
        case AnswerType.CHOICE:
            words = next(option.label for option in item.rule.options if option.code == value)
        case AnswerType.ABSENCES:
            words = _unattended(item, value)
        case AnswerType.WORKING_DAYS:
            words = _days(value, context)
        case AnswerType.TEXT:
            words = RECORDED
    return words


def _good(item: Item) -> Wording:
    return _GOOD[item.negative]


def _count(item: Item, value: Any) -> Wording:
    """A number of occurrences; several kinds are named one by one."""
    if isinstance(value, Mapping):
        counted = _parts(item.rule, value)
        return joined(counted, "；", "; ") if counted else _good(item)
    if not value:
        return _good(item)
    parts = item.rule.parts
    if len(parts) == 1 and parts[0].code != _PLAIN:
        return filled(KIND, label=parts[0].label, count=value)
    return filled(COUNT, count=value)


def _parts(rule: Rule, value: Mapping[str, Any]) -> list[Wording]:
    return [
        filled(KIND, label=part.label, count=value[part.code])
        for part in rule.parts
        if value.get(part.code)
    ]


def _unattended(item: Item, value: Any) -> Wording:
    minutes = sum(unattended_minutes(value))
    return filled(_UNATTENDED, minutes=minutes) if minutes else _good(item)


def absence_words(absence: Mapping[str, Any]) -> Wording:
    """One absence: window, from and to, and whether a sign stood there."""
    words = _SIGNED if absence.get("sign") else _UNSIGNED
    window = str(absence["window"])
    named = Wording(_window(window), f"window {window}")
    return filled(words, window=named, start=absence["start"], end=absence["end"])


def _window(window: str) -> str:
    """3 becomes 3号窗口; what already says 窗口 stays as typed."""
    return f"{window}号窗口" if window.isdigit() else window


def _days(value: Mapping[str, Any], context: RuleContext) -> Wording:
    days = days_used(value, context)
    if days is None:
        return RECORDED
    promised, used = days
    return filled(DAYS, promised=promised, used=used)


def call_words(call: Mapping[str, Any]) -> Wording:
    """One telephone test: number, time, seconds waited, result."""
    said = {name: call.get(name, "/") for name in ("number", "at", "result")}
    return filled(_CALL, **said, waited=call.get("seconds", "/"))


def working_day_steps(value: Mapping[str, Any]) -> Sequence[tuple[Wording, str]]:
    """The dates of a followed case that are known, each with its name."""
    names = {
        "accepted": Wording("受理", "Accepted"),
        "first_review": Wording("初审", "First review"),
        "re_review": Wording("复核", "Re-review"),
        "finished": Wording("办结", "Finished"),
    }
    return [(words, str(value[name])) for name, words in names.items() if value.get(name)]

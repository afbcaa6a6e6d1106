"""The value of an answer by the type of its item, from JSON or from the short forms of a table.

A fault is told at its spot, and the value returned in its place is never used.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from inspector_app.domain.answer import VetoState
from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.answers import AnswersFaultCode
from inspector_app.domain.form import AnswerType, Item, Part, Severity
from inspector_app.files import short_forms
from inspector_app.files.answer_scalars import (
    read_clock,
    read_date,
    read_moment,
    read_number,
    read_one_of,
    read_text,
    read_truth,
)
from inspector_app.files.form_fields import nearest
from inspector_app.files.plain_text import folded
from inspector_app.files.spot import Spot
from inspector_app.files.tree import Kind

MOST_COUNTED = 9_999
MOST_MINUTES = 24 * 60
MOST_DAYS = 999
LONGEST_NAME = 200
"""Characters of a window, an authority, a document number, the result of a call."""

_NUMBER_DIALLED = re.compile(r"[0-9+*#() -]{3,30}")
_GOOD, _BAD = "pass", "fail"
_EITHER: Mapping[str, str] = {
    **dict.fromkeys(("pass", "通过", "符合", "合格"), _GOOD),
    **dict.fromkeys(("fail", "不通过", "不符合", "不合格"), _BAD),
}
_POSITIVE: Mapping[str, str] = {
    **dict.fromkeys(("true", "yes", "是"), _GOOD),
    **dict.fromkeys(("false", "no", "否"), _BAD),
}
_NEGATIVE: Mapping[str, str] = {"未发现": _GOOD, "发现": _BAD, "疑似": _BAD}

_NO_PROBLEM = frozenset(("未发现问题", "没有问题", "无问题", "no problem", "no problems"))
_NONE_FOUND = frozenset(("未发现", "没有发现", "无", "没有", "none", "not found"))


def read_value(item: Item, spot: Spot) -> Json:
    """What stands at `spot`, in the shape that `domain/answer.py` gives for the item's type."""
    if item.rule.type is not AnswerType.TEXT:
        spot = spot.unfolded()
    if spot.is_broken:
        return None
    return _READERS[item.rule.type](item, spot)


def read_calls(spot: Spot) -> tuple[Mapping[str, Json], ...]:
    """Telephone tests: a list of {"number", "at", "seconds", "result"}."""
    spot = spot.unfolded()
    listed = short_forms.calls(spot) if spot.is_scalar else spot
    if listed is None or listed.node.kind is not Kind.LIST:
        spot.tell(AnswersFaultCode.NOT_A_CALL, text=spot.written)
        return ()
    return tuple(_call(each) for each in listed.entries())


def _pass_fail(item: Item, spot: Spot) -> Json:
    if spot.node.kind is Kind.MAPPING:
        return _veto(item, spot)
    if item.severity is Severity.VETO and spot.is_scalar and re.search("[=＝]", spot.written):
        named = short_forms.facts_by_name(spot)
        return _veto(item, named or spot)
    # 未发现 means “nothing bad” to a negative question and “not there” to a positive one: each
    # question takes only the words that cannot be misread for it.
    words = {**_EITHER, **(_NEGATIVE if item.negative else _POSITIVE)}
    said = words.get(folded(spot.node.text)) if spot.is_scalar else None
    if said is None:
        good, bad = ("未发现", "发现") if item.negative else ("符合", "不符合")
        facts = {"text": spot.written, "good": good, "bad": bad}
        spot.tell(AnswersFaultCode.NOT_PASS_OR_FAIL, **facts)
    return said


def _veto(item: Item, spot: Spot) -> Json:
    """What became of a suspicion; a confirmed one names the competent body's result."""
    if item.severity is not Severity.VETO:
        spot.tell(AnswersFaultCode.NOT_A_VETO_ITEM)
        return None
    spot.only(("state", "authority", "document", "date", "reason"))
    states = (VetoState.SUSPECTED, VetoState.CONFIRMED, VetoState.DISMISSED)
    said = spot.needed("state")
    state = read_one_of(said, [each.value for each in states]) if said else ""
    wanted = {"confirmed": ("authority", "document", "date"), "dismissed": ("reason",)}
    for key in wanted.get(state, ()):
        if spot.said(key) is None:
            spot.tell(AnswersFaultCode.VETO_UNPROVEN, key=key)
    value: dict[str, Json] = {"state": state}
    for key in ("authority", "document", "reason"):
        if words := spot.said(key):
            value[key] = read_text(words, LONGEST_NAME)
    if day := spot.said("date"):
        value["date"] = read_date(day)
    return value


def _count(item: Item, spot: Spot) -> Json:
    parts = item.rule.parts
    if spot.is_scalar and re.search("[=＝]", spot.written):
        spot = short_forms.facts_by_name(spot) or spot
    if spot.node.kind is Kind.MAPPING:
        return _counts_by_part(parts, spot)
    # 无 answers “is there any …?”; to “is there a plate?” it would say the opposite.
    none = _NO_PROBLEM | _NONE_FOUND if item.negative else _NO_PROBLEM
    if spot.is_scalar and folded(spot.node.text) in none:
        return 0
    each = [part.most for part in parts if part.most is not None]
    most = sum(each) if len(each) == len(parts) and parts else MOST_COUNTED
    return read_number(spot, most, AnswersFaultCode.NOT_A_COUNT)


def _counts_by_part(parts: Sequence[Part], spot: Spot) -> Json:
    by_name = {folded(name): part for part in parts for name in (part.label.en, part.label.zh)}
    by_name |= {folded(part.code): part for part in parts}
    counts: dict[str, Json] = {}
    for key in spot.node.fields:
        part, said = by_name.get(folded(key)), spot.said(key)
        if part is None or part.code in counts:
            codes = [each.code for each in parts]
            facts = {"text": key, "allowed": "、".join(codes), "nearest": nearest(key, codes)}
            spot.tell(AnswersFaultCode.UNKNOWN_PART, **facts)
        elif said is not None:
            count = read_number(said, MOST_COUNTED, AnswersFaultCode.NOT_A_COUNT)
            if count is not None and part.most is not None and count > part.most:
                facts = {"part": part.code, "most": str(part.most)}
                said.tell(AnswersFaultCode.PART_ABOVE_MOST, **facts)
            counts[part.code] = count
    return counts


def _choice(item: Item, spot: Spot) -> Json:
    options = item.rule.options
    by_name = {folded(name): each for each in options for name in (each.label.en, each.label.zh)}
    by_name |= {folded(each.code): each for each in options}
    chosen = by_name.get(folded(spot.node.text)) if spot.is_scalar else None
    if chosen is None:
        names = [each.code for each in options]
        allowed = "、".join(f"{each.code}（{each.label.zh}）" for each in options)
        close = nearest(spot.written, [*names, *(each.label.zh for each in options)])
        facts = {"text": spot.written, "allowed": allowed, "nearest": close}
        spot.tell(AnswersFaultCode.NOT_AN_OPTION, **facts)
        return None
    return chosen.code


def _minutes(_item: Item, spot: Spot) -> Json:
    return read_number(spot, MOST_MINUTES, AnswersFaultCode.NOT_MINUTES)


def _absences(_item: Item, spot: Spot) -> Json:
    listed = short_forms.absences(spot) if spot.is_scalar else spot
    if listed is None or listed.node.kind is not Kind.LIST:
        spot.tell(AnswersFaultCode.NOT_ABSENCES, text=spot.written)
        return None
    return [_absence(each) for each in listed.entries()]


def _absence(spot: Spot) -> Json:
    if spot.node.kind is not Kind.MAPPING:
        spot.tell(AnswersFaultCode.NOT_ABSENCES, text=spot.written)
        return None
    spot.only(("window", "start", "end", "sign"))
    window, start, end = spot.needed("window"), spot.needed("start"), spot.needed("end")
    sign = spot.said("sign")
    absence: dict[str, Json] = {
        "window": read_text(window, LONGEST_NAME) if window else "",
        "start": read_clock(start) if start else "",
        "end": read_clock(end) if end else "",
        "sign": read_truth(sign) if sign else False,
    }
    _in_order(spot, str(absence["start"]), str(absence["end"]), AnswersFaultCode.TIMES_REVERSED)
    return absence


def _working_days(_item: Item, spot: Spot) -> Json:
    named = short_forms.facts_by_name(spot) if spot.is_scalar else spot
    if named is None or named.node.kind is not Kind.MAPPING:
        spot.tell(AnswersFaultCode.NOT_WORKING_DAYS, text=spot.written)
        return None
    days = ("accepted", "finished", "first_review", "re_review")
    named.only(("promised", *days))
    value: dict[str, Json] = {}
    if promised := named.needed("promised"):
        value["promised"] = read_number(promised, MOST_DAYS)
    named.needed("accepted")
    for key in days:
        if day := named.said(key):
            value[key] = read_date(day)
    start, end = str(value.get("accepted", "")), str(value.get("finished", ""))
    _in_order(named, start, end, AnswersFaultCode.DATES_REVERSED)
    return value


def _text(_item: Item, spot: Spot) -> Json:
    return read_text(spot)


def _call(spot: Spot) -> Mapping[str, Json]:
    if spot.node.kind is not Kind.MAPPING:
        spot.tell(AnswersFaultCode.NOT_A_CALL, text=spot.written)
        return {}
    spot.only(("number", "at", "seconds", "result"))
    call: dict[str, Json] = {}
    if number := spot.needed("number"):
        call["number"] = number.plain
        if not _NUMBER_DIALLED.fullmatch(number.plain):
            number.tell(AnswersFaultCode.NOT_A_CALL, text=number.written)
    if at := spot.needed("at"):
        call["at"] = read_moment(at)
    if seconds := spot.said("seconds"):
        call["seconds"] = read_number(seconds, 24 * 3600)
    if result := spot.said("result"):
        call["result"] = read_text(result, LONGEST_NAME)
    return call


def _in_order(spot: Spot, start: str, end: str, code: AnswersFaultCode) -> None:
    if start and end and end < start:
        spot.tell(code, start=start, end=end)


_READERS: Mapping[AnswerType, Callable[[Item, Spot], Json]] = {
    AnswerType.PASS_FAIL: _pass_fail,
    AnswerType.COUNT: _count,
    AnswerType.CHOICE: _choice,
    AnswerType.MINUTES: _minutes,
    AnswerType.ABSENCES: _absences,
    AnswerType.WORKING_DAYS: _working_days,
    AnswerType.TEXT: _text,
}

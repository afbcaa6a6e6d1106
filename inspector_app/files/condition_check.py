"""Check the conditions of a form: each asks something that is there and that can be answered so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

from inspector_app.domain.errors.answers import FormFaultCode
from inspector_app.domain.form import AnswerType, Condition, Form, Item, Mode, Venue
from inspector_app.domain.header import Header
from inspector_app.files.form_complaint import Complaint, Way, complaint, unknown

CATEGORIES = ("town", "department", "utility")

_HEADER = tuple(each.name for each in fields(Header) if each.name != "inspectors")


def check_conditions(form: Form, paths: Mapping[str, Way]) -> Iterator[Complaint]:
    """Everything about the conditions of all items; `paths` lead to the items by code."""
    for item in form.items():
        if item.when is not None:
            yield from _check_condition(form, item, item.when, (*paths[item.code], "when"))
    yield from _check_cycles(form, paths)


def _check_condition(
    form: Form, item: Item, condition: Condition, path: Way
) -> Iterator[Complaint]:
    where = f"{item.code}.when"
    if condition.item and condition.header:
        return  # told already: which of the two was meant, nobody knows
    if condition.header:
        yield from unknown("header", (*path, "header"), where, condition.header, _HEADER)
        yield from _check_values(condition, _header_values(form, condition.header), path, where)
    elif condition.item == item.code:
        yield complaint((*path, "item"), where, FormFaultCode.CONDITION_ON_ITSELF)
    elif condition.item:
        yield from unknown("item", (*path, "item"), where, condition.item, form.item_by_code)
        asked = form.item_by_code.get(condition.item)
        if asked is not None:
            yield from _check_asked(condition, asked, path, where)


def _check_asked(condition: Condition, asked: Item, path: Way, where: str) -> Iterator[Complaint]:
    match asked.rule.type:
        case AnswerType.PASS_FAIL:
            yield from _check_values(condition, ("pass", "fail"), path, where)
        case AnswerType.CHOICE:
            codes = [option.code for option in asked.rule.options]
            yield from _check_values(condition, codes, path, where)
        case AnswerType.COUNT | AnswerType.MINUTES if len(asked.rule.parts) < 2:
            for at, value in enumerate(condition.values):
                if value and not (value.isascii() and value.isdigit()):
                    yield _bad_value(condition, value, "0, 1, 2…", (*path, "is", at), where)
        case _:
            facts = {"field": asked.code}
            yield complaint((*path, "item"), where, FormFaultCode.CONDITION_ON_NO_CHOICE, **facts)


def _check_values(
    condition: Condition, allowed: Sequence[str] | None, path: Way, where: str
) -> Iterator[Complaint]:
    for at, value in enumerate(condition.values):
        if value and allowed is not None and value not in allowed:
            place = (*path, "is", at)
            yield _bad_value(condition, value, "、".join(allowed), place, where)


def _bad_value(condition: Condition, value: str, allowed: str, path: Way, where: str) -> Complaint:
    facts = {"value": value, "field": condition.item or condition.header or "", "allowed": allowed}
    return complaint(path, where, FormFaultCode.CONDITION_VALUE, **facts)


def _header_values(form: Form, name: str) -> Sequence[str] | None:
    """The values that a header field can take, or None where any text will do."""
    known: Mapping[str, Sequence[str]] = {
        "venues": [venue.value for venue in Venue],
        "mode": [mode.value for mode in Mode],
        "category": CATEGORIES,
        "scope": [scope.id for scope in form.scopes],
        "phase": [phase.id for phase in form.phases],
        "sheet_languages": ("zh", "en", "both"),
    }
    return known.get(name)


def _check_cycles(form: Form, paths: Mapping[str, Way]) -> Iterator[Complaint]:
    """Every ring of items that wait for one another, told once, at its first item."""
    waits = {
        item.code: item.when.item
        for item in form.items()
        if item.when is not None and item.when.item
    }
    told: set[str] = set()
    for start in waits:
        ring = _ring(start, waits)
        if ring and start not in told and len(ring) > 1:
            told.update(ring)
            facts = {"items": " → ".join([*ring, start])}
            path = (*paths[start], "when")
            yield complaint(path, f"{start}.when", FormFaultCode.CONDITION_CYCLE, **facts)


def _ring(start: str, waits: Mapping[str, str]) -> list[str]:
    ring, at = [start], waits.get(start)
    while at is not None and at not in ring:
        ring.append(at)
        at = waits.get(at)
    return ring if at == start else []

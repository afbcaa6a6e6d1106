"""Read a filter as somebody writes it on a command line: `stage=waiting`, `suspected`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from inspector_app.domain.errors.listing import FilterRefused, NoSuchFilter
from inspector_app.domain.form import Mode, Severity
from inspector_app.domain.inspection import State
from inspector_app.domain.record_filter import Filter, Listing, Order, RecordKind
from inspector_app.domain.review import Stage
from inspector_app.domain.scoring import Verdict
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.records.list_records import saved_filters

_MANY = {
    "state": "states",
    "stage": "stages",
    "verdict": "verdicts",
    "category": "categories",
    "mode": "modes",
    "person": "people",
    "severity": "severities",
    "item": "items",
}
_ONE = {"unit": "unit_code", "since": "since", "until": "until"}
_FLAGS = {
    "suspected": "suspected",
    "remarks": "remarks",
    "deferred": "deferred",
    "duplicate": "duplicates",
    "conflict": "conflicts",
    "late": "late",
}
_CHOICES = {
    "state": tuple(State),
    "stage": tuple(Stage),
    "verdict": tuple(Verdict),
    "category": ("town", "department", "utility"),
    "mode": tuple(Mode),
    "severity": tuple(Severity),
}
_ORDERS = {
    "date": Order.DATE,
    "number": Order.NUMBER,
    "formal-number": Order.FORMAL_NUMBER,
    "touched": Order.TOUCHED,
    "unit": Order.UNIT,
    "state": Order.STATE,
    "stage": Order.STAGE,
    "percent": Order.PERCENT,
    "item": Order.ITEM,
    "severity": Order.SEVERITY,
    "deduction": Order.DEDUCTION,
    "taken": Order.MOMENT,
}


def choose_listing(
    case: OpenCase, kind: str, order: str, said: Sequence[str], text: str, name: str
) -> Listing:
    """The list that was asked for, in words. Raises FilterRefused, NoSuchFilter."""
    of = choose_kind(kind)
    by, descending = choose_order(order)
    return Listing(of, choose_filter(case, of, said, text, name), by, descending)


def choose_filter(
    case: OpenCase, kind: RecordKind, said: Sequence[str], text: str = "", name: str = ""
) -> Filter:
    """The filter that `said` adds to the kept one called `name`. Raises FilterRefused.

    The same name twice means any of the values; NoSuchFilter for a name that nothing is kept under.
    """
    wanted = _kept(case, kind, name) if name else Filter()
    changes: dict[str, Any] = {"text": text} if text else {}
    for each in said:
        key, _, value = (part.strip() for part in each.partition("="))
        if key in _FLAGS and not value:
            changes[_FLAGS[key]] = True
        elif key in _ONE:
            changes[_ONE[key]] = _single(key, value)
        elif key in _MANY:
            changes[_MANY[key]] = (*changes.get(_MANY[key], ()), _choice(key, value))
        else:
            raise FilterRefused("", each, (*_MANY, *_ONE, *_FLAGS))
    return replace(wanted, **changes)


def choose_order(said: str) -> tuple[Order, bool]:
    """The order called `said`, and whether the greatest comes first: not after a +.

    Raises FilterRefused.
    """
    name = said.removeprefix("+")
    if name not in _ORDERS:
        raise FilterRefused("order", said, tuple(_ORDERS))
    return _ORDERS[name], name == said


def choose_kind(said: str) -> RecordKind:
    """What `said` lists. Raises FilterRefused."""
    if said not in tuple(RecordKind):
        raise FilterRefused("", said, tuple(RecordKind))
    return RecordKind(said)


def _kept(case: OpenCase, kind: RecordKind, name: str) -> Filter:
    kept = {each.name: each.wanted for each in saved_filters(case) if each.kind is kind}
    if name not in kept:
        raise NoSuchFilter(name, tuple(kept))
    return kept[name]


def _single(key: str, value: str) -> str:
    if key == "unit":
        return value
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise FilterRefused(key, value, ("2026-09-15",)) from error


def _choice(key: str, value: str) -> str:
    choices = _CHOICES.get(key)
    if choices is not None and value not in choices:
        raise FilterRefused(key, value, tuple(str(each) for each in choices))
    return value.upper() if key == "item" else value

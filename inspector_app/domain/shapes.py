"""Whether a field that comes from elsewhere has the shape that this program reads.

Asked once, when an entry is taken in: afterwards everything may be read without a second look.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from inspector_app.domain.answer import Mark
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.header import Header
from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.inspection import Revision
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.domain.review import review_of

Reader = Callable[[str, Any], bool]
"""Whether a field of that name may have that value; it may raise where it may not."""
_WRONG = (LookupError, ValueError, TypeError, AttributeError)
_PLAIN = (str, int, bool)


def misshapen(subject: str, said: Mapping[str, Any]) -> str:
    """The first field of `said` that could not be read, empty if there is none.

    Fields that nobody here knows have any shape; None takes a field away.
    """
    if not subject.startswith((INSPECTION, REVIEW)):
        return ""
    readers = _OF_AN_INSPECTION if subject.startswith(INSPECTION) else {}
    other = _any if readers else _of_a_review
    name = ""
    try:
        for name, value in said.items():
            if readers and name.startswith("answer.") and _is_plain(value):
                continue
            reader = readers.get(name.partition(".")[0], other)
            if value is not None and not reader(name, value):
                return name
    except _WRONG:
        return name
    return ""


def _is_plain(value: Any) -> bool:
    """Whether it is an answer of a mark and a value, as nearly all are.

    Looked at as it is: a merge brings eight hundred thousand of them.
    """
    return (
        type(value) is dict and len(value) == 2 and "value" in value and value.get("mark") in _MARKS
    )


def _any(_name: str, _value: Any) -> bool:
    return True


def _of_a_review(name: str, value: Any) -> bool:
    review = review_of("", {name: value})
    return all(_fits(one) for each in fields(review) for one in _ones(getattr(review, each.name)))


def _ones(value: Any) -> tuple[Any, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None or isinstance(value, str | Mapping) else (value,)


def _answer(_name: str, value: Any) -> bool:
    said = value.get
    deduction, observed, both = said("deduction"), said("observed_at"), said("both")
    return (
        value["mark"] in _MARKS
        and isinstance(said("note", ""), str)
        and isinstance(said("reason", ""), str)
        and (deduction is None or isinstance(deduction, int))
        and (observed is None or isinstance(observed, str))
        and (both is None or isinstance(both, bool))
        and all(isinstance(call, Mapping) for call in said("calls", ()))
    )


def _header(name: str, value: Any) -> bool:
    known = name.removeprefix("header.")
    if known in _HEADER:
        if known == "date" and value:
            date.fromisoformat(value)
        return isinstance(value, _HEADER[known])
    header = Header.from_fields({name: value})
    return all(_fits(each) for each in header.inspectors)


def _evidence(_name: str, value: Any) -> bool:
    piece = Evidence.from_json(value)
    return _fits(piece) and all(isinstance(item, str) for item in piece.items)


def _revision(_name: str, value: Any) -> bool:
    return _fits(Revision(**{name: value[name] for name in Revision.__slots__ if name in value}))


def _seal(_name: str, value: Any) -> bool:
    return isinstance(value["version"], int) and all(
        isinstance(value.get(name, ""), str) for name in ("at", "reason")
    )


def _fits(one: Any) -> bool:
    """Whether the plain values of a dataclass are of the types that it says."""
    return all(
        isinstance(getattr(one, each.name), each.type)
        for each in fields(one)
        if each.type in _PLAIN
    )


_MARKS = frozenset(mark.value for mark in Mark)
_HEADER = {each.name: str for each in fields(Header) if each.type is str} | {
    each.name: int for each in fields(Header) if each.type == int | None
}
_OF_AN_INSPECTION: Mapping[str, Reader] = {
    "header": _header,
    "answer": _answer,
    "evidence": _evidence,
    "revision": _revision,
    "seal": _seal,
    "void": lambda _name, value: isinstance(value, str),
}

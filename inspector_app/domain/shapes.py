"""Whether a field that comes from elsewhere has the shape that this program reads.

Asked once, when an entry is taken in: afterwards everything may be read without a second look.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any

from inspector_app.domain.answer import Mark
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.form import Mode, Venue
from inspector_app.domain.header import Header, Inspector
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
    if subject.startswith(INSPECTION):
        return _first_wrong(_not_plain(said), _OF_AN_INSPECTION, _any)
    return _first_wrong(said.items(), {}, _of_a_review)


def _first_wrong(
    said: Iterable[tuple[str, Any]], readers: Mapping[str, Reader], other: Reader
) -> str:
    name = ""
    try:
        for name, value in said:
            reader = readers.get(name.partition(".")[0], other)
            if value is not None and not reader(name, value):
                return name
    except _WRONG:
        return name
    return ""


def _not_plain(said: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The fields without plain answers, a mark and a value each, and without plain texts.

    Those are looked at as they are, at once: a merge brings eight hundred thousand of them.
    """
    return [
        (name, value)
        for name, value in said.items()
        if not (
            (
                type(value) is dict
                and len(value) == 2
                and "value" in value
                and type(mark := value.get("mark")) is str
                and mark in _MARKS
                and name.startswith("answer.")
            )
            or (type(value) is str and name in _TEXTS)
        )
    ]


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
    reader = _HEADER_LISTS.get(known, _any)
    return reader(name, value)


def _inspectors(_name: str, value: Any) -> bool:
    return all(_fits(Inspector(**each)) for each in value)


def _venues(_name: str, value: Any) -> bool:
    return all(Venue(each) for each in value)


def _mode(_name: str, value: Any) -> bool:
    return bool(Mode(value))


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
        isinstance(getattr(one, name), type_) for name, type_ in _plain_fields(one.__class__)
    )


@cache
def _plain_fields(of: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((each.name, each.type) for each in fields(of) if each.type in _PLAIN)


_MARKS = frozenset(mark.value for mark in Mark)
_HEADER = {each.name: str for each in fields(Header) if each.type is str} | {
    each.name: int for each in fields(Header) if each.type == int | None
}
_TEXTS = frozenset(
    f"header.{name}" for name, type_ in _HEADER.items() if type_ is str and name != "date"
)
_HEADER_LISTS: Mapping[str, Reader] = {
    "inspectors": _inspectors,
    "venues": _venues,
    "mode": _mode,
}
_OF_AN_INSPECTION: Mapping[str, Reader] = {
    "header": _header,
    "answer": _answer,
    "evidence": _evidence,
    "revision": _revision,
    "seal": _seal,
    "void": lambda _name, value: isinstance(value, str),
}

"""By what a list can be narrowed, and the words of each value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

from inspector_app.domain.record_filter import Filter, RecordKind
from inspector_app.domain.wording import Wording
from inspector_app.ui.pages.records.record_words import capital
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.prompt.results import STATES, VERDICTS
from inspector_app.words.reviewing import STAGES
from inspector_app.words.terms import CATEGORIES, MODES, SEVERITIES

VALUES: Mapping[str, Mapping[Any, Wording]] = {
    "stages": STAGES,
    "states": STATES,
    "verdicts": VERDICTS,
    "categories": CATEGORIES,
    "modes": MODES,
    "severities": SEVERITIES,
}
"""The fields of a filter that choose among terms."""
FLAGS = ("suspected", "conflicts", "duplicates", "remarks", "deferred", "late")
OF_FINDINGS, OF_PARTS = frozenset({"severities"}), frozenset({"items"})
"""What only findings have, and what photos have as well."""


def label_of(name: str) -> str:
    """What a field of a filter is called."""
    return {
        "since": translate("Records", "From"),
        "until": translate("Records", "Until"),
        "unit_code": translate("Records", "Unit"),
        "people": translate("Records", "Inspector"),
        "stages": translate("Records", "Review"),
        "states": translate("Records", "State"),
        "verdicts": translate("Records", "Verdict"),
        "categories": translate("Records", "Kind of unit"),
        "modes": translate("Records", "Mode"),
        "severities": translate("Records", "Severity"),
        "items": translate("Records", "Items"),
        "suspected": translate("Records", "Suspicion"),
        "conflicts": translate("Records", "Conflict"),
        "duplicates": translate("Records", "Same unit, same day"),
        "remarks": translate("Records", "With remarks"),
        "deferred": translate("Records", "Deferred"),
        "late": translate("Records", "Edited after the seal"),
    }[name]


def choices_of(name: str, workplace: Workplace) -> list[tuple[str, str]]:
    """The terms of a field, each with its words."""
    return [
        (str(value), capital(workplace.say(words)))
        for value, words in VALUES[name].items()
        if value or name == "stages"
    ]


def value_words(name: str, value: str, workplace: Workplace) -> str:
    """One value in words; the value itself where it is no term."""
    words = VALUES.get(name, {}).get(value)
    return value if words is None else capital(workplace.say(words))


def counts_for(name: str, kind: RecordKind) -> bool:
    """Whether a list of that kind is narrowed by the field."""
    if name in OF_FINDINGS:
        return kind is RecordKind.FINDINGS
    return name not in OF_PARTS or kind is not RecordKind.INSPECTIONS


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One thing that narrows the list: its words, and the filter without it."""

    words: str
    without: Filter


def narrowings(wanted: Filter, kind: RecordKind, workplace: Workplace) -> Iterator[Narrowing]:
    """Everything that narrows the list but the words that it is searched for."""
    for each in fields(Filter):
        name, value = each.name, getattr(wanted, each.name)
        if name == "text" or not value or not counts_for(name, kind):
            continue
        label, less = label_of(name), partial(_replaced, wanted, name)
        if isinstance(value, tuple):
            for one in value:
                left = tuple(other for other in value if other != one)
                words = value_words(name, one, workplace)
                yield Narrowing(_said(label, words), less(left))
        else:
            words = label if isinstance(value, bool) else _said(label, value)
            yield Narrowing(words, less(type(value)()))


def _replaced(wanted: Filter, name: str, value: object) -> Filter:
    changed: dict[str, Any] = {name: value}
    return replace(wanted, **changed)


def _said(label: str, words: str) -> str:
    return translate("Records", "{label}: {value}").format(label=label, value=words)

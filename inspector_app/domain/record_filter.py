"""What a list is of, what it is narrowed to and how it is ordered; a filter can be kept by name."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from inspector_app.domain.canonical import Json


class RecordKind(enum.StrEnum):
    """What a list has a row for."""

    INSPECTIONS = "inspections"
    FINDINGS = "findings"
    PHOTOS = "photos"


class Order(enum.StrEnum):
    """What a list is ordered by; a list that does not know an order is ordered by date."""

    DATE = "date"
    NUMBER = "draft_number"
    FORMAL_NUMBER = "formal_number"
    TOUCHED = "touched"
    UNIT = "unit_code"
    STATE = "state"
    STAGE = "stage"
    PERCENT = "percent"
    ITEM = "item"
    """Of findings, as the next two."""
    SEVERITY = "severity"
    DEDUCTION = "deduction"
    MOMENT = "moment"
    """When a photo was taken."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which records a list shows; those of an inspection count for its findings and photos too.

    What is empty or False does not restrict.
    """

    text: str = ""
    """Words that must all occur: in unit, numbers, date, people, facts, captions."""
    states: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    """How far the lead is; every stage together means whatever is sealed."""
    people: tuple[str, ...] = ()
    """Codes or names of inspectors, all of whom took part."""
    unit_code: str = ""
    since: str = ""
    until: str = ""
    suspected: bool = False
    """With a suspicion that nobody has settled."""
    remarks: bool = False
    """With a lead's remarks on the present version."""
    deferred: bool = False
    duplicates: bool = False
    """Whose unit was visited on the same day by another inspection too."""
    conflicts: bool = False
    late: bool = False
    """With edits that came after the seal."""
    severities: tuple[str, ...] = ()
    """Of findings."""
    items: tuple[str, ...] = ()
    """Codes of items: of findings and photos."""

    def to_json(self) -> dict[str, Json]:
        """What restricts, as canonical JSON."""
        return {
            each.name: list(value) if isinstance(value, tuple) else value
            for each in fields(self)
            if (value := getattr(self, each.name))
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Filter":
        """Read back what `to_json` wrote; what a later version restricts by is passed over."""
        known = {each.name for each in fields(cls)}
        said: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in plain.items()
            if name in known
        }
        return cls(**said)


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: of what, narrowed to what, in which order."""

    kind: RecordKind = RecordKind.INSPECTIONS
    wanted: Filter = Filter()
    order: Order = Order.DATE
    descending: bool = True


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter that somebody kept under a name."""

    name: str
    kind: RecordKind
    wanted: Filter

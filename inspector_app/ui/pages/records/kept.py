"""What the page shows, kept while somebody is elsewhere; without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inspector_app.domain.record_filter import Filter, Order, RecordKind

EVERYTHING = Filter()
FIRST_ORDER: Mapping[RecordKind, tuple[Order, bool]] = dict.fromkeys(RecordKind, (Order.DATE, True))
"""The newest comes first."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Where somebody was in the lists."""

    kind: RecordKind = RecordKind.INSPECTIONS
    wanted: Filter = EVERYTHING
    orders: Mapping[RecordKind, tuple[Order, bool]] = field(default_factory=lambda: FIRST_ORDER)
    """By kind, what the list is ordered by, and whether the greatest comes first."""
    number: int | None = None
    """The number of the current row."""
    is_open: bool = False
    """Whether the filters are in sight."""

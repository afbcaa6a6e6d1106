"""The list on the desk: every inspection with where it is, and what came back."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from inspector_app.domain.handing import Whereabouts
from inspector_app.domain.record_filter import Filter, Order, RecordKind
from inspector_app.domain.review import Stage
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.whereabouts import pending_count, whereabouts
from inspector_app.workflows.records.list_records import find_numbers
from inspector_app.workflows.visit.show import ListedRow, list_page


@dataclass(frozen=True, slots=True)
class PlacedRow(ListedRow):
    """One row of the list with where the inspection is."""

    place: Whereabouts | None = None


@dataclass(frozen=True, slots=True)
class Returned:
    """What the lead sent back, newest first, and how many nobody was given yet."""

    rows: tuple[PlacedRow, ...]
    whole: int
    pending: int


def placed_page(case: OpenCase, numbers: Sequence[int]) -> list[PlacedRow]:
    """The rows with these numbers, each with its whereabouts."""
    rows = list_page(case, numbers)
    places = whereabouts(case, [row.id for row in rows])
    return [_placed(row, places.get(row.id)) for row in rows]


def returned(case: OpenCase, most: int) -> Returned:
    """At `most` that many of the inspections that came back and were not sealed anew since."""
    wanted = Filter(stages=(Stage.RETURNED,))
    numbers = find_numbers(case, RecordKind.INSPECTIONS, wanted, Order.TOUCHED)
    return Returned(tuple(placed_page(case, numbers[:most])), len(numbers), pending_count(case))


def _placed(row: ListedRow, place: Whereabouts | None) -> PlacedRow:
    said = {each.name: getattr(row, each.name) for each in fields(row)}
    return PlacedRow(**said, place=place)

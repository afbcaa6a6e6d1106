"""Listing findings across all inspections: the numbers of the rows, then one page of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.domain.record_filter import Filter, Order
from inspector_app.store.conditions import Condition, conditions_of, one_of
from inspector_app.store.database import Database
from inspector_app.store.parts_list import find_parts, page_of

_ORDERS = {
    Order.ITEM: "finding.item",
    Order.SEVERITY: "finding.severity",
    Order.DEDUCTION: "finding.deduction",
}


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding with the visit that it is of. `n` is the row's number on this machine."""

    n: int
    inspection: str
    number: str
    formal_number: str
    date: str
    unit: str
    state: str
    stage: str
    form: str
    item: str
    severity: str
    deduction: int
    """Hundredths of a point."""
    note: str
    photos: int


_COLUMNS = """
    inspection.id, draft_number, formal_number, date, unit, state, stage, form, item,
    severity, deduction, note, photos
"""


class Findings:
    """The findings of one case folder."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def numbers(
        self, wanted: Filter, order: Order = Order.DATE, *, descending: bool = True
    ) -> Sequence[int]:
        """The row numbers of a whole list, in order; findings of one inspection in form order."""
        own: list[Condition] = [
            one_of(column, choices)
            for column, choices in (
                ("finding.severity", wanted.severities),
                ("finding.item", wanted.items),
            )
            if choices
        ]
        return find_parts(
            self._database,
            "finding",
            ("finding.note", "finding.item"),
            [*conditions_of(wanted), *own],
            wanted.text,
            _ORDERS.get(order, f"inspection.{_of_inspection(order)}"),
            descending=descending,
        )

    def page(self, numbers: Sequence[int]) -> list[FindingRow]:
        """The rows of a part of a list, in its order; one that is gone by now is left out."""
        rows = page_of(self._database, "finding", _COLUMNS, numbers)
        return [FindingRow(*row) for row in rows]


def _of_inspection(order: Order) -> str:
    return Order.DATE.value if order is Order.MOMENT else order.value

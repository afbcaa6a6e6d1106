"""Listing evidence across all inspections: the numbers of the rows, then one page of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.domain.record_filter import Filter, Order
from inspector_app.store.conditions import Condition, conditions_of
from inspector_app.store.database import Database
from inspector_app.store.parts_list import find_parts, page_of

_OF_FINDINGS = (Order.ITEM, Order.SEVERITY, Order.DEDUCTION)


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One piece of evidence with the visit that it is of. `n` is the row's own number here."""

    n: int
    inspection: str
    number: str
    date: str
    unit: str
    state: str
    stage: str
    id: str
    name: str
    moment: str
    """When it was taken by a right clock, ISO 8601 or empty."""
    caption: str
    items: str
    """Codes between blanks."""
    supplement: int
    sha256: str
    reduced: str
    elsewhere: int
    """How many other inspections have the same picture."""


_COLUMNS = """
    inspection.id, draft_number, date, unit, state, stage, evidence.id, evidence.name, moment,
    caption, items, supplement, sha256, reduced,
    (SELECT count(DISTINCT other.inspection) FROM evidence AS other
     WHERE other.sha256 = evidence.sha256 AND other.inspection <> evidence.inspection)
"""


class Photos:
    """The evidence of one case folder."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def numbers(
        self, wanted: Filter, order: Order = Order.DATE, *, descending: bool = True
    ) -> Sequence[int]:
        """The row numbers of a whole list, in order."""
        own: list[Condition] = [
            (
                " OR ".join(["instr(evidence.items, ?) > 0"] * len(wanted.items)).join("()"),
                tuple(f" {item} " for item in wanted.items),
            )
        ]
        column = Order.DATE if order in _OF_FINDINGS else order
        return find_parts(
            self._database,
            "evidence",
            ("evidence.caption", "evidence.name"),
            [*conditions_of(wanted), *(own if wanted.items else [])],
            wanted.text,
            "evidence.moment" if column is Order.MOMENT else f"inspection.{column.value}",
            descending=descending,
        )

    def page(self, numbers: Sequence[int]) -> list[PhotoRow]:
        """The rows of a part of a list, in its order; one that is gone by now is left out."""
        rows = page_of(self._database, "evidence", _COLUMNS, numbers)
        return [PhotoRow(*row) for row in rows]

    def elsewhere(self, sha256: str, inspection: str) -> list[str]:
        """The other inspections that have this picture among their evidence."""
        rows = self._database.rows(
            """
            SELECT DISTINCT inspection.id FROM evidence
            JOIN inspection ON inspection.n = evidence.inspection
            WHERE sha256 = ? AND inspection.id <> ? ORDER BY inspection.id
            """,
            (sha256, inspection),
        )
        return [id_ for (id_,) in rows]

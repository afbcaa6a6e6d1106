"""Finding and listing inspections: first the numbers of the rows, then one page of them."""

import enum
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, fields

import msgspec

from inspector_app.domain.fold import Folded, fold, inspection_of
from inspector_app.domain.inspection import SUBJECT, Inspection
from inspector_app.store.database import Database
from inspector_app.store.drafts import Drafts
from inspector_app.store.ledger import Ledger

LAST = "last"
"""Instead of a number: the inspection that was begun last."""
LAST_CHARACTER = "\U0010ffff"


class Order(enum.StrEnum):
    """What a list is ordered by."""

    DATE = "date"
    NUMBER = "draft_number"
    TOUCHED = "touched"
    UNIT = "unit_code"
    STATE = "state"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which inspections a list shows. What is empty does not restrict."""

    text: str = ""
    """Words that must all occur in unit, code, number, date or inspectors."""
    states: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    unit_code: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """One inspection as a list shows it. Percentages are tenths, None without a score.

    `n` is the row's own number on this machine; it stays while the inspection is known.
    """

    n: int
    id: str
    number: str
    unit: str
    unit_code: str
    category: str
    service_point: str
    date: str
    mode: str
    scope: str
    inspectors: str
    state: str
    version: int
    sealed_at: str
    verdict: str
    percent: int | None
    completeness: int | None
    majors: int
    open: int
    findings: int
    conflicts: int
    late: int
    touched: str


_COLUMNS = ", ".join(
    "draft_number" if each.name == "number" else each.name for each in fields(InspectionRow)
)
_SECOND = {Order.DATE: "touched", Order.NUMBER: "n"}
"""What decides among equals, as the index of each order has it; else the date."""


class Inspections:
    """The inspections of one case folder."""

    def __init__(self, database: Database, ledger: Ledger, drafts: Drafts) -> None:
        self._database = database
        self._ledger = ledger
        self._drafts = drafts

    def load(self, inspection: str) -> Inspection:
        """The inspection as it stands, draft included. Raises KeyError if there is none."""
        return inspection_of(
            SUBJECT + inspection, self.folded(inspection), self._drafts.fields(SUBJECT + inspection)
        )

    def folded(self, inspection: str) -> Folded:
        """What its entries alone add up to, with conflicts and late edits. Raises KeyError."""
        contents = self._ledger.contents(SUBJECT + inspection)
        if not contents:
            raise KeyError(inspection)
        return fold(contents)

    def ids_for(self, reference: str) -> list[str]:
        """The inspections that `reference` may mean: draft number, begin of the id, or LAST."""
        if reference == LAST:
            return self._last_begun()
        numbered = self._ids("WHERE draft_number = ? ORDER BY id", (reference,))
        if numbered or not reference:
            return numbered
        begin = reference.lower()
        return self._ids("WHERE id >= ? AND id < ? ORDER BY id", (begin, begin + LAST_CHARACTER))

    def _last_begun(self) -> list[str]:
        """By our own chain, not by the clock, which may have been set back."""
        rows = self._database.rows(
            """
            SELECT entry.subject FROM entry JOIN replica ON replica.n = entry.replica
            WHERE replica.own = 1 AND entry.kind = 'begin' ORDER BY entry.seq DESC LIMIT 1
            """
        )
        return [subject.removeprefix(SUBJECT) for (subject,) in rows]

    def numbers(
        self,
        wanted: Filter | None = None,
        order: Order = Order.DATE,
        *,
        descending: bool = True,
    ) -> Sequence[int]:
        """The row numbers of a whole list, in order: eight bytes each, however long it is."""
        conditions, values = _conditions(wanted or Filter())
        way = "DESC" if descending else "ASC"
        second = _SECOND.get(order, "date")
        # As one text: a hundred thousand rows of one number each would cost more than finding them.
        sql = " ".join(
            (
                "SELECT json_group_array(n) FROM (SELECT n FROM inspection",
                # Left alone, the planner takes the order's index and then visits every row.
                f"INDEXED BY inspection_list WHERE {' AND '.join(conditions)}"
                if conditions
                else "",
                f"ORDER BY {order.value} {way} NULLS LAST, {second} {way})",
            )
        )
        ((found,),) = self._database.rows(sql, values)
        return array("q", msgspec.json.decode(found, type=list[int]))

    def latest(self, states: Sequence[str], most: int) -> list[InspectionRow]:
        """The rows in one of `states` that were touched last, at `most` that many."""
        marks = ", ".join("?" * len(states))
        sql = " ".join(
            (
                "SELECT n FROM inspection INDEXED BY inspection_pace WHERE state IN (",
                marks,
                ") ORDER BY touched DESC, date DESC LIMIT ?",
            )
        )
        found = self._database.rows(sql, [*states, most])
        return self.page([n for (n,) in found])

    def page(self, numbers: Sequence[int]) -> list[InspectionRow]:
        """The rows of a part of a list, in its order; one that is gone by now is left out."""
        marks = ", ".join("?" * len(numbers))
        sql = " ".join(("SELECT", _COLUMNS, "FROM inspection WHERE n IN (", marks, ")"))
        found = {row[0]: InspectionRow(*row) for row in self._database.rows(sql, list(numbers))}
        return [found[n] for n in numbers if n in found]

    def counts(self) -> dict[str, int]:
        """How many inspections are in each state that occurs."""
        return dict(self._database.rows("SELECT state, count(*) FROM inspection GROUP BY state"))

    def rows(self, find: str = "") -> list[InspectionRow]:
        """Every inspection in which the words of `find` occur, newest first."""
        return self.page(self.numbers(Filter(text=find)))

    def revision_of(self, sha256: str) -> tuple[str, int, int] | None:
        """Inspection, version and step of the signed sheet with this hash; None if not ours."""
        row = self._database.row(
            """
            SELECT id, revision.version, step
            FROM revision JOIN inspection ON inspection.n = revision.inspection
            WHERE sha256 = ? ORDER BY revision.version DESC, step DESC
            """,
            (sha256,),
        )
        return None if row is None else (row[0], row[1], row[2])

    def _ids(self, rest: str, values: tuple[str, ...]) -> list[str]:
        sql = " ".join(("SELECT id FROM inspection", rest))
        return [id_ for (id_,) in self._database.rows(sql, values)]


def _conditions(wanted: Filter) -> tuple[list[str], list[str]]:
    conditions: list[str] = []
    values: list[str] = []
    for column, choices in (
        ("state", wanted.states),
        ("verdict", wanted.verdicts),
        ("category", wanted.categories),
        ("mode", wanted.modes),
        ("unit_code", (wanted.unit_code,) if wanted.unit_code else ()),
    ):
        if choices:
            conditions.append(f"{column} IN ({', '.join('?' * len(choices))})")
            values += choices
    for condition, value in (("date >= ?", wanted.since), ("date <= ?", wanted.until)):
        if value:
            conditions.append(condition)
            values.append(value)
    for word in wanted.text.casefold().split():
        conditions.append("instr(search, ?) > 0")
        values.append(word)
    return conditions, values

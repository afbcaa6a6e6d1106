"""Finding and listing inspections: first the numbers of the rows, then one page of them."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from itertools import compress
from operator import itemgetter

import msgspec

from inspector_app.domain.fold import Folded, fold, inspection_of
from inspector_app.domain.inspection import SUBJECT, Inspection
from inspector_app.domain.record_filter import Filter, Order
from inspector_app.store.conditions import Condition, conditions_of, joined
from inspector_app.store.database import Database
from inspector_app.store.drafts import Drafts
from inspector_app.store.ledger import Ledger
from inspector_app.store.search import Search, in_notes, is_indexed

__all__ = ["Filter", "InspectionRow", "Inspections", "Order"]

LAST = "last"
"""Instead of a number: the inspection that was begun last."""
LAST_CHARACTER = "\U0010ffff"


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
    stage: str
    """How far the lead is, as domain/review.py names it; empty before the seal."""
    formal_number: str
    version: int
    sealed_at: str
    verdict: str
    percent: int | None
    completeness: int | None
    majors: int
    open: int
    findings: int
    suspected: int
    """Suspicions that nobody has settled."""
    remarks: int
    """The lead's remarks on the present version."""
    deferred: int
    conflicts: int
    late: int
    newer: int
    """Entries that a later version of the program wrote."""
    touched: str
    duplicate: int
    """1 where the unit was visited on the same day by another inspection too."""


_DUPLICATE = """
    EXISTS (SELECT 1 FROM inspection AS other WHERE other.visit = inspection.visit
            AND other.visit <> 0 AND other.n <> inspection.n)
"""
_COLUMNS = ", ".join(
    {"number": "draft_number", "duplicate": _DUPLICATE}.get(each.name, each.name)
    for each in fields(InspectionRow)
)
_SECOND = dict.fromkeys((Order.DATE, Order.STATE), "touched") | dict.fromkeys(
    (Order.NUMBER, Order.FORMAL_NUMBER), "n"
)
"""What decides among equals, as the index of each order has it; else the date."""
_ORDERS = (
    *(Order.DATE, Order.NUMBER, Order.FORMAL_NUMBER, Order.TOUCHED, Order.UNIT, Order.STATE),
    *(Order.STAGE, Order.PERCENT),
)
_REMEMBERED = 8
"""Lists of which the order is remembered until something changes, while somebody types a word."""


class Inspections:
    """The inspections of one case folder."""

    def __init__(self, database: Database, ledger: Ledger, drafts: Drafts) -> None:
        self._database = database
        self._ledger = ledger
        self._drafts = drafts
        self._search = Search(database)
        self._staged: tuple[int, dict[str, Sequence[int]]] = (-1, {})
        self._lists: dict[tuple[Filter, Order, bool, int], _Whole] = {}

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
        return fold(contents, self._ledger.leads)

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
        """By our own newest chain, not by the clock, which may have been set back."""
        rows = self._database.rows(
            """
            SELECT entry.subject FROM entry JOIN replica ON replica.n = entry.replica
            WHERE replica.own = 1 AND entry.merge IS NULL AND entry.kind = 'begin'
            ORDER BY replica.n DESC, entry.seq DESC LIMIT 1
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
        wanted = wanted or Filter()
        by = order if order in _ORDERS else Order.DATE
        words = wanted.text.casefold().split()
        spelled = [word for word in words if is_indexed(word)]
        rest = [word for word in words if not is_indexed(word)]
        plain = replace(wanted, text=" ".join(rest))
        # What is seldom is looked up first: it may leave nothing to look through.
        found = self._search.found(spelled) if spelled else None
        if found is not None and not found:
            return array("q")
        whole = self._remembered(plain, by, descending=descending)
        if found is None or (plain == Filter() and len(found) == len(whole.numbers)):
            return whole.numbers
        return whole.only(found)

    def _remembered(self, wanted: Filter, order: Order, *, descending: bool) -> "_Whole":
        """The list, from memory if nothing was written since."""
        key = (wanted, order, descending, self._database.changes)
        whole = self._lists.pop(key, None)
        if whole is None:
            whole = _Whole(self._ordered(wanted, order, descending=descending))
        # What was asked for last stands last, and is kept longest.
        recent = [each for each in self._lists if each[-1] == key[-1]][1 - _REMEMBERED :]
        self._lists = {each: self._lists[each] for each in recent} | {key: whole}
        return whole

    def _ordered(self, wanted: Filter, order: Order, *, descending: bool) -> Sequence[int]:
        where, values = joined([*conditions_of(wanted), *map(_said, wanted.text.split())])
        way = "DESC" if descending else "ASC"
        second = _SECOND.get(order, "date")
        # As one text: a hundred thousand rows of one number each would cost more than finding them.
        sql = " ".join(
            (
                "SELECT json_group_array(n) FROM (SELECT n FROM inspection",
                # Left alone, the planner takes the order's index and then visits every row.
                f"INDEXED BY inspection_list {where}" if where else "",
                f"ORDER BY {order.value} {way} NULLS LAST, {second} {way})",
            )
        )
        ((found,),) = self._database.rows(sql, values)
        return array("q", msgspec.json.decode(found, type=list[int]))

    def page(self, numbers: Sequence[int]) -> list[InspectionRow]:
        """The rows of a part of a list, in its order; one that is gone by now is left out."""
        marks = ", ".join("?" * len(numbers))
        sql = " ".join(("SELECT", _COLUMNS, "FROM inspection WHERE n IN (", marks, ")"))
        found = {row[0]: InspectionRow(*row) for row in self._database.rows(sql, list(numbers))}
        return [found[n] for n in numbers if n in found]

    def counts(self) -> dict[str, int]:
        """How many inspections are in each state that occurs."""
        return dict(self._database.rows("SELECT state, count(*) FROM inspection GROUP BY state"))

    def stages(self, wanted: Filter) -> dict[str, int]:
        """How many of the inspections that fit are at each stage, whatever stages it names."""
        if wanted == Filter(stages=wanted.stages):
            sql = "SELECT stage, count(*) FROM inspection GROUP BY stage"
            return dict(self._database.rows(sql))
        found = self.numbers(replace(wanted, stages=()))
        there = _marked(found, max(found, default=0))
        counts = {
            stage: sum(there[n] for n in numbers if n < len(there))
            for stage, numbers in self._by_stage().items()
        }
        return {stage: count for stage, count in counts.items() if count}

    def _by_stage(self) -> dict[str, Sequence[int]]:
        """The rows at each stage, from memory if nothing was written since."""
        if self._staged[0] != self._database.changes:
            sql = "SELECT stage, json_group_array(n) FROM inspection GROUP BY stage"
            rows: dict[str, Sequence[int]] = {
                stage: array("q", msgspec.json.decode(numbers, type=list[int]))
                for stage, numbers in self._database.rows(sql)
            }
            self._staged = (self._database.changes, rows)
        return self._staged[1]

    def same_visit(self, inspection: str) -> list[InspectionRow]:
        """The other inspections of the same unit on the same day, oldest first."""
        rows = self._database.rows(
            """
            SELECT other.n FROM inspection
            JOIN inspection AS other ON other.visit = inspection.visit
            WHERE inspection.id = ? AND inspection.visit <> 0 AND other.n <> inspection.n
            ORDER BY other.touched, other.id
            """,
            (inspection,),
        )
        return self.page([n for (n,) in rows])

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


class _Whole:
    """A long list in its order, from which a search takes a part as fast as that can be done."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self.numbers = numbers

    def only(self, found: Sequence[int]) -> Sequence[int]:
        """Those of the list that are among `found`, which are in the order of their numbers."""
        if len(self.numbers) < 2:
            return array("q", set(found).intersection(self.numbers))
        there = _marked(found, max(self._last, found[-1]))
        return array("q", compress(self._boxed, self._pick(there)))

    @cached_property
    def _boxed(self) -> list[int]:
        return list(self.numbers)

    @cached_property
    def _last(self) -> int:
        return max(self.numbers)

    @cached_property
    def _pick(self) -> "itemgetter[tuple[int, ...]]":
        return itemgetter(*self._boxed)


def _marked(found: Sequence[int], last: int) -> bytearray:
    """A byte for each row up to the last, 1 for those that were found.

    Asking a set for a hundred thousand numbers takes four times as long.
    """
    there = bytearray(last + 1)
    for number in found:
        there[number] = 1
    return there


def _said(word: str) -> Condition:
    """Whether the word occurs at the head of the inspection, or in what was noted."""
    return (
        "(instr(search, ?) > 0 OR n IN (SELECT rowid FROM words WHERE words MATCH ?))",
        (word, in_notes(word)),
    )

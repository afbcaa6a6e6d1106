"""Writing projected rows: what differs from what is there, for many subjects at a time.

Most of what a merge brings is new: for that nothing is read back and compared.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.store.database import Database, Row
from inspector_app.store.pictures import UNIT, Made
from inspector_app.store.rows import COLUMNS, PARTS, Rows
from inspector_app.store.search import Search

_OWNED = {"unit": (UNIT, "code"), "review": (REVIEW, "id"), "issue": (REVIEW, "id")}
"""Tables whose first column is the rest of a subject."""
_SEARCHED = tuple(COLUMNS["inspection"].index(name) for name in ("search", "noted"))


@dataclass(frozen=True, slots=True)
class Stored:
    """The rows of one subject as they are."""

    rows: dict[str, list[Row]]
    n: int = 0
    """Number of the inspection's row, 0 without one."""
    draft: int = 0


class RowWriter:
    """Makes the stored rows equal to what they should be."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._search = Search(database)

    def write(self, subjects: Sequence[str], made: Mapping[str, Made]) -> None:
        """Write what differs. Part of a transaction."""
        stored = self.stored(subjects)
        numbers = self._numbers(subjects, made, stored)
        self._write_inspections(numbers, made, stored)
        for table in COLUMNS:
            if table != "inspection":
                self._write_table(table, subjects, numbers, made, stored)

    def write_new(self, made: Mapping[str, Made]) -> None:
        """Write the rows of inspections that have none. Part of a transaction."""
        nothing = {subject: Stored({}) for subject in made}
        numbers = self._numbers(list(made), made, nothing)
        self._write_inspections(numbers, made, nothing)
        for table in (*PARTS, "conflict"):
            self._write_table(table, list(made), numbers, made, nothing)

    def clear(self) -> None:
        """Drop every projected row."""
        for table in ("stale", "inspection", "unit", "conflict", "review", "issue"):
            self._database.run(" ".join(("DELETE FROM", table)))
        self._search.clear()

    def subjects(self) -> Iterator[str]:
        """Every subject that has a row anywhere."""
        for sql, prefix in (
            ("SELECT id FROM inspection", INSPECTION),
            ("SELECT code FROM unit", UNIT),
            ("SELECT id FROM review", REVIEW),
            ("SELECT DISTINCT id FROM issue", REVIEW),
            ("SELECT DISTINCT subject FROM conflict", ""),
        ):
            yield from (prefix + str(row[0]) for row in self._database.rows(sql))

    def stored(self, subjects: Sequence[str]) -> dict[str, Stored]:
        """The rows of each subject as they are now."""
        found = {subject: Stored(_no_rows(subject)) for subject in subjects}
        by_number = self._stored_inspections(subjects, found)
        if by_number:
            for table in PARTS:
                for number, *row in self._select(table, "inspection", list(by_number)):
                    found[by_number[number]].rows[table].append(tuple(row))
        for subject, *row in self._select("conflict", "subject", subjects):
            found[subject].rows["conflict"].append(tuple(row))
        for table, (prefix, column) in _OWNED.items():
            keys = [each.removeprefix(prefix) for each in subjects if each.startswith(prefix)]
            if keys:
                for key, *row in self._select(table, column, keys):
                    found[prefix + key].rows[table].append(tuple(row))
        return found

    def _stored_inspections(
        self, subjects: Sequence[str], found: dict[str, Stored]
    ) -> dict[int, str]:
        """Fill in the rows of inspections; their subjects by number."""
        ids = [each.removeprefix(INSPECTION) for each in subjects if each.startswith(INSPECTION)]
        by_number: dict[int, str] = {}
        columns = ", ".join(("n", "draft", *COLUMNS["inspection"]))
        sql = " ".join(("SELECT", columns, "FROM inspection WHERE id"))
        for n, draft, *row in self._rows(sql, ids):
            subject = INSPECTION + row[0]
            found[subject] = Stored({**_no_rows(subject), "inspection": [tuple(row)]}, n, draft)
            by_number[n] = subject
        return by_number

    def _numbers(
        self, subjects: Sequence[str], made: Mapping[str, Made], stored: Mapping[str, Stored]
    ) -> dict[str, int]:
        """The row numbers of the inspections, given out here to those that are new."""
        ((last,),) = self._database.rows("SELECT coalesce(max(n), 0) FROM inspection")
        numbers = {}
        for subject in subjects:
            if stored[subject].n:
                numbers[subject] = stored[subject].n
            elif made[subject].rows.get("inspection"):
                last += 1
                numbers[subject] = last
        return numbers

    def _write_inspections(
        self, numbers: Mapping[str, int], made: Mapping[str, Made], stored: Mapping[str, Stored]
    ) -> None:
        new: list[Row] = []
        indexed: list[tuple[int, str, str]] = []
        for subject, number in numbers.items():
            wanted, there = made[subject], stored[subject]
            row, before = _only(wanted.rows), _only(there.rows)
            if _searched(row) != _searched(before):
                if before is not None:
                    self._search.remove([number])
                if row is not None:
                    indexed.append((number, row[_SEARCHED[0]], wanted.notes))
            if row is None:
                self._database.run("DELETE FROM inspection WHERE n = ?", (number,))
            elif before is None:
                new.append((number, wanted.draft, *row))
            elif (row, wanted.draft) != (before, there.draft):
                self._database.run(_UPDATE, (wanted.draft, *row, number))
        self._insert("inspection", ("n", "draft"), new)
        self._search.put(indexed)

    def _write_table(
        self,
        table: str,
        subjects: Sequence[str],
        numbers: Mapping[str, int],
        made: Mapping[str, Made],
        stored: Mapping[str, Stored],
    ) -> None:
        more, gone = [], []
        for subject in subjects:
            wanted, there = made[subject].rows.get(table, []), stored[subject].rows.get(table, [])
            # Nearly always there is nothing to compare with.
            if wanted == there or (there and set(wanted) == set(there)):
                continue
            key = self._key(table, subject, numbers)
            if there:
                gone.append((key,))
            first = () if table in _OWNED else (key,)
            more += [(*first, *row) for row in wanted]
        column = _OWNED[table][1] if table in _OWNED else _owner(table)
        if gone:
            sql = " ".join(("DELETE FROM", table, "WHERE", column, "= ?"))
            self._database.run_many(sql, gone)
        self._insert(table, () if table in _OWNED else (column,), more)

    def _key(self, table: str, subject: str, numbers: Mapping[str, int]) -> str | int:
        if table in PARTS:
            return numbers[subject]
        return subject.removeprefix(_OWNED[table][0]) if table in _OWNED else subject

    def _insert(self, table: str, more: tuple[str, ...], rows: Sequence[Row]) -> None:
        if rows:
            columns = (*more, *COLUMNS[table])
            marks = ", ".join("?" * len(columns))
            listed = ", ".join(columns)
            sql = " ".join(("INSERT INTO", table, "(", listed, ") VALUES (", marks, ")"))
            self._database.run_many(sql, rows)

    def _select(self, table: str, column: str, keys: Sequence[object]) -> list[Row]:
        columns = ", ".join((column, *COLUMNS[table]))
        return self._rows(" ".join(("SELECT", columns, "FROM", table, "WHERE", column)), keys)

    def _rows(self, sql: str, keys: Sequence[object]) -> list[Row]:
        marks = ", ".join("?" * len(keys))
        asked = " ".join((sql, "IN (", marks, ")"))
        return self._database.rows(asked, list(keys)) if keys else []


def _owner(table: str) -> str:
    return "inspection" if table in PARTS else "subject"


def _no_rows(subject: str) -> dict[str, list[Row]]:
    """The tables that a subject of this sort can have rows in."""
    if subject.startswith(INSPECTION):
        return {table: [] for table in ("inspection", *PARTS, "conflict")}
    owned = [table for table, (prefix, _) in _OWNED.items() if subject.startswith(prefix)]
    return {table: [] for table in (*owned, "conflict")}


def _only(rows: Rows) -> Row | None:
    """The one row of the inspection itself, if there is any."""
    return next(iter(rows.get("inspection", [])), None)


def _searched(row: Row | None) -> tuple[str, ...] | None:
    return None if row is None else tuple(row[place] for place in _SEARCHED)


_UPDATE = " ".join(
    (
        "UPDATE inspection SET draft = ?,",
        ", ".join(f"{column} = ?" for column in COLUMNS["inspection"]),
        "WHERE n = ?",
    )
)

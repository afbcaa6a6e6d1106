"""The projections: recomputed subject by subject, rebuilt whole, compared with the ledger."""

from collections.abc import Callable, Iterator, Sequence

from inspector_app.domain.errors.case import FormNotKept
from inspector_app.domain.faults import Difference, ProjectionFault
from inspector_app.domain.fold import Folded, fold, inspection_of
from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.unit import Unit
from inspector_app.store.database import Database, Row
from inspector_app.store.drafts import Drafts
from inspector_app.store.ledger import Ledger
from inspector_app.store.rows import (
    COLUMNS,
    KEYS,
    PARTS,
    Rows,
    Summary,
    conflict_rows,
    inspection_rows,
    unit_rows,
    utc,
)

__all__ = ["Progress", "Projections", "Summarise", "Summary"]

Summarise = Callable[[Inspection], Summary]
"""Scores an inspection on its own form. Raises FormNotKept; then the rows have no score."""
Progress = Callable[[int, int], None]
UNIT = "unit/"
"""Prefix of a unit's subject in the ledger; its code follows."""


class Projections:
    """Every table that can be dropped: what it holds follows from the ledger (and the draft).

    A sealed inspection shows what was sealed; of its draft only the state says that there is one.
    """

    def __init__(self, database: Database, ledger: Ledger, drafts: Drafts) -> None:
        self._database = database
        self._ledger = ledger
        self._drafts = drafts

    def project(self, subject: str, summarise: Summarise) -> None:
        """Recompute the rows of one subject. Part of the transaction that changed its entries."""
        with self._database.transaction():
            draft = self._drafts.last(subject)
            self._write(subject, self._expected(subject, summarise, None), draft)

    def refresh(self, summarise: Summarise) -> None:
        """Recompute the inspections whose drafts have moved on since their rows were made."""
        # Asked from the few drafts and the few rows that include one, never from every row.
        rows = self._database.rows(
            """
            SELECT subject FROM (
                SELECT subject, max(n) AS last FROM draft_answer GROUP BY subject
            ) CROSS JOIN inspection ON id = substr(subject, length(:prefix) + 1)
            WHERE subject >= :prefix AND draft <> last
            UNION
            SELECT :prefix || id FROM inspection WHERE draft <> 0
                AND NOT EXISTS (SELECT 1 FROM draft_answer WHERE subject = :prefix || id)
            """,
            {"prefix": INSPECTION},
        )
        for (subject,) in rows:
            self.project(subject, summarise)

    def rebuild(self, summarise: Summarise, progress: Progress) -> None:
        """Drop every row and make it again from the ledger; nothing changes if that fails."""
        with self._database.transaction():
            for table in ("inspection", "unit", "conflict"):
                self._database.run(" ".join(("DELETE FROM", table)))
            subjects = self._ledger.subjects()
            for done, subject in enumerate(subjects):
                progress(done, len(subjects))
                self.project(subject, summarise)
            progress(len(subjects), len(subjects))

    def verify(self, summarise: Summarise, progress: Progress) -> list[ProjectionFault]:
        """Name every row that differs from what the ledger says, is missing, or is too many."""
        subjects = sorted({*self._ledger.subjects(), *self._projected()})
        faults: list[ProjectionFault] = []
        for done, subject in enumerate(subjects):
            progress(done, len(subjects))
            expected = self._expected(subject, summarise, self._included(subject))
            faults += _differences(subject, expected, self._stored(subject))
        progress(len(subjects), len(subjects))
        return faults + [
            ProjectionFault("", row[0], "", Difference.EXTRA)
            for row in self._database.rows("PRAGMA foreign_key_check")
            if row[0] in PARTS
        ]

    def _expected(self, subject: str, summarise: Summarise, until: int | None) -> Rows:
        contents = self._ledger.contents(subject)
        if not contents:
            return {}
        folded = fold(contents)
        if subject.startswith(INSPECTION):
            return self._inspection(subject, folded, summarise, until)
        if subject.startswith(UNIT):
            code = subject.removeprefix(UNIT)
            return unit_rows(Unit.from_json({**folded.fields, "code": code}), folded)
        return {"conflict": conflict_rows(folded)}

    def _inspection(
        self, subject: str, folded: Folded, summarise: Summarise, until: int | None
    ) -> Rows:
        changes = self._drafts.changes(subject, until)
        draft = {change.field: change.value for change in changes}
        drafted = inspection_of(subject, folded, draft)
        shown = inspection_of(subject, folded) if folded.sealed else drafted
        try:
            summary = summarise(shown)
        except FormNotKept:
            summary = None
        touched = max(utc(at) for at in (folded.last_at, *(change.at for change in changes[-1:])))
        return inspection_rows(shown, drafted.state, folded, summary, touched)

    def _write(self, subject: str, rows: Rows, draft: int) -> None:
        """Make the stored rows equal to `rows`, touching only the tables that differ."""
        stored = self._stored(subject)
        changed = {table for table in stored if set(stored[table]) != set(rows.get(table, []))}
        if subject.startswith(INSPECTION):
            self._write_inspection(subject.removeprefix(INSPECTION), rows, draft, changed)
        if "unit" in changed:
            self._database.run("DELETE FROM unit WHERE code = ?", (subject.removeprefix(UNIT),))
            self._insert("unit", (), (), rows.get("unit", []))
        if "conflict" in changed:
            self._database.run("DELETE FROM conflict WHERE subject = ?", (subject,))
            self._insert("conflict", ("subject",), (subject,), rows.get("conflict", []))

    def _write_inspection(self, id_: str, rows: Rows, draft: int, changed: set[str]) -> None:
        if not rows:
            self._database.run("DELETE FROM inspection WHERE id = ?", (id_,))
            return
        if "inspection" in changed:
            self._database.run(_UPSERT, rows["inspection"][0])
        self._database.run("UPDATE inspection SET draft = ? WHERE id = ?", (draft, id_))
        number = self._database.rows("SELECT n FROM inspection WHERE id = ?", (id_,))[0][0]
        for table in changed.intersection(PARTS):
            self._database.run(" ".join(("DELETE FROM", table, "WHERE inspection = ?")), (number,))
            self._insert(table, ("inspection",), (number,), rows[table])

    def _insert(
        self, table: str, more: tuple[str, ...], values: tuple[object, ...], rows: list[Row]
    ) -> None:
        columns = (*more, *COLUMNS[table])
        sql = " ".join(("INSERT INTO", table, _listed(columns), "VALUES", _marks(columns)))
        self._database.run_many(sql, [(*values, *row) for row in rows])

    def _projected(self) -> Iterator[str]:
        """Every subject that has a row anywhere."""
        for sql, prefix in (
            ("SELECT id FROM inspection", INSPECTION),
            ("SELECT code FROM unit", UNIT),
            ("SELECT DISTINCT subject FROM conflict", ""),
        ):
            yield from (prefix + str(row[0]) for row in self._database.rows(sql))

    def _included(self, subject: str) -> int:
        """How many edits of the draft the inspection's row says it includes."""
        sql = "SELECT draft FROM inspection WHERE id = ?"
        row = self._database.row(sql, (subject.removeprefix(INSPECTION),))
        return 0 if row is None else int(row[0])

    def _stored(self, subject: str) -> Rows:
        inspection, code = subject.removeprefix(INSPECTION), subject.removeprefix(UNIT)
        wheres = {
            "conflict": ("WHERE subject = ?", subject),
            "inspection": ("WHERE id = ?", inspection),
            "unit": ("WHERE code = ?", code),
        } | dict.fromkeys(
            PARTS, ("WHERE inspection = (SELECT n FROM inspection WHERE id = ?)", inspection)
        )
        return {
            table: self._database.rows(
                " ".join(("SELECT", ", ".join(COLUMNS[table]), "FROM", table, where)), (value,)
            )
            for table, (where, value) in wheres.items()
        }


def _differences(subject: str, expected: Rows, stored: Rows) -> Iterator[ProjectionFault]:
    for table, rows in stored.items():
        there = {row[: KEYS[table]]: row for row in rows}
        wanted = {row[: KEYS[table]]: row for row in expected.get(table, [])}
        for key in sorted(there.keys() | wanted.keys()):
            if there.get(key) != wanted.get(key):
                named = ".".join(str(part) for part in key)
                yield ProjectionFault(subject, table, named, _kind(key in there, key in wanted))


def _kind(there: bool, wanted: bool) -> Difference:  # noqa: FBT001
    if not there:
        return Difference.MISSING
    return Difference.CHANGED if wanted else Difference.EXTRA


def _listed(columns: Sequence[str]) -> str:
    return f"({', '.join(columns)})"


def _marks(columns: Sequence[str]) -> str:
    return f"({', '.join('?' * len(columns))})"


_UPSERT = " ".join(
    (
        "INSERT INTO inspection",
        _listed(COLUMNS["inspection"]),
        "VALUES",
        _marks(COLUMNS["inspection"]),
        "ON CONFLICT (id) DO UPDATE SET",
        ", ".join(f"{column} = excluded.{column}" for column in COLUMNS["inspection"]),
    )
)

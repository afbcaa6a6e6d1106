"""The projections: recomputed subject by subject, rebuilt whole, compared with the ledger."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from inspector_app.domain.faults import Difference, ProjectionFault
from inspector_app.domain.fold import Folded
from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.store.database import ONE_OF, Database, Row, listed
from inspector_app.store.drafts import Drafts
from inspector_app.store.ledger import Ledger
from inspector_app.store.pictures import Made, Pictures, Summarise
from inspector_app.store.row_writer import RowWriter, Stored
from inspector_app.store.rows import KEYS, PARTS, Summary

__all__ = ["Fresh", "Progress", "Projections", "Summarise", "Summary"]

Progress = Callable[[int, int], None]
AT_ONCE = 200
"""Inspections that are read, computed and written together."""
LONGEST_CATCH_UP = 1 << 30


class Fresh(NamedTuple):
    """The rows of an inspection as the entries of one source make them."""

    made: Made
    entries: int
    """How many entries say so: exactly as many must be here."""


class Projections:
    """Every table that can be dropped: what it holds follows from the ledger (and the draft).

    A sealed inspection shows what was sealed; of its draft only the state says that there is one.
    An inspection and its review are always recomputed together.
    """

    def __init__(self, database: Database, ledger: Ledger, drafts: Drafts) -> None:
        self._database = database
        self._ledger = ledger
        self._pictures = Pictures(database, ledger, drafts)
        self._writer = RowWriter(database)
        self._told: tuple[frozenset[str], int] | None = None

    @property
    def leads(self) -> frozenset[str] | None:
        """Who may say what only a lead can, by roster id; None: nobody is asked who he is."""
        return self._ledger.leads

    @leads.setter
    def leads(self, leads: Collection[str]) -> None:
        """Know the leads of the roster in force; what others make of it is recomputed later."""
        people = frozenset(leads)
        self._ledger.leads = people
        told = (people, self._database.rollbacks)
        if self._told == told:
            return
        self._told = told
        known = {person for (person,) in self._database.rows("SELECT person FROM entitled")}
        if known != people:
            with self._database.transaction():
                self._database.run("DELETE FROM entitled")
                sql = "INSERT INTO entitled (person) VALUES (?)"
                self._database.run_many(sql, [(person,) for person in sorted(people)])
                self._database.run(_FOR_LEADS)

    def project(self, subject: str, summarise: Summarise) -> None:
        """Recompute the rows of one subject. Part of the transaction that changed its entries."""
        self.project_all([subject], summarise)

    def project_all(self, subjects: Iterable[str], summarise: Summarise) -> None:
        """Recompute the rows of many subjects, all or none."""
        with self._database.transaction():
            for some in _batched(_whole(subjects)):
                made = self._pictures.made(some, summarise)
                self._writer.write(some, made)
                marks = ", ".join("?" * len(some))
                sql = " ".join(("DELETE FROM stale WHERE subject IN (", marks, ")"))
                self._database.run(sql, some)

    def fresh(self, folded: Folded, inspection: Inspection, summarise: Summarise) -> Fresh:
        """The rows of an inspection if nothing else is said of it. Reads nothing."""
        made = self._pictures.fresh(folded, inspection, summarise)
        return Fresh(made, len(folded.kinds) + folded.newer)

    def show(self, fresh: Mapping[str, Fresh]) -> set[str]:
        """Write those rows that are right and were not here; the subjects that are done so.

        Part of the transaction that brought the entries. Whatever else is here of an inspection
        or its review, it is for `catch_up`.
        """
        others = self._others(fresh)
        made = {subject: each.made for subject, each in fresh.items() if subject not in others}
        if made:
            self._writer.write_new(made)
        return set(made)

    def _others(self, fresh: Mapping[str, Fresh]) -> set[str]:
        """Those inspections of which more, or less, is here than their rows say."""
        ids = [subject.removeprefix(INSPECTION) for subject in fresh]
        reviews = [REVIEW + id_ for id_ in ids]
        entries = "SELECT subject, count(*) FROM entry WHERE subject <> '' AND subject"
        said: dict[str, int] = dict(self._among(entries, [*fresh, *reviews], "GROUP BY subject"))
        found = {subject for subject, each in fresh.items() if said.get(subject) != each.entries}
        found |= {INSPECTION + id_ for id_ in ids if REVIEW + id_ in said}
        drafted = "SELECT DISTINCT subject FROM draft_answer WHERE subject"
        found |= {subject for (subject,) in self._among(drafted, list(fresh))}
        listed = self._among("SELECT id FROM inspection WHERE id", ids)
        return found | {INSPECTION + id_ for (id_,) in listed}

    def _among(self, sql: str, keys: Sequence[str], rest: str = "") -> list[Row]:
        return self._database.rows(" ".join((sql, ONE_OF, rest)), (listed(keys),))

    def catch_up(self, summarise: Summarise, most: int) -> int:
        """Recompute at `most` that many of the subjects that merges touched; how many are left."""
        rows = self._database.rows("SELECT subject FROM stale LIMIT ?", (most,))
        if rows:
            self.project_all([subject for (subject,) in rows], summarise)
        ((left,),) = self._database.rows("SELECT count(*) FROM stale")
        return int(left)

    def refresh(self, summarise: Summarise) -> None:
        """Recompute what merges touched, and the inspections whose drafts have moved on."""
        while self.catch_up(summarise, AT_ONCE):
            pass
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
        if rows:
            self.project_all([subject for (subject,) in rows], summarise)

    def rebuild(self, summarise: Summarise, progress: Progress) -> None:
        """Drop every row and make it again from the ledger; nothing changes if that fails."""
        with self._database.transaction():
            self._writer.clear()
            subjects, done = self._ledger.subjects(), 0
            for some in _batched(_whole(subjects)):
                progress(done, len(subjects))
                self.project_all(some, summarise)
                done += len({*some}.intersection(subjects))
            progress(len(subjects), len(subjects))

    def verify(self, summarise: Summarise, progress: Progress) -> list[ProjectionFault]:
        """Name every row that differs from what the ledger says, is missing, or is too many.

        Subjects whose rows are still to be recomputed after a merge are left out.
        """
        waiting = {subject for (subject,) in self._database.rows("SELECT subject FROM stale")}
        subjects = sorted({*self._ledger.subjects(), *self._writer.subjects()})
        there, done = {*subjects}, 0
        faults: list[ProjectionFault] = []
        for some in _batched(_whole(subjects)):
            progress(done, len(subjects))
            made = self._pictures.made(some, summarise, included=True)
            stored = self._writer.stored(some)
            for subject in sorted(some):
                if subject not in waiting:
                    faults += _differences(subject, made[subject], stored[subject])
            done += len(there.intersection(some))
        progress(len(subjects), len(subjects))
        return faults + [
            ProjectionFault("", row[0], "", Difference.EXTRA)
            for row in self._database.rows("PRAGMA foreign_key_check")
            if row[0] in PARTS
        ]

    def conflict_subjects(self) -> list[str]:
        """Every subject with an open conflict."""
        rows = self._database.rows("SELECT DISTINCT subject FROM conflict ORDER BY subject")
        return [subject for (subject,) in rows]


_FOR_LEADS = """
    INSERT OR IGNORE INTO stale SELECT DISTINCT subject FROM entry
    WHERE subject <> '' AND (kind = 'resolve' OR subject >= 'review/' AND subject < 'review0'
                             OR subject >= 'tip/' AND subject < 'tip0')
"""


def _whole(subjects: Iterable[str]) -> list[str]:
    """The subjects in their order, each inspection with its review."""
    found: dict[str, None] = {}
    for subject in subjects:
        for prefix in (INSPECTION, REVIEW):
            if subject.startswith(prefix):
                id_ = subject.removeprefix(prefix)
                found |= dict.fromkeys((INSPECTION + id_, REVIEW + id_))
                break
        else:
            found[subject] = None
    return list(found)


def _batched(subjects: Sequence[str]) -> Iterator[list[str]]:
    """Some at a time; an inspection and its review, which stand together, are never parted."""
    some: list[str] = []
    for subject in subjects:
        if len(some) >= AT_ONCE and not subject.startswith(REVIEW):
            yield some
            some = []
        some.append(subject)
    if some:
        yield some


def _differences(subject: str, made: Made, stored: Stored) -> Iterator[ProjectionFault]:
    for table, rows in stored.rows.items():
        there = {row[: KEYS[table]]: row for row in rows}
        wanted = {row[: KEYS[table]]: row for row in made.rows.get(table, [])}
        for key in sorted(there.keys() | wanted.keys()):
            if there.get(key) != wanted.get(key):
                named = ".".join(str(part) for part in key)
                yield ProjectionFault(subject, table, named, _kind(key in there, key in wanted))


def _kind(there: bool, wanted: bool) -> Difference:  # noqa: FBT001
    if not there:
        return Difference.MISSING
    return Difference.CHANGED if wanted else Difference.EXTRA

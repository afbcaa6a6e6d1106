"""How much there is, how far it went, and which files are there: counted without folding."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from inspector_app.domain.header import Header
from inspector_app.domain.inspection import visit_of
from inspector_app.store.content_files import is_hash
from inspector_app.store.database import ONE_OF, Database, listed
from inspector_app.store.rows import visit_number

_NOTES = ("merge", "merge-undone", "handover", "receipt", "export")
"""What a case folder notes of its own doings: not counted among the entries."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Which unit was visited when, as the lists show it."""

    inspection: str
    number: str
    unit: str
    unit_code: str
    date: str


class Reach:
    """Questions of a merge or a hand-over to the ledger and the lists."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def totals(self) -> tuple[int, int, int]:
        """Inspections, findings, and entries apart from the notes of our own doings.

        Joined crosswise here and below: the few entries of our own are asked for by their chain.
        """
        marks = ", ".join("?" * len(_NOTES))
        sql = " ".join(
            (
                "SELECT (SELECT count(*) FROM inspection), (SELECT count(*) FROM finding),",
                "(SELECT count(*) FROM entry) - (SELECT count(*) FROM replica CROSS JOIN entry",
                "ON replica.n = entry.replica WHERE own = 1 AND entry.merge IS NULL AND kind IN (",
                marks,
                "))",
            )
        )
        ((inspections, findings, entries),) = self._database.rows(sql, _NOTES)
        return inspections, findings, entries

    def originals(self) -> dict[str, set[str]]:
        """The inspections that show each original, by its hash."""
        found: dict[str, set[str]] = defaultdict(set)
        for digest, inspection in self._database.each(
            """
            SELECT evidence.sha256, inspection.id
            FROM evidence JOIN inspection ON inspection.n = evidence.inspection
            """
        ):
            if is_hash(digest):
                found[digest].add(inspection)
        return found

    def visits(self, headers: Iterable[Header]) -> list[Visit]:
        """The visits of the same units on the same days as these; of those that are not void."""
        numbers = {visit_number(visit_of(each)) for each in headers}
        rows = self._database.rows(
            """
            SELECT id, draft_number, unit, unit_code, date FROM inspection
            WHERE visit <> 0 AND visit IN (SELECT value FROM json_each(?))
            """,
            (msgspec.json.encode(numbers).decode(),),
        )
        return [Visit(*row) for row in rows]

    def findings_of(self, inspection: str) -> int:
        """How many findings the lists show of an inspection."""
        ((found,),) = self._database.rows(
            """
            SELECT count(*) FROM finding JOIN inspection ON inspection.n = finding.inspection
            WHERE inspection.id = ?
            """,
            (inspection,),
        )
        return int(found)

    def listed(self, inspections: Sequence[str]) -> set[str]:
        """Which of these inspections the lists show."""
        sql = " ".join(("SELECT id FROM inspection WHERE id", ONE_OF))
        return {id_ for (id_,) in self._database.rows(sql, (listed(inspections),))}

    def written_here(self, prefix: str) -> Mapping[str, Mapping[str, tuple[int, str]]]:
        """By subject and own replica, number and hash of the last entry that was written here."""
        found: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
        for subject, replica, seq, digest in self._database.each(
            """
            SELECT entry.subject, replica.id, max(entry.seq), entry.hash
            FROM replica CROSS JOIN entry ON replica.n = entry.replica
            WHERE replica.own = 1 AND entry.merge IS NULL
                AND entry.subject >= :prefix AND entry.subject < :prefix || :last
            GROUP BY entry.subject, replica.id
            """,
            {"prefix": prefix, "last": "\U0010ffff"},
        ):
            found[subject][replica] = (seq, digest.hex())
        return found

    def givers(self, subjects: Sequence[str]) -> Mapping[str, set[str]]:
        """By subject, the people from whose files entries of it came."""
        found: dict[str, set[str]] = defaultdict(set)
        for subject in subjects:
            rows = self._database.rows(
                """
                SELECT DISTINCT merge.writer FROM entry JOIN merge ON merge.n = entry.merge
                WHERE entry.subject = ?
                """,
                (subject,),
            )
            found[subject].update(writer for (writer,) in rows)
        return found

    def entered_at(self, kind: str) -> list[tuple[str, str]]:
        """Subject and hash of every entry of one kind that was written here."""
        rows = self._database.rows(
            """
            SELECT entry.subject, entry.hash
            FROM replica CROSS JOIN entry ON replica.n = entry.replica
            WHERE entry.kind = ? AND replica.own = 1 AND entry.merge IS NULL
            """,
            (kind,),
        )
        return [(subject, digest.hex()) for subject, digest in rows]

    def brought_by(self, merge: int) -> set[str]:
        """The hashes of the entries that a merge brought."""
        rows = self._database.rows("SELECT hash FROM entry WHERE merge = ?", (merge,))
        return {digest.hex() for (digest,) in rows}

    def stubbed(self) -> set[str]:
        """The replicas of which there are stubs here."""
        rows = self._database.rows(
            """
            SELECT id FROM replica WHERE EXISTS (
                SELECT 1 FROM entry WHERE entry.replica = replica.n AND body IS NULL
            )
            """
        )
        return {replica for (replica,) in rows}

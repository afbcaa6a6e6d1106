"""The merges of this case folder, and the one path by which a merge is taken back."""

from dataclasses import dataclass, field, fields

from inspector_app.domain.bundle import Tips
from inspector_app.domain.errors.exchange import (
    MergeAlreadyUndone,
    NoSuchMerge,
    NotTheNewestMerge,
)
from inspector_app.store.database import Database
from inspector_app.store.tips import read_tips, tips_text

ARRIVING, DONE, UNDOING, UNDONE = "arriving", "done", "undoing", "undone"

_WITHDRAW = (
    """
    UPDATE entry SET body = NULL, subject = '', kind = '', signature = NULL, signer = ''
    WHERE hash IN (SELECT entry FROM completed WHERE merge = ? AND what = 'body')
    """,
    """
    UPDATE entry SET loose = 1
    WHERE hash IN (SELECT entry FROM completed WHERE merge = ? AND what = 'chain')
    """,
    "DELETE FROM completed WHERE merge = ?",
    "DELETE FROM entry WHERE merge = ?",
    "DELETE FROM checkpoint WHERE merge = ?",
    "DELETE FROM replica WHERE merge = ?",
)
_TOUCHED = """
    SELECT subject FROM entry WHERE merge = :merge AND subject <> ''
    UNION
    SELECT subject FROM completed JOIN entry ON entry.hash = completed.entry
    WHERE completed.merge = :merge AND what = 'body'
"""
_REPLICAS = """
    SELECT DISTINCT replica FROM entry WHERE merge = :merge
    UNION
    SELECT replica FROM completed JOIN entry ON entry.hash = completed.entry
    WHERE completed.merge = :merge
"""
_FORKED = """
    UPDATE replica SET forked = EXISTS (
        SELECT 1 FROM entry WHERE replica = :n GROUP BY seq HAVING count(*) > 1
    ) OR (own = 1 AND EXISTS (
        SELECT 1 FROM entry WHERE replica = :n AND merge IS NOT NULL
    ))
    WHERE n = :n
"""
_HEAD = """
    SELECT seq, hash FROM entry WHERE replica = ? AND loose = 0 ORDER BY seq DESC, hash LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class MergeSource:
    """What is merged: the file, who wrote it, and how far its chains come."""

    id: str
    """Of the merge, not of the file: the same file may be merged again after an undo."""
    at: str
    who: str
    """Roster id of the person who merges."""
    file: str
    sha256: str
    kind: str
    writer: str
    """Roster id of the person who wrote it."""
    heads: Tips = field(default_factory=dict)
    manifest: str = ""
    """What a bundle without kept files said of itself, so that nobody has to read it again."""


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One merge as it was done."""

    n: int
    id: str
    at: str
    who: str
    file: str
    sha256: str
    kind: str
    writer: str
    added: int
    """Entries that came, and stubs that gained their body."""
    inspections: int
    """Inspections that gained an entry."""
    heads: Tips
    state: str
    """One of arriving, done, undone."""
    undone_at: str


_FIELDS = tuple(each.name for each in fields(MergeRow))


class Merges:
    """The sources that were merged, oldest first; the newest that stands can be taken back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, source: MergeSource, added: int, inspections: int) -> int:
        """Note that a source is arriving; the number of the merge."""
        ((number,),) = self._database.rows(
            """
            INSERT INTO merge
                (id, at, who, file, sha256, kind, writer, added, inspections, heads, state,
                 manifest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n
            """,
            (
                *(source.id, source.at, source.who, source.file, source.sha256, source.kind),
                *(source.writer, added, inspections, tips_text(source.heads), ARRIVING),
                source.manifest,
            ),
        )
        return int(number)

    def end(self, number: int) -> None:
        """Note that the whole source is here. Part of the transaction that wrote its end."""
        for replica in self._replicas(number):
            self.settle(replica)
        self._to(number, DONE)

    def rows(self) -> list[MergeRow]:
        """Every merge, also those that were undone, oldest first."""
        rows = self._database.rows(
            """
            SELECT n, id, at, who, file, sha256, kind, writer, added, inspections, heads, state,
                   undone_at
            FROM merge ORDER BY n
            """
        )
        named = [dict(zip(_FIELDS, row, strict=True)) for row in rows]
        return [MergeRow(**{**each, "heads": read_tips(each["heads"])}) for each in named]

    def standing(self) -> dict[str, str]:
        """The hashes of the files that were merged and stand, with what their manifests said."""
        sql = "SELECT sha256, manifest FROM merge WHERE state = ? AND sha256 <> ''"
        return dict(self._database.rows(sql, (DONE,)))

    def newest(self) -> int:
        """The number of the newest merge that stands, 0 without any."""
        row = self._database.row("SELECT max(n) FROM merge WHERE state = ?", (DONE,))
        return 0 if row is None or row[0] is None else int(row[0])

    def subjects(self, number: int) -> tuple[str, ...]:
        """The subjects of what a merge brought, while it stands."""
        return tuple(sorted(s for (s,) in self._database.rows(_TOUCHED, {"merge": number})))

    def arrived_about(self, subject: str) -> list[tuple[str, str]]:
        """The entries about a subject that merges brought, each with the time of its merge."""
        rows = self._database.rows(
            """
            SELECT hash, merge.at FROM entry JOIN merge ON merge.n = entry.merge
            WHERE subject = ? ORDER BY entry.replica, seq
            """,
            (subject,),
        )
        return [(digest.hex(), at) for digest, at in rows]

    def undo(self, number: int, at: str = "") -> tuple[str, ...]:
        """Take the newest merge back, whole; the subjects it had touched.

        Removes exactly the entries, replicas and checkpoints that it brought; stubs that it filled
        are stubs again. Raises NoSuchMerge, MergeAlreadyUndone, NotTheNewestMerge.
        """
        with self._database.transaction():
            self._require_newest(number)
            touched = self._withdraw(number)
            self._database.run(
                "UPDATE merge SET state = ?, undone_at = ? WHERE n = ?", (UNDONE, at, number)
            )
        return touched

    def sweep(self) -> None:
        """Remove what merges brought that did not come to their end."""
        for (number,) in self._database.rows(
            "SELECT n FROM merge WHERE state IN (?, ?) ORDER BY n DESC", (ARRIVING, UNDOING)
        ):
            with self._database.transaction():
                self._withdraw(number)
                self._database.run("DELETE FROM merge WHERE n = ?", (number,))

    def settle(self, replica: int) -> None:
        """Work out anew where a chain ends and whether it has branches.

        The head of one of our own chains stays what was written here last.
        """
        self._database.run(_FORKED, {"n": replica})
        row = self._database.row(_HEAD, (replica,)) or (0, bytes(32))
        self._database.run(
            "UPDATE replica SET head_seq = ?, head = ? WHERE n = ? AND own = 0", (*row, replica)
        )

    def _withdraw(self, number: int) -> tuple[str, ...]:
        self._to(number, UNDOING)
        touched, replicas = self.subjects(number), self._replicas(number)
        self._database.run_many(
            "INSERT OR IGNORE INTO stale (subject) VALUES (?)", [(each,) for each in touched]
        )
        for sql in _WITHDRAW:
            self._database.run(sql, (number,))
        for replica in replicas:
            self.settle(replica)
        return touched

    def _require_newest(self, number: int) -> None:
        states: dict[int, str] = dict(self._database.rows("SELECT n, state FROM merge"))
        if number not in states:
            raise NoSuchMerge(number)
        if states[number] == UNDONE:
            raise MergeAlreadyUndone(number)
        if number != self.newest():
            raise NotTheNewestMerge(number, self.newest())

    def _replicas(self, number: int) -> list[int]:
        return [replica for (replica,) in self._database.rows(_REPLICAS, {"merge": number})]

    def _to(self, number: int, state: str) -> None:
        self._database.run("UPDATE merge SET state = ? WHERE n = ?", (state, number))

"""Taking in entries from elsewhere, and giving out our own: the ledger's door.

Union and nothing else: what is in the source is here afterwards, what was here stays.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

from inspector_app.domain.bundle import Tip, Tips, WireCheckpoint, WireEntry, WireReplica
from inspector_app.domain.entry import Content
from inspector_app.domain.errors.case import DiskFull
from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.store.arrivals import Arrival
from inspector_app.store.ballast import Ballast
from inspector_app.store.database import Database, Row
from inspector_app.store.merges import Merges, MergeSource
from inspector_app.store.tips import tips_in
from inspector_app.store.weighing import Scale, Weighed

__all__ = ["SLICE", "Hide", "Intake", "MergeSource", "Scale", "Weighed"]

SLICE = 200
"""Entries in one transaction: typing never waits for more."""
Hide = Callable[[str, str, str], bool]
"""Whether the entry of this subject, kind and replica is handed over as a stub."""

Show = Callable[[set[str]], set[str]]
"""Shows what it can of these subjects in the lists at once; the subjects that are done so."""

_INSERT = """
    INSERT INTO entry
        (hash, replica, seq, prev, body_sha, body, subject, kind, signature, signer, merge, loose)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING
"""
_COMPLETED = """
    INSERT INTO completed (entry, what, merge)
    SELECT hash, :what, :merge FROM entry
    WHERE hash = :hash AND ((:what = 'body' AND body IS NULL) OR (:what = 'chain' AND loose = 1))
"""
_FILL = """
    UPDATE entry SET body = ?, subject = ?, kind = ?, signature = ?, signer = ?
    WHERE hash = ? AND body IS NULL
"""
_OUT = """
    SELECT replica.id, entry.seq, entry.prev, entry.body_sha, entry.body, entry.signature,
           entry.signer, entry.subject, entry.kind, entry.hash
    FROM entry JOIN replica ON replica.n = entry.replica
"""


class Intake:
    """What the ledger takes from other case folders and what it hands to them."""

    def __init__(self, database: Database, merges: Merges, ballast: Ballast) -> None:
        self._database = database
        self._merges = merges
        self._ballast = ballast
        self.slices = 1
        """How many slices go into one transaction: more where nobody can type meanwhile."""

    def tips(self) -> dict[str, tuple[Tip, ...]]:
        """The ends of every chain here, of every branch where one is forked."""
        return tips_in(self._database)

    def tips_of(self, replica: str) -> tuple[Tip, ...]:
        """The ends of one chain; none for a replica that is not known."""
        return self.tips().get(replica, ())

    def has_all(self, tips: Tips) -> bool:
        """Whether a source whose chains end here can bring nothing: the quick “nothing new”.

        A chain of which we hold a stub may still gain its body, so it is never answered quickly.
        """
        stubbed = {
            replica
            for (replica,) in self._database.rows(
                """
                SELECT id FROM replica WHERE EXISTS (
                    SELECT 1 FROM entry WHERE entry.replica = replica.n AND body IS NULL
                )
                """
            )
        }
        return all(
            replica not in stubbed and self._stands(replica, tip)
            for replica, each in tips.items()
            for tip in each
        )

    def scale(self) -> Scale:
        """Weighs several sources, each as if the ones before it had been merged."""
        return Scale(self._database)

    def weigh(
        self, entries: Iterable[WireEntry] | Iterable[Arrival], *, loose: bool = False
    ) -> Weighed:
        """What a source would bring here. Raises SourceRefused; writes nothing."""
        return self.scale().weigh(entries, loose=loose)

    def add(
        self,
        source: MergeSource,
        replicas: Sequence[WireReplica],
        weighed: Weighed | Sequence[Weighed],
        checkpoints: Sequence[WireCheckpoint],
        finish: Callable[[int], None] | None = None,
    ) -> int:
        """Take a source in, whole or not at all; the number of the merge.

        Several weighed parts of one source go one after the other: its chains, then its loose
        entries. `finish` is called with that number within the last transaction. Raises DiskFull.
        """
        *_, number = self.adding(source, replicas, weighed, checkpoints, finish)
        return number

    def adding(
        self,
        source: MergeSource,
        replicas: Sequence[WireReplica],
        weighed: Weighed | Sequence[Weighed],
        checkpoints: Sequence[WireCheckpoint],
        finish: Callable[[int], None] | None = None,
        show: Show | None = None,
    ) -> Generator[int]:
        """The same in slices, each its own transaction, between which others may write.

        `show` is called within each, with the subjects of its entries. Yields the number of the
        merge after every slice. A source that is not taken to its end is
        removed: at once, or when the case folder is opened the next time.
        """
        try:
            yield from self._slices(source, replicas, weighed, checkpoints, finish, show)
        except BaseException:
            if not self._database.in_transaction:
                self.recover()
            raise

    def beyond(self, since: Tips, hide: Hide | None = None) -> Iterator[WireEntry]:
        """What somebody who has `since` lacks, chain by chain, with all branches of forks.

        What `hide` says goes as a stub. Loose entries are not among them: see `loose`.
        """
        for replica, number, forked in self._database.rows(
            "SELECT id, n, forked FROM replica ORDER BY id"
        ):
            ends = [tip for tip in since.get(replica, ()) if self._stands(replica, tip)]
            if forked:
                yield from self._beyond_branches(number, ends, hide)
            else:
                first = max((tip.seq for tip in ends), default=0)
                sql = _OUT + "WHERE entry.replica = ? AND seq > ? AND loose = 0 ORDER BY seq"
                for row in self._database.each(sql, (number, first)):
                    yield _wire(row, hide)

    def loose(self, hide: Hide | None = None) -> Iterator[WireEntry]:
        """The entries that came by themselves and whose chain is still not here."""
        for row in self._database.each(_OUT + "WHERE loose = 1 ORDER BY replica.id, seq, hash"):
            wire = _wire(row, hide)
            if wire.packed is not None:
                yield wire

    def replicas(self) -> list[WireReplica]:
        """Every known replica, by id."""
        rows = self._database.rows("SELECT id, person, statement FROM replica ORDER BY id")
        return [WireReplica(*row) for row in rows]

    def checkpoints_at(self, tips: Tips) -> list[WireCheckpoint]:
        """The newest checkpoint of each of these ends, where there is one."""
        found: list[WireCheckpoint] = []
        for replica, each in sorted(tips.items()):
            for tip in each:
                row = self._database.row(
                    """
                    SELECT checkpoint.statement
                    FROM checkpoint JOIN replica ON replica.n = checkpoint.replica
                    WHERE replica.id = ? AND checkpoint.seq = ? AND checkpoint.head = ?
                    ORDER BY checkpoint.n DESC
                    """,
                    (replica, tip.seq, bytes.fromhex(tip.hash)),
                )
                if row is not None:
                    found.append(WireCheckpoint(replica, tip.seq, tip.hash, row[0]))
        return found

    def recover(self) -> None:
        """Remove what did not come to its end, in the room of the ballast if need be."""
        try:
            self._merges.sweep()
        except DiskFull:
            self._ballast.give_up()
            self._merges.sweep()

    def _slices(
        self,
        source: MergeSource,
        replicas: Sequence[WireReplica],
        weighed: Weighed | Sequence[Weighed],
        checkpoints: Sequence[WireCheckpoint],
        finish: Callable[[int], None] | None,
        show: Show | None,
    ) -> Iterator[int]:
        parts = (weighed,) if isinstance(weighed, Weighed) else tuple(weighed)
        new = [(arrival, part.loose) for part in parts for arrival in part.new]
        most = SLICE * self.slices
        starts = range(0, max(len(new), 1), most)
        number = 0
        for start in starts:
            with self._database.transaction():
                if start == 0:
                    self._merges.sweep()
                    number = self._merges.begin(source, *_counted(parts))
                    self._add_replicas(replicas, number)
                self._add_entries(new[start : start + most], number, show)
                if start == starts[-1]:
                    for part in parts:
                        self._complete(part, number)
                    self._add_checkpoints(checkpoints, number)
                    self._merges.end(number)
                    if finish is not None:
                        finish(number)
            yield number

    def _add_replicas(self, replicas: Sequence[WireReplica], merge: int) -> None:
        self._database.run_many(
            """
            INSERT INTO replica (id, person, statement, own, merge) VALUES (?, ?, ?, 0, ?)
            ON CONFLICT (id) DO UPDATE SET person = excluded.person, statement = excluded.statement
            WHERE length(replica.statement) = 0 AND length(excluded.statement) > 0
            """,
            [(each.id, each.person, each.statement, merge) for each in replicas],
        )

    def _add_entries(
        self, arrivals: Sequence[tuple[Arrival, bool]], merge: int, show: Show | None
    ) -> None:
        numbers: dict[str, int] = dict(self._database.rows("SELECT id, n FROM replica"))
        self._database.run_many(
            _INSERT,
            [
                (
                    *(hash_, numbers[wire.replica], wire.seq, wire.prev, wire.body_sha),
                    *(wire.packed, *_place(said), wire.signature, wire.signer, merge, int(loose)),
                )
                for (hash_, wire, said, _), loose in arrivals
            ],
        )
        self._touch([arrival for arrival, _ in arrivals], show)

    def _complete(self, weighed: Weighed, merge: int) -> None:
        if not (weighed.filled or weighed.settled):
            return
        for what, arrivals in (("body", weighed.filled), ("chain", weighed.settled)):
            self._database.run_many(
                _COMPLETED,
                [{"hash": each.hash, "what": what, "merge": merge} for each in arrivals],
            )
        self._database.run_many(
            _FILL,
            [
                (wire.packed, *_place(said), wire.signature, wire.signer, hash_)
                for hash_, wire, said, _ in weighed.filled
            ],
        )
        self._database.run_many(
            "UPDATE entry SET loose = 0 WHERE hash = ? AND loose = 1",
            [(each.hash,) for each in weighed.settled],
        )
        self._touch(weighed.filled)

    def _touch(self, arrivals: Sequence[Arrival], show: Show | None = None) -> None:
        """Let the lists show these subjects anew: now where that is quick, the others later."""
        subjects = {said.subject for _, _, said, _ in arrivals if said is not None}
        if show is not None:
            subjects -= show(subjects)
        if subjects:
            self._database.run_many(
                "INSERT INTO stale (subject) VALUES (?) ON CONFLICT (subject) DO NOTHING",
                [(subject,) for subject in sorted(subjects)],
            )

    def _add_checkpoints(self, checkpoints: Sequence[WireCheckpoint], merge: int) -> None:
        self._database.run_many(
            """
            INSERT INTO checkpoint (replica, seq, head, statement, merge)
            SELECT n, :seq, :head, :statement, :merge FROM replica WHERE id = :replica
            AND NOT EXISTS (
                SELECT 1 FROM checkpoint WHERE checkpoint.replica = replica.n AND seq = :seq
                    AND statement = :statement
            )
            """,
            [
                {
                    "replica": each.replica,
                    "seq": each.seq,
                    "head": bytes.fromhex(each.head),
                    "statement": each.statement,
                    "merge": merge,
                }
                for each in checkpoints
            ],
        )

    def _stands(self, replica: str, tip: Tip) -> bool:
        """Whether this entry is here with all that is before it."""
        try:
            digest = bytes.fromhex(tip.hash)
        except ValueError:
            # Somebody else's word for where a chain ends.
            return False
        row = self._database.row(
            """
            SELECT 1 FROM entry JOIN replica ON replica.n = entry.replica
            WHERE hash = ? AND seq = ? AND replica.id = ? AND loose = 0
            """,
            (digest, tip.seq, replica),
        )
        return row is not None

    def _beyond_branches(
        self, number: int, ends: Sequence[Tip], hide: Hide | None
    ) -> Iterator[WireEntry]:
        """What is not at or before any of `ends`, on a chain with branches."""
        before: dict[bytes, bytes] = dict(
            self._database.rows(
                "SELECT hash, prev FROM entry WHERE replica = ? AND loose = 0", (number,)
            )
        )
        had: set[bytes] = set()
        for tip in ends:
            step = bytes.fromhex(tip.hash)
            while step in before and step not in had:
                had.add(step)
                step = before[step]
        sql = _OUT + "WHERE entry.replica = ? AND loose = 0 ORDER BY seq, hash"
        for row in self._database.each(sql, (number,)):
            if row[-1] not in had:
                yield _wire(row, hide)


def _counted(parts: Sequence[Weighed]) -> tuple[int, int]:
    """How many entries and bodies come, and how many inspections gain by them."""
    subjects = {subject for part in parts for subject in part.subjects}
    return (
        sum(len(part.new) + len(part.filled) for part in parts),
        sum(subject.startswith(INSPECTION) for subject in subjects),
    )


def _place(said: Content | None) -> tuple[str, str]:
    """Subject and kind as the ledger finds them; a stub has neither."""
    return ("", "") if said is None else (said.subject, said.kind)


def _wire(row: Row, hide: Hide | None) -> WireEntry:
    replica, seq, prev, body_sha, body, signature, signer, subject, kind, _ = row
    if body is None or (hide is not None and hide(subject, kind, replica)):
        return WireEntry(replica, seq, prev, body_sha, None, None, "")
    return WireEntry(replica, seq, prev, body_sha, body, signature, signer)

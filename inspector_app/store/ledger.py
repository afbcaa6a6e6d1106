"""The authority: signed-off entries, chained per replica, appended and never changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inspector_app.domain.entry import NO_ENTRY, Content, Entry
from inspector_app.domain.errors.case import LedgerDamaged
from inspector_app.domain.faults import Fault, LedgerFault, Witness
from inspector_app.domain.fold import fold
from inspector_app.store.chain import Head, StoredLink, chain_faults, read_link, witness_faults
from inspector_app.store.database import ONE_OF, Database, Row, listed
from inspector_app.store.packing import pack

GUARDS = {
    "entry_is_never_changed",
    "entry_is_never_deleted",
    "checkpoint_is_never_changed",
    "checkpoint_is_never_deleted",
}

_LINK = """
    SELECT coalesce(replica.id, ''), entry.seq, entry.hash, entry.prev, entry.body_sha, entry.body,
           entry.subject, entry.kind, entry.loose, entry.merge IS NOT NULL,
           entry.signature, entry.signer
    FROM entry LEFT JOIN replica ON replica.n = entry.replica
"""
_IN_ORDER = " ORDER BY replica.id, entry.seq, entry.hash"


@dataclass(frozen=True, slots=True)
class Replica:
    """One installation of one case folder, with the head of its chain as it was last seen."""

    id: str
    person: str
    statement: bytes
    """Its public key, certified by its person."""
    own: bool
    seq: int
    head: str
    forked: bool


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry as it is kept. A stub has no content."""

    entry: Entry
    content: Content | None
    signature: bytes | None
    signer: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed statement of how far a replica's chain had come."""

    replica: str
    seq: int
    head: str
    statement: bytes


class Ledger:
    """Entries, the replicas that wrote them, and their checkpoints."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.leads: frozenset[str] | None = None
        """Who may say what only a lead can; None: nobody is asked. `Projections` sets it."""

    def add_replica(self, replica: str, person: str, statement: bytes, *, own: bool = True) -> None:
        """Make a replica known, with nothing in its chain yet."""
        self._database.run(
            "INSERT INTO replica (id, person, statement, own) VALUES (?, ?, ?, ?)",
            (replica, person, statement, int(own)),
        )

    def replicas(self) -> list[Replica]:
        """Every known replica, in the order in which they became known."""
        rows = self._database.rows(
            "SELECT id, person, statement, own, head_seq, head, forked FROM replica ORDER BY n"
        )
        return [
            Replica(id_, person, statement, bool(own), seq, head.hex(), bool(forked))
            for id_, person, statement, own, seq, head, forked in rows
        ]

    def own_replica(self) -> Replica:
        """The replica that appends here, the newest own one. Raises LookupError without any."""
        own = [replica for replica in self.replicas() if replica.own]
        if not own:
            raise LookupError("no replica was added yet")
        return own[-1]

    def head(self, replica: str) -> tuple[int, str]:
        """Sequence number and hash of the replica's last entry; (0, NO_ENTRY) before the first."""
        row = self._database.row("SELECT head_seq, head FROM replica WHERE id = ?", (replica,))
        if row is None:
            raise LookupError(replica)
        return row[0], row[1].hex()

    def has(self, replica: str, seq: int, head: str) -> bool:
        """Whether this very entry stands at this place of the replica's chain."""
        return head in self._hashes(replica, seq)

    def append(
        self, entry: Entry, content: Content, signature: bytes | None = None, signer: str = ""
    ) -> None:
        """Add the next entry of one of our own chains. Durable when the transaction is.

        Raises ValueError for an entry that does not follow the head or is not what `content` says:
        cut it and append it within one transaction.
        """
        with self._database.transaction():
            seq, head = self.head(content.replica)
            if (content.seq, entry.prev, entry.body) != (seq + 1, head, content.body()):
                raise ValueError("the entry does not follow the head of its chain")
            self._database.run(
                """
                INSERT INTO entry
                    (hash, replica, seq, prev, body_sha, body, subject, kind, signature, signer)
                SELECT ?, n, ?, ?, ?, ?, ?, ?, ?, ? FROM replica WHERE id = ?
                """,
                (
                    bytes.fromhex(entry.hash),
                    content.seq,
                    bytes.fromhex(entry.prev),
                    bytes.fromhex(entry.body_sha),
                    pack(content.body()),
                    content.subject,
                    content.kind,
                    signature,
                    signer,
                    content.replica,
                ),
            )
            self._database.run(
                "UPDATE replica SET head_seq = ?, head = ? WHERE id = ?",
                (content.seq, bytes.fromhex(entry.hash), content.replica),
            )

    def entries(self, subject: str) -> list[StoredEntry]:
        """The entries about `subject`, by replica and number. Raises LedgerDamaged."""
        # The first condition says that the subjects' own index has them.
        sql = _LINK + " WHERE entry.subject <> '' AND entry.subject = ?" + _IN_ORDER
        return [_stored(row) for row in self._database.rows(sql, (subject,))]

    def all_entries(self) -> Iterator[StoredEntry]:
        """Every entry, stubs too, by replica and number. Raises LedgerDamaged at a damaged one."""
        for row in self._database.each(_LINK + _IN_ORDER):
            yield _stored(row)

    def readable(self) -> Iterator[Content]:
        """What every entry says that can be read; of the others `verify` tells."""
        for row in self._database.each(_LINK + _IN_ORDER):
            read = read_link(StoredLink(*row[:-2]))
            if not isinstance(read, Fault) and read[1] is not None:
                yield read[1]

    def contents(self, subject: str) -> list[tuple[str, Content]]:
        """What `fold` takes: hash and content of the entries about `subject`."""
        return [
            (stored.entry.hash, stored.content)
            for stored in self.entries(subject)
            if stored.content is not None
        ]

    def contents_of(self, subjects: Sequence[str]) -> dict[str, list[tuple[str, Content]]]:
        """As `contents`, of several subjects at once; one without entries is left out."""
        # The subjects' own index; the order is made by `fold`.
        sql = " ".join((_LINK, "WHERE entry.subject <> '' AND entry.subject", ONE_OF))
        found: dict[str, list[tuple[str, Content]]] = {}
        for row in self._database.each(sql, (listed(subjects),)):
            stored = _stored(row)
            if stored.content is not None:
                found.setdefault(stored.content.subject, []).append(
                    (stored.entry.hash, stored.content)
                )
        return found

    def heads_of(self, subject: str) -> tuple[str, ...]:
        """The parents that the next entry about `subject` names.

        Late edits of a sealed sheet are not among them, so that nobody takes one over unseen.
        """
        return fold(self.contents(subject), self.leads).heads

    def subjects(self, prefix: str = "") -> list[str]:
        """Every subject that begins with `prefix`."""
        rows = self._database.rows(
            "SELECT DISTINCT subject FROM entry WHERE subject <> '' ORDER BY subject"
        )
        return [subject for (subject,) in rows if subject.startswith(prefix)]

    def add_checkpoint(self, replica: str, seq: int, head: str, statement: bytes) -> None:
        """Keep a signed statement of how far `replica` had come."""
        self._database.run(
            """
            INSERT INTO checkpoint (replica, seq, head, statement)
            SELECT n, ?, ?, ? FROM replica WHERE id = ?
            """,
            (seq, bytes.fromhex(head), statement, replica),
        )

    def checkpoints(self) -> list[Checkpoint]:
        """Every checkpoint, oldest first."""
        rows = self._database.rows(
            """
            SELECT replica.id, checkpoint.seq, checkpoint.head, checkpoint.statement
            FROM checkpoint JOIN replica ON replica.n = checkpoint.replica ORDER BY checkpoint.n
            """
        )
        return [Checkpoint(id_, seq, head.hex(), statement) for id_, seq, head, statement in rows]

    def verify(self, witnesses: Iterable[Witness] = ()) -> list[LedgerFault]:
        """Check every chain over the bytes as they are stored; the first fault of each comes first.

        `witnesses` are heads that others saw (the vault's, receipts); checkpoints count always.
        Signatures are for the caller: this room has no keys.
        """
        heads = {
            each.id: Head(each.seq, each.head, each.own, each.forked) for each in self.replicas()
        }
        links = (StoredLink(*row[:-2]) for row in self._database.each(_LINK + _IN_ORDER))
        seen = [Witness(each.replica, each.seq, each.head) for each in self.checkpoints()]
        found = [*chain_faults(links, heads), *witness_faults([*seen, *witnesses], self._hashes)]
        return [*self._missing_guards(), *dict.fromkeys(found)]

    def _missing_guards(self) -> list[LedgerFault]:
        triggers = self._database.tables.triggers
        there = {trigger.name for trigger in triggers if "RAISE(ABORT" in trigger.sql}
        return [] if there >= GUARDS else [LedgerFault("", 0, Fault.UNGUARDED)]

    def _hashes(self, replica: str, seq: int) -> set[str]:
        """The entries at one place of a chain; the place before the first holds NO_ENTRY."""
        if seq == 0:
            return {NO_ENTRY}
        rows = self._database.rows(
            """
            SELECT entry.hash FROM entry JOIN replica ON replica.n = entry.replica
            WHERE replica.id = ? AND entry.seq = ?
            """,
            (replica, seq),
        )
        return {row[0].hex() for row in rows}


def _stored(row: Row) -> StoredEntry:
    """The row as an entry, checked against its own hash: nothing altered is handed out as good."""
    *columns, signature, signer = row
    link = StoredLink(*columns)
    read = read_link(link)
    if isinstance(read, Fault):
        raise LedgerDamaged(link.replica, link.seq)
    return StoredEntry(*read, signature, signer)

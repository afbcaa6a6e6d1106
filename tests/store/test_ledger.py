"""The ledger: append-only, chained, verified over what is stored."""

import zlib
from collections.abc import Callable

import pytest

from inspector_app.domain.canonical import sha256
from inspector_app.domain.entry import NO_ENTRY, entry_hash
from inspector_app.domain.errors.case import LedgerDamaged
from inspector_app.domain.faults import Fault, LedgerFault, Witness
from inspector_app.store.engine import sqlite
from inspector_app.store.store import Store
from tests.store.cases import ID, SUBJECT_1, Pen, burglar, opened

GUARDS = ("entry_is_never_changed", "entry_is_never_deleted")


def ten_entries(pen: Pen) -> None:
    """A chain of ten over two inspections."""
    for n in range(10):
        pen.write("edit", {f"answer.A{n:02d}": None, "x": n}, f"inspection/{n % 2}")


def without_guards(store: Store, crime: Callable[[sqlite.Connection], None]) -> list[LedgerFault]:
    """What a check finds after somebody with the key took the guards away and put them back."""
    store.close()
    thief = burglar(store.folder)
    guards = thief.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    thief.execute("PRAGMA foreign_keys = OFF")
    for name, _ in guards:
        thief.execute(f"DROP TRIGGER {name}")
    crime(thief)
    for _, sql in guards:
        thief.execute(sql)
    thief.close()
    with opened(store.folder) as again:
        return again.ledger.verify()


def test_entries_come_back_as_they_were_written(store: Store, pen: Pen) -> None:
    entry, content = pen.cut("begin", {"header.unit": "东街"})

    store.ledger.append(entry, content, b"signature", "fingerprint")

    (stored,) = store.ledger.entries(SUBJECT_1)
    assert (stored.entry, stored.content) == (entry, content)
    assert (stored.signature, stored.signer) == (b"signature", "fingerprint")
    assert store.ledger.contents(SUBJECT_1) == [(entry.hash, content)]
    assert store.ledger.subjects("inspection/") == [SUBJECT_1]


def test_the_head_moves_with_every_entry(store: Store, pen: Pen) -> None:
    assert store.ledger.head("r1") == (0, NO_ENTRY)

    first = pen.write("begin", {})
    second = pen.write("edit", {})

    assert second.prev == first.hash
    assert store.ledger.head("r1") == (2, second.hash)


def test_an_unknown_replica_has_no_head(store: Store) -> None:
    with pytest.raises(LookupError):
        store.ledger.head("nobody")


def test_an_entry_that_does_not_follow_the_head_is_a_bug(store: Store, pen: Pen) -> None:
    entry, content = pen.cut("begin", {})
    pen.write("begin", {})

    with pytest.raises(ValueError, match="follow"):
        store.ledger.append(entry, content)


def test_an_entry_is_what_its_content_says(store: Store, pen: Pen) -> None:
    entry, _ = pen.cut("begin", {"a": 1})
    _, content = pen.cut("begin", {"a": 2})

    with pytest.raises(ValueError, match="follow"):
        store.ledger.append(entry, content)


def test_a_transaction_that_fails_takes_its_entries_back(store: Store, pen: Pen) -> None:
    def failing() -> None:
        with store.transaction():
            pen.write("begin", {})
            raise KeyError

    with pytest.raises(KeyError):
        failing()

    assert store.ledger.head("r1") == (0, NO_ENTRY)
    assert store.ledger.entries(SUBJECT_1) == []


def test_replicas_are_known_by_their_person_and_statement(store: Store) -> None:
    store.ledger.add_replica("r2", "p2", b"other", own=False)

    first, second = store.ledger.replicas()
    assert (first.id, first.person, first.statement, first.own) == ("r1", "p1", b"statement", True)
    assert (second.id, second.own, second.seq, second.forked) == ("r2", False, 0, False)
    assert store.ledger.own_replica() == first


def test_a_restored_copy_appends_to_its_newest_replica(store: Store) -> None:
    store.ledger.add_replica("r2", "p1", b"new")

    assert store.ledger.own_replica().id == "r2"


def test_without_a_replica_nothing_can_be_appended(store: Store) -> None:
    store._database.run("DELETE FROM replica")

    with pytest.raises(LookupError):
        store.ledger.own_replica()


def test_the_next_entry_names_the_heads_that_apply(store: Store, pen: Pen) -> None:
    begun = pen.begin()
    seal = pen.seal()
    late = pen.write("edit", {"answer.A01": None}, parents=[begun.hash])

    assert store.ledger.heads_of(SUBJECT_1) == (seal.hash,)
    assert late.hash in {e.entry.hash for e in store.ledger.entries(SUBJECT_1)}
    assert store.ledger.heads_of("inspection/none") == ()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entry SET kind = 'void'",
        "UPDATE entry SET body = NULL, subject = '', kind = ''",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE seq = 3",
        "REPLACE INTO entry SELECT * FROM entry WHERE seq = 3",
        "UPDATE checkpoint SET seq = 1",
        "DELETE FROM checkpoint",
    ],
)
def test_changing_the_ledger_raises(store: Store, pen: Pen, sql: str) -> None:
    ten_entries(pen)
    store.ledger.add_checkpoint("r1", *store.ledger.head("r1"), b"signed")

    with pytest.raises(sqlite.IntegrityError, match="append-only"):
        store._database.run(sql)

    assert store.ledger.verify() == []


def test_the_same_entry_is_not_kept_twice(store: Store, pen: Pen) -> None:
    pen.write("begin", {})

    with pytest.raises(sqlite.IntegrityError):
        store._database.run("INSERT INTO entry SELECT * FROM entry")


def test_a_sound_ledger_has_no_faults(store: Store, pen: Pen) -> None:
    ten_entries(pen)
    store.ledger.add_checkpoint("r1", 4, pen.written[3].hash, b"signed")
    seen = [Witness("r1", 10, pen.written[9].hash), Witness("r1", 0, NO_ENTRY)]

    assert store.ledger.verify(seen) == []
    assert len(list(store.ledger.all_entries())) == 10


def test_a_deleted_entry_is_named(store: Store, pen: Pen) -> None:
    ten_entries(pen)

    faults = without_guards(store, lambda thief: thief.execute("DELETE FROM entry WHERE seq = 4"))

    assert faults == [LedgerFault("r1", 4, Fault.MISSING)]


def test_deleted_last_entries_are_named(store: Store, pen: Pen) -> None:
    ten_entries(pen)

    faults = without_guards(store, lambda thief: thief.execute("DELETE FROM entry WHERE seq > 7"))

    assert faults == [LedgerFault("r1", 8, Fault.CUT_OFF)]


def test_a_chain_deleted_whole_is_named(store: Store, pen: Pen) -> None:
    ten_entries(pen)

    faults = without_guards(store, lambda thief: thief.execute("DELETE FROM entry"))

    assert faults == [LedgerFault("r1", 1, Fault.CUT_OFF)]


def test_an_older_copy_of_the_ledger_is_noticed_by_who_saw_the_newer(
    store: Store, pen: Pen
) -> None:
    ten_entries(pen)
    witness = Witness("r1", 10, pen.written[9].hash)
    tail = bytes.fromhex(pen.written[6].hash)

    def crime(thief: sqlite.Connection) -> None:
        thief.execute("DELETE FROM entry WHERE seq > 7")
        thief.execute("UPDATE replica SET head_seq = 7, head = ?", (tail,))

    assert without_guards(store, crime) == []
    with opened(store.folder) as again:
        assert again.ledger.verify([witness]) == [LedgerFault("r1", 10, Fault.NOT_AS_WITNESSED)]


def test_a_checkpoint_is_a_witness(store: Store, pen: Pen) -> None:
    ten_entries(pen)
    store.ledger.add_checkpoint("r1", 5, "ab" * 32, b"signed")

    assert store.ledger.verify() == [LedgerFault("r1", 5, Fault.NOT_AS_WITNESSED)]
    (checkpoint,) = store.ledger.checkpoints()
    assert (checkpoint.replica, checkpoint.seq, checkpoint.statement) == ("r1", 5, b"signed")


def test_reordered_entries_are_named(store: Store, pen: Pen) -> None:
    ten_entries(pen)

    def crime(thief: sqlite.Connection) -> None:
        thief.execute("UPDATE entry SET seq = 99 WHERE seq = 4")
        thief.execute("UPDATE entry SET seq = 4 WHERE seq = 6")
        thief.execute("UPDATE entry SET seq = 6 WHERE seq = 99")

    first = without_guards(store, crime)[0]
    assert (first.replica, first.seq) == ("r1", 4)


def inserted(thief: sqlite.Connection, seq: int, prev: bytes, body: bytes) -> None:
    digest = bytes.fromhex(sha256(body))
    hash_ = bytes.fromhex(entry_hash(prev.hex(), digest.hex()))
    thief.execute(
        "INSERT INTO entry VALUES (?, 1, ?, ?, ?, ?, ?, 'edit', NULL, '', NULL, 0)",
        (hash_, seq, prev, digest, zlib.compress(body), "inspection/0"),
    )


def test_an_inserted_entry_is_named(store: Store, pen: Pen) -> None:
    ten_entries(pen)
    body = pen.written[4].body
    assert body is not None
    forged = body.replace(b'"x":4', b'"x":9')

    faults = without_guards(
        store, lambda thief: inserted(thief, 5, bytes.fromhex(pen.written[3].hash), forged)
    )

    assert faults == [LedgerFault("r1", 5, Fault.FORKED)]


def test_an_entry_pushed_in_between_is_named(store: Store, pen: Pen) -> None:
    ten_entries(pen)
    body = pen.written[4].body
    assert body is not None

    def crime(thief: sqlite.Connection) -> None:
        for seq in range(10, 4, -1):
            thief.execute("UPDATE entry SET seq = ? WHERE seq = ?", (seq + 1, seq))
        forged = body.replace(b'"x":4', b'"x":9')
        inserted(thief, 5, bytes.fromhex(pen.written[3].hash), forged)

    faults = without_guards(store, crime)

    assert faults[0] == LedgerFault("r1", 6, Fault.BROKEN_CHAIN)
    assert LedgerFault("r1", 11, Fault.ADDED) in faults


def test_a_doubled_entry_is_named(store: Store, pen: Pen) -> None:
    ten_entries(pen)
    body = pen.written[4].body
    assert body is not None

    faults = without_guards(
        store, lambda thief: inserted(thief, 11, bytes.fromhex(pen.written[9].hash), body)
    )

    assert faults == [
        LedgerFault("r1", 11, Fault.ADDED),
        LedgerFault("r1", 11, Fault.WRONG_PLACE),
    ]


@pytest.mark.parametrize(
    ("crime", "fault"),
    [
        ("UPDATE entry SET body = CAST(body || x'00' AS BLOB) WHERE seq = 3", Fault.WRONG_BODY),
        ("UPDATE entry SET body = x'00' WHERE seq = 3", Fault.WRONG_BODY),
        (
            "UPDATE entry SET body = (SELECT body FROM entry WHERE seq = 5) WHERE seq = 3",
            Fault.WRONG_BODY,
        ),
        ("UPDATE entry SET body_sha = zeroblob(32) WHERE seq = 3", Fault.WRONG_BODY),
        ("UPDATE entry SET hash = zeroblob(32) WHERE seq = 3", Fault.WRONG_HASH),
        ("UPDATE entry SET prev = zeroblob(32) WHERE seq = 3", Fault.BROKEN_CHAIN),
        ("UPDATE entry SET subject = 'inspection/9' WHERE seq = 3", Fault.WRONG_PLACE),
        ("UPDATE entry SET kind = 'void' WHERE seq = 3", Fault.WRONG_PLACE),
    ],
)
def test_a_changed_entry_is_the_first_fault(
    store: Store, pen: Pen, crime: str, fault: Fault
) -> None:
    ten_entries(pen)

    faults = without_guards(store, lambda thief: thief.execute(crime))

    assert faults[0] == LedgerFault("r1", 3, fault)


def test_an_entry_given_to_nobody_is_named(store: Store, pen: Pen) -> None:
    ten_entries(pen)

    faults = without_guards(
        store, lambda thief: thief.execute("UPDATE entry SET replica = 8 WHERE seq = 3")
    )

    assert LedgerFault("r1", 3, Fault.MISSING) in faults
    assert any(fault.replica == "" for fault in faults)


def test_a_head_that_is_not_the_last_entry_is_named(store: Store, pen: Pen) -> None:
    ten_entries(pen)

    faults = without_guards(
        store, lambda thief: thief.execute("UPDATE replica SET head = zeroblob(32)")
    )

    assert faults == [LedgerFault("r1", 10, Fault.NOT_AS_WITNESSED)]


def test_guards_that_were_taken_away_are_missed(store: Store, pen: Pen) -> None:
    ten_entries(pen)
    store.close()
    thief = burglar(store.folder)
    thief.execute("DROP TRIGGER entry_is_never_changed")
    thief.execute(
        "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN SELECT 1; END"
    )
    thief.close()

    with opened(store.folder) as again:
        assert again.ledger.verify() == [LedgerFault("", 0, Fault.UNGUARDED)]


def test_a_stub_keeps_the_chain_whole(store: Store, pen: Pen) -> None:
    ten_entries(pen)
    stub = "UPDATE entry SET body = NULL, subject = '', kind = '' WHERE seq = 4"

    assert without_guards(store, lambda thief: thief.execute(stub)) == []
    with opened(store.folder) as again:
        stubs = [each for each in again.ledger.all_entries() if each.content is None]
        assert [each.entry.hash for each in stubs] == [pen.written[3].hash]
        assert len(again.ledger.entries("inspection/1")) == 4
        assert "" not in again.ledger.subjects()


def test_an_altered_entry_is_never_handed_out(store: Store, pen: Pen) -> None:
    pen.begin()
    pen.write("edit", {"header.unit": "西街"})
    body = pen.written[1].body
    assert body is not None
    forged = zlib.compress(body.replace("西街".encode(), "北街".encode()))
    without_guards(
        store, lambda thief: thief.execute("UPDATE entry SET body = ? WHERE seq = 2", (forged,))
    )

    with opened(store.folder) as again:
        with pytest.raises(LedgerDamaged) as damaged:
            again.inspections.load(ID)
        assert (damaged.value.replica, damaged.value.seq) == ("r1", 2)
        with pytest.raises(LedgerDamaged):
            list(again.ledger.all_entries())

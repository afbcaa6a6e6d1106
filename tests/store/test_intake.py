"""Taking in what others hand over: union, forks, stubs, loose entries; and giving it out again."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.bundle import Tip, WireCheckpoint, WireEntry
from inspector_app.domain.canonical import Json, canonical, sha256
from inspector_app.domain.entry import NO_ENTRY, Content, make_entry
from inspector_app.domain.errors.case import DiskFull
from inspector_app.domain.errors.exchange import SourceRefused
from inspector_app.domain.faults import Fault, LedgerFault
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.database import Database
from inspector_app.store.engine import sqlite
from inspector_app.store.intake import SLICE, MergeSource
from inspector_app.store.ledger import Ledger
from inspector_app.store.migrations import migrate, scripts_in
from tests.store.cases import AT, KEYS, MIGRATIONS, opened, quiet, summarise
from tests.store.exchanges import (
    Laptop,
    bundle,
    caught_up,
    closed,
    entries_of,
    everything_of,
    hashes_of,
    laptop,
    lists_of,
    merge,
    take,
)

SOURCE = MergeSource("m", AT, "p1", "a.mingcha", "00" * 32, "bundle", "p2")


@pytest.fixture
def pair(template: CaseFolder, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """An inspector who has begun two inspections, and a lead."""
    inspector = laptop(template, tmp_path / "inspector", "ra")
    lead = laptop(template, tmp_path / "lead", "rl")
    inspector.pen.begin("inspection/a")
    inspector.pen.begin("inspection/b", draft_number="甲组-0002")
    inspector.pen.seal("inspection/a")
    yield inspector, lead
    closed((inspector, lead))


def test_a_merge_brings_everything_once(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair

    weighed = merge(lead.store, inspector.store)

    assert (len(weighed.new), weighed.known) == (3, 0)
    assert weighed.subjects == {"inspection/a": 2, "inspection/b": 1}
    assert weighed.who == {"ra": {"p1"}}
    assert hashes_of(lead.store) == hashes_of(inspector.store)
    assert lists_of(caught_up(lead.store)) == lists_of(inspector.store)
    assert lead.store.ledger.verify() == []
    assert lead.store.intake.tips() == inspector.store.intake.tips()
    again = merge(lead.store, inspector.store)
    assert (again.is_empty, again.known) == (True, 3)
    (row,) = lead.store.merges.rows()
    assert (row.n, row.added, row.inspections, row.state) == (1, 3, 2, "done")
    assert row.heads == inspector.store.intake.tips()


def test_only_what_is_new_travels_the_second_time(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    merge(lead.store, inspector.store)
    arrived = lead.store.intake.tips()
    late = inspector.pen.write("edit", {"answer.A01": None}, "inspection/b")

    entries = bundle(inspector.store, arrived)

    assert [entry.seq for entry in entries] == [4]
    assert not lead.store.intake.has_all(inspector.store.intake.tips())
    take(lead.store, inspector.store, entries)
    assert lead.store.intake.has_all(inspector.store.intake.tips())
    assert lead.store.intake.tips_of("ra") == (Tip(4, late.hash),)
    assert lead.store.intake.tips_of("nobody") == ()


def test_an_older_copy_brings_nothing(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    older = bundle(inspector.store)
    inspector.pen.write("edit", {"answer.A01": None}, "inspection/b")
    merge(lead.store, inspector.store)

    assert take(lead.store, inspector.store, older).is_empty


def broken(wire: WireEntry, **changes: Any) -> WireEntry:
    return wire._replace(**changes)


def rewritten(wire: WireEntry, old: bytes, new: bytes) -> WireEntry:
    """The entry with another body that has its own hash."""
    assert wire.packed is not None
    body = zlib.decompress(wire.packed).replace(old, new)
    assert body != zlib.decompress(wire.packed)
    return wire._replace(packed=zlib.compress(body), body_sha=bytes.fromhex(sha256(body)))


@pytest.mark.parametrize(
    ("at", "change", "code"),
    [
        (1, lambda wire: broken(wire, packed=wire.packed[:-3]), "wrong-body"),
        (1, lambda wire: broken(wire, packed=wire.packed + b"x"), "wrong-body"),
        (1, lambda wire: broken(wire, packed=b"no zlib"), "wrong-body"),
        (1, lambda wire: broken(wire, packed=zlib.compress(bytes(17 << 20))), "too-large"),
        (1, lambda wire: broken(wire, body_sha=bytes(32)), "wrong-body"),
        (1, lambda wire: broken(wire, body_sha=b"short"), "wrong-hash"),
        (1, lambda wire: broken(wire, seq=0), "wrong-hash"),
        (1, lambda wire: broken(wire, seq=1 << 63), "wrong-hash"),
        (1, lambda wire: broken(wire, signature=b"by nobody"), "wrong-body"),
        (1, lambda wire: broken(wire, seq=3), "wrong-place"),
        (1, lambda wire: broken(wire, replica="rl"), "wrong-place"),
        (1, lambda wire: rewritten(wire, b'"seq":2', b'"seq":2.0'), "wrong-body"),
        (1, lambda wire: rewritten(wire, b'"v":1', b'"v":0'), "wrong-body"),
        (1, lambda wire: rewritten(wire, b'"v":1', b'"v":1,"w":2'), "wrong-body"),
        (1, lambda wire: rewritten(wire, b'"v":1', b'"v": 1'), "wrong-body"),
        (1, lambda wire: rewritten(wire, b'"set":{', b'"set":{"a":1.5,'), "wrong-body"),
        (1, lambda wire: rewritten(wire, b'"set":{', b'"set":{"a":[' * 2000), "wrong-body"),
        (1, lambda wire: rewritten(wire, b"inspection/b", b""), "wrong-place"),
        (1, lambda wire: broken(wire, prev=bytes(32)), "broken-chain"),
        (0, lambda wire: broken(wire, prev=b"x" * 32), "broken-chain"),
        (2, lambda wire: broken(wire, prev=b"x" * 32), "broken-chain"),
    ],
)
def test_a_source_with_a_wrong_entry_is_refused_whole(
    pair: tuple[Laptop, Laptop], at: int, change: Any, code: str
) -> None:
    inspector, lead = pair
    entries = bundle(inspector.store)
    before = everything_of(lead.store)
    entries[at] = change(entries[at])

    with pytest.raises(SourceRefused) as refused:
        take(lead.store, inspector.store, entries)

    assert refused.value.code == code
    assert everything_of(lead.store) == before


def test_a_gap_is_named_and_so_is_what_does_not_follow(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    first, second, third = bundle(inspector.store)

    for entries in ([first, third], [second, third], [third]):
        with pytest.raises(SourceRefused) as refused:
            take(lead.store, inspector.store, entries)
        assert refused.value.code == "gap"
    take(lead.store, inspector.store, [first])
    foreign = third._replace(seq=2)
    with pytest.raises(SourceRefused) as refused:
        take(lead.store, inspector.store, [foreign])
    assert refused.value.code == "wrong-place"


def test_the_order_in_a_source_does_not_matter(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    entries = bundle(inspector.store)

    take(lead.store, inspector.store, [*reversed(entries), *entries])

    assert hashes_of(lead.store) == hashes_of(inspector.store)


def test_what_a_preview_takes_counts_for_the_next_source(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    entries = bundle(inspector.store)
    scale = lead.store.intake.scale()

    first = scale.weigh(entries[:2])
    scale.take(first)
    second = scale.weigh(entries[2:])
    scale.take(second)
    third = scale.weigh(entries)

    assert (len(first.new), len(second.new), len(third.new)) == (2, 1, 0)
    assert third.known == 3
    assert hashes_of(lead.store) == set()


# --- forks


def forked(inspector: Laptop, path: Path) -> Laptop:
    """A clone of the inspector's case folder; each of the two goes on by itself."""
    clone = inspector.clone(path)
    inspector.pen.write("edit", {"header.unit": "东街"}, "inspection/b")
    for unit in ("西街", "南街"):
        clone.pen.write("edit", {"header.unit": unit}, "inspection/b")
    return clone


def test_both_branches_of_a_clone_are_kept_and_told(
    pair: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    inspector, lead = pair
    clone = forked(inspector, tmp_path / "clone")

    assert merge(lead.store, inspector.store).forked == ()
    weighed = merge(lead.store, clone.store)

    assert weighed.forked == ("ra",)
    assert len(lead.store.intake.tips_of("ra")) == 2
    assert [each.forked for each in lead.store.ledger.replicas() if each.id == "ra"] == [True]
    assert lead.store.ledger.verify() == [LedgerFault("ra", 4, Fault.BRANCHED)]
    (claims,) = lead.store.inspections.folded("b").conflicts.values()
    assert {claim.value for claim in claims} == {"东街", "南街"}
    clone.store.close()


def test_a_branch_that_arrives_when_the_head_is_known_is_not_lost(
    pair: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    """The case that a machine of random steps once missed."""
    inspector, lead = pair
    clone = forked(inspector, tmp_path / "clone")
    merge(lead.store, inspector.store)
    merge(clone.store, inspector.store)

    # The other lead knows the head of the clone's own branch already.
    weighed = merge(lead.store, clone.store)

    assert not lead.store.intake.has_all({"ra": (Tip(9, "ab" * 32),)})
    assert len(weighed.new) == 2
    assert hashes_of(lead.store) == hashes_of(clone.store)
    assert lead.store.intake.has_all(clone.store.intake.tips())
    clone.store.close()


def test_a_head_that_is_known_says_nothing_of_the_other_branch(
    pair: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    inspector, lead = pair
    clone = forked(inspector, tmp_path / "clone")
    merge(lead.store, clone.store)
    merge(clone.store, inspector.store)
    (own, other) = sorted(clone.store.intake.tips_of("ra"), reverse=True)

    assert lead.store.intake.has_all({"ra": (own,)})
    assert not lead.store.intake.has_all({"ra": (own, other)})
    entries = bundle(clone.store, lead.store.intake.tips())
    assert [entry.seq for entry in entries] == [4]
    take(lead.store, clone.store, entries)
    assert hashes_of(lead.store) == hashes_of(clone.store)
    clone.store.close()


def test_a_fork_deep_in_a_chain_is_found(pair: tuple[Laptop, Laptop], tmp_path: Path) -> None:
    inspector, lead = pair
    clone = inspector.clone(tmp_path / "clone")
    for n in range(40):
        inspector.pen.write("edit", {"x": n}, "inspection/b")
        clone.pen.write("edit", {"y": n}, "inspection/b")

    merge(lead.store, inspector.store)
    weighed = merge(lead.store, clone.store)

    assert (len(weighed.new), weighed.known, weighed.forked) == (40, 3, ("ra",))
    assert lead.store.ledger.verify() == [LedgerFault("ra", 4, Fault.BRANCHED)]
    clone.store.close()


def test_a_fork_within_one_source_is_found(pair: tuple[Laptop, Laptop], tmp_path: Path) -> None:
    inspector, lead = pair
    clone = forked(inspector, tmp_path / "clone")
    merge(clone.store, inspector.store)

    assert merge(lead.store, clone.store).forked == ("ra",)
    assert lists_of(caught_up(lead.store)) == lists_of(caught_up(clone.store))
    clone.store.close()


def test_a_fork_of_our_own_chain_is_taken_in_and_told(
    pair: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    inspector, _ = pair
    clone = forked(inspector, tmp_path / "clone")
    head = inspector.store.ledger.head("ra")

    weighed = merge(inspector.store, clone.store)

    own = inspector.store.ledger.own_replica()
    assert (weighed.forked, own.forked) == (("ra",), True)
    assert inspector.store.ledger.head("ra") == head
    assert inspector.store.ledger.verify() == [LedgerFault("ra", 4, Fault.BRANCHED)]
    inspector.store.ledger.add_replica("ra2", "p1", b"statement")
    inspector.pen.replica = "ra2"
    inspector.pen.write("edit", {"header.unit": "北街"}, "inspection/b")
    assert inspector.store.inspections.folded("b").conflicts == {}
    assert inspector.store.ledger.verify() == [LedgerFault("ra", 4, Fault.BRANCHED)]
    clone.store.close()


def test_an_old_copy_of_ourselves_sees_that_its_chain_went_on_elsewhere(
    pair: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    inspector, lead = pair
    backup = inspector.clone(tmp_path / "backup")
    inspector.pen.write("edit", {"header.unit": "东街"}, "inspection/b")
    merge(lead.store, inspector.store)

    weighed = merge(backup.store, lead.store)

    assert weighed.forked == ()
    assert backup.store.ledger.own_replica().forked
    assert backup.store.intake.tips() == lead.store.intake.tips()
    assert backup.store.ledger.verify() == [LedgerFault("ra", 4, Fault.BRANCHED)]
    backup.store.close()


def test_two_histories_are_told_even_if_one_came_without_its_chain(
    pair: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    inspector, lead = pair
    clone = forked(inspector, tmp_path / "clone")
    merge(lead.store, inspector.store)

    weighed = take(lead.store, clone.store, bundle(clone.store)[3:4], loose=True)

    assert weighed.forked == ("ra",)
    assert lead.store.ledger.verify() == [LedgerFault("ra", 4, Fault.BRANCHED)]
    assert len(lead.store.intake.tips_of("ra")) == 1
    merge(lead.store, clone.store)
    assert len(lead.store.intake.tips_of("ra")) == 2
    clone.store.close()


def test_what_was_begun_last_is_asked_of_the_newest_chain(
    pair: tuple[Laptop, Laptop],
) -> None:
    inspector, _ = pair
    inspector.store.ledger.add_replica("ra2", "p1", b"statement")
    inspector.pen.replica = "ra2"
    inspector.pen.begin("inspection/c", draft_number="甲组-0003")

    assert inspector.store.inspections.ids_for("last") == ["c"]


def test_a_foreign_word_for_an_end_is_never_ours(pair: tuple[Laptop, Laptop]) -> None:
    inspector, _ = pair

    assert not inspector.store.intake.has_all({"ra": (Tip(3, "no hash"),)})
    assert len(bundle(inspector.store, {"ra": (Tip(3, "no hash"),)})) == 3


def test_an_older_case_folder_keeps_its_entries_and_gains_the_guards(
    folder: CaseFolder, tmp_path: Path
) -> None:
    older = tmp_path / "older"
    older.mkdir()
    for script in scripts_in(MIGRATIONS)[:5]:
        (older / script.path.name).write_bytes(script.path.read_bytes())
    database = Database(folder.database, KEYS.database_key)
    migrate(database, older)
    ledger = Ledger(database)
    ledger.add_replica("r1", "p1", b"statement")
    content = Content("r1", 1, AT, "unit/1", "unit", (), {"name": "东街"}, "p1", None, "test")
    ledger.append(make_entry(NO_ENTRY, content), content)
    database.close()

    with opened(folder) as store:
        assert store.ledger.verify() == []
        assert [each.content for each in store.ledger.all_entries()] == [content]
        with pytest.raises(sqlite.IntegrityError, match="append-only"):
            store._database.run("DELETE FROM entry")


# --- stubs, loose entries, later formats


def test_what_is_hidden_comes_as_a_stub_and_may_be_filled_later(
    pair: tuple[Laptop, Laptop],
) -> None:
    inspector, lead = pair
    before = everything_of(lead.store)

    merge(lead.store, inspector.store, hide=lambda subject, *_: subject == "inspection/b")

    stubs = [row for row in entries_of(lead.store) if row[5] is None]
    assert [(row[1], row[6], row[7]) for row in stubs] == [(2, "", "")]
    assert lead.store.ledger.subjects() == ["inspection/a"]
    assert lead.store.ledger.verify() == []
    assert not lead.store.intake.has_all(inspector.store.intake.tips())
    with_stub = everything_of(lead.store)
    weighed = merge(lead.store, inspector.store)
    assert (len(weighed.new), len(weighed.filled), weighed.known) == (0, 1, 2)
    assert weighed.subjects == {"inspection/b": 1}
    assert lists_of(caught_up(lead.store)) == lists_of(inspector.store)
    assert entries_of(lead.store) == entries_of(inspector.store)
    # And back again.
    assert lead.store.merges.undo(2) == ("inspection/b",)
    assert everything_of(lead.store) == with_stub
    lead.store.merges.undo(1)
    assert everything_of(lead.store) == before


def test_a_stub_does_not_take_a_body_away(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    merge(lead.store, inspector.store)

    assert merge(lead.store, inspector.store, hide=lambda *_: True).is_empty


def test_a_stub_carries_no_signature(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    entry, content = inspector.pen.cut("seal", {}, "inspection/b")
    inspector.store.ledger.append(entry, content, b"signature", "fingerprint")

    hidden = bundle(inspector.store, hide=lambda *_: True)
    assert {(wire.packed, wire.signature, wire.signer) for wire in hidden} == {(None, None, "")}
    signed = [wire._replace(signature=b"s", signer="f") for wire in hidden]
    take(lead.store, inspector.store, signed)
    assert {(row[8], row[9]) for row in entries_of(lead.store)} == {(None, "")}
    merge(lead.store, inspector.store)
    assert entries_of(lead.store) == entries_of(inspector.store)


def test_entries_of_a_sealed_sheet_come_without_their_chain_until_it_comes(
    pair: tuple[Laptop, Laptop],
) -> None:
    inspector, lead = pair
    entries = bundle(inspector.store)
    before = everything_of(lead.store)

    weighed = take(lead.store, inspector.store, entries[2:], loose=True)

    assert (len(weighed.new), weighed.loose) == (1, True)
    assert lead.store.ledger.verify() == []
    assert lead.store.intake.tips() == {}
    assert bundle(lead.store) == []
    assert list(lead.store.intake.loose()) == entries[2:]
    assert list(lead.store.intake.loose(lambda *_: True)) == []
    assert not lead.store.intake.has_all(inspector.store.intake.tips())
    loose = everything_of(lead.store)
    again = merge(lead.store, inspector.store)
    assert (len(again.new), len(again.settled)) == (2, 1)
    assert lead.store.intake.tips() == inspector.store.intake.tips()
    assert lead.store.ledger.verify() == []
    lead.store.merges.undo(2)
    assert everything_of(lead.store) == loose
    lead.store.merges.undo(1)
    assert everything_of(lead.store) == before


def test_nothing_follows_an_entry_whose_own_chain_is_not_here(
    pair: tuple[Laptop, Laptop],
) -> None:
    inspector, lead = pair
    inspector.pen.write("edit", {"x": 1}, "inspection/b")
    entries = bundle(inspector.store)
    take(lead.store, inspector.store, entries[2:3], loose=True)

    with pytest.raises(SourceRefused) as refused:
        take(lead.store, inspector.store, entries[3:])

    assert refused.value.code == "broken-chain"


def test_a_damaged_loose_entry_is_named(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    take(lead.store, inspector.store, bundle(inspector.store)[2:], loose=True)
    lead.store._database.run("DROP TRIGGER entry_is_never_changed")
    lead.store._database.run("UPDATE entry SET body = x'00'")

    assert LedgerFault("ra", 3, Fault.WRONG_BODY) in lead.store.ledger.verify()


def later(inspector: Laptop, **changes: Json) -> WireEntry:
    """An entry of a format that this program does not know, on the inspector's chain."""
    seq, head = inspector.store.ledger.head("ra")
    body = canonical(
        {
            "v": 2,
            "replica": "ra",
            "seq": seq + 1,
            "at": AT,
            "subject": "inspection/b",
            "kind": "edit",
            "set": [["header.unit", "东街"]],
            "novel": True,
            **changes,
        }
    )
    packed = zlib.compress(body)
    digest = bytes.fromhex(sha256(body))
    return WireEntry("ra", seq + 1, bytes.fromhex(head), digest, packed, None, "")


@pytest.mark.parametrize("changes", [{}, {"subject": None, "kind": 3, "seq": "four"}])
def test_entries_of_a_later_format_are_kept_and_passed_on(
    pair: tuple[Laptop, Laptop], template: CaseFolder, tmp_path: Path, changes: dict[str, Json]
) -> None:
    inspector, lead = pair
    heads = inspector.store.ledger.heads_of("inspection/b")
    entry = later(inspector, **changes)

    weighed = take(lead.store, inspector.store, [*bundle(inspector.store), entry])

    assert (weighed.newer, len(weighed.new)) == (1, 4)
    assert lead.store.ledger.verify() == []
    assert lead.store.ledger.heads_of("inspection/b") == heads
    assert bundle(lead.store)[-1] == entry
    other = laptop(template, tmp_path / "other", "ro")
    merge(other.store, lead.store)
    assert hashes_of(other.store) == hashes_of(lead.store)
    other.store.close()


# --- the whole source or nothing


def test_checkpoints_travel_with_the_ends_of_chains(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    seq, head = inspector.store.ledger.head("ra")
    inspector.store.ledger.add_checkpoint("ra", seq, head, b"signed")

    merge(lead.store, inspector.store)

    expected = [WireCheckpoint("ra", seq, head, b"signed")]
    assert lead.store.intake.checkpoints_at(lead.store.intake.tips()) == expected
    assert lead.store.intake.checkpoints_at({"ra": (Tip(1, NO_ENTRY),)}) == []
    lead.store.merges.undo(1)
    assert lead.store.ledger.checkpoints() == []


def test_a_long_source_comes_in_slices_that_are_whole_in_the_end(
    pair: tuple[Laptop, Laptop],
) -> None:
    inspector, lead = pair
    with inspector.store.transaction():
        for n in range(SLICE):
            entry, content = inspector.pen.cut("edit", {"x": n}, f"unit/{n}", parents=())
            inspector.store.ledger.append(entry, content)
    weighed = lead.store.intake.weigh(bundle(inspector.store))
    replicas = inspector.store.intake.replicas()
    finished: list[int] = []

    coming = lead.store.intake.adding(SOURCE, replicas, weighed, [], finished.append)
    assert next(coming) == 1
    lead.pen.write("edit", {"typed": "meanwhile"}, "unit/own")
    assert (len(hashes_of(lead.store)), finished) == (SLICE + 1, [])
    coming.close()
    # Given up in the middle: only what was written here is left.
    assert len(hashes_of(lead.store)) == 1
    assert lead.store.merges.rows() == []
    assert lead.store.intake.add(SOURCE, replicas, weighed, [], finished.append) == 1
    assert (len(hashes_of(lead.store)), finished) == (SLICE + 4, [1])
    assert lead.store.ledger.verify() == []


def test_a_merge_whose_last_step_fails_leaves_nothing(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    before = everything_of(lead.store)
    weighed = lead.store.intake.weigh(bundle(inspector.store))

    def fail(number: int) -> None:
        raise DiskFull(Path(str(number)))

    with pytest.raises(DiskFull):
        lead.store.intake.add(SOURCE, inspector.store.intake.replicas(), weighed, [], fail)

    assert everything_of(lead.store) == before
    assert lead.store.merges.rows() == []


@pytest.mark.parametrize(
    "crime",
    [
        "DELETE FROM entry WHERE seq = 2",
        "UPDATE entry SET loose = 1",
        "UPDATE entry SET merge = NULL",
        "UPDATE entry SET body = NULL, subject = '', kind = ''",
        "UPDATE entry SET signer = 'x', signature = x'00'",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 1",
        "DELETE FROM checkpoint",
    ],
)
def test_what_a_merge_brought_is_guarded_like_our_own(
    pair: tuple[Laptop, Laptop], crime: str
) -> None:
    inspector, lead = pair
    seq, head = inspector.store.ledger.head("ra")
    inspector.store.ledger.add_checkpoint("ra", seq, head, b"signed")
    merge(lead.store, inspector.store)

    with pytest.raises(sqlite.IntegrityError, match="append-only"):
        lead.store._database.run(crime)


def test_lists_catch_up_a_few_at_a_time(pair: tuple[Laptop, Laptop]) -> None:
    inspector, lead = pair
    merge(lead.store, inspector.store)

    assert lead.store.inspections.rows() == []
    assert lead.store.projections.catch_up(summarise, 1) == 1
    assert lead.store.projections.catch_up(summarise, 1) == 0
    assert len(lead.store.inspections.rows()) == 2
    assert lead.store.projections.verify(summarise, quiet) == []


def test_a_stub_of_another_chain_does_not_take_an_entrys_place(
    pair: tuple[Laptop, Laptop],
) -> None:
    inspector, lead = pair
    entries = bundle(inspector.store)
    copied = [
        wire._replace(replica="rx", packed=None, signature=None, signer="") for wire in entries
    ]
    lead.store.ledger.add_replica("rx", "px", b"statement", own=False)
    take(lead.store, inspector.store, copied)

    with pytest.raises(SourceRefused) as refused:
        take(lead.store, inspector.store, entries)

    assert refused.value.code == "wrong-place"

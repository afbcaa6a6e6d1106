"""The diary of what travels."""

import pytest

from inspector_app.domain.bundle import Tip
from inspector_app.store.exchange_log import (
    RECEIVED,
    WAITING,
    HandOver,
    KeptReceipt,
    Quarantined,
)
from inspector_app.store.store import Store

HEADS = {"r1": (Tip(3, "ab" * 32),)}


def test_a_hand_over_waits_until_it_is_received(store: Store) -> None:
    done = HandOver("h1", "now", ("p1", "p2"), ("a.mingcha",), 12, 3, HEADS, {})
    store.exchange.add_hand_over(done)

    assert store.exchange.hand_overs() == [done]
    assert done.state == WAITING
    store.exchange.set_state("h1", RECEIVED)
    assert [each.state for each in store.exchange.hand_overs()] == [RECEIVED]
    with pytest.raises(KeyError):
        store.exchange.set_state("h2", RECEIVED)
    store.exchange.forget_hand_over("h1")
    assert store.exchange.hand_overs() == []


def test_a_receipt_is_kept_once(store: Store) -> None:
    receipt = KeptReceipt("q1", True, "now", "p1", b"signed", ("unknown-head",))

    assert store.exchange.add_receipt(receipt)
    assert not store.exchange.add_receipt(receipt)
    assert store.exchange.receipts(given=True) == [receipt]
    assert store.exchange.receipts(given=False) == []


def test_what_was_not_merged_is_listed_with_its_facts(store: Store) -> None:
    kept = Quarantined("报送.mingcha", "aa" * 32, "now", "gap", {"seq": 4}, "quarantine/1")
    store.exchange.add_quarantined(kept)

    (row,) = store.exchange.quarantined()
    assert (row.file, row.facts, row.n) == ("报送.mingcha", {"seq": 4}, 1)


def test_a_long_job_goes_on_behind_what_is_done(store: Store) -> None:
    for piece in ("a", "b", "a"):
        store.exchange.note_done("batch", piece, "now")

    assert store.exchange.done_of("batch") == {"a", "b"}
    assert store.exchange.done_of("other") == set()
    store.exchange.forget_batch("batch")
    assert store.exchange.done_of("batch") == set()

"""Drafts: every edit a row, durable at once."""

import statistics
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector_app.domain.errors.case import DiskFull
from inspector_app.store.drafts import Change
from inspector_app.store.store import Store
from tests.store.cases import AT, opened

X, Y = "inspection/x", "inspection/y"


def typed(store: Store, field: str, value: object, subject: str = X, at: str = AT) -> int:
    return store.drafts.append(subject, field, value, at, "p1")


def test_every_edit_is_kept_and_the_last_one_counts(store: Store) -> None:
    assert typed(store, "answer.A01", {"mark": "scored", "value": 1}) == 1
    assert typed(store, "answer.A02", {"mark": "not-observed"}) == 2
    assert typed(store, "answer.A01", {"mark": "scored", "value": 2, "note": "“两处”"}) == 3

    assert store.drafts.fields(X) == {
        "answer.A01": {"mark": "scored", "value": 2, "note": "“两处”"},
        "answer.A02": {"mark": "not-observed"},
    }
    assert store.drafts.changes(X)[0] == Change(
        1, "answer.A01", {"mark": "scored", "value": 1}, AT, "p1"
    )
    assert store.drafts.last(X) == 3


def test_what_was_taken_away_is_known_to_be_gone(store: Store) -> None:
    typed(store, "header.queue", 3)
    typed(store, "header.queue", None)

    assert store.drafts.fields(X) == {"header.queue": None}


def test_a_draft_can_be_seen_as_it_stood(store: Store) -> None:
    for value in (1, 2, 3):
        typed(store, "a", value)

    assert store.drafts.fields(X, until=2) == {"a": 2}


def test_an_edit_is_there_after_opening_again(store: Store) -> None:
    typed(store, "a", 1)
    store.close()

    with opened(store.folder) as again:
        assert again.drafts.fields(X) == {"a": 1}
        assert typed(again, "a", 2) == 2


def test_subjects_are_listed_with_their_last_edit(store: Store) -> None:
    typed(store, "a", 1, Y, at="09:00")
    typed(store, "a", 1, X, at="10:00")
    typed(store, "a", 2, Y, at="11:00")

    assert store.drafts.subjects() == [(X, "10:00"), (Y, "11:00")]


def test_a_cleared_draft_is_gone_and_the_others_stay(store: Store) -> None:
    typed(store, "a", 1)
    typed(store, "a", 1, Y)

    store.drafts.clear(X)

    assert store.drafts.fields(X) == {}
    assert store.drafts.last(X) == 0
    assert store.drafts.subjects() == [(Y, AT)]
    assert typed(store, "a", 5) == 1


def test_taking_back_a_transaction_takes_back_what_it_typed_and_cleared(store: Store) -> None:
    for value in (1, 2):
        typed(store, "a", value)

    def failing() -> None:
        with store.transaction():
            store.drafts.clear(X)
            typed(store, "b", 9)
            raise KeyError

    with pytest.raises(KeyError):
        failing()

    assert store.drafts.fields(X) == {"a": 2}
    assert typed(store, "a", 3) == 3


def test_a_value_that_cannot_be_canonical_is_a_bug(store: Store) -> None:
    with pytest.raises(TypeError):
        typed(store, "a", 1.5)

    assert store.drafts.fields(X) == {}


EDITS = st.lists(
    st.tuples(st.sampled_from("abc"), st.none() | st.integers() | st.text(max_size=5)), max_size=8
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
@given(EDITS)
def test_a_draft_is_the_last_value_of_each_field(store: Store, edits: list) -> None:
    store.drafts.clear(X)
    with store.transaction():
        for field, value in edits:
            typed(store, field, value)

    assert [change.field for change in store.drafts.changes(X)] == [field for field, _ in edits]
    assert store.drafts.fields(X).keys() == dict(edits).keys()


def filled_up(store: Store) -> None:
    """The disk takes no more than what the database has now."""
    database = store._database
    database.run(f"PRAGMA max_page_count = {database.setting('page_count')}")


def full_at_once(store: Store) -> None:
    filled_up(store)
    while True:
        typed(store, "answer.A01", "长" * 2000)


def test_on_a_full_disk_the_ballast_is_given_up(store: Store) -> None:
    assert store.ballast.held

    with pytest.raises(DiskFull):
        full_at_once(store)

    assert not store.ballast.held
    kept = store.drafts.changes(X)
    assert [change.n for change in kept] == list(range(1, len(kept) + 1))


def test_inside_a_transaction_a_full_disk_takes_the_whole_back(store: Store) -> None:
    typed(store, "a", 1)
    filled_up(store)

    def failing() -> None:
        with store.transaction():
            typed(store, "a", 2)
            for _ in range(99):
                typed(store, "b", "长" * 2000)

    with pytest.raises(DiskFull):
        failing()

    assert store.drafts.fields(X) == {"a": 1}
    assert store.ballast.held


def test_the_ballast_is_taken_again_when_there_is_room(store: Store) -> None:
    store.ballast.give_up()
    with pytest.raises(DiskFull):
        store.ballast.give_up()
    store.close()

    with opened(store.folder) as again:
        assert again.ballast.held


@pytest.mark.slow
def test_an_edit_costs_little_more_than_one_bare_row(store: Store) -> None:
    store._database.run("CREATE TABLE bare (n INTEGER PRIMARY KEY, a, b, c, d, e)")
    answer = {"mark": "scored", "value": 1, "note": "窗口无人值守"}
    bare = "INSERT INTO bare VALUES (NULL, 'inspection/x', 'answer.A01', '{}', '2026', 'p1')"

    def timed(work: Callable[[], object]) -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    pairs = [
        (
            timed(lambda: typed(store, "answer.A01", answer)),
            timed(lambda: store._database.run(bare)),
        )
        for _ in range(400)
    ]

    ours, floor = (statistics.median(times) for times in zip(*pairs, strict=True))
    assert ours < 1.5 * floor

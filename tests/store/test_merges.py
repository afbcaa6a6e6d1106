"""Taking a whole merge back: the newest first, exactly what it brought, nothing of ours."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.domain.errors.exchange import (
    MergeAlreadyUndone,
    NoSuchMerge,
    NotTheNewestMerge,
)
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.intake import MergeSource
from inspector_app.store.merges import ARRIVING
from tests.store.cases import AT, opened, quiet, summarise
from tests.store.exchanges import (
    Laptop,
    bundle,
    caught_up,
    closed,
    entries_of,
    everything_of,
    hashes_of,
    laptop,
    merge,
    take,
)


@pytest.fixture
def three(template: CaseFolder, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop, Laptop]]:
    """Two inspectors with one inspection each, and a lead with one of their own."""
    people = tuple(laptop(template, tmp_path / name, name) for name in ("ra", "rb", "rl"))
    for person in people:
        person.pen.begin(f"inspection/{person.pen.replica}", draft_number=person.pen.replica)
    yield people  # type: ignore[misc]
    closed(people)


def test_an_undo_removes_what_the_merge_brought_and_nothing_else(
    three: tuple[Laptop, Laptop, Laptop],
) -> None:
    anna, _, lead = three
    before = everything_of(lead.store)
    merge(lead.store, anna.store)
    assert lead.store.merges.subjects(1) == ("inspection/ra",)

    assert lead.store.merges.undo(1, AT) == ("inspection/ra",)

    assert everything_of(lead.store) == before
    assert lead.store.ledger.verify() == []
    assert lead.store.projections.verify(summarise, quiet) == []
    (row,) = lead.store.merges.rows()
    assert (row.state, row.undone_at, row.added) == ("undone", AT, 1)
    assert (lead.store.merges.newest(), lead.store.merges.subjects(1)) == (0, ())


def test_what_we_wrote_since_the_merge_stays(three: tuple[Laptop, Laptop, Laptop]) -> None:
    anna, _, lead = three
    merge(lead.store, anna.store)
    ours = lead.pen.write("edit", {"header.unit": "东街"}, "inspection/ra")

    lead.store.merges.undo(1)

    assert bytes.fromhex(ours.hash) in hashes_of(lead.store)
    assert lead.store.ledger.verify() == []
    assert caught_up(lead.store).inspections.load("ra").header.unit == "东街"
    merge(lead.store, anna.store)
    assert hashes_of(anna.store) <= hashes_of(lead.store)
    assert lead.store.inspections.folded("ra").conflicts == {}


def test_merges_are_taken_back_newest_first(three: tuple[Laptop, Laptop, Laptop]) -> None:
    anna, ben, lead = three
    empty = everything_of(lead.store)
    merge(lead.store, anna.store)
    first = everything_of(lead.store)
    merge(lead.store, ben.store)

    with pytest.raises(NotTheNewestMerge) as refused:
        lead.store.merges.undo(1)
    assert (refused.value.number, refused.value.newest) == (1, 2)
    lead.store.merges.undo(2)
    assert everything_of(lead.store) == first
    with pytest.raises(MergeAlreadyUndone):
        lead.store.merges.undo(2)
    lead.store.merges.undo(1)
    assert everything_of(lead.store) == empty
    with pytest.raises(NoSuchMerge):
        lead.store.merges.undo(3)


def test_an_undo_is_possible_after_the_case_folder_was_closed(
    three: tuple[Laptop, Laptop, Laptop],
) -> None:
    anna, _, lead = three
    before = everything_of(lead.store)
    merge(lead.store, anna.store)
    lead.store.close()

    with opened(lead.store.folder) as again:
        again.merges.undo(1)
        assert everything_of(again) == before


def test_an_undo_that_fails_changes_nothing(three: tuple[Laptop, Laptop, Laptop]) -> None:
    anna, _, lead = three
    merge(lead.store, anna.store)
    before = everything_of(lead.store)

    def undo_and_stumble() -> None:
        with lead.store.transaction():
            lead.store.merges.undo(1)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        undo_and_stumble()

    assert everything_of(lead.store) == before
    assert lead.store.merges.newest() == 1


def test_a_fork_is_forgotten_with_the_merge_that_brought_it(
    three: tuple[Laptop, Laptop, Laptop], tmp_path: Path
) -> None:
    anna, _, lead = three
    clone = anna.clone(tmp_path / "clone")
    anna.pen.write("edit", {"header.unit": "东街"}, "inspection/ra")
    clone.pen.write("edit", {"header.unit": "西街"}, "inspection/ra")
    merge(lead.store, anna.store)
    before = everything_of(lead.store)
    merge(lead.store, clone.store)
    assert lead.store.ledger.verify() != []

    lead.store.merges.undo(2)

    assert everything_of(lead.store) == before
    assert lead.store.ledger.verify() == []
    ours = everything_of(anna.store)
    merge(anna.store, clone.store)
    assert anna.store.ledger.own_replica().forked
    anna.store.merges.undo(1)
    assert everything_of(anna.store) == ours
    clone.store.close()


def test_a_merge_cut_short_is_gone_when_the_case_folder_is_opened(
    three: tuple[Laptop, Laptop, Laptop],
) -> None:
    anna, ben, lead = three
    hide = bundle(anna.store, hide=lambda *_: True)
    take(lead.store, anna.store, hide)
    before = everything_of(lead.store)
    both = [*bundle(anna.store), *bundle(ben.store)]
    weighed = lead.store.intake.weigh(both)
    replicas = [*anna.store.intake.replicas(), *ben.store.intake.replicas()]
    source = MergeSource("cut", AT, "p1", "a.mingcha", "", "bundle", "p2")
    lead.store.intake.add(source, replicas, weighed, [])
    # As it stands between two slices.
    lead.store._database.run("UPDATE merge SET state = ? WHERE id = 'cut'", (ARRIVING,))
    lead.store.close()

    with opened(lead.store.folder) as again:
        assert [row.id for row in again.merges.rows()] == [again.merges.rows()[0].id]
        assert everything_of(again) == before
        assert again.ledger.verify() == []
        assert again.projections.verify(summarise, quiet) == []


def test_the_same_file_may_come_again_after_an_undo(
    three: tuple[Laptop, Laptop, Laptop],
) -> None:
    anna, _, lead = three
    merge(lead.store, anna.store)
    once = entries_of(lead.store)
    for n in (1, 2, 3):
        lead.store.merges.undo(n)
        merge(lead.store, anna.store)
        assert entries_of(lead.store) == once
    assert [row.state for row in lead.store.merges.rows()] == ["undone"] * 3 + ["done"]

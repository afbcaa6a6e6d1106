"""Any order, any number of times, any path: the same entries, and lists that follow from them."""

import itertools
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from inspector_app.domain.canonical import sha256
from inspector_app.domain.entry import entry_hash
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.database import Row
from inspector_app.store.store import Store
from tests.store.cases import a_piece, quiet, summarise
from tests.store.exchanges import (
    Laptop,
    bundle,
    caught_up,
    entries_of,
    everything_of,
    hashes_of,
    laptop,
    lists_of,
    merge,
    take,
)

SUBJECTS = [f"inspection/0199b0a0-0000-7000-8000-00000000000{n}" for n in range(3)]
YEARS = (1999, 2026, 2099, 2026, 2026)
"""What the clock of each laptop says."""
CHANGES = (
    {"header.unit": "东街"},
    {"header.unit": "西街"},
    {"header.date": "2026-09-01"},
    {"answer.A01": {"mark": "scored", "value": 100}},
    {"answer.A01": {"mark": "scored", "value": 0}},
    {"answer.A01": None},
)
laptops = st.integers(0, 4)
subjects = st.sampled_from(SUBJECTS)


def chains_of(store: Store) -> list[Row]:
    """What is known of every replica, whoever looks."""
    return store._database.rows(
        """
        SELECT id, person, statement, head_seq, head, forked FROM replica
        WHERE own = 0 AND head_seq > 0 ORDER BY id
        """
    )


class Team(RuleBasedStateMachine):
    """Five case folders, two of them copies; people write, merge, take back as they like."""

    template: CaseFolder

    def __init__(self) -> None:
        super().__init__()
        self.path = Path(tempfile.mkdtemp(prefix="team-"))
        self.names = itertools.count()
        self.team = [self.new_laptop(f"r{n}") for n in range(3)]
        self.own: list[set[bytes]] = [set() for _ in self.team]
        self.merged: list[list[tuple[int, set[bytes]]]] = [[] for _ in self.team]
        self.written: set[bytes] = set()
        # Two of five are copies, a stub and a loose entry are there: steps of chance seldom
        # make these, and so miss what becomes of them.
        for who in (0, 1):
            self.write(who, "edit", {}, SUBJECTS[who])
            self.clone(who)
        self.hand_over_in_part(0, 2, SUBJECTS[0])
        self.write(1, "edit", {}, SUBJECTS[2])
        self.rescue_a_sheet(1, 2, SUBJECTS[2])

    def new_laptop(self, replica: str) -> Laptop:
        return laptop(self.template, self.path / f"case{next(self.names)}", replica)

    def teardown(self) -> None:
        try:
            self.agree()
        finally:
            for each in self.team:
                each.store.close()
            shutil.rmtree(self.path)

    # --- what people do

    @rule(who=laptops, subject=subjects, change=st.sampled_from(CHANGES))
    def edit(self, who: int, subject: str, change: dict[str, object]) -> None:
        self.write(who, "edit", change, subject)

    @rule(who=laptops, subject=subjects)
    def begin(self, who: int, subject: str) -> None:
        self.move_on(who)
        self.note(who, self.team[who].pen.begin(subject, draft_number=f"甲{who}-0001").hash)

    @rule(who=laptops, subject=subjects, version=st.integers(1, 2))
    def seal(self, who: int, subject: str, version: int) -> None:
        self.move_on(who)
        self.note(who, self.team[who].pen.seal(subject, version).hash)

    @rule(who=laptops, subject=subjects, name=st.sampled_from("ab"))
    def supplement(self, who: int, subject: str, name: str) -> None:
        piece = a_piece(sha256(name.encode()), sha256(b"reduced"), id=f"e{name}{who}")
        fields = {f"evidence.{piece.id}": piece.to_json(), f"supplement.{piece.id}": {"why": name}}
        self.write(who, "supplement", fields, subject)

    @rule(who=laptops, subject=subjects)
    def make_void(self, who: int, subject: str) -> None:
        self.write(who, "void", {"void.reason": "重复"}, subject)

    @rule(who=laptops)
    def register_unit(self, who: int) -> None:
        self.write(who, "unit", {"name": f"大厅{who}", "category": "窗口"}, "unit/510")

    # --- what travels

    @rule(source=laptops, to=laptops)
    def hand_over(self, source: int, to: int) -> None:
        self.merge(source, to)

    @rule(source=laptops, to=laptops, hidden=subjects)
    def hand_over_in_part(self, source: int, to: int, hidden: str) -> None:
        if source != to:
            there, here = self.team[source].store, self.team[to].store
            entries = bundle(there, hide=lambda subject, *_: subject == hidden)
            self.arrived(to, take(here, there, entries).new)

    @rule(source=laptops, to=laptops, subject=subjects)
    def rescue_a_sheet(self, source: int, to: int, subject: str) -> None:
        if source != to:
            there, here = self.team[source].store, self.team[to].store
            about = {each.entry.hash for each in there.ledger.entries(subject)}
            wires = [
                wire
                for wire in there.intake.beyond({})
                if entry_hash(wire.prev.hex(), wire.body_sha.hex()) in about
            ]
            self.arrived(to, take(here, there, wires, loose=True).new)

    @rule(source=laptops, to=laptops)
    def merge_and_take_back(self, source: int, to: int) -> None:
        if source != to:
            there, here = self.team[source].store, self.team[to].store
            before = everything_of(here)
            weighed = take(here, there, bundle(there))
            if not weighed.is_empty:
                here.merges.undo(here.merges.newest())
            assert everything_of(here) == before

    @rule(who=laptops)
    def undo(self, who: int) -> None:
        store = self.team[who].store
        if store.merges.newest():
            store.merges.undo(store.merges.newest())
            self.merged[who].pop()
            assert hashes_of(store) == self.expected(who)

    # --- what must hold

    def clone(self, who: int) -> None:
        """The whole case folder is copied, and both go on."""
        self.team.append(self.team[who].clone(self.path / f"case{next(self.names)}"))
        self.own.append(set(self.own[who]))
        self.merged.append(list(self.merged[who]))

    def write(self, who: int, kind: str, fields: dict[str, object], subject: str) -> None:
        self.move_on(who)
        at = f"{YEARS[who]}-09-15T10:00:{len(self.written) % 60:02d}+08:00"
        entry = self.team[who].pen.write(kind, fields, subject, at=at)  # type: ignore[arg-type]
        self.note(who, entry.hash)

    def move_on(self, who: int) -> None:
        """A chain that went on elsewhere is left alone; a new one begins."""
        each = self.team[who]
        if each.store.ledger.own_replica().forked:
            each.pen.replica = f"{each.pen.replica}-{next(self.names)}"
            each.store.ledger.add_replica(each.pen.replica, "p1", b"statement")

    def note(self, who: int, entry: str) -> None:
        self.own[who].add(bytes.fromhex(entry))
        self.written.add(bytes.fromhex(entry))

    def merge(self, source: int, to: int) -> None:
        """What is new first; then everything, which only fills stubs, and then brings nothing."""
        if source == to:
            return
        there, here = self.team[source].store, self.team[to].store
        known = here.intake.has_all(there.intake.tips())
        news = take(here, there, bundle(there, here.intake.tips()))
        self.arrived(to, news.new)
        assert not (known and not news.is_empty)
        self.arrived(to, take(here, there, list(there.intake.loose()), loose=True).new)
        assert hashes_of(there) <= hashes_of(here)
        everything = take(here, there, bundle(there))
        self.arrived(to, everything.new)
        assert everything.new == everything.settled == ()
        before = everything_of(here)
        assert merge(here, there).is_empty
        assert everything_of(here) == before

    def arrived(self, to: int, new: Sequence[tuple[bytes, object, object]]) -> None:
        """Keep in mind what the newest merge brought, if there was one."""
        store = self.team[to].store
        newest = store.merges.newest()
        if newest and newest not in {n for n, _ in self.merged[to]}:
            self.merged[to].append((newest, {hash_ for hash_, *_ in new}))
        assert hashes_of(store) == self.expected(to)

    def expected(self, who: int) -> set[bytes]:
        return self.own[who].union(*(new for _, new in self.merged[who]))

    def agree(self) -> None:
        """Two leads merge everything in opposite orders, and a third merges the second."""
        with self.leads() as (one, two, three):
            for each in self.team:
                merge(one.store, each.store)
            for each in reversed(self.team):
                merge(two.store, each.store)
            merge(three.store, two.store)
            merge(two.store, one.store)
            lists = lists_of(caught_up(one.store))
            for lead in (one, two, three):
                assert hashes_of(lead.store) == self.written
                assert entries_of(lead.store) == entries_of(one.store)
                assert chains_of(lead.store) == chains_of(one.store)
                assert lists_of(caught_up(lead.store)) == lists
                assert {fault.what.value for fault in lead.store.ledger.verify()} <= {"branched"}
            assert all(row[5] is not None for row in entries_of(one.store))
            one.store.projections.rebuild(summarise, quiet)
            assert lists_of(one.store) == lists
        for each in self.team:
            faults = {fault.what.value for fault in each.store.ledger.verify()}
            assert faults <= {"branched"}
            assert caught_up(each.store).projections.verify(summarise, quiet) == []

    @contextmanager
    def leads(self) -> Iterator[tuple[Laptop, Laptop, Laptop]]:
        leads = tuple(self.new_laptop(f"lead{n}") for n in range(3))
        try:
            yield leads  # type: ignore[misc]
        finally:
            for each in leads:
                each.store.close()


def run_team(template: CaseFolder, examples: int, steps: int) -> None:
    class Tried(Team):
        pass

    Tried.template = template
    run_state_machine_as_test(
        Tried,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_every_path_leads_to_the_same_state(template: CaseFolder) -> None:
    run_team(template, examples=12, steps=20)


@pytest.mark.slow
def test_every_path_leads_to_the_same_state_at_length(template: CaseFolder) -> None:
    run_team(template, examples=40, steps=40)

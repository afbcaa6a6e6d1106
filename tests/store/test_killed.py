"""Killed at any moment: what was acknowledged is there, and no row without its file."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.disk import UNFINISHED
from tests.store.cases import ROOT, SUBJECT_1, Pen, new_store, opened, quiet, summarise
from tests.store.exchanges import caught_up, closed, hashes_of, laptop

ROUNDS = 100

TYPIST = """
import sys
from pathlib import Path
from inspector_app.store.case_folder import CaseFolder
from tests.store.cases import AT, SUBJECT_1, Pen, a_piece, opened

store = opened(CaseFolder(Path(sys.argv[1])))
pen = Pen(store)
print("ready", flush=True)
for n in range(store.drafts.last(SUBJECT_1), 100_000):
    if n % 3 == 0:
        original, reduced = (store.files.keep(f"{n} {kind}".encode() * 9000) for kind in "or")
        photo = a_piece(original, reduced, id=f"e{n}")
        store.drafts.append(SUBJECT_1, f"evidence.e{n}", photo.to_json(), AT, "p1")
        print(f"photo {n} {original}", flush=True)
    else:
        store.drafts.append(SUBJECT_1, f"answer.A{n}", {"mark": "scored", "value": n}, AT, "p1")
        print(f"answer {n}", flush=True)
    if n % 7 == 0:
        entry = pen.write("edit", {"x": n}, "inspection/2")
        print(f"entry {entry.hash}", flush=True)
    if n % 11 == 0:
        store.folder.write_vault(b"vault %d" % n)
        print(f"vault {n}", flush=True)
"""


def killed_run(path: Path, chance: random.Random) -> list[list[str]]:
    """What a run acknowledged before it was killed at a moment of chance."""
    run = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "ready\n"
    time.sleep(chance.uniform(0, 0.12))
    run.send_signal(signal.SIGKILL)
    said = run.stdout.read()
    run.stdout.close()
    assert run.wait() == -signal.SIGKILL
    return [line.split() for line in said.splitlines() if line]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "case")
    folder.create(b"vault")
    with new_store(folder) as store:
        Pen(store).begin()
    chance = random.Random(20260915)
    acknowledged: dict[str, set[str]] = {"answer": set(), "photo": set(), "entry": set()}
    for _ in range(ROUNDS):
        vaults = []
        for kind, *facts in killed_run(folder.path, chance):
            acknowledged.get(kind, set()).add(facts[0])
            vaults += facts if kind == "vault" else []

        with opened(CaseFolder(folder.path)) as store:
            assert store.folder.interrupted
            fields = store.drafts.fields(SUBJECT_1)
            assert {f"answer.A{n}" for n in acknowledged["answer"]} <= fields.keys()
            assert {f"evidence.e{n}" for n in acknowledged["photo"]} <= fields.keys()
            entries = {each.entry.hash for each in store.ledger.entries("inspection/2")}
            assert acknowledged["entry"] <= entries
            assert store.missing_files() == []
            assert store.folder.read_vault().startswith(b"vault")
            if vaults:
                assert int(store.folder.read_vault().split()[1]) >= int(vaults[-1])
            assert list(store.folder.path.rglob(f"*{UNFINISHED}")) == []

    with opened(folder) as store:
        assert len(acknowledged["answer"]) > ROUNDS
        assert store.ledger.verify() == []
        store.projections.refresh(summarise)
        assert store.projections.verify(summarise, quiet) == []
        assert all(store.files.is_intact(digest) for digest in store.known_files())


MERGER = """
import sys
import uuid
from pathlib import Path
from inspector_app.store import intake
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.intake import MergeSource
from tests.store.cases import opened

intake.SLICE = 7  # so that a kill between two slices is likely
lead = opened(CaseFolder(Path(sys.argv[1])))
sources = [opened(CaseFolder(Path(each))) for each in sys.argv[2:]]
print("ready", flush=True)
while True:
    for name, source in enumerate(sources):
        weighed = lead.intake.weigh(source.intake.beyond({}))
        if not weighed.is_empty:
            lead.intake.add(
                MergeSource(uuid.uuid4().hex, "", "", str(name), "", "", ""),
                source.intake.replicas(),
                weighed,
                [],
            )
        print(f"merged {name}", flush=True)
    while lead.merges.newest():
        lead.merges.undo(lead.merges.newest())
        print("undone", flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_a_merge_or_an_undo_that_was_killed_leaves_whole_sources_only(
    template: CaseFolder, tmp_path: Path
) -> None:
    people = [laptop(template, tmp_path / name, name) for name in ("ra", "rb", "rl")]
    for person in people[:2]:
        for n in range(60):
            person.pen.write("edit", {"x": n}, f"unit/{n % 5}", parents=())
    wholes = [hashes_of(person.store) for person in people[:2]]
    closed(people)
    paths = [people[2].store.folder.path, *(person.store.folder.path for person in people[:2])]
    chance = random.Random(20260915)
    found: set[tuple[bool, ...]] = set()
    for _ in range(ROUNDS // 2):
        run = subprocess.Popen(
            [sys.executable, "-c", MERGER, *map(str, paths)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0, 0.12))
        run.send_signal(signal.SIGKILL)
        run.stdout.close()
        assert run.wait() == -signal.SIGKILL

        with opened(CaseFolder(paths[0])) as lead:
            here = hashes_of(lead)
            there = tuple(whole <= here for whole in wholes)
            merged = [whole for whole in wholes if whole <= here]
            assert here == set().union(*merged)
            assert {row.state for row in lead.merges.rows()} <= {"done", "undone"}
            assert lead.ledger.verify() == []
            found.add(there)
            assert caught_up(lead).projections.verify(summarise, quiet) == []
    assert len(found) > 1

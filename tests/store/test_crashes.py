"""The power goes: 2,000 states that the disk may legally be in, each opened and checked."""

import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.store.case_folder import CaseFolder
from tests.store.cases import ROOT, SUBJECT_1, Pen, new_store, opened
from tests.store.crash_disk import CALLS, Recording, after_crash, record

STATES = 2000

VISIT = """
import sys
from pathlib import Path
from inspector_app.store.case_folder import CaseFolder
from tests.store.cases import AT, SUBJECT_1, Pen, a_piece, opened

store = opened(CaseFolder(Path(sys.argv[1])))
pen = Pen(store)
store._database.run("PRAGMA wal_autocheckpoint = 12")
for n in range(36):
    if n % 4 == 0:
        original, reduced = (store.files.keep(f"{n} {kind}".encode() * 900) for kind in "or")
        photo = a_piece(original, reduced, id=f"e{n}")
        store.drafts.append(SUBJECT_1, f"evidence.e{n}", photo.to_json(), AT, "p1")
        print(f"field evidence.e{n}", flush=True)
    else:
        store.drafts.append(SUBJECT_1, f"answer.A{n}", {"mark": "scored", "value": n}, AT, "p1")
        print(f"field answer.A{n}", flush=True)
    if n % 9 == 0:
        entry = pen.write("edit", {"x": n}, "inspection/2")
        print(f"entry {entry.hash}", flush=True)
        store.folder.write_vault(b"vault %02d" % n)
        print(f"vault {n:02d}", flush=True)
store.close()
print("closed", flush=True)
"""

TRACED = shutil.which("strace") is not None


@pytest.fixture
def fast_disk() -> Iterator[Path]:
    """A folder in memory where the system has one: the states are synced a few thousand times."""
    memory = Path("/dev/shm")  # noqa: S108
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder).resolve()


def recorded(folder: CaseFolder, trace: Path) -> Recording:
    """A visit, watched."""
    started = folder.path.with_name("started")
    shutil.copytree(folder.path, started)
    command = ["strace", "-qq", "-y", "-xx", "-s", "1000000", "-o", str(trace), "-e", CALLS]
    done = subprocess.run(
        [*command, sys.executable, "-c", VISIT, str(folder.path)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    if "ptrace" in done.stderr:
        pytest.skip("this system does not let us watch a program")
    assert done.stdout.endswith("closed\n"), done.stderr
    shutil.rmtree(folder.path)
    started.rename(folder.path)
    return record(folder.path, trace.read_text("ascii"))


def faults_of(place: Path, said: list[str]) -> list[str]:
    """What is wrong with a case folder after a crash, given what the program had promised."""
    promised: dict[str, list[str]] = {"entry": [], "vault": [], "field": []}
    for line in said:
        kind, _, fact = line.partition(" ")
        promised[kind].append(fact)
    with opened(CaseFolder(place)) as store:
        entries = {each.entry.hash for each in store.ledger.entries("inspection/2")}
        fields = store.drafts.fields(SUBJECT_1).keys()
        lost = {*promised["entry"]} - entries | {*promised["field"]} - fields
        faults = [f"lost {fact}" for fact in sorted(lost)]
        faults += [f"no file {error.sha256}" for error in store.missing_files()]
        known = store.known_files()
        faults += [f"damaged {digest}" for digest in known if not store.files.is_intact(digest)]
        faults += [f"ledger {fault}" for fault in store.ledger.verify()]
        vault, *number = store.folder.read_vault().decode().split() or [""]
        if vault != "vault" or number < promised["vault"][-1:]:
            faults.append(f"vault {vault} {number}")
    return faults


@pytest.mark.slow
@pytest.mark.skipif(not TRACED, reason="needs strace to watch system calls")
def test_no_crash_loses_what_was_promised(fast_disk: Path) -> None:
    folder = CaseFolder(fast_disk / "case")
    folder.create(b"vault")
    with new_store(folder) as store:
        Pen(store).begin()
    # A small one: it is copied into every state.
    folder.ballast.write_bytes(b"ballast")
    recording = recorded(folder, fast_disk / "trace")
    chance = random.Random(20260915)
    wrong = []
    for _ in range(STATES):
        files, said = after_crash(recording, chance)
        shutil.rmtree(folder.path)
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        wrong += faults_of(folder.path, [line for line in said if line and line != "closed"])

    assert wrong == []
    assert len([step for step in recording.steps if type(step).__name__ == "Synced"]) > 50

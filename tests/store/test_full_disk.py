"""A disk that is really full: the last answer is saved, the rest is refused in words."""

import shutil
import subprocess
import sys

import pytest

from inspector_app.domain.errors.case import DiskFull
from inspector_app.store.store import Store
from tests.store.cases import AT, ROOT, SUBJECT_1, Pen

SCRIPT = """
import sys
from pathlib import Path
from inspector_app.domain.errors.case import DiskFull
from inspector_app.store.case_folder import CaseFolder
from tests.store.cases import AT, SUBJECT_1, Pen, new_store, opened, quiet, summarise

disk = Path(sys.argv[1])
folder = CaseFolder(disk / "case")
folder.create(b"vault")
new_store(folder).close()
folder.ballast.write_bytes(bytes(4 << 20))  # as it was taken while the disk had room

store = opened(folder)
Pen(store).begin()
filler = (disk / "filler").open("wb", buffering=0)
try:
    while True:
        filler.write(bytes(4096))
except OSError:
    pass

typed = 0
try:
    for typed in range(100_000):
        store.drafts.append(SUBJECT_1, "answer.A01", {"mark": "scored", "value": typed}, AT, "p1")
        if not store.ballast.held and typed > 20:
            break
except DiskFull:
    sys.exit("the last answer was not saved")
print("ballast given up:", not store.ballast.held)

for name, crime in (
    ("vault", lambda: folder.write_vault(b"x" * (8 << 20))),
    ("sheet", lambda: store.sheets.keep(b"y" * (8 << 20))),
):
    try:
        crime()
    except DiskFull:
        print(name, "refused")
print("vault kept:", folder.read_vault() == b"vault")
try:
    while True:
        typed += 1
        store.drafts.append(SUBJECT_1, "answer.A01", {"mark": "scored", "value": typed}, AT, "p1")
except DiskFull:
    typed -= 1
    print("full at last")
assert store.drafts.fields(SUBJECT_1)["answer.A01"]["value"] == typed
filler.close()
(disk / "filler").unlink()
store.drafts.append(SUBJECT_1, "answer.A02", {"mark": "scored", "value": 1}, AT, "p1")
store.close()
with opened(folder) as again:
    fields = again.drafts.fields(SUBJECT_1)
    assert (fields["answer.A01"]["value"], fields["answer.A02"]["value"]) == (typed, 1)
    assert again.ledger.verify() == []
    print("leftovers:", [path.name for path in folder.path.rglob("*.new")])
"""


BATCH = """
import sys
from pathlib import Path
from inspector_app.store.case_folder import CaseFolder
from tests.store.cases import AT, SUBJECT_1, Pen, new_store, opened

disk = Path(sys.argv[1])
folder = CaseFolder(disk / "case")
folder.create(b"vault")
new_store(folder).close()
folder.ballast.write_bytes(bytes(4 << 20))  # as it was taken while the disk had room

store = opened(folder)
Pen(store).begin()
filler = (disk / "filler").open("wb", buffering=0)
try:
    while True:
        filler.write(bytes(4096))
except OSError:
    pass

def answers():
    for n in range(300):
        value = {"mark": "scored", "value": n, "note": "x" * 500}
        last = store.drafts.append(SUBJECT_1, f"answer.A{n:03d}", value, AT, "p1")
    return last

print("answers kept:", store.saved(answers))
print("ballast given up:", not store.ballast.held)
filler.close()
(disk / "filler").unlink()
store.close()
with opened(folder) as again:
    print("answers found:", [change.n for change in again.drafts.changes(SUBJECT_1)][-1])
    assert again.ledger.verify() == []
"""


MERGE = """
import sys
from pathlib import Path
from inspector_app.domain.errors.case import DiskFull
from inspector_app.store import intake
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.intake import MergeSource
from tests.store.cases import Pen, new_store, opened, quiet, summarise
from tests.store.exchanges import everything_of

intake.SLICE = 100
disk = Path(sys.argv[1])
noise = Path("/dev/urandom").open("rb")
stores = []
for name in ("source", "lead"):
    folder = CaseFolder(disk / name)
    folder.create(b"vault")
    new_store(folder).close()
    stores.append(opened(folder))
source, lead = stores
source._database.run("UPDATE replica SET id = 'rs'")
lead.folder.ballast.write_bytes(bytes(2 << 20))
pen = Pen(source, "rs")
with source.transaction():
    for n in range(500):
        source.ledger.append(*pen.cut("edit", {"x": noise.read(4000).hex()}, f"unit/{n}"))
before = everything_of(lead)
weighed = lead.intake.weigh(source.intake.beyond({}))
source_row = MergeSource("m", "", "", "", "", "", "")
filler = (disk / "filler").open("wb", buffering=0)
room = 1 << 20
try:
    while True:
        filler.write(bytes(4096))
except OSError:
    filler.truncate(filler.tell() - room)
try:
    lead.intake.add(source_row, source.intake.replicas(), weighed, [])
except DiskFull:
    print("refused")
print("nothing left:", everything_of(lead) == before, lead.merges.rows())
filler.close()
(disk / "filler").unlink()
print("merge", lead.intake.add(source_row, source.intake.replicas(), weighed, []))
merged = everything_of(lead)
filler = (disk / "filler").open("wb", buffering=0)
try:
    while True:
        filler.write(bytes(4096))
except OSError:
    pass
whole = merged
try:
    lead.merges.undo(1)
    whole = before
except DiskFull:
    assert lead.merges.newest() == 1
filler.close()
(disk / "filler").unlink()
print("undone or not:", everything_of(lead) == whole)
print("sound:", lead.ledger.verify())
"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a small disk of its own")
def test_a_source_that_finds_the_disk_full_leaves_nothing_and_comes_later() -> None:
    assert on_a_small_disk(MERGE) == [
        "refused",
        "nothing left: True []",
        "merge 1",
        "undone or not: True",
        "sound: []",
    ]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a small disk of its own")
def test_the_last_answer_is_saved_on_a_full_disk() -> None:
    assert on_a_small_disk(SCRIPT) == [
        "ballast given up: True",
        "vault refused",
        "sheet refused",
        "vault kept: True",
        "full at last",
        "leftovers: []",
    ]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a small disk of its own")
def test_a_whole_file_of_answers_is_saved_on_a_full_disk() -> None:
    assert on_a_small_disk(BATCH) == [
        "answers kept: 300",
        "ballast given up: True",
        "answers found: 300",
    ]


def on_a_small_disk(script: str) -> list[str]:
    """What `script` prints, given the folder of a disk of 24 MB."""
    mount = "mount -t tmpfs -o size=24m tmpfs /mnt"
    if subprocess.run(["unshare", "-rm", "sh", "-c", mount], check=False).returncode:
        pytest.skip("this system does not let us mount a small disk")

    run = f'{mount} && exec "$0" -c "$1" /mnt'
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", run, sys.executable, script],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert done.stderr == ""
    return done.stdout.splitlines()


class Room:
    """How many pages the database may have, as a disk would decide it."""

    def __init__(self, store: Store) -> None:
        self._database = store._database

    def take(self) -> None:
        pages = self._database.setting("page_count")
        self._database.rows(f"PRAGMA max_page_count = {pages}")

    def give_back(self) -> None:
        self._database.rows("PRAGMA max_page_count = 100000")


def type_much(store: Store) -> int:
    """More than fits into the pages that are there."""
    return [
        store.drafts.append(SUBJECT_1, f"answer.A{n}", {"note": "x" * 5000}, AT, "p1")
        for n in range(20)
    ][-1]


def test_work_that_found_the_disk_full_is_done_again_in_the_room_of_the_ballast(
    store: Store, pen: Pen
) -> None:
    pen.begin()
    room, tries = Room(store), []
    room.take()

    def work() -> int:
        tries.append(store.ballast.held)
        if not store.ballast.held:
            room.give_back()
        return type_much(store)

    assert store.saved(work) == 20

    assert tries == [True, False]
    assert [change.n for change in store.drafts.changes(SUBJECT_1)] == list(range(1, 21))


def test_without_ballast_the_full_disk_is_told_and_nothing_is_half_kept(
    store: Store, pen: Pen
) -> None:
    pen.begin()
    Room(store).take()

    for _ in range(2):
        with pytest.raises(DiskFull):
            store.saved(lambda: type_much(store))

    assert not store.ballast.held
    assert store.drafts.changes(SUBJECT_1) == []


def test_within_another_transaction_the_whole_must_fail_first(store: Store, pen: Pen) -> None:
    pen.begin()
    Room(store).take()

    with pytest.raises(DiskFull), store.transaction():
        store.saved(lambda: type_much(store))

    assert store.ballast.held

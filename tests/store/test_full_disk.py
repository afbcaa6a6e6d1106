"""A disk that is really full: the last answer is saved, the rest is refused in words."""

import shutil
import subprocess
import sys

import pytest

from tests.store.cases import ROOT

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


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a small disk of its own")
def test_the_last_answer_is_saved_on_a_full_disk() -> None:
    mount = "mount -t tmpfs -o size=24m tmpfs /mnt"
    if subprocess.run(["unshare", "-rm", "sh", "-c", mount], check=False).returncode:
        pytest.skip("this system does not let us mount a small disk")

    run = f'{mount} && exec "$0" -c "$1" /mnt'
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", run, sys.executable, SCRIPT],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "ballast given up: True",
        "vault refused",
        "sheet refused",
        "vault kept: True",
        "full at last",
        "leftovers: []",
    ]

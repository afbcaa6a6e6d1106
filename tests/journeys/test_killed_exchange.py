"""Killed while things travel: a hand-over, a merge or an undo is whole afterwards, or not there."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.exchange.merge import catch_up_all, merge_files
from inspector_app.workflows.exchange.read_source import read_source, reading_facts
from inspector_app.workflows.exchange.undo_merge import merge_history, undo_merge
from tests.exchanging import PEOPLE, Laptops, handed, new_laptops, photographed, quiet, visit
from tests.visits import Desk, filled, sealed

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 12

BEGINNING = """
import sys
from pathlib import Path
from tests.visits import Desk, TickingClock
from inspector_app.places import find_places

desk = Desk(Path(sys.argv[1]), find_places({}), TickingClock())
quiet = lambda *_: None
with desk.opened() as case:
    print("ready", flush=True)
"""
SENDER = (
    BEGINNING
    + """
    from inspector_app.workflows.exchange.hand_over import hand_over
    for n in range(1000):
        done = hand_over(case, Path(sys.argv[2]), everything=True, progress=quiet)
        print(done.files[0].name, flush=True)
"""
)
MERGER = (
    BEGINNING
    + """
    from inspector_app.workflows.exchange.merge import merge_files
    from inspector_app.workflows.exchange.undo_merge import undo_merge
    for n in range(1000):
        merge_files(case, [Path(sys.argv[2])], quiet)
        print("merged", flush=True)
        undo_merge(case)
        print("undone", flush=True)
"""
)


def killed_after(seconds: float, script: str, *arguments: str) -> list[str]:
    """Run `script`, kill it, and return the lines it had acknowledged."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    lines, _ = process.communicate()
    whole = lines if lines.endswith("\n") else lines.rpartition("\n")[0]
    return whole.split()


def sound(desk: Desk) -> None:
    """The case folder opens and checks as good."""
    with desk.opened() as case:
        assert check_case(case, quiet).faults == ()


@pytest.fixture
def laptops(tmp_path: Path) -> Laptops:
    """The team; A17 has ten visits with a photo each."""
    made = new_laptops(tmp_path)
    with made["A17"].opened() as case:
        for n in range(10):
            photographed(case, visit(case, f"单位{n}"), tmp_path / "photos", f"#{n * 24:02x}80ff")
    return made


@pytest.mark.slow
def test_a_bundle_with_its_name_is_whole_whenever_its_writer_is_killed(
    laptops: Laptops, tmp_path: Path
) -> None:
    chance = random.Random(1)
    stick = tmp_path / "stick"
    for _ in range(ROUNDS):
        said = killed_after(chance.uniform(0.3, 1.5), SENDER, str(laptops["A17"].path), str(stick))
        there = {each.name for each in stick.glob("*.mingcha")}
        assert set(said) <= there
    sound(laptops["A17"])
    with laptops["L01"].opened() as lead:
        facts = reading_facts(lead)
        for bundle in sorted(stick.glob("*.mingcha")):
            assert len(read_source(facts, bundle).blobs) == 20


@pytest.mark.slow
def test_a_merge_and_an_undo_are_whole_or_not_there(laptops: Laptops, tmp_path: Path) -> None:
    with laptops["A17"].opened() as case:
        (bundle,) = handed(case, tmp_path / "stick").files
    chance = random.Random(2)
    for _ in range(ROUNDS):
        killed_after(chance.uniform(0.2, 1.2), MERGER, str(laptops["L01"].path), str(bundle))

        sound(laptops["L01"])
        with laptops["L01"].opened() as lead:
            catch_up_all(lead)
            standing = [each for each in merge_history(lead) if not each.undone_at]
            assert len(lead.store.inspections.rows()) == (10 if standing else 0)
            merges = {s for s in lead.store.ledger.subjects() if s.startswith("merge/")}
            assert len(merges) == len(merge_history(lead))
            if standing:
                undo_merge(lead)
            assert merge_files(lead, [bundle], quiet).after.photos == 10
            undo_merge(lead)


FULL = """
import shutil, sys
from pathlib import Path
from inspector_app.domain.errors.case import DiskFull, NoRoomForFiles
from inspector_app.domain.errors.refused import NotSaved
from inspector_app.places import find_places
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.exchange.hand_over import hand_over
from inspector_app.workflows.exchange.merge import merge_files
from tests.visits import Desk, TickingClock

disk, mine, bundle = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
quiet = lambda *_: None
filler = (disk / "filler").open("wb", buffering=0)
try:
    while True:
        filler.write(bytes(4096))
except OSError:
    filler.truncate(filler.tell() - 100_000)
stick = disk / "stick"
with Desk(mine, find_places({}), TickingClock()).opened() as case:
    try:
        hand_over(case, stick, everything=True, progress=quiet)
    except NotSaved as error:
        print("hand-over", error.reason.name)
    print("left on the stick:", [path.name for path in stick.iterdir()])
    (disk / "filler").unlink()
    filler.close()
    done = hand_over(case, stick, everything=True, progress=quiet)
    print("then", len(done.files), [path.suffix for path in stick.iterdir()])
    shutil.rmtree(stick)
shutil.copytree(sys.argv[4], disk / "case")
with Desk(disk / "case", find_places({}), TickingClock()).opened() as case:
    before = [each.entry.hash for each in case.store.ledger.all_entries()]
    try:
        merge_files(case, [bundle], quiet)
    except (NoRoomForFiles, DiskFull) as error:
        print("merge", type(error).__name__)
    print("unchanged:", before == [each.entry.hash for each in case.store.ledger.all_entries()])
    print("sound:", check_case(case, quiet).faults)
"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a small disk of its own")
def test_a_full_stick_or_disk_leaves_nothing_half_done(laptops: Laptops, tmp_path: Path) -> None:
    with laptops["A17"].opened() as case:
        (bundle,) = handed(case, tmp_path / "stick").files
    mount = "mount -t tmpfs -o size=24m tmpfs /mnt"
    if subprocess.run(["unshare", "-rm", "sh", "-c", mount], check=False).returncode:
        pytest.skip("this system does not let us mount a small disk")
    run = f'{mount} && exec "$0" -c "$1" /mnt "$2" "$3" "$4"'
    places = [str(laptops["A17"].path), str(bundle), str(laptops["L01"].path)]

    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", run, sys.executable, FULL, *places],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "hand-over DISK_FULL",
        "left on the stick: []",
        "then 1 ['.mingcha']",
        "merge NoRoomForFiles",
        "unchanged: True",
        "sound: ()",
    ]


FULL_DESK = """
import shutil, sys
from pathlib import Path
from inspector_app.domain.errors.case import DiskFull
from inspector_app.domain.errors.refused import NotSaved
from inspector_app.places import find_places
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.issuing.bind_papers import bind_papers
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.issuing.issue import issue
from inspector_app.workflows.exchange.merge import merge_files
from inspector_app.workflows.issuing.number_series import number_series
from inspector_app.workflows.sealing.sign import record_ink
from inspector_app.workflows.exchange.undo_merge import merge_history, undo_merge
from tests.visits import Desk, TickingClock

disk, bundles = Path(sys.argv[1]), [Path(each) for each in sys.argv[3:5]]
quiet = lambda *_: None
shutil.copytree(sys.argv[2], disk / "case")
desk = Desk(disk / "case", find_places({}), TickingClock())


def state():
    with desk.opened() as case:
        assert check_case(case, quiet).faults == ()
        standing = sum(not each.undone_at for each in merge_history(case))
        entries = [each.entry.hash for each in case.store.ledger.all_entries()]
        return standing, number_series(case).last, entries, list(disk.glob("papers*"))


def on_a_full_disk(name, action, least):
    before = state()
    for room in (0, 20_000, least):
        with desk.opened() as case:
            filler = (disk / "filler").open("wb", buffering=0)
            try:
                while True:
                    filler.write(bytes(4096))
            except OSError:
                filler.truncate(filler.tell() - room)
                filler.close()
            try:
                action(case)
            except (DiskFull, NotSaved) as error:
                print(name, type(error).__name__)
        (disk / "filler").unlink()
        print("unchanged:", state() == before)
    with desk.opened() as case:
        action(case)
    print("then done:", state() != before)


with desk.opened() as case:
    merge_files(case, bundles, quiet)
    (row,) = [each for each in case.store.inspections.rows() if each.state == "sealed"]
    approve(case, row.id)
    record_ink(case, row.id, "b", sys.argv[5])
on_a_full_disk("undo", undo_merge, 60_000)
give = lambda case: issue(case, row.id, without_evidence="-", progress=quiet)
on_a_full_disk("issue", give, 300_000)
papers = disk / "papers.pdf"
on_a_full_disk("bind", lambda case: bind_papers(case, [row.id], "verdict", papers, quiet), 30_000)
"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a small disk of its own")
def test_an_undo_an_issue_and_a_print_run_on_a_full_disk_are_whole_or_not_there(
    laptops: Laptops, tmp_path: Path
) -> None:
    with laptops["A23"].opened() as case:
        sealed(case, visit(case, "区税务局", second="L02"))
        bundles = [*handed(case, tmp_path / "stick", originals=False).files]
    with laptops["A17"].opened() as case:
        for n in range(40):
            filled(case, visit(case, f"窗口{n}"))
        bundles += handed(case, tmp_path / "stick").files
    mount = "mount -t tmpfs -o size=800m tmpfs /mnt"
    if subprocess.run(["unshare", "-rm", "sh", "-c", mount], check=False).returncode:
        pytest.skip("this system does not let us mount a small disk")
    run = f'{mount} && exec "$0" -c "$1" /mnt "$2" "$3" "$4" "$5"'
    words = [str(laptops["L01"].path), *map(str, bundles), PEOPLE["L02"][0]]

    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", run, sys.executable, FULL_DESK, *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        *["undo DiskFull", "unchanged: True"] * 3,
        "then done: True",
        *["issue DiskFull", "unchanged: True"] * 3,
        "then done: True",
        *["bind NotSaved", "unchanged: True"] * 3,
        "then done: True",
    ]

"""Killed at any moment: nothing acknowledged is lost, nothing half-done stays."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspector_app.domain.inspection import State
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.visit.show import find_inspection
from tests.visits import Desk, a_photo, begun, colleague, filled, new_desk

ROUNDS = 40

TYPIST = """
import sys
from pathlib import Path
from inspector_app.domain.answer import Answer, Mark
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.visit.fill import record_answer
from inspector_app.workflows.visit.show import find_inspection
from tests.visits import Desk, TickingClock
from inspector_app.places import find_places

desk = Desk(Path(sys.argv[1]), find_places({}), TickingClock())
with desk.opened() as case:
    inspection = find_inspection(case, "last")
    print("ready", flush=True)
    for n in range(100_000):
        record_answer(case, inspection, "A01", Answer(Mark.SCORED, n))
        print(n, flush=True)
"""

SEALER = """
import sys
from pathlib import Path
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.sealing.seal import amend_inspection, seal_inspection
from tests.visits import Desk, TickingClock
from inspector_app.places import find_places

desk = Desk(Path(sys.argv[1]), find_places({}), TickingClock())
quiet = lambda *_: None
with desk.opened() as case:
    print("ready", flush=True)
    seal_inspection(case, "last", progress=quiet)
    print("sealed", flush=True)
    for n in range(1000):
        answer = '{"answers":[{"item":"A01","mark":"scored","value":%d}]}' % (n % 3)
        fill_from_file(case, "last", answer.encode(), "a")
        try:
            amend_inspection(case, "last", "更正", progress=quiet)
        except Exception:
            continue
        print("sealed", flush=True)
"""

PHOTOGRAPHER = """
import sys
from pathlib import Path
from inspector_app.workflows.photos.attach import attach_photos
from tests.visits import Desk, TickingClock
from inspector_app.places import find_places

desk = Desk(Path(sys.argv[1]), find_places({}), TickingClock())
photos = sorted(Path(sys.argv[2]).glob("*.jpg"))
with desk.opened() as case:
    print("ready", flush=True)
    for photo in photos:
        done = attach_photos(case, "last", [photo], ["A01"], "", lambda *_: None)
        print(done.evidence[0].sha256, flush=True)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A case folder with one begun visit."""
    made = new_desk(tmp_path)
    with made.opened() as case:
        colleague(case, tmp_path)
        begun(case)
    return made


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
        assert check_case(case, lambda *_: None).faults == ()


@pytest.mark.slow
def test_every_acknowledged_answer_survives_a_kill(desk: Desk) -> None:
    chance = random.Random(1)
    for _ in range(ROUNDS):
        said = killed_after(chance.uniform(0.01, 0.3), TYPIST, str(desk.path))

        with desk.opened() as case:
            answer = find_inspection(case, "last").answers.get("A01")
            assert case.interrupted[0].unit == "云溪镇便民服务中心"
        kept = -1 if answer is None else answer.value
        assert isinstance(kept, int)
        if said:
            assert kept >= int(said[-1])
    sound(desk)


@pytest.mark.slow
def test_a_seal_is_whole_or_not_there(desk: Desk) -> None:
    with desk.opened() as case:
        filled(case, find_inspection(case, "last"))
    chance = random.Random(2)
    for _ in range(ROUNDS):
        said = killed_after(chance.uniform(0.05, 1.2), SEALER, str(desk.path))

        sound(desk)
        with desk.opened() as case:
            inspection = find_inspection(case, "last")
            versions = {revision.version for revision in inspection.revisions}
            assert versions == {seal.version for seal in inspection.seals}
            assert inspection.version >= len(said) or inspection.state is State.DRAFT


@pytest.mark.slow
def test_no_photo_s_row_is_without_its_file(desk: Desk, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    for n in range(60):
        a_photo(pictures / f"{n}.jpg", colour=f"#{n:02x}80ff")
    chance = random.Random(3)
    for _ in range(ROUNDS // 2):
        said = killed_after(chance.uniform(0.3, 1.5), PHOTOGRAPHER, str(desk.path), str(pictures))

        sound(desk)
        with desk.opened() as case:
            kept = {piece.sha256 for piece in find_inspection(case, "last").evidence}
        assert set(said) <= kept

"""The sample case, as `make run` works through it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import FolderNotEmpty
from inspector_app.places import find_places
from inspector_app.workflows.demo import run_demo
from tests.visits import TickingClock


def test_three_visits_are_sealed_printed_and_verified(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    command = [sys.executable, "-m", "inspector_app", "demo", "--out", str(out), "--json"]

    done = subprocess.run(command, capture_output=True, text=True, check=True)

    document = json.loads(done.stdout)
    assert [visit["verified"] for visit in document["visits"]] == ["good"] * 3
    assert {visit["verdict"] for visit in document["visits"]} >= {"pending"}
    assert all(Path(sheet).read_bytes().startswith(b"%PDF-") for sheet in document["sheets"])


def test_somebody_else_s_folder_is_left_alone(tmp_path: Path) -> None:
    keep = tmp_path / "thesis.txt"
    keep.write_text("mine")

    with pytest.raises(FolderNotEmpty):
        run_demo(tmp_path, find_places({}), TickingClock(), lambda *_: None)

    assert keep.read_text() == "mine"

"""The sample case, as `make run` works through it."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.errors.refused import FolderNotEmpty
from inspector_app.domain.handing import Place
from inspector_app.domain.review import Stage
from inspector_app.domain.wording import Wording
from inspector_app.places import find_places
from inspector_app.ui.pages.first_run.sample import TOLD
from inspector_app.words.prompt.demonstration import DEMO_STEPS, DemoStep
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.case.case_place import SAMPLE_PASSPHRASE, is_sample
from inspector_app.workflows.case.open_case import open_case
from inspector_app.workflows.demonstration.demo import ME, run_demo
from inspector_app.workflows.exchange.undo_merge import merge_history
from inspector_app.workflows.exchange.whereabouts import whereabouts
from inspector_app.workflows.reviewing.conflicts import conflicts
from inspector_app.workflows.reviewing.review import open_review, review_queue
from tests.visits import TickingClock

STRANGERS = ("thesis.txt", "papers/thesis.pdf", "bundles/x.mingcha", "inspectors/A99")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """What the prompt says of a demonstration that it made."""
    out = tmp_path_factory.mktemp("demo") / "sample"
    command = [sys.executable, "-m", "inspector_app", "demo", "--out", str(out), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    document: Mapping[str, Any] = {**json.loads(done.stdout), "told": done.stderr}
    return document


def test_five_visits_are_sealed_printed_and_verified(demo: Mapping[str, Any]) -> None:
    assert [visit["verified"] for visit in demo["visits"]] == ["good"] * 5
    assert {visit["verdict"] for visit in demo["visits"]} >= {"pending", "fail", "excellent"}
    assert all(Path(sheet).read_bytes().startswith(b"%PDF-") for sheet in demo["sheets"])


def test_two_are_issued_and_their_papers_are_good_and_named_by_number(
    demo: Mapping[str, Any],
) -> None:
    numbers = [visit["issued"] for visit in demo["visits"] if visit["issued"]]
    assert [each[-2:] for each in numbers] == ["1号", "2号"]
    assert {each[:5] for each in numbers} == {"示例窗检〔"}
    assert [paper["verified"] for paper in demo["papers"]] == ["good"] * 4
    names = [Path(paper["file"]).stem for paper in demo["papers"]]
    kinds = ("verdict", "rectification-notice")
    assert names == [f"{number}-{kind}" for number in numbers for kind in kinds]
    assert Path(demo["bound"]).read_bytes().startswith(b"%PDF-")


def test_what_travelled_stays_and_a_conflict_was_met(demo: Mapping[str, Any]) -> None:
    assert demo["conflicts"] == 2
    assert len(demo["bundles"]) == 10
    assert all(Path(bundle).is_file() for bundle in demo["bundles"])


def test_the_lead_finds_work_on_every_page(demo: Mapping[str, Any]) -> None:
    clock, places = TickingClock(), find_places({})
    with open_case(Path(demo["case"]), SAMPLE_PASSPHRASE, places, clock) as lead:
        assert lead.me.name == ME.name
        stages = [row.stage for row in review_queue(lead)]
        assert sorted(stages) == ["approved", "issued", "issued", "waiting", "waiting"]
        assert len(conflicts(lead)) == 1
        assert {each.writer for each in merge_history(lead)} == {"赵立新", "周敏"}
        issued = [row.id for row in review_queue(lead, stages=[Stage.ISSUED])]
        assert {open_review(lead, each).signed for each in issued} == {("a", "b", "lead")}
        assert check_case(lead, lambda *_: None).verdict == "good"
    left = {"waiting": 2, "approved": 1, "conflicts": 1}
    assert demo["left"] == left


def test_the_inspectors_know_at_home_what_was_issued(demo: Mapping[str, Any]) -> None:
    clock, places = TickingClock(), find_places({})
    for folder, visit in zip(demo["inspectors"], demo["visits"][3:], strict=True):
        assert is_sample(Path(folder))
        with open_case(Path(folder), SAMPLE_PASSPHRASE, places, clock) as case:
            where = whereabouts(case)
            (found,) = [each for each in where.values() if each.number == visit["issued"]]
            assert found.state is Place.ISSUED
            assert check_case(case, lambda *_: None).verdict == "good"


@pytest.mark.parametrize("stranger", STRANGERS)
def test_an_older_demonstration_with_something_of_mine_in_it_is_left_alone(
    demo: Mapping[str, Any], stranger: str
) -> None:
    out = Path(demo["case"]).parent
    keep = out / stranger
    keep.write_text("mine")
    try:
        with pytest.raises(FolderNotEmpty):
            run_demo(out, find_places({}), TickingClock(), lambda *_: None)
        assert keep.read_text() == "mine"
        assert all(Path(sheet).is_file() for sheet in demo["sheets"])
    finally:
        keep.unlink()


def test_somebody_else_s_folder_is_left_alone(tmp_path: Path) -> None:
    keep = tmp_path / "thesis.txt"
    keep.write_text("mine")

    with pytest.raises(FolderNotEmpty):
        run_demo(tmp_path, find_places({}), TickingClock(), lambda *_: None)

    assert keep.read_text() == "mine"


class Stopped(Exception):
    """Somebody stopped the demonstration."""


def test_an_older_demonstration_gives_way_and_one_that_is_stopped_leaves_nothing(
    demo: Mapping[str, Any],
) -> None:
    out = Path(demo["case"]).parent
    lines: list[str] = []

    def tell(step: DemoStep, facts: Mapping[str, str | Wording]) -> None:
        said = {name: f.en if isinstance(f, Wording) else f for name, f in facts.items()}
        lines.append(DEMO_STEPS[step].en.format_map(said))
        if len(lines) == TOLD:
            raise Stopped

    with pytest.raises(Stopped):
        run_demo(out, find_places({}), TickingClock(), tell)

    assert "周敏's case folder shows" in lines[-1]
    assert not out.exists()

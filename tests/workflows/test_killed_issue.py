"""A run of issues killed at any moment leaves whole issues, or none, and no number twice."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspector_app.domain.review import Stage
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.issuing.issue import take_paper
from inspector_app.workflows.issuing.number_series import number_series
from inspector_app.workflows.reviewing.review import open_review
from tests.reviewing import new_team, quiet
from tests.visits import PASSPHRASE, Desk, new_desk

FOUND = '{"answers":[{"item":"A03","value":"fail","note":"两把椅子"}]}'
VISITS = 8


def issuing(desk: Desk, ids: list[str]) -> subprocess.Popen[bytes]:
    line = [sys.executable, "-m", "inspector_app", "--case", str(desk.path), "issue", *ids]
    return subprocess.Popen(
        [*line, "--without-evidence", "无"],
        env={**os.environ, "MINGCHA_PASSPHRASE": PASSPHRASE},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def state(desk: Desk, ids: list[str]) -> tuple[list[str], int]:
    """The numbers that were issued, each with its whole papers; and how far the series is."""
    numbers = []
    with desk.opened() as case:
        for id_ in ids:
            reviewed = open_review(case, id_)
            assert reviewed.stage in (Stage.APPROVED, Stage.ISSUED)
            if reviewed.stage is Stage.ISSUED:
                assert reviewed.signed == ("a", "b", "lead")
                papers = [each.document for each in reviewed.review.papers]
                assert sorted(papers) == ["evidence-list", "rectification-notice", "verdict"]
                numbers += [take_paper(case, id_, each).number for each in papers[:1]]
            else:
                assert reviewed.review.papers == ()
                assert "lead" not in reviewed.signed
        assert check_case(case, quiet).verdict == "good"
        return numbers, number_series(case).last


@pytest.mark.slow
def test_a_killed_run_of_issues_is_finished_by_the_next(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    with desk.opened() as case:
        team = new_team(case, tmp_path)
        ids = [team.approved(FOUND, unit=f"单位{n}").id for n in range(VISITS)]
    for attempt in range(6):
        run = issuing(desk, ids)
        time.sleep(1.2 + attempt * 0.23)
        run.send_signal(signal.SIGKILL)
        run.wait()
        numbers, last = state(desk, ids)
        assert len(set(numbers)) == len(numbers) == last

    assert issuing(desk, ids).wait() == 0

    numbers, last = state(desk, ids)
    assert len(set(numbers)) == last == VISITS

"""What an issue would put on paper, before anybody signs it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.domain.errors.review import (
    EvidenceLacking,
    NothingToNotify,
    SuspicionStands,
    WrongStage,
)
from inspector_app.workflows.issuing.issue import issue
from inspector_app.workflows.issuing.number_series import number_series, set_number_series
from inspector_app.workflows.issuing.preview_issue import preview_issue
from tests.reviewing import Team, new_team, quiet
from tests.visits import Desk

FOUND = '{"answers":[{"item":"A03","value":"fail","note":"九点十分三号窗口"}]}'
SUSPECTED = '{"answers":[{"item":"E01","value":"fail","note":"收下信封一个"}]}'


@pytest.fixture
def team(desk: Desk, tmp_path: Path) -> Iterator[Team]:
    """A lead and two inspectors."""
    with desk.opened() as case:
        set_number_series(case, "示")
        yield new_team(case, tmp_path)


def test_the_preview_shows_the_number_and_the_papers_that_the_issue_then_gives(team: Team) -> None:
    inspection = team.approved(FOUND)

    seen = preview_issue(team.case, inspection.id)
    issued = issue(team.case, inspection.id, without_evidence="现场不便拍照", progress=quiet)

    assert seen.number == issued.number
    assert [each.document for each in seen.papers] == [each.document for each in issued.papers]
    assert all(each.pdf.startswith(b"%PDF") for each in seen.papers)
    assert isinstance(seen.obstacle, EvidenceLacking)


def test_looking_gives_no_number_out_and_keeps_nothing(team: Team) -> None:
    inspection = team.approved(FOUND)
    before = (number_series(team.case).last, team.case.store.intake.tips())

    preview_issue(team.case, inspection.id)

    assert (number_series(team.case).last, team.case.store.intake.tips()) == before


def test_what_is_in_the_way_is_told_with_the_pages(team: Team) -> None:
    inspection = team.sealed(FOUND)

    seen = preview_issue(team.case, inspection.id)

    assert isinstance(seen.obstacle, WrongStage)
    assert seen.papers


def test_a_suspicion_is_in_the_way_of_a_verdict_and_a_notice_needs_a_finding(team: Team) -> None:
    inspection = team.approved(SUSPECTED)

    verdict = preview_issue(team.case, inspection.id)
    notice = preview_issue(team.case, inspection.id, notice_only=True)

    assert isinstance(verdict.obstacle, SuspicionStands)
    assert isinstance(notice.obstacle, NothingToNotify)
    assert notice.papers == ()

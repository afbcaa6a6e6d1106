"""Reviewing: remarks, return, approval, corrections, results on veto items, deferral."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.errors.refused import NothingChanged, ReasonNeeded, WrongState
from inspector_app.domain.errors.review import (
    DateRefused,
    ItemNotAsked,
    LeadsOnly,
    NotCorrectedHere,
    NothingToWithdraw,
    NotUnderSuspicion,
    OwnVisit,
    RemarkNeeded,
    VetoResultIncomplete,
    WrongStage,
)
from inspector_app.domain.review import Stage
from inspector_app.domain.review_history import Happening
from inspector_app.domain.roster import Role
from inspector_app.domain.scoring import Verdict
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.correct import correct
from inspector_app.workflows.reviewing.defer import defer, resume
from inspector_app.workflows.reviewing.return_inspection import return_inspection
from inspector_app.workflows.reviewing.review import (
    open_review,
    remark,
    review_queue,
    withdraw_remark,
)
from inspector_app.workflows.reviewing.settle_veto import settle_veto
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.team.enrol import NewPerson, add_person
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.void import void_inspection
from tests.reviewing import Team, new_team, quiet
from tests.visits import PASSPHRASE, VISIT, Desk

SUSPECTED = '{"answers":[{"item":"E01","value":"fail","note":"收下信封一个"}]}'
RESULT = {"authority": "区纪委监委", "document": "云纪〔2026〕7号", "date": "2026-10-01"}


@pytest.fixture
def team(desk: Desk, tmp_path: Path) -> Iterator[Team]:
    """A lead and two inspectors."""
    with desk.opened() as case:
        yield new_team(case, tmp_path)


def test_a_sealed_visit_waits_and_is_told_with_its_sheet(team: Team) -> None:
    inspection = team.sealed()

    reviewed = open_review(team.case, inspection.header.draft_number)

    assert reviewed.stage is Stage.WAITING
    assert reviewed.seal == inspection.seals[-1].entry
    assert reviewed.sheet == inspection.revisions[-1].sha256
    assert reviewed.signed == ("a", "b")
    assert not reviewed.own
    assert reviewed.layered.card == reviewed.shown.card
    assert [line.what for line in reviewed.history] == [
        Happening.SEALED,
        Happening.SIGNED,
        Happening.SIGNED,
    ]
    assert {line.who for line in reviewed.history} >= {"贠𬭊"}


def test_a_draft_is_not_reviewed(team: Team) -> None:
    with team.acting("A23") as case:
        begun = begin_inspection(case, "云溪镇便民服务中心", VISIT, second="A24")

    with pytest.raises(WrongState):
        open_review(team.case, begun.id)


def test_a_return_needs_a_reason_or_a_remark(team: Team) -> None:
    inspection = team.sealed()
    with pytest.raises(RemarkNeeded):
        return_inspection(team.case, inspection.id, " ")
    with pytest.raises(RemarkNeeded):
        remark(team.case, inspection.id, "A01", "  ")
    with pytest.raises(ItemNotAsked):
        remark(team.case, inspection.id, "Z99", "没有这一项")

    remark(team.case, inspection.id, "A01", "缺少照片")
    returned = return_inspection(team.case, inspection.id)

    assert returned.outcome is Stage.RETURNED
    reviewed = open_review(team.case, inspection.id)
    assert reviewed.stage is Stage.RETURNED
    assert [(each.item, each.text) for each in reviewed.remarks] == [("A01", "缺少照片")]


def test_a_remark_can_be_taken_back_and_stays_in_the_history(team: Team) -> None:
    inspection = team.sealed()
    made = remark(team.case, inspection.id, "", "再看一遍")
    withdraw_remark(team.case, inspection.id, made.id)

    reviewed = open_review(team.case, inspection.id)

    assert reviewed.remarks == ()
    assert "再看一遍" in [line.text for line in reviewed.history]


def test_an_amendment_waits_again_and_approval_is_of_that_very_seal(team: Team) -> None:
    inspection = team.sealed()
    return_inspection(team.case, inspection.id, "A01 的事实不清")
    team.amended(
        inspection.id, '{"answers":[{"item":"A02","value":"unstaffed","note":"九点无人"}]}'
    )
    assert open_review(team.case, inspection.id).stage is Stage.WAITING

    approved = approve(team.case, inspection.id)

    assert approved.version == 2
    assert open_review(team.case, inspection.id).stage is Stage.APPROVED
    with pytest.raises(WrongStage):
        approve(team.case, inspection.id)
    team.amended(inspection.id, '{"answers":[{"item":"A02","value":"staffed"}]}')
    assert open_review(team.case, inspection.id).stage is Stage.WAITING


def test_only_a_lead_decides(team: Team) -> None:
    inspection = team.sealed()
    with team.acting("A23") as case:
        for decide in (
            lambda: approve(case, inspection.id),
            lambda: return_inspection(case, inspection.id, "x"),
            lambda: remark(case, inspection.id, "", "x"),
            lambda: defer(case, inspection.id, "x", "2026-10-01"),
            lambda: correct(case, inspection.id, "A01", Answer(Mark.NOT_OBSERVED), "x"),
        ):
            with pytest.raises(LeadsOnly):
                decide()
        assert open_review(case, inspection.id).stage is Stage.WAITING


def test_a_lead_who_was_there_decides_only_where_no_other_lead_can(
    team: Team, tmp_path: Path
) -> None:
    case = team.case
    inspection = begin_inspection(case, "云溪镇便民服务中心", VISIT, second="A23")
    fill_from_file(case, inspection.id, b'{"answers":[]}', "a.json", "full-marks")
    seal_inspection(case, inspection.id, progress=quiet)
    add_person(case, NewPerson("高远", "B01", role=Role.LEAD), tmp_path / "B01.p12", PASSPHRASE)

    with pytest.raises(OwnVisit) as refused:
        approve(case, inspection.id)

    assert refused.value.leads == ("B01",)


def test_the_only_lead_may_decide_on_an_own_visit_and_is_told(team: Team) -> None:
    case = team.case
    inspection = begin_inspection(case, "云溪镇便民服务中心", VISIT, second="A23")
    fill_from_file(case, inspection.id, b'{"answers":[]}', "a.json", "full-marks")
    seal_inspection(case, inspection.id, progress=quiet)

    assert open_review(case, inspection.id).own
    assert approve(case, inspection.id).own


def test_nothing_is_decided_on_a_void_inspection_or_one_being_amended(team: Team) -> None:
    inspection = team.sealed()
    fill_from_file(
        team.case, inspection.id, b'{"answers":[{"item":"A02","value":"unstaffed"}]}', "a.json"
    )
    with pytest.raises(WrongState):
        approve(team.case, inspection.id)
    void_inspection(team.case, inspection.id, "重复")
    with pytest.raises(WrongState):
        approve(team.case, inspection.id)
    with pytest.raises(WrongState):
        return_inspection(team.case, inspection.id, "x")


def test_a_correction_shows_both_scores_and_takes_an_approval_back(team: Team) -> None:
    inspection = team.approved()
    with pytest.raises(ReasonNeeded):
        correct(
            team.case, inspection.id, "A02", Answer(Mark.SCORED, "unstaffed", note="九点无人"), " "
        )

    corrected = correct(
        team.case,
        inspection.id,
        "A02",
        Answer(Mark.SCORED, "unstaffed", note="九点无人"),
        "照片为证",
    )

    assert corrected.card.obtained < corrected.sealed.obtained
    reviewed = open_review(team.case, inspection.id)
    assert reviewed.stage is Stage.WAITING
    assert reviewed.shown.inspection.answers == inspection.answers
    back = correct(team.case, inspection.id, "A02", None, "")
    assert back.card == back.sealed
    with pytest.raises(NothingToWithdraw):
        correct(team.case, inspection.id, "A02", None, "")


def test_a_suspicion_stays_until_the_competent_body_has_spoken(team: Team) -> None:
    inspection = team.sealed(SUSPECTED)
    case = team.case
    assert open_review(case, inspection.id).suspected == ("E01",)
    with pytest.raises(NotCorrectedHere):
        correct(case, inspection.id, "E01", Answer(Mark.SCORED, "pass"), "x")
    with pytest.raises(VetoResultIncomplete) as refused:
        settle_veto(case, inspection.id, "E01", confirmed=True, authority="区纪委监委")
    assert refused.value.lacking == ("document", "date")
    with pytest.raises(DateRefused):
        settle_veto(case, inspection.id, "E01", confirmed=True, **{**RESULT, "date": "昨天"})
    with pytest.raises(ReasonNeeded):
        settle_veto(case, inspection.id, "E01", confirmed=False)
    with pytest.raises(NotUnderSuspicion):
        settle_veto(case, inspection.id, "E02", confirmed=False, reason="x")

    confirmed = settle_veto(case, inspection.id, "E01", confirmed=True, **RESULT)

    assert confirmed.sealed.verdict is Verdict.PENDING
    assert confirmed.card.verdict is Verdict.VETO
    dismissed = settle_veto(case, inspection.id, "E01", confirmed=False, reason="系本人遗失物")
    assert dismissed.card.verdict is Verdict.EXCELLENT
    assert open_review(case, inspection.id).suspected == ()


def test_a_deferral_has_a_reason_and_a_day_and_can_be_ended(team: Team) -> None:
    inspection = team.sealed()
    with pytest.raises(ReasonNeeded):
        defer(team.case, inspection.id, "", "2026-10-15")
    with pytest.raises(DateRefused):
        defer(team.case, inspection.id, "待核实", "十月")

    defer(team.case, inspection.id, "待核实", "2026-10-15")

    deferral = open_review(team.case, inspection.id).review.deferral
    assert deferral is not None
    assert deferral.review_on == "2026-10-15"
    resume(team.case, inspection.id)
    assert open_review(team.case, inspection.id).review.deferral is None
    with pytest.raises(NothingChanged):
        resume(team.case, inspection.id)


def test_the_queue_lists_by_stage_and_marks_what_needs_a_look(team: Team) -> None:
    case = team.case
    waiting = team.sealed(SUSPECTED)
    approved = team.approved()

    rows = {row.id: row for row in review_queue(case)}

    assert rows[waiting.id].stage == Stage.WAITING
    assert rows[waiting.id].suspected
    assert rows[waiting.id].duplicate
    assert rows[approved.id].stage == Stage.APPROVED
    assert [row.id for row in review_queue(case, stages=[Stage.APPROVED])] == [approved.id]
    assert [row.id for row in review_queue(case, suspected=True)] == [waiting.id]
    assert review_queue(case, "没有这个单位") == []
    duplicates = open_review(case, approved.id).duplicates
    assert [each.id for each in duplicates] == [waiting.id]

"""Two case folders in the real window, by keys, from a conflict to issued papers and a receipt."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.domain.handing import Place
from inspector_app.domain.review import Stage as Decision
from inspector_app.domain.verification import Judgement
from inspector_app.ui.pages.today.columns import PLACE
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.whereabouts import whereabouts
from inspector_app.workflows.issuing.issue import export_papers
from inspector_app.workflows.reviewing.review import open_review
from inspector_app.workflows.sealing.seal import amend_inspection, seal_inspection
from inspector_app.workflows.sealing.sign import record_ink
from inspector_app.workflows.verifying.verify import verify_file
from inspector_app.workflows.visit.begin import begin_inspection, change_header
from tests.ui.leaks import nothing_left_behind  # noqa: F401 — a fixture for this test too
from tests.ui.stage import Look, Stage
from tests.ui.teams import new_team
from tests.visits import PASSPHRASE, VISIT, Desk, filled

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key
SECOND = "张三,区政务服务局,0023"
PROBLEM = '{"answers":[{"item":"A09","value":1,"note":"09:26，等候区垃圾桶已满"}]}'
AMENDED = '{"answers":[{"item":"A09","value":1,"note":"09:26，二号窗口旁垃圾桶已满"}]}'


@contextmanager
def window(app: QApplication, desk: Desk) -> Iterator[Stage]:
    """The window over that case folder, unlocked by its passphrase."""
    places = replace(desk.places, case=desk.path, settings=desk.path.with_name("settings.json"))
    stage = Stage(app, places, desk.clock, Look(), PASSPHRASE)
    try:
        stage.unlock()
        yield stage
    finally:
        stage.close()


def page(stage: Stage) -> Any:
    return stage.page


def rest(stage: Stage) -> None:
    """Until a merge, and what it asked, is at its end."""
    stage.settle()
    stage.until(lambda: page(stage).run.is_idle)
    stage.settle(0.1)


def hand_over(stage: Stage, folder: Path, code: str = "") -> list[Path]:
    """Ctrl+Shift+E, the folder, Ctrl+Enter."""
    stage.press(Key.Key_E, CONTROL | SHIFT)
    stage.settle(0.1)
    for box in page(stage).who.boxes.values():
        if code and code in box.text():
            box.setFocus()
            stage.press(Key.Key_Space)
    page(stage).folder.edit.setFocus()
    stage.press(Key.Key_A, CONTROL)
    stage.type(str(folder))
    stage.press(Key.Key_Return, CONTROL)
    stage.settle(0.1)
    return sorted(folder.glob("*.mingcha"))


def merge(stage: Stage, files: list[Path]) -> None:
    """What was dropped on the page is looked at, then Ctrl+Enter."""
    stage.window.show_merge(files)
    rest(stage)
    stage.press(Key.Key_Return, CONTROL)
    rest(stage)


def written(case: OpenCase) -> tuple[str, str]:
    """A sealed visit with a problem, and a draft that two people will differ on."""
    visit = begin_inspection(case, "东街窗口", VISIT, second=SECOND).id
    shared = begin_inspection(case, "西街窗口", VISIT, second=SECOND).id
    filled(case, case.store.inspections.load(visit), PROBLEM)
    seal_inspection(case, visit, progress=lambda *_: None)
    record_ink(case, visit, "b", "张三")
    return visit, shared


def settle_conflict(stage: Stage) -> None:
    """Theirs, with a reason."""
    stage.press(Key.Key_Tab, CONTROL)
    card = page(stage).conflicts.card
    theirs = next(each for each in card.claims if not each.claim.mine)
    theirs.radio.setFocus()
    stage.press(Key.Key_Space)
    card.reason.setFocus()
    stage.type("以现场为准")
    stage.press(Key.Key_Return, CONTROL)
    assert page(stage).conflicts.open == ()


def return_with_remark(stage: Stage) -> None:
    """The first of the queue, with a remark on an item and a reason."""
    stage.press(Key.Key_R, CONTROL)
    stage.settle(0.3)
    stage.press(Key.Key_Down)
    stage.settle(0.3)
    stage.press(Key.Key_Return)
    page(stage).reading.items.go_to("A09")
    stage.press(Key.Key_N)
    stage.type("请写明位置")
    stage.press(Key.Key_Return, CONTROL)
    stage.settle(0.2)
    stage.press(Key.Key_Backspace, CONTROL)
    stage.type("位置不清")
    stage.press(Key.Key_Return, CONTROL)
    stage.settle(0.2)
    assert page(stage).seen.stage is Decision.RETURNED


def reopen(stage: Stage, visit: str) -> None:
    """From what came back on Today to a sheet that is being amended."""
    stage.press(Key.Key_1, ALT)
    stage.settle(0.2)
    assert [row.id for row in page(stage).returned.rows] == [visit]
    page(stage).returned.rows[0].button.setFocus()
    stage.press(Key.Key_Space)
    stage.until(lambda: stage.window.visit and stage.window.visit.inspection.id == visit)
    stage.settle(0.2)
    stage.press(Key.Key_E, CONTROL)
    stage.settle()
    assert stage.window.visit is not None
    assert stage.window.visit.is_open_to_edits


def approve_and_issue(stage: Stage, visit: str) -> None:
    """Three times Ctrl+Enter, and why evidence is missing."""
    stage.window.show_review(visit)
    stage.settle(0.4)
    stage.press(Key.Key_Return, CONTROL)
    stage.settle(0.3)
    assert page(stage).seen.stage is Decision.APPROVED
    stage.press(Key.Key_Return, CONTROL)
    stage.settle(0.5)
    papers = page(stage).papers
    papers.reason_edit.setFocus()
    stage.type("原件存于档案室")
    stage.press(Key.Key_Return, CONTROL)
    stage.settle(0.5)
    assert "已签发" in papers.banner.text


def places_on_today(stage: Stage) -> set[str]:
    stage.press(Key.Key_1, ALT)
    stage.settle(0.3)
    model = page(stage).list.model
    return {model.index(row, PLACE).data() for row in range(model.rowCount())}


@pytest.mark.slow
def test_two_laptops_meet_in_the_window_until_the_papers_are_out(
    tmp_path: Path, qapp: QApplication
) -> None:
    team, stick = new_team(tmp_path), tmp_path / "stick"
    with team.mate.opened() as case:
        visit, shared = written(case)
    with window(qapp, team.mate) as stage:
        first = hand_over(stage, stick / "1")
    with team.mate.opened() as case:
        change_header(case, shared, {"service_point": "一楼"})
    with window(qapp, team.lead) as stage:
        merge(stage, first)
        assert "已合并 1 个来源" in page(stage).banner.text
    with team.lead.opened() as case:
        change_header(case, shared, {"service_point": "二楼"})
    with window(qapp, team.mate) as stage:
        second = hand_over(stage, stick / "2")

    with window(qapp, team.lead) as stage:
        merge(stage, second)
        settle_conflict(stage)
        return_with_remark(stage)
        reply = hand_over(stage, stick / "3", "A23")
    with window(qapp, team.mate) as stage:
        merge(stage, reply)
        reopen(stage, visit)
    with team.mate.opened() as case:
        filled(case, case.store.inspections.load(visit), AMENDED)
        amend_inspection(case, visit, "补写位置", progress=lambda *_: None)
        record_ink(case, visit, "b", "张三")
    with window(qapp, team.mate) as stage:
        third = hand_over(stage, stick / "4")

    with window(qapp, team.lead) as stage:
        merge(stage, third)
        approve_and_issue(stage, visit)
        receipt = hand_over(stage, stick / "5", "A23")
    with team.lead.opened() as case:
        number = open_review(case, visit).review.issues[-1].number
        for paper in export_papers(case, visit, tmp_path / "papers"):
            judged = verify_file(paper, case=case, trust=None)
            assert judged.examination.judgement is Judgement.GOOD
    with window(qapp, team.mate) as stage:
        merge(stage, receipt)
        assert f"✓ {number}" in places_on_today(stage)
    with team.mate.opened() as case:
        place = whereabouts(case, [visit])[visit]
        assert (place.state, place.number) == (Place.ISSUED, number)
        assert case.store.inspections.load(shared).header.service_point == "一楼"

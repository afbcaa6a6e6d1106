"""What a lead does with one inspection, all of it by keys: remark, return, approve, correct."""

import time
from datetime import timedelta
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.review import Stage
from inspector_app.domain.scoring import Verdict
from inspector_app.ui.pages.review.correction import CorrectionDialog
from inspector_app.ui.pages.review.deeds import (
    DeferDialog,
    RemarkDialog,
    ReturnDialog,
    VetoDialog,
)
from inspector_app.ui.pages.review.page import ReviewPage
from inspector_app.ui.photos.viewer import PhotoViewer
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import supplement_evidence
from tests.reviewing import quiet
from tests.ui.pages.review.conftest import Office
from tests.ui.stage import type_text
from tests.visits import Desk, a_photo

D = TypeVar("D", bound=QWidget)
KEYS = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def said(page: ReviewPage, code: str) -> str:
    """Everything that an item's row says."""
    return next(row.spoken for row in page.reading.items.rows if row.code == code)


def side_texts(page: ReviewPage) -> str:
    """Everything that stands beside the items."""
    from PySide6.QtWidgets import QLabel

    labels = page.reading.side.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(page.reading.side))


def dialog(page: QWidget, kind: type[D]) -> D:
    """The dialog that stands above the page, once it has the keyboard."""
    limit = time.monotonic() + 10
    while True:
        QApplication.processEvents()
        found = [each for each in page.findChildren(kind) if each.isActiveWindow()]
        if found:
            return found[0]
        assert time.monotonic() < limit, f"no {kind.__name__}"


def sent(office: Office, qtbot: QtBot, page: ReviewPage) -> None:
    """Ctrl+Enter in the text that has the caret."""
    qtbot.keyClick(QApplication.focusWidget(), KEYS.Key_Return, CONTROL)
    office.settled(page)


def test_problems_stand_first_and_every_asked_item_once(office: Office) -> None:
    page = office.open(office.visits.plain)

    rows = page.reading.items.rows
    codes = [row.code for row in rows if row.code]
    assert (rows[0].prompt, rows[0].result, rows[1].code) == ("问题", "1", "A09")
    assert len(codes) == len(set(codes)) == len(page.seen.shown.card.lines)  # type: ignore[union-attr]
    assert "垃圾桶已满" in said(page, "A09")
    assert len(rows[1].photos) == 1


def test_the_head_and_the_side_say_what_it_is(office: Office) -> None:
    page = office.open(office.visits.plain)

    assert page.reading.bar.unit.whole == "云溪镇便民服务中心"
    assert "贠𬭊、欧阳娜" in page.reading.bar.facts.whole
    assert page.reading.bar.stage.text() == "待审核"
    beside = side_texts(page)
    assert "检查人员甲" in beside
    assert "同一单位同日另有检查" in beside
    assert page.reading.side.verdict.said == (f"得分 {percent(page)} 优秀",)


def percent(page: ReviewPage) -> str:
    """The score as printed."""
    from inspector_app.domain.points import show_tenths

    assert page.seen is not None
    tenths = page.seen.shown.card.percent
    assert tenths is not None
    return show_tenths(tenths)


def test_a_remark_is_written_with_n_and_stands_beside_its_item(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open(office.visits.plain)

    page.reading.items.setFocus()
    qtbot.keyClick(page.reading.items, KEYS.Key_N)
    dialog(page, RemarkDialog)
    type_text(QApplication.focusWidget(), "请补一张带编号的照片")
    sent(office, qtbot, page)

    (remark,) = office.reviewed(office.visits.plain).remarks
    assert (remark.item, remark.text) == ("A09", "请补一张带编号的照片")
    assert "审核意见 · 陈明远" in said(page, "A09")
    assert page.reading.items.current_code == "A09"


def test_an_empty_remark_is_not_written(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.visits.plain)

    page.reading.items.setFocus()
    qtbot.keyClick(page.reading.items, KEYS.Key_N)
    asking = dialog(page, RemarkDialog)
    sent(office, qtbot, page)

    assert asking.fields["text"].wrong == "请先写意见。"
    asking.close()


def test_a_remark_on_the_whole_can_be_taken_back(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.visits.plain)

    qtbot.keyClick(page, KEYS.Key_N, CONTROL_SHIFT)
    dialog(page, RemarkDialog)
    type_text(QApplication.focusWidget(), "写得清楚")
    sent(office, qtbot, page)
    there = side_texts(page)
    page.reading.side.withdrawal_wanted.emit(office.reviewed(office.visits.plain).remarks[0].id)
    office.settled(page)

    assert "写得清楚" in there
    assert office.reviewed(office.visits.plain).remarks == ()


def test_a_return_asks_why_and_the_inspection_leaves_the_queue(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open(office.visits.plain)

    qtbot.keyClick(page, KEYS.Key_Backspace, CONTROL)
    asking = dialog(page, ReturnDialog)
    sent(office, qtbot, page)
    wrong = asking.fields["reason"].wrong
    type_text(QApplication.focusWidget(), "缺少时间")
    sent(office, qtbot, page)

    assert wrong == "请写明退回的理由。"
    reviewed = office.reviewed(office.visits.plain)
    assert reviewed.stage is Stage.RETURNED
    assert reviewed.review.outcomes[-1].reason == "缺少时间"
    assert page.queue.model.rowCount() == 3
    assert page.banner.isVisible()
    assert not page.reading.bar.decide.isEnabled()
    assert "已退回" in page.reading.bar.why.text()


def test_after_an_approval_the_same_key_does_not_approve_what_was_not_read(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open(office.visits.twin)

    qtbot.keyClick(page, KEYS.Key_Return, CONTROL)
    office.settled(page)

    assert office.reviewed(office.visits.twin).stage is Stage.APPROVED
    assert page.seen is not None
    assert page.seen.id == office.visits.twin
    assert page.reading.bar.decide.text() == "签发…"
    assert page.queue.view.currentIndex().row() == -1
    qtbot.keyClick(page.queue.view, KEYS.Key_Down)
    office.settled(page)
    assert page.seen.id != office.visits.twin


def test_a_correction_stands_beside_the_answer_and_both_scores_are_shown(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open(office.visits.plain)
    before = percent(page)

    page.reading.items.setFocus()
    qtbot.keyClick(page.reading.items, KEYS.Key_C)
    asking = dialog(page, CorrectionDialog)
    asking.points.setText("9")
    asking.reason.setPlainText("应扣一分")
    asking.reason.setFocus()
    sent(office, qtbot, page)
    wrong = asking.fields["points"].wrong
    asking.points.setText("1")
    asking.reason.setFocus()
    sent(office, qtbot, page)

    assert "0 到" in wrong
    inspectors, corrected = page.reading.side.verdict.said
    assert before in inspectors
    assert corrected.startswith("更正后")
    assert before not in corrected
    assert "1 处（次）" in said(page, "A09")
    assert "组长更正为：" in said(page, "A09")
    assert "应扣一分" in said(page, "A09")


def test_a_correction_can_be_taken_back(office: Office, qtbot: QtBot) -> None:
    def correct(case: object) -> None:
        from inspector_app.domain.answer import Answer, Mark
        from inspector_app.workflows.reviewing.correct import correct as lay

        lay(case, office.visits.plain, "A09", Answer(Mark.NOT_OBSERVED), "看不清")  # type: ignore[arg-type]

    office.ask(correct)
    page = office.open(office.visits.plain)
    page.decisions.ask_correction("A09")
    asking = dialog(page, CorrectionDialog)

    asking._take_back()
    office.settled(page)

    assert office.reviewed(office.visits.plain).review.corrections == ()
    assert len(page.reading.side.verdict.said) == 1


def test_a_suspicion_takes_the_result_of_the_competent_body(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.visits.suspected)

    page.reading.items.setFocus()
    page.reading.items.go_to("E01")
    qtbot.keyClick(page.reading.items, KEYS.Key_V)
    asking = dialog(page, VetoDialog)
    asking.agree.click()
    wrong = asking.fields["authority"].wrong
    type_text(asking.authority, "区纪委监委")
    type_text(asking.document, "云纪〔2026〕7号")
    type_text(asking.day, "2026-13-01")
    asking.agree.click()
    office.settled(page)
    day = asking.fields["date"].wrong
    asking.day.setText("2026-10-01")
    asking.agree.click()
    office.settled(page)

    assert wrong == "此项必填。"
    assert day
    card = office.reviewed(office.visits.suspected).layered.card
    assert card.verdict is Verdict.VETO
    assert "区纪委监委" in said(page, "E01")


def test_a_suspicion_is_dismissed_with_a_reason_only(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.visits.suspected)
    page.decisions.ask_result("E01")
    asking = dialog(page, VetoDialog)

    asking.outcome.button(False).click()
    qtbot.waitUntil(lambda: not asking.authority.isVisible())
    asking.agree.click()
    wrong = asking.fields["reason"].wrong
    type_text(asking.reason, "信封内是材料")
    asking.agree.click()
    office.settled(page)

    assert wrong == "此项必填。"
    assert office.reviewed(office.visits.suspected).suspected == ()


def test_an_item_without_suspicion_says_so(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.visits.plain)

    page.reading.items.setFocus()
    qtbot.keyClick(page.reading.items, KEYS.Key_V)

    assert "A09" in page.banner.text


def test_feedback_is_deferred_to_a_day_and_resumed(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.visits.plain)

    page.decisions.ask_deferral()
    asking = dialog(page, DeferDialog)
    type_text(asking.reason, "另案核查中")
    asking.day.setText("2026-10-15")
    asking.agree.click()
    office.settled(page)
    told = side_texts(page)
    page.reading.side.resumption_wanted.emit()
    office.settled(page)

    assert "暂缓反馈至 2026-10-15：另案核查中" in told
    assert office.reviewed(office.visits.plain).review.deferral is None


def test_the_other_visit_of_the_day_is_a_step_away(office: Office) -> None:
    page = office.open(office.visits.plain)

    page.reading.side.other_wanted.emit(office.visits.twin)
    office.settled(page)

    assert page.seen is not None
    assert page.seen.id == office.visits.twin


def test_the_photos_of_an_item_fill_the_window_and_esc_gives_it_back(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open(office.visits.plain)

    page.reading.items.setFocus()
    qtbot.keyClick(page.reading.items, KEYS.Key_P)
    viewer = page.window().findChild(PhotoViewer)
    assert viewer is not None
    assert not viewer.caption.isEnabled()
    qtbot.keyClick(viewer.area, KEYS.Key_Escape)

    assert page.reading.items.hasFocus()


def test_arrows_pass_over_headings(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.visits.plain)
    items = page.reading.items

    items.setFocus()
    qtbot.keyClick(items, KEYS.Key_Home)
    qtbot.keyClick(items, KEYS.Key_Down)

    assert (items.rows[0].code, items.rows[2].code) == ("", "")
    assert items.current_code == items.rows[3].code
    qtbot.keyClick(items, KEYS.Key_End)
    assert items.current_code == items.rows[-1].code


def test_in_a_narrow_window_queue_and_inspection_take_turns(office: Office, qtbot: QtBot) -> None:
    page = office.open(width=1000, height=720)
    before = (page.queue.isVisible(), page.reading.isVisible())

    qtbot.keyClick(page.queue.view, KEYS.Key_Return)
    office.settled(page)
    inside = (page.queue.isVisible(), page.reading.isVisible())
    focused = page.reading.items.hasFocus()
    qtbot.keyClick(page.reading.items, KEYS.Key_Escape)

    assert before == (True, False)
    assert inside == (False, True)
    assert focused
    assert page.queue.isVisible()


def test_conflicts_lead_to_where_they_are_resolved(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.visits.plain)

    with qtbot.waitSignal(page.conflicts_wanted) as wanted:
        page.reading.side.conflicts_wanted.emit()

    assert wanted.args == [office.visits.plain]


def test_a_clock_that_was_set_back_is_told_beside_the_items(office: Office, desk: Desk) -> None:
    assert "往回拨了" not in side_texts(office.open(office.visits.twin))

    def add_evidence(case: OpenCase) -> None:
        for hours, colour in ((3, "red"), (-2, "green")):
            desk.clock.now += timedelta(hours=hours)
            photo = a_photo(desk.path.parent / f"{colour}.jpg", colour=colour)
            supplement_evidence(
                case, office.visits.plain, [photo], ["A09"], "", "补充照片", progress=quiet
            )

    office.ask(add_evidence)

    told = side_texts(office.open(office.visits.plain))
    assert "填写期间电脑的时钟往回拨了 1 小时 59 分" in told

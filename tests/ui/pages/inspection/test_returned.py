"""What the lead sent back: said at the top, beside the items, and in the way of “all done”."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.return_inspection import return_inspection
from inspector_app.workflows.reviewing.review import remark
from inspector_app.workflows.visit.show import Shown, scored_inspection
from tests import visits
from tests.ui.conftest import asked, shown_in

REASON, ON_ITEM, ON_ALL = "个别问题缺少时间", "请写明窗口编号", "总体写得清楚"


@pytest.fixture
def page(opened: Workplace, qtbot: QtBot, tmp_path: Path) -> InspectionPage:
    """A sealed visit that was returned with a remark on an item and one on the whole."""

    def send_back(case: OpenCase) -> Shown:
        visits.colleague(case, tmp_path)
        inspection = visits.begun(case)
        visits.sealed(case, inspection)
        remark(case, inspection.id, "A09", ON_ITEM)
        remark(case, inspection.id, "", ON_ALL)
        return_inspection(case, inspection.id, REASON)
        return scored_inspection(case, inspection.id)

    shown = asked(opened, qtbot, send_back)
    assert isinstance(shown, Shown)
    visit = Visit(opened, shown, opened.background)
    made = InspectionPage(opened, visit)
    shown_in(made, qtbot)
    qtbot.waitUntil(lambda: visit.returned is not None)
    settled(made, qtbot)
    return made


def settled(page: InspectionPage, qtbot: QtBot) -> None:
    """Wait until everything is shown."""
    qtbot.waitUntil(lambda: page.workplace.background.is_idle and page.live.is_settled)


def test_the_banner_says_who_returned_it_why_and_offers_to_amend(page: InspectionPage) -> None:
    said = page.banner.text

    assert "陈明远" in said
    assert "退回" in said
    assert REASON in said
    assert "还有 1 个检查项的审核意见没有处理" in said
    assert page.banner._button.text() == "更正"


def test_a_remark_stands_on_its_item_and_in_the_list_that_leads_there(
    page: InspectionPage, qtbot: QtBot
) -> None:
    page.banner.acted.emit()
    whole, line = page.panel.remarks.lines
    page.panel.jumped.emit(whole)
    page.panel.jumped.emit(line)

    assert (whole.words, whole.item) == (ON_ALL, "")
    assert (line.words, line.item) == (ON_ITEM, "A09")
    assert page.items.current_code() == "A09"
    assert page.items.editor.remarks.isVisible()
    assert ON_ITEM in page.items.editor.remarks.text.text()
    row = page.items.items.row_of("A09")
    assert "审核意见" in page.items.items.spoken(row)


def test_u_leads_to_the_remark_until_something_about_the_item_is_changed(
    page: InspectionPage, qtbot: QtBot
) -> None:
    page.banner.acted.emit()
    done: list[None] = []
    page.items.all_done.connect(lambda: done.append(None))

    qtbot.keyClick(page.items, Qt.Key.Key_U)
    first = page.items.current_code()
    page.visit.set_answer("A09", Answer(Mark.SCORED, 1, note="09:26，3号窗口"))
    settled(page, qtbot)
    qtbot.keyClick(page.items, Qt.Key.Key_U)

    assert first == "A09"
    assert done == [None]
    assert "已改动" in page.panel.remarks.lines[1].detail
    assert "签章" in page.banner.text


def test_a_sealed_visit_that_was_not_returned_says_nothing_of_it(
    opened: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    def seal(case: OpenCase) -> Shown:
        visits.colleague(case, tmp_path)
        inspection = visits.begun(case)
        visits.sealed(case, inspection)
        return scored_inspection(case, inspection.id)

    shown = asked(opened, qtbot, seal)
    assert isinstance(shown, Shown)
    visit = Visit(opened, shown, opened.background)
    page = InspectionPage(opened, visit)
    shown_in(page, qtbot)
    settled(page, qtbot)

    assert visit.returned is None
    assert not page.panel.remarks.isVisible()
    assert "退回" not in page.banner.text

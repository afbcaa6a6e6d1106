"""A sealed, an amended and a void inspection on the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.pages.inspection.status_line import StatusLine
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.visit.show import find_inspection, scored_inspection
from inspector_app.workflows.visit.void import void_inspection
from tests.ui.conftest import asked, begin_visit, shown_in
from tests.ui.pages.inspection.conftest import settle
from tests.visits import filled


def page_after(opened: Workplace, qtbot: QtBot, *steps: Callable[..., object]) -> InspectionPage:
    """The page of a visit to which `steps` were done on disk."""
    begun = begin_visit(opened, qtbot)

    def do(case: object) -> object:
        for step in steps:
            step(case, begun.inspection.id)
        return scored_inspection(case, begun.inspection.id)  # type: ignore[arg-type]

    visit = Visit(opened, asked(opened, qtbot, do), opened.background)  # type: ignore[arg-type]
    page = InspectionPage(opened, visit)
    shown_in(page, qtbot)
    page.opened()
    return page


def fill(case: object, inspection: str) -> None:
    filled(case, find_inspection(case, inspection))  # type: ignore[arg-type]


def seal(case: object, inspection: str) -> None:
    seal_inspection(case, inspection, progress=lambda *_: None)  # type: ignore[arg-type]


def void(case: object, inspection: str) -> None:
    void_inspection(case, inspection, "走错了单位")  # type: ignore[arg-type]


@pytest.fixture
def sealed_page(opened: Workplace, qtbot: QtBot) -> InspectionPage:
    return page_after(opened, qtbot, fill, seal)


def test_a_sealed_inspection_says_so_and_takes_no_answer(
    sealed_page: InspectionPage, qtbot: QtBot
) -> None:
    before = dict(sealed_page.visit.inspection.answers)
    sealed_page.banner.hide()

    qtbot.keyClick(sealed_page.items, Qt.Key.Key_3)

    assert sealed_page.banner.isVisible()
    assert sealed_page.banner.text.startswith("已签章（第 1 版）")
    assert sealed_page.header.seal.text() == "签名与打印"
    assert sealed_page.visit.inspection.answers == before
    assert not sealed_page.nav.scope.choice.isEnabled()
    assert sealed_page.status.passing_text


def test_amending_opens_it_and_says_what_comes_next(
    sealed_page: InspectionPage, qtbot: QtBot
) -> None:
    visit = sealed_page.visit
    code = sealed_page.items.current_code()

    sealed_page.banner.acted.emit()
    visit.set_answer(code, Answer(Mark.NOT_OBSERVED))
    settle(sealed_page, qtbot)

    assert sealed_page.banner.text.startswith("正在更正第 1 版。")
    assert sealed_page.header.seal.text() == "签章…"
    assert visit.inspection.answers[code].mark is Mark.NOT_OBSERVED
    assert sealed_page.nav.scope.choice.isEnabled()


def test_amending_puts_the_focus_on_the_items(sealed_page: InspectionPage, qtbot: QtBot) -> None:
    button = sealed_page.banner._button
    button.setFocus()

    qtbot.keyClick(button, Qt.Key.Key_Return)

    assert sealed_page.visit.is_open_to_edits
    assert sealed_page.items.hasFocus()


def test_amending_has_a_key_while_the_sheet_is_sealed(
    sealed_page: InspectionPage, qtbot: QtBot
) -> None:
    named = {each.property("command"): each for each in sealed_page.actions()}
    assert named["amend"].isEnabled()

    qtbot.keyClick(sealed_page.items, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    assert sealed_page.visit.is_open_to_edits
    assert not named["amend"].isEnabled()


def test_a_draft_has_nothing_to_amend(page: InspectionPage) -> None:
    named = {each.property("command"): each for each in page.actions()}

    assert not named["amend"].isEnabled()


def test_a_void_inspection_says_why(opened: Workplace, qtbot: QtBot) -> None:
    page = page_after(opened, qtbot, fill, void)

    assert "走错了单位" in page.banner.text
    assert not page.visit.is_open_to_edits


def test_what_could_not_be_saved_is_told_with_a_way_to_try_again(
    workplace: Workplace, qtbot: QtBot
) -> None:
    from inspector_app.domain.errors.case import DiskFull

    line = StatusLine(workplace)
    shown_in(line, qtbot, 1440, 40)
    error = DiskFull(workplace.places.case)

    line.show_not_saved(error, can_retry=True)

    assert "磁盘" in line.text
    with qtbot.waitSignal(line.retry_wanted):
        line._retry.click()
    line.show_saved(workplace.clock())
    assert line.text.startswith("已保存")
    assert not line._retry.isVisible()

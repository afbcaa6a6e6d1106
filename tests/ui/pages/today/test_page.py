"""Today: drafts, every inspection, and the way to a new one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.form import Mode, Venue
from inspector_app.domain.inspection import Inspection, State
from inspector_app.ui.case_facts import CaseFacts, facts_of
from inspector_app.ui.pages.today.begin_dialog import BeginDialog
from inspector_app.ui.pages.today.columns import (
    DATE,
    MODE,
    OPEN,
    PERCENT,
    PLACE,
    STATE,
    UNIT,
    VERDICT,
)
from inspector_app.ui.pages.today.drafts import last_touched
from inspector_app.ui.pages.today.page import TodayPage
from inspector_app.ui.pages.today.unit_import import UnitFaultsDialog
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import InterruptedDraft, OpenCase
from inspector_app.workflows.visit.begin import change_header
from inspector_app.workflows.visit.show import find_inspection
from inspector_app.workflows.visit.void import void_inspection
from tests.ui.conftest import asked, shown_in
from tests.visits import begun, colleague, filled, sealed

Open = Callable[..., TodayPage]


@pytest.fixture
def open_page(opened: Workplace, qtbot: QtBot) -> Open:
    """Open Today on the case folder; facts can be changed by name."""

    def make(width: int = 1300, height: int = 900, **changed: Any) -> TodayPage:
        facts = asked(opened, qtbot, facts_of)
        assert isinstance(facts, CaseFacts)
        page = TodayPage(opened, replace(facts, **changed))
        shown_in(page, qtbot, width, height)
        page.opened()
        settle(page, qtbot)
        return page

    return make


def settle(page: TodayPage, qtbot: QtBot) -> None:
    """Wait until everything that was asked came home."""
    qtbot.waitUntil(
        lambda: (
            page._is_shown and not page.list._timer.isActive() and page.workplace.background.is_idle
        ),
        timeout=20_000,
    )


def visits(case: OpenCase, folder: Path) -> list[Inspection]:
    """A draft that is filled, one that is not, one sealed and one void."""
    colleague(case, folder)
    first = begun(case, "东街窗口", date="2026-09-14")
    filled(case, first)
    second = begun(case, "西街窗口", date="2026-09-15")
    third = begun(case, "北街窗口", date="2026-09-16", mode="spot-check")
    sealed(case, third)
    fourth = begun(case, "南街窗口", date="2026-09-13")
    void_inspection(case, fourth.id, "重复")
    return [first, second, third, fourth]


def cell(page: TodayPage, row: int, column: int) -> str:
    return str(page.list.model.index(row, column).data())


def units(page: TodayPage) -> list[str]:
    return [cell(page, row, UNIT) for row in range(page.list.model.rowCount())]


def test_an_empty_case_folder_says_what_to_do_first(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()

    assert page.empty.isVisible()
    assert not page.list.isVisible()
    qtbot.waitUntil(page.empty.begin.hasFocus)
    qtbot.keyClick(page.empty.begin, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(page.findChildren(BeginDialog)))
    page.findChildren(BeginDialog)[0].reject()


def test_the_list_says_of_every_inspection_how_it_stands(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: visits(case, tmp_path))
    page = open_page()

    assert units(page) == ["北街窗口", "西街窗口", "东街窗口", "南街窗口"]
    assert [cell(page, row, STATE) for row in range(4)] == ["已签章", "草稿", "草稿", "作废"]
    assert [cell(page, row, MODE) for row in (0, 1)] == ["重点抽查", "暗访巡查"]
    assert (cell(page, 0, PERCENT), cell(page, 0, OPEN), cell(page, 0, VERDICT)) == (
        "100.0",
        "—",
        "优秀",
    )
    assert (cell(page, 1, PERCENT), cell(page, 1, VERDICT)) == ("—", "—")
    assert int(cell(page, 1, OPEN)) > 0
    assert cell(page, 3, VERDICT) == "—"
    assert [cell(page, row, PLACE) for row in range(4)] == ["待审核", "本机", "本机", "—"]
    said = {state: button.text() for state, button in page.list.states.items()}
    assert said[State.DRAFT] == "草稿 2"
    assert not page.list.states[State.AMENDING].isVisible()


def test_drafts_stand_above_with_what_is_left(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    made = asked(opened, qtbot, lambda case: visits(case, tmp_path))
    assert isinstance(made, list)
    page = open_page()

    assert [row.id for row in page.drafts.rows] == [made[1].id, made[0].id]
    qtbot.waitUntil(page.drafts.rows[0].button.hasFocus)
    with qtbot.waitSignal(page.inspection_opened) as told:
        qtbot.keyClick(page.drafts.rows[0].button, Qt.Key.Key_Space)
    assert told.args == [made[1].id]
    assert not page.drafts.more.isVisible()


def test_more_drafts_than_there_is_room_for_are_one_press_away(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: visits(case, tmp_path))
    page = open_page(1000, 560)

    assert [row.isVisible() for row in page.drafts.rows] == [True, False]
    assert page.drafts.more.text() == "还有 1 份"
    page.drafts.more.click()
    settle(page, qtbot)
    assert units(page) == ["西街窗口", "东街窗口"]


def test_words_find_and_esc_forgets_them(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: visits(case, tmp_path))
    page = open_page()
    page.find_action.trigger()
    qtbot.waitUntil(page.list.search.hasFocus)
    page.list.search.setText("东街")
    with qtbot.waitSignal(page.list.found) as told:
        pass
    assert told.args == [1]
    assert units(page) == ["东街窗口"]

    page.list.search.setText("没有的")
    qtbot.waitUntil(page.list.none.isVisible)
    assert page.list.model.rowCount() == 0
    qtbot.keyClick(page.list.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 4)
    assert not page.list.none.isVisible()


def test_a_state_button_narrows_the_list(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: visits(case, tmp_path))
    page = open_page()
    qtbot.keyClick(page.list.states[State.SEALED], Qt.Key.Key_Space)
    settle(page, qtbot)
    assert units(page) == ["北街窗口"]

    qtbot.keyClick(page.list.states[State.VOID], Qt.Key.Key_Space)
    settle(page, qtbot)
    assert units(page) == ["北街窗口", "南街窗口"]


def test_a_title_orders_the_list_and_again_turns_it_round(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: visits(case, tmp_path))
    page = open_page()
    header = page.list.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(DATE) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(page, qtbot)

    assert units(page) == ["南街窗口", "东街窗口", "西街窗口", "北街窗口"]
    assert page.list.model.headerData(DATE, Qt.Orientation.Horizontal) == "日期 ↑"
    header.sectionClicked.emit(UNIT)
    header.sectionClicked.emit(VERDICT)
    settle(page, qtbot)
    assert page.list.model.headerData(UNIT, Qt.Orientation.Horizontal) == "窗口单位 ↓"


def test_the_list_is_walked_and_opened_by_keys(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    made = asked(opened, qtbot, lambda case: visits(case, tmp_path))
    assert isinstance(made, list)
    page = open_page()
    table, search = page.list.table, page.list.search
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.waitUntil(table.hasFocus)
    assert table.currentIndex().row() == 0
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 3
    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.inspection_opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [made[1].id]

    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.waitUntil(search.hasFocus)


def test_the_menu_offers_what_the_state_allows(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    made = asked(opened, qtbot, lambda case: visits(case, tmp_path))
    assert isinstance(made, list)
    page = open_page()
    words: list[list[str]] = []
    for row in range(4):
        page.list.table.go_to(row)
        menu = page.list.table.menu()
        words.append([each.text() for each in menu.actions() if each.text()])
        menu.deleteLater()
    assert words == [
        ["打开", "会签、打印、另存…", "排序"],
        ["打开", "签章…", "排序"],
        ["打开", "签章…", "排序"],
        ["打开", "排序"],
    ]

    page.list.table.go_to(1)
    menu = page.list.table.menu()
    with qtbot.waitSignal(page.seal_wanted) as told:
        menu.actions()[1].trigger()
    assert told.args == [made[1].id]
    menu.deleteLater()


def test_the_place_in_the_list_stays_when_the_list_changes(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: visits(case, tmp_path))
    page = open_page()
    page.list.table.go_to(2)
    page.list.order_by("draft_number")
    settle(page, qtbot)

    row = page.list.table.currentIndex().row()
    assert cell(page, row, UNIT) == "东街窗口"


def test_narrow_windows_leave_the_unit_its_room(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: visits(case, tmp_path))
    page = open_page(1300)
    table = page.list.table
    assert not any(table.isColumnHidden(column) for column in range(8))
    page.resize(620, 700)
    qtbot.waitUntil(lambda: table.isColumnHidden(MODE))
    assert not table.isColumnHidden(UNIT)
    assert not table.isColumnHidden(STATE)
    assert table.columnWidth(UNIT) >= 120


@pytest.mark.parametrize("width", [1340, 1000])
def test_verdict_and_state_have_room_for_their_longest_usual_words(
    opened: Workplace, open_page: Open, tmp_path: Path, width: int, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: visits(case, tmp_path))
    table = open_page(width).list.table
    metrics = table.fontMetrics()
    for column, words in ((VERDICT, ("暂定不合格", "暂定待核实")), (STATE, ("待更正", "已签章"))):
        assert not table.isColumnHidden(column)
        room = table.columnWidth(column) - table.workplace.theme.px(24)
        assert all(metrics.horizontalAdvance(each) <= room for each in words)


def test_a_draft_of_a_run_that_ended_badly_is_offered_again(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    made = asked(opened, qtbot, lambda case: visits(case, tmp_path))
    assert isinstance(made, list)

    def touch(case: OpenCase) -> str:
        change_header(case, made[1].id, {"arrived": "09:06"})
        return case.store.drafts.changes(f"inspection/{made[1].id}")[-1].at

    at = asked(opened, qtbot, touch)
    left = InterruptedDraft(f"inspection/{made[1].id}", "西街窗口", str(at))
    page = open_page(interrupted=(left,))

    assert page.restored.isVisible()
    assert "上次未正常退出" in page.restored.text
    assert "西街窗口" in page.restored.text
    assert str(at)[11:16] in page.restored.text
    with qtbot.waitSignal(page.inspection_opened) as told:
        page.restored.acted.emit()
    assert told.args == [made[1].id]

    asked(opened, qtbot, lambda case: change_header(case, made[1].id, {"arrived": "09:07"}))
    assert not open_page(interrupted=(left,)).restored.isVisible()


def test_an_older_copy_of_a_case_folder_can_only_be_read(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: visits(case, tmp_path))
    page = open_page(is_behind=True)

    assert page.behind.isVisible()
    assert "旧的副本" in page.behind.text
    assert not page.begin_button.isEnabled()
    page.begin()
    assert page.workplace.background.is_idle


def asked_facts(page: TodayPage, qtbot: QtBot) -> BeginDialog:
    page.begin_action.trigger()
    qtbot.waitUntil(lambda: bool(page.findChildren(BeginDialog)), timeout=20_000)
    return page.findChildren(BeginDialog)[0]


def test_an_inspection_begins_by_keys_alone(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: colleague(case, tmp_path) and None)
    page = open_page()
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.findChildren(BeginDialog)), timeout=20_000)
    dialog = page.findChildren(BeginDialog)[0]
    qtbot.waitUntil(dialog.unit.hasFocus)
    dialog.unit.setText("没有登记的窗口")
    assert dialog.fields["unit"]._hint.text() == "未登记的单位，以后可以匹配。"
    dialog.second.setCurrentText("贠𬭊 A23")
    qtbot.keyClicks(dialog.arrived, "905")
    with qtbot.waitSignal(page.inspection_opened, timeout=10_000) as told:
        qtbot.keyClick(dialog.arrived, Qt.Key.Key_Return)

    made = asked(opened, qtbot, lambda case: find_inspection(case, told.args[0]))
    assert isinstance(made, Inspection)
    header = made.header
    assert (header.unit, header.arrived, header.mode) == (
        "没有登记的窗口",
        "9:05".zfill(5),
        "covert",
    )
    assert [each.code for each in header.inspectors] == ["A17", "A23"]
    assert header.date == opened.clock().date().isoformat()


def test_a_registered_unit_brings_its_facts(
    opened: Workplace, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page()
    page.units.take(str(opened.places.sample / "units.csv"))
    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    assert "新增 24 个" in page.banner.text
    settle(page, qtbot)
    dialog = asked_facts(page, qtbot)
    completer = dialog.unit.completer()
    completer.setCompletionPrefix("云溪")
    assert completer.completionCount() >= 1
    utility = next(unit for unit in dialog.choices.units if unit.category == "utility")
    dialog.unit.setText(f"{utility.code} {utility.name}")
    assert utility.name in dialog.fields["unit"]._hint.text()
    assert dialog.venues[Venue.UTILITY].isChecked()
    dialog.mode.setCurrentIndex(dialog.mode.findData(Mode.SPECIAL_CHECK.value))
    with qtbot.waitSignal(page.inspection_opened, timeout=10_000) as told:
        dialog.agree.click()

    made = asked(opened, qtbot, lambda case: find_inspection(case, told.args[0]))
    assert isinstance(made, Inspection)
    assert made.header.unit_code == utility.code
    assert Venue.UTILITY in made.header.venues
    assert made.header.mode is Mode.SPECIAL_CHECK


def test_what_was_typed_is_there_again_after_esc(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    dialog = asked_facts(page, qtbot)
    dialog.unit.setText("没有登记的窗口")
    dialog.arrived.setText("905")
    dialog.venues[Venue.VOICE].setChecked(True)
    with qtbot.waitSignal(page.left_typed):
        qtbot.keyClick(dialog.unit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.findChildren(BeginDialog))

    again = asked_facts(page, qtbot)
    assert (again.unit.text(), again.arrived.text()) == ("没有登记的窗口", "905")
    assert again.venues[Venue.VOICE].isChecked()
    assert "上次填的内容还在" in again.banner.text

    again.banner.acted.emit()
    assert (again.unit.text(), again.arrived.text()) == ("", "")
    assert not again.venues[Venue.VOICE].isChecked()
    with qtbot.waitSignal(page.left_typed) as told:
        again.reject()
    assert told.args == [None]


def test_scope_mode_and_second_inspector_are_as_of_the_last_inspection(
    opened: Workplace, open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    assert asked_facts(open_page(), qtbot).mode.currentData() == Mode.COVERT

    def begin(case: OpenCase) -> None:
        colleague(case, tmp_path)
        begun(case, mode="spot-check", scope="core")

    asked(opened, qtbot, begin)
    dialog = asked_facts(open_page(), qtbot)

    assert dialog.mode.currentData() == "spot-check"
    assert dialog.scope.currentData() == "core"
    assert dialog.second.currentText() == "贠𬭊 A23"


def test_the_offered_units_leave_the_border_of_the_field_to_be_seen(
    open_page: Open, qtbot: QtBot
) -> None:
    page = open_page()
    page.units.take(str(page.workplace.places.sample / "units.csv"))
    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    settle(page, qtbot)
    dialog = asked_facts(page, qtbot)
    qtbot.keyClicks(dialog.unit, "T")
    popup = dialog.unit.completer().popup()
    qtbot.waitUntil(popup.isVisible)

    edge = dialog.unit.mapToGlobal(QPoint(0, dialog.unit.height())).y()
    assert popup.y() > edge
    popup.hide()


def test_what_is_refused_is_said_beside_its_field(open_page: Open, qtbot: QtBot) -> None:
    dialog = asked_facts(open_page(), qtbot)
    dialog.agreed()
    assert dialog.fields["unit"].wrong

    def refused(name: str) -> None:
        dialog.agreed()
        qtbot.waitUntil(lambda: bool(dialog.fields[name].wrong), timeout=10_000)
        assert dialog.agree.isEnabled()
        assert sum(bool(field.wrong) for field in dialog.fields.values()) == 1

    dialog.unit.setText("窗口")
    dialog.arrived.setText("25:99")
    refused("arrived")
    dialog.arrived.clear()
    dialog.venues[Venue.HALL].setChecked(False)
    refused("venues")
    dialog.venues[Venue.HALL].setChecked(True)
    dialog.second.setCurrentText("甲，乙，丙，丁")
    refused("second")
    dialog.reject()


def test_a_colleague_outside_the_roster_is_named_freely(
    opened: Workplace, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page()
    dialog = asked_facts(page, qtbot)
    dialog.unit.setText("窗口")
    dialog.second.setCurrentText("王二")
    with qtbot.waitSignal(page.inspection_opened, timeout=10_000) as told:
        dialog.agreed()

    made = asked(opened, qtbot, lambda case: find_inspection(case, told.args[0]))
    assert isinstance(made, Inspection)
    assert [each.name for each in made.header.inspectors] == ["陈明远", "王二"]


def test_a_faulty_register_is_told_cell_by_cell(
    open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("code,name\nSL-1,\nSL-1,b\n", "utf-8")
    page = open_page()
    drop(page, file)
    qtbot.waitUntil(lambda: bool(page.findChildren(UnitFaultsDialog)), timeout=10_000)
    (dialog,) = page.findChildren(UnitFaultsDialog)

    lines = dialog.faults.toPlainText().splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("第 2 行 B 列")
    dialog.agree.click()


def test_something_else_that_is_dropped_is_left_alone(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    drop(page, tmp_path / "photo.jpg")
    assert page.workplace.background.is_idle


def test_a_register_that_is_not_there_is_told(
    open_page: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    page.empty.units.click()
    (dialog,) = page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "none.csv"))
    dialog.reject()
    qtbot.waitUntil(
        lambda: page.banner.isVisible() or bool(page.findChildren(UnitFaultsDialog)),
        timeout=10_000,
    )
    for each in page.findChildren(UnitFaultsDialog):
        each.agree.click()


def drop(page: TodayPage, file: Path) -> None:
    """Drop a file on the page."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    rest = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, carried, *rest)
    QApplication.sendEvent(page, entered)
    assert entered.isAccepted() == file.name.endswith(".csv")
    QApplication.sendEvent(
        page, QDropEvent(QPoint(50, 50), Qt.DropAction.CopyAction, carried, *rest)
    )


def test_when_something_was_touched_is_a_time_today_and_a_day_before(workplace: Workplace) -> None:
    now = workplace.clock()
    assert last_touched(now.isoformat(), now) == f"{now:%H:%M} 最后编辑"
    assert last_touched("2026-01-02T03:04:05+00:00", now) == "2026-01-02 最后编辑"

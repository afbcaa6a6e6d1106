"""Records: every inspection, finding and photo, found, narrowed, ordered, exported, by keys."""

import csv
import time
from array import array
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from inspector_app.domain.record_filter import Filter, Order, RecordKind
from inspector_app.domain.roster import Role
from inspector_app.ui.pages.records.kept import Kept
from inspector_app.ui.pages.records.page import RecordsPage
from inspector_app.ui.pages.records.saved import KeepDialog
from inspector_app.workflows.records.list_records import save_filter, saved_filters
from tests.ui.looking import clipped, nameless
from tests.ui.pages.records.conftest import Archive
from tests.ui.stage import type_text

KEYS = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALL = ["北街窗口", "西街窗口", "东街窗口", "南街窗口"]
MANY = 100_000


def units(page: RecordsPage) -> list[str]:
    """The units that the list shows."""
    records = page.list.table.records
    rows = (records.row_at(row) for row in range(records.rowCount()))
    return [row.unit for row in rows if row is not None]


def chips(page: RecordsPage) -> list[str]:
    """What narrows the list, as the bar says it."""
    return [chip.text().removesuffix("  ✕") for chip in page.list.narrowing.chips]


def test_every_inspection_is_listed_newest_first_and_counted(
    archive: Archive, qtmodeltester: ModelTester
) -> None:
    page = archive.open()

    assert units(page) == ALL
    assert page.subtitle.text() == "共 4 次检查"
    assert page.list.search.hasFocus()
    page.list.turn_by_key()
    archive.settled(page)
    stages = page.list.facets.groups["stages"].boxes
    assert stages["waiting"].text() == "待审核 2"
    assert stages[""].text() == "未签章 2"
    qtmodeltester.check(page.list.table.records)


def test_chinese_words_find_as_they_are_typed_and_esc_forgets_them(
    archive: Archive, qtbot: QtBot
) -> None:
    page = archive.open()

    type_text(page.list.search, "北街")
    archive.settled(page)
    found = units(page)
    qtbot.keyClick(page.list.search, KEYS.Key_Escape)
    archive.settled(page)

    assert found == ["北街窗口"]
    assert units(page) == ALL


def test_control_tab_leads_to_findings_and_photos(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open()

    qtbot.keyClick(page, KEYS.Key_Tab, CONTROL)
    archive.settled(page)
    findings = page.subtitle.text()
    records = page.list.table.records
    items = [records.row_at(row).item for row in range(records.rowCount())]
    qtbot.keyClick(page, KEYS.Key_Tab, CONTROL)
    archive.settled(page)

    assert findings == "共 2 个问题"
    assert items == ["A03", "A09"]
    assert page.subtitle.text() == "共 1 张照片"
    assert page.list.table.records.row_at(0).caption == "大厅全貌"


def test_a_photo_s_small_picture_arrives(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open(Kept(RecordKind.PHOTOS))
    table = page.list.table
    row = table.records.row_at(0)

    table.viewport().update()
    qtbot.waitUntil(lambda: table.thumbnails.picture(row) is not None)
    archive.settled(page)

    middle = table.visualRect(table.model().index(0, 0)).center()
    colour = table.viewport().grab().toImage().pixelColor(middle)
    assert colour.blue() > colour.red() + 50  # steel blue, like the photo


def test_ticked_boxes_narrow_the_list_and_stand_above_it(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open()

    qtbot.keyClick(page, KEYS.Key_F, CONTROL | SHIFT)
    assert page.list.facets.since.hasFocus()
    box = page.list.facets.groups["stages"].boxes["waiting"]
    qtbot.keyClick(box, KEYS.Key_Space)
    qtbot.keyClick(page.list.facets.groups["modes"].boxes["spot-check"], KEYS.Key_Space)
    archive.settled(page)

    assert units(page) == ["北街窗口"]
    assert chips(page) == ["检查方式：重点抽查", "审核：待审核"]
    qtbot.keyClick(page.list.narrowing.chips[0], KEYS.Key_Space)
    archive.settled(page)
    assert units(page) == ["北街窗口", "西街窗口"]
    assert not page.list.facets.groups["modes"].values
    page.list.narrowing.clear_button.click()
    archive.settled(page)
    assert units(page) == ALL
    assert page.list.narrowing.isHidden()


def test_taking_the_last_away_gives_the_keyboard_back(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open(Kept(wanted=Filter(states=("draft",))))
    chip = page.list.narrowing.chips[0]
    chip.setFocus()

    qtbot.keyClick(chip, KEYS.Key_Space)
    archive.settled(page)

    assert page.list.search.hasFocus()
    assert units(page) == ALL


def test_days_are_understood_however_they_are_typed(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open()
    facets = page.list.facets

    type_text(facets.since, "20260915")
    type_text(facets.until, "2026/9/15")
    qtbot.keyClick(facets.since, KEYS.Key_Return)
    archive.settled(page)

    assert units(page) == ["西街窗口"]
    assert facets.since.text() == "2026-09-15"


def test_what_is_no_day_is_said_and_narrows_nothing(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open(Kept(is_open=True))
    facets = page.list.facets

    type_text(facets.since, "昨天")
    qtbot.keyClick(facets.since, KEYS.Key_Return)
    archive.settled(page)

    assert "2026-09-15" in facets.fields["since"].wrong
    assert units(page) == ALL


def test_people_and_items_narrow_the_lists(archive: Archive) -> None:
    page = archive.open(Kept(RecordKind.FINDINGS))
    facets = page.list.facets

    type_text(facets.items, "a09")
    archive.settled(page)
    one = page.list.table.records.rowCount()
    facets.people.setCurrentIndex(facets._people.index(("A23",)))
    archive.settled(page)

    assert one == 1
    assert page.list.wanted == Filter(people=("A23",), items=("A09",))
    assert facets.fields["items"].isVisibleTo(facets)
    page.list.show_kind(RecordKind.INSPECTIONS)
    archive.settled(page)
    assert not facets.fields["items"].isVisibleTo(facets)


def test_a_filter_of_the_prompt_is_shown_whole(archive: Archive) -> None:
    wanted = Filter(
        text="街",
        states=("draft", "sealed"),
        categories=("school",),
        people=("A17", "A23"),
        unit_code="X-1",
        late=True,
    )
    page = archive.open(Kept(wanted=wanted))

    assert page.list.facets.wanted == Filter(**{**_plain(wanted), "text": ""})  # type: ignore[arg-type]
    assert "单位类别：school" in chips(page)
    assert len(chips(page)) == 7


def _plain(wanted: Filter) -> dict[str, object]:
    return {name: getattr(wanted, name) for name in Filter.__slots__}


def test_a_click_on_a_title_orders_and_the_next_one_turns_the_list(archive: Archive) -> None:
    page = archive.open()
    table = page.list.table
    place = next(n for n, each in enumerate(table.records.columns) if each.order == Order.DATE)

    table.horizontalHeader().sectionClicked.emit(place)
    archive.settled(page)

    assert units(page) == ALL[::-1]
    assert table.records.headerData(place, Qt.Orientation.Horizontal) == "检查日期 ↑"


def test_the_menu_key_orders_and_narrows_to_a_unit(archive: Archive) -> None:
    page = archive.open()
    table = page.list.table
    table.setFocus()
    table.go_to(1)

    menu = table.menu()
    words = [each.text() for each in menu.actions() if each.text()]
    menu.close()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    table.contextMenuEvent(event)
    shown = table.findChildren(type(menu))[-1]
    shown.close()
    table.order_chosen.emit(Order.NUMBER.value)
    archive.settled(page)

    assert words == ["打开检查", "打开审核", "排序"]
    assert units(page) == ["南街窗口", "北街窗口", "西街窗口", "东街窗口"]


def test_enter_opens_the_review_of_what_is_sealed_and_the_inspection_else(
    archive: Archive, qtbot: QtBot
) -> None:
    page = archive.open()
    qtbot.keyClick(page.list.search, KEYS.Key_Down)

    with qtbot.waitSignal(page.review_wanted) as reviewed:
        qtbot.keyClick(page.list.table, KEYS.Key_Return)
    page.list.table.go_to(2)
    with qtbot.waitSignal(page.inspection_opened) as opened:
        qtbot.keyClick(page.list.table, KEYS.Key_Return)

    assert reviewed.args == [archive.visits.spot_check]
    assert opened.args == [archive.visits.draft, ""]


def test_an_inspector_opens_the_inspection_itself(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open(role=Role.INSPECTOR)
    qtbot.keyClick(page.list.search, KEYS.Key_Down)

    with qtbot.waitSignal(page.inspection_opened) as opened:
        qtbot.keyClick(page.list.table, KEYS.Key_Return)

    assert opened.args == [archive.visits.spot_check, ""]


def test_a_finding_and_a_photo_open_at_their_item(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open(Kept(RecordKind.FINDINGS))
    told = []
    page.inspection_opened.connect(lambda *args: told.append(args))

    for kind in (RecordKind.FINDINGS, RecordKind.PHOTOS):
        page.list.show_kind(kind)
        archive.settled(page)
        page.list.table.go_to(1)
        qtbot.keyClick(page.list.table, KEYS.Key_Return)

    assert told == [(archive.visits.draft, "A09")] * 2


def test_a_filter_is_kept_by_name_chosen_again_and_forgotten(
    archive: Archive, qtbot: QtBot
) -> None:
    page = archive.open(Kept(wanted=Filter(states=("draft",))))
    assert page.list.saved.isHidden()

    qtbot.keyClick(page, KEYS.Key_D, CONTROL)
    dialog = page.findChildren(KeepDialog)[0]
    type_text(dialog.name, "手头的草稿")
    qtbot.keyClick(dialog.name, KEYS.Key_Return)
    qtbot.waitUntil(lambda: page.list.saved_name == "手头的草稿")
    kept = archive.ask(saved_filters)
    page.list.clear()
    archive.settled(page)
    page.list.saved.setFocus()
    qtbot.keyClick(page.list.saved, KEYS.Key_Down)
    archive.settled(page)

    assert [(each.name, each.wanted) for each in kept] == [
        ("手头的草稿", Filter(states=("draft",)))
    ]
    assert units(page) == ["东街窗口"]
    assert page.list.narrowing.forget_button.text() == "删除“手头的草稿”"
    page.list.narrowing.forget_button.click()
    archive.settled(page)
    assert archive.ask(saved_filters) == []
    assert page.list.saved.isHidden()
    assert units(page) == ["东街窗口"]


def test_a_filter_needs_a_name_and_one_of_that_name_is_replaced(
    archive: Archive, qtbot: QtBot
) -> None:
    archive.ask(
        lambda case: save_filter(case, "甲", RecordKind.INSPECTIONS, Filter(states=("void",)))
    )
    page = archive.open(Kept(wanted=Filter(states=("draft",))))
    page.ask_name()
    dialog = page.findChildren(KeepDialog)[0]

    qtbot.keyClick(dialog.name, KEYS.Key_Return)
    wrong = dialog.fields["name"].wrong
    type_text(dialog.name, "甲")
    hints = [each.text() for each in dialog.findChildren(QLabel) if each.isVisibleTo(dialog)]
    qtbot.keyClick(dialog.name, KEYS.Key_Return)
    qtbot.waitUntil(lambda: page.list.saved_name == "甲")

    assert wrong == "请起个名称。"
    assert "同名的筛选会被替换。" in hints
    assert [each.wanted for each in archive.ask(saved_filters)] == [Filter(states=("draft",))]


def test_what_is_shown_is_written_to_a_workbook_and_to_csv(
    archive: Archive, qtbot: QtBot, tmp_path: Path
) -> None:
    page = archive.open(Kept(wanted=Filter(text="街", states=("sealed",))))
    book, table = tmp_path / "a.xlsx", tmp_path / "a.csv"

    page.list.order_by(Order.DATE.value)
    for file in (book, table):
        page.export_to(file)
        archive.settled(page)

    rows = list(load_workbook(book).worksheets[0].iter_rows(values_only=True))
    lines = list(csv.reader(table.read_text("utf-8-sig").splitlines()))
    place = lines[0].index("窗口单位")
    assert [row[place] for row in rows] == ["窗口单位", "西街窗口", "北街窗口"]
    assert [line[place] for line in lines] == ["窗口单位", "西街窗口", "北街窗口"]
    assert page.banner.text.startswith("已写出 2 行")


def test_keys_ask_where_the_file_goes(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open()
    names = []

    for modifier in (CONTROL, CONTROL | SHIFT):
        qtbot.keyClick(page, KEYS.Key_S, modifier)
        dialog = page.findChildren(QFileDialog)[-1]
        names.append(Path(dialog.selectedFiles()[0]).name)
        dialog.reject()

    assert [name.partition("-")[0] for name in names] == ["检查", "检查"]
    assert [Path(name).suffix for name in names] == [".xlsx", ".csv"]


def test_nothing_that_fits_says_so_and_clears(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open()

    type_text(page.list.search, "没有这样的单位")
    archive.settled(page)
    shown = page.list.empty.isVisible(), page.list.empty.title.text()
    may_export = page.export_button.isEnabled()
    qtbot.keyClick(page.list.empty.clear, KEYS.Key_Space)
    archive.settled(page)

    assert shown == (True, "没有符合的记录")
    assert not may_export
    assert units(page) == ALL
    assert page.list.search.text() == ""


def test_a_page_that_is_left_is_found_as_it_was(archive: Archive) -> None:
    page = archive.open()
    page.list.narrow(Filter(states=("sealed",)))
    page.list.order_by(Order.DATE.value)
    archive.settled(page)
    page.list.table.go_to(1)
    left: list[Kept] = []
    page.left_at.connect(left.append)

    page.flush()
    page.close()
    again = archive.open(left[0])

    assert units(again) == ["西街窗口", "北街窗口"]
    assert again.list.table.currentIndex().row() == 1
    assert again.list.table.hasFocus()


def test_in_a_narrow_window_filters_and_table_take_turns(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open(width=800)

    qtbot.keyClick(page, KEYS.Key_F, CONTROL | SHIFT)
    during = page.list.table.isVisible(), page.list.facets.isVisible()
    qtbot.keyClick(page.list.facets.since, KEYS.Key_Escape)

    assert during == (False, True)
    assert page.list.table.isVisible()
    assert not page.list.facets.isVisible()


def test_nothing_is_nameless_or_clipped(archive: Archive, qtbot: QtBot) -> None:
    archive.open(Kept(wanted=Filter(states=("draft",)), is_open=True))

    assert nameless() == []
    qtbot.waitUntil(lambda: clipped() == [])


def test_a_hundred_thousand_rows_are_there_at_once(archive: Archive) -> None:
    page = archive.open()
    table = page.list.table

    began = time.perf_counter()
    table.records.set_numbers(array("q", range(1, MANY + 1)))
    table.go_to(MANY - 1)
    table.grab()
    shown = time.perf_counter() - began
    began = time.perf_counter()
    type_text(page.list.search, "街")
    typed = time.perf_counter() - began

    assert table.verticalScrollBar().maximum() > MANY - 100
    assert shown < 0.5
    assert typed < 0.1
    archive.settled(page)


def test_an_empty_case_folder_says_where_records_come_from(archive: Archive, qtbot: QtBot) -> None:
    page = archive.open(role=Role.INSPECTOR)

    page.list.empty.show_reason(RecordKind.INSPECTIONS, narrowed=False)

    assert page.list.empty.title.text() == "还没有检查"
    assert page.list.empty.merge.isHidden()
    with qtbot.waitSignal(page.begin_wanted):
        page.list.empty.begin.click()

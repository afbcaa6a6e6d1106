"""The queue: what waits, narrowed by words, stages and filters, gone through by keys."""

import time
from array import array
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from inspector_app.ui.case_facts import CaseFacts, facts_of
from inspector_app.ui.pages.review.page import ReviewPage
from inspector_app.ui.pages.review.queue import Queue
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.find_doubled import DoubledNumber, IssuedUnder
from inspector_app.workflows.reviewing.review import remark
from tests.ui.conftest import asked, shown_in, unlocked
from tests.ui.pages.review.conftest import Office
from tests.ui.stage import type_text
from tests.visits import Desk, copied_desk

KEYS = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MANY = 100_000


def units(page: ReviewPage) -> list[str]:
    """The units that the queue lists."""
    model = page.queue.model
    rows = (model.row_at(row) for row in range(model.rowCount()))
    return [row.unit for row in rows if row is not None]


def test_what_waits_is_listed_newest_first_with_counts_and_the_first_is_shown(
    office: Office, qtmodeltester: ModelTester
) -> None:
    page = office.open()

    assert units(page)[:2] == ["示例区不动产登记大厅", "示例区水务公司营业厅"]
    assert [button.text() for button in page.queue.filters.stages.values()] == [
        *("待审核 4", "已退回 0", "已通过 0", "已签发 0", "全部 4")
    ]
    assert page.seen is not None
    assert page.seen.id == office.visits.lacking
    assert page.subtitle.text() == "列表中有 4 次检查"
    qtmodeltester.check(page.queue.model)


def test_the_arrows_lead_from_one_inspection_to_the_next(office: Office, qtbot: QtBot) -> None:
    page = office.open()

    qtbot.keyClick(page.queue.view, KEYS.Key_Down)
    office.settled(page)
    second = page.seen
    qtbot.keyClick(page.reading.items, KEYS.Key_Up, CONTROL)
    office.settled(page)

    assert second is not None
    assert second.id == office.visits.suspected
    assert page.seen is not None
    assert page.seen.id == office.visits.lacking


def test_words_narrow_the_queue_as_they_are_typed_and_esc_forgets_them(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open()

    qtbot.keyClick(page, KEYS.Key_F, CONTROL)
    type_text(page.queue.search, "水务")
    office.settled(page)
    found = units(page)
    qtbot.keyClick(page.queue.search, KEYS.Key_Escape)
    office.settled(page)

    assert page.queue.search.hasFocus()
    assert found == ["示例区水务公司营业厅"]
    assert len(units(page)) == 4


def test_words_that_fit_nothing_say_so(office: Office) -> None:
    page = office.open()

    type_text(page.queue.search, "没有这样的单位")
    office.settled(page)

    assert page.queue.none.isVisible()
    assert "没有符合的检查" in page.queue.none.text()


def test_each_filter_narrows_the_queue_and_can_be_cleared(office: Office) -> None:
    office.ask(lambda case: remark(case, office.visits.plain, "", "写得清楚"))
    page = office.open()
    filters = page.queue.filters
    found = {}

    for name, check in filters.checks.items():
        check.setChecked(True)
        office.settled(page)
        found[name] = len(units(page))
        check.setChecked(False)
    filters.choices["verdict"].setCurrentIndex(filters.choices["verdict"].findData("pending"))
    office.settled(page)
    pending = units(page)
    filters.clear_button.click()
    office.settled(page)

    assert found == {"suspected": 1, "remarks": 1, "duplicates": 2}
    assert pending == ["示例区水务公司营业厅"]
    assert len(units(page)) == 4
    assert filters.more.text() == "筛选"


def test_the_inspector_who_was_there_narrows_the_queue(office: Office) -> None:
    page = office.open()
    people = page.queue.filters.choices["inspector"]

    people.setCurrentIndex(people.findData("A17"))
    office.settled(page)
    lead = units(page)
    people.setCurrentIndex(people.findData("A23"))
    office.settled(page)

    assert lead == []
    assert len(units(page)) == 4


def test_another_stage_lists_what_is_there(office: Office, qtbot: QtBot) -> None:
    office.ask(lambda case: approve(case, office.visits.plain))
    page = office.open()

    button = page.queue.filters.stages["approved"]
    qtbot.keyClick(button, KEYS.Key_Space)
    office.settled(page)

    assert units(page) == ["云溪镇便民服务中心"]
    assert page.seen is not None
    assert page.seen.id == office.visits.plain


def test_several_can_be_chosen_and_the_bar_says_how_many(office: Office, qtbot: QtBot) -> None:
    page = office.open()

    before = page.selection.words.text()
    qtbot.keyClick(page.queue.view, KEYS.Key_Down, SHIFT)
    two = page.selection.words.text()
    qtbot.keyClick(page.queue.view, KEYS.Key_A, CONTROL)

    assert "Ctrl+A" in before
    assert two == "已选 2 次"
    assert page.selection.words.text() == "已选 4 次"
    assert len(page.queue.selected) == 4
    assert page.selection.button.isVisible()


def test_a_hundred_thousand_rows_are_there_at_once_and_can_all_be_chosen(
    office: Office, qtbot: QtBot
) -> None:
    queue = Queue(office.workplace)
    shown_in(queue, qtbot, 360, 800)
    qtbot.waitUntil(lambda: office.workplace.background.is_idle)

    began = time.perf_counter()
    queue.model.set_numbers(array("q", range(1, MANY + 1)))
    queue.view.go_to(MANY - 1)
    queue.view.grab()
    shown = time.perf_counter() - began
    began = time.perf_counter()
    queue.view.selectAll()
    chosen = time.perf_counter() - began

    assert queue.view.verticalScrollBar().maximum() > MANY
    assert len(queue.selected) == MANY
    assert shown < 0.5
    assert chosen < 0.5


def test_an_empty_case_folder_says_where_inspections_come_from(
    workplace: Workplace, first_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = unlocked(workplace, copied_desk(first_desk, tmp_path / "empty"), qtbot)
    facts = asked(opened, qtbot, facts_of)
    assert isinstance(facts, CaseFacts)
    page = ReviewPage(opened, facts)
    shown_in(page, qtbot)
    qtbot.waitUntil(lambda: opened.background.is_idle)
    wanted: list[None] = []
    page.merge_wanted.connect(lambda: wanted.append(None))

    page.empty.merge.click()

    assert page.empty.isVisible()
    assert page.empty.title.text() == "没有待审核的检查"
    assert wanted == [None]
    assert not page.batch_button.isEnabled()


def test_whoever_comes_for_one_inspection_finds_it_in_the_list_at_its_stage(
    office: Office,
) -> None:
    plain = office.visits.plain
    office.ask(lambda case: approve(case, plain))

    page = office.open(plain)

    assert page.queue.filters.stage == "approved"
    assert page.queue.current_id == plain
    assert page.seen is not None
    assert page.seen.id == plain


def test_a_stage_that_was_asked_for_is_shown(office: Office) -> None:
    office.ask(lambda case: approve(case, office.visits.plain))
    facts = office.ask(facts_of)
    assert isinstance(facts, CaseFacts)
    page = ReviewPage(office.workplace, facts, stage="approved")
    shown_in(page, office.qtbot, 1440, 900)
    office.settled(page)

    assert len(units(page)) == 1


def test_a_number_given_twice_stands_above_the_queue_and_leads_to_each(office: Office) -> None:
    page = office.open()
    assert not page.doubled.isVisible()
    visits = office.visits
    issues = [
        IssuedUnder(visits.suspected, "甲组-0003", "示例区水务公司营业厅", "陈明远", ""),
        IssuedUnder(visits.lacking, "甲组-0004", "示例区不动产登记大厅", "陈明远", ""),
    ]

    page.doubled.show_doubled((DoubledNumber("示窗检〔2026〕1号", tuple(issues)),))

    assert page.doubled.isVisible()
    assert "示窗检〔2026〕1号" in page.doubled.text
    assert "甲组-0004" in page.doubled.text
    for inspection in (visits.suspected, visits.lacking, visits.suspected):
        page.doubled.acted.emit()
        office.settled(page)
        assert page.seen is not None
        assert page.seen.id == inspection
    page.doubled.show_doubled(())
    assert not page.doubled.isVisible()


def test_an_empty_case_folder_is_said_once(
    make_workplace: Callable[..., Workplace], first_desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    workplace = unlocked(make_workplace(), copied_desk(first_desk, tmp_path / "empty"), qtbot)
    facts = asked(workplace, qtbot, facts_of)
    assert isinstance(facts, CaseFacts)
    page = ReviewPage(workplace, facts)
    shown_in(page, qtbot)
    qtbot.waitUntil(lambda: workplace.background.is_idle and page.empty.merge.isVisible())

    assert page.empty.title.text() == "没有待审核的检查"
    assert page.queue.none.text() == ""
    assert not page.selection.words.isVisible()


def test_in_a_narrow_window_the_items_of_the_one_asked_for_have_the_keyboard(
    office: Office,
) -> None:
    page = office.open(office.visits.plain, width=800)

    assert not page.queue.isVisible()
    assert page.reading.items.hasFocus()

"""Merge: seen first, then merged, settled, and taken back."""

import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from inspector_app.domain.merging import SourceStatus
from inspector_app.domain.roster import Role
from inspector_app.ui.case_facts import facts_of
from inspector_app.ui.merge_run import Named, State
from inspector_app.ui.pages.merge import source_words as say
from inspector_app.ui.pages.merge.folder_dialog import FolderDialog
from inspector_app.ui.pages.merge.page import ASIDE, CONFLICTS, HISTORY, SOURCES, MergePage
from inspector_app.ui.pages.merge.source_table import FILE, NEW, STATUS, WRITER
from inspector_app.ui.pages.merge.undo_dialog import UndoDialog
from inspector_app.workflows.exchange.merge import counts_of
from inspector_app.workflows.visit.begin import change_header
from inspector_app.workflows.visit.show import overview
from tests.ui.conftest import asked
from tests.ui.pages.merge.conftest import OpenPage, settle
from tests.ui.teams import MATE, Team, altered, given, merged, visit
from tests.visits import PASSPHRASE, begun

CONTROL = Qt.KeyboardModifier.ControlModifier


def cell(page: MergePage, row: int, column: int) -> str:
    return str(page.sources.table.sources.index(row, column).data())


def statuses(page: MergePage) -> list[SourceStatus | None]:
    return [row.source.status if row.source else None for row in page.run.rows]


def how_many(page: MergePage, qtbot: QtBot) -> int:
    seen: Any = asked(page.workplace, qtbot, overview)
    return int(seen.whole)


def test_an_empty_page_says_what_to_do_first(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page()

    assert page.sources.empty.isVisible()
    qtbot.waitUntil(page.sources.choose.hasFocus)
    qtbot.keyClick(page.sources.choose, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)))
    page.findChildren(QFileDialog)[0].reject()


def test_a_bundle_is_seen_first_then_merged_by_keys(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    done = team.handed(tmp_path / "stick", "东街窗口", "西街窗口")
    page = open_page()
    page.add_files(done.files)
    settle(page, qtbot)

    assert cell(page, 0, FILE) == done.files[0].name
    assert cell(page, 0, WRITER) == MATE
    assert cell(page, 0, NEW) == "2"
    assert statuses(page) == [SourceStatus.READY]
    assert page.sources.strip.sums[0].text() == "0 + 2 = 2"
    assert how_many(page, qtbot) == 0

    with qtbot.waitSignal(page.run.finished, timeout=20_000) as told:
        qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    settle(page, qtbot)

    assert told.args == [1]
    assert statuses(page) == [SourceStatus.MERGED]
    assert cell(page, 0, STATUS) == "✓ 已合并"
    assert how_many(page, qtbot) == 2
    assert "已合并 1 个来源" in page.banner.text
    assert not page.sources.go.isEnabled()


def test_the_counts_add_up_to_what_is_there_afterwards(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    first = team.handed(tmp_path / "one", "东街窗口").files
    second = team.handed(tmp_path / "two", "西街窗口", "北街窗口").files
    page = open_page()
    page.add_files([*second, *first])
    settle(page, qtbot)
    promised = page.run.after

    page.run.merge()
    settle(page, qtbot)

    assert promised is not None
    assert page.run.after == promised
    assert asked(page.workplace, qtbot, counts_of) == promised
    before, after = page.run.before, page.run.after
    assert before is not None
    assert (before.inspections, after.inspections) == (0, 3)


def test_the_same_file_again_brings_nothing(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    done = team.handed(tmp_path / "stick", "东街窗口")
    page = open_page()
    asked(page.workplace, qtbot, lambda case: merged(case, *done.files))

    page.add_files(done.files)
    settle(page, qtbot)

    assert statuses(page) == [SourceStatus.NOTHING_NEW]
    assert page.sources.why.text() == "列表里没有可以合并的内容了。"
    assert page.sources.strip.sums[0].text() == "1 + 0 = 1"


def test_a_row_opens_to_its_inspections_and_these_open_once_they_are_here(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    done = team.handed(tmp_path / "stick", "东街窗口")
    page = open_page()
    page.add_files(done.files)
    settle(page, qtbot)
    page.sources.table.setFocus()
    opened: list[str] = []
    page.inspection_opened.connect(opened.append)

    qtbot.keyClick(page.sources.table, Qt.Key.Key_Return)
    lines = page.sources.detail.table
    assert lines.hasFocus()
    assert "东街窗口" in str(page.sources.detail.lines.index(0, 2).data())
    lines.go_to(0)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert opened == []
    assert page.sources.detail.hint.text() == "合并以后才能打开。"

    page.run.merge()
    settle(page, qtbot)
    lines.go_to(0)
    lines.setFocus()
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert len(opened) == 1


def test_a_damaged_file_is_set_aside_and_the_others_go_on(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    good = team.handed(tmp_path / "stick", "东街窗口").files[0]
    bad = altered(good)
    page = open_page()
    page.add_files([bad, good])
    settle(page, qtbot)

    assert statuses(page) == [SourceStatus.REJECTED, SourceStatus.READY]
    page.sources.table.go_to(0)
    assert page.sources.detail.reason.text()

    page.run.merge()
    settle(page, qtbot)
    assert statuses(page) == [SourceStatus.REJECTED, SourceStatus.MERGED]
    assert how_many(page, qtbot) == 1


def test_what_was_set_aside_is_listed_with_its_code_and_can_be_tried_again(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = altered(team.handed(tmp_path / "stick", "东街窗口").files[0])
    page = open_page()
    asked(page.workplace, qtbot, lambda case: merged(case, bad))
    page.read_past()
    settle(page, qtbot)

    assert page.tabs[ASIDE].text() == "未合并 1"
    page.show_pane(ASIDE)
    chosen = page.aside.chosen
    assert chosen is not None
    assert chosen.code
    assert page.aside.why.text()
    with qtbot.waitSignal(page.aside.try_wanted):
        page.aside.again.click()
    settle(page, qtbot)
    assert page.stack.currentIndex() == SOURCES
    assert statuses(page) == [SourceStatus.REJECTED]


def test_the_newest_merge_can_be_undone_after_one_question(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    first = team.handed(tmp_path / "one", "东街窗口").files
    second = team.handed(tmp_path / "two", "西街窗口").files
    page = open_page()
    asked(page.workplace, qtbot, lambda case: merged(case, *first, *second))
    page.read_past()
    settle(page, qtbot)
    page.show_pane(HISTORY)

    assert [row.file for row in page.history.rows.rows] == [second[0].name, first[0].name]
    page.history.table.go_to(1)
    assert not page.history.undo.isEnabled()
    assert page.history.why.text()
    page.history.table.go_to(0)
    page.history.undo.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(UndoDialog)))
    dialog = page.findChildren(UndoDialog)[0]
    with qtbot.waitSignal(dialog.done_with, timeout=10_000):
        dialog.agree.click()
    settle(page, qtbot)

    assert how_many(page, qtbot) == 1
    assert "已撤销" in page.banner.text
    assert page.history.rows.rows[0].undone_at
    assert not page.history.rows.rows[0].can_undo


def test_a_source_whose_merge_was_undone_can_be_merged_again_at_once(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    page.add_files(team.handed(tmp_path / "one", "东街窗口").files)
    settle(page, qtbot)
    page.run.merge()
    settle(page, qtbot)
    page.show_pane(HISTORY)
    page.history.undo.setFocus()
    page.history.undo.click()
    dialog = page.findChildren(UndoDialog)[0]
    with qtbot.waitSignal(dialog.done_with, timeout=10_000):
        dialog.agree.click()
    settle(page, qtbot)

    source = page.run.rows[0].source
    assert source is not None
    assert (source.status, source.new) == (SourceStatus.READY, 1)
    assert page.run.can_merge
    assert page.history.table.hasFocus()
    page.run.merge()
    settle(page, qtbot)
    assert how_many(page, qtbot) == 1


def test_heads_stand_only_under_advanced(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    done = team.handed(tmp_path / "one", "东街窗口")
    page = open_page()
    asked(page.workplace, qtbot, lambda case: merged(case, *done.files))
    page.read_past()
    settle(page, qtbot)
    page.show_pane(HISTORY)

    assert not [text for text in facts_shown(page) if "链头" in text]
    page.history.advanced.setChecked(True)
    assert [text for text in facts_shown(page) if "链头" in text]


def facts_shown(page: MergePage) -> list[str]:
    return [label.text() for label in page.history._facts.findChildren(QLabel)]


def test_a_merge_can_be_stopped_between_two_sources(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [team.handed(tmp_path / name, f"{name}街窗口").files[0] for name in "东西北"]
    page = open_page()
    page.add_files(files)
    settle(page, qtbot)

    def stop(_place: int) -> None:
        if SourceStatus.MERGED in statuses(page):
            page.run.stop()

    page.run.row_changed.connect(stop)
    page.run.merge()
    settle(page, qtbot)

    assert statuses(page) == [
        SourceStatus.MERGED,
        SourceStatus.CANCELLED,
        SourceStatus.CANCELLED,
    ]
    page.run.row_changed.disconnect(stop)
    assert page.sources.go.isEnabled()
    page.run.merge()
    settle(page, qtbot)
    assert statuses(page) == [SourceStatus.MERGED] * 3


def test_a_merge_goes_on_while_another_page_is_shown(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    files = team.handed(tmp_path / "stick", "东街窗口").files
    page = open_page()
    page.add_files(files)
    settle(page, qtbot)
    run, workplace = page.run, page.workplace

    run.merge()
    page.close()
    page.deleteLater()
    qtbot.waitUntil(lambda: run.is_idle and workplace.background.is_idle, timeout=20_000)

    assert [row.source.status for row in run.rows if row.source] == [SourceStatus.MERGED]
    again = open_page()
    assert cell(again, 0, STATUS) == "✓ 已合并"


def test_a_rescued_case_folder_is_merged_with_its_passphrase(
    open_page: OpenPage, team: Team, qtbot: QtBot
) -> None:
    with team.mate.opened() as case:
        visit(case, "东街窗口")
    page = open_page()
    page.add_folder()
    dialog = page.findChildren(FolderDialog)[0]
    qtbot.keyClicks(dialog.folder.edit, str(team.mate.path))
    dialog.secret.setText(PASSPHRASE)
    qtbot.keyClick(dialog.secret, Qt.Key.Key_Return)
    settle(page, qtbot)

    assert statuses(page) == [SourceStatus.READY]
    page.run.merge()
    settle(page, qtbot)
    assert how_many(page, qtbot) == 1


def test_a_folder_with_a_wrong_passphrase_is_told_and_the_rest_goes_on(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    page.run.add([team.mate.path], "falsch")
    settle(page, qtbot)

    assert statuses(page) == [SourceStatus.REJECTED]
    assert page.sources.detail.reason.text()


def test_dropped_files_are_named_as_sources(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    files = team.handed(tmp_path / "stick", "东街窗口").files
    page = open_page()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    drop = QDropEvent(
        QPoint(50, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(drop)
    settle(page, qtbot)

    assert statuses(page) == [SourceStatus.READY]


def test_delete_takes_a_source_off_the_list(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    files = team.handed(tmp_path / "stick", "东街窗口").files
    page = open_page()
    page.add_files(files)
    settle(page, qtbot)
    page.sources.table.setFocus()

    qtbot.keyClick(page.sources.table, Qt.Key.Key_Delete)
    settle(page, qtbot)

    assert page.run.rows == []
    assert page.sources.empty.isVisible()


def test_an_inspector_receives_on_the_same_page(
    open_page: OpenPage, team: Team, qtbot: QtBot
) -> None:
    with team.mate.opened() as case:
        facts = facts_of(case)
    assert facts.me.role is Role.INSPECTOR
    lead = open_page()
    page = MergePage(lead.workplace, facts, lead.run)
    qtbot.addWidget(page)

    assert page.accessibleName() == "接收"
    assert page.sources.go.text() == "接收"


def test_a_lock_in_the_middle_leaves_nothing_half_merged(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    files = team.handed(tmp_path / "stick", "东街窗口", "西街窗口").files
    page = open_page()
    page.add_files(files)
    settle(page, qtbot)
    page.run.merge()
    qtbot.waitUntil(lambda: page.run._taking is not None, timeout=10_000)

    page.run.abandon()
    settle(page, qtbot)

    assert how_many(page, qtbot) in (0, 2)
    page.run.look()
    settle(page, qtbot)
    page.run.merge()
    settle(page, qtbot)
    assert how_many(page, qtbot) == 2


def test_what_is_typed_goes_between_the_steps_of_a_merge(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [team.handed(tmp_path / name, f"{name}街窗口").files[0] for name in "东西北"]
    page = open_page()
    page.add_files(files)
    settle(page, qtbot)
    waited: list[float] = []
    merging: list[bool] = []

    def type_something(_place: int) -> None:
        asked_at = time.perf_counter()

        def done(_nothing: object) -> None:
            waited.append(time.perf_counter() - asked_at)
            merging.append(page.run.state is State.MERGING)

        page.workplace.background.ask(page, lambda _case: None, done, urgent=True)

    page.run.row_changed.connect(type_something)
    page.run.merge()
    settle(page, qtbot)

    assert any(merging)
    assert max(waited) < 0.25


def test_the_panes_are_walked_through_by_key(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page()
    seen = []
    for _ in range(4):
        qtbot.keyClick(page, Qt.Key.Key_Tab, CONTROL)
        seen.append(page.stack.currentIndex())

    assert seen == [CONFLICTS, ASIDE, HISTORY, SOURCES]


def test_a_thousand_sources_stay_quick(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page()
    began = time.perf_counter()
    page.run._list([Named(Path(f"/stick/{n}.mingcha")) for n in range(1000)])
    for place in range(0, 1000, 7):
        page.run._replace(place, Named(Path(f"/stick/{place}.mingcha"), None, is_busy=True))
    page.run._show_state(State.MERGING)
    page.grab()

    assert time.perf_counter() - began < 2.0
    assert page.sources.table.sources.rowCount() == 1000
    page.run._show_state(State.IDLE)


def test_a_conflict_is_settled_by_keys_and_the_loser_stays_visible(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    with team.mate.opened() as case:
        shared = begun(case, "东街窗口")
        change_header(case, shared.id, {"service_point": "一楼"})
        first = given(case, tmp_path / "one").files
    page = open_page()

    def differ(case: Any) -> None:
        merged(case, *first)
        change_header(case, shared.id, {"service_point": "大厅北侧"})

    asked(page.workplace, qtbot, differ)
    with team.mate.opened() as case:
        change_header(case, shared.id, {"service_point": "二楼"})
        second = given(case, tmp_path / "two").files
    page.add_files(second)
    settle(page, qtbot)
    page.run.merge()
    settle(page, qtbot)

    assert page.tabs[CONFLICTS].text() == "冲突 1"
    page.show_pane(CONFLICTS)
    card = page.conflicts.card
    assert card is not None
    said = {claim.claim.mine: claim.value.text() for claim in card.claims}
    assert ("大厅北侧" in said[True], "二楼" in said[False]) == (True, True)
    theirs = next(claim for claim in card.claims if not claim.claim.mine)

    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    assert card.choice_field.isVisible()
    theirs.radio.setFocus()
    qtbot.keyClick(theirs.radio, Qt.Key.Key_Space)
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    assert card._reason.wrong
    card.reason.setText("以现场为准")
    qtbot.keyClick(card.reason, Qt.Key.Key_Return)
    settle(page, qtbot)

    assert page.tabs[CONFLICTS].text() == "冲突"
    settled = page.conflicts.card
    assert settled is not None
    texts = [claim.state.text() for claim in settled.claims]
    assert sorted(texts) == ["✓ 以此为准", "不采用；留在记录里"]
    assert "以现场为准" in settled.choice_field.text()
    found: Any = asked(
        page.workplace, qtbot, lambda case: case.store.inspections.load(shared.id).header
    )
    assert found.service_point == "二楼"


def test_a_bad_file_is_set_aside_as_soon_as_it_was_looked_at(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = altered(team.handed(tmp_path / "stick", "东街窗口").files[0])
    page = open_page()
    page.add_files([bad])
    settle(page, qtbot)

    assert page.tabs[ASIDE].text() == "未合并 1"
    assert not page.sources.go.isEnabled()
    (kept,) = page.aside.rows.rows
    assert kept.kept is not None
    assert kept.kept.read_bytes() == bad.read_bytes()
    assert f"代码 {kept.code}" in page.sources.detail.sum.text()
    assert cell(page, 0, STATUS) == "✕ 未合并"
    page.add_files([bad])
    settle(page, qtbot)
    assert page.tabs[ASIDE].text() == "未合并 1"


def test_after_a_merge_the_banner_leads_on(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    page.add_files(team.handed(tmp_path / "stick", "东街窗口").files)
    settle(page, qtbot)
    page.run.merge()
    settle(page, qtbot)

    assert "已合并 1 个来源" in page.banner.text
    with qtbot.waitSignal(page.review_wanted):
        page.banner.acted.emit()


def test_the_other_visit_of_the_same_day_is_named(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    asked(page.workplace, qtbot, lambda case: visit(case, "东街窗口"))
    page.add_files(team.handed(tmp_path / "stick", "东街窗口").files)
    settle(page, qtbot)

    said = [say.about(row, team.lead.clock()) for row in page.sources.detail.lines.rows]

    assert said == ["", "另一份是 甲组-0001"]


def test_a_third_value_stands_beside_those_that_were_not_chosen(
    open_page: OpenPage, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    with team.mate.opened() as case:
        shared = begun(case, "东街窗口")
        first = given(case, tmp_path / "one").files
    page = open_page()

    def differ(case: Any) -> None:
        merged(case, *first)
        change_header(case, shared.id, {"service_point": "一楼"})

    asked(page.workplace, qtbot, differ)
    with team.mate.opened() as case:
        change_header(case, shared.id, {"service_point": "二楼"})
        second = given(case, tmp_path / "two").files
    asked(page.workplace, qtbot, lambda case: merged(case, *second))
    page.conflicts.read()
    settle(page, qtbot)
    page.show_pane(CONFLICTS)
    card = page.conflicts.card
    assert card is not None
    card.third.setChecked(True)
    card.text.setPlainText("夹层")
    card.reason.setText("电话核实")
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    settle(page, qtbot)

    settled = page.conflicts.card
    assert settled is not None
    assert "现以此为准：夹层" in settled.choice_field.text()
    assert "电话核实" in settled.choice_field.text()
    assert {claim.value.text() for claim in settled.claims} == {"一楼", "二楼"}

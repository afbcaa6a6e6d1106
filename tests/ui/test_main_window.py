"""The window shows the right page, keeps the keyboard somewhere, and locked it hides everything."""

import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from inspector_app.domain.answer import Answer, Mark
from inspector_app.ui.background import NoCase
from inspector_app.ui.commands import command
from inspector_app.ui.pages.today.begin_dialog import BeginDialog
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.rail import PLACES, Rail
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.show import find_inspection
from tests.ui.stage import Look, Stage
from tests.ui.test_visit import CODE, LONG, make_full
from tests.visits import PASSPHRASE, VISIT, Desk, new_desk

UNIT = "云溪镇便民服务中心"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LOCK = (Qt.Key.Key_L, CTRL)


@pytest.fixture
def visit_id(desk: Desk) -> str:
    """An inspection that was begun."""
    with desk.opened() as case:
        return begin_inspection(case, UNIT, VISIT, second="贠𬭊,区政务服务局").id


@pytest.fixture
def stage(desk: Desk, visit_id: str, qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The window over a case folder with one draft, locked."""
    places = replace(desk.places, case=desk.path, settings=tmp_path / "settings.json")
    with closing(Stage(qapp, places, desk.clock, Look("zh"), PASSPHRASE)) as made:
        yield made


@pytest.fixture
def unlocked(stage: Stage) -> Stage:
    stage.unlock()
    return stage


def page_name(stage: Stage) -> str:
    return type(stage.page).__name__


def texts() -> str:
    """Everything that any widget of the program could still show."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    found: list[str] = []
    for widget in QApplication.allWidgets():
        found += [widget.windowTitle(), widget.toolTip(), widget.accessibleName()]
        if isinstance(widget, (QLabel, QLineEdit, QPushButton)):
            found.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
    return "\n".join(found)


def open_visit(stage: Stage, visit_id: str) -> None:
    stage.window.show_inspection(visit_id)
    stage.until(lambda: page_name(stage) == "InspectionPage")
    stage.settle()


def test_without_a_case_folder_the_first_run_comes_first(
    desk: Desk, qapp: QApplication, tmp_path: Path
) -> None:
    nowhere = replace(desk.places, case=tmp_path / "none", settings=tmp_path / "settings.json")

    with closing(Stage(qapp, nowhere, desk.clock, Look("zh"))) as stage:
        assert page_name(stage) == "FirstRunPage"
        assert stage.page.isAncestorOf(stage.window.focusWidget())


def test_a_case_folder_is_asked_for_its_passphrase(stage: Stage) -> None:
    assert page_name(stage) == "LockPage"
    assert isinstance(stage.window.focusWidget(), QLineEdit)
    assert UNIT not in texts()


def test_from_the_lock_page_one_comes_to_a_new_case_folder_and_back(stage: Stage) -> None:
    stage.page.new.click()
    stage.settle()
    assert page_name(stage) == "FirstRunPage"
    assert stage.page.who.case == stage.case.with_name(f"{stage.case.name}-2")

    stage.press(Qt.Key.Key_Escape)

    assert page_name(stage) == "LockPage"


def test_what_was_typed_for_a_new_inspection_stays_until_the_lock(unlocked: Stage) -> None:
    def asked_facts() -> BeginDialog:
        unlocked.page.begin()
        unlocked.until(lambda: unlocked.page.findChildren(BeginDialog))
        return unlocked.page.findChildren(BeginDialog)[0]

    asked_facts().unit.setText("东街窗口")
    unlocked.press(Qt.Key.Key_Escape)
    unlocked.window.show_help()
    unlocked.window.show_today()
    unlocked.settle()
    assert asked_facts().unit.text() == "东街窗口"

    unlocked.press(Qt.Key.Key_Escape)
    unlocked.window.lock()
    unlocked.unlock()
    assert asked_facts().unit.text() == ""


def test_the_passphrase_leads_to_today(unlocked: Stage) -> None:
    assert page_name(unlocked) == "TodayPage"
    assert unlocked.window._rail.isVisible()


@pytest.mark.parametrize("place", PLACES)
def test_every_place_of_the_rail_is_reached_by_its_key(unlocked: Stage, place: str) -> None:
    pressed = QKeySequence(command(place).keys[0])[0]
    unlocked.press(pressed.key(), pressed.keyboardModifiers())

    assert page_name(unlocked).casefold() == f"{place.replace('-', '')}page"
    assert unlocked.window._rail._buttons[place].isChecked()


def test_the_keys_of_the_page_count_while_the_rail_has_the_focus(unlocked: Stage) -> None:
    unlocked.window._rail._buttons["today"].setFocus()

    unlocked.press(Qt.Key.Key_N, CTRL)

    assert [type(each) for each in unlocked.dialogs()] == [BeginDialog]


def test_enter_presses_a_button_of_the_rail(unlocked: Stage) -> None:
    unlocked.window._rail._buttons["help"].setFocus()

    unlocked.press(Qt.Key.Key_Return)

    assert page_name(unlocked) == "HelpPage"


@pytest.mark.parametrize("place", PLACES)
def test_the_keyboard_is_on_the_page_that_came(unlocked: Stage, place: str) -> None:
    unlocked.window.commands[place].trigger()
    unlocked.settle()

    focused = QApplication.focusWidget()
    assert focused is not None
    assert unlocked.page is focused or unlocked.page.isAncestorOf(focused)


def test_from_the_records_one_comes_to_an_inspection_and_back_to_the_same_list(
    unlocked: Stage, visit_id: str
) -> None:
    unlocked.window.show_records()
    unlocked.settle()
    unlocked.type("云溪")
    unlocked.settle(0.2)

    unlocked.press(Qt.Key.Key_Down)
    unlocked.press(Qt.Key.Key_Return)
    unlocked.until(lambda: page_name(unlocked) == "InspectionPage")
    unlocked.settle()
    unlocked.press(Qt.Key.Key_Left, ALT)
    unlocked.settle(0.2)

    assert page_name(unlocked) == "RecordsPage"
    assert unlocked.page.list.search.text() == "云溪"
    assert unlocked.page.list.table.currentIndex().row() == 0
    unlocked.window.lock()
    assert not any(unlocked.window.left.values())


def test_an_inspection_opens_without_the_rail(unlocked: Stage, visit_id: str) -> None:
    open_visit(unlocked, visit_id)

    assert not unlocked.window._rail.isVisible()
    assert unlocked.window.visit is not None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert unlocked.page.isAncestorOf(focused)


def test_dressing_anew_keeps_the_page_and_shows_no_rail_beside_it(
    unlocked: Stage, visit_id: str
) -> None:
    open_visit(unlocked, visit_id)

    unlocked.dress(Look("en", "dark", 150))

    assert page_name(unlocked) == "InspectionPage"
    assert not unlocked.window._rail.isVisible()


def test_dressing_anew_keeps_the_keyboard_where_it_was(unlocked: Stage) -> None:
    unlocked.window.show_settings()
    unlocked.settle()
    for _ in range(3):
        unlocked.press(Qt.Key.Key_Tab)
    before = unlocked.window.focusWidget()
    place = unlocked.page.findChildren(QWidget).index(before)

    unlocked.dress(Look("en", "dark", 125))

    focused = unlocked.window.focusWidget()
    assert type(focused) is type(before)
    assert unlocked.page.findChildren(QWidget).index(focused) == place


def test_a_page_that_was_asked_for_before_going_elsewhere_does_not_come(
    unlocked: Stage, visit_id: str
) -> None:
    unlocked.window.show_inspection(visit_id)
    unlocked.window.show_help()

    unlocked.settle()

    assert page_name(unlocked) == "HelpPage"
    assert unlocked.window.visit is None


def test_a_page_that_was_asked_for_before_locking_does_not_come(
    unlocked: Stage, visit_id: str
) -> None:
    unlocked.window.show_inspection(visit_id)
    unlocked.window.lock()

    unlocked.settle()

    assert page_name(unlocked) == "LockPage"
    assert UNIT not in texts()


def test_facts_that_were_asked_for_before_locking_do_not_unlock(unlocked: Stage) -> None:
    unlocked.window.read_facts()
    unlocked.window.lock()

    unlocked.settle()

    assert unlocked.window.facts is None


def test_after_locking_no_widget_holds_a_word_of_the_inspection(
    unlocked: Stage, visit_id: str
) -> None:
    open_visit(unlocked, visit_id)
    assert UNIT in texts()

    unlocked.press(*LOCK)

    assert page_name(unlocked) == "LockPage"
    assert unlocked.window.visit is None
    assert UNIT not in texts()


def test_locking_closes_the_case_folder(unlocked: Stage, desk: Desk) -> None:
    unlocked.press(*LOCK)

    with desk.opened() as case:
        assert case.me.code == "A17"


def test_locking_closes_a_dialog_that_shows_something(unlocked: Stage) -> None:
    dialog = Dialog(unlocked.window.workplace, UNIT, unlocked.window)
    dialog.open()
    unlocked.settle()

    unlocked.window.lock()
    unlocked.settle()

    assert unlocked.dialogs() == []
    assert UNIT not in texts()


def test_a_banner_does_not_outlive_its_page(unlocked: Stage) -> None:
    unlocked.window._banner.show_words("bad", UNIT)

    unlocked.window.lock()
    unlocked.settle()

    assert not unlocked.window._banner.isVisible()
    assert UNIT not in texts()


def test_locked_only_what_needs_no_case_is_possible(stage: Stage) -> None:
    enabled = {name for name in (*PLACES, "lock") if stage.window.commands[name].isEnabled()}

    assert enabled == {"verify", "help"}


def test_a_sheet_can_be_verified_without_a_case_and_one_comes_back(stage: Stage) -> None:
    stage.page.verify.click()  # type: ignore[attr-defined]
    stage.settle()
    assert page_name(stage) == "VerifyPage"
    assert stage.window._way_back.isVisible()
    assert not stage.window.findChildren(Rail)

    stage.window._way_back.setFocus()
    stage.press(Qt.Key.Key_Return)

    assert page_name(stage) == "LockPage"
    assert not stage.window._way_back.isVisible()


def test_the_key_leads_to_verify_without_a_case_too(stage: Stage) -> None:
    stage.press(Qt.Key.Key_2, ALT)

    assert page_name(stage) == "VerifyPage"


def test_a_page_behind_the_lock_cannot_be_made_while_it_is_locked(stage: Stage) -> None:
    with pytest.raises(NoCase):
        stage.window.show_today()

    assert page_name(stage) == "LockPage"


def test_unlocked_again_after_a_lock_everything_works(unlocked: Stage, visit_id: str) -> None:
    unlocked.press(*LOCK)

    unlocked.unlock()
    open_visit(unlocked, visit_id)

    assert unlocked.window.visit is not None


def test_locking_while_work_waits_and_unlocking_at_once_keeps_the_case_open(
    unlocked: Stage, visit_id: str
) -> None:
    held = threading.Event()
    background = unlocked.front.background
    background.ask(background, lambda _case: held.wait(10), lambda _result: None)
    unlocked.window.lock()
    opened: list[object] = []
    background.open_case(background, unlocked.case, PASSPHRASE, opened.append)

    held.set()

    unlocked.until(lambda: bool(opened))
    unlocked.window.take_case(opened[0])  # type: ignore[arg-type]
    open_visit(unlocked, visit_id)
    assert unlocked.window.visit is not None


def test_closing_the_window_keeps_what_was_answered(
    desk: Desk, visit_id: str, qapp: QApplication, tmp_path: Path
) -> None:
    places = replace(desk.places, case=desk.path, settings=tmp_path / "settings.json")
    stage = Stage(qapp, places, desk.clock, Look("zh"), PASSPHRASE)
    stage.unlock()
    open_visit(stage, visit_id)
    assert stage.window.visit is not None
    stage.window.visit.set_answer(CODE, Answer(Mark.NOT_OBSERVED))

    stage.close()

    with desk.opened() as case:
        assert not case.interrupted
        assert CODE in find_inspection(case, visit_id).answers


def fill_up(stage: Stage, visit_id: str) -> None:
    """An answer that the disk did not take."""
    background = stage.front.background
    open_visit(stage, visit_id)
    background.ask(background, make_full, lambda _nothing: None, urgent=True)
    assert stage.window.visit is not None
    stage.window.visit.set_answer(CODE, LONG)
    stage.settle()
    assert stage.window.visit.has_unsaved


def test_closing_over_an_answer_that_is_not_saved_asks_first(
    unlocked: Stage, visit_id: str
) -> None:
    fill_up(unlocked, visit_id)

    unlocked.window.close()
    unlocked.settle()
    assert unlocked.window.isVisible()
    (warning,) = unlocked.dialogs()
    assert isinstance(warning, Dialog)
    assert warning.leave.hasFocus()
    unlocked.press(Qt.Key.Key_Return)
    assert unlocked.window.isVisible()

    unlocked.window.close()
    unlocked.settle()
    (warning,) = unlocked.dialogs()
    assert isinstance(warning, Dialog)
    warning.agree.click()

    assert not unlocked.window.isVisible()


def test_leaving_an_inspection_over_an_answer_that_is_not_saved_tells(
    unlocked: Stage, visit_id: str
) -> None:
    fill_up(unlocked, visit_id)

    unlocked.window.show_today()
    unlocked.settle()

    assert unlocked.window._banner.isVisible()


def test_text_grows_and_shrinks_by_key_within_its_limits(unlocked: Stage) -> None:
    for _ in range(9):
        unlocked.press(Qt.Key.Key_Plus, CTRL)
    assert unlocked.front.settings.text_scale == 200

    for _ in range(9):
        unlocked.press(Qt.Key.Key_Minus, CTRL)
    assert unlocked.front.settings.text_scale == 100
    assert page_name(unlocked) == "TodayPage"


def test_a_folder_that_may_not_be_read_is_asked_for_its_passphrase(
    desk: Desk, qapp: QApplication, tmp_path: Path
) -> None:
    other = new_desk(tmp_path / "other")
    other.path.chmod(0o000)
    places = replace(desk.places, case=other.path, settings=tmp_path / "settings.json")
    try:
        with closing(Stage(qapp, places, desk.clock, Look("zh"))) as stage:
            assert page_name(stage) == "LockPage"
    finally:
        other.path.chmod(0o700)


def test_f1_and_the_palette_open_over_every_page(unlocked: Stage) -> None:
    for keys in ((Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_K, CTRL)):
        unlocked.press(*keys)
        assert len(unlocked.dialogs()) == 1
        unlocked.press(Qt.Key.Key_Escape)
        assert unlocked.dialogs() == []


def test_what_the_lead_sent_back_comes_to_the_merge_page(unlocked: Stage, tmp_path: Path) -> None:
    file = tmp_path / "a.mingcha"
    file.write_bytes(b"no bundle")
    unlocked.window.show_hand_over()
    unlocked.page.files_brought.emit([file])
    unlocked.settle(0.2)

    assert page_name(unlocked) == "MergePage"
    assert [row.file for row in unlocked.window.merging.rows] == [file]
    unlocked.window.show_today()
    unlocked.window.show_merge()
    assert [row.file for row in unlocked.page.run.rows] == [file]

    unlocked.window.lock()
    unlocked.settle()
    assert unlocked.window.merging is None


def test_where_something_was_handed_over_is_offered_the_next_time(unlocked: Stage) -> None:
    unlocked.window.show_hand_over()
    unlocked.page.folder_used.emit("/media/stick")
    unlocked.window.show_today()
    unlocked.window.show_hand_over()
    unlocked.settle()

    assert unlocked.page.folder.edit.text() == "/media/stick"
    assert unlocked.front.settings.hand_over_folder == "/media/stick"

"""The page before the case folder is open."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.pages.lock.page import LockPage
from inspector_app.ui.pages.lock.patience import Patience, wait_after
from inspector_app.ui.pages.lock.recovery_dialog import RecoveryDialog
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import Newcomer, create_case
from tests.ui.conftest import shown_in
from tests.visits import CHEAP, PASSPHRASE, Desk


@pytest.fixture
def page(workplace: Workplace, desk: Desk, qtbot: QtBot) -> LockPage:
    made = LockPage(workplace, desk.path)
    shown_in(made, qtbot, 1100, 720)
    made.opened()
    qtbot.waitUntil(made.edit.hasFocus)
    return made


def test_enter_unlocks_and_says_who_it_is(page: LockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.unlocked, timeout=10_000) as told:
        page.edit.setText(PASSPHRASE)
        qtbot.keyClick(page.edit, Qt.Key.Key_Return)

    facts = told.args[0]
    assert isinstance(facts, CaseFacts)
    assert facts.me.name == "陈明远"
    assert page.edit.text() == ""


def test_a_wrong_passphrase_is_said_beside_the_field_and_costs_a_wait(
    page: LockPage, qtbot: QtBot
) -> None:
    page.edit.setText("wrong")
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.field.wrong), timeout=10_000)

    assert "口令不对" in page.field.wrong
    assert page.unlock_button.text() == "请等 1 秒"
    assert not page.unlock_button.isEnabled()
    assert page.edit.selectedText()
    qtbot.waitUntil(page.unlock_button.isEnabled, timeout=3000)
    assert page.unlock_button.text() == "打开"


def test_nothing_typed_is_not_tried(page: LockPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)

    assert page.field.wrong == "请输入口令。"
    assert not page.is_busy
    assert page.workplace.background.is_idle


def test_the_wait_doubles_up_to_a_minute() -> None:
    assert [wait_after(failures) for failures in range(9)] == [0, 1, 2, 4, 8, 16, 32, 60, 60]


def test_patience_counts_and_forgives(qtbot: QtBot) -> None:
    patience = Patience()
    patience.count_failure()
    patience.count_failure()
    assert patience.seconds_left == 2

    patience.forgive()
    assert patience.seconds_left == 0
    patience.count_failure()
    assert patience.seconds_left == 1
    qtbot.waitUntil(lambda: not patience._timer.isActive(), timeout=3000)


def test_the_page_says_nothing_of_what_the_program_is_for(page: LockPage) -> None:
    from PySide6.QtWidgets import QLabel

    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "记事" in said
    for telling in ("检查", "明察", str(page.case_path)):
        assert telling not in said


def test_caps_lock_is_noticed(page: LockPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.edit, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not page.caps.isVisible()
    qtbot.keyClick(page.edit, "A")
    assert page.caps.isVisible()
    qtbot.keyClick(page.edit, Qt.Key.Key_CapsLock)
    assert not page.caps.isVisible()


def test_the_passphrase_can_be_looked_at(page: LockPage) -> None:
    page.eye.trigger()
    assert page.edit.echoMode() is QLineEdit.EchoMode.Normal
    page.eye.trigger()
    assert page.edit.echoMode() is QLineEdit.EchoMode.Password


def test_a_place_without_a_case_folder_offers_to_set_one_up(
    workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    page = LockPage(workplace, tmp_path / "none")
    shown_in(page, qtbot, 1100, 720)
    page.edit.setText(PASSPHRASE)
    page.unlock()
    qtbot.waitUntil(page.banner.isVisible, timeout=10_000)

    assert "没有案卷" in page.banner.text
    with qtbot.waitSignal(page.first_run_wanted) as told:
        page.banner.acted.emit()
    assert told.args == [str(tmp_path / "none")]


def test_a_case_folder_in_use_is_told(page: LockPage, desk: Desk, qtbot: QtBot) -> None:
    with desk.opened():
        page.edit.setText(PASSPHRASE)
        page.unlock()
        qtbot.waitUntil(page.banner.isVisible, timeout=10_000)

    assert "案卷" in page.banner.text
    assert page.patience.seconds_left == 0


def test_another_case_folder_can_be_chosen(
    page: LockPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other"
    shutil.copytree(desk.path, other)
    page.other.click()
    (dialog,) = page.findChildren(QFileDialog)
    with qtbot.waitSignal(page.other_case_chosen) as told:
        dialog.fileSelected.emit(str(other))

    assert told.args == [str(other)]
    dialog.reject()


def test_a_chosen_folder_without_a_case_is_told_at_once_and_can_get_one(
    page: LockPage, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with qtbot.assertNotEmitted(page.other_case_chosen):
        page.open_other(empty)

    assert page.banner.text == "这个文件夹里没有案卷。"
    with qtbot.waitSignal(page.first_run_wanted) as told:
        page.banner.acted.emit()
    assert told.args == [str(empty)]


def test_a_new_case_folder_is_one_press_away(page: LockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.first_run_wanted) as told:
        qtbot.keyClick(page.new, Qt.Key.Key_Return)

    assert told.args == [""]


def test_only_over_the_sample_its_passphrase_is_shown_and_copied(
    page: LockPage, workplace: Workplace, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    assert page.sample.isHidden()

    case = tmp_path / "sample" / "case"
    shutil.copytree(desk.path, case)
    (case.parent / ".mingcha-demo").touch()
    over_sample = LockPage(workplace, case)
    shown_in(over_sample, qtbot, 1100, 720)

    assert over_sample.sample.isVisible()
    assert over_sample.sample.words.text() == "示例案卷，口令 sample-passphrase"
    qtbot.keyClick(over_sample.sample.copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "sample-passphrase"
    assert over_sample.sample.copy.text() == "已复制"


def test_the_recovery_code_gives_a_new_passphrase_and_opens(
    workplace: Workplace, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    newcomer = Newcomer("陈明远", "A17")
    path = tmp_path / "another"
    made = create_case(path, PASSPHRASE, newcomer, desk.places, desk.clock, cost=CHEAP)
    page = LockPage(workplace, path)
    shown_in(page, qtbot, 1100, 720)
    page.recover.click()
    (dialog,) = page.findChildren(RecoveryDialog)

    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.code_field.wrong
    assert dialog.first_field.wrong
    dialog.code.setText(made.recovery_code)
    dialog.first.setText("另一句很好记的话")
    dialog.second.setText("另一句")
    dialog.agreed()
    assert dialog.second_field.wrong == "两次输入不一致。"
    dialog.second.setText("另一句很好记的话")
    with qtbot.waitSignal(page.unlocked, timeout=20_000) as told:
        dialog.agreed()

    assert told.args[0].path == path


def test_a_wrong_recovery_code_is_said_beside_its_field(page: LockPage, qtbot: QtBot) -> None:
    page.ask_recovery_code()
    (dialog,) = page.findChildren(RecoveryDialog)
    dialog.code.setText("0000-0000")
    dialog.first.setText("一句新的口令")
    dialog.first.setText("一句新的口令够长")
    dialog.second.setText("一句新的口令够长")
    dialog.agreed()
    qtbot.waitUntil(lambda: bool(dialog.code_field.wrong), timeout=10_000)

    assert dialog.agree.isEnabled()
    dialog.reject()


def test_nothing_heavy_is_imported_for_the_page() -> None:
    script = (
        "import sys\n"
        "import inspector_app.ui.pages.lock.page\n"
        "heavy = {'cryptography', 'sqlcipher3', 'reportlab', 'pikepdf', 'PIL', 'pyhanko', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)),"
        " [name for name in sys.modules if name.startswith(('inspector_app.store',"
        " 'inspector_app.workflows', 'inspector_app.trust'))])\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert found.stdout.strip() == "[] []"

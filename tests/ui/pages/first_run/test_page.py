"""The first run: three steps to a case folder, or the sample case."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors.case import CaseOnNetwork
from inspector_app.ui.pages.first_run.page import FirstRunPage
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import open_case
from tests.ui.conftest import shown_in
from tests.visits import Desk

SECRET = "春天的柳絮飘过小河"


@pytest.fixture
def elsewhere(workplace: Workplace, tmp_path: Path) -> Workplace:
    """A workplace whose usual case folder does not exist yet."""
    return replace(workplace, places=replace(workplace.places, case=tmp_path / "new" / "case"))


@pytest.fixture
def page(elsewhere: Workplace, qtbot: QtBot) -> FirstRunPage:
    made = FirstRunPage(elsewhere)
    shown_in(made, qtbot, 1100, 720)
    made.opened()
    qtbot.waitUntil(made.who.edits["name"].hasFocus)
    return made


def type_who(page: FirstRunPage, qtbot: QtBot) -> None:
    """The first step, by keyboard."""
    page.who.edits["name"].setText("陈明远")
    qtbot.keyClicks(page.who.edits["code"], "A17")
    qtbot.keyClick(page.who.edits["code"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.step is page.secret, timeout=20_000)


def type_secret(page: FirstRunPage, qtbot: QtBot) -> None:
    page.secret.first.setText(SECRET)
    page.secret.second.setText(SECRET)
    qtbot.keyClick(page.secret.second, Qt.Key.Key_Return)
    assert page.step is page.form
    qtbot.waitUntil(lambda: page.form.has_forms, timeout=20_000)


def test_three_steps_make_a_case_folder_that_opens(
    page: FirstRunPage, desk: Desk, qtbot: QtBot
) -> None:
    type_who(page, qtbot)
    type_secret(page, qtbot)
    qtbot.keyClick(page.next, Qt.Key.Key_Return)
    assert page.is_busy
    qtbot.waitUntil(lambda: page.step is page.recovery, timeout=30_000)

    assert page.recovery.code.text().count("-") >= 3
    assert not page.recovery.go.isEnabled()
    qtbot.keyClick(page.recovery.kept, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.case_made) as told:
        qtbot.keyClick(page.recovery.go, Qt.Key.Key_Return)
    path, passphrase = told.args
    assert passphrase == SECRET
    with open_case(Path(path), passphrase, desk.places, desk.clock) as case:
        assert (case.me.name, case.me.code, case.roster.team) == ("陈明远", "A17", "甲组")


def test_what_is_missing_is_said_beside_every_field(page: FirstRunPage, qtbot: QtBot) -> None:
    page.who.edits["team"].clear()
    qtbot.keyClick(page.who.edits["name"], Qt.Key.Key_Return)

    assert page.step is page.who
    assert all(page.who.fields[name].wrong for name in ("name", "code", "team"))
    assert not page.who.fields["permit"].wrong
    assert page.who.edits["name"].hasFocus()


def test_a_refused_team_is_said_beside_its_field(page: FirstRunPage, qtbot: QtBot) -> None:
    page.who.edits["name"].setText("陈明远")
    page.who.edits["code"].setText("A17")
    page.who.edits["team"].setText("甲 组!")
    page.go_on()
    qtbot.waitUntil(lambda: bool(page.who.fields["team"].wrong), timeout=20_000)

    assert not page.is_busy
    assert not page.who.fields["name"].wrong
    page.who.edits["team"].setText("甲组")
    page.go_on()
    qtbot.waitUntil(lambda: page.step is page.secret, timeout=20_000)
    assert not page.who.fields["team"].wrong


def test_the_passphrase_must_be_long_enough_and_the_same_twice(
    page: FirstRunPage, qtbot: QtBot
) -> None:
    type_who(page, qtbot)
    page.secret.first.setText("short")
    assert "还太短" in page.secret.hint.text()
    page.go_on()
    assert "至少 8 个字符" in page.secret.fields["first"].wrong
    assert page.secret.hint.isHidden()

    page.secret.first.setText(SECRET)
    assert page.secret.hint.text() == "很好。"
    assert page.secret.hint.isVisible()
    page.go_on()
    assert page.secret.fields["second"].wrong == "两次输入不一致。"
    assert page.step is page.secret


def test_back_keeps_what_was_typed(page: FirstRunPage, qtbot: QtBot) -> None:
    type_who(page, qtbot)
    page.secret.first.setText(SECRET)
    qtbot.keyClick(page.secret.first, Qt.Key.Key_Escape)
    assert page.step is page.who
    assert page.who.said["name"] == "陈明远"

    page.go_on()
    qtbot.waitUntil(lambda: page.step is page.secret, timeout=20_000)
    assert page.secret.passphrase == SECRET


def test_the_form_shows_its_notice_and_what_was_drafted(page: FirstRunPage, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLabel

    type_who(page, qtbot)
    type_secret(page, qtbot)
    said = " ".join(label.text() for label in page.form.findChildren(QLabel))
    assert "通用示例" in said
    assert "由本表拟定" in said
    assert "共 94 项" in said


def test_a_place_that_is_taken_leads_back_to_its_field(
    page: FirstRunPage, desk: Desk, qtbot: QtBot
) -> None:
    page.who.fields["case"].widget.setText(str(desk.path))  # type: ignore[attr-defined]
    before = sorted(path.name for path in desk.path.parent.iterdir())
    type_who(page, qtbot)
    type_secret(page, qtbot)
    page.go_on()
    qtbot.waitUntil(lambda: bool(page.who.fields["case"].wrong), timeout=30_000)

    assert page.step is page.who
    assert "已经有一个" in page.who.fields["case"].wrong
    assert sorted(path.name for path in desk.path.parent.iterdir()) == before


def test_a_network_folder_is_said_beside_the_place(page: FirstRunPage) -> None:
    page._refuse(CaseOnNetwork(Path("/net/case"), "nfs"))

    assert page.step is page.who
    assert page.who.fields["case"].wrong


def test_a_chosen_folder_that_is_not_empty_gets_a_case_folder_inside(
    page: FirstRunPage, tmp_path: Path
) -> None:
    empty, used = tmp_path / "empty", tmp_path / "used"
    empty.mkdir()
    used.mkdir()
    (used / "file").touch()

    page.who.choose_place(str(empty))
    assert page.who.case == empty
    page.who.choose_place(str(used))
    assert page.who.case == used / "mingcha-case"


def test_the_language_can_be_chosen_before_anything(page: FirstRunPage, qtbot: QtBot) -> None:
    chinese, english = page._languages
    assert chinese.isChecked()
    assert not english.isChecked()
    with qtbot.waitSignal(page.language_chosen) as told:
        english.click()
    assert told.args == ["en"]


def test_another_case_folder_can_be_opened_instead(
    page: FirstRunPage, desk: Desk, qtbot: QtBot
) -> None:
    page.other_case.click()
    (dialog,) = page.findChildren(QFileDialog)
    with qtbot.waitSignal(page.other_case_chosen) as told:
        dialog.fileSelected.emit(str(desk.path))
    assert told.args == [str(desk.path)]
    dialog.reject()


def test_a_folder_without_a_case_is_offered_as_the_place_of_a_new_one(
    page: FirstRunPage, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with qtbot.assertNotEmitted(page.other_case_chosen):
        page.open_other(str(empty))

    assert "这个文件夹里没有案卷" in page.who.fields["case"].wrong
    assert page.who.case == empty


def test_back_leaves_only_where_there_is_something_behind(
    page: FirstRunPage, elsewhere: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    assert page.back.isHidden()
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)

    place = tmp_path / "case-2"
    second = FirstRunPage(elsewhere, place=str(place), can_leave=True)
    shown_in(second, qtbot, 1100, 720)
    assert second.who.case == place
    assert second.back.isVisible()
    with qtbot.waitSignal(second.left):
        qtbot.keyClick(second, Qt.Key.Key_Escape)


def test_enter_opens_the_case_folder_once_the_code_was_kept(
    page: FirstRunPage, qtbot: QtBot
) -> None:
    page.recovery.show_code("ABCD-EFGH")
    page._show_step(page.recovery)
    width = page.recovery.go.width()
    page.recovery.kept.setFocus()
    with qtbot.assertNotEmitted(page.case_made):
        qtbot.keyClick(page.recovery.kept, Qt.Key.Key_Return)
    qtbot.keyClick(page.recovery.kept, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.case_made):
        qtbot.keyClick(page.recovery.kept, Qt.Key.Key_Return)

    assert page.recovery.kept.isChecked()
    assert page.recovery.go.width() <= max(width, page.recovery.go.sizeHint().width())


def test_a_page_that_is_built_anew_goes_on_where_the_former_was(
    page: FirstRunPage, elsewhere: Workplace, qtbot: QtBot
) -> None:
    type_who(page, qtbot)
    page.secret.first.setText(SECRET)
    anew = FirstRunPage(elsewhere)
    shown_in(anew, qtbot, 1100, 720)
    anew.resume(page.kept)
    assert anew.step is anew.secret
    assert (anew.who.said["code"], anew.secret.passphrase) == ("A17", SECRET)
    assert SECRET not in repr(page.kept)

    page.recovery.show_code("ABCD-EFGH")
    page._show_step(page.recovery)
    anew.resume(page.kept)
    assert anew.step is anew.recovery
    assert anew.recovery.code.text() == "ABCD-EFGH"


def test_the_recovery_code_can_be_copied_and_saved_for_oneself(
    page: FirstRunPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.recovery.show_code("ABCD-EFGH")
    page._show_step(page.recovery)
    page.recovery.copy.click()
    assert QGuiApplication.clipboard().text() == "ABCD-EFGH"

    page.recovery.save.click()
    (dialog,) = page.findChildren(QFileDialog)
    file = tmp_path / "code.txt"
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    qtbot.waitUntil(lambda: "已保存" in page.recovery.banner.text, timeout=10_000)
    assert "ABCD-EFGH" in file.read_text("utf-8")
    assert file.stat().st_mode & 0o077 == 0

    page.recovery.save_to(str(tmp_path))
    qtbot.waitUntil(lambda: "已保存" not in page.recovery.banner.text, timeout=10_000)


def test_the_sample_case_is_one_press_away_and_can_be_stopped(
    page: FirstRunPage, qtbot: QtBot
) -> None:
    page.who.sample.click()
    assert page.step is page.sample
    folder = page.sample.folder
    qtbot.waitUntil(lambda: page.sample.bar.value() >= 2, timeout=30_000)
    assert page.sample.now.text()

    qtbot.keyClick(page.sample.stop, Qt.Key.Key_Return)
    assert page.step is page.who
    qtbot.waitUntil(lambda: page.workplace.background.is_idle, timeout=30_000)
    assert not folder.exists()


def test_a_folder_with_other_things_is_refused_for_the_sample(
    page: FirstRunPage, tmp_path: Path, qtbot: QtBot
) -> None:
    used = tmp_path / "used"
    used.mkdir()
    (used / "mine.txt").write_text("mine")
    page.sample.folder = used
    page.who.sample.click()
    qtbot.waitUntil(page.sample.banner.isVisible, timeout=30_000)

    assert (used / "mine.txt").read_text() == "mine"


@pytest.mark.slow
def test_the_sample_case_is_made_and_opens(page: FirstRunPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.sample_made, timeout=120_000) as told:
        page.who.sample.click()

    path, passphrase = told.args
    with open_case(Path(path), passphrase, desk.places, desk.clock) as case:
        assert case.store.inspections.counts() == {"sealed": 5, "draft": 1}


def test_nothing_heavy_is_imported_for_the_page() -> None:
    script = (
        "import sys\n"
        "import inspector_app.ui.pages.first_run.page\n"
        "print([name for name in sys.modules if name.startswith(('inspector_app.store',"
        " 'inspector_app.workflows', 'inspector_app.trust', 'cryptography', 'reportlab'))])\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert found.stdout.strip() == "[]"

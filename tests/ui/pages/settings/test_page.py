"""The settings: every change counts at once, and the care of the case folder says what it found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.pages.settings.page import SettingsPage
from inspector_app.ui.settings import Settings
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from tests.ui import looking
from tests.ui.conftest import asked, shown_in, unlocked
from tests.visits import Desk, a_photo, begun, colleague

DISPLAY, PRIVACY, CASE, UNITS, FORMS = range(5)


@pytest.fixture
def page(opened: Workplace, qtbot: QtBot) -> SettingsPage:
    """The page with the case folder open."""
    made = SettingsPage(opened)
    shown_in(made, qtbot)
    made.opened()
    return made


def texts(widget: QWidget) -> str:
    shown = [each for each in widget.findChildren(QLabel) if each.isVisible()]
    return "\n".join(each.text() for each in shown)


def test_a_choice_is_told_at_once_and_carries_a_tick(page: SettingsPage, qtbot: QtBot) -> None:
    dark = page.display.scheme.button("dark")
    dark.setFocus()

    with qtbot.waitSignal(page.settings_changed) as told:
        qtbot.keyClick(dark, Qt.Key.Key_Space)

    assert isinstance(told.args[0], Settings)
    assert told.args[0].scheme == "dark"
    assert told.args[0].text_scale == 100
    assert dark.text() == "✓ 深色"


@pytest.mark.parametrize(
    ("section", "name", "value", "field"),
    [
        (DISPLAY, "language", "en", "language"),
        (DISPLAY, "text_scale", 150, "text_scale"),
        (PRIVACY, "lock", 30, "lock_minutes"),
    ],
)
def test_every_choice_changes_its_own_setting(
    page: SettingsPage, qtbot: QtBot, section: int, name: str, value: object, field: str
) -> None:
    page.sections.setCurrentRow(section)
    button = getattr(page.pane, name).button(value)

    with qtbot.waitSignal(page.settings_changed) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert getattr(told.args[0], field) == value


def test_the_neutral_title_can_be_switched_off(page: SettingsPage, qtbot: QtBot) -> None:
    page.sections.setCurrentRow(PRIVACY)
    page.privacy.title.setFocus()

    with qtbot.waitSignal(page.settings_changed) as told:
        qtbot.keyClick(page.privacy.title, Qt.Key.Key_Space)

    assert told.args[0].neutral_title is False


def test_a_page_that_is_built_anew_goes_on_where_the_former_was(
    page: SettingsPage, opened: Workplace, qtbot: QtBot
) -> None:
    page.sections.setCurrentRow(PRIVACY)
    page.privacy.lock.button(5).setFocus()

    again = SettingsPage(opened)
    page.hide()
    shown_in(again, qtbot)
    again.opened()

    assert again.pane is again.privacy
    qtbot.waitUntil(again.privacy.lock.button(10).hasFocus)


def test_what_this_system_cannot_do_is_said_plainly(page: SettingsPage) -> None:
    page.sections.setCurrentRow(PRIVACY)

    assert not page.privacy.capture.isEnabled()
    assert "此系统不支持" in texts(page.privacy)


def test_a_sound_case_folder_is_sound(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    page.sections.setCurrentRow(CASE)
    qtbot.keyClick(page.case.check_button, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: "案卷完好" in page.case.checked.text)
    assert page.case.place.whole == str(desk.path)
    assert not page.case.faults.isVisible()
    assert page.case.check_button.isEnabled()


def test_a_lost_photo_is_named(
    page: SettingsPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    def with_photo(case: OpenCase) -> None:
        colleague(case, tmp_path)
        photo = a_photo(tmp_path / "p.jpg")
        attach_photos(case, begun(case).id, [photo], [], "", lambda *_: None)

    asked(page.workplace, qtbot, with_photo)
    lost = [each for each in (desk.path / "photos").rglob("*") if each.is_file()]
    for each in lost:
        each.unlink()
    page.sections.setCurrentRow(CASE)

    page.case.check()

    qtbot.waitUntil(page.case.faults.isVisible)
    assert "被改动或者损坏" in page.case.checked.text
    assert "照片或者检查表文件不见了" in page.case.faults.toPlainText()


def test_a_check_can_be_stopped_and_begun_again(page: SettingsPage, qtbot: QtBot) -> None:
    page.sections.setCurrentRow(CASE)
    page.case.check()

    page.case.bar._cancel()

    qtbot.waitUntil(page.case.check_button.isEnabled)
    assert not page.case.checked.isVisible()
    page.case.check()
    qtbot.waitUntil(page.case.checked.isVisible)


def test_the_lists_are_made_anew(page: SettingsPage, qtbot: QtBot) -> None:
    page.sections.setCurrentRow(CASE)

    qtbot.keyClick(page.case.rebuild_button, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: "已重建" in page.case.rebuilt.text)


def test_units_are_taken_in_and_counted(page: SettingsPage, desk: Desk, qtbot: QtBot) -> None:
    page.sections.setCurrentRow(UNITS)
    qtbot.waitUntil(lambda: "0 个窗口单位" in page.units.count.text())

    page.units.take_in(desk.places.sample / "units.csv")

    qtbot.waitUntil(lambda: "新增" in page.units.banner.text)
    qtbot.waitUntil(lambda: "共有 0 个" not in page.units.count.text())


def test_faults_of_a_table_are_named_by_their_cell(
    page: SettingsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.sections.setCurrentRow(UNITS)
    (tmp_path / "units.csv").write_text("代码,名称\nU1,\n", "utf-8")

    page.units.take_in(tmp_path / "units.csv")

    qtbot.waitUntil(page.units.faults.isVisible)
    assert "第 2 行 B 列" in page.units.faults.toPlainText()
    assert "没有导入任何窗口单位" in page.units.banner.text
    assert page.units.button.isEnabled()


def test_the_forms_in_use_are_listed(page: SettingsPage, qtbot: QtBot) -> None:
    page.sections.setCurrentRow(FORMS)

    qtbot.waitUntil(lambda: "window-service" in texts(page.forms))


def test_faults_of_a_form_are_named_by_their_line(
    page: SettingsPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page.sections.setCurrentRow(FORMS)
    (tmp_path / "bad.yaml").write_text("id: x\nfoo: [1\n", "utf-8")

    page.forms.check(tmp_path / "bad.yaml")
    qtbot.waitUntil(page.forms.faults.isVisible)
    assert "行" in page.forms.faults.toPlainText()

    page.forms.check(next(desk.places.forms.glob("*.yaml")))
    qtbot.waitUntil(lambda: "没有错误" in page.forms.banner.text)
    assert not page.forms.faults.isVisible()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_twice_as_large_and_narrow_every_section_is_whole_and_named(
    make_workplace: Callable[..., Workplace],
    desk: Desk,
    language: str,
    qtbot: QtBot,
) -> None:
    page = SettingsPage(unlocked(make_workplace(language, "dark", 2.0), desk, qtbot))
    shown_in(page, qtbot, 940, 720)

    for row in range(page.sections.count()):
        page.sections.setCurrentRow(row)
        qtbot.waitUntil(lambda: page.workplace.background.is_idle)
        qtbot.waitUntil(lambda: looking.clipped() == [])
        assert looking.nameless() == []

"""F1: every command stands on the sheet with its keys, in the window's language."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.commands import COMMANDS, TOLD, shown_keys
from inspector_app.ui.shortcut_sheet import ShortcutSheet
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    shown_in(window, qtbot, 1100, 720)
    return window


@pytest.mark.parametrize("language", ["zh", "en"])
def test_all_commands_stand_on_it(
    make_workplace: Callable[..., Workplace], window: QWidget, language: str
) -> None:
    sheet = ShortcutSheet(make_workplace(language), window)
    sheet.open()
    texts = [label.text() for label in sheet.findChildren(QLabel)]

    for row in (*COMMANDS, *TOLD):
        assert row.words in texts
        assert set(shown_keys(row)) <= set(texts)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_or_enter_closes_it(
    workplace: Workplace, window: QWidget, qtbot: QtBot, key: Qt.Key
) -> None:
    sheet = ShortcutSheet(workplace, window)
    sheet.open()

    qtbot.keyClick(sheet, key)
    qtbot.waitUntil(lambda: not shiboken6.isValid(sheet))


def test_its_rows_have_the_keyboard_at_once(
    make_workplace: Callable[..., Workplace], window: QWidget, qtbot: QtBot
) -> None:
    sheet = ShortcutSheet(make_workplace("zh"), window)
    sheet.open()
    (area,) = sheet.findChildren(QScrollArea)
    qtbot.waitUntil(area.hasFocus)

    qtbot.keyClick(area, Qt.Key.Key_PageDown)

    assert area.verticalScrollBar().value() > 0


def test_it_stays_within_a_small_window_at_the_largest_text(
    make_workplace: Callable[..., Workplace], window: QWidget
) -> None:
    sheet = ShortcutSheet(make_workplace("zh", "dark", 2.0), window)
    sheet.open()

    assert sheet.width() <= window.width()
    assert sheet.height() <= window.height()

"""Enter presses a tool button that has the focus, once."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.tool_button import ToolButton
from tests.ui.conftest import shown_in


@pytest.fixture
def pressed(qtbot: QtBot) -> tuple[ToolButton, list[str]]:
    button, log = ToolButton(), list[str]()
    button.clicked.connect(lambda: log.append("click"))
    shown_in(button, qtbot, 80, 60)
    button.setFocus()
    return button, log


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_it(
    pressed: tuple[ToolButton, list[str]], qtbot: QtBot, key: Qt.Key
) -> None:
    button, log = pressed

    qtbot.keyClick(button, key)

    assert log == ["click"]


def test_held_down_enter_presses_no_second_time(pressed: tuple[ToolButton, list[str]]) -> None:
    button, log = pressed
    none = Qt.KeyboardModifier.NoModifier
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", autorep=True)

    QApplication.sendEvent(button, again)

    assert log == []


def test_other_keys_are_left_to_the_page(pressed: tuple[ToolButton, list[str]]) -> None:
    button, log = pressed
    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)

    button.keyPressEvent(escape)

    assert not escape.isAccepted()
    assert log == []

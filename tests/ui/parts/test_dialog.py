"""A dialog is decided by Enter, left by Esc, gone afterwards, and never in anyone's way."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.labels import body
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


class Asked:
    """A dialog over a window with a field, and what came of it."""

    def __init__(self, workplace: Workplace, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.behind = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.behind)
        shown_in(self.window, qtbot, 700, 500)
        self.behind.setFocus()
        self.dialog = Dialog(workplace, "扔掉这次检查？", self.window)
        self.dialog.agree.setText("扔掉")
        self.log: list[str] = []
        self.dialog.accepted.connect(lambda: self.log.append("accepted"))
        self.dialog.rejected.connect(lambda: self.log.append("rejected"))

    def with_field(self) -> QLineEdit:
        field = QLineEdit()
        self.dialog.body.addWidget(field)
        return field

    def open(self, qtbot: QtBot) -> None:
        self.dialog.open()
        qtbot.waitUntil(self.dialog.isActiveWindow)


@pytest.fixture
def asked(workplace: Workplace, qtbot: QtBot) -> Asked:
    return Asked(workplace, qtbot)


def gone(asked: Asked, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not shiboken6.isValid(asked.dialog))


def test_enter_decides_wherever_one_types(asked: Asked, qtbot: QtBot) -> None:
    field = asked.with_field()
    asked.open(qtbot)
    qtbot.waitUntil(field.hasFocus)

    qtbot.keyClick(field, Qt.Key.Key_Return)

    gone(asked, qtbot)
    assert asked.log == ["accepted"]


def test_enter_decides_where_nothing_is_typed(asked: Asked, qtbot: QtBot) -> None:
    asked.open(qtbot)
    qtbot.waitUntil(asked.dialog.agree.hasFocus)

    qtbot.keyClick(asked.dialog.agree, Qt.Key.Key_Return)

    gone(asked, qtbot)
    assert asked.log == ["accepted"]


def test_escape_leaves_and_gives_the_keyboard_back(asked: Asked, qtbot: QtBot) -> None:
    field = asked.with_field()
    asked.open(qtbot)

    qtbot.keyClick(field, Qt.Key.Key_Escape)

    gone(asked, qtbot)
    assert asked.log == ["rejected"]
    qtbot.waitUntil(asked.behind.hasFocus)


def test_enter_on_the_way_out_goes_out(asked: Asked, qtbot: QtBot) -> None:
    """The button that has the focus is the one that Enter presses."""
    asked.open(qtbot)
    asked.dialog.leave.setFocus()

    qtbot.keyClick(asked.dialog.leave, Qt.Key.Key_Return)

    gone(asked, qtbot)
    assert asked.log == ["rejected"]


def test_enter_on_another_button_of_the_dialog_decides_nothing(asked: Asked, qtbot: QtBot) -> None:
    other = secondary("选择…", lambda: asked.log.append("other"))
    asked.dialog.body.addWidget(other)
    asked.open(qtbot)
    other.setFocus()

    qtbot.keyClick(other, Qt.Key.Key_Return)

    assert asked.log == ["other"]
    assert asked.dialog.isVisible()
    asked.dialog.reject()


def test_enter_in_a_text_of_several_lines_is_a_line(asked: Asked, qtbot: QtBot) -> None:
    text = QPlainTextEdit()
    asked.dialog.body.addWidget(text)
    asked.open(qtbot)
    text.setFocus()

    qtbot.keyClick(text, Qt.Key.Key_Return)

    assert text.toPlainText() == "\n"
    assert asked.log == []
    asked.dialog.reject()


def test_while_the_decision_is_off_enter_does_nothing(asked: Asked, qtbot: QtBot) -> None:
    field = asked.with_field()
    asked.dialog.agree.setEnabled(False)
    asked.open(qtbot)

    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert asked.log == []
    asked.dialog.reject()


def test_the_title_of_the_window_says_nothing(asked: Asked, qtbot: QtBot) -> None:
    asked.open(qtbot)

    assert asked.dialog.windowTitle().strip() == ""
    assert asked.dialog.accessibleName() == "扔掉这次检查？"
    asked.dialog.reject()


def test_text_that_wraps_gets_the_height_it_needs(asked: Asked, qtbot: QtBot) -> None:
    words = body("检查结果都已保存。请把这份报告发给开发者，里面没有您录入的任何内容。" * 8)
    asked.dialog.body.addWidget(words)
    asked.open(qtbot)

    assert words.height() >= words.heightForWidth(words.width())
    asked.dialog.reject()


def test_it_blocks_its_window_and_not_the_program(asked: Asked, qtbot: QtBot) -> None:
    asked.open(qtbot)

    assert asked.dialog.windowModality() is Qt.WindowModality.WindowModal
    assert QApplication.activeModalWidget() is asked.dialog
    asked.dialog.reject()
    gone(asked, qtbot)
    assert QApplication.activeModalWidget() is None


def test_a_second_dialog_keeps_the_keyboard_when_the_first_ends(
    asked: Asked, workplace: Workplace, qtbot: QtBot
) -> None:
    second = Dialog(workplace, "真的？", asked.window)
    asked.dialog.accepted.connect(second.open)
    asked.open(qtbot)

    asked.dialog.accept()

    qtbot.waitUntil(second.isActiveWindow)
    gone(asked, qtbot)
    assert second.isActiveWindow()
    second.reject()


def test_tab_goes_through_the_fields_before_the_buttons(asked: Asked, qtbot: QtBot) -> None:
    first, second = asked.with_field(), asked.with_field()
    asked.open(qtbot)
    qtbot.waitUntil(first.hasFocus)

    visited = []
    for _ in range(4):
        visited.append(asked.dialog.focusWidget())
        qtbot.keyClick(asked.dialog.focusWidget(), Qt.Key.Key_Tab)

    assert visited == [first, second, asked.dialog.leave, asked.dialog.agree]
    asked.dialog.reject()

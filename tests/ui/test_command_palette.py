"""The palette: a few letters, Enter, done; the keyboard goes back to the page."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.command_palette import CommandPalette
from inspector_app.ui.commands import action, command
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in

Bench = tuple[CommandPalette, QLineEdit, list[str]]


@pytest.fixture
def window() -> QWidget:
    """Kept until the test has ended."""
    return QWidget()


@pytest.fixture
def bench(make_workplace: Callable[..., Workplace], window: QWidget, qtbot: QtBot) -> Bench:
    field, log = QLineEdit(), list[str]()
    QVBoxLayout(window).addWidget(field)
    for name in ("palette", "hide", "lock", "today", "settings", "undo", "redo"):
        action(name, window, lambda n=name: log.append(n))
    shown_in(window, qtbot, 900, 600)
    field.setFocus()
    palette = CommandPalette(make_workplace("en"), window)
    palette.open()
    qtbot.waitUntil(palette._field.hasFocus)
    return palette, field, log


def listed(palette: CommandPalette) -> list[str]:
    return [palette._list.item(row).text() for row in range(palette._list.count())]


def test_it_lists_what_is_possible_with_its_keys_but_not_itself(bench: Bench) -> None:
    palette, _field, _log = bench

    assert "Lock    Ctrl+L" in listed(palette)
    assert len(listed(palette)) == 6
    assert not any(command("palette").words in each for each in listed(palette))


def test_the_commands_of_the_page_come_first(bench: Bench) -> None:
    palette, _field, _log = bench

    assert [each.split("    ")[0] for each in listed(palette)][:3] == [
        "Undo",
        "Redo",
        command("hide").words,
    ]


def test_typing_narrows_the_list(bench: Bench, qtbot: QtBot) -> None:
    palette, _field, _log = bench

    qtbot.keyClicks(palette._field, "TODAY go")

    assert listed(palette) == ["Go to Today    Alt+1"]


def test_enter_does_it_once_and_gives_the_keyboard_back(bench: Bench, qtbot: QtBot) -> None:
    palette, field, log = bench
    qtbot.keyClicks(palette._field, "undo")

    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shiboken6.isValid(palette))

    assert log == ["undo"]
    qtbot.waitUntil(field.hasFocus)


def test_enter_in_the_list_does_it_once(bench: Bench, qtbot: QtBot) -> None:
    palette, _field, log = bench
    palette._list.setFocus()
    qtbot.keyClick(palette._list, Qt.Key.Key_Down)

    qtbot.keyClick(palette._list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shiboken6.isValid(palette))

    assert log == ["redo"]


def test_the_arrows_move_while_one_types(bench: Bench, qtbot: QtBot) -> None:
    palette, _field, _log = bench
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    qtbot.keyClick(palette._field, Qt.Key.Key_Up)

    assert palette._list.currentRow() == 1
    assert palette._field.hasFocus()


def test_escape_does_nothing_and_gives_the_keyboard_back(bench: Bench, qtbot: QtBot) -> None:
    palette, field, log = bench

    qtbot.keyClick(palette._field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(palette))

    assert log == []
    qtbot.waitUntil(field.hasFocus)
    assert QApplication.activeWindow() is field.window()


def test_it_stays_within_a_small_window_at_the_largest_text(
    make_workplace: Callable[..., Workplace], window: QWidget, qtbot: QtBot
) -> None:
    shown_in(window, qtbot, 1100, 720)
    palette = CommandPalette(make_workplace("en", scale=2.0), window)
    palette.open()

    assert palette.width() <= 1100
    assert palette.height() <= 720
    palette.reject()


def test_letters_that_fit_nothing_leave_nothing_to_do(bench: Bench, qtbot: QtBot) -> None:
    palette, _field, log = bench

    qtbot.keyClicks(palette._field, "zzz")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)

    assert not palette.agree.isEnabled()
    assert palette.isVisible()
    assert log == []

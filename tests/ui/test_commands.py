"""The table of commands: one row each, no key twice where both could mean something."""

import ast
import itertools
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.choice import Choice
from inspector_app.ui.commands import (
    COMMANDS,
    TOLD,
    Where,
    action,
    active_actions,
    command,
    shown_keys,
)
from inspector_app.ui.pages.inspection.items.list_keys import phrase_of
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in

UI = Path(__file__).resolve().parents[2] / "inspector_app" / "ui"
TOGETHER = [
    (Where.ANYWHERE, Where.TODAY),
    (Where.ANYWHERE, Where.SEAL),
    (Where.ANYWHERE, Where.VERIFY),
    (Where.ANYWHERE, Where.HELP),
    (Where.ANYWHERE, Where.HAND_OVER),
    (Where.ANYWHERE, Where.MERGE),
    (Where.ANYWHERE, Where.RECORDS),
    (Where.ANYWHERE, Where.REVIEW, Where.REVIEWED),
    (Where.ANYWHERE, Where.INSPECTION, Where.ITEMS),
    (Where.ANYWHERE, Where.INSPECTION, Where.PHOTOS),
]
"""What can be active at once: a page, and within an inspection the list that has the focus."""


def test_every_command_has_an_id_of_its_own() -> None:
    assert [
        name for name, count in Counter(row.id for row in (*COMMANDS, *TOLD)).items() if count > 1
    ] == []


def test_every_place_of_a_command_is_in_a_set_that_is_checked() -> None:
    assert set(itertools.chain.from_iterable(TOGETHER)) >= {row.where for row in COMMANDS}


@pytest.mark.parametrize("places", TOGETHER, ids=lambda places: places[-1].name)
def test_no_key_means_two_things_at_once(places: tuple[Where, ...]) -> None:
    keys = Counter(
        QKeySequence(key).toString()
        for row in (*COMMANDS, *TOLD)
        if row.where in places
        for key in row.keys
    )

    assert {key: count for key, count in keys.items() if count > 1} == {}


@pytest.mark.parametrize("row", [*COMMANDS, *TOLD], ids=lambda row: row.id)
def test_the_keys_are_keys(row: object) -> None:
    assert isinstance(row, type(COMMANDS[0]))
    assert row.keys
    for key in row.keys:
        assert QKeySequence(key)[0].key() != Qt.Key.Key_unknown  # type: ignore[index]
        assert QKeySequence(key).toString()


def strings_of_the_window() -> set[str]:
    """Every string constant in the window's code outside the table."""
    found: set[str] = set()
    for module in UI.rglob("*.py"):
        if module.name != "commands.py":
            tree = ast.parse(module.read_text("utf-8"))
            found |= {
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    return found


def test_every_command_is_used_somewhere() -> None:
    used = strings_of_the_window() | set(Choice)  # an answer's command is called as its choice is

    assert [row.id for row in COMMANDS if row.id not in used] == []


@pytest.fixture
def two_lists(qtbot: QtBot) -> tuple[QWidget, QPushButton, QLineEdit, list[str]]:
    """A page with a command of its own, a list and a field."""
    page, log = QWidget(), list[str]()
    items, field = QPushButton("items"), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(items)
    column.addWidget(field)
    action("fine", items, lambda: log.append("fine"))
    action("undo", page, lambda: log.append("undo"))
    action("shortcuts", page, lambda: log.append("shortcuts"))
    shown_in(page, qtbot, 300, 200)
    return page, items, field, log


def test_a_digit_answers_only_while_the_list_has_the_focus(
    two_lists: tuple[QWidget, QPushButton, QLineEdit, list[str]], qtbot: QtBot
) -> None:
    _page, items, field, log = two_lists
    items.setFocus()
    qtbot.keyClick(items, Qt.Key.Key_1)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_1)

    assert log == ["fine"]
    assert field.text() == "1"


def test_a_command_of_the_page_counts_in_everything_on_it(
    two_lists: tuple[QWidget, QPushButton, QLineEdit, list[str]], qtbot: QtBot
) -> None:
    _page, items, field, log = two_lists
    items.setFocus()
    qtbot.keyClick(items, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F1)

    assert log == ["undo", "shortcuts"]


def test_what_is_off_or_hidden_is_not_offered(
    two_lists: tuple[QWidget, QPushButton, QLineEdit, list[str]],
) -> None:
    page, items, _field, _log = two_lists
    assert [each.property("command") for each in active_actions(page)] == [
        "undo",
        "shortcuts",
        "fine",
    ]

    page.actions()[0].setEnabled(False)
    items.hide()

    assert [each.property("command") for each in active_actions(page)] == ["shortcuts"]


def test_keys_are_shown_as_the_system_writes_them() -> None:
    assert shown_keys(command("redo")) == ("Ctrl+Shift+Z", "Ctrl+Y")


def test_arrows_are_shown_as_on_their_caps() -> None:
    assert shown_keys(command("down")) == ("J", "↓")
    assert shown_keys(command("back")) == ("Alt+←",)
    assert shown_keys(next(row for row in TOLD if row.id == "leave-fact")) == ("Ctrl+↓",)
    assert shown_keys(command("larger")) == ("Ctrl++", "Ctrl+=")
    assert shown_keys(command("smaller")) == ("Ctrl+-",)


@pytest.fixture
def beside_the_page(qtbot: QtBot) -> tuple[QWidget, QWidget, QPushButton, list[str]]:
    """A window with a button of the rail, a page with a command, and what was done."""
    window, page, rail, log = QWidget(), QWidget(), QPushButton("rail"), list[str]()
    row = QVBoxLayout(window)
    row.addWidget(rail)
    row.addWidget(page)
    action("begin", page, lambda: log.append("begin"))
    shown_in(window, qtbot, 300, 200)
    rail.setFocus()
    return window, page, rail, log


def test_a_command_of_the_page_counts_while_the_rail_has_the_focus(
    beside_the_page: tuple[QWidget, QWidget, QPushButton, list[str]], qtbot: QtBot
) -> None:
    _window, _page, rail, log = beside_the_page

    qtbot.keyClick(rail, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert log == ["begin"]


def test_a_command_of_a_hidden_page_does_not_count(
    beside_the_page: tuple[QWidget, QWidget, QPushButton, list[str]], qtbot: QtBot
) -> None:
    _window, page, rail, log = beside_the_page
    page.hide()

    qtbot.keyClick(rail, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert log == []


def test_a_command_of_the_page_does_not_count_under_a_dialog(
    beside_the_page: tuple[QWidget, QWidget, QPushButton, list[str]],
    workplace: Workplace,
    qtbot: QtBot,
) -> None:
    window, _page, _rail, log = beside_the_page
    dialog = Dialog(workplace, "?", window)
    dialog.open()

    qtbot.keyClick(dialog, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert log == []


@pytest.mark.parametrize(("key", "place"), [("Ctrl+1", 0), ("Ctrl+9", 8)])
def test_the_keys_of_phrases_that_are_told_of_are_those_of_the_list(key: str, place: int) -> None:
    row = next(row for row in TOLD if row.id == "phrase")
    pressed = QKeySequence(key)[0]  # type: ignore[index]
    event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())

    assert key in row.keys
    assert phrase_of(event) == place


def test_an_unknown_command_is_a_bug() -> None:
    with pytest.raises(KeyError):
        command("fly")

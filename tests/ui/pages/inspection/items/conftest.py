"""A visit just begun, and its items on the screen with the focus on them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.pages.inspection.items import ItemList
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import begin_visit, shown_in, unlocked
from tests.visits import Desk

Press = Callable[..., None]


@pytest.fixture
def visit(opened: Workplace, qtbot: QtBot) -> Visit:
    """Every item of the form is asked."""
    return begin_visit(opened, qtbot, scope="full")


@pytest.fixture
def items(opened: Workplace, visit: Visit, qtbot: QtBot) -> ItemList:
    """The list, with the first item current and the focus on the list."""
    made = ItemList(opened, visit)
    shown_in(made, qtbot, 900, 800)
    focus(made, qtbot)
    return made


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    """Press keys where the focus is: press("1"), press(Qt.Key.Key_Escape)."""

    def press_keys(*keys: str | Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            where = QApplication.focusWidget()
            assert where is not None
            if isinstance(key, str):
                qtbot.keyClicks(where, key)
            else:
                qtbot.keyClick(where, key, modifier or Qt.KeyboardModifier.NoModifier)

    return press_keys


@pytest.fixture
def items_in(
    make_workplace: Callable[..., Workplace], desk: Desk, qtbot: QtBot
) -> Callable[..., ItemList]:
    """The list in another look: items_in(900, 800, language="en", scale=2.0)."""

    def make(width: int, height: int, **look: object) -> ItemList:
        workplace = unlocked(make_workplace(**look), desk, qtbot)
        made = ItemList(workplace, begin_visit(workplace, qtbot, scope="full"))
        shown_in(made, qtbot, width, height)
        focus(made, qtbot)
        return made

    return make


def focus(widget: QWidget, qtbot: QtBot) -> None:
    """Wait until `widget` has the focus."""
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)

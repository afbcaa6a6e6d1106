"""Under the veil nothing of the program can be seen, read in a title, or reached by a key."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from inspector_app.ui.commands import action
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.theme import Tone
from inspector_app.ui.veil import Veils
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass
class Scene:
    """A window with a secret, and what keys did to it."""

    workplace: Workplace
    veils: Veils
    window: QWidget
    field: QLineEdit
    button: QPushButton
    log: list[str] = field(default_factory=list)


@pytest.fixture
def scene(
    make_workplace: Callable[..., Workplace], qapp: QApplication, qtbot: QtBot
) -> Iterator[Scene]:
    workplace = make_workplace("en")
    veils = Veils(qapp)
    veils.watch()
    window = QWidget()
    window.setWindowTitle("云溪镇便民服务中心")
    made = Scene(workplace, veils, window, QLineEdit("秘密"), QPushButton("press"))
    column = QVBoxLayout(window)
    column.addWidget(QLabel("云溪镇便民服务中心"))
    column.addWidget(made.field)
    column.addWidget(made.button)
    made.button.clicked.connect(lambda: made.log.append("pressed"))
    action("hide", window, veils.toggle)
    action("today", window, lambda: made.log.append("today"))
    shown_in(window, qtbot, 500, 300)
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    yield made
    if veils.are_drawn:
        veils.lift()
    qapp.removeEventFilter(veils)


def press_hide(scene: Scene, qtbot: QtBot) -> None:
    focused = QApplication.focusWidget() or scene.window
    qtbot.keyClick(focused, Qt.Key.Key_H, CTRL_SHIFT)


def colours(window: QWidget) -> set[int]:
    """The colours that are seen at the rim, where the veil says nothing."""
    image: QImage = window.grab().toImage()
    rows = (2, 10, image.height() - 10)
    return {image.pixel(x, y) for y in rows for x in range(2, image.width() - 2, 3)}


def is_covered(window: QWidget, scene: Scene) -> bool:
    ground = scene.workplace.theme.colour(Tone.CANVAS).rgb()
    child = window.childAt(QPoint(window.width() // 2, 3))
    veil = scene.veils._veils.get(window)
    return colours(window) == {ground} and veil is not None and child is veil


def test_the_key_hides_and_the_same_key_shows_again(scene: Scene, qtbot: QtBot) -> None:
    press_hide(scene, qtbot)
    assert scene.veils.are_drawn
    assert is_covered(scene.window, scene)
    assert scene.window.windowTitle().strip() == ""

    press_hide(scene, qtbot)

    assert not scene.veils.are_drawn
    assert scene.window.windowTitle() == "云溪镇便民服务中心"
    assert not is_covered(scene.window, scene)


def test_the_keyboard_returns_to_where_it_was(scene: Scene, qtbot: QtBot) -> None:
    scene.veils.draw()
    assert not scene.field.hasFocus()

    scene.veils.lift()

    assert scene.field.hasFocus()


def test_a_field_that_went_meanwhile_does_not_get_the_keyboard(scene: Scene) -> None:
    scene.veils.draw()
    shiboken6.delete(scene.field)

    scene.veils.lift()

    assert not scene.veils.are_drawn


def test_keys_and_clicks_do_nothing_under_the_veil(scene: Scene, qtbot: QtBot) -> None:
    scene.veils.draw()

    for target in (QApplication.focusWidget() or scene.window, scene.field):
        qtbot.keyClicks(target, "abc")
        qtbot.keyClick(target, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    scene.button.setFocus()
    qtbot.keyClick(scene.button, Qt.Key.Key_Space)
    qtbot.mouseClick(scene.button, Qt.MouseButton.LeftButton)

    assert scene.log == []
    scene.veils.lift()
    assert scene.field.text() == "秘密"
    qtbot.keyClick(scene.field, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(scene.button, Qt.MouseButton.LeftButton)
    assert scene.log == ["today", "pressed"]


def a_dialog(scene: Scene) -> Dialog:
    dialog = Dialog(scene.workplace, "云溪镇便民服务中心", scene.window)
    dialog.agree.setText("Yes")
    dialog.accepted.connect(lambda: scene.log.append("yes"))
    return dialog


def test_the_key_hides_while_a_dialog_has_the_keyboard(scene: Scene, qtbot: QtBot) -> None:
    dialog = a_dialog(scene)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)

    press_hide(scene, qtbot)
    assert is_covered(dialog, scene)
    assert is_covered(scene.window, scene)
    press_hide(scene, qtbot)

    assert not scene.veils.are_drawn
    assert not is_covered(dialog, scene)
    dialog.reject()


def test_a_dialog_that_opens_meanwhile_is_covered_and_hears_no_key(
    scene: Scene, qtbot: QtBot
) -> None:
    scene.veils.draw()
    dialog = a_dialog(scene)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)

    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.agree, Qt.Key.Key_Return)

    assert is_covered(dialog, scene)
    assert scene.log == []
    assert dialog.isVisible()
    scene.veils.lift()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert scene.log == ["yes"]


def test_a_dialog_that_ends_meanwhile_is_no_trouble(scene: Scene, qtbot: QtBot) -> None:
    dialog = a_dialog(scene)
    dialog.open()
    scene.veils.draw()
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))

    scene.veils.lift()

    assert scene.window.windowTitle() == "云溪镇便民服务中心"


def test_a_menu_is_closed(scene: Scene, qtbot: QtBot) -> None:
    menu = QMenu(scene.window)
    menu.addAction("云溪镇便民服务中心")
    menu.popup(scene.window.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(menu.isVisible)

    scene.veils.draw()

    assert not menu.isVisible()


def test_a_menu_that_opens_meanwhile_is_covered(scene: Scene, qtbot: QtBot) -> None:
    scene.veils.draw()
    menu = QMenu(scene.window)
    menu.addAction("云溪镇便民服务中心")
    menu.popup(scene.window.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(menu.isVisible)

    assert menu in scene.veils._veils
    menu.close()


def test_what_is_added_to_a_window_meanwhile_lies_below(scene: Scene, qtbot: QtBot) -> None:
    scene.veils.draw()
    late = QLabel("云溪镇便民服务中心", scene.window)
    late.setAutoFillBackground(True)
    late.setGeometry(0, 0, 500, 300)
    late.show()

    qtbot.waitUntil(lambda: is_covered(scene.window, scene))


def test_the_veil_grows_with_its_window(scene: Scene, qtbot: QtBot) -> None:
    scene.veils.draw()

    scene.window.resize(900, 700)

    qtbot.waitUntil(lambda: is_covered(scene.window, scene))


def test_hiding_twice_and_showing_once_shows(scene: Scene) -> None:
    scene.veils.draw()
    scene.veils.draw()

    scene.veils.lift()

    assert not is_covered(scene.window, scene)
    assert scene.window.windowTitle() == "云溪镇便民服务中心"


def test_the_veil_says_only_how_to_lift_it(scene: Scene) -> None:
    scene.veils.draw()
    veil = scene.veils._veils[scene.window]

    assert [label.text() for label in veil.findChildren(QLabel)] == [
        "Hidden. Ctrl+Shift+H shows it again."
    ]

"""The moment at which the first page is on the screen."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.readiness import FirstPaint


def test_the_first_paint_is_told_once_and_only_when_it_was(qtbot: QtBot) -> None:
    window = QLabel("明察")
    qtbot.addWidget(window)
    paint = FirstPaint(window)
    came: list[bool] = []
    paint.came.connect(lambda: came.append(window.isVisible()))
    assert came == []

    window.show()
    qtbot.waitUntil(lambda: bool(came))
    window.repaint()
    window.repaint()

    assert came == [True]

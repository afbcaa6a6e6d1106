"""Measures a start: says `ready` when the first page is on the screen, and leaves."""

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

SWITCH = "MINGCHA_UNTIL_READY"
"""The environment variable that asks for it; the build and the speed table set it."""


class Readiness(QObject):
    """Watches one window until it was painted once."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # After this round of painting, which takes all children along.
            QTimer.singleShot(0, self._leave)
        return False

    def _leave(self) -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        self._app.quit()


def leave_when_ready(app: QApplication, window: QWidget) -> None:
    """Watch `window` if the environment asks for it."""
    if os.environ.get(SWITCH):
        Readiness(app, window)

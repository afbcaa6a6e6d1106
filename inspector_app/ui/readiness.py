"""The moment at which the first page is on the screen: what can wait for it is done then.

A start is measured by it too: asked to, the program says `ready` and leaves.
"""

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

SWITCH = "MINGCHA_UNTIL_READY"
"""The environment variable that asks for it; the build and the speed table set it."""


class FirstPaint(QObject):
    """Watches one window until it was painted once."""

    came = Signal()
    """It was, and all that is in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # After this round of painting, which takes all children along.
            QTimer.singleShot(0, self.came.emit)
        return False


def leave_when_ready(app: QApplication, paint: FirstPaint) -> None:
    """Say `ready` after the first paint and leave, if the environment asks for it."""

    def leave() -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        app.quit()

    if os.environ.get(SWITCH):
        paint.came.connect(leave)

"""Locks after idle time, after sleep, and when the system says that it will sleep.

Sleep is noticed by the wall clock on every system: a jump over the limit means that nobody sat
here. Where the desktop announces sleep (login1), that is heard as well.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication
from typing_extensions import override

_SIGNS_OF_LIFE = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    )
)
_LOGIN1 = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


class IdleLock(QObject):
    """Emits `time_came` once nobody has touched the program for `minutes`."""

    time_came = Signal()

    def __init__(
        self,
        app: QApplication,
        minutes: int,
        parent: QObject | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self.minutes = minutes
        self._monotonic, self._wall = monotonic, wall
        self._touched, self._touched_wall = monotonic(), wall()
        self._watch = QTimer(self)
        self._watch.setInterval(1000)
        self._watch.timeout.connect(self.look)

    def start(self) -> None:
        """Count from now."""
        self._touch()
        self._app.installEventFilter(self)
        self._watch.start()

    def stop(self) -> None:
        """Do not count: there is nothing to lock."""
        self._app.removeEventFilter(self)
        self._watch.stop()

    def hear_of_sleep(self) -> None:
        """Listen to the desktop's announcement where there is one; elsewhere nothing happens."""
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return
        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            # The slot as Qt writes it; the stubs say bytes, and only text is taken.
            heard = (*_LOGIN1, "PrepareForSleep", self, "1sleep(bool)")
            bus.connect(*heard)  # type: ignore[call-overload]

    @Slot(bool)
    def sleep(self, begins: bool) -> None:  # noqa: FBT001 — the bus calls it so
        """The system goes to sleep, or has woken."""
        if begins and self._watch.isActive():
            self.time_came.emit()

    def look(self) -> None:
        """Compare both clocks with the limit."""
        limit = self.minutes * 60
        idle = self._monotonic() - self._touched
        away = self._wall() - self._touched_wall
        if max(idle, away) >= limit:
            self._touch()
            self.time_came.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._touch()
        return False

    def _touch(self) -> None:
        self._touched, self._touched_wall = self._monotonic(), self._wall()

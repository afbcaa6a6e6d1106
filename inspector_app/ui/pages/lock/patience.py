"""The wait after wrong passphrases: 1, 2, 4… seconds, a minute at most."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

LONGEST_WAIT = 60
_TICK_MS = 200


class Patience(QObject):
    """Counts failures outside the vault: a comfort against guessing by hand, no protection.

    What protects is the cost of the key derivation.
    """

    changed = Signal()
    """The seconds that are left, or that none is left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failures = 0
        self._until = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def seconds_left(self) -> int:
        """Whole seconds to wait, 0 when one may try."""
        return max(0, int(self._until - time.monotonic() + 0.999))

    def count_failure(self) -> None:
        """One more wrong passphrase."""
        self._failures += 1
        self._until = time.monotonic() + wait_after(self._failures)
        self._timer.start()
        self.changed.emit()

    def forgive(self) -> None:
        """Forget the failures."""
        self._failures, self._until = 0, 0.0
        self._timer.stop()
        self.changed.emit()

    def _tick(self) -> None:
        if not self.seconds_left:
            self._timer.stop()
        self.changed.emit()


def wait_after(failures: int) -> int:
    """Seconds to wait after so many failures in a row."""
    return min(LONGEST_WAIT, 2 ** min(failures - 1, 6)) if failures > 0 else 0

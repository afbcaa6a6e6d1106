"""When the program itself is wrong: every exception that nobody caught becomes a report."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal


class Faults(QObject):
    """Where every unexpected exception of any thread arrives."""

    found = Signal(str)
    """The report."""
    interrupted = Signal()
    """Ctrl+C where the program was started."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)

    def watch(self) -> None:
        """Hear of every exception that nobody caught."""
        sys.excepthook = self._on_window_thread
        threading.excepthook = lambda said: self.tell(said.exc_value)

    def forget(self) -> None:
        """Leave the hooks as they were."""
        sys.excepthook, threading.excepthook = self._before

    def tell(self, error: BaseException | None) -> None:
        """Report `error`."""
        if error is not None:
            self.found.emit(report_of(error))

    def _on_window_thread(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.interrupted.emit()
            return
        self._before[0](kind, error, trace)
        self.tell(error)


def report_of(error: BaseException) -> str:
    """What a developer needs: versions and the traceback, without anything that was typed."""
    import platform
    import traceback

    lines = [f"Python {platform.python_version()} · {platform.system()} {platform.release()}"]
    for each in _chain(error):
        # What an exception says of itself may quote what was typed: its kind alone is told.
        lines += [*traceback.format_tb(each.__traceback__), type(each).__qualname__]
    return "\n".join(line.rstrip() for line in lines)


def _chain(error: BaseException) -> list[BaseException]:
    """What led to `error`, first things first."""
    chain: list[BaseException] = []
    found: BaseException | None = error
    while found is not None and found not in chain:
        chain.append(found)
        found = found.__cause__ or found.__context__
    return chain[::-1]

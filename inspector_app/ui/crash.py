"""When the program itself is wrong: one calm dialog, a report to copy, nothing typed is lost."""

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.labels import body
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


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


class CrashDialog(Dialog):
    """Says that a bug was met and that the answers are saved; the report can be copied."""

    def __init__(self, workplace: Workplace, report: str, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("Crash", "The program has a fault here"), parent)
        self.body.addWidget(
            body(
                translate(
                    "Crash",
                    "Your answers are saved. Please send this report to the developers;"
                    " it contains nothing that you typed.",
                )
            )
        )
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(translate("Crash", "Report"))
        shown.setMinimumHeight(workplace.theme.px(88))
        self.body.addWidget(shown, 1)
        copy = secondary(
            translate("Crash", "Copy the report"),
            lambda: QGuiApplication.clipboard().setText(report),
        )
        self.body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.agree.setText(translate("Crash", "Go on working"))
        self.agree.setFocus()
        self.leave.hide()
        self.setMinimumWidth(workplace.theme.px(520))

"""Long work under way: what it is, how far it is, and a button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from inspector_app.ui.background import Job
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class WorkBar(QWidget):
    """Hidden until something is under way."""

    cancelled = Signal()
    """The person stopped the work."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = workplace.theme.px
        self._words = caption("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = secondary(translate("Parts", "Stop"), self._cancel)
        self._job: Job | None = None
        column = QVBoxLayout()
        column.setSpacing(px(6))
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addLayout(column, 1)
        row.addWidget(self._stop)
        self.hide()

    def watch(self, job: Job, words: str) -> None:
        """Follow `job` to its end; the button cancels it."""
        self._job = job
        job.progressed.connect(self.show_progress)
        job.ended.connect(self.finish)
        self.begin(words)

    def begin(self, words: str) -> None:
        """Show that something is under way."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self.show()

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, max(whole, 1))
        self._bar.setValue(done)

    def finish(self) -> None:
        """Nothing is under way any more."""
        self._job = None
        self.hide()

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        if self._job is not None:
            self._job.cancel()
        self.cancelled.emit()

"""How far an import is, and in words what became of it."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui.icons import icon, pixmap
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.labels import body, strong
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.photos.album import album_of
from inspector_app.ui.photos.importing import Imported
from inspector_app.ui.photos.refused_list import RefusedList
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.words.notices import notice

_GOOD_NEWS_MS = 6000
"""How long an import without any remark is told; a remark stays until it is closed."""


class ImportProgress(QFrame):
    """Hidden until photos come in; says what was refused until it is closed."""

    size_changed = Signal()

    def __init__(self, workplace: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        importing = self._importing = album_of(workplace, visit).importing
        theme = workplace.theme
        self._sign = QLabel()
        self.title, self.text = strong(""), body("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Photos", "Progress of adding photos"))
        self.cancel: QPushButton = secondary(translate("Photos", "Stop adding"), self._cancel)
        self.close_button = ToolButton()
        self.close_button.setIcon(icon("cross", theme, Tone.MUTED))
        self.close_button.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self._close)
        self.close_button.setAccessibleName(translate("Photos", "Close this message"))
        self.close_button.setToolTip(translate("Photos", "Close this message"))
        self.refused = RefusedList(workplace)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.setInterval(_GOOD_NEWS_MS)
        self._leave.timeout.connect(self._close)
        self._lay_out()
        importing.began.connect(self._begin)
        importing.moved.connect(self.show_progress)
        importing.finished.connect(self.show_outcome)
        self.hide()
        if importing.is_running:
            self._begin()
            self.show_progress(importing.done, importing.whole)

    def show_progress(self, done: int, whole: int) -> None:
        """Say how many of how many are done."""
        if not self._importing.is_running:
            return
        self.bar.setRange(0, max(whole, 1))
        self.bar.setValue(done)
        said = translate("Photos", "Adding photos {done}/{whole}").format(done=done, whole=whole)
        self.title.setText(said)

    def show_outcome(self, imported: Imported) -> None:
        """Say what was added, what was there already, and what was not taken and why."""
        self._show_running(running=False)
        self._show_tone(imported)
        self.title.setText(_added_words(imported))
        rest = [*self._faults(imported), *_remarks(imported)]
        self.text.setText("\n".join(rest))
        self.text.setVisible(bool(rest))
        self.refused.show_refused(imported.refused)
        self.setAccessibleName(f"{self.title.text()} {self.text.text()}")
        self.size_changed.emit()
        if not rest and not imported.refused:
            self._leave.start()

    def _begin(self) -> None:
        self._leave.stop()
        self._show_sign("photo", Tone.ACCENT)
        mark(self, panel="footer")
        self.cancel.setEnabled(True)
        self._show_running(running=True)
        self.setAccessibleName(translate("Photos", "Adding photos"))
        self.show()
        self.size_changed.emit()

    def _show_running(self, *, running: bool) -> None:
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self.close_button.setVisible(not running)
        if running:
            self.text.hide()
            self.refused.hide()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._importing.cancel()

    def _close(self) -> None:
        self._leave.stop()
        self.hide()
        self.size_changed.emit()

    def _show_tone(self, imported: Imported) -> None:
        if imported.stopped_by is not None:
            self._show_sign("warning", Tone.BAD)
        elif imported.refused or imported.unread or imported.is_cancelled:
            self._show_sign("warning", Tone.WARN)
        else:
            self._show_sign("check", Tone.OK)

    def _show_sign(self, name: str, tone: Tone) -> None:
        theme = self._workplace.theme
        self._sign.setPixmap(pixmap(name, theme.px(20), theme.colour(tone)))

    def _faults(self, imported: Imported) -> list[str]:
        say = self._workplace.say
        said = [say(words) for words in imported.unread]
        if imported.stopped_by is not None:
            said.append(notice(imported.stopped_by).in_full(self._workplace.language))
        return said

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(6))
        words.addWidget(self.title)
        words.addWidget(self.bar)
        words.addWidget(self.text)
        for widget, stretch in (
            (self._sign, 0),
            (None, 1),
            (self.cancel, 0),
            (self.close_button, 0),
        ):
            if widget is None:
                head.addLayout(words, stretch)
            else:
                head.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(10), px(10))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self.refused)


def _added_words(imported: Imported) -> str:
    said = translate("Photos", "%n photo(s) added", "", imported.added)
    if imported.is_cancelled:
        return translate("Photos", "Stopped: {said}").format(said=said)
    return said


def _remarks(imported: Imported) -> list[str]:
    said = []
    if imported.again:
        said.append(
            translate(
                "Photos", "%n photo(s) were here already: filed, not doubled", "", imported.again
            )
        )
    if imported.left:
        said.append(translate("Photos", "%n photo(s) were not begun", "", imported.left))
    return said

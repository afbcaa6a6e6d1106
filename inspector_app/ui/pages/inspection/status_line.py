"""The line at the bottom: whether everything is on disk, where it is, and the keys at hand."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.icons import pixmap
from inspector_app.ui.parts.buttons import link
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.notices import notice

_HEIGHT, _PASSING_MS = 36, 4_000
_END = Qt.TextElideMode.ElideRight


class StatusLine(QFrame):
    """Quiet while all is well; in words, with a way to try again, when it is not."""

    retry_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        px = workplace.theme.px
        mark(self, panel="footer")
        self.setMinimumHeight(px(_HEIGHT))
        self._sign = QLabel()
        self._words = ElidedLabel(role="caption", tone="muted", cut=_END)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._retry = link(translate("Inspection", "Try again"), self.retry_wanted.emit)
        self._retry.hide()
        self._passing = ElidedLabel(role="caption", tone="accent", cut=_END)
        self._hints = KeyHints(workplace)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(2), px(16), px(2))
        row.setSpacing(px(8))
        for each in (self._sign, self._words, self._retry):
            row.addWidget(each)
        row.addWidget(self._passing, 1)
        row.addWidget(self._hints)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PASSING_MS)
        self._timer.timeout.connect(lambda: self._passing.show_text(""))
        self._show(("lock", Tone.MUTED), _where(), "muted")

    @property
    def text(self) -> str:
        """What it says of saving."""
        return self._words.whole

    @property
    def passing_text(self) -> str:
        """What it says for a moment."""
        return self._passing.whole

    def show_saved(self, moment: datetime) -> None:
        """Everything is on disk since `moment`."""
        saved = translate("Inspection", "Saved {time}").format(time=moment.strftime("%H:%M"))
        self._show(("check", Tone.OK), f"{saved}  ·  {_where()}", "muted")
        self._retry.hide()

    def show_not_saved(self, error: MingchaError, *, can_retry: bool) -> None:
        """Say why something is not on disk."""
        self._show(("warning", Tone.BAD), notice(error).in_full(self._workplace.language), "bad")
        self._retry.setVisible(can_retry)

    def show_passing(self, text: str) -> None:
        """Say something for a moment."""
        self._passing.show_text(text)
        self._timer.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_hints()

    def _show(self, look: tuple[str, Tone], words: str, tone: str) -> None:
        theme = self._workplace.theme
        self._sign.setPixmap(pixmap(look[0], theme.px(16), theme.colour(look[1])))
        self._words.show_text(words)
        mark(self._words, tone=tone)
        self._fold_hints()

    def _fold_hints(self) -> None:
        px = self._workplace.theme.px
        needed = self._words.sizeHint().width() + self._hints.sizeHint().width() + px(100)
        self._hints.setVisible(needed <= self.width())


class KeyHints(QWidget):
    """The keys that answer an item."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = workplace.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        for keys, words in _keys():
            for key in keys:
                row.addWidget(_cap(key))
            label = caption(words)
            label.setWordWrap(False)
            row.addWidget(label)
            row.addSpacing(px(6))


def _cap(key: str) -> QLabel:
    cap = QLabel(key)
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    mark(cap, role="key")
    return cap


def _keys() -> tuple[tuple[tuple[str, ...], str], ...]:
    return (
        (("1",), translate("Inspection", "fine", "key hint")),
        (("2",), translate("Inspection", "problem", "key hint")),
        (("3",), translate("Inspection", "not applicable", "key hint")),
        (("4",), translate("Inspection", "not observed", "key hint")),
        (("N",), translate("Inspection", "fact", "key hint")),
        (("P",), translate("Inspection", "photo", "key hint")),
        (("U",), translate("Inspection", "next open", "key hint")),
        (("↑", "↓"), translate("Inspection", "move", "key hint")),
    )


def _where() -> str:
    return translate("Inspection", "On this computer only, encrypted")

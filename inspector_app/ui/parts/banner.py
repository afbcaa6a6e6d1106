"""A sentence across the page with its remedy; used instead of dialogs wherever nothing is asked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.icons import icon, pixmap
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.labels import body, strong
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.errors import MingchaError

_LOOKS = {
    "ok": ("check", Tone.OK),
    "bad": ("warning", Tone.BAD),
    "warn": ("warning", Tone.WARN),
    "accent": ("info", Tone.ACCENT),
}


class Banner(QFrame):
    """A hidden strip until it has something to say; tones are ok, bad, warn and accent."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        theme = workplace.theme
        self._sign = QLabel()
        self._title, self._text = strong(""), body("")
        self._button = secondary("", self.acted.emit)
        self._close = ToolButton()
        self._close.setIcon(icon("cross", theme, Tone.MUTED))
        self._close.setAccessibleName(translate("Parts", "Close this message"))
        self._close.setToolTip(translate("Parts", "Close this message"))
        self._close.clicked.connect(self._dismiss)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(n) for n in (16, 10, 10, 10)])
        row.setSpacing(theme.px(12))
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """Everything that it says."""
        return " ".join(each.text() for each in (self._title, self._text) if each.text())

    def show_words(self, tone: str, title: str, text: str = "", action: str = "") -> None:
        """Say `title` and `text`; with `action` there is a button that emits `acted`."""
        theme = self._workplace.theme
        sign, colour = _LOOKS[tone]
        self._sign.setPixmap(pixmap(sign, theme.px(20), theme.colour(colour)))
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        mark(self, panel=tone)
        self.setAccessibleName(self.text)
        self.show()
        self._tell_readers()

    def _tell_readers(self) -> None:
        """Let a screen reader say it at once."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_error(self, error: "MingchaError", action: str = "") -> None:
        """Say what did not happen and what to do now."""
        from inspector_app.words.notices import notice

        words = notice(error)
        say = self._workplace.say
        self.show_words("bad", say(words.title), say(words.advice), action)

    def clear(self) -> None:
        """Say nothing any more, and keep no word of it."""
        self.hide()
        self._title.clear()
        self._text.clear()
        self.setAccessibleName("")

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

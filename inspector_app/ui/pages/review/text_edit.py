"""A few lines of text in a dialog: Tab goes on, Ctrl+Enter sends."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from inspector_app.ui.workplace import Workplace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextEdit(QPlainTextEdit):
    """Enter begins a new line, as everywhere in longer text."""

    sent = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(workplace.theme.px(96))

    @property
    def said(self) -> str:
        """What was written, without the space around it."""
        return self.toPlainText().strip()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in _ENTER:
            self.sent.emit()
        else:
            super().keyPressEvent(event)

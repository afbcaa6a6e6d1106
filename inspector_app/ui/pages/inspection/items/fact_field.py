"""The field for the fact: as high as its words, friendly to Chinese typing, left by Esc."""

import re

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextLayout, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from inspector_app.ui.pages.inspection.items.adjectives import JudgementMarks
from inspector_app.ui.pages.inspection.items.list_keys import phrase_of
from inspector_app.ui.pages.inspection.items.typed import LONGEST_TEXT
from inspector_app.ui.theme import Face
from inspector_app.ui.workplace import Workplace

_BLANK = re.compile("__+")
_MOST_LINES = 8


class FactField(QPlainTextEdit):
    """Several lines of plain text. Digits typed here are digits."""

    left = Signal()
    """Esc: back to the list."""
    finished = Signal()
    """Ctrl and ↓: done, go on to the next item."""
    phrase_wanted = Signal(int)
    """Ctrl and a digit, counted from 0."""
    entered = Signal()
    """The caret came in."""
    resized = Signal()

    def __init__(
        self, workplace: Workplace, least_lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = workplace.theme
        self._least_lines = least_lines
        self._lines = least_lines
        self.setFont(workplace.theme.font(Face.BODY))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(policy.Policy.Preferred)
        self.setSizePolicy(policy)
        self._marks = JudgementMarks(self.document(), workplace.theme)
        self.textChanged.connect(self._cut)
        self.textChanged.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show `text` with the caret behind it; nobody is told."""
        if text == self.toPlainText():
            return
        with QSignalBlocker(self):
            self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._fit()

    def insert_phrase(self, phrase: str) -> None:
        """Put a phrase at the caret, and the caret on its first blank."""
        caret = self.textCursor()
        start = caret.selectionStart()
        room = LONGEST_TEXT - len(self.toPlainText())
        caret.insertText(phrase[: max(room, 0)])
        self.setTextCursor(caret)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._next_blank(start)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, phrase = event.key(), phrase_of(event)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and key == Qt.Key.Key_Down:
            self.finished.emit()
        elif phrase is not None:
            self.phrase_wanted.emit(phrase)
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes to the next blank of a phrase before it leaves the field."""
        if next and self._next_blank(self.textCursor().selectionEnd()):
            return True
        return super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = min(max(self._count_lines(width), self._least_lines), _MOST_LINES)
        return lines * self.fontMetrics().lineSpacing() + 2 * self._margin()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.heightForWidth(max(self.width(), 100)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._margin())

    def _margin(self) -> int:
        """What the style sheet and the document put around the text, above or below."""
        return self._theme.px(8) + round(self.document().documentMargin())

    def _count_lines(self, width: int) -> int:
        room = width - 2 * self._theme.px(12) - 2 * round(self.document().documentMargin())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        count = 0
        for paragraph in self.toPlainText().split("\n"):
            layout = QTextLayout(paragraph, self.font())
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(room, 1))
                count += 1
            layout.endLayout()
        return count

    def _cut(self) -> None:
        """Take back what is beyond the length that a sheet takes."""
        if self.document().characterCount() - 1 <= LONGEST_TEXT:
            return
        caret = QTextCursor(self.document())
        caret.setPosition(LONGEST_TEXT)
        caret.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        with QSignalBlocker(self):
            caret.removeSelectedText()

    def _fit(self) -> None:
        """Tell the layout when the words take more or fewer lines."""
        lines = self._count_lines(self.width())
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.resized.emit()

    def _next_blank(self, start: int) -> bool:
        """Select the first blank of a phrase after `start`."""
        found = _BLANK.search(self.toPlainText(), start)
        if found is None:
            return False
        caret = self.textCursor()
        caret.setPosition(found.start())
        caret.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(caret)
        return True

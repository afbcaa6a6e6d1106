"""The field for the fact: as high as its words, friendly to Chinese typing, left by Esc."""

import math

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from inspector_app.ui.pages.inspection.items.adjectives import JudgementMarks
from inspector_app.ui.pages.inspection.items.blanks import Span, blank_after, blank_before
from inspector_app.ui.pages.inspection.items.list_keys import phrase_of
from inspector_app.ui.pages.inspection.items.typed import LONGEST_TEXT
from inspector_app.ui.theme import Face
from inspector_app.ui.workplace import Workplace

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
        self.setFont(workplace.theme.font(Face.BODY))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(policy.Policy.Preferred)
        self.setSizePolicy(policy)
        self._marks = JudgementMarks(self.document(), workplace.theme)
        self._is_round = False
        """Tab went round the end once, since something was typed."""
        self._shown_height = self._text_height(self._room(self.width()))
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
        self._select(blank_after(self.toPlainText(), start))

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
        """Tab goes through the blanks, once round the end, before it leaves; Shift+Tab back."""
        return self._select(self._blank(forward=next)) or super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._is_round = False
        self.entered.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_bar()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._text_height(self._room(width)) + self._around()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.heightForWidth(max(self.width(), 100)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._around())

    def _around(self) -> int:
        """What stands above and below the text: frame, padding, and the wider ring of the focus."""
        self.ensurePolished()
        frame = self.contentsMargins()
        margin = math.ceil(self.document().documentMargin())
        return frame.top() + frame.bottom() + 2 * margin + 2 * self._theme.px(2)

    def _room(self, width: int) -> int:
        """How wide a line can be in a field of that width."""
        self.ensurePolished()
        frame = self.contentsMargins()
        ring = self._theme.px(1)
        margin = math.ceil(self.document().documentMargin())
        return max(width - frame.left() - frame.right() - 2 * ring - 2 * margin, 1)

    def _line_heights(self, room: int) -> list[int]:
        """The height of each line as it breaks in that room; letters of two fonts stand higher."""
        heights = []
        for paragraph in self.toPlainText().split("\n"):
            layout = QTextLayout(paragraph, self.font())
            option = self.document().defaultTextOption()
            option.setWrapMode(self.wordWrapMode())
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(room)
                heights.append(math.ceil(line.height()))
            layout.endLayout()
        return heights

    def _text_height(self, room: int) -> int:
        """The height of the lines that are shown at once."""
        heights = self._line_heights(room)
        empty = [heights[0]] * max(self._least_lines - len(heights), 0)
        return sum((heights + empty)[:_MOST_LINES])

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
        height = self._text_height(self._room(self.width()))
        self._is_round = False
        self._show_bar()
        if height != self._shown_height:
            self._shown_height = height
            self.updateGeometry()
            self.resized.emit()

    def _show_bar(self) -> None:
        """A bar stands only beside more lines than are shown at once."""
        is_long = len(self._line_heights(self._room(self.width()))) > _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_long else policy.ScrollBarAlwaysOff
        )

    def _blank(self, *, forward: bool) -> Span | None:
        """The blank to go to from the caret; one that was left behind is offered once."""
        text, caret = self.toPlainText(), self.textCursor()
        if not forward:
            return blank_before(text, caret.selectionStart())
        following = blank_after(text, caret.selectionEnd())
        if following is not None or self._is_round:
            return following
        self._is_round = True
        first = blank_after(text, 0)
        return first if first is not None and first[1] <= caret.selectionStart() else None

    def _select(self, blank: Span | None) -> bool:
        """Select a blank: what is typed next stands in its place."""
        if blank is None:
            return False
        caret = self.textCursor()
        caret.setPosition(blank[0])
        caret.setPosition(blank[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(caret)
        return True

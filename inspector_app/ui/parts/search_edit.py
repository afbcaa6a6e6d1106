"""A field to search in, with its sign before the text, as large as the text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.ui.icons import pixmap
from inspector_app.ui.theme import Theme, Tone

_SIGN, _LEFT = 16, 10


class SearchEdit(QLineEdit):
    """It can be cleared by mouse; `take_focus` is what its key does."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        # Not an action of the field: its icon would not grow with the text.
        self.setTextMargins(theme.px(_SIGN + 6), 0, 0, 0)
        self.setClearButtonEnabled(True)

    def take_focus(self) -> None:
        """Type here, over what stands there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(_SIGN)
        painter = QPainter(self)
        drawing = pixmap("search", side, self._theme.colour(Tone.MUTED))
        painter.drawPixmap(self._theme.px(_LEFT), (self.height() - side) // 2, drawing)
        painter.end()

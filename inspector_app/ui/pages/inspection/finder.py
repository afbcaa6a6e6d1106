"""The field that finds items by code or words while one types."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.ui.commands import command, shown_keys
from inspector_app.ui.icons import pixmap
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
_SIGN = 16


class Finder(QLineEdit):
    """Enter goes to the first item found, Esc clears and goes back to the items."""

    text_sought = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keys = shown_keys(command("find-item"))[0]
        name = translate("Inspection", "Find an item")
        self.setAccessibleName(name)
        self.setPlaceholderText(translate("Inspection", "Find an item ({keys})").format(keys=keys))
        self.setToolTip(translate("Inspection", "By code or words; Enter goes there, Esc clears"))
        self._theme = workplace.theme
        self.setTextMargins(workplace.theme.px(_SIGN + 6), 0, 0, 0)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(lambda text: self.text_sought.emit(text.strip()))

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
        painter.drawPixmap(self._theme.px(10), (self.height() - side) // 2, drawing)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.clear()
            self.left.emit()
        elif event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

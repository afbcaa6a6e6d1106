"""The field that finds items by code or words while one types."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.ui.commands import command, shown_keys
from inspector_app.ui.parts.search_edit import SearchEdit
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class Finder(SearchEdit):
    """Enter goes to the first item found, Esc clears and goes back to the items."""

    text_sought = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace.theme, translate("Inspection", "Find an item"), parent)
        keys = shown_keys(command("find-item"))[0]
        self.setPlaceholderText(translate("Inspection", "Find an item ({keys})").format(keys=keys))
        self.setToolTip(translate("Inspection", "By code or words; Enter goes there, Esc clears"))
        self.textChanged.connect(lambda text: self.text_sought.emit(text.strip()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.clear()
            self.left.emit()
        elif event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

"""The field for the unit: what is registered is offered under it as one types."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

from inspector_app.ui.theme import Theme, mark

MOST_SHOWN = 8


class UnitEdit(QLineEdit):
    """A line of text with the fitting units in a list under it."""

    def __init__(self, theme: Theme, lines: Sequence[str]) -> None:
        super().__init__()
        completer = QCompleter(lines, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(MOST_SHOWN)
        completer.setPopup(UnderList(self, theme.px(4)))
        self.setCompleter(completer)


class UnderList(QListView):
    """A popup that leaves the border of its field to be seen."""

    def __init__(self, field: QLineEdit, gap: int) -> None:
        super().__init__()
        self._field, self._gap = field, gap
        mark(self, panel="popup")

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        edge = self._field.mapToGlobal(QPoint(0, self._field.height())).y()
        # Qt puts it over the border; where there is no room below, it stands above the field.
        if edge - self._gap <= self.y() < edge + self._gap:
            self.move(self.x(), edge + self._gap)

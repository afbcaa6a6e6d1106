"""A list beside what was chosen in it; on a narrow page the list stands above."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.ui.theme import Theme, mark

SIDE_WIDTH = 248
FOLDS_BELOW = 640
"""Design pixels of the page's own width; below, one pane stands above the other."""
FOLDED_HEIGHT = 124
"""Room for two whole rows of a list."""


class TwoPane(QWidget):
    """Two panes side by side while there is room."""

    def __init__(
        self, theme: Theme, side: QWidget, content: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = QFrame()
        mark(self._side, panel="side")
        self._within = QVBoxLayout(self._side)
        self._within.addWidget(side)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(0)
        self._panes.addWidget(self._side)
        self._panes.addWidget(content, 1)
        self._fold(folded=False)

    @property
    def is_folded(self) -> bool:
        """Whether the list stands above."""
        return self._panes.direction() is QBoxLayout.Direction.TopToBottom

    def show_side(self, *, shown: bool) -> None:
        """Show or hide the list."""
        self._side.setVisible(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = event.size().width() < self._theme.px(FOLDS_BELOW)
        if folded is not self.is_folded:
            self._fold(folded=folded)

    def _fold(self, *, folded: bool) -> None:
        directions = QBoxLayout.Direction
        self._panes.setDirection(directions.TopToBottom if folded else directions.LeftToRight)
        above = self._theme.px(4 if folded else 12)
        self._within.setContentsMargins(self._theme.px(8), above, self._theme.px(8), above)
        widest = 16_777_215 if folded else self._theme.px(SIDE_WIDTH)
        self._side.setMinimumWidth(0 if folded else widest)
        self._side.setMaximumWidth(widest)
        height = self._theme.px(FOLDED_HEIGHT)
        self._side.setMinimumHeight(height if folded else 0)
        self._side.setMaximumHeight(height if folded else 16_777_215)

"""A table of short rows: one column takes the room that is left, the least needed go first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from inspector_app.ui.parts.list_model import ListModel
from inspector_app.ui.theme import Face, Theme

ROW_HEIGHT, HEAD_HEIGHT, CELL_PADDING = 36, 34, 24
ROOM, WIDEST = 180, 240
"""Design pixels: what the wide column needs, and what any other may take."""
_MEASURED = 200
"""So many rows say how wide a column must be."""


class RowTable(QTableView):
    """Shows a ListModel; Enter or a double click opens a row."""

    row_opened = Signal(int)
    row_chosen = Signal(int)
    """The current row, -1 for none."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        model: "ListModel[Any]",
        wide: int,
        less_needed: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._rows = theme, model
        self._wide, self._less_needed = wide, tuple(less_needed)
        self._widths: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setFont(theme.font(Face.BODY))
        self._dress()
        self.setModel(model)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.fit)
        for changed in (model.modelReset, model.rowsInserted, model.dataChanged):
            changed.connect(lambda *_: self._timer.start(0))
        self.activated.connect(lambda index: self.row_opened.emit(index.row()))
        self.show_rows_at_least(3)
        self.fit()

    def show_rows_at_least(self, rows: int) -> None:
        """Ask for the height of so many rows."""
        self._least = rows
        self.setMinimumHeight(self._height(rows))

    def go_to(self, row: int) -> None:
        """Make that row the current one, if there is any."""
        last = self._rows.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self._rows.index(min(max(row, 0), last), self._wide))

    def fit(self) -> None:
        """Measure the columns, and hide what is needed least until the wide one has room."""
        metrics = QFontMetrics(self.font())
        widest = self._theme.px(WIDEST)
        self._widths = {
            column: min(self._needed(metrics, column), widest)
            for column in range(len(self._rows.columns))
            if column != self._wide
        }
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)
        self._hide_columns()

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.row_chosen.emit(current.row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            # The table's own keys would go to the first or last column.
            self.go_to(0 if event.key() == Qt.Key.Key_Home else self._rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        # It takes the room there is; rows that it has no room for scroll within it.
        return QSize(0, self._height(self._least))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_columns()

    def _dress(self) -> None:
        theme = self._theme
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(theme.px(ROW_HEIGHT))
        rows.hide()
        head.setHighlightSections(False)
        head.setFixedHeight(theme.px(HEAD_HEIGHT))

    def _height(self, rows: int) -> int:
        return self._theme.px(HEAD_HEIGHT + rows * ROW_HEIGHT + 4)

    def _needed(self, metrics: QFontMetrics, column: int) -> int:
        shown = self._rows.columns[column]
        texts = [shown.text(row) for row in self._rows.rows[:_MEASURED]]
        longest = max(metrics.horizontalAdvance(text) for text in (*texts, shown.title))
        return longest + self._theme.px(CELL_PADDING)

    def _hide_columns(self) -> None:
        room = self.viewport().width() - self._theme.px(ROOM)
        wanted = sum(self._widths.values())
        for column in self._less_needed:
            self.setColumnHidden(column, wanted > room)
            wanted -= self._widths[column] if wanted > room else 0

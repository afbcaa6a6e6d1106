"""A table over a WindowedModel: rows of one height, one column takes the room that is left."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget
from typing_extensions import override

from inspector_app.ui.parts.windowed_model import WindowedModel
from inspector_app.ui.theme import Face, Theme
from inspector_app.ui.translation import translate

ROW_HEIGHT, HEAD_HEIGHT, CELL_PADDING, WIDE_ROOM = 40, 36, 28, 180
"""Design pixels."""


class WindowedTable(QTableView):
    """Enter opens a row, a click on a title orders, the menu key offers what else there is."""

    row_opened = Signal(int)
    order_chosen = Signal(str)
    left_upwards = Signal()
    """Up was pressed on the first row."""

    def __init__(
        self, theme: Theme, name: str, height: int = ROW_HEIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: WindowedModel[Any]
        self._widths: dict[int, int] = {}
        self._less_needed: tuple[int, ...] = ()
        self.setAccessibleName(name)
        self.setFont(theme.font(Face.BODY))
        self._dress()
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(theme.px(height))
        rows.hide()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._choose_column)
        head.setFixedHeight(theme.px(HEAD_HEIGHT))
        self.activated.connect(lambda index: self.row_opened.emit(index.row()))
        self.setMinimumHeight(theme.px(HEAD_HEIGHT + 3 * ROW_HEIGHT))

    def show_list(
        self,
        model: "WindowedModel[Any]",
        wide: int,
        widest: Mapping[int, Sequence[str]],
        less_needed: Sequence[int],
    ) -> None:
        """Show the list; by column, `widest` are the texts that it must have room for.

        The column `wide` takes what is left; those that are `less_needed` go first, in that order.
        """
        self.setModel(model)
        self._rows, self._less_needed = model, tuple(less_needed)
        self._widths = {column: self._needed(column, texts) for column, texts in widest.items()}
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)
        self._fit_columns()

    def go_to(self, row: int) -> None:
        """Make that row the current one, if there is one."""
        if self._rows.rowCount():
            last = self._rows.rowCount() - 1
            self.setCurrentIndex(self._rows.index(min(max(row, 0), last), 0))

    def menu(self) -> QMenu:
        """What can be done with the current row, and in which order the list may stand."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        order = menu.addMenu(translate("Parts", "Order by"))
        for column in self._rows.columns:
            if column.order:
                order.addAction(column.title, partial(self.order_chosen.emit, column.order))
        return menu

    def fill_menu(self, menu: QMenu) -> None:
        """Put in what can be done with the current row. Overridden."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            # The table's own keys would go to the first or last column.
            self.go_to(0 if event.key() == Qt.Key.Key_Home else self._rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu().popup(self.viewport().mapToGlobal(place + QPoint(CELL_PADDING, 0)))
        else:
            self.menu().popup(event.globalPos())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _choose_column(self, section: int) -> None:
        order = self._rows.columns[section].order
        if order:
            self.order_chosen.emit(order)

    def _needed(self, column: int, texts: Sequence[str]) -> int:
        metrics = QFontMetrics(self._theme.font(Face.BODY))
        title = f"{self._rows.columns[column].title} ↓"
        longest = max(metrics.horizontalAdvance(text) for text in (*texts, title))
        return longest + self._theme.px(CELL_PADDING)

    def _fit_columns(self) -> None:
        """Hide what is needed least until the wide column has room."""
        room = self.viewport().width() - self._theme.px(WIDE_ROOM)
        wanted = sum(self._widths.values())
        for column in self._less_needed:
            self.setColumnHidden(column, wanted > room)
            wanted -= self._widths[column] if wanted > room else 0

"""The table of inspections: fixed rows, the unit in what room is left, keys for everything."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView
from typing_extensions import override

from inspector_app.domain.inspection import State
from inspector_app.ui.pages.today import columns
from inspector_app.ui.parts.windowed_model import WindowedModel
from inspector_app.ui.theme import Face
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.show import ListedRow

ROW_HEIGHT, CELL_PADDING, UNIT_ROOM = 40, 28, 180


class InspectionTable(QTableView):
    """Shows a WindowedModel of inspections; Enter opens, the menu key offers the rest."""

    inspection_opened = Signal(str)
    seal_wanted = Signal(str)
    order_chosen = Signal(str)
    left_upwards = Signal()
    """Up was pressed on the first row."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        theme = workplace.theme
        self.setAccessibleName(translate("Today", "All inspections"))
        self.setFont(theme.font(Face.BODY))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(theme.px(ROW_HEIGHT))
        rows.hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._choose_column)
        head.setFixedHeight(theme.px(36))
        self.activated.connect(lambda index: self._open_row(index.row()))
        self.setMinimumHeight(theme.px(36 + 3 * ROW_HEIGHT))

    def show_model(self, model: "WindowedModel[ListedRow]") -> None:
        """Show the list; its columns get their widths."""
        self.setModel(model)
        self._rows = model
        self._widths = self._needed_widths()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(columns.UNIT, QHeaderView.ResizeMode.Stretch)
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)
        self._fit_columns()

    def go_to(self, row: int) -> None:
        """Make that row the current one, if there is one."""
        if self._rows.rowCount():
            last = self._rows.rowCount() - 1
            self.setCurrentIndex(self._rows.index(min(max(row, 0), last), 0))

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

    def menu(self) -> QMenu:
        """What can be done with the current row, and in which order the list may stand."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self._rows.row_at(self.currentIndex().row())
        if row is not None:
            id_ = row.id
            menu.addAction(
                translate("Today", "Open this inspection"), lambda: self.inspection_opened.emit(id_)
            )
            if row.state in (State.DRAFT, State.AMENDING):
                menu.addAction(translate("Today", "Seal…"), lambda: self.seal_wanted.emit(id_))
            elif row.state == State.SEALED:
                words = translate("Today", "Sign, print, save a copy…")
                menu.addAction(words, lambda: self.seal_wanted.emit(id_))
            menu.addSeparator()
        order = menu.addMenu(translate("Today", "Order by"))
        for column in self._rows.columns:
            if column.order:
                order.addAction(column.title, partial(self.order_chosen.emit, column.order))
        return menu

    def _open_row(self, row: int) -> None:
        found = self._rows.row_at(row)
        if found is not None:
            self.inspection_opened.emit(found.id)

    def _choose_column(self, section: int) -> None:
        order = self._rows.columns[section].order
        if order:
            self.order_chosen.emit(order)

    def _needed_widths(self) -> dict[int, int]:
        metrics = QFontMetrics(self.workplace.theme.font(Face.BODY))
        padding = self.workplace.theme.px(CELL_PADDING)
        return {
            column: padding
            + max(
                metrics.horizontalAdvance(text)
                for text in (*texts, f"{self._rows.columns[column].title} ↓")
            )
            for column, texts in columns.widest_texts(self.workplace).items()
        }

    def _fit_columns(self) -> None:
        """Hide what is needed least until the unit's name has room."""
        if self.model() is None:
            return
        room = self.viewport().width() - self.workplace.theme.px(UNIT_ROOM)
        wanted = sum(self._widths.values())
        for column in columns.LESS_NEEDED:
            self.setColumnHidden(column, wanted > room)
            wanted -= self._widths[column] if wanted > room else 0

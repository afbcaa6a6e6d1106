"""The items under review as one list: gone through by keys, with deeds on the current one."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from inspector_app.ui.commands import action
from inspector_app.ui.pages.review.item_painter import ROW, ItemPainter
from inspector_app.ui.pages.review.item_rows import RowWords, rows_of
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.photos.thumbnails import Thumbnails
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ItemModel(QAbstractListModel):
    """The rows of one inspection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[RowWords, ...] = ()

    def show_rows(self, rows: tuple[RowWords, ...]) -> None:
        """Show these in place of the former; where only words changed the rows stay."""
        same = [row.code for row in rows] == [row.code for row in self.rows]
        if same and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, code: str) -> int:
        """Where an item stands; -1 where it is not asked."""
        found = (n for n, row in enumerate(self.rows) if code and row.code == code)
        return next(found, -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        selectable = Qt.ItemFlag.ItemIsSelectable
        return enabled | selectable if self.rows[index.row()].code else enabled

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return {
            int(Qt.ItemDataRole.DisplayRole): row.prompt,
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
            ROW: row,
        }.get(int(role))


class ItemList(QListView):
    """Up and Down pass over headings; the deeds are asked of whoever owns the list."""

    remark_wanted = Signal(str)
    correction_wanted = Signal(str)
    result_wanted = Signal(str)
    photos_wanted = Signal(str, int)
    """The item and which of its photos."""
    current_item_changed = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self._model = ItemModel(self)
        self.thumbnails = Thumbnails(workplace.background, self)
        self._painter = ItemPainter(workplace.theme, self.thumbnails, self)
        mark(self, panel="canvas")
        self.setAccessibleName(translate("Review", "Items"))
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Else the bar that comes and goes would change the width by which rows are laid out.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.thumbnails.arrived.connect(lambda _hash: self.viewport().update())
        self._add_commands()

    @property
    def current_code(self) -> str:
        """Code of the current item, "" without one."""
        index = self.currentIndex()
        return self._model.rows[index.row()].code if index.isValid() else ""

    @property
    def rows(self) -> tuple[RowWords, ...]:
        """What is listed."""
        return self._model.rows

    def show_seen(self, seen: Seen) -> None:
        """List the items of that inspection, and stay at the item where one was."""
        code = self.current_code
        self._painter.forget()
        self._painter.set_width(self.viewport().width())
        self._model.show_rows(rows_of(self.workplace, seen))
        self.scheduleDelayedItemsLayout()
        self.go_to(code if self._model.row_of(code) >= 0 else self._first)

    def clear(self) -> None:
        """List nothing."""
        self._model.show_rows(())

    def go_to(self, code: str) -> None:
        """Make an item the current one."""
        row = self._model.row_of(code)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    @property
    def _first(self) -> str:
        return next((row.code for row in self._model.rows if row.code), "")

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_item_changed.emit(self.current_code)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            codes = [row.code for row in self._model.rows if row.code]
            if codes:
                self.go_to(codes[0] if event.key() == Qt.Key.Key_Home else codes[-1])
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            within = event.position().toPoint() - self.visualRect(index).topLeft()
            tile = self._painter.tile_at(index, within)
            if tile >= 0:
                self.photos_wanted.emit(self._model.rows[index.row()].code, tile)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._painter.set_width(self.viewport().width())
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._painter.has_focus = True
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._painter.has_focus = False
        super().focusOutEvent(event)
        self.viewport().update()

    def _step(self, step: int) -> None:
        row = self.currentIndex().row() + step
        while 0 <= row < len(self._model.rows):
            if self._model.rows[row].code:
                self.setCurrentIndex(self._model.index(row))
                return
            row += step
        if step < 0:
            self.scrollToTop()

    def _add_commands(self) -> None:
        action("remark", self, lambda: self._ask(self.remark_wanted))
        action("correct", self, lambda: self._ask(self.correction_wanted))
        action("settle-veto", self, lambda: self._ask(self.result_wanted))
        action("look-at-photos", self, self._show_photos)

    def _ask(self, signal: object) -> None:
        if self.current_code:
            signal.emit(self.current_code)  # type: ignore[attr-defined]

    def _show_photos(self) -> None:
        if self.current_code:
            self.photos_wanted.emit(self.current_code, 0)

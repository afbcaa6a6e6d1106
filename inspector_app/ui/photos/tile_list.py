"""The thumbnails of one item in a row; by key as by mouse."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.piece_model import PIECE_ROLE, PieceModel
from inspector_app.ui.photos.tile import Tile, draw_tile, tile_picture, tile_size
from inspector_app.ui.theme import Theme

GAP = 8
Index = QModelIndex | QPersistentModelIndex


class TileDelegate(QStyledItemDelegate):
    """Draws a piece as a tile."""

    def __init__(self, theme: Theme, album: Album, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._album = album
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return tile_size(self._theme) + QSize(self._theme.px(GAP), 0)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        piece: Evidence = index.data(PIECE_ROLE)
        state = option.state
        size = tile_size(self._theme)
        tile = Tile(
            tile_picture(self._album.thumbnails, piece, size, self._theme),
            self._album.number_of(piece),
            is_broken=self._album.thumbnails.is_broken(piece),
            has_caption=bool(piece.caption),
            is_chosen=bool(state & QStyle.StateFlag.State_Selected),
            has_focus=self._view.hasFocus(),
        )
        # The view makes its items as high as itself.
        draw_tile(painter, QRect(option.rect.topLeft(), size), self._theme, tile)


class TileList(QListView):
    """One row of tiles that scrolls sideways."""

    opened = Signal(object)
    """The piece to look at."""
    left_behind = Signal()
    """Right was pressed on the last photo: what stands beside is next."""

    def __init__(
        self, theme: Theme, album: Album, model: PieceModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(TileDelegate(theme, album, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(tile_size(theme).height() + theme.px(14))

    @property
    def current(self) -> Evidence | None:
        """The piece with the frame."""
        piece = self.currentIndex().data(PIECE_ROLE)
        return piece if isinstance(piece, Evidence) else None

    def choose(self, row: int) -> None:
        """Put the frame on that row, or on the last one there is."""
        rows = self.model().rowCount()
        if rows:
            self.setCurrentIndex(self.model().index(max(0, min(row, rows - 1)), 0))

    @override
    def sizeHint(self) -> QSize:
        tile = tile_size(self._theme).width() + self._theme.px(GAP)
        return QSize(tile * self.model().rowCount(), self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(120)), self.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.currentIndex().row() == self.model().rowCount() - 1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_current()
        elif event.key() == Qt.Key.Key_Right and last:
            self.left_behind.emit()
        elif event.text().isprintable() and event.text() and not event.modifiers():
            # No search by letters here: they belong to the list of items around it.
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            # Qt itself makes the first photo the current one, but shows it as nothing.
            self.choose(self.currentIndex().row())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_current()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        turned = event.angleDelta()
        if bar.maximum() == 0:
            event.ignore()
            return
        bar.setValue(bar.value() - (turned.x() or turned.y()))
        event.accept()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        # A drop is the strip's, wherever on it the pointer is.
        drops = (
            QEvent.Type.DragEnter,
            QEvent.Type.DragMove,
            QEvent.Type.DragLeave,
            QEvent.Type.Drop,
        )
        if event.type() in drops:
            event.ignore()
            return False
        return super().viewportEvent(event)

    def open_current(self) -> None:
        """Ask to look at the photo on which the keys stand."""
        if self.current is not None:
            self.opened.emit(self.current)

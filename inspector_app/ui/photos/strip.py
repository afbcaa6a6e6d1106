"""The photos of one item in a row, and the tile that adds more."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.commands import action
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.photos.add_tile import AddTile
from inspector_app.ui.photos.adding import Adding
from inspector_app.ui.photos.album import album_of
from inspector_app.ui.photos.caption_edit import CaptionEdit
from inspector_app.ui.photos.piece_model import PieceModel
from inspector_app.ui.photos.tile_list import TileList
from inspector_app.ui.photos.viewer import PhotoViewer
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace


class PhotoStrip(QWidget):
    """Thumbnails, caption and import for the item that is shown."""

    left_behind = Signal()
    """Esc: the focus may go back to the item."""
    size_changed = Signal()
    """It wants another height: a caption or a message came or went."""

    def __init__(self, workplace: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._visit = visit
        self._code = ""
        self.album = album_of(workplace, visit)
        self.adding = Adding(workplace, self.album, self)
        self.model = PieceModel(self.album, self)
        self.tiles = TileList(workplace.theme, self.album, self.model)
        self.add_tile = AddTile(workplace.theme)
        self.caption = CaptionEdit(self.album)
        self.caption.hide()
        self.banner = Banner(workplace)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        self._connect()

    @property
    def code(self) -> str:
        """The item whose photos are shown; empty for none."""
        return self._code

    def show_item(self, code: str) -> None:
        """Show the photos of an item."""
        if code != self._code:
            self._code = code
            self._close_caption()
            self.banner.hide()
        self._refresh()

    def add_files(self, paths: Sequence[Path], code: str) -> None:
        """Add files and folders to an item."""
        self.adding.add(paths, _items(code))

    def choose_files(self, code: str) -> None:
        """Ask for files for an item."""
        if self._visit.is_open_to_edits:
            self.adding.choose_files(_items(code))

    def choose_folder(self, code: str) -> None:
        """Ask for a folder for an item."""
        if self._visit.is_open_to_edits:
            self.adding.choose_folder(_items(code))

    def choose_card(self, code: str) -> None:
        """Take photos from a camera card for an item."""
        if self._visit.is_open_to_edits:
            self.adding.choose_card(_items(code))

    def paste(self, code: str) -> bool:
        """Add what is on the clipboard to an item; whether there was a photo."""
        return self.adding.paste(_items(code))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left_behind.emit()
        elif event.key() == Qt.Key.Key_Left and self.add_tile.hasFocus():
            self.tiles.choose(self.model.rowCount() - 1)
            self.tiles.setFocus()
        elif event.key() == Qt.Key.Key_Menu and self.add_tile.hasFocus():
            self._show_menu()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        over = self.tiles.indexAt(self.tiles.viewport().mapFrom(self, event.pos()))
        menu = self._photo_menu() if over.isValid() else self._adding_menu()
        menu.popup(event.globalPos())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._code and self.adding.accepts(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.add_tile.await_drop(awaiting=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.add_tile.await_drop(awaiting=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add_tile.await_drop(awaiting=False)
        # Always a copy: a file manager that is told "moved" would delete the originals.
        event.setDropAction(Qt.DropAction.CopyAction)
        if self.adding.drop(event.mimeData(), _items(self._code)):
            event.accept()

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.tiles)
        row.addWidget(self.add_tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self.caption)
        column.addWidget(self.banner)

    def _connect(self) -> None:
        self._visit.evidence_changed.connect(self._refresh)
        self._visit.lines_changed.connect(self._refresh)
        self.tiles.opened.connect(self._view)
        self.tiles.left_behind.connect(self.add_tile.setFocus)
        self.add_tile.clicked.connect(lambda _checked=False: self.choose_files(self._code))
        self.caption.closed.connect(self._leave_caption)
        self.album.taken_off.connect(self._say_taken_off)
        self.album.refused.connect(self._say_refused)
        self.adding.said.connect(self._say)
        self.banner.acted.connect(self._undo)
        self.banner.dismissed.connect(self.size_changed)
        action("view-photo", self.tiles, self.tiles.open_current)
        action("caption", self.tiles, self.write_caption)
        action("detach-photo", self.tiles, self.detach_current)
        action("paste-photo", self.tiles, lambda: self.paste(self._code))

    def write_caption(self) -> None:
        """Open the line for the caption of the photo with the frame."""
        if self.tiles.current is not None and self._visit.is_open_to_edits:
            self.caption.show_piece(self.tiles.current)
            self.caption.show()
            self.caption.setFocus()
            self.size_changed.emit()

    def detach_current(self) -> None:
        """Take the photo with the frame off this item."""
        if self.tiles.current is not None:
            self.album.take_from_item([self.tiles.current], self._code)

    def _refresh(self) -> None:
        before = self.tiles.currentIndex().row()
        current = self.tiles.current
        self.model.show_pieces(self._visit.evidence_of(self._code) if self._code else ())
        if current is not None:
            there = self.model.row_of(current.id)
            self.tiles.choose(there if there >= 0 else before)
        count = self.model.rowCount()
        self.tiles.setVisible(count > 0)
        self.tiles.setAccessibleName(
            translate("Photos", "Photos of {code}: %n", "", count).format(code=self._code)
        )
        self.add_tile.setEnabled(bool(self._code) and self._visit.is_open_to_edits)
        self.tiles.updateGeometry()
        self.updateGeometry()

    def _view(self, piece: Evidence) -> None:
        viewer = PhotoViewer(self._workplace, self._visit, self.window())
        viewer.closed.connect(self.tiles.setFocus)
        viewer.show_photos(self.model.pieces, piece)

    def _leave_caption(self) -> None:
        self._close_caption()
        self.tiles.setFocus()

    def _close_caption(self) -> None:
        if self.caption.isVisibleTo(self):
            self.caption.show_piece(None)
            self.caption.hide()
            self.size_changed.emit()

    def _say_taken_off(self, gone: tuple[Evidence, ...]) -> None:
        if self.isVisible() and any(self._code in piece.items for piece in gone):
            taken = translate("Photos", "%n photo(s) taken off", "", len(gone))
            self.banner.show_words("accent", taken, "", translate("Photos", "Undo"))
            self.size_changed.emit()

    def _undo(self) -> None:
        self.banner.hide()
        self.album.undo_taking_off()
        self.size_changed.emit()

    def _say_refused(self, error: object) -> None:
        if self.isVisible():
            self.banner.show_error(error)  # type: ignore[arg-type]
            self.size_changed.emit()

    def _say(self, tone: str, title: str, advice: str) -> None:
        self.banner.show_words(tone, title, advice)
        self.size_changed.emit()

    def _show_menu(self) -> None:
        self._adding_menu().popup(self.add_tile.mapToGlobal(self.add_tile.rect().bottomLeft()))

    def _adding_menu(self) -> QMenu:
        menu = self.adding.menu(_items(self._code), self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _photo_menu(self) -> QMenu:
        menu = QMenu(self)
        for each in self.tiles.actions():
            menu.addAction(each)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


def _items(code: str) -> tuple[str, ...]:
    return (code,) if code else ()

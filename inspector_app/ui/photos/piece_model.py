"""The photos of one item as a list model; the words are for screen readers and tooltips."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.photo_words import missing_advice, spoken

PIECE_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PieceModel(QAbstractListModel):
    """Pieces in the order of the sheet."""

    def __init__(self, album: Album, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._album = album
        self._pieces: tuple[Evidence, ...] = ()
        album.thumbnails.arrived.connect(self._repaint)

    @property
    def pieces(self) -> tuple[Evidence, ...]:
        """The photos that are shown."""
        return self._pieces

    def show_pieces(self, pieces: Sequence[Evidence]) -> None:
        """Show these; while it is the same photos, only what is said of them changes."""
        same = [piece.id for piece in pieces] == [piece.id for piece in self._pieces]
        if same:
            self._pieces = tuple(pieces)
            if self._pieces:
                self.dataChanged.emit(self.index(0), self.index(len(self._pieces) - 1))
            return
        if self._only_grows(pieces):
            # An import adds at the end, again and again: what stands there is not laid out anew.
            self.beginInsertRows(_NOWHERE, len(self._pieces), len(pieces) - 1)
            self._pieces = tuple(pieces)
            self.endInsertRows()
            return
        self.beginResetModel()
        self._pieces = tuple(pieces)
        self.endResetModel()

    def _only_grows(self, pieces: Sequence[Evidence]) -> bool:
        return bool(self._pieces) and tuple(pieces[: len(self._pieces)]) == self._pieces

    def row_of(self, piece_id: str) -> int:
        """Where the piece stands, -1 if it is not here."""
        ids = [piece.id for piece in self._pieces]
        return ids.index(piece_id) if piece_id in ids else -1

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._pieces)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        piece = self._pieces[index.row()]
        if role == PIECE_ROLE:
            return piece
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(piece)
        if role == Qt.ItemDataRole.ToolTipRole:
            broken = self._album.thumbnails.is_broken(piece)
            return missing_advice() if broken else self._spoken(piece)
        return None

    def _spoken(self, piece: Evidence) -> str:
        broken = self._album.thumbnails.is_broken(piece)
        return spoken(piece, self._album.number_of(piece), is_broken=broken)

    def _repaint(self, sha256: str) -> None:
        for row, piece in enumerate(self._pieces):
            if piece.sha256 == sha256:
                self.dataChanged.emit(self.index(row), self.index(row))

"""The timeline of the inbox as a list model: photos can be chosen, headings are passed over."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.photo_words import missing_advice, spoken
from inspector_app.ui.photos.timeline import (
    Event,
    EventRow,
    Group,
    GroupRow,
    PhotoRow,
    Row,
    timeline,
)
from inspector_app.ui.translation import translate

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TimelineModel(QAbstractListModel):
    """Headings, arrival and departure, photos."""

    def __init__(self, album: Album, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._album = album
        self._rows: tuple[Row, ...] = ()
        album.thumbnails.arrived.connect(self._repaint)
        self.refresh()

    def refresh(self) -> None:
        """Show the photos as they are now."""
        inspection = self._album.visit.inspection
        rows = timeline(inspection.evidence, inspection.header)
        if [_key(row) for row in rows] == [_key(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> Row | None:
        """What stands in that place."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def piece_at(self, row: int) -> Evidence | None:
        """The photo in that place, None for a heading."""
        found = self.row_at(row)
        return found.piece if isinstance(found, PhotoRow) else None

    def place_of(self, piece_id: str) -> int:
        """Where the photo stands, -1 if it is gone."""
        places = (n for n, row in enumerate(self._rows) if _id(row) == piece_id)
        return next(places, -1)

    @property
    def pieces(self) -> tuple[Evidence, ...]:
        """The photos in the order in which they stand."""
        return tuple(row.piece for row in self._rows if isinstance(row, PhotoRow))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.piece_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        never = Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | never

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, PhotoRow):
            return missing_advice() if self._is_broken(row) else self._words(row)
        return None

    def _words(self, row: Row) -> str:
        if isinstance(row, GroupRow):
            return group_words(row)
        if isinstance(row, EventRow):
            return event_words(row)
        return spoken(row.piece, row.number, is_broken=self._is_broken(row))

    def _is_broken(self, row: PhotoRow) -> bool:
        return self._album.thumbnails.is_broken(row.piece)

    def _repaint(self, sha256: str) -> None:
        for place, row in enumerate(self._rows):
            if isinstance(row, PhotoRow) and row.piece.sha256 == sha256:
                self.dataChanged.emit(self.index(place), self.index(place))


def group_words(row: GroupRow) -> str:
    """The heading of a group."""
    if row.group is Group.UNFILED:
        return translate("Photos", "Not filed under an item yet: %n", "", row.count)
    if row.group is Group.FILED:
        return translate("Photos", "Filed: %n", "", row.count)
    return translate("Photos", "Filed, without a time: %n", "", row.count)


def event_words(row: EventRow) -> str:
    """Arrived 09:05."""
    if row.event is Event.ARRIVED:
        return translate("Photos", "Arrived {clock}").format(clock=row.clock)
    return translate("Photos", "Left {clock}").format(clock=row.clock)


def _id(row: Row) -> str:
    return row.piece.id if isinstance(row, PhotoRow) else ""


def _key(row: Row) -> object:
    """Rows of the same keys stand in the same places, whatever is said of them."""
    return _id(row) or row

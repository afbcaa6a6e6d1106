"""A table model for rows that are all at hand: some hundreds of sources, merges or lines."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from inspector_app.ui.parts.windowed_model import ROW_ROLE, Column
from inspector_app.ui.theme import Theme, Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ListModel(QAbstractTableModel, Generic[R]):
    """Shows rows by columns; one row can be replaced without disturbing the others."""

    def __init__(
        self, theme: Theme, columns: "Sequence[Column[Any]]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._theme = theme
        self._rows: list[R] = []

    @property
    def rows(self) -> tuple[R, ...]:
        """All of them, in their order."""
        return tuple(self._rows)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these in place of the former."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[R]) -> None:
        """Show these below the others."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def replace_row(self, place: int, row: R) -> None:
        """Show `row` in that place."""
        self._rows[place] = row
        last = len(self.columns) - 1
        self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def row_at(self, place: int) -> R | None:
        """The row in that place, if there is one."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.colour(column.tone(row) if column.tone else Tone.TEXT)
        return row if role == ROW_ROLE else None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].alignment
        return None

"""The lines of a jump list as a model; setting the same lines again changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from inspector_app.domain.inspection import Blocker

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
DETAIL = int(Qt.ItemDataRole.UserRole) + 1
JUMP = int(Qt.ItemDataRole.UserRole) + 2


@dataclass(frozen=True, slots=True)
class JumpLine:
    """One line in the window's language, and the item or header fact to which it leads."""

    words: str
    detail: str
    item: str
    fact: str
    blocker: Blocker | None = None
    """What the item wants, where a field of it is meant."""


class JumpModel(QAbstractListModel):
    """Lines of words, each with a detail and its target."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[JumpLine, ...] = ()

    @property
    def lines(self) -> tuple[JumpLine, ...]:
        """The lines as they stand."""
        return self._lines

    def show_lines(self, lines: Sequence[JumpLine]) -> bool:
        """Take `lines` in place of what there is; False if they are the same."""
        wanted = tuple(lines)
        if wanted == self._lines:
            return False
        self.beginResetModel()
        self._lines = wanted
        self.endResetModel()
        return True

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        said = [line.words, line.detail] if line.detail else [line.words]
        return {
            int(Qt.ItemDataRole.DisplayRole): line.words,
            int(Qt.ItemDataRole.ToolTipRole): "\n".join(said),
            int(Qt.ItemDataRole.AccessibleTextRole): " ".join(said),
            DETAIL: line.detail,
            JUMP: line,
        }.get(int(role))

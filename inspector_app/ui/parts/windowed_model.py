"""A table model for lists of any length: all row numbers, but rows only where somebody looks.

The numbers are eight bytes each; the rows come in pages from the worker, a few pages are kept, and
until a page arrives its rows show a placeholder. The scroll bar is honest from the start.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from inspector_app.ui.theme import Theme, Tone

if TYPE_CHECKING:
    from inspector_app.domain.errors import MingchaError
    from inspector_app.ui.background import Background
    from inspector_app.workflows.case.open_case import OpenCase

PAGE = 128
KEPT_PAGES = 32
WAITING_PAGES = 4
"""How many pages may wait to be read: who drags the scroll bar is not interested in the rest."""
PLACEHOLDER = "…"
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The row itself, None until it arrived."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Numbered(Protocol):
    """A row that knows its number."""

    @property
    def n(self) -> int:
        """The number by which the row was asked for."""


R = TypeVar("R", bound=Numbered)
C = TypeVar("C")


@dataclass(frozen=True)
class Column(Generic[C]):
    """One column: its title, what it says of a row, and what the list is asked to be ordered by."""

    title: str
    text: Callable[[C], str]
    order: str = ""
    """Empty: the list cannot be ordered by this column."""
    alignment: Qt.AlignmentFlag = LEFT
    tone: Callable[[C], Tone] | None = None


class WindowedModel(QAbstractTableModel, Generic[R]):
    """Rows by number, read from the case folder page by page."""

    page_arrived = Signal(int, int)
    """First and last row that can be shown now."""

    def __init__(
        self,
        background: "Background",
        theme: Theme,
        columns: Sequence[Column[R]],
        read_page: "Callable[[OpenCase, Sequence[int]], Sequence[R]]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._background = background
        self._theme = theme
        self._read_page = read_page
        self._numbers: Sequence[int] = array("q")
        self._pages: OrderedDict[int, dict[int, R]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: list[int] = []
        self._is_reading = False
        self._generation = 0
        self._order, self._descending = "", True

    def show_order(self, order: str, *, descending: bool) -> None:
        """Mark the column by which the list is ordered with an arrow beside its title."""
        self._order, self._descending = order, descending
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def set_numbers(self, numbers: Sequence[int], first: Sequence[R] = ()) -> None:
        """Show another list; `first` are its first rows where they are known already."""
        self.beginResetModel()
        self._generation += 1
        self._numbers = numbers
        self._pages.clear()
        self._stale.clear()
        self._wanted.clear()
        self._is_reading = False
        for begin in range(0, len(first), PAGE):
            self._pages[begin // PAGE] = {row.n: row for row in first[begin : begin + PAGE]}
            if begin + PAGE > len(first) and len(first) < len(numbers):
                self._stale.add(begin // PAGE)
        self.endResetModel()

    def refresh(self) -> None:
        """Read the rows again where somebody looks; until they arrive the old ones stay."""
        self._generation += 1
        self._is_reading = False
        self._wanted.clear()
        self._stale = set(self._pages)
        if self._numbers:
            self.dataChanged.emit(*self._span(0, len(self._numbers) - 1))

    def row_at(self, row: int) -> R | None:
        """The row in that place, None until it arrived or when it is gone."""
        if not 0 <= row < len(self._numbers):
            return None
        page = row // PAGE
        there = self._pages.get(page)
        if there is None or page in self._stale:
            self._want(page)
        if there is None:
            return None
        self._pages.move_to_end(page)
        return there.get(self._numbers[row])

    def place_of(self, number: int) -> int:
        """Where the row with that number stands, -1 if it is not in the list."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return -1

    def number_at(self, row: int) -> int:
        """The number of the row in that place."""
        return self._numbers[row]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        row = self.row_at(index.row())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.colour(self._tone(column, row))
        return PLACEHOLDER if row is None else column.text(row)

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
            return self._title(self.columns[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].alignment
        return None

    def _title(self, column: Column[R]) -> str:
        if not column.order or column.order != self._order:
            return column.title
        return f"{column.title} {'↓' if self._descending else '↑'}"

    def _tone(self, column: Column[R], row: R | None) -> Tone:
        if row is None:
            return Tone.FAINT
        return column.tone(row) if column.tone else Tone.TEXT

    def _span(self, first: int, last: int) -> tuple[QModelIndex, QModelIndex]:
        return self.index(first, 0), self.index(last, len(self.columns) - 1)

    def _want(self, page: int) -> None:
        """Note that somebody looks at the page; the newest wishes are read first."""
        if page in self._wanted:
            return
        self._wanted.append(page)
        del self._wanted[:-WAITING_PAGES]
        self._read_next()

    def _read_next(self) -> None:
        if self._is_reading or not self._wanted:
            return
        page = self._wanted[-1]
        numbers = self._numbers[page * PAGE : (page + 1) * PAGE]
        generation, read = self._generation, self._read_page
        self._is_reading = True
        self._background.ask(
            self,
            lambda case: read(case, numbers),
            lambda rows: self._take(generation, page, rows),
            lambda error: self._give_up(generation, error),
        )

    def _give_up(self, generation: int, error: "MingchaError") -> None:
        """Ask for nothing more until somebody looks again, and let the window tell the error."""
        if generation == self._generation:
            self._is_reading = False
            self._wanted.clear()
            self._background.refused.emit(error)

    def _take(self, generation: int, page: int, rows: Sequence[R]) -> None:
        """Keep a page that came home; one that was asked for before the last change is dropped."""
        if generation != self._generation:
            return
        self._is_reading = False
        if page in self._wanted:
            self._wanted.remove(page)
        self._stale.discard(page)
        self._pages[page] = {row.n: row for row in rows}
        self._pages.move_to_end(page)
        while len(self._pages) > KEPT_PAGES:
            gone, _ = self._pages.popitem(last=False)
            self._stale.discard(gone)
        first = page * PAGE
        last = min(first + PAGE, len(self._numbers)) - 1
        self.dataChanged.emit(*self._span(first, last))
        self.page_arrived.emit(first, last)
        self._read_next()


_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.ForegroundRole,
        ROW_ROLE,
    }
)

"""The queue: found as one types, narrowed by stage and filters, gone through by keys."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.ui.pages.review.filters import Filters, Wish
from inspector_app.ui.pages.review.queue_painter import QueuePainter
from inspector_app.ui.pages.review.queue_words import QueueWords
from inspector_app.ui.pages.review.work import find_numbers, read_page
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.parts.search_edit import SearchEdit
from inspector_app.ui.parts.windowed_model import Column, WindowedModel
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.records.list_records import ListedRecord

DEBOUNCE_MS = 120
_LOW = 420
"""Design pixels."""
Index = QModelIndex | QPersistentModelIndex


class Found(NamedTuple):
    """The numbers of the list, its first rows so that nothing flickers, and counts by stage."""

    numbers: Sequence[int]
    first: "Sequence[ListedRecord]"
    counts: Mapping[str, int]


class QueueView(QTableView):
    """The rows. Several can be chosen; the current one is the one that is shown beside it.

    A table of one column: a list view lays out a hundred thousand rows one by one.
    """

    row_reached = Signal(int)
    row_opened = Signal(int)
    stepped = Signal(int)
    left_upwards = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = QueuePainter(workplace, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(translate("Review", "Queue"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(2 * self._painter.height)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._painter.height)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for head in (rows, columns):
            head.hide()
        self.activated.connect(lambda index: self.row_opened.emit(index.row()))

    def go_to(self, row: int) -> None:
        """Make that row the current one, and choose it alone."""
        model = self.model()
        if model is not None and model.rowCount():
            row = min(max(row, 0), model.rowCount() - 1)
            self.setCurrentIndex(model.index(row, 0))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.row_reached.emit(current.row())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            # Qt would make the first row the current one, and show what nobody chose.
            QFrame.focusInEvent(self, event)
            self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        steps = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
        if not self.currentIndex().isValid():
            steps |= {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            # The table's own keys would go to the first or last column.
            last = self.model().rowCount() - 1
            self.go_to(0 if key == Qt.Key.Key_Home else last)
        elif key == Qt.Key.Key_Up and plain and self.currentIndex().row() == 0:
            self.left_upwards.emit()
        elif key in steps and plain:
            self.stepped.emit(steps[key])
        else:
            super().keyPressEvent(event)


class Queue(QWidget):
    """Search, filters and rows; `reached` tells the inspection that the row stands for."""

    reached = Signal(str)
    """Id of the current inspection, "" for none; a moment after the row was reached."""
    opened = Signal(str)
    """Enter or a double click: go into it."""
    selection_changed = Signal(int)
    """How many rows are chosen."""
    found = Signal(int)
    """How many inspections the list shows now."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        self._asked = 0
        self._has_any = False
        self._gap = 0
        """Where the row stood that a decision took out of the list."""
        self._told = self._wanted = ""
        words = translate("Review", "Find by unit, number, date or words")
        self.search = SearchEdit(workplace.theme, words)
        self.search.installEventFilter(self)
        self.filters = Filters(workplace)
        self.view = QueueView(workplace)
        texts = QueueWords(workplace)
        self.model: WindowedModel[ListedRecord] = WindowedModel(
            workplace.background,
            workplace.theme,
            (Column(translate("Review", "Inspection"), texts.spoken),),
            read_page,
            self,
        )
        self.view.setModel(self.model)
        self.none = caption("")
        self.none.hide()
        self._typing = self._timer(self.ask)
        self._resting = self._timer(self._tell_reached)
        self._lay_out()
        self._connect()

    @property
    def wish(self) -> Wish:
        """What the queue shall show."""
        return replace(self.filters.wish, text=self.search.text().strip())

    @property
    def selected(self) -> tuple[int, ...]:
        """The row numbers that are chosen, from top to bottom."""
        rows = (row for first, last in self._chosen() for row in range(first, last + 1))
        return tuple(self.model.number_at(row) for row in rows)

    @property
    def is_narrowed(self) -> bool:
        """Whether words or filters keep anything from the list."""
        return self.wish != Wish(stage=self.filters.stage)

    @property
    def current_id(self) -> str:
        """Id of the current inspection, "" until its row arrived."""
        row = self.model.row_at(self.view.currentIndex().row())
        return row.id if row is not None else ""

    def step(self, step: int) -> None:
        """Go to the next row, or the one before."""
        here = self.view.currentIndex().row()
        self.view.go_to(here + step if here >= 0 else self._gap + min(step, 0))

    def want(self, inspection: str) -> None:
        """Let this inspection be the current one as soon as the list is there, if it is in it."""
        self._told = self._wanted = inspection

    def ask(self, *, stays: bool = False) -> None:
        """Ask the worker for the list as it is wished now; an older answer is dropped.

        With `stays` no other row becomes the current one in place of one that is gone.
        """
        self._typing.stop()
        self._asked += 1
        asked, wish = self._asked, self.wish

        def find(case: "OpenCase") -> Found:
            numbers, first, counts = find_numbers(case, wish)
            return Found(numbers, first, counts)

        self.workplace.background.ask(self, find, partial(self._show, asked, stays))

    def refresh(self) -> None:
        """What a row says changed: nobody is led to an inspection that they did not choose."""
        self.model.refresh()
        self.ask(stays=True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window the open filters stand in the place of the rows."""
        low = self.height() < self.workplace.theme.px(_LOW)
        self.view.setVisible(not (low and self.filters.is_open))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self._took_key(event)
        return False

    def _took_key(self, event: QKeyEvent) -> bool:
        """Down and Enter go into the list, Esc forgets the words."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.view.go_to(0)
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False

    def _show(self, asked: int, stays: bool, found: Found) -> None:  # noqa: FBT001 — by partial
        if asked != self._asked:
            return
        here = self.view.currentIndex().row()
        number = self.model.number_at(here) if here >= 0 else None
        chosen = frozenset(self.selected)
        self.model.set_numbers(found.numbers, found.first)
        self.filters.show_counts(found.counts)
        self._has_any = any(found.counts.values())
        place = -1 if number is None else self.model.place_of(number)
        if self._wanted:
            stays, place = True, self._place_of_wanted(found)
        if place >= 0 or not stays:
            self.view.go_to(place if place >= 0 else 0)
        else:
            self._gap = max(0, here if here >= 0 else self._gap)
        self._choose_again(chosen)
        self.none.setVisible(not found.numbers)
        self.none.setText(self._none_words())
        self.found.emit(len(found.numbers))
        self._resting.start()

    def _place_of_wanted(self, found: Found) -> int:
        """Where the inspection stands that is to be the current one; looked for once."""
        wanted, self._wanted = self._wanted, ""
        ids = [row.id for row in found.first]
        return ids.index(wanted) if wanted in ids else -1

    def _choose_again(self, numbers: "frozenset[int]") -> None:
        """What was chosen stays so as far as it is still in the list."""
        if len(numbers) < 2:
            return
        select = QItemSelectionModel.SelectionFlag.Select
        for number in numbers:
            place = self.model.place_of(number)
            if place >= 0:
                self.view.selectionModel().select(self.model.index(place, 0), select)

    def _none_words(self) -> str:
        if self.search.text().strip():
            return translate("Review", "Nothing fits. Esc in the search field forgets the words.")
        if not self._has_any and not self.is_narrowed:
            # The page says so in its middle, with what to do first.
            return ""
        return translate("Review", "Nothing here. Another stage or fewer filters show more.")

    def _tell_reached(self) -> None:
        """Tell it once: the rows of a page that arrives again lead nowhere."""
        if self.current_id != self._told:
            self._told = self.current_id
            self.reached.emit(self._told)

    def _timer(self, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(DEBOUNCE_MS)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(slot)
        return timer

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.filters.changed.connect(self._typing.start)
        self.filters.turned.connect(self._fit)
        self.view.row_reached.connect(lambda _row: self._resting.start())
        self.view.left_upwards.connect(self.search.setFocus)
        self.view.stepped.connect(self.step)
        self.view.row_opened.connect(self._open)
        self.model.page_arrived.connect(lambda *_: self._resting.start())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._tell_selected())

    def _tell_selected(self) -> None:
        """Counted by ranges: a hundred thousand rows may be chosen."""
        self.selection_changed.emit(sum(last + 1 - first for first, last in self._chosen()))

    def _chosen(self) -> list[tuple[int, int]]:
        """The first and the last row of each range, from top to bottom."""
        selection = self.view.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.size()))
        return sorted((each.top(), each.bottom()) for each in ranges)

    def _open(self, row: int) -> None:
        found = self.model.row_at(row)
        if found is not None:
            self.opened.emit(found.id)

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for each in (self.search, self.filters, self.none):
            column.addWidget(each)
        column.addWidget(self.view, 1)

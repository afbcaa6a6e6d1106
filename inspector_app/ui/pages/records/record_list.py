"""One list at a time: found as one types, narrowed, ordered; the filters stand beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.record_filter import Filter, Listing, Order, RecordKind, SavedFilter
from inspector_app.ui.pages.records import work
from inspector_app.ui.pages.records.empty import EmptyRecords
from inspector_app.ui.pages.records.facets import Facets
from inspector_app.ui.pages.records.kept import Kept
from inspector_app.ui.pages.records.narrowing_bar import NarrowingBar
from inspector_app.ui.pages.records.record_table import RecordTable
from inspector_app.ui.pages.records.saved import SavedBox
from inspector_app.ui.pages.records.terms import narrowings
from inspector_app.ui.parts.buttons import quiet, with_icon
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.parts.search_edit import SearchEdit
from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.lists import KINDS

DEBOUNCE_MS = 120
PANEL, FOLDS_BELOW, TOOLS_FOLD_BELOW = 300, 860, 880
"""Design pixels: of the filters, and of the list below which they and the table take turns."""


class RecordList(QWidget):
    """Asks the worker for every change; an older answer is dropped."""

    inspection_opened = Signal(str, str)
    review_wanted = Signal(str)
    begin_wanted = Signal()
    merge_wanted = Signal()
    keeping_wanted = Signal()
    forgetting_wanted = Signal()
    found = Signal(object, int)
    """The RecordKind, and how many rows the list has now."""

    def __init__(
        self, workplace: Workplace, people: Mapping[str, str], kept: Kept, *, leads: bool
    ) -> None:
        super().__init__()
        self.workplace, self._leads = workplace, leads
        self.kind, self.wanted, self._orders = kept.kind, kept.wanted, dict(kept.orders)
        self._sought = kept.number
        self._offered = work.Offered((), ())
        self._facets: Facets | None = None
        self._asked = 0
        theme = workplace.theme
        kinds = [(kind, workplace.say(words)) for kind, words in KINDS.items()]
        self.kinds = Segments(theme, kinds)
        self.kinds.setAccessibleName(translate("Records", "List"))
        self.search = SearchEdit(theme, translate("Records", "Find by any words"))
        self.search.installEventFilter(self)
        self.saved = SavedBox()
        self.filter_button = with_icon(quiet("", self.turn), "filter", theme)
        self.filter_button.setCheckable(True)
        self.filter_button.setText(translate("Records", "Filter"))
        self.narrowing = NarrowingBar(theme)
        self._people = people
        self.empty = EmptyRecords(workplace, merges=leads)
        self._empty_area = scrolling(self.empty)
        self.tables: dict[RecordKind, RecordTable] = {}
        self._stack = QStackedWidget()
        self._typing = self._timer()
        self._lay_out()
        self._connect()
        self.filter_button.setChecked(kept.is_open)
        self._show_wanted()
        self.show_kind(kept.kind)
        self.workplace.background.ask(self, work.read_offered, self._show_offered)

    @property
    def listing(self) -> Listing:
        """The list as it is wished now."""
        order, descending = self._orders[self.kind]
        return Listing(self.kind, self.wanted, order, descending)

    @property
    def table(self) -> RecordTable:
        """The table of the list that is shown, made when it is first looked at."""
        if self.kind not in self.tables:
            self.tables[self.kind] = self._made_table()
        return self.tables[self.kind]

    @property
    def facets(self) -> Facets:
        """The filters, made when they are first looked at."""
        if self._facets is None:
            self._facets = self._made_facets()
        return self._facets

    @property
    def kept(self) -> Kept:
        """Where somebody is, for the next time."""
        row = self.table.currentIndex().row()
        number = self.table.records.number_at(row) if row >= 0 else None
        is_open = self.filter_button.isChecked()
        return Kept(self.kind, self.wanted, dict(self._orders), number, is_open)

    @property
    def saved_name(self) -> str:
        """Under which name just this filter is kept, empty if under none."""
        return self.saved.show_wanted(self.wanted)

    def take_focus(self) -> None:
        """Begin with words to search for, or where somebody was."""
        was_in_table = self._sought is not None or self.table.currentIndex().isValid()
        (self.table if was_in_table else self.search).setFocus()

    def show_kind(self, kind: RecordKind) -> None:
        """List inspections, findings or photos; what narrows them stays."""
        self.kind = kind
        self.kinds.show_value(kind)
        if self._facets is not None:
            self._facets.show_kind(kind)
        self.saved.show_saved(self._offered.saved, kind)
        self._stack.setCurrentWidget(self.table)
        self._show_order()
        self._show_narrowing()
        self.ask()

    def show_next_kind(self) -> None:
        """The list after this one."""
        kinds = list(RecordKind)
        self.show_kind(kinds[(kinds.index(self.kind) + 1) % len(kinds)])
        self.table.setFocus()

    def narrow(self, wanted: Filter) -> None:
        """Narrow the list to just this."""
        self.wanted = wanted
        self._show_wanted()
        self.ask()

    def clear(self) -> None:
        """Let nothing narrow the list."""
        self.narrow(Filter())
        self.search.setFocus()

    def order_by(self, order: str) -> None:
        """Order by that; the same again turns the list round."""
        now, descending = self._orders[self.kind]
        self._orders[self.kind] = (Order(order), not descending if order == now else True)
        self._show_order()
        self.ask()

    def turn(self) -> None:
        """Show the filters, or no more."""
        self._fold()
        if self.filter_button.isChecked():
            self._count_stages()
            self.facets.take_focus()
        else:
            self.table.setFocus()

    def turn_by_key(self) -> None:
        """The same when the key was pressed instead of the button."""
        self.filter_button.toggle()
        self.turn()

    def show_saved(self, saved: Sequence[SavedFilter]) -> None:
        """These filters are kept now."""
        self._offered = self._offered._replace(saved=saved)
        self.saved.show_saved(saved, self.kind)
        self._show_narrowing()

    def ask(self) -> None:
        """Ask the worker for the list as it is wished now."""
        self._typing.stop()
        self._asked += 1
        asked, listing = self._asked, self.listing
        self.workplace.background.ask(
            self, partial(work.find, listing=listing), partial(self._show, asked)
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self._took_key(event)
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter_button.isChecked():
            self.turn_by_key()
        elif event.key() == Qt.Key.Key_Escape:
            self.search.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _took_key(self, event: QKeyEvent) -> bool:
        """Down and Enter go into the table, Esc forgets the words."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.setFocus()
            self.table.go_to(max(0, self.table.currentIndex().row()))
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False

    def _show(self, asked: int, found: work.Found) -> None:
        if asked != self._asked:
            return
        table = self.table
        row = table.currentIndex().row()
        number = self._sought if row < 0 else table.records.number_at(row)
        self._sought = None
        table.records.set_numbers(found.numbers, found.first)
        place = -1 if number is None else table.records.place_of(number)
        if place >= 0:
            table.go_to(place)
        self._count_stages()
        self._show_stack(is_empty=not found.numbers)
        self.found.emit(self.kind, len(found.numbers))

    def _show_stack(self, *, is_empty: bool) -> None:
        self.empty.show_reason(self.kind, narrowed=self.wanted != Filter())
        shown: QWidget = self._empty_area if is_empty else self.table
        was_in_table = self.table.hasFocus()
        self._stack.setCurrentWidget(shown)
        if is_empty and was_in_table:
            self.search.setFocus()

    def _show_offered(self, offered: work.Offered) -> None:
        self._offered = offered
        if self._facets is not None:
            self._facets.show_units(offered.units)
        self.show_saved(offered.saved)

    def _count_stages(self) -> None:
        """Count where somebody sees it, and after the rows: it takes longer than they do."""
        if not self.filter_button.isChecked():
            return
        asked = self._asked

        def show(counts: Mapping[str, int]) -> None:
            if asked == self._asked:
                self.facets.show_counts(counts)

        if self.kind is RecordKind.INSPECTIONS:
            job = partial(work.count_stages, wanted=self.wanted)
            self.workplace.background.ask(self, job, show)
        else:
            self.facets.show_counts({})

    def _show_wanted(self) -> None:
        with QSignalBlocker(self.search):
            self.search.setText(self.wanted.text)
        if self._facets is not None:
            self._facets.show_wanted(self.wanted)
        self._show_narrowing()

    def _show_narrowing(self) -> None:
        shown = list(narrowings(self.wanted, self.kind, self.workplace))
        self.narrowing.show_narrowings(shown, self.saved_name, keeps=self.wanted != Filter())

    def _show_order(self) -> None:
        order, descending = self._orders[self.kind]
        self.table.records.show_order(order.value, descending=descending)

    def _take_words(self) -> None:
        self._take(replace(self.wanted, text=self.search.text().strip()))

    def _take_facets(self) -> None:
        self._take(replace(self.facets.wanted, text=self.wanted.text))

    def _take(self, wanted: Filter) -> None:
        """The words changed, or a filter did."""
        self.wanted = wanted
        self._show_narrowing()
        self._typing.start()

    def _fold(self) -> None:
        """In a narrow window the open filters stand in the place of the table."""
        px, width = self.workplace.theme.px, self.width()
        is_open, folded = self.filter_button.isChecked(), width < px(FOLDS_BELOW)
        if is_open or self._facets is not None:
            self.facets.setVisible(is_open)
            self.facets.setMinimumWidth(0 if folded else px(PANEL))
            self.facets.setMaximumWidth(16_777_215 if folded else px(PANEL))
        self._card.setVisible(not (is_open and folded))
        directions = QBoxLayout.Direction
        narrow = width < px(TOOLS_FOLD_BELOW)
        self._tools.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _made_facets(self) -> Facets:
        facets = Facets(self.workplace, self._people)
        facets.hide()
        facets.show_units(self._offered.units)
        facets.show_wanted(self.wanted)
        facets.show_kind(self.kind)
        facets.changed.connect(self._take_facets)
        self._halves.addWidget(facets)
        return facets

    def _made_table(self) -> RecordTable:
        table = RecordTable(self.workplace, self.kind, reviews=self._leads)
        table.inspection_opened.connect(self.inspection_opened)
        table.review_wanted.connect(self.review_wanted)
        table.unit_chosen.connect(lambda code: self.narrow(replace(self.wanted, unit_code=code)))
        table.order_chosen.connect(self.order_by)
        table.left_upwards.connect(self.search.setFocus)
        self._stack.addWidget(table)
        return table

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(DEBOUNCE_MS)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self.ask)
        return timer

    def _connect(self) -> None:
        self.kinds.chosen.connect(self.show_kind)
        self.search.textChanged.connect(lambda _text: self._take_words())
        self.saved.filter_chosen.connect(self.narrow)
        bar = self.narrowing
        bar.taken_away.connect(self.narrow)
        bar.left_empty.connect(self.search.setFocus)
        bar.clear_button.clicked.connect(lambda _checked=False: self.clear())
        bar.keep_button.clicked.connect(lambda _checked=False: self.keeping_wanted.emit())
        bar.forget_button.clicked.connect(lambda _checked=False: self.forgetting_wanted.emit())
        self.empty.begin_wanted.connect(self.begin_wanted)
        self.empty.merge_wanted.connect(self.merge_wanted)
        self.empty.clear_wanted.connect(self.clear)

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        finding = QHBoxLayout()
        finding.setSpacing(px(8))
        finding.addWidget(self.search, 1)
        finding.addWidget(self.saved)
        finding.addWidget(self.filter_button)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setSpacing(px(12))
        self._tools.addWidget(self.kinds)
        self._tools.addLayout(finding, 1)
        self._card = Card(self.workplace.theme)
        self._card.column.setContentsMargins(px(4), px(6), px(4), px(6))
        self._card.column.addWidget(self._stack)
        self._stack.addWidget(self._empty_area)
        self._halves = QHBoxLayout()
        self._halves.setSpacing(px(16))
        self._halves.addWidget(self._card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(self._tools)
        column.addWidget(self.narrowing)
        column.addLayout(self._halves, 1)

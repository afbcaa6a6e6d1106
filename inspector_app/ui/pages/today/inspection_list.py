"""All inspections: found as one types, chosen by state, in the order that one likes."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.inspection import State
from inspector_app.ui.pages.today.columns import columns_of, sentence
from inspector_app.ui.pages.today.inspection_table import InspectionTable
from inspector_app.ui.parts.buttons import link, secondary
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import caption, section
from inspector_app.ui.parts.windowed_model import PAGE, WindowedModel
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.prompt.results import STATES

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.records.desk_list import PlacedRow

DEBOUNCE_MS = 120
FIRST_ORDER = "date"
LARGE_TEXT = 1.4
"""From this text size on, what is to be handed over stands in a line of its own."""


class Found(NamedTuple):
    """The numbers of a list, and its first rows so that nothing flickers."""

    numbers: Sequence[int]
    first: "Sequence[PlacedRow]"


class InspectionList(QWidget):
    """A search field, a button for each state, and the table."""

    inspection_opened = Signal(str)
    seal_wanted = Signal(str)
    import_wanted = Signal()
    hand_over_wanted = Signal()
    found = Signal(int)
    """How many inspections the list shows now."""

    def __init__(self, workplace: Workplace, *, reviews: bool = False) -> None:
        super().__init__()
        self.workplace = workplace
        self._order, self._descending = FIRST_ORDER, True
        self._asked = 0
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Today", "Find by unit, number, date or person"))
        self.search.setAccessibleName(translate("Today", "Find an inspection"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.ask)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.states = {state: self._state_button() for state in State}
        self.waiting = caption("")
        self.waiting.setWordWrap(False)
        self.none = caption("")
        self.hand_over = link(translate("Today", "Hand over…"), self.hand_over_wanted.emit)
        self.hand_over.hide()
        self.import_link = link(translate("Today", "Import units…"), self.import_wanted.emit)
        self.table = InspectionTable(workplace)
        self.model: WindowedModel[PlacedRow] = WindowedModel(
            workplace.background,
            workplace.theme,
            columns_of(workplace, reviews=reviews),
            _read_page,
            self,
        )
        self.table.show_model(self.model)
        self.model.show_order(self._order, descending=True)
        self.table.inspection_opened.connect(self.inspection_opened)
        self.table.seal_wanted.connect(self.seal_wanted)
        self.table.order_chosen.connect(self.order_by)
        self.table.left_upwards.connect(self.search.setFocus)
        self._lay_out()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say on the buttons how many inspections are in each state."""
        for state, button in self.states.items():
            many = counts.get(state, 0)
            words = sentence(self.workplace.say(STATES[state]))
            button.setText(f"{words} {many}")
            button.setVisible(bool(many) or button.isChecked())

    def show_pending(self, pending: int) -> None:
        """Say how many nobody was given yet, with the way to do it."""
        words = translate("Today", "%n not yet handed over", "", pending)
        self.waiting.setText(words if pending else "")
        self.hand_over.setVisible(bool(pending))

    def show_state(self, state: State) -> None:
        """Show only inspections in that state."""
        for each, button in self.states.items():
            button.setChecked(each is state)
        self.ask()
        self.table.setFocus()

    def order_by(self, order: str) -> None:
        """Order by that; the same again turns the list round."""
        self._descending = not self._descending if order == self._order else True
        self._order = order
        self.model.show_order(order, descending=self._descending)
        self.ask()

    def ask(self) -> None:
        """Ask the worker for the list as it is wished now; an older answer is dropped."""
        self._timer.stop()
        self._asked += 1
        asked, text = self._asked, self.search.text()
        states = tuple(state.value for state, button in self.states.items() if button.isChecked())
        order, descending = self._order, self._descending

        def find(case: "OpenCase") -> Found:
            from inspector_app.workflows.records.desk_list import placed_page
            from inspector_app.workflows.visit.show import list_numbers

            numbers = list_numbers(case, text, states, order, descending=descending)
            return Found(numbers, placed_page(case, numbers[:PAGE]))

        self.workplace.background.ask(self, find, lambda found: self._show(asked, found))

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
        """Down and Enter go into the table, Esc forgets the words."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.setFocus()
            self.table.go_to(max(0, self.table.currentIndex().row()))
            return True
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False

    def _show(self, asked: int, found: Found) -> None:
        if asked != self._asked:
            return
        current = self.table.currentIndex().row()
        number = self.model.number_at(current) if current >= 0 else None
        self.model.set_numbers(found.numbers, found.first)
        place = -1 if number is None else self.model.place_of(number)
        if place >= 0:
            self.table.go_to(place)
        self.none.setVisible(not found.numbers)
        self.none.setText(translate("Today", "No inspection fits. Esc forgets the words."))
        self.found.emit(len(found.numbers))

    def _state_button(self) -> QPushButton:
        button = secondary("")
        button.setCheckable(True)
        button.toggled.connect(lambda _on: self._timer.start())
        return button

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(12))
        name = section(translate("Today", "All inspections"))
        name.setWordWrap(False)
        head.addWidget(name)
        pending = QHBoxLayout()
        pending.setSpacing(px(8))
        pending.addWidget(self.waiting)
        pending.addWidget(self.hand_over)
        is_large = self.workplace.theme.scale > LARGE_TEXT
        if not is_large:
            head.addLayout(pending)
        head.addStretch(1)
        head.addWidget(self.import_link)
        tools = QHBoxLayout()
        tools.setSpacing(px(8))
        tools.addWidget(self.search, 1)
        for button in self.states.values():
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(head)
        if is_large:
            pending.addStretch(1)
            column.addLayout(pending)
        column.addLayout(tools)
        column.addWidget(self.none)
        card = Card(self.workplace.theme)
        card.column.setContentsMargins(px(4), px(6), px(4), px(6))
        card.column.addWidget(self.table)
        column.addWidget(card, 1)
        self.none.hide()


def _read_page(case: "OpenCase", numbers: Sequence[int]) -> "Sequence[PlacedRow]":
    from inspector_app.workflows.records.desk_list import placed_page

    return placed_page(case, numbers)

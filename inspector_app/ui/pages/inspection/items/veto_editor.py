"""What became of a suspicion: still open, confirmed by whom, or dismissed why."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget
from typing_extensions import override

from inspector_app.domain.answer import VetoState, veto_state
from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import typed
from inspector_app.ui.pages.inspection.items.entry_fields import (
    EntryField,
    day_complaint,
    form_of,
)
from inspector_app.ui.pages.inspection.items.value_editor import NotSaid, ValueEditor
from inspector_app.ui.parts.flow import FlowLayout
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import VETO_STATES

STATES = (VetoState.SUSPECTED, VetoState.CONFIRMED, VetoState.DISMISSED)
_WANTED: Mapping[VetoState, tuple[str, ...]] = {
    VetoState.SUSPECTED: (),
    VetoState.CONFIRMED: ("authority", "document", "date"),
    VetoState.DISMISSED: ("reason",),
}


class VetoEditor(ValueEditor):
    """The state of a suspicion and what proves it."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self.states = {each: QRadioButton(workplace.say(VETO_STATES[each])) for each in STATES}
        self._group = QButtonGroup(self)
        row = QWidget(self)
        flow = FlowLayout(workplace.theme.px(16), row)
        for button in self.states.values():
            self._group.addButton(button)
            flow.addWidget(button)
            button.toggled.connect(self._show_wanted)
        self.said = self._fields()
        self._form = form_of(
            workplace, tuple((field.accessibleName(), field) for field in self.said.values())
        )
        self.fields.addWidget(row)
        self.fields.addLayout(self._form)

    @override
    def show_line(self, line: ScoreLine) -> None:
        state = veto_state(line.item, line.answer)
        value = line.answer.value if line.answer is not None else None
        facts = value if isinstance(value, Mapping) else {}
        for key, field in self.said.items():
            field.setText(str(facts.get(key) or ""))
        self.states[state if state in self.states else VetoState.SUSPECTED].setChecked(True)
        self._show_wanted()

    @override
    def value(self) -> object:
        state = self._state()
        facts: dict[str, Json] = {"state": state.value}
        for key in _WANTED[state]:
            said = self.said[key].said()
            if said is None:
                name = self.said[key].accessibleName()
                missing = translate("Items", "{name} is missing").format(name=name)
                raise NotSaid(missing, self.said[key])
            facts[key] = said
        return "fail" if state is VetoState.SUSPECTED else facts

    @override
    def first_field(self) -> QWidget:
        return self.states[self._state()]

    def _state(self) -> VetoState:
        return next(
            (state for state, button in self.states.items() if button.isChecked()),
            VetoState.SUSPECTED,
        )

    def _fields(self) -> dict[str, EntryField[str]]:
        too_long = translate("Items", "At most {most} characters").format(most=typed.LONGEST_NAME)
        day = partial(typed.day, year=self.workplace.clock().year)
        return {
            "authority": EntryField(
                translate("Items", "Competent authority"), typed.words, too_long, 24
            ),
            "document": EntryField(
                translate("Items", "Document number"), typed.words, too_long, 24
            ),
            "date": EntryField(translate("Items", "Date"), day, day_complaint(), 12),
            "reason": EntryField(
                translate("Items", "Reason for dismissal"), typed.words, too_long, 30
            ),
        }

    def _show_wanted(self) -> None:
        """Only what the chosen state needs."""
        wanted = _WANTED[self._state()]
        for key, field in self.said.items():
            self._form.setRowVisible(field, key in wanted)
        self.resized.emit()

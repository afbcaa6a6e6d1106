"""How many minutes."""

from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import typed
from inspector_app.ui.pages.inspection.items.entry_fields import NumberField, form_of
from inspector_app.ui.pages.inspection.items.value_editor import ValueEditor
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class MinutesEditor(ValueEditor):
    """One field for whole minutes."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._rule = caption("")
        name = translate("Items", "Minutes")
        complaint = translate("Items", "A whole number from 0 to {most}")
        self._minutes = NumberField(
            name,
            partial(typed.number, most=typed.MOST_MINUTES),
            complaint.format(most=typed.MOST_MINUTES),
        )
        self.fields.addWidget(self._rule)
        self.fields.addLayout(form_of(workplace, ((name, self._minutes),)))

    @override
    def show_line(self, line: ScoreLine) -> None:
        self._rule.setText(self.workplace.say(line.item.rule_text))
        value = line.answer.value if line.answer is not None else None
        self._minutes.setText(str(value) if isinstance(value, int) else "")

    @override
    def value(self) -> object:
        return self._minutes.said()

    @override
    def first_field(self) -> QWidget:
        return self._minutes

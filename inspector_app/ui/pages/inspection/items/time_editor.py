"""When it was seen."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import typed
from inspector_app.ui.pages.inspection.items.entry_fields import (
    EntryField,
    form_of,
    time_complaint,
)
from inspector_app.ui.pages.inspection.items.value_editor import ValueEditor
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class TimeEditor(ValueEditor):
    """One time of day on the day of the visit; its value is the time or nothing."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        name = translate("Items", "Seen at")
        self._time = EntryField(name, typed.moment, time_complaint(), 24)
        self._time.setPlaceholderText("09:05")
        self.fields.addLayout(form_of(workplace, ((name, self._time),)))

    @override
    def show_line(self, line: ScoreLine) -> None:
        moment = line.answer.observed_at if line.answer is not None else None
        self._time.setText(moment or "")

    @override
    def value(self) -> object:
        return self._time.said()

    @override
    def first_field(self) -> QWidget:
        return self._time

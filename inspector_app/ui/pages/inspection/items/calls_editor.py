"""Telephone tests: number, time, seconds waited, result."""

from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import typed
from inspector_app.ui.pages.inspection.items.entry_fields import time_complaint
from inspector_app.ui.pages.inspection.items.entry_rows import Column, EntryRows
from inspector_app.ui.pages.inspection.items.value_editor import ValueEditor
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class CallsEditor(ValueEditor):
    """One row per call; its value is the list of calls."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        seconds = translate("Items", "A whole number from 0 to {most}")
        too_long = translate("Items", "At most {most} characters")
        columns = (
            Column(
                "number",
                translate("Items", "Number dialled"),
                typed.dialled,
                translate("Items", "A telephone number: digits, +, -, *, #"),
                14,
            ),
            Column("at", translate("Items", "Time"), typed.moment, time_complaint()),
            Column(
                "seconds",
                translate("Items", "Seconds waited"),
                partial(typed.number, most=typed.MOST_SECONDS),
                seconds.format(most=typed.MOST_SECONDS),
                5,
                is_needed=False,
            ),
            Column(
                "result",
                translate("Items", "Result"),
                typed.words,
                too_long.format(most=typed.LONGEST_NAME),
                20,
                is_needed=False,
            ),
        )
        self.rows = EntryRows(workplace, columns, self)
        self.rows.resized.connect(self.resized)
        self.fields.addWidget(self.rows)

    @override
    def show_line(self, line: ScoreLine) -> None:
        self.rows.show_rows(line.answer.calls if line.answer is not None else ())

    @override
    def value(self) -> object:
        return self.rows.rows()

    @override
    def first_field(self) -> QWidget:
        return self.rows.first_field()

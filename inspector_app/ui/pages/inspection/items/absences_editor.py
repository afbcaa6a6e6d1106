"""When which window stood empty: from, to, and whether a sign said so."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import typed
from inspector_app.ui.pages.inspection.items.entry_fields import time_complaint
from inspector_app.ui.pages.inspection.items.entry_rows import Column, EntryRows
from inspector_app.ui.pages.inspection.items.value_editor import NotSaid, ValueEditor
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class AbsencesEditor(ValueEditor):
    """One row per absence."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._rule = caption("")
        too_long = translate("Items", "At most {most} characters")
        columns = (
            Column(
                "window",
                translate("Items", "Window"),
                typed.words,
                too_long.format(most=typed.LONGEST_NAME),
            ),
            Column("start", translate("Items", "From"), typed.clock, time_complaint()),
            Column("end", translate("Items", "To"), typed.clock, time_complaint()),
            Column("sign", translate("Items", "Sign shown"), None),
        )
        self.rows = EntryRows(workplace, columns, self)
        self.rows.resized.connect(self.resized)
        self.fields.addWidget(self._rule)
        self.fields.addWidget(self.rows)

    @override
    def show_line(self, line: ScoreLine) -> None:
        self._rule.setText(self.workplace.say(line.item.rule_text))
        value: Any = line.answer.value if line.answer is not None else None
        self.rows.show_rows(value if isinstance(value, list | tuple) else ())

    @override
    def value(self) -> object:
        said = self.rows.rows()
        for number, row in enumerate(said):
            if str(row["end"]) < str(row["start"]):
                raise NotSaid(
                    translate("Items", "The end is before the start"),
                    self.rows.field(number, "end"),
                )
        return said or None

    @override
    def first_field(self) -> QWidget:
        return self.rows.first_field()

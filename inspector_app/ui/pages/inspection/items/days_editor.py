"""A followed case: the days promised, when it was accepted, and when it was done."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import typed
from inspector_app.ui.pages.inspection.items.entry_fields import (
    EntryField,
    NumberField,
    day_complaint,
    form_of,
)
from inspector_app.ui.pages.inspection.items.value_editor import NotSaid, ValueEditor
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_DAYS = ("accepted", "finished", "first_review", "re_review")


class DaysEditor(ValueEditor):
    """The promise and the dates of one case."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._rule = caption("")
        year = workplace.clock().year
        most = translate("Items", "A whole number from 0 to {most}")
        self._promised = NumberField(
            translate("Items", "Working days promised"),
            partial(typed.number, most=typed.MOST_DAYS),
            most.format(most=typed.MOST_DAYS),
        )
        names = {
            "accepted": translate("Items", "Accepted on"),
            "finished": translate("Items", "Finished on"),
            "first_review": translate("Items", "First review on"),
            "re_review": translate("Items", "Re-review on"),
        }
        read = partial(typed.day, year=year)
        self._days = {key: EntryField(names[key], read, day_complaint(), 12) for key in _DAYS}
        self._days["finished"].setPlaceholderText(translate("Items", "not yet"))
        rows = [(self._promised.accessibleName(), self._promised)]
        rows += [(field.accessibleName(), field) for field in self._days.values()]  # type: ignore[misc]
        self.fields.addWidget(self._rule)
        self.fields.addLayout(form_of(workplace, tuple(rows)))

    @override
    def show_line(self, line: ScoreLine) -> None:
        self._rule.setText(self.workplace.say(line.item.rule_text))
        said = line.answer.value if line.answer is not None else None
        value = said if isinstance(said, Mapping) else {}
        self._promised.setText(str(value.get("promised", "")))
        for key, field in self._days.items():
            field.setText(str(value.get(key) or ""))

    @override
    def value(self) -> object:
        promised = self._promised.said()
        days = {key: field.said() for key, field in self._days.items()}
        if promised is None and not any(days.values()):
            return None
        self._need(self._promised, promised)
        self._need(self._days["accepted"], days["accepted"])
        if days["finished"] and days["finished"] < str(days["accepted"]):
            raise NotSaid(
                translate("Items", "It was finished before it was accepted"),
                self._days["finished"],
            )
        value: dict[str, Json] = {"promised": promised}
        return value | {key: said for key, said in days.items() if said}

    @override
    def first_field(self) -> QWidget:
        return self._promised

    def _need(self, field: QWidget, said: object) -> None:
        if said is None:
            name = field.accessibleName()
            raise NotSaid(translate("Items", "{name} is missing").format(name=name), field)

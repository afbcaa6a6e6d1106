"""How many: one number, or one for each kind that the item counts."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QFormLayout, QWidget
from typing_extensions import override

from inspector_app.domain.canonical import Json
from inspector_app.domain.form import Part
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import typed
from inspector_app.ui.pages.inspection.items.entry_fields import NumberField, form_of
from inspector_app.ui.pages.inspection.items.value_editor import ValueEditor
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class CountEditor(ValueEditor):
    """Number fields for the parts of a count item."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._rule = caption("")
        self._parts: tuple[Part, ...] = ()
        self._numbers: dict[str, NumberField] = {}
        self._form: QFormLayout | None = None
        self.fields.addWidget(self._rule)

    @override
    def show_line(self, line: ScoreLine) -> None:
        self._rule.setText(self.workplace.say(line.item.rule_text))
        if line.item.rule.parts != self._parts or not self._numbers:
            self._build(line.item.rule.parts)
        value = line.answer.value if line.answer is not None else None
        counts = _by_part(self._parts, value)
        for code, field in self._numbers.items():
            field.setText(str(counts[code]) if code in counts else "")

    @override
    def value(self) -> object:
        said = {code: field.said() for code, field in self._numbers.items()}
        counts: dict[str, Json] = {code: n for code, n in said.items() if n is not None}
        if len(self._parts) == 1:
            return next(iter(counts.values()), None)
        return counts or None

    @override
    def first_field(self) -> QWidget:
        return next(iter(self._numbers.values()))

    def _build(self, parts: tuple[Part, ...]) -> None:
        if self._form is not None:
            while self._form.rowCount():
                self._form.removeRow(0)
            self.fields.removeItem(self._form)
            self._form.deleteLater()
        self._parts = parts
        self._numbers = {part.code: self._number(part) for part in parts}
        named = [(self.workplace.say(part.label), self._numbers[part.code]) for part in parts]
        self._form = form_of(self.workplace, tuple(named))
        self.fields.addLayout(self._form)

    def _number(self, part: Part) -> NumberField:
        most = typed.MOST_COUNTED if part.most is None else part.most
        complaint = translate("Items", "A whole number from 0 to {most}").format(most=most)
        name = self.workplace.say(part.label)
        return NumberField(name, partial(typed.number, most=most), complaint)


def _by_part(parts: tuple[Part, ...], value: object) -> dict[str, int]:
    """Counts by kind; a single number over several kinds fills them in order, as the rule does."""
    if isinstance(value, Mapping):
        return {str(code): int(count) for code, count in value.items()}
    if not isinstance(value, int):
        return {}
    left, counts = value, {}
    for part in parts:
        here = left if part.most is None or part is parts[-1] else min(left, part.most)
        counts[part.code] = here
        left -= here
    return counts

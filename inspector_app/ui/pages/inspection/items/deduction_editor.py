"""A deduction set by hand, and why the rule's does not fit."""

from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.points import Points, show_points
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import typed
from inspector_app.ui.pages.inspection.items.entry_fields import EntryField, form_of
from inspector_app.ui.pages.inspection.items.value_editor import NotSaid, ValueEditor
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class DeductionEditor(ValueEditor):
    """Points and a reason; its value is both, the points None where the rule decides."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._most: Points = 0
        self._rule = caption("")
        self.points = EntryField(translate("Items", "Points off"), self._read, "", 6)
        self.reason = EntryField(
            translate("Items", "Reason"),
            partial(typed.words, longest=typed.LONGEST_TEXT),
            translate("Items", "At most {most} characters").format(most=typed.LONGEST_TEXT),
            30,
        )
        self.points.setPlaceholderText(translate("Items", "by rule"))
        rows = tuple((each.accessibleName(), each) for each in (self.points, self.reason))
        self.fields.addWidget(self._rule)
        self.fields.addLayout(form_of(workplace, rows))

    @override
    def show_line(self, line: ScoreLine) -> None:
        self._most = line.item.points
        self._rule.setText(self.workplace.say(line.item.rule_text))
        answer = line.answer
        by_hand = answer.deduction if answer is not None else None
        self.points.setText("" if by_hand is None else show_points(by_hand))
        self.reason.setText(answer.reason if answer is not None else "")

    @override
    def value(self) -> object:
        try:
            points = self.points.said()
        except NotSaid as trouble:
            most = show_points(self._most)
            message = translate("Items", "Points from 0 to {most}").format(most=most)
            raise NotSaid(message, self.points) from trouble
        reason = self.reason.said() or ""
        return points, reason if points is not None else ""

    @override
    def first_field(self) -> QWidget:
        return self.points

    def _read(self, text: str) -> Points:
        return typed.points(text, self._most)

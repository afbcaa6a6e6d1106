"""Everything that a list can be narrowed by, in a panel beside it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.record_filter import Filter, RecordKind
from inspector_app.ui.pages.records.check_group import CheckGroup
from inspector_app.ui.pages.records.terms import (
    FLAGS,
    VALUES,
    choices_of,
    counts_for,
    label_of,
)
from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import strong
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.parts.typed_day import day_text
from inspector_app.ui.parts.unit_edit import UnitEdit
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.unit import Unit

_BETWEEN = re.compile(r"[\s,，、;；]+")
_ORDER = ("stages", "states", "verdicts", "severities", "categories", "modes")


class Facets(QWidget):
    """Tells each change; `wanted` is all of it together, without words to search for."""

    changed = Signal()

    def __init__(
        self, workplace: Workplace, people: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._kind = RecordKind.INSPECTIONS
        self._wanted = Filter()
        self._units: dict[str, str] = {}
        self.groups = {
            name: CheckGroup(workplace.theme, label_of(name), choices_of(name, workplace))
            for name in VALUES
        }
        flags = [(name, label_of(name)) for name in FLAGS]
        words = translate("Records", "To look at")
        self.flags = CheckGroup(workplace.theme, words, flags)
        self.since, self.until, self.items = QLineEdit(), QLineEdit(), QLineEdit()
        self.unit: QLineEdit = UnitEdit(workplace.theme, ())
        self.people = DropDown()
        self._people: list[tuple[str, ...]] = [()]
        self.people.addItem(translate("Records", "Everybody"))
        for code, name in people.items():
            self._people.append((code,))
            self.people.addItem(name)
        self.fields = self._made_fields()
        self._lay_out(words)
        self._connect()
        self.show_kind(RecordKind.INSPECTIONS)

    @property
    def wanted(self) -> Filter:
        """Everything that was chosen, as far as it can be read."""
        ticked = self.flags.values
        chosen: dict[str, Any] = {name: name in ticked for name in FLAGS}
        chosen.update({name: group.values for name, group in self.groups.items()})
        return replace(
            self._wanted,
            **chosen,
            people=self._people[self.people.currentIndex()],
            items=tuple(each.upper() for each in _BETWEEN.split(self.items.text()) if each),
            unit_code=self._unit_code(),
            since=_day(self.since.text()),
            until=_day(self.until.text()),
        )

    def show_wanted(self, wanted: Filter) -> None:
        """Let the panel say what holds, without telling anybody."""
        self._wanted = replace(wanted, text="")
        for name, group in self.groups.items():
            group.show_values(getattr(wanted, name))
        self.flags.show_values([name for name in FLAGS if getattr(wanted, name)])
        self._show_people(wanted.people)
        with QSignalBlocker(self.items), QSignalBlocker(self.unit):
            self.items.setText(" ".join(wanted.items))
            self.unit.setText(self._units.get(wanted.unit_code, wanted.unit_code))
        for edit, day in ((self.since, wanted.since), (self.until, wanted.until)):
            with QSignalBlocker(edit):
                edit.setText(day)
        for field in self.fields.values():
            field.show_wrong("")

    def show_kind(self, kind: RecordKind) -> None:
        """Offer what counts for lists of that kind."""
        self._kind = kind
        self._severity.setVisible(counts_for("severities", kind))
        self.fields["items"].setVisible(counts_for("items", kind))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many inspections are at each stage."""
        self.groups["stages"].show_counts(counts)

    def show_units(self, units: "Sequence[Unit]") -> None:
        """Offer these under the field as one types."""
        code = self._unit_code()
        self._units = {unit.code: f"{unit.code} {unit.name}" for unit in units}
        completer = self.unit.completer()
        model = completer.model()
        model.setStringList(list(self._units.values()))  # type: ignore[attr-defined]
        with QSignalBlocker(self.unit):
            self.unit.setText(self._units.get(code, code))

    def take_focus(self) -> None:
        """Begin at the top."""
        self.since.setFocus()

    @override
    def setFocus(self) -> None:  # type: ignore[override]
        self.take_focus()

    def _unit_code(self) -> str:
        """The unit that is meant; what nobody knows restricts nothing until it is chosen."""
        said = self.unit.text().strip()
        if said == self._wanted.unit_code:
            return said
        fits = [code for code, line in self._units.items() if said in (code, line)]
        return fits[0] if fits else ""

    def _show_people(self, people: tuple[str, ...]) -> None:
        if people not in self._people:
            self._people.append(people)
            self.people.addItem(" ".join(people))
        with QSignalBlocker(self.people):
            self.people.setCurrentIndex(self._people.index(people))

    def _check_day(self, name: str) -> None:
        """Write the day as it was understood, or say that it was not."""
        edit = {"since": self.since, "until": self.until}[name]
        said = edit.text().strip()
        if said and not _day(said):
            self.fields[name].show_wrong(translate("Records", "Write a day, such as 2026-09-15."))
        elif said:
            with QSignalBlocker(edit):
                edit.setText(_day(said))

    def _check_unit(self) -> None:
        if self.unit.text().strip() and not self._unit_code():
            words = translate("Records", "Choose a unit from the list, or search for its name.")
            self.fields["unit_code"].show_wrong(words)

    def _made_fields(self) -> dict[str, Field]:
        edits: dict[str, QWidget] = {
            "since": self.since,
            "until": self.until,
            "unit_code": self.unit,
            "people": self.people,
            "items": self.items,
        }
        for each in (self.since, self.until):
            each.setPlaceholderText("2026-09-15")
        self.items.setPlaceholderText("A09 C05")
        self.unit.setPlaceholderText(translate("Records", "Code or name"))
        return {name: Field(self._workplace, label_of(name), each) for name, each in edits.items()}

    def _connect(self) -> None:
        for edit in (self.since, self.until, self.unit, self.items):
            edit.textChanged.connect(lambda _text: self.changed.emit())
        self.since.editingFinished.connect(lambda: self._check_day("since"))
        self.until.editingFinished.connect(lambda: self._check_day("until"))
        self.unit.editingFinished.connect(self._check_unit)
        self.people.currentIndexChanged.connect(lambda _row: self.changed.emit())
        for group in (*self.groups.values(), self.flags):
            group.changed.connect(self.changed)

    def _lay_out(self, flags: str) -> None:
        px = self._workplace.theme.px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(14))
        for name in ("since", "until", "unit_code", "people"):
            column.addWidget(self.fields[name])
        blocks = {name: self._block(label_of(name), self.groups[name]) for name in _ORDER}
        self._severity = blocks["severities"]
        for name, block in blocks.items():
            column.addWidget(block)
            if name == "severities":
                column.addWidget(self.fields["items"])
        column.addWidget(self._block(flags, self.flags))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))
        mark(self, panel="side")

    def _block(self, words: str, group: QWidget) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._workplace.theme.px(4))
        column.addWidget(strong(words))
        column.addWidget(group)
        return block


def _day(typed: str) -> str:
    """The ISO day that is meant, empty for what is none."""
    try:
        return date.fromisoformat(day_text(typed)).isoformat()
    except ValueError:
        return ""

"""The second inspector: somebody of the roster, or a name with work unit and permit as typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.header import Inspector
from inspector_app.domain.roster import Person, Standing
from inspector_app.ui.pages.inspection.fact_edits import ChoiceFact, TextFact
from inspector_app.ui.pages.inspection.typed_facts import person_text
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.open_case import OpenCase

_NOBODY, _OTHER = "", "…"


class SecondFact(QWidget):
    """Tells a roster code, or "name,work unit,permit"."""

    said = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._inspectors: Sequence[Inspector] = ()
        self.choice = ChoiceFact(
            (
                (_NOBODY, translate("Inspection", "Not named yet")),
                (_OTHER, translate("Inspection", "Somebody who is not on the roster")),
            )
        )
        self.choice.setAccessibleName(translate("Inspection", "Second inspector"))
        self.typed = tuple(TextFact() for _ in range(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(workplace.theme.px(8))
        column.addWidget(self.choice)
        names = (
            translate("Inspection", "Name"),
            translate("Inspection", "Work unit"),
            translate("Inspection", "Permit number"),
        )
        for field, name in zip(self.typed, names, strict=True):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.said.connect(lambda _text: self._tell_typed())
            column.addWidget(field)
        self.choice.said.connect(self._choose)
        self.setFocusProxy(self.choice)
        self._show_typed(wanted=False)
        workplace.background.ask(self, _colleagues, self._offer)

    def show_fact(self, value: Sequence[Inspector]) -> None:
        """Show the second of the inspectors."""
        self._inspectors = value
        second = value[1] if len(value) > 1 else Inspector("")
        if second.code:
            self.choice.show_fact(second.code)
            self._show_typed(wanted=False)
        elif second.name:
            self.choice.show_fact(_OTHER)
            said = (second.name, second.work_unit, second.certificate)
            for field, text in zip(self.typed, said, strict=True):
                field.show_fact(text)
            self._show_typed(wanted=True)
        elif self.choice.currentData() != _OTHER:
            self.choice.show_fact(_NOBODY)
            self._show_typed(wanted=False)

    def tell(self) -> None:
        """Tell what was typed and not told yet."""
        for field in self.typed:
            field.tell()

    def _choose(self, value: object) -> None:
        self._show_typed(wanted=value == _OTHER)
        if value == _OTHER:
            self.typed[0].setFocus()
        elif value == _NOBODY:
            self.show_fact(self._inspectors)
        else:
            self.said.emit(value)

    def _tell_typed(self) -> None:
        name, work_unit, permit = (field.text().strip() for field in self.typed)
        if name:
            self.said.emit(person_text(name, work_unit, permit))

    def _show_typed(self, *, wanted: bool) -> None:
        for field in self.typed:
            field.setVisible(wanted)

    def _offer(self, people: Sequence[Person]) -> None:
        """List the colleagues before the way for everybody else."""
        first = self._inspectors[0].code if self._inspectors else ""
        for person in people:
            words = f"{person.name}（{person.code}）" + (f" {person.unit}" if person.unit else "")
            at = self.choice.findData(person.code)
            if at >= 0:
                self.choice.setItemText(at, words)
            elif person.code != first:
                self.choice.insertItem(self.choice.findData(_OTHER), words, person.code)
        self.show_fact(self._inspectors)


def _colleagues(case: "OpenCase") -> tuple[Person, ...]:
    from inspector_app.workflows.list_people import list_people

    return tuple(
        each.person for each in list_people(case).listed if each.standing is not Standing.REVOKED
    )

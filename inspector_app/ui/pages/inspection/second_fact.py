"""The second inspector: somebody of the roster, or name, work unit and permit as typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from inspector_app.domain.header import Inspector
from inspector_app.domain.roster import Person, Standing
from inspector_app.ui.pages.inspection.typed_facts import person_text
from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


class SecondFact(DropDown):
    """Tells a roster code, or "name,work unit,permit". It drops down, and can be typed into."""

    said = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspectors: Sequence[Inspector] = ()
        self.field = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self.field)
        self.setInsertPolicy(DropDown.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.field.setAccessibleName(translate("Inspection", "Second inspector"))
        asked = translate("Inspection", "From the roster, or: name, work unit, permit number")
        self.field.setPlaceholderText(asked)
        self.field.setMaxLength(1000)
        self.field.editingFinished.connect(self.tell)
        self.activated.connect(self._choose)
        workplace.background.ask(self, _colleagues, self._offer)

    def show_fact(self, value: Sequence[Inspector]) -> None:
        """Show the second of the inspectors, unless something else is being typed over it."""
        self._inspectors = value
        if self.hasFocus() and self.field.isModified():
            return
        second = value[1] if len(value) > 1 else Inspector("")
        self.setCurrentIndex(self.findData(second.code) if second.code else -1)
        if self.currentIndex() < 0:
            self.setEditText(_typed(second))
        self.field.setCursorPosition(0)
        self.setToolTip(self.currentText())

    def tell(self) -> None:
        """Tell what was typed, once: a line or code of the roster, or anybody else."""
        if not self.field.isModified():
            return
        self.field.setModified(False)
        text = self.currentText().strip()
        at = max(self.findText(text), self.findData(text.upper()))
        if at >= 0:
            self._choose(at)
        elif text:
            self.said.emit(person_text(text))
        else:
            self.show_fact(self._inspectors)

    def _choose(self, at: int) -> None:
        self.field.setModified(False)
        code = str(self.itemData(at))
        if code not in [each.code for each in self._inspectors]:
            self.said.emit(code)

    def _offer(self, people: Sequence[Person]) -> None:
        """List the colleagues."""
        first = self._inspectors[0].code if self._inspectors else ""
        typed = self.currentText() if self.field.isModified() else None
        for person in people:
            if person.code != first:
                words = f"{person.name}（{person.code}）"
                self.addItem(f"{words} {person.unit}" if person.unit else words, person.code)
        if typed is None:
            self.show_fact(self._inspectors)
        else:
            self.setCurrentIndex(-1)
            self.setEditText(typed)
            self.field.setModified(True)


def _typed(second: Inspector) -> str:
    """Somebody as one types them; what is not known at the end is left out."""
    said = translate("Inspection", "{name}, {work_unit}, {permit}").format(
        name=second.name, work_unit=second.work_unit, permit=second.certificate
    )
    return said.rstrip(" ,，")


def _colleagues(case: "OpenCase") -> tuple[Person, ...]:
    from inspector_app.workflows.team.list_people import list_people

    return tuple(
        each.person for each in list_people(case).listed if each.standing is not Standing.REVOKED
    )

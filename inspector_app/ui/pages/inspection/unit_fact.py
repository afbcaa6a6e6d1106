"""The unit: typed freely, or taken from the register with everything the register says of it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from inspector_app.domain.unit import Unit
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase

_WAIT_MS, _MOST = 120, 30


class UnitFact(QLineEdit):
    """Completes over the register while one types; tells all facts of the unit at once."""

    facts_said = Signal(object)
    """Header facts by name."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._known: Mapping[str, Unit] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._look_up)
        self.textEdited.connect(lambda _text: self._wait.start())
        completer.activated.connect(self._take)
        self.editingFinished.connect(self.tell)

    def show_fact(self, value: object) -> None:
        """Show the name, unless something else is being typed over it."""
        if not (self.hasFocus() and self.isModified()):
            self.setText(str(value))
            self.setCursorPosition(0)
            self.setToolTip(str(value))

    def tell(self) -> None:
        """Tell what was typed, once: a unit of the register, or a free name without a code."""
        if self.isModified():
            self._take(self.text().strip())

    def _take(self, said: str) -> None:
        self.setModified(False)
        unit = self._known.get(said)
        self.facts_said.emit({"unit": said, "unit_code": ""} if unit is None else _facts(unit))

    def _look_up(self) -> None:
        text = self.text().strip()
        if not text:
            return

        def units(case: "OpenCase") -> Sequence[Unit]:
            from inspector_app.workflows.case.register_units import list_units

            return list_units(case, text)[:_MOST]

        self._workplace.background.ask(self, units, self._offer)

    def _offer(self, units: Sequence[Unit]) -> None:
        self._known = {
            **{unit.code: unit for unit in units},
            **{_shown(unit): unit for unit in units},
            **{unit.name: unit for unit in units},
        }
        self._names.setStringList([_shown(unit) for unit in units])
        if units and self.hasFocus():
            self.completer().complete()


def _shown(unit: Unit) -> str:
    return f"{unit.name}（{unit.code}）"


def _facts(unit: Unit) -> dict[str, str]:
    return {
        "unit": unit.name,
        "unit_code": unit.code,
        "category": unit.category,
        "address": unit.address,
        "responsible": unit.responsible,
        "contact": unit.contact,
    }

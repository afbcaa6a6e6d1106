"""Takes the unit register in from a spreadsheet; a faulty file is told cell by cell."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.answers import UnitFileError
from inspector_app.ui.parts.asking import ask_for_file
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.labels import body
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.unit_faults import unit_fault_words

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.case.register_units import UnitsImported

SUFFIXES = (".csv", ".xlsx")


class UnitImport(QObject):
    """Asks for a file, reads it on the worker, and says on a banner what came of it."""

    imported = Signal()

    def __init__(self, workplace: Workplace, banner: Banner, page: QWidget) -> None:
        super().__init__(page)
        self._workplace = workplace
        self._banner = banner
        self._page = page

    def ask_file(self) -> None:
        """Let the person choose the spreadsheet."""
        words = translate("Today", "The unit register")
        kinds = translate("Today", "Spreadsheets (*.csv *.xlsx)")
        ask_for_file(self._page, words, lambda file: self.take(str(file)), [kinds])

    def take(self, file: str) -> None:
        """Import the units of that file; a faulty one changes nothing."""

        def read(case: "OpenCase") -> "UnitsImported":
            from inspector_app.workflows.case.register_units import import_units

            return import_units(case, Path(file))

        self._workplace.background.ask(self, read, self._tell, self._refuse)

    def _tell(self, done: "UnitsImported") -> None:
        counts = translate("Today", "{added} added, {changed} changed, {same} unchanged.")
        self._banner.show_words(
            "ok",
            translate("Today", "The unit register is imported."),
            counts.format(added=done.added, changed=done.changed, same=done.same),
        )
        self.imported.emit()

    def _refuse(self, error: MingchaError) -> None:
        if isinstance(error, UnitFileError):
            UnitFaultsDialog(self._workplace, error, self._page).open()
        else:
            self._banner.show_error(error)


class UnitFaultsDialog(Dialog):
    """Every fault of a unit file, each with its cell; nothing was imported."""

    def __init__(self, workplace: Workplace, error: UnitFileError, parent: QWidget) -> None:
        super().__init__(workplace, translate("Today", "Nothing was imported"), parent)
        count = translate("Today", "%n fault(s) in {name}:", "", len(error.faults))
        self.body.addWidget(body(count.format(name=error.path.name)))
        self.faults = QPlainTextEdit()
        self.faults.setReadOnly(True)
        self.faults.setAccessibleName(translate("Today", "Faults"))
        say = workplace.say
        self.faults.setPlainText("\n".join(say(unit_fault_words(fault)) for fault in error.faults))
        self.faults.setMinimumSize(workplace.theme.px(420), workplace.theme.px(160))
        self.body.addWidget(self.faults, 1)
        advice = translate("Today", "Correct the file and import it again.")
        self.body.addWidget(body(advice, "muted"))
        self.leave.hide()
        self.agree.setText(translate("Today", "Close"))
        self.agree.setFocus()


def dropped_register(event: QDragEnterEvent | QDropEvent) -> str:
    """The spreadsheet that is dragged, empty when it is something else."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    fits = len(files) == 1 and files[0].lower().endswith(SUFFIXES)
    return files[0] if fits else ""

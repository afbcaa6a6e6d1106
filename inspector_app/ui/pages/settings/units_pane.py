"""The register of units: how many there are, and a spreadsheet to take in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.answers import UnitFileError
from inspector_app.ui.pages.settings.pane import Pane
from inspector_app.ui.parts.asking import ask_for_file
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.fault_box import FaultBox
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.work_bar import WorkBar
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.notices import notice

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.case.register_units import UnitsImported


class UnitsPane(Pane):
    """The units that can be inspected."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        card = self.add_card(translate("Settings", "Register of units"))
        self.count = body("")
        self.button = secondary(translate("Settings", "Import…"), self.choose)
        self.button.setObjectName("import_units")
        row = QHBoxLayout()
        row.setSpacing(workplace.theme.px(16))
        row.addWidget(self.count, 1)
        row.addWidget(self.button)
        card.column.addLayout(row)
        card.column.addWidget(
            caption(
                translate(
                    "Settings",
                    "A table as CSV or XLSX, its first row naming the columns. Units are added or "
                    "changed by their code; a file with a fault changes nothing.",
                )
            )
        )
        self.bar = WorkBar(workplace)
        self.banner = Banner(workplace)
        self.faults = FaultBox(workplace.theme, translate("Settings", "Faults in the table"))
        for each in (self.bar, self.banner, self.faults):
            card.column.addWidget(each)
        self.finish()

    @override
    def opened(self) -> None:
        def count(case: "OpenCase") -> int:
            from inspector_app.workflows.case.register_units import list_units

            return len(list_units(case))

        self.workplace.background.ask(self, count, self._show_count)

    def choose(self) -> None:
        """Ask which table."""
        kinds = [
            translate("Settings", "Tables (*.csv *.xlsx)"),
            translate("Settings", "All files (*)"),
        ]
        ask_for_file(self, translate("Settings", "Choose a table of units"), self.take_in, kinds)

    def take_in(self, file: Path) -> None:
        """Register every unit of `file`."""

        def register(case: "OpenCase") -> "UnitsImported":
            from inspector_app.workflows.case.register_units import import_units

            return import_units(case, file)

        self.banner.hide()
        self.faults.show_faults(())
        self.button.setEnabled(False)
        job = self.workplace.background.ask(self, register, self._show_done, self._refuse)
        self.bar.watch(job, translate("Settings", "Reading {file}").format(file=file.name))
        job.ended.connect(lambda: self.button.setEnabled(True))

    def _show_count(self, count: int) -> None:
        self.count.setText(translate("Settings", "%n unit(s) in this case folder.", "", count))

    def _show_done(self, done: "UnitsImported") -> None:
        from inspector_app.words.prompt.results import UNITS_IMPORTED

        said = self.workplace.say(UNITS_IMPORTED)
        words = said.format(added=done.added, changed=done.changed, same=done.same)
        self.banner.show_words("ok", words)
        self.opened()

    def _refuse(self, error: MingchaError) -> None:
        if not isinstance(error, UnitFileError):
            self.banner.show_error(error)
            return
        from inspector_app.words.unit_faults import unit_fault_words

        say = self.workplace.say
        self.banner.show_words("bad", say(notice(error).title))
        self.faults.show_faults([say(unit_fault_words(fault)) for fault in error.faults])

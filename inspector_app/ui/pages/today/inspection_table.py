"""The table of inspections: the unit in what room is left, keys for everything."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from inspector_app.domain.inspection import State
from inspector_app.ui.pages.today import columns
from inspector_app.ui.parts.windowed_model import WindowedModel
from inspector_app.ui.parts.windowed_table import WindowedTable
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.records.desk_list import PlacedRow


class InspectionTable(WindowedTable):
    """Shows a WindowedModel of inspections; Enter opens, the menu key offers the rest."""

    inspection_opened = Signal(str)
    seal_wanted = Signal(str)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace.theme, translate("Today", "All inspections"))
        self.workplace = workplace
        self.row_opened.connect(self._open_row)

    def show_model(self, model: "WindowedModel[PlacedRow]") -> None:
        """Show the list; its columns get their widths."""
        widest = columns.widest_texts(self.workplace)
        self.show_list(model, columns.UNIT, widest, columns.LESS_NEEDED)

    @override
    def fill_menu(self, menu: QMenu) -> None:
        row = self._rows.row_at(self.currentIndex().row())
        if row is None:
            return
        id_ = row.id
        menu.addAction(
            translate("Today", "Open this inspection"), lambda: self.inspection_opened.emit(id_)
        )
        if row.state in (State.DRAFT, State.AMENDING):
            menu.addAction(translate("Today", "Seal…"), lambda: self.seal_wanted.emit(id_))
        elif row.state == State.SEALED:
            words = translate("Today", "Sign, print, save a copy…")
            menu.addAction(words, lambda: self.seal_wanted.emit(id_))
        menu.addSeparator()

    def _open_row(self, row: int) -> None:
        found = self._rows.row_at(row)
        if found is not None:
            self.inspection_opened.emit(found.id)

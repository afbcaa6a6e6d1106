"""The one question before a merge is taken back: it says what goes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.merging import PastMerge
from inspector_app.ui.pages.merge import work
from inspector_app.ui.parts.labels import body
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


class UndoDialog(WorkDialog):
    """Names the merge and what leaves with it, and takes it back."""

    def __init__(self, workplace: Workplace, merge: PastMerge, parent: QWidget | None) -> None:
        title = translate("Merge", "Undo this merge")
        super().__init__(workplace, title, parent, grave=True)
        self._number = merge.number
        self.agree.setText(translate("Merge", "Undo"))
        goes = translate("Merge", "{entries} entries of {inspections} inspections leave again.")
        stays = translate(
            "Merge",
            "Exactly what came from {file} goes. Your own work and all other merges stay, and the "
            "file can be merged again.",
        )
        said = goes.format(entries=merge.entries, inspections=merge.inspections)
        self.form.addWidget(body(said))
        self.form.addWidget(body(stays.format(file=merge.file), "muted"))

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        return lambda case: work.undo(case, self._number)

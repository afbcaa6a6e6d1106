"""Asks which photos of a folder or card are meant: a card holds more than one visit."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.labels import body
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.photos.gather import FoundPhoto, Gathered


class FolderChoice(Dialog):
    """Those of the day of the visit, or all."""

    chosen = Signal(object)
    """The FoundPhotos."""

    def __init__(
        self, workplace: Workplace, name: str, found: "Gathered", day: str, parent: QWidget
    ) -> None:
        super().__init__(workplace, translate("Photos", "Which photos?"), parent)
        self._of_day: tuple[FoundPhoto, ...] = found.of_day(day)
        self._all = found.photos
        said = translate("Photos", "“{name}” holds photos of more than this visit.")
        self.body.addWidget(body(said.format(name=name)))
        self.of_day = QRadioButton(
            translate("Photos", "Of the day of the visit, {day}: %n", "", len(self._of_day)).format(
                day=day
            )
        )
        self.all = QRadioButton(translate("Photos", "All: %n", "", len(self._all)))
        chosen = self.of_day if self._of_day else self.all
        chosen.setChecked(True)
        self.of_day.setEnabled(bool(self._of_day))
        for each in (self.of_day, self.all):
            self.body.addWidget(each)
        self.agree.setText(translate("Photos", "Add"))
        chosen.setFocus()
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._of_day if self.of_day.isChecked() else self._all)

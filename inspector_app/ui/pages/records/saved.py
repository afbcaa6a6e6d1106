"""Filters kept by name: chosen from a list, kept in a small dialog."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.record_filter import Filter, RecordKind, SavedFilter
from inspector_app.ui.pages.records import work
from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase

LONGEST_NAME = 60


class SavedBox(DropDown):
    """The kept filters of one kind of list; hidden while there is none."""

    filter_chosen = Signal(object)
    """The Filter, empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: list[SavedFilter] = []
        self.setAccessibleName(translate("Records", "Saved filters"))
        self.setToolTip(translate("Records", "Saved filters"))
        self.activated.connect(self._tell)
        self.hide()

    def show_saved(self, saved: Sequence[SavedFilter], kind: RecordKind) -> None:
        """Offer those of that kind."""
        self._saved = [each for each in saved if each.kind is kind]
        with QSignalBlocker(self):
            self.clear()
            self.addItem(translate("Records", "Saved filters"))
            for each in self._saved:
                self.addItem(each.name)
        self.setVisible(bool(self._saved))

    def show_wanted(self, wanted: Filter) -> str:
        """Point at the one that is just this; its name, or "" where none is."""
        fits = [place for place, each in enumerate(self._saved) if each.wanted == wanted]
        with QSignalBlocker(self):
            self.setCurrentIndex(fits[0] + 1 if fits else 0)
        return self._saved[fits[0]].name if fits else ""

    @property
    def names(self) -> tuple[str, ...]:
        """Under which names something is kept."""
        return tuple(each.name for each in self._saved)

    def _tell(self, place: int) -> None:
        self.filter_chosen.emit(self._saved[place - 1].wanted if place > 0 else Filter())


class KeepDialog(WorkDialog):
    """Asks for the name; the one that has it already is replaced, and the dialog says so."""

    def __init__(
        self,
        workplace: Workplace,
        kind: RecordKind,
        wanted: Filter,
        names: Sequence[str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(workplace, translate("Records", "Save this filter"), parent)
        self._kind, self._wanted, self._names = kind, wanted, frozenset(names)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.add_field("name", translate("Records", "Name"), self.name)
        self.form.addWidget(
            caption(translate("Records", "It is kept in the case folder, also for the prompt."))
        )
        self.agree.setText(translate("Records", "Save"))
        self.name.textEdited.connect(lambda _text: self._warn())

    @override
    def is_filled(self) -> bool:
        wrong = translate("Records", "Give it a name.")
        return self.require("name", is_right=bool(self.name.text().strip()), wrong=wrong)

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        name = self.name.text().strip()
        return partial(work.keep, name=name, kind=self._kind, wanted=self._wanted)

    def _warn(self) -> None:
        taken = self.name.text().strip() in self._names
        words = translate("Records", "A filter of this name is replaced.")
        self.fields["name"].show_hint(words if taken else "")
        self.fit()

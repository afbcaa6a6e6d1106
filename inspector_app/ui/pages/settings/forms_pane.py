"""The forms in use, and a form file to check line by line."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.ui.pages.settings.pane import Pane
from inspector_app.ui.parts.asking import ask_for_file
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.fact_rows import FactRows
from inspector_app.ui.parts.fault_box import FaultBox
from inspector_app.ui.parts.fingerprint import Fingerprint
from inspector_app.ui.parts.labels import body, caption, strong
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.find_form import CheckedForm, FoundForm


class FormsPane(Pane):
    """Which forms an inspection can be begun with."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        card = self.add_card(translate("Settings", "Forms in use"))
        self._forms = QVBoxLayout()
        self._forms.setSpacing(workplace.theme.px(16))
        card.column.addLayout(self._forms)
        self.listing = Banner(workplace)
        card.column.addWidget(self.listing)
        self._is_listed = False
        self._add_check()
        self.finish()

    @override
    def opened(self) -> None:
        if self._is_listed:
            return
        self._is_listed = True
        places = self.workplace.places

        def look() -> "list[FoundForm]":
            from inspector_app.workflows.case.find_form import list_forms

            return list_forms(places)

        self.workplace.background.compute(self, look, self._show_forms, self.listing.show_error)

    def choose(self) -> None:
        """Ask which form file."""
        kinds = [
            translate("Settings", "Form files (*.yaml *.yml)"),
            translate("Settings", "All files (*)"),
        ]
        ask_for_file(self, translate("Settings", "Choose a form file"), self.check, kinds)

    def check(self, file: Path) -> None:
        """Read the form file and say what is wrong with it."""

        def look() -> "CheckedForm":
            from inspector_app.workflows.case.find_form import check_form

            return check_form(file)

        self.banner.hide()
        self.faults.show_faults(())
        self.workplace.background.compute(self, look, self._show_checked, self.banner.show_error)

    def _add_check(self) -> None:
        card = self.add_card(translate("Settings", "Check a form file"))
        self.button = secondary(translate("Settings", "Choose a file…"), self.choose)
        self.button.setObjectName("check_form")
        row = QHBoxLayout()
        row.setSpacing(self.workplace.theme.px(16))
        words = translate("Settings", "Every fault is named with its line. Nothing is changed.")
        row.addWidget(body(words, "muted"), 1)
        row.addWidget(self.button)
        card.column.addLayout(row)
        self.banner = Banner(self.workplace)
        self.faults = FaultBox(self.workplace.theme, translate("Settings", "Faults in the form"))
        card.column.addWidget(self.banner)
        card.column.addWidget(self.faults)

    def _show_forms(self, forms: "Sequence[FoundForm]") -> None:
        for found in forms:
            self._forms.addWidget(self._entry(found))
        if not forms:
            self._forms.addWidget(body(translate("Settings", "There is no form."), "muted"))

    def _entry(self, found: "FoundForm") -> QWidget:
        say, form = self.workplace.say, found.form
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.workplace.theme.px(8))
        column.addWidget(strong(say(form.title)))
        rows = FactRows(self.workplace.theme)
        rows.add(translate("Settings", "Name and version"), f"{form.id} {form.version}")
        rows.add(translate("Settings", "Items"), str(len(form.item_by_code)))
        name = translate("Settings", "Content hash")
        rows.add(name, Fingerprint(self.workplace.theme, name, found.hash))
        column.addWidget(rows)
        column.addWidget(caption(say(form.notice)))
        return entry

    def _show_checked(self, checked: "CheckedForm") -> None:
        name = checked.path.name
        if checked.faults:
            count = translate("Settings", "%n fault(s)", "", len(checked.faults))
            self.banner.show_words("bad", f"{name}: {count}")
            say = self.workplace.say
            self.faults.show_faults([say(fault.words) for fault in checked.faults])
            return
        items = translate("Settings", "no fault, %n item(s)", "", checked.items)
        self.banner.show_words("ok", f"{name}: {items}", checked.hash)

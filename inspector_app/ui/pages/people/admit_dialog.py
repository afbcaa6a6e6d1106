"""Admit somebody: who asks, the fingerprint to compare, and what the lead decides."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.roster import Person, Role
from inspector_app.ui.pages.people.join_dialogs import compared_card
from inspector_app.ui.pages.people.person_words import role_words
from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.parts.fact_rows import FactRows
from inspector_app.ui.parts.file_edit import FileEdit
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.moments import day_and_time
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.team.admit import Admitted, Applicant


class AdmitDialog(WorkDialog):
    """Nothing is signed before somebody says that the fingerprints agree."""

    def __init__(
        self,
        workplace: Workplace,
        applicant: "Applicant",
        people: Sequence[Person],
        parent: QWidget | None,
    ) -> None:
        title = translate("People", "Admit {name}").format(name=applicant.name)
        super().__init__(workplace, title, parent)
        self._applicant = applicant
        self.agree.setText(translate("People", "Admit"))
        self.form.addWidget(_who(workplace, applicant))
        self._tell_standing()
        self.form.addWidget(compared_card(workplace, applicant.key))
        self.compared = QCheckBox(translate("People", "The applicant reads the same fingerprint"))
        self.add_field("compared", translate("People", "Key compared"), self.compared)
        self.same_as, self.lost = DropDown(), QLineEdit()
        self._add_same_as(people)
        self._add_code_and_role()
        self._add_file()
        self._show_same()

    @property
    def is_same(self) -> bool:
        """Whether it is somebody of the roster on another laptop."""
        return bool(self.same_as.currentData())

    @override
    def is_filled(self) -> bool:
        wrong = translate("People", "Compare all groups with the applicant first, and tick this.")
        needed = translate("People", "This must be filled in.")
        nowhere = translate("People", "Say where the admission is to be saved.")
        return (
            self.require("compared", is_right=self.compared.isChecked(), wrong=wrong)
            and self.require("code", is_right=bool(self.code.text().strip()), wrong=needed)
            and self.require("file", is_right=not self.file.is_empty, wrong=nowhere)
        )

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        applicant, file = self._applicant, self.file.path
        same_as = str(self.same_as.currentData() or "")
        code = "" if self.is_same else self.code.text().strip()
        role = None if self.is_same else Role(self.role.currentData())
        lost = self.lost.text().strip() if self.is_same else ""

        def admit(case: "OpenCase") -> "Admitted":
            from inspector_app.workflows.team import admit as work

            decision = work.Decision(applicant.key, code, role, same_as, lost)
            return work.admit(case, applicant.file, decision, file)

        return admit

    def _tell_standing(self) -> None:
        """Whether it is somebody we know, and who comes along."""
        known, others = self._applicant.known, self._applicant.colleagues
        if known is not None:
            said = translate("People", "On the roster as {name} ({code}): the key is renewed.")
            self.form.addWidget(body(said.format(name=known.name, code=known.code)))
        if others:
            said = translate(
                "People",
                "People of the former team will be listed too, so that their signatures verify; "
                "their keys end in 30 days: {codes}",
            )
            self.form.addWidget(caption(said.format(codes=", ".join(others))))

    def _add_same_as(self, people: Sequence[Person]) -> None:
        self.same_as.addItem(translate("People", "Somebody new"), "")
        for person in people:
            self.same_as.addItem(f"{person.name} ({person.code})", person.code)
        self.same_as.currentIndexChanged.connect(lambda _index: self._show_same())
        hint = translate("People", "Choose a person of the roster who has another laptop now.")
        same = self.made_field("same_as", translate("People", "Who it is"), self.same_as, hint)
        label = translate("People", "Former laptop lost? Say how (may stay empty)")
        hint = translate("People", "Then every former key of that person is revoked.")
        lost = self.made_field("lost", label, self.lost, hint)
        self.form.addWidget(same)
        self.form.addWidget(lost)
        same.setVisible(self._applicant.known is None)

    def _add_code_and_role(self) -> None:
        applicant = self._applicant
        self.code, self.role = QLineEdit(applicant.code), DropDown()
        for role in Role:
            self.role.addItem(role_words(role, self.workplace.language), role)
        present = applicant.known.role if applicant.known else Role.INSPECTOR
        self.role.setCurrentIndex(list(Role).index(present))
        taken = translate("People", "{name} has this code already.")
        hint = taken.format(name=applicant.holder.name) if applicant.holder else ""
        code = self.made_field("code", translate("People", "Code"), self.code, hint)
        wish = translate("People", "Asks to be: {role}")
        asked = wish.format(role=role_words(applicant.role, self.workplace.language))
        label = translate("People", "Role")
        self.add_row(code, self.made_field("role", label, self.role, asked))

    def _add_file(self) -> None:
        where = translate("People", "Where to save the admission")
        file = self._applicant.file
        named = str(file.with_name(f"{file.stem}.mingcha-admission"))
        self.file = FileEdit(self.workplace.theme, where, named, saves=True)
        hint = translate("People", "Only the laptop that asked can open it.")
        self.add_field("file", translate("People", "Admission file"), self.file, hint)

    def _show_same(self) -> None:
        """Code and role are those of the person; a lost laptop is one of somebody we know."""
        for name in ("code", "role"):
            self.fields[name].setEnabled(not self.is_same)
        self.fields["lost"].setVisible(self.is_same)
        self.fit()


def _who(workplace: Workplace, applicant: "Applicant") -> FactRows:
    rows = FactRows(workplace.theme)
    for label, value in (
        (translate("People", "Name"), applicant.name),
        (translate("People", "Place of work"), applicant.unit),
        (translate("People", "Inspector's card number"), applicant.permit),
        (translate("People", "Team so far"), applicant.team),
        (translate("People", "Asked"), day_and_time(applicant.at, workplace.clock().tzinfo)),
    ):
        if value:
            rows.add(label, value)
    return rows

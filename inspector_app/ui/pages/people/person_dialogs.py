"""Dialogs about people: put somebody on the roster, revoke somebody, renew one's own key."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.roster import Person, Role
from inspector_app.ui.pages.people.key_dialogs import KeyFileDialog
from inspector_app.ui.pages.people.person_words import role_words
from inspector_app.ui.parts.labels import body
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


class AddPersonDialog(KeyFileDialog):
    """A new person: who it is, and where the key goes."""

    def __init__(self, workplace: Workplace, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("People", "Add a person"), "key", parent)
        self.agree.setText(translate("People", "Add"))
        self.name, self.code = QLineEdit(), QLineEdit()
        self.unit, self.permit = QLineEdit(), QLineEdit()
        self.role = QComboBox()
        for role in Role:
            self.role.addItem(role_words(role, workplace.language), role)
        self.add_field("name", translate("People", "Name"), self.name)
        code = self.made_field(
            "code",
            translate("People", "Code"),
            self.code,
            translate("People", "Stands in the certificate in place of the name."),
        )
        self.add_row(code, self.made_field("role", translate("People", "Role"), self.role))
        label = translate("People", "Place of work (may stay empty)")
        unit = self.made_field("unit", label, self.unit)
        label = translate("People", "Inspector's card number (may stay empty)")
        self.add_row(unit, self.made_field("permit", label, self.permit))
        self.add_file_and_passphrase(
            translate("People", "Let the new colleague type it. The key is in this file alone.")
        )
        self.code.textEdited.connect(self._name_file)

    @override
    def is_filled(self) -> bool:
        needed = translate("People", "This must be filled in.")
        return (
            self.require("name", is_right=bool(self.name.text().strip()), wrong=needed)
            and self.require("code", is_right=bool(self.code.text().strip()), wrong=needed)
            and super().is_filled()
        )

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        name, code = self.name.text().strip(), self.code.text().strip()
        unit, permit = self.unit.text().strip(), self.permit.text().strip()
        role = Role(self.role.currentData())
        file, passphrase = self.file.path, self.passphrase.first.text()

        def add(case: "OpenCase") -> Person:
            from inspector_app.workflows.team.enrol import NewPerson, add_person

            return add_person(case, NewPerson(name, code, role, unit, permit), file, passphrase)

        return add

    def _name_file(self, code: str) -> None:
        """Let the file be called by the code until somebody names it otherwise."""
        if not self.file.is_empty and not self.file.edit.isModified():
            plain = "".join(each for each in code.strip() if each.isalnum() or each in "-_")
            self.file.edit.setText(str(self.file.path.with_name(f"{plain or 'key'}.p12")))


class RevokeDialog(WorkDialog):
    """From now on nothing signed with this person's keys counts."""

    def __init__(
        self, workplace: Workplace, person: Person, parent: QWidget | None, *, is_me: bool
    ) -> None:
        title = translate("People", "Revoke the keys of {name}?").format(name=person.name)
        super().__init__(workplace, title, parent, grave=True)
        self._person = person
        self.agree.setText(translate("People", "Revoke"))
        self.form.addWidget(
            body(
                translate(
                    "People",
                    "From now on nothing signed with these keys counts. This cannot be undone; a "
                    "new key can be issued afterwards. Send everybody the new roster.",
                )
            )
        )
        if is_me:
            own = translate(
                "People", "These are your own keys: renew your certificate right after."
            )
            self.form.addWidget(body(own, "bad"))
        self.reason = QLineEdit()
        self.add_field(
            "reason",
            translate("People", "Reason"),
            self.reason,
            translate("People", "For example: stick lost; left the team. It stands in the roster."),
        )

    @override
    def is_filled(self) -> bool:
        wrong = translate("People", "Say why.")
        return self.require("reason", is_right=bool(self.reason.text().strip()), wrong=wrong)

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        code, reason = self._person.code, self.reason.text()

        def revoke(case: "OpenCase") -> Person:
            from inspector_app.workflows.team.enrol import revoke_person

            return revoke_person(case, code, reason)

        return revoke


class RenewOwnDialog(WorkDialog):
    """A new key and certificate for oneself."""

    def __init__(self, workplace: Workplace, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("People", "Renew my certificate?"), parent)
        self.agree.setText(translate("People", "Renew"))
        self.form.addWidget(
            body(
                translate(
                    "People",
                    "You get a new key and certificate. What you signed before stays good. Then "
                    "back up the new key, and send everybody the new roster.",
                )
            )
        )

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        def renew(case: "OpenCase") -> Person:
            from inspector_app.workflows.team.enrol import renew_certificate

            return renew_certificate(case)

        return renew

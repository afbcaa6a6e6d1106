"""Dialogs about key files: a colleague's, one's own, and the passphrase of the case folder."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.roster import Person
from inspector_app.ui.pages.people.new_passphrase import NewPassphrase
from inspector_app.ui.parts.file_edit import FileEdit, suggested_file
from inspector_app.ui.parts.labels import body
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


class KeyFileDialog(WorkDialog):
    """Where a key file goes, and the passphrase that will open it."""

    def __init__(self, workplace: Workplace, title: str, name: str, parent: QWidget | None) -> None:
        super().__init__(workplace, title, parent)
        self.agree.setText(translate("People", "Save the key"))
        self._name = name

    def add_file_and_passphrase(self, hint: str) -> None:
        """The last fields of the dialog."""
        self.file = FileEdit(
            self.workplace.theme,
            translate("People", "Where to save the key file"),
            suggested_file(f"{self._name}.p12"),
            saves=True,
        )
        self.add_field(
            "file",
            translate("People", "Key file"),
            self.file,
            translate("People", "Best on a stick that is kept apart. Nothing is replaced."),
        )
        label = translate("People", "Passphrase of the key file")
        self.passphrase = NewPassphrase(self, label, hint)

    @override
    def is_filled(self) -> bool:
        return self.has_file() and self.passphrase.is_right()

    def has_file(self) -> bool:
        """Whether a file is named."""
        wrong = translate("People", "Say where the key is to be saved.")
        return self.require("file", is_right=not self.file.is_empty, wrong=wrong)


class RenewPersonDialog(KeyFileDialog):
    """A new key for a colleague."""

    def __init__(self, workplace: Workplace, person: Person, parent: QWidget | None) -> None:
        title = translate("People", "New key for {name}").format(name=person.name)
        super().__init__(workplace, title, f"{person.code}-new", parent)
        self._person = person
        self.form.addWidget(
            body(
                translate(
                    "People",
                    "What was signed with the former key stays good. Hand the file over in person "
                    "and delete it here.",
                )
            )
        )
        self.add_file_and_passphrase(translate("People", "Let the colleague type it."))

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        code, file, passphrase = self._person.code, self.file.path, self.passphrase.first.text()

        def renew(case: "OpenCase") -> Person:
            from inspector_app.workflows.team.enrol import renew_person

            return renew_person(case, code, file, passphrase)

        return renew


class ExportKeyDialog(KeyFileDialog):
    """A copy of one's own key, for a safe place."""

    def __init__(self, workplace: Workplace, me: Person, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("People", "Back up my key"), me.code, parent)
        self.form.addWidget(
            body(translate("People", "Whoever has this file and its passphrase signs as you."))
        )
        self.add_file_and_passphrase("")

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        file, passphrase = self.file.path, self.passphrase.first.text()

        def export(case: "OpenCase") -> object:
            from inspector_app.workflows.team.enrol import export_own_key

            export_own_key(case, file, passphrase)
            return file

        return export


class ImportKeyDialog(WorkDialog):
    """Sign with another key of one's own from now on."""

    def __init__(self, workplace: Workplace, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("People", "Sign with a key from a file"), parent)
        self.agree.setText(translate("People", "Take over the key"))
        self.form.addWidget(
            body(
                translate(
                    "People", "It must be a key of your own that the roster lists and that counts."
                )
            )
        )
        title = translate("People", "Choose a key file")
        self.file = FileEdit(workplace.theme, title, "", saves=False)
        self.present = PassphraseEdit()
        self.add_field("file", translate("People", "Key file"), self.file)
        label = translate("People", "Passphrase of the key file")
        self.add_field("present", label, self.present)

    @override
    def is_filled(self) -> bool:
        wrong = translate("People", "Choose the key file.")
        return self.require("file", is_right=not self.file.is_empty, wrong=wrong)

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        file, passphrase = self.file.path, self.present.text()

        def take_over(case: "OpenCase") -> Person:
            from inspector_app.workflows.team.enrol import import_own_key

            return import_own_key(case, file, passphrase)

        return take_over


class PassphraseDialog(WorkDialog):
    """Another passphrase for the case folder."""

    def __init__(self, workplace: Workplace, parent: QWidget | None) -> None:
        title = translate("People", "Change the passphrase of the case folder")
        super().__init__(workplace, title, parent)
        self.agree.setText(translate("People", "Change it"))
        self.form.addWidget(
            body(
                translate(
                    "People",
                    "The recovery code stays the same. Copies of the case folder made earlier "
                    "still open with the former passphrase.",
                )
            )
        )
        self.present = PassphraseEdit()
        self.add_field("present", translate("People", "Present passphrase"), self.present)
        self.passphrase = NewPassphrase(self, translate("People", "New passphrase"))

    @override
    def is_filled(self) -> bool:
        wrong = translate("People", "Type the present passphrase.")
        is_there = bool(self.present.text())
        return (
            self.require("present", is_right=is_there, wrong=wrong) and self.passphrase.is_right()
        )

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        present, new = self.present.text(), self.passphrase.first.text()

        def change(case: "OpenCase") -> None:
            from inspector_app.workflows.sealing.confirm import confirm_passphrase
            from inspector_app.workflows.team.enrol import change_case_passphrase

            confirm_passphrase(case, present)
            change_case_passphrase(case, new)

        return change

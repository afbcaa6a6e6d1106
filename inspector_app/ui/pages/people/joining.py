"""Joining on the page of people: which dialog follows which, and what is told at the end."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.ui.pages.people.admit_dialog import AdmitDialog
from inspector_app.ui.pages.people.join_dialogs import AskDialog, JoinDialog, ReadOutDialog
from inspector_app.ui.parts.asking import ask_for_file
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.roster import Person
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.team.admit import Admitted, Applicant
    from inspector_app.workflows.team.join import Asked, Joined, Offer
    from inspector_app.workflows.team.list_people import People


class Joining(QObject):
    """Asks, takes and admits; every step is a dialog over `page`."""

    changed = Signal(str)
    """The roster is another one; the id of whom to show."""
    joined = Signal(object)
    told = Signal(str, str)
    """What was done, and what to do now."""
    refused = Signal(object)

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._page = workplace, page
        self.dialog: Dialog | None = None

    def ask(self, people: "People") -> None:
        """Write a request: to join a team, or from a member to have the key renewed."""
        renewal = not people.keeps_root
        dialog = AskDialog(self._workplace, people.me.person, self._page, renewal=renewal)
        dialog.done_with.connect(self._tell_asked)
        self._open(dialog)

    def choose_admission(self) -> None:
        """Ask which admission to take."""
        title = translate("People", "Choose the admission")
        ask_for_file(
            self._page, title, self.take, _kinds(translate("People", "Admissions"), "admission")
        )

    def take(self, file: Path) -> None:
        """Show what an admission offers."""

        def look(case: "OpenCase") -> "Offer":
            from inspector_app.workflows.team.join import read_offer

            return read_offer(case, file)

        self._workplace.background.ask(self, look, self._offer, self.refused.emit)

    def choose_request(self, people: "People") -> None:
        """Ask whose request to answer."""
        title = translate("People", "Choose the request")
        kinds = _kinds(translate("People", "Requests"), "request")
        ask_for_file(self._page, title, lambda file: self.admit(file, people), kinds)

    def admit(self, file: Path, people: "People") -> None:
        """Show who asks, and let the lead decide."""

        def look(case: "OpenCase") -> "Applicant":
            from inspector_app.workflows.team.admit import read_application

            return read_application(case, file)

        def show(applicant: "Applicant") -> None:
            others = [each.person for each in people.listed if each is not people.me]
            dialog = AdmitDialog(self._workplace, applicant, others, self._page)
            dialog.done_with.connect(lambda done: self._tell_admitted(done, people.root))
            self._open(dialog)

        self._workplace.background.ask(self, look, show, self.refused.emit)

    def _open(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _offer(self, offer: "Offer") -> None:
        dialog = JoinDialog(self._workplace, offer, self._page)
        dialog.done_with.connect(self._tell_joined)
        self._open(dialog)

    def _tell_asked(self, asked: "Asked") -> None:
        title = translate("People", "Read this out to the lead")
        said = translate("People", "The request is in {file}. Take it to the lead, who compares:")
        self._read_out(title, said.format(file=asked.file), asked.key)
        self.told.emit(
            translate("People", "The request is written. Nothing has changed yet."),
            translate("People", "Once the lead gives you the admission, open it here: Team."),
        )

    def _tell_admitted(self, admitted: "Admitted", root: str) -> None:
        self.changed.emit(admitted.person.id)
        title = translate("People", "Read this out to {name}").format(name=admitted.person.name)
        said = translate(
            "People",
            "The admission is in {file}, good until {until}. Give it back, and let this team root "
            "be compared:",
        )
        said = said.format(file=admitted.file, until=admitted.until[:10])
        self._read_out(title, said, root)
        name = admitted.person.name
        self.told.emit(
            translate("People", "{name} is on the roster.").format(name=name),
            translate(
                "People", "The others get the new roster with what you hand over to them next."
            ),
        )

    def _tell_joined(self, joined: "Joined") -> None:
        person: Person = joined.person
        if joined.former_root:
            title = translate("People", "You belong to {team} now, as {code}.")
            advice = translate(
                "People", "Everything you did before is here and verifies as before."
            )
        else:
            title = translate("People", "Your certificate is renewed.")
            advice = translate("People", "Back up the new key.")
        self.joined.emit(joined)
        self.told.emit(title.format(team=joined.team, code=person.code), advice)

    def _read_out(self, title: str, said: str, fingerprint: str) -> None:
        self._open(ReadOutDialog(self._workplace, title, said, fingerprint, self._page))


def _kinds(words: str, name: str) -> list[str]:
    """What the folders show, as Qt writes it."""
    return [f"{words} (*.mingcha-{name})", translate("People", "All files (*)")]

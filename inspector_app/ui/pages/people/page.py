"""The page of people and keys: who signs, with what, and until when."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from typing_extensions import override

from inspector_app.domain.roster import Person, Roster, Standing
from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.pages.people.joining import Joining
from inspector_app.ui.pages.people.key_dialogs import (
    ExportKeyDialog,
    ImportKeyDialog,
    PassphraseDialog,
    RenewPersonDialog,
)
from inspector_app.ui.pages.people.panes import Actions, person_pane, team_pane
from inspector_app.ui.pages.people.person_dialogs import (
    AddPersonDialog,
    RenewOwnDialog,
    RevokeDialog,
)
from inspector_app.ui.pages.people.person_words import role_words, state
from inspector_app.ui.parts.asking import ask_for_file, ask_where_to_save
from inspector_app.ui.parts.buttons import danger, primary, secondary, with_icon
from inspector_app.ui.parts.choice_list import Choice, ChoiceList
from inspector_app.ui.parts.fingerprint import grouped
from inspector_app.ui.parts.page import Page
from inspector_app.ui.parts.scroll import readable, scrolling
from inspector_app.ui.parts.two_pane import TwoPane
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.team.join import Joined
    from inspector_app.workflows.team.list_people import ListedPerson, People

TEAM = "team"
"""The key of the list's first row; the others stand for the ids of people."""


class PeoplePage(Page):
    """The roster beside whoever is chosen in it."""

    roster_changed = Signal()

    def __init__(
        self, workplace: Workplace, facts: CaseFacts, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            workplace,
            translate("People", "People and keys"),
            translate("People", "Who signs for the team, with which key, and until when."),
            parent,
        )
        self._me = facts.me.id
        self.people: People | None = None
        self.dialog: WorkDialog | None = None
        self.list = ChoiceList(workplace.theme, translate("People", "The roster"))
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.area: QScrollArea = scrolling(QWidget())
        add = primary(translate("People", "Add a person…"), self.add_person)
        self.add = with_icon(add, "plus", workplace.theme, Tone.ON_ACCENT)
        self.add.setEnabled(False)
        self.admit = secondary(translate("People", "Admit…"), self.choose_request)
        self.admit.setEnabled(False)
        self.joining = Joining(workplace, self)
        self.joining.changed.connect(self._changed)
        self.joining.joined.connect(self._take_team)
        self.joining.told.connect(lambda said, text: self.banner.show_words("ok", said, text))
        self.joining.refused.connect(self.banner.show_error)
        self.buttons.addWidget(self.admit)
        self.buttons.addWidget(self.add)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(TwoPane(workplace.theme, self.list, self.area), 1)
        self.read(self._me)

    @override
    def opened(self) -> None:
        """Begin at the list."""
        self.list.setFocus()

    @property
    def chosen(self) -> "ListedPerson | None":
        """The person that is shown, None for the team."""
        listed = self.people.listed if self.people else ()
        key = self.list.current_key()
        return next((each for each in listed if each.person.id == key), None)

    def read(self, choose: str = "") -> None:
        """Read the roster again, and show whoever `choose` names, else the same as before."""
        wanted = choose or str(self.list.current_key())

        def look(case: "OpenCase") -> "People":
            from inspector_app.workflows.team.list_people import list_people

            return list_people(case)

        self.workplace.background.ask(self, look, lambda people: self._show(people, wanted))

    # What can be done; each returns at once

    def add_person(self) -> None:
        """Put somebody on the roster."""

        def tell(person: Person) -> None:
            said = translate("People", "{name} is on the roster.").format(name=person.name)
            self._tell_key(said, dialog.file.path)
            self._changed(person.id)

        dialog = AddPersonDialog(self.workplace, self)
        self._open(dialog, tell)

    def choose_request(self) -> None:
        """Let the lead answer somebody's request to join."""
        self.banner.hide()
        if self.people is not None:
            self.joining.choose_request(self.people)

    def ask_to_join(self) -> None:
        """Write a request to join a team, or as a member to have the key renewed."""
        self.banner.hide()
        if self.people is not None:
            self.joining.ask(self.people)

    def choose_admission(self) -> None:
        """Take what a lead answered."""
        self.banner.hide()
        self.joining.choose_admission()

    def renew(self) -> None:
        """A new key for whoever is chosen."""
        listed = self.chosen
        if listed is None or listed.person.id == self._me:
            self._renew_own()
            return

        def tell(person: Person) -> None:
            said = translate("People", "{name} has a new key.").format(name=person.name)
            self._tell_key(said, dialog.file.path)
            self._changed()

        dialog = RenewPersonDialog(self.workplace, listed.person, self)
        self._open(dialog, tell)

    def revoke(self) -> None:
        """Revoke the keys of whoever is chosen."""
        listed = self.chosen
        if listed is None:
            return

        def tell(person: Person) -> None:
            said = translate("People", "The keys of {name} are revoked.").format(name=person.name)
            self._tell_new_roster(said)
            self._changed()

        is_me = listed.person.id == self._me
        self._open(RevokeDialog(self.workplace, listed.person, self, is_me=is_me), tell)

    def export_key(self) -> None:
        """A copy of one's own key."""
        if self.people is not None:
            dialog = ExportKeyDialog(self.workplace, self.people.me.person, self)
            self._open(dialog, self._tell_saved)

    def import_key(self) -> None:
        """Sign with another key of one's own."""

        def tell(person: Person) -> None:
            said = translate("People", "From now on this key of {name} signs.")
            self.banner.show_words("ok", said.format(name=person.name))
            self._changed()

        self._open(ImportKeyDialog(self.workplace, self), tell)

    def change_passphrase(self) -> None:
        """Another passphrase for the case folder."""
        said = translate("People", "The passphrase is changed.")
        dialog = PassphraseDialog(self.workplace, self)
        self._open(dialog, lambda _nothing: self.banner.show_words("ok", said))

    def choose_roster_to_save(self) -> None:
        """Ask where the roster goes."""
        title = translate("People", "Save the roster")
        ask_where_to_save(self, title, "team.mingcha-roster", self.export_roster)

    def export_roster(self, file: Path) -> None:
        """Write the signed roster to `file`."""

        def write(case: "OpenCase") -> Path:
            from inspector_app.workflows.team.enrol import export_roster

            export_roster(case, file)
            return file

        background = self.workplace.background
        background.ask(self, write, self._tell_saved, self.banner.show_error)

    def choose_roster_to_read(self) -> None:
        """Ask which roster to take over."""
        ask_for_file(self, translate("People", "Choose the new roster"), self.import_roster)

    def import_roster(self, file: Path) -> None:
        """Take over a newer roster of the same root."""

        def read(case: "OpenCase") -> Roster:
            from inspector_app.workflows.team.enrol import import_roster

            return import_roster(case, file)

        def tell(roster: Roster) -> None:
            said = translate("People", "Version {version} of the roster is adopted.")
            self.banner.show_words("ok", said.format(version=roster.version))
            self._changed()

        self.workplace.background.ask(self, read, tell, self.banner.show_error)

    def copy_root(self) -> None:
        """Put the fingerprint of the team root on the clipboard."""
        if self.people is not None:
            QGuiApplication.clipboard().setText(grouped(self.people.root))
            self.banner.show_words("ok", translate("People", "The fingerprint is copied."))

    # What is shown

    def _open(self, dialog: WorkDialog, tell: Callable[..., None]) -> None:
        self.banner.hide()
        dialog.done_with.connect(tell)
        self.dialog = dialog
        dialog.open()

    def _changed(self, choose: str = "") -> None:
        self.read(choose)
        self.roster_changed.emit()

    def _tell_saved(self, file: Path) -> None:
        said = translate("People", "Saved to {file}").format(file=file)
        self.banner.show_words("ok", said)

    def _tell_key(self, said: str, file: Path) -> None:
        advice = translate(
            "People",
            "The key is in {file}: hand it over in person and delete it here. Send everybody the "
            "new roster.",
        )
        self.banner.show_words("ok", said, advice.format(file=file))

    def _tell_new_roster(self, said: str) -> None:
        self.banner.show_words("ok", said, translate("People", "Send everybody the new roster."))

    def _take_team(self, joined: "Joined") -> None:
        """Belong to another team, perhaps as another person of it."""
        self._me = joined.person.id
        self._changed(self._me)

    def _renew_own(self) -> None:
        if self.people is not None and not self.people.keeps_root:
            self.ask_to_join()
            return

        def tell(_person: Person) -> None:
            self._tell_new_roster(translate("People", "Your certificate is renewed."))
            self._changed()

        self._open(RenewOwnDialog(self.workplace, self), tell)

    def _show(self, people: "People", choose: str) -> None:
        self.people = people
        for button in (self.add, self.admit):
            button.setEnabled(people.keeps_root)
            button.setToolTip("" if people.keeps_root else self._why_not())
        rows: list[tuple[Choice, str]] = [(self._team_row(people), TEAM)]
        rows += [(self._row(each), each.person.id) for each in people.listed]
        keys = [key for _, key in rows]
        self.list.show_choices(rows, keys.index(choose) if choose in keys else 0)
        self._show_chosen()

    def _team_row(self, people: "People") -> Choice:
        remark = translate("People", "Team, roster version {version}")
        return Choice(people.team, remark.format(version=people.version), "seal", Tone.MUTED)

    def _row(self, listed: "ListedPerson") -> Choice:
        standing = state(listed, self.workplace.clock())
        words = [
            translate("People", "You") if listed.person.id == self._me else "",
            role_words(listed.person.role, self.workplace.language),
            listed.person.code,
            standing.words,
        ]
        remark = " · ".join(each for each in words if each)
        name = listed.person.name
        return Choice(name, remark, standing.drawing, standing.tone, tooltip=name)

    def _show_chosen(self) -> None:
        if self.people is None:
            return
        listed = self.chosen
        if listed is None:
            shown = team_pane(
                self.workplace, self.people, self._team_actions(), self._joining_actions()
            )
        else:
            is_me = listed.person.id == self._me
            remark = "" if self.people.keeps_root else self._why_not()
            actions = self._own_actions() if is_me else self._actions(listed)
            shown = person_pane(self.workplace, listed, actions, is_me=is_me, remark=remark)
        self.area.setWidget(readable(self.workplace.theme, shown))

    def _why_not(self) -> str:
        return translate(
            "People",
            "Only the lead who keeps the team root key can add, renew or revoke: the key is not in "
            "this case folder.",
        )

    def _team_actions(self) -> Actions:
        return [
            (
                secondary(translate("People", "Copy fingerprint"), self.copy_root),
                translate("People", "The fingerprint of the team root, in groups of four."),
            ),
            (
                secondary(translate("People", "Save roster…"), self.choose_roster_to_save),
                translate(
                    "People", "For whoever verifies sheets, and for the team after a change."
                ),
            ),
            (
                secondary(translate("People", "Take over a roster…"), self.choose_roster_to_read),
                translate("People", "Only a newer version of the same team root is accepted."),
            ),
        ]

    def _joining_actions(self) -> Actions:
        keeps_root = self.people is not None and self.people.keeps_root
        ask = (
            translate("People", "Ask to join…")
            if keeps_root
            else translate("People", "Ask for a new key…")
        )
        return [
            (
                secondary(ask, self.ask_to_join),
                translate("People", "Writes a request; take it to the lead of the team."),
            ),
            (
                secondary(translate("People", "Open an admission…"), self.choose_admission),
                translate("People", "What the lead gave you in answer to your request."),
            ),
        ]

    def _own_actions(self) -> Actions:
        return [
            (
                secondary(translate("People", "Renew…"), self.renew),
                translate("People", "A new key and certificate; what was signed stays good."),
            ),
            (
                secondary(translate("People", "Back up…"), self.export_key),
                translate("People", "A copy of your key in a file with a passphrase."),
            ),
            (
                secondary(translate("People", "Take from file…"), self.import_key),
                translate("People", "Sign with another key of your own, from a backup."),
            ),
            (
                secondary(translate("People", "Change…"), self.change_passphrase),
                translate("People", "The passphrase of this case folder."),
            ),
            (self._revoke_button(), translate("People", "The key is lost or known to others.")),
        ]

    def _actions(self, listed: "ListedPerson") -> Actions:
        renew = secondary(translate("People", "New key…"), self.renew)
        revoke = self._revoke_button()
        if listed.standing is Standing.REVOKED:
            revoke.setEnabled(False)
        return [
            (
                self._of_root(renew),
                translate("People", "When the certificate ends, or the key was lost."),
            ),
            (revoke, translate("People", "The key is lost, or the person left the team.")),
        ]

    def _revoke_button(self) -> QPushButton:
        return self._of_root(danger(translate("People", "Revoke…"), self.revoke))

    def _of_root(self, button: QPushButton) -> QPushButton:
        button.setEnabled(self.people is not None and self.people.keeps_root)
        return button

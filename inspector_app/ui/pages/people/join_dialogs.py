"""Dialogs of joining: ask for admission, read a fingerprint out, take the admission."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.fingerprint import grouped
from inspector_app.domain.roster import Role
from inspector_app.ui.pages.people.person_words import role_words
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.parts.fact_rows import FactRows
from inspector_app.ui.parts.file_edit import FileEdit, suggested_file
from inspector_app.ui.parts.fingerprint import ComparedFingerprint
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.roster import Person
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.team.join import Asked, Joined, Offer


class AskDialog(WorkDialog):
    """A request to join, or by a member to have the certificate renewed."""

    def __init__(
        self, workplace: Workplace, me: "Person", parent: QWidget | None, *, renewal: bool
    ) -> None:
        title = (
            translate("People", "Ask for a new certificate")
            if renewal
            else translate("People", "Ask to join a team")
        )
        super().__init__(workplace, title, parent)
        self._renewal, self._me = renewal, me
        self.agree.setText(translate("People", "Write the request"))
        self.form.addWidget(body(_what_asking_does(renewal=renewal)))
        if not renewal:
            self._add_code_and_role()
        where = translate("People", "Where to save the request")
        name = suggested_file(f"{plain_name(me.code)}.mingcha-request")
        self.file = FileEdit(workplace.theme, where, name, saves=True)
        self.add_field("file", translate("People", "Request file"), self.file)

    def _add_code_and_role(self) -> None:
        self.code, self.role = QLineEdit(self._me.code), DropDown()
        for role in Role:
            self.role.addItem(role_words(role, self.workplace.language), role)
        hint = translate("People", "The lead may give you another one.")
        code = self.made_field("code", translate("People", "Code"), self.code, hint)
        label = translate("People", "Role that you ask for")
        self.add_row(code, self.made_field("role", label, self.role))

    @override
    def is_filled(self) -> bool:
        needed = translate("People", "This must be filled in.")
        is_coded = self._renewal or self.require(
            "code", is_right=bool(self.code.text().strip()), wrong=needed
        )
        wrong = translate("People", "Say where the request is to be saved.")
        return is_coded and self.require("file", is_right=not self.file.is_empty, wrong=wrong)

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        code, role, file = self._me.code, self._me.role, self.file.path
        if not self._renewal:
            code, role = self.code.text().strip(), Role(self.role.currentData())

        def ask(case: "OpenCase") -> "Asked":
            from dataclasses import replace

            from inspector_app.workflows.team.join import ask_to_join, wish_of

            return ask_to_join(case, file, replace(wish_of(case), code=code, role=role))

        return ask


class ReadOutDialog(Dialog):
    """A fingerprint to read out to somebody, and what they do with it."""

    def __init__(
        self, workplace: Workplace, title: str, said: str, fingerprint: str, parent: QWidget | None
    ) -> None:
        super().__init__(workplace, title, parent)
        self._fingerprint = fingerprint
        self.body.addWidget(body(said))
        self.body.addWidget(compared_card(workplace, fingerprint))
        self.agree.setText(translate("People", "Done"))
        self.leave.setText(translate("People", "Copy fingerprint"))
        self.leave.clicked.disconnect()
        self.leave.clicked.connect(self.copy)

    def copy(self) -> None:
        """Put the fingerprint on the clipboard."""
        QGuiApplication.clipboard().setText(grouped(self._fingerprint))
        self.banner.show_words("ok", translate("People", "The fingerprint is copied."))


class JoinDialog(WorkDialog):
    """What an admission offers; joining asks that somebody compared the root."""

    def __init__(self, workplace: Workplace, offer: "Offer", parent: QWidget | None) -> None:
        title = (
            translate("People", "Renew my certificate")
            if offer.renewal
            else translate("People", "Join {team}").format(team=offer.team)
        )
        super().__init__(workplace, title, parent)
        self._offer = offer
        self.agree.setText(
            translate("People", "Renew") if offer.renewal else translate("People", "Join")
        )
        self.form.addWidget(_offer_rows(workplace, offer))
        if offer.renewal:
            said = translate("People", "What you signed before stays good.")
            self.form.addWidget(body(said))
        else:
            self._add_root()

    def _add_root(self) -> None:
        self.form.addWidget(body(_what_joining_does()))
        self.form.addWidget(compared_card(self.workplace, self._offer.root))
        self.same = QCheckBox(translate("People", "The lead reads the same fingerprint"))
        self.add_field("same", translate("People", "Team root compared"), self.same)

    @override
    def is_filled(self) -> bool:
        wrong = translate("People", "Compare all groups with the lead first, and tick this.")
        return self._offer.renewal or self.require(
            "same", is_right=self.same.isChecked(), wrong=wrong
        )

    @override
    def place_of(self, error: MingchaError) -> str:
        return ""

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        file, root = self._offer.file, self._offer.root

        def take(case: "OpenCase") -> "Joined":
            from inspector_app.workflows.team.join import join

            return join(case, file, root)

        return take


def compared_card(workplace: Workplace, fingerprint: str) -> Card:
    """A fingerprint as two people compare it."""
    card = Card(workplace.theme)
    name = translate("People", "Fingerprint to compare")
    card.column.addWidget(ComparedFingerprint(workplace.theme, name, fingerprint))
    hint = translate("People", "Group by group, in person or by telephone.")
    card.column.addWidget(caption(hint))
    return card


def plain_name(code: str) -> str:
    """A code as part of a file's name."""
    return "".join(each for each in code.strip() if each.isalnum() or each in "-_") or "key"


def _what_asking_does(*, renewal: bool) -> str:
    if renewal:
        return translate(
            "People",
            "The request goes to the lead who keeps the team root. Your new key is made here and "
            "never leaves this laptop.",
        )
    return translate(
        "People",
        "The request goes to the lead who keeps the root of the team. Your new key is made here "
        "and never leaves this laptop; until you take the admission, nothing changes.",
    )


def _what_joining_does() -> str:
    return translate(
        "People",
        "Everything you recorded and sealed stays here and verifies as before. The root of your "
        "former team issues nothing any more.",
    )


def _offer_rows(workplace: Workplace, offer: "Offer") -> FactRows:
    rows = FactRows(workplace.theme)
    rows.add(translate("People", "Team"), offer.team)
    rows.add(translate("People", "Your code"), offer.person.code)
    rows.add(translate("People", "Your role"), role_words(offer.person.role, workplace.language))
    rows.add(translate("People", "Good until"), offer.until[:10])
    return rows

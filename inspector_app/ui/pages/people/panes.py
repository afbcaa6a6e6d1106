"""The right pane: the team with its root and roster, or one person with the keys."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.ending import SOON
from inspector_app.domain.wording import Language
from inspector_app.ui.pages.people.person_words import (
    days_left,
    role_words,
    state,
    valid_until,
)
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.fact_rows import FactRows
from inspector_app.ui.parts.fingerprint import Fingerprint
from inspector_app.ui.parts.labels import body, caption, chip, section
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.team.list_people import ListedPerson, People

Actions = Sequence[tuple[QPushButton, str]]
"""Each button with the sentence that says what it is for."""


def pane(workplace: Workplace) -> tuple[QWidget, QVBoxLayout]:
    """An empty pane and its column."""
    px = workplace.theme.px
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(px(24), px(20), px(24), px(24))
    column.setSpacing(px(12))
    return made, column


def team_pane(
    workplace: Workplace, people: "People", actions: Actions, joining: Actions
) -> QWidget:
    """What the team signs under, how its roster travels, and how another team is joined."""
    made, column = pane(workplace)
    column.addWidget(section(people.team))
    card = Card(workplace.theme)
    rows = FactRows(workplace.theme)
    rows.add(translate("People", "Roster"), _version(people))
    where = (
        translate("People", "In this case folder: people are added and revoked here")
        if people.keeps_root
        else translate("People", "Not in this case folder")
    )
    rows.add(translate("People", "Team root key"), where)
    name = translate("People", "Fingerprint of the team root")
    rows.add(name, Fingerprint(workplace.theme, name, people.root))
    card.column.addWidget(rows)
    card.column.addWidget(
        caption(
            translate(
                "People",
                "Whoever joins or verifies compares this fingerprint with yours once, in person or "
                "by telephone.",
            )
        )
    )
    column.addWidget(card)
    _add_actions(workplace, column, translate("People", "Roster file"), actions)
    _add_actions(workplace, column, translate("People", "Joining"), joining)
    column.addStretch(1)
    return made


def person_pane(
    workplace: Workplace, listed: "ListedPerson", actions: Actions, *, is_me: bool, remark: str
) -> QWidget:
    """One person: who it is, which key counts, and what can be done."""
    now = workplace.clock()
    made, column = pane(workplace)
    column.addLayout(_head(workplace, listed, now))
    if is_me:
        _warn_of_end(workplace, column, listed, now)
    card = Card(workplace.theme)
    card.column.addWidget(_facts(workplace, listed))
    column.addWidget(card)
    _add_actions(workplace, column, translate("People", "Keys"), actions)
    if remark:
        column.addWidget(caption(remark))
    column.addStretch(1)
    return made


def _version(people: "People") -> str:
    count = translate("People", "%n person(s)", "", len(people.listed))
    words = translate("People", "Version {version}, {people}")
    return words.format(version=people.version, people=count)


def _head(workplace: Workplace, listed: "ListedPerson", now: datetime) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(workplace.theme.px(12))
    row.addWidget(section(listed.person.name), 1)
    standing = state(listed, now)
    row.addWidget(
        chip(f"{standing.sign} {standing.words}", standing.chip), 0, Qt.AlignmentFlag.AlignTop
    )
    return row


def _warn_of_end(
    workplace: Workplace, column: QVBoxLayout, listed: "ListedPerson", now: datetime
) -> None:
    left = days_left(listed, now)
    if left is None or left >= SOON:
        return
    words = (
        translate("People", "Your certificate has ended: you cannot sign until it is renewed.")
        if left < 0
        else translate("People", "Your certificate ends in %n day(s): renew it in time.", "", left)
    )
    card = Card(workplace.theme, panel="bad" if left < 0 else "warn")
    card.column.addWidget(body(words))
    column.addWidget(card)


def _facts(workplace: Workplace, listed: "ListedPerson") -> FactRows:
    person, rows = listed.person, FactRows(workplace.theme)
    language: Language = workplace.language
    rows.add(translate("People", "Code"), person.code)
    rows.add(translate("People", "Role"), role_words(person.role, language))
    for label, value in (
        (translate("People", "Place of work"), person.unit),
        (translate("People", "Inspector's card number"), person.certificate_no),
        (translate("People", "Certificate until"), valid_until(listed)),
        (translate("People", "Revoked because"), listed.reason),
    ):
        if value:
            rows.add(label, value)
    if len(person.keys) > 1:
        rows.add(translate("People", "Keys so far"), str(len(person.keys)))
    if listed.key is not None:
        name = translate("People", "Fingerprint of the key")
        rows.add(name, Fingerprint(workplace.theme, name, listed.key.fingerprint))
    return rows


def _add_actions(workplace: Workplace, column: QVBoxLayout, heading: str, actions: Actions) -> None:
    if not actions:
        return
    px = workplace.theme.px
    column.addSpacing(px(8))
    column.addWidget(section(heading))
    card = Card(workplace.theme)
    for button, purpose in actions:
        row = QHBoxLayout()
        row.setSpacing(px(16))
        words: QLabel = body(purpose, "muted")
        button.setAccessibleDescription(purpose)
        row.addWidget(words, 1)
        row.addWidget(button)
        card.column.addLayout(row)
    column.addWidget(card)

"""What waits for the lead, with the way to each; and whom to ask when nothing comes."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.ending import Ending
from inspector_app.domain.review import Stage
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import link, secondary
from inspector_app.ui.parts.flow import FlowLayout
from inspector_app.ui.parts.labels import caption, section
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.prompt.results import COMMA

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.records.lead_desk import LeadDesk, Silent

MOST = 4
"""So many names are said; of more there is a count."""
LARGE_TEXT = 1.4
"""From this text size on, what waits stands in a line of its own."""


def read_desk(case: "OpenCase") -> "LeadDesk":
    """What waits; on the worker."""
    from inspector_app.workflows.records.lead_desk import lead_desk

    return lead_desk(case)


class LeadCard(QWidget):
    """Hidden until something is known."""

    review_wanted = Signal(str)
    """The stage that is to be shown."""
    conflicts_wanted = Signal()
    merge_wanted = Signal()
    people_wanted = Signal()

    def __init__(self, workplace: Workplace, endings: Sequence[Ending]) -> None:
        super().__init__()
        self.workplace = workplace
        self.doubled = Banner(workplace)
        self.doubled.acted.connect(partial(self.review_wanted.emit, Stage.ISSUED.value))
        self.waiting = self._way(partial(self.review_wanted.emit, Stage.WAITING.value))
        self.approved = self._way(partial(self.review_wanted.emit, Stage.APPROVED.value))
        self.conflicts = self._way(self.conflicts_wanted.emit)
        self.nothing = caption(translate("Today", "Nothing waits for you."))
        self.nothing.setWordWrap(False)
        self.merge = link(translate("Today", "Merge files…"), self.merge_wanted.emit)
        self.silent, self.ending = caption(""), caption("", "warn")
        self.people = link(translate("Today", "People and keys…"), self.people_wanted.emit)
        self._show_endings(endings)
        self._lay_out()
        self.hide()

    def show_desk(self, desk: "LeadDesk") -> None:
        """Say how much waits, and who is silent."""
        for button, many, words in (
            (self.waiting, desk.waiting, translate("Today", "%n to review", "", desk.waiting)),
            (self.approved, desk.approved, translate("Today", "%n to issue", "", desk.approved)),
            (
                self.conflicts,
                desk.conflicts,
                translate("Today", "%n in conflict", "", desk.conflicts),
            ),
        ):
            button.setText(words)
            button.setVisible(bool(many))
        self.nothing.setVisible(not (desk.waiting or desk.approved or desk.conflicts))
        self.silent.setText(self._silent(desk.silent))
        self.silent.setVisible(bool(desk.silent))
        self._tell_doubled(desk)
        self.show()

    def _tell_doubled(self, desk: "LeadDesk") -> None:
        self.doubled.hide()
        if desk.doubled:
            comma = self.workplace.say(COMMA)
            numbers = comma.join(each.number for each in desk.doubled)
            title = translate("Today", "A formal number was given out twice: {numbers}")
            advice = translate("Today", "The Review page says which inspections have it.")
            look = translate("Today", "Look at them")
            self.doubled.show_words("bad", title.format(numbers=numbers), advice, look)

    def _silent(self, silent: "Sequence[Silent]") -> str:
        now = self.workplace.clock()
        said = [
            translate("Today", "{name} ({when})").format(name=each.name, when=_when(each, now))
            for each in silent[:MOST]
        ]
        names = self.workplace.say(COMMA).join(said)
        more = len(silent) - len(said)
        if more > 0:
            names += translate("Today", " and %n more", "", more)
        return translate("Today", "Nothing handed over for long: {names}").format(names=names)

    def _show_endings(self, endings: Sequence[Ending]) -> None:
        said = [
            translate("Today", "{name} (%n day(s) left)", "", each.days).format(
                name=each.person.name
            )
            if each.days >= 0
            else translate("Today", "{name} (ended)").format(name=each.person.name)
            for each in endings
        ]
        names = self.workplace.say(COMMA).join(said)
        words = translate("Today", "Certificates to renew: {names}")
        self.ending.setText(words.format(names=names))
        for each in (self.ending, self.people):
            each.setVisible(bool(endings))

    def _way(self, slot: object) -> QPushButton:
        return secondary("", slot)  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        theme = self.workplace.theme
        px = theme.px
        name = section(translate("Today", "For you as lead"))
        name.setWordWrap(False)
        ways = QWidget()
        flow = FlowLayout(px(8))
        for each in (self.waiting, self.approved, self.conflicts, self.nothing):
            flow.addWidget(each)
        ways.setLayout(flow)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(px(16))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head.addWidget(name)
        column.addLayout(head)
        if theme.scale > LARGE_TEXT:
            head.addStretch(1)
            column.addWidget(ways)
        else:
            head.addWidget(ways, 1)
        head.addWidget(self.merge)
        renew = QHBoxLayout()
        renew.addWidget(self.ending, 1)
        renew.addWidget(self.people)
        column.addLayout(renew)
        column.addWidget(self.silent)
        column.addWidget(self.doubled)


def _when(silent: "Silent", now: datetime) -> str:
    if not silent.last:
        return translate("Today", "never")
    days = (now - datetime.fromisoformat(silent.last)).days
    return translate("Today", "%n day(s) ago", "", days)

"""Today: what is being written up, every inspection there is, and the way to a new one."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.ending import endings
from inspector_app.domain.inspection import SUBJECT, State
from inspector_app.domain.roster import Role
from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.commands import action, command, shown_keys
from inspector_app.ui.pages.today.begin_choices import BeginChoices, read_choices
from inspector_app.ui.pages.today.begin_dialog import BeginDialog
from inspector_app.ui.pages.today.begin_typed import Typed
from inspector_app.ui.pages.today.drafts import DraftList
from inspector_app.ui.pages.today.empty import EmptyToday
from inspector_app.ui.pages.today.inspection_list import InspectionList
from inspector_app.ui.pages.today.lead_card import LeadCard, read_desk
from inspector_app.ui.pages.today.returned import ReturnedList, read_returned
from inspector_app.ui.pages.today.unit_import import UnitImport, dropped_register
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import primary
from inspector_app.ui.parts.page import Page
from inspector_app.ui.parts.sample_note import SampleNote
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import day_words

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import InterruptedDraft, OpenCase
    from inspector_app.workflows.records.desk_list import Returned
    from inspector_app.workflows.records.lead_desk import LeadDesk
    from inspector_app.workflows.visit.show import Overview

ROOM_FOR_THREE, ROOM_FOR_TWO = 800, 640
"""How tall the page must be, in design pixels, to show that many drafts above the list."""


class TodayPage(Page):
    """The first page of an open case folder."""

    inspection_opened = Signal(str)
    seal_wanted = Signal(str)
    hand_over_wanted = Signal()
    people_wanted = Signal()
    merge_wanted = Signal()
    conflicts_wanted = Signal()
    review_wanted = Signal(str)
    """The stage that the lead is to see."""
    left_typed = Signal(object)
    """What was Typed for a new inspection that was not begun, or None."""

    def __init__(
        self,
        workplace: Workplace,
        facts: CaseFacts,
        parent: QWidget | None = None,
        *,
        typed: Typed | None = None,
    ) -> None:
        day = workplace.say(day_words(workplace.clock().date()))
        who = translate("Today", "{name}, {team}").format(
            name=facts.me.name, team=facts.roster.team
        )
        super().__init__(workplace, translate("Today", "Today"), f"{day} · {who}", parent)
        self.facts = facts
        self._typed = typed
        self._interrupted: InterruptedDraft | None = None
        self._is_shown = False
        self.sample = SampleNote(workplace, facts.path)
        self.behind, self.restored = Banner(workplace), Banner(workplace)
        self.certificate = Banner(workplace)
        # Who is alone on the roster has not joined a team yet: there is nobody to lead.
        is_lead = facts.me.role is Role.LEAD and len(facts.roster.people) > 1
        ending = endings(facts.roster, workplace.clock())
        self._own_end = next((each for each in ending if each.person.id == facts.me.id), None)
        others = [each for each in ending if each is not self._own_end]
        self.returned = ReturnedList(workplace)
        self.lead = LeadCard(workplace, others) if is_lead else None
        self.drafts = DraftList(workplace)
        self.list = InspectionList(workplace, reviews=is_lead)
        self.empty = EmptyToday(workplace)
        self.units = UnitImport(workplace, self.banner, self)
        self.begin_button = primary(translate("Today", "Begin an inspection"), self.begin)
        self.begin_button.setToolTip(" ".join(shown_keys(command("begin"))))
        self.buttons.addWidget(self.begin_button)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._warn_when_behind()
        self._warn_of_end()
        self.refresh()

    @override
    def opened(self) -> None:
        """Put the focus on what is likely next: the draft last touched, else a new one."""
        if not self._is_shown:
            return
        if not self.empty.isHidden():
            self.empty.begin.setFocus()
        elif self.drafts.rows:
            self.drafts.rows[0].button.setFocus()
        else:
            self.begin_button.setFocus()

    def refresh(self) -> None:
        """Read everything anew."""

        def look(case: "OpenCase") -> "Overview":
            from inspector_app.workflows.visit.show import overview

            return overview(case)

        self.workplace.background.ask(self, look, self._show)
        self.workplace.background.ask(self, read_returned, self._show_returned)
        if self.lead is not None:
            self.workplace.background.ask(self, read_desk, self._show_desk)
        self.list.ask()

    def begin(self) -> None:
        """Open the dialog for a new inspection, once its choices are read."""
        if self.facts.is_behind or not self.begin_button.isEnabled():
            return
        self.begin_button.setEnabled(False)
        self.workplace.background.ask(self, read_choices, self._ask_facts, urgent=True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_drafts()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_register(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_register(event)
        if file:
            event.acceptProposedAction()
            self.units.take(file)

    def _fit_drafts(self) -> None:
        """So many of one's drafts that the list keeps some rows."""
        above = [each for each in (self.returned, self.lead) if each is not None]
        taken = sum(each.sizeHint().height() for each in above if not each.isHidden())
        tall = (self.height() - taken) / self.workplace.theme.scale
        self.drafts.show_most(3 if tall >= ROOM_FOR_THREE else 2 if tall >= ROOM_FOR_TWO else 1)

    def _ask_facts(self, choices: BeginChoices) -> None:
        self.begin_button.setEnabled(True)
        dialog = BeginDialog(self.workplace, choices, self, self._typed)
        dialog.left_typed.connect(self._keep)
        dialog.begun.connect(self._open_begun)
        dialog.open()

    def _keep(self, typed: Typed | None) -> None:
        self._typed = typed
        self.left_typed.emit(typed)

    def _open_begun(self, inspection: str) -> None:
        self._keep(None)
        self.inspection_opened.emit(inspection)

    def _show(self, seen: "Overview") -> None:
        has_any = seen.whole > 0
        self.empty.setVisible(not has_any)
        self.empty.show_units(seen.units)
        self.list.setVisible(has_any)
        self.list.show_counts(seen.counts)
        self.drafts.show_overview(seen)
        self.begin_button.setVisible(has_any)
        self._offer_interrupted(seen)
        if not self._is_shown:
            self._is_shown = True
            self.opened()

    def _show_desk(self, desk: "LeadDesk") -> None:
        if self.lead is not None:
            self.lead.show_desk(desk)
            self._fit_drafts()

    def _show_returned(self, seen: "Returned") -> None:
        self.returned.show_returned(seen)
        self._fit_drafts()
        self.list.show_pending(seen.pending if self._has_somebody_to_give_to() else 0)

    def _has_somebody_to_give_to(self) -> bool:
        """Whether there is a lead besides oneself, or a team to be joined first."""
        roster = self.facts.roster
        return len(roster.people) == 1 or bool(roster.leads - {self.facts.me.id})

    def _offer_interrupted(self, seen: "Overview") -> None:
        """Offer the draft that was being typed when the program ended, unless it was since."""
        left = {(SUBJECT + row.id, datetime.fromisoformat(row.touched)) for row in seen.drafts}
        fits = [
            each
            for each in self.facts.interrupted
            if (each.subject, _whole_seconds(each.last_at)) in left
        ]
        if not fits or self.facts.is_behind:
            self.restored.hide()
            return
        newest = max(fits, key=lambda each: _whole_seconds(each.last_at))
        self._interrupted = newest
        said = translate(
            "Today", "{unit}: everything is there, the last entry is of {time}."
        ).format(unit=newest.unit, time=self._moment(newest.last_at))
        self.restored.show_words(
            "accent",
            translate("Today", "The program ended unexpectedly last time"),
            said,
            translate("Today", "Go on with it"),
        )

    def _open_interrupted(self) -> None:
        if self._interrupted is not None:
            self.restored.hide()
            self.inspection_opened.emit(self._interrupted.subject.removeprefix(SUBJECT))

    def _moment(self, at: str) -> str:
        """The time when it was today, else with its day."""
        now = self.workplace.clock()
        moment = datetime.fromisoformat(at).astimezone(now.tzinfo)
        return f"{moment:%H:%M}" if moment.date() == now.date() else f"{moment:%Y-%m-%d %H:%M}"

    def _warn_when_behind(self) -> None:
        if not self.facts.is_behind:
            return
        self.begin_button.setEnabled(False)
        self.behind.show_words(
            "warn",
            translate("Today", "This case folder is an older copy: it can be read, not changed"),
            translate(
                "Today",
                "It lacks entries that were made before. Restore the newest backup instead.",
            ),
        )

    def _warn_of_end(self) -> None:
        """In time, and with the way: nobody signs with a certificate that has ended."""
        if self._own_end is None:
            return
        days = self._own_end.days
        title = (
            translate("Today", "Your certificate ends in %n day(s)", "", days)
            if days >= 0
            else translate("Today", "Your certificate has ended: you cannot sign")
        )
        advice = (
            translate("Today", "Make a new one on the page of people and keys.")
            if self.facts.me.role is Role.LEAD
            else translate(
                "Today",
                "Ask for a new one on the page of people and keys, and give the file to the lead.",
            )
        )
        renew = translate("Today", "Renew…")
        self.certificate.show_words("warn" if days >= 0 else "bad", title, advice, renew)

    def _connect(self) -> None:
        self.certificate.acted.connect(self.people_wanted)
        if self.lead is not None:
            self.lead.review_wanted.connect(self.review_wanted)
            self.lead.conflicts_wanted.connect(self.conflicts_wanted)
            self.lead.merge_wanted.connect(self.merge_wanted)
            self.lead.people_wanted.connect(self.people_wanted)
        self.begin_action = action("begin", self, self.begin)
        self.find_action = action("find-inspection", self, self.list.search.setFocus)
        self.drafts.inspection_opened.connect(self.inspection_opened)
        self.drafts.all_wanted.connect(lambda: self.list.show_state(State.DRAFT))
        self.list.inspection_opened.connect(self.inspection_opened)
        self.list.seal_wanted.connect(self.seal_wanted)
        self.list.hand_over_wanted.connect(self.hand_over_wanted)
        self.returned.inspection_opened.connect(self.inspection_opened)
        self.empty.begin_wanted.connect(self.begin)
        self.empty.import_wanted.connect(self.units.ask_file)
        self.list.import_wanted.connect(self.units.ask_file)
        self.units.imported.connect(self.refresh)
        self.restored.acted.connect(self._open_interrupted)

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(16))
        first = (self.sample, self.behind, self.certificate, self.restored, self.returned)
        for each in (*first, self.lead, self.drafts):
            if each is not None:
                column.addWidget(each)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        self.list.hide()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scrolling(content))


def _whole_seconds(at: str) -> datetime:
    """The moment to the second, as lists keep it."""
    return datetime.fromisoformat(at).replace(microsecond=0)

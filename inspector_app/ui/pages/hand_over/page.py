"""The page on which one hands over one's work: for whom, what, where to, and what arrived."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.roster import Role
from inspector_app.ui.background import Job
from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.commands import action, command, shown_keys
from inspector_app.ui.pages.hand_over import work
from inspector_app.ui.pages.hand_over.queue_table import queue_table
from inspector_app.ui.pages.hand_over.what_card import WhatCard
from inspector_app.ui.pages.hand_over.who_card import WhoCard
from inspector_app.ui.parts.amounts import size_words
from inspector_app.ui.parts.asking import ask_for_files, ask_for_folder
from inspector_app.ui.parts.buttons import primary, secondary, with_icon
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.folder_edit import FolderEdit
from inspector_app.ui.parts.labels import caption, section
from inspector_app.ui.parts.page import Page
from inspector_app.ui.parts.scroll import readable, scrolling
from inspector_app.ui.parts.work_bar import WorkBar
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.prompt.results import COMMA

if TYPE_CHECKING:
    from inspector_app.domain.handing import HandedOver, Plan
    from inspector_app.workflows.case.open_case import OpenCase


class HandOverPage(Page):
    """Writes one's work where the lead can fetch it; `files_brought` are for the Merge page."""

    files_brought = Signal(object)
    """Files that came from others, as a list of paths."""
    people_wanted = Signal()

    folder_used = Signal(str)
    """Where something was put, to be offered the next time."""

    def __init__(
        self,
        workplace: Workplace,
        facts: CaseFacts,
        parent: QWidget | None = None,
        *,
        folder: str = "",
    ) -> None:
        super().__init__(
            workplace,
            translate("HandOver", "Hand over"),
            _purpose(leads=facts.me.role is Role.LEAD),
            parent,
        )
        self.facts = facts
        self.plan: Plan | None = None
        self._asked = self._planned = 0
        self._job: Job | None = None
        self._folder: Path | None = None
        self.who, self.what = WhoCard(workplace), WhatCard(workplace)
        self.folder = FolderEdit(workplace.theme, translate("HandOver", "Choose a folder"))
        self.folder.show_path(folder)
        self.go = primary(translate("HandOver", "Hand over"), self.hand_over)
        self.go.setToolTip(" ".join(shown_keys(command("hand-over-now"))))
        self.why = caption("")
        self.bar = WorkBar(workplace)
        self.queue = queue_table(workplace)
        self.no_queue = caption(translate("HandOver", "Nothing was handed over yet."))
        self._add_buttons()
        self._lay_out()
        self._connect()
        self._show_readiness()
        self.refresh()

    @override
    def opened(self) -> None:
        """Begin where something is to be said; usually that is the folder."""
        self.folder.edit.setFocus()

    def flush(self) -> None:
        """Whoever leaves the page stops what it writes; nothing half-written stays."""
        if self._job is not None:
            self._job.cancel()

    def refresh(self) -> None:
        """Read who there is and what was handed over."""
        self.workplace.background.ask(self, work.read_surroundings, self._show)

    def count(self) -> None:
        """Ask what it would carry; an older answer is dropped."""
        self._asked += 1
        self.plan = None
        asked, wish = self._asked, self.wish
        self._show_readiness()
        if not wish.to:
            self.what.show_nothing()
            return
        self.what.show_planning()

        def refused(error: MingchaError) -> None:
            if asked == self._asked:
                self.what.show_error(error)

        self.workplace.background.ask(
            self, lambda case: work.plan(case, wish), lambda plan: self._take(asked, plan), refused
        )

    @property
    def wish(self) -> work.Wish:
        """What the page says now."""
        return work.Wish(self.who.chosen, self.what.everything, self.what.originals)

    def hand_over(self) -> None:
        """Write it."""
        folder = self.folder.path
        if not self.go.isEnabled() or folder is None:
            return
        wish = self.wish
        self.banner.clear()
        self._folder = folder

        def write(case: "OpenCase", progress: work.Progress) -> "HandedOver":
            return work.hand_over(case, wish, folder, progress)

        job = self.workplace.background.ask_long(self, write, self._tell, self._refuse)
        self._job = job
        job.ended.connect(self._end)
        self.bar.watch(job, translate("HandOver", "Writing, then checking what was written"))
        self._show_readiness()

    def receive(self) -> None:
        """Ask for what the lead sent back: receipts, returned inspections."""
        kinds = [
            translate("HandOver", "Bundles and sheets (*.mingcha *.pdf)"),
            translate("HandOver", "All files (*)"),
        ]
        title = translate("HandOver", "Choose what came from the lead")
        ask_for_files(self, title, self.files_brought.emit, kinds)

    def choose_shared_folder(self) -> None:
        """Ask which folder the others put their work into."""
        ask_for_folder(self, translate("HandOver", "Choose the shared folder"), self.collect)

    def collect(self, folder: Path) -> None:
        """Bring what lies in `folder` and was not merged yet."""

        def found(files: Sequence[Path]) -> None:
            if files:
                self.files_brought.emit(list(files))
            else:
                words = translate("HandOver", "There is nothing new in {folder}.")
                self.banner.show_words("accent", words.format(folder=folder))

        self.workplace.background.ask(
            self, lambda case: work.waiting_files(case, folder), found, self.banner.show_error
        )

    def _show(self, seen: work.Surroundings) -> None:
        ticked = [each.id for each in self.who.chosen] if self._planned else seen.usual
        self.who.show_people(seen.people, ticked)
        self.queue.model().show_rows(seen.queue)  # type: ignore[attr-defined]
        self._box.setVisible(bool(seen.queue))
        self.no_queue.setVisible(not seen.queue)
        first = next((box for box in self.who.boxes.values() if box.isEnabled()), None)
        if first is not None and not self.who.chosen and self.folder.edit.hasFocus():
            first.setFocus()
        self.count()

    def _take(self, asked: int, plan: "Plan") -> None:
        if asked == self._asked:
            is_first = self._planned == 0
            self.plan, self._planned = plan, asked
            self.what.show_plan(plan)
            self._show_readiness()
            if is_first and self.folder.edit.hasFocus() and self.go.isEnabled():
                self.go.setFocus()

    def _tell(self, done: "HandedOver") -> None:
        said = translate("HandOver", "%n inspection(s) handed over", "", done.inspections)
        names = self.workplace.say(COMMA).join(file.name for file in done.files)
        where = translate(
            "HandOver",
            "{files}, {size}. Take the stick out only after the system has said that it may be "
            "removed. The originals stay here until a receipt has come.",
        )
        text = where.format(files=names, size=size_words(done.bytes))
        self.banner.show_words("ok", said, text, translate("HandOver", "Show the folder"))
        self.folder_used.emit(str(self._folder or ""))
        self.refresh()

    def _refuse(self, error: MingchaError) -> None:
        self.banner.show_error(error)
        self.count()

    def _end(self) -> None:
        was_stopped = self._job is not None and self._job.is_cancelled
        self._job = None
        if was_stopped:
            words = translate("HandOver", "Stopped. Nothing was written.")
            self.banner.show_words("warn", words)
        self._show_readiness()

    def _show_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _show_readiness(self) -> None:
        """The button works when everything is said; else it is written beside it what is not."""
        why = self._why_not()
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.go.setEnabled(not why and self._job is None)

    def _why_not(self) -> str:
        if not self.who.chosen:
            return translate("HandOver", "Choose for whom it is.")
        if self.plan is None:
            return translate("HandOver", "Counting…")
        if self.plan.missing:
            return translate("HandOver", "Photos are missing.")
        if self.plan.is_empty:
            return translate("HandOver", "There is nothing new.")
        if self.folder.path is None:
            return translate("HandOver", "Choose where to put it.")
        return ""

    def _add_buttons(self) -> None:
        theme = self.workplace.theme
        if self.facts.me.role is Role.LEAD:
            collect = secondary(translate("HandOver", "Collect…"), self.choose_shared_folder)
            self.buttons.addWidget(with_icon(collect, "folder", theme))
        receive = secondary(translate("HandOver", "Receive…"), self.receive)
        receive.setToolTip(" ".join(shown_keys(command("receive"))))
        self.buttons.addWidget(with_icon(receive, "receive", theme, Tone.TEXT))

    def _connect(self) -> None:
        action("hand-over-now", self, self.hand_over)
        action("receive", self, self.receive)
        self.who.changed.connect(self.count)
        self.who.people_wanted.connect(self.people_wanted)
        self.what.changed.connect(self.count)
        self.folder.edited.connect(self._show_readiness)
        self.folder.edit.returnPressed.connect(self.hand_over)
        self.banner.acted.connect(self._show_folder)

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        where = Card(self.workplace.theme)
        hint = translate("HandOver", "A stick, or a folder that the lead can read.")
        self.where = Field(self.workplace, translate("HandOver", "Where to"), self.folder, hint)
        where.column.addWidget(self.where)
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(self.go)
        line.addWidget(self.why, 100)
        line.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(16))
        for each in (self.who, self.what, where):
            column.addWidget(each)
        column.addLayout(line)
        column.addWidget(self.bar)
        column.addWidget(section(translate("HandOver", "Handed over before")))
        column.addWidget(self.no_queue)
        box = Card(self.workplace.theme)
        box.column.setContentsMargins(px(4), px(6), px(4), px(6))
        box.column.addWidget(self.queue)
        self._box = box
        column.addWidget(box, 100)
        column.addStretch(1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scrolling(readable(self.workplace.theme, content)))


def _purpose(*, leads: bool) -> str:
    if leads:
        return translate(
            "HandOver", "Send receipts and what you returned back to inspectors; work to a lead."
        )
    return translate("HandOver", "Give your work to the lead, on a stick or in a shared folder.")

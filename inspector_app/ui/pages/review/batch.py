"""Several inspections at once: issue, print, or one PDF; stopped at any time and gone on later."""

import enum
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.paper import EVIDENCE_LIST
from inspector_app.domain.review import Stage
from inspector_app.domain.unit_copy import NOTICE, VERDICT
from inspector_app.ui.background import Job
from inspector_app.ui.pages.review import batch_work as work
from inspector_app.ui.pages.review.filters import Wish
from inspector_app.ui.parts.asking import ask_where_to_save
from inspector_app.ui.parts.choice_list import Choice, ChoiceList
from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.parts.work_bar import WorkBar
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.reviewing import DOCUMENTS

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


class Deed(enum.Enum):
    """What is done with all of them."""

    ISSUE = enum.auto()
    BIND = enum.auto()
    PRINT = enum.auto()


class BatchDialog(WorkDialog):
    """Stays open after a run, so that what failed can be read and another deed follow.

    It is about the rows of the queue that are named, or about all that fit a wish.
    """

    def __init__(
        self, workplace: Workplace, which: Sequence[int] | Wish, parent: QWidget | None
    ) -> None:
        super().__init__(workplace, translate("Review", "Several at once"), parent)
        self._which = which
        self._named: tuple[work.Named, ...] = ()
        self._job: Job | None = None
        self.counts = caption("")
        self.form.addWidget(self.counts)
        self._add_deed()
        self._add_issue_fields()
        self._add_paper_fields()
        self.bar = WorkBar(workplace)
        self.form.addWidget(self.bar)
        self.why = caption("", "warn")
        self.form.addWidget(self.why)
        self.faults = ChoiceList(workplace.theme, translate("Review", "What was not issued"))
        self.faults.hide()
        self.form.addWidget(self.faults)
        self.leave.setText(translate("Review", "Close"))
        self._show_needed()
        self._read()
        workplace.background.compute(self, work.printers, self._show_printers)

    @override
    def begin(self) -> None:
        deed = self.deed.value
        if deed is Deed.BIND:
            self.agree.setEnabled(True)
            self._ask_where()
        else:
            self.run(self._issue() if deed is Deed.ISSUE else self._print())

    def run(self, deed: "partial[work.Done]") -> None:
        """Do it on the worker; the bar shows how far it is, and can stop it."""
        self._set_busy(busy=True)
        self._job = self.workplace.background.ask_long(
            self,
            lambda case, progress: deed(case, progress=progress),
            self._show_done,
            self.refuse,
        )
        self.bar.watch(self._job, self._words_under_way())
        self._job.ended.connect(self._end)

    def bind_into(self, out: Path) -> None:
        """Write one PDF there."""
        document = str(self.document.currentData())
        self.run(partial(work.bind_all, named=self._named, document=document, out=out))

    @override
    def refuse(self, error: MingchaError) -> None:
        super().refuse(error)
        self._set_busy(busy=False)

    def _issue(self) -> "partial[work.Done]":
        return partial(
            work.issue_all,
            named=self._named,
            notice_only=self.notice_only.isChecked(),
            without_evidence=self.reason.text().strip(),
            contact=self.contact.text().strip(),
        )

    def _print(self) -> "partial[work.Done]":
        document, printer = str(self.document.currentData()), self.printer.currentText()
        return partial(work.print_all, named=self._named, document=document, printer=printer)

    def _ask_where(self) -> None:
        day = self.workplace.clock().date().isoformat()
        ask_where_to_save(
            self,
            translate("Review", "Save the papers as one PDF"),
            f"{self.document.currentData()}-{day}.pdf",
            self.bind_into,
            [translate("Review", "PDF files (*.pdf)")],
        )

    def _read(self) -> None:
        which = self._which

        def read(case: "OpenCase") -> tuple[work.Named, ...]:
            return work.read_named(case, which)

        self.workplace.background.ask(self, read, self._show_named, self.banner.show_error)

    def _show_named(self, named: tuple[work.Named, ...]) -> None:
        self._named = named
        approved, issued = self._count(Stage.APPROVED), self._count(Stage.ISSUED)
        words = translate("Review", "{all} in all: {approved} to be issued, {issued} issued.")
        self.counts.setText(words.format(all=len(named), approved=approved, issued=issued))
        if not approved and issued and self.deed.value is Deed.ISSUE:
            self.deed.show_value(Deed.BIND)
        self._show_needed()

    def _count(self, stage: Stage) -> int:
        return sum(each.stage == stage for each in self._named)

    def _show_printers(self, names: tuple[str, ...]) -> None:
        self.printer.clear()
        self.printer.addItems(list(names))
        self._show_needed()

    def _show_needed(self) -> None:
        """Only the fields of the deed; and why it cannot begin."""
        deed = self.deed.value
        issues = deed is Deed.ISSUE
        for name in ("contact", "reason"):
            self.fields[name].setVisible(issues)
        self.notice_only.setVisible(issues)
        self.fields["document"].setVisible(not issues)
        self.fields["printer"].setVisible(deed is Deed.PRINT)
        self.agree.setText(self._deed_words()[Deed(deed)])
        why_not = self._why_not(Deed(deed))
        self.why.setText(why_not)
        self.why.setVisible(bool(why_not))
        self.agree.setEnabled(not why_not and not self._is_busy)
        self.agree.setAccessibleDescription(why_not)
        self.fit()

    def _why_not(self, deed: Deed) -> str:
        if not self._named:
            return ""
        if deed is Deed.ISSUE and not self._count(Stage.APPROVED):
            return translate("Review", "None of them is approved: there is nothing to issue.")
        if deed is not Deed.ISSUE and not self._count(Stage.ISSUED):
            return translate("Review", "None of them is issued: there are no papers yet.")
        if deed is Deed.PRINT and not self.printer.count():
            return translate(
                "Review", "This computer has no printer set up. One PDF can be printed elsewhere."
            )
        return ""

    @property
    def _is_busy(self) -> bool:
        return self._job is not None and self._job.is_running

    def _show_done(self, done: work.Done) -> None:
        deed = Deed(self.deed.value)
        tone = "warn" if done.faults or done.left_out else "ok"
        self.banner.show_words(tone, self._done_words(deed, done), self._besides(done))
        self._show_faults(done.faults)
        self._read()

    def _done_words(self, deed: Deed, done: work.Done) -> str:
        if deed is Deed.ISSUE:
            return translate("Review", "%n inspection(s) issued", "", done.now)
        if deed is Deed.BIND:
            return translate("Review", "%n paper(s) bound into one PDF", "", done.now)
        return translate("Review", "%n paper(s) sent to the printer", "", done.now)

    def _besides(self, done: work.Done) -> str:
        said = []
        if done.before:
            said.append(translate("Review", "%n done by an earlier run.", "", done.before))
        if done.left_out:
            said.append(translate("Review", "%n without such a paper.", "", done.left_out))
        if done.faults:
            said.append(translate("Review", "%n not issued, see below.", "", len(done.faults)))
        return " ".join(said)

    def _show_faults(self, faults: Sequence[work.Fault]) -> None:
        from inspector_app.words.notices import notice

        say = self.workplace.say
        choices = []
        for each in faults:
            words = notice(each.error)
            name = f"{each.inspection.number}  {each.inspection.unit}"
            why = f"{say(words.title)} {say(words.advice)}"
            choices.append(
                (Choice(name, why, "warning", Tone.BAD, tooltip=why), each.inspection.id)
            )
        self.faults.show_choices(choices)
        self.faults.setVisible(bool(faults))
        self.faults.setFixedHeight(self.workplace.theme.px(min(len(faults), 4) * 56 + 8))
        self.fit()

    def _end(self) -> None:
        job, self._job = self._job, None
        if job is not None and job.is_cancelled:
            words = translate("Review", "Stopped. What was done stays done.")
            on = translate("Review", "Begin again, and it goes on where it stopped.")
            self.banner.show_words("accent", words, on)
            self._read()
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self.deed.setEnabled(not busy)
        for field in self.fields.values():
            field.setEnabled(not busy)
        self._show_needed()
        self.agree.setEnabled(self.agree.isEnabled() and not busy)

    def _words_under_way(self) -> str:
        return {
            Deed.ISSUE: translate("Review", "Issuing…"),
            Deed.BIND: translate("Review", "Binding…"),
            Deed.PRINT: translate("Review", "Printing…"),
        }[Deed(self.deed.value)]

    def _deed_words(self) -> dict[Deed, str]:
        return {
            Deed.ISSUE: translate("Review", "Issue all"),
            Deed.BIND: translate("Review", "One PDF…"),
            Deed.PRINT: translate("Review", "Print all"),
        }

    def _add_deed(self) -> None:
        choices = list(self._deed_words().items())
        self.deed = Segments(self.workplace.theme, choices)
        self.deed.setAccessibleName(translate("Review", "What is to be done"))
        self.deed.show_value(Deed.ISSUE)
        self.deed.chosen.connect(lambda _deed: self._show_needed())
        self.form.addWidget(self.deed)

    def _add_issue_fields(self) -> None:
        self.contact, self.reason = QLineEdit(), QLineEdit()
        hint = translate("Review", "Stands in the papers. Empty: the one kept under Numbers.")
        self.add_field("contact", translate("Review", "Contact for the unit"), self.contact, hint)
        label = translate("Review", "Reason where evidence is missing")
        hint = translate("Review", "Left empty, such inspections are not issued but listed below.")
        self.add_field("reason", label, self.reason, hint)
        self.notice_only = QCheckBox(
            translate("Review", "Where a suspicion stands: notice without score")
        )
        self.form.addWidget(self.notice_only)

    def _add_paper_fields(self) -> None:
        self.document, self.printer = DropDown(), DropDown()
        for document in (VERDICT, NOTICE, EVIDENCE_LIST):
            self.document.addItem(self.workplace.say(DOCUMENTS[document]), document)
        self.add_field("document", translate("Review", "Paper"), self.document)
        self.add_field("printer", translate("Review", "Printer"), self.printer)

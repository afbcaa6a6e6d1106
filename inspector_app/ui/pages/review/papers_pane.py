"""From approval to paper: the number, the papers as pages, one button; then print and save."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.review import EvidenceLacking
from inspector_app.ui.pages.review import papers_work as work
from inspector_app.ui.pages.review.papers_words import calendar_words, number_words
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.pages.review.text_edit import TextEdit
from inspector_app.ui.parts.asking import ask_where_to_save
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import link, primary, secondary, with_icon
from inspector_app.ui.parts.choice_list import Choice, ChoiceList
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import body, caption, section, title
from inspector_app.ui.parts.pages_view import PagesView
from inspector_app.ui.parts.printing import new_printer, print_pages
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.parts.work_bar import WorkBar
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.reviewing import DOCUMENTS

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from inspector_app.workflows.issuing.issue import Issued

WIDTH, FOLDS_BELOW = 340, 720
"""Design pixels: of the steps, and of the pane below which the pages stand under them."""
_PAGES_HEIGHT = 320


class PapersPane(QWidget):
    """One inspection's papers, before and after the issue."""

    left = Signal()
    issued = Signal(object)
    """An Issued: number and papers."""
    numbers_wanted = Signal()
    resumption_wanted = Signal()
    sheet_wanted = Signal()
    """Its signatures are seen to on the Seal page."""
    transfer_wanted = Signal()
    """The suspicions are to be handed to the competent body."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self._seen: Seen | None = None
        self._begins = False
        self._papers: work.Papers | None = None
        self._is_busy = False
        self.banner, self.bar = Banner(workplace), WorkBar(workplace)
        self.heading, self.number, self.said = section(""), title(""), caption("")
        self.numbers = link(translate("Review", "Numbers…"), self.numbers_wanted.emit)
        self.list = ChoiceList(workplace.theme, translate("Review", "Papers"))
        self.list.currentRowChanged.connect(lambda _row: self._show_pages())
        self.notice_only = QCheckBox(translate("Review", "Notice only, without score"))
        kept_back = translate("Review", "While a suspicion stands, the unit gets no verdict.")
        self.kept_back = caption(kept_back)
        self.notice_only.toggled.connect(lambda _on: self._look())
        self.reason_edit = TextEdit(workplace)
        self.reason = Field(
            workplace,
            translate("Review", "Why it is issued without this evidence"),
            self.reason_edit,
        )
        self.contact_edit = QLineEdit()
        hint = translate("Review", "Stands in the papers. Empty: the one kept under Numbers.")
        self.contact = Field(
            workplace, translate("Review", "Contact for the unit"), self.contact_edit, hint
        )
        self.why = caption("", "warn")
        self.way_out = link("", self._go_way_out)
        seal = primary(translate("Review", "Issue"), self.issue)
        self.issue_button = with_icon(seal, "seal", workplace.theme, Tone.ON_ACCENT)
        print_ = secondary(translate("Review", "Print…"), self.print_paper)
        self.print_button = with_icon(print_, "print", workplace.theme)
        save = secondary(translate("Review", "Save a copy…"), self.save_paper)
        self.save_button = with_icon(save, "save", workplace.theme)
        self.transfer = link(translate("Review", "Transfer slip…"), self.transfer_wanted.emit)
        self.pages = PagesView(workplace)
        self._lay_out()

    def show_seen(self, seen: Seen) -> None:
        """Show the papers of that inspection."""
        another = self._seen is None or self._seen.id != seen.id
        self._seen = seen
        if another:
            self.banner.hide()
            self.reason_edit.clear()
            self.contact_edit.clear()
            with QSignalBlocker(self.notice_only):
                self.notice_only.setChecked(bool(seen.reviewed.suspected))
        self.heading.setText(seen.shown.inspection.header.unit)
        self._look()

    def take_focus(self) -> None:
        """Begin where work begins, once it is known where."""
        self._begins = True
        self.list.setFocus()

    def issue(self) -> None:
        """Issue it, unless something is in the way."""
        if self._papers is None or self._papers.issued or not self.issue_button.isEnabled():
            return
        reason = self.reason_edit.said
        if self._papers.lacking and not reason:
            self.reason.show_wrong(translate("Review", "Write why it is issued all the same."))
            self.reason_edit.setFocus()
            return
        self._show_busy(busy=True)
        inspection, notice_only = self._papers.inspection, self.notice_only.isChecked()
        contact = self.contact_edit.text().strip()
        job = self.workplace.background.ask_long(
            self,
            lambda case, progress: work.issue_now(
                case,
                inspection,
                notice_only=notice_only,
                without_evidence=reason,
                contact=contact,
                progress=progress,
            ),
            self._show_issued,
            self._refuse,
        )
        self.bar.watch(job, translate("Review", "Issuing…"))

    def print_paper(self) -> None:
        """Ask the system which printer, then print the paper that is shown."""
        paper = self._current
        if paper is None or not paper.name:
            self._say_too_early()
            return
        from PySide6.QtPrintSupport import QPrintDialog

        printer = new_printer()
        dialog = QPrintDialog(printer, self)
        dialog.setAccessibleName(translate("Review", "Print the paper"))
        # What is inspected never stands in a window's title, nor in the printer's queue.
        printer.setDocName(paper.name)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print_on(self, printer: "QPrinter") -> None:
        """Print the pages of the paper that is shown."""
        paper = self._current
        if paper is None:
            return
        job = self.workplace.background.compute_long(
            self,
            lambda progress: print_pages(paper.pdf, printer, progress),
            lambda _pages: self.banner.show_words(
                "ok", translate("Review", "Sent to the printer.")
            ),
            self.banner.show_error,
        )
        self.bar.watch(job, translate("Review", "Printing…"))

    def save_paper(self) -> None:
        """Ask where, then save the signed bytes; named by number, never by unit."""
        paper = self._current
        if paper is None or not paper.name:
            self._say_too_early()
            return
        ask_where_to_save(
            self,
            translate("Review", "Save a copy of the paper"),
            f"{paper.name}.pdf",
            self.save_to,
            [translate("Review", "PDF files (*.pdf)")],
        )

    def save_to(self, path: Path) -> None:
        """Save the signed bytes there."""
        paper = self._current
        if paper is not None:
            self.workplace.background.compute(
                self, partial(work.save, path, paper.pdf), self._say_saved, self.banner.show_error
            )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self.workplace.theme.px
        folded = event.size().width() < px(FOLDS_BELOW)
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if folded else directions.LeftToRight)
        self._steps.setMaximumWidth(16_777_215 if folded else px(WIDTH))
        self._steps.setMinimumWidth(0 if folded else px(WIDTH))

    @property
    def _current(self) -> work.Paper | None:
        papers = () if self._papers is None else self._papers.papers
        row = self.list.currentRow()
        return papers[row] if 0 <= row < len(papers) else None

    def _look(self) -> None:
        if self._seen is None:
            return
        self.pages.show_loading()
        inspection, notice_only = self._seen.id, self.notice_only.isChecked()
        self.workplace.background.ask(
            self,
            lambda case: work.look_at_papers(case, inspection, notice_only=notice_only),
            self._show,
            self._show_no_papers,
        )

    def _show(self, papers: work.Papers) -> None:
        if self._seen is None or papers.inspection != self._seen.id:
            return
        self._papers = papers
        row = max(0, self.list.currentRow())
        say = self.workplace.say
        inner = translate("Review", "Internal, not for the unit")
        self.list.show_choices(
            [
                (Choice(say(DOCUMENTS[each.document]), "", "note"), each.document)
                for each in papers.papers
            ],
            min(row, len(papers.papers) - 1),
        )
        self.list.setToolTip(inner)
        self._fit_list()
        self.number.setText(papers.number)
        self.said.setText(number_words(papers))
        self._show_state(papers)
        self._show_pages()
        if self._begins:
            self._begins = False
            ways = (self.issue_button, self.way_out, self.print_button)
            (next((each for each in ways if _is_offered(each)), self.list)).setFocus()

    def _show_state(self, papers: work.Papers) -> None:
        before = not papers.issued
        self.numbers.setVisible(before)
        self.contact.setVisible(before)
        self.contact_edit.setPlaceholderText(papers.contact)
        self.issue_button.setVisible(before)
        self.print_button.setVisible(papers.issued)
        self.save_button.setVisible(papers.issued)
        for widget in (self.notice_only, self.kept_back):
            widget.setVisible(before and bool(papers.suspected))
        self.reason.setVisible(before and bool(papers.lacking))
        self.reason.show_hint(" ".join(papers.lacking))
        self.transfer.setVisible(bool(papers.suspected))
        why_not = "" if papers.issued else self._why_not(papers.obstacle)
        self.why.setText(why_not)
        self.why.setVisible(bool(why_not))
        self.issue_button.setAccessibleDescription(why_not)
        self.way_out.setText(self._way_out_words(papers.obstacle))
        self.way_out.setVisible(before and bool(self.way_out.text()))
        self._set_enabled()

    def _why_not(self, obstacle: MingchaError | None) -> str:
        """What is in the way, unless it can be said on this page."""
        here = isinstance(obstacle, EvidenceLacking)
        if obstacle is None or here:
            return ""
        from inspector_app.words.notices import notice

        return notice(obstacle).in_full(self.workplace.language)

    def _way_out_words(self, obstacle: MingchaError | None) -> str:
        from inspector_app.domain.errors.review import FeedbackDeferred, SecondNotSigned

        if isinstance(obstacle, FeedbackDeferred):
            return translate("Review", "End the deferral")
        if isinstance(obstacle, SecondNotSigned):
            return translate("Review", "Record the signature…")
        return ""

    def _go_way_out(self) -> None:
        from inspector_app.domain.errors.review import FeedbackDeferred

        if self._papers is not None and isinstance(self._papers.obstacle, FeedbackDeferred):
            self.resumption_wanted.emit()
        else:
            self.sheet_wanted.emit()

    def _show_pages(self) -> None:
        paper = self._current
        if paper is None:
            self.pages.show_words(translate("Review", "There are no papers yet."))
            return
        signed = translate("Review", "Signed paper"), "ok"
        draft = translate("Review", "Preview, not signed"), "warn"
        self.pages.show_pdf(paper.pdf, *(signed if paper.name else draft))

    def _show_no_papers(self, error: MingchaError) -> None:
        self._papers = None
        self.list.show_choices([])
        self.pages.show_error(error)
        for each in (self.issue_button, self.print_button, self.save_button):
            each.hide()

    def _show_issued(self, issued: "Issued") -> None:
        self._show_busy(busy=False)
        words = translate("Review", "Issued: {number}").format(number=issued.number)
        signed = translate("Review", "The sheet is countersigned with this number.")
        before = translate("Review", "The sheet had the lead's signature already.")
        said = (signed if issued.countersigned else before, calendar_words(issued.unknown_years))
        self.banner.show_words("ok", words, " ".join(filter(None, said)))
        self.issued.emit(issued)

    def _refuse(self, error: MingchaError) -> None:
        self._show_busy(busy=False)
        self.banner.show_error(error)
        self._look()

    def _show_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self._set_enabled()

    def _set_enabled(self) -> None:
        obstacle = None if self._papers is None else self._papers.obstacle
        can_say = isinstance(obstacle, EvidenceLacking)
        self.issue_button.setEnabled(not self._is_busy and (obstacle is None or can_say))

    def _say_too_early(self) -> None:
        words = translate("Review", "Only an issued paper is printed or saved.")
        self.banner.show_words("warn", words)

    def _say_saved(self, path: Path) -> None:
        self.banner.show_words("ok", translate("Review", "Copy saved"), str(path))

    def _fit_list(self) -> None:
        """As high as its rows."""
        rows = range(self.list.count())
        high = sum(self.list.sizeHintForRow(row) for row in rows)
        self.list.setFixedHeight(high + self.workplace.theme.px(8))

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        content = QWidget()
        steps = QVBoxLayout(content)
        steps.setContentsMargins(px(16), px(16), px(16), px(16))
        steps.setSpacing(px(12))
        row = QHBoxLayout()
        row.addWidget(self.said, 1)
        row.addWidget(self.numbers)
        for each in (self.heading, self.number):
            steps.addWidget(each)
        steps.addLayout(row)
        label = body(translate("Review", "Papers"), "muted")
        for widget in (label, self.list, self.notice_only, self.kept_back, self.contact):
            steps.addWidget(widget)
        for widget in (self.reason, self.why):
            steps.addWidget(widget)
        for button in (self.way_out, self.issue_button, self.print_button, self.save_button):
            steps.addWidget(button)
        steps.addWidget(self.transfer)
        steps.addWidget(self.bar)
        steps.addStretch(1)
        self._steps = QFrame()
        mark(self._steps, panel="side")
        within = QVBoxLayout(self._steps)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(scrolling(content))
        self.pages.setMinimumHeight(px(160))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(1)
        self._halves.addWidget(self._steps, 1)
        self._halves.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(self._halves, 1)


def _is_offered(button: QWidget) -> bool:
    return not button.isHidden() and button.isEnabled()

"""The Review page: the queue at the left; the inspection, and later its papers, at the right."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.review import Stage
from inspector_app.domain.roster import Role
from inspector_app.ui.background import Job
from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.commands import action
from inspector_app.ui.pages.review.batch import BatchDialog
from inspector_app.ui.pages.review.decisions import Decisions
from inspector_app.ui.pages.review.doubled import DoubledBanner
from inspector_app.ui.pages.review.empty import EmptyReview
from inspector_app.ui.pages.review.filters import ALL
from inspector_app.ui.pages.review.numbers import NumbersDialog
from inspector_app.ui.pages.review.papers_pane import PapersPane
from inspector_app.ui.pages.review.papers_work import save
from inspector_app.ui.pages.review.queue import Queue
from inspector_app.ui.pages.review.reading import Reading
from inspector_app.ui.pages.review.seen import Seen, look
from inspector_app.ui.pages.review.selection_bar import SelectionBar
from inspector_app.ui.parts.asking import ask_where_to_save
from inspector_app.ui.parts.buttons import secondary, with_icon
from inspector_app.ui.parts.page import Page
from inspector_app.ui.photos.viewer import PhotoViewer
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.issuing.transfer_tip import TransferSlip

QUEUE, FOLDS_BELOW = 344, 1080
"""Design pixels: of the queue, and of the page below which queue and inspection take turns."""


class ReviewPage(Page):
    """Everything that was sealed, and what the lead does with it."""

    conflicts_wanted = Signal(str)
    """Id of an inspection whose conflicts are to be resolved."""
    seal_wanted = Signal(str)
    merge_wanted = Signal()

    def __init__(
        self,
        workplace: Workplace,
        facts: CaseFacts,
        inspection: str = "",
        parent: QWidget | None = None,
        *,
        stage: str = "",
    ) -> None:
        super().__init__(workplace, translate("Review", "Review"), " ", parent)
        self._facts = facts
        self._seen: Seen | None = None
        self._looking: Job | None = None
        self._viewer: Visit | None = None
        self._is_inside = bool(inspection)
        self.queue = Queue(workplace)
        self.queue.filters.show_inspectors(
            {each.code: f"{each.name} {each.code}" for each in facts.roster.people}
        )
        self.selection = SelectionBar(workplace)
        self.reading, self.papers = Reading(workplace), PapersPane(workplace)
        self.decisions = Decisions(workplace, self)
        self.empty = EmptyReview(workplace)
        self.doubled = DoubledBanner(workplace)
        self.right = QStackedWidget()
        self.numbers_button = secondary(translate("Review", "Numbers…"), self.ask_numbers)
        self.batch_button = with_icon(
            secondary(translate("Review", "Several at once…"), self.ask_batch),
            "list",
            workplace.theme,
        )
        self.lead_back(translate("Review", "Back"), self.go_back)
        self._lay_out()
        self._connect()
        self._add_commands()
        if stage:
            self.queue.filters.show_stage(stage)
        # Whoever comes for one inspection finds it in the list too, whatever its stage.
        self._leads_queue = bool(inspection)
        self.queue.want(inspection)
        self.queue.ask()
        self.doubled.read()
        if inspection:
            self.show_inspection(inspection)

    @override
    def opened(self) -> None:
        """Begin in the queue."""
        self.queue.view.setFocus()

    @property
    def seen(self) -> Seen | None:
        """The inspection that is shown."""
        return self._seen

    @property
    def may_decide(self) -> bool:
        """Whether the person here is a lead."""
        return self._facts.me.role is Role.LEAD

    def show_inspection(self, inspection: str) -> None:
        """Show one inspection, whether the queue lists it or not."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self.workplace.background.ask(
            self, partial(look, inspection=inspection), self._show, self.banner.show_error
        )

    def refresh(self) -> None:
        """Something was decided: read the queue and the inspection again."""
        self.queue.refresh()
        self.doubled.read()
        if self._seen is not None:
            self.show_inspection(self._seen.id)

    def decide(self) -> None:
        """Approve what waits; lead to the issue of what is approved."""
        if self._seen is None or not self.reading.bar.decide.isEnabled():
            return
        if self.right.currentWidget() is self.papers:
            self.papers.issue()
        elif self._seen.stage is Stage.WAITING:
            self.decisions.approve()
        elif self._seen.stage in (Stage.APPROVED, Stage.ISSUED):
            self.show_papers()

    def show_papers(self) -> None:
        """Show the papers of the inspection in place of its items."""
        if self._seen is not None:
            # It led here; what is said from now on is the papers' own.
            self.banner.hide()
            self.papers.show_seen(self._seen)
            self.right.setCurrentWidget(self.papers)
            self._fold()
            self.papers.take_focus()

    def go_back(self) -> None:
        """From the papers to the items, from the inspection to the queue."""
        if self.right.currentWidget() is self.papers:
            self._show_right()
            self.reading.items.setFocus()
        else:
            self._is_inside = False
            self.queue.view.setFocus()
        self._fold()

    def ask_numbers(self) -> None:
        """Set the words and the serial of formal numbers."""
        dialog = NumbersDialog(self.workplace, self)
        dialog.done_with.connect(lambda _series: self.refresh())
        dialog.done_with.connect(lambda _series: self._renew_papers())
        dialog.open()

    def ask_batch(self) -> None:
        """Issue, print or bind several: those chosen in the queue, else all at any stage."""
        chosen = self.queue.selected
        wish = replace(self.queue.wish, stage=ALL)
        dialog = BatchDialog(self.workplace, chosen if len(chosen) > 1 else wish, self)
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.open()

    def show_photos(self, item: str, place: int) -> None:
        """Look at the photos of an item over the whole window."""
        seen = self._seen
        pieces = () if seen is None else seen.evidence_of(item)
        if seen is None or not pieces:
            return
        if self._viewer is not None:
            self._viewer.deleteLater()
        # Sealed: the viewer lets nothing be changed.
        self._viewer = Visit(self.workplace, seen.shown, self)
        viewer = PhotoViewer(self.workplace, self._viewer, self.window())
        viewer.closed.connect(self.reading.items.setFocus)
        viewer.show_photos(pieces, pieces[min(place, len(pieces) - 1)])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _tell_done(self, words: str) -> None:
        """Something was decided."""
        self.banner.hide()
        if words:
            self.banner.show_words("ok", words)
        self.refresh()

    def _save_slip(self, slip: "TransferSlip") -> None:
        """Ask where the slip goes; it is kept in the case folder too."""
        ask_where_to_save(
            self,
            translate("Review", "Save the transfer slip"),
            f"{slip.name}.pdf",
            lambda path: self._save(path, slip.pdf),
            [translate("Review", "PDF files (*.pdf)")],
        )

    def _save(self, path: Path, content: bytes) -> None:
        saved = translate("Review", "Copy saved")
        self.workplace.background.compute(
            self,
            partial(save, path, content),
            lambda _path: self.banner.show_words("ok", saved, str(path)),
            self.banner.show_error,
        )

    def _show(self, seen: Seen) -> None:
        self._looking = None
        another = self._seen is None or self._seen.id != seen.id
        self._seen = self.decisions.seen = seen
        if self._leads_queue:
            self._lead_queue(seen)
        if another:
            self.banner.hide()
        self.reading.show_seen(seen, another=another)
        if self.right.currentWidget() is self.papers and not another:
            self.papers.show_seen(seen)
        else:
            self._show_right()
        self._fold()
        if another and self._is_inside and self._left.isHidden():
            self.reading.items.setFocus()

    def _lead_queue(self, seen: Seen) -> None:
        """Let the list show the stage of the inspection that was asked for."""
        self._leads_queue = False
        if self.queue.filters.stage != seen.stage:
            self.queue.filters.show_stage(seen.stage)
            self.queue.want(seen.id)
            self.queue.ask()

    def _show_right(self) -> None:
        self.right.setCurrentWidget(self.empty if self._seen is None else self.reading)

    def _reach(self, inspection: str) -> None:
        """The queue came to rest on a row, or has none."""
        if inspection and (self._seen is None or self._seen.id != inspection):
            self.show_inspection(inspection)

    def _take_count(self, shown: int) -> None:
        words = translate("Review", "%n inspection(s) in the list", "", shown)
        self.subtitle.setText(words)
        self.batch_button.setEnabled(shown > 0)
        self.selection.show_whole(shown)
        if not shown and self._seen is None:
            self.empty.show_filters(narrowed=self.queue.is_narrowed)

    def _go_inside(self, inspection: str) -> None:
        self._is_inside = True
        if self._seen is None or self._seen.id != inspection:
            self.show_inspection(inspection)
        self._fold()
        self.reading.items.setFocus()

    def _show_other(self, inspection: str) -> None:
        self._is_inside = True
        self.show_inspection(inspection)

    def _show_doubled(self, inspection: str) -> None:
        self._leads_queue = True
        self._show_other(inspection)

    def _renew_papers(self) -> None:
        if self._seen is not None and self.right.currentWidget() is self.papers:
            self.papers.show_seen(self._seen)

    def _with_seen(self, signal: object) -> None:
        if self._seen is not None:
            signal.emit(self._seen.id)  # type: ignore[attr-defined]

    def _connect(self) -> None:
        queue, reading, papers = self.queue, self.reading, self.papers
        queue.reached.connect(self._reach)
        queue.opened.connect(self._go_inside)
        queue.found.connect(self._take_count)
        queue.selection_changed.connect(self.selection.show_count)
        self.selection.batch_wanted.connect(self.ask_batch)
        bar, items, side, decisions = reading.bar, reading.items, reading.side, self.decisions
        bar.remark_wanted.connect(decisions.ask_remark)
        bar.return_wanted.connect(decisions.ask_return)
        bar.decision_wanted.connect(self.decide)
        bar.papers_wanted.connect(self.show_papers)
        items.remark_wanted.connect(decisions.ask_remark)
        items.correction_wanted.connect(decisions.ask_correction)
        items.result_wanted.connect(decisions.ask_result)
        items.photos_wanted.connect(self.show_photos)
        side.conflicts_wanted.connect(lambda: self._with_seen(self.conflicts_wanted))
        side.other_wanted.connect(self._show_other)
        side.deferral_wanted.connect(decisions.ask_deferral)
        side.withdrawal_wanted.connect(decisions.withdraw)
        for each in (side, papers):
            each.resumption_wanted.connect(decisions.resume)
            each.transfer_wanted.connect(decisions.ask_transfer)
        decisions.done.connect(self._tell_done)
        decisions.refused.connect(self.banner.show_words)
        decisions.failed.connect(self.banner.show_error)
        decisions.slip_made.connect(self._save_slip)
        papers.issued.connect(lambda _issued: self.refresh())
        papers.numbers_wanted.connect(self.ask_numbers)
        papers.sheet_wanted.connect(lambda: self._with_seen(self.seal_wanted))
        self.empty.merge_wanted.connect(self.merge_wanted)
        self.doubled.inspection_wanted.connect(self._show_doubled)

    def _add_commands(self) -> None:
        for command_id, slot in (
            ("find-in-queue", self._find),
            ("decide", self.decide),
            ("return", self.decisions.ask_return),
            ("remark-on-all", self.decisions.ask_remark),
            ("next-in-queue", partial(self.queue.step, 1)),
            ("before-in-queue", partial(self.queue.step, -1)),
            ("print-paper", self.papers.print_paper),
            ("save-paper", self.papers.save_paper),
            ("back-in-review", self.go_back),
        ):
            action(command_id, self, slot)

    def _find(self) -> None:
        self._is_inside = False
        self._fold()
        self.queue.search.take_focus()

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        self.buttons.addWidget(self.numbers_button)
        self.buttons.addWidget(self.batch_button)
        self.numbers_button.setVisible(self.may_decide)
        self.batch_button.setVisible(self.may_decide)
        self._left = QWidget()
        mark(self._left, panel="side")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(px(12), px(12), px(12), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.queue, 1)
        column.addWidget(self.selection)
        for each in (self.empty, self.reading, self.papers):
            self.right.addWidget(each)
        halves = QHBoxLayout()
        halves.setSpacing(1)
        halves.addWidget(self._left)
        halves.addWidget(self.right, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.doubled)
        self.body.addLayout(halves, 1)

    def _fold(self) -> None:
        """In a narrow window queue and inspection take turns."""
        px, width = self.workplace.theme.px, self.width()
        folded = width < px(FOLDS_BELOW)
        inside = self._is_inside and self._seen is not None
        in_papers = self.right.currentWidget() is self.papers
        self._left.setVisible(not folded or not inside)
        self.right.setVisible(not folded or inside)
        self._left.setMinimumWidth(0 if folded else px(QUEUE))
        self._left.setMaximumWidth(16_777_215 if folded else px(QUEUE))
        for button in (self.numbers_button, self.batch_button):
            # What is done with the whole queue belongs to it.
            button.setVisible(self.may_decide and not (folded and inside))
        self.show_arrow(shown=in_papers or (folded and inside))

"""The Seal page: steps at the left, the sheet at the right; from a draft to signed paper."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.inspection import State
from inspector_app.ui.background import Job
from inspector_app.ui.commands import action
from inspector_app.ui.pages.seal import work
from inspector_app.ui.pages.seal.endings import DiscardDialog, VoidDialog
from inspector_app.ui.pages.seal.outlet import Outlet
from inspector_app.ui.pages.seal.preview import Preview
from inspector_app.ui.pages.seal.side import Side
from inspector_app.ui.pages.seal.step import Step
from inspector_app.ui.parts.buttons import secondary, with_icon
from inspector_app.ui.parts.page import Page
from inspector_app.ui.photos.photo_files import is_photo
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.photos.attach import Attached
    from inspector_app.workflows.sealing.print_sheet import TakenSheet
    from inspector_app.workflows.sealing.seal import Sealed

FOLDS_BELOW = 820
"""Design pixels of the page's width: below, steps and sheet take turns."""
NARROWEST, WIDEST = 340, 440
SHEET_AT_LEAST = 240
"""The sheet gives way before the window stops shrinking."""


class SealPage(Page):
    """One inspection on its way to paper."""

    left = Signal()
    item_wanted = Signal(str)
    header_wanted = Signal(str)
    sealed = Signal(str)
    supplemented = Signal(str)
    """Evidence was added beside the sealed sheet."""

    def __init__(
        self, workplace: Workplace, inspection_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(workplace, translate("Seal", "Seal"), " ", parent)
        self._id = inspection_id
        self._standing: work.Standing | None = None
        self._taking: Job | None = None
        self._looking: Job | None = None
        self._waiting_way: Callable[[], None] | None = None
        self._adding: Job | None = None
        self._is_busy = self._shows_sheet = False
        self.side, self.preview = Side(workplace), Preview(workplace)
        self.outlet = Outlet(workplace, self.side.paper, self)
        self._turned = with_icon(
            secondary(translate("Seal", "Show the sheet"), self._turn), "eye", workplace.theme
        )
        self._turned.hide()
        self.lead_back(translate("Seal", "Back"), self.left.emit)
        self.buttons.addWidget(self._turned)
        self.preview.setMinimumWidth(workplace.theme.px(SHEET_AT_LEAST))
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(self.side)
        halves.addWidget(self.preview, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(halves)
        self.setAcceptDrops(True)
        self._connect()
        self._look()

    @override
    def opened(self) -> None:
        self._focus()

    @property
    def is_draft(self) -> bool:
        """Whether the sheet is still to be sealed, for the first time or again."""
        return self._state in (State.DRAFT, State.AMENDING)

    def bring(self, file: Path) -> None:
        """Take the signatures of a copy that was signed elsewhere."""
        self._record(self.side.second, lambda case: work.adopt(case, file))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        key = Qt.Key(event.key())
        if key in turns:
            self.preview.view.turn(turns[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event):
            _accept_copy(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = self._dropped(event)
        if not files:
            return
        _accept_copy(event)
        if is_photo(files[0]):
            self.side.late.take(files)
        else:
            self.bring(files[0])

    @property
    def _state(self) -> State | None:
        return None if self._standing is None else self._standing.shown.inspection.state

    def _connect(self) -> None:
        side = self.side
        side.missing.item_chosen.connect(self.item_wanted)
        side.missing.fact_chosen.connect(self.header_wanted)
        side.languages.languages_chosen.connect(self._choose_languages)
        side.sign.seal_wanted.connect(self._seal)
        side.sign.reason_changed.connect(self._take)
        for step in (side.second, side.lead):
            step.countersign_wanted.connect(self._countersign)
            step.ink_wanted.connect(self._record_ink)
            step.adoption_wanted.connect(self.bring)
            step.copy_wanted.connect(self.outlet.save_copy)
        side.late.evidence_given.connect(self._supplement)
        side.late.cancelled.connect(self._stop_adding)
        side.discard.clicked.connect(self._ask_discard)
        side.void.clicked.connect(self._ask_void)
        action("print", self, partial(self._take_out, self.outlet.print_sheet))
        action("save-copy", self, partial(self._take_out, self.outlet.save_copy))
        action("back-from-seal", self, self.left.emit)

    # ────── how it stands ──────

    def _look(self) -> None:
        job = partial(work.look, inspection=self._id)
        self._looking = self.workplace.background.ask(self, job, self._show, self.banner.show_error)

    def _show(self, standing: work.Standing) -> None:
        first = self._standing is None
        self._standing = standing
        header = standing.shown.inspection.header
        self.subtitle.setText(f"{header.draft_number} · {header.unit}")
        self.side.show_standing(standing)
        self._take()
        if first:
            self._focus()

    def _take(self, reason: str = "") -> None:
        """Fetch the sheet whose pages are to be shown; one that is on its way is forgotten."""
        if self._taking is not None:
            self._taking.cancel()
        if self._state is State.VOID and not self._was_sealed:
            self.preview.show_words(translate("Seal", "There are no pages: it was never sealed."))
            return
        self.preview.show_loading()
        is_draft = self.is_draft
        self._taking = self.workplace.background.ask(
            self,
            lambda case: work.take(case, self._id, draft=is_draft, reason=reason),
            self._show_sheet,
            self.preview.show_error,
        )

    def _show_sheet(self, taken: "TakenSheet") -> None:
        self.outlet.take(taken)
        way, self._waiting_way = self._waiting_way, None
        if way is not None and self.outlet.is_ready:
            way()
        self.preview.show_sheet(taken, void=self._state is State.VOID)

    @property
    def _was_sealed(self) -> bool:
        return self._standing is not None and bool(self._standing.shown.inspection.seals)

    def _focus(self) -> None:
        """Put the keyboard where work begins."""
        if self._standing is None:
            # Until it is known: what is typed too early must press nothing.
            self.preview.view.setFocus()
            return
        if not self.isVisible():
            return
        sign, row = self.side.sign, self.side.missing.first_row
        if not self.is_draft:
            self.side.sealed.copy.setFocus()
            self.side.verticalScrollBar().setValue(0)
        elif row is not None:
            row.setFocus()
        elif self._state is State.AMENDING:
            sign.reason.widget.setFocus()
        else:
            sign.passphrase_edit.setFocus()

    # ────── what a person does ──────

    def _choose_languages(self, languages: str) -> None:
        self.workplace.background.ask(
            self,
            lambda case: work.choose_languages(case, self._id, languages),
            self._show,
            self.side.languages.show_refusal,
        )

    def _seal(self, passphrase: str, reason: str | None) -> None:
        if self._is_busy:
            return
        self._show_busy()
        job = self.workplace.background.ask_long(
            self,
            lambda case, progress: work.seal(case, self._id, passphrase, reason, progress),
            self._show_sealed,
            partial(self._refuse, self.side.sign),
        )
        job.progressed.connect(self.side.sign.show_progress)

    def _show_sealed(self, sealed: "Sealed") -> None:
        self._look_again(sealed)
        self.sealed.emit(sealed.inspection)

    def _countersign(self, box: str, file: Path | None, passphrase: str) -> None:
        step = self.side.lead if box == "lead" else self.side.second
        self._record(step, lambda case: work.countersign(case, self._id, box, file, passphrase))

    def _record_ink(self, box: str, name: str) -> None:
        step = self.side.lead if box == "lead" else self.side.second
        self._record(step, lambda case: work.record_ink(case, self._id, box, name))

    def _record(self, step: Step, job: "Callable[[OpenCase], object]") -> None:
        """Do what adds a signature, then look again; a refusal stands beside its step."""
        if self._is_busy:
            return
        self._show_busy()
        self.workplace.background.ask(self, job, self._look_again, partial(self._refuse, step))

    def _supplement(self, late: work.Late) -> None:
        """Add evidence beside the sheet, which stays as it is."""
        if self._is_busy:
            return
        self._show_busy()
        step = self.side.late
        self._adding = job = self.workplace.background.ask_long(
            self,
            lambda case, progress: work.supplement(case, self._id, late, progress),
            self._show_supplemented,
            partial(self._refuse, step),
        )
        step.show_running()
        job.progressed.connect(step.show_progress)
        job.ended.connect(self._adding_ended)

    def _stop_adding(self) -> None:
        if self._adding is not None:
            self._adding.cancel()

    def _show_supplemented(self, attached: "Attached") -> None:
        self._show_idle()
        self.side.late.show_added(attached)
        if attached.evidence:
            self._look_aside()

    def _adding_ended(self) -> None:
        job, self._adding = self._adding, None
        self.side.late.show_idle()
        if job is not None and job.is_cancelled:
            self._show_idle()
            self.side.late.show_stopped()
            self._look_aside()

    def _look_aside(self) -> None:
        """Show how it stands in the steps; the sheet is the same."""
        job = partial(work.look, inspection=self._id)
        self.workplace.background.ask(self, job, self._show_aside, self.banner.show_error)

    def _show_aside(self, standing: work.Standing) -> None:
        self._standing = standing
        self.side.show_standing(standing)
        self.supplemented.emit(self._id)

    def _take_out(self, way: Callable[[], None]) -> None:
        """Print or save by key; a draft stays where it is, and the page says why."""
        if self.outlet.is_ready:
            way()
        elif not self.is_draft or (self._looking is not None and self._looking.is_running):
            # The signed sheet may be on its way: done when it is there.
            self._waiting_way = way
        else:
            words = translate("Seal", "Only a signed sheet is printed or saved.")
            self.banner.show_words("warn", words)

    def _ask_discard(self) -> None:
        if self._standing is None:
            return
        dialog = DiscardDialog(self.workplace, self._standing.shown.inspection.version, self)
        dialog.accepted.connect(self._discard)
        dialog.open()

    def _discard(self) -> None:
        self._record(self.side.sign, partial(work.discard, inspection=self._id))

    def _ask_void(self) -> None:
        dialog = VoidDialog(self.workplace, self)
        dialog.reason_given.connect(self._make_void)
        dialog.open()

    def _make_void(self, reason: str) -> None:
        job = partial(work.make_void, inspection=self._id, reason=reason)
        self._record(self.side.sealed if self._was_sealed else self.side.sign, job)

    def _look_again(self, _done: object) -> None:
        self._show_idle()
        self._standing = None
        self._look()

    def _refuse(self, step: Step, error: MingchaError) -> None:
        self._show_idle()
        step.show_refusal(error)

    def _show_busy(self) -> None:
        self._is_busy = True
        self.side.show_busy(busy=True)

    def _show_idle(self) -> None:
        self._is_busy = False
        self.side.show_busy(busy=False)

    # ────── room ──────

    def _fold(self) -> None:
        """In a narrow window steps and sheet take turns; else they share the room."""
        px, width = self.workplace.theme.px, self.width()
        folded = width < px(FOLDS_BELOW)
        self._turned.setVisible(folded)
        if folded:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(width)
            self.preview.setHidden(not self._shows_sheet)
            self.side.setHidden(self._shows_sheet)
        else:
            self._shows_sheet = False
            self.side.setFixedWidth(min(max(round(width * 0.42), px(NARROWEST)), px(WIDEST)))
            self.preview.show()
            self.side.show()

    def _turn(self) -> None:
        self._shows_sheet = not self._shows_sheet
        steps, sheet = translate("Seal", "Show the steps"), translate("Seal", "Show the sheet")
        self._turned.setText(steps if self._shows_sheet else sheet)
        self._fold()

    def _dropped(self, event: QDropEvent) -> tuple[Path, ...]:
        """One PDF that brings signatures, or pictures that came late; only once it is sealed."""
        urls = event.mimeData().urls()
        if self._is_busy or self._state is not State.SEALED:
            return ()
        files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        is_sheet = len(files) == 1 and files[0].suffix.lower() == ".pdf"
        are_photos = all(is_photo(file) for file in files)
        return files if len(files) == len(urls) and (is_sheet or are_photos) else ()


def _accept_copy(event: QDropEvent) -> None:
    """Always a copy: a file manager that is told "moved" would delete the originals."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()

"""What the lead decides on the inspection that is shown: each deed asks what it needs to know."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.form import Severity
from inspector_app.domain.review import Stage
from inspector_app.ui.pages.review import work
from inspector_app.ui.pages.review.correction import CorrectionDialog
from inspector_app.ui.pages.review.deeds import (
    DeferDialog,
    RemarkDialog,
    ReturnDialog,
    VetoDialog,
)
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.pages.review.transfer import TransferDialog
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


class Decisions(QObject):
    """Does nothing while no inspection is shown, and says why where a deed is not possible."""

    done = Signal(str)
    """Something was decided; with words to say of it, or ""."""
    refused = Signal(str, str)
    """Tone and words: why a deed is not possible now."""
    failed = Signal(object)
    """The MingchaError that kept a deed from being done."""
    slip_made = Signal(object)
    """A TransferSlip that was signed."""

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._page = workplace, page
        self.seen: Seen | None = None

    def approve(self) -> None:
        """Approve the present version."""
        if self.seen is not None:
            words = translate("Review", "Approved. Ctrl+Enter leads to the issue.")
            self._do(partial(work.approve, inspection=self.seen.id), words)

    def ask_remark(self, item: str = "") -> None:
        """Write a remark on one item, or on the whole."""
        seen = self._seen_by_lead()
        if seen is not None:
            self._open(RemarkDialog(self._workplace, seen, item, self._page))

    def ask_return(self) -> None:
        """Return it to its inspectors."""
        seen = self._seen_by_lead()
        if seen is None:
            return
        if seen.stage not in (Stage.WAITING, Stage.APPROVED):
            words = translate("Review", "Only what waits or is approved can be returned.")
            self.refused.emit("accent", words)
            return
        words = translate("Review", "Returned. Hand over to the inspectors, so that they get it.")
        self._open(ReturnDialog(self._workplace, seen, self._page), words)

    def ask_correction(self, item: str) -> None:
        """Lay a correction over an answer; a suspicion gets its result instead."""
        seen = self._open_to_corrections()
        line = None if seen is None else seen.line(item)
        if seen is None or line is None:
            return
        if line.item.severity is Severity.VETO:
            self.ask_result(item)
        else:
            self._open(CorrectionDialog(self._workplace, seen, line, self._page))

    def ask_result(self, item: str) -> None:
        """Enter what became of a suspicion."""
        seen = self._open_to_corrections()
        if seen is None:
            return
        settled = {each.item for each in seen.review.vetoes}
        if item in settled or item in seen.reviewed.suspected:
            self._open(VetoDialog(self._workplace, seen, item, self._page))
        else:
            words = translate("Review", "No suspicion stands on item {code}.")
            self.refused.emit("accent", words.format(code=item))

    def ask_deferral(self) -> None:
        """Keep everything back for a while."""
        seen = self._seen_by_lead()
        if seen is not None:
            self._open(DeferDialog(self._workplace, seen, self._page))

    def ask_transfer(self) -> None:
        """Hand the suspicions to the competent body."""
        seen = self._seen_by_lead()
        if seen is not None:
            dialog = TransferDialog(self._workplace, seen, self._page)
            dialog.done_with.connect(self.slip_made)
            self._open(dialog)

    def resume(self) -> None:
        """End the deferral."""
        if self.seen is not None:
            self._do(partial(work.resume, inspection=self.seen.id))

    def withdraw(self, remark: str) -> None:
        """Take a remark back."""
        if self.seen is not None:
            self._do(partial(work.withdraw, inspection=self.seen.id, remark=remark))

    def _seen_by_lead(self) -> Seen | None:
        """What is shown; None, with a word why, for everybody who is no lead."""
        if self.seen is None or self.seen.is_lead:
            return self.seen
        self.refused.emit("accent", translate("Review", "Only a lead decides on an inspection."))
        return None

    def _open_to_corrections(self) -> Seen | None:
        """What is shown, as long as its answers can be corrected."""
        seen = self._seen_by_lead()
        if seen is None or seen.stage is not Stage.ISSUED or seen.notice_only:
            return seen
        words = translate("Review", "Issued: from now on only an amendment changes it.")
        self.refused.emit("warn", words)
        return None

    def _open(self, dialog: WorkDialog, words: str = "") -> None:
        dialog.done_with.connect(lambda _result: self.done.emit(words))
        dialog.open()

    def _do(self, job: "Callable[[OpenCase], object]", words: str = "") -> None:
        def fail(error: MingchaError) -> None:
            self.failed.emit(error)

        self._workplace.background.ask(self, job, lambda _result: self.done.emit(words), fail)

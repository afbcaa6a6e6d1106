"""Ways out of the laptop: the system's print dialog, the spooler, a copy on disk."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.background import Job
from inspector_app.ui.pages.seal import work
from inspector_app.ui.pages.seal.paper_step import PaperStep
from inspector_app.ui.parts.asking import ask_where_to_save
from inspector_app.ui.parts.printing import new_printer, print_pages
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from inspector_app.workflows.sealing.print_sheet import TakenSheet


class Outlet(QObject):
    """Takes out the signed sheet and says beside the step what came of it."""

    def __init__(self, workplace: Workplace, step: PaperStep, page: QWidget) -> None:
        super().__init__(page)
        self._workplace = workplace
        self._step = step
        self._page = page
        self._taken: TakenSheet | None = None
        self._job: Job | None = None
        step.print_wanted.connect(self.print_sheet)
        step.spool_wanted.connect(self.spool)
        step.copy_wanted.connect(self.save_copy)
        step.cancelled.connect(self.cancel)

    def take(self, taken: "TakenSheet") -> None:
        """Take out this sheet from now on; a preview is never taken out."""
        first = self._taken is None
        self._taken = taken if taken.sealed else None
        if first and taken.sealed:
            background = self._workplace.background
            background.compute(self._step, work.printers, self._step.show_printers)

    @property
    def is_ready(self) -> bool:
        """Whether there is a signed sheet."""
        return self._taken is not None

    def print_sheet(self) -> None:
        """Ask the system which printer, then print there."""
        if self._taken is None or self._is_printing:
            return
        from PySide6.QtPrintSupport import QPrintDialog

        self._step.refusal.hide()
        printer = new_printer()
        dialog = QPrintDialog(printer, self._page)
        dialog.setAccessibleName(translate("Seal", "Print the sheet"))
        # What is inspected never stands in a window's title, nor in the printer's queue.
        printer.setDocName(self._taken.name)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print_on(self, printer: "QPrinter") -> None:
        """Print the pages; the step shows how far, and can cancel."""
        if self._taken is None or self._is_printing:
            return
        self._step.show_progress(0, 1)
        pdf = self._taken.pdf
        self._job = self._workplace.background.compute_long(
            self._step,
            lambda progress: print_pages(pdf, printer, progress),
            self._printed,
            self._step.show_refusal,
        )
        self._job.progressed.connect(self._step.show_progress)
        self._job.ended.connect(self._step.show_idle)

    def cancel(self) -> None:
        """Stop printing before the next page."""
        if self._job is not None:
            self._job.cancel()

    def spool(self, printer: str) -> None:
        """Hand the file as it is to the spooler."""
        if self._taken is not None:
            job = partial(work.spool, self._taken.pdf, printer, self._taken.name)
            self._workplace.background.compute(
                self._step, job, self._printed, self._step.show_refusal
            )

    def save_copy(self) -> None:
        """Ask where, then save the signed bytes; named by number, never by unit."""
        if self._taken is not None:
            ask_where_to_save(
                self._page,
                translate("Seal", "Save a copy of the sheet"),
                f"{self._taken.name}.pdf",
                self.save_to,
                [translate("Seal", "Sheets (*.pdf)")],
            )

    def save_to(self, path: Path) -> None:
        """Save the signed bytes there."""
        if self._taken is not None:
            job = partial(work.save, path, self._taken.pdf)
            self._workplace.background.compute(
                self._step, job, self._step.show_saved, self._show_not_saved
            )

    @property
    def _is_printing(self) -> bool:
        return self._job is not None and self._job.is_running

    def _printed(self, _pages: object) -> None:
        self._step.show_printed()

    def _show_not_saved(self, error: MingchaError) -> None:
        self._step.done.hide()
        self._step.show_refusal(error)

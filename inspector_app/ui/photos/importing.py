"""Bring photos into a visit in the background, one short job each, so that typing never waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.wording import Wording
from inspector_app.ui.background import Background, Job
from inspector_app.ui.photos.intake import Arrival, Intake, Wanted
from inspector_app.ui.visit import Visit

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.photos.attach import Kept, RefusedPhoto

TOLD_EVERY = 150
"""Milliseconds: each photo is on disk at once, but the score is only told so often."""


@dataclass(frozen=True)
class Imported:
    """What an import did, once it is over."""

    added: int = 0
    again: int = 0
    """Those that were there already and only gained the item."""
    refused: "tuple[RefusedPhoto, ...]" = ()
    unread: tuple[Wording, ...] = ()
    """Folders that could not be looked into."""
    left: int = 0
    """Not begun when it was cancelled or stopped."""
    is_cancelled: bool = False
    stopped_by: MingchaError | None = None
    """Why nothing more can be kept: the disk is full, the inspection is void…"""


class Importing(QObject):
    """The one import of a visit; more may be added while it runs."""

    began = Signal()
    moved = Signal(int, int)
    """How many are done, and how many there are as far as known."""
    finished = Signal(object)
    """The Imported."""

    def __init__(self, background: Background, visit: Visit) -> None:
        super().__init__(visit)
        self._background = background
        self._visit = visit
        self._intake = Intake()
        self._job: Job | None = None
        self._keeping = 0
        self._reset()
        self._taken: dict[str, Evidence] = {}
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(TOLD_EVERY)
        self._telling.timeout.connect(self._tell)
        # The reading job must not outlive the visit, and this object cannot tell it any more.
        self.destroyed.connect(self._intake.close)

    @property
    def is_running(self) -> bool:
        """Whether anything is under way."""
        return self._job is not None or self._keeping > 0

    @property
    def done(self) -> int:
        """How many photos came to an end, good or bad."""
        return self._added + self._again + len(self._refused)

    @property
    def whole(self) -> int:
        """How many there are, as far as known."""
        return max(self._intake.whole - self._before, self.done)

    def take(self, wanted: Sequence[Wanted], unread: Sequence[Wording] = ()) -> None:
        """Bring these in as well; nothing happens to a visit that is closed to edits.

        `unread` is what could not be looked into on the way, told at the end.
        """
        if not wanted or not self._visit.is_open_to_edits:
            return
        is_new = not self.is_running
        if is_new:
            self._reset()
        self._unread += unread
        self._intake.add(wanted)
        if is_new:
            self.began.emit()
        if self._job is None:
            self._read()
        self.moved.emit(self.done, self.whole)

    def cancel(self) -> None:
        """Begin no more photos; those that were taken stay."""
        if self.is_running:
            self._is_cancelled = True
            self._stop()

    def _reset(self) -> None:
        self._before = self._intake.whole
        self._added = self._again = self._left = 0
        self._refused: list[RefusedPhoto] = []
        self._unread: list[Wording] = []
        self._is_cancelled = False
        self._stopped_by: MingchaError | None = None

    def _read(self) -> None:
        self._job = self._background.compute_long(self, self._intake.read_all, _nothing)
        self._job.progressed.connect(self._collect)
        self._job.ended.connect(self._reading_ended)

    def _stop(self) -> None:
        self._left += self._intake.forget()
        if self._job is not None:
            self._job.cancel()

    def _collect(self) -> None:
        """Hand on what was read: the worker keeps it, one short job each."""
        self._unread += self._intake.unread()
        for arrival in self._intake.arrivals():
            if arrival.refused is not None:
                self._refused.append(arrival.refused)
                self._intake.make_room()
            elif self._is_cancelled or self._stopped_by is not None:
                self._left += 1
                self._intake.make_room()
            else:
                self._keep(arrival)
        self.moved.emit(self.done, self.whole)

    def _keep(self, arrival: Arrival) -> None:
        visit = self._visit.inspection.id
        self._keeping += 1

        def keep(case: "OpenCase") -> "Kept":
            from inspector_app.workflows.photos.attach import attach_photo

            return attach_photo(case, visit, arrival.take(), arrival.items)

        self._background.ask(self, keep, self._kept, self._not_kept)

    def _kept(self, kept: "Kept") -> None:
        self._added += not kept.was_there
        self._again += kept.was_there
        self._taken[kept.piece.id] = kept.piece
        if not self._telling.isActive():
            self._telling.start()
        self._one_done()

    def _not_kept(self, error: MingchaError) -> None:
        self._left += 1
        if self._stopped_by is None:
            self._stopped_by = error
            self._stop()
        self._one_done()

    def _one_done(self) -> None:
        self._keeping -= 1
        self._intake.make_room()
        self.moved.emit(self.done, self.whole)
        self._finish_if_done()

    def _reading_ended(self) -> None:
        if self._job is not None and self._job.is_cancelled:
            # Also when the whole program stops: nothing must begin anew then.
            self._is_cancelled = self._stopped_by is None
            self._left += self._intake.forget()
        self._job = None
        self._collect()
        if self._intake.waiting and not self._is_cancelled and self._stopped_by is None:
            self._read()
        self._finish_if_done()

    def _finish_if_done(self) -> None:
        if self.is_running:
            return
        self._tell()
        self.finished.emit(
            Imported(
                self._added,
                self._again,
                tuple(self._refused),
                tuple(self._unread),
                self._left,
                self._is_cancelled,
                self._stopped_by,
            )
        )

    def _tell(self) -> None:
        """Show the photos that were kept since the last time."""
        self._telling.stop()
        if self._taken:
            pieces = tuple(self._taken.values())
            self._taken.clear()
            self._visit.change_evidence(pieces)


def _nothing(_result: None) -> None:
    """What was read has been handed on already."""

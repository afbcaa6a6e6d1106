"""Jobs off the window's thread; the only maker of threads.

One worker opens and owns the case folder, because SQLite lets no other thread touch it; a pool does
pure work that takes and returns values. What comes back comes back on the window's own thread.
"""

import itertools
import queue
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.case_facts import CaseFacts, facts_of

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from inspector_app.domain.places import Places
    from inspector_app.workflows.case.open_case import Clock, OpenCase

T = TypeVar("T")
Progress = Callable[[int, int], None]
Done = Callable[[T], None]
Failed = Callable[[MingchaError], None]
_URGENT, _USUAL, _LAST = range(3)
_TURN = 0.001
"""Seconds after which a busy thread lets the window go on; Python's own is five times that."""


class Cancelled(Exception):
    """Raised inside a job that was cancelled, at its next report of progress."""


class NoCase(RuntimeError):
    """A job came after the case folder was closed; its result has no one to go to."""


class Job(QObject):
    """One piece of work under way; lives on the window's thread."""

    progressed = Signal(int, int)
    ended = Signal()
    """Done, failed or cancelled: after everything else was told."""
    _reported = Signal(int, int)

    def __init__(
        self, owner: QObject, done: Done[T], failed: Failed | None, *, is_long: bool = False
    ) -> None:
        super().__init__()
        self._owner: QObject | None = owner
        self._done: Callable[..., None] | None = done
        self._failed = failed
        self._cancelled = threading.Event()
        self.is_long = is_long
        """Whether it tells its progress, and so can be stopped while it runs."""
        self.is_running = True
        # By way of the window's thread: who connects right after asking misses no report.
        self._reported.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Do not begin, or stop at the next report of progress; nothing of it comes home."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._cancelled.is_set()

    def report(self, done: int, whole: int) -> None:
        """Tell how far the work is; called on its own thread. Raises Cancelled."""
        if self._cancelled.is_set():
            raise Cancelled
        self._reported.emit(done, whole)

    def come_home(self, result: object, error: BaseException | None) -> BaseException | None:
        """Hand the result to who asked for it; the error nobody took comes back."""
        self.is_running = False
        owner, done, failed = self._owner, self._done, self._failed
        # Whatever is still held of the page is let go of here: never on the worker's thread.
        self._owner = self._done = self._failed = None
        try:
            if self.is_cancelled:
                return None if isinstance(error, MingchaError) else error
            if not shiboken6.isValid(owner):
                return error
            if error is None and done is not None:
                done(result)
            elif isinstance(error, MingchaError) and failed is not None:
                failed(error)
                return None
            return error
        finally:
            self.ended.emit()


class Background(QObject):
    """The worker that owns the case folder, and the pool beside it."""

    refused = Signal(object)
    """A MingchaError that nobody took."""
    broke = Signal(object)
    """An exception that is a bug."""
    _came_home = Signal(object, object, object)

    def __init__(self, places: "Places", clock: "Clock") -> None:
        super().__init__()
        self._places = places
        self._clock = clock
        self._waiting: queue.PriorityQueue[tuple[int, int, Callable[[], None]]] = (
            queue.PriorityQueue()
        )
        self._numbers = itertools.count()
        self._jobs: set[Job] = set()
        self._case: OpenCase | None = None
        self._held = ExitStack()
        self._worker: threading.Thread | None = None
        self._pool: ThreadPoolExecutor | None = None
        self._is_stopped = False
        self._came_home.connect(self._welcome, Qt.ConnectionType.QueuedConnection)
        sys.setswitchinterval(_TURN)

    def open_case(
        self,
        owner: QObject,
        path: Path,
        passphrase: str,
        done: Done[CaseFacts],
        failed: Failed | None = None,
    ) -> Job:
        """Unlock a case folder on the worker, instead of the one that is open there."""

        def unlock() -> CaseFacts:
            from inspector_app.workflows.case.open_case import open_case

            self._let_go()
            with ExitStack() as held:
                case = held.enter_context(open_case(path, passphrase, self._places, self._clock))
                facts = facts_of(case)
                self._case, self._held = case, held.pop_all()
            return facts

        # As late as closing is: else a case folder that is still to be closed would be this one.
        return self._queue(owner, unlock, done, failed, _LAST)

    def close_case(self, owner: QObject, done: Callable[[None], None]) -> Job:
        """Finish what was asked before, then close the case folder."""
        return self._queue(owner, self._let_go, done, None, _LAST)

    def ask(
        self,
        owner: QObject,
        job: "Callable[[OpenCase], T]",
        done: Done[T],
        failed: Failed | None = None,
        *,
        urgent: bool = False,
    ) -> Job:
        """Do `job` on the worker; its result comes home unless `owner` is gone by then."""
        priority = _URGENT if urgent else _USUAL
        return self._queue(owner, lambda: job(self._opened()), done, failed, priority)

    def ask_long(
        self,
        owner: QObject,
        job: "Callable[[OpenCase, Progress], T]",
        done: Done[T],
        failed: Failed | None = None,
    ) -> Job:
        """The same for a job that tells its progress and can be cancelled."""
        told = Job(owner, done, failed, is_long=True)
        return self._start(told, lambda: job(self._opened(), told.report), _USUAL)

    def compute(
        self, owner: QObject, job: Callable[[], T], done: Done[T], failed: Failed | None = None
    ) -> Job:
        """Do pure work in the pool."""
        return self._submit(Job(owner, done, failed), job)

    def compute_long(
        self,
        owner: QObject,
        job: Callable[[Progress], T],
        done: Done[T],
        failed: Failed | None = None,
    ) -> Job:
        """Pure work in the pool that tells its progress and can be cancelled."""
        told = Job(owner, done, failed, is_long=True)
        return self._submit(told, lambda: job(told.report))

    def stop(self) -> None:
        """Finish what was typed, close the case folder and end the threads; for the very end.

        Long work stops at its next report. Nothing is begun any more.
        """
        self._is_stopped = True
        for job in self._jobs:
            if job.is_long:
                job.cancel()
        if self._worker is not None:
            self._put(_LAST, self._leave)
            self._worker.join()
            self._worker = None
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is waiting or under way."""
        return not self._jobs

    def _queue(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Done[T],
        failed: Failed | None,
        priority: int,
    ) -> Job:
        return self._start(Job(owner, done, failed), job, priority)

    def _submit(self, told: Job, job: Callable[[], object]) -> Job:
        if self._is_stopped:
            return _turned_away(told)
        self._jobs.add(told)
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(2, thread_name_prefix="pure-work")
        self._pool.submit(self._carry_out, told, job)
        return told

    def _start(self, told: Job, job: Callable[[], object], priority: int) -> Job:
        if self._is_stopped:
            return _turned_away(told)
        self._jobs.add(told)
        if self._worker is None:
            self._worker = threading.Thread(target=self._work, name="case-worker", daemon=True)
            self._worker.start()
        self._put(priority, lambda: self._carry_out(told, job))
        return told

    def _put(self, priority: int, step: Callable[[], None]) -> None:
        # The running number keeps the order among equals, and keeps steps from being compared.
        self._waiting.put((priority, next(self._numbers), step))

    def _work(self) -> None:
        """The worker's life: one step after the other, the most urgent first."""
        while True:
            _, _, step = self._waiting.get()
            try:
                step()
            except _Left:
                return
            # What a step holds must not wait for the next one to be let go of.
            del step

    def _leave(self) -> None:
        """The last step; whatever closing meets, nobody is left to be told."""
        with suppress(MingchaError):
            self._let_go()
        raise _Left

    def _carry_out(self, told: Job, job: Callable[[], object]) -> None:
        result, error = None, None
        try:
            result = None if told.is_cancelled else job()
        except BaseException as raised:  # noqa: BLE001 — told at home, whatever it is
            error = raised
        self._came_home.emit(told, result, error)

    @Slot(object, object, object)
    def _welcome(self, told: Job, result: object, error: BaseException | None) -> None:
        self._jobs.discard(told)
        left = told.come_home(result, error)
        if isinstance(left, MingchaError):
            self.refused.emit(left)
        elif left is not None and not isinstance(left, (Cancelled, NoCase)):
            self.broke.emit(left)

    def _opened(self) -> "OpenCase":
        if self._case is None:
            raise NoCase
        return self._case

    def _let_go(self) -> None:
        self._case = None
        self._held.close()


class _Left(Exception):
    """Ends the worker."""


def _turned_away(told: Job) -> Job:
    """The job as one that came too late: cancelled, and not running."""
    told.cancel()
    told.is_running = False
    return told

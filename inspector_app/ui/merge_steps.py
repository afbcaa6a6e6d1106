"""The steps of a merge that touch files or the case folder, each small: none of them is the run."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.exchange import SourceIsOurs
from inspector_app.domain.merging import Counts, Source, SourceKind, SourceStatus

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.exchange.read_source import Facts, Incoming, Unread
    from inspector_app.workflows.exchange.weigh_source import Scales

AT_ONCE = 20
"""So many inspections are brought up to date in one job."""


@dataclass(frozen=True)
class Basis:
    """What reading needs of the case folder, and the scales with what was weighed so far."""

    facts: "Facts"
    scales: "Scales"

    @property
    def before(self) -> Counts:
        """How much the case folder held at the beginning."""
        return self.scales.before


@dataclass(frozen=True)
class Read:
    """A source that was read, or the error that kept it from being read at all."""

    file: Path
    read: "Incoming | Unread | None" = None
    error: MingchaError | None = None


@dataclass(frozen=True)
class Step:
    """What came of one source, and the counts after it where they are known."""

    source: Source
    counts: Counts | None = None


@dataclass(frozen=True)
class Tidied:
    """How many inspections are not up to date yet; with none left, what there is now."""

    left: int
    counts: Counts | None = None


def basis(case: "OpenCase", *, counting: bool) -> Basis | None:
    """Begin from how everything stands; None where the lists have to catch up first."""
    from inspector_app.workflows.exchange.merge import catch_up
    from inspector_app.workflows.exchange.read_source import reading_facts
    from inspector_app.workflows.exchange.weigh_source import Scales

    if catch_up(case, AT_ONCE):
        return None
    return Basis(reading_facts(case), Scales(case, counting=counting))


def read(basis: Basis, file: Path, secret: str, progress: Callable[[int, int], None]) -> Read:
    """Read and verify one source by itself, and keep a bad one unchanged; in the pool."""
    from inspector_app.workflows.exchange.quarantine import keep_copy
    from inspector_app.workflows.exchange.read_source import Unread, read_one

    try:
        if _is_ours(basis, file):
            raise SourceIsOurs(file)
        found = read_one(basis.facts, file, secret, progress)
        if isinstance(found, Unread):
            keep_copy(basis.facts.case, found)
        return Read(file, found)
    except MingchaError as error:
        return Read(file, error=error)


class Taking:
    """A source on its way in: every step is short, and somebody may type before the next.

    Let go of before its end, nothing of the source stays. All of it happens on the worker.
    """

    def __init__(self, basis: Basis, read: Read) -> None:
        self._basis, self._read = basis, read
        self._steps: Generator[None, None, Source] | None = None

    def step(self, case: "OpenCase") -> Step | None:
        """Go a little further; what came of the source once it is in."""
        if self._read.read is None:
            return Step(unreadable(self._read))
        if self._steps is None:
            self._steps = self._begun(case, self._read.read)
        try:
            next(self._steps)
        except StopIteration as done:
            return self._told(done.value)
        return None

    def _begun(self, case: "OpenCase", read: "Incoming | Unread") -> Generator[None, None, Source]:
        from inspector_app.workflows.exchange.merge import applying

        return applying(case, read, self._basis.scales)

    def _told(self, source: Source) -> Step:
        return Step(source)

    def leave(self, _case: "OpenCase") -> None:
        """Give the source up, here on the worker; where it is not in whole, nothing of it stays."""
        if self._steps is not None:
            self._steps.close()


class Looking(Taking):
    """A source that is only looked at, in steps as short; nothing of it is taken in.

    A bad one is set aside at once: it may be all that came, and nothing is merged after it.
    """

    def _begun(self, case: "OpenCase", read: "Incoming | Unread") -> Generator[None, None, Source]:
        from inspector_app.workflows.exchange.merge import apply_source, weighing

        source = yield from weighing(self._basis.scales, read)
        if source.status is SourceStatus.REJECTED:
            return apply_source(case, read, self._basis.scales)
        return source

    def _told(self, source: Source) -> Step:
        is_set_aside = source.status is SourceStatus.REJECTED
        return Step(source, None if is_set_aside else self._basis.scales.counts)


def catch_up(case: "OpenCase") -> Tidied:
    """Bring a few more inspections up to date."""
    from inspector_app.workflows.exchange.merge import catch_up as some
    from inspector_app.workflows.exchange.weigh_source import counts_of

    left = some(case, AT_ONCE)
    return Tidied(left, None if left else counts_of(case))


def unreadable(read: Read) -> Source:
    """A source that could not even be tried: nothing of it is kept."""
    from inspector_app.words.notices import notice

    error = read.error
    reason = notice(error).title if error is not None else None
    kind = SourceKind.FOLDER if read.file.is_dir() else SourceKind.BUNDLE
    return Source(read.file, kind, SourceStatus.REJECTED, code="unread", reason=reason)


def _is_ours(basis: Basis, file: Path) -> bool:
    folder = file if file.is_dir() else file.parent
    return folder.resolve() == basis.facts.case.resolve()

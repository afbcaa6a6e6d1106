"""One merge under way: it goes on while other pages are shown, and what is typed goes between.

Files are read in the pool. Whatever touches the case folder is a small job of its own: each source
is weighed and each is merged by itself, with room for urgent work before the next.
"""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.merging import Counts, DetailKind, Source, SourceStatus
from inspector_app.ui import merge_steps as steps
from inspector_app.ui.background import Background, Job

if TYPE_CHECKING:
    from inspector_app.domain.errors import MingchaError
    from inspector_app.ui.merge_steps import Basis, Read, Step, Taking, Tidied

OPEN = frozenset({SourceStatus.READY, SourceStatus.CANCELLED})
"""States of a source that merging can do something with."""


class State(enum.Enum):
    """What the run is doing."""

    IDLE = "idle"
    LOOKING = "looking"
    """Reads the sources and says what each would bring."""
    MERGING = "merging"
    TIDYING = "tidying"
    """Everything is in; the lists catch up."""


@dataclass(frozen=True, slots=True)
class Named:
    """One source that a person named; `source` is what is known of it so far."""

    file: Path
    source: Source | None = None
    is_busy: bool = False

    @property
    def is_open(self) -> bool:
        """Whether merging could do something with it."""
        return self.source is not None and self.source.status in OPEN


class MergeRun(QObject):
    """Keeps the sources that were named, looks at them one by one, and merges them."""

    listed = Signal()
    """The list is another one."""
    row_changed = Signal(int)
    state_changed = Signal()
    counts_changed = Signal()
    progressed = Signal(int, int)
    finished = Signal(int)
    """So many sources were merged just now."""
    refused = Signal(object)
    """The MingchaError that stopped it."""
    roster_changed = Signal()
    set_aside = Signal()
    """A source that cannot be merged is kept apart."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Named] = []
        self.before: Counts | None = None
        self.after: Counts | None = None
        self.state = State.IDLE
        self._background = background
        self._secrets: dict[Path, str] = {}
        self._basis: Basis | None = None
        self._job: Job | None = None
        self._taking: Taking | None = None
        self._place = 0
        self._merged = 0
        self._is_stopping = False

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return self.state is State.IDLE

    @property
    def can_merge(self) -> bool:
        """Whether there is something to merge, and everything was looked at."""
        return self.is_idle and any(row.is_open for row in self.rows)

    @property
    def merged(self) -> tuple[Source, ...]:
        """The sources of the list that are in."""
        sources = (row.source for row in self.rows)
        return tuple(each for each in sources if each and each.status is SourceStatus.MERGED)

    def add(self, files: Sequence[Path], secret: str = "") -> None:
        """Name more sources; one that is there already is looked at anew."""
        if not self.is_idle:
            self.stop()
        named = [row for row in self.rows if row.file not in files]
        self._secrets.update({file: secret for file in files if secret})
        self._list([*named, *(Named(file) for file in dict.fromkeys(files))])
        self.look()

    def remove(self, place: int) -> None:
        """Forget one source."""
        if self.is_idle and 0 <= place < len(self.rows):
            row = self.rows[place]
            self._secrets.pop(row.file, None)
            self._list([each for each in self.rows if each is not row])
            self.look()

    def clear(self) -> None:
        """Forget all of them."""
        self.stop()
        self._secrets.clear()
        self.before = self.after = None
        self._list([])
        self.counts_changed.emit()

    def look(self) -> None:
        """Say of each source what it would bring, after those above it."""
        self._basis, self.before, self.after = None, None, None
        self.counts_changed.emit()
        for place, row in enumerate(self.rows):
            if row.is_open:
                self._replace(place, replace(row, source=None))
        self._begin(State.LOOKING if self.rows else State.IDLE)

    def look_again(self, sha256: str) -> None:
        """The merge of that file was undone: say anew what it would bring."""
        for place, row in enumerate(self.rows):
            if row.source is not None and row.source.sha256 == sha256:
                self._replace(place, replace(row, source=None))
        self.look()

    def merge(self) -> None:
        """Merge what was looked at, from the top."""
        if self.can_merge:
            self._merged = 0
            self._begin(State.MERGING)

    def stop(self) -> None:
        """Stop after the source that is at work; what is merged stays merged."""
        if self.state is State.MERGING:
            self._is_stopping = True
            return
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._rest()

    def abandon(self) -> None:
        """Stop at once, for a lock; of a source that is not in whole nothing stays."""
        if self._job is not None:
            self._job.cancel()
        if self._taking is not None:
            self._background.ask(self._background, self._taking.leave, _nothing)
        self._job = self._taking = None
        self._show_state(State.IDLE)

    # One step after the other

    def _begin(self, state: State) -> None:
        self._place, self._is_stopping = 0, False
        self._show_state(state)
        if state is State.IDLE:
            return
        self._ask_basis()

    def _ask_basis(self) -> None:
        counting = self.state is State.LOOKING
        self._job = self._background.ask(
            self, lambda case: steps.basis(case, counting=counting), self._take_basis, self._fail
        )

    def _take_basis(self, basis: "Basis | None") -> None:
        """Go on from how the case folder stands now, once its lists have caught up."""
        self._job = None
        if basis is None:
            self._ask_basis()
            return
        self._basis = basis
        if self.state is State.LOOKING:
            self.before = self.after = basis.before
            self.counts_changed.emit()
        self._next()

    def _next(self) -> None:
        """Take the next source in hand, or end."""
        while self._place < len(self.rows) and not self._is_wanted(self.rows[self._place]):
            self._place += 1
        self.progressed.emit(self._place, len(self.rows))
        basis = self._basis
        if basis is None or self._place >= len(self.rows):
            self._end()
        elif self._is_stopping:
            self._cancel_rest()
        else:
            row = self.rows[self._place]
            self._replace(self._place, replace(row, is_busy=True))
            secret = self._secrets.get(row.file, "")
            self._job = self._background.compute_long(
                self,
                lambda progress: steps.read(basis, row.file, secret, progress),
                self._take_read,
                self._fail,
            )

    def _is_wanted(self, row: Named) -> bool:
        return row.source is None if self.state is State.LOOKING else row.is_open

    def _take_read(self, read: "Read") -> None:
        """It was read: weigh it, or merge it."""
        basis = self._basis
        if basis is not None:
            is_looking = self.state is State.LOOKING
            self._go_on((steps.Looking if is_looking else steps.Taking)(basis, read))

    def _go_on(self, taking: "Taking") -> None:
        """One short step of what comes in; whoever types comes before the next one."""
        self._taking = taking

        def take(step: "Step | None") -> None:
            if step is None:
                self._go_on(taking)
            else:
                self._take_step(step)

        self._job = self._background.ask(self, taking.step, take, self._fail)

    def _take_step(self, step: "Step") -> None:
        self._job = self._taking = None
        self._replace(self._place, Named(self.rows[self._place].file, step.source))
        self.after = step.counts or self.after
        if self.state is State.MERGING:
            self._tell_news(step.source)
        if step.source.status is SourceStatus.REJECTED:
            self.set_aside.emit()
        self.counts_changed.emit()
        self._place += 1
        self._next()

    def _tell_news(self, source: Source) -> None:
        if source.status is SourceStatus.MERGED:
            self._merged += 1
            self._secrets.pop(source.file, None)
        kinds = {detail.kind for detail in source.details}
        if DetailKind.ROSTER in kinds:
            self.roster_changed.emit()

    def _cancel_rest(self) -> None:
        for place, row in enumerate(self.rows):
            if row.source is not None and row.is_open:
                self._replace(
                    place,
                    replace(row, source=replace(row.source, status=SourceStatus.CANCELLED)),
                )
        self._end()

    def _end(self) -> None:
        if self.state is State.MERGING:
            self._show_state(State.TIDYING)
            self._tidy()
        else:
            self._rest()

    def _tidy(self) -> None:
        """Let the lists catch up a little at a time."""
        self._job = self._background.ask(self, steps.catch_up, self._take_tidied, self._fail)

    def _take_tidied(self, tidied: "Tidied") -> None:
        if tidied.left:
            self._tidy()
        else:
            self.after = tidied.counts
            self._rest()
            self.counts_changed.emit()
            self.finished.emit(self._merged)

    def _rest(self) -> None:
        self._job = None
        for place, row in enumerate(self.rows):
            if row.is_busy:
                self._replace(place, replace(row, is_busy=False))
        self._show_state(State.IDLE)

    def _fail(self, error: "MingchaError") -> None:
        """Something kept all of it from going on, as a full disk does."""
        self._rest()
        self.refused.emit(error)

    def _list(self, rows: list[Named]) -> None:
        self.rows = rows
        self.listed.emit()

    def _replace(self, place: int, row: Named) -> None:
        self.rows[place] = row
        self.row_changed.emit(place)

    def _show_state(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit()


def _nothing(_result: None) -> None:
    """Nobody waits for it."""

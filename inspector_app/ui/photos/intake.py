"""What waits to be read, and what was read: between the window and one job in the pool.

The job reads one photo after the other with one warm reader, and never more than two ahead of the
case folder: whatever is dropped, only a few originals are in memory.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.wording import Wording

if TYPE_CHECKING:
    from inspector_app.workflows.photos.attach import PhotoSource, ReadPhoto, RefusedPhoto

Report = Callable[[int, int], None]
AHEAD = 2
_PATIENCE = 0.05
"""Seconds between two looks at whether anybody still wants the photos."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that somebody dropped: a file, a folder, or the bytes of a picture."""

    name: str
    origin: Path | Callable[[], bytes]
    items: tuple[str, ...] = ()


@dataclass(slots=True)
class Arrival:
    """One photo that was read, and where it goes. It is taken once: then its bytes are let go."""

    items: tuple[str, ...]
    photo: "ReadPhoto | None" = None
    refused: "RefusedPhoto | None" = None

    def take(self) -> "ReadPhoto":
        """The photo; nobody holds it any more."""
        photo, self.photo = self.photo, None
        if photo is None:
            raise ValueError("taken twice")
        return photo


class Intake:
    """Filled by the window, emptied by `read_all` in the pool."""

    def __init__(self) -> None:
        self._waiting: deque[Wanted] = deque()
        self._arrived: deque[Arrival] = deque()
        self._unread: deque[Wording] = deque()
        self._room = threading.Semaphore(AHEAD)
        self._closed = threading.Event()
        self._begun = 0
        self._items: tuple[str, ...] = ()

    @property
    def whole(self) -> int:
        """How many there are, as far as known: a folder counts as one until it was looked into."""
        return self._begun + len(self._waiting)

    @property
    def waiting(self) -> int:
        """How many were not begun."""
        return len(self._waiting)

    def add(self, wanted: Sequence[Wanted]) -> None:
        """Let these be read after all others."""
        self._waiting.extend(wanted)

    def forget(self) -> int:
        """Drop what was not begun; how many that were."""
        left = len(self._waiting)
        self._waiting.clear()
        return left

    def arrivals(self) -> Iterator[Arrival]:
        """Everything that was read and not handed out yet."""
        while self._arrived:
            yield self._arrived.popleft()

    def unread(self) -> Iterator[Wording]:
        """What could not be looked into, and was not told yet."""
        while self._unread:
            yield self._unread.popleft()

    def make_room(self) -> None:
        """One photo is kept or refused: another may be read."""
        self._room.release()

    def close(self) -> None:
        """Nobody wants the photos any more: reading ends after the one under way."""
        self._closed.set()

    def read_all(self, report: Report) -> None:
        """Read until nothing waits. `report` wakes the window, and raises when it was cancelled."""
        from inspector_app.workflows.photos.attach import RefusedPhoto, read_photos

        with closing(read_photos(self._sources(report))) as photos:
            for photo in photos:
                if isinstance(photo, RefusedPhoto):
                    self._arrived.append(Arrival(self._items, refused=photo))
                else:
                    self._arrived.append(Arrival(self._items, photo=photo))
                report(self._begun, self.whole)

    def _sources(self, report: Report) -> "Iterator[PhotoSource]":
        """The next source as soon as there is room for what it holds."""
        from inspector_app.workflows.photos.attach import PhotoSource

        while self._waiting and self._has_room(report):
            wanted = self._next_file()
            if wanted is None:
                self._room.release()
            else:
                self._begun += 1
                self._items = wanted.items
                yield PhotoSource(wanted.name, wanted.origin)

    def _has_room(self, report: Report) -> bool:
        while not self._room.acquire(timeout=_PATIENCE):
            if self._closed.is_set():
                return False
            report(self._begun, self.whole)
        return not self._closed.is_set()

    def _next_file(self) -> Wanted | None:
        """The next one that is no folder; a folder makes place for what is in it."""
        try:
            wanted = self._waiting.popleft()
        except IndexError:
            return None
        if not isinstance(wanted.origin, Path) or not wanted.origin.is_dir():
            return wanted
        from inspector_app.workflows.photos.gather import gather_photos

        found = gather_photos([wanted.origin])
        self._unread.extend(found.unread)
        inside = [Wanted(each.path.name, each.path, wanted.items) for each in found.photos]
        self._waiting.extendleft(reversed(inside))
        return None

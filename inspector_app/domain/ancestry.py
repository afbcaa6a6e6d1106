"""Which entry of one subject came after which: by the parents that each names, never by a clock."""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache

from inspector_app.domain.entry import Content


class Ancestry:
    """The entries of one subject in their order; parents that are not here are passed over."""

    def __init__(self, contents: Mapping[str, Content]) -> None:
        self._contents = contents
        self._place = {entry: place for place, entry in enumerate(contents)}
        self._entries = tuple(contents)
        # One bit an entry: what came before it. A merge asks this of every field of every subject.
        self._masks = [0] * len(self._entries)
        self._measure()

    def before(self, starts: Iterable[str]) -> set[str]:
        """The known ones of `starts`, and every known entry that came before any of them."""
        mask = self._reach(starts)
        return {entry for place, entry in enumerate(self._entries) if mask >> place & 1}

    def follows(self, later: str, earlier: str) -> bool:
        """Whether `later` was written by somebody who had `earlier`."""
        return bool(self._masks[self._place[later]] >> self._place[earlier] & 1)

    def last_of(self, entries: Collection[str]) -> list[str]:
        """Those of `entries` that none of the others came after, the one to show first."""
        if len(entries) == 1:
            return list(entries)
        passed = 0
        for entry in entries:
            passed |= self._masks[self._place[entry]]
        left = [entry for entry in entries if not passed >> self._place[entry] & 1]
        return sorted(left, key=self.order, reverse=True)

    def order(self, entry: str) -> tuple[datetime, str, str]:
        """For display only: the time stated, then the replica, then the hash."""
        content = self._contents[entry]
        return instant(content.at), content.replica, entry

    def _reach(self, starts: Iterable[str]) -> int:
        mask = 0
        for start in starts:
            place = self._place.get(start)
            if place is not None:
                mask |= self._masks[place] | 1 << place
        return mask

    def _measure(self) -> None:
        """Fill the masks, every entry after its parents; without recursion: some are long."""
        done: set[str] = set()
        waiting = list(self._entries)
        while waiting:
            entry = waiting[-1]
            parents = [each for each in self._contents[entry].parents if each in self._place]
            missing = [each for each in parents if each not in done]
            if entry not in done and missing:
                waiting += missing
                continue
            waiting.pop()
            if entry not in done:
                done.add(entry)
                self._masks[self._place[entry]] = self._reach(parents)


@lru_cache(maxsize=4096)
def instant(at: str) -> datetime:
    """The moment `at` states; the beginning of time where a foreign entry states none."""
    try:
        moment = datetime.fromisoformat(at)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return datetime.min.replace(tzinfo=UTC)

"""Where a computer's clock was set back between two things that it wrote down, one after another.

No fault by itself: clocks are put right. Whoever judges times of arrival and waiting has to know.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from inspector_app.domain.ancestry import instant
from inspector_app.domain.entry import Content

LEAST = timedelta(minutes=1)
"""Smaller steps are a network's doing."""
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ClockStep:
    """One step back, told at the first entry that shows it."""

    replica: str
    seq: int
    subject: str
    by: timedelta


def steps_back(contents: Iterable[Content], forked: Collection[str] = ()) -> tuple[ClockStep, ...]:
    """Every step back in the order in which each replica wrote; branches of a fork have no order.

    The edits that an entry gathers are compared among themselves: while they were typed, others
    may have been written down.
    """
    found: list[ClockStep] = []
    before: dict[str, datetime] = {}
    for content in sorted(contents, key=lambda each: (each.replica, each.seq)):
        if content.replica in forked:
            continue
        written = instant(content.at)
        if written == _NEVER:
            continue
        by = max(_most_back(_typed(content)), before.get(content.replica, written) - written)
        before[content.replica] = written
        if by >= LEAST:
            found.append(ClockStep(content.replica, content.seq, content.subject, by))
    return tuple(found)


def _most_back(moments: Iterable[datetime]) -> timedelta:
    """The longest way back from any moment to a later one of the sequence."""
    most, latest = timedelta(), _NEVER
    for moment in moments:
        most, latest = max(most, latest - moment), max(latest, moment)
    return most


def _typed(content: Content) -> Iterator[datetime]:
    """When each edit in it was typed by its writer, and at last when it was written."""
    for name, log in content.set.items():
        if name.startswith("log.") and isinstance(log, list):
            for each in log:
                if isinstance(each, Mapping) and each.get("who") == content.who:
                    yield from _moment(each.get("at"))
    yield from _moment(content.at)


def _moment(at: object) -> Iterator[datetime]:
    """The moment, where one is stated."""
    moment = instant(at) if isinstance(at, str) else _NEVER
    if moment != _NEVER:
        yield moment

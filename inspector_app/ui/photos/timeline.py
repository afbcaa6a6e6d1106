"""The photos of a visit in groups, in the order in which they were taken; without Qt."""

import enum
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inspector_app.domain.evidence import Evidence, numbered
from inspector_app.domain.header import Header


class Group(enum.Enum):
    """A heading of the inbox."""

    UNFILED = "unfiled"
    FILED = "filed"
    UNTIMED = "untimed"


class Event(enum.Enum):
    """A moment of the visit."""

    ARRIVED = "arrived"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a group with the number of its photos."""

    group: Group
    count: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """When the inspectors arrived or left, among the photos of the group."""

    event: Event
    clock: str


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """A photo with the number that the sheet prints."""

    piece: Evidence
    number: int
    is_outside: bool = False
    """Taken before the arrival or after the departure, or on another day."""


Row = GroupRow | EventRow | PhotoRow


def timeline(evidence: Iterable[Evidence], header: Header) -> tuple[Row, ...]:
    """Unfiled first, then filed by time, then filed ones whose file says no time."""
    rows = [_photo_row(number, piece, header) for number, piece in numbered(evidence)]
    groups = {
        Group.UNFILED: [row for row in rows if not row.piece.items],
        Group.FILED: [row for row in rows if row.piece.items and row.piece.moment],
        Group.UNTIMED: [row for row in rows if row.piece.items and not row.piece.moment],
    }
    return tuple(
        row
        for group, photos in groups.items()
        if photos
        for row in (GroupRow(group, len(photos)), *_on_timeline(photos, header))
    )


def _photo_row(number: int, piece: Evidence, header: Header) -> PhotoRow:
    moment = piece.moment[:16]
    begun, ended = _moments(header)
    outside = bool(moment) and bool((begun and moment < begun) or (ended and moment > ended))
    return PhotoRow(piece, number, outside)


def _moments(header: Header) -> tuple[str, str]:
    """Arrival and departure to the minute, empty where they are not said."""
    if not header.date:
        return "", ""
    return tuple(  # type: ignore[return-value]
        f"{header.date}T{clock}" if clock else "" for clock in (header.arrived, header.left)
    )


def _on_timeline(photos: Sequence[PhotoRow], header: Header) -> Iterator[Row]:
    """The photos in the order of their time with arrival and departure between them."""
    begun, ended = _moments(header)
    events = [
        (begun, EventRow(Event.ARRIVED, header.arrived)),
        (ended, EventRow(Event.LEFT, header.left)),
    ]
    timed = sorted((row for row in photos if row.piece.moment), key=_when)
    waiting = [each for each in events if each[0] and timed]
    for row in timed:
        moment = row.piece.moment[:16]
        # Taken in the minute of the departure is still within the visit.
        while waiting and (
            waiting[0][0] <= moment
            if waiting[0][1].event is Event.ARRIVED
            else waiting[0][0] < moment
        ):
            yield waiting.pop(0)[1]
        yield row
    yield from (event for _, event in waiting)
    yield from (row for row in photos if not row.piece.moment)


def _when(row: PhotoRow) -> tuple[str, int]:
    return row.piece.moment[:19], row.number

"""What a hand-over tells: what it would carry, what was written, and where everything is."""

import enum
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.roster import Person

PART_BYTES = (4 << 30) - (64 << 20)
"""Most bytes of one file: FAT sticks hold none of 4 GiB."""


@dataclass(frozen=True, slots=True)
class MissingPhoto:
    """A file of evidence that a hand-over would carry and that is not in its place, or damaged."""

    inspection: str
    number: str
    unit: str
    name: str
    sha256: str
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What a hand-over would carry; nothing was written yet."""

    to: tuple[Person, ...]
    inspections: int
    """Inspections with anything new for these people."""
    drafts: int
    """Inspections being written up that are folded into an entry first."""
    entries: int
    photos: int
    bytes: int
    parts: int
    missing: tuple[MissingPhoto, ...]
    since: str
    """When the newest receipt was given that this goes on from; empty: everything."""
    receipts: int = 0
    """Receipts for these people that go along."""
    news: bool = True
    """Whether there is more than the notes that we make of our own doings."""

    @property
    def is_empty(self) -> bool:
        """Whether these people have everything already, receipts included."""
        return not (self.news or self.drafts or self.receipts)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A hand-over as it was written."""

    id: str
    files: tuple[Path, ...]
    bytes: int
    inspections: int
    entries: int = 0
    photos: int = 0
    to: tuple[Person, ...] = ()


class TransferState(enum.StrEnum):
    """How far a hand-over or a file from others is."""

    WAITING = "waiting"
    """Lies in the shared folder and is not merged yet, or is still to be handed over."""
    SENT = "sent"
    RECEIVED = "received"
    """A receipt says that it arrived."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """One row of the queue, newest first."""

    state: TransferState
    id: str
    at: str
    to: tuple[str, ...]
    """Names."""
    files: tuple[str, ...]
    bytes: int
    inspections: int = 0
    received_at: str = ""
    received_by: str = ""


class Place(enum.StrEnum):
    """Where an inspection is, as far as this case folder knows; the later ones say more."""

    HERE = "here"
    HANDED_OVER = "handed-over"
    MERGED = "merged"
    RETURNED = "returned"
    APPROVED = "approved"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where one inspection is, since when and by whom."""

    state: Place
    who: str = ""
    at: str = ""
    number: str = ""
    """The formal number once issued."""
    changed: bool = False
    """Something was typed or sealed here since."""

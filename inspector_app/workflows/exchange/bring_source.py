"""Bring a source along as values: what was read of it, and what reading it needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.bundle import MemberKind, Tips, WireCheckpoint, WireReplica
from inspector_app.domain.canonical import Json
from inspector_app.domain.errors import MingchaError
from inspector_app.domain.inspection import Revision
from inspector_app.domain.merging import SourceKind
from inspector_app.domain.places import Places
from inspector_app.domain.roster import Roster
from inspector_app.store.arrivals import Arrival


@dataclass(frozen=True)
class Facts:
    """What reading needs of the open case folder, as values."""

    secret: str
    """Of the key that bundles are sealed for."""
    roster: Roster
    case: Path
    places: Places
    merged: Mapping[str, str] = field(default_factory=dict)
    """Hashes of the files that were merged and stand: they need not be read to their end.

    With what the manifest said, if that is all there is to them: they need not be read at all.
    """


@dataclass(frozen=True)
class BlobAt:
    """One kept file of a source: its hash, its kind, and how to read it again."""

    sha256: str
    kind: MemberKind
    size: int
    read: Callable[[], bytes] = field(repr=False)


@dataclass(frozen=True)
class RescuedDraft:
    """What somebody typed about one subject and had not sealed."""

    subject: str
    fields: Mapping[str, Json]
    log: tuple[Json, ...]


@dataclass(frozen=True)
class Incoming:
    """A source as it was read: whole, and good by itself. Whether it fits is still to be seen."""

    file: Path
    kind: SourceKind
    sha256: str
    writer: str
    """Roster id, empty if nobody says."""
    at: str
    roster: Roster
    """The roster to judge it by: ours, or a newer one of our root that came along."""
    heads: Tips = field(default_factory=dict)
    entries: tuple[Arrival, ...] = ()
    loose: tuple[Arrival, ...] = ()
    """Entries that came without their chain."""
    replicas: tuple[WireReplica, ...] = ()
    checkpoints: tuple[WireCheckpoint, ...] = ()
    forms: tuple[bytes, ...] = ()
    receipts: tuple[tuple[bytes, bytes], ...] = ()
    """As signed, each after the statement of the replica that gave it."""
    thumbnails: tuple[tuple[str, bytes], ...] = ()
    blobs: tuple[BlobAt, ...] = ()
    new_roster: bytes = b""
    """The roster that came along, as signed, where it is newer than ours."""
    hand_over: str = ""
    """Id of the hand-over that it is, or is a part of."""
    part: tuple[int, int] = (1, 1)
    close: Callable[[], None] = field(default=lambda: None, repr=False)
    """Give up the file, once its photos were taken out."""
    revisions: tuple[Revision, ...] = ()
    """The signed states of a sheet."""
    inspection: str = ""
    """Of a sheet, its inspection."""
    known: int = 0
    """Inspections of a bundle that was not read to its end: these very bytes were merged."""
    drafts: tuple[RescuedDraft, ...] = ()
    """Of a case folder, what was typed and is in no entry yet."""
    manifest: str = ""
    """What a bundle without kept files says of itself; see `remembered`."""
    is_remembered: bool = False
    """Whether only its hash was taken: these very bytes were merged, and there is no more to do."""


@dataclass(frozen=True)
class Unread:
    """A source that cannot be merged, and why."""

    file: Path
    error: MingchaError
    sha256: str = ""
    kind: SourceKind = SourceKind.BUNDLE

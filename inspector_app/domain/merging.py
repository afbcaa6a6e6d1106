"""What a merge tells: each source with what it brings, and the counts before and after."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.wording import Wording


class SourceKind(enum.StrEnum):
    """What a person handed to the merge."""

    BUNDLE = "bundle"
    FOLDER = "folder"
    """A rescued case folder, opened with its passphrase or its recovery code."""
    SHEET = "sheet"
    """A signed sheet: its data are enough to rescue one inspection."""


class SourceStatus(enum.StrEnum):
    """What is to be done with a source, or what was done."""

    READY = "ready"
    NOTHING_NEW = "nothing-new"
    OLDER = "older-copy"
    """Everything in it is here already, and more of the same laptop."""
    REJECTED = "rejected"
    MERGED = "merged"
    CANCELLED = "cancelled"


class DetailKind(enum.StrEnum):
    """What one line about a source says."""

    NEW = "new"
    NEWER = "newer"
    CONFLICT = "conflict"
    DUPLICATE = "duplicate"
    REUSED_PHOTO = "reused-photo"
    LATE_EDIT = "late-edit"
    FORK = "fork"
    PHOTO_MISSING = "photo-missing"
    RECEIPT = "receipt"
    RECEIPT_UNFIT = "receipt-unfit"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True)
class Detail:
    """One line about a source. The first four facts are empty where it is about no inspection."""

    kind: DetailKind
    inspection: str = ""
    number: str = ""
    unit: str = ""
    date: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Json]:
        """The line as a script reads it."""
        plain: dict[str, Json] = {each.name: getattr(self, each.name) for each in fields(self)}
        return {**plain, "kind": self.kind.value, "facts": dict(self.facts)}


@dataclass(frozen=True, slots=True)
class Source:
    """One file or folder: what it would bring, or has brought.

    `new`, `known`, `newer` and `conflicts` count inspections; `duplicates` counts visits to the
    same unit on the same day under another id; `reused` counts photos of another inspection.
    """

    file: Path
    kind: SourceKind
    status: SourceStatus
    sha256: str = ""
    writer: str = ""
    """Name of the person who wrote it."""
    at: str = ""
    new: int = 0
    known: int = 0
    newer: int = 0
    conflicts: int = 0
    duplicates: int = 0
    reused: int = 0
    photos: tuple[int, int] = (0, 0)
    """Photos that will be here, of those that its inspections name."""
    entries: int = 0
    code: str = ""
    """Stable, where it was rejected."""
    reason: Wording | None = None
    details: tuple[Detail, ...] = ()
    merge: int = 0
    """Number of the merge, 0 before and where nothing came."""
    part: tuple[int, int] = (1, 1)
    """Which part of how many it is."""

    def to_json(self, reason: str) -> dict[str, Json]:
        """The source as a script reads it, `reason` in the reader's language."""
        plain: dict[str, Json] = {
            "file": str(self.file),
            "status": self.status.value,
            "kind": self.kind.value,
            "new": self.new,
            "known": self.known,
            "newer": self.newer,
            "conflicts": self.conflicts,
            "duplicates": self.duplicates,
            "reused": self.reused,
            "photos": list(self.photos),
            "reason": reason or None,
        }
        more: dict[str, Json] = {
            "code": self.code,
            "entries": self.entries,
            "merge": self.merge,
            "writer": self.writer,
            "at": self.at,
            "sha256": self.sha256,
            "part": list(self.part),
            "details": [each.to_json() for each in self.details],
        }
        return {**plain, **more}


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a case folder holds."""

    inspections: int = 0
    findings: int = 0
    photos: int = 0
    """Originals of evidence that are named and in their place."""
    entries: int = 0

    def to_json(self) -> dict[str, int]:
        """The counts as a script reads them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def minus(self, other: "Counts") -> "Counts":
        """How much more this is than `other`."""
        return Counts(*(getattr(self, n.name) - getattr(other, n.name) for n in fields(self)))


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What the sources bring one after the other, in the order given."""

    sources: tuple[Source, ...]
    before: Counts
    after: Counts

    @property
    def news(self) -> Counts:
        """What is added: before + news = after."""
        return self.after.minus(self.before)


@dataclass(frozen=True, slots=True)
class Undone:
    """A merge that was taken back."""

    merge: int
    entries: int
    inspections: tuple[str, ...]
    """Ids of the inspections that it had touched."""


@dataclass(frozen=True, slots=True)
class PastMerge:
    """One line of the history of merges, newest first."""

    number: int
    at: str
    who: str
    file: str
    sha256: str
    kind: SourceKind
    writer: str
    entries: int
    inspections: int
    heads: Mapping[str, str]
    """By the laptop's replica, how far its chain came, as four groups."""
    undone_at: str = ""
    can_undo: bool = False
    """The newest one that stands, with nothing issued on top."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A file that was not merged, kept as it came."""

    file: str
    sha256: str
    at: str
    code: str
    reason: Wording | None
    kept: Path | None
    """Where the unchanged copy lies."""

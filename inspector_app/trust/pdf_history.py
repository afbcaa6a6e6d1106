"""Where a file stands among the states that the ledger knows of its sheet."""

import enum
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from inspector_app.domain.verification import Judgement, Reason, ReasonCode, judge


@dataclass(frozen=True, slots=True)
class KnownRevision:
    """One state of a sheet's file in the ledger."""

    sha256: str
    size: int
    step: int


@dataclass(frozen=True, slots=True)
class Known:
    """All states of one version of a sheet, oldest first; at least one."""

    revisions: tuple[KnownRevision, ...]

    @property
    def newest(self) -> KnownRevision:
        """The state that a copy should have."""
        return self.revisions[-1]


class Place(enum.Enum):
    """How a file relates to the newest known state."""

    NEWEST = enum.auto()
    OLDER = enum.auto()
    EXTENDS = enum.auto()
    """The newest known state, and more bytes after it."""
    BRANCHES = enum.auto()
    """An older known state, and more bytes after it."""
    UNKNOWN = enum.auto()


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the file stands, and the known state it is or begins with."""

    place: Place
    base: KnownRevision | None
    newest: KnownRevision


def prefix_hashes(pdf: bytes, sizes: Iterable[int]) -> dict[int, str]:
    """SHA-256 of the first `size` bytes, for every size within the file, in one pass."""
    hashes, digest, done = {}, hashlib.sha256(), 0
    view = memoryview(pdf)
    for size in sorted({size for size in sizes if 0 < size <= len(pdf)}):
        digest.update(view[done:size])
        hashes[size], done = digest.copy().hexdigest(), size
    return hashes


def placed(pdf: bytes, known: Known) -> Placed:
    """Find the file among the known states."""
    hashes = prefix_hashes(pdf, (each.size for each in known.revisions))
    begun = [each for each in known.revisions if hashes.get(each.size) == each.sha256]
    if not begun:
        return Placed(Place.UNKNOWN, None, known.newest)
    base = begun[-1]
    is_newest = base.sha256 == known.newest.sha256
    if base.size == len(pdf):
        place = Place.NEWEST if is_newest else Place.OLDER
    else:
        place = Place.EXTENDS if is_newest else Place.BRANCHES
    return Placed(place, base, known.newest)


def ledger_reasons(where: Placed, reasons: frozenset[ReasonCode]) -> list[Reason]:
    """What the ledger adds to the `reasons` that the file itself gave."""
    base = where.base
    facts = {"step": str(base.step if base else 0), "newest": str(where.newest.step)}
    match where.place:
        case Place.OLDER:
            return [Reason(ReasonCode.ROLLED_BACK, facts)]
        case Place.BRANCHES:
            return [Reason(ReasonCode.BRANCHED, facts)]
        case Place.EXTENDS if judge(reasons) is Judgement.NOT_OURS:
            return [Reason(ReasonCode.CHANGED_AFTER_SIGNING)]
        case Place.UNKNOWN if reasons & UNSIGNED:
            return [Reason(ReasonCode.SIGNATURES_MISSING, facts)]
        case Place.UNKNOWN if judge(reasons) in (Judgement.GOOD, Judgement.CANNOT_TELL):
            return [Reason(ReasonCode.REVISION_UNKNOWN)]
    return []


UNSIGNED = frozenset({ReasonCode.NOT_A_PDF, ReasonCode.NO_SIGNATURE_FIELDS, ReasonCode.NOT_SIGNED})

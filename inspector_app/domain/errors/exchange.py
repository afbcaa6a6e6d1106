"""What can go wrong while things travel between case folders: bundles, merges, receipts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.errors import RefusedError
from inspector_app.domain.handing import MissingPhoto


@dataclass
class SourceUnfit(RefusedError):
    """A file or folder is not merged. `code` is stable; what it means is in `words`."""

    file: Path
    code: str
    replica: str = ""
    seq: int = 0
    said: str = ""


@dataclass
class SourceRefused(RefusedError):
    """An entry of a source is not what it says, or does not fit; the whole source is refused.

    The code is wrong-hash, wrong-body, wrong-place, wrong-shape, broken-chain, gap, or too-large.
    """

    code: str
    replica: str
    seq: int


@dataclass
class SourcePassphraseNeeded(RefusedError):
    """A case folder is to be merged, and nobody said what opens it."""

    folder: Path


@dataclass
class SourceIsOurs(RefusedError):
    """The case folder that is to be merged is the one that is open."""

    folder: Path


@dataclass
class NobodyToHandTo(RefusedError):
    """A hand-over without anybody on the roster who could open it."""

    code: str = ""


@dataclass
class NoRecipientKey(RefusedError):
    """The roster lists the person without the public half that a bundle is sealed for."""

    code: str
    name: str


@dataclass
class PhotosMissing(RefusedError):
    """The hand-over would carry photos that are not in their place or damaged."""

    missing: Sequence[MissingPhoto] = field(default_factory=tuple)


@dataclass
class NothingToHandOver(RefusedError):
    """Those it would go to have everything already."""

    names: Sequence[str]


@dataclass
class PartTooSmall(RefusedError):
    """The parts asked for are too small for what must lie in one."""

    asked: int
    least: int


@dataclass
class NotTheNewestMerge(RefusedError):
    """Only the newest merge that stands can be undone."""

    number: int
    newest: int


@dataclass
class MergeAlreadyUndone(RefusedError):
    """The merge was taken back before."""

    number: int


@dataclass
class NoSuchMerge(RefusedError):
    """There is no merge of this number; with 0, there is none to undo at all."""

    number: int


@dataclass
class IssuedSinceMerge(RefusedError):
    """Something was issued on an inspection that the merge touched."""

    number: int
    issued: Sequence[str]
    """Formal numbers."""


@dataclass
class NoSuchFolder(RefusedError):
    """The shared folder cannot be reached."""

    folder: Path

"""Errors of requests that the present state refuses."""

import enum
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors import RefusedError
from inspector_app.domain.inspection import Missing, State
from inspector_app.domain.wording import Wording


@dataclass
class NoSuchInspection(RefusedError):
    """No inspection, or more than one, answers to `reference`."""

    reference: str
    candidates: tuple[str, ...] = ()


@dataclass
class NoSuchForm(RefusedError):
    """No form is called `reference`; `known` are the ones there are."""

    reference: str
    known: tuple[str, ...]


@dataclass
class NoSuchScope(RefusedError):
    """The form has no scope of that name."""

    scope: str
    known: tuple[str, ...]


@dataclass
class NoSuchItem(RefusedError):
    """The form has no item of that code."""

    item: str


@dataclass
class HeaderRefused(RefusedError):
    """A header fact is not written as it must be; `expected` are the choices, or examples."""

    field: str
    value: str
    expected: tuple[str, ...] | str


@dataclass
class NotReadyToSeal(RefusedError):
    """Something is still missing before the inspection may be sealed."""

    missing: tuple[Missing, ...]


@dataclass
class WrongState(RefusedError):
    """The inspection is not in a state that allows `verb`."""

    verb: str
    state: State


@dataclass
class NothingChanged(RefusedError):
    """An amendment or supplement would change nothing."""

    verb: str


@dataclass
class ReasonNeeded(RefusedError):
    """The verb must say why."""

    verb: str


@dataclass
class NotTheSigner(RefusedError):
    """The key belongs to nobody on the roster, or to somebody else than the sheet expects."""

    fingerprint: str
    expected: str = ""


@dataclass
class AlreadySigned(RefusedError):
    """The sheet bears that signature already."""

    role: str


@dataclass
class SignedOutOfOrder(RefusedError):
    """An earlier signature must come first."""

    role: str
    first: str


@dataclass
class FolderNotEmpty(RefusedError):
    """The folder holds something that is not ours to replace."""

    path: Path


@dataclass
class NoSuchFile(RefusedError):
    """The named file is not there or cannot be read."""

    path: Path


@dataclass
class SheetNotGood(RefusedError):
    """The sheet was not accepted because it does not verify."""

    path: str
    reasons: tuple[Wording, ...]


@dataclass
class PassphraseNeeded(RefusedError):
    """Nobody is there to ask for the passphrase of `what`; option and variable would name it."""

    what: Wording
    option: str
    variable: str = ""


@dataclass
class PassphraseTooShort(RefusedError):
    """A passphrase has at least `least` characters."""

    least: int


@dataclass
class NoPrinter(RefusedError):
    """The system's print spooler refused the job."""

    said: str


@dataclass
class UnitNotRegistered(RefusedError):
    """No unit of the register has that code or name, but some nearly do: code and name of each."""

    said: str
    close: tuple[tuple[str, str], ...]


@dataclass
class NoSuchPerson(RefusedError):
    """Nobody on the roster answers to `reference`."""

    reference: str


@dataclass
class CodeTaken(RefusedError):
    """Another person on the roster has that code."""

    code: str


@dataclass
class NotTheRoot(RefusedError):
    """Only the holder of the team root may do `verb`."""

    verb: str


@dataclass
class PhotoKnown(RefusedError):
    """The sealed inspection has this very picture already."""

    name: str


@dataclass
class OnePersonTwice(RefusedError):
    """The person with that code has signed this sheet in another box."""

    code: str


@dataclass
class NotTheNewest(RefusedError):
    """The sheet is of an older version than the inspection has by now."""

    version: int
    newest: int


class SaveFault(enum.Enum):
    """Why a file could not be saved."""

    IS_FOLDER = enum.auto()
    NOT_A_FILE = enum.auto()
    """A device, a pipe or the like stands there."""
    NO_FOLDER = enum.auto()
    """The folder is not there and cannot be made."""
    FORBIDDEN = enum.auto()
    DISK_FULL = enum.auto()
    NAME_TOO_LONG = enum.auto()
    DISK_FAILED = enum.auto()


@dataclass
class NotSaved(RefusedError):
    """A result could not be written to the place that was named."""

    path: Path
    reason: SaveFault


@dataclass
class FileExists(RefusedError):
    """There is a file already, and this one must not replace it."""

    path: Path


@dataclass
class NotALead(RefusedError):
    """Only a lead signs this box, and the key belongs to somebody else."""

    fingerprint: str


@dataclass
class InkNameNeeded(RefusedError):
    """A signature in ink is recorded with the name of whoever signed."""


@dataclass
class NoSuchHeaderField(RefusedError):
    """The header has no fact called `field`."""

    field: str
    known: tuple[str, ...]


@dataclass
class NoSpooler(RefusedError):
    """The system has no print spooler."""

    program: str


@dataclass
class PersonRevoked(RefusedError):
    """The keys of the person with that code are revoked."""

    code: str


@dataclass
class NotASheet(RefusedError):
    """The file names no inspection: it is no sheet that this program made."""

    path: Path


@dataclass
class KeyFileNeeded(RefusedError):
    """A sheet outside the case folder is signed with a key from a file."""

    path: Path


@dataclass
class NoSuchPhoto(RefusedError):
    """No photo of the inspection, or more than one, answers to `reference`; `known` are numbers."""

    reference: str
    known: tuple[str, ...]


@dataclass
class InkByAnother(RefusedError):
    """The sheet names another person for that box."""

    name: str
    expected: str


@dataclass
class ClockRefused(RefusedError):
    """What was said of a camera's clock is neither a difference nor a time."""

    said: str


@dataclass
class PhotoWithoutTime(RefusedError):
    """The photo's file does not say when it was taken: there is nothing to correct."""

    name: str

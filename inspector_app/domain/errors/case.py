"""Errors of the case folder."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors import CaseError


@dataclass
class CaseNotFound(CaseError):
    """There is no case folder at `path`."""

    path: Path


@dataclass
class CaseExists(CaseError):
    """A case folder is at `path` already."""

    path: Path


@dataclass
class CaseIncomplete(CaseError):
    """The case folder at `path` lacks its file `missing`."""

    path: Path
    missing: str


@dataclass
class CaseInUse(CaseError):
    """Another running program holds the case folder."""

    path: Path


@dataclass
class CaseOnNetwork(CaseError):
    """The folder lies on a network share, where the database could be damaged."""

    path: Path
    filesystem: str


@dataclass
class CaseNotEncrypted(CaseError):
    """The database file is a plain one, not ours."""

    path: Path


@dataclass
class CaseDamaged(CaseError):
    """The file at `path` cannot be read as what it must be; `code` is the engine's name for it."""

    path: Path
    code: str


@dataclass
class CaseReadOnly(CaseError):
    """Nothing can be written at `path`."""

    path: Path


@dataclass
class CaseTooNew(CaseError):
    """A later version of the program has changed the database; `known` is the newest known here."""

    path: Path
    version: int
    known: int


@dataclass
class MigrationFailed(CaseError):
    """The update `script` of the database failed; the database is as it was."""

    path: Path
    script: str


@dataclass
class UnsafeEngine(CaseError):
    """The database engine, or the disk under it, does not give a setting that is needed."""

    setting: str
    found: str


@dataclass
class DiskFull(CaseError):
    """There is no room left to write at `path`."""

    path: Path


@dataclass
class DiskFailed(CaseError):
    """The system refused to read or write `path`; `code` is its name for the reason."""

    path: Path
    code: str


@dataclass
class NoRoomForFiles(CaseError):
    """A file is not taken because the disk would come below its reserve, both in bytes."""

    path: Path
    free: int
    reserve: int


@dataclass
class FileMissing(CaseError):
    """A kept file is not in its place."""

    sha256: str
    place: Path


@dataclass
class FileDamaged(CaseError):
    """A kept file is no longer what was kept."""

    sha256: str
    place: Path


@dataclass
class LedgerDamaged(CaseError):
    """An entry of the ledger is not what was written."""

    replica: str
    seq: int


@dataclass
class FormNotKept(CaseError):
    """The form version with this content hash is not in the case folder."""

    form: str


@dataclass
class LedgerBehind(CaseError):
    """The ledger is older than the vault remembers: `path` was restored from an old copy."""

    path: Path

"""The folders that the front door found, passed down to whoever needs one."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """Where this installation keeps what it brings, and the case folder it opens by default."""

    forms: Path
    migrations: Path
    fonts: Path
    sample: Path
    case: Path
    icons: Path
    translations: Path
    guide: Path
    settings: Path
    """The file of the person's choices for this machine."""

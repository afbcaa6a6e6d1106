"""What can go wrong when a list is narrowed or written to a file."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors import InputError, RefusedError


@dataclass
class FilterRefused(InputError):
    """A list cannot be narrowed that way; nothing was listed. `allowed` are the choices there."""

    name: str
    """What it was to be narrowed by; empty where even that is not known."""
    value: str
    allowed: tuple[str, ...]


@dataclass
class NoSuchFilter(RefusedError):
    """No filter of a list was kept under that name."""

    name: str
    known: tuple[str, ...]
    is_forgetting: bool = False
    """Whether it was to be removed, not used."""


@dataclass
class TableKindRefused(RefusedError):
    """A list is not written to that file: its ending is none of `known`."""

    path: Path
    known: tuple[str, ...]

"""Errors of pages that cannot be made."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors import SheetError


@dataclass
class FontUnusable(SheetError):
    """The font file at `path` is missing or damaged."""

    path: Path


@dataclass
class PictureUnprintable(SheetError):
    """The reduced copy of a photo is no JPEG in grey or RGB, so no page can carry it."""

    evidence: str
    name: str


@dataclass
class PagesUndrawable(SheetError):
    """A PDF cannot be shown as pictures: damaged, locked, empty or beyond all bounds."""

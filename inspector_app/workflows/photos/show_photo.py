"""Show a kept photo: its thumbnail and its reduced copy, never the untouched original."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from inspector_app.domain.errors.case import FileMissing
from inspector_app.domain.evidence import Evidence
from inspector_app.workflows.case.open_case import OpenCase


class Pictured(Protocol):
    """What has a picture: a piece of evidence, or its row in a list."""

    @property
    def sha256(self) -> str:
        """Hash of the untouched original."""

    @property
    def reduced(self) -> str:
        """Hash of the reduced copy."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small JPEG, empty where there is none, and whether the photo's files are in their place."""

    content: bytes
    is_kept: bool


def thumbnails(case: OpenCase, pieces: Sequence[Pictured]) -> Mapping[str, Thumbnail]:
    """The small pictures by the hash of the original."""
    return {piece.sha256: _thumbnail(case, piece) for piece in pieces}


def reduced_copy(case: OpenCase, piece: Evidence) -> bytes:
    """The JPEG for screen and print, decrypted. Raises FileMissing, FileDamaged."""
    return case.store.files.read(piece.reduced)


def _thumbnail(case: OpenCase, piece: Pictured) -> Thumbnail:
    is_kept = case.store.files.has(piece.sha256) and case.store.files.has(piece.reduced)
    try:
        return Thumbnail(case.store.thumbnails.read(piece.sha256), is_kept)
    except FileMissing:
        return Thumbnail(b"", is_kept)

"""Kept files, each encrypted and named by the hash of what is in it: photos, signed sheets.

A file is either there and whole or not there: written beside, synced, then renamed. Rows that name
it are written after it.
"""

import re
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Protocol

from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors import TrustError
from inspector_app.domain.errors.case import FileDamaged, FileMissing, NoRoomForFiles
from inspector_app.store.disk import disk_errors, make_folder, sweep_unfinished, write_durably

_HASH = re.compile(r"[0-9a-f]{64}")


class Cipher(Protocol):
    """What seals a file under the hash of its plain bytes, and opens it again."""

    def seal(self, sha256: str, plain: bytes) -> bytes:
        """The bytes as they are kept."""

    def open(self, sha256: str, sealed: bytes) -> bytes:
        """The plain bytes. Raises a TrustError for anything but what was sealed as `sha256`."""


def is_hash(text: str) -> bool:
    """Whether a file could be kept under `text`."""
    return _HASH.fullmatch(text) is not None


class ContentFiles:
    """The files below one folder. With less than `reserve` bytes left on the disk none is taken."""

    def __init__(self, root: Path, cipher: Cipher, reserve: int = 0) -> None:
        self.root = root
        self._cipher = cipher
        self._reserve = reserve

    def keep(self, plain: bytes) -> str:
        """Keep a file and return its hash; durable when this returns. One that is there stays.

        Raises NoRoomForFiles, DiskFull.
        """
        digest = sha256(plain)
        if not self.is_intact(digest):
            if self._reserve:
                self._refuse_below_reserve(len(plain))
            place = self.path_of(digest)
            make_folder(self.root)
            make_folder(place.parent)
            write_durably(place, self._cipher.seal(digest, plain))
        return digest

    def read(self, digest: str) -> bytes:
        """The plain bytes of a file. Raises FileMissing, FileDamaged."""
        place = self.path_of(digest)
        if not place.is_file():
            raise FileMissing(digest, place)
        with disk_errors(place):
            sealed = place.read_bytes()
        try:
            plain = self._cipher.open(digest, sealed)
        except TrustError as error:
            raise FileDamaged(digest, place) from error
        if sha256(plain) != digest:
            raise FileDamaged(digest, place)
        return plain

    def has(self, digest: str) -> bool:
        """Whether the file is in its place, whole or not."""
        return self.path_of(digest).is_file()

    def path_of(self, digest: str) -> Path:
        """The file's place. Raises ValueError for anything that is not a hash."""
        if not _HASH.fullmatch(digest):
            raise ValueError(digest)
        return self.root / digest[:2] / digest

    def is_intact(self, digest: str) -> bool:
        """Whether the file is there and what it was."""
        try:
            self.read(digest)
        except (FileMissing, FileDamaged):
            return False
        return True

    def hashes(self) -> Iterator[str]:
        """The hash of every file there is."""
        for folder in self._folders():
            yield from sorted(file.name for file in folder.iterdir() if _HASH.fullmatch(file.name))

    def orphans(self, known: Collection[str]) -> list[str]:
        """The files that nothing names: left by a crash between a file and its row."""
        return [digest for digest in self.hashes() if digest not in known]

    def sweep(self) -> None:
        """Remove what a crash left half-written."""
        for folder in self._folders():
            sweep_unfinished(folder)

    def _folders(self) -> list[Path]:
        if not self.root.is_dir():
            return []
        return sorted(folder for folder in self.root.iterdir() if folder.is_dir())

    def _refuse_below_reserve(self, size: int) -> None:
        there = next(place for place in (self.root, *self.root.parents) if place.is_dir())
        free = shutil.disk_usage(there).free
        if free - size < self._reserve:
            raise NoRoomForFiles(self.root, free, self._reserve)

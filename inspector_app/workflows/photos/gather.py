"""Gather the pictures of a folder or a camera card; what it is decides the content, later on."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from inspector_app.domain.wording import Wording
from inspector_app.files.photo_text import one_line
from inspector_app.words.composing import filled
from inspector_app.words.gathering import NOT_READABLE, TOO_DEEP, TOO_MANY

PICTURES = frozenset((".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".heic", ".heif", ".hif", ".mpo"))
MOST_PHOTOS = 2_000
MOST_ENTRIES = 50_000
DEEPEST = 10
_PASSED_OVER = frozenset(
    ("thumbs.db", "system volume information", "$recycle.bin", "lost.dir", "lost+found", "__macosx")
)
_SMALL_COPIES = ("thumb", "@eadir", "proxy", "cache")
"""How folders of thumbnails are called by phones, cameras and storage boxes."""


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """A file that looks like a picture by its name."""

    path: Path
    modified: float
    """Seconds since 1970, as the folder says."""

    @property
    def day(self) -> date:
        """The day on which the file was last written, by this PC's time zone."""
        return datetime.fromtimestamp(self.modified).astimezone().date()


@dataclass(frozen=True, slots=True)
class Gathered:
    """The pictures in the order of their names, and in words what could not be looked at."""

    photos: tuple[FoundPhoto, ...]
    unread: tuple[Wording, ...] = ()

    def of_day(self, day: str) -> tuple[FoundPhoto, ...]:
        """Those last written on `day`, given as ISO 8601."""
        return tuple(photo for photo in self.photos if photo.day.isoformat() == day)


def gather_photos(places: Sequence[Path]) -> Gathered:
    """Every picture at `places`: files as they are, folders with all that is below them.

    Hidden files, sidecars, thumbnails and links into folders are passed over. Never raises: what
    cannot be read is told in `unread`.
    """
    search = _Search()
    for place in places:
        if place.is_dir():
            search.look_through(place)
        else:
            search.take(place)
    return Gathered(tuple(search.photos), tuple(search.unread))


def card_folder(root: Path) -> Path | None:
    """The folder of pictures if `root` is a camera card or a phone's memory (JEITA DCF: DCIM)."""
    try:
        names = [each.name for each in root.iterdir() if each.name.upper() == "DCIM"]
    except OSError:
        return None
    found = [root / name for name in names if (root / name).is_dir()]
    return found[0] if found else None


class _Search:
    """One walk: what it found, what it could not read, and how much it has looked at."""

    def __init__(self) -> None:
        self.photos: list[FoundPhoto] = []
        self.unread: list[Wording] = []
        self._looked_at = 0
        self._seen: set[tuple[int, int] | Path] = set()

    def take(self, path: Path) -> None:
        """One file, whatever its name: whoever chose it hears why it is refused."""
        self.photos.append(FoundPhoto(path, _modified(path)))

    def look_through(self, folder: Path) -> None:
        """Everything below `folder`, breadth kept in the order of names."""
        for inner, depth in self._folders(folder):
            if self._is_full:
                self._say(TOO_MANY, folder)
                return
            if depth > DEEPEST:
                self._say(TOO_DEEP, inner)

    def _folders(self, top: Path) -> Iterator[tuple[Path, int]]:
        """Each folder that was looked into; those that lie too deep are given and left alone."""
        waiting = [(top, 0)]
        while waiting:
            folder, depth = waiting.pop()
            if depth <= DEEPEST:
                inner = self._look_into(folder)
                waiting += [(each, depth + 1) for each in reversed(inner)]
            yield folder, depth

    def _look_into(self, folder: Path) -> list[Path]:
        """Take the pictures of one folder; the folders in it."""
        if not self._is_new(folder):
            return []
        try:
            entries = sorted(os.scandir(folder), key=lambda each: _natural(each.name))
        except OSError:
            self._say(NOT_READABLE, folder)
            return []
        self._looked_at += len(entries)
        folders = []
        for entry in entries:
            if _is_passed_over(entry.name):
                continue
            if _is_folder(entry):
                folders.append(Path(entry.path))
            elif _is_picture(entry) and not self._is_full:
                self.take(Path(entry.path))
        return folders

    def _is_new(self, folder: Path) -> bool:
        """Whether the folder was not looked into before: a mount may lead round in a circle."""
        try:
            facts = folder.stat()
        except OSError:
            return True
        # Some file systems of Windows number nothing.
        which = (facts.st_dev, facts.st_ino) if facts.st_ino else folder.resolve()
        is_new = which not in self._seen
        self._seen.add(which)
        return is_new

    @property
    def _is_full(self) -> bool:
        return len(self.photos) >= MOST_PHOTOS or self._looked_at >= MOST_ENTRIES

    def _say(self, words: Wording, folder: Path) -> None:
        self.unread.append(filled(words, name=one_line(folder.name or str(folder))))


def _natural(name: str) -> tuple[object, ...]:
    """IMG_9 before IMG_10."""
    parts, number = [], ""
    for letter in name.casefold():
        if letter.isdecimal() and letter.isascii():
            number += letter
            continue
        if number:
            parts.append((0, int(number), ""))
            number = ""
        parts.append((1, 0, letter))
    if number:
        parts.append((0, int(number), ""))
    return (*parts, (1, 0, name))


def _is_passed_over(name: str) -> bool:
    lower = name.casefold()
    return lower.startswith(".") or lower in _PASSED_OVER


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """A folder of its own: a link to one leads elsewhere, or round in a circle."""
    try:
        small = any(word in entry.name.casefold() for word in _SMALL_COPIES)
        return entry.is_dir(follow_symlinks=False) and not small
    except OSError:
        return False


def _is_picture(entry: os.DirEntry[str]) -> bool:
    """By its name, and a plain file: a pipe would keep whoever opens it waiting."""
    if Path(entry.name).suffix.casefold() not in PICTURES:
        return False
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return False


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0

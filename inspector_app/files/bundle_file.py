"""The archive of a bundle: a zip whose every byte but the sealed ones follows from their sizes.

One archive has one spelling, so reading is comparing: what differs from what we would have written
is refused, whatever another program would make of it. Members are stored, never compressed, under
ordinal names; the first one tells of the others and is written last. There is no ZIP64: a bundle
larger than a file may be on a stick (FAT: 4 GB) travels in parts.
"""

import os
import secrets
import struct
import sys
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self

from inspector_app.domain.bundle import Member, MemberKind
from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.bundles import BundleFileFault, BundleFileRefused
from inspector_app.domain.errors.refused import FileExists

Seal = Callable[[bytes], bytes]
MOST_BYTES = 4 * 1024**3 - 64 * 1024**2
MOST_MEMBERS = 10_000
"""With the first one: names have four digits."""
HEAD_NAME = "0000.age"
HEAD_ROOM = 16 * 1024**2
"""Bytes that the writer leaves for the first member."""
_LOCAL = struct.Struct("<4s5H3I2H8s")
_CENTRAL = struct.Struct("<4s6H3I5H2I8s")
_END = struct.Struct("<4s4H2IH")
_VERSION, _DAY = 20, 0x21
"""What plain stored members need, and 1 January 1980, where the days of a zip begin."""


class _Place(NamedTuple):
    """Where one member lies."""

    name: str
    crc: int
    size: int
    offset: int

    def local(self) -> bytes:
        """The header before its bytes (APPNOTE 6.3.10, 4.3.7)."""
        sizes = (self.crc, self.size, self.size)
        name = self.name.encode()
        return _LOCAL.pack(b"PK\3\4", _VERSION, 0, 0, 0, _DAY, *sizes, len(name), 0, name)

    def central(self) -> bytes:
        """Its line in the directory (APPNOTE 6.3.10, 4.3.12)."""
        sizes = (self.crc, self.size, self.size)
        name = self.name.encode()
        head = (b"PK\1\2", _VERSION, _VERSION, 0, 0, 0, _DAY)
        return _CENTRAL.pack(*head, *sizes, len(name), 0, 0, 0, 0, 0, self.offset, name)


class BundleWriter:
    """Writes one part of a bundle under another name until it is whole; use it in a `with`.

    Raises FileExists; the system's own refusals (OSError) are the caller's to tell.
    """

    def __init__(self, path: Path) -> None:
        if path.exists():
            raise FileExists(path)
        self.path = path
        self._fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
        self._places: list[_Place] = []
        self._members: list[Member] = []
        self._offset = 0
        self._file: BinaryIO = self._fresh.open("xb")

    @property
    def members(self) -> tuple[Member, ...]:
        """What was added so far."""
        return tuple(self._members)

    @property
    def size(self) -> int:
        """Bytes of the file as far as it is known: all but the first member."""
        return self._offset + (len(self._places) + 1) * _CENTRAL.size + _LOCAL.size + _END.size

    def fits(self, plain: int) -> bool:
        """Whether another member of `plain` bytes may be added."""
        more = plain + plain // 4096 + HEAD_ROOM
        return len(self._places) + 1 < MOST_MEMBERS and self.size + more <= MOST_BYTES

    def add(self, kind: MemberKind, plain: bytes, seal: Seal) -> Member:
        """Seal and write the next member. Raises BundleFileRefused where it does not fit."""
        if not self.fits(len(plain)):
            raise BundleFileRefused(BundleFileFault.TOO_LARGE)
        name = f"{len(self._places) + 1:04d}.age"
        sealed = seal(plain)
        self._write(name, sealed)
        self._members.append(Member(name, kind, sha256(plain), len(plain), len(sealed)))
        return self._members[-1]

    def finish(self, head: bytes, seal: Seal) -> None:
        """Write the first member and give the file its name; it is durable when this returns."""
        sealed = seal(head)
        if len(sealed) > HEAD_ROOM:
            raise BundleFileRefused(BundleFileFault.TOO_LARGE, HEAD_NAME)
        self._write(HEAD_NAME, sealed)
        self._file.write(_directory(self._places, self._offset))
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        if self.path.exists():
            raise FileExists(self.path)
        self._fresh.replace(self.path)
        _sync_folder(self.path.parent)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
        self._fresh.unlink(missing_ok=True)

    def _write(self, name: str, sealed: bytes) -> None:
        place = _Place(name, zlib.crc32(sealed), len(sealed), self._offset)
        self._file.write(place.local())
        self._file.write(sealed)
        self._places.append(place)
        self._offset += _LOCAL.size + len(sealed)


class BundleReader:
    """Reads a bundle whose archive is exactly as `BundleWriter` makes it; use it in a `with`.

    Raises BundleFileRefused at once for any other file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO = path.open("rb")
        try:
            self._places = {place.name: place for place in _checked(self._file)}
        except BaseException:
            self._file.close()
            raise

    @property
    def names(self) -> tuple[str, ...]:
        """The members, in the order of their names."""
        return tuple(sorted(self._places))

    def require(self, members: Sequence[Member]) -> None:
        """Raise BundleFileRefused unless the members beside the first are exactly these."""
        listed = [(member.name, member.sealed) for member in members]
        there = [(name, self._places[name].size) for name in self.names if name != HEAD_NAME]
        if listed != there:
            raise BundleFileRefused(BundleFileFault.MEMBERS)

    def member(self, name: str, most: int = HEAD_ROOM) -> bytes:
        """The sealed bytes of one member, never more than `most`. Raises BundleFileRefused."""
        place = self._places.get(name)
        if place is None:
            raise BundleFileRefused(BundleFileFault.MEMBERS, name)
        if place.size > most:
            raise BundleFileRefused(BundleFileFault.TOO_LARGE, name)
        self._file.seek(place.offset + _LOCAL.size)
        sealed = self._file.read(place.size)
        if len(sealed) != place.size or zlib.crc32(sealed) != place.crc:
            raise BundleFileRefused(BundleFileFault.MEMBER_CHANGED, name)
        return sealed

    def close(self) -> None:
        """Give the file up."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _directory(places: Sequence[_Place], offset: int) -> bytes:
    """Everything after the members."""
    central = b"".join(place.central() for place in places)
    count = len(places)
    return central + _END.pack(b"PK\5\6", 0, 0, count, count, len(central), offset, 0)


def _checked(file: BinaryIO) -> list[_Place]:
    """The places of all members, every byte around them compared. Raises BundleFileRefused."""
    size = file.seek(0, os.SEEK_END)
    if size > MOST_BYTES + HEAD_ROOM:
        raise BundleFileRefused(BundleFileFault.TOO_LARGE)
    file.seek(0)
    if file.read(4) != b"PK\3\4":
        raise BundleFileRefused(BundleFileFault.NOT_A_BUNDLE)
    count, offset = _end(file, size)
    file.seek(offset)
    directory = file.read(size - offset)
    places = _places(directory, count)
    if _directory(places, offset) != directory or _reach(places) != offset:
        raise BundleFileRefused(BundleFileFault.STRUCTURE)
    for place in places:
        file.seek(place.offset)
        if file.read(_LOCAL.size) != place.local():
            raise BundleFileRefused(BundleFileFault.STRUCTURE, place.name)
    return places


def _end(file: BinaryIO, size: int) -> tuple[int, int]:
    """How many members there are, and where their directory begins."""
    file.seek(max(0, size - _END.size))
    last = file.read(_END.size)
    if len(last) < _END.size or not last.startswith(b"PK\5\6"):
        raise BundleFileRefused(BundleFileFault.CUT)
    _, _, _, _, count, length, offset, _ = _END.unpack(last)
    if not 1 <= count <= MOST_MEMBERS:
        raise BundleFileRefused(BundleFileFault.TOO_MANY)
    if length != count * _CENTRAL.size or offset + length + _END.size != size:
        raise BundleFileRefused(BundleFileFault.STRUCTURE)
    return count, offset


def _places(directory: bytes, count: int) -> list[_Place]:
    """What the directory says of sizes; names and places as they must be."""
    places: list[_Place] = []
    offset = 0
    for index in range(count):
        line = _CENTRAL.unpack_from(directory, index * _CENTRAL.size)
        crc, size = line[7], line[8]
        name = HEAD_NAME if index + 1 == count else f"{index + 1:04d}.age"
        places.append(_Place(name, crc, size, offset))
        offset = min(offset + _LOCAL.size + size, 2**32 - 1)
    return places


def _reach(places: Sequence[_Place]) -> int:
    """Where the bytes of the last member end."""
    return places[-1].offset + _LOCAL.size + places[-1].size


if sys.platform == "win32":

    def _sync_folder(folder: Path) -> None:
        """Windows writes the names of a folder by itself."""

else:

    def _sync_folder(folder: Path) -> None:
        """Return when the names in `folder` are on the disk itself."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

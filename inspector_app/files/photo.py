"""Photos into the program: the untouched original, its facts and its copies, or one refusal.

No picture is parsed here: that happens in a warm worker process with limits, whose every answer is
checked again.
"""

import hashlib
import math
import stat
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_jpeg import is_bare_jpeg
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import (
    MAX_BYTES,
    MAX_REDUCED_BYTES,
    MAX_REPLY_BYTES,
    REDUCED_SIDE,
    SECONDS,
    START_SECONDS,
    THUMBNAIL_SIDE,
)
from inspector_app.files.photo_process import PhotoProcess
from inspector_app.files.photo_text import one_line
from inspector_app.files.photo_wire import READY, Refused, Taken, decode_reply

WORKER_ARGUMENT = "--photo-worker"
"""Makes a packaged program, which has no interpreter beside it, be the worker."""

WORKER = (
    (sys.executable, WORKER_ARGUMENT)
    if getattr(sys, "frozen", False)
    else (sys.executable, "-m", "inspector_app.files.photo_worker")
)
"""How the worker is started."""


@dataclass(frozen=True, slots=True)
class PhotoRead:
    """A photo as it came, what it says of itself, and its copies for print and screen."""

    original: bytes = field(repr=False)
    sha256: str
    """Of `original`."""
    size: int
    kind: PhotoKind
    name: str
    """The file's name as it came, without any folder or control characters."""
    width: int
    height: int
    """Of the upright original, in pixels."""
    taken_at: str
    """EXIF time as ISO 8601, with offset when the file says one; else empty."""
    device: str
    place: str
    """GPS position "lat,lon" in degrees, else empty."""
    reduced: bytes = field(repr=False)
    """JPEG, upright, sRGB, without metadata, longest side at most 2048."""
    thumbnail: bytes = field(repr=False)
    """The same with a longest side of at most 320."""


class PhotoReader:
    """Reads photos one after the other, for one thread at a time; close it, or use `with`."""

    def __init__(self, command: Sequence[str] = WORKER, *, seconds: float = SECONDS) -> None:
        self._command = command
        self._seconds = seconds
        self._process: PhotoProcess | None = None

    def __enter__(self) -> Self:
        """Begin; the worker starts with the first photo."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def read(self, path: Path) -> PhotoRead:
        """Read the photo at `path`; raises PhotoRefused, and is ready for the next."""
        return self.read_bytes(_file_content(path), path.name)

    def read_bytes(self, content: bytes, name: str) -> PhotoRead:
        """Read the photo `content` that is called `name`; raises PhotoRefused."""
        shown = shown_name(name)
        if not content:
            raise PhotoRefused(shown, PhotoFault.EMPTY)
        if len(content) > MAX_BYTES:
            raise PhotoRefused(shown, PhotoFault.TOO_LARGE, len(content), MAX_BYTES)
        answer = self._exchange(content, shown)
        taken = answer.reply
        if isinstance(taken, Refused):
            kind = one_line(taken.kind)
            raise PhotoRefused(shown, taken.fault, taken.found, taken.limit, kind)
        return PhotoRead(
            original=content,
            sha256=answer.sha256,
            size=len(content),
            kind=taken.kind,
            name=shown,
            width=taken.width,
            height=taken.height,
            taken_at=taken.taken_at,
            device=one_line(taken.device),
            place=taken.place,
            reduced=answer.reduced,
            thumbnail=answer.thumbnail,
        )

    def warm(self) -> None:
        """Start the worker ahead of the first photo."""
        self._running()

    def close(self) -> None:
        """End the worker; the next photo would start another."""
        if self._process is not None:
            self._process.end()
            self._process = None

    def _running(self) -> PhotoProcess:
        if self._process is None:
            self._process = PhotoProcess(self._command)
            deadline = time.monotonic() + START_SECONDS
            if self._process.receive(len(READY), deadline) != READY:
                raise EOFError
        return self._process

    def _exchange(self, content: bytes, name: str) -> "_Answer":
        """Ask the worker; whatever goes wrong with it refuses this picture and no other."""
        fault, limit, begun = PhotoFault.READER_FAILED, 0, math.inf
        try:
            process = self._running()
            begun = time.monotonic()
            answer = _ask(process, content, begun + self._seconds)
        except (EOFError, ValueError, OSError) as error:
            self.close()
            if time.monotonic() - begun >= self._seconds:
                fault, limit = PhotoFault.TOO_SLOW, round(self._seconds)
            raise PhotoRefused(name, fault, limit=limit) from error
        except BaseException:
            # Interrupted: the reply that is still to come must not be taken for the next picture's.
            self.close()
            raise
        return answer


@dataclass(frozen=True, slots=True)
class _Answer:
    reply: Taken | Refused
    sha256: str
    reduced: bytes
    thumbnail: bytes


def _ask(process: PhotoProcess, content: bytes, deadline: float) -> _Answer:
    process.send(content, deadline)
    # Hashed while the worker decodes.
    digest = hashlib.sha256(content).hexdigest()
    reply = decode_reply(process.receive(MAX_REPLY_BYTES, deadline))
    reduced = process.receive(MAX_REDUCED_BYTES, deadline)
    thumbnail = process.receive(MAX_REDUCED_BYTES, deadline)
    bare = is_bare_jpeg(reduced, REDUCED_SIDE) and is_bare_jpeg(thumbnail, THUMBNAIL_SIDE)
    if isinstance(reply, Taken) and not bare:
        raise ValueError(reply)
    return _Answer(reply, digest, reduced, thumbnail)


def shown_name(name: str) -> str:
    """A file name that can be kept and printed: no folder, no control or undecodable characters."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return one_line(last) or "?"


def _file_content(path: Path) -> bytes:
    """The bytes of the file at `path`, one more than allowed at most; raises PhotoRefused."""
    name = shown_name(path.name)
    try:
        # Asked before opening: opening a pipe waits for its other end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise PhotoRefused(name, PhotoFault.NOT_A_FILE)
        with path.open("rb") as file:
            size = path.stat().st_size
            if size > MAX_BYTES:
                raise PhotoRefused(name, PhotoFault.TOO_LARGE, size, MAX_BYTES)
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise PhotoRefused(name, PhotoFault.MISSING) from error
    except OSError as error:
        raise PhotoRefused(name, PhotoFault.UNREADABLE) from error

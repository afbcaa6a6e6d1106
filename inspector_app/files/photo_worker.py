"""The process in which foreign pictures are parsed: pipes, some memory, some time, and no more.

It is told neither names nor paths, writes no file and starts no child.
"""

import contextlib
import faulthandler
import math
import os
from pathlib import Path
from typing import BinaryIO

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_copy import PhotoCopies, copy_photo, stands_upright
from inspector_app.files.photo_exif import read_facts
from inspector_app.files.photo_jpeg import outline_jpeg
from inspector_app.files.photo_kind import PhotoKind, photo_kind
from inspector_app.files.photo_limits import CPU_SECONDS, MAX_BYTES, MEMORY, WATCHDOG_SECONDS
from inspector_app.files.photo_outline import Outline
from inspector_app.files.photo_png import outline_png
from inspector_app.files.photo_wire import (
    READY,
    Refused,
    Taken,
    encode_reply,
    read_frame,
    write_frames,
)

with contextlib.suppress(ImportError):
    import resource


def main() -> None:
    """Answer pictures from standard input on standard output until it closes."""
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not get between the frames.
    os.dup2(2, 1)
    limit_reach()
    with source, sink, Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        write_frames(sink, READY)
        while content := read_frame(source, MAX_BYTES):
            limit_processor()
            faulthandler.dump_traceback_later(WATCHDOG_SECONDS, exit=True, file=nowhere)
            answer(content, sink)
            faulthandler.cancel_dump_traceback_later()


def answer(content: bytes, sink: BinaryIO) -> None:
    """Write the reply for one picture."""
    try:
        taken, copies = read_picture(content)
    except PhotoRefused as error:
        refused = Refused(error.fault, error.found, error.limit, error.kind)
    except MemoryError:
        refused = Refused(PhotoFault.TOO_HEAVY, 0, 0, "")
    else:
        write_frames(sink, encode_reply(taken), copies.reduced, copies.thumbnail)
        return
    write_frames(sink, encode_reply(refused), b"", b"")


def read_picture(content: bytes) -> tuple[Taken, PhotoCopies]:
    """Everything that is wanted of a picture; raises PhotoRefused, without the name."""
    outline = _outline(content)
    facts = read_facts(outline.exif)
    copies = copy_photo(outline, facts.orientation)
    sides = outline.width, outline.height
    width, height = sides if stands_upright(outline.kind, facts.orientation) else sides[::-1]
    taken = Taken(outline.kind, width, height, facts.taken_at, facts.device, facts.place)
    return taken, copies


def limit_reach() -> None:
    """Bound memory, and forbid written files and memory dumps, where the system can."""
    if "resource" in globals():
        _limit(resource.RLIMIT_AS, MEMORY)
        _limit(resource.RLIMIT_FSIZE, 0)
        _limit(resource.RLIMIT_CORE, 0)


def limit_processor() -> None:
    """Allow CPU_SECONDS of processor time from now on, where the system can."""
    if "resource" in globals():
        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = math.ceil(used.ru_utime + used.ru_stime)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        _limit(resource.RLIMIT_CPU, spent + CPU_SECONDS, hard)


def _limit(what: int, soft: int, hard: int | None = None) -> None:
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (soft, soft if hard is None else hard))


def _outline(content: bytes) -> Outline:
    match photo_kind(content):
        case PhotoKind.PNG:
            return outline_png(content)
        case PhotoKind.HEIC:
            # Loaded with the first HEIC: most visits bring none.
            from inspector_app.files.photo_heic import outline_heic

            return outline_heic(content)
        case _:
            return outline_jpeg(content)


if __name__ == "__main__":
    main()

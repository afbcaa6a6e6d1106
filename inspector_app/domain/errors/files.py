"""Errors of foreign files."""

import enum
from dataclasses import dataclass

from inspector_app.domain.errors import InputError


class PhotoFault(enum.StrEnum):
    """Why a file is not taken as a photo."""

    MISSING = "missing"
    NOT_A_FILE = "not-a-file"
    """A folder, a device or a pipe."""
    UNREADABLE = "unreadable"
    """The system does not hand the bytes over."""
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    """More bytes than allowed; `found` and `limit` are bytes."""
    NOT_A_PICTURE = "not-a-picture"
    OTHER_KIND = "other-kind"
    """A known kind of file, named in `kind`, that is not taken."""
    ANIMATED = "animated"
    """Several frames shown in turn; `found` is their number."""
    TOO_MANY_PIXELS = "too-many-pixels"
    TOO_LONG = "too-long"
    """A side longer than allowed; `found` and `limit` are pixels."""
    TOO_MANY_SCANS = "too-many-scans"
    """A JPEG in more passes than any camera writes; `found` and `limit` count them."""
    TRUNCATED = "truncated"
    FALSE_SIZE = "false-size"
    """Fewer pixels in the file than its header promises."""
    CORRUPT = "corrupt"
    TOO_HEAVY = "too-heavy"
    """Decoding wants more memory than a picture may have."""
    TOO_SLOW = "too-slow"
    """Decoding took longer than a picture may take; `limit` is seconds."""
    READER_FAILED = "reader-failed"
    """The picture's reader crashed, or answered nonsense; the next picture has a new one."""


@dataclass
class PhotoRefused(InputError):
    """The file called `name` is not taken as a photo; nothing was changed."""

    name: str
    fault: PhotoFault
    found: int = 0
    limit: int = 0
    kind: str = ""
    """What the content is, if it is something that has a name: GIF, PDF…"""

"""What a picture file says of itself, read before any decoder sees it."""

from dataclasses import dataclass

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import MAX_PIXELS, MAX_SIDE


@dataclass(frozen=True, slots=True)
class Outline:
    """The kind and size of a picture, its pixels and its EXIF apart.

    `pixels` is a file of its own with everything that decoding needs and nothing else, so broken
    EXIF, a comment or a trailer cannot disturb it.
    """

    kind: PhotoKind
    width: int
    height: int
    pixels: bytes
    exif: bytes = b""


def require_size(width: int, height: int) -> None:
    """Refuse a picture that is bigger than pictures may be, or has no size."""
    if width < 1 or height < 1:
        raise PhotoRefused("", PhotoFault.CORRUPT)
    if max(width, height) > MAX_SIDE:
        raise PhotoRefused("", PhotoFault.TOO_LONG, found=max(width, height), limit=MAX_SIDE)
    if width * height > MAX_PIXELS:
        raise PhotoRefused("", PhotoFault.TOO_MANY_PIXELS, found=width * height, limit=MAX_PIXELS)

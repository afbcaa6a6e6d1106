"""The boxes of a HEIC file (ISO/IEC 14496-12 §4.2) and, once they are whole, its picture."""

from collections.abc import Iterator

import pi_heif  # type: ignore[import-untyped]
from PIL import Image

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import MAX_FACTS, MAX_SEGMENTS
from inspector_app.files.photo_outline import Outline, require_size

# Only the picture itself is wanted; what is not asked for is not parsed.
pi_heif.options.THUMBNAILS = False
pi_heif.options.DEPTH_IMAGES = False
pi_heif.options.AUX_IMAGES = False

_BROKEN = (OSError, ValueError, RuntimeError, SyntaxError, EOFError)


def outline_heic(content: bytes) -> Outline:
    """The size and EXIF of the primary picture; raises PhotoRefused."""
    if not {b"ftyp", b"meta"} <= set(_boxes(content)):
        raise PhotoRefused("", PhotoFault.CORRUPT)
    primary = _primary(content)
    width, height = primary.size
    require_size(width, height)
    exif = (primary.info.get("exif") or b"")[:MAX_FACTS]
    return Outline(PhotoKind.HEIC, width, height, content, exif)


def decode_heic(outline: Outline) -> Image.Image:
    """The picture, upright: a HEIC's turn is a property of the image, its EXIF only repeats it."""
    try:
        primary = _primary(outline.pixels)
        image: Image.Image = primary.to_pillow()
    except _BROKEN as error:
        raise PhotoRefused("", PhotoFault.CORRUPT) from error
    # What is decoded counts, not what was announced.
    require_size(*image.size)
    return image


def _primary(content: bytes) -> pi_heif.HeifImage:
    try:
        pictures = pi_heif.open_heif(content)
        return pictures[pictures.primary_index]
    except (*_BROKEN, IndexError) as error:
        raise PhotoRefused("", PhotoFault.CORRUPT) from error


def _boxes(content: bytes) -> Iterator[bytes]:
    """The names of the outermost boxes; raises PhotoRefused if one ends behind the file."""
    at = 0
    for _ in range(MAX_SEGMENTS):
        if at == len(content):
            return
        size, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        header = 8
        if size == 1:
            size, header = int.from_bytes(content[at + 8 : at + 16], "big"), 16
        elif size == 0:
            size = len(content) - at
        if at + header > len(content) or at + size > len(content):
            raise PhotoRefused("", PhotoFault.TRUNCATED)
        if size < header:
            raise PhotoRefused("", PhotoFault.CORRUPT)
        yield name
        at += size
    raise PhotoRefused("", PhotoFault.CORRUPT)

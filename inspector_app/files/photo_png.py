"""The chunks of a PNG file (W3C PNG, third edition §5), checked without decoding a pixel."""

import zlib
from collections.abc import Iterator

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import MAX_FACTS, MAX_SEGMENTS
from inspector_app.files.photo_outline import Outline, require_size

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FOR_PIXELS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"iCCP", b"IDAT", b"IEND"})


def outline_png(content: bytes) -> Outline:
    """Walk `content` to its last chunk; raises PhotoRefused if it is not whole or moves."""
    width = height = 0
    kept, exif, has_pixels = [_SIGNATURE], b"", False
    for name, chunk in _chunks(content):
        body = chunk[8:-4]
        if name == b"IHDR" and not width:
            width, height = int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big")
            require_size(width, height)
        elif name == b"acTL" and int.from_bytes(body[:4], "big") > 1:
            frames = int.from_bytes(body[:4], "big")
            raise PhotoRefused("", PhotoFault.ANIMATED, found=frames, limit=1)
        elif name == b"eXIf":
            exif = body[:MAX_FACTS]
        has_pixels = has_pixels or name == b"IDAT"
        if name in _FOR_PIXELS:
            kept.append(chunk)
    if not (width and has_pixels):
        raise PhotoRefused("", PhotoFault.CORRUPT)
    return Outline(PhotoKind.PNG, width, height, b"".join(kept), exif)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk up to the end, with length, name and checksum; every checksum is tried."""
    at = len(_SIGNATURE)
    for _ in range(MAX_SEGMENTS):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        if at + 12 > len(content) or end > len(content):
            raise PhotoRefused("", PhotoFault.TRUNCATED)
        chunk = content[at:end]
        if zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:], "big"):
            raise PhotoRefused("", PhotoFault.CORRUPT)
        yield chunk[4:8], chunk
        if chunk[4:8] == b"IEND":
            return
        at = end
    raise PhotoRefused("", PhotoFault.CORRUPT)

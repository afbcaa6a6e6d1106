"""The segments of a JPEG file (ITU-T T.81 annex B), walked without decoding a pixel."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import MAX_FACTS, MAX_SCANS, MAX_SEGMENTS
from inspector_app.files.photo_outline import Outline, require_size

EOI, SOS, QUANTIZATION_TABLE, DNL = 0xD9, 0xDA, 0xDB, 0xDC
APP0, APP1, APP2, APP14, APP15, COM = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
HUFFMAN_TABLE, ARITHMETIC_TABLE, RESERVED = 0xC4, 0xCC, 0xC8
FRAMES = frozenset(range(0xC0, 0xD0)) - {HUFFMAN_TABLE, ARITHMETIC_TABLE, RESERVED}
BASELINE, EXTENDED, PROGRESSIVE = 0xC0, 0xC1, 0xC2
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_AFTER_SCAN = frozenset(
    {HUFFMAN_TABLE, EOI, SOS, QUANTIZATION_TABLE, DNL, 0xDD, COM, *range(APP0, APP15 + 1)}
)
_BARE = frozenset({BASELINE, HUFFMAN_TABLE, SOS, QUANTIZATION_TABLE})
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_MARKER_IN_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
# Long enough for the decoder's look-ahead, too short for a row of a picture.
_PADDING = bytes(64)


@dataclass(slots=True)
class _Walk:
    frame: int = 0
    width: int = 0
    height: int = 0
    scans: int = 0
    scanned: int = 0
    """Bytes of compressed pixels."""
    pictures: int = 1
    exif: bytes = b""
    kept: list[bytes] = field(default_factory=lambda: [b"\xff\xd8"])


def outline_jpeg(content: bytes) -> Outline:
    """Walk `content` to its end marker; raises PhotoRefused where it is no whole picture."""
    walk = _Walk()
    for marker, segment in segments(content):
        _note(walk, marker, segment)
    if not walk.scans:
        raise PhotoRefused("", PhotoFault.CORRUPT)
    blocks = -(-walk.width // 8) * -(-walk.height // 8)
    # Each 8 by 8 block costs at least one bit in the first pass over it.
    if walk.scanned * 8 < blocks:
        raise PhotoRefused("", PhotoFault.FALSE_SIZE)
    kind = PhotoKind.MPO if walk.pictures > 1 else PhotoKind.JPEG
    return Outline(kind, walk.width, walk.height, _pixels(walk), walk.exif)


def is_bare_jpeg(content: bytes, longest: int) -> bool:
    """Whether `content` is one JPEG of at most `longest` pixels a side, and nothing else at all.

    True means that no EXIF, XMP, profile, comment or trailer can be in it.
    """
    if not (content.startswith(b"\xff\xd8\xff") and content.endswith(b"\xff\xd9")):
        return False
    try:
        parts = list(segments(content))
    except PhotoRefused:
        return False
    sizes = [segment[5:9] for marker, segment in parts if marker in FRAMES]
    whole = len(content) == 4 + sum(len(segment) for _, segment in parts)
    bare = all(marker in _BARE or segment == _JFIF for marker, segment in parts)
    return whole and bare and len(sizes) == 1 and _within(sizes[0], longest)


def segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker up to the first picture's end, with its segment; a scan's has its pixels too.

    Raises PhotoRefused if the end marker is missing or a marker stands where none may.
    """
    at = 2
    for _ in range(MAX_SEGMENTS):
        at = content.find(b"\xff", at)
        while 0 <= at < len(content) - 1 and content[at + 1] == 0xFF:
            at += 1
        if at < 0 or at + 1 >= len(content):
            raise PhotoRefused("", PhotoFault.TRUNCATED)
        marker = content[at + 1]
        if marker == EOI:
            return
        if marker == 0 or marker in _WITHOUT_LENGTH:
            at += 2
            continue
        end = _segment_end(content, at)
        if marker == SOS:
            end = _scan_end(content, end)
        yield marker, content[at:end]
        at = end
    raise PhotoRefused("", PhotoFault.CORRUPT)


def _within(size: bytes, longest: int) -> bool:
    height, width = int.from_bytes(size[:2], "big"), int.from_bytes(size[2:], "big")
    return 1 <= height <= longest and 1 <= width <= longest


def _segment_end(content: bytes, at: int) -> int:
    length = int.from_bytes(content[at + 2 : at + 4], "big")
    end = at + 2 + length
    if at + 4 > len(content) or end > len(content):
        raise PhotoRefused("", PhotoFault.TRUNCATED)
    if length < 2:
        raise PhotoRefused("", PhotoFault.CORRUPT)
    return end


def _scan_end(content: bytes, start: int) -> int:
    found = _MARKER_IN_SCAN.search(content, start)
    if found is None:
        raise PhotoRefused("", PhotoFault.TRUNCATED)
    if content[found.start() + 1] not in _AFTER_SCAN:
        raise PhotoRefused("", PhotoFault.CORRUPT)
    return found.start()


def _note(walk: _Walk, marker: int, segment: bytes) -> None:
    if marker in FRAMES:
        _note_frame(walk, marker, segment)
    elif marker == SOS:
        _note_scan(walk, segment)
    elif marker == APP1 and segment[4:10] == b"Exif\0\0" and not walk.exif:
        walk.exif = segment[4 : 4 + MAX_FACTS]
    elif marker == APP2 and segment[4:8] == b"MPF\0":
        walk.pictures = _pictures(segment[8:])
    if _serves_pixels(marker, segment):
        walk.kept.append(segment)


def _serves_pixels(marker: int, segment: bytes) -> bool:
    if APP0 <= marker <= APP15:
        profile = marker == APP2 and segment[4:16] == b"ICC_PROFILE\0"
        return profile or marker in (APP0, APP14)
    return marker != COM


def _note_frame(walk: _Walk, marker: int, segment: bytes) -> None:
    if walk.frame or len(segment) < 10:
        raise PhotoRefused("", PhotoFault.CORRUPT)
    if marker not in (BASELINE, EXTENDED, PROGRESSIVE):
        raise PhotoRefused("", PhotoFault.OTHER_KIND, kind=f"JPEG SOF{marker - BASELINE}")
    walk.frame = marker
    walk.height = int.from_bytes(segment[5:7], "big")
    walk.width = int.from_bytes(segment[7:9], "big")
    require_size(walk.width, walk.height)


def _note_scan(walk: _Walk, segment: bytes) -> None:
    walk.scans += 1
    walk.scanned += len(segment)
    if not walk.frame:
        raise PhotoRefused("", PhotoFault.CORRUPT)
    if walk.scans > MAX_SCANS:
        raise PhotoRefused("", PhotoFault.TOO_MANY_SCANS, found=walk.scans, limit=MAX_SCANS)


def _pixels(walk: _Walk) -> bytes:
    # A decoder that meets the end marker too early fills the rest with grey and says nothing; one
    # that runs out of bytes complains. A scan of several passes needs the marker to begin at all.
    once = walk.scans == 1 and walk.frame != PROGRESSIVE
    return b"".join([*walk.kept, _PADDING if once else b"\xff\xd9"])


def _pictures(index: bytes) -> int:
    """The number of pictures that a multi-picture index (CIPA DC-007 §5.2.3) speaks of."""
    order: Literal["little", "big"] = "little" if index[:2] == b"II" else "big"
    start = int.from_bytes(index[4:8], order)
    entries = int.from_bytes(index[start : start + 2], order)
    for entry in range(min(entries, 16)):
        field_at = start + 2 + 12 * entry
        if int.from_bytes(index[field_at : field_at + 2], order) == 0xB001:
            return int.from_bytes(index[field_at + 8 : field_at + 12], order)
    return 1

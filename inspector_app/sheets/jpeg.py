"""What a page needs to know of a JPEG before it takes its bytes over untouched."""

from dataclasses import dataclass

_STARTS_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset((0x01, *range(0xD0, 0xD8)))
_FRAME = 6
"""Bytes of a frame header that matter here: depth, height, width, components."""
_COLOUR_SPACES = {1: "/DeviceGray", 3: "/DeviceRGB"}


@dataclass(frozen=True, slots=True)
class Jpeg:
    """Picture bytes with their size in pixels and the PDF name of their colours."""

    content: bytes
    width: int
    height: int
    colours: str


def read_jpeg(content: bytes) -> Jpeg:
    """Read the frame header. Raises ValueError for what is no JPEG in 8-bit grey or RGB."""
    if content[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    position = 2
    while position + 4 <= len(content):
        if content[position] != 0xFF:
            raise ValueError("no marker where one must be")
        marker = content[position + 1]
        if marker in _STARTS_OF_FRAME:
            return _frame(content, position + 4)
        if marker == 0xFF:
            position += 1
        elif marker in _WITHOUT_LENGTH:
            position += 2
        else:
            position += 2 + int.from_bytes(content[position + 2 : position + 4], "big")
    raise ValueError("no frame")


def _frame(content: bytes, start: int) -> Jpeg:
    if len(content) < start + _FRAME:
        raise ValueError("the frame is cut off")
    depth, height, width, components = (
        content[start],
        int.from_bytes(content[start + 1 : start + 3], "big"),
        int.from_bytes(content[start + 3 : start + 5], "big"),
        content[start + 5],
    )
    if depth != 8 or components not in _COLOUR_SPACES or not (width and height):
        raise ValueError("not 8-bit grey or RGB")
    return Jpeg(content, width, height, _COLOUR_SPACES[components])

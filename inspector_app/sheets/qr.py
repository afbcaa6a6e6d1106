"""The QR codes: id or number, version and head, and nothing about anybody."""

from collections.abc import Iterator
from itertools import groupby

import segno

from inspector_app.domain.entry import head_groups
from inspector_app.sheets.pen import Box, Pen

_PREFIX = "MINGCHA1"
_MASK = 3
"""Fixed, because trying all eight takes four times as long and only serves bad cameras."""


def qr_text(inspection: str, version: int, entry: str) -> str:
    """What the code says, in the alphabet of compact codes: capitals, digits, `:` and `-`."""
    return f"{_PREFIX}:{inspection.upper()}:V{version}:{head_groups(entry).replace(' ', '')}"


def paper_code(number: str, digest: str) -> str:
    """What the code of an issued paper says: its number, and the printed start of its hash."""
    return f"{_PREFIX}:{number}:{head_groups(digest).replace(' ', '')}"


def draw_qr(pen: Pen, text: str, x: float, y: float, size: float) -> None:
    """Draw the code in a square; the paper around it is its quiet zone."""
    code = segno.make(
        text, error="m", mask=_MASK, boost_error=False, micro=False, encoding=_encoding(text)
    )
    matrix = code.matrix
    pen.fill((0, 0, 0), *_bars(matrix, x, y, size))


def _encoding(text: str) -> str | None:
    """UTF-8 for Chinese: the code's own Kanji mode would be read as Japanese."""
    return None if text.isascii() else "utf-8"


def _bars(matrix: tuple[bytearray, ...], x: float, y: float, size: float) -> Iterator[Box]:
    """Each row's runs of dark modules."""
    module = size / len(matrix)
    for number, row in enumerate(matrix):
        top = y + size - number * module
        start = 0
        for dark, run in groupby(row):
            end = start + len(list(run))
            if dark:
                yield x + start * module, top - module, x + end * module, top
            start = end

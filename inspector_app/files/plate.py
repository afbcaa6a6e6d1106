"""A kept picture made small enough for paper."""

import io

from PIL import Image

PLATE_SIDE = 1000
"""Pixels: 84 mm at 300 dots per inch."""
QUALITY = 82


def fit_plate(reduced: bytes) -> bytes:
    """A reduced copy (our own JPEG) with a longest side of at most PLATE_SIDE pixels."""
    with Image.open(io.BytesIO(reduced), formats=("JPEG",)) as picture:
        if max(picture.size) <= PLATE_SIDE:
            return reduced
        picture.draft("RGB", (PLATE_SIDE, PLATE_SIDE))
        picture.thumbnail((PLATE_SIDE, PLATE_SIDE), Image.Resampling.BICUBIC)
        content = io.BytesIO()
        picture.save(content, "JPEG", quality=QUALITY)
        return content.getvalue()

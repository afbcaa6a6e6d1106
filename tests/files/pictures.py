"""Real pictures for tests, made by Pillow on the spot, and ways to break them."""

import io
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterable

from PIL import Image, ImageDraw

EXIF_IFD, GPS_IFD = 0x8769, 0x8825
MAKE, MODEL, ORIENTATION = 0x010F, 0x0110, 0x0112
TIME, OFFSET, DIGITIZED, DIGITIZED_OFFSET = 0x9003, 0x9011, 0x9004, 0x9012
COLOURS = {"red": (200, 30, 30), "green": (30, 160, 60), "blue": (30, 60, 200), "grey": (90,) * 3}

HERE = {1: "N", 2: (31.0, 13.0, 49.5), 3: "E", 4: (121.0, 28.0, 25.33)}
HERE_SAID = "31.230417,121.473703"


def corners(size: tuple[int, int] = (400, 300)) -> Image.Image:
    """Four coloured quarters: red, green over blue, grey. What is upright can be seen in it."""
    image = Image.new("RGB", size)
    draw = ImageDraw.Draw(image)
    width, height = size
    for place, colour in enumerate(COLOURS.values()):
        left, top = place % 2 * width // 2, place // 2 * height // 2
        draw.rectangle((left, top, left + width // 2, top + height // 2), fill=colour)
    return image


def seen(image: Image.Image) -> list[str]:
    """The names of the colours in the four quarters, by rows."""
    width, height = image.size
    pixels = (
        image.convert("RGB").getpixel((x * width // 4, y * height // 4))
        for y in (1, 3)
        for x in (1, 3)
    )
    return [min(COLOURS, key=lambda name: _distance(COLOURS[name], pixel)) for pixel in pixels]


def exif(
    *,
    time: str = "2026:09:15 10:12:33",
    offset: str = "+08:00",
    make: str = "Sample",
    model: str = "Phone 1",
    orientation: int = 1,
    gps: dict | None = None,
) -> Image.Exif:
    """An EXIF block as phones write it; empty text leaves a tag out."""
    block = Image.Exif()
    block.update({tag: said for tag, said in ((MAKE, make), (MODEL, model)) if said})
    block[ORIENTATION] = orientation
    said = {tag: text for tag, text in ((TIME, time), (OFFSET, offset)) if text}
    block.get_ifd(EXIF_IFD).update(said)
    if gps:
        block.get_ifd(GPS_IFD).update(gps)
    return block


def encoded(image: Image.Image, kind: str = "JPEG", **options) -> bytes:
    """`image` as a file's bytes."""
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def jpeg(size: tuple[int, int] = (400, 300), **options) -> bytes:
    """A JPEG of the four corners."""
    return encoded(corners(size), quality=90, **options)


def png(image: Image.Image | None = None, **options) -> bytes:
    """A PNG of the four corners, or of `image`."""
    return encoded(image or corners(), "PNG", **options)


def noisy_jpeg(size: tuple[int, int] = (320, 240), **options) -> bytes:
    """A JPEG with so much detail that every byte of it matters."""
    return encoded(Image.effect_noise(size, 60).convert("RGB"), quality=90, **options)


def with_jpeg_size(content: bytes, width: int, height: int) -> bytes:
    """`content` with another size in its frame header."""
    at = next(at for mark in (b"\xff\xc0", b"\xff\xc2") if (at := content.find(mark)) > 0)
    return content[: at + 5] + struct.pack(">HH", height, width) + content[at + 9 :]


def png_of(chunks: Iterable[tuple[bytes, bytes]]) -> bytes:
    """A PNG file of these chunks, with right checksums."""
    parts = [b"\x89PNG\r\n\x1a\n"]
    for name, body in chunks:
        check = zlib.crc32(name + body)
        parts.append(struct.pack(">I", len(body)) + name + body + struct.pack(">I", check))
    return b"".join(parts)


def png_header(width: int, height: int, depth: int = 8, colour: int = 2) -> tuple[bytes, bytes]:
    """An IHDR chunk."""
    return b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)


def flat_png(width: int, height: int) -> bytes:
    """A valid one-bit PNG of any size that takes a few kilobytes: the classic bomb."""
    row = bytes(1 + -(-width // 8))
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    return png_of([png_header(width, height, 1, 0), (b"IDAT", body), (b"IEND", b"")])


def box(name: bytes, body: bytes) -> bytes:
    """A box of an ISO base media file."""
    return struct.pack(">I", 8 + len(body)) + name + body


def run_python(*arguments: str, stdin: bytes = b"") -> bytes:
    """What a new Python with these arguments writes to its standard output."""
    command = [sys.executable, *arguments]
    done = subprocess.run(command, input=stdin, capture_output=True, check=True)
    return done.stdout


def _distance(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))

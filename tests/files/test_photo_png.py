"""The chunks of a PNG file."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_limits import MAX_SEGMENTS
from inspector_app.files.photo_png import outline_png
from tests.files.pictures import exif, png, png_header, png_of

PLAIN = png(exif=exif())


def fault_of(content: bytes) -> PhotoFault:
    with pytest.raises(PhotoRefused) as caught:
        outline_png(content)
    return caught.value.fault


@given(st.integers(8, len(PLAIN) - 1))
def test_a_png_cut_anywhere_is_truncated(cut):
    assert fault_of(PLAIN[:cut]) is PhotoFault.TRUNCATED


@given(st.integers(8, len(PLAIN) - 1), st.integers(0, 7))
def test_one_flipped_bit_anywhere_is_noticed(at, bit):
    changed = bytearray(PLAIN)
    changed[at] ^= 1 << bit
    assert fault_of(bytes(changed)) in (PhotoFault.CORRUPT, PhotoFault.TRUNCATED)


def test_texts_are_left_out_of_what_the_decoder_sees():
    bomb = b"key\0\0" + zlib.compress(bytes(10_000_000))
    chunks = [png_header(1, 1), (b"zTXt", bomb), (b"IDAT", zlib.compress(bytes(4))), (b"IEND", b"")]
    outline = outline_png(png_of(chunks))
    assert b"zTXt" not in outline.pixels
    assert (outline.width, outline.height) == (1, 1)


def test_what_stands_behind_the_end_is_left_out():
    assert b"trailer" not in outline_png(PLAIN + b"trailer").pixels


@pytest.mark.parametrize(
    "chunks",
    [
        [(b"IDAT", b""), (b"IEND", b"")],
        [png_header(4, 4), (b"IEND", b"")],
        [png_header(4, 4), *[(b"teXt", b"")] * MAX_SEGMENTS],
    ],
)
def test_a_png_without_size_pixels_or_end_is_damage(chunks):
    assert fault_of(png_of(chunks)) is PhotoFault.CORRUPT


def test_one_frame_is_no_animation():
    control = (b"acTL", b"\0\0\0\1\0\0\0\0")
    idat = (b"IDAT", zlib.compress(bytes(4)))
    assert outline_png(png_of([png_header(1, 1), control, idat, (b"IEND", b"")])).width == 1

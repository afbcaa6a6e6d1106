"""The segments of a JPEG file."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_jpeg import is_bare_jpeg, outline_jpeg
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import MAX_SEGMENTS
from tests.files.pictures import corners, encoded, exif, jpeg, noisy_jpeg

PLAIN = jpeg()
NOISY = noisy_jpeg((160, 120), exif=exif())
PROGRESSIVE = noisy_jpeg((160, 120), progressive=True)


def fault_of(content: bytes) -> PhotoFault:
    with pytest.raises(PhotoRefused) as caught:
        outline_jpeg(content)
    return caught.value.fault


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, 2 + len(body)) + body


def behind_start(content: bytes, more: bytes) -> bytes:
    return content[:2] + more + content[2:]


@given(st.data())
def test_a_jpeg_cut_anywhere_is_truncated(data):
    content = data.draw(st.sampled_from([PLAIN, NOISY, PROGRESSIVE]))
    cut = data.draw(st.integers(3, len(content) - 1))
    assert fault_of(content[:cut]) is PhotoFault.TRUNCATED


@given(st.binary(max_size=400))
def test_noise_behind_the_first_bytes_is_refused(noise):
    with pytest.raises(PhotoRefused):
        outline_jpeg(b"\xff\xd8\xff" + noise)


def test_only_what_serves_the_pixels_is_kept_for_the_decoder():
    profile = b"p" * 500
    content = encoded(corners(), comment=b"said", exif=exif(), icc_profile=profile, xmp=b"<x/>")
    outline = outline_jpeg(content)
    assert profile in outline.pixels
    for foreign in (b"said", b"Exif\0\0", b"Sample", b"<x/>"):
        assert foreign in content
        assert foreign not in outline.pixels
    assert outline.exif.startswith(b"Exif\0\0")


def test_fill_bytes_before_a_marker_are_allowed():
    assert outline_jpeg(behind_start(PLAIN, b"\xff\xff\xff")).width == 400


def test_a_thumbnail_inside_exif_is_not_taken_for_the_picture():
    inner = jpeg((16, 16))
    outline = outline_jpeg(behind_start(PLAIN, segment(0xE1, b"Exif\0\0II*\0" + inner)))
    assert (outline.width, outline.height) == (400, 300)


def test_a_marker_inside_the_pixels_is_damage():
    start = NOISY.rindex(b"\xff\xda")
    middle = (start + len(NOISY)) // 2
    assert fault_of(NOISY[:middle] + b"\xff\x3a" + NOISY[middle + 2 :]) is PhotoFault.CORRUPT


def test_two_frame_headers_are_damage():
    start = PLAIN.index(b"\xff\xc0")
    frame = PLAIN[start : start + 19]
    assert fault_of(PLAIN[:start] + frame + PLAIN[start:]) is PhotoFault.CORRUPT


def test_pixels_without_a_frame_header_are_damage():
    start = PLAIN.index(b"\xff\xc0")
    assert fault_of(PLAIN[:start] + PLAIN[start + 19 :]) is PhotoFault.CORRUPT


def test_a_jpeg_without_pixels_is_damage():
    assert fault_of(b"\xff\xd8\xff\xd9") is PhotoFault.CORRUPT


def test_a_segment_shorter_than_its_own_length_is_damage():
    assert fault_of(behind_start(PLAIN, b"\xff\xe5\x00\x01")) is PhotoFault.CORRUPT


def test_a_flood_of_segments_is_damage():
    assert fault_of(behind_start(PLAIN, segment(0xE5, b"") * MAX_SEGMENTS)) is PhotoFault.CORRUPT


def test_a_lossless_jpeg_is_named():
    with pytest.raises(PhotoRefused) as caught:
        outline_jpeg(PLAIN.replace(b"\xff\xc0", b"\xff\xc3", 1))
    assert (caught.value.fault, caught.value.kind) == (PhotoFault.OTHER_KIND, "JPEG SOF3")


@pytest.mark.parametrize("order", ["little", "big"])
def test_an_index_of_one_picture_makes_no_mpo(order):
    def index(count: int) -> bytes:
        sign, pack = (b"II*\0", "<") if order == "little" else (b"MM\0*", ">")
        first = struct.pack(f"{pack}HHI", 0xB000, 7, 4) + b"0100"
        second = struct.pack(f"{pack}HHII", 0xB001, 4, 1, count)
        body = sign + struct.pack(f"{pack}I", 8) + struct.pack(f"{pack}H", 2) + first + second
        return segment(0xE2, b"MPF\0" + body)

    assert outline_jpeg(behind_start(PLAIN, index(1))).kind is PhotoKind.JPEG
    assert outline_jpeg(behind_start(PLAIN, index(2))).kind is PhotoKind.MPO


def test_an_index_that_makes_no_sense_is_passed_over():
    outline = outline_jpeg(behind_start(PLAIN, segment(0xE2, b"MPF\0" + b"\xff" * 40)))
    assert outline.kind is PhotoKind.JPEG


def test_a_copy_of_ours_is_bare():
    assert is_bare_jpeg(PLAIN, 400)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        PLAIN[:-2],
        PLAIN[:-2] + b"\xff\xd9\xff\xd9",
        PLAIN[:2] + b"\xff\xe5\xff\xff" + PLAIN[-2:],
        PLAIN + b"trailer\xff\xd9",
        jpeg(exif=exif()),
        jpeg(comment=b"said"),
        jpeg(dpi=(300, 300)),
        jpeg(icc_profile=b"p" * 200),
        jpeg(xmp=b"<x/>"),
        jpeg((401, 300)),
        jpeg(progressive=True),
        encoded(Image.new("RGB", (8, 8)), "PNG"),
    ],
)
def test_anything_more_than_pixels_makes_a_jpeg_not_bare(content):
    assert not is_bare_jpeg(content, 400)

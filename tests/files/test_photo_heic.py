"""HEIC files: their boxes, and the real pictures beside the checkout."""

import pytest

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_copy import copy_photo
from inspector_app.files.photo_heic import decode_heic, outline_heic
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_outline import Outline
from tests.files.pictures import box

HEAD = box(b"ftyp", b"heic\0\0\0\0mif1heic")
META = box(b"meta", bytes(60))


def fault_of(content: bytes) -> PhotoFault:
    with pytest.raises(PhotoRefused) as caught:
        outline_heic(content)
    return caught.value.fault


@pytest.fixture(scope="module")
def real(shared_photos):
    return (shared_photos / "iphone_13_pro_max.HEIC").read_bytes()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (HEAD, PhotoFault.CORRUPT),
        (HEAD + META, PhotoFault.CORRUPT),
        (HEAD + META[:-1], PhotoFault.TRUNCATED),
        (HEAD + META + b"\0\0\0", PhotoFault.TRUNCATED),
        (HEAD + META + b"\0\0\0\3mdat", PhotoFault.CORRUPT),
        (HEAD + META + b"\0\0\0\1mdat" + (2**40).to_bytes(8, "big"), PhotoFault.TRUNCATED),
        (HEAD + META + b"\0\0\0\0mdat rest", PhotoFault.CORRUPT),
        (HEAD + box(b"free", b"") * 70_000, PhotoFault.CORRUPT),
    ],
)
def test_boxes_that_do_not_fit_are_refused(content, fault):
    assert fault_of(content) is fault


def test_pixels_that_are_not_there_are_refused():
    with pytest.raises(PhotoRefused) as caught:
        decode_heic(Outline(PhotoKind.HEIC, 10, 10, HEAD + META))
    assert caught.value.fault is PhotoFault.CORRUPT


def test_a_real_heic_stands_upright_without_its_exif(real):
    outline = outline_heic(real)
    assert (outline.width, outline.height) == (3024, 4032)
    assert b"iPhone 13 Pro Max" in outline.exif


def test_the_turn_of_a_heic_is_made_once(real):
    outline = outline_heic(real)
    assert copy_photo(outline, 6) == copy_photo(outline, 1)


def test_a_real_heic_cut_anywhere_is_truncated(real):
    for cut in range(100, len(real), len(real) // 40):
        assert fault_of(real[:cut]) in (PhotoFault.TRUNCATED, PhotoFault.CORRUPT)
    assert fault_of(real[:-1]) is PhotoFault.TRUNCATED

"""What EXIF says of a picture, and what it cannot spoil."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.files.photo_exif import PhotoFacts, read_facts
from tests.files.pictures import (
    DIGITIZED,
    DIGITIZED_OFFSET,
    EXIF_IFD,
    GPS_IFD,
    HERE,
    HERE_SAID,
    MAKE,
    MODEL,
    exif,
)

WHOLE = exif(gps=HERE, orientation=6).tobytes()


def facts(**said) -> PhotoFacts:
    return read_facts(exif(**said).tobytes())


def test_a_whole_block_is_read_whole():
    assert read_facts(WHOLE) == PhotoFacts(
        "2026-09-15T10:12:33+08:00", "Sample Phone 1", HERE_SAID, 6
    )


def test_a_picture_without_exif_has_no_facts():
    assert read_facts(b"") == PhotoFacts()


def test_a_time_without_offset_stays_without():
    assert facts(offset="").taken_at == "2026-09-15T10:12:33"


@pytest.mark.parametrize("offset", ["+8", "UTC", "+99:00", "+08:61"])
def test_an_offset_that_is_none_is_left_out(offset):
    assert facts(offset=offset).taken_at == "2026-09-15T10:12:33"


@pytest.mark.parametrize("time", ["0000:00:00 00:00:00", "2026:13:40 10:00:00", "    ", "today"])
def test_a_time_that_never_was_is_left_out(time):
    assert facts(time=time).taken_at == ""


def test_the_time_of_digitising_stands_in():
    block = exif(time="", offset="")
    block.get_ifd(EXIF_IFD).update({DIGITIZED: "2026:09:15 10:12:34", DIGITIZED_OFFSET: "+08:00"})
    assert read_facts(block.tobytes()).taken_at == "2026-09-15T10:12:34+08:00"


@pytest.mark.parametrize(
    ("make", "model", "device"),
    [
        ("Canon", "Canon EOS 40D", "Canon EOS 40D"),
        ("NIKON CORPORATION", "NIKON D70", "NIKON D70"),
        ("Apple", "iPhone 13 Pro Max", "Apple iPhone 13 Pro Max"),
        ("Apple", "", "Apple"),
        ("", "Phone", "Phone"),
        ("", "", ""),
        ("A\x00\x07B", "C\x1bD", "A B C D"),
        ("Sample  ", "  X\n1  ", "Sample X 1"),
    ],
)
def test_maker_and_model_make_one_name_in_one_line(make, model, device):
    block = exif(make="", model="")
    block.update({tag: said for tag, said in ((MAKE, make), (MODEL, model)) if said})
    assert read_facts(block.tobytes()).device == device


def test_a_maker_in_chinese_is_read_and_its_direction_marks_are_not():
    content = exif(make="123456789", model="").tobytes()
    said = "华\u202e为".encode()
    assert read_facts(content.replace(b"123456789", said)).device == "华 为"


@pytest.mark.parametrize(
    ("south_west", "place"),
    [
        ({1: "S", 3: "W"}, f"-{HERE_SAID}".replace(",", ",-")),
        ({2: (91.0, 0.0, 0.0)}, ""),
        ({4: (180.0, 0.0, 0.1)}, ""),
        ({1: "X"}, ""),
        ({3: ""}, ""),
        ({2: (31.0, 13.0)}, ""),
        ({2: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0)}, ""),
    ],
)
def test_a_position_is_told_only_if_it_is_one(south_west, place):
    assert facts(gps={**HERE, **south_west}).place == place


def test_a_position_divided_by_zero_is_none():
    block = exif(gps=HERE)
    content = block.tobytes()
    seconds = (49.5).as_integer_ratio()
    packed = b"".join(number.to_bytes(4, "little") for number in seconds)
    if packed not in content:
        packed = b"".join(number.to_bytes(4, "big") for number in seconds)
    assert packed in content
    assert read_facts(content.replace(packed, bytes(8))).place == ""


@pytest.mark.parametrize("orientation", [0, 9, 255])
def test_an_orientation_that_is_none_means_upright(orientation):
    assert facts(orientation=orientation).orientation == 1


@given(st.lists(st.tuples(st.integers(6, len(WHOLE) - 1), st.integers(0, 255)), max_size=30))
def test_no_damage_to_exif_raises(damage):
    content = bytearray(WHOLE)
    for at, byte in damage:
        content[at] = byte
    said = read_facts(bytes(content))
    assert 1 <= said.orientation <= 8


@given(st.binary(max_size=300), st.integers(0, len(WHOLE)))
def test_no_noise_in_exif_raises(noise, cut):
    read_facts(b"Exif\0\0" + noise)
    read_facts(WHOLE[:cut])


def test_one_bad_directory_hides_no_other():
    block = exif(gps=HERE)
    content = block.tobytes()
    directory = GPS_IFD.to_bytes(2, "little") + b"\x04\x00\x01\x00\x00\x00"
    order = "little"
    if directory not in content:
        directory, order = GPS_IFD.to_bytes(2, "big") + b"\x00\x04\x00\x00\x00\x01", "big"
    at = content.index(directory) + 8
    said = read_facts(content[:at] + (10**6).to_bytes(4, order) + content[at + 4 :])
    assert (said.place, said.device) == ("", "Sample Phone 1")

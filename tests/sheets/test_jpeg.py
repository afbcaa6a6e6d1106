import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from inspector_app.sheets.jpeg import read_jpeg
from tests.sheets.contents import a_jpeg


@pytest.mark.parametrize(("mode", "colours"), [("RGB", "/DeviceRGB"), ("L", "/DeviceGray")])
def test_size_and_colours_are_read_from_the_frame(mode: str, colours: str) -> None:
    jpeg = read_jpeg(a_jpeg(size=(70, 31), mode=mode))

    assert (jpeg.width, jpeg.height, jpeg.colours) == (70, 31, colours)


def test_a_progressive_picture_is_taken_as_it_is() -> None:
    out = io.BytesIO()
    Image.new("RGB", (9, 8)).save(out, "JPEG", progressive=True)

    assert read_jpeg(out.getvalue()).content == out.getvalue()


def test_a_picture_in_printing_colours_is_refused() -> None:
    with pytest.raises(ValueError, match="grey or RGB"):
        read_jpeg(a_jpeg(mode="CMYK"))


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(content: bytes) -> None:
    for start in (b"", b"\xff\xd8", b"\xff\xd8\xff\xc0"):
        try:
            read_jpeg(start + content)
        except ValueError:
            continue


def test_fill_bytes_and_markers_without_length_are_passed_over() -> None:
    plain = a_jpeg()

    jpeg = read_jpeg(plain[:2] + b"\xff\x01\xff\xff" + plain[3:])

    assert (jpeg.width, jpeg.height) == (64, 48)

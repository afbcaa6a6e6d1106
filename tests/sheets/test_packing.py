import io
import zlib

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.sheet import PAYLOAD
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.inspection_sheet import render
from inspector_app.sheets.packing import packed
from tests.sheets.contents import a_content, broken_rules, opened

RETURNING = next(text for n in range(10_000) if zlib.compress(text := b"x" * n).endswith(b"\r"))
"""Bytes whose compressed form ends in a carriage return."""


@given(st.binary(max_size=300))
def test_what_is_packed_comes_back(content: bytes) -> None:
    assert zlib.decompress(packed(content)) == content


def test_no_packed_stream_ends_in_a_carriage_return() -> None:
    assert not packed(RETURNING).endswith(b"\r")


def test_a_payload_whose_checksum_is_a_line_end_is_kept_exactly(fonts: Fonts) -> None:
    sheet = render(a_content(payload=RETURNING), fonts)

    assert broken_rules(sheet.pdf) == []
    with opened(sheet.pdf) as pdf:
        assert pdf.attachments[PAYLOAD].get_file().read_bytes() == RETURNING


def test_no_stream_of_a_sheet_ends_in_a_carriage_return(fonts: Fonts) -> None:
    for draft in (True, False):
        with pikepdf.open(io.BytesIO(render(a_content(draft=draft), fonts).pdf)) as pdf:
            streams = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]

            assert streams
            assert not [each for each in streams if each.read_raw_bytes().endswith(b"\r")]

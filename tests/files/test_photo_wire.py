"""The frames between the reader and its worker, and the shape of a reply."""

import io

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors.files import PhotoFault
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_wire import (
    Refused,
    Taken,
    decode_reply,
    encode_reply,
    read_frame,
    write_frames,
)


@given(st.lists(st.binary(min_size=1, max_size=500)))
def test_frames_come_out_as_they_went_in(frames):
    stream = io.BytesIO()
    write_frames(stream, *frames)
    stream.seek(0)
    assert [read_frame(stream, 500) for _ in frames] == frames
    assert read_frame(stream, 500) == b""


def test_a_frame_over_the_limit_is_not_read():
    stream = io.BytesIO()
    write_frames(stream, bytes(11))
    stream.seek(0)
    with pytest.raises(ValueError, match="11"):
        read_frame(stream, 10)


def test_a_refusal_comes_out_as_it_went_in():
    refused = Refused(PhotoFault.TOO_LONG, 13_000, 12_000, "")
    assert decode_reply(encode_reply(refused)) == refused


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "gif"},
        {"width": 0},
        {"height": 12_001},
        {"width": "4000"},
        {"taken_at": "yesterday"},
        {"taken_at": "2026-09-15T10:12:33+08:00\n"},
        {"device": "x" * 201},
        {"place": "1,2"},
        {"place": "31.230417,121.473703 or so"},
        {"more": 1},
        {"type": "ready"},
    ],
)
def test_a_reply_of_another_shape_is_refused(changes):
    good = Taken(PhotoKind.JPEG, 40, 30, "2026-09-15T10:12:33+08:00", "Phone", "")
    said = {**msgspec.json.decode(encode_reply(good)), **changes}
    with pytest.raises(ValueError, match=r".+"):
        decode_reply(msgspec.json.encode(said))


@pytest.mark.parametrize("frame", [b"", b"[]", b"null", b"\xff", b"{" * 5000])
def test_nonsense_is_refused(frame):
    with pytest.raises((ValueError, RecursionError)):
        decode_reply(frame)

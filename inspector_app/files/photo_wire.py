"""What passes between the photo reader and its worker: a picture one way, a checked reply back.

Every message is a run of frames, each its length in four bytes and then its bytes. A request is one
frame; a reply is three: JSON, reduced copy, thumbnail, the last two empty for a refusal.
"""

import struct
from typing import Annotated, BinaryIO

import msgspec
from msgspec import Meta

from inspector_app.domain.errors.files import PhotoFault
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import MAX_SIDE
from inspector_app.files.photo_text import MAX_TEXT

LENGTH = struct.Struct(">I")
READY = b"ready"
"""The worker's first frame."""

_Side = Annotated[int, Meta(ge=1, le=MAX_SIDE)]
_Time = Annotated[
    str, Meta(pattern=r"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)?)?$", max_length=25)
]
_Place = Annotated[str, Meta(pattern=r"^(-?\d{1,2}\.\d{6},-?\d{1,3}\.\d{6})?$", max_length=24)]
_Fact = Annotated[int, Meta(ge=0, le=1 << 48)]


class Taken(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="taken"):
    """What the worker says of a picture; its two copies follow."""

    kind: PhotoKind
    width: _Side
    height: _Side
    taken_at: _Time
    device: Annotated[str, Meta(max_length=MAX_TEXT)]
    place: _Place


class Refused(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="refused"):
    """Why the worker did not take a picture."""

    fault: PhotoFault
    found: _Fact
    limit: _Fact
    kind: Annotated[str, Meta(max_length=20)]


Reply = Taken | Refused
_DECODER: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)


def encode_reply(reply: Reply) -> bytes:
    """The first frame of a reply."""
    return msgspec.json.encode(reply)


def decode_reply(frame: bytes) -> Reply:
    """Check and read the first frame of a reply; raises ValueError for any other shape."""
    return _DECODER.decode(frame)


def write_frames(sink: BinaryIO, *frames: bytes) -> None:
    """Write `frames` and make sure that they leave."""
    for frame in frames:
        sink.write(LENGTH.pack(len(frame)))
        sink.write(frame)
    sink.flush()


def read_frame(source: BinaryIO, most: int) -> bytes:
    """The next frame, empty at the end of the stream; raises ValueError if it is longer."""
    head = source.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return b""
    (length,) = LENGTH.unpack(head)
    if length > most:
        raise ValueError(length)
    return source.read(length)

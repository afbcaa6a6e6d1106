"""Entry bodies as they are stored: zlib, and never more than a body may hold when unpacked."""

import zlib

LARGEST_BODY = 16 << 20
"""Bytes of canonical JSON in one entry."""


def pack(body: bytes) -> bytes:
    """`body` as it is stored. Raises ValueError for one that could not be read back."""
    if len(body) > LARGEST_BODY:
        raise ValueError("an entry body is too large")
    return zlib.compress(body)


def unpack(packed: bytes) -> bytes:
    """The body again. Raises ValueError for anything damaged, endless or followed by more."""
    inflater = zlib.decompressobj()
    try:
        body = inflater.decompress(packed, LARGEST_BODY)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not inflater.eof or inflater.unused_data:
        raise ValueError("not one whole body")
    return body

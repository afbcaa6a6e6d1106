"""Compressed streams whose end nobody can mistake.

The bytes of a stream are followed by a line end. If they end in a carriage return themselves, as
one checksum in 256 does, some validators take that for a part of the line end and report a false
length. Such a stream gets a line feed more, which every inflater passes over.
"""

import zlib

import pikepdf

_RETURN, _FEED = b"\r", b"\n"


def packed(content: bytes) -> bytes:
    """`content` for the filter /FlateDecode."""
    stream = zlib.compress(content)
    return stream + _FEED if stream.endswith(_RETURN) else stream


def packed_stream(pdf: pikepdf.Pdf, content: bytes) -> pikepdf.Stream:
    """A new stream of `pdf` that holds `content`."""
    stream = pdf.make_stream(packed(content))
    stream.Filter = pikepdf.Name.FlateDecode
    return stream

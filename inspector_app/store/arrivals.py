"""Entries from elsewhere, read and verified by themselves: hash, body, canonical form, place.

Pure: a pool may do it. Whether they fit what is here is for `intake`.
"""

import hashlib
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple, NoReturn

import msgspec

from inspector_app.domain.bundle import WireEntry
from inspector_app.domain.entry import FORMAT, Content
from inspector_app.domain.errors.exchange import SourceRefused
from inspector_app.domain.shapes import misshapen
from inspector_app.store.packing import LARGEST_BODY

LARGEST_SEQ = 1 << 53
NAMING = ("evidence.", "revision.", "paper.")
"""Beginnings of the fields that name kept files."""
# Without the quotation mark before them, of which a body is full, they are looked for faster.
_NAMED = tuple(each.encode() for each in NAMING)


class Arrival(NamedTuple):
    """One entry as it came, with its identity and what it says; a stub says nothing."""

    hash: bytes
    wire: WireEntry
    content: Content | None
    may_name_files: bool = True
    """False where nothing in its body can be the name of a field that names kept files."""


class _Body(msgspec.Struct, forbid_unknown_fields=True):
    """The body of version 1; its fields are those of `Content`."""

    v: Literal[1]
    replica: str
    seq: int
    at: str
    subject: str
    kind: str
    parents: list[str]
    set: dict[str, Any]
    who: str
    form: str | None
    app: str


class _Versioned(msgspec.Struct):
    v: int


def _refuse_float(text: str) -> NoReturn:
    raise ValueError(text)


_DECODER = msgspec.json.Decoder(_Body, float_hook=_refuse_float)
_ENCODER = msgspec.json.Encoder(order="sorted")
_UNREADABLE = (ValueError, TypeError, KeyError, RecursionError, OverflowError)


def read_arrivals(entries: Iterable[WireEntry]) -> Iterator[Arrival]:
    """Verify each entry by itself. Raises SourceRefused at the first that is not what it says."""
    for wire in entries:
        yield _arrival(wire)


def _arrival(wire: WireEntry) -> Arrival:
    if not (0 < wire.seq < LARGEST_SEQ and len(wire.prev) == len(wire.body_sha) == 32):
        raise _refused(wire, "wrong-hash")
    # As `entry_hash` does it, without the way over hexadecimal.
    digest = hashlib.sha256(FORMAT + wire.prev + wire.body_sha).digest()
    if wire.packed is None:
        return Arrival(digest, wire._replace(signature=None, signer=""), None)
    body = _unpacked(wire)
    content = _content(wire, body)
    if (wire.signature is None) != (wire.signer == ""):
        raise _refused(wire, "wrong-body")
    if content.newer:
        return Arrival(digest, wire, content)
    if (content.replica, content.seq) != (wire.replica, wire.seq) or not content.subject:
        raise _refused(wire, "wrong-place")
    if misshapen(content.subject, content.set):
        raise _refused(wire, "wrong-shape")
    # The body is canonical: no letter of a name is written in another way.
    return Arrival(digest, wire, content, any(each in body for each in _NAMED))


def _unpacked(wire: WireEntry) -> bytes:
    inflater = zlib.decompressobj()
    try:
        body = inflater.decompress(wire.packed or b"", LARGEST_BODY)
    except zlib.error as error:
        raise _refused(wire, "wrong-body") from error
    if len(body) == LARGEST_BODY and not inflater.eof:
        raise _refused(wire, "too-large")
    if not inflater.eof or inflater.unused_data or hashlib.sha256(body).digest() != wire.body_sha:
        raise _refused(wire, "wrong-body")
    return body


def _content(wire: WireEntry, body: bytes) -> Content:
    """What the body says, if it says it in the one canonical way."""
    try:
        return _read_body(body)
    except _UNREADABLE as error:
        raise _refused(wire, "wrong-body") from error


def _read_body(body: bytes) -> Content:
    try:
        raw = _DECODER.decode(body)
    except (msgspec.ValidationError, ValueError):
        if msgspec.json.decode(body, type=_Versioned).v > 1:
            return Content.read(body)
        raise
    if _ENCODER.encode(raw) != body or not unicodedata.is_normalized("NFC", body.decode()):
        raise ValueError("not canonical")
    return Content(
        raw.replica,
        raw.seq,
        raw.at,
        raw.subject,
        raw.kind,
        tuple(raw.parents),
        raw.set,
        raw.who,
        raw.form,
        raw.app,
    )


def _refused(wire: WireEntry, code: str) -> SourceRefused:
    return SourceRefused(code, wire.replica, wire.seq)

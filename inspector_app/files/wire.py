"""What the members of a bundle hold, as MessagePack: every field typed, every length bounded."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, NamedTuple

import msgspec

from inspector_app.domain.bundle import MemberKind, WireCheckpoint, WireEntry, WireReplica
from inspector_app.domain.errors.bundles import BundleFileFault, BundleFileRefused

CHUNK_ENTRIES, CHUNK_BYTES = 1000, 4 * 1024 * 1024
"""One member holds no more entries, and begins none beyond so many bytes."""
MOST_BODY = 16 * 1024 * 1024
"""Bytes of one packed entry."""
MOST_MEMBER = CHUNK_BYTES + MOST_BODY + 1024 * 1024
"""Plain bytes of any member that is read here."""
MOST_STATEMENT = 64 * 1024
MOST_RECEIPT = 16 * 1024 * 1024
MOST_THUMBNAIL = 512 * 1024
MOST_ROWS = 100_000

_Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-z-]{1,64}$")]
_Mark = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
_Digest = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
_Seq = Annotated[int, msgspec.Meta(ge=1, le=2**53)]
_Statement = Annotated[bytes, msgspec.Meta(max_length=MOST_STATEMENT)]


class _Entry(NamedTuple):
    replica: _Id
    seq: _Seq
    prev: _Digest
    body_sha: _Digest
    packed: Annotated[bytes, msgspec.Meta(min_length=1, max_length=MOST_BODY)] | None
    signature: Annotated[bytes, msgspec.Meta(min_length=1, max_length=1024)] | None
    signer: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")]


class _Replica(NamedTuple):
    id: _Id
    person: _Mark
    statement: _Statement


class _Checkpoint(NamedTuple):
    replica: _Id
    seq: _Seq
    head: _Mark
    statement: _Statement


class _Thumbnail(NamedTuple):
    sha256: _Mark
    content: Annotated[bytes, msgspec.Meta(max_length=MOST_THUMBNAIL)]


class _Receipt(NamedTuple):
    replica: _Statement
    receipt: Annotated[bytes, msgspec.Meta(max_length=MOST_RECEIPT)]


_Rows = msgspec.Meta(max_length=MOST_ROWS)


def entry_chunks(entries: Iterable[WireEntry]) -> Iterator[tuple[WireEntry, ...]]:
    """The entries in their order, cut into runs that one member holds each."""
    chunk: list[WireEntry] = []
    size = 0
    for entry in entries:
        if chunk and (len(chunk) == CHUNK_ENTRIES or size >= CHUNK_BYTES):
            yield tuple(chunk)
            chunk, size = [], 0
        chunk.append(entry)
        size += len(entry.packed or b"") + 256
    if chunk:
        yield tuple(chunk)


def encode_entries(entries: Sequence[WireEntry]) -> bytes:
    """One run of entries."""
    return msgspec.msgpack.encode(entries)


def decode_entries(content: bytes) -> tuple[WireEntry, ...]:
    """Read back one run. Raises BundleFileRefused."""
    run = Annotated[list[_Entry], msgspec.Meta(max_length=CHUNK_ENTRIES)]
    rows: list[_Entry] = _read(content, run, MemberKind.ENTRIES)
    if any((row.signature is None) != (row.signer == "") for row in rows):
        raise BundleFileRefused(BundleFileFault.CONTENT, MemberKind.ENTRIES.value)
    return tuple(map(WireEntry._make, rows))


def encode_replicas(replicas: Sequence[WireReplica]) -> bytes:
    """All replicas of a bundle."""
    return msgspec.msgpack.encode([(each.id, each.person, each.statement) for each in replicas])


def decode_replicas(content: bytes) -> tuple[WireReplica, ...]:
    """Read back the replicas. Raises BundleFileRefused."""
    rows: list[_Replica] = _read(content, Annotated[list[_Replica], _Rows], MemberKind.REPLICAS)
    return tuple(WireReplica(*row) for row in rows)


def encode_checkpoints(checkpoints: Sequence[WireCheckpoint]) -> bytes:
    """All checkpoints of a bundle."""
    return msgspec.msgpack.encode(
        [(each.replica, each.seq, each.head, each.statement) for each in checkpoints]
    )


def decode_checkpoints(content: bytes) -> tuple[WireCheckpoint, ...]:
    """Read back the checkpoints. Raises BundleFileRefused."""
    shape = Annotated[list[_Checkpoint], _Rows]
    rows: list[_Checkpoint] = _read(content, shape, MemberKind.CHECKPOINTS)
    return tuple(WireCheckpoint(*row) for row in rows)


def encode_thumbnails(thumbnails: Sequence[tuple[str, bytes]]) -> bytes:
    """Small pictures with the hash of the file that each shows."""
    return msgspec.msgpack.encode(thumbnails)


def decode_thumbnails(content: bytes) -> tuple[tuple[str, bytes], ...]:
    """Read back the small pictures; what is in them is not looked at. Raises BundleFileRefused."""
    shape = Annotated[list[_Thumbnail], _Rows]
    rows: list[_Thumbnail] = _read(content, shape, MemberKind.THUMBNAILS)
    return tuple((row.sha256, row.content) for row in rows)


def encode_receipts(receipts: Sequence[tuple[bytes, bytes]]) -> bytes:
    """Receipts as signed, each after the statement of the replica that gave it."""
    return msgspec.msgpack.encode(receipts)


def decode_receipts(content: bytes) -> tuple[tuple[bytes, bytes], ...]:
    """Read back the receipts, their signatures not yet checked. Raises BundleFileRefused."""
    rows: list[_Receipt] = _read(content, Annotated[list[_Receipt], _Rows], MemberKind.RECEIPTS)
    return tuple((row.replica, row.receipt) for row in rows)


def _read(content: bytes, shape: Any, kind: MemberKind) -> Any:
    if len(content) > MOST_MEMBER:
        raise BundleFileRefused(BundleFileFault.TOO_LARGE, kind.value)
    try:
        return msgspec.msgpack.decode(content, type=shape)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise BundleFileRefused(BundleFileFault.CONTENT, kind.value) from error

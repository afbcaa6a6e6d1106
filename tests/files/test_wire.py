import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.bundle import WireCheckpoint, WireEntry, WireReplica
from inspector_app.domain.errors.bundles import BundleFileFault, BundleFileRefused
from inspector_app.files import wire

REPLICA = "ab" * 16
ENTRY = WireEntry(REPLICA, 1, b"\1" * 32, b"\2" * 32, b"body", None, "")

marks = st.binary(min_size=32, max_size=32)
signatures = st.one_of(
    st.just((None, "")), st.tuples(st.binary(min_size=1, max_size=90), marks.map(bytes.hex))
)
entries = st.builds(
    lambda seq, prev, sha, packed, signed: WireEntry(REPLICA, seq, prev, sha, packed, *signed),
    st.integers(1, 2**40),
    marks,
    marks,
    st.one_of(st.none(), st.binary(min_size=1, max_size=200)),
    signatures,
)


def fault(decode, content) -> BundleFileFault:
    with pytest.raises(BundleFileRefused) as refused:
        decode(content)
    return refused.value.fault


@settings(max_examples=60, deadline=None)
@given(st.lists(entries, max_size=20))
def test_entries_are_read_back_as_they_were(run):
    back = wire.decode_entries(wire.encode_entries(run))
    assert back == tuple(run)
    assert all(type(each) is WireEntry for each in back)


def test_replicas_checkpoints_thumbnails_and_receipts_are_read_back():
    replicas = (WireReplica(REPLICA, "cd" * 32, b"statement"),)
    checkpoints = (WireCheckpoint(REPLICA, 7, "ef" * 32, b"statement"),)
    thumbnails = (("12" * 32, b"\xff\xd8"),)
    receipts = ((b"statement", b"receipt"),)
    assert wire.decode_replicas(wire.encode_replicas(replicas)) == replicas
    assert wire.decode_checkpoints(wire.encode_checkpoints(checkpoints)) == checkpoints
    assert wire.decode_thumbnails(wire.encode_thumbnails(thumbnails)) == thumbnails
    assert wire.decode_receipts(wire.encode_receipts(receipts)) == receipts


def test_a_run_is_cut_by_number_and_by_size_and_nothing_is_lost():
    many = [ENTRY._replace(seq=seq) for seq in range(1, 2502)]
    chunks = list(wire.entry_chunks(many))
    assert [len(chunk) for chunk in chunks] == [1000, 1000, 501]
    assert [entry for chunk in chunks for entry in chunk] == many
    large = [ENTRY._replace(seq=seq, packed=b"x" * 3_000_000) for seq in range(1, 6)]
    assert [len(chunk) for chunk in wire.entry_chunks(large)] == [2, 2, 1]
    assert not list(wire.entry_chunks([]))


def test_every_run_that_is_cut_can_be_read():
    largest = [ENTRY._replace(seq=seq, packed=b"x" * size) for seq, size in ((1, 10), (2, 2**22))]
    for chunk in wire.entry_chunks([*largest, ENTRY._replace(seq=3, packed=b"y" * wire.MOST_BODY)]):
        assert wire.decode_entries(wire.encode_entries(chunk)) == chunk


@pytest.mark.parametrize(
    "changed",
    [
        {"replica": "../x"},
        {"replica": 7},
        {"seq": 0},
        {"seq": -1},
        {"seq": 2**60},
        {"seq": "1"},
        {"seq": True},
        {"prev": b"\1" * 31},
        {"prev": "a" * 32},
        {"body_sha": b""},
        {"packed": b""},
        {"packed": "text"},
        {"signature": b""},
        {"signature": b"x" * 5000, "signer": "ab" * 32},
        {"signature": b"x"},
        {"signer": "ab" * 32},
        {"signer": "Ab" * 32},
        {"signer": None},
    ],
)
def test_an_entry_with_a_field_out_of_bounds_is_refused(changed):
    content = msgspec.msgpack.encode([ENTRY._replace(**changed)])
    assert fault(wire.decode_entries, content) is BundleFileFault.CONTENT


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xc1",
        msgspec.msgpack.encode({}),
        msgspec.msgpack.encode([[]]),
        msgspec.msgpack.encode([[*ENTRY, "more"]]),
        msgspec.msgpack.encode([ENTRY[:-1]]),
        msgspec.msgpack.encode([ENTRY]) + b"\xc0",
        msgspec.msgpack.encode([ENTRY])[:-1],
        b"\xdd\xff\xff\xff\xff",
        b"\x91" * 5000,
        msgspec.msgpack.encode([ENTRY] * 1001),
    ],
)
@pytest.mark.parametrize(
    "decode",
    [
        wire.decode_entries,
        wire.decode_replicas,
        wire.decode_checkpoints,
        wire.decode_thumbnails,
        wire.decode_receipts,
    ],
)
def test_anything_else_is_refused(decode, content):
    assert fault(decode, content) is BundleFileFault.CONTENT


def test_a_member_beyond_its_bound_is_not_even_read():
    assert fault(wire.decode_entries, bytes(wire.MOST_MEMBER + 1)) is BundleFileFault.TOO_LARGE

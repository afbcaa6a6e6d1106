"""The data in a sheet: what we wrote comes back, and anything else is at most a ValueError."""

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import sha256
from inspector_app.domain.entry import NO_ENTRY, Content, entry_hash, make_entry
from inspector_app.domain.payload import LARGEST, Payload, PayloadEntry, payload_of

BEGIN = Content(
    replica="r1",
    seq=1,
    at="2026-09-15T10:00:00+08:00",
    subject="inspection/1",
    kind="begin",
    parents=(),
    set={"header.unit": "东街 “[[{”", "header.inspectors": [{"name": "李一", "code": "甲-01"}]},
    who="p1",
    form="f0" * 32,
    app="0.1.0",
)
FIRST = make_entry(NO_ENTRY, BEGIN)
PAYLOAD = payload_of(
    "1", "甲组-0001", 1, b'{"id":"small"}', [PayloadEntry(FIRST, b"\x30\x00", "ab" * 32)]
)
BYTES = PAYLOAD.to_bytes()


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The real file with one change."""
    plain = json.loads(BYTES)
    change(plain)
    return json.dumps(plain).encode()


def with_body(body: str) -> bytes:
    """The real file, its entry saying `body`, with every hash right."""

    def put(plain: dict[str, Any]) -> None:
        digest = sha256(body.encode())
        plain["entries"][0].update(body=body, body_sha=digest)
        plain["head"] = entry_hash(NO_ENTRY, digest)

    return changed(put)


def body_with(**changes: object) -> str:
    """The real body with other values."""
    return json.dumps({**json.loads(FIRST.body or b""), **changes})


def read_and_used(content: bytes) -> None:
    """Read it, and ask everything that can be asked; only reading may refuse."""
    try:
        payload = Payload.read(content)
    except ValueError:
        return
    assert payload.to_bytes()
    for field in ("header.unit", "header.inspectors", "answer.A01"):
        payload.said(field)
    assert all(isinstance(each.get("code", ""), str) for each in payload.inspectors())


def test_what_was_written_comes_back() -> None:
    read = Payload.read(BYTES)

    assert read == PAYLOAD
    assert read.said("header.unit") == "东街 “[[{”"
    assert read.inspectors() == [{"name": "李一", "code": "甲-01"}]
    assert read.said("header.date") is None


def test_a_stub_is_passed_over() -> None:
    stub = Payload.read(changed(lambda plain: plain["entries"][0].update(body=None)))

    assert stub.said("header.unit") is None
    assert stub.inspectors() == []


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"[" * 100 + b"]" * 100,
        b"null",
        b"[]",
        b"NaN",
        b'{"format": "mingcha-sheet-2"}',
        BYTES + b" " * LARGEST,
        BYTES.decode().encode("utf-16"),
        BYTES.replace(b'"version":1', b'"version":Infinity'),
        BYTES.replace(b'"version":1', b'"version":1e999'),
        BYTES.replace(b'"version":1', b'"version":1.0'),
        BYTES.replace(b'"version":1', b'"version":"1"'),
        BYTES.replace(b'"version":1', b'"version":' + b"9" * 5000),
        changed(lambda plain: plain.update(inspection=1)),
        changed(lambda plain: plain.update(number="\ud800")),
        changed(lambda plain: plain.update(entries=[1])),
        changed(lambda plain: plain.update(entries=None)),
        changed(lambda plain: plain["entries"][0].update(prev="ab")),
        changed(lambda plain: plain["entries"][0].update(prev=7)),
        changed(lambda plain: plain["entries"][0].update(body=7)),
        changed(lambda plain: plain["entries"][0].update(body="{}")),
        changed(lambda plain: plain["entries"][0].update(signature="!")),
        changed(lambda plain: plain["entries"][0].update(signature="A")),
        changed(lambda plain: plain["entries"][0].update(signature=None)),
        changed(lambda plain: plain["entries"][0].update(signer=[])),
        with_body("7"),
        with_body("[" * 100_000),
        with_body(body_with(set=[["a", 1]])),
        with_body(body_with(set={"a": float("nan")})),
        with_body(body_with(set=None)),
        with_body(body_with(kind=["seal"])),
        with_body(body_with(parents=[{}])),
        with_body(body_with(parents="ab")),
        with_body(body_with(seq="1")),
        with_body(body_with(more=1)),
    ],
)
def test_what_is_not_such_a_file_is_a_value_error(hostile: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Payload.read(hostile)


def test_inspectors_of_a_foreign_shape_are_nobody() -> None:
    for said in (7, "李一", {"name": "李一"}, [7, None]):
        told = with_body(body_with(set={"header.inspectors": said}))
        assert Payload.read(told).inspectors() == []


@given(st.binary(max_size=300))
def test_arbitrary_bytes_are_refused_or_read(content: bytes) -> None:
    read_and_used(content)


@given(
    st.integers(0, len(BYTES) - 1),
    st.integers(0, 40),
    st.binary(max_size=4) | st.sampled_from([b"[", b"{", b"null", b"NaN", b'"', b"\\u0000", b"-1"]),
)
def test_a_mutated_file_is_refused_or_read(at: int, cut: int, put: bytes) -> None:
    read_and_used(BYTES[:at] + put + BYTES[at + cut :])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(st.sampled_from(sorted(json.loads(FIRST.body or b""))), JSON)
def test_a_body_of_any_shape_is_refused_or_read(name: str, value: object) -> None:
    read_and_used(with_body(body_with(**{name: value})))


@given(st.sampled_from(["prev", "body", "body_sha", "signature", "signer"]), JSON)
def test_an_entry_of_any_shape_is_refused_or_read(name: str, value: object) -> None:
    read_and_used(changed(lambda plain: plain["entries"][0].update({name: value})))


def test_signatures_travel_as_base64() -> None:
    plain = json.loads(BYTES)

    assert base64.b64decode(plain["entries"][0]["signature"]) == b"\x30\x00"

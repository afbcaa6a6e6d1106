"""One entry from elsewhere, read by itself."""

import json
import zlib
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.bundle import WireEntry
from inspector_app.domain.canonical import normal, sha256
from inspector_app.domain.entry import NO_ENTRY, Content, Entry, make_entry
from inspector_app.domain.errors.exchange import SourceRefused
from inspector_app.store.arrivals import read_arrivals
from tests.store.cases import AT

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def wired(entry: Entry, **changes: Any) -> WireEntry:
    assert entry.body is not None
    prev, digest = bytes.fromhex(entry.prev), bytes.fromhex(entry.body_sha)
    return WireEntry("r1", 1, prev, digest, zlib.compress(entry.body), None, "")._replace(**changes)


def said(fields: Any) -> Content:
    return Content("r1", 1, AT, "unit/1", "unit", ("ab",), fields, "p1", "form", "test")


@given(st.dictionaries(texts, values, max_size=4))
def test_whatever_we_can_write_can_be_taken_in(fields: dict[str, Any]) -> None:
    entry = make_entry(NO_ENTRY, said(fields))

    (arrival,) = read_arrivals([wired(entry)])

    assert arrival.hash.hex() == entry.hash
    assert arrival.content == said(normal(fields))


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_an_altered_byte_is_refused_or_means_nothing(place: int, change: int) -> None:
    entry = make_entry(NO_ENTRY, said({"header.unit": "东街窗口", "answer.A01": {"value": 100}}))
    packed = bytearray(zlib.compress(entry.body or b""))
    packed[place % len(packed)] ^= change

    with suppress(SourceRefused):
        (arrival,) = read_arrivals([wired(entry, packed=bytes(packed))])
        assert arrival.content == entry.content()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b'{"v":"1"}',
        b'{"v":2}x',
        b"[" * 100_000,
        json.dumps({"v": 1, "replica": "r1", "seq": 1}).encode(),
        said({"a": 1}).body().replace(b'"a":1', b'"a":1,"a":1'),
        said({"a": 1}).body().replace(b'"a":1', b'"a":1e2'),
        said({"a": 1}).body().replace(b'"a":1', b'"a":-0'),
        said({"a": "\u00e9"}).body().replace("\u00e9".encode(), "e\u0301".encode()),
        said({"a": "x"}).body().replace(b'"x"', b'"\\u0078"'),
        said({"a": "x"}).body().replace(b'"x"', b'"\xff"'),
        said({"a": 1}).body().replace(b'"who":"p1"', b'"who":null'),
        said({"a": 1}).body().replace(b'"set":{"a":1}', b'"set":[]'),
        said({"a": 1}).body().replace(b'"parents":["ab"]', b'"parents":[1]'),
    ],
)
def test_a_body_that_we_would_not_write_is_refused(body: bytes) -> None:
    wire = wired(Entry(NO_ENTRY, sha256(body), body))

    with pytest.raises(SourceRefused) as refused:
        list(read_arrivals([wire]))

    assert refused.value.code == "wrong-body"

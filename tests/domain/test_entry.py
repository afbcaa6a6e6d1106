"""Entries and the chain they form."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import canonical, sha256
from inspector_app.domain.entry import (
    NO_ENTRY,
    Content,
    Entry,
    entry_hash,
    head_groups,
    make_entry,
)

CONTENT = Content(
    replica="r1",
    seq=1,
    at="2026-09-15T10:00:00+08:00",
    subject="inspection/1",
    kind="begin",
    parents=(),
    set={"header.unit": "东街"},
    who="p1",
    form="f0" * 32,
    app="0.1.0",
)


def test_the_hash_is_of_the_format_the_former_entry_and_the_body() -> None:
    import hashlib

    entry = make_entry(NO_ENTRY, CONTENT)

    body_sha = hashlib.sha256(CONTENT.body()).digest()
    expected = hashlib.sha256(b"mingcha-entry-1" + bytes(32) + body_sha).hexdigest()
    assert entry.hash == expected


def test_a_stub_keeps_its_place_in_the_chain() -> None:
    entry = make_entry(NO_ENTRY, CONTENT)
    stub = replace(entry, body=None)

    assert stub.hash == entry.hash
    with pytest.raises(ValueError, match="stub"):
        stub.content()


@pytest.mark.parametrize("name", ["seq", "at", "subject", "kind", "who", "app", "replica", "form"])
def test_every_part_of_the_content_changes_the_hash(name: str) -> None:
    changed = replace(CONTENT, **{name: 2 if name == "seq" else "other"})

    assert make_entry(NO_ENTRY, changed).hash != make_entry(NO_ENTRY, CONTENT).hash


def test_the_place_in_the_chain_changes_the_hash() -> None:
    assert make_entry("11" * 32, CONTENT).hash != make_entry(NO_ENTRY, CONTENT).hash


def test_content_reads_back_as_it_was() -> None:
    content = replace(CONTENT, parents=("aa" * 32, "bb" * 32), set={"a": None, "b": [1, "二"]})

    assert make_entry(NO_ENTRY, content).content() == content


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"{}", b'"text"', b"null", canonical({"v": 1, "replica": "r"}), b"\xff\xfe"],
)
def test_a_body_of_a_foreign_shape_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Entry(NO_ENTRY, sha256(body), body).content()


def test_a_head_can_be_read_over_the_telephone() -> None:
    groups = head_groups(make_entry(NO_ENTRY, CONTENT).hash)

    assert [len(group) for group in groups.split(" ")] == [5, 5, 5, 5]
    assert set(groups) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ ")


@given(st.binary(min_size=32, max_size=32), st.integers(0, 99))
def test_one_bit_of_the_spoken_part_changes_what_is_said(head: bytes, bit: int) -> None:
    changed = int.from_bytes(head) ^ (1 << (255 - bit))

    assert head_groups(head.hex()) != head_groups(changed.to_bytes(32).hex())


def test_the_hash_needs_only_what_a_stub_keeps() -> None:
    entry = make_entry("22" * 32, CONTENT)

    assert entry_hash(entry.prev, entry.body_sha) == entry.hash

"""Canonical JSON."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import canonical, normal, sha256

SAFE_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | SAFE_TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(SAFE_TEXT, inner),
    max_leaves=12,
)


def test_keys_are_sorted_and_nothing_is_padded() -> None:
    assert canonical({"b": [1, None, True], "a": "值"}) == '{"a":"值","b":[1,null,true]}'.encode()


def test_the_order_in_which_keys_were_put_does_not_matter() -> None:
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


def test_text_that_looks_the_same_is_the_same() -> None:
    assert canonical("e\u0301") == canonical("\u00e9")
    assert canonical({"e\u0301": 1}) == canonical({"\u00e9": 1})


@pytest.mark.parametrize(
    "foreign", [1.5, float("nan"), b"bytes", bytearray(b"x"), {1, 2}, object()]
)
def test_a_foreign_type_is_refused(foreign: object) -> None:
    with pytest.raises(TypeError):
        canonical(foreign)
    with pytest.raises(TypeError):
        canonical({"deep": [foreign]})


def test_a_key_that_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError):
        canonical({1: "a"})


def test_tuples_and_lists_are_one() -> None:
    assert normal(("a", ("b",))) == ["a", ["b"]]


def test_the_hash_is_sha_256_in_hex() -> None:
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@given(JSON)
def test_reading_and_writing_again_gives_the_same_bytes(value: object) -> None:
    once = canonical(value)

    assert canonical(json.loads(once)) == once
    assert unicodedata.is_normalized("NFC", once.decode())

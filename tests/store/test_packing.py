"""Bodies as they are stored."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.store.packing import LARGEST_BODY, pack, unpack


@given(st.binary())
def test_a_body_comes_back(body: bytes) -> None:
    assert unpack(pack(body)) == body


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(ValueError, match="whole"):
        unpack(zlib.compress(bytes(LARGEST_BODY + 1)))


def test_a_body_that_could_not_be_read_back_is_not_packed() -> None:
    with pytest.raises(ValueError, match="large"):
        pack(bytes(LARGEST_BODY + 1))


@pytest.mark.parametrize("damaged", [b"", b"x", b"not zlib at all", zlib.compress(b"a" * 99)[:-3]])
def test_a_damaged_body_is_refused(damaged: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        unpack(damaged)


def test_nothing_may_follow_a_body() -> None:
    with pytest.raises(ValueError, match="whole"):
        unpack(zlib.compress(b"a") + b"more")

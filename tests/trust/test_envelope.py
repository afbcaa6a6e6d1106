import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.errors.bundles import EnvelopeDamaged, NotForUs, RecipientRefused
from inspector_app.trust.envelope import MOST_HEADER, PIECE, _plain_size, open_sealed, seal
from inspector_app.trust.recipient import new_recipient

ME, OTHER, STRANGER = new_recipient(), new_recipient(), new_recipient()


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=300))
def test_what_was_sealed_is_opened_by_each_recipient(plain):
    sealed = seal(plain, [ME.public, OTHER.public])
    assert open_sealed(sealed, ME.secret, 300) == open_sealed(sealed, OTHER.secret, 300) == plain


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 5 * PIECE + 7])
def test_the_size_is_known_before_anything_is_opened(size):
    sealed = seal(b"x" * size, [ME.public])
    assert _plain_size(sealed) == size
    assert len(open_sealed(sealed, ME.secret, size)) == size
    if size:
        with pytest.raises(EnvelopeDamaged):
            open_sealed(sealed, ME.secret, size - 1)


def test_somebody_else_cannot_open_it():
    with pytest.raises(NotForUs):
        open_sealed(seal(b"secret", [ME.public]), STRANGER.secret, 100)


def test_a_recipient_named_twice_is_one():
    once, twice = seal(b"", [ME.public]), seal(b"", [ME.public] * 2)
    assert once.count(b"-> X25519") == twice.count(b"-> X25519") == 1


def test_sealing_for_nobody_or_nonsense_is_refused():
    with pytest.raises(RecipientRefused):
        seal(b"", [ME.public, "nonsense"])


def test_an_envelope_cut_anywhere_is_damaged():
    sealed = seal(b"y" * (PIECE + 100), [ME.public])
    for length in (*range(0, 700, 13), PIECE, len(sealed) - 120, len(sealed) - 1):
        with pytest.raises(EnvelopeDamaged):
            open_sealed(sealed[:length], ME.secret, 10**6)


def test_an_envelope_with_one_bit_flipped_never_opens_as_something_else():
    plain = b"y" * 2000
    sealed = seal(plain, [ME.public])
    for place in range(0, len(sealed), 7):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises((EnvelopeDamaged, NotForUs)):
            open_sealed(bytes(changed), ME.secret, 10**6)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"age-encryption.org/v1\n",
        b"age-encryption.org/v1\n--- \n",
        b"age-encryption.org/v1\n-> scrypt bm9uZQ 22\nAAAA\n--- AAAA\n" + b"z" * 64,
        b"-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n-----END AGE ENCRYPTED FILE-----\n",
        "张三".encode() * 100,
    ],
)
def test_other_bytes_are_damaged(content):
    with pytest.raises(EnvelopeDamaged):
        open_sealed(content, ME.secret, 10**6)


def test_a_header_with_a_million_recipients_is_not_tried():
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    content = b"age-encryption.org/v1\n" + stanza * (20 * MOST_HEADER // len(stanza))
    begun = time.monotonic()
    with pytest.raises(EnvelopeDamaged):
        open_sealed(content + b"--- " + b"A" * 43 + b"\n" + b"z" * 64, ME.secret, 10**6)
    assert time.monotonic() - begun < 1

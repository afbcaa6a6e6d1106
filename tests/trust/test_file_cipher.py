"""Kept files: nobody can read, change, swap or shorten one unseen."""

import hashlib
import random

import pytest

from inspector_app.domain.errors.trust import FileDamaged
from inspector_app.trust.file_cipher import OVERHEAD, FileCipher
from inspector_app.trust.vault_keys import VaultKeys

KEYS = VaultKeys("0b1f6c1e-6f0a-4f3e-9d52-1a2b3c4d5e6f", bytes(range(32)))
PLAIN = b"marker-in-the-clear " * 50
SHA = hashlib.sha256(PLAIN).hexdigest()


@pytest.fixture
def cipher() -> FileCipher:
    return FileCipher(KEYS)


@pytest.mark.parametrize("plain", [b"", b"x", PLAIN])
def test_what_was_sealed_comes_back(cipher, plain):
    digest = hashlib.sha256(plain).hexdigest()
    assert cipher.open(digest, cipher.seal(digest, plain)) == plain


def test_nothing_of_the_content_shows(cipher):
    assert b"marker" not in cipher.seal(SHA, PLAIN)


def test_sealing_twice_gives_different_bytes(cipher):
    assert cipher.seal(SHA, PLAIN) != cipher.seal(SHA, PLAIN)


def test_two_files_swapped_are_both_refused(cipher):
    other = PLAIN[::-1]
    other_sha = hashlib.sha256(other).hexdigest()
    first, second = cipher.seal(SHA, PLAIN), cipher.seal(other_sha, other)
    for digest, content in ((SHA, second), (other_sha, first)):
        with pytest.raises(FileDamaged) as refused:
            cipher.open(digest, content)
        assert refused.value.sha256 == digest


def test_a_file_of_another_vault_is_refused(cipher):
    other = FileCipher(VaultKeys("0b1f6c1e-6f0a-4f3e-9d52-1a2b3c4d5e70", KEYS.data_key))
    with pytest.raises(FileDamaged):
        cipher.open(SHA, other.seal(SHA, PLAIN))


def test_no_flipped_bit_is_taken_as_good(cipher):
    sealed = cipher.seal(SHA, PLAIN)
    dice = random.Random(1)
    for _ in range(500):
        altered = bytearray(sealed)
        altered[dice.randrange(len(sealed))] ^= 1 << dice.randrange(8)
        with pytest.raises(FileDamaged):
            cipher.open(SHA, bytes(altered))


@pytest.mark.parametrize("length", [0, 1, OVERHEAD - 1, OVERHEAD, 200])
def test_a_file_cut_short_is_refused(cipher, length):
    with pytest.raises(FileDamaged):
        cipher.open(SHA, cipher.seal(SHA, PLAIN)[:length])


def test_a_file_with_bytes_behind_it_is_refused(cipher):
    with pytest.raises(FileDamaged):
        cipher.open(SHA, cipher.seal(SHA, PLAIN) + b"\0")

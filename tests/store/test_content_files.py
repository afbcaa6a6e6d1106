"""Kept files: encrypted, named by their content, checked on reading."""

import random
import shutil
from pathlib import Path

import pytest

from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.case import FileDamaged, FileMissing, NoRoomForFiles
from inspector_app.store.content_files import ContentFiles
from tests.store.cases import CIPHER

PHOTO = b"\xff\xd8" + bytes(range(256)) * 40


@pytest.fixture
def files(tmp_path: Path) -> ContentFiles:
    return ContentFiles(tmp_path / "photos", CIPHER)


def test_a_file_comes_back_by_its_hash(files: ContentFiles) -> None:
    digest = files.keep(PHOTO)

    assert digest == sha256(PHOTO)
    assert files.read(digest) == PHOTO
    assert files.has(digest)
    assert files.is_intact(digest)
    assert files.path_of(digest) == files.root / digest[:2] / digest


def test_nothing_of_it_is_in_the_clear(files: ContentFiles) -> None:
    digest = files.keep(b"marker in the clear " * 20)

    assert b"marker" not in files.path_of(digest).read_bytes()


def test_the_same_file_is_kept_once(files: ContentFiles) -> None:
    first = files.path_of(files.keep(PHOTO)).stat().st_mtime_ns

    assert files.path_of(files.keep(PHOTO)).stat().st_mtime_ns == first
    assert list(files.hashes()) == [sha256(PHOTO)]


def test_a_missing_file_is_named_with_its_place(files: ContentFiles) -> None:
    digest = files.keep(PHOTO)
    files.path_of(digest).unlink()

    with pytest.raises(FileMissing) as missing:
        files.read(digest)

    assert (missing.value.sha256, missing.value.place) == (digest, files.path_of(digest))
    assert not files.is_intact(digest)


def test_no_flipped_bit_is_ever_shown_as_good(files: ContentFiles) -> None:
    digest = files.keep(PHOTO)
    place = files.path_of(digest)
    sealed = place.read_bytes()
    chance = random.Random(5)
    for position in [0, 4, len(sealed) - 1, *chance.sample(range(len(sealed)), 120)]:
        flipped = bytearray(sealed)
        flipped[position] ^= 1 << chance.randrange(8)
        place.write_bytes(flipped)
        with pytest.raises(FileDamaged):
            files.read(digest)
        assert not files.is_intact(digest)


@pytest.mark.parametrize("length", [0, 1, 20, 100])
def test_a_cut_file_is_damaged(files: ContentFiles, length: int) -> None:
    digest = files.keep(PHOTO)
    files.path_of(digest).write_bytes(files.path_of(digest).read_bytes()[:length])

    with pytest.raises(FileDamaged) as damaged:
        files.read(digest)

    assert damaged.value.place == files.path_of(digest)


def test_two_swapped_files_are_both_damaged(files: ContentFiles) -> None:
    one, two = files.keep(PHOTO), files.keep(PHOTO[::-1])
    aside = files.root / "aside"
    shutil.move(files.path_of(one), aside)
    shutil.move(files.path_of(two), files.path_of(one))
    shutil.move(aside, files.path_of(two))

    for digest in (one, two):
        with pytest.raises(FileDamaged):
            files.read(digest)


def test_a_cipher_that_opens_the_wrong_thing_is_not_believed(tmp_path: Path) -> None:
    class Careless:
        def seal(self, sha256: str, plain: bytes) -> bytes:  # noqa: ARG002
            return plain

        def open(self, sha256: str, sealed: bytes) -> bytes:  # noqa: ARG002
            return sealed

    files = ContentFiles(tmp_path / "photos", Careless())
    digest = files.keep(PHOTO)
    files.path_of(digest).write_bytes(b"another")

    with pytest.raises(FileDamaged):
        files.read(digest)


def test_keeping_a_damaged_file_again_mends_it(files: ContentFiles) -> None:
    digest = files.keep(PHOTO)
    files.path_of(digest).write_bytes(b"damaged")

    files.keep(PHOTO)

    assert files.read(digest) == PHOTO


@pytest.mark.parametrize("digest", ["", "../../vault.json", "AB" * 32, "ab" * 31, "ab" * 33])
def test_only_a_hash_has_a_place(files: ContentFiles, digest: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        files.path_of(digest)


def test_files_that_nothing_names_are_orphans(files: ContentFiles) -> None:
    known, orphan = files.keep(PHOTO), files.keep(PHOTO[::-1])

    assert files.orphans({known}) == [orphan]
    assert files.orphans([known, orphan]) == []


def test_what_a_crash_left_is_swept_and_never_counted(files: ContentFiles) -> None:
    digest = files.keep(PHOTO)
    half = files.path_of(digest).with_name(f".{digest}.0011.new")
    half.write_bytes(b"half")

    assert list(files.hashes()) == [digest]
    files.sweep()
    assert not half.exists()
    assert files.has(digest)


def test_before_the_first_file_there_is_nothing(files: ContentFiles) -> None:
    assert list(files.hashes()) == []
    assert files.orphans(()) == []
    files.sweep()
    assert not files.root.exists()


def test_below_the_reserve_no_file_is_taken_but_kept_ones_stay(tmp_path: Path) -> None:
    digest = ContentFiles(tmp_path / "photos", CIPHER).keep(PHOTO)
    short = ContentFiles(tmp_path / "photos", CIPHER, reserve=1 << 60)

    with pytest.raises(NoRoomForFiles) as refused:
        short.keep(PHOTO[::-1])

    assert refused.value.reserve == 1 << 60
    assert 0 < refused.value.free < 1 << 60
    assert short.keep(PHOTO) == digest
    assert short.read(digest) == PHOTO

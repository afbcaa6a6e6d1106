import os
import struct
import zipfile
import zlib

import pytest

from inspector_app.domain.bundle import MemberKind
from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.bundles import BundleFileFault, BundleFileRefused
from inspector_app.domain.errors.refused import FileExists
from inspector_app.files.bundle_file import (
    HEAD_NAME,
    MOST_MEMBERS,
    BundleReader,
    BundleWriter,
    _directory,
    _Place,
)

PLAIN = (b"entries " * 40, b"", b"photo" * 1000)
HEAD = b"the manifest"
FIRST_NAME = slice(30, 38)
"""Where the name stands in the first local header."""


def mirror(plain: bytes) -> bytes:
    """Stands for sealing: the archive does not care."""
    return plain[::-1] + b"!"


def written(path, plains=PLAIN):
    with BundleWriter(path) as writer:
        for plain in plains:
            writer.add(MemberKind.PHOTO, plain, mirror)
        writer.finish(HEAD, mirror)
    return writer.members


@pytest.fixture
def bundle(tmp_path):
    path = tmp_path / "甲组-A23-20260915-1000.mingcha"
    written(path)
    return path


def fault_of(path) -> BundleFileFault:
    """Why the file is refused, on opening or on reading all of it."""
    with pytest.raises(BundleFileRefused) as refused:
        read_whole(path)
    return refused.value.fault


def read_whole(path) -> list[bytes]:
    with BundleReader(path) as reader:
        return [reader.member(name) for name in reader.names]


def forged(path, names):
    """An archive spelled as ours, with names of eight letters that ours never has."""
    places, content = [], b""
    for name in names:
        place = _Place(name, zlib.crc32(b"content"), 7, len(content))
        places.append(place)
        content += place.local() + b"content"
    return changed(path, content + _directory(places, len(content)))


def changed(path, content: bytes):
    other = path.with_name("changed.mingcha")
    other.write_bytes(content)
    return other


def zipped(path, names, *, method=zipfile.ZIP_STORED, comment=b"", attributes=0):
    """An archive as another program would make it."""
    other = path.with_name("zipped.mingcha")
    with zipfile.ZipFile(other, "w", method) as archive:
        archive.comment = comment
        for name in names:
            line = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            line.external_attr, line.compress_type = attributes, method
            archive.writestr(line, b"" if name.endswith("/") else b"content")
    return other


def test_what_was_written_is_read_back_member_by_member(tmp_path):
    members = written(tmp_path / "b.mingcha")
    assert [(each.name, each.size) for each in members] == [
        ("0001.age", 320),
        ("0002.age", 0),
        ("0003.age", 5000),
    ]
    assert [each.sha256 for each in members] == [sha256(plain) for plain in PLAIN]
    with BundleReader(tmp_path / "b.mingcha") as reader:
        reader.require(members)
        assert reader.names == (HEAD_NAME, "0001.age", "0002.age", "0003.age")
        assert reader.member(HEAD_NAME) == mirror(HEAD)
        assert [reader.member(each.name) for each in members] == [mirror(p) for p in PLAIN]


def test_any_program_can_list_the_archive(bundle):
    with zipfile.ZipFile(bundle) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist())[0] == HEAD_NAME
        assert {line.compress_type for line in archive.infolist()} == {zipfile.ZIP_STORED}


def test_a_bundle_may_have_its_manifest_alone(tmp_path):
    written(tmp_path / "b.mingcha", ())
    with BundleReader(tmp_path / "b.mingcha") as reader:
        assert reader.names == (HEAD_NAME,)


def test_the_size_is_known_while_it_is_written(tmp_path):
    with BundleWriter(tmp_path / "b.mingcha") as writer:
        for plain in PLAIN:
            writer.add(MemberKind.ENTRIES, plain, mirror)
        expected = writer.size + len(mirror(HEAD))
        writer.finish(HEAD, mirror)
    assert (tmp_path / "b.mingcha").stat().st_size == expected


def test_nothing_stays_of_a_bundle_that_was_not_finished(tmp_path):
    with BundleWriter(tmp_path / "b.mingcha") as writer:
        writer.add(MemberKind.ENTRIES, b"x", mirror)
    assert not list(tmp_path.iterdir())


def test_nothing_stays_when_sealing_fails(tmp_path):
    def broken(plain: bytes) -> bytes:
        raise OSError(28, "no room")

    with BundleWriter(tmp_path / "b.mingcha") as writer:
        writer.add(MemberKind.ENTRIES, b"x", mirror)
        with pytest.raises(OSError, match="no room"):
            writer.add(MemberKind.ENTRIES, b"x", broken)
    assert not list(tmp_path.iterdir())


def test_no_name_but_the_final_one_is_ever_that_of_a_bundle(tmp_path):
    with BundleWriter(tmp_path / "b.mingcha") as writer:
        writer.add(MemberKind.ENTRIES, b"x", mirror)
        assert not list(tmp_path.glob("*.mingcha"))
        writer.finish(HEAD, mirror)
    assert [each.name for each in tmp_path.iterdir()] == ["b.mingcha"]


def test_a_bundle_never_replaces_a_file(bundle):
    with pytest.raises(FileExists):
        BundleWriter(bundle)


def test_a_bundle_does_not_replace_a_file_that_came_meanwhile(tmp_path):
    path = tmp_path / "b.mingcha"
    with BundleWriter(path) as writer:
        path.write_bytes(b"another")
        with pytest.raises(FileExists):
            writer.finish(HEAD, mirror)
    assert path.read_bytes() == b"another"
    assert len(list(tmp_path.iterdir())) == 1


def test_writing_holds_one_member_at_a_time(tmp_path):
    with BundleWriter(tmp_path / "b.mingcha") as writer:
        for _ in range(3):
            writer.add(MemberKind.PHOTO, b"z" * 1_000_000, mirror)
            writer._file.flush()
        (unfinished,) = tmp_path.iterdir()
        assert unfinished.stat().st_size > 3_000_000
        writer.finish(HEAD, mirror)


def test_more_members_than_have_a_name_are_refused(tmp_path):
    with BundleWriter(tmp_path / "b.mingcha") as writer:
        for _ in range(MOST_MEMBERS - 1):
            writer.add(MemberKind.PHOTO, b"", mirror)
        assert not writer.fits(0)
        with pytest.raises(BundleFileRefused):
            writer.add(MemberKind.PHOTO, b"", mirror)
        writer.finish(HEAD, mirror)
    with BundleReader(tmp_path / "b.mingcha") as reader:
        assert len(reader.names) == MOST_MEMBERS


def test_a_file_too_large_for_one_stick_is_never_begun(tmp_path):
    with BundleWriter(tmp_path / "b.mingcha") as writer:
        assert writer.fits(25 * 1024**2)
        assert not writer.fits(2**32)


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\5\6" + bytes(18), b"%PDF-1.7", b"x" * 100])
def test_other_files_are_no_bundles(tmp_path, content):
    path = tmp_path / "b.mingcha"
    path.write_bytes(content)
    assert fault_of(path) is BundleFileFault.NOT_A_BUNDLE


def test_a_bundle_cut_anywhere_is_refused(bundle):
    content = bundle.read_bytes()
    for length in (*range(0, len(content), 97), *range(len(content) - 120, len(content))):
        assert fault_of(changed(bundle, content[:length])) in {
            BundleFileFault.CUT,
            BundleFileFault.NOT_A_BUNDLE,
        }


def test_every_flipped_bit_is_noticed(bundle):
    content = bundle.read_bytes()
    # The photo's bytes are alike: a few of them stand for all.
    for place in (*range(600), *range(600, len(content) - 400, 211)):
        fault_of(changed(bundle, _flipped(content, place)))
    for place in range(len(content) - 400, len(content)):
        fault_of(changed(bundle, _flipped(content, place)))


def _flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1 << place % 8]) + content[place + 1 :]


@pytest.mark.parametrize("more", [b"x", b"\0" * 22, b"PK\5\6" + bytes(18)])
def test_bytes_before_or_after_are_refused(bundle, more):
    content = bundle.read_bytes()
    fault_of(changed(bundle, content + more))
    fault_of(changed(bundle, more + content))


def test_two_end_records_are_refused(bundle):
    content = bundle.read_bytes()
    assert fault_of(changed(bundle, content + content[-22:])) is BundleFileFault.STRUCTURE


def test_two_bundles_in_one_file_are_refused(bundle):
    content = bundle.read_bytes()
    assert fault_of(changed(bundle, content * 2)) is BundleFileFault.STRUCTURE


@pytest.mark.parametrize(
    "names",
    [
        ["0001.age", "0001.age", HEAD_NAME],
        [HEAD_NAME, "0001.age"],
        ["0002.age", HEAD_NAME],
        ["0001.age", "0003.age", HEAD_NAME],
        ["../1.age", HEAD_NAME],
        ["/etc/a.x", HEAD_NAME],
        ["0001.ag/", HEAD_NAME],
        ["0001.AGE", HEAD_NAME],
        ["0001.age", "read.txt", HEAD_NAME],
        ["0001.age", HEAD_NAME, HEAD_NAME],
        ["0001.age"],
    ],
)
def test_other_names_are_refused(bundle, names):
    assert fault_of(forged(bundle, names)) is BundleFileFault.STRUCTURE


def test_the_forger_of_names_forges_nothing_else(bundle):
    assert read_whole(forged(bundle, ["0001.age", HEAD_NAME])) == [b"content"] * 2


@pytest.mark.parametrize(
    "names",
    [
        ["folder/", "0001.age", HEAD_NAME],
        ["０００1.age", HEAD_NAME],
        ["00001.age", HEAD_NAME],
        ["../../../home/x.age", HEAD_NAME],
        [],
    ],
)
def test_names_of_another_length_are_refused(bundle, names):
    fault_of(zipped(bundle, names))


def test_a_rezipped_bundle_is_refused_compressed_or_not(bundle):
    names = ["0001.age", HEAD_NAME]
    assert fault_of(zipped(bundle, names, method=zipfile.ZIP_DEFLATED)) is BundleFileFault.STRUCTURE
    assert fault_of(zipped(bundle, names)) is BundleFileFault.STRUCTURE


def test_a_comment_is_refused(bundle):
    content = bundle.read_bytes()
    commented = content[:-2] + struct.pack("<H", 5) + b"hello"
    assert fault_of(changed(bundle, commented)) is BundleFileFault.CUT
    fault_of(zipped(bundle, ["0001.age", HEAD_NAME], comment=b"hello"))


def test_symbolic_links_and_other_attributes_are_refused(bundle):
    content = bytearray(bundle.read_bytes())
    line = content.index(b"PK\1\2")
    struct.pack_into("<I", content, line + 38, 0o120777 << 16)
    assert fault_of(changed(bundle, bytes(content))) is BundleFileFault.STRUCTURE


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (4, b"\x2d\0"),  # made for ZIP64
        (8, b"\1\0"),  # encrypted
        (8, b"\x08\0"),  # sizes after the content
        (8, b"\0\x08"),  # names in UTF-8
        (10, b"\x08\0"),  # compressed
        (20, b"\xff\xff\xff\xff"),  # sizes in a ZIP64 field
        (24, b"\xff\xff\xff\xff"),
        (28, b"\x09\0"),
        (30, b"\x14\0"),  # an extra field
        (32, b"\5\0"),  # a comment
        (34, b"\1\0"),  # on another disk
        (42, b"\1\0\0\0"),  # elsewhere
    ],
)
def test_a_directory_line_that_lies_is_refused(bundle, place, value):
    content = bytearray(bundle.read_bytes())
    line = content.index(b"PK\1\2")
    content[line + place : line + place + len(value)] = value
    assert fault_of(changed(bundle, bytes(content))) is BundleFileFault.STRUCTURE


def test_names_that_differ_between_header_and_directory_are_refused(bundle):
    content = bytearray(bundle.read_bytes())
    content[FIRST_NAME] = b"../1.age"
    assert fault_of(changed(bundle, bytes(content))) is BundleFileFault.STRUCTURE


@pytest.mark.parametrize("count", [0, 1, 3, 5, 10_001, 65_535])
def test_a_wrong_count_is_refused_without_reading_so_many(bundle, count):
    content = bundle.read_bytes()
    lying = content[:-14] + struct.pack("<HH", count, count) + content[-10:]
    assert fault_of(changed(bundle, lying)) in {BundleFileFault.STRUCTURE, BundleFileFault.TOO_MANY}


@pytest.mark.parametrize("length", [0, 2**31, 2**32 - 1])
def test_a_directory_of_gigantic_size_is_refused(bundle, length):
    content = bundle.read_bytes()
    lying = content[:-10] + struct.pack("<I", length) + content[-6:]
    assert fault_of(changed(bundle, lying)) is BundleFileFault.STRUCTURE


def test_members_that_overlap_are_refused(bundle):
    """The directory of a zip bomb: every line points at the same bytes."""
    content = bundle.read_bytes()
    first = content[: content.index(b"PK\3\4", 4)]
    sealed = first[38:]
    line = struct.pack(
        "<4s6H3I5H2I8s",
        b"PK\1\2",
        20,
        20,
        0,
        0,
        0,
        0x21,
        zlib.crc32(sealed),
        len(sealed),
        len(sealed),
        8,
        0,
        0,
        0,
        0,
        0,
        0,
        b"0001.age",
    )
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 2, 2, 2 * len(line), len(first), 0)
    assert fault_of(changed(bundle, first + line * 2 + end)) is BundleFileFault.STRUCTURE


def test_a_file_beyond_what_a_stick_holds_is_refused(tmp_path):
    path = tmp_path / "b.mingcha"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 5 * 1024**3)
    assert fault_of(path) is BundleFileFault.TOO_LARGE


def test_members_that_the_manifest_does_not_list_are_refused(tmp_path):
    members = written(tmp_path / "b.mingcha")
    smaller = members[0].__class__(**{**_plain(members[0]), "sealed": 1})
    with BundleReader(tmp_path / "b.mingcha") as reader:
        for other in (members[1:], members[:-1], (*members, members[0]), (smaller, *members[1:])):
            with pytest.raises(BundleFileRefused) as refused:
                reader.require(other)
            assert refused.value.fault is BundleFileFault.MEMBERS


def _plain(member):
    return {name: getattr(member, name) for name in ("name", "kind", "sha256", "size", "sealed")}


def test_a_member_is_never_read_beyond_what_was_asked_for(bundle):
    with BundleReader(bundle) as reader:
        assert len(reader.member("0003.age", 5001)) == 5001
        for name, most in (("0003.age", 5000), ("9999.age", 100)):
            with pytest.raises(BundleFileRefused):
                reader.member(name, most)


def test_a_file_that_shrinks_while_it_is_read_is_refused(bundle):
    with BundleReader(bundle) as reader:
        os.truncate(bundle, 500)
        with pytest.raises(BundleFileRefused) as refused:
            reader.member("0003.age")
    assert refused.value.fault is BundleFileFault.MEMBER_CHANGED

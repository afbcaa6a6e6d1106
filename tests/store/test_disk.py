"""Writing files whole or not at all."""

import errno
from pathlib import Path

import pytest

from inspector_app.domain.errors.case import CaseReadOnly, DiskFailed, DiskFull
from inspector_app.store import disk
from inspector_app.store.disk import (
    copy_durably,
    disk_errors,
    make_folder,
    sweep_unfinished,
    write_durably,
)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    write_durably(tmp_path / "a", b"old")
    write_durably(tmp_path / "a", b"new")

    assert (tmp_path / "a").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_a_failed_write_leaves_the_old_file_and_no_leftover(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_durably(tmp_path / "a", b"old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(disk, "sync_file", full)
    with pytest.raises(DiskFull) as told:
        write_durably(tmp_path / "a", b"new")

    assert told.value.path == tmp_path / "a"
    assert (tmp_path / "a").read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_the_content_is_on_the_disk_before_the_name_and_the_name_before_it_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, bool]] = []
    target = tmp_path / "a"
    monkeypatch.setattr(disk, "sync_file", lambda _: seen.append(("file", target.exists())))
    monkeypatch.setattr(disk, "sync_folder", lambda _: seen.append(("folder", target.exists())))

    write_durably(target, b"x")

    assert seen == [("file", False), ("folder", True)]


def test_a_copy_is_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 300_000)

    copy_durably(tmp_path / "a", tmp_path / "b")

    assert (tmp_path / "b").read_bytes() == b"x" * 300_000


def test_what_a_crash_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".a.1234.new").write_bytes(b"half")
    (tmp_path / "a").write_bytes(b"whole")

    sweep_unfinished(tmp_path)

    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_a_folder_is_for_its_owner(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")

    assert (tmp_path / "a" / "b").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, CaseReadOnly),
        (errno.EROFS, CaseReadOnly),
        (errno.EIO, DiskFailed),
    ],
)
def test_the_system_s_refusals_have_their_own_errors(number: int, expected: type) -> None:
    with pytest.raises(expected), disk_errors(Path("a")):
        raise OSError(number, "no")


def test_a_refusal_without_a_number_is_told_by_its_kind() -> None:
    with pytest.raises(DiskFailed) as failed, disk_errors(Path("a")):
        raise OSError

    assert failed.value.code == "OSError"

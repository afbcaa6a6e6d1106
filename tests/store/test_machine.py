"""Locks and network drives on this system."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.store.machine import lock_file, network_filesystem, sync_file, sync_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="of Linux and macOS")

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/share {here}/share nfs4 rw 0 0
//server/x {here}/with\\040space cifs rw 0 0
/dev/sdb1 {here}/share/stick vfat rw 0 0
tmpfs {here}/over tmpfs rw 0 0
user@host: {here}/over fuse.sshfs rw 0 0
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    """A mount table with network drives below `tmp_path`."""
    table = tmp_path / "mounts"
    table.write_text(MOUNTS.format(here=tmp_path.resolve()), "utf-8")
    return table


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("share/a/case", "nfs4"),
        ("share", "nfs4"),
        ("share/stick/case", ""),
        ("with space/case", "cifs"),
        ("sharer/case", ""),
        ("over/case", "fuse.sshfs"),
        (".", ""),
    ],
)
def test_a_network_drive_is_seen_below_its_mount(
    mounts: Path, tmp_path: Path, place: str, kind: str
) -> None:
    assert network_filesystem(tmp_path / place, mounts) == kind


def test_a_link_does_not_hide_a_network_drive(mounts: Path, tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "innocent").symlink_to(tmp_path / "share")

    assert network_filesystem(tmp_path / "innocent" / "case", mounts) == "nfs4"


def test_without_a_mount_table_nothing_can_be_said(tmp_path: Path) -> None:
    assert network_filesystem(tmp_path, tmp_path / "absent") == ""


def test_this_disk_is_a_local_one(tmp_path: Path) -> None:
    assert network_filesystem(tmp_path) == ""


def test_a_lock_is_one_opener_s_until_it_closes(tmp_path: Path) -> None:
    first = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT)
    second = os.open(tmp_path / "lock", os.O_RDWR)

    assert lock_file(first)
    assert not lock_file(second)
    os.close(first)
    assert lock_file(second)
    os.close(second)


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    code = (
        "import os, sys; from inspector_app.store.machine import lock_file;"
        "print(lock_file(os.open(sys.argv[1], os.O_RDWR | os.O_CREAT)), flush=True); os._exit(1)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "lock")],
        capture_output=True,
        text=True,
        check=False,
    )
    mine = os.open(tmp_path / "lock", os.O_RDWR)

    assert done.stdout.strip() == "True"
    assert lock_file(mine)
    os.close(mine)


def test_files_and_folders_can_be_synced(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        sync_file(file.fileno())
    sync_folder(tmp_path)

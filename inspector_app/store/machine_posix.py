"""Locks, lasting writes and network drives on Linux and macOS."""

import os
import sys
from pathlib import Path

if sys.platform != "win32":
    import fcntl

    MOUNTS = Path("/proc/mounts")
    NETWORK = frozenset(
        (
            *(
                "afs",
                "ceph",
                "cifs",
                "davfs",
                "gfs2",
                "glusterfs",
                "lustre",
                "ncpfs",
                "nfs",
                "nfs4",
            ),
            *("ocfs2", "smb2", "smb3", "smbfs", "fuse.curlftpfs", "fuse.davfs2", "fuse.glusterfs"),
            *("fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs"),
        )
    )
    """File systems on which locks and shared memory cannot be trusted.

    9p and virtiofs are left out: virtual machines mount their own disks with them.
    """

    def lock_file(descriptor: int) -> bool:
        """Take the one lock on an open file; False if another opener holds it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def sync_file(descriptor: int) -> None:
        """Return when the file's content is on the disk itself."""
        if sys.platform == "darwin":
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fsync(descriptor)

    def sync_folder(folder: Path) -> None:
        """Return when the names in `folder` are on the disk itself."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def network_filesystem(path: Path, mounts: Path = MOUNTS) -> str:
        """The kind of network file system that `path` lies on; empty if it is a local one.

        Systems without a mount table (macOS) cannot tell.
        """
        if not mounts.exists():
            return ""
        found, kind = Path("/"), ""
        whole = path.resolve()
        for line in mounts.read_text("utf-8", "surrogateescape").splitlines():
            _, point, filesystem, *_ = line.split(" ")
            place = Path(_unescaped(point))
            # Of two mounts on one place the later one is seen.
            if whole.is_relative_to(place) and len(place.parts) >= len(found.parts):
                found, kind = place, filesystem
        return kind if kind in NETWORK else ""

    def _unescaped(point: str) -> str:
        for code, character in (("040", " "), ("011", "\t"), ("012", "\n"), ("134", "\\")):
            point = point.replace(f"\\{code}", character)
        return point

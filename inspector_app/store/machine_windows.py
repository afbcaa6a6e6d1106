"""Locks, lasting writes and network drives on Windows; no test on another system runs this."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    import msvcrt

    DRIVE_REMOTE = 4

    def lock_file(descriptor: int) -> bool:
        """Take the one lock on an open file; False if another opener holds it."""
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def sync_file(descriptor: int) -> None:
        """Return when the file's content is on the disk itself."""
        os.fsync(descriptor)

    def sync_folder(folder: Path) -> None:
        """Nothing: NTFS keeps names in its own journal, and folders cannot be synced."""

    def network_filesystem(path: Path) -> str:
        """What kind of network drive `path` lies on; empty if it is a local one."""
        root = path.resolve().anchor
        if root.startswith("\\\\") and not root.startswith("\\\\?\\"):
            return "UNC"
        return "network drive" if ctypes.windll.kernel32.GetDriveTypeW(root) == DRIVE_REMOTE else ""

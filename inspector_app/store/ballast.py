"""A file of nothing, given up when the disk is full so that the last answer can still be saved."""

import secrets
import shutil
from pathlib import Path

from inspector_app.domain.errors.case import DiskFull
from inspector_app.store.disk import disk_errors, write_durably

BALLAST_BYTES = 4 << 20
ROOM_TO_REFILL = 64 << 20


class Ballast:
    """Space that is held back in the case folder."""

    def __init__(self, path: Path, size: int = BALLAST_BYTES) -> None:
        self.path = path
        self._size = size

    @property
    def held(self) -> bool:
        """Whether there is space to give up; if not, the person should be told to make some."""
        return self.path.exists()

    def fill(self) -> None:
        """Take the space again, unless it is held or the disk has little more than that."""
        if self.held or shutil.disk_usage(self.path.parent).free < ROOM_TO_REFILL + self._size:
            return
        # Random, because zeros would take no room on a disk that compresses.
        write_durably(self.path, secrets.token_bytes(self._size))

    def give_up(self) -> None:
        """Free the space. Raises DiskFull when there is none left to free."""
        with disk_errors(self.path):
            if not self.held:
                raise DiskFull(self.path.parent)
            self.path.unlink()

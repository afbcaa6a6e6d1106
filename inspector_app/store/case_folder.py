"""The case folder on the disk: its files by name, its vault file, its one lock.

The vault's bytes pass through here unread: keys are another room's business.
"""

import os
import shutil
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from inspector_app.domain.errors.case import (
    CaseDamaged,
    CaseExists,
    CaseIncomplete,
    CaseInUse,
    CaseNotEncrypted,
    CaseNotFound,
    CaseOnNetwork,
    DiskFull,
)
from inspector_app.store.disk import disk_errors, make_folder, sweep_unfinished, write_durably
from inspector_app.store.machine import lock_file, network_filesystem, sync_folder

PLAIN_HEADER = b"SQLite format 3\0"
LARGEST_VAULT = 1 << 20
LOCK_TRIES, LOCK_PAUSE = 10, 0.05
"""How often, and after how many seconds, the lock is tried before it is called held."""


class CaseFolder:
    """One folder with everything of one case: vault, database, photos, sheets."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.vault = path / "vault.json"
        self.previous_vault = path / "vault.json.previous"
        self.database = path / "case.db"
        self.photos = path / "photos"
        self.sheets = path / "sheets"
        self.ballast = path / "ballast"
        self.interrupted = False
        """Whether the last run ended without giving the lock back; known once `lock` was taken."""
        self._lock_path = path / "lock"
        self._holders = 0
        self._lock = -1
        self._created_here = False

    @property
    def is_there(self) -> bool:
        """Whether there is a case folder, if only a part of one."""
        return self.vault.is_file() or self.database.is_file()

    def create(self, vault: bytes) -> None:
        """Make the folder with its vault; what an unfinished creation left behind is replaced."""
        self._refuse_network()
        if self.database.exists() or self._has_files():
            raise CaseExists(self.path)
        make_folder(self.path)
        self._created_here = True
        write_durably(self.vault, vault)

    def move(self, path: Path) -> None:
        """Put a folder that was just created in its place, whole; durable when this returns."""
        with disk_errors(path):
            self.path.rename(path)
            sync_folder(path.parent)
        self._created_here = False

    def discard(self) -> None:
        """Remove what `create` made a moment ago, because the rest could not be made.

        Raises RuntimeError for a folder that this object did not create.
        """
        if not self._created_here:
            raise RuntimeError("only a folder that was just created may be discarded")
        with disk_errors(self.path):
            sweep_unfinished(self.path)
            for folder in (self.photos, self.sheets):
                shutil.rmtree(folder, ignore_errors=True)
            ours = ("vault.json*", "case.db*", self.ballast.name, self._lock_path.name)
            for pattern in ours:
                for file in self.path.glob(pattern):
                    file.unlink()
            if not any(self.path.iterdir()):
                self.path.rmdir()

    def read_vault(self) -> bytes:
        """The vault's bytes. Raises CaseNotFound, or CaseIncomplete when only the vault is gone."""
        if not self.vault.is_file():
            if self.database.is_file():
                raise CaseIncomplete(self.path, self.vault.name)
            raise CaseNotFound(self.path)
        return _read_small(self.vault)

    def read_previous_vault(self) -> bytes:
        """The vault as it was before the last `write_vault`, for a rescue."""
        if not self.previous_vault.is_file():
            raise CaseIncomplete(self.path, self.previous_vault.name)
        return _read_small(self.previous_vault)

    def write_vault(self, vault: bytes) -> None:
        """Replace the vault, keep the previous one; a kill at any moment leaves one that opens."""
        write_durably(self.previous_vault, self.read_vault())
        write_durably(self.vault, vault)

    @contextmanager
    def lock(self) -> Generator[None]:
        """Be the only program in this case folder, until the last holder of this object is done.

        Raises CaseInUse while another program, or another CaseFolder, holds the lock.
        """
        if not self._holders:
            self._lock = self._take_lock()
        self._holders += 1
        try:
            if self._holders == 1:
                self._begin_run()
            yield
        finally:
            self._holders -= 1
            if not self._holders:
                os.ftruncate(self._lock, 0)
                os.close(self._lock)

    def refuse_foreign_database(self) -> None:
        """Raise unless the database is there and does not look like anything but ours."""
        if not self.database.is_file():
            missing = CaseIncomplete(self.path, self.database.name)
            raise missing if self.vault.is_file() else CaseNotFound(self.path)
        with disk_errors(self.database), self.database.open("rb") as file:
            header = file.read(len(PLAIN_HEADER))
        if header == PLAIN_HEADER:
            raise CaseNotEncrypted(self.database)
        if len(header) < len(PLAIN_HEADER):
            # The engine would take an empty file for a new database.
            raise CaseDamaged(self.database, "TRUNCATED")

    def _take_lock(self) -> int:
        """The lock file, opened and locked."""
        self._refuse_network()
        if not self.is_there:
            raise CaseNotFound(self.path)
        with disk_errors(self._lock_path):
            descriptor = os.open(self._lock_path, os.O_RDWR | os.O_CREAT, 0o600)
        for _ in range(LOCK_TRIES):
            if lock_file(descriptor):
                return descriptor
            # A child of a run that was killed may hold it for the blink until it has started.
            time.sleep(LOCK_PAUSE)
        os.close(descriptor)
        raise CaseInUse(self.path)

    def _begin_run(self) -> None:
        """Put our process id into the lock file; one that is there was never taken out."""
        self.interrupted = os.fstat(self._lock).st_size > 0
        sweep_unfinished(self.path)
        try:
            self._write_process_id()
        except DiskFull:
            # The ballast is there so that a full disk still opens and takes the last answer.
            self.ballast.unlink(missing_ok=True)
            self._write_process_id()

    def _write_process_id(self) -> None:
        with disk_errors(self._lock_path):
            os.ftruncate(self._lock, 0)
            os.write(self._lock, str(os.getpid()).encode())

    def _refuse_network(self) -> None:
        filesystem = network_filesystem(self.path)
        if filesystem:
            raise CaseOnNetwork(self.path, filesystem)

    def _has_files(self) -> bool:
        """Whether photos or sheets are kept here, which a new vault could never open."""
        return any(
            folder.is_dir() and any(folder.iterdir()) for folder in (self.photos, self.sheets)
        )


def _read_small(path: Path) -> bytes:
    with disk_errors(path), path.open("rb") as file:
        content = file.read(LARGEST_VAULT + 1)
    if len(content) > LARGEST_VAULT:
        raise CaseDamaged(path, "TOO_LARGE")
    return content

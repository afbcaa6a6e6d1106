"""Writing files so that they are either there and whole, or not there at all."""

import errno
import secrets
import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from inspector_app.domain.errors.case import CaseReadOnly, DiskFailed, DiskFull
from inspector_app.store.machine import sync_file, sync_folder

UNFINISHED = ".new"
"""Suffix of a file that is being written; what bears it after a crash is nothing."""


def write_durably(path: Path, content: bytes, *, private: bool = False) -> None:
    """Replace `path` by `content`; a crash at any moment leaves the old file or the new one.

    A private file is its owner's alone from the first byte on.
    """
    _replace(path, lambda file: file.write(content), mode=0o600 if private else 0o666)


def copy_durably(source: Path, path: Path) -> None:
    """Replace `path` by a copy of `source`, never holding more than a piece of it."""
    with disk_errors(source), source.open("rb") as opened:
        _replace(path, lambda file: shutil.copyfileobj(opened, file))


def make_folder(folder: Path) -> None:
    """Make `folder`, for the owner's eyes only, unless it is there."""
    with disk_errors(folder):
        if not folder.is_dir():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            sync_folder(folder.parent)


def sweep_unfinished(folder: Path) -> None:
    """Remove what a crash left half-written directly in `folder`."""
    with disk_errors(folder):
        for leftover in folder.glob(f".*{UNFINISHED}"):
            leftover.unlink(missing_ok=True)


def _replace(path: Path, write: Callable[[BinaryIO], object], mode: int = 0o666) -> None:
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    with disk_errors(path):
        try:
            fresh.touch(mode, exist_ok=False)
            with fresh.open("wb") as file:
                write(file)
                file.flush()
                sync_file(file.fileno())
            fresh.replace(path)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


@contextmanager
def disk_errors(path: Path) -> Generator[None]:
    """Tell the system's refusals at `path` in our own words."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise CaseReadOnly(path) from error
        code = errno.errorcode.get(error.errno or 0, type(error).__name__)
        raise DiskFailed(path, code) from error

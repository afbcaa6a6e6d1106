"""Save a result where a person asked for it: whole under its name, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector_app.domain.errors.case import CaseReadOnly, DiskFailed, DiskFull
from inspector_app.domain.errors.refused import FileExists, NotSaved, SaveFault
from inspector_app.store.disk import disk_errors, write_durably

_FAULTS = {
    "EISDIR": SaveFault.IS_FOLDER,
    "EEXIST": SaveFault.NO_FOLDER,
    "ENOENT": SaveFault.NO_FOLDER,
    "ENOTDIR": SaveFault.NO_FOLDER,
    "ENAMETOOLONG": SaveFault.NAME_TOO_LONG,
}


def save_file(path: Path, content: bytes, *, private: bool = False, replace: bool = True) -> None:
    """Write `content` to `path` and make its folder if need be; a crash leaves the old or the new.

    A private file is its owner's alone from the first byte on. Raises NotSaved, and FileExists
    where nothing may be replaced.
    """
    with saving(path):
        if path.is_dir():
            raise NotSaved(path, SaveFault.IS_FOLDER)
        there = path.exists() or path.is_symlink()
        if there and not replace:
            raise FileExists(path)
        if path.exists() and not path.is_file():
            raise NotSaved(path, SaveFault.NOT_A_FILE)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(path, content, private=private)


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Tell the system's refusals as NotSaved: this is a place of the person's, no case folder."""
    try:
        with disk_errors(path):
            yield
    except CaseReadOnly as error:
        raise NotSaved(path, SaveFault.FORBIDDEN) from error
    except DiskFull as error:
        raise NotSaved(path, SaveFault.DISK_FULL) from error
    except DiskFailed as error:
        raise NotSaved(path, _FAULTS.get(error.code, SaveFault.DISK_FAILED)) from error

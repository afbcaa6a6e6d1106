"""What the program is made of: its own version and that of every part it needs."""

import platform
import re
from importlib import metadata

from PySide6.QtCore import qVersion

from inspector_app import __version__

_NAME = re.compile(r"[A-Za-z0-9_.-]+")


def versions() -> list[tuple[str, str]]:
    """Name and version of everything, the program first; parts that are not installed are left out.

    Reads files: not for the window's thread.
    """
    own = [("Mingcha", __version__), ("Python", platform.python_version()), ("Qt", qVersion())]
    return [*own, *_parts()]


def _parts() -> list[tuple[str, str]]:
    try:
        needed = metadata.requires("mingcha") or []
    except metadata.PackageNotFoundError:
        return []
    names = {match[0] for each in needed if "extra ==" not in each and (match := _NAME.match(each))}
    found = []
    for name in sorted(names, key=str.lower):
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            continue
    return found

"""Keeping windows out of screen recordings, where the system offers that.

Windows has it since 10 version 2004; macOS and Linux have nothing that holds. Untested here: only
Windows can show it.
"""

import sys

from PySide6.QtWidgets import QWidget

_EXCLUDE = 0x11
"""WDA_EXCLUDEFROMCAPTURE."""


def can_exclude() -> bool:
    """Whether this system can leave a window out of recordings."""
    return sys.platform == "win32"


def exclude(window: QWidget, *, wanted: bool) -> None:
    """Leave `window` out of recordings, or let it be seen; elsewhere nothing happens."""
    if sys.platform == "win32":
        import ctypes

        handle = int(window.winId())
        ctypes.windll.user32.SetWindowDisplayAffinity(handle, _EXCLUDE if wanted else 0)

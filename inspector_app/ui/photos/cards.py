"""Camera cards and phones that are plugged in: whatever is mounted and has a folder DCIM."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo


@dataclass(frozen=True, slots=True)
class Card:
    """One card, by the name that the system shows, and its folder of pictures."""

    name: str
    folder: Path


def plugged_in() -> tuple[Card, ...]:
    """Every card there is. For the pool: a tired card reader answers late."""
    from inspector_app.workflows.photos.gather import card_folder

    found = []
    for volume in QStorageInfo.mountedVolumes():
        if volume.isValid() and volume.isReady():
            folder = card_folder(Path(volume.rootPath()))
            if folder is not None:
                found.append(Card(volume.displayName() or volume.rootPath(), folder))
    return tuple(found)

"""The person's choices for this machine: one typed table, one small file without any secret."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

SCALES = (100, 110, 125, 150, 175, 200)
LOCK_MINUTES = (2, 5, 10, 15, 30)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose; empty text means: as the system has it."""

    language: str = ""
    """zh, en, or empty."""
    scheme: str = ""
    """light, dark, or empty."""
    text_scale: int = 100
    """Percent, 100 to 200."""
    lock_minutes: int = 10
    neutral_title: bool = True
    """Whether the window's title and icon say nothing of what the program is for."""
    exclude_capture: bool = True
    """Whether screen recordings leave the window out, where the system offers that."""
    case: str = ""
    """The case folder that was opened last; empty is the usual place."""
    hand_over_folder: str = ""
    """Where something was handed over to last."""


_CHOICES: dict[str, tuple[object, ...]] = {
    "language": ("", "zh", "en"),
    "scheme": ("", "light", "dark"),
    "text_scale": SCALES,
    "lock_minutes": LOCK_MINUTES,
}


def load_settings(file: Path) -> Settings:
    """The settings kept in `file`; what cannot be read or is not one of the choices is the default.

    Settings are a comfort: a damaged file must never keep anybody from working.
    """
    try:
        said = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _checked(said) if isinstance(said, dict) else Settings()


def save_settings(file: Path, settings: Settings) -> None:
    """Write the settings whole or not at all; raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.new")
    # Escaped: a folder's name may hold bytes that are no text.
    unfinished.write_text(json.dumps(asdict(settings), indent=1), "ascii")
    os.replace(unfinished, file)  # noqa: PTH105 — Path.replace is the same call


def _checked(said: Mapping[str, Any]) -> Settings:
    usual = Settings()
    fitting: dict[str, Any] = {}
    for each in fields(Settings):
        value = said.get(each.name)
        same_kind = type(value) is type(getattr(usual, each.name))
        if same_kind and value in _CHOICES.get(each.name, (value,)):
            fitting[each.name] = value
    return Settings(**fitting)

"""Where things live on this machine, installed or frozen; only the front door asks."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from inspector_app.domain.places import Places


def find_places(environment: Mapping[str, str] = os.environ) -> Places:
    """The program's own folders, and the case folder that is used when none is named."""
    home = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
    named = environment.get("MINGCHA_CASE")
    settings = environment.get("MINGCHA_SETTINGS")
    return Places(
        forms=home / "forms",
        migrations=home / "db",
        fonts=home / "resources" / "fonts",
        sample=home / "resources" / "sample",
        case=Path(named) if named else _own_folder() / "case",
        icons=home / "resources" / "icons",
        translations=home / "resources" / "translations",
        guide=home / "docs",
        settings=Path(settings) if settings else _own_folder() / "settings.json",
    )


def _own_folder() -> Path:
    # Asked for only here: the library costs a few milliseconds at every start.
    from platformdirs import user_data_path

    return user_data_path("mingcha", appauthor=False)

"""Which files are photos by their name, for file dialogs and drops."""

from pathlib import Path

from inspector_app.ui.translation import translate

SUFFIXES = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".heic", ".heif", ".hif", ".mpo")


def photo_kinds() -> list[str]:
    """What a file dialog offers: photos, and everything."""
    lower = " ".join(f"*{each}" for each in SUFFIXES)
    kinds = f"{lower} {lower.upper()}"
    return [
        translate("Photos", "Photos ({kinds})").format(kinds=kinds),
        translate("Photos", "All files (*)"),
    ]


def is_photo(path: Path) -> bool:
    """Whether a file is a photo by its name; what is in it, the reader finds out."""
    return path.suffix.lower() in SUFFIXES

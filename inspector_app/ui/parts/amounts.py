"""Sizes of files and moments, as short as they can be said."""

from datetime import datetime

_STEPS = (("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10))


def size_words(size: int) -> str:
    """Bytes in the unit that people know from their file manager."""
    for unit, step in _STEPS:
        if size >= step:
            return f"{size / step:.1f} {unit}" if size < 100 * step else f"{size // step} {unit}"
    return f"{size} B"


def moment_words(at: str, now: datetime) -> str:
    """The time when it was today, else with its day; empty for none."""
    if not at:
        return ""
    moment = datetime.fromisoformat(at).astimezone(now.tzinfo)
    return f"{moment:%H:%M}" if moment.date() == now.date() else f"{moment:%Y-%m-%d %H:%M}"

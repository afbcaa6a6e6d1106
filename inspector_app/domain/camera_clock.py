"""A camera's clock set right: from a difference, or from the time that a photo of a clock shows."""

import re
from datetime import date, datetime, timedelta

_TIME = re.compile(r"(?:(\d{4}-\d{2}-\d{2})[ T]+)?(\d{1,3})[:：](\d{1,2})(?:[:：](\d{1,2}))?")
_HALF_DAY = 12 * 3600
_DAY = 24 * 3600


def offset_said(said: str, taken_at: str) -> int | None:
    """Seconds to add to the camera's times, or None for what is neither.

    `+3:10` is hours and minutes, `-0:00:45` has seconds as well. `09:12` is what a clock in the
    photo showed that the camera took at `taken_at`; `2026-09-15 09:12` says the day too.
    """
    text = said.strip().replace("＋", "+").replace("－", "-").replace("−", "-")
    sign = {"+": 1, "-": -1}.get(text[:1], 0)
    found = _TIME.fullmatch(text[1:].strip() if sign else text)
    if found is None or (sign and found[1]):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    if minutes > 59 or seconds > 59:
        return None
    shown = hours * 3600 + minutes * 60 + seconds
    if sign:
        return sign * shown
    return _until(shown, found[1], taken_at, to_minute=found[4] is None)


def offset_words(seconds: int) -> str:
    """The difference as it may be typed: +3:10:05, or -0:45."""
    hours, rest = divmod(abs(seconds), 3600)
    minutes, second = divmod(rest, 60)
    sign = "-" if seconds < 0 else "+"
    return f"{sign}{hours}:{minutes:02}" + (f":{second:02}" if second else "")


def _until(shown: int, day: str | None, taken_at: str, *, to_minute: bool) -> int | None:
    """From the camera's time to the time of day `shown`; without a day the shorter way round."""
    if shown >= _DAY:
        return None
    try:
        taken = datetime.fromisoformat(taken_at)
        days = 0 if day is None else (date.fromisoformat(day) - taken.date()).days
    except ValueError:
        return None
    midnight = taken.replace(hour=0, minute=0, second=0, microsecond=0)
    camera = (taken - midnight) // timedelta(seconds=1)
    if to_minute:
        # The seconds were not said: leave those of the camera.
        camera -= camera % 60
    if day is not None:
        return days * _DAY + shown - camera
    return (shown - camera + _HALF_DAY) % _DAY - _HALF_DAY

"""The time of a photo whose camera's clock was wrong: what the file says, and the correction."""

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.wording import Wording
from inspector_app.words.composing import filled, joined
from inspector_app.words.printed_tables import (
    CAMERA_SAID,
    CLOCK_WAS_FAST,
    CLOCK_WAS_SLOW,
    CORRECTED,
    CORRECTED_BY,
    DAYS,
    HOURS,
    MINUTES,
    SECONDS,
)

TO_MINUTE, TO_SECOND = 16, 19
"""Where an ISO 8601 moment ends."""


def is_corrected(piece: Evidence) -> bool:
    """Whether the right time is another than what the file says."""
    return piece.moment != piece.taken_at


def is_of_another_day(piece: Evidence) -> bool:
    """Whether the camera even had the day wrong."""
    return piece.moment[:10] != piece.taken_at[:10]


def corrected_words(piece: Evidence) -> Wording:
    """The right time to the minute, what the camera said, and the correction."""
    return filled(
        CORRECTED,
        moment=day_and_clock(piece.moment, TO_MINUTE),
        camera=camera_words(piece),
        correction=correction_words(piece.clock_offset),
    )


def camera_words(piece: Evidence, end: int = TO_MINUTE) -> Wording:
    """Camera 09:12, with its day only where that was wrong."""
    other = is_of_another_day(piece)
    said = day_and_clock(piece.taken_at, end) if other else piece.taken_at[11:end]
    return filled(CAMERA_SAID, moment=said)


def correction_words(seconds: int) -> Wording:
    """By how much the clock was set right: corrected +3 min, corrected −1 h 10 min."""
    sign = CLOCK_WAS_FAST if seconds < 0 else CLOCK_WAS_SLOW
    return filled(CORRECTED_BY, sign=sign, span=span_words(abs(seconds)))


def span_words(seconds: int) -> Wording:
    """A span of time: 2 d 1 h 10 min."""
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    day, hour = divmod(hours, 24)
    parts = zip((DAYS, HOURS, MINUTES, SECONDS), (day, hour, minute, second), strict=True)
    return joined((filled(unit, count=count) for unit, count in parts if count), " ", " ")


def day_and_clock(moment: str, end: int) -> str:
    """2026-09-15 09:12, of an ISO 8601 moment."""
    return moment[:end].replace("T", " ")

"""Times, dates, numbers and points as people type them, read into what is kept.

Every reader takes the text of a field and raises ValueError for what it cannot mean.
"""

import re
import unicodedata
from datetime import date, datetime

from inspector_app.domain.points import Points, parse_points

MOST_COUNTED = 9_999
MOST_MINUTES = 24 * 60
MOST_DAYS = 999
MOST_SECONDS = 24 * 3600
LONGEST_TEXT = 2000
LONGEST_NAME = 200

_CLOCK = re.compile(r"(\d{1,2})\s*[:.点时]\s*(\d{1,2})分?|(\d{1,2})(\d{2})|(\d{1,2})[点时]")
_DATE = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?|(\d{4})?(\d{2})(\d{2})")
_NUMBER_DIALLED = re.compile(r"[0-9+*#() -]{3,30}")
_YEARS = range(2000, 2100)


def plain(text: str) -> str:
    """Full-width digits and signs as plain ones, without surrounding space."""
    return unicodedata.normalize("NFKC", text).strip()


def number(text: str, most: int) -> int:
    """A whole number from 0 to `most`."""
    said = plain(text)
    if not re.fullmatch(r"[0-9]{1,9}", said) or int(said) > most:
        raise ValueError(text)
    return int(said)


def points(text: str, most: Points) -> Points:
    """Points from 0 to `most`, exact to the hundredth."""
    said = parse_points(plain(text))
    if not 0 <= said <= most:
        raise ValueError(text)
    return said


def clock(text: str) -> str:
    """A time of day as HH:MM: 9:05, 0905, 9.05 and 9点5分 are one."""
    match = _CLOCK.fullmatch(plain(text))
    if match is None:
        raise ValueError(text)
    hours, minutes = match[1] or match[3] or match[5], match[2] or match[4] or "0"
    if int(hours) > 23 or int(minutes) > 59:
        raise ValueError(text)
    return f"{int(hours):02d}:{int(minutes):02d}"


def moment(text: str) -> str:
    """A time of day, or a full time with its offset as it was recorded."""
    said = plain(text)
    if "T" not in said:
        return clock(said)
    full = datetime.fromisoformat(said)
    if full.tzinfo is None or full.year not in _YEARS:
        raise ValueError(text)
    return full.isoformat()


def day(text: str, year: int) -> str:
    """A day as ISO 8601; without a year it is in `year`: 9-15, 0915, 2026年9月15日."""
    match = _DATE.fullmatch(plain(text))
    if match is None:
        raise ValueError(text)
    said_year = match[1] or match[4] or year
    found = date(int(said_year), int(match[2] or match[5]), int(match[3] or match[6]))
    if found.year not in _YEARS:
        raise ValueError(text)
    return found.isoformat()


def words(text: str, longest: int = LONGEST_NAME) -> str:
    """Some words, at most `longest` characters."""
    said = text.strip()
    if not said or len(said) > longest:
        raise ValueError(text)
    return said


def dialled(text: str) -> str:
    """A telephone number as it was dialled."""
    said = plain(text)
    if not _NUMBER_DIALLED.fullmatch(said):
        raise ValueError(text)
    return said

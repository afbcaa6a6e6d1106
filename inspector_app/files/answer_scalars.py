"""Times, dates, numbers, points and texts of an answers file, each as it will be kept."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from inspector_app.domain.errors.answers import AnswersFaultCode
from inspector_app.domain.form import Item
from inspector_app.domain.points import Points, parse_points, show_points
from inspector_app.files.form_fields import nearest
from inspector_app.files.plain_text import folded
from inspector_app.files.spot import Spot
from inspector_app.files.tree import Kind

LONGEST_TEXT = 2000
"""Characters of a note, a reason or a text answer."""
YEARS = range(2000, 2100)

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_DATE = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
_NUMBER = re.compile(r"([0-9]{1,9})(?:\.0+)?")
_TRUTHS: Mapping[str, bool] = {
    **dict.fromkeys(("true", "yes", "y", "1", "是", "√", "对"), True),
    **dict.fromkeys(("false", "no", "n", "0", "否", "×"), False),
}


def read_text(spot: Spot, longest: int = LONGEST_TEXT) -> str:
    """A text as it was written, with plain line ends."""
    if not spot.is_scalar:
        spot.tell(AnswersFaultCode.NOT_A_TEXT)
        return ""
    text = spot.written.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > longest:
        spot.tell(AnswersFaultCode.TOO_LONG, length=str(len(text)), limit=str(longest))
    return text


def read_number(
    spot: Spot, most: int, code: AnswersFaultCode = AnswersFaultCode.NOT_A_NUMBER
) -> int | None:
    """A whole number from 0 to `most`; `code` is the fault of anything else."""
    match = _NUMBER.fullmatch(spot.plain) if spot.node.kind in (Kind.TEXT, Kind.NUMBER) else None
    if match is None or int(match[1]) > most:
        spot.tell(code, text=spot.written, limit=str(most))
        return None
    return int(match[1])


def read_truth(spot: Spot) -> bool:
    """Yes or no."""
    truth = _TRUTHS.get(folded(spot.node.text)) if spot.is_scalar else None
    if truth is None:
        spot.tell(AnswersFaultCode.NOT_YES_OR_NO, text=spot.written)
    return bool(truth)


def read_one_of(spot: Spot, allowed: Sequence[str]) -> str:
    """One of the allowed words."""
    text = folded(spot.node.text)
    if text not in allowed:
        facts = {"text": spot.written, "allowed": "、".join(allowed)}
        spot.tell(AnswersFaultCode.NOT_ONE_OF, **facts, nearest=nearest(text, allowed))
    return text


def read_clock(spot: Spot) -> str:
    """A time of day as "HH:MM"."""
    match = _CLOCK.fullmatch(spot.plain)
    if match is None:
        spot.tell(AnswersFaultCode.NOT_A_TIME, text=spot.written)
        return ""
    return f"{int(match[1]):02d}:{match[2]}"


def read_moment(spot: Spot) -> str:
    """A time of day, or a full time with its offset, as ISO 8601."""
    if "T" not in spot.plain and "-" not in spot.plain:
        return read_clock(spot)
    try:
        moment = datetime.fromisoformat(spot.plain)
    except ValueError:
        spot.tell(AnswersFaultCode.NOT_A_TIME, text=spot.written)
        return ""
    if moment.tzinfo is None or moment.year not in YEARS:
        spot.tell(AnswersFaultCode.NOT_A_TIME, text=spot.written)
        return ""
    return moment.isoformat()


def read_date(spot: Spot) -> str:
    """A day as ISO 8601; the ways in which Chinese spreadsheets write it are read too."""
    match = _DATE.fullmatch(spot.plain)
    try:
        day = date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        day = None
    if day is None or day.year not in YEARS:
        spot.tell(AnswersFaultCode.NOT_A_DATE, text=spot.written)
        return ""
    return day.isoformat()


def read_deduction(spot: Spot, item: Item) -> Points | None:
    """Points taken off by hand, exact to the hundredth, within the item's points."""
    if spot.node.kind not in (Kind.TEXT, Kind.NUMBER):
        spot.tell(AnswersFaultCode.NOT_POINTS, text=spot.written)
        return None
    try:
        points = parse_points(spot.plain)
    except ValueError:
        spot.tell(AnswersFaultCode.NOT_POINTS, text=spot.written)
        return None
    if not 0 <= points <= item.points:
        facts = {"text": spot.written, "points": show_points(item.points)}
        spot.tell(AnswersFaultCode.DEDUCTION_OUT_OF_RANGE, **facts)
        return None
    return points

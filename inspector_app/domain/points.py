"""Points are whole hundredths, so that paper and program never differ by a rounding."""

import re

Points = int
"""Hundredths of a point: 150 is 1.5 points."""

_DECIMAL = re.compile(r"([+-]?)(\d{1,9})(?:\.(\d{1,2})0*)?")


def parse_points(text: str) -> Points:
    """Read "1", "1.5" or "0.25" exactly; raises ValueError for anything finer or else."""
    match = _DECIMAL.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    sign, whole, fraction = match.groups()
    points = int(whole) * 100 + int((fraction or "").ljust(2, "0"))
    return -points if sign == "-" else points


def show_points(points: Points) -> str:
    """Write hundredths the way a form does: "2", "1.5", "0.25"."""
    sign, points = ("-", -points) if points < 0 else ("", points)
    whole, fraction = divmod(points, 100)
    return f"{sign}{whole}.{fraction:02d}".rstrip("0").rstrip(".")


def show_tenths(tenths: int) -> str:
    """Write a percentage held in tenths: 803 is "80.3"."""
    return f"{tenths // 10}.{tenths % 10}"


def percent_tenths(part: int, whole: int) -> int:
    """`part` of `whole` as tenths of a percent, rounded half up (checklist §4 rule 2)."""
    return (2000 * part + whole) // (2 * whole)

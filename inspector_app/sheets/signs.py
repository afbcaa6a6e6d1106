"""The marks on paper, drawn as shapes because the faces have no ☑ ☒ ☐."""

import enum
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]


class Sign(enum.Enum):
    """What stands before an answer, so that nobody depends on colour."""

    TICK = enum.auto()
    CROSS = enum.auto()
    DASH = enum.auto()
    RING = enum.auto()
    ALERT = enum.auto()
    SQUARE = enum.auto()


_STROKES: dict[Sign, tuple[Sequence[Point], ...]] = {
    Sign.TICK: (((0.08, 0.46), (0.38, 0.14), (0.94, 0.84)),),
    Sign.CROSS: (((0.14, 0.14), (0.86, 0.86)), ((0.14, 0.86), (0.86, 0.14))),
    Sign.DASH: (((0.1, 0.5), (0.9, 0.5)),),
    Sign.ALERT: (
        ((0.5, 0.94), (0.98, 0.06), (0.02, 0.06), (0.5, 0.94)),
        ((0.5, 0.62), (0.5, 0.38)),
        ((0.5, 0.2), (0.5, 0.19)),
    ),
    Sign.SQUARE: (((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9), (0.1, 0.1)),),
}
"""Strokes in a square of side 1."""
_QUARTER = 0.5523
"""How far the handles of a quarter circle reach, in radii."""


def drawn(sign: Sign, x: float, y: float, size: float) -> str:
    """The path of `sign` in the square whose lower left corner is at `x`, `y`."""
    if sign is Sign.RING:
        return _ring(x + size / 2, y + size / 2, size * 0.38)
    return " ".join(
        polyline([(x + dx * size, y + dy * size) for dx, dy in stroke]) for stroke in _STROKES[sign]
    )


def polyline(points: Sequence[Point]) -> str:
    """The path through `points`."""
    start, *others = (f"{x:.2f} {y:.2f}" for x, y in points)
    return " ".join((f"{start} m", *(f"{point} l" for point in others)))


def _ring(x: float, y: float, radius: float) -> str:
    """Four quarters; each leaves the corner `a` and reaches the corner `b`."""
    reach = radius * _QUARTER
    path = [f"{x + radius:.2f} {y:.2f} m"]
    for (ax, ay), (bx, by) in pairwise(((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))):
        leaving = f"{x + radius * ax + reach * bx:.2f} {y + radius * ay + reach * by:.2f}"
        reaching = f"{x + radius * bx + reach * ax:.2f} {y + radius * by + reach * ay:.2f}"
        path.append(f"{leaving} {reaching} {x + radius * bx:.2f} {y + radius * by:.2f} c")
    return " ".join(path)

"""Where a line may end: Chinese rules for punctuation (GB/T 15834), Latin words in one piece."""

import re
from collections.abc import Callable, Iterator

NO_START = frozenset("，。、；：？！）】》〉」』〕〗］｝”’…—～·％‰℃°｜〞々ー,.;:?!)]}>%")
"""What never begins a line."""
NO_END = frozenset("（【《〈「『〔〖［｛“‘〝￥＄№([{<$#@")
"""What never ends a line."""
_IDEOGRAPHS = (
    "\u2e80-\u303f\u3041-\u30ff\u3105-\u312f\u31a0-\u31bf\u3200-\u9fff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003ffff"
)
_OWN_UNIT = "“”‘’…—·★※×÷≥≤"
_UNIT = re.compile(rf"[ ]+|[{_IDEOGRAPHS}{_OWN_UNIT}]|[^ {_IDEOGRAPHS}{_OWN_UNIT}]+")
_JOINED = ("……", "——")

Measure = Callable[[str], float]


def break_lines(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """`text` in lines no wider than `width`; line breaks in it are kept.

    Only a unit that is wider than the whole line (a hash, a web address) is cut within.
    """
    return tuple(line for part in text.split("\n") for line in _fill(_units(part), measure, width))


def _units(text: str) -> list[str]:
    """The pieces between which a line may end."""
    units: list[str] = []
    for piece in _UNIT.findall(text):
        if units and _glued(units[-1], piece):
            units[-1] += piece
        else:
            units.append(piece)
    return units


def _glued(before: str, piece: str) -> bool:
    if before.isspace() or piece.isspace():
        return False
    return piece[0] in NO_START or before[-1] in NO_END or before[-1] + piece[0] in _JOINED


def _fill(units: list[str], measure: Measure, width: float) -> Iterator[str]:
    line, used = "", 0.0
    for unit in units:
        wide = measure(unit)
        if used + wide <= width or unit.isspace():
            line, used = line + unit, used + wide
            continue
        if line.strip():
            yield line.rstrip()
        *full, line = _cut(unit, measure, width) if wide > width else [unit]
        yield from full
        used = measure(line)
    yield line.rstrip()


def _cut(unit: str, measure: Measure, width: float) -> list[str]:
    """A unit wider than the line, in parts that fill it."""
    parts, used = [""], 0.0
    for character in unit:
        wide = measure(character)
        if parts[-1] and used + wide > width:
            parts.append("")
            used = 0.0
        parts[-1] += character
        used += wide
    return parts

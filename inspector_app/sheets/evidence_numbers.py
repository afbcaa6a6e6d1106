"""How the numbers of evidence are told on paper: 1, 3–7."""

from collections.abc import Sequence
from itertools import groupby

from inspector_app.domain.evidence import Numbered


def numbers_of(item: str, evidence: Numbered) -> str:
    """The numbers of what shows `item`: 1, 3–7."""
    return _ranges([number for number, piece in evidence if item in piece.items])


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers in increasing order with runs of three or more drawn together."""
    told = []
    # Within a run the difference between number and position stays the same.
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        if len(members) > 2:
            told.append(f"{members[0]}–{members[-1]}")
        else:
            told += map(str, members)
    return ", ".join(told)

"""How evidence is numbered on paper: from 1, in the order of the visit."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from inspector_app.domain.evidence import Evidence

Numbered = tuple[tuple[int, Evidence], ...]
"""Evidence with its number."""


def numbered(evidence: Iterable[Evidence]) -> Numbered:
    """Evidence in its order, numbered from 1."""
    ordered = sorted(evidence, key=lambda piece: (piece.order, piece.added_at, piece.id))
    return tuple(enumerate(ordered, start=1))


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

"""The blanks of a phrase: runs of underscores that wait for a time, a number, a name."""

import re

_BLANK = re.compile("__+")
Span = tuple[int, int]
"""Where a blank begins and ends."""


def blanks(text: str) -> tuple[Span, ...]:
    """Every blank in `text`, in order."""
    return tuple(found.span() for found in _BLANK.finditer(text))


def has_blank(text: str) -> bool:
    """Whether something in `text` was left to be filled in."""
    return _BLANK.search(text) is not None


def blank_after(text: str, place: int) -> Span | None:
    """The first blank that begins at `place` or later."""
    return next((span for span in blanks(text) if span[0] >= place), None)


def blank_before(text: str, place: int) -> Span | None:
    """The last blank that ends at `place` or earlier."""
    return next((span for span in reversed(blanks(text)) if span[1] <= place), None)

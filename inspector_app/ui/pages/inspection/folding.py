"""What folds away when there is little room; without Qt."""

from dataclasses import dataclass

_PANEL, _NAV, _WORDS = 1180, 840, 960


@dataclass(frozen=True, slots=True)
class Folding:
    """Which parts are folded at one width."""

    panel: bool
    """Score and findings: the score stands in the header, the rest in a drawer."""
    nav: bool
    """The sections: they drop down from a bar above the items."""
    words: bool
    """The words of the lesser buttons in the header: their icons stay."""


def folding_at(width: int, scale: float) -> Folding:
    """What is folded in a page of `width` pixels at that text size."""
    design = width / scale
    return Folding(panel=design < _PANEL, nav=design < _NAV, words=design < _WORDS)

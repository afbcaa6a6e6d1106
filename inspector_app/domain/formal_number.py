"""Formal numbers such as X窗检〔2026〕3号: hexagonal brackets, no 第, no leading zero (GB/T 9704).

A draft number counts a device's inspections; a formal number counts what a lead has issued.
"""

import re
from dataclasses import dataclass

WORDS = re.compile(r"[一-鿿㐀-䶿]{0,12}")
"""The words before the year: Chinese characters only, so that no code can be taken for them."""
MOST_WORDS = 12
WORD = "窗检"
"""What an authority's number is of, unless the campaign says otherwise."""


@dataclass(frozen=True, slots=True)
class NumberSeries:
    """One lead's numbers in one year."""

    authority: str
    """The authority's short word, the X; empty until it is set."""
    word: str
    code: str
    """The lead's code; empty for the lead who founded the team."""
    year: int
    last: int
    """The highest serial given out so far, 0 before the first."""

    @property
    def name(self) -> str:
        """What tells the series from every other: everything before the year."""
        return f"{self.authority}{self.word}{self.code}"

    def number(self, serial: int) -> str:
        """The formal number with this serial."""
        return f"{self.name}〔{self.year}〕{serial}号"

    @property
    def following(self) -> str:
        """The number that the next issue gets."""
        return self.number(self.last + 1)

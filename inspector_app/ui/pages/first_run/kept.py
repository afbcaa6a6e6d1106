"""What was typed so far, carried over when the page is built anew in another language or size."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Kept:
    """The state of the first run; `repr` shows nothing of it."""

    step: int
    """0 to 2 while typing; 3 when the case folder is made and only the code is left to show."""
    said: Mapping[str, str] = field(repr=False)
    case: str = field(repr=False)
    passphrases: tuple[str, str] = field(repr=False)
    recovery_code: str = field(repr=False)

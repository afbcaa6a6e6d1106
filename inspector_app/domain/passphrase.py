"""How hard a passphrase is to guess, roughly and in words: for a hint, never for a refusal."""

import enum
import itertools
import math

SHORTEST_PASSPHRASE = 8
WEAK_BITS, GOOD_BITS = 36, 56
_POOLS = (("0", "9", 10), ("a", "z", 26), ("A", "Z", 26), (" ", "~", 33))
_OTHER_POOL = 1000
"""Chinese characters and the like: of many thousands, people choose among the usual ones."""


class Strength(enum.StrEnum):
    """What a hint says of a passphrase."""

    EMPTY = "empty"
    SHORT = "short"
    """Refused: fewer characters than SHORTEST_PASSPHRASE."""
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def strength(passphrase: str) -> Strength:
    """The strength by length, kinds of characters, and how few of them go on repeating."""
    if not passphrase:
        return Strength.EMPTY
    if len(passphrase) < SHORTEST_PASSPHRASE:
        return Strength.SHORT
    bits = _surprises(passphrase) * math.log2(_pool(passphrase))
    if bits < WEAK_BITS:
        return Strength.WEAK
    return Strength.FAIR if bits < GOOD_BITS else Strength.GOOD


def _surprises(passphrase: str) -> int:
    """The characters that neither repeat nor continue the one before, such as 1234 or aaaa."""
    steps = itertools.pairwise(passphrase)
    surprising = sum(abs(ord(after) - ord(before)) > 1 for before, after in steps)
    return min(1 + surprising, 2 * len(set(passphrase)))


def _pool(passphrase: str) -> int:
    """Out of how many characters somebody would have to guess each."""
    kinds = {_kind(character) for character in passphrase}
    return sum(kinds)


def _kind(character: str) -> int:
    for first, last, size in _POOLS:
        if first <= character <= last:
            return size
    return _OTHER_POOL

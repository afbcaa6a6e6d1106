"""Fingerprints as people compare them: in groups of four, over the telephone or by eye."""

GROUP = 4


def grouped(fingerprint: str) -> str:
    """The hexadecimal digits in groups of four."""
    starts = range(0, len(fingerprint), GROUP)
    return " ".join(fingerprint[start : start + GROUP] for start in starts).upper()


def ungrouped(said: str) -> str:
    """What somebody typed or pasted, as it is compared."""
    return "".join(said.split()).lower()

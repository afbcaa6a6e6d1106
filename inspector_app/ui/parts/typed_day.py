"""A day as it is typed in a hurry, written as facts and filters want it; no Qt."""

import re

_DAY = re.compile(r"(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?")


def day_text(typed: str) -> str:
    """20260915, 2026/9/15 and 2026年9月15日 as an ISO day."""
    text = typed.strip()
    match = _DAY.fullmatch(text)
    if match is None or (text.isdigit() and len(text) != 8):
        return text
    return f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"

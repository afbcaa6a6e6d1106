"""Times and people as they are typed in a hurry, written as the facts want them; no Qt.

What cannot be read is left as it was typed, and refused in words by who takes it.
"""

import re

_CLOCK = re.compile(r"(\d{1,2})\s*[:：.．点时]\s*(\d{1,2})?\s*分?")
_DIGITS = re.compile(r"\d{3,4}")
_COMMAS = re.compile(r"\s*[,，]\s*")
_PARTS = 3


def clock_text(typed: str) -> str:
    """9:05, 9：05, 9.5, 9点05分, 905 and 0905 as HH:MM."""
    text = typed.strip()
    if _DIGITS.fullmatch(text):
        return f"{text[:-2]:0>2}:{text[-2:]}"
    match = _CLOCK.fullmatch(text)
    if match is None:
        return text
    return f"{match[1]:0>2}:{match[2] or '':0>2}"


def person_text(typed: str) -> str:
    """A second inspector who is not on the roster, as one text in the order that is asked.

    Commas within the work unit do not part it: the name is first and the permit last.
    """
    parts = [part.strip() for part in _COMMAS.split(typed.strip())]
    if len(parts) == 1:
        parts = [part.strip() for part in parts[0].split("、")]
    name, middle, last = parts[0], parts[1:2], parts[2:]
    if len(parts) > _PARTS:
        middle, last = ["、".join(parts[1:-1])], parts[-1:]
    return ",".join([name, *(middle or [""]), *last])

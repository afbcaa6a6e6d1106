"""Text that came with a picture, as one harmless line."""

import unicodedata

MAX_TEXT = 200
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
"""Controls, direction marks and other format characters, halves of characters."""


def one_line(text: str) -> str:
    """`text` in one line without characters that nobody sees, and not too long to print."""
    seen = (" " if unicodedata.category(char) in _UNSEEN else char for char in text)
    return " ".join("".join(seen).split())[:MAX_TEXT].strip()

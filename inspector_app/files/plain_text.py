"""Text from foreign files: its encoding, and the characters that nobody could see in it."""

import re
import unicodedata

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls but tab, line feed, carriage return
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks: they reorder what is read
    "\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)


def decoded(content: bytes) -> str:
    """`content` as UTF-8, with or without mark, as UTF-16 with its mark, else as GB 18030.

    Spreadsheet programs on Chinese Windows write all three. Raises ValueError for none of them.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def hidden_character(text: str) -> str:
    """The first invisible control or direction mark of `text` as U+XXXX, or nothing."""
    found = _HIDDEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def without_hidden(text: str) -> str:
    """`text` with a space for each hidden character, so that it can be read on."""
    return _HIDDEN.sub(" ", text)


def folded(text: str) -> str:
    """`text` as codes and words are compared: full-width forms and capitals make no difference."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def narrow(text: str) -> str:
    """`text` with full-width digits, letters and punctuation in their plain form, stripped."""
    return unicodedata.normalize("NFKC", text).strip()

"""Text as paper can show it: nothing invisible, nothing reordered, no empty boxes.

Control and direction characters, and characters that no face has, are written out as 〔U+202E〕:
a note that looks harmless on paper must not hold anything that the reader cannot see.
"""

import unicodedata
from collections.abc import Container

WRITTEN_OUT = "〔U+"
"""How a character that cannot be printed begins."""
_SAME_MEANING = ("<fraction>", "<noBreak>", "<compat>", "<wide>", "<narrow>", "<square>")
"""Compatibility forms that may be replaced; not <super> and <sub>: 10⁻⁶ must not become 10-6."""


def legible(text: str, characters: Container[str]) -> str:
    """`text` with only `characters` and line breaks; what is unknown is written out."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        character if character == "\n" or character in characters else _shown(character, characters)
        for character in _without_hidden(plain)
    )


def _without_hidden(text: str) -> str:
    hidden = {character for character in set(text) if _is_hidden(character)}
    for character in hidden:
        text = text.replace(character, _written_out(character))
    return text


def _is_hidden(character: str) -> bool:
    return character != "\n" and unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs")


def _shown(character: str, characters: Container[str]) -> str:
    if unicodedata.category(character) == "Zs":
        return " "
    if unicodedata.decomposition(character).startswith(_SAME_MEANING):
        plain = unicodedata.normalize("NFKC", character).replace("⁄", "/")
        if all(each in characters for each in plain):
            return plain
    return _written_out(character)


def _written_out(character: str) -> str:
    return f"{WRITTEN_OUT}{ord(character):04X}〕"

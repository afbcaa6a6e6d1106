"""Canonical JSON: one value, one byte string, on every machine.

Keys sorted, no white space, UTF-8, text in NFC, integers only: a float would print differently
somewhere, so it is refused.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]
"""What an entry may hold."""


def canonical(value: Json) -> bytes:
    """Encode `value`; raises TypeError for a float or any other foreign type."""
    return json.dumps(
        normal(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def normal(value: Json) -> Json:
    """`value` with every text in NFC and every container a list or dict."""
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case None | bool() | int():
            return value
        case Mapping():
            return {_key(key): normal(inner) for key, inner in value.items()}
        case Sequence() if not isinstance(value, bytes | bytearray | memoryview):
            return [normal(inner) for inner in value]
    raise TypeError(f"canonical JSON holds no {type(value).__name__}")


def sha256(content: bytes) -> str:
    """The SHA-256 of `content` as 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"canonical JSON has no {type(key).__name__} keys")
    return unicodedata.normalize("NFC", key)

"""Identifiers that need nobody's permission: UUID version 7 (RFC 9562 §5.7)."""

import secrets
import uuid
from datetime import datetime


def uuid7(now: datetime, randomness: int | None = None) -> uuid.UUID:
    """A time-ordered id: 48 bits of `now` in milliseconds, 74 random bits."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    bits = secrets.randbits(74) if randomness is None else randomness & ((1 << 74) - 1)
    high, low = bits >> 62, bits & ((1 << 62) - 1)
    return uuid.UUID(int=milliseconds << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low)

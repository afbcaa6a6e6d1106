"""One signed-off change set to one subject, and the chain that a replica's entries form.

`hash = SHA-256(format ‖ prev ‖ SHA-256(body))`: a removed entry leaves a gap, and a stub (an entry
whose body is withheld or purged) still verifies because only the body's hash is needed.
"""

import hashlib
import json
import operator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.canonical import Json, canonical, sha256

FORMAT = b"mingcha-entry-1"
NO_ENTRY = "0" * 64
"""`prev` of a replica's first entry."""
VERSION = 1
"""The format of the bodies that this program writes."""
SIGNED_KINDS = frozenset(
    {"seal", "amend", "void", "supplement", "discard", "review", "issue", "tip"}
)
"""The entries that somebody answers for with a key."""
UNKNOWN_SUBJECT = "?"
"""Where an entry of a later format does not say what it is about in our way."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of a replica's chain. `body` is None for a stub."""

    prev: str
    body_sha: str
    body: bytes | None

    @property
    def hash(self) -> str:
        """The entry's identity: 64 hex digits."""
        return entry_hash(self.prev, self.body_sha)

    def content(self) -> "Content":
        """The body, read back. Raises ValueError for a stub or a body of a foreign shape."""
        if self.body is None:
            raise ValueError("a stub has no content")
        return Content.read(self.body)


@dataclass(frozen=True, slots=True)
class Content:
    """What an entry says. Field values are canonical JSON; times are ISO 8601 with offset."""

    replica: str
    seq: int
    at: str
    subject: str
    kind: str
    parents: tuple[str, ...]
    set: Mapping[str, Json]
    who: str
    form: str | None
    app: str
    v: int = 1

    def body(self) -> bytes:
        """The canonical bytes that are hashed, stored and carried."""
        return canonical(
            {
                "v": self.v,
                "replica": self.replica,
                "seq": self.seq,
                "at": self.at,
                "subject": self.subject,
                "kind": self.kind,
                "parents": self.parents,
                "set": self.set,
                "who": self.who,
                "form": self.form,
                "app": self.app,
            }
        )

    @property
    def newer(self) -> bool:
        """Whether a later version of the program wrote it: kept and passed on, not understood."""
        return self.v > VERSION

    @classmethod
    def read(cls, body: bytes) -> "Content":
        """Parse `body`. Raises ValueError when a field is missing or of the wrong type.

        Of a later format only what is as we know it is taken; such a content has no `body`.
        """
        raw: Any = json.loads(body)
        try:
            if operator.index(raw["v"]) > VERSION:
                return _newer(raw)
            return cls(
                **{
                    **raw,
                    "seq": operator.index(raw["seq"]),
                    "parents": tuple(raw["parents"]),
                    "set": dict(raw["set"]),
                }
            )
        except (TypeError, KeyError) as error:
            raise ValueError(str(error)) from error


def _newer(raw: Mapping[str, Any]) -> Content:
    texts = {
        name: value if isinstance(value := raw.get(name), str) else ""
        for name in ("replica", "at", "subject", "kind", "who", "app")
    }
    texts["subject"] = texts["subject"] or UNKNOWN_SUBJECT
    seq = raw.get("seq")
    return Content(
        **texts,
        seq=seq if isinstance(seq, int) else 0,
        parents=(),
        set={},
        form=None,
        v=operator.index(raw["v"]),
    )


def make_entry(prev: str, content: Content) -> Entry:
    """The entry that follows `prev` in its replica's chain."""
    body = content.body()
    return Entry(prev, sha256(body), body)


def entry_hash(prev: str, body_sha: str) -> str:
    """The identity of the entry after `prev` whose body hashes to `body_sha`."""
    return hashlib.sha256(FORMAT + bytes.fromhex(prev) + bytes.fromhex(body_sha)).hexdigest()


def head_groups(entry_hash: str) -> str:
    """A chain head as four groups of five characters, to be read over the telephone.

    Crockford's base 32 alphabet has no I, L, O and U; 100 bits remain of the hash.
    """
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    bits = int(entry_hash, 16) >> (256 - 100)
    letters = "".join(alphabet[bits >> shift & 31] for shift in range(95, -1, -5))
    return " ".join(letters[start : start + 5] for start in range(0, 20, 5))

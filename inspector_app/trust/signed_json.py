"""A signed statement: a canonical JSON document with who signed it, how, and the signature.

Verified over its own bytes: a document that is not canonical is refused, so one statement has one
byte string and nothing in it can be said twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec

from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.errors.trust import StatementFault, StatementRefused
from inspector_app.trust.certificate import PublicKey, fingerprint_of, is_signature

MOST_BYTES = 16 * 1024 * 1024


class Signs(Protocol):
    """Whatever can sign a statement."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the public key."""

    @property
    def algorithm(self) -> str:
        """What `sign` makes."""

    def sign(self, message: bytes) -> bytes:
        """Sign `message`."""


class _Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: str
    body: dict[str, Any]
    by: str
    algorithm: str
    signature: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as read, its signature not yet checked."""

    kind: str
    body: Mapping[str, Any]
    by: str
    """Fingerprint of the key that is said to have signed."""
    algorithm: str
    signature: bytes

    def require(self, key: PublicKey) -> Mapping[str, Any]:
        """The body, if `key` signed it. Raises StatementRefused."""
        if fingerprint_of(key) != self.by:
            raise StatementRefused(self.kind, StatementFault.FOREIGN_KEY)
        if not is_signature(key, _signed(self.kind, self.algorithm, self.body), self.signature):
            raise StatementRefused(self.kind, StatementFault.BAD_SIGNATURE)
        return self.body


def sign_statement(signer: Signs, kind: str, body: Mapping[str, Json]) -> bytes:
    """`body` as a statement of `kind`, signed."""
    signature = signer.sign(_signed(kind, signer.algorithm, body))
    return canonical(
        {
            "kind": kind,
            "body": body,
            "by": signer.fingerprint,
            "algorithm": signer.algorithm,
            "signature": signature.hex(),
        }
    )


def read_statement(content: bytes, kind: str) -> Statement:
    """Read a statement of `kind`. Raises StatementRefused for any other bytes."""
    document = _document(content, kind)
    try:
        signature = bytes.fromhex(document.signature)
        canonical_bytes = canonical(msgspec.to_builtins(document))
    except (ValueError, TypeError, RecursionError) as error:
        raise StatementRefused(kind, StatementFault.UNREADABLE) from error
    one_spelling = canonical_bytes == content and signature.hex() == document.signature
    if document.kind != kind or not one_spelling:
        raise StatementRefused(kind, StatementFault.UNREADABLE)
    return Statement(kind, document.body, document.by, document.algorithm, signature)


def _document(content: bytes, kind: str) -> _Document:
    if len(content) > MOST_BYTES:
        raise StatementRefused(kind, StatementFault.UNREADABLE)
    try:
        return msgspec.json.decode(content, type=_Document)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise StatementRefused(kind, StatementFault.UNREADABLE) from error


def _signed(kind: str, algorithm: str, body: Mapping[str, Json]) -> bytes:
    """What is signed: no statement can be taken for one of another kind."""
    return canonical(["mingcha statement 1", kind, algorithm, body])

"""The key of one replica: certified by its person, it signs the checkpoints of its chain."""

import base64
from dataclasses import asdict, dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
    load_der_public_key,
)

from inspector_app.domain.errors.trust import StatementFault, StatementRefused
from inspector_app.trust.certificate import fingerprint_of, public_key, read_certificate
from inspector_app.trust.identity import ECDSA, Identity
from inspector_app.trust.signed_json import read_statement, sign_statement

REPLICA = "replica"
CHECKPOINT = "checkpoint"


class ReplicaKey:
    """The private key of a replica, with the statement in which its person certifies it."""

    algorithm = ECDSA

    def __init__(self, key: ec.EllipticCurvePrivateKey, statement: bytes) -> None:
        self._key = key
        self.statement = statement

    @classmethod
    def load(cls, private: bytes, statement: bytes) -> "ReplicaKey":
        """The key whose `private_bytes` these are."""
        key = load_der_private_key(private, password=None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise TypeError(type(key).__name__)
        return cls(key, statement)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the public key, as 64 hex digits."""
        return fingerprint_of(self._key.public_key())

    def sign(self, message: bytes) -> bytes:
        """Sign the SHA-256 of `message`."""
        return self._key.sign(message, ec.ECDSA(SHA256()))

    def private_bytes(self) -> bytes:
        """The private key in the clear (PKCS#8, DER), to be kept in the encrypted database only."""
        return self._key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


@dataclass(frozen=True, slots=True)
class Replica:
    """A replica as its person certified it."""

    id: str
    person: str
    """Fingerprint of the person's key."""
    key: ec.EllipticCurvePublicKey
    at: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where a replica's chain stood at one moment, by two clocks."""

    head: str
    seq: int
    roster_version: int
    wall: str
    """ISO 8601 with offset."""
    monotonic: int
    """Milliseconds since `boot`; a wall clock set back shows against it."""
    boot: str


def new_replica(replica_id: str, person: Identity, now: datetime) -> ReplicaKey:
    """A fresh key for the replica, certified by `person`."""
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    body = {
        "replica": replica_id,
        "key": base64.b64encode(public).decode(),
        "at": now.isoformat(timespec="seconds"),
    }
    return ReplicaKey(key, sign_statement(person, REPLICA, body))


def read_replica(statement: bytes, person_certificate: bytes) -> Replica:
    """The replica certified by the person of that certificate. Raises StatementRefused."""
    signed = read_statement(statement, REPLICA)
    body = signed.require(public_key(read_certificate(person_certificate)))
    try:
        return Replica(str(body["replica"]), signed.by, p256_of(body["key"]), str(body["at"]))
    except (KeyError, ValueError, TypeError) as error:
        raise StatementRefused(REPLICA, StatementFault.UNREADABLE) from error


def sign_checkpoint(key: ReplicaKey, checkpoint: Checkpoint) -> bytes:
    """The checkpoint as a statement of the replica."""
    return sign_statement(key, CHECKPOINT, asdict(checkpoint))


def read_checkpoint(content: bytes, replica: Replica) -> Checkpoint:
    """A checkpoint that the replica signed. Raises StatementRefused."""
    body = read_statement(content, CHECKPOINT).require(replica.key)
    try:
        return Checkpoint(**body)
    except TypeError as error:
        raise StatementRefused(CHECKPOINT, StatementFault.UNREADABLE) from error


def p256_of(text: str) -> ec.EllipticCurvePublicKey:
    """A public key as statements write it (SPKI, DER, base64). Raises ValueError, TypeError."""
    key = load_der_public_key(base64.b64decode(text, validate=True))
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise TypeError(type(key).__name__)
    return key

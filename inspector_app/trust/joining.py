"""Joining a team: the request that a laptop makes of itself, and the admission that answers it.

The new key is made on the laptop that will use it and never leaves it: the request carries its
public half, signed by the key that the laptop has so far and by the new one itself.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

from inspector_app.domain.canonical import Json, sha256
from inspector_app.domain.errors.bundles import EnvelopeDamaged, NotForUs, RecipientRefused
from inspector_app.domain.errors.joining import (
    AdmissionFault,
    AdmissionRefused,
    RequestFault,
    RequestRefused,
)
from inspector_app.domain.errors.trust import CertificateRefused, RosterRefused, StatementRefused
from inspector_app.domain.roster import Role, Roster
from inspector_app.trust.certificate import fingerprint_of, public_key, read_certificate
from inspector_app.trust.envelope import open_sealed, seal
from inspector_app.trust.identity import ECDSA, Identity
from inspector_app.trust.recipient import require_recipient
from inspector_app.trust.replica import p256_of
from inspector_app.trust.roster_seal import read_roster
from inspector_app.trust.signed_json import MOST_BYTES, read_statement, sign_statement

REQUEST, NEW_KEY, ADMISSION = "join-request", "new-key", "admission"
LONGEST = 200


class FreshKey:
    """A P-256 key that nobody certified yet."""

    algorithm = ECDSA

    def __init__(self, key: ec.EllipticCurvePrivateKey) -> None:
        self._key = key

    @classmethod
    def new(cls) -> "FreshKey":
        """A key that was never there before."""
        return cls(ec.generate_private_key(ec.SECP256R1()))

    @classmethod
    def load(cls, private: bytes) -> "FreshKey":
        """The key whose `private_bytes` these are."""
        key = load_der_private_key(private, password=None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise TypeError(type(key).__name__)
        return cls(key)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the public key, as 64 hex digits."""
        return fingerprint_of(self._key.public_key())

    def sign(self, message: bytes) -> bytes:
        """Sign the SHA-256 of `message`."""
        return self._key.sign(message, ec.ECDSA(SHA256()))

    def public_text(self) -> str:
        """The public half (SPKI, DER) as base64."""
        public = self._key.public_key().public_bytes(
            Encoding.DER, PublicFormat.SubjectPublicKeyInfo
        )
        return base64.b64encode(public).decode()

    def private_bytes(self) -> bytes:
        """The private key in the clear (PKCS#8, DER), to be kept in the encrypted database only."""
        return self._key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    def certified(self, certificate: bytes, root: bytes) -> Identity:
        """The identity that the key is with a certificate of its own. Raises ValueError."""
        if fingerprint_of(public_key(read_certificate(certificate))) != self.fingerprint:
            raise ValueError("the certificate is for another key")
        return Identity(self._key, certificate, (root,))


@dataclass(frozen=True, slots=True)
class Wish:
    """How somebody asks to be listed."""

    code: str
    name: str
    role: Role
    unit: str = ""
    permit: str = ""


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """A request as read: both keys have signed it, and its roster lists the present one."""

    at: str
    wish: Wish
    signer: str
    """Fingerprint of the key that the laptop signed with so far."""
    key: str
    """Fingerprint of the new key."""
    public: ec.EllipticCurvePublicKey
    recipient: str
    roster: Roster
    """The one that the laptop belonged to so far."""
    digest: str
    """SHA-256 of the request."""


@dataclass(frozen=True, slots=True)
class Admission:
    """What a lead answers: the roster that lists the new key, and what goes with it."""

    at: str
    until: str
    """After this it does not admit any more."""
    request: str
    """SHA-256 of the request that it answers."""
    key: str
    """Fingerprint of the key that it certifies."""
    series: str
    """What draft numbers begin with after the team; empty leaves them as they are."""
    document: bytes
    """The roster as signed."""
    roster: Roster


def sign_request(
    present: Identity, fresh: FreshKey, wish: Wish, recipient: str, roster: bytes, now: datetime
) -> bytes:
    """The request as it travels; `roster` is the present one as it was signed."""
    possession = {"for": present.fingerprint, "key": fresh.public_text()}
    body: Mapping[str, Json] = {
        "at": now.isoformat(timespec="seconds"),
        "code": wish.code,
        "name": wish.name,
        "role": wish.role.value,
        "unit": wish.unit,
        "permit": wish.permit,
        "key": sign_statement(fresh, NEW_KEY, possession).decode(),
        "recipient": recipient,
        "roster": roster.decode(),
    }
    return sign_statement(present, REQUEST, body)


def read_request(content: bytes) -> JoinRequest:
    """The request, if whoever asks can prove both keys. Raises RequestRefused."""
    try:
        statement = read_statement(content, REQUEST)
        roster = read_roster(str(statement.body["roster"]).encode(), root=None, newer_than=None)
    except (StatementRefused, KeyError) as error:
        raise RequestRefused(RequestFault.UNREADABLE) from error
    except RosterRefused as error:
        raise RequestRefused(RequestFault.ROSTER) from error
    if roster.person_of(statement.by) is None:
        raise RequestRefused(RequestFault.ROSTER)
    if roster.revoked_at(statement.by) is not None:
        raise RequestRefused(RequestFault.REVOKED)
    certificate = base64.b64decode(roster.certificate_of(statement.by))
    try:
        body = statement.require(public_key(read_certificate(certificate)))
        public = _proven(str(body["key"]).encode(), statement.by)
    except (StatementRefused, CertificateRefused) as error:
        raise RequestRefused(RequestFault.BAD_SIGNATURE) from error
    except KeyError as error:
        raise RequestRefused(RequestFault.UNREADABLE) from error
    return _request(body, statement.by, public, roster, sha256(content))


def _proven(statement: bytes, present: str) -> ec.EllipticCurvePublicKey:
    """The new key, if it signed for the present one. Raises StatementRefused, KeyError."""
    possession = read_statement(statement, NEW_KEY)
    try:
        public = p256_of(possession.body["key"])
    except (ValueError, TypeError) as error:
        raise KeyError("key") from error
    if possession.require(public)["for"] != present:
        raise KeyError("for")
    return public


def _request(
    body: Mapping[str, Any],
    signer: str,
    public: ec.EllipticCurvePublicKey,
    roster: Roster,
    digest: str,
) -> JoinRequest:
    try:
        said = {name: _short(body[name]) for name in ("code", "name", "unit", "permit")}
        at = datetime.fromisoformat(body["at"]).astimezone().isoformat()
        wish = Wish(**said, role=Role(body["role"]))
        recipient = require_recipient(body["recipient"])
    except (KeyError, ValueError, TypeError, RecipientRefused) as error:
        raise RequestRefused(RequestFault.UNREADABLE) from error
    return JoinRequest(at, wish, signer, fingerprint_of(public), public, recipient, roster, digest)


def _short(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(value)
    return value


def seal_admission(root: Identity, admission: Admission, recipient: str) -> bytes:
    """The admission as it travels: for the laptop that asked alone. Raises RecipientRefused."""
    body: Mapping[str, Json] = {
        "at": admission.at,
        "until": admission.until,
        "request": admission.request,
        "key": admission.key,
        "series": admission.series,
        "roster": admission.document.decode(),
    }
    return seal(sign_statement(root, ADMISSION, body), [recipient])


def open_admission(content: bytes, secret: str) -> Admission:
    """The admission, signed by the root of the roster in it; whose root that is, is not looked at.

    Raises AdmissionRefused, RosterRefused.
    """
    try:
        statement = read_statement(open_sealed(content, secret, 2 * MOST_BYTES), ADMISSION)
        document = str(statement.body["roster"]).encode()
    except NotForUs as error:
        raise AdmissionRefused(AdmissionFault.OTHER_LAPTOP) from error
    except (EnvelopeDamaged, StatementRefused, KeyError) as error:
        raise AdmissionRefused(AdmissionFault.UNREADABLE) from error
    roster = read_roster(document, root=None, newer_than=None)
    root = base64.b64decode(roster.root_certificate)
    try:
        body = statement.require(public_key(read_certificate(root)))
        said = {name: _short(body[name]) for name in ("at", "until", "request", "key", "series")}
        datetime.fromisoformat(said["until"]).astimezone()
    except StatementRefused as error:
        raise AdmissionRefused(AdmissionFault.BAD_SIGNATURE) from error
    except (KeyError, ValueError) as error:
        raise AdmissionRefused(AdmissionFault.UNREADABLE) from error
    return Admission(**said, document=document, roster=roster)

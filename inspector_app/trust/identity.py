"""An identity: a private key, the certificate that names it, and what the two can sign.

This is the one signer of the program; a token or another algorithm would take its place here.
"""

from datetime import datetime
from functools import cached_property

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from inspector_app.trust.certificate import (
    PrivateKey,
    PublicKey,
    common_name,
    fingerprint_of,
    is_signature,
    person_certificate,
    public_key,
    read_certificate,
    root_certificate,
)

ECDSA = "ecdsa-p256-sha256"
RSA = "rsa-pkcs1v15-sha256"
YEAR = 365


class Identity:
    """Someone who can sign: a person, or the team root."""

    def __init__(self, key: PrivateKey, certificate: bytes, chain: tuple[bytes, ...] = ()) -> None:
        self._key = key
        self.certificate = certificate
        """X.509 in DER."""
        self.chain = chain
        """The certificates above, in DER, the nearest first."""

    @classmethod
    def load(cls, private: bytes, certificate: bytes, chain: tuple[bytes, ...] = ()) -> "Identity":
        """The identity whose `private_bytes` these are."""
        key = load_der_private_key(private, password=None)
        if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
            raise TypeError(type(key).__name__)
        return cls(key, certificate, chain)

    def __repr__(self) -> str:
        return f"Identity({self.code!r}, {self.fingerprint[:8]})"

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the public key, as 64 hex digits."""
        return fingerprint_of(self.public_key)

    @cached_property
    def code(self) -> str:
        """The common name in the certificate: an inspector's code, or the team of a root."""
        return common_name(self._read)

    @property
    def algorithm(self) -> str:
        """What `sign` makes, as named in every signed statement."""
        return ECDSA if isinstance(self._key, ec.EllipticCurvePrivateKey) else RSA

    @property
    def public_key(self) -> PublicKey:
        """The public half."""
        return self._key.public_key()

    @property
    def valid_from(self) -> datetime:
        """When the certificate begins to hold."""
        return self._read.not_valid_before_utc

    @property
    def valid_to(self) -> datetime:
        """When the certificate ceases to hold."""
        return self._read.not_valid_after_utc

    def is_current(self, at: datetime) -> bool:
        """Whether the certificate holds at `at`."""
        return self.valid_from <= at <= self.valid_to

    def sign(self, message: bytes) -> bytes:
        """Sign the SHA-256 of `message` with `algorithm`."""
        if isinstance(self._key, ec.EllipticCurvePrivateKey):
            return self._key.sign(message, ec.ECDSA(SHA256()))
        return self._key.sign(message, padding.PKCS1v15(), SHA256())

    def private_bytes(self) -> bytes:
        """The private key in the clear (PKCS#8, DER), to be kept in the encrypted database only."""
        return self._key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    def private_key(self) -> PrivateKey:
        """The key itself, for this room's other modules."""
        return self._key

    @cached_property
    def _read(self) -> x509.Certificate:
        return read_certificate(self.certificate)


def new_root(team: str, now: datetime) -> Identity:
    """A new team root: it signs certificates and the roster, never a sheet."""
    key = ec.generate_private_key(ec.SECP256R1())
    return Identity(key, root_certificate(key, team, now))


def issue(root: Identity, code: str, now: datetime, *, days: int = YEAR) -> Identity:
    """A new person's identity: a fresh key under a certificate from `root`."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = person_certificate(
        root.private_key(), root.certificate, key.public_key(), code, now, days
    )
    return Identity(key, certificate, (root.certificate,))


def certify(
    root: Identity, certificate: bytes, code: str, now: datetime, *, days: int = YEAR
) -> bytes:
    """A certificate from `root` for the key in somebody's present `certificate`.

    So a renewed certificate, or one of another team, keeps the key and all that it signed.
    """
    public = public_key(read_certificate(certificate))
    return certify_key(root, public, code, now, days=days)


def certify_key(
    root: Identity, public: PublicKey, code: str, now: datetime, *, days: int = YEAR
) -> bytes:
    """A certificate from `root` for a public key whose private half stays where it was made."""
    return person_certificate(root.private_key(), root.certificate, public, code, now, days)


def verify_signature(certificate: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the key of `certificate` signed `message`; says nothing about the certificate."""
    return is_signature(public_key(read_certificate(certificate)), message, signature)

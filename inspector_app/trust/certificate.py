"""Certificates: how ours are made, and what any certificate says.

The team root certifies people; a person's certificate carries the code, never the name.
"""

import hashlib
import warnings
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.oid import NameOID

from inspector_app.domain.errors.trust import CertificateRefused

TEAM_USAGE = x509.ObjectIdentifier("2.25.188619464330413332765440184560790158482")
"""The extended key usage of everyone who signs for a team, under the arc of a UUID (X.667)."""
DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")
"""id-kp-documentSigning (RFC 9336)."""
EMAIL = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.4")
"""NSS, and so poppler's pdfsig, trusts a signer for no other purpose than this."""
MOST_NAME_BYTES = 64
ROOT_DAYS = 20 * 365
CLOCK_SLACK = timedelta(hours=1)
"""The laptops of a team do not agree on the time."""

MALFORMED = (
    ValueError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    CryptographyDeprecationWarning,
)
"""What the library raises on bytes that nobody honest wrote."""

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
PublicKey = ec.EllipticCurvePublicKey | rsa.RSAPublicKey


def root_certificate(key: ec.EllipticCurvePrivateKey, team: str, now: datetime) -> bytes:
    """A self-signed certificate for a team's root, in DER."""
    name = _name(team)
    builder = _builder(name, name, key.public_key(), now, timedelta(days=ROOT_DAYS))
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(ca=True), critical=True)
    return builder.sign(key, SHA256()).public_bytes(Encoding.DER)


def person_certificate(
    root_key: PrivateKey, root: bytes, public: PublicKey, code: str, now: datetime, days: int
) -> bytes:
    """A certificate for a person's public key, issued by the root, in DER."""
    issuer = read_certificate(root)
    validity = timedelta(days=days)
    builder = _builder(_name(code), issuer.subject, public, now, validity)
    builder = builder.add_extension(
        x509.BasicConstraints(ca=False, path_length=None), critical=True
    )
    builder = builder.add_extension(_usage(ca=False), critical=True)
    usages = x509.ExtendedKeyUsage([TEAM_USAGE, DOCUMENT_SIGNING, EMAIL])
    builder = builder.add_extension(usages, critical=False)
    above = x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key())
    builder = builder.add_extension(above, critical=False)
    return builder.sign(root_key, SHA256()).public_bytes(Encoding.DER)


def read_certificate(content: bytes) -> x509.Certificate:
    """Read DER or PEM. Raises CertificateRefused for anything else or a key we cannot use."""
    try:
        with warnings.catch_warnings():
            # What the library only warns of (a negative serial number, say) is refused.
            warnings.simplefilter("error", CryptographyDeprecationWarning)
            return _parsed(content)
    except (*MALFORMED, TypeError) as error:
        raise CertificateRefused from error


def _parsed(content: bytes) -> x509.Certificate:
    if content.lstrip().startswith(b"-----BEGIN"):
        certificate = x509.load_pem_x509_certificate(content)
    else:
        certificate = x509.load_der_x509_certificate(content)
    public_key(certificate)
    return certificate


def public_key(certificate: x509.Certificate) -> PublicKey:
    """The certificate's key. Raises TypeError when it is neither EC nor RSA."""
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey | rsa.RSAPublicKey):
        raise TypeError(type(key).__name__)
    return key


def fingerprint_of(key: PublicKey) -> str:
    """SHA-256 over the public key's SubjectPublicKeyInfo: it outlives a renewed certificate."""
    return hashlib.sha256(
        key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    ).hexdigest()


def certificate_fingerprint(content: bytes) -> str:
    """The fingerprint of the key in a certificate. Raises CertificateRefused."""
    return fingerprint_of(public_key(read_certificate(content)))


def common_name(certificate: x509.Certificate) -> str:
    """The subject's common name, or nothing."""
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else ""


def is_signature(key: PublicKey, message: bytes, signature: bytes) -> bool:
    """Whether `signature` over `message` (SHA-256) was made with this key's private half."""
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, message, ec.ECDSA(SHA256()))
        else:
            key.verify(signature, message, padding.PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return True


def _builder(
    subject: x509.Name, issuer: x509.Name, public: PublicKey, now: datetime, validity: timedelta
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - CLOCK_SLACK)
        .not_valid_after(now + validity)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _name(common: str) -> x509.Name:
    """A name of one part; X.520 allows it 64 bytes, about twenty Chinese characters."""
    fitting = common.encode()[:MOST_NAME_BYTES].decode(errors="ignore")
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, fitting)])


def _usage(*, ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=not ca,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )

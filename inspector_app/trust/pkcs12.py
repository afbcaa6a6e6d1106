"""A person's key as a PKCS#12 file, the shape that other programs and tokens understand."""

import unicodedata

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)

from inspector_app.domain.errors.trust import Pkcs12Fault, Pkcs12Refused
from inspector_app.trust.certificate import (
    MALFORMED,
    PrivateKey,
    read_certificate,
)
from inspector_app.trust.identity import Identity

LEAST_RSA_BITS = 2048
PKCS7_DATA = bytes.fromhex("2a864886f70d010701")
"""The object identifier 1.2.840.113549.1.7.1, near the start of every such file."""


def write_pkcs12(identity: Identity, passphrase: str) -> bytes:
    """The identity as a PKCS#12 file under `passphrase`."""
    chain = [read_certificate(above) for above in identity.chain]
    return pkcs12.serialize_key_and_certificates(
        identity.code.encode(),
        identity.private_key(),
        read_certificate(identity.certificate),
        chain,
        BestAvailableEncryption(_secret(passphrase)),
    )


def read_pkcs12(content: bytes, passphrase: str) -> Identity:
    """The identity in a PKCS#12 file, EC P-256 or RSA from 2048 bits. Raises Pkcs12Refused."""
    key, certificate, above = _loaded(content, passphrase)
    if key is None or certificate is None:
        raise Pkcs12Refused(Pkcs12Fault.NO_KEY)
    if not _is_usable(key):
        raise Pkcs12Refused(Pkcs12Fault.KEY_UNSUPPORTED)
    chain = tuple(each.public_bytes(Encoding.DER) for each in above)
    # The library gives the certificate that belongs to the key, or none.
    return Identity(key, certificate.public_bytes(Encoding.DER), chain)


def _loaded(
    content: bytes, passphrase: str
) -> tuple[PrivateKey | None, x509.Certificate | None, list[x509.Certificate]]:
    try:
        key, certificate, above = pkcs12.load_key_and_certificates(content, _secret(passphrase))
    except UnsupportedAlgorithm as error:
        raise Pkcs12Refused(Pkcs12Fault.KEY_UNSUPPORTED) from error
    except MALFORMED as error:
        fault = Pkcs12Fault.WRONG_PASSPHRASE if _is_pkcs12(content) else Pkcs12Fault.NOT_PKCS12
        raise Pkcs12Refused(fault) from error
    if key is None or isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        return key, certificate, above
    raise Pkcs12Refused(Pkcs12Fault.KEY_UNSUPPORTED)


def _secret(passphrase: str) -> bytes:
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def _is_pkcs12(content: bytes) -> bool:
    """Whether the outer shape fits; the library tells no difference from a wrong passphrase."""
    return content.startswith(b"\x30") and PKCS7_DATA in content[:64]


def _is_usable(key: PrivateKey) -> bool:
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return isinstance(key.curve, ec.SECP256R1)
    return key.key_size >= LEAST_RSA_BITS

"""Identities and their certificates."""

from datetime import timedelta
from hashlib import sha256

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from inspector_app.domain.errors.trust import CertificateRefused
from inspector_app.trust.certificate import TEAM_USAGE, certificate_fingerprint, read_certificate
from inspector_app.trust.identity import Identity, certify, issue, new_root, verify_signature
from tests.trust.papers import NOON


@pytest.fixture(scope="module")
def root() -> Identity:
    return new_root("督查组", NOON)


@pytest.fixture(scope="module")
def person(root: Identity) -> Identity:
    return issue(root, "A01", NOON)


def extension(identity: Identity, kind: type[x509.ExtensionType]) -> x509.ExtensionType:
    found = read_certificate(identity.certificate).extensions.get_extension_for_class(kind)
    return found.value


def test_a_persons_certificate_signs_documents_and_nothing_else(person):
    usage = extension(person, x509.KeyUsage)
    assert usage.digital_signature
    assert usage.content_commitment
    assert not any([usage.key_cert_sign, usage.crl_sign, usage.key_agreement])
    assert TEAM_USAGE in extension(person, x509.ExtendedKeyUsage)
    assert not extension(person, x509.BasicConstraints).ca


def test_a_persons_certificate_names_the_code_and_nobody(person):
    subject = read_certificate(person.certificate).subject
    assert subject.rfc4514_string() == "CN=A01"
    assert person.code == "A01"


def test_a_persons_certificate_holds_for_a_year(person):
    assert person.is_current(NOON)
    assert person.is_current(NOON + timedelta(days=365))
    assert not person.is_current(NOON + timedelta(days=366))
    assert not person.is_current(NOON - timedelta(days=1))


def test_a_slow_clock_does_not_make_a_fresh_certificate_useless(person):
    assert person.is_current(NOON - timedelta(minutes=30))


def test_the_root_issued_the_certificate_and_may_issue_no_second_root(root, person):
    above = read_certificate(root.certificate)
    read_certificate(person.certificate).verify_directly_issued_by(above)
    limits = extension(root, x509.BasicConstraints)
    assert limits.ca
    assert limits.path_length == 0
    assert person.chain == (root.certificate,)


def test_an_identity_survives_being_kept(person):
    again = Identity.load(person.private_bytes(), person.certificate, person.chain)
    assert again.fingerprint == person.fingerprint
    assert verify_signature(person.certificate, b"words", again.sign(b"words"))


def test_no_private_key_is_shown_when_an_identity_is_printed(person):
    assert repr(person) == f"Identity('A01', {person.fingerprint[:8]})"


def test_a_signature_holds_for_its_message_and_its_key_only(root, person):
    signature = person.sign(b"words")
    assert verify_signature(person.certificate, b"words", signature)
    assert not verify_signature(person.certificate, b"word", signature)
    assert not verify_signature(root.certificate, b"words", signature)
    assert not verify_signature(person.certificate, b"words", signature[:-1])
    assert not verify_signature(person.certificate, b"words", b"")


def test_the_fingerprint_is_of_the_key_and_outlives_a_renewal(root, person):
    renewed = certify(root, person.certificate, "A01", NOON + timedelta(days=300))
    assert renewed != person.certificate
    assert certificate_fingerprint(renewed) == person.fingerprint


def test_joining_a_team_keeps_the_key(person):
    team = new_root("区级专班", NOON)
    joined = certify(team, person.certificate, "D07", NOON)
    identity = Identity.load(person.private_bytes(), joined, (team.certificate,))
    assert identity.code == "D07"
    assert identity.fingerprint == person.fingerprint
    read_certificate(joined).verify_directly_issued_by(read_certificate(team.certificate))


def test_a_certificate_is_read_as_der_and_as_pem(person):
    pem = read_certificate(person.certificate).public_bytes(Encoding.PEM)
    assert certificate_fingerprint(b"\n" + pem) == person.fingerprint


@pytest.mark.parametrize("content", [b"", b"-----BEGIN CERTIFICATE-----", b"\x30\x03\x02\x01\x00"])
def test_what_is_no_certificate_is_refused(content):
    with pytest.raises(CertificateRefused):
        read_certificate(content)


def test_a_certificate_for_a_kind_of_key_that_we_cannot_check_is_refused():
    key = ed25519.Ed25519PrivateKey.generate()
    name = x509.Name([])
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, NOON, NOON)
    certificate = builder.sign(key, None).public_bytes(Encoding.DER)
    with pytest.raises(CertificateRefused):
        read_certificate(certificate)


def test_a_key_of_a_foreign_kind_is_no_identity(person):
    key = ed25519.Ed25519PrivateKey.generate()
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(TypeError):
        Identity.load(private, person.certificate)


def test_the_public_key_is_on_the_curve_that_everybody_has(person):
    key = person.public_key
    assert isinstance(key, ec.EllipticCurvePublicKey)
    assert isinstance(key.curve, ec.SECP256R1)
    spki = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    assert sha256(spki).hexdigest() == person.fingerprint
    key.verify(person.sign(b"m"), b"m", ec.ECDSA(SHA256()))

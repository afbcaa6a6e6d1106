"""Keys in PKCS#12 files: ours, and those that others made."""

import subprocess
from datetime import timedelta
from shutil import which

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
from cryptography.x509.oid import NameOID

from inspector_app.domain.errors.trust import Pkcs12Fault, Pkcs12Refused
from inspector_app.trust.identity import RSA, issue, new_root, verify_signature
from inspector_app.trust.pkcs12 import read_pkcs12, write_pkcs12
from tests.trust.papers import NOON


@pytest.fixture(scope="module")
def person():
    return issue(new_root("督查组", NOON), "B02", NOON)


@pytest.fixture(scope="module")
def file(person) -> bytes:
    return write_pkcs12(person, "口令 é")


def refusal(content: bytes, passphrase: str) -> Pkcs12Fault:
    with pytest.raises(Pkcs12Refused) as refused:
        read_pkcs12(content, passphrase)
    return refused.value.fault


def foreign(key) -> bytes:
    """A self-signed key file as another program might write it."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "外来")])
    builder = x509.CertificateBuilder(
        name, name, key.public_key(), 1, NOON, NOON + timedelta(days=9)
    )
    digest = None if isinstance(key, ed25519.Ed25519PrivateKey) else SHA256()
    certificate = builder.sign(key, digest)
    return pkcs12.serialize_key_and_certificates(b"x", key, certificate, None, NoEncryption())


def test_an_identity_survives_the_file_with_its_chain(person, file):
    again = read_pkcs12(file, "口令 é")
    assert again.fingerprint == person.fingerprint
    assert again.certificate == person.certificate
    assert again.chain == person.chain
    assert verify_signature(person.certificate, b"m", again.sign(b"m"))


def test_the_passphrase_may_be_typed_decomposed(person, file):
    assert read_pkcs12(file, "口令 e\N{COMBINING ACUTE ACCENT}").fingerprint == person.fingerprint


def test_a_wrong_passphrase_is_told_from_a_wrong_file(file):
    assert refusal(file, "口令") is Pkcs12Fault.WRONG_PASSPHRASE
    assert refusal(b"not a key file", "口令 é") is Pkcs12Fault.NOT_PKCS12
    assert refusal(b"", "口令 é") is Pkcs12Fault.NOT_PKCS12


def test_a_foreign_rsa_key_can_be_read_and_signs():
    identity = read_pkcs12(foreign(rsa.generate_private_key(65537, 2048)), "")
    assert identity.algorithm == RSA
    assert verify_signature(identity.certificate, b"m", identity.sign(b"m"))
    assert not verify_signature(identity.certificate, b"n", identity.sign(b"m"))


@pytest.mark.parametrize(
    "key",
    [
        rsa.generate_private_key(65537, 1024),  # noqa: S505 — refused is the point
        ec.generate_private_key(ec.SECP384R1()),
        ed25519.Ed25519PrivateKey.generate(),
    ],
    ids=["short rsa", "another curve", "ed25519"],
)
def test_a_key_that_we_do_not_sign_with_is_refused(key):
    assert refusal(foreign(key), "") is Pkcs12Fault.KEY_UNSUPPORTED


def test_a_file_without_a_key_is_refused(person):
    certificate = x509.load_der_x509_certificate(person.certificate)
    content = pkcs12.serialize_key_and_certificates(None, None, certificate, None, NoEncryption())
    assert refusal(content, "") is Pkcs12Fault.NO_KEY


@pytest.mark.skipif(which("openssl") is None, reason="openssl is not installed")
def test_openssl_reads_our_file(file, tmp_path):
    path = tmp_path / "b.p12"
    path.write_bytes(file)
    command = ["openssl", "pkcs12", "-in", str(path), "-passin", "pass:口令 é", "-nokeys"]
    assert "CN = B02" in subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_flipped_bits_are_refused_or_change_nothing(person, file):
    for place in range(0, len(file), 41):
        altered = bytearray(file)
        altered[place] ^= 4
        try:
            found = read_pkcs12(bytes(altered), "口令 é")
        except Pkcs12Refused:
            continue
        assert found.fingerprint == person.fingerprint


@pytest.mark.skipif(which("openssl") is None, reason="openssl is not installed")
def test_a_key_of_the_national_curve_is_refused_in_words_and_not_with_a_crash(tmp_path):
    def openssl(*words: str) -> bool:
        command = ["openssl", *words]
        return (
            subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 0
        )

    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:SM2", "-nodes", "-keyout", "k.pem"]
    made = openssl("req", "-x509", *key, "-subj", "/CN=SM2", "-out", "c.pem")
    options = ["-inkey", "k.pem", "-in", "c.pem", "-passout", "pass:x", "-out", "sm2.p12"]
    if not (made and openssl("pkcs12", "-export", *options)):
        pytest.skip("this openssl has no SM2")
    assert refusal((tmp_path / "sm2.p12").read_bytes(), "x") is Pkcs12Fault.KEY_UNSUPPORTED

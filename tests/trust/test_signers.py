"""Whose signature counts: look-alikes, wrong papers, wrong times, wrong roles."""

import io
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from inspector_app.domain.roster import KeyRecord, Role
from inspector_app.domain.verification import Examination, Judgement, ReasonCode
from inspector_app.trust.certificate import TEAM_USAGE
from inspector_app.trust.identity import Identity, certify, issue, new_root
from inspector_app.trust.pdf_verify import RootTrust
from tests.trust.papers import NOON, b64, examine, known, member, new_team, signed


class Careless(Identity):
    """Signs whenever asked, as another program would."""

    def is_current(self, at: datetime) -> bool:  # noqa: ARG002 — that is what careless means
        return True


def homemade(  # noqa: PLR0913 — every rule has its own way of being broken
    issuer: Identity,
    code: str = "A01",
    *,
    key: ec.EllipticCurvePrivateKey | None = None,
    begin: datetime = NOON - timedelta(days=1),
    end: datetime = NOON + timedelta(days=1),
    usages: tuple[x509.ObjectIdentifier, ...] | None = (TEAM_USAGE,),
    commits: bool = True,
    ca: bool = False,
    oddity: bool = False,
    issuer_name: x509.Name | None = None,
) -> Careless:
    """A certificate with every rule open to be broken."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    above = x509.load_der_x509_certificate(issuer.certificate)
    builder = x509.CertificateBuilder(
        issuer_name or above.subject,
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, code)]),
        key.public_key(),
        x509.random_serial_number(),
        begin,
        end,
    )
    builder = builder.add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=commits,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    builder = builder.add_extension(usage, critical=True)
    if usages is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage(usages), critical=False)
    if oddity:
        unknown = x509.UnrecognizedExtension(x509.ObjectIdentifier("2.25.77"), b"\x05\x00")
        builder = builder.add_extension(unknown, critical=True)
    certificate = builder.sign(issuer.private_key(), SHA256())
    return Careless(key, certificate.public_bytes(Encoding.DER))


def listed(team, who: Identity, role: Role = Role.INSPECTOR):
    """The team's roster with `who` in the first inspector's place, from long ago."""
    person = member("p1", "王甲", who, role)
    record = replace(person.keys[0], active_from="2020-01-01T00:00:00+08:00")
    people = (replace(person, keys=(record,)), *team.roster.people[1:])
    return replace(team.roster, people=people)


def seen(team, sealed, who: Identity, roster=None, at: datetime = NOON) -> Examination:
    pdf = signed(sealed.states[0], "a", who, at)
    return examine(pdf, roster=roster or team.roster, known=None)


def test_a_look_alike_certificate_is_not_ours(team, sealed):
    look_alike = issue(new_root("督查组", NOON), "A01", NOON)
    found = seen(team, sealed, look_alike)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.SIGNER_UNKNOWN}
    assert found.signers[0].code == "A01"
    assert not found.signers[0].ok
    assert found.signers[0].name == ""


def test_a_forged_root_of_the_same_name_is_not_ours(team, sealed):
    root = x509.load_der_x509_certificate(team.root.certificate)
    forger = homemade(team.root, "督查组", ca=True, issuer_name=root.subject)
    forged = homemade(forger, issuer_name=root.subject)
    assert seen(team, sealed, forged).codes == {ReasonCode.SIGNER_UNKNOWN}


def test_a_person_cannot_issue_persons(team, sealed):
    leaf_of_a_leaf = homemade(team.a)
    for trust in (team.roster, RootTrust(team.root.certificate)):
        pdf = signed(sealed.states[0], "a", leaf_of_a_leaf)
        found = examine(pdf, roster=trust, known=None)
        assert found.judgement is Judgement.NOT_OURS
        assert found.codes == {ReasonCode.SIGNER_UNKNOWN}


def test_a_self_made_certificate_over_a_listed_key_is_not_ours(team, sealed):
    own = homemade(new_root("督查组", NOON), key=team.a.private_key())
    found = seen(team, sealed, own)
    assert found.judgement is Judgement.NOT_OURS
    assert ReasonCode.CERTIFICATE_FOREIGN in found.codes


@pytest.mark.parametrize(
    ("window", "code"),
    [
        ((NOON - timedelta(days=9), NOON - timedelta(days=2)), ReasonCode.CERTIFICATE_EXPIRED),
        (
            (NOON + timedelta(days=2), NOON + timedelta(days=9)),
            ReasonCode.CERTIFICATE_NOT_YET_VALID,
        ),
    ],
)
def test_a_certificate_counts_in_its_time_only(team, sealed, window, code):
    who = homemade(team.root, begin=window[0], end=window[1])
    for trust in (listed(team, who), RootTrust(team.root.certificate)):
        found = seen(team, sealed, who, trust)
        assert found.judgement is Judgement.NOT_OURS
        assert found.codes == {code}


@pytest.mark.parametrize(
    "broken",
    [
        {"usages": None},
        {"usages": (ExtendedKeyUsageOID.CLIENT_AUTH,)},
        {"usages": (ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,)},
        {"commits": False},
        {"ca": True},
    ],
)
def test_a_certificate_for_another_use_is_not_ours(team, sealed, broken):
    who = homemade(team.root, **broken)
    for trust in (listed(team, who), RootTrust(team.root.certificate)):
        found = seen(team, sealed, who, trust)
        assert found.judgement is Judgement.NOT_OURS
        assert ReasonCode.CERTIFICATE_WRONG_USAGE in found.codes


def test_a_critical_word_that_nobody_understands_makes_a_certificate_useless(team, sealed):
    who = homemade(team.root, oddity=True)
    found = seen(team, sealed, who, listed(team, who))
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.CERTIFICATE_FOREIGN}


def test_the_root_itself_signs_no_sheets(team, sealed):
    found = seen(team, sealed, team.root, RootTrust(team.root.certificate))
    assert found.judgement is Judgement.NOT_OURS


def test_somebody_certified_but_not_listed_waits_for_a_newer_roster(team, sealed):
    fresh = issue(team.root, "N09", NOON)
    found = seen(team, sealed, fresh)
    assert found.judgement is Judgement.CANNOT_TELL
    assert found.codes == {ReasonCode.SIGNER_NOT_LISTED}
    assert found.reasons[0].facts["version"] == "1"


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ({"active_from": (NOON + timedelta(days=1)).isoformat()}, ReasonCode.SIGNER_NOT_YET_ACTIVE),
        ({"active_to": NOON.isoformat()}, ReasonCode.SIGNER_NO_LONGER_ACTIVE),
    ],
)
def test_a_person_counts_while_on_the_roster(team, sealed, record, code):
    person = team.roster.people[0]
    changed: KeyRecord = replace(person.keys[0], **record)
    people = (replace(person, keys=(changed,)), *team.roster.people[1:])
    found = examine(sealed.states[1], roster=replace(team.roster, people=people), known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {code}


def test_a_key_revoked_before_the_signature_does_not_count(team, sealed):
    roster = team.with_revoked(team.a, NOON)
    for states in (None, sealed.known(upto=1)):
        found = examine(sealed.states[1], roster=roster, known=states)
        assert found.judgement is Judgement.NOT_OURS
        assert found.codes == {ReasonCode.SIGNER_REVOKED}


def test_a_key_revoked_since_needs_a_ledger_as_witness(team, sealed):
    roster = team.with_revoked(team.a, NOON + timedelta(days=1))
    alone = examine(sealed.states[1], roster=roster, known=None)
    assert alone.judgement is Judgement.CANNOT_TELL
    assert alone.codes == {ReasonCode.REVOKED_SINCE}
    witnessed = examine(sealed.states[1], roster=roster, known=sealed.known(upto=1))
    assert witnessed.judgement is Judgement.GOOD


def test_a_further_signature_with_a_revoked_key_is_not_witnessed_by_the_state_before(team, sealed):
    roster = team.with_revoked(team.lead, NOON + timedelta(days=1))
    found = examine(sealed.whole, roster=roster, known=sealed.known(upto=2))
    assert found.judgement is Judgement.CANNOT_TELL
    assert found.codes == {ReasonCode.REVOKED_SINCE}


def test_only_a_lead_signs_as_the_lead(team, sealed):
    pdf = signed(sealed.states[2], "lead", team.a)
    found = examine(pdf, roster=team.roster, known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.ROLE_WRONG, ReasonCode.SAME_SIGNER}


def test_one_person_is_not_two_inspectors(team, sealed):
    pdf = signed(sealed.states[1], "b", team.a)
    found = examine(pdf, roster=team.roster, known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.SAME_SIGNER}
    bare = examine(pdf, roster=None, known=None)
    assert ReasonCode.SAME_SIGNER in bare.codes


def test_one_person_with_two_keys_is_still_one(team, sealed):
    second = issue(team.root, "A01b", NOON)
    person = team.roster.people[0]
    keys = (*person.keys, member("x", "x", second).keys[0])
    people = (replace(person, keys=keys), *team.roster.people[1:])
    pdf = signed(sealed.states[1], "b", second)
    found = examine(pdf, roster=replace(team.roster, people=people), known=None)
    assert found.codes == {ReasonCode.SAME_SIGNER}


def test_a_sheet_sealed_before_joining_a_team_stays_good(sealed):
    alone, team = new_team("一个人"), new_team("区级专班")
    early = signed(sealed.states[0], "a", alone.a)
    joined = certify(team.root, alone.a.certificate, "D07", NOON)
    record = KeyRecord(alone.a.fingerprint, b64(joined), alone.a.valid_from.isoformat())
    person = replace(member("p7", "王甲", alone.a), keys=(record,))
    without = replace(team.roster, people=(person,))
    assert examine(early, roster=without, known=None).codes == {ReasonCode.CERTIFICATE_FOREIGN}
    roster = replace(without, former_roots=(b64(alone.root.certificate),))
    assert examine(early, roster=roster, known=None).judgement is Judgement.GOOD
    now = Identity(alone.a.private_key(), joined, (team.root.certificate,))
    late = signed(sealed.states[0], "a", now)
    assert examine(late, roster=roster, known=None).judgement is Judgement.GOOD


def test_a_forged_sheet_stays_not_ours_beside_the_ledgers_own(team, sealed):
    forger = new_team()
    pdf = signed(sealed.states[0], "a", forger.a)
    found = examine(pdf, roster=team.roster, known=known(*sealed.states[1:]))
    assert found.judgement is Judgement.NOT_OURS
    assert ReasonCode.SIGNER_UNKNOWN in found.codes


def test_nothing_is_printed_about_a_bad_signature(team, sealed, capfd, caplog):
    pdf = signed(sealed.states[0], "a", homemade(team.root, usages=None))
    examine(pdf, roster=team.roster, known=None)
    examine(io.BytesIO(sealed.whole).getvalue() + b"x", roster=team.roster, known=None)
    captured = capfd.readouterr()
    assert captured.out == captured.err == ""

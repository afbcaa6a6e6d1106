"""Requests and admissions as signed documents."""

from dataclasses import replace

import pytest

from inspector_app.domain.errors.joining import (
    AdmissionFault,
    AdmissionRefused,
    RequestFault,
    RequestRefused,
)
from inspector_app.domain.errors.trust import RosterRefused
from inspector_app.domain.roster import Role
from inspector_app.trust.envelope import seal
from inspector_app.trust.identity import certify_key, new_root
from inspector_app.trust.joining import (
    Admission,
    FreshKey,
    Wish,
    open_admission,
    read_request,
    seal_admission,
    sign_request,
)
from inspector_app.trust.recipient import new_recipient
from inspector_app.trust.roster_seal import sign_roster
from inspector_app.trust.signed_json import read_statement, sign_statement
from tests.trust.papers import NOON

ME = new_recipient()
WISH = Wish("A17", "陈明远", Role.INSPECTOR, "区效能办", "检0017")


@pytest.fixture(scope="module")
def document(team):
    return sign_roster(team.root, team.roster)


@pytest.fixture(scope="module")
def fresh():
    return FreshKey.new()


@pytest.fixture(scope="module")
def request_file(team, fresh, document):
    return sign_request(team.a, fresh, WISH, ME.public, document, NOON)


@pytest.fixture
def admission(team, fresh, document):
    at = NOON.isoformat()
    return Admission(at, at, "ab" * 32, fresh.fingerprint, "A17", document, team.roster)


def altered(team, content: bytes, **changes) -> bytes:
    """The same request with other words, signed anew by the applicant."""
    body = dict(read_statement(content, "join-request").body)
    return sign_statement(team.a, "join-request", {**body, **changes})


def fault(content: bytes) -> RequestFault:
    with pytest.raises(RequestRefused) as refused:
        read_request(content)
    return refused.value.fault


def test_a_request_is_read_back_as_it_was_signed(team, fresh, request_file):
    read = read_request(request_file)
    assert (read.wish, read.recipient, read.roster) == (WISH, ME.public, team.roster)
    assert (read.signer, read.key) == (team.a.fingerprint, fresh.fingerprint)


def test_the_certified_key_signs_under_the_root(team, fresh, request_file):
    certificate = certify_key(team.root, read_request(request_file).public, "A17", NOON)
    identity = fresh.certified(certificate, team.root.certificate)
    assert (identity.code, identity.fingerprint) == ("A17", fresh.fingerprint)
    with pytest.raises(ValueError, match="another key"):
        fresh.certified(team.a.certificate, team.root.certificate)


def test_a_fresh_key_survives_being_kept(fresh):
    assert FreshKey.load(fresh.private_bytes()).fingerprint == fresh.fingerprint


@pytest.mark.parametrize(
    "changes",
    [
        {"name": 7},
        {"name": "x" * 201},
        {"role": "king"},
        {"at": "noon"},
        {"recipient": "age1nobody"},
        {"recipient": None},
    ],
)
def test_a_request_of_a_foreign_shape_is_refused(team, request_file, changes):
    assert fault(altered(team, request_file, **changes)) is RequestFault.UNREADABLE


def test_a_request_without_a_field_is_refused(team, request_file):
    for name in ("at", "code", "key", "recipient"):
        body = dict(read_statement(request_file, "join-request").body)
        del body[name]
        assert fault(sign_statement(team.a, "join-request", body)) is RequestFault.UNREADABLE


def test_a_new_key_that_signed_for_somebody_else_is_refused(team, document, request_file):
    other = sign_request(team.b, FreshKey.new(), WISH, ME.public, document, NOON)
    borrowed = read_statement(other, "join-request").body["key"]
    assert fault(altered(team, request_file, key=borrowed)) is RequestFault.UNREADABLE


@pytest.mark.parametrize("key", ["", "{}", "AAAA"])
def test_a_new_key_that_proves_nothing_is_refused(team, request_file, key):
    assert fault(altered(team, request_file, key=key)) is RequestFault.BAD_SIGNATURE


def test_a_key_of_another_kind_is_refused(team, fresh, request_file):
    for key in ("AAAA", "not base64", 5):
        possession = {"for": team.a.fingerprint, "key": key}
        proof = sign_statement(fresh, "new-key", possession).decode()
        assert fault(altered(team, request_file, key=proof)) is RequestFault.UNREADABLE


def test_an_admission_is_read_back_by_who_asked_alone(team, admission):
    sealed = seal_admission(team.root, admission, ME.public)
    assert open_admission(sealed, ME.secret) == admission
    with pytest.raises(AdmissionRefused) as refused:
        open_admission(sealed, new_recipient().secret)
    assert refused.value.fault is AdmissionFault.OTHER_LAPTOP


def test_an_admission_that_another_root_signed_is_refused(team, admission):
    sealed = seal_admission(new_root("乙组", NOON), admission, ME.public)
    with pytest.raises(AdmissionRefused) as refused:
        open_admission(sealed, ME.secret)
    assert refused.value.fault is AdmissionFault.BAD_SIGNATURE


def test_an_admission_with_a_roster_that_does_not_hold_is_refused(team, admission):
    forged = sign_roster(new_root("乙组", NOON), team.roster)
    sealed = seal_admission(team.root, replace(admission, document=forged), ME.public)
    with pytest.raises(RosterRefused):
        open_admission(sealed, ME.secret)


@pytest.mark.parametrize(
    "changes", [{"until": "later"}, {"until": 5}, {"key": None}, {"series": "x" * 201}]
)
def test_an_admission_of_a_foreign_shape_is_refused(team, admission, document, changes):
    body = {
        "at": admission.at,
        "until": admission.until,
        "request": admission.request,
        "key": admission.key,
        "series": "",
        "roster": document.decode(),
    }
    sealed = seal(sign_statement(team.root, "admission", {**body, **changes}), [ME.public])
    with pytest.raises(AdmissionRefused) as refused:
        open_admission(sealed, ME.secret)
    assert refused.value.fault is AdmissionFault.UNREADABLE

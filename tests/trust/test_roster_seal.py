"""The roster as a signed document: what is accepted, and what each refusal is called."""

import json
from dataclasses import replace

import pytest

from inspector_app.domain.canonical import canonical
from inspector_app.domain.errors.trust import RosterFault, RosterRefused
from inspector_app.trust.identity import new_root
from inspector_app.trust.roster_seal import read_roster, sign_roster
from inspector_app.trust.roster_signature import signed_by
from tests.trust.papers import NOON, b64, new_team


def refusal(content, *, root=None, newer_than=None) -> RosterFault:
    with pytest.raises(RosterRefused) as refused:
        read_roster(content, root=root, newer_than=newer_than)
    return refused.value.fault


@pytest.fixture(scope="module")
def document(team) -> bytes:
    return sign_roster(team.root, team.roster)


def test_a_signed_roster_is_read_back_whole(team, document):
    assert read_roster(document, root=team.roster.root, newer_than=None) == team.roster


def test_at_joining_the_root_is_taken_on_its_word(team, document):
    assert read_roster(document, root=None, newer_than=None).root == team.root.fingerprint


def test_the_roster_of_another_team_is_refused(document):
    assert refusal(document, root=new_team().roster.root) is RosterFault.FOREIGN_ROOT


def test_a_roster_signed_by_a_person_is_refused(team):
    document = sign_roster(team.a, team.roster)
    assert refusal(document) is RosterFault.BAD_SIGNATURE


def test_a_forged_root_of_the_same_name_is_refused(team):
    forger = new_root("督查组", NOON)
    claimed = sign_roster(forger, team.roster)
    assert refusal(claimed, root=team.roster.root) is RosterFault.BAD_SIGNATURE
    own = replace(team.roster, root=forger.fingerprint, root_certificate=b64(forger.certificate))
    document = sign_roster(forger, own)
    assert refusal(document, root=team.roster.root) is RosterFault.FOREIGN_ROOT


def test_a_changed_word_breaks_the_signature(document):
    plain = json.loads(document)
    plain["body"]["people"][0]["role"] = "lead"
    assert refusal(canonical(plain)) is RosterFault.BAD_SIGNATURE


def test_the_version_only_goes_up(team, document):
    newer = replace(team.roster, version=5)
    assert refusal(document, newer_than=newer) is RosterFault.OLDER
    assert read_roster(sign_roster(team.root, newer), root=None, newer_than=team.roster) == newer


def test_the_same_version_must_say_the_same(team, document):
    assert read_roster(document, root=None, newer_than=team.roster) == team.roster
    other = sign_roster(team.root, replace(team.roster, people=team.roster.people[:1]))
    assert refusal(other, newer_than=team.roster) is RosterFault.SAME_VERSION_DIFFERS


def test_a_fingerprint_beside_the_wrong_certificate_is_refused(team):
    person = team.roster.people[0]
    crossed = replace(person, keys=(replace(person.keys[0], certificate=b64(team.b.certificate)),))
    roster = replace(team.roster, people=(crossed,))
    assert refusal(sign_roster(team.root, roster)) is RosterFault.INCONSISTENT


def test_a_former_root_that_is_no_certificate_is_refused(team):
    roster = replace(team.roster, former_roots=("AAAA",))
    assert refusal(sign_roster(team.root, roster)) is RosterFault.INCONSISTENT


def test_a_certificate_that_is_no_base64_is_refused(team):
    roster = replace(team.roster, root_certificate="§")
    assert refusal(sign_roster(team.root, roster)) is RosterFault.UNREADABLE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[" * 90_000,
        b'{"kind":"roster"}',
        b'{"algorithm":"","body":{"version":1.5},"by":"","kind":"roster","signature":""}',
        b'{"algorithm":"","body":{"version":1},"by":"","kind":"roster","signature":"zz"}',
        b" " * (17 * 1024 * 1024),
    ],
    ids=["empty", "null", "deep", "short", "float", "not hex", "huge"],
)
def test_what_is_no_roster_is_refused(content):
    assert refusal(content) is RosterFault.UNREADABLE


def test_one_roster_has_one_byte_string(document):
    assert refusal(document + b"\n") is RosterFault.UNREADABLE
    assert refusal(document.replace(b'"kind"', b' "kind"')) is RosterFault.UNREADABLE


def test_no_flipped_bit_of_the_signature_is_accepted(team, document):
    for place in range(len(document) - 160, len(document)):
        altered = bytearray(document)
        altered[place] ^= 0x20
        with pytest.raises(RosterRefused):
            read_roster(bytes(altered), root=team.roster.root, newer_than=None)


@pytest.mark.parametrize("bit", [0, 3, 5])
def test_no_flipped_bit_anywhere_is_accepted(team, document, bit):
    for place in range(bit, len(document), 19):
        altered = bytearray(document)
        altered[place] ^= 1 << bit
        with pytest.raises(RosterRefused):
            read_roster(bytes(altered), root=team.roster.root, newer_than=None)


def test_a_signature_is_told_to_be_by_the_person_of_its_key(team):
    signature = team.b.sign(b"entry")
    person = signed_by(team.roster, team.b.fingerprint, b"entry", signature)
    assert person is not None
    assert person.id == "p2"
    assert signed_by(team.roster, team.a.fingerprint, b"entry", signature) is None
    assert signed_by(team.roster, "f" * 64, b"entry", signature) is None

from dataclasses import replace
from datetime import timedelta

import pytest

from inspector_app.domain.bundle import Manifest, Member, MemberKind, Tip
from inspector_app.domain.canonical import canonical
from inspector_app.domain.errors.bundles import BundleFault, BundleRefused
from inspector_app.domain.receipt import Receipt
from inspector_app.domain.roster import Revocation
from inspector_app.trust.bundle_seal import (
    BundleHead,
    read_manifest,
    read_receipt,
    sign_manifest,
    sign_receipt,
)
from inspector_app.trust.identity import issue, new_root
from inspector_app.trust.replica import new_replica
from inspector_app.trust.roster_seal import sign_roster
from inspector_app.trust.signed_json import sign_statement
from tests.trust.papers import NOON, b64

REPLICA = "ab" * 16
TIPS = {REPLICA: (Tip(3, "cd" * 32),)}


@pytest.fixture(scope="module")
def key(team):
    return new_replica(REPLICA, team.a, NOON)


@pytest.fixture(scope="module")
def manifest(team):
    return Manifest(
        id="0199b0a0-0000-7000-8000-00000000000a",
        part=1,
        parts=2,
        at=NOON.isoformat(),
        replica=REPLICA,
        who=team.roster.person_of(team.a.fingerprint).id,
        to=(team.roster.people[-1].id,),
        app="1",
        root=team.roster.root,
        roster_version=1,
        heads=TIPS,
        since={},
        entries=3,
        inspections=1,
        photos=(1, 2),
        members=(Member("0001.age", MemberKind.ENTRIES, "ef" * 32, 10, 20),),
    )


@pytest.fixture(scope="module")
def receipt(manifest):
    return Receipt("r", NOON.isoformat(), REPLICA, manifest.who, ("b",), TIPS, ("12" * 32,))


def fault(read, *arguments) -> BundleFault:
    with pytest.raises(BundleRefused) as refused:
        read(*arguments)
    return refused.value.fault


def test_a_manifest_is_read_back_as_it_was_signed(team, key, manifest):
    assert read_manifest(sign_manifest(key, manifest), team.roster, key.statement) == manifest


def test_a_receipt_is_read_back_as_it_was_signed(team, key, receipt):
    assert read_receipt(sign_receipt(key, receipt), team.roster, key.statement) == receipt


def test_a_receipt_is_no_manifest(team, key, manifest, receipt):
    signed = sign_receipt(key, receipt)
    assert fault(read_manifest, signed, team.roster, key.statement) is BundleFault.UNREADABLE
    signed = sign_manifest(key, manifest)
    assert fault(read_receipt, signed, team.roster, key.statement) is BundleFault.UNREADABLE


def test_somebody_who_is_not_on_the_roster_is_refused(team, manifest):
    stranger = issue(new_root("乙组", NOON), "A23", NOON)
    own = new_replica(REPLICA, stranger, NOON)
    signed = sign_manifest(own, manifest)
    assert fault(read_manifest, signed, team.roster, own.statement) is BundleFault.UNKNOWN_WRITER


def test_a_statement_that_names_a_rostered_key_it_was_not_signed_with_is_refused(
    team, key, manifest
):
    other = new_replica(REPLICA, team.b, NOON)
    forged = other.statement.replace(team.b.fingerprint.encode(), team.a.fingerprint.encode())
    signed = sign_manifest(other, manifest)
    assert fault(read_manifest, signed, team.roster, forged) is BundleFault.BAD_SIGNATURE


def test_a_manifest_signed_with_another_replicas_key_is_refused(team, key, manifest):
    other = new_replica(REPLICA, team.a, NOON)
    signed = sign_manifest(other, manifest)
    assert fault(read_manifest, signed, team.roster, key.statement) is BundleFault.BAD_SIGNATURE


def test_a_manifest_in_anothers_name_is_refused(team, key, manifest):
    for wrong in (replace(manifest, who="nobody"), replace(manifest, replica="12" * 16)):
        signed = sign_manifest(key, wrong)
        assert fault(read_manifest, signed, team.roster, key.statement) is BundleFault.WRONG_WRITER


def test_a_receipt_in_anothers_name_is_refused(team, key, receipt):
    signed = sign_receipt(key, replace(receipt, who="nobody"))
    assert fault(read_receipt, signed, team.roster, key.statement) is BundleFault.WRONG_WRITER


def test_every_changed_byte_of_a_manifest_is_noticed(team, key, manifest):
    signed = sign_manifest(key, manifest)
    for place in range(0, len(signed), 5):
        changed = signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :]
        fault(read_manifest, changed, team.roster, key.statement)


@pytest.mark.parametrize(
    "changed",
    [
        {"part": 3},
        {"part": 0},
        {"part": "1"},
        {"part": True},
        {"entries": -1},
        {"photos": [1, -2]},
        {"photos": [1, 2, 3]},
        {"at": "yesterday"},
        {"at": "2026-09-15T12:00:00"},
        {"at": 5},
        {"format": "mingcha-bundle-9"},
        {"to": "all"},
        {"heads": {REPLICA: [["3", "cd" * 32]]}},
        {"heads": []},
        {"more": 1},
        {"members": [{"name": "0001.age"}]},
        {
            "members": [
                {"name": "0001.age", "kind": "virus", "sha256": "ef" * 32, "size": 1, "sealed": 2}
            ]
        },
        {
            "members": [
                {"name": "0001.age", "kind": "photo", "sha256": "EF" * 32, "size": 1, "sealed": 2}
            ]
        },
        {
            "members": [
                {"name": "0001.age", "kind": "photo", "sha256": "ef" * 32, "size": -1, "sealed": 2}
            ]
        },
    ],
)
def test_a_manifest_of_a_foreign_shape_is_refused(team, key, manifest, changed):
    signed = sign_statement(key, "bundle", {**manifest.to_json(), **changed})
    assert fault(read_manifest, signed, team.roster, key.statement) is BundleFault.UNREADABLE


@pytest.mark.parametrize(
    "changed", [{"bundles": "b"}, {"heads": 1}, {"lacking": [1]}, {"at": "noon"}, {"more": 1}]
)
def test_a_receipt_of_a_foreign_shape_is_refused(team, key, receipt, changed):
    signed = sign_statement(key, "receipt", {**receipt.to_json(), **changed})
    assert fault(read_receipt, signed, team.roster, key.statement) is BundleFault.UNREADABLE


def test_a_bundle_for_another_team_is_refused(team, key, manifest):
    signed = sign_manifest(key, replace(manifest, root="12" * 32))
    assert fault(read_manifest, signed, team.roster, key.statement) is BundleFault.FOREIGN_TEAM


def test_a_bundle_from_before_its_writer_joined_is_accepted(team, key, manifest):
    former = new_root("乙组", NOON)
    roster = replace(team.roster, former_roots=(b64(former.certificate),))
    before = replace(manifest, root=former.fingerprint)
    assert read_manifest(sign_manifest(key, before), roster, key.statement) == before


def test_a_bundle_from_after_the_revocation_is_refused(team, key, manifest):
    roster = team.with_revoked(team.a, NOON - timedelta(days=1))
    signed = sign_manifest(key, manifest)
    assert fault(read_manifest, signed, roster, key.statement) is BundleFault.REVOKED


def test_a_bundle_that_says_it_is_older_than_the_revocation_needs_a_witness(team, key, manifest):
    roster = team.with_revoked(team.a, NOON + timedelta(days=1))
    signed = sign_manifest(key, manifest)
    assert fault(read_manifest, signed, roster, key.statement) is BundleFault.REVOKED_SINCE
    assert read_manifest(signed, roster, key.statement, witnessed=True) == manifest


@pytest.mark.parametrize("years", [-30, 14])
def test_whose_clock_is_years_off_is_believed_all_the_same(team, key, manifest, years):
    other = replace(manifest, at=NOON.replace(year=NOON.year + years).isoformat())
    signed = sign_manifest(key, other)
    assert read_manifest(signed, team.roster, key.statement) == other


def test_a_renewed_key_does_not_save_the_laptop_that_was_lost(team, key, manifest):
    person = team.roster.person_of(team.a.fingerprint)
    newer = replace(person.keys[0], fingerprint="12" * 32)
    people = [
        replace(person, keys=(*person.keys, newer)) if p.id == person.id else p
        for p in team.roster.people
    ]
    lost = Revocation(team.a.fingerprint, NOON.isoformat(), "lost")
    roster = replace(team.roster, people=tuple(people), revocations=(lost,))
    signed = sign_manifest(key, manifest)
    assert fault(read_manifest, signed, roster, key.statement) is BundleFault.REVOKED


def test_the_head_of_a_bundle_is_read_back():
    head = BundleHead(b'{"a":1}', b'{"b":2}', "名册".encode())
    assert BundleHead.unpack(head.pack()) == head


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"manifest":"","replica":""}',
        b'{"manifest": "","replica":"","roster":""}',
        canonical({"manifest": "", "replica": "", "roster": "", "more": ""}),
        b'{"manifest":"","manifest":"","replica":"","roster":""}',
    ],
)
def test_another_head_is_refused(content):
    assert fault(BundleHead.unpack, content) is BundleFault.UNREADABLE


def test_a_newer_roster_that_came_along_counts_if_our_root_signed_it(team):
    newer = replace(team.roster, version=team.roster.version + 1)
    theirs = new_root("乙组", NOON)
    foreign = replace(newer, root=theirs.fingerprint, root_certificate=b64(theirs.certificate))
    for document, expected in (
        (sign_roster(team.root, newer), newer),
        (sign_roster(team.root, team.roster), team.roster),
        (sign_roster(theirs, foreign), team.roster),
        (sign_roster(theirs, newer), team.roster),
        (b"", team.roster),
        (b"{}", team.roster),
    ):
        assert BundleHead(b"", b"", document).newer_roster(team.roster) == expected

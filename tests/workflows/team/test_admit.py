"""Admitting: who asks is who they say, and nobody gets onto the roster through another's file."""

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.errors.joining import (
    CodeOfAnother,
    KeyNotConfirmed,
    RequestFault,
    RequestRefused,
    WrongKeyConfirmed,
)
from inspector_app.domain.errors.refused import HeaderRefused, NoSuchPerson, NotSaved
from inspector_app.domain.fingerprint import grouped
from inspector_app.domain.roster import Revocation, Role, Roster, Standing
from inspector_app.trust.joining import FreshKey, sign_request
from inspector_app.trust.roster_seal import sign_roster
from inspector_app.workflows.case.keep_keys import recipient_of
from inspector_app.workflows.case.open_case import OpenCase, load_kept_identity
from inspector_app.workflows.team.admit import GRACE, Decision, admit, read_application
from inspector_app.workflows.team.enrol import NewPerson, add_person, revoke_person
from inspector_app.workflows.team.join import ask_to_join, join, wish_of
from tests.visits import PASSPHRASE, Desk, copied_desk
from tests.workflows.team.test_join import a_desk, admitted, asked, faults


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Desk]:
    """Two case folders of which every test gets its own copies."""
    folder = tmp_path_factory.mktemp("desks")
    return (
        a_desk(folder / "lead", "刘组长", "L01", "督查组"),
        a_desk(folder / "mine", "陈明远", "A17", "甲组"),
    )


@pytest.fixture
def lead(desks: tuple[Desk, Desk], tmp_path: Path) -> Iterator[OpenCase]:
    with copied_desk(desks[0], tmp_path / "lead").opened() as case:
        yield case


@pytest.fixture
def case(desks: tuple[Desk, Desk], tmp_path: Path) -> Iterator[OpenCase]:
    with copied_desk(desks[1], tmp_path / "mine").opened() as opened:
        yield opened


def forged(case: OpenCase, folder: Path, **changes) -> tuple[Path, str]:
    """A request whose roster the applicant, holding its root, changed at will."""
    root = load_kept_identity(case.store, "root")
    roster = replace(case.roster, **changes)
    fresh = FreshKey.new()
    wish = wish_of(case)
    document = sign_roster(root, roster)
    recipient = recipient_of(case).public
    content = sign_request(case.identity, fresh, wish, recipient, document, case.clock())
    file = folder / "forged.mingcha-request"
    file.write_bytes(content)
    return file, fresh.fingerprint


def fault(call, *arguments) -> RequestFault:
    with pytest.raises(RequestRefused) as refused:
        call(*arguments)
    return refused.value.fault


def test_the_lead_sees_who_asks_before_anything_is_decided(lead, case, tmp_path):
    file, key = asked(case, tmp_path, role=Role.LEAD, unit="区政务服务局")
    version = lead.roster.version
    found = read_application(lead, file)
    assert (found.name, found.code, found.unit) == ("陈明远", "A17", "区政务服务局")
    assert (found.team, found.role, found.key) == ("甲组", Role.LEAD, key)
    assert (found.known, found.holder, found.colleagues) == (None, None, ())
    assert lead.roster.version == version


def test_nobody_becomes_a_lead_by_wishing_it(lead, case, tmp_path):
    file, key = asked(case, tmp_path, role=Role.LEAD)
    assert admit(lead, file, Decision(key)).person.role is Role.INSPECTOR
    assert lead.roster.leads == {lead.me.id}
    file, key = asked(case, tmp_path, role=Role.LEAD)
    assert admit(lead, file, Decision(key, role=Role.LEAD)).person.role is Role.LEAD
    assert lead.store.ledger.leads == {lead.me.id, case.me.id}


def test_nobody_is_admitted_without_a_fingerprint_compared(lead, case, tmp_path):
    file, key = asked(case, tmp_path)
    with pytest.raises(KeyNotConfirmed):
        admit(lead, file, Decision(""))
    with pytest.raises(WrongKeyConfirmed) as refused:
        admit(lead, file, Decision(grouped("ab" * 32)))
    assert refused.value.found == key
    assert len(lead.roster.people) == 1


def test_a_code_of_somebody_else_is_refused_with_what_to_do(lead, case, tmp_path):
    add_person(lead, NewPerson("王五", "A17"), tmp_path / "c.p12", PASSPHRASE)
    file, key = asked(case, tmp_path)
    assert read_application(lead, file).holder.name == "王五"
    with pytest.raises(CodeOfAnother) as refused:
        admit(lead, file, Decision(key))
    assert (refused.value.code, refused.value.holder) == ("A17", "王五")
    assert admit(lead, file, Decision(key, code="A18")).person.code == "A18"


def test_somebody_with_a_pkcs12_key_gets_a_laptop(lead, case, tmp_path):
    person = add_person(lead, NewPerson("陈明远", "A17"), tmp_path / "c.p12", PASSPHRASE)
    join(case, admitted(lead, case, tmp_path, same_as="A17"), lead.roster.root)
    assert case.me.id == person.id
    assert [len(each.keys) for each in lead.roster.people] == [1, 2, 1]
    assert not faults(case)
    assert not faults(lead)


def test_nobody_is_the_same_as_a_stranger(lead, case, tmp_path):
    file, key = asked(case, tmp_path)
    with pytest.raises(NoSuchPerson):
        admit(lead, file, Decision(key, same_as="Z99"))


@pytest.mark.parametrize("code", ["", " ", "x" * 41])
def test_a_code_unfit_for_a_certificate_is_refused(lead, case, tmp_path, code):
    with pytest.raises(HeaderRefused):
        asked(case, tmp_path, code=code)


def test_the_people_of_the_former_team_are_listed_with_keys_that_end(lead, case, tmp_path):
    add_person(lead, NewPerson("王五", "B31"), tmp_path / "l.p12", PASSPHRASE)
    add_person(case, NewPerson("赵六", "B31", Role.LEAD), tmp_path / "c.p12", PASSPHRASE)
    add_person(case, NewPerson("钱七", "C01"), tmp_path / "d.p12", PASSPHRASE)
    file, key = asked(case, tmp_path)
    assert read_application(lead, file).colleagues == ("B31", "C01")
    admit(lead, file, Decision(key))
    listed = {person.code: person for person in lead.roster.people}
    assert list(listed) == ["L01", "B31", "A17", "B31@甲组", "C01"]
    assert listed["B31"].name == "王五"
    former = listed["B31@甲组"]
    assert (former.name, former.role) == ("赵六", Role.INSPECTOR)
    now = lead.clock()
    mark = former.keys[0].fingerprint
    assert lead.roster.standing(mark, now) is Standing.ACTIVE
    assert lead.roster.standing(mark, now + GRACE) is Standing.NO_LONGER
    assert lead.roster.standing(case.identity.fingerprint, now + GRACE) is Standing.NO_LONGER


def test_revocations_of_the_former_team_still_count(lead, case, tmp_path):
    add_person(case, NewPerson("赵六", "B31"), tmp_path / "c.p12", PASSPHRASE)
    revoked = revoke_person(case, "B31", "离队")
    file, key = asked(case, tmp_path)
    admit(lead, file, Decision(key))
    mark = revoked.keys[0].fingerprint
    # The laptops' clocks began some seconds apart.
    later = max(lead.clock(), case.clock())
    assert lead.roster.standing(mark, later) is Standing.REVOKED


def test_a_former_team_revokes_nobody_of_ours(lead, case, tmp_path):
    against = Revocation(lead.identity.fingerprint, "2020-01-01T00:00:00+00:00", "x")
    file, key = forged(case, tmp_path, revocations=(against,))
    admit(lead, file, Decision(key))
    assert lead.roster.active(lead.identity.fingerprint, lead.clock())


def test_a_request_that_claims_our_keys_or_ids_is_refused(lead, case, tmp_path):
    me = case.me
    with_our_key = replace(me, keys=(*me.keys, lead.me.keys[0]))
    for people in ((with_our_key,), (replace(me, id=lead.me.id),)):
        file, key = forged(case, tmp_path, people=people)
        assert fault(read_application, lead, file) is RequestFault.IDENTITY
        assert fault(admit, lead, file, Decision(key)) is RequestFault.IDENTITY
    assert len(lead.roster.people) == 1


def test_a_colleague_who_claims_our_keys_or_ids_is_left_out(lead, case, tmp_path):
    stolen = replace(lead.me, id="0199b0a0-0000-7000-8000-0000000000ff", code="X01")
    for colleague in (stolen, replace(case.me, id=lead.me.id, code="X01", keys=())):
        file, key = forged(case, tmp_path, people=(case.me, colleague))
        before = lead.me
        admit(lead, file, Decision(key)).file.unlink()
        assert lead.me == before
        assert "X01" not in {person.code for person in lead.roster.people}


def test_a_member_cannot_ask_in_anothers_name(lead, case, tmp_path):
    join(case, admitted(lead, case, tmp_path), lead.roster.root)
    file, key = asked(case, tmp_path, code="L01", name="刘组长")
    found = read_application(lead, file)
    assert (found.known.id, found.code) == (case.me.id, "A17")
    admit(lead, file, Decision(key))
    assert lead.me.name == "刘组长"
    assert lead.me.code == "L01"


def test_a_roster_that_its_root_did_not_sign_is_refused(lead, case, tmp_path):
    fresh = FreshKey.new()
    wish, recipient = wish_of(case), recipient_of(case).public
    document = sign_roster(case.identity, case.roster)
    content = sign_request(case.identity, fresh, wish, recipient, document, case.clock())
    file = tmp_path / "f.mingcha-request"
    file.write_bytes(content)
    assert fault(read_application, lead, file) is RequestFault.ROSTER


def test_a_roster_that_does_not_list_the_signer_is_refused(lead, case, tmp_path):
    file, _ = forged(case, tmp_path, people=())
    assert fault(read_application, lead, file) is RequestFault.ROSTER


def test_a_revoked_key_asks_in_vain(lead, case, tmp_path):
    join(case, admitted(lead, case, tmp_path), lead.roster.root)
    file, key = asked(case, tmp_path)
    revoke_person(lead, "A17", "电脑丢失")
    assert fault(read_application, lead, file) is RequestFault.REVOKED
    assert fault(admit, lead, file, Decision(key, same_as="A17")) is RequestFault.REVOKED


def test_a_key_revoked_by_the_own_team_asks_in_vain(lead, case, tmp_path):
    mark = case.identity.fingerprint
    against = Revocation(mark, case.clock().isoformat(), "丢失")
    file, _ = forged(case, tmp_path, revocations=(against,))
    assert fault(read_application, lead, file) is RequestFault.REVOKED


def test_a_request_changed_anywhere_is_refused(lead, case, tmp_path):
    file, _ = asked(case, tmp_path)
    content = file.read_bytes()
    for place in range(0, len(content), 61):
        file.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        fault(read_application, lead, file)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff" * 9, "申请".encode()])
def test_another_file_is_no_request(lead, tmp_path, content):
    file = tmp_path / "x.mingcha-request"
    file.write_bytes(content)
    assert fault(read_application, lead, file) is RequestFault.UNREADABLE


def test_a_new_key_that_the_applicant_does_not_have_is_refused(lead, case, tmp_path):
    """The request of somebody else's key: they never signed for ours."""
    file, _ = asked(case, tmp_path)
    theirs = lead.identity
    public = FreshKey(theirs.private_key())

    class Borrowed(FreshKey):
        def sign(self, message: bytes) -> bytes:
            return FreshKey.new().sign(message)

    borrowed = Borrowed(public._key)
    wish, recipient = wish_of(case), recipient_of(case).public
    document = case.store.rosters.newest()
    content = sign_request(case.identity, borrowed, wish, recipient, document, case.clock())
    file.write_bytes(content)
    assert fault(read_application, lead, file) is RequestFault.BAD_SIGNATURE


def test_a_stick_that_is_full_admits_nobody(lead, case, tmp_path):
    file, key = asked(case, tmp_path)
    before = lead.roster
    with pytest.raises(NotSaved):
        admit(lead, file, Decision(key), tmp_path)
    assert lead.roster == before
    assert lead.store.rosters.versions(before.root) == [before.version]
    assert not faults(lead)


def test_the_admission_tells_a_finder_nothing(lead, case, tmp_path):
    content = admitted(lead, case, tmp_path).read_bytes()
    for told in ("陈明远", "刘组长", "A17", lead.roster.root):
        assert told.encode() not in content


def test_former_roots_are_listed_once(lead, case, tmp_path):
    for _ in range(2):
        file, key = asked(case, tmp_path)
        admit(lead, file, Decision(key))
    own = load_kept_identity(case.store, "root").certificate
    assert lead.roster.former_roots == (base64.b64encode(own).decode(),)
    assert isinstance(lead.roster, Roster)


def test_a_team_that_joins_with_its_people_joins_one_laptop_after_the_other(lead, case, tmp_path):
    with a_desk(tmp_path / "other", "赵六", "B31", "乙组").opened() as other:
        join(other, admitted(case, other, tmp_path), case.roster.root)
        join(case, admitted(lead, case, tmp_path), lead.roster.root)
        join(other, admitted(lead, other, tmp_path), lead.roster.root)
        assert not faults(other)
        assert other.me.code == "B31"
        assert len(other.store.rosters.roots()) == 3
    assert [person.code for person in lead.roster.people] == ["L01", "A17", "B31"]
    assert not faults(lead)


def test_asking_says_nothing_about_the_case(case, tmp_path):
    said = ask_to_join(case, tmp_path / "r.mingcha-request", wish_of(case))
    assert len(said.file.read_bytes()) < 10_000

"""Joining: a team of one becomes part of a team of many, and nothing that was done is lost."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inspector_app.domain.errors.joining import (
    AdmissionExpired,
    AdmissionFault,
    AdmissionOfAnotherTeam,
    AdmissionRefused,
    RootNotConfirmed,
)
from inspector_app.domain.errors.refused import NotSaved, NotTheRoot, NotTheSigner
from inspector_app.domain.errors.trust import RosterRefused
from inspector_app.domain.fingerprint import grouped
from inspector_app.domain.roster import Role, Standing
from inspector_app.domain.verification import Judgement
from inspector_app.places import find_places
from inspector_app.trust.roster_seal import sign_roster
from inspector_app.words.notices import notice
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.case.keep_keys import pending_keys, recipient_of
from inspector_app.workflows.case.open_case import (
    Newcomer,
    OpenCase,
    create_case,
    load_kept_identity,
)
from inspector_app.workflows.sealing.seal import amend_inspection, seal_inspection
from inspector_app.workflows.sealing.sign import countersign, record_ink, sign_file
from inspector_app.workflows.team import admit as admitting
from inspector_app.workflows.team.admit import Decision, admit
from inspector_app.workflows.team.enrol import (
    NewPerson,
    add_person,
    export_roster,
    revoke_person,
)
from inspector_app.workflows.team.join import ask_to_join, join, read_offer, wish_of
from inspector_app.workflows.team.take_roster import take_roster
from inspector_app.workflows.verifying.verify import verify_file
from inspector_app.workflows.visit.begin import begin_inspection, change_header
from tests.visits import (
    CHEAP,
    PASSPHRASE,
    VISIT,
    Desk,
    TickingClock,
    begun,
    colleague,
    copied_desk,
    filled,
    sealed,
)


@pytest.fixture(scope="module")
def desks(tmp_path_factory) -> tuple[Desk, Desk]:
    """The lead's empty case folder and an inspector's, who worked alone with a colleague."""
    lead = a_desk(tmp_path_factory.mktemp("lead"), "刘组长", "L01", "督查组")
    mine = a_desk(tmp_path_factory.mktemp("mine"), "陈明远", "A17", "甲组")
    return lead, mine


def a_desk(folder: Path, name: str, code: str, team: str) -> Desk:
    desk = Desk(folder / "case", find_places({}), TickingClock())
    newcomer = Newcomer(name, code, team, "区效能办", "检0017")
    create_case(desk.path, PASSPHRASE, newcomer, desk.places, desk.clock, cost=CHEAP)
    return desk


@pytest.fixture
def lead(desks, tmp_path):
    (tmp_path / "lead").mkdir()
    with copied_desk(desks[0], tmp_path / "lead").opened() as case:
        yield case


@pytest.fixture
def mine(desks, tmp_path):
    (tmp_path / "mine").mkdir()
    return copied_desk(desks[1], tmp_path / "mine")


@pytest.fixture
def case(mine):
    with mine.opened() as opened:
        yield opened


def asked(case: OpenCase, folder: Path, **changes) -> tuple[Path, str]:
    file = folder / f"{len(list(folder.iterdir()))}.mingcha-request"
    said = ask_to_join(case, file, replace(wish_of(case), **changes))
    return said.file, said.key


def admitted(lead: OpenCase, case: OpenCase, folder: Path, **decision) -> Path:
    file, key = asked(case, folder)
    return admit(lead, file, Decision(grouped(key), **decision)).file


def joined(lead: OpenCase, case: OpenCase, folder: Path, **decision):
    return join(case, admitted(lead, case, folder, **decision), grouped(lead.roster.root))


def visit(case: OpenCase):
    """A visit with somebody who is on no roster."""
    return begin_inspection(case, "窗口", VISIT, second="张三,区政务服务局,0023")


def faults(case: OpenCase):
    return check_case(case, lambda *_: None).faults


def judged(file: Path, **by) -> Judgement:
    return verify_file(file, case=by.get("case"), trust=by.get("trust")).examination.judgement


def sheet_of(case: OpenCase, inspection: str, out: Path) -> Path:
    newest = case.store.inspections.load(inspection).revisions[-1]
    out.write_bytes(case.store.sheets.read(newest.sha256))
    return out


def test_a_team_of_one_joins_and_everything_it_did_is_still_good(lead, case, tmp_path):
    p12 = colleague(case, tmp_path)
    before = sealed(case, begun(case)).inspection
    countersign(case, before, "b", p12, PASSPHRASE)
    draft = begun(case, "第二个窗口")
    sheet = sheet_of(case, before, tmp_path / "before.pdf")
    assert judged(sheet, case=case) is Judgement.GOOD

    member = joined(lead, case, tmp_path)

    assert (member.team, member.person.code) == ("督查组", "A17")
    assert member.person.role is Role.INSPECTOR
    assert case.me.id == member.person.id
    assert judged(sheet, case=case) is Judgement.GOOD
    export_roster(lead, tmp_path / "roster.json")
    assert judged(sheet, trust=tmp_path / "roster.json") is Judgement.GOOD
    assert not faults(case)
    filled(case, draft)
    after = seal_inspection(case, draft.id, progress=lambda *_: None).inspection
    assert judged(sheet_of(case, after, tmp_path / "after.pdf"), case=case) is Judgement.GOOD
    assert judged(tmp_path / "after.pdf", trust=tmp_path / "roster.json") is Judgement.GOOD
    assert not faults(case)
    assert not faults(lead)


def test_what_is_sealed_between_asking_and_joining_stays_good(lead, case, tmp_path):
    admission = admitted(lead, case, tmp_path)
    case.clock.now += timedelta(days=3)
    meanwhile = sealed(case, visit(case)).inspection

    join(case, admission, lead.roster.root)

    assert judged(sheet_of(case, meanwhile, tmp_path / "m.pdf"), case=case) is Judgement.GOOD
    assert not faults(case)


def test_a_sheet_sealed_before_joining_can_be_amended_after(lead, case, tmp_path):
    inspection = sealed(case, visit(case)).inspection
    joined(lead, case, tmp_path)
    change_header(case, inspection, {"left": "09:50"})

    amend_inspection(case, inspection, "时间更正", progress=lambda *_: None)

    assert judged(sheet_of(case, inspection, tmp_path / "a.pdf"), case=case) is Judgement.GOOD
    assert not faults(case)


def test_a_lead_of_a_former_team_was_a_lead_then_and_is_none_now(lead, case, tmp_path):
    p12 = tmp_path / "lead.p12"
    add_person(case, NewPerson("赵六", "L02", Role.LEAD), p12, PASSPHRASE)
    sheets = []
    for name in ("early", "late"):
        inspection = sealed(case, visit(case)).inspection
        record_ink(case, inspection, "b", "张三")
        sheets.append(sheet_of(case, inspection, tmp_path / f"{name}.pdf"))

    def with_lead(sheet: Path) -> Path:
        signed = sign_file(sheet, "lead", p12, PASSPHRASE, case.places, case.clock())
        sheet.write_bytes(signed.pdf)
        return sheet

    early = with_lead(sheets[0])
    case.clock.now += timedelta(hours=2)
    lead.clock.now = case.clock.now
    joined(lead, case, tmp_path)
    export_roster(lead, tmp_path / "roster.json")

    late = with_lead(sheets[1])

    assert judged(early, trust=tmp_path / "roster.json") is Judgement.GOOD
    assert judged(late, trust=tmp_path / "roster.json") is not Judgement.GOOD
    assert lead.roster.leads == {lead.me.id}


def test_the_private_key_never_leaves_the_laptop(lead, case, tmp_path):
    request, key = asked(case, tmp_path)
    admission = admit(lead, request, Decision(key)).file
    join(case, admission, lead.roster.root)
    private = case.identity.private_key().private_numbers().private_value.to_bytes(32)
    kept = b"".join(lead.store.secrets.read(name) for name in lead.store.secrets.names())
    for place in (request.read_bytes(), admission.read_bytes(), kept):
        assert private not in place
        assert private.hex().encode() not in place


def test_the_own_root_is_kept_but_issues_nothing_any_more(lead, case, tmp_path):
    own = case.roster.root
    member = joined(lead, case, tmp_path)

    assert member.former_root == own
    assert load_kept_identity(case.store, "former-root").fingerprint == own
    for refused in (
        lambda: add_person(case, NewPerson("王五", "B31"), tmp_path / "c.p12", PASSPHRASE),
        lambda: admit(case, *asked(case, tmp_path)),
        lambda: revoke_person(case, "L01", "不满"),
    ):
        with pytest.raises(NotTheRoot):
            refused()


def test_everything_is_there_again_after_opening_once_more(lead, mine, tmp_path):
    with mine.opened() as case:
        joined(lead, case, tmp_path)
        key, root = case.identity.fingerprint, lead.roster.root
    with mine.opened() as again:
        assert (again.identity.fingerprint, again.roster.root) == (key, root)
        assert again.me.code == "A17"
        assert again.store.ledger.leads == {lead.me.id}
        assert not again.is_behind
        assert not faults(again)


def test_draft_numbers_of_two_laptops_never_collide(lead, desks, case, tmp_path):
    joined(lead, case, tmp_path)
    (tmp_path / "third").mkdir()
    third = a_desk(tmp_path / "third", "赵工", "B02", "甲组")
    with third.opened() as other:
        joined(lead, other, tmp_path)
        numbers = [
            begin_inspection(each, "窗口", VISIT).header.draft_number
            for each in (lead, case, other, lead, case, other)
        ]
    assert numbers == [
        *("督查组-0001", "督查组-A17-0001", "督查组-B02-0001"),
        *("督查组-0002", "督查组-A17-0002", "督查组-B02-0002"),
    ]


def test_a_code_unfit_for_names_of_files_still_has_a_series_of_its_own(lead, case, tmp_path):
    file, key = asked(case, tmp_path)
    join(case, admit(lead, file, Decision(key, code="A/17 甲")).file, lead.roster.root)
    number = begin_inspection(case, "窗口", VISIT).header.draft_number
    assert re.fullmatch(r"督查组-A17甲-[0-9a-f]{4}-0001", number)


def test_an_admission_for_another_laptop_is_refused(lead, desks, case, tmp_path):
    (tmp_path / "third").mkdir()
    with a_desk(tmp_path / "third", "赵工", "B02", "甲组").opened() as other:
        asked(other, tmp_path)
        admission = admitted(lead, case, tmp_path)
        with pytest.raises(AdmissionRefused) as refused:
            join(other, admission, lead.roster.root)
    assert refused.value.fault is AdmissionFault.OTHER_LAPTOP


def test_an_admission_for_a_copy_made_before_asking_is_refused(lead, mine, tmp_path):
    copy = copied_desk(mine, tmp_path / "copy")
    with mine.opened() as case:
        admission = admitted(lead, case, tmp_path)
    with copy.opened() as other, pytest.raises(AdmissionRefused) as refused:
        join(other, admission, lead.roster.root)
    assert refused.value.fault is AdmissionFault.OTHER_LAPTOP


def test_another_root_than_the_one_confirmed_is_refused_with_both(lead, case, tmp_path):
    admission = admitted(lead, case, tmp_path)
    said = "ab" * 32
    before = case.roster
    with pytest.raises(AdmissionOfAnotherTeam) as refused:
        join(case, admission, grouped(said))
    assert (refused.value.said, refused.value.found) == (said, lead.roster.root)
    words = notice(refused.value).title
    assert grouped(said) in words.zh
    assert grouped(lead.roster.root) in words.en
    assert case.roster == before
    assert judged_as_before(case)


def judged_as_before(case: OpenCase) -> bool:
    """Whether the case folder still belongs to its own team and can seal."""
    return case.store.secrets.has("root.key") and not faults(case)


def test_a_root_that_nobody_compared_is_refused(lead, case, tmp_path):
    with pytest.raises(RootNotConfirmed):
        join(case, admitted(lead, case, tmp_path))
    assert judged_as_before(case)


def test_an_admission_that_lay_about_too_long_is_refused(lead, case, tmp_path):
    admission = admitted(lead, case, tmp_path)
    case.clock.now += admitting.GRACE + timedelta(days=1)
    with pytest.raises(AdmissionExpired):
        join(case, admission, lead.roster.root)
    assert case.store.secrets.has("root.key")


@pytest.mark.parametrize("content", [b"", b"{}", b"age-encryption.org/v1\n", "名册".encode() * 99])
def test_another_file_is_no_admission(case, tmp_path, content):
    file = tmp_path / "x.mingcha-admission"
    file.write_bytes(content)
    with pytest.raises(AdmissionRefused) as refused:
        join(case, file, "ab" * 32)
    assert refused.value.fault is AdmissionFault.UNREADABLE


def test_a_failure_on_the_way_leaves_everything_as_it_was(lead, case, tmp_path):
    admission = admitted(lead, case, tmp_path)
    before = (case.roster, case.identity, case.replica, case.replica_id)
    case.clock.now += timedelta(days=366 * 20)
    with pytest.raises((AdmissionExpired, NotTheSigner)):
        join(case, admission, lead.roster.root)
    assert (case.roster, case.identity, case.replica, case.replica_id) == before


def test_a_clock_far_behind_the_leads_takes_everything_back(lead, case, tmp_path):
    admission = admitted(lead, case, tmp_path)
    before = (case.roster, case.identity, case.replica, case.replica_id)
    case.clock.now -= timedelta(days=2)
    with pytest.raises(NotTheSigner):
        join(case, admission, lead.roster.root)
    assert (case.roster, case.identity, case.replica, case.replica_id) == before
    assert case.store.rosters.root() == before[0].root
    assert case.store.secrets.has("root.key")


def test_a_clock_half_an_hour_behind_does_no_harm(lead, case, tmp_path):
    lead.clock.now = case.clock.now + timedelta(minutes=30)
    joined(lead, case, tmp_path)
    sealed(case, visit(case))
    assert not faults(case)


def test_the_same_admission_twice_does_no_harm(lead, case, tmp_path):
    admission = admitted(lead, case, tmp_path)
    first = join(case, admission, lead.roster.root)
    entries = case.store.ledger.head(case.replica_id)
    again = join(case, admission, lead.roster.root)
    assert again.person == first.person
    assert case.store.ledger.head(case.replica_id) == entries


def test_a_member_renews_the_same_way_and_needs_no_comparing(lead, case, tmp_path):
    joined(lead, case, tmp_path)
    first = case.identity.fingerprint
    series = begin_inspection(case, "窗口", VISIT).header.draft_number

    renewal = read_offer(case, admitted(lead, case, tmp_path))
    join(case, renewal.file)

    assert renewal.renewal
    assert case.identity.fingerprint != first
    assert case.me.code == "A17"
    assert len(case.me.keys) == 3
    assert len(case.roster.former_roots) == 1
    number = begin_inspection(case, "窗口", VISIT).header.draft_number
    assert (series, number) == ("督查组-A17-0001", "督查组-A17-0002")
    assert not faults(case)


def test_an_older_admission_does_not_take_back_a_newer_one(lead, case, tmp_path):
    joined(lead, case, tmp_path)
    early = admitted(lead, case, tmp_path)
    late = admitted(lead, case, tmp_path)
    join(case, late)
    version = case.roster.version
    with pytest.raises(AdmissionRefused) as refused:
        join(case, early)
    assert refused.value.fault is AdmissionFault.OTHER_LAPTOP
    assert case.roster.version == version


def test_an_admission_that_got_lost_is_asked_for_again(lead, case, tmp_path):
    admitted(lead, case, tmp_path).unlink()
    member = joined(lead, case, tmp_path)
    assert member.person.code == "A17"
    assert [person.code for person in lead.roster.people] == ["L01", "A17"]
    assert not faults(case)


def test_a_request_can_be_made_twice_and_either_be_answered(lead, case, tmp_path):
    first, key = asked(case, tmp_path)
    asked(case, tmp_path)
    join(case, admit(lead, first, Decision(key)).file, lead.roster.root)
    assert case.identity.fingerprint == key


def test_a_second_laptop_of_somebody_on_the_roster_has_a_chain_of_its_own(
    lead, case, desks, tmp_path
):
    joined(lead, case, tmp_path)
    (tmp_path / "new").mkdir()
    with a_desk(tmp_path / "new", "陈明远", "A17", "甲组").opened() as new:
        begun_alone = visit(new)
        former = new.replica_id
        member = joined(lead, new, tmp_path, same_as="A17", lost="电脑被盗")
        number = begin_inspection(new, "窗口", VISIT).header.draft_number
        filled(new, begun_alone)
        seal_inspection(new, begun_alone.id, progress=lambda *_: None)

        assert member.person.id == case.me.id
        assert new.replica_id != former
        assert number == "督查组-A17-3-0001"
        assert not faults(new)
        lost = lead.roster.standing(case.identity.fingerprint, lead.clock())
        assert lost is Standing.REVOKED
        assert lead.roster.standing(new.identity.fingerprint, new.clock()) is Standing.ACTIVE
        codes = [person.code for person in lead.roster.people]
        assert codes == ["L01", "A17", "A17@甲组"]


def test_a_kill_after_joining_as_another_person_does_not_look_like_an_old_copy(
    lead, case, desks, tmp_path
):
    joined(lead, case, tmp_path)
    (tmp_path / "new").mkdir()
    desk = a_desk(tmp_path / "new", "陈明远", "A17", "甲组")
    with desk.opened() as new:
        begin_inspection(new, "以前的窗口", VISIT)
    with desk.opened() as new:
        joined(lead, new, tmp_path, same_as="A17")
        killed = copied_desk(desk, tmp_path / "killed")
    with killed.opened() as again:
        assert not again.is_behind
        assert not faults(again)


def test_who_was_revoked_cannot_sign_any_more_once_the_roster_came(lead, case, tmp_path):
    joined(lead, case, tmp_path)
    revoke_person(lead, "A17", "离队")
    assert take_roster(case, lead.store.rosters.newest())
    inspection = visit(case)
    filled(case, inspection)
    with pytest.raises(NotTheSigner):
        seal_inspection(case, inspection.id, progress=lambda *_: None)


def test_a_newer_roster_is_taken_once_and_an_older_one_never(lead, case, tmp_path):
    joined(lead, case, tmp_path)
    old = case.store.rosters.newest()
    add_person(lead, NewPerson("王五", "B31", Role.LEAD), tmp_path / "c.p12", PASSPHRASE)
    newest = lead.store.rosters.newest()

    assert take_roster(case, newest)
    assert not take_roster(case, newest)
    assert not take_roster(case, old)
    assert case.roster == lead.roster
    assert case.store.ledger.leads == lead.roster.leads
    assert len(case.store.ledger.leads) == 2


def test_a_roster_of_another_team_is_not_taken(lead, case, tmp_path):
    with pytest.raises(RosterRefused):
        take_roster(case, lead.store.rosters.newest())


def test_a_roster_without_us_is_not_taken(lead, case, tmp_path):
    joined(lead, case, tmp_path)
    root = load_kept_identity(lead.store, "root")
    without = replace(lead.roster, version=99, people=lead.roster.people[:1])
    with pytest.raises(NotTheSigner):
        take_roster(case, sign_roster(root, without))


def test_a_case_folder_from_before_gets_its_bundle_key_when_it_asks(lead, case, tmp_path):
    for name in ("recipient.secret", "recipient.public"):
        case.store.secrets.forget(name)
    member = joined(lead, case, tmp_path)
    assert member.person.recipient == recipient_of(case).public
    assert lead.me.recipient == recipient_of(lead).public


def test_a_full_stick_leaves_no_request_and_no_key(case, tmp_path):
    with pytest.raises(NotSaved):
        ask_to_join(case, tmp_path, wish_of(case))
    assert not pending_keys(case)

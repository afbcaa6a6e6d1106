"""Two leads and two inspectors, each on a laptop of their own: what travels between them."""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from inspector_app.domain.canonical import canonical
from inspector_app.domain.errors.exchange import (
    IssuedSinceMerge,
    MergeAlreadyUndone,
    NobodyToHandTo,
    NoSuchMerge,
    NothingToHandOver,
    NotTheNewestMerge,
    PartTooSmall,
    PhotosMissing,
    SourceIsOurs,
)
from inspector_app.domain.fold import fold
from inspector_app.domain.handing import Place, TransferState
from inspector_app.domain.inspection import SUBJECT
from inspector_app.domain.merging import DetailKind, MergePlan, SourceStatus
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.collect import collect, queue
from inspector_app.workflows.exchange.continue_copy import needs_new_replica
from inspector_app.workflows.exchange.hand_over import hand_over, plan_hand_over, recipients
from inspector_app.workflows.exchange.merge import applying, merge_files, preview_sources
from inspector_app.workflows.exchange.read_source import read_source, reading_facts
from inspector_app.workflows.exchange.undo_merge import merge_history, quarantined, undo_merge
from inspector_app.workflows.exchange.whereabouts import pending_count, whereabouts
from inspector_app.workflows.issuing.issue import issue
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.return_inspection import return_inspection
from inspector_app.workflows.sealing.seal import amend_inspection
from inspector_app.workflows.sealing.sign import record_ink
from inspector_app.workflows.team.enrol import NewPerson, add_person, revoke_person
from inspector_app.workflows.team.take_roster import take_roster
from inspector_app.workflows.visit.fill import fill_from_file
from tests.exchanging import (
    Laptops,
    handed,
    merged,
    new_laptops,
    photographed,
    quiet,
    stolen,
    visit,
)
from tests.visits import PASSPHRASE, filled, sealed

UNIT = "云溪镇便民服务中心"
TAX = "区税务局"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Laptops:
    """The team once."""
    return new_laptops(tmp_path_factory.mktemp("team"))


@pytest.fixture
def laptops(made: Laptops, tmp_path: Path) -> Laptops:
    """The team, for one test."""
    return made.copied(tmp_path)


class Office:
    """Every laptop of the team, open."""

    def __init__(self, laptops: Laptops, stick: Path, held: ExitStack) -> None:
        self.laptops, self.stick, self._held = laptops, stick, held
        self._open: dict[str, OpenCase] = {}

    def __getitem__(self, code: str) -> OpenCase:
        if code not in self._open:
            self._open[code] = self._held.enter_context(self.laptops[code].opened())
        return self._open[code]

    def send(self, sender: str, *receivers: str, everything: bool = False) -> Sequence[Path]:
        """A hand-over of `sender` to these people."""
        done = handed(self[sender], self.stick, *receivers, everything=everything)
        return done.files

    def take(self, code: str, *files: Path) -> MergePlan:
        """`code` merges the files; the preview had said the same."""
        seen = preview_sources(self[code], files, quiet)
        done = merged(self[code], files)
        assert (seen.before, seen.after) == (done.before, done.after)
        for shown, did in zip(seen.sources, done.sources, strict=True):
            assert (shown.new, shown.known, shown.newer) == (did.new, did.known, did.newer)
            assert (shown.conflicts, shown.duplicates) == (did.conflicts, did.duplicates)
            assert (shown.photos, shown.entries) == (did.photos, did.entries)
        return done


@pytest.fixture
def office(laptops: Laptops, tmp_path: Path) -> Iterator[Office]:
    """Everybody at their desks, and a stick."""
    with ExitStack() as held:
        yield Office(laptops, tmp_path / "stick", held)


def state_of(case: OpenCase) -> dict[str, object]:
    """Everything that the inspections and reviews add up to."""
    found: dict[str, object] = {}
    for subject in case.store.ledger.subjects():
        if subject.startswith((SUBJECT, "review/", "unit/")):
            folded = fold(case.store.ledger.contents(subject), case.roster.leads)
            found[subject] = (
                canonical(dict(folded.fields)),
                sorted(folded.heads),
                {name: sorted(c.hash for c in each) for name, each in folded.conflicts.items()},
            )
    return found


def test_an_inspection_arrives_with_photos_sheet_and_form(office: Office, tmp_path: Path) -> None:
    inspector = office["A17"]
    begun = visit(inspector, UNIT, second="A23")
    photographed(inspector, begun, tmp_path / "photos", "red")
    sheet = sealed(inspector, begun)

    (bundle,) = office.send("A17")
    plan = office.take("L01", bundle)

    lead = office["L01"]
    source = plan.sources[0]
    assert (source.status, source.new, source.photos) == (SourceStatus.MERGED, 1, (1, 1))
    assert source.writer == "陈明远"
    arrived = lead.store.inspections.load(begun.id)
    assert lead.store.files.read(arrived.evidence[0].sha256)
    assert lead.store.thumbnails.has(arrived.evidence[0].sha256)
    assert lead.store.sheets.read(arrived.revisions[0].sha256) == sheet.pdf
    assert check_case(lead, quiet).faults == ()


def test_the_same_file_under_ten_names_comes_once(office: Office, tmp_path: Path) -> None:
    visit(office["A17"], UNIT)
    (bundle,) = office.send("A17")
    copies = [shutil.copy(bundle, tmp_path / f"{n}.mingcha") for n in range(10)]

    plan = office.take("L01", *map(Path, copies))

    assert [each.status for each in plan.sources] == [
        SourceStatus.MERGED,
        *[SourceStatus.NOTHING_NEW] * 9,
    ]
    assert [each.known for each in plan.sources] == [0, *[1] * 9]
    assert len(merge_history(office["L01"])) == 1


def test_a_preview_writes_nothing(office: Office) -> None:
    visit(office["A17"], UNIT)
    (bundle,) = office.send("A17")
    lead = office["L01"]
    before = [each.entry.hash for each in lead.store.ledger.all_entries()]

    plan = preview_sources(lead, [bundle, bundle], quiet)

    assert [each.status for each in plan.sources] == [
        SourceStatus.READY,
        SourceStatus.NOTHING_NEW,
    ]
    assert plan.news.inspections == 1
    assert [each.entry.hash for each in lead.store.ledger.all_entries()] == before
    assert lead.store.inspections.rows() == []


def test_any_order_and_any_path_lead_to_the_same_state(office: Office) -> None:
    for code, unit in (("A17", UNIT), ("A23", UNIT)):
        sealed(office[code], visit(office[code], unit, second="A17" if code == "A23" else "A23"))
    (first,), (second,) = office.send("A17"), office.send("A23")
    office.take("L01", first, second)
    office.take("L02", second, first)

    (over,) = office.send("L01", "L02")
    (back,) = office.send("L02", "L01")
    there, here = office.take("L02", over), office.take("L01", back)

    assert state_of(office["L01"]) == state_of(office["L02"])
    assert there.news.inspections == here.news.inspections == 0
    for code in ("L01", "L02"):
        assert check_case(office[code], quiet).faults == ()


def test_two_visits_of_one_unit_on_one_day_are_told(office: Office) -> None:
    visit(office["A17"], UNIT)
    visit(office["A23"], UNIT)
    (first,), (second,) = office.send("A17"), office.send("A23")

    plan = office.take("L01", first, second)

    assert [each.duplicates for each in plan.sources] == [0, 1]
    told = [each for each in plan.sources[1].details if each.kind is DetailKind.DUPLICATE]
    assert told[0].facts["others"] == "督查组-A17-0001"


def test_two_visits_of_one_unit_on_one_day_in_one_bundle_are_told(office: Office) -> None:
    visit(office["A17"], UNIT)
    visit(office["A17"], UNIT)
    bundles = office.send("A17")

    shown = preview_sources(office["L01"], bundles, quiet)
    did = office.take("L01", *bundles)

    for plan in (shown, did):
        told = [each for each in plan.sources[0].details if each.kind is DetailKind.DUPLICATE]
        assert plan.sources[0].duplicates == 1
        assert [each.facts["others"] for each in told] == ["督查组-A17-0001"]


def test_a_photo_of_another_inspection_is_told(office: Office, tmp_path: Path) -> None:
    for code in ("A17", "A23"):
        photographed(office[code], visit(office[code], f"单位{code}"), tmp_path / code, "red")
    (first,), (second,) = office.send("A17"), office.send("A23")

    plan = office.take("L01", first, second)

    assert [each.reused for each in plan.sources] == [0, 1]


def test_what_is_being_written_up_travels_as_an_entry(office: Office) -> None:
    inspector = office["A17"]
    begun = visit(inspector, UNIT)
    filled(inspector, begun, '{"answers":[{"item":"A01","mark":"not-observed"}]}')
    assert plan_hand_over(inspector).drafts == 1

    (bundle,) = office.send("A17")

    assert plan_hand_over(inspector).drafts == 0
    office.take("L01", bundle)
    arrived = office["L01"].store.inspections.load(begun.id)
    assert arrived.answers == inspector.store.inspections.load(begun.id).answers
    assert arrived.answers


def test_after_a_receipt_only_what_is_new_travels(office: Office, tmp_path: Path) -> None:
    inspector = office["A17"]
    begun = visit(inspector, UNIT)
    photographed(inspector, begun, tmp_path / "photos", "red")
    (bundle,) = office.send("A17", "L01")
    office.take("L01", bundle)
    office.take("A17", *office.send("L01", "A17"))
    office.send("A17", "L01")
    with pytest.raises(NothingToHandOver):
        office.send("A17", "L01")

    visit(inspector, TAX)
    later = handed(inspector, office.stick, "L01")

    assert (later.inspections, later.photos) == (1, 0)
    assert office.take("L01", *later.files).sources[0].new == 1


def test_a_receipt_says_that_it_was_merged(office: Office) -> None:
    inspector = office["A17"]
    begun = visit(inspector, UNIT)
    assert (whereabouts(inspector)[begun.id].state, pending_count(inspector)) == (Place.HERE, 1)
    (bundle,) = office.send("A17")
    assert whereabouts(inspector)[begun.id].state is Place.HANDED_OVER
    assert [each.state for each in queue(inspector)] == [TransferState.SENT]
    assert pending_count(inspector) == 0

    office.take("L01", bundle)
    plan = office.take("A17", *office.send("L01", "A17"))

    assert [each.kind for each in plan.sources[0].details] == [DetailKind.RECEIPT]
    where = whereabouts(inspector)[begun.id]
    assert (where.state, where.who) == (Place.MERGED, "刘组长")
    assert [each.state for each in queue(inspector)] == [TransferState.RECEIVED]
    assert check_case(inspector, quiet).faults == ()


def test_returned_approved_and_issued_come_home(office: Office) -> None:
    inspector, lead = office["A17"], office["L01"]
    begun = visit(inspector, UNIT, second="A23")
    sealed(inspector, begun)
    office.take("L01", *office.send("A17"))
    return_inspection(lead, begun.id, "照片不清楚")

    office.take("A17", *office.send("L01", "A17"))
    assert whereabouts(inspector)[begun.id].state is Place.RETURNED
    answer = b'{"answers":[{"item":"A01","mark":"not-observed"}]}'
    fill_from_file(inspector, begun.id, answer, "a.json")
    amend_inspection(inspector, begun.id, "按意见更正", progress=quiet)
    office.take("L01", *office.send("A17"))
    approve(lead, begun.id)
    office.take("A17", *office.send("L01", "A17"))

    assert whereabouts(inspector)[begun.id].state is Place.APPROVED


def test_a_merge_is_taken_back_whole(office: Office) -> None:
    lead = office["L01"]
    visit(office["A23"], TAX)
    office.take("L01", *office.send("A23"))
    before = state_of(lead)
    visit(office["A17"], UNIT)
    office.take("L01", *office.send("A17"))

    undone = undo_merge(lead)

    assert len(undone.inspections) == 1
    assert state_of(lead) == before
    assert len(lead.store.inspections.rows()) == 1
    newest, first = merge_history(lead)
    assert newest.undone_at
    assert not newest.can_undo
    assert first.can_undo
    assert check_case(lead, quiet).faults == ()
    with pytest.raises(MergeAlreadyUndone):
        undo_merge(lead, newest.number)


def test_the_newest_merge_is_undone_first(office: Office) -> None:
    lead = office["L01"]
    with pytest.raises(NoSuchMerge):
        undo_merge(lead)
    for code in ("A17", "A23"):
        visit(office[code], UNIT)
        office.take("L01", *office.send(code))

    with pytest.raises(NotTheNewestMerge):
        undo_merge(lead, 1)
    assert [undo_merge(lead).merge, undo_merge(lead).merge] == [2, 1]


def test_what_was_undone_can_be_merged_again_and_the_receipt_is_revoked(office: Office) -> None:
    inspector, lead = office["A17"], office["L01"]
    begun = visit(inspector, UNIT)
    (bundle,) = office.send("A17")
    office.take("L01", bundle)
    office.take("A17", *office.send("L01", "A17"))
    assert whereabouts(inspector)[begun.id].state is Place.MERGED

    undo_merge(lead)
    office.take("A17", *office.send("L01", "A17"))
    assert whereabouts(inspector)[begun.id].state is Place.HANDED_OVER

    again = office.take("L01", *office.send("A17"))
    assert (again.sources[0].status, again.sources[0].new) == (SourceStatus.MERGED, 1)


def test_what_was_typed_into_an_inspection_waits_until_it_is_merged_again(office: Office) -> None:
    lead = office["L01"]
    begun = visit(office["A17"], UNIT)
    (bundle,) = office.send("A17")
    office.take("L01", bundle)
    filled(lead, begun, '{"answers":[{"item":"A01","mark":"not-observed"}]}')
    undo_merge(lead)

    visit(lead, TAX)
    assert handed(lead, office.stick, "L02").inspections == 1
    office.take("L01", bundle)

    assert lead.store.inspections.load(begun.id).answers


def test_the_preview_counts_what_is_being_written_up_here(
    laptops: Laptops, office: Office, tmp_path: Path
) -> None:
    answer = '{"answers":[{"item":"A01","mark":"not-observed"}]}'
    with laptops["A17"].opened() as case:
        begun = visit(case, UNIT)
    with laptops["A17"].opened() as case:
        filled(case, begun, answer)
    (tmp_path / "twin").mkdir()
    with stolen(laptops["A17"], tmp_path / "twin").opened() as twin:
        (bundle,) = handed(twin, tmp_path / "stick").files

    assert office.take("A17", bundle).news.entries == 2


@pytest.mark.parametrize("again", [False, True])
def test_a_colleague_s_amendment_is_not_replaced_unseen_by_what_was_typed_before_it_came(
    office: Office, again: bool
) -> None:
    mine, theirs = office["A17"], office["A23"]
    begun = visit(mine, UNIT, second="A23")
    sealed(mine, begun)
    office.take("A23", *office.send("A17", "A23"))

    def say(case: OpenCase, note: str) -> None:
        answer = {"item": "A03", "value": "fail", "note": note}
        said = json.dumps({"answers": [answer]}).encode()
        fill_from_file(case, begun.id, said, "a.json")

    say(mine, "两把椅子")
    say(theirs, "三把椅子")
    amend_inspection(theirs, begun.id, "数错", progress=quiet)
    office.take("A17", *office.send("A23", "A17"))
    if again:
        say(mine, "四把椅子")
    amend_inspection(mine, begun.id, "再数", progress=quiet)
    office.take("L01", *office.send("A17", everything=True))

    folded = office["L01"].store.inspections.folded(begun.id)
    assert ("answer.A03" in folded.conflicts) is not again
    assert check_case(office["L01"], quiet).faults == ()


def test_after_an_issue_its_merge_stays(office: Office) -> None:
    lead = office["L01"]
    begun = visit(office["A17"], UNIT, second="A23")
    sealed(office["A17"], begun)
    office.take("L01", *office.send("A17"))
    approve(lead, begun.id)
    record_ink(lead, begun.id, "b", "贠𬭊")
    issue(lead, begun.id, without_evidence="没有拍照", progress=quiet)

    assert not merge_history(lead)[0].can_undo
    with pytest.raises(IssuedSinceMerge):
        undo_merge(lead)


def test_a_hand_over_names_the_missing_photo_before_anything_is_written(
    office: Office, tmp_path: Path
) -> None:
    inspector = office["A17"]
    begun = visit(inspector, UNIT)
    photographed(inspector, begun, tmp_path / "photos", "red")
    piece = inspector.store.inspections.load(begun.id).evidence[0]
    place = inspector.store.files.path_of(piece.sha256)
    content = place.read_bytes()

    for spoilt in (content[:-1], None):
        place.unlink() if spoilt is None else place.write_bytes(spoilt)
        with pytest.raises(PhotosMissing) as refused:
            office.send("A17")
        told = refused.value.missing[0]
        assert (told.number, told.unit, told.name) == (
            begun.header.draft_number,
            UNIT,
            "IMG_red.jpg",
        )
        assert not office.stick.exists()
    assert [each.name for each in plan_hand_over(inspector).missing] == ["IMG_red.jpg"]


def test_originals_left_out_are_named_by_the_receipt_and_sent_when_asked_for(
    office: Office, tmp_path: Path
) -> None:
    inspector = office["A17"]
    begun = visit(inspector, UNIT)
    photographed(inspector, begun, tmp_path / "photos", "red")
    done = handed(inspector, office.stick, "L01", originals=False)
    plan = office.take("L01", *done.files)
    assert (done.photos, plan.sources[0].photos) == (1, (0, 1))
    office.take("A17", *office.send("L01", "A17"))

    (rest,) = office.send("A17", "L01")
    office.take("L01", rest)

    piece = office["L01"].store.inspections.load(begun.id).evidence[0]
    assert office["L01"].store.files.is_intact(piece.sha256)


def test_parts_arrive_in_any_order(office: Office, tmp_path: Path) -> None:
    inspector = office["A17"]
    for colour in ("red", "green", "blue"):
        photographed(inspector, visit(inspector, f"单位{colour}"), tmp_path / "photos", colour)
    with pytest.raises(PartTooSmall):
        hand_over(inspector, office.stick, progress=quiet, part_bytes=1000)
    assert not list(office.stick.glob("*"))

    done = hand_over(inspector, office.stick, progress=quiet, part_bytes=310_000)

    assert len(done.files) > 1
    assert done.files[0].name.endswith(f"-1of{len(done.files)}.mingcha")
    plan = merged(office["L01"], list(reversed(done.files)))
    assert {each.status for each in plan.sources} == {SourceStatus.MERGED}
    assert (plan.after.inspections, plan.after.photos) == (3, 3)
    again = merged(office["L01"], list(done.files))
    assert {each.status for each in again.sources} == {SourceStatus.NOTHING_NEW}


@pytest.mark.parametrize("year", [1999, 2040])
def test_a_laptop_whose_clock_is_years_off_hands_over_to_its_lead(
    laptops: Laptops, tmp_path: Path, year: int
) -> None:
    clock = laptops["A17"].clock
    clock.now = clock.now.replace(year=year, month=6, day=15)
    with laptops["A17"].opened() as inspector:
        begun = visit(inspector, UNIT)
        (bundle,) = handed(inspector, tmp_path / "stick").files

    with laptops["L01"].opened() as lead:
        assert merged(lead, [bundle]).sources[0].status is SourceStatus.MERGED
        assert lead.store.inspections.load(begun.id).header == begun.header
        assert check_case(lead, quiet).faults == ()


def test_who_was_revoked_is_handed_nothing(office: Office) -> None:
    visit(office["A17"], UNIT)
    revoke_person(office["L01"], "L02", "离任")
    take_roster(office["A17"], office["L01"].store.rosters.newest())

    assert [each.code for each in recipients(office["A17"])] == ["L01", "A17"]
    with pytest.raises(NobodyToHandTo):
        office.send("A17", "L02")


def test_an_older_copy_after_the_newer_one_changes_nothing(office: Office) -> None:
    visit(office["A17"], UNIT)
    (old,) = office.send("A17")
    visit(office["A17"], TAX)
    (new,) = office.send("A17", everything=True)
    office.take("L01", new)

    plan = office.take("L01", old)

    assert (plan.sources[0].status, plan.sources[0].known) == (SourceStatus.OLDER, 1)


def test_a_cloned_laptop_shows_as_a_fork_and_both_branches_stay(
    office: Office, tmp_path: Path
) -> None:
    visit(office["A17"], UNIT)
    (tmp_path / "clone").mkdir()
    clone = stolen(office.laptops["A17"], tmp_path / "clone")
    visit(office["A17"], TAX)
    with clone.opened() as twin:
        other = visit(twin, "区医保局")
        theirs = handed(twin, office.stick).files
    office.take("L01", *office.send("A17"))

    plan = office.take("L01", *theirs)

    assert [each.kind for each in plan.sources[0].details].count(DetailKind.FORK) == 1
    assert office["L01"].store.inspections.load(other.id)
    assert len(office["L01"].store.inspections.rows()) == 3
    office.take("L02", *office.send("L01", "L02"))
    assert state_of(office["L01"]) == state_of(office["L02"])

    reply = office.take("A17", *office.send("L01", "A17"))
    kinds = {each.kind for each in reply.sources[0].details}
    assert kinds & {DetailKind.RECEIPT_UNFIT, DetailKind.FORK}
    assert not needs_new_replica(office["A17"])
    visit(office["A17"], "区人社局")


def test_an_inspector_gets_no_word_of_the_others(office: Office, tmp_path: Path) -> None:
    secret = "只有组长知道的话"
    mine = visit(office["A17"], UNIT)
    theirs = visit(office["A23"], "某某机密单位")
    filled(
        office["A23"],
        theirs,
        f'{{"answers":[{{"item":"A01","mark":"not-observed","note":"{secret}"}}]}}',
    )
    office.take("L01", *office.send("A17"))
    office.take("L01", *office.send("A23"))

    (reply,) = office.send("L01", "A17", everything=True)
    office.take("A17", reply)

    inspector = office["A17"]
    assert [each.id for each in inspector.store.inspections.rows()] == [mine.id]
    said = b"".join(
        each.entry.body or b"" for each in inspector.store.ledger.all_entries()
    ).decode()
    assert secret not in said
    assert "某某机密单位" not in said
    assert "贠𬭊" not in said
    assert check_case(inspector, quiet).faults == ()


def test_a_pair_shares_what_both_took_part_in(office: Office) -> None:
    shared = visit(office["A17"], UNIT, second="A23")
    office.take("L01", *office.send("A17"))

    office.take("A23", *office.send("L01", "A23"))

    assert office["A23"].store.inspections.load(shared.id).header.unit == UNIT


def test_one_bundle_for_a_pair_holds_the_photos_that_only_one_of_them_took(
    office: Office, tmp_path: Path
) -> None:
    shared = visit(office["A17"], UNIT, second="A23")
    photographed(office["A17"], shared, tmp_path / "photos", "red")
    office.take("L01", *office.send("A17"))

    office.take("A23", *office.send("L01", "A17", "A23"))

    assert check_case(office["A23"], quiet).faults == ()


def test_a_shared_folder_is_collected_once(office: Office) -> None:
    visit(office["A17"], UNIT)
    bundles = office.send("A17")
    assert collect(office["A17"], office.stick) == ()
    assert collect(office["L01"], office.stick) == tuple(bundles)

    office.take("L01", *bundles)

    assert collect(office["L01"], office.stick) == ()


def test_only_those_on_the_roster_are_handed_to(office: Office) -> None:
    assert [each.code for each in recipients(office["A17"])] == ["L01", "L02", "A17"]
    with pytest.raises(NobodyToHandTo):
        handed(office["A17"], office.stick, "X99")
    with pytest.raises(SourceIsOurs):
        merged(office["A17"], [office["A17"].folder.path])


def test_a_hand_over_for_others_is_no_business_of_ours(office: Office) -> None:
    visit(office["A17"], UNIT)
    bundles = office.send("A17", "L02")

    plan = merged(office["L01"], bundles)

    assert (plan.sources[0].status, plan.sources[0].code) == (SourceStatus.REJECTED, "not-for-us")
    assert quarantined(office["L01"]) == ()


def test_an_old_backup_gets_its_lost_entries_back_and_goes_on_under_a_new_chain(
    office: Office, laptops: Laptops, tmp_path: Path
) -> None:
    visit(office["L01"], "先有一次")
    with laptops["A23"].opened() as inspector:
        kept = visit(inspector, UNIT)
    (tmp_path / "backup").mkdir()
    backup = stolen(laptops["A23"], tmp_path / "backup")
    with laptops["A23"].opened() as inspector:
        lost = visit(inspector, TAX)
        files = handed(inspector, office.stick).files
    office.take("L01", *files)

    with backup.opened() as inspector:
        former = inspector.replica_id
        after = visit(inspector, "区医保局")
        reply = handed(office["L01"], office.stick, "A23").files
        plan = merged(inspector, reply)
        own = [each for each in plan.sources[0].details if "own" in each.facts]
        assert own
        assert inspector.replica_id != former
        ids = {each.id for each in inspector.store.inspections.rows()}
        assert ids == {kept.id, lost.id, after.id}
        visit(inspector, "区人社局")
        again = handed(inspector, office.stick).files
    with backup.opened() as inspector:
        assert inspector.replica_id != former
        assert not inspector.is_behind
        assert {each.code for each in check_case(inspector, quiet).faults} <= {"ledger-forked"}
    final = office.take("L01", *again)
    assert final.sources[0].reason is None
    assert len(office["L01"].store.inspections.rows()) == 5


def test_what_was_only_stubs_at_a_lead_is_handed_on_once_it_is_known(office: Office) -> None:
    secret = visit(office["A23"], TAX)
    shared = visit(office["A23"], UNIT, second="A17")
    office.take("L02", *office.send("A23", "L02"))
    office.take("A17", *office.send("L02", "A17"))
    # By way of A17 only the shared one arrives; the other is a stub in the same chain.
    office.take("L01", *office.send("A17", "L01"))
    assert [each.id for each in office["L01"].store.inspections.rows()] == [shared.id]

    office.take("L02", *office.send("L01", "L02"))
    office.take("L01", *office.send("L02", "L01"))

    assert state_of(office["L01"]) == state_of(office["L02"])
    assert office["L01"].store.inspections.load(secret.id).header.unit == TAX


def test_a_merge_on_a_behind_copy_starts_a_new_chain(
    office: Office, laptops: Laptops, tmp_path: Path
) -> None:
    database = laptops["A23"].path / "case.db"
    with laptops["A23"].opened() as inspector:
        visit(inspector, UNIT)
    old = database.read_bytes()
    with laptops["A23"].opened() as inspector:
        lost = visit(inspector, TAX)
        files = handed(inspector, office.stick).files
    office.take("L01", *files)
    database.write_bytes(old)

    with laptops["A23"].opened() as inspector:
        assert inspector.is_behind
        merged(inspector, handed(office["L01"], office.stick, "A23").files)
        assert not inspector.is_behind
        assert inspector.store.inspections.load(lost.id)
        visit(inspector, "区人社局")


def test_a_newer_roster_comes_with_a_bundle(office: Office) -> None:
    lead, inspector = office["L01"], office["A17"]
    before = inspector.roster.version
    add_person(
        lead,
        NewPerson("欧阳娜", "A99", work_unit="区政务服务局"),
        office.stick.with_name("n.p12"),
        PASSPHRASE,
    )
    visit(lead, UNIT, second="A17")

    plan = office.take("A17", *office.send("L01", "A17"))

    assert DetailKind.ROSTER in {each.kind for each in plan.sources[0].details}
    assert inspector.roster.version > before
    assert "A99" in {each.code for each in inspector.roster.people}


def test_cancelled_between_two_sources_the_first_one_stays(office: Office) -> None:
    visit(office["A17"], UNIT)
    visit(office["A23"], TAX)
    files = [*office.send("A17"), *office.send("A23")]
    size = files[0].stat().st_size

    def until_the_second(done: int, _whole: int) -> None:
        if done > size:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        merge_files(office["L01"], files, until_the_second)

    assert len(merge_history(office["L01"])) == 1
    assert merged(office["L01"], files).after.inspections == 2


def test_a_cancelled_hand_over_leaves_no_file(office: Office, tmp_path: Path) -> None:
    photographed(office["A17"], visit(office["A17"], UNIT), tmp_path / "photos", "red")

    def halfway(done: int, whole: int) -> None:
        if done * 2 > whole:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        hand_over(office["A17"], office.stick, progress=halfway)

    assert list(office.stick.iterdir()) == []
    assert queue(office["A17"]) == ()


def test_steps_of_a_merge_let_others_write_in_between(office: Office) -> None:
    visit(office["A17"], UNIT)
    (bundle,) = office.send("A17")
    lead = office["L01"]
    steps = applying(lead, read_source(reading_facts(lead), bundle))
    next(steps)
    visit(lead, TAX)
    steps.close()
    assert merge_history(lead) == ()

    for _ in applying(lead, read_source(reading_facts(lead), bundle)):
        visit(lead, TAX)

    assert len(merge_history(lead)) == 1
    assert check_case(lead, quiet).faults == ()

"""A case folder written by the program before bundles existed, kept: it opens and is all there."""

import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from inspector_app.domain.inspection import State
from inspector_app.domain.merging import SourceStatus
from inspector_app.domain.verification import Judgement
from inspector_app.places import find_places
from inspector_app.store.migrations import scripts_in
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.care.rebuild import rebuild_case
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.summarise import summariser
from inspector_app.workflows.exchange.merge import merge_files
from inspector_app.workflows.issuing.issue import issue
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.sealing.sign import record_ink
from inspector_app.workflows.verifying.verify import verify_pdf
from tests.exchanging import handed, quiet
from tests.store.exchanges import lists_of
from tests.visits import PASSPHRASE, Desk, TickingClock

KEPT = Path(__file__).parent / "kept" / "case-0005.zip"
HALL = "云溪镇便民服务中心"


@pytest.fixture
def former(tmp_path: Path) -> Desk:
    """A visit with a photo, sealed and amended; a draft that is being written; a void visit."""
    with zipfile.ZipFile(KEPT) as archive:
        archive.extractall(tmp_path)
    clock = TickingClock()
    # A day after it was written: its certificates must not run out under this test.
    clock.now = datetime.fromisoformat("2026-11-25T10:00:00+08:00")
    return Desk(tmp_path / "case", find_places({}), clock)


@pytest.fixture
def case(former: Desk) -> Iterator[OpenCase]:
    """The case folder, opened by the program of today."""
    with former.opened() as case:
        yield case


def test_it_is_brought_up_to_date_and_what_was_before_is_copied_aside(case: OpenCase) -> None:
    known = len(scripts_in(case.places.migrations))

    assert case.store._database.setting("user_version") == str(known)
    assert [each.name for each in case.folder.path.glob("case.db.before-*")] == [
        "case.db.before-0006"
    ]
    assert check_case(case, quiet).faults == ()


def test_its_lists_and_its_search_show_what_is_in_it(case: OpenCase) -> None:
    case.store.projections.refresh(summariser(case))
    rows = {row.unit: row for row in case.store.inspections.rows()}

    assert {unit: row.state for unit, row in rows.items()} == {
        HALL: "sealed",
        "区税务局办税服务厅": "draft",
        "区医保局": "void",
    }
    assert [row.unit for row in case.store.inspections.rows("云溪镇")] == [HALL]
    assert [row.unit for row in case.store.inspections.rows("三把")] == [HALL]
    assert case.store.inspections.rows("九把椅子") == []
    before = lists_of(case.store)
    rebuild_case(case, quiet)
    assert lists_of(case.store) == before


def test_its_inspections_photos_and_sheets_are_as_they_were(case: OpenCase) -> None:
    row = next(row for row in case.store.inspections.rows() if row.unit == HALL)
    inspection = case.store.inspections.load(row.id)
    draft = next(r for r in case.store.inspections.rows() if r.state == "draft")

    assert (inspection.state, inspection.version) == (State.SEALED, 2)
    assert inspection.answers["A03"].note == "等候区只有三把椅子"
    assert case.store.files.is_intact(inspection.evidence[0].sha256)
    assert case.store.inspections.load(draft.id).answers
    newest = case.store.sheets.read(inspection.revisions[-1].sha256)
    assert verify_pdf(newest, Path("a.pdf"), case=case).examination.judgement is Judgement.GOOD


def test_it_goes_on_with_the_lead_s_day(case: OpenCase, former: Desk, tmp_path: Path) -> None:
    row = next(row for row in case.store.inspections.rows() if row.unit == HALL)
    record_ink(case, row.id, "b", "贠𬭊")
    approve(case, row.id)
    made = issue(case, row.id, without_evidence="现场不便", progress=quiet)
    done = handed(case, tmp_path / "stick", case.me.code, everything=True)

    assert made.number
    assert (done.inspections, done.photos) == (3, 2)
    assert check_case(case, quiet).faults == ()


def test_it_is_merged_as_a_rescued_folder_without_being_touched(
    former: Desk, tmp_path: Path
) -> None:
    with former.opened() as case:
        twin = tmp_path / "twin"
        with zipfile.ZipFile(KEPT) as archive:
            archive.extractall(twin)
        folder = twin / "case"
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

        plan = merge_files(case, [folder], quiet, {folder: PASSPHRASE})

        assert plan.sources[0].status in (SourceStatus.NOTHING_NEW, SourceStatus.MERGED)
        assert plan.sources[0].new == 0
        assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before

"""New inspections are in the lists as soon as their source is in, as a rebuild would show them."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.faults import ProjectionFault
from inspector_app.domain.merging import MergePlan, SourceStatus
from inspector_app.store.inspections import InspectionRow
from inspector_app.workflows.care.rebuild import rebuild_case
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.summarise import summariser
from inspector_app.workflows.exchange.bring_source import Incoming
from inspector_app.workflows.exchange.merge import apply_source, merge_files
from inspector_app.workflows.exchange.read_source import read_one, reading_facts
from inspector_app.workflows.exchange.undo_merge import undo_merge
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.void import void_inspection
from tests.exchanging import Laptops, handed, merged, new_laptops, photographed, quiet, visit

ANSWERS = b"""{"answers": [
    {"item": "A01", "mark": "scored", "value": 3, "note": "9:12, nobody"},
    {"item": "A02", "mark": "not-observed"},
    {"item": "A03", "mark": "scored", "value": "\xe4\xb8\x8d\xe7\xac\xa6\xe5\x90\x88"}
]}"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Laptops:
    """The team once."""
    return new_laptops(tmp_path_factory.mktemp("team"))


@pytest.fixture
def laptops(made: Laptops, tmp_path: Path) -> Laptops:
    """A copy of it for each test."""
    return made.copied(tmp_path)


def some_visits(case: OpenCase, folder: Path) -> list[str]:
    """Three visits: one with answers and a photo, one made void, one just begun."""
    full = visit(case, "云溪镇便民服务中心", second="A23")
    fill_from_file(case, full.id, ANSWERS, "a.json")
    photographed(case, full, folder / "photos", "red")
    void = visit(case, "区税务局", second="A23")
    void_inspection(case, void.id, "重复")
    return [full.id, void.id, visit(case, "区税务局", second="A23").id]


def rows_of(case: OpenCase) -> list[InspectionRow]:
    """What the lists show, by id; a rebuild numbers the rows anew."""
    rows = sorted(case.store.inspections.rows(), key=lambda row: row.id)
    return [replace(row, n=0) for row in rows]


def waiting(case: OpenCase) -> list[str]:
    """The subjects whose rows are still to be made."""
    rows = case.store._database.rows("SELECT subject FROM stale")
    return [subject for (subject,) in rows]


def faults(case: OpenCase) -> list[ProjectionFault]:
    """What differs from the ledger."""
    return list(case.store.projections.verify(summariser(case), quiet))


def brought(laptops: Laptops, folder: Path) -> tuple[list[Path], list[str]]:
    """What an inspector hands over to the lead, and the inspections in it."""
    with laptops["A17"].opened() as case:
        ids = some_visits(case, folder)
        return list(handed(case, folder / "stick").files), ids


def test_the_rows_of_a_new_inspection_are_those_of_a_rebuild(
    laptops: Laptops, tmp_path: Path
) -> None:
    files, ids = brought(laptops, tmp_path)
    with laptops["L01"].opened() as lead:
        read = read_one(reading_facts(lead), files[0], "", quiet)
        assert apply_source(lead, read).status is SourceStatus.MERGED
        assert not [each for each in waiting(lead) if each.startswith("inspection/")]
        shown = rows_of(lead)
        assert sorted(ids) == sorted(row.id for row in lead.store.inspections.rows())
        assert faults(lead) == []
        rebuild_case(lead, quiet)
        assert rows_of(lead) == shown


def test_what_was_here_already_is_made_anew_from_the_ledger(
    laptops: Laptops, tmp_path: Path
) -> None:
    files, ids = brought(laptops, tmp_path)
    with laptops["L01"].opened() as lead:
        merged(lead, files)
    with laptops["A17"].opened() as case:
        fill_from_file(case, ids[0], b'{"answers":[{"item":"A01","mark":"not-observed"}]}', "b")
        later = list(handed(case, tmp_path / "later").files)
    with laptops["L01"].opened() as lead:
        read = read_one(reading_facts(lead), later[0], "", quiet)
        apply_source(lead, read)
        assert f"inspection/{ids[0]}" in waiting(lead)
        merge_files(lead, [], quiet)
        assert waiting(lead) == []
        assert faults(lead) == []


def test_an_undone_merge_that_comes_again_is_shown_again(laptops: Laptops, tmp_path: Path) -> None:
    files, _ = brought(laptops, tmp_path)
    with laptops["L01"].opened() as lead:
        merged(lead, files)
        before = rows_of(lead)
        undo_merge(lead)
        again = merged(lead, files)
        assert statuses(again) == [SourceStatus.MERGED]
        assert rows_of(lead) == before
        assert faults(lead) == []


def statuses(plan: MergePlan) -> list[SourceStatus]:
    """What came of each source."""
    return [source.status for source in plan.sources]


def test_the_same_bytes_are_known_without_being_read(laptops: Laptops, tmp_path: Path) -> None:
    with laptops["A17"].opened() as case:
        visit(case, "区税务局", second="A23")
        files = list(handed(case, tmp_path / "stick").files)
    with laptops["L01"].opened() as lead:
        (first,) = merged(lead, files).sources
        read = read_one(reading_facts(lead), files[0], "", quiet)
        assert isinstance(read, Incoming)
        assert read.is_remembered
        again = merged(lead, files)
        (second,) = again.sources
        assert (second.status, second.entries, second.known) == (SourceStatus.NOTHING_NEW, 0, 1)
        assert (second.writer, second.at, second.sha256) == (first.writer, first.at, first.sha256)
        assert again.before == again.after


def test_one_byte_more_is_read_and_refused(laptops: Laptops, tmp_path: Path) -> None:
    with laptops["A17"].opened() as case:
        visit(case, "区税务局", second="A23")
        (file,) = handed(case, tmp_path / "stick").files
    with laptops["L01"].opened() as lead:
        merged(lead, [file])
        file.write_bytes(file.read_bytes() + b"\0")
        assert statuses(merged(lead, [file])) == [SourceStatus.REJECTED]


def test_a_bundle_with_photos_is_looked_into_for_them(laptops: Laptops, tmp_path: Path) -> None:
    files, _ = brought(laptops, tmp_path)
    with laptops["L01"].opened() as lead:
        merged(lead, files)
        read = read_one(reading_facts(lead), files[0], "", quiet)
        assert isinstance(read, Incoming)
        assert not read.is_remembered

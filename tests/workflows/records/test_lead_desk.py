"""What waits for a lead, and who is silent."""

from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.merge import merge_files
from inspector_app.workflows.issuing.issue import issue
from inspector_app.workflows.records.lead_desk import SILENCE, lead_desk, silent_people
from inspector_app.workflows.records.list_records import find_numbers, read_inspections
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.sealing.sign import record_ink
from inspector_app.workflows.visit.begin import change_header
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.show import overview
from tests.exchanging import handed, merged, new_laptops, quiet, stolen, visit
from tests.visits import PASSPHRASE


def sealed_visit(case: OpenCase, unit: str) -> str:
    made = visit(case, unit, second="A23")
    fill_from_file(case, made.id, b'{"answers":[]}', "a.json", "full-marks")
    seal_inspection(case, made.id, progress=quiet)
    record_ink(case, made.id, "b", "贠𬭊")
    return made.id


def test_what_waits_is_counted_and_nothing_is_made_of_it(tmp_path: Path) -> None:
    laptops, stick = new_laptops(tmp_path / "team"), tmp_path / "stick"
    with ExitStack() as held:
        lead, one, other = (
            held.enter_context(laptops[code].opened()) for code in ("L01", "A17", "A23")
        )
        first, _second = sealed_visit(one, "东街窗口"), sealed_visit(one, "西街窗口")
        shared = visit(one, "南街窗口", second="A23")
        merged(other, handed(one, tmp_path / "direct", "A23").files)
        change_header(one, shared.id, {"service_point": "一楼大厅"})
        change_header(other, shared.id, {"service_point": "二楼东侧"})
        merged(lead, [*handed(one, stick).files, *handed(other, stick).files])
        approve(lead, first)

        desk = lead_desk(lead)

        assert (desk.waiting, desk.approved, desk.conflicts) == (1, 1, 1)
        assert desk.doubled == ()
        assert desk.silent == ()


def test_another_s_draft_is_not_mine_to_go_on_with(tmp_path: Path) -> None:
    laptops, stick = new_laptops(tmp_path / "team"), tmp_path / "stick"
    with laptops["L01"].opened() as lead, laptops["A17"].opened() as one:
        theirs = visit(one, "东街窗口")
        merged(lead, handed(one, stick).files)
        mine = visit(lead, "西街窗口")

        seen = overview(lead)

        assert [row.id for row in seen.drafts] == [mine.id]
        assert (seen.own, seen.counts) == (1, {"draft": 2})
        assert [row.id for row in overview(one).drafts] == [theirs.id]


def test_who_handed_over_nothing_for_long_is_named_the_longest_silent_first(
    tmp_path: Path,
) -> None:
    laptops = new_laptops(tmp_path / "team")
    desk = laptops["L01"]
    with desk.opened() as lead, laptops["A17"].opened() as one:
        visit(one, "东街窗口")
        bundle = handed(one, tmp_path / "stick").files
        assert silent_people(lead) == ()
        desk.clock.now += timedelta(days=2)
        merged(lead, bundle)
        came = desk.clock.now
        desk.clock.now += SILENCE - timedelta(days=1)
        assert {each.code for each in silent_people(lead)} == {"L02", "A23"}
        desk.clock.now += timedelta(days=1)

        silent = silent_people(lead)

        assert [each.code for each in silent][-1] == "A17"
        assert silent[-1].last[:10] == f"{came:%Y-%m-%d}"
        assert [each.last for each in silent[:-1]] == ["", ""]


def test_a_number_that_two_copies_of_one_laptop_gave_out_is_told_on_desk_and_list(
    tmp_path: Path,
) -> None:
    laptops = new_laptops(tmp_path / "team")
    desk = laptops["L01"]
    with desk.opened() as lead, laptops["A17"].opened() as one:
        first, second = (sealed_visit(one, unit) for unit in ("东街窗口", "西街窗口"))
        merged(lead, handed(one, tmp_path / "stick").files)
        for each in (first, second):
            approve(lead, each)
    copy = stolen(desk, tmp_path / "copy")
    with copy.opened() as other:
        number = issue(other, second, without_evidence="现场不便", progress=quiet).number
    with desk.opened() as lead:
        assert issue(lead, first, without_evidence="现场不便", progress=quiet).number == number
        assert lead_desk(lead).doubled == ()
        merge_files(lead, [copy.path], quiet, {copy.path: PASSPHRASE})

        (doubled,) = lead_desk(lead).doubled

        assert doubled.number == number
        assert {each.inspection for each in doubled.issues} == {first, second}
        rows = read_inspections(lead, find_numbers(lead))
        assert [row.number_doubled for row in rows] == [True, True]

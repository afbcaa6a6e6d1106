"""Draft numbers: no two copies of a case folder that go on give out the same."""

from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.continue_copy import continue_copy
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.number_drafts import begin_series, draft_prefix, part_series
from tests.visits import VISIT


def number(case: OpenCase) -> str:
    return begin_inspection(case, "窗口", VISIT).header.draft_number


def test_a_team_of_one_numbers_by_its_team(case: OpenCase) -> None:
    assert (draft_prefix(case), number(case)) == ("甲组", "甲组-0001")


def test_a_copy_that_goes_on_has_a_series_of_its_own(case: OpenCase) -> None:
    assert number(case) == "甲组-0001"
    replica = continue_copy(case)
    assert number(case) == f"甲组-{replica[:4]}-0001"


def test_a_copy_of_a_laptop_that_joined_keeps_its_code_in_front(case: OpenCase) -> None:
    begin_series(case, "A17")
    part_series(case, "0123456789")
    assert draft_prefix(case) == "甲组-A17-0123"

"""Answers from a file: all or nothing, each as one durable row."""

import json

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.errors.answers import AnswersFileError
from inspector_app.domain.errors.refused import (
    HeaderRefused,
    NoSuchHeaderField,
    NoSuchInspection,
    NoSuchItem,
    NoSuchScope,
)
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file, record_answer
from inspector_app.workflows.visit.show import find_inspection, list_inspections, scored_inspection
from tests.visits import Desk, begun


def answers(*given: dict[str, object]) -> bytes:
    return json.dumps({"answers": given}).encode()


def test_a_file_with_one_fault_changes_nothing(case: OpenCase) -> None:
    inspection = begun(case)
    good = {"item": "A01", "mark": "scored", "value": 1}

    with pytest.raises(AnswersFileError):
        fill_from_file(case, inspection.id, answers(good, {"item": "Z99", "mark": "scored"}), "a")

    assert find_inspection(case, inspection.id).answers == {}


def test_the_rest_is_answered_only_where_nothing_was_said_and_nothing_is_preset(
    case: OpenCase,
) -> None:
    inspection = begun(case)

    fill_from_file(
        case, inspection.id, answers({"item": "A01", "mark": "not-observed"}), "a", "full-marks"
    )

    shown = scored_inspection(case, inspection.id)
    assert shown.inspection.answers["A01"].mark is Mark.NOT_OBSERVED
    assert "F06" not in shown.inspection.answers  # preset by mode
    assert not shown.card.provisional


def test_what_was_typed_is_there_after_closing_and_opening(desk: Desk) -> None:
    with desk.opened() as case:
        inspection = begin_inspection(case, "某窗口", {})
        record_answer(case, inspection, "a01", Answer(Mark.SCORED, 2))
        record_answer(case, inspection, "A01", Answer(Mark.SCORED, 1))
        record_answer(case, inspection, "A05", Answer(Mark.SCORED, 1))
        record_answer(case, inspection, "A05", None)

    with desk.opened() as case:
        again = find_inspection(case, inspection.id)

    assert again.answers == {"A01": Answer(Mark.SCORED, 1)}


def test_an_inspection_is_found_by_number_by_part_of_its_id_and_as_the_last(case: OpenCase) -> None:
    first, second = begun(case), begun(case, "另一个窗口")

    assert find_inspection(case, first.header.draft_number).id == first.id
    assert find_inspection(case, "last").id == second.id
    assert find_inspection(case, second.id[:36]).id == second.id
    assert [row.unit for row in list_inspections(case)] == ["另一个窗口", "云溪镇便民服务中心"]
    for reference in ("甲组-9999", first.id[:4], ""):
        with pytest.raises(NoSuchInspection):
            find_inspection(case, reference)


def test_draft_numbers_count_up_under_the_team_s_code(case: OpenCase) -> None:
    numbers = [begun(case).header.draft_number for _ in range(3)]

    assert numbers == ["甲组-0001", "甲组-0002", "甲组-0003"]


def test_a_clock_may_be_typed_as_an_input_method_gives_it(case: OpenCase) -> None:
    inspection = begin_inspection(case, "某窗口", {"arrived": "9：05"})

    assert inspection.header.arrived == "09:05"


@pytest.mark.parametrize(
    "said",
    [
        {"date": "2026-02-30"},
        {"arrived": "25:00"},
        {"queue": "many"},
        {"mode": "secret"},
        {"venues": "hall,moon"},
        {"phase": "never"},
        {"sheet_languages": "fr"},
        {"address": "x" * 501},
    ],
)
def test_a_header_fact_that_cannot_be_is_refused_by_name(
    case: OpenCase, said: dict[str, str]
) -> None:
    with pytest.raises((HeaderRefused, NoSuchHeaderField)) as refused:
        begin_inspection(case, "某窗口", said)

    assert refused.value.field in said
    assert list_inspections(case) == []


def test_an_unknown_scope_or_item_is_refused(case: OpenCase) -> None:
    with pytest.raises(NoSuchScope):
        begin_inspection(case, "某窗口", {"scope": "half"})
    with pytest.raises(NoSuchItem):
        record_answer(case, begun(case), "Q01", Answer(Mark.NOT_OBSERVED))

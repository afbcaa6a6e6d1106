"""What an answer costs, by the rule of its item."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.answer import Answer, Mark, VetoState, full_marks, veto_state
from inspector_app.domain.deduction import (
    RuleContext,
    days_used,
    deduction,
    minutes_of_day,
    option_deduction,
    rule_deduction,
    unattended_minutes,
)
from inspector_app.domain.form import AnswerType, Band, Calendar, Item, Part, Rule, Severity
from tests.builders import PARTS, RULES, SWITCHED, an_answer, an_item, wording

CALENDAR = Calendar(holidays=("2026-10-01", "2026-10-02"), workdays=("2026-10-10",), years=(2026,))
PLAIN = RuleContext({}, CALENDAR, date(2026, 9, 15))
EVERY_TYPE = [an_item(f"A{number:02d}", kind) for number, kind in enumerate(AnswerType)]


def cost(item: Item, value: Any, context: RuleContext = PLAIN) -> int:
    return rule_deduction(item, an_answer(value), context)


def absence(start: str, end: str, window: str = "3号", *, sign: bool = False) -> dict[str, Any]:
    return {"window": window, "start": start, "end": end, "sign": sign}


def case(accepted: str, finished: str | None, promised: int = 10) -> dict[str, Any]:
    return {"promised": promised, "accepted": accepted, "finished": finished}


# -- by type ---------------------------------------------------------------------------------------


def test_a_failed_question_costs_its_deduction_and_a_passed_one_nothing() -> None:
    item = an_item(kind=AnswerType.PASS_FAIL)
    assert (cost(item, "fail"), cost(item, "pass")) == (1000, 0)


@pytest.mark.parametrize(("count", "points"), [(0, 0), (1, 50), (19, 950), (20, 1000), (500, 1000)])
def test_a_count_stops_at_its_cap(count: int, points: int) -> None:
    assert cost(an_item(), count) == points


def test_without_a_cap_a_count_stops_at_the_points_of_its_item() -> None:
    item = an_item(rule=Rule(AnswerType.COUNT, parts=(Part("each", wording("处"), 300),)))
    assert cost(item, 7) == 1000


@pytest.mark.parametrize(
    ("value", "points"),
    [
        ({"grave": 1, "slight": 2}, 500),
        ({"slight": 3}, 300),
        ({}, 0),
        ({"grave": 2, "slight": 9}, 1000),
        ({"grave": 9}, 600),
        ({"unknown": 5}, 0),
    ],
)
def test_a_count_by_kinds_adds_each_kind_up_to_its_most(
    value: Mapping[str, int], points: int
) -> None:
    assert cost(an_item(rule=PARTS), value) == points


@pytest.mark.parametrize(("count", "points"), [(1, 300), (2, 600), (3, 700), (5, 900), (50, 1000)])
def test_a_plain_count_fills_the_first_kind_first(count: int, points: int) -> None:
    assert cost(an_item(rule=PARTS), count) == points


def test_a_plain_count_beyond_every_kind_costs_no_more() -> None:
    parts = (
        Part("rules", wording("制度"), 150, most=5),
        Part("record", wording("记录"), 50, most=1),
    )
    item = an_item(rule=Rule(AnswerType.COUNT, parts=parts))
    assert [cost(item, count) for count in (5, 6, 7)] == [750, 800, 800]


@pytest.mark.parametrize(("option", "points"), [("staffed", 0), ("unstaffed", 500), ("none", 1000)])
def test_an_option_costs_what_it_says(option: str, points: int) -> None:
    assert cost(an_item(kind=AnswerType.CHOICE), option) == points


@pytest.mark.parametrize(("switches", "points"), [({}, 0), ({"written_list_required": True}, 500)])
def test_a_campaign_switch_changes_what_an_option_costs(
    switches: Mapping[str, bool], points: int
) -> None:
    context = replace(PLAIN, switches=switches)
    assert cost(an_item(rule=SWITCHED), "oral", context) == points
    assert option_deduction(SWITCHED.options[1], switches) == points
    assert cost(an_item(rule=SWITCHED), "partial", context) == 1000


@pytest.mark.parametrize(
    ("minutes", "points"), [(0, 0), (19, 0), (20, 250), (39, 250), (40, 1000), (1440, 1000)]
)
def test_minutes_fall_into_one_band(minutes: int, points: int) -> None:
    assert cost(an_item(kind=AnswerType.MINUTES), minutes) == points


@given(st.integers(0, 2000))
def test_bands_have_neither_holes_nor_overlaps(value: int) -> None:
    bands = (Band(0, 20, 0), Band(20, 40, 250), Band(40, None, 1000))
    assert sum(band.holds(value) for band in bands) == 1


def test_a_text_costs_nothing() -> None:
    assert cost(an_item(kind=AnswerType.TEXT), "任何话") == 0


# -- absences --------------------------------------------------------------------------------------

ABSENCES = an_item(kind=AnswerType.ABSENCES, points=2000)


@pytest.mark.parametrize(
    ("absences", "points"),
    [
        ([], 0),
        ([absence("09:00", "09:09")], 0),
        ([absence("09:00", "09:10")], 500),
        ([absence("09:00", "09:29")], 500),
        ([absence("09:00", "09:30")], 1000),
        ([absence("09:00", "09:30"), absence("09:00", "09:10", "5号")], 1500),
        ([absence("09:00", "11:00", each) for each in ("1", "2", "3")], 2000),
    ],
)
def test_absences_are_banded_one_by_one_and_added(
    absences: list[dict[str, Any]], points: int
) -> None:
    assert cost(ABSENCES, absences) == points


def test_a_window_with_a_sign_is_not_counted() -> None:
    assert cost(ABSENCES, [absence("09:00", "11:00", sign=True)]) == 0


@pytest.mark.parametrize(
    "absences",
    [
        [absence("09:00", "09:20"), absence("09:10", "09:40")],
        [absence("09:20", "09:40"), absence("09:00", "09:20")],
        [absence("09:00", "09:40"), absence("09:10", "09:20")],
    ],
)
def test_overlapping_and_touching_notes_of_one_window_are_one_absence(
    absences: list[dict[str, Any]],
) -> None:
    assert unattended_minutes(absences) == [40]


def test_absences_apart_or_at_other_windows_stay_apart() -> None:
    absences = [
        absence("09:00", "09:20"),
        absence("09:21", "09:40"),
        absence("09:00", "09:20", "5"),
    ]
    assert sorted(unattended_minutes(absences)) == [19, 20, 20]


def test_a_window_named_by_a_number_or_a_text_is_the_same_window() -> None:
    noted = [absence("09:00", "09:20", "3"), {**absence("09:10", "09:30"), "window": 3}]
    assert unattended_minutes(noted) == [30]


spans = st.tuples(st.integers(0, 1439), st.integers(0, 1439)).map(sorted)


@given(st.lists(spans, max_size=8))
def test_joined_absences_cover_exactly_the_minutes_noted(noted: list[list[int]]) -> None:
    clock = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in range(1440)]
    absences = [absence(clock[start], clock[end]) for start, end in noted]
    covered = {minute for start, end in noted for minute in range(start, end)}
    assert sum(unattended_minutes(absences)) == len(covered)


def test_a_clock_is_minutes_since_midnight() -> None:
    assert [minutes_of_day(clock) for clock in ("00:00", "09:05", "23:59")] == [0, 545, 1439]


# -- working days ----------------------------------------------------------------------------------

FOLLOWED = an_item(kind=AnswerType.WORKING_DAYS, points=2000)


@pytest.mark.parametrize(
    ("accepted", "finished", "points"),
    [
        ("2026-09-01", "2026-09-01", 0),
        ("2026-09-01", "2026-09-15", 0),  # ten working days after the 1st
        ("2026-09-01", "2026-09-16", 1000),  # 10 % over
        ("2026-09-01", "2026-09-21", 1000),  # 40 % over
        ("2026-09-01", "2026-09-22", 2000),  # 50 % over
        ("2026-09-01", "2026-12-31", 2000),
    ],
)
def test_only_a_late_case_costs_by_how_far_it_overran(
    accepted: str, finished: str, points: int
) -> None:
    assert cost(FOLLOWED, case(accepted, finished)) == points


def test_an_overrun_just_below_a_band_stays_below_it() -> None:
    # 149 of 300 is 49.67 %, still below 50.
    start = date(2026, 1, 5)
    days = {300 + 149: 1000, 300 + 150: 2000, 301: 1000, 300: 0}
    calendar = Calendar()
    for used, points in days.items():
        end = start + timedelta(days=used // 5 * 7 + used % 5)
        value = case(start.isoformat(), end.isoformat(), promised=300)
        assert cost(FOLLOWED, value, replace(PLAIN, calendar=calendar)) == points


def test_holidays_do_not_count_and_make_up_days_do() -> None:
    value = case("2026-09-30", "2026-10-12")
    assert days_used(value, PLAIN) == (10, 7)  # 5–9 October, the 10th (Saturday), the 12th


def test_a_promise_to_finish_at_once_is_one_day() -> None:
    assert cost(FOLLOWED, case("2026-09-01", "2026-09-02", promised=0)) == 0
    assert cost(FOLLOWED, case("2026-09-01", "2026-09-03", promised=0)) == 2000


def test_an_unfinished_case_runs_until_the_visit() -> None:
    assert days_used(case("2026-09-01", None), PLAIN) == (10, 10)
    late = replace(PLAIN, visited_on=date(2026, 9, 30))
    assert cost(FOLLOWED, case("2026-09-01", None), late) == 2000


def test_an_unfinished_case_without_a_day_of_the_visit_says_nothing_yet() -> None:
    context = replace(PLAIN, visited_on=None)
    assert days_used(case("2026-09-01", None), context) is None
    assert cost(FOLLOWED, case("2026-09-01", None), context) == 0


# -- by hand, by mark, by bounds -------------------------------------------------------------------


@pytest.mark.parametrize("mark", [Mark.NOT_APPLICABLE, Mark.NOT_OBSERVED])
def test_what_is_not_scored_costs_nothing(mark: Mark) -> None:
    assert deduction(an_item(), Answer(mark, 20, deduction=500), PLAIN) == 0


@pytest.mark.parametrize(("by_hand", "points"), [(0, 0), (30, 30), (1000, 1000), (5000, 1000)])
def test_a_deduction_by_hand_goes_before_the_rule_within_the_points(
    by_hand: int, points: int
) -> None:
    assert deduction(an_item(), an_answer(20, deduction=by_hand), PLAIN) == points


def test_a_negative_deduction_adds_no_points() -> None:
    assert deduction(an_item(), an_answer(1, deduction=-100), PLAIN) == 0


@pytest.mark.parametrize("item", EVERY_TYPE, ids=lambda item: item.rule.type)
def test_a_missing_value_costs_nothing_yet(item: Item) -> None:
    assert deduction(item, Answer(Mark.SCORED), PLAIN) == 0


@pytest.mark.parametrize("item", EVERY_TYPE, ids=lambda item: item.rule.type)
def test_full_marks_cost_nothing(item: Item) -> None:
    assert deduction(item, full_marks(item), PLAIN) == 0


@given(
    st.sampled_from([RULES[AnswerType.COUNT], PARTS]),
    st.integers(0, 3000),
    st.integers(0, 100)
    | st.dictionaries(st.sampled_from(["grave", "slight", "each"]), st.integers(0, 99)),
    st.none() | st.integers(-500, 5000),
)
def test_a_deduction_stays_between_nothing_and_the_points(
    rule: Rule, points: int, value: Any, by_hand: int | None
) -> None:
    item = an_item(points=points, rule=rule)
    assert 0 <= deduction(item, an_answer(value, deduction=by_hand), PLAIN) <= points


@given(st.integers(0, 100))
def test_one_more_occurrence_never_costs_less(count: int) -> None:
    for item in (an_item(), an_item(rule=PARTS)):
        assert cost(item, count) <= cost(item, count + 1)


# -- answers ---------------------------------------------------------------------------------------

ANSWERS = [
    Answer(Mark.SCORED, 0),
    Answer(Mark.SCORED, []),
    Answer(Mark.SCORED, None, deduction=0),
    Answer(Mark.SCORED, "fail", 30, "注", "由", "09:05", True, ({"number": "1", "at": "9:00"},)),
    Answer(Mark.NOT_APPLICABLE, reason="无此业务"),
    Answer(Mark.NOT_OBSERVED),
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_comes_back_from_its_field_as_it_was(answer: Answer) -> None:
    assert Answer.from_json(answer.to_json()) == answer


def test_an_answer_says_only_what_was_said() -> None:
    assert Answer(Mark.SCORED, 0).to_json() == {"mark": "scored", "value": 0}


def test_fields_of_later_versions_are_passed_over() -> None:
    assert Answer.from_json({"mark": "scored", "value": 1, "mood": "x"}) == Answer(Mark.SCORED, 1)


VETO = an_item("E01", AnswerType.PASS_FAIL, 0, severity=Severity.VETO)


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (None, VetoState.NONE),
        (an_answer("pass"), VetoState.NONE),
        (an_answer("fail"), VetoState.SUSPECTED),
        (an_answer({"state": "confirmed"}), VetoState.CONFIRMED),
        (an_answer({"state": "dismissed"}), VetoState.DISMISSED),
        (Answer(Mark.NOT_OBSERVED, "fail"), VetoState.NONE),
    ],
)
def test_what_an_answer_says_of_a_veto_item(answer: Answer | None, state: VetoState) -> None:
    assert veto_state(VETO, answer) is state


def test_a_failed_item_that_is_no_veto_item_is_no_suspicion() -> None:
    assert veto_state(an_item(kind=AnswerType.PASS_FAIL), an_answer("fail")) is VetoState.NONE


def test_a_window_typed_in_three_ways_is_one_window() -> None:
    noted = [
        absence("09:00", "09:14", "3"),
        absence("09:10", "09:28", "３"),
        absence("09:20", "09:30", "3号窗口"),
    ]

    assert unattended_minutes(noted) == [30]


def test_time_under_a_sign_is_left_out_of_a_longer_absence() -> None:
    noted = [absence("09:00", "09:40"), absence("09:05", "09:40", sign=True)]

    assert unattended_minutes(noted) == [5]

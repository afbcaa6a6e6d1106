"""The worked vectors of the scoring scheme, and the laws that every scorecard obeys."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.answer import Answer, Mark, full_marks
from inspector_app.domain.form import Form, Severity, Venue
from inspector_app.domain.header import Header
from inspector_app.domain.points import parse_points
from inspector_app.domain.scoring import Scorecard, Verdict, score
from inspector_app.files.form_file import read_form

FORM = read_form(Path(__file__).resolve().parents[2] / "forms" / "window-service-2026.yaml")
HALL = Header(unit="甲", date="2026-09-15", venues=(Venue.HALL,))
UNSEEN_IN_A_HALL = ("B05", "B06", "E03", "E10", "E13", "F09", "F10", "F11")
V1 = {"A08": "1", "C09": "0.5", "D08": "0.3", "E08": "0.5"}
V2 = {
    "A02": "1",
    "B01": "1",
    "B02": "1.5",
    "C01": "1",
    "C02": "1",
    "D03": "1",
    "D05": "1",
    "E05": "2",
    "E07": "0.5",
    "E08": "1",
    "F01": "1",
    "F02": "2.5",
    "F03": "1",
    "G01": "0.5",
    "G02": "1",
}
CONFIRMED = {
    "state": "confirmed",
    "authority": "区纪委",
    "document": "〔2026〕3号",
    "date": "2026-10-08",
}


def hall_visit(deductions: Mapping[str, str], **special: Answer) -> dict[str, Answer]:
    """A visit as vectors V1–V3, V5–V7 and V10 take it: the rest full marks."""
    answers = {}
    for item in FORM.items():
        if Venue.HALL not in item.venues or "covert" not in item.modes:
            continue
        answers[item.code] = full_marks(item)
        if item.code in deductions:
            answers[item.code] = Answer(Mark.SCORED, deduction=parse_points(deductions[item.code]))
        if item.code in UNSEEN_IN_A_HALL:
            answers[item.code] = Answer(Mark.NOT_OBSERVED)
    answers["B07"] = Answer(Mark.NOT_APPLICABLE, reason="大厅")
    answers["D11"] = Answer(Mark.NOT_APPLICABLE, reason="不收费")
    return {**answers, **special}


def sparse_visit(**special: Answer) -> dict[str, Answer]:
    """V4 and V9: three items scored, all else not observed."""
    answers = {
        item.code: Answer(Mark.NOT_OBSERVED)
        for item in FORM.items()
        if item.code[0] != "H" and item.code not in ("F06", "F12")
    }
    answers["B07"] = Answer(Mark.SCORED, 0)
    answers["C02"] = full_marks(FORM.item_by_code["C02"])
    answers["G02"] = Answer(Mark.SCORED, deduction=200)
    return {**answers, **special}


def voice_visit() -> dict[str, Answer]:
    """V8: items without the voice venue are preset; three half losses of nine major items."""
    answers = {
        item.code: full_marks(item)
        for item in FORM.items()
        if Venue.VOICE in item.venues and "covert" in item.modes
    }
    for code in ("B07", "C07", "G02"):
        answers[code] = Answer(Mark.SCORED, deduction=100)
    for code in ("E02", "F11"):
        answers[code] = Answer(Mark.NOT_OBSERVED)
    return answers


SUSPECTED = Answer(Mark.SCORED, "fail", note="原话")
VECTORS = {
    "V1": (HALL, hall_visit(V1), "84.2/86.5", "97.3", "92.0", "0/26", (), "excellent"),
    "V2": (HALL, hall_visit(V2), "69.5/86.5", "80.3", "92.0", "7/26", ("6(≥3)",), "pass"),
    "V3": (
        *(HALL, hall_visit(V1, E01=Answer(Mark.SCORED, CONFIRMED))),
        *("84.2/86.5", "97.3", "92.0", "0/26", ("7",), "veto"),
    ),
    "V4": (HALL, sparse_visit(), "4/6", "66.7", "6.2", "1/2", ("4",), "not-rated"),
    "V5": (
        *(HALL, hall_visit({"C03": "3", "E05": "3"})),
        *("80.5/86.5", "93.1", "92.0", "2/26", ("6(≥1)", "6a"), "pass"),
    ),
    "V6": (
        *(replace(HALL, scope="core"), hall_visit(V2)),
        *("45/62", "72.6", "100.0", "7/21", ("6b(≥⅓)",), "fail"),
    ),
    "V7": (
        *(HALL, hall_visit({**V1, "F02": "2.5"})),
        *("81.7/86.5", "94.5", "92.0", "1/26", ("6(≥1)", "6a"), "pass"),
    ),
    "V8": (
        *(replace(HALL, venues=(Venue.VOICE,)), voice_visit()),
        *("22.5/25.5", "88.2", "98.1", "3/9", ("6(≥3)", "6b(≥⅓)"), "fail"),
    ),
    "V9": (
        *(HALL, sparse_visit(E02=Answer(Mark.SCORED, CONFIRMED))),
        *("4/6", "66.7", "6.2", "1/2", ("7",), "veto"),
    ),
    "V10": (
        *(HALL, hall_visit(V1, E01=SUSPECTED)),
        *("84.2/86.5", "97.3", "92.0", "0/26", ("7",), "pending"),
    ),
}


@pytest.mark.parametrize("name", VECTORS)
def test_the_worked_vectors_come_out_as_on_paper(name: str) -> None:
    header, answers, points, percent, completeness, majors, rules, verdict = VECTORS[name]

    card = score(FORM, header, answers)

    shown = card.to_json()
    assert f"{shown['obtained']}/{shown['possible']}" == points
    assert (shown["percent"], shown["completeness"]) == (percent, completeness)
    assert f"{shown['majors']}/{shown['majors_scored']}" == majors
    assert card.rules == rules
    assert card.verdict == verdict
    assert not card.provisional


def test_a_sheet_of_items_that_do_not_apply_has_no_score() -> None:
    answers = {item.code: Answer(Mark.NOT_APPLICABLE, reason="停业") for item in FORM.items()}

    card = score(FORM, HALL, answers)

    assert card.verdict is Verdict.NOT_RATED
    assert card.percent is None
    assert card.completeness is None


def test_open_items_make_the_verdict_provisional_and_lower_completeness() -> None:
    answers = hall_visit({})
    del answers["F01"]

    card = score(FORM, HALL, answers)

    assert card.provisional
    assert card.open == ("F01",)
    assert card.completeness == 894  # 840 − 6.5 points fewer seen of 940


def test_an_item_of_a_later_phase_is_preset_and_an_answer_goes_before_the_preset() -> None:
    in_july = replace(HALL, date="2026-07-01")

    preset = score(FORM, in_july, {})
    answered = score(FORM, in_july, {"A12": Answer(Mark.SCORED, "pass")})

    assert {line.item.code: line.preset for line in preset.lines}["A12"] == "phase"
    assert {line.item.code: line.mark for line in answered.lines}["A12"] is Mark.SCORED


def test_rounding_is_half_up_and_the_grade_uses_the_rounded_number() -> None:
    # 89.95 % of 10.00 points in hundredths: 8.995 cannot be had, so take 1799 of 2000.
    section = replace(
        FORM.sections[0],
        items=(replace(FORM.item_by_code["A01"], points=2000, severity=Severity.MINOR),),
    )
    form = replace(FORM, sections=(section, *FORM.sections[1:]))
    header = replace(HALL, scope="one")
    form = replace(form, scopes=(replace(FORM.scopes[0], id="one", sections=("A",), core=False),))

    card = score(form, header, {"A01": Answer(Mark.SCORED, deduction=201)})

    assert card.percent == 900
    assert card.verdict is Verdict.EXCELLENT


MARKS = st.sampled_from(list(Mark))
ANSWERED = st.dictionaries(
    st.sampled_from([item.code for item in FORM.items() if item.severity is not Severity.VETO]),
    st.builds(Answer, MARKS, deduction=st.integers(0, 400)),
    max_size=80,
)


def scored(answers: Mapping[str, Answer], form: Form = FORM) -> Scorecard:
    return score(form, HALL, answers)


@settings(max_examples=150, deadline=None)
@given(ANSWERED)
def test_every_number_stays_within_its_bounds(answers: dict[str, Answer]) -> None:
    card = scored(answers)

    assert 0 <= card.obtained <= card.possible
    assert card.possible + card.unobserved + card.excluded == 10_000
    assert card.percent is None or 0 <= card.percent <= 1000
    assert card.completeness is None or 0 <= card.completeness <= 1000
    assert sum(section.obtained for section in card.sections) == card.obtained
    assert sum(section.possible for section in card.sections) == card.possible


@settings(max_examples=150, deadline=None)
@given(ANSWERED, st.integers(1, 400))
def test_losing_more_points_never_improves_percentage_or_verdict(
    answers: dict[str, Answer], more: int
) -> None:
    order = [*(Verdict(grade.verdict) for grade in FORM.scoring.grades), Verdict.NOT_RATED]
    worse = {
        code: replace(answer, deduction=(answer.deduction or 0) + more)
        for code, answer in answers.items()
    }

    before, after = scored(answers), scored(worse)

    assert (after.percent or 0) <= (before.percent or 0)
    assert order.index(after.verdict) >= order.index(before.verdict)
    assert after.completeness == before.completeness


@settings(max_examples=100, deadline=None)
@given(ANSWERED)
def test_not_observed_lowers_completeness_and_not_applicable_does_not(
    answers: dict[str, Answer],
) -> None:
    unseen = {code: replace(each, mark=Mark.NOT_OBSERVED) for code, each in answers.items()}
    absent = {code: replace(each, mark=Mark.NOT_APPLICABLE) for code, each in answers.items()}

    assert scored(unseen).possible == scored(absent).possible == 0
    assert scored(unseen).unobserved >= scored(absent).unobserved

"""The four choices: the same on every row, whatever the type of its answer."""

import pytest

from inspector_app.domain.answer import Answer, Mark, full_marks
from inspector_app.domain.canonical import Json
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.form import AnswerType, Severity
from inspector_app.domain.scoring import score_line
from tests.builders import a_form, a_header, an_answer, an_item

FORM = a_form()
CONTEXT = RuleContext(FORM.switches, FORM.calendar, a_header().day)


def chosen(kind: AnswerType, answer: Answer | None, severity: Severity = Severity.MINOR) -> object:
    points = 0 if severity is Severity.VETO else 1000
    item = an_item("A01", kind, severity=severity, points=points)
    return choice_of(score_line(item, answer, None, CONTEXT))


@pytest.mark.parametrize("kind", AnswerType)
def test_an_item_that_nobody_marked_is_open(kind: AnswerType) -> None:
    assert chosen(kind, None) is None


@pytest.mark.parametrize("kind", [each for each in AnswerType if each is not AnswerType.TEXT])
def test_full_marks_are_nothing_wrong_for_every_type(kind: AnswerType) -> None:
    item = an_item("A01", kind)

    assert chosen(kind, full_marks(item)) is Choice.FINE


@pytest.mark.parametrize("kind", AnswerType)
@pytest.mark.parametrize(
    ("mark", "choice"),
    [
        (Mark.NOT_APPLICABLE, Choice.NOT_APPLICABLE),
        (Mark.NOT_OBSERVED, Choice.NOT_OBSERVED),
    ],
)
def test_no_points_for_a_reason_is_that_reason(
    kind: AnswerType, mark: Mark, choice: Choice
) -> None:
    assert chosen(kind, Answer(mark)) is choice


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (AnswerType.PASS_FAIL, "fail"),
        (AnswerType.COUNT, {"each": 2}),
        (AnswerType.CHOICE, "unstaffed"),
        (AnswerType.MINUTES, 30),
    ],
)
def test_a_deduction_is_something_wrong(kind: AnswerType, value: Json) -> None:
    assert chosen(kind, an_answer(value)) is Choice.WRONG


@pytest.mark.parametrize(
    ("kind", "value"),
    [(AnswerType.MINUTES, 5), (AnswerType.CHOICE, "staffed"), (AnswerType.COUNT, {"each": 0})],
)
def test_a_value_that_costs_nothing_is_nothing_wrong(kind: AnswerType, value: Json) -> None:
    assert chosen(kind, an_answer(value)) is Choice.FINE


def test_a_failed_item_is_wrong_even_where_the_deduction_was_waived() -> None:
    assert chosen(AnswerType.PASS_FAIL, an_answer("fail", deduction=0, reason="x")) is Choice.WRONG


@pytest.mark.parametrize("value", ["fail", {"state": "suspected"}, {"state": "confirmed"}])
def test_a_suspected_veto_is_wrong_though_it_costs_no_points(value: Json) -> None:
    assert chosen(AnswerType.PASS_FAIL, an_answer(value), Severity.VETO) is Choice.WRONG


def test_a_veto_that_was_not_met_is_nothing_wrong() -> None:
    assert chosen(AnswerType.PASS_FAIL, an_answer("pass"), Severity.VETO) is Choice.FINE


def test_every_mark_without_points_has_a_choice() -> None:
    assert {each.value for each in Mark} - {"scored"} <= {each.value for each in Choice}

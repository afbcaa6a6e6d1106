"""Where the calendar of a form ends, an issue says so."""

from dataclasses import replace
from datetime import date

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.form import Form
from inspector_app.domain.known_years import unknown_years
from inspector_app.domain.scoring import score
from tests.builders import a_form, an_inspection

FORM = a_form()
UNSTAFFED = Answer(Mark.SCORED, "none", note="未设")
"""A major shortcoming: ten working days to repair it."""


def years(issued_on: date, form: Form = FORM, **answers: Answer) -> tuple[int, ...]:
    inspection = an_inspection()
    inspection = replace(inspection, answers={**inspection.answers, **answers})
    card = score(form, inspection.header, inspection.answers)
    return unknown_years(form, inspection, card, issued_on)


@pytest.mark.parametrize(
    ("issued_on", "unknown"),
    [
        (date(2026, 11, 2), ()),
        (date(2026, 12, 28), (2027,)),
        (date(2027, 1, 4), (2027,)),
    ],
)
def test_a_deadline_that_runs_into_an_unknown_year_is_told(
    issued_on: date, unknown: tuple[int, ...]
) -> None:
    assert years(issued_on, A02=UNSTAFFED) == unknown


def test_without_anything_to_repair_no_year_matters() -> None:
    assert years(date(2031, 1, 1)) == ()


def test_a_form_without_a_calendar_knows_no_year() -> None:
    bare = replace(FORM, calendar=type(FORM.calendar)())
    assert years(date(2026, 6, 1), bare, A02=UNSTAFFED) == (2026,)


def test_a_case_that_was_followed_before_the_calendar_begins_is_told() -> None:
    value = {"promised": 3, "accepted": "2025-12-29", "finished": None}
    assert years(date(2026, 6, 1), F06=Answer(Mark.SCORED, value)) == (2025,)

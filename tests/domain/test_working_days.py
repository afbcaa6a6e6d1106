"""Working days on a calendar of holidays and make-up workdays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.form import Calendar
from inspector_app.domain.working_days import add_working_days, is_working_day, working_days_after

PLAIN = Calendar()
NATIONAL_DAY = Calendar(
    holidays=tuple(f"2026-10-0{day}" for day in range(1, 8)),
    workdays=("2026-09-20", "2026-10-10"),
    years=(2026,),
)
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
calendars = st.builds(
    Calendar,
    st.lists(days.map(date.isoformat), max_size=20).map(tuple),
    st.lists(days.map(date.isoformat), max_size=5).map(tuple),
)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-09-30", True),  # a Wednesday
        ("2026-10-01", False),  # a holiday
        ("2026-10-03", False),  # a holiday on a Saturday
        ("2026-10-10", True),  # a Saturday that makes up
        ("2026-10-11", False),  # a Sunday
        ("2026-09-20", True),  # a Sunday that makes up
    ],
)
def test_which_days_offices_work(day: str, works: bool) -> None:
    assert is_working_day(date.fromisoformat(day), NATIONAL_DAY) is works


def test_a_day_that_is_both_named_works() -> None:
    calendar = Calendar(holidays=("2026-10-10",), workdays=("2026-10-10",))
    assert is_working_day(date(2026, 10, 10), calendar)


def test_the_first_day_is_not_counted_and_the_last_is() -> None:
    monday, friday = date(2026, 9, 14), date(2026, 9, 18)
    assert working_days_after(monday, monday, PLAIN) == 0
    assert working_days_after(monday, friday, PLAIN) == 4


def test_weekends_and_holidays_are_skipped() -> None:
    assert working_days_after(date(2026, 9, 30), date(2026, 10, 12), NATIONAL_DAY) == 4


def test_an_end_before_the_start_is_no_days() -> None:
    assert working_days_after(date(2026, 9, 18), date(2026, 9, 14), PLAIN) == 0


def test_a_deadline_on_the_spot_is_the_same_day() -> None:
    assert add_working_days(date(2026, 10, 1), 0, NATIONAL_DAY) == date(2026, 10, 1)


def test_five_working_days_over_the_national_holiday() -> None:
    assert add_working_days(date(2026, 9, 30), 5, NATIONAL_DAY) == date(2026, 10, 13)


@given(days, st.integers(0, 60), calendars)
def test_a_deadline_is_the_working_day_on_which_its_count_is_reached(
    start: date, count: int, calendar: Calendar
) -> None:
    end = add_working_days(start, count, calendar)
    assert working_days_after(start, end, calendar) == count
    assert count == 0 or is_working_day(end, calendar)


@given(days, st.integers(0, 60), st.integers(0, 60), calendars)
def test_two_stretches_add_up(start: date, first: int, second: int, calendar: Calendar) -> None:
    middle = start + timedelta(days=first)
    end = middle + timedelta(days=second)
    whole = working_days_after(start, end, calendar)
    parts = working_days_after(start, middle, calendar) + working_days_after(middle, end, calendar)
    assert whole == parts

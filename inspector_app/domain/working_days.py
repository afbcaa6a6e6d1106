"""Counting working days on a calendar of holidays and make-up workdays."""

from datetime import date, timedelta

from inspector_app.domain.form import Calendar

SATURDAY = 5


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Whether offices work on `day`: a weekday that is no holiday, or a make-up workday."""
    if day.isoformat() in calendar.workdays:
        return True
    return day.weekday() < SATURDAY and day.isoformat() not in calendar.holidays


def working_days_after(start: date, end: date, calendar: Calendar) -> int:
    """Working days from the day after `start` through `end`.

    The day on which a period begins is not counted (Civil Code Art. 201).
    """
    days = (start + timedelta(days=step) for step in range(1, (end - start).days + 1))
    return sum(is_working_day(day, calendar) for day in days)


def add_working_days(start: date, count: int, calendar: Calendar) -> date:
    """The day on which `count` working days after `start` have passed."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day, calendar)
    return day

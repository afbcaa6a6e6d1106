"""Which years a form's calendar does not know, of those that an issue counts working days in.

There the papers name no day by which to repair, and a followed case is counted by plain weeks.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from inspector_app.domain.finding import findings
from inspector_app.domain.form import AnswerType, Form
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.scoring import Scorecard
from inspector_app.domain.working_days import add_working_days


def unknown_years(
    form: Form, inspection: Inspection, card: Scorecard, issued_on: date
) -> tuple[int, ...]:
    """The years that matter and that the calendar does not know, oldest first."""
    known = form.calendar.years
    days = (*_deadlines(form, card, issued_on), *_followed(form, inspection))
    return tuple(sorted({day.year for day in days} - set(known)))


def _deadlines(form: Form, card: Scorecard, issued_on: date) -> Iterator[date]:
    """The first and the last day of every period for a repair."""
    for finding in findings(form, card):
        if finding.deadline is not None and finding.deadline.working_days:
            yield issued_on
            yield add_working_days(issued_on, finding.deadline.working_days, form.calendar)


def _followed(form: Form, inspection: Inspection) -> Iterator[date]:
    """The days between which somebody followed a case."""
    items = form.item_by_code
    for code, answer in inspection.answers.items():
        item = items.get(code)
        if item is None or item.rule.type is not AnswerType.WORKING_DAYS:
            continue
        if isinstance(answer.value, Mapping):
            for name in ("accepted", "finished"):
                said = answer.value.get(name)
                if said:
                    yield date.fromisoformat(str(said))

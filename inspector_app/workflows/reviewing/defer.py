"""Defer feedback (暂缓反馈): nothing goes to the unit until the lead looks again."""

from datetime import date

from inspector_app.domain.errors.refused import NothingChanged, ReasonNeeded
from inspector_app.domain.errors.review import DateRefused
from inspector_app.domain.review import Deferral, plain_of
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.review import (
    open_review,
    record_review,
    require_lead,
    require_not_void,
)


def defer(case: OpenCase, reference: str, reason: str, review_on: str) -> Deferral:
    """Keep everything back, with the reason and the day on which the lead looks again."""
    require_lead(case, "defer")
    reviewed = open_review(case, reference)
    require_not_void(reviewed, "defer")
    if not reason.strip():
        raise ReasonNeeded("defer")
    at = case.clock().isoformat()
    made = Deferral(reason.strip(), _day(review_on), case.me.id, at)
    record_review(case, reviewed.inspection.id, {"deferral": plain_of(made)})
    return made


def resume(case: OpenCase, reference: str) -> None:
    """End a deferral. Raises NothingChanged where there is none."""
    require_lead(case, "defer")
    reviewed = open_review(case, reference)
    if reviewed.review.deferral is None:
        raise NothingChanged("resume")
    record_review(case, reviewed.inspection.id, {"deferral": None})


def _day(said: str) -> str:
    try:
        return date.fromisoformat(said.strip()).isoformat()
    except ValueError as error:
        raise DateRefused(said) from error

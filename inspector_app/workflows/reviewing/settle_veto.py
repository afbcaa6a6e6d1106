"""Settle a suspected veto item: by the competent body's result, or dismissed with a reason."""

from datetime import date as calendar_day

from inspector_app.domain.correction import is_found
from inspector_app.domain.errors.refused import ReasonNeeded
from inspector_app.domain.errors.review import (
    DateRefused,
    NotUnderSuspicion,
    VetoResultIncomplete,
)
from inspector_app.domain.form import Severity
from inspector_app.domain.review import VetoResult, plain_of
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.correct import (
    Corrected,
    corrected_card,
    reopened,
    require_correctable,
)
from inspector_app.workflows.reviewing.review import (
    Reviewed,
    open_review,
    record_review,
    require_asked,
    require_lead,
    require_not_void,
)


def settle_veto(  # noqa: PLR0913 — the result of an authority is spelled out
    case: OpenCase,
    reference: str,
    item: str,
    *,
    confirmed: bool,
    authority: str = "",
    document: str = "",
    date: str = "",
    reason: str = "",
) -> Corrected:
    """Enter what became of a suspicion; a later result takes the place of an earlier one.

    The lead does not decide on corruption: a confirmation names the competent body, the number of
    its document and the date. Raises VetoResultIncomplete, DateRefused, ReasonNeeded.
    """
    require_lead(case, "veto")
    reviewed = open_review(case, reference)
    require_not_void(reviewed, "veto")
    if reviewed.issued is None or not reviewed.issued.notice_only:
        require_correctable(reviewed, "veto")
    require_asked(reviewed, item)
    _require_suspicion(reviewed, item)
    if confirmed:
        _require_result(authority, document, date)
    elif not reason.strip():
        raise ReasonNeeded("veto")
    result = VetoResult(
        item=item,
        confirmed=confirmed,
        authority=authority.strip(),
        document=document.strip(),
        date=date.strip(),
        reason=reason.strip(),
        who=case.me.id,
        at=case.clock().isoformat(),
    )
    fields = {f"veto.{item}": plain_of(result), **reopened(reviewed)}
    record_review(case, reviewed.inspection.id, fields)
    return corrected_card(case, reviewed, item)


def _require_suspicion(reviewed: Reviewed, item: str) -> None:
    """Raise unless the inspectors found something on a veto item."""
    answer = reviewed.inspection.answers.get(item)
    veto = reviewed.shown.form.item_by_code[item].severity is Severity.VETO
    if not veto or answer is None or not is_found(answer):
        raise NotUnderSuspicion(reviewed.number, item)


def _require_result(authority: str, document: str, date: str) -> None:
    said = {"authority": authority, "document": document, "date": date}
    lacking = tuple(name for name, value in said.items() if not value.strip())
    if lacking:
        raise VetoResultIncomplete(lacking)
    try:
        calendar_day.fromisoformat(date.strip())
    except ValueError as error:
        raise DateRefused(date) from error

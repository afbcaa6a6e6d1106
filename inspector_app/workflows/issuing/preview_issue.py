"""Show what an issue would put on paper, and what is in its way; nothing is signed or kept."""

from dataclasses import dataclass

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.review import EvidenceLacking, NothingToNotify
from inspector_app.domain.sheet import Sheet
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.issuing.issue import plan_issue, require_issuable, years_unknown_to
from inspector_app.workflows.issuing.make_papers import drawn_papers
from inspector_app.workflows.issuing.number_series import number_series
from inspector_app.workflows.reviewing.review import Reviewed, open_review, require_lead

_ANY_REASON = "…"
"""Stands for the reason that the lead will write."""


@dataclass(frozen=True, slots=True)
class DrawnPaper:
    """One paper as its pages would be, unsigned."""

    document: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class PreviewedIssue:
    """What the issue would give out."""

    inspection: str
    number: str
    papers: tuple[DrawnPaper, ...]
    obstacle: MingchaError | None
    """The first thing that is in the way, None where it can be issued now."""
    unknown_years: tuple[int, ...] = ()
    """Years that matter to it and that the form's calendar does not know."""


def preview_issue(
    case: OpenCase, reference: str, *, notice_only: bool = False, contact: str = ""
) -> PreviewedIssue:
    """The next number and the papers under it; the number is not reserved."""
    require_lead(case, "issue")
    reviewed = open_review(case, reference)
    made = plan_issue(
        case,
        reviewed,
        number_series(case),
        without_evidence=_ANY_REASON,
        # A verdict cannot even be drawn while a suspicion stands.
        notice_only=notice_only or bool(reviewed.suspected),
    )
    obstacle = _obstacle(case, reviewed, notice_only=notice_only)
    drawn: tuple[tuple[str, Sheet], ...] = ()
    try:
        drawn = drawn_papers(case, reviewed, made, contact)
    except NothingToNotify as error:
        obstacle = obstacle if obstacle and not isinstance(obstacle, EvidenceLacking) else error
    return PreviewedIssue(
        inspection=reviewed.inspection.id,
        number=made.number,
        papers=tuple(DrawnPaper(document, sheet.pdf) for document, sheet in drawn),
        obstacle=obstacle,
        unknown_years=years_unknown_to(reviewed, case.clock().date()),
    )


def _obstacle(case: OpenCase, reviewed: Reviewed, *, notice_only: bool) -> MingchaError | None:
    """What is in the way; evidence that lacks comes last, because a reason overcomes it."""
    try:
        require_issuable(case, reviewed, notice_only=notice_only, without_evidence=_ANY_REASON)
    except MingchaError as error:
        return error
    lacking = tuple(reviewed.layered.lacking)
    return EvidenceLacking(reviewed.number, lacking) if lacking else None

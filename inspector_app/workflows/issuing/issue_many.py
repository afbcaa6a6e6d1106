"""Issue many inspections, each by itself: one that cannot be issued does not stop the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.case import DiskFull
from inspector_app.domain.review import Stage
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.issuing.issue import Issued, issue, verdict_is_due
from inspector_app.workflows.issuing.number_series import number_series
from inspector_app.workflows.reviewing.review import open_review, require_lead

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class NotIssuedYet:
    """An inspection that could not be issued, and why."""

    reference: str
    error: MingchaError


@dataclass(frozen=True, slots=True)
class IssuedMany:
    """What became of each inspection."""

    issued: tuple[Issued, ...]
    already: tuple[str, ...]
    """Those that an earlier run had issued."""
    refused: tuple[NotIssuedYet, ...]


def issue_many(
    case: OpenCase,
    references: Sequence[str],
    *,
    notice_only: bool = False,
    without_evidence: str = "",
    contact: str = "",
    progress: Progress,
) -> IssuedMany:
    """Issue every approved inspection of `references`; a second run goes on where one stopped.

    Each is its own transaction. `progress` is told after each and may raise to stop. A full disk
    stops the run: DiskFull, and what was issued stays issued.
    """
    require_lead(case, "issue")
    series = number_series(case)
    issued: list[Issued] = []
    already: list[str] = []
    refused: list[NotIssuedYet] = []
    for done, reference in enumerate(dict.fromkeys(references)):
        progress(done, len(references))
        try:
            reviewed = open_review(case, reference)
            if reviewed.stage is Stage.ISSUED and not verdict_is_due(reviewed):
                already.append(reviewed.inspection.id)
                continue
            made = issue(
                case,
                reference,
                notice_only=notice_only,
                without_evidence=without_evidence,
                contact=contact,
                progress=lambda _done, _total: None,
                series=series,
            )
        except DiskFull:
            raise
        except MingchaError as error:
            refused.append(NotIssuedYet(reference, error))
        else:
            issued.append(made)
            series = replace(series, last=series.last + 1)
    progress(len(references), len(references))
    return IssuedMany(tuple(issued), tuple(already), tuple(refused))

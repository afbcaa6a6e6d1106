"""What the papers pane asks of the case folder; each runs on the worker."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.review import Stage
from inspector_app.words.reviewing import DOCUMENTS

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.issuing.issue import Issued

Progress = Callable[[int, int], None]
SHEET = "inspection-sheet"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to look at; `name` is the name of its file, empty for a preview."""

    document: str
    pdf: bytes
    name: str = ""


@dataclass(frozen=True, slots=True)
class Papers:
    """All papers of an inspection: as they would be, or as they were issued."""

    inspection: str
    number: str
    """The one that was given, or that comes next."""
    issued: bool
    papers: tuple[Paper, ...]
    obstacle: MingchaError | None
    """What keeps it from being issued."""
    suspected: tuple[str, ...]
    lacking: tuple[str, ...]
    """Items whose evidence is missing."""
    notice_only: bool
    contact: str = ""
    """Whom the papers name unless somebody else is written."""
    unknown_years: tuple[int, ...] = ()
    """Years that matter to it and that the form's calendar does not know."""


def look_at_papers(case: "OpenCase", inspection: str, *, notice_only: bool) -> Papers:
    """The issued papers; before the issue what it would put on paper."""
    from inspector_app.workflows.issuing.issue import verdict_is_due
    from inspector_app.workflows.reviewing.review import open_review

    reviewed = open_review(case, inspection)
    if reviewed.stage is Stage.ISSUED and not verdict_is_due(reviewed):
        return _issued(case, inspection)
    from inspector_app.workflows.issuing.number_series import kept_contact
    from inspector_app.workflows.issuing.preview_issue import preview_issue

    seen = preview_issue(case, inspection, notice_only=notice_only)
    return Papers(
        inspection,
        seen.number,
        issued=False,
        papers=tuple(Paper(each.document, each.pdf) for each in seen.papers),
        obstacle=seen.obstacle,
        suspected=reviewed.suspected,
        lacking=tuple(reviewed.layered.lacking),
        notice_only=notice_only,
        contact=kept_contact(case),
        unknown_years=seen.unknown_years,
    )


def _issued(case: "OpenCase", inspection: str) -> Papers:
    from inspector_app.workflows.issuing.issue import issued_papers, take_paper
    from inspector_app.workflows.reviewing.review import open_review
    from inspector_app.workflows.sealing.print_sheet import sheet_of

    documents = sorted((each.document for each in issued_papers(case, inspection)), key=_place)
    taken = [take_paper(case, inspection, document) for document in documents]
    sheet = sheet_of(case, inspection)
    reviewed = open_review(case, inspection)
    papers = [Paper(each.document, each.pdf, each.name) for each in taken]
    return Papers(
        inspection,
        reviewed.review.issues[-1].number,
        issued=True,
        papers=(*papers, Paper(SHEET, sheet.pdf, sheet.name)),
        obstacle=None,
        suspected=reviewed.suspected,
        lacking=(),
        notice_only=reviewed.review.issues[-1].notice_only,
    )


def _place(document: str) -> int:
    """What the unit gets stands first."""
    return list(DOCUMENTS).index(document)


def issue_now(
    case: "OpenCase",
    inspection: str,
    *,
    notice_only: bool,
    without_evidence: str,
    contact: str,
    progress: Progress,
) -> "Issued":
    """Issue under the next number."""
    from inspector_app.workflows.issuing.issue import issue

    return issue(
        case,
        inspection,
        notice_only=notice_only,
        without_evidence=without_evidence,
        contact=contact,
        progress=progress,
    )


def save(path: Path, content: bytes) -> Path:
    """Write a copy where a person asked for it."""
    from inspector_app.workflows.case.save_file import save_file

    save_file(path, content)
    return path

"""Issue an approved inspection: its formal number, the countersignature, the unit's papers.

Everything is worked out and signed first; then one transaction gives the number out and keeps the
entries. A run that ends before it has issued nothing, and the number is still free.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.review import (
    EvidenceLacking,
    FeedbackDeferred,
    NotIssued,
    PhotosAbsent,
    SecondNotSigned,
    SuspicionStands,
    WrongStage,
)
from inspector_app.domain.formal_number import NumberSeries
from inspector_app.domain.inspection import Revision
from inspector_app.domain.known_years import unknown_years
from inspector_app.domain.review import Issue, IssuedPaper, Stage, plain_of
from inspector_app.domain.sheet import StampText
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import Cut, keep_entries
from inspector_app.workflows.issuing.make_papers import (
    EVIDENCE_LIST,
    NOTICE,
    VERDICT,
    MadePaper,
    make_papers,
)
from inspector_app.workflows.issuing.number_series import keep_number, number_series
from inspector_app.workflows.reviewing.approve import require_decidable
from inspector_app.workflows.reviewing.review import Reviewed, cut_review, open_review, require_lead
from inspector_app.workflows.sealing.put_signature import put_signature
from inspector_app.workflows.sealing.seal import INSPECTION_SHEET, cut_revision
from inspector_app.workflows.visit.show import subject_of

Progress = Callable[[int, int], None]
STEPS = 4
DOCUMENTS = (VERDICT, NOTICE, EVIDENCE_LIST)
FOR_UNIT = (VERDICT, NOTICE)
"""What the unit gets; the evidence list is internal."""


@dataclass(frozen=True, slots=True)
class Issued:
    """An issued version: its number and its papers, which are kept in the case folder."""

    inspection: str
    draft_number: str
    version: int
    number: str
    replaces: str
    """The number of the version that this one replaces, empty for the first."""
    papers: tuple[IssuedPaper, ...]
    countersigned: bool
    """Whether the sheet got the lead's signature with the number: not where it had one already."""
    notice_only: bool
    unknown_years: tuple[int, ...] = ()
    """Years that matter to it and that the form's calendar does not know."""


@dataclass(frozen=True, slots=True)
class TakenPaper:
    """One issued paper with the name it is saved under: the number, never the unit."""

    inspection: str
    document: str
    number: str
    name: str
    pdf: bytes
    sha256: str


def issue(
    case: OpenCase,
    reference: str,
    *,
    notice_only: bool = False,
    without_evidence: str = "",
    contact: str = "",
    progress: Progress,
    series: NumberSeries | None = None,
) -> Issued:
    """Issue the approved version under the next number of this lead.

    `without_evidence` is the reason for issuing although evidence is missing; `series` is what
    `number_series` says, for whoever issues many. Raises what `require_issuable` raises.
    """
    require_lead(case, "issue")
    reviewed = open_review(case, reference)
    require_issuable(case, reviewed, notice_only=notice_only, without_evidence=without_evidence)
    progress(1, STEPS)
    made = plan_issue(
        case,
        reviewed,
        series or number_series(case),
        without_evidence=without_evidence,
        notice_only=notice_only,
    )
    papers = make_papers(case, reviewed, made, contact)
    progress(2, STEPS)
    sheet = _countersigned(case, reviewed, made)
    progress(3, STEPS)
    kept = _keep(case, reviewed, made, papers, sheet)
    progress(STEPS, STEPS)
    return Issued(
        inspection=reviewed.inspection.id,
        draft_number=reviewed.number,
        version=made.version,
        number=made.number,
        replaces=made.replaces,
        papers=kept,
        countersigned=sheet is not None,
        notice_only=made.notice_only,
        unknown_years=years_unknown_to(reviewed, case.clock().date()),
    )


def years_unknown_to(reviewed: Reviewed, issued_on: date) -> tuple[int, ...]:
    """The years of its deadlines and followed cases that the form's calendar does not know."""
    layered = reviewed.layered
    return unknown_years(layered.form, layered.inspection, layered.card, issued_on)


def require_issuable(
    case: OpenCase, reviewed: Reviewed, *, notice_only: bool, without_evidence: str
) -> None:
    """Raise for the first thing that is in the way of the issue."""
    number, layered = reviewed.number, reviewed.layered
    require_decidable(case, reviewed, "issue")
    if reviewed.stage is not Stage.APPROVED and not verdict_is_due(reviewed):
        raise WrongStage("issue", number, reviewed.stage)
    if reviewed.review.deferral is not None:
        raise FeedbackDeferred(number, reviewed.review.deferral.review_on)
    if reviewed.suspected and not notice_only:
        raise SuspicionStands(number, reviewed.suspected)
    if reviewed.absent_photos:
        raise PhotosAbsent(number, reviewed.absent_photos)
    if layered.lacking and not without_evidence.strip():
        raise EvidenceLacking(number, tuple(layered.lacking))
    named = reviewed.inspection.header.inspectors
    if len(named) > 1 and "b" not in reviewed.signed and "lead" not in reviewed.signed:
        raise SecondNotSigned(number, named[1].name)


def issued_papers(case: OpenCase, reference: str, *, number: str = "") -> tuple[IssuedPaper, ...]:
    """The papers of the newest issue, or of the one under `number`. Raises NotIssued."""
    return papers_of(open_review(case, reference), number)


def take_paper(case: OpenCase, reference: str, document: str, *, number: str = "") -> TakenPaper:
    """The signed bytes of one issued paper, as they were issued. Raises NotIssued."""
    reviewed = open_review(case, reference)
    papers = papers_of(reviewed, number)
    paper = next((each for each in papers if each.document == document), None)
    if paper is None:
        raise NotIssued(reviewed.number, document)
    return TakenPaper(
        inspection=reviewed.inspection.id,
        document=document,
        number=paper.number,
        name=f"{paper.number}-{document}",
        pdf=case.store.sheets.read(paper.sha256),
        sha256=paper.sha256,
    )


def papers_of(reviewed: Reviewed, number: str = "") -> tuple[IssuedPaper, ...]:
    """The papers of the newest issue, or of the one under `number`. Raises NotIssued."""
    issues = [each.number for each in reviewed.review.issues]
    wanted = number or (issues[-1] if issues else "")
    found = tuple(each for each in reviewed.review.papers if each.number == wanted)
    if not found:
        raise NotIssued(reviewed.number, "")
    return found


def export_papers(
    case: OpenCase, reference: str, folder: Path, documents: Sequence[str] = (), *, number: str = ""
) -> tuple[Path, ...]:
    """Save issued papers as files in `folder`: those named, else what the unit gets."""
    from inspector_app.workflows.case.save_file import save_file

    there = {each.document for each in issued_papers(case, reference, number=number)}
    wanted = documents or [each for each in FOR_UNIT if each in there]
    saved = []
    for document in wanted:
        paper = take_paper(case, reference, document, number=number)
        path = folder / f"{paper.name}.pdf"
        save_file(path, paper.pdf)
        saved.append(path)
    return tuple(saved)


def verdict_is_due(reviewed: Reviewed) -> bool:
    """Whether only a notice was issued, and the suspicion that kept the verdict back is settled."""
    last = reviewed.issued
    return last is not None and last.notice_only and not reviewed.suspected


def plan_issue(
    case: OpenCase,
    reviewed: Reviewed,
    series: NumberSeries,
    *,
    without_evidence: str,
    notice_only: bool,
) -> Issue:
    """What the issue will say, with the next number of the series."""
    before = reviewed.review.issues
    return Issue(
        version=reviewed.inspection.version,
        number=series.following,
        series=series.name,
        year=series.year,
        serial=series.last + 1,
        replaces=before[-1].number if before else "",
        who=case.me.id,
        at=case.clock().isoformat(),
        notice_only=notice_only,
        without_evidence=without_evidence.strip() if reviewed.layered.lacking else "",
    )


def _countersigned(case: OpenCase, reviewed: Reviewed, made: Issue) -> bytes | None:
    """The sheet with the lead's signature and the number in its stamp.

    None where the lead's box is signed already, and where the lead signed it as an inspector: one
    person signs a sheet once.
    """
    if "lead" in reviewed.signed or reviewed.own:
        return None
    stamp = StampText(
        case.me.name,
        "lead",
        datetime.fromisoformat(made.at),
        case.identity.fingerprint,
        made.number,
    )
    pdf = case.store.sheets.read(reviewed.sheet)
    languages = reviewed.inspection.header.sheet_languages
    return put_signature(pdf, case.identity, stamp, case.places, languages=languages)


def _keep(
    case: OpenCase,
    reviewed: Reviewed,
    made: Issue,
    papers: Sequence[MadePaper],
    sheet: bytes | None,
) -> tuple[IssuedPaper, ...]:
    """Files first, then the number, the countersignature and the issue in one transaction."""
    kept = tuple(
        IssuedPaper(
            version=made.version,
            document=paper.document,
            size=len(paper.pdf),
            sha256=case.store.sheets.keep(paper.pdf),
            at=made.at,
            number=made.number,
        )
        for paper in papers
    )
    nth = sum(each.version == made.version for each in reviewed.review.issues) + 1
    more = f".{nth}" if nth > 1 else ""
    fields: dict[str, Json] = {f"issue.{made.version}{more}": plain_of(made)}
    fields |= {f"paper.{made.version}.{each.document}{more}": plain_of(each) for each in kept}
    signed = _cut_countersignature(case, reviewed, made, sheet)
    cut = cut_review(
        case, reviewed.inspection.id, "issue", fields, after=signed[-1] if signed else None
    )
    with case.store.transaction():
        keep_number(case, made.series, made.year, made.serial)
        keep_entries(case, [*signed, cut])
    return kept


def _cut_countersignature(
    case: OpenCase, reviewed: Reviewed, made: Issue, sheet: bytes | None
) -> list[Cut]:
    if sheet is None:
        return []
    steps = [each.step for each in reviewed.inspection.revisions if each.version == made.version]
    revision = Revision(
        sheet=INSPECTION_SHEET,
        version=made.version,
        step=max(steps) + 1,
        role="lead",
        signer=case.identity.fingerprint,
        size=len(sheet),
        sha256=case.store.sheets.keep(sheet),
        at=made.at,
    )
    return [cut_revision(case, subject_of(reviewed.inspection), revision, signed=True)]

"""What a run over several inspections asks of the case folder; each runs on the worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.review import Stage
from inspector_app.ui.pages.review.filters import Wish
from inspector_app.ui.pages.review.work import filter_of

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Named:
    """One inspection as the run tells of it."""

    id: str
    number: str
    unit: str
    stage: str
    suspected: bool
    """Whether a suspicion keeps its verdict back."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What kept one inspection from being issued."""

    inspection: Named
    error: MingchaError


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a run: how many now, how many before, who was left out, what failed."""

    now: int
    before: int = 0
    left_out: int = 0
    faults: tuple[Fault, ...] = ()


def read_named(case: "OpenCase", which: Sequence[int] | Wish) -> tuple[Named, ...]:
    """The inspections of these rows, or all that fit."""
    from inspector_app.workflows.records.list_records import find_numbers, read_inspections

    if isinstance(which, Wish):
        which = find_numbers(case, wanted=filter_of(which))
    rows = read_inspections(case, which)
    return tuple(
        Named(row.id, row.formal_number or row.number, row.unit, row.stage, bool(row.suspected))
        for row in rows
    )


def issue_all(
    case: "OpenCase",
    named: Sequence[Named],
    *,
    notice_only: bool,
    without_evidence: str,
    contact: str,
    progress: Progress,
) -> Done:
    """Issue what is approved, one by one; a notice alone only where a suspicion stands."""
    from inspector_app.workflows.issuing.issue_many import issue_many

    chosen = {each.id: each for each in named if each.stage == Stage.APPROVED}
    apart = {each.id for each in chosen.values() if each.suspected and notice_only}
    plain = [each for each in chosen if each not in apart]
    made = []
    for notice, ids, before in ((False, plain, 0), (True, list(apart), len(plain))):
        run = issue_many(
            case,
            ids,
            notice_only=notice,
            without_evidence=without_evidence,
            contact=contact,
            progress=partial(_further, progress, before, len(chosen)),
        )
        made.append(run)
    faults = [Fault(chosen[each.reference], each.error) for run in made for each in run.refused]
    return Done(
        sum(len(run.issued) for run in made),
        sum(len(run.already) for run in made),
        faults=tuple(faults),
    )


def bind_all(
    case: "OpenCase", named: Sequence[Named], document: str, out: Path, progress: Progress
) -> Done:
    """Put the papers into one PDF with an index page."""
    from inspector_app.workflows.issuing.bind_papers import bind_papers

    made = bind_papers(case, _issued(named), document, out, progress)
    return Done(made.papers, left_out=len(made.left_out))


def print_all(
    case: "OpenCase", named: Sequence[Named], document: str, printer: str, progress: Progress
) -> Done:
    """Send the papers to the printer, going on where an earlier run stopped."""
    from inspector_app.workflows.issuing.bind_papers import print_papers

    made = print_papers(case, _issued(named), document, printer, progress)
    return Done(made.sent, made.before, len(made.left_out))


def printers() -> tuple[str, ...]:
    """The printers that the system's spooler knows."""
    from inspector_app.workflows.sealing.print_sheet import printers as known

    return known()


def _further(progress: Progress, before: int, whole: int, done: int, _part: int) -> None:
    """How far a later part of a run is, counted from the beginning of the first."""
    progress(before + done, whole)


def _issued(named: Sequence[Named]) -> list[str]:
    return [each.id for each in named if each.stage == Stage.ISSUED]

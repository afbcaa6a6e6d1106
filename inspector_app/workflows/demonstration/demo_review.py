"""The lead's day in the demonstration: conflict, return, approval, issue, papers, the way home."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector_app.domain.handing import Place
from inspector_app.domain.review import Stage
from inspector_app.domain.wording import Wording
from inspector_app.words.prompt.demonstration import DemoStep
from inspector_app.words.reasons import JUDGEMENTS
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.demonstration.demo_team import FIRST, SECOND, DemoTeam
from inspector_app.workflows.demonstration.demo_visits import (
    DemoVisit,
    begin_visit,
    judgement_of,
    quiet,
    sample_visit,
    seal_visit,
    verified_visit,
    write_up,
)
from inspector_app.workflows.exchange.whereabouts import whereabouts
from inspector_app.workflows.issuing.bind_papers import bind_papers
from inspector_app.workflows.issuing.issue import export_papers, issue
from inspector_app.workflows.issuing.make_papers import VERDICT
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.conflicts import ClaimShown, ConflictShown, conflicts
from inspector_app.workflows.reviewing.resolve import resolve
from inspector_app.workflows.reviewing.return_inspection import return_inspection
from inspector_app.workflows.reviewing.review import open_review, remark, review_queue
from inspector_app.workflows.sealing.seal import amend_inspection
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file

BOUND = "verdicts.pdf"
"""All verdicts in one file: for printing, and no proof of anything by itself."""


@dataclass(frozen=True, slots=True)
class DemoPaper:
    """One paper for a unit."""

    file: Path
    verified: str


@dataclass(frozen=True, slots=True)
class DemoExchange:
    """What the team did together, and what it left open."""

    visits: tuple[DemoVisit, ...]
    papers: tuple[DemoPaper, ...]
    bound: Path
    conflicts: int
    """Conflicts that the merges met, resolved or not."""
    open_conflicts: int
    waiting: int
    approved: int


def work_together(team: DemoTeam, papers: Path) -> DemoExchange:
    """Two inspectors, a lead, one conflict, one return; both inspections are issued."""
    team.reply(team.first, team.second)
    shared, met = _differ(team)
    _resolve(team, shared)
    team.reply(team.first)
    own = _complete(team, shared)
    _return(team, shared)
    visits = tuple(_issued(team, each) for each in (shared, own))
    made = _printed(team, visits, papers)
    bound = bind_papers(team.lead, [each.id for each in visits], VERDICT, papers / BOUND, quiet)
    team.tell(DemoStep.BOUND, {"papers": str(bound.papers)})
    _home(team, visits)
    stages = [row.stage for row in review_queue(team.lead)]
    return DemoExchange(
        visits=visits,
        papers=made,
        bound=bound.path,
        conflicts=met,
        open_conflicts=len(conflicts(team.lead)),
        waiting=stages.count(Stage.WAITING),
        approved=stages.count(Stage.APPROVED),
    )


def _differ(team: DemoTeam) -> tuple[str, int]:
    """Both write up the same visits without knowing of each other; how many conflicts that is."""
    told = team.story
    shared = begin_visit(team.first, sample_visit(team.lead.places, "shared")[0], SECOND.code)
    also = told["open"]
    left = begin_inspection(team.first, also["unit"], also["header"], second=SECOND.code).id
    for id_ in (shared, left):
        unit = team.first.store.inspections.load(id_).header.unit
        facts = {"name": FIRST.name, "unit": unit, "second": SECOND.name}
        team.tell(DemoStep.SHARED, facts)
    files = [*team.share(team.first, team.second)]
    for case in (team.first, team.second):
        _note(case, shared, told["notes"][case.me.code])
        _note(case, left, also["notes"][case.me.code])
        files += team.give(case, team.lead)
    team.take(files)
    return shared, len(conflicts(team.lead))


def _note(case: OpenCase, id_: str, answers: Mapping[str, Any]) -> None:
    fill_from_file(case, id_, json.dumps(answers).encode(), "notes.json")


def _resolve(team: DemoTeam, shared: str) -> None:
    """The one conflict; that of the other visit is left for whoever looks at the sample case."""
    for conflict in conflicts(team.lead, shared):
        _settle(team, conflict)


def _settle(team: DemoTeam, conflict: ConflictShown) -> None:
    first, second = (_said(each) for each in conflict.claims)
    facts = {"field": conflict.title, "first": first, "second": second}
    team.tell(DemoStep.CONFLICT, facts)
    told = team.story
    chosen = next(each for each in conflict.claims if each.who == SECOND.name)
    resolve(team.lead, conflict.subject, conflict.field, chosen.hash, told["reason"])
    team.tell(DemoStep.RESOLVED, {"name": chosen.who, "reason": told["reason"]})


def _said(claim: ClaimShown) -> Wording:
    """Who said what, as half of a sentence."""
    zh, en = (text.rstrip("。.") for text in (claim.text.zh, claim.text.en))
    return Wording(f"{claim.who} {zh}", f"{claim.who} {en}")


def _complete(team: DemoTeam, shared: str) -> str:
    """Both complete and seal their visits, sign for each other, and hand over."""
    first, second = team.first, team.second
    write_up(first, "shared", SECOND.code, team.reader, team.tell, shared)
    own = write_up(second, "own", FIRST.code, team.reader, team.tell).inspection
    files: list[Path] = []
    for case, mate, id_ in ((first, second, shared), (second, first, own)):
        seal_visit(case, id_, team.tell)
        team.countersign(case, mate, id_)
        files += team.give(case, team.lead)
    team.take(files)
    return own


def _return(team: DemoTeam, shared: str) -> None:
    """The lead returns it with a remark; the inspectors amend it, sign anew and hand over."""
    told, first = team.story, team.first
    remark(team.lead, shared, **told["remark"])
    return_inspection(team.lead, shared)
    number = team.lead.store.inspections.load(shared).header.draft_number
    team.tell(DemoStep.RETURNED, {"number": number, **told["remark"]})
    team.reply(first)
    _note(first, shared, told["amended"])
    amended = amend_inspection(first, shared, told["amendment"], progress=quiet)
    team.tell(DemoStep.AMENDED, {"name": first.me.name, "version": str(amended.version)})
    team.countersign(first, team.second, shared)
    team.take(team.give(first, team.lead))


def _issued(team: DemoTeam, id_: str) -> DemoVisit:
    """Approve it and issue it under the next formal number."""
    approve_visit(team.lead, id_, team)
    made = issue(team.lead, id_, contact=team.story["contact"], progress=quiet)
    team.tell(DemoStep.ISSUED, {"number": made.number})
    card = open_review(team.lead, id_).layered.card
    return verified_visit(team.lead, id_, card, team.out, team.tell, made.number)


def approve_visit(case: OpenCase, id_: str, team: DemoTeam) -> None:
    """Approve it; it is not issued yet."""
    team.tell(DemoStep.APPROVED, {"number": approve(case, id_).number})


def _printed(team: DemoTeam, visits: tuple[DemoVisit, ...], folder: Path) -> tuple[DemoPaper, ...]:
    """What the units get, as files whose names tell nothing of them."""
    return tuple(
        _paper(team, file)
        for visit in visits
        for file in export_papers(team.lead, visit.id, folder)
    )


def _paper(team: DemoTeam, file: Path) -> DemoPaper:
    found = judgement_of(team.lead, file)
    team.tell(DemoStep.PAPER, {"name": file.stem, "judgement": JUDGEMENTS[found]})
    return DemoPaper(file, found.value)


def _home(team: DemoTeam, visits: tuple[DemoVisit, ...]) -> None:
    """The last reply, and what the inspectors' case folders say of their inspections then."""
    team.reply(team.first, team.second)
    for case, visit in zip((team.first, team.second), visits, strict=True):
        where = whereabouts(case, [visit.id])[visit.id]
        if where.state is Place.ISSUED:
            facts = {"name": case.me.name, "number": visit.number, "issued": where.number}
            team.tell(DemoStep.HOME, facts)

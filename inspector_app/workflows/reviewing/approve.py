"""Approve exactly the sheet that was read: from then on it may be issued."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.errors.refused import WrongState
from inspector_app.domain.errors.review import ConflictsOpen, OwnVisit, SealedTwice, WrongStage
from inspector_app.domain.inspection import State
from inspector_app.domain.review import Outcome, Stage, plain_of
from inspector_app.domain.roster import Role
from inspector_app.domain.scoring import Scorecard
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.review import (
    Reviewed,
    open_review,
    record_review,
    require_lead,
    require_not_void,
)
from inspector_app.workflows.visit.show import subject_of


@dataclass(frozen=True, slots=True)
class Approved:
    """A version that may be issued, and what the issue will still ask for."""

    inspection: str
    number: str
    version: int
    card: Scorecard
    """With the lead's layer: what will be issued."""
    lacking: Mapping[str, tuple[tuple[str, ...], ...]]
    """Evidence that the issue asks for."""
    suspected: tuple[str, ...]
    """Items whose suspicion keeps the verdict back."""
    own: bool
    """The lead took part in the visit, and the team has no other lead."""


def approve(case: OpenCase, reference: str) -> Approved:
    """Approve the present version, and only that: an amendment waits for review again.

    Raises OwnVisit, ConflictsOpen, SealedTwice, WrongStage, WrongState.
    """
    require_lead(case, "approve")
    reviewed = open_review(case, reference)
    require_decidable(case, reviewed, "approve")
    if reviewed.stage in (Stage.APPROVED, Stage.ISSUED):
        raise WrongStage("approve", reviewed.number, reviewed.stage)
    inspection = reviewed.inspection
    at = case.clock().isoformat()
    made = Outcome(Stage.APPROVED, inspection.version, reviewed.seal, "", case.me.id, at)
    record_review(case, inspection.id, {f"outcome.{inspection.version}": plain_of(made)})
    return Approved(
        inspection=inspection.id,
        number=reviewed.number,
        version=inspection.version,
        card=reviewed.layered.card,
        lacking=reviewed.layered.lacking,
        suspected=reviewed.suspected,
        own=reviewed.own,
    )


def require_decidable(case: OpenCase, reviewed: Reviewed, verb: str) -> None:
    """Raise for what keeps anybody from deciding: void, being amended, in conflict, own visit."""
    require_not_void(reviewed, verb)
    if case.store.drafts.fields(subject_of(reviewed.inspection)):
        raise WrongState(verb, State.AMENDING)
    doubled = next((each for each in reviewed.conflicts if each.field.startswith("seal.")), None)
    if doubled is not None:
        raise SealedTwice(verb, reviewed.number, int(doubled.field.removeprefix("seal.")))
    if reviewed.conflicts:
        fields = tuple(each.field for each in reviewed.conflicts)
        raise ConflictsOpen(verb, reviewed.number, fields)
    others = other_leads(case, reviewed)
    if reviewed.own and others:
        raise OwnVisit(reviewed.number, others)


def other_leads(case: OpenCase, reviewed: Reviewed) -> tuple[str, ...]:
    """The codes of the leads who took no part in the visit and whose keys count now."""
    took_part = {each.person for each in reviewed.inspection.header.inspectors}
    now = case.clock()
    return tuple(
        person.code
        for person in case.roster.people
        if person.role is Role.LEAD
        and person.id not in took_part | {case.me.id}
        and any(case.roster.active(key.fingerprint, now) for key in person.keys)
    )

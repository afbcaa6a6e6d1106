"""Lay a correction over one answer: the inspectors' answer stays, both scores are told."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import Json
from inspector_app.domain.correction import plain_answer
from inspector_app.domain.errors.refused import ReasonNeeded
from inspector_app.domain.errors.review import NotCorrectedHere, NothingToWithdraw, WrongStage
from inspector_app.domain.form import Item, Severity
from inspector_app.domain.review import Correction, Stage, plain_of
from inspector_app.domain.scoring import Scorecard
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.review import (
    Reviewed,
    open_review,
    record_review,
    require_asked,
    require_lead,
    require_not_void,
)
from inspector_app.workflows.visit.read_answer import read_answer


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction that was made or withdrawn, with the score of the sheet and the one beside."""

    inspection: str
    number: str
    item: str
    sealed: Scorecard
    """As the inspectors signed it."""
    card: Scorecard
    """With every correction and veto result: the score that counts."""


def correct(
    case: OpenCase, reference: str, item: str, answer: Answer | None, reason: str
) -> Corrected:
    """Say what counts instead of the inspectors' answer to `item`; None takes a correction back.

    A correction ends by itself once the inspectors amend that answer. An approved version goes back
    to waiting, because another score counts than the one that was approved.
    """
    require_lead(case, "correct")
    reviewed = open_review(case, reference)
    require_correctable(reviewed, "correct")
    require_asked(reviewed, item)
    if _item(reviewed, item).severity is Severity.VETO:
        raise NotCorrectedHere(item)
    if not reason.strip() and answer is not None:
        raise ReasonNeeded("correct")
    if answer is None and item not in {each.item for each in reviewed.review.corrections}:
        raise NothingToWithdraw(reviewed.number, item)
    made = None if answer is None else _made(case, reviewed, item, answer, reason.strip())
    fields = {f"layer.{item}": None if made is None else plain_of(made)}
    record_review(case, reviewed.inspection.id, {**fields, **reopened(reviewed)})
    return corrected_card(case, reviewed, item)


def correct_as_said(
    case: OpenCase, reference: str, item: str, said: Mapping[str, Json], reason: str
) -> Corrected:
    """The same with an answer in the words of an answers file; raises AnswersFileError too."""
    require_lead(case, "correct")
    form = open_review(case, reference).shown.form
    return correct(case, reference, item, read_answer(form, item, said), reason)


def corrected_card(case: OpenCase, before: Reviewed, item: str) -> Corrected:
    """Both scores as they are now."""
    after = open_review(case, before.inspection.id)
    return Corrected(
        before.inspection.id, before.number, item, after.shown.card, after.layered.card
    )


def require_correctable(reviewed: Reviewed, verb: str) -> None:
    """Raise for an inspection whose present version was issued, or that is void."""
    require_not_void(reviewed, verb)
    if reviewed.stage is Stage.ISSUED:
        raise WrongStage(verb, reviewed.number, reviewed.stage)


def reopened(reviewed: Reviewed) -> dict[str, None]:
    """The field that takes an approval back: what was approved counts another score now."""
    approved = reviewed.stage is Stage.APPROVED
    return {f"outcome.{reviewed.inspection.version}": None} if approved else {}


def _item(reviewed: Reviewed, code: str) -> Item:
    return reviewed.shown.form.item_by_code[code]


def _made(case: OpenCase, reviewed: Reviewed, item: str, answer: Answer, reason: str) -> Correction:
    return Correction(
        item=item,
        answer=answer.to_json(),
        reason=reason,
        who=case.me.id,
        at=case.clock().isoformat(),
        former=plain_answer(reviewed.inspection, item),
    )

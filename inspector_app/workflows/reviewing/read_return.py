"""Read why the lead returned an inspection: the reason, and the remarks on its items."""

from dataclasses import dataclass

from inspector_app.domain.review import Stage
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.review import open_review


@dataclass(frozen=True, slots=True)
class RemarkSaid:
    """One remark, with its author's name; no item means the whole inspection."""

    item: str
    text: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class ReturnSaid:
    """The return of the newest sealed version."""

    who: str
    """The lead's name."""
    at: str
    reason: str
    remarks: tuple[RemarkSaid, ...]
    """On the whole inspection first, then item by item."""


def read_return(case: OpenCase, inspection: str) -> ReturnSaid | None:
    """Why the newest sealed version came back; None where it did not, or was sealed anew."""
    if not case.store.inspections.load(inspection).seals:
        return None
    reviewed = open_review(case, inspection)
    if reviewed.stage is not Stage.RETURNED:
        return None
    names = {person.id: person.name for person in case.roster.people}
    version = reviewed.inspection.version
    outcome = [each for each in reviewed.review.outcomes if each.version == version][-1]
    remarks = sorted(reviewed.remarks, key=lambda each: (each.item, each.at))
    return ReturnSaid(
        names.get(outcome.who, outcome.who),
        outcome.at,
        outcome.reason,
        tuple(
            RemarkSaid(each.item, each.text, names.get(each.who, each.who), each.at)
            for each in remarks
        ),
    )

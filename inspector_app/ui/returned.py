"""What the lead said when an inspection was returned, and which of it is still to be seen to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector_app.domain.inspection import Inspection

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


@dataclass(frozen=True, slots=True)
class Said:
    """One remark with who made it and when."""

    who: str
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class Returned:
    """A return of the version that is being amended, or is to be."""

    who: str
    at: str
    reason: str
    whole: tuple[Said, ...]
    """Remarks on the inspection as a whole."""
    remarks: Mapping[str, tuple[Said, ...]]
    """Remarks by item."""
    sealed: Inspection
    """What was returned."""

    def is_unattended(self, item: str, now: Inspection) -> bool:
        """Whether a remark on the item was made, and neither answer nor evidence changed since."""
        if item not in self.remarks:
            return False
        same_answer = now.answers.get(item) == self.sealed.answers.get(item)
        return same_answer and _pictures(now, item) == _pictures(self.sealed, item)

    def unattended(self, now: Inspection) -> tuple[str, ...]:
        """The items whose remarks are still to be seen to."""
        return tuple(item for item in self.remarks if self.is_unattended(item, now))


def read_returned(case: "OpenCase", inspection: str) -> Returned | None:
    """The return of the newest sealed version; None where it was not returned."""
    from inspector_app.domain.review import Stage
    from inspector_app.workflows.reviewing.review import open_review

    reviewed = open_review(case, inspection)
    if reviewed.stage is not Stage.RETURNED:
        return None
    names = {person.id: person.name for person in case.roster.people}
    outcome = reviewed.review.outcomes[-1]
    by_item: dict[str, list[Said]] = {}
    for remark in reviewed.remarks:
        said = Said(names.get(remark.who, remark.who), remark.at, remark.text)
        by_item.setdefault(remark.item, []).append(said)
    whole = tuple(by_item.pop("", ()))
    return Returned(
        names.get(outcome.who, outcome.who),
        outcome.at,
        outcome.reason,
        whole,
        {item: tuple(said) for item, said in by_item.items()},
        reviewed.inspection,
    )


def _pictures(inspection: Inspection, item: str) -> frozenset[str]:
    return frozenset(piece.sha256 for piece in inspection.evidence if item in piece.items)

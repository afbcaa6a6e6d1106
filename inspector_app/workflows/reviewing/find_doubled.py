"""Find the formal numbers that different inspections were issued under."""

from dataclasses import dataclass
from itertools import groupby

from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.wording import Wording
from inspector_app.store.reviews import IssueRow
from inspector_app.words.composing import filled, joined
from inspector_app.words.reviewing import DOUBLED, ISSUED_UNDER
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.summarise import summariser


@dataclass(frozen=True, slots=True)
class IssuedUnder:
    """One inspection that was issued under a doubled number."""

    inspection: str
    draft_number: str
    unit: str
    who: str
    """The lead's name."""
    at: str


@dataclass(frozen=True, slots=True)
class DoubledNumber:
    """A formal number that more than one inspection bears."""

    number: str
    issues: tuple[IssuedUnder, ...]

    @property
    def words(self) -> Wording:
        """Which inspections bear it, and how that is put right."""
        issues = joined(
            filled(ISSUED_UNDER, number=each.draft_number, unit=each.unit, who=each.who)
            for each in self.issues
        )
        return filled(DOUBLED, number=self.number, issues=issues)


def doubled_numbers(case: OpenCase, inspection: str = "") -> tuple[DoubledNumber, ...]:
    """Every number that several inspections bear now, or those of one inspection.

    It happens when a lead goes on from an old backup. An inspection that was issued again since
    bears its new number only.
    """
    case.store.projections.refresh(summariser(case))
    found = []
    for number, rows in groupby(case.store.reviews.doubled(), key=lambda row: row.number):
        newest = {row.id: row for row in rows if _bears(case, row)}
        if len(newest) > 1 and (not inspection or inspection in newest):
            issues = tuple(_issued(case, row) for row in newest.values())
            found.append(DoubledNumber(number, issues))
    return tuple(found)


def _bears(case: OpenCase, row: IssueRow) -> bool:
    """Whether the inspection was not issued again under another number."""
    issues = case.store.reviews.load(row.id).issues
    return not issues or issues[-1].number == row.number


def _issued(case: OpenCase, row: IssueRow) -> IssuedUnder:
    """The row with what is known of its inspection; its id alone while that is not here."""
    names = {person.id: person.name for person in case.roster.people}
    number, unit = row.id[:13], ""
    if case.store.ledger.contents(INSPECTION + row.id):
        header = case.store.inspections.load(row.id).header
        number, unit = header.draft_number, header.unit
    return IssuedUnder(row.id, number, unit, names.get(row.who, row.who), row.at)

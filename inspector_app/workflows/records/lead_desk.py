"""What waits for a lead: to review, to issue, to settle; numbers given twice; who is silent."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from inspector_app.domain.review import Stage
from inspector_app.domain.roster import Person
from inspector_app.store.merges import DONE
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.records.list_records import stage_counts
from inspector_app.workflows.reviewing.conflicts import conflicts
from inspector_app.workflows.reviewing.find_doubled import DoubledNumber, doubled_numbers

SILENCE = timedelta(days=7)
"""Who handed over nothing for so long is named to the lead."""


@dataclass(frozen=True, slots=True)
class Silent:
    """A person who handed over nothing for long; `last` is ISO 8601, empty for never."""

    name: str
    code: str
    last: str


@dataclass(frozen=True, slots=True)
class LeadDesk:
    """How much waits, and whom to ask."""

    waiting: int
    approved: int
    """Approved and not issued yet."""
    conflicts: int
    """Values on which people differ."""
    doubled: tuple[DoubledNumber, ...]
    silent: tuple[Silent, ...]


def lead_desk(case: OpenCase) -> LeadDesk:
    """What waits for the lead whose case folder this is."""
    stages = stage_counts(case)
    return LeadDesk(
        waiting=stages.get(Stage.WAITING, 0),
        approved=stages.get(Stage.APPROVED, 0),
        conflicts=len(conflicts(case)),
        doubled=doubled_numbers(case),
        silent=silent_people(case),
    )


def silent_people(case: OpenCase) -> tuple[Silent, ...]:
    """Who has a key that counts and handed over nothing for `SILENCE`, the longest silent first."""
    now, last = case.clock(), _last_merged(case)
    silent = []
    for person in case.roster.people:
        since = max(filter(None, (_joined(case, person, now), last.get(person.id))), default=None)
        if person.id != case.me.id and since is not None and now - since >= SILENCE:
            at = last.get(person.id)
            silent.append((since, Silent(person.name, person.code, at.isoformat() if at else "")))
    return tuple(each for _, each in sorted(silent, key=lambda pair: pair[0]))


def _joined(case: OpenCase, person: Person, now: datetime) -> datetime | None:
    """Since when one of the person's keys counts; None where none does."""
    starts = [
        datetime.fromisoformat(key.active_from)
        for key in person.keys
        if case.roster.active(key.fingerprint, now)
    ]
    return min(starts, default=None)


def _last_merged(case: OpenCase) -> dict[str, datetime]:
    """By person, when something that they wrote was merged last."""
    rows = case.store.merges.rows()
    return {each.writer: datetime.fromisoformat(each.at) for each in rows if each.state == DONE}

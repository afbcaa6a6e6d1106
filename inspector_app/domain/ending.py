"""Whose certificate ends soon, or has ended: told in time, since nobody can sign without one."""

from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.roster import KeyRecord, Person, Roster

SOON = 30
"""Days before the end from which it is told."""


@dataclass(frozen=True, slots=True)
class Ending:
    """One person, and the days that are left; below 0 the certificate has ended."""

    person: Person
    days: int


def days_until_end(key: KeyRecord, now: datetime) -> int | None:
    """Days until the certificate of a key ends; None where it has no end."""
    if not key.active_to:
        return None
    return (datetime.fromisoformat(key.active_to) - now).days


def endings(roster: Roster, now: datetime) -> tuple[Ending, ...]:
    """Everybody whose last certificate ends within `SOON`, in the roster's order.

    Who was revoked has left, or has a newer key: that is nothing to renew.
    """
    found = []
    for person in roster.people:
        standing = [key for key in person.keys if roster.revoked_at(key.fingerprint) is None]
        left = [days_until_end(key, now) for key in standing]
        days = [each for each in left if each is not None]
        if standing and len(days) == len(left) and max(days) < SOON:
            found.append(Ending(person, max(days)))
    return tuple(found)

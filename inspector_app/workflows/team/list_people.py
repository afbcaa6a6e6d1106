"""List the people of the roster with their standing, and what this case folder signs with."""

from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.roster import KeyRecord, Person, Roster, Standing
from inspector_app.workflows.case.open_case import OpenCase


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One person with the key that stands for them: the one that counts, else the newest."""

    person: Person
    key: KeyRecord | None
    standing: Standing
    reason: str = ""
    """Why the key was revoked, if it was."""


@dataclass(frozen=True, slots=True)
class People:
    """The roster as it stands now, and who is asking."""

    team: str
    version: int
    root: str
    me: ListedPerson
    keeps_root: bool
    """Whether the team root is in this case folder: only then people are added or revoked."""
    listed: tuple[ListedPerson, ...]


def list_people(case: OpenCase) -> People:
    """Everybody on the roster, in its order; the owner with the key that signs."""
    roster, now = case.roster, case.clock()
    own = next(key for key in case.me.keys if key.fingerprint == case.identity.fingerprint)
    listed = [_listed(roster, person, now) for person in roster.people]
    me = _with_key(roster, case.me, own, now)
    return People(
        team=roster.team,
        version=roster.version,
        root=roster.root,
        me=me,
        keeps_root=case.store.secrets.has("root.key"),
        listed=tuple(me if each.person.id == me.person.id else each for each in listed),
    )


def _listed(roster: Roster, person: Person, now: datetime) -> ListedPerson:
    newest_first = person.keys[::-1]
    if not newest_first:
        return ListedPerson(person, None, Standing.UNKNOWN)
    counting = (key for key in newest_first if roster.active(key.fingerprint, now))
    return _with_key(roster, person, next(counting, newest_first[0]), now)


def _with_key(roster: Roster, person: Person, key: KeyRecord, now: datetime) -> ListedPerson:
    said = [each.reason for each in roster.revocations if each.fingerprint == key.fingerprint]
    standing = roster.standing(key.fingerprint, now)
    return ListedPerson(person, key, standing, said[0] if said else "")

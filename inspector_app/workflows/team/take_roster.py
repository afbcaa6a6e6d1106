"""Take over a roster: the one that counts from now on, and what depends on it."""

from inspector_app.domain.errors.refused import NotTheSigner
from inspector_app.domain.errors.trust import RosterFault, RosterRefused
from inspector_app.domain.roster import Roster
from inspector_app.trust.roster_seal import read_roster
from inspector_app.workflows.case.open_case import OpenCase


def take_roster(case: OpenCase, document: bytes) -> bool:
    """Let a signed roster count if it is a newer one of our team; whether it was.

    One that is ours already, or older, is left alone. Raises RosterRefused for a roster of another
    root or one that the root did not sign so, NotTheSigner for one that does not list our key.
    """
    try:
        roster = read_roster(document, root=case.roster.root, newer_than=case.roster)
    except RosterRefused as error:
        if error.fault is RosterFault.OLDER:
            return False
        raise
    if roster.version == case.roster.version:
        return False
    if roster.person_of(case.identity.fingerprint) is None:
        raise NotTheSigner(case.identity.fingerprint)
    case.store.rosters.keep(roster.root, roster.version, document)
    put_in_force(case, roster)
    return True


def put_in_force(case: OpenCase, roster: Roster) -> None:
    """From now on `roster` says who is who, also in what is folded."""
    case.roster = roster
    case.store.projections.leads = roster.leads

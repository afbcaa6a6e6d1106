"""Tell who has signed the newest version of a sheet, and whose turn it is."""

from dataclasses import dataclass

from inspector_app.domain.entry import head_groups
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.roster import Role
from inspector_app.domain.sheet import BOXES
from inspector_app.workflows.case.open_case import OpenCase


@dataclass(frozen=True, slots=True)
class Signature:
    """One filled box of the sheet."""

    box: str
    name: str
    at: str
    ink: bool


@dataclass(frozen=True, slots=True)
class Signatures:
    """The boxes of the newest version. `turn` is the next one, empty when all are filled."""

    version: int
    head: str
    """The seal entry's hash as four groups, as printed."""
    filled: tuple[Signature, ...]
    turn: str
    second: str
    """The other inspector whom the sheet names, empty without one."""
    may_lead: bool
    """Whether our own key may sign the lead's box: a lead who has not signed in another box."""


def signatures_of(case: OpenCase, inspection: Inspection) -> Signatures:
    """The signatures of the last sealed version, in signing order; none of a draft."""
    revisions = sorted(
        (each for each in inspection.revisions if each.version == inspection.version),
        key=lambda each: each.step,
    )
    signed = [each.role for each in revisions]
    left = [box for box in BOXES if box not in signed]
    others = [each.name for each in inspection.header.inspectors if each.person != case.me.id]
    mine = [each for each in revisions if case.roster.person_of(each.signer) == case.me]
    return Signatures(
        version=inspection.version,
        head=head_groups(inspection.seals[-1].entry) if inspection.seals else "",
        filled=tuple(
            Signature(each.role, _name(case, each.signer), each.at, each.ink) for each in revisions
        ),
        turn=left[0] if left else "",
        second=others[0] if others else "",
        may_lead=case.me.role is Role.LEAD and not mine,
    )


def _name(case: OpenCase, signer: str) -> str:
    """The person's name behind a key; who signed in ink is kept by name."""
    person = case.roster.person_of(signer)
    return signer if person is None else person.name

"""Where people said different things without knowing of each other: for a lead to decide.

The rules: different fields never conflict, the same value said twice does not;
causality is by parents and never by a clock; every value stays, the losing ones too.
"""

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inspector_app.domain.ancestry import Ancestry
from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import Content
from inspector_app.domain.fold import VOID_REASON, Claim, Folded
from inspector_app.domain.review import SUBJECT as REVIEW


class ConflictKind(enum.StrEnum):
    """What sort of decision a conflict asks for."""

    FIELD = "field"
    DELETE = "delete"
    """One made the inspection void, another went on writing it; the claim None is the going on."""
    DOUBLE_SEAL = "double-seal"
    """Two signed the same version of one inspection without each other's answers."""
    NUMBER = "number"
    """Two leads issued the same version, each under a number of their own."""
    OUTCOME = "outcome"
    """Two leads decided differently on the same sheet."""


_BESIDE = ("log.", "resolution.")
"""Fields that only accompany others."""


def is_decided_on(name: str) -> bool:
    """Whether a field in conflict asks somebody to decide, not one that accompanies another."""
    return not name.startswith(_BESIDE)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field on which people differ."""

    subject: str
    field: str
    kind: ConflictKind
    claims: tuple[Claim, ...]
    """The one that is shown first."""
    base: Json | None
    """What the field was where their ways parted; None where it was not there."""


def conflicts_of(
    subject: str, folded: Folded, contents: Iterable[tuple[str, Content]]
) -> tuple[Conflict, ...]:
    """Every open conflict of one subject; `contents` are the entries that were folded."""
    if not folded.conflicts:
        return ()
    by_hash = dict(contents)
    ancestry = Ancestry(by_hash)
    return tuple(
        Conflict(
            subject,
            name,
            kind_of(subject, name, claims),
            claims,
            _base(name, claims, by_hash, ancestry),
        )
        for name, claims in folded.conflicts.items()
    )


def kind_of(subject: str, name: str, claims: Iterable[Claim]) -> ConflictKind:
    """The sort of a conflict, by the field that it is about."""
    if name.startswith("seal."):
        return ConflictKind.DOUBLE_SEAL
    if name == VOID_REASON and any(claim.value is None for claim in claims):
        return ConflictKind.DELETE
    if subject.startswith(REVIEW):
        if name.startswith("issue."):
            return ConflictKind.NUMBER
        if name.startswith("outcome."):
            return ConflictKind.OUTCOME
    return ConflictKind.FIELD


def _base(
    name: str, claims: Iterable[Claim], contents: Mapping[str, Content], ancestry: Ancestry
) -> Json | None:
    """The last value that every one of the claims knew of."""
    known = [ancestry.before([claim.hash]) - {claim.hash} for claim in claims]
    common = [entry for entry in set.intersection(*known) if name in contents[entry].set]
    newest = ancestry.last_of(common)
    return contents[newest[0]].set[name] if newest else None

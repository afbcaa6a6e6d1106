"""What a check of a case folder can find wrong, as facts that name the place."""

import enum
from dataclasses import dataclass
from typing import NamedTuple


class Fault(enum.StrEnum):
    """What is wrong with an entry of the ledger."""

    MISSING = "missing"
    """No entry has this sequence number, but later ones are there."""
    CUT_OFF = "cut-off"
    """The chain ends before the head that was seen of it."""
    ADDED = "added"
    """The chain goes on after the head that it should end with."""
    FORKED = "forked"
    """Two entries have this sequence number, and no merge brought the second: an insertion."""
    BRANCHED = "branched"
    """From here on the chain has branches: a copied or restored case folder was used as well."""
    BROKEN_CHAIN = "broken-chain"
    """The entry does not follow the one before it."""
    WRONG_HASH = "wrong-hash"
    """The entry's identity is not the hash of what it holds."""
    WRONG_BODY = "wrong-body"
    """The body is not the one that was hashed, or cannot be read."""
    WRONG_PLACE = "wrong-place"
    """The entry's own body names another replica, number, subject or kind."""
    NOT_AS_WITNESSED = "not-as-witnessed"
    """A checkpoint, receipt or the vault saw another entry here."""
    UNGUARDED = "unguarded"
    """The guard against changing the ledger was taken away."""


@dataclass(frozen=True, slots=True)
class LedgerFault:
    """One fault, and the first entry it is about; seq 0 is the ledger as a whole."""

    replica: str
    seq: int
    what: Fault


class Witness(NamedTuple):
    """Somebody saw this entry at this place of a replica's chain."""

    replica: str
    seq: int
    head: str


class Difference(enum.StrEnum):
    """How a projected row departs from what the ledger says."""

    CHANGED = "changed"
    MISSING = "missing"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class ProjectionFault:
    """One row that the ledger does not say: its subject, its table, its key there."""

    subject: str
    table: str
    key: str
    what: Difference

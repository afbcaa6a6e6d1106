"""What can go wrong when somebody joins a team, and when a lead admits them."""

import enum
from dataclasses import dataclass

from inspector_app.domain.errors import RefusedError, TrustError


class RequestFault(enum.StrEnum):
    """Why a request to join is not accepted."""

    UNREADABLE = "unreadable"
    BAD_SIGNATURE = "bad-signature"
    ROSTER = "roster"
    """The roster that came along is not signed by its root, or does not list who asks."""
    REVOKED = "revoked"
    """The key that signed it is revoked, on our roster or on the one that came along."""
    IDENTITY = "identity"
    """It speaks for somebody on our roster with a key that is not theirs."""


@dataclass
class RequestRefused(TrustError):
    """A request to join is not accepted. `who` is the code it names, if it could be read."""

    fault: RequestFault
    who: str = ""


@dataclass
class WrongKeyConfirmed(TrustError):
    """The fingerprint that the lead was told is not that of the key in the request."""

    said: str
    found: str


@dataclass
class CodeOfAnother(RefusedError):
    """The code wished for is another person's already."""

    code: str
    holder: str
    """Name of who has it."""


class AdmissionFault(enum.StrEnum):
    """Why an admission is not accepted."""

    UNREADABLE = "unreadable"
    BAD_SIGNATURE = "bad-signature"
    OTHER_LAPTOP = "other-laptop"
    """It is sealed for another case folder, or for a key that this one does not have."""
    PERSON_MISSING = "person-missing"
    """Its roster does not list the key that this case folder signed with so far."""
    OLDER = "older"
    """Its roster is older than the one here."""


@dataclass
class AdmissionRefused(TrustError):
    """An admission is not accepted."""

    fault: AdmissionFault


@dataclass
class AdmissionOfAnotherTeam(TrustError):
    """The root of the team that admits is not the one that was confirmed. Both in full."""

    said: str
    found: str


@dataclass
class AdmissionExpired(TrustError):
    """Too much time went by since the admission; `until` is ISO 8601."""

    until: str


@dataclass
class RootNotConfirmed(RefusedError):
    """Nobody compared the fingerprint of the team root."""

    found: str


@dataclass
class KeyNotConfirmed(RefusedError):
    """Nobody compared the fingerprint of the key in a request."""

    found: str

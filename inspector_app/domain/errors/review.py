"""Errors of reviewing: what keeps a lead from deciding on an inspection, or from issuing it."""

import enum
from dataclasses import dataclass

from inspector_app.domain.errors import RefusedError
from inspector_app.domain.review import Stage


@dataclass
class LeadsOnly(RefusedError):
    """Only a lead may do `verb`, and `code` is none."""

    verb: str
    code: str


@dataclass
class OwnVisit(RefusedError):
    """The lead took part in the visit, and another lead can decide on it."""

    number: str
    leads: tuple[str, ...]
    """Codes of those who can."""


@dataclass
class ConflictsOpen(RefusedError):
    """People differ on these fields, and nobody has resolved it."""

    verb: str
    number: str
    fields: tuple[str, ...]


@dataclass
class SealedTwice(RefusedError):
    """Two people sealed the same version without knowing of each other."""

    verb: str
    number: str
    version: int


@dataclass
class WrongStage(RefusedError):
    """The review of the inspection is not at a stage that allows `verb`."""

    verb: str
    number: str
    stage: Stage


@dataclass
class RemarkNeeded(RefusedError):
    """A return says why, with a reason or with remarks; a remark says something."""

    verb: str


@dataclass
class NoSuchRemark(RefusedError):
    """No remark on the inspection has that id."""

    number: str
    remark: str


@dataclass
class ItemNotAsked(RefusedError):
    """The inspection did not ask that item."""

    number: str
    item: str


@dataclass
class NotCorrectedHere(RefusedError):
    """A suspected veto item is settled by the competent body's result, never by a correction."""

    item: str


@dataclass
class NothingToWithdraw(RefusedError):
    """There is no correction of that item."""

    number: str
    item: str


@dataclass
class NotUnderSuspicion(RefusedError):
    """No suspicion stands on that item."""

    number: str
    item: str


@dataclass
class VetoResultIncomplete(RefusedError):
    """A confirmed suspicion names the authority, its document and the date."""

    lacking: tuple[str, ...]


@dataclass
class DateRefused(RefusedError):
    """A day is written like 2026-09-15."""

    said: str


@dataclass
class EvidenceLacking(RefusedError):
    """Items lack the evidence that their rules ask for."""

    number: str
    items: tuple[str, ...]


@dataclass
class PhotosAbsent(RefusedError):
    """The files of these photos are not in this case folder, or damaged."""

    number: str
    names: tuple[str, ...]


@dataclass
class SuspicionStands(RefusedError):
    """While a veto item is suspected, there is no verdict for the unit."""

    number: str
    items: tuple[str, ...]


@dataclass
class NothingToNotify(RefusedError):
    """A notice without score would name no finding."""

    number: str


@dataclass
class FeedbackDeferred(RefusedError):
    """The lead keeps everything back until `review_on`."""

    number: str
    review_on: str


@dataclass
class SecondNotSigned(RefusedError):
    """The second inspector has neither signed nor is a signature in ink recorded."""

    number: str
    name: str


@dataclass
class NotIssued(RefusedError):
    """No paper of that kind was issued for the inspection."""

    number: str
    document: str


@dataclass
class NothingToBind(RefusedError):
    """None of the inspections has such a paper."""

    document: str


@dataclass
class NumberWordRefused(RefusedError):
    """The words before a formal number are Chinese characters, at most `most` of them."""

    said: str
    most: int


@dataclass
class NumberTaken(RefusedError):
    """The series has come further already."""

    said: int
    last: int


@dataclass
class NoSuchConflict(RefusedError):
    """Nobody differs on that field; `known` are the open ones of the subject."""

    subject: str
    field: str
    known: tuple[str, ...]


class ChoiceFault(enum.Enum):
    """Why a conflict cannot be resolved in the way that was wished."""

    NOT_A_CLAIM = enum.auto()
    """Nobody gave the field that value."""
    NOT_BOTH = enum.auto()
    """The values exclude each other."""
    SEALED = enum.auto()
    """A third value on a sealed sheet is an amendment."""
    ONE_OF_THEM = enum.auto()
    """Of two seals, numbers or decisions one counts."""
    WRONG_SHAPE = enum.auto()
    """The field does not take such a value."""


@dataclass
class ChoiceRefused(RefusedError):
    """The conflict cannot be resolved in that way."""

    field: str
    fault: ChoiceFault

"""The lead's word on an inspection: remarks, return or approval, corrections, results, issue.

It is a subject of its own, so that the inspectors' answers stay as they were signed. Every value
is one field of `review/<inspection id>`; two leads who decide differently make a conflict.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from inspector_app.domain.canonical import Json

SUBJECT = "review/"
"""Prefix of a review's subject in the ledger; the inspection's id follows."""


class Stage(enum.StrEnum):
    """How far the lead is with a sealed inspection. Empty list cells mean not sealed yet."""

    WAITING = "waiting"
    """Sealed, or sealed anew since it was returned or issued; nobody has decided on it."""
    RETURNED = "returned"
    APPROVED = "approved"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True)
class Remark:
    """`remark.<id>`: what the lead says of one item, or of the whole with no item."""

    id: str
    item: str
    text: str
    version: int
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """`outcome.<version>`: returned or approved, about exactly the sheet that `seal` names."""

    outcome: Stage
    version: int
    seal: str
    """Hash of the seal entry that was decided on."""
    reason: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class Correction:
    """`layer.<item>`: what counts instead of the inspectors' answer, visibly and with a reason."""

    item: str
    answer: Mapping[str, Any]
    """As `Answer.to_json` writes it."""
    reason: str
    who: str
    at: str
    former: Mapping[str, Any] = field(default_factory=dict)
    """The answer it was made of; once the inspectors amend that, the correction counts no more."""


@dataclass(frozen=True, slots=True)
class VetoResult:
    """`veto.<item>`: what became of a suspicion.

    Confirmed only by the competent body (authority, document number, date); dismissed with reason.
    """

    item: str
    confirmed: bool
    authority: str
    document: str
    date: str
    reason: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class Deferral:
    """`deferral`: nothing goes to the unit until the lead looks again (暂缓反馈)."""

    reason: str
    review_on: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class Issue:
    """`issue.<version>`: the number under which a version was issued.

    A verdict that follows a notice without score is `issue.<version>.<n>`, and so are its papers.
    """

    version: int
    number: str
    """Such as X窗检〔2026〕3号."""
    series: str
    year: int
    serial: int
    replaces: str
    """The number of the former version, empty for the first."""
    who: str
    at: str
    notice_only: bool = False
    """The unit got its findings, but neither score nor verdict."""
    without_evidence: str = ""
    """Why it was issued although evidence is missing; empty where none is."""


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """`paper.<version>.<document>`: one paper that was made with the issue, by its hash."""

    version: int
    document: str
    """verdict, rectification-notice, evidence-list or tip-transfer."""
    size: int
    sha256: str
    at: str
    number: str = ""
    """The formal number under which it was made."""


@dataclass(frozen=True)
class Review:
    """Everything the leads have said of one inspection, oldest first."""

    inspection: str
    remarks: tuple[Remark, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    corrections: tuple[Correction, ...] = ()
    vetoes: tuple[VetoResult, ...] = ()
    deferral: Deferral | None = None
    issues: tuple[Issue, ...] = ()
    papers: tuple[IssuedPaper, ...] = ()
    conflicts: tuple[str, ...] = ()
    """Fields on which two leads differ."""
    foreign: Mapping[str, Any] = field(default_factory=dict)


_PLAIN = {
    "remark.": Remark,
    "outcome.": Outcome,
    "layer.": Correction,
    "veto.": VetoResult,
    "issue.": Issue,
    "paper.": IssuedPaper,
}


def review_of(inspection: str, said: Mapping[str, Any], conflicts: tuple[str, ...] = ()) -> Review:
    """The review that the folded fields of its subject add up to."""
    found: dict[str, list[Any]] = {prefix: [] for prefix in _PLAIN}
    foreign: dict[str, Any] = {}
    deferral = None
    for name, plain in said.items():
        prefix = next((each for each in _PLAIN if name.startswith(each)), "")
        if name == "deferral":
            deferral = _read(Deferral, plain)
        elif prefix:
            found[prefix].append(_read(_PLAIN[prefix], plain))
        else:
            foreign[name] = plain
    for each in found.values():
        each.sort(key=lambda one: (one.at, repr(one)))
    return Review(
        inspection,
        tuple(found["remark."]),
        tuple(found["outcome."]),
        tuple(found["layer."]),
        tuple(found["veto."]),
        deferral,
        tuple(found["issue."]),
        tuple(found["paper."]),
        conflicts,
        foreign,
    )


def plain_of(one: object) -> dict[str, Json]:
    """One of the values above as canonical JSON."""
    return {each.name: getattr(one, each.name) for each in fields(one)}  # type: ignore[arg-type]


def stage_of(review: Review, version: int, seal: str, *, sealed: bool) -> Stage | None:
    """How far the lead is with this version, whose seal entry is `seal`; None before the seal."""
    if not sealed:
        return None
    if any(issue.version == version for issue in review.issues):
        return Stage.ISSUED
    decided = [each for each in review.outcomes if (each.version, each.seal) == (version, seal)]
    return decided[-1].outcome if decided else Stage.WAITING


def _read(kind: type[Any], plain: Mapping[str, Any]) -> Any:
    known = {each.name for each in fields(kind)}
    said = {name: value for name, value in plain.items() if name in known}
    if kind is Outcome:
        said["outcome"] = Stage(said["outcome"])
    return kind(**said)

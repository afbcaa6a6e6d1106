"""Verify sheets and issued papers against the case folder, a root or roster, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.case import FileDamaged, FileMissing
from inspector_app.domain.inspection import SUBJECT, State
from inspector_app.domain.paper import PaperFacts, read_paper
from inspector_app.domain.payload import Payload
from inspector_app.domain.verification import (
    Check,
    Examination,
    Judgement,
    Reason,
    ReasonCode,
    judge,
)
from inspector_app.trust.pdf_history import Known, KnownRevision
from inspector_app.trust.pdf_verify import claimed_payload, examine
from inspector_app.trust.signer_check import Trust
from inspector_app.trust.trust_file import read_trust
from inspector_app.workflows.case.load_key import read_file
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.verifying.verify_paper import known_paper, paper_reasons

CODES = {
    Judgement.GOOD: 0,
    Judgement.ALTERED: 3,
    Judgement.NOT_OURS: 4,
    Judgement.CANNOT_TELL: 5,
}
INSPECTION_SHEET, LEAD = "inspection-sheet", "lead"
WORST_FIRST = (Judgement.ALTERED, Judgement.NOT_OURS, Judgement.CANNOT_TELL)


@dataclass(frozen=True, slots=True)
class Verified:
    """One file with its judgement, and what the sheet or paper says it is."""

    file: Path
    examination: Examination
    payload: Payload | None = None
    """The entries of an inspection sheet."""
    sha256: str = ""
    """Of the whole file as it was read."""
    paper: PaperFacts | None = None
    """What an issued paper says of itself."""

    @property
    def number(self) -> str:
        """The draft number that a sheet carries, the formal one of a paper."""
        if self.paper is not None:
            return self.paper.number
        return self.payload.number if self.payload else ""

    @property
    def unit(self) -> str:
        """The unit that the file names."""
        if self.paper is not None:
            return self.paper.unit
        return str(self.payload.said("header.unit") or "") if self.payload else ""

    @property
    def document(self) -> str:
        """Which document it is, as `words.reviewing.DOCUMENTS` names them, or empty."""
        if self.paper is not None:
            return self.paper.document
        return INSPECTION_SHEET if self.payload else ""


def verify_file(file: Path, *, case: OpenCase | None, trust: Path | None) -> Verified:
    """Judge one file. Raises NoSuchFile if it cannot be read at all."""
    trusted = None if trust is None else read_trust(read_file(trust))
    return verify_pdf(read_file(file), file, case=case, trust=trusted)


def verify_pdf(
    pdf: bytes, file: Path, *, case: OpenCase | None = None, trust: Trust | None = None
) -> Verified:
    """Judge the bytes of one file, and look up what the ledger knows of it."""
    examination = examine(pdf, roster=trust if case is None else case.roster, known=None)
    paper = _paper(examination.payload) or _paper(claimed_payload(pdf))
    if paper is not None:
        examination = _without_evidence(_judged_paper(pdf, examination, paper, case))
        return Verified(file, examination, None, sha256(pdf), paper)
    examination, payload = _alone(examination) if case is None else _beside(pdf, examination, case)
    return Verified(file, examination, payload, sha256(pdf))


def _judged_paper(
    pdf: bytes, examination: Examination, paper: PaperFacts, case: OpenCase | None
) -> Examination:
    """The same for a paper: signed by the lead whom it names, and as it was issued."""
    known = None if case is None else known_paper(case, paper, sha256(pdf))
    if case is not None and known is not None:
        examination = examine(pdf, roster=case.roster, known=known)
    good = examination.judgement is Judgement.GOOD
    if good and any(each.code != paper.lead for each in examination.signers):
        reason = Reason(ReasonCode.SIGNER_NOT_NAMED, {"field": LEAD})
        return _with_reason(examination, reason)
    if case is not None:
        for reason in paper_reasons(case, paper, examination, sha256(pdf)):
            examination = _with_reason(examination, reason)
    return examination


def _without_evidence(examination: Examination) -> Examination:
    """A paper rests on no files of evidence that could be looked at beside it."""
    unchecked = tuple(each for each in examination.unchecked if each is not Check.EVIDENCE)
    return replace(examination, unchecked=unchecked)


def _alone(examination: Examination) -> tuple[Examination, Payload | None]:
    payload = _payload(examination)
    return _held_to_its_word(examination, payload), payload


def _beside(
    pdf: bytes, examination: Examination, case: OpenCase
) -> tuple[Examination, Payload | None]:
    # A sheet whose first signature is gone still says which one it claims to be.
    claimed = _payload(examination) or _parsed(claimed_payload(pdf))
    known = known_revisions(case, claimed) if claimed else None
    if known is not None:
        examination = examine(pdf, roster=case.roster, known=known)
    payload = _payload(examination)
    examination = _held_to_its_word(examination, payload)
    if payload is not None and examination.judgement is Judgement.GOOD:
        examination = _with_evidence(case, examination, payload)
    return examination, payload


def known_revisions(case: OpenCase, payload: Payload) -> Known | None:
    """The signed states that our ledger lists, None if it does not know the inspection.

    Of a version that it does not list, the states of all versions stand against the file.
    """
    if not case.store.ledger.entries(SUBJECT + payload.inspection):
        return None
    revisions = [
        each for each in case.store.inspections.load(payload.inspection).revisions if not each.ink
    ]
    listed = [each for each in revisions if each.version == payload.version] or revisions
    known = tuple(KnownRevision(each.sha256, each.size, each.step) for each in listed)
    return Known(known) if known else None


def worst_code(verified: Sequence[Verified]) -> int:
    """The exit code for all files: altered before not ours before cannot tell."""
    found = {each.examination.judgement for each in verified}
    return next((CODES[each] for each in WORST_FIRST if each in found), 0)


def _payload(examination: Examination) -> Payload | None:
    return _parsed(examination.payload)


def _parsed(content: bytes | None) -> Payload | None:
    try:
        return None if content is None else Payload.read(content)
    except ValueError:
        return None


def _paper(content: bytes | None) -> PaperFacts | None:
    try:
        return None if content is None else read_paper(content)
    except ValueError:
        return None


def _held_to_its_word(examination: Examination, payload: Payload | None) -> Examination:
    """A good PDF must also be a sheet, and each box signed by whom that sheet names."""
    if examination.judgement is not Judgement.GOOD:
        return examination
    if payload is None:
        return _with_reason(examination, Reason(ReasonCode.NO_SHEET_DATA))
    for field, named in _named_signers(payload).items():
        signer = next((each for each in examination.signers if each.field == field), None)
        if signer is not None and named not in (signer.fingerprint, signer.code):
            reason = Reason(ReasonCode.SIGNER_NOT_NAMED, {"field": field})
            examination = _with_reason(examination, reason)
    return examination


def _named_signers(payload: Payload) -> dict[str, str]:
    """Who must have signed: a's key sealed the entry; b's code is printed, if b has one."""
    sealed = next(each for each in payload.entries if each.entry.hash == payload.head)
    codes = [each.get("code", "") for each in payload.inspectors()]
    others = [code for code in codes[1:2] if code]
    return {"a": sealed.signer, **({"b": others[0]} if others else {})}


def _with_evidence(case: OpenCase, examination: Examination, payload: Payload) -> Examination:
    """Look at the original files too: each must be there and have its hash."""
    if not case.store.ledger.entries(SUBJECT + payload.inspection):
        contents = [each.entry.content() for each in payload.entries if each.entry.body]
        ours = case.replica_id in {content.replica for content in contents}
        return (
            _with_reason(examination, Reason(ReasonCode.LEDGER_LACKS_IT)) if ours else examination
        )
    inspection = case.store.inspections.load(payload.inspection)
    lost = [piece.id for piece in inspection.evidence if not _is_intact(case, piece.sha256)]
    reasons = list(examination.reasons)
    if lost:
        facts = {"count": str(len(lost)), "of": str(len(inspection.evidence))}
        reasons.append(Reason(ReasonCode.EVIDENCE_MISSING, facts))
    if inspection.state is State.VOID:
        reasons.append(Reason(ReasonCode.VOIDED, {"reason": inspection.void_reason}))
    if inspection.version > payload.version:
        reasons.append(Reason(ReasonCode.SUPERSEDED, {"version": str(inspection.version)}))
    judgement = judge(frozenset(reason.code for reason in reasons))
    return replace(
        examination,
        reasons=tuple(reasons),
        judgement=judgement,
        checked=(*examination.checked, Check.EVIDENCE),
        unchecked=tuple(each for each in examination.unchecked if each is not Check.EVIDENCE),
    )


def _with_reason(examination: Examination, reason: Reason) -> Examination:
    reasons = (*examination.reasons, reason)
    judgement = judge(frozenset(each.code for each in reasons))
    return replace(examination, reasons=reasons, judgement=judgement)


def _is_intact(case: OpenCase, sha256: str) -> bool:
    try:
        case.store.files.read(sha256)
    except (FileMissing, FileDamaged):
        return False
    return True

"""Examining a signed PDF: whether it is byte for byte what our people signed.

`good` is said only when everything holds; otherwise one of three different words, with reasons.
No input makes this crash: what cannot be read is a finding like any other.
"""

from collections.abc import Iterator

from inspector_app.domain.roster import Roster
from inspector_app.domain.verification import (
    Check,
    Examination,
    Judgement,
    Reason,
    ReasonCode,
    judge,
)
from inspector_app.trust.pdf_findings import Findings, findings
from inspector_app.trust.pdf_form import unsigned_reason
from inspector_app.trust.pdf_history import (
    Known,
    KnownRevision,
    Place,
    Placed,
    ledger_reasons,
    placed,
    prefix_hashes,
)
from inspector_app.trust.pdf_payload import payload
from inspector_app.trust.pdf_reader import UnreadablePdf, open_pdf, reading, signature_fields
from inspector_app.trust.signer_check import RootTrust, Trust

__all__ = [
    "Known",
    "KnownRevision",
    "RootTrust",
    "Trust",
    "claimed_payload",
    "examine",
    "prefix_hashes",
]

IN_THE_FILE = (Check.INTEGRITY, Check.LATER_CHANGES, Check.FIELDS, Check.PAYLOAD)


def examine(pdf: bytes, *, roster: Trust | None, known: Known | None) -> Examination:
    """Judge `pdf` by a roster (or only a root), and by the states of its sheet in the ledger."""
    where = None if known is None else placed(pdf, known)
    witnessed = where.base.size if where is not None and where.base is not None else 0
    try:
        found = findings(pdf, roster, witnessed)
    except UnreadablePdf:
        found = Findings((_unreadable_reason(pdf),))
    reasons = found.reasons
    if where is not None:
        reasons = (*reasons, *ledger_reasons(where, _codes(reasons)))
    judgement = judge(_codes(reasons))
    checked = tuple(_checked(found, roster, known))
    return Examination(
        judgement=judgement,
        reasons=(_good_reason(where),) if judgement is Judgement.GOOD else reasons,
        signers=found.signers,
        payload=found.payload,
        checked=checked,
        unchecked=tuple(check for check in Check if check not in checked),
    )


def claimed_payload(pdf: bytes) -> bytes | None:
    """What a file says it holds, unchecked: enough to find its sheet in the ledger."""
    try:
        with reading():
            reader = open_pdf(pdf)
            states = range(reader.total_revisions)
            found = (payload(reader.get_historical_resolver(state)) for state in states)
            return next((content for content in found if content is not None), None)
    except UnreadablePdf:
        return None


def _codes(reasons: tuple[Reason, ...]) -> frozenset[ReasonCode]:
    return frozenset(reason.code for reason in reasons)


def _good_reason(where: Placed | None) -> Reason:
    if where is None:
        return Reason(ReasonCode.SIGNATURES_HOLD)
    further = where.place is Place.EXTENDS
    code = ReasonCode.FURTHER_SIGNATURE if further else ReasonCode.AS_ISSUED
    return Reason(code, {"step": str(where.newest.step)})


def _checked(found: Findings, trust: Trust | None, known: Known | None) -> Iterator[Check]:
    if found.signed:
        yield from IN_THE_FILE
        if trust is not None:
            yield Check.CERTIFICATES
        if isinstance(trust, Roster):
            yield from (Check.ROSTER, Check.REVOCATION)
    if known is not None:
        yield Check.LEDGER


def _unreadable_reason(pdf: bytes) -> Reason:
    """Not a PDF at all, a sloppy one of somebody else, or a damaged one."""
    if b"%PDF-" not in pdf[:1024] and b"startxref" not in pdf[-2048:]:
        return Reason(ReasonCode.NOT_A_PDF)
    try:
        reason = unsigned_reason(pdf, signature_fields(open_pdf(pdf, strict=False)))
    except UnreadablePdf:
        reason = None
    return reason or Reason(ReasonCode.FILE_DAMAGED)

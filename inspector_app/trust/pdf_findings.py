"""Everything that a signed PDF says for or against itself, before any ledger is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from pyhanko.pdf_utils.reader import PdfFileReader

from inspector_app.domain.roster import Roster
from inspector_app.domain.verification import Reason, ReasonCode, SignerSeen
from inspector_app.trust.pdf_changes import named_changes
from inspector_app.trust.pdf_form import (
    PAPER_ROLES,
    ROLES,
    field_reasons,
    order_reasons,
    unsigned_reason,
)
from inspector_app.trust.pdf_payload import embedded_files, is_paper, payload
from inspector_app.trust.pdf_reader import UnreadablePdf, open_pdf, reading, signature_fields
from inspector_app.trust.pdf_signature import BrokenSignature, Signature, read_signatures
from inspector_app.trust.signer_check import Trust, roots_of, signer_reasons


@dataclass(frozen=True, slots=True)
class Findings:
    """What the file says, and what trust says of its signers."""

    reasons: tuple[Reason, ...]
    signers: tuple[SignerSeen, ...] = ()
    payload: bytes | None = None
    signed: bool = False
    """Whether there were signatures of our shape to check."""


def findings(pdf: bytes, trust: Trust | None, witnessed: int) -> Findings:
    """Examine the file; a ledger knows its first `witnessed` bytes. Raises UnreadablePdf."""
    reader = open_pdf(pdf)
    fields = signature_fields(reader)
    unsigned = unsigned_reason(pdf, fields)
    if unsigned is not None:
        return Findings((unsigned,))
    found = read_signatures(pdf, reader, roots_of(trust))
    signatures = [each for each in found if isinstance(each, Signature)]
    broken = [each.field for each in found if isinstance(each, BrokenSignature)]
    roles = _roles(reader, signatures)
    judged = [_signer(each, trust, witnessed=each.end <= witnessed) for each in signatures]
    reasons = [
        *_integrity_reasons(signatures, broken),
        *field_reasons(fields, roles),
        *([] if broken else order_reasons(signatures, roles)),
        *_later_reasons(pdf, reader, signatures, complete=not broken),
        *_trust_reasons(signatures, trust),
        *(reason for _, against in judged for reason in against),
    ]
    signers = tuple(seen for seen, _ in judged)
    return Findings(tuple(reasons), signers, _signed_payload(reader, signatures), signed=True)


def _roles(reader: PdfFileReader, signatures: Sequence[Signature]) -> tuple[str, ...]:
    """The fields that the document should have, by the record that its first signature covers."""
    try:
        with reading():
            first = signatures[0].revision
            return PAPER_ROLES if is_paper(reader.get_historical_resolver(first)) else ROLES
    except UnreadablePdf:
        return ROLES


def _integrity_reasons(signatures: Sequence[Signature], broken: Sequence[str]) -> Iterator[Reason]:
    changed = [each.field for each in signatures if not each.is_intact]
    gaping = [each.field for each in signatures if each.is_intact and not each.covers_its_state]
    if changed:
        yield Reason(ReasonCode.BYTES_CHANGED, {"fields": ", ".join(changed)})
    if broken or gaping:
        yield Reason(ReasonCode.SIGNATURE_MALFORMED, {"fields": ", ".join([*broken, *gaping])})


def _later_reasons(
    pdf: bytes, reader: PdfFileReader, signatures: Sequence[Signature], *, complete: bool
) -> Iterator[Reason]:
    """What happened after a signature, named as far as it can be."""
    whole = [each for each in signatures if each.is_intact and each.covers_its_state]
    if not whole:
        return
    replaced = _replaced_payload(reader, whole[0].revision)
    changed = next((each for each in whole if not each.only_signed_since), None)
    if changed is not None:
        named = [*named_changes(reader, changed.revision), *replaced]
        yield from named or [Reason(ReasonCode.CHANGED_AFTER_SIGNING, {"field": changed.field})]
    elif complete and len(whole) == len(signatures):
        yield from replaced or _unexplained(pdf, reader, whole)


def _unexplained(pdf: bytes, reader: PdfFileReader, whole: Sequence[Signature]) -> Iterator[Reason]:
    """States or bytes that no signature accounts for, harmless as each may look."""
    first, last = whole[0], whole[-1]
    states = range(first.revision, reader.total_revisions)
    if [each.revision for each in whole] != list(states):
        yield Reason(ReasonCode.CHANGED_AFTER_SIGNING, {"field": last.field})
    elif last.end != len(pdf):
        yield Reason(ReasonCode.BYTES_APPENDED, {"count": str(len(pdf) - last.end)})


def _replaced_payload(reader: PdfFileReader, revision: int) -> list[Reason]:
    """Whether the embedded files are still those that the state `revision` had."""
    try:
        with reading():
            before = embedded_files(reader.get_historical_resolver(revision))
            last = reader.get_historical_resolver(reader.total_revisions - 1)
            same = before == embedded_files(last)
    except UnreadablePdf:
        same = False
    return [] if same else [Reason(ReasonCode.PAYLOAD_REPLACED)]


def _trust_reasons(signatures: Sequence[Signature], trust: Trust | None) -> Iterator[Reason]:
    if trust is None:
        yield Reason(ReasonCode.NOTHING_TO_TRUST)
    who = {each.field: _person_id(each, trust) for each in signatures}
    for one, other in combinations(sorted(who), 2):
        if who[one] == who[other]:
            yield Reason(ReasonCode.SAME_SIGNER, {"fields": f"{one}, {other}"})


def _person_id(signature: Signature, trust: Trust | None) -> str:
    """The roster id of who signed, else the key: nobody is told apart by name."""
    person = trust.person_of(signature.fingerprint) if isinstance(trust, Roster) else None
    return signature.fingerprint if person is None else person.id


def _signer(
    signature: Signature, trust: Trust | None, *, witnessed: bool
) -> tuple[SignerSeen, list[Reason]]:
    """Who signed, and every reason against it; a signature that does not hold speaks for nobody."""
    against: list[Reason] = []
    if trust is not None and signature.is_intact:
        against = signer_reasons(signature, trust, witnessed=witnessed)
    person = trust.person_of(signature.fingerprint) if isinstance(trust, Roster) else None
    seen = SignerSeen(
        field=signature.field,
        code=signature.code,
        fingerprint=signature.fingerprint,
        at=signature.at.isoformat(),
        ok=trust is not None and signature.is_intact and not against,
        name="" if person is None else person.name,
        end=signature.end,
    )
    return seen, against


def _signed_payload(reader: PdfFileReader, signatures: Sequence[Signature]) -> bytes | None:
    """The entries as the first signature covers them, if that signature holds."""
    if not signatures or not signatures[0].is_intact:
        return None
    with reading():
        return payload(reader.get_historical_resolver(signatures[0].revision))

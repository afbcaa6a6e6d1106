"""Whether the signature fields of a PDF are ours, and were filled in our order."""

from collections.abc import Iterator, Mapping, Sequence

from inspector_app.domain.verification import Reason, ReasonCode
from inspector_app.trust.pdf_signature import Signature

ROLES = ("a", "b", "lead")
"""The fields that our sheets have, in signing order; b may be missing, signed in ink."""
PAPER_ROLES = ("lead",)
"""The only field of a paper that a lead issues."""
BYTE_RANGE = b"/ByteRange"
"""Stands in every signature, and nowhere else."""


def unsigned_reason(pdf: bytes, fields: Mapping[str, bool]) -> Reason | None:
    """Why there is no signature of ours to check at all, or None."""
    leftover = BYTE_RANGE in pdf
    if not fields:
        code = ReasonCode.FILE_DAMAGED if leftover else ReasonCode.NO_SIGNATURE_FIELDS
        return Reason(code)
    if not fields.keys() & set(ROLES):
        return Reason(ReasonCode.FIELDS_FOREIGN, {"fields": ", ".join(sorted(fields))})
    if any(fields.values()):
        return None
    if leftover:
        return Reason(ReasonCode.SIGNATURES_MISSING)
    # A file cut short within its first signature still reads as the state before it.
    whole = pdf.rstrip().endswith(b"%%EOF")
    return Reason(ReasonCode.NOT_SIGNED if whole else ReasonCode.FILE_DAMAGED)


def field_reasons(fields: Mapping[str, bool], roles: Sequence[str]) -> Iterator[Reason]:
    """Fields that a document of ours with these `roles` does not have."""
    unexpected = sorted(fields.keys() - set(roles))
    if unexpected:
        yield Reason(ReasonCode.FIELD_UNEXPECTED, {"fields": ", ".join(unexpected)})


def order_reasons(signatures: Sequence[Signature], roles: Sequence[str]) -> Iterator[Reason]:
    """Signed in another order than ours, or without ours' limit on later changes."""
    signed = [signature.field for signature in signatures]
    in_order = [role for role in roles if role in signed]
    if signed != in_order or signed[:1] != list(roles[:1]):
        yield Reason(ReasonCode.ORDER_WRONG, {"fields": ", ".join(signed)})
    if [signature.certifies for signature in signatures] != [True] + [False] * (len(signed) - 1):
        yield Reason(ReasonCode.NOT_CERTIFIED, {"fields": ", ".join(signed[:1])})

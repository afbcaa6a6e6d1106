"""What examining a signed PDF can say.

Judgements, reason codes and checks are published words: more may be added, none is ever renamed.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field


class Judgement(enum.StrEnum):
    """The verdict on one file; the more serious one wins."""

    GOOD = "good"
    ALTERED = "altered"
    NOT_OURS = "not-ours"
    CANNOT_TELL = "cannot-tell"


class ReasonCode(enum.StrEnum):
    """Why the judgement is what it is."""

    # good
    AS_ISSUED = "as-issued"
    """Byte for byte the newest state in the ledger."""
    FURTHER_SIGNATURE = "further-signature"
    """The newest known state, and a signature after it."""
    SIGNATURES_HOLD = "signatures-hold"
    """Everything that can be checked without a ledger is right."""
    VOIDED = "voided"
    """Good as it was issued, but the inspection was made void since (facts: reason)."""
    SUPERSEDED = "superseded"
    """Good as it was issued, but there is a newer version (facts: version)."""
    REISSUED = "reissued"
    """Good as it was issued, but another paper took its place (facts: number)."""

    # altered
    BYTES_CHANGED = "bytes-changed"
    SIGNATURE_MALFORMED = "signature-malformed"
    FILE_DAMAGED = "file-damaged"
    """A PDF that cannot be read, or can no longer: cut short, overwritten."""
    PAGES_CHANGED = "pages-changed"
    ANNOTATION_ADDED = "annotation-added"
    PAYLOAD_REPLACED = "payload-replaced"
    CHANGED_AFTER_SIGNING = "changed-after-signing"
    BYTES_APPENDED = "bytes-appended"
    ROLLED_BACK = "rolled-back"
    BRANCHED = "branched"
    """Signed onto an older state: the signatures made since are missing."""
    REVISION_UNKNOWN = "revision-unknown"
    """Well signed, but no state that the ledger knows."""
    SIGNATURES_MISSING = "signatures-missing"
    FIELD_UNEXPECTED = "field-unexpected"
    ORDER_WRONG = "order-wrong"
    NOT_CERTIFIED = "not-certified"
    """The first signature does not limit later changes to signing, as ours does."""

    # not ours
    NOT_A_PDF = "not-a-pdf"
    NO_SIGNATURE_FIELDS = "no-signature-fields"
    FIELDS_FOREIGN = "fields-foreign"
    NOT_SIGNED = "not-signed"
    SIGNER_UNKNOWN = "signer-unknown"
    SIGNER_NOT_YET_ACTIVE = "signer-not-yet-active"
    SIGNER_NO_LONGER_ACTIVE = "signer-no-longer-active"
    SIGNER_REVOKED = "signer-revoked"
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFICATE_NOT_YET_VALID = "certificate-not-yet-valid"
    CERTIFICATE_WRONG_USAGE = "certificate-wrong-usage"
    CERTIFICATE_FOREIGN = "certificate-foreign"
    """A key of ours under a certificate that our root did not issue."""
    ROLE_WRONG = "role-wrong"
    SAME_SIGNER = "same-signer"
    SIGNER_NOT_NAMED = "signer-not-named"
    """Signed by one of ours in the box of somebody else (facts: field)."""
    NO_SHEET_DATA = "no-sheet-data"
    """Signed by one of ours, but no sheet: the data of one is not inside, or not whole."""

    # cannot tell now
    EVIDENCE_MISSING = "evidence-missing"
    """Original photos are lost or damaged in the case folder (facts: count, of)."""
    LEDGER_LACKS_IT = "ledger-lacks-it"
    """Sealed in this very case folder, whose ledger knows nothing of it: an old copy?"""
    NOTHING_TO_TRUST = "nothing-to-trust"
    """Neither a case folder nor a roster nor a root certificate was given."""
    SIGNER_NOT_LISTED = "signer-not-listed"
    """Issued by our root, but not on this version of the roster."""
    REVOKED_SINCE = "revoked-since"
    """The key was revoked after the time it claims, and no ledger witnessed that time."""


class Check(enum.StrEnum):
    """What an examination can look at."""

    INTEGRITY = "integrity"
    LATER_CHANGES = "later-changes"
    FIELDS = "fields"
    PAYLOAD = "payload"
    CERTIFICATES = "certificates"
    ROSTER = "roster"
    REVOCATION = "revocation"
    LEDGER = "ledger"
    EVIDENCE = "evidence"


ALTERED_REASONS = frozenset(
    {
        ReasonCode.BYTES_CHANGED,
        ReasonCode.SIGNATURE_MALFORMED,
        ReasonCode.FILE_DAMAGED,
        ReasonCode.PAGES_CHANGED,
        ReasonCode.ANNOTATION_ADDED,
        ReasonCode.PAYLOAD_REPLACED,
        ReasonCode.CHANGED_AFTER_SIGNING,
        ReasonCode.BYTES_APPENDED,
        ReasonCode.ROLLED_BACK,
        ReasonCode.BRANCHED,
        ReasonCode.REVISION_UNKNOWN,
        ReasonCode.SIGNATURES_MISSING,
    }
)
NOT_OURS_REASONS = frozenset(
    {
        ReasonCode.NOT_A_PDF,
        ReasonCode.NO_SIGNATURE_FIELDS,
        ReasonCode.FIELDS_FOREIGN,
        ReasonCode.NOT_SIGNED,
        ReasonCode.SIGNER_UNKNOWN,
        ReasonCode.SIGNER_NOT_YET_ACTIVE,
        ReasonCode.SIGNER_NO_LONGER_ACTIVE,
        ReasonCode.SIGNER_REVOKED,
        ReasonCode.CERTIFICATE_EXPIRED,
        ReasonCode.CERTIFICATE_NOT_YET_VALID,
        ReasonCode.CERTIFICATE_WRONG_USAGE,
        ReasonCode.CERTIFICATE_FOREIGN,
        ReasonCode.ROLE_WRONG,
        ReasonCode.SAME_SIGNER,
        ReasonCode.SIGNER_NOT_NAMED,
        ReasonCode.NO_SHEET_DATA,
    }
)
SHAPE_REASONS = frozenset(
    {
        ReasonCode.FIELD_UNEXPECTED,
        ReasonCode.ORDER_WRONG,
        ReasonCode.NOT_CERTIFIED,
    }
)
"""Not made as ours are made: altered, unless the signers are not ours either."""
CANNOT_TELL_REASONS = frozenset(
    {
        ReasonCode.NOTHING_TO_TRUST,
        ReasonCode.SIGNER_NOT_LISTED,
        ReasonCode.REVOKED_SINCE,
        ReasonCode.EVIDENCE_MISSING,
        ReasonCode.LEDGER_LACKS_IT,
    }
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One code with the facts that its words need."""

    code: ReasonCode
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SignerSeen:
    """One signature as found in the file. Times are ISO 8601; an unreadable fact is empty."""

    field: str
    code: str
    """The name in the certificate: the inspector's code."""
    fingerprint: str
    at: str
    """The time that the signature claims."""
    ok: bool
    name: str = ""
    """The name on the roster."""
    end: int = 0
    """Where the state that it signs ends in the file, in bytes."""


@dataclass(frozen=True, slots=True)
class Examination:
    """The judgement on one file, with everything that led to it."""

    judgement: Judgement
    reasons: tuple[Reason, ...]
    signers: tuple[SignerSeen, ...] = ()
    payload: bytes | None = None
    """The embedded entries as the first signature covered them."""
    checked: tuple[Check, ...] = ()
    unchecked: tuple[Check, ...] = ()

    @property
    def codes(self) -> frozenset[ReasonCode]:
        """The reason codes alone."""
        return frozenset(reason.code for reason in self.reasons)


def judge(codes: frozenset[ReasonCode]) -> Judgement:
    """The most serious word that any of `codes` calls for."""
    if codes & ALTERED_REASONS:
        return Judgement.ALTERED
    if codes & NOT_OURS_REASONS:
        return Judgement.NOT_OURS
    if codes & SHAPE_REASONS:
        return Judgement.ALTERED
    if codes & CANNOT_TELL_REASONS:
        return Judgement.CANNOT_TELL
    return Judgement.GOOD

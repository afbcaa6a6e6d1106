"""Whether a signer is one of us: by the roster, or by the team's root certificate alone."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from inspector_app.domain.errors.trust import CertificateRefused
from inspector_app.domain.roster import KeyRecord, Role, Roster, Standing
from inspector_app.domain.verification import Reason, ReasonCode
from inspector_app.trust.certificate import TEAM_USAGE, read_certificate
from inspector_app.trust.pdf_signature import Signature

LEAD_FIELD = "lead"


@dataclass(frozen=True, slots=True)
class RootTrust:
    """A root certificate in DER: who signs under it is accepted, who they are stays open."""

    certificate: bytes


Trust = Roster | RootTrust

_STANDINGS = {
    Standing.NOT_YET: ReasonCode.SIGNER_NOT_YET_ACTIVE,
    Standing.NO_LONGER: ReasonCode.SIGNER_NO_LONGER_ACTIVE,
    Standing.REVOKED: ReasonCode.SIGNER_REVOKED,
}


def roots_of(trust: Trust | None) -> list[bytes]:
    """The root certificates that `trust` accepts, in DER."""
    match trust:
        case Roster():
            return [
                base64.b64decode(root) for root in (trust.root_certificate, *trust.former_roots)
            ]
        case RootTrust():
            return [trust.certificate]
    return []


def signer_reasons(signature: Signature, trust: Trust, *, witnessed: bool) -> list[Reason]:
    """Everything against the signer; nothing when there is nothing.

    `witnessed` says that a ledger knows the signed bytes, so that the claimed time need not be
    taken on trust.
    """
    issued = any(_is_issued_by(signature.certificate, root) for root in roots_of(trust))
    if isinstance(trust, Roster):
        if trust.person_of(signature.fingerprint) is None:
            code = ReasonCode.SIGNER_NOT_LISTED if issued else ReasonCode.SIGNER_UNKNOWN
            return [_reason(signature, code, version=str(trust.version))]
    elif not issued:
        return [_reason(signature, ReasonCode.SIGNER_UNKNOWN)]
    reasons = [] if issued else [_reason(signature, ReasonCode.CERTIFICATE_FOREIGN)]
    reasons += _by_certificate(signature)
    if isinstance(trust, Roster):
        reasons += _by_roster(signature, trust, witnessed=witnessed)
    if not reasons and not signature.is_trusted:
        # pyHanko's path validation asks for more than we do here: its word stands.
        reasons = [_reason(signature, ReasonCode.CERTIFICATE_FOREIGN)]
    return reasons


def _by_roster(signature: Signature, roster: Roster, *, witnessed: bool) -> Iterator[Reason]:
    mark, at = signature.fingerprint, signature.at
    standing, revoked = roster.standing(mark, at), roster.revoked_at(mark)
    if standing in _STANDINGS:
        yield _reason(signature, _STANDINGS[standing], at=at.isoformat())
    elif revoked is not None and not witnessed:
        yield _reason(signature, ReasonCode.REVOKED_SINCE, revoked=revoked.isoformat())
    person = roster.person_of(mark)
    if signature.field == LEAD_FIELD and person is not None:
        was_lead = person.role is Role.LEAD or _is_from_before(signature, roster)
        if not was_lead:
            yield _reason(signature, ReasonCode.ROLE_WRONG)


def _is_from_before(signature: Signature, roster: Roster) -> bool:
    """Signed for a former team before it joined ours: who was a lead there, was one then."""
    root, *former = roots_of(roster)
    issuer = next((each for each in former if _is_issued_by(signature.certificate, each)), None)
    if issuer is None:
        return False
    joined: list[datetime] = []
    for person in roster.people:
        keys = [(_certificate(key), datetime.fromisoformat(key.active_from)) for key in person.keys]
        if any(_is_issued_by(certificate, issuer) for certificate, _ in keys):
            joined += [at for certificate, at in keys if _is_issued_by(certificate, root)]
    return bool(joined) and signature.at < min(joined)


def _certificate(key: KeyRecord) -> x509.Certificate:
    return read_certificate(base64.b64decode(key.certificate))


def _by_certificate(signature: Signature) -> Iterator[Reason]:
    begins = signature.certificate.not_valid_before_utc
    ends = signature.certificate.not_valid_after_utc
    if signature.at < begins:
        code = ReasonCode.CERTIFICATE_NOT_YET_VALID
        yield _reason(signature, code, valid_from=begins.isoformat())
    if signature.at > ends:
        yield _reason(signature, ReasonCode.CERTIFICATE_EXPIRED, valid_to=ends.isoformat())
    if not _is_for_signing(signature.certificate):
        yield _reason(signature, ReasonCode.CERTIFICATE_WRONG_USAGE)


def _reason(signature: Signature, code: ReasonCode, **facts: str) -> Reason:
    return Reason(code, {"field": signature.field, "code": signature.code, **facts})


def _is_for_signing(certificate: x509.Certificate) -> bool:
    try:
        extensions = certificate.extensions
        usage = extensions.get_extension_for_class(x509.KeyUsage).value
        purposes = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        limits = extensions.get_extension_for_class(x509.BasicConstraints).value
    except (x509.ExtensionNotFound, ValueError):
        return False
    signs = usage.digital_signature and usage.content_commitment and not usage.key_cert_sign
    return signs and TEAM_USAGE in purposes and not limits.ca


def _is_issued_by(certificate: x509.Certificate, root: bytes) -> bool:
    try:
        certificate.verify_directly_issued_by(read_certificate(root))
    except (InvalidSignature, CertificateRefused, ValueError, TypeError):
        return False
    return True

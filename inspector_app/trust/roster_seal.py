"""The roster as a document signed by the team root, and what makes one acceptable."""

import base64
import binascii

from inspector_app.domain.errors.trust import (
    CertificateRefused,
    RosterFault,
    RosterRefused,
    StatementFault,
    StatementRefused,
)
from inspector_app.domain.roster import Roster
from inspector_app.trust.certificate import (
    certificate_fingerprint,
    public_key,
    read_certificate,
)
from inspector_app.trust.identity import Identity
from inspector_app.trust.signed_json import read_statement, sign_statement

KIND = "roster"


def sign_roster(root: Identity, roster: Roster) -> bytes:
    """The document that travels."""
    return sign_statement(root, KIND, roster.to_json())


def read_roster(content: bytes, *, root: str | None, newer_than: Roster | None) -> Roster:
    """Read a roster signed by `root` (a fingerprint; None takes the one inside on its word).

    Its version may repeat the one of `newer_than` only with the same words. Raises RosterRefused.
    """
    try:
        statement = read_statement(content, KIND)
        roster = Roster.from_json(statement.body)
        statement.require(public_key(read_certificate(_der(roster.root_certificate))))
    except StatementRefused as error:
        raise RosterRefused(_fault(error.fault)) from error
    except (ValueError, CertificateRefused) as error:
        raise RosterRefused(RosterFault.UNREADABLE) from error
    _require_consistent(roster)
    if root is not None and roster.root != root:
        raise RosterRefused(RosterFault.FOREIGN_ROOT, roster.version)
    if newer_than is not None:
        _require_progress(roster, newer_than)
    return roster


def _fault(fault: StatementFault) -> RosterFault:
    unreadable = fault is StatementFault.UNREADABLE
    return RosterFault.UNREADABLE if unreadable else RosterFault.BAD_SIGNATURE


def _require_consistent(roster: Roster) -> None:
    """Every fingerprint must be that of the certificate beside it."""
    pairs = [(roster.root, roster.root_certificate)]
    pairs += [(key.fingerprint, key.certificate) for who in roster.people for key in who.keys]
    try:
        consistent = all(mark == certificate_fingerprint(_der(text)) for mark, text in pairs)
        for former in roster.former_roots:
            read_certificate(_der(former))
    except (ValueError, CertificateRefused) as error:
        raise RosterRefused(RosterFault.INCONSISTENT, roster.version) from error
    if not consistent:
        raise RosterRefused(RosterFault.INCONSISTENT, roster.version)


def _require_progress(roster: Roster, known: Roster) -> None:
    if roster.version < known.version:
        raise RosterRefused(RosterFault.OLDER, roster.version, known.version)
    if roster.version == known.version and roster != known:
        raise RosterRefused(RosterFault.SAME_VERSION_DIFFERS, roster.version, known.version)


def _der(text: str) -> bytes:
    """Base64 to bytes. Raises ValueError."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, TypeError) as error:
        raise ValueError("not base64") from error

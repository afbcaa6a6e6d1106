"""Whether somebody on a roster signed something."""

import base64

from inspector_app.domain.roster import Person, Roster
from inspector_app.trust.identity import verify_signature


def signed_by(roster: Roster, fingerprint: str, message: bytes, signature: bytes) -> Person | None:
    """The person whose key `fingerprint` signed `message`, None if nobody's did."""
    person = roster.person_of(fingerprint)
    if person is None:
        return None
    certificate = base64.b64decode(roster.certificate_of(fingerprint))
    return person if verify_signature(certificate, message, signature) else None

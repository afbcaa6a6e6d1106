"""Whether somebody on a roster signed something."""

import base64
from dataclasses import dataclass, field

from inspector_app.domain.roster import Person, Roster
from inspector_app.trust.certificate import PublicKey, is_signature, public_key, read_certificate


def signed_by(roster: Roster, fingerprint: str, message: bytes, signature: bytes) -> Person | None:
    """The person whose key `fingerprint` signed `message`, None if nobody's did."""
    return Signers(roster).who_signed(fingerprint, message, signature)


@dataclass
class Signers:
    """The people of one roster, for many signatures: each certificate is read once."""

    roster: Roster
    _keys: dict[str, tuple[Person, PublicKey] | None] = field(default_factory=dict)

    def who_signed(self, fingerprint: str, message: bytes, signature: bytes) -> Person | None:
        """The person whose key `fingerprint` signed `message`, None if nobody's did."""
        if fingerprint not in self._keys:
            self._keys[fingerprint] = self._known(fingerprint)
        known = self._keys[fingerprint]
        if known is None or not is_signature(known[1], message, signature):
            return None
        return known[0]

    def _known(self, fingerprint: str) -> tuple[Person, PublicKey] | None:
        person = self.roster.person_of(fingerprint)
        if person is None:
            return None
        certificate = base64.b64decode(self.roster.certificate_of(fingerprint))
        return person, public_key(read_certificate(certificate))

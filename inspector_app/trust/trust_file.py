"""The file that an outside auditor trusts: a team's roster, or its root certificate."""

from cryptography.hazmat.primitives.serialization import Encoding

from inspector_app.domain.errors.trust import CertificateRefused, TrustFileRefused
from inspector_app.trust.certificate import read_certificate
from inspector_app.trust.roster_seal import read_roster
from inspector_app.trust.signer_check import RootTrust, Trust


def read_trust(content: bytes) -> Trust:
    """A signed roster, or a root certificate in PEM or DER.

    The roster's own root is taken on its word: whoever names the file vouches for it. Raises
    RosterRefused, or TrustFileRefused for a file that is neither.
    """
    if content.lstrip()[:1] == b"{":
        return read_roster(content, root=None, newer_than=None)
    try:
        return RootTrust(read_certificate(content).public_bytes(Encoding.DER))
    except CertificateRefused as error:
        raise TrustFileRefused from error

"""The file that an auditor trusts."""

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from inspector_app.domain.errors.trust import RosterRefused, TrustFileRefused
from inspector_app.trust.certificate import read_certificate
from inspector_app.trust.roster_seal import sign_roster
from inspector_app.trust.signer_check import RootTrust
from inspector_app.trust.trust_file import read_trust


def test_a_root_certificate_is_trusted_as_der_and_as_pem(team):
    der = team.root.certificate
    pem = read_certificate(der).public_bytes(Encoding.PEM)
    assert read_trust(der) == read_trust(pem) == RootTrust(der)


def test_a_roster_is_trusted_as_it_was_signed(team):
    assert read_trust(sign_roster(team.root, team.roster)) == team.roster


def test_a_roster_that_does_not_hold_is_refused(team):
    with pytest.raises(RosterRefused):
        read_trust(sign_roster(team.a, team.roster))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"trust me"])
def test_any_other_file_is_refused(content):
    with pytest.raises(TrustFileRefused):
        read_trust(content)

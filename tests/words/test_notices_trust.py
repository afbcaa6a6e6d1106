"""Words for errors of keys, certificates and seals."""

import pytest

from inspector_app.domain.errors.trust import (
    CertificateNotCurrent,
    Pkcs12Fault,
    Pkcs12Refused,
    RosterFault,
    RosterRefused,
    SealFault,
    SealRefused,
    StatementFault,
    StatementRefused,
    VaultDamaged,
    VaultFault,
)
from inspector_app.domain.wording import Language
from inspector_app.words.notices import notice

ERRORS = [
    *(VaultDamaged(fault) for fault in VaultFault),
    *(Pkcs12Refused(fault) for fault in Pkcs12Fault),
    *(RosterRefused(fault) for fault in RosterFault),
    *(StatementRefused("replica", fault) for fault in StatementFault),
    *(StatementRefused("receipt", fault) for fault in StatementFault),
    *(SealRefused(fault, "lead") for fault in SealFault),
]


@pytest.mark.parametrize("language", Language)
def test_every_fault_has_a_sentence_and_an_advice_of_its_own(language):
    titles = [notice(error).title.of(language) for error in ERRORS]
    assert len(set(titles)) == len(titles)
    for error in ERRORS:
        for words in (notice(error).title.of(language), notice(error).advice.of(language)):
            assert words.endswith("。" if language is Language.ZH else ".")
            assert "{" not in words


def test_a_refused_roster_tells_both_versions():
    words = notice(RosterRefused(RosterFault.OLDER, 3, 5)).title
    assert "第 3 版" in words.zh
    assert "version 5" in words.en


def test_a_certificate_out_of_date_tells_its_days():
    error = CertificateNotCurrent("A01", "2026-01-01T00:00:00+00:00", "2027-01-01T00:00:00+00:00")
    assert "2026-01-01" in notice(error).title.zh
    assert "2027-01-01" in notice(error).title.en

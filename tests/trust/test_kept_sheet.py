"""A sheet sealed by the first version of the program, kept: no upgrade may make it `altered`."""

from pathlib import Path

from inspector_app.domain.verification import Judgement
from inspector_app.trust.trust_file import read_trust
from tests.trust.papers import ENTRIES, examine

KEPT = Path(__file__).parent / "kept"


def test_a_sheet_of_the_first_version_is_still_good():
    roster = read_trust((KEPT / "roster.json").read_bytes())
    found = examine((KEPT / "sheet.pdf").read_bytes(), roster=roster, known=None)
    assert found.judgement is Judgement.GOOD
    assert found.payload == ENTRIES
    assert [signer.code for signer in found.signers] == ["A01", "B02", "L00"]

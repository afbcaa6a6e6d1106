"""The judgement on a sealed sheet: with a ledger, with a roster, with a root, with nothing."""

import io
from dataclasses import replace

import pikepdf
import pytest

from inspector_app.domain.sheet import PAPER, PAYLOAD, Slot
from inspector_app.domain.verification import Check, Judgement, ReasonCode
from inspector_app.trust.pdf_seal import add_fields
from inspector_app.trust.pdf_verify import (
    Known,
    KnownRevision,
    RootTrust,
    claimed_payload,
    prefix_hashes,
)
from tests.trust.papers import (
    ENTRIES,
    NOON,
    SLOTS,
    drawing,
    examine,
    known,
    new_team,
    paper,
    seal,
    signed,
)


def plain(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("step", [1, 2, 3])
def test_every_signed_state_is_good_by_the_roster_alone(team, sealed, step):
    found = examine(sealed.states[step], roster=team.roster, known=None)
    assert found.judgement is Judgement.GOOD
    assert found.codes == {ReasonCode.SIGNATURES_HOLD}
    assert [signer.field for signer in found.signers] == ["a", "b", "lead"][:step]
    assert all(signer.ok for signer in found.signers)


def test_without_a_ledger_it_is_said_that_nobody_compared_with_one(team, sealed):
    found = examine(sealed.whole, roster=team.roster, known=None)
    assert Check.LEDGER in found.unchecked
    assert set(found.checked) | set(found.unchecked) == set(Check)
    assert not set(found.checked) & set(found.unchecked)


def test_the_signers_are_told_by_roster_name_code_and_key(team, sealed):
    signer = examine(sealed.whole, roster=team.roster, known=None).signers[0]
    assert (signer.name, signer.code) == ("王甲", "A01")
    assert signer.fingerprint == team.a.fingerprint
    assert signer.at == NOON.isoformat()


def test_the_entries_come_from_the_first_signed_state(team, sealed):
    assert examine(sealed.whole, roster=team.roster, known=None).payload == ENTRIES
    assert examine(sealed.whole, roster=None, known=None).payload == ENTRIES
    assert claimed_payload(sealed.whole) == claimed_payload(paper()) == ENTRIES


def test_a_file_without_entries_claims_none():
    assert claimed_payload(plain(drawing())) is None
    assert claimed_payload(b"no pdf") is None


def test_the_newest_state_in_the_ledger_is_as_issued(team, sealed):
    found = examine(sealed.whole, roster=team.roster, known=sealed.known())
    assert found.judgement is Judgement.GOOD
    assert found.codes == {ReasonCode.AS_ISSUED}
    assert Check.LEDGER in found.checked


@pytest.mark.parametrize("step", [1, 2])
def test_a_revision_cut_off_is_rolled_back(team, sealed, step):
    found = examine(sealed.states[step], roster=team.roster, known=sealed.known())
    assert found.judgement is Judgement.ALTERED
    (reason,) = found.reasons
    assert reason.code is ReasonCode.ROLLED_BACK
    assert reason.facts == {"step": str(step), "newest": "3"}


def test_a_revision_cut_off_cannot_be_seen_without_a_ledger(team, sealed):
    found = examine(sealed.states[1], roster=team.roster, known=None)
    assert found.judgement is Judgement.GOOD
    assert Check.LEDGER in found.unchecked


def test_the_unsigned_state_is_rolled_back_too(team, sealed):
    found = examine(sealed.states[0], roster=team.roster, known=sealed.known())
    assert found.judgement is Judgement.ALTERED
    assert ReasonCode.ROLLED_BACK in found.codes


def test_a_further_signature_on_the_newest_state_is_good(team, sealed):
    found = examine(sealed.whole, roster=team.roster, known=sealed.known(upto=2))
    assert found.judgement is Judgement.GOOD
    assert found.codes == {ReasonCode.FURTHER_SIGNATURE}


def test_a_signature_in_ink_between_leaves_the_same_bytes_the_newest(team, sealed):
    first = sealed.known(upto=1)
    ink = replace(first.newest, step=2)
    found = examine(sealed.states[1], roster=team.roster, known=Known((*first.revisions, ink)))
    assert found.codes == {ReasonCode.AS_ISSUED}


def test_a_lead_may_sign_when_the_second_inspector_signed_in_ink(team, sealed):
    pdf = signed(sealed.states[1], "lead", team.lead)
    found = examine(pdf, roster=team.roster, known=sealed.known(upto=1))
    assert found.judgement is Judgement.GOOD
    assert found.codes == {ReasonCode.FURTHER_SIGNATURE}


def test_a_signature_onto_an_older_state_is_a_branch(team, sealed):
    pdf = signed(sealed.states[1], "lead", team.lead)
    found = examine(pdf, roster=team.roster, known=sealed.known(upto=2))
    assert found.judgement is Judgement.ALTERED
    assert found.codes == {ReasonCode.BRANCHED}


def test_a_second_sheet_by_the_same_people_is_no_state_that_the_ledger_knows(team, sealed):
    other = seal(team, paper(payload=b'{"obtained":9999}'))
    found = examine(other.whole, roster=team.roster, known=sealed.known())
    assert found.judgement is Judgement.ALTERED
    assert found.codes == {ReasonCode.REVISION_UNKNOWN}


def test_a_forged_further_signature_alters_a_known_sheet(team, sealed):
    forger = new_team()
    pdf = signed(sealed.states[2], "lead", forger.lead)
    found = examine(pdf, roster=team.roster, known=sealed.known(upto=2))
    assert found.judgement is Judgement.ALTERED
    assert {ReasonCode.SIGNER_UNKNOWN, ReasonCode.CHANGED_AFTER_SIGNING} == found.codes


def test_with_nothing_to_compare_it_cannot_be_told(sealed):
    found = examine(sealed.whole, roster=None, known=None)
    assert found.judgement is Judgement.CANNOT_TELL
    assert found.codes == {ReasonCode.NOTHING_TO_TRUST}
    assert len(found.reasons) == 1
    assert not any(signer.ok for signer in found.signers)
    assert Check.INTEGRITY in found.checked
    assert Check.CERTIFICATES in found.unchecked


def test_damage_is_seen_with_nothing_to_compare(sealed):
    altered = sealed.whole.replace(b" g 10 10 575", b" g 10 10 475")
    assert altered != sealed.whole
    found = examine(altered, roster=None, known=None)
    assert found.judgement is Judgement.ALTERED
    assert ReasonCode.BYTES_CHANGED in found.codes


def test_a_root_alone_accepts_whom_it_certified_and_says_what_stays_open(team, sealed):
    found = examine(sealed.whole, roster=RootTrust(team.root.certificate), known=None)
    assert found.judgement is Judgement.GOOD
    assert Check.CERTIFICATES in found.checked
    assert {Check.ROSTER, Check.REVOCATION, Check.LEDGER} <= set(found.unchecked)
    assert [signer.name for signer in found.signers] == ["", "", ""]


def test_another_root_accepts_nobody(sealed):
    found = examine(sealed.whole, roster=RootTrust(new_team().root.certificate), known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.SIGNER_UNKNOWN}


def test_another_team_of_the_same_name_accepts_nobody(sealed):
    found = examine(sealed.whole, roster=new_team().roster, known=None)
    assert found.judgement is Judgement.NOT_OURS


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04 not a pdf", b"\0" * 5000])
def test_what_is_no_pdf_is_not_ours(team, content):
    found = examine(content, roster=team.roster, known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.NOT_A_PDF}
    assert found.checked == ()


def test_a_source_file_that_speaks_of_signatures_is_still_no_pdf(team):
    found = examine(b"print('/ByteRange')\n" * 300, roster=team.roster, known=None)
    assert found.codes == {ReasonCode.NOT_A_PDF}


def test_a_pdf_without_signature_fields_is_not_ours(team):
    found = examine(plain(drawing()), roster=team.roster, known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.NO_SIGNATURE_FIELDS}


def test_a_sheet_that_nobody_signed_is_not_ours(team, sealed):
    found = examine(sealed.states[0], roster=team.roster, known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.NOT_SIGNED}


def test_a_contract_that_somebody_else_signed_is_not_ours(team):
    blank = add_fields(plain(drawing()), [Slot("Signature1", 0, (10, 10, 100, 50))])
    pdf = signed(blank, "Signature1", new_team().a, certify=False)
    found = examine(pdf, roster=team.roster, known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.FIELDS_FOREIGN}


def test_a_sloppy_pdf_of_somebody_else_is_not_ours(team):
    sloppy = b"\r\n junk \r\n" + plain(drawing())
    found = examine(sloppy, roster=team.roster, known=None)
    assert found.judgement in (Judgement.NOT_OURS, Judgement.ALTERED)
    assert found.codes <= {ReasonCode.NO_SIGNATURE_FIELDS, ReasonCode.FILE_DAMAGED}


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_sheet_cut_short_is_damaged(team, sealed, share):
    pdf = sealed.whole[: int(len(sealed.whole) * share)]
    for roster in (team.roster, None):
        found = examine(pdf, roster=roster, known=None)
        assert found.judgement is Judgement.ALTERED
        assert found.codes == {ReasonCode.FILE_DAMAGED}


def test_an_encrypted_pdf_is_no_state_of_a_sheet(team):
    out = io.BytesIO()
    drawing().save(out, encryption=pikepdf.Encryption(owner="x", user="y"))
    found = examine(out.getvalue(), roster=team.roster, known=None)
    assert found.judgement is not Judgement.GOOD


def of_the_lead(team, blank: bytes, slots=(SLOTS[2],), field: str = "lead", who=None) -> bytes:
    return signed(add_fields(blank, slots), field, who or team.lead, certify=True)


def test_a_paper_of_the_lead_alone_is_good(team):
    pdf = of_the_lead(team, paper(name=PAPER))
    assert examine(pdf, roster=team.roster, known=None).judgement is Judgement.GOOD


def test_a_sheet_is_never_signed_by_the_lead_alone(team):
    pdf = of_the_lead(team, paper(name=PAYLOAD))
    assert examine(pdf, roster=team.roster, known=None).codes == {ReasonCode.ORDER_WRONG}


def test_a_paper_has_no_boxes_for_inspectors(team):
    pdf = of_the_lead(team, paper(name=PAPER), SLOTS)
    assert examine(pdf, roster=team.roster, known=None).codes == {ReasonCode.FIELD_UNEXPECTED}


def test_a_paper_signed_in_an_inspectors_box_is_none_of_ours(team):
    pdf = of_the_lead(team, paper(name=PAPER), (SLOTS[0],), "a")
    found = examine(pdf, roster=team.roster, known=None)
    assert found.codes == {ReasonCode.FIELD_UNEXPECTED, ReasonCode.ORDER_WRONG}


def test_a_paper_needs_the_signature_of_a_lead(team):
    pdf = of_the_lead(team, paper(name=PAPER), who=team.a)
    found = examine(pdf, roster=team.roster, known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.ROLE_WRONG}


def test_a_file_that_is_sheet_and_paper_at_once_holds_no_record(team):
    both = pikepdf.open(io.BytesIO(paper(name=PAYLOAD)))
    both.attachments[PAPER] = pikepdf.AttachedFileSpec(both, b"{}", filename=PAPER)
    out = io.BytesIO()
    both.save(out)
    assert examine(seal(team, out.getvalue()).whole, roster=team.roster, known=None).payload is None


def test_prefixes_are_hashed_in_one_pass_within_the_file(sealed):
    sizes = [len(state) for state in sealed.states]
    hashes = prefix_hashes(sealed.whole, [*sizes, 0, -1, len(sealed.whole) + 1])
    assert hashes == {each.size: each.sha256 for each in sealed.known().revisions}


def test_the_ledger_may_know_one_state_only(team, sealed):
    only = Known((KnownRevision(known(sealed.whole).newest.sha256, len(sealed.whole), 3),))
    assert examine(sealed.whole, roster=team.roster, known=only).judgement is Judgement.GOOD

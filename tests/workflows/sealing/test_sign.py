"""The second and third signature: here, elsewhere, in ink, and only in their turn."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import (
    AlreadySigned,
    InkByAnother,
    InkNameNeeded,
    NotALead,
    NotTheNewest,
    NotTheSigner,
    OnePersonTwice,
    SheetNotGood,
    SignedOutOfOrder,
)
from inspector_app.domain.roster import Role
from inspector_app.domain.sheet import StampText
from inspector_app.domain.verification import Judgement, ReasonCode
from inspector_app.workflows.case.load_key import load_identity
from inspector_app.workflows.case.open_case import Newcomer, OpenCase, create_case, open_case
from inspector_app.workflows.sealing.put_signature import put_signature
from inspector_app.workflows.sealing.seal import amend_inspection
from inspector_app.workflows.sealing.sign import (
    adopt_signature,
    countersign,
    record_ink,
    sign_file,
    sign_file_as_me,
)
from inspector_app.workflows.team.enrol import NewPerson, add_person, renew_certificate
from inspector_app.workflows.verifying.verify import verify_pdf
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.show import find_inspection
from tests.visits import CHEAP, PASSPHRASE, begun, sealed


def judged(case: OpenCase, pdf: bytes) -> Judgement:
    return verify_pdf(pdf, Path("sheet.pdf"), case=case).examination.judgement


def test_b_signs_on_the_same_laptop_with_an_own_key(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    first = sealed(case, inspection)

    signed = countersign(case, inspection.id, "b", tmp_path / "b.p12", PASSPHRASE)

    assert signed.pdf.startswith(first.pdf)
    assert judged(case, signed.pdf) is Judgement.GOOD
    assert judged(case, first.pdf) is Judgement.ALTERED  # rolled back
    assert [each.role for each in find_inspection(case, inspection.id).revisions] == ["a", "b"]


def test_b_signs_elsewhere_and_the_file_is_brought_back(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    travelling = tmp_path / "sheet.pdf"
    travelling.write_bytes(sealed(case, inspection).pdf)
    p12 = tmp_path / "b.p12"

    signed = sign_file(travelling, "b", p12, PASSPHRASE, case.places, case.clock())
    travelling.write_bytes(signed.pdf)
    adopted = adopt_signature(case, travelling)

    assert (adopted.box, adopted.step, signed.signer) == ("b", 2, "贠𬭊")
    assert judged(case, signed.pdf) is Judgement.GOOD
    with pytest.raises(AlreadySigned):
        adopt_signature(case, travelling)


def test_a_sheet_that_was_changed_on_its_way_is_not_adopted(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    pdf = bytearray(sealed(case, inspection).pdf)
    pdf[len(pdf) // 3] ^= 1
    travelling = tmp_path / "sheet.pdf"
    travelling.write_bytes(pdf)

    with pytest.raises(SheetNotGood):
        adopt_signature(case, travelling)
    with pytest.raises(SheetNotGood):
        sign_file(travelling, "b", tmp_path / "b.p12", PASSPHRASE, case.places, case.clock())


def test_ink_is_recorded_and_leaves_the_bytes_alone(case: OpenCase) -> None:
    inspection = begun(case)
    first = sealed(case, inspection)

    signed = record_ink(case, inspection.id, "b", "贠𬭊")

    assert signed.pdf == first.pdf
    assert judged(case, first.pdf) is Judgement.GOOD
    assert find_inspection(case, inspection.id).revisions[-1].ink


def test_each_box_is_signed_once_in_its_turn_by_whom_the_sheet_names(
    case: OpenCase, tmp_path: Path
) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    add_person(case, NewPerson("王五", "A31"), tmp_path / "c.p12", PASSPHRASE)

    with pytest.raises(SignedOutOfOrder):
        countersign(case, inspection.id, "lead", None, "")
    with pytest.raises(NotTheSigner):
        countersign(case, inspection.id, "b", tmp_path / "c.p12", PASSPHRASE)
    countersign(case, inspection.id, "b", tmp_path / "b.p12", PASSPHRASE)
    with pytest.raises(AlreadySigned):
        countersign(case, inspection.id, "b", tmp_path / "b.p12", PASSPHRASE)
    with pytest.raises(NotALead):
        countersign(case, inspection.id, "lead", tmp_path / "c.p12", PASSPHRASE)


def test_nobody_signs_two_boxes_of_one_sheet(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    countersign(case, inspection.id, "b", tmp_path / "b.p12", PASSPHRASE)

    with pytest.raises(OnePersonTwice):
        countersign(case, inspection.id, "lead", None, "")


def test_a_person_is_one_person_with_every_key(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    countersign(case, inspection.id, "b", tmp_path / "b.p12", PASSPHRASE)
    renew_certificate(case)

    with pytest.raises(OnePersonTwice):
        countersign(case, inspection.id, "lead", None, "")


def test_a_sheet_of_an_older_version_is_not_adopted(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    travelling = tmp_path / "sheet.pdf"
    travelling.write_bytes(sealed(case, inspection).pdf)
    p12 = tmp_path / "b.p12"
    signed = sign_file(travelling, "b", p12, PASSPHRASE, case.places, case.clock())
    travelling.write_bytes(signed.pdf)
    fill_from_file(case, inspection.id, b'{"answers":[{"item":"E08","mark":"not-observed"}]}', "a")
    newer = amend_inspection(case, inspection.id, "看不清", progress=lambda *_: None)

    with pytest.raises(NotTheNewest):
        adopt_signature(case, travelling)
    assert judged(case, newer.pdf) is Judgement.GOOD


def test_a_signature_by_somebody_else_is_not_adopted(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    travelling = tmp_path / "sheet.pdf"
    travelling.write_bytes(sealed(case, inspection).pdf)
    other = tmp_path / "c.p12"
    add_person(case, NewPerson("王五", "A31"), other, PASSPHRASE)
    with pytest.raises(NotTheSigner):
        sign_file(travelling, "b", other, PASSPHRASE, case.places, case.clock())
    stamp = StampText("王五", "b", case.clock(), "ab" * 32)
    identity = load_identity(other, PASSPHRASE)
    forced = put_signature(travelling.read_bytes(), identity, stamp, case.places, languages="zh")
    travelling.write_bytes(forced)

    found = verify_pdf(forced, travelling, case=case).examination
    assert found.judgement is Judgement.NOT_OURS
    assert ReasonCode.SIGNER_NOT_NAMED in found.codes
    with pytest.raises(SheetNotGood):
        adopt_signature(case, travelling)


def test_two_signatures_made_elsewhere_are_adopted_as_two_states(
    case: OpenCase, tmp_path: Path
) -> None:
    inspection = begun(case)
    travelling, lead = tmp_path / "sheet.pdf", tmp_path / "lead.p12"
    travelling.write_bytes(sealed(case, inspection).pdf)
    add_person(case, NewPerson("组长", "L01", Role.LEAD), lead, PASSPHRASE)
    for box, p12 in (("b", tmp_path / "b.p12"), ("lead", lead)):
        signed = sign_file(travelling, box, p12, PASSPHRASE, case.places, case.clock())
        travelling.write_bytes(signed.pdf)

    adopted = adopt_signature(case, travelling)

    revisions = find_inspection(case, inspection.id).revisions
    assert [(each.step, each.role) for each in revisions] == [(1, "a"), (2, "b"), (3, "lead")]
    assert (adopted.pdf, adopted.step) == (travelling.read_bytes(), 3)
    assert judged(case, travelling.read_bytes()) is Judgement.GOOD


def test_ink_of_somebody_whom_the_sheet_does_not_name_is_refused(case: OpenCase) -> None:
    inspection = begun(case)
    sealed(case, inspection)

    with pytest.raises(InkByAnother):
        record_ink(case, inspection.id, "b", "路人甲")
    with pytest.raises(InkNameNeeded):
        record_ink(case, inspection.id, "b", " ")


def test_a_lead_countersigns_last(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    lead = tmp_path / "lead.p12"
    add_person(case, NewPerson("组长", "L01", Role.LEAD), lead, PASSPHRASE)
    countersign(case, inspection.id, "b", tmp_path / "b.p12", PASSPHRASE)

    signed = countersign(case, inspection.id, "lead", lead, PASSPHRASE)

    found = verify_pdf(signed.pdf, Path("x"), case=case).examination
    assert found.judgement is Judgement.GOOD
    assert [signer.field for signer in found.signers] == ["a", "b", "lead"]


def test_a_lead_countersigns_after_b_signed_in_ink(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    lead = tmp_path / "lead.p12"
    add_person(case, NewPerson("组长", "L01", Role.LEAD), lead, PASSPHRASE)
    record_ink(case, inspection.id, "b", "贠𬭊")

    signed = countersign(case, inspection.id, "lead", lead, PASSPHRASE)

    assert judged(case, signed.pdf) is Judgement.GOOD


def test_a_travelled_sheet_is_signed_with_the_key_of_the_case_folder_that_is_open(
    case: OpenCase, tmp_path: Path
) -> None:
    travelling, elsewhere = tmp_path / "sheet.pdf", tmp_path / "elsewhere"
    travelling.write_bytes(sealed(case, begun(case)).pdf)
    newcomer = Newcomer("周岚", "L01", "乙组", "区效能办", "检0009")
    create_case(elsewhere, PASSPHRASE, newcomer, case.places, case.clock, cost=CHEAP)

    with open_case(elsewhere, PASSPHRASE, case.places, case.clock) as other:
        with pytest.raises(NotTheSigner):
            sign_file_as_me(other, travelling, "b")
        signed = sign_file_as_me(other, travelling, "lead")

    assert (signed.box, signed.signer, signed.step) == ("lead", "周岚", 2)
    # Whose key it is, the team of the sheet says.
    assert judged(case, signed.pdf) is not Judgement.GOOD


def test_nobody_signs_two_boxes_of_a_travelled_sheet(case: OpenCase, tmp_path: Path) -> None:
    travelling = tmp_path / "sheet.pdf"
    travelling.write_bytes(sealed(case, begun(case)).pdf)

    with pytest.raises(OnePersonTwice):
        sign_file_as_me(case, travelling, "lead")


def test_only_a_lead_signs_a_travelled_sheet_as_lead_with_the_own_key(
    case: OpenCase, tmp_path: Path
) -> None:
    travelling = tmp_path / "sheet.pdf"
    travelling.write_bytes(sealed(case, begun(case)).pdf)
    others = [each for each in case.roster.people if each != case.me]
    people = (replace(case.me, role=Role.INSPECTOR), *others)
    inspector = replace(case, roster=replace(case.roster, people=people))

    with pytest.raises(NotALead):
        sign_file_as_me(inspector, travelling, "lead")


def test_nobody_signs_a_travelled_sheet_before_the_lead_who_has_signed(
    case: OpenCase, tmp_path: Path
) -> None:
    travelling, lead = tmp_path / "sheet.pdf", tmp_path / "lead.p12"
    travelling.write_bytes(sealed(case, begun(case)).pdf)
    add_person(case, NewPerson("组长", "L01", Role.LEAD), lead, PASSPHRASE)
    signed = sign_file(travelling, "lead", lead, PASSPHRASE, case.places, case.clock())
    travelling.write_bytes(signed.pdf)

    with pytest.raises(SignedOutOfOrder) as refused:
        sign_file(travelling, "b", tmp_path / "b.p12", PASSPHRASE, case.places, case.clock())

    assert (refused.value.role, refused.value.first) == ("lead", "b")

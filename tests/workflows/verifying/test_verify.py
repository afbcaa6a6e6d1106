"""Judging sheets with a case folder, with a roster or root, and with nothing at all."""

from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.errors.refused import NoSuchFile
from inspector_app.domain.sheet import Slot, StampText
from inspector_app.domain.verification import Judgement, ReasonCode
from inspector_app.trust.pdf_seal import add_fields
from inspector_app.workflows.case.load_key import load_identity
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.sealing.put_signature import put_signature
from inspector_app.workflows.sealing.seal import amend_inspection
from inspector_app.workflows.team.enrol import export_roster
from inspector_app.workflows.verifying.verify import verify_file, verify_pdf, worst_code
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.void import void_inspection
from tests.visits import PASSPHRASE, Desk, a_photo, begun, colleague, filled, new_desk, sealed

SLOTS = [Slot(name, 0, (50, y, 250, y + 60)) for name, y in zip("ab", (50, 150), strict=True)]
SLOTS.append(Slot("lead", 0, (50, 250, 250, 310)))


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def sheet(case: OpenCase, tmp_path: Path) -> Path:
    """A sealed sheet with one photo."""
    inspection = begun(case)
    attach_photos(case, inspection.id, [a_photo(tmp_path / "p.jpg")], ["A01"], "门口", quiet)
    path = tmp_path / "sheet.pdf"
    path.write_bytes(sealed(case, inspection).pdf)
    return path


def test_with_nothing_at_all_an_intact_sheet_cannot_be_told(sheet: Path) -> None:
    found = verify_file(sheet, case=None, trust=None)

    assert found.examination.judgement is Judgement.CANNOT_TELL
    assert ReasonCode.NOTHING_TO_TRUST in found.examination.codes
    assert found.unit == "云溪镇便民服务中心"


def test_with_the_roster_it_is_good_and_says_what_was_not_checked(
    case: OpenCase, sheet: Path, tmp_path: Path
) -> None:
    roster = tmp_path / "team.mingcha-roster"
    export_roster(case, roster)

    found = verify_file(sheet, case=None, trust=roster).examination

    assert found.judgement is Judgement.GOOD
    assert found.unchecked


def test_another_team_says_not_ours(sheet: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    desk: Desk = new_desk(other)

    with desk.opened() as case:
        found = verify_file(sheet, case=case, trust=None).examination

    assert found.judgement is Judgement.NOT_OURS


def test_a_lost_original_photo_is_noticed(case: OpenCase, sheet: Path) -> None:
    sha256 = (
        case.store.inspections.load(case.store.inspections.ids_for("last")[0]).evidence[0].sha256
    )
    (case.folder.path / "photos" / sha256[:2] / sha256).unlink()

    found = verify_file(sheet, case=case, trust=None).examination

    assert found.judgement is Judgement.CANNOT_TELL
    assert ReasonCode.EVIDENCE_MISSING in found.codes


def test_an_amended_sheet_says_that_there_is_a_newer_version(case: OpenCase, sheet: Path) -> None:
    fill_from_file(case, "last", b'{"answers":[{"item":"E08","mark":"not-observed"}]}', "a")
    amend_inspection(case, "last", "看不清", progress=quiet)

    found = verify_file(sheet, case=case, trust=None).examination

    assert found.judgement is Judgement.GOOD
    assert ReasonCode.SUPERSEDED in found.codes


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"hello", b"\0" * 4096, b"%PDF-1.7" * 999])
def test_foreign_files_get_a_word_and_never_crash(
    case: OpenCase, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)

    for with_case in (case, None):
        found = verify_file(path, case=with_case, trust=None).examination
        assert found.judgement in (Judgement.NOT_OURS, Judgement.ALTERED)
        assert found.reasons


def test_a_file_that_is_not_there_is_named(case: OpenCase, tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        verify_file(tmp_path / "none.pdf", case=case, trust=None)


def test_altered_goes_before_not_ours_before_cannot_tell(case: OpenCase, sheet: Path) -> None:
    good = verify_file(sheet, case=case, trust=None)
    unknown = verify_file(sheet, case=None, trust=None)
    foreign = verify_pdf(b"hello", sheet, case=case)
    flipped = bytearray(sheet.read_bytes())
    flipped[len(flipped) // 2] ^= 1
    altered = verify_pdf(bytes(flipped), sheet, case=case)

    assert worst_code([good]) == 0
    assert worst_code([good, unknown]) == 5
    assert worst_code([unknown, foreign]) == 4
    assert worst_code([unknown, foreign, altered]) == 3


def test_a_pdf_signed_by_one_of_ours_is_no_sheet_without_the_data_of_one(
    case: OpenCase, tmp_path: Path
) -> None:
    painted = pikepdf.new()
    for _ in range(2):
        painted.add_blank_page()
    painted.save(tmp_path / "blank.pdf")
    fields = add_fields((tmp_path / "blank.pdf").read_bytes(), SLOTS)
    stamp = StampText("陈明远", "a", case.clock(), case.identity.fingerprint)
    forged = put_signature(fields, case.identity, stamp, case.places, languages="zh", certify=True)

    found = verify_pdf(forged, tmp_path / "x.pdf", case=case).examination

    assert found.judgement is Judgement.NOT_OURS
    assert ReasonCode.NO_SHEET_DATA in found.codes


def test_a_page_painted_by_a_colleague_is_not_taken_for_the_sealed_one(
    case: OpenCase, sheet: Path, tmp_path: Path
) -> None:
    with pikepdf.open(sheet) as pdf:
        del pdf.Root["/AcroForm"]
        for page in pdf.pages:
            if "/Annots" in page:
                del page["/Annots"]
        pdf.save(tmp_path / "stripped.pdf")
    fields = add_fields((tmp_path / "stripped.pdf").read_bytes(), SLOTS)
    colleague_key = load_identity(tmp_path / "b.p12", PASSPHRASE)
    stamp = StampText("贠𬭊", "a", case.clock(), colleague_key.fingerprint)
    forged = put_signature(fields, colleague_key, stamp, case.places, languages="zh", certify=True)
    export_roster(case, tmp_path / "team.roster")
    (tmp_path / "forged.pdf").write_bytes(forged)

    for who, trust in ((case, None), (None, tmp_path / "team.roster")):
        found = verify_file(tmp_path / "forged.pdf", case=who, trust=trust).examination
        assert found.judgement in (Judgement.ALTERED, Judgement.NOT_OURS)


def test_a_void_inspection_s_sheet_says_so(case: OpenCase, sheet: Path) -> None:
    void_inspection(case, "last", "去错了单位")

    found = verify_file(sheet, case=case, trust=None).examination

    assert found.judgement is Judgement.GOOD
    assert ReasonCode.VOIDED in found.codes


def test_a_sheet_that_our_own_ledger_lost_cannot_be_told(desk: Desk, tmp_path: Path) -> None:
    with desk.opened() as case:
        colleague(case, tmp_path)
    old = (desk.path / "case.db").read_bytes()
    sheet = tmp_path / "lost.pdf"
    with desk.opened() as case:
        sheet.write_bytes(sealed(case, begun(case)).pdf)
    (desk.path / "case.db").write_bytes(old)

    with desk.opened() as case:
        found = verify_file(sheet, case=case, trust=None).examination

    assert found.judgement is Judgement.CANNOT_TELL
    assert ReasonCode.LEDGER_LACKS_IT in found.codes


def test_a_sheet_rewritten_without_its_signature_is_altered(
    case: OpenCase, sheet: Path, tmp_path: Path
) -> None:
    stripped = tmp_path / "stripped.pdf"
    with pikepdf.open(sheet) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            if "/V" in field:
                del field["/V"]
        pdf.save(stripped)

    assert verify_file(stripped, case=case, trust=None).examination.judgement is Judgement.ALTERED


def test_a_draft_preview_is_not_a_sheet(case: OpenCase) -> None:
    from inspector_app.workflows.sealing.print_sheet import sheet_of

    inspection = begun(case)
    filled(case, inspection)

    preview = sheet_of(case, inspection.id)

    assert not preview.sealed
    found = verify_pdf(preview.pdf, Path("x"), case=case).examination
    assert found.judgement is Judgement.NOT_OURS

"""Verifying what a lead issued: good, altered, not ours, cannot tell, and what came after it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.canonical import sha256
from inspector_app.domain.roster import Role
from inspector_app.domain.verification import Judgement, ReasonCode
from inspector_app.sheets.fonts import load_fonts
from inspector_app.sheets.verdict_letter import render_verdict
from inspector_app.trust.identity import Identity, new_root
from inspector_app.trust.identity import issue as issue_certificate
from inspector_app.trust.pdf_seal import add_fields, sign
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.issuing.issue import Issued, issue, take_paper
from inspector_app.workflows.issuing.transfer_tip import transfer_tip
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.verifying.verify import Verified, verify_file, verify_pdf
from inspector_app.workflows.visit.void import void_inspection
from tests.reviewing import Team, new_team, quiet
from tests.sheets.copies import IMPRINT, copy_of
from tests.trust.papers import STAMP
from tests.visits import Desk, new_desk

FOUND = '{"answers":[{"item":"A03","value":"fail","note":"九点十分三号窗口"}]}'
SUSPECTED = '{"answers":[{"item":"E01","value":"fail","note":"收下信封一个"}]}'
DOCUMENTS = ("verdict", "rectification-notice", "evidence-list")


@dataclass
class Office:
    """A team that has issued one inspection."""

    team: Team
    inspection: str
    issued: Issued

    @property
    def case(self) -> OpenCase:
        return self.team.case

    def paper(self, document: str = "verdict", number: str = "") -> bytes:
        return take_paper(self.case, self.inspection, document, number=number).pdf

    def verified(self, pdf: bytes) -> Verified:
        return verify_pdf(pdf, Path("paper.pdf"), case=self.case)


def issued(team: Team, inspection: str) -> Issued:
    return issue(team.case, inspection, without_evidence="现场不便拍照", progress=quiet)


@contextmanager
def opened_office(folder: Path) -> Iterator[Office]:
    """A verdict, a notice and an evidence list under one number."""
    with new_desk(folder).opened() as case:
        team = new_team(case, folder)
        inspection = team.approved(FOUND).id
        yield Office(team, inspection, issued(team, inspection))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office that all tests look at: making one takes two seconds."""
    with opened_office(tmp_path_factory.mktemp("office")) as made:
        yield made


@pytest.fixture
def own_office(tmp_path: Path) -> Iterator[Office]:
    """An office to go on working in."""
    with opened_office(tmp_path) as made:
        yield made


def codes(verified: Verified) -> set[ReasonCode]:
    return set(verified.examination.codes)


def judgement(verified: Verified) -> Judgement:
    return verified.examination.judgement


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_paper_as_it_was_issued_is_good_and_says_what_it_is(
    office: Office, document: str
) -> None:
    found = office.verified(office.paper(document))

    assert judgement(found) is Judgement.GOOD
    assert codes(found) == {ReasonCode.AS_ISSUED}
    assert (found.document, found.number) == (document, office.issued.number)
    assert found.unit == "云溪镇便民服务中心"
    assert found.paper is not None
    assert found.paper.date == "2026-09-15"
    assert found.payload is None


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_paper_with_one_byte_changed_is_altered(office: Office, document: str) -> None:
    pdf = bytearray(office.paper(document))
    pdf[len(pdf) // 3] ^= 1

    assert judgement(office.verified(bytes(pdf))) is Judgement.ALTERED


def test_a_paper_written_anew_is_altered_and_still_known_for_what_it_was(office: Office) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(office.paper())) as pdf:
        pdf.save(out)

    found = office.verified(out.getvalue())

    assert judgement(found) is Judgement.ALTERED
    assert found.number == office.issued.number


def test_a_paper_whose_signature_was_taken_away_is_altered(office: Office) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(office.paper())) as pdf:
        del pdf.Root.AcroForm, pdf.Root.Perms
        for page in pdf.pages:
            if "/Annots" in page:
                del page["/Annots"]
        pdf.save(out)

    found = office.verified(out.getvalue())

    assert judgement(found) is Judgement.ALTERED
    assert ReasonCode.SIGNATURES_MISSING in codes(found)


def test_a_paper_is_good_by_the_roster_alone_and_unknown_without_it(
    office: Office, tmp_path: Path
) -> None:
    path, roster = tmp_path / "verdict.pdf", tmp_path / "roster"
    path.write_bytes(office.paper())
    roster.write_bytes(office.case.store.rosters.newest())

    alone = verify_file(path, case=None, trust=None)
    assert judgement(alone) is Judgement.CANNOT_TELL
    assert alone.number == office.issued.number
    trusted = verify_file(path, case=None, trust=roster)
    assert judgement(trusted) is Judgement.GOOD
    assert codes(trusted) == {ReasonCode.SIGNATURES_HOLD}


def forged(office: Office, who: Identity, **changes: str) -> bytes:
    """A verdict under the number that was issued, signed by somebody."""
    imprint = replace(IMPRINT, number=office.issued.number, lead=who.code, **changes)
    sheet = render_verdict(copy_of(imprint=imprint), load_fonts(office.case.places.fonts))
    return sign(
        add_fields(sheet.pdf, sheet.slots),
        "lead",
        who,
        reason="签发",
        name=who.code,
        at=office.case.clock(),
        stamp=STAMP,
        certify=True,
    )


def test_another_paper_under_an_issued_number_is_altered_even_by_our_lead(office: Office) -> None:
    found = office.verified(forged(office, office.case.identity))

    assert judgement(found) is Judgement.ALTERED
    assert codes(found) == {ReasonCode.REVISION_UNKNOWN}


def test_a_paper_of_a_stranger_is_not_ours(office: Office) -> None:
    root = new_root("别的组", office.case.clock())
    stranger = issue_certificate(root, office.case.me.code, office.case.clock())

    assert judgement(office.verified(forged(office, stranger))) is Judgement.NOT_OURS


def test_a_paper_signed_by_an_inspector_is_not_ours(office: Office) -> None:
    with office.team.acting("A23") as case:
        pdf = forged(office, case.identity)

    found = office.verified(pdf)

    assert judgement(found) is Judgement.NOT_OURS
    assert ReasonCode.ROLE_WRONG in codes(found)


def test_a_paper_signed_by_another_lead_than_it_names_is_not_ours(office: Office) -> None:
    imprint = replace(IMPRINT, number="云窗检〔2026〕99号", lead="B77")
    sheet = render_verdict(copy_of(imprint=imprint), load_fonts(office.case.places.fonts))
    pdf = sign(
        add_fields(sheet.pdf, sheet.slots),
        "lead",
        office.case.identity,
        reason="签发",
        name="x",
        at=office.case.clock(),
        stamp=STAMP,
        certify=True,
    )

    found = office.verified(pdf)

    assert codes(found) >= {ReasonCode.SIGNER_NOT_NAMED}
    assert judgement(found) is Judgement.NOT_OURS


def test_a_paper_of_ours_that_the_ledger_lacks_cannot_be_told(
    office: Office, tmp_path: Path
) -> None:
    imprint = replace(IMPRINT, number="云窗检〔2026〕99号", lead=office.case.identity.code)
    sheet = render_verdict(copy_of(imprint=imprint), load_fonts(office.case.places.fonts))
    pdf = sign(
        add_fields(sheet.pdf, sheet.slots),
        "lead",
        office.case.identity,
        reason="签发",
        name="x",
        at=office.case.clock(),
        stamp=STAMP,
        certify=True,
    )

    found = office.verified(pdf)

    assert judgement(found) is Judgement.CANNOT_TELL
    assert ReasonCode.LEDGER_LACKS_IT in codes(found)


def test_a_paper_of_another_team_is_not_ours_there(office: Office, tmp_path: Path) -> None:
    other = new_desk(tmp_path / "other")
    with other.opened() as case:
        found = verify_pdf(office.paper(), Path("paper.pdf"), case=case)

    assert judgement(found) is Judgement.NOT_OURS


def test_a_paper_that_another_replaced_is_good_and_says_so(own_office: Office) -> None:
    former = own_office.paper()
    own_office.team.amended(own_office.inspection, FOUND.replace("九点", "十点"))
    approve(own_office.case, own_office.inspection)
    newer = issued(own_office.team, own_office.inspection)

    found = own_office.verified(former)

    assert judgement(found) is Judgement.GOOD
    reasons = {each.code: each.facts for each in found.examination.reasons}
    assert reasons[ReasonCode.REISSUED] == {"number": newer.number}
    latest = own_office.verified(own_office.paper())
    assert codes(latest) == {ReasonCode.AS_ISSUED}
    assert newer.replaces == found.number


def test_a_paper_of_a_void_inspection_is_good_and_says_so(own_office: Office) -> None:
    pdf = own_office.paper("rectification-notice")
    with own_office.team.acting("A23") as case:
        void_inspection(case, own_office.inspection, "重复录入")

    found = own_office.verified(pdf)

    assert judgement(found) is Judgement.GOOD
    assert ReasonCode.VOIDED in codes(found)


def test_a_tip_slip_is_known_under_the_draft_number(desk: Desk, tmp_path: Path) -> None:
    with desk.opened() as case:
        team = new_team(case, tmp_path)
        inspection = team.sealed(SUSPECTED)
        slip = transfer_tip(case, inspection.id, "区监委")
        found = verify_pdf(slip.pdf, Path("slip.pdf"), case=case)

    assert judgement(found) is Judgement.GOOD
    assert codes(found) == {ReasonCode.AS_ISSUED}
    assert found.document == "tip-transfer"
    assert found.sha256 == sha256(slip.pdf)


def test_the_lead_of_the_fixture_is_one(office: Office) -> None:
    assert office.case.me.role is Role.LEAD

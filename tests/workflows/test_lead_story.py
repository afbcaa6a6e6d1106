"""Two inspectors and two leads on four laptops: conflict, return, amend, approve, issue, home."""

from pathlib import Path

import pytest

from inspector_app.domain.review import Stage
from inspector_app.domain.verification import Judgement
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.issuing.issue import Issued, export_papers, issue
from inspector_app.workflows.issuing.number_series import number_series
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.conflicts import conflicts
from inspector_app.workflows.reviewing.resolve import resolve
from inspector_app.workflows.reviewing.return_inspection import return_inspection
from inspector_app.workflows.reviewing.review import open_review, read_review, remark
from inspector_app.workflows.sealing.seal import amend_inspection, seal_inspection
from inspector_app.workflows.sealing.sign import record_ink
from inspector_app.workflows.verifying.verify import verify_file
from inspector_app.workflows.visit.begin import change_header
from inspector_app.workflows.visit.fill import fill_from_file
from tests.exchanging import Laptops, handed, merged, new_laptops, photographed, quiet, visit

FOUND = b'{"answers":[{"item":"A03","value":"fail","note":"two chairs"}]}'


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Laptops:
    """Two leads and two inspectors."""
    return new_laptops(tmp_path_factory.mktemp("office"))


@pytest.fixture
def laptops(office: Laptops, tmp_path: Path) -> Laptops:
    """The four of them, for one test."""
    return office.copied(tmp_path)


def carried(laptops: Laptops, sender: str, folder: Path, *to: str) -> None:
    """What the sender has, handed over to these people and merged by each."""
    with laptops[sender].opened() as case:
        files = handed(case, folder, *to, everything=True).files
    for code in to:
        with laptops[code].opened() as case:
            merged(case, files)


def sealed(case: OpenCase, unit: str = "云溪镇便民服务中心") -> str:
    """A visit by the owner with A23, who signs the paper by hand."""
    inspection = visit(case, unit, second="A23")
    fill_from_file(case, inspection.id, FOUND, "a.json", "full-marks")
    seal_inspection(case, inspection.id, progress=quiet)
    record_ink(case, inspection.id, "b", "贠𬭊")
    return inspection.id


def issued(case: OpenCase, inspection: str) -> Issued:
    approve(case, inspection)
    return issue(case, inspection, without_evidence="现场不便", progress=quiet)


def test_returned_amended_approved_issued_and_told_at_home(
    laptops: Laptops, tmp_path: Path
) -> None:
    with laptops["A17"].opened() as case:
        id_ = sealed(case)
    carried(laptops, "A17", tmp_path / "1", "L01")
    with laptops["L01"].opened() as lead:
        remark(lead, id_, "A03", "写明座椅数量")
        return_inspection(lead, id_)
    carried(laptops, "L01", tmp_path / "2", "A17")
    with laptops["A17"].opened() as case:
        (said,) = read_review(case, id_).remarks
        assert (said.item, said.text) == ("A03", "写明座椅数量")
        assert open_review(case, id_).stage is Stage.RETURNED
        fill_from_file(case, id_, FOUND.replace(b"two", b"nine"), "a.json")
        amend_inspection(case, id_, "按意见更正", progress=quiet)
        record_ink(case, id_, "b", "贠𬭊")
    carried(laptops, "A17", tmp_path / "3", "L01")
    with laptops["L01"].opened() as lead:
        assert open_review(lead, id_).stage is Stage.WAITING
        made = issued(lead, id_)
        (verdict, _) = export_papers(lead, id_, tmp_path / "papers")
        assert check_case(lead, quiet).verdict == "good"
    carried(laptops, "L01", tmp_path / "4", "A17", "L02")
    for code in ("A17", "L02"):
        with laptops[code].opened() as case:
            reviewed = open_review(case, id_)
            assert reviewed.stage is Stage.ISSUED
            assert reviewed.signed == ("a", "b", "lead")
            assert [each.number for each in reviewed.review.issues] == [made.number]
            found = verify_file(verdict, case=case, trust=None).examination
            assert found.judgement is Judgement.GOOD
            assert check_case(case, quiet).verdict == "good"


@pytest.mark.slow
def test_two_leads_issue_without_each_other_and_their_numbers_never_meet(
    laptops: Laptops, tmp_path: Path
) -> None:
    with laptops["A17"].opened() as case:
        ids = [sealed(case), sealed(case, "另一个窗口")]
    carried(laptops, "A17", tmp_path / "1", "L01", "L02")
    made = {}
    for code, id_ in zip(("L01", "L02"), ids, strict=True):
        with laptops[code].opened() as lead:
            made[code] = issued(lead, id_).number
    carried(laptops, "L01", tmp_path / "2", "L02")
    carried(laptops, "L02", tmp_path / "3", "L01")

    year = made["L01"][3:7]
    assert made == {"L01": f"窗检〔{year}〕1号", "L02": f"窗检L02〔{year}〕1号"}
    for code in ("L01", "L02"):
        with laptops[code].opened() as lead:
            assert {open_review(lead, id_).stage for id_ in ids} == {Stage.ISSUED}
            assert number_series(lead).last == 1
            assert conflicts(lead) == ()


@pytest.mark.slow
def test_what_two_inspectors_typed_differently_is_resolved_once_for_all(
    laptops: Laptops, tmp_path: Path
) -> None:
    with laptops["A17"].opened() as case:
        inspection = visit(case, "云溪镇便民服务中心", second="A23")
        photographed(case, inspection, tmp_path / "photos", "red")
    carried(laptops, "A17", tmp_path / "1", "A23")
    for code, queue, fact in (("A17", "5", "one chair"), ("A23", "9", "two chairs")):
        with laptops[code].opened() as case:
            change_header(case, inspection.id, {"queue": queue}, second="")
            answer = f'{{"answers":[{{"item":"A01","value":1,"note":"{fact}"}}]}}'
            fill_from_file(case, inspection.id, answer.encode(), "a.json")
    carried(laptops, "A17", tmp_path / "2", "L01")
    carried(laptops, "A23", tmp_path / "3", "L01")
    with laptops["L01"].opened() as lead:
        found = {each.field: each for each in conflicts(lead)}
        assert found.keys() == {"header.queue", "answer.A01"}
        assert {claim.who for claim in found["answer.A01"].claims} == {"陈明远", "贠𬭊"}
        assert [
            len(claim.photos) for claim in found["answer.A01"].claims if claim.who == "陈明远"
        ] == [1]
        queue = next(c.hash for c in found["header.queue"].claims if c.value == 9)
        subject = found["header.queue"].subject
        resolve(lead, subject, "header.queue", queue, "照片里数得出")
        resolve(lead, subject, "answer.A01", "both", "两处都有")
    carried(laptops, "L01", tmp_path / "4", "A17", "A23")

    for code in ("L01", "A17", "A23"):
        with laptops[code].opened() as case:
            assert conflicts(case) == ()
            known = case.store.inspections.load(inspection.id)
            assert known.header.queue == 9
            assert "one chair" in known.answers["A01"].note
            assert "two chairs" in known.answers["A01"].note

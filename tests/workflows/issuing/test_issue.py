"""Issuing: what is in the way, the number, the papers, and nothing half done."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from inspector_app.domain.errors.case import DiskFull
from inspector_app.domain.errors.review import (
    EvidenceLacking,
    FeedbackDeferred,
    NothingToNotify,
    NotIssued,
    NumberTaken,
    NumberWordRefused,
    PhotosAbsent,
    SecondNotSigned,
    SuspicionStands,
    WrongStage,
)
from inspector_app.domain.inspection import State
from inspector_app.domain.review import Stage
from inspector_app.domain.verification import Judgement
from inspector_app.workflows.issuing.bind_papers import bind_papers
from inspector_app.workflows.issuing.issue import (
    Issued,
    export_papers,
    issue,
    issued_papers,
    take_paper,
)
from inspector_app.workflows.issuing.issue_many import issue_many
from inspector_app.workflows.issuing.number_series import (
    keep_contact,
    kept_contact,
    number_series,
    set_number_series,
)
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.defer import defer, resume
from inspector_app.workflows.reviewing.review import open_review
from inspector_app.workflows.reviewing.settle_veto import settle_veto
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.verifying.verify import verify_pdf
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.void import void_inspection
from tests.reviewing import Team, new_team, quiet
from tests.visits import VISIT, Desk, a_photo

FOUND = '{"answers":[{"item":"A03","value":"fail","note":"九点十分三号窗口"}]}'
SUSPECTED = '{"answers":[{"item":"E01","value":"fail","note":"收下信封一个"}]}'
BECAUSE = "现场不便拍照"


@pytest.fixture
def team(desk: Desk, tmp_path: Path) -> Iterator[Team]:
    """A lead and two inspectors."""
    with desk.opened() as case:
        yield new_team(case, tmp_path)


def issued(team: Team, inspection: str) -> Issued:
    return issue(team.case, inspection, without_evidence=BECAUSE, progress=quiet)


def judged(team: Team, pdf: bytes) -> Judgement:
    return verify_pdf(pdf, Path("paper.pdf"), case=team.case).examination.judgement


def text_of(pdf: bytes) -> str:
    """All that is printed, what signatures show included, without line ends."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    for page in document:
        page.flatten()
    flat = io.BytesIO()
    document.save(flat)
    document.close()
    flattened = pypdfium2.PdfDocument(flat.getvalue())
    pages = [page.get_textpage().get_text_range() for page in flattened]
    flattened.close()
    return "".join("".join(pages).split())


def test_an_issue_numbers_countersigns_and_makes_the_papers(team: Team) -> None:
    inspection = team.approved(FOUND)
    set_number_series(team.case, "云")

    made = issued(team, inspection.id)

    year = team.case.clock().year
    assert made.number == f"云窗检〔{year}〕1号"
    assert made.countersigned
    assert [each.document for each in made.papers] == [
        "verdict",
        "rectification-notice",
        "evidence-list",
    ]
    reviewed = open_review(team.case, inspection.id)
    assert reviewed.stage is Stage.ISSUED
    assert reviewed.signed == ("a", "b", "lead")
    assert reviewed.review.issues[0].without_evidence == BECAUSE
    sheet = team.case.store.sheets.read(reviewed.sheet)
    assert judged(team, sheet) is Judgement.GOOD
    assert made.number in text_of(sheet)
    for document in ("verdict", "rectification-notice"):
        paper = take_paper(team.case, inspection.id, document)
        assert made.number in text_of(paper.pdf)
        assert judged(team, paper.pdf) is Judgement.GOOD
        assert paper.name == f"{made.number}-{document}"


def test_a_visit_without_findings_gets_no_notice(team: Team) -> None:
    inspection = team.approved()

    made = issued(team, inspection.id)

    assert "rectification-notice" not in {each.document for each in made.papers}
    with pytest.raises(NotIssued):
        take_paper(team.case, inspection.id, "rectification-notice")


def test_only_what_is_approved_now_is_issued_and_only_once(team: Team) -> None:
    inspection = team.sealed()
    with pytest.raises(WrongStage):
        issued(team, inspection.id)
    approve(team.case, inspection.id)
    team.amended(inspection.id, FOUND)
    with pytest.raises(WrongStage):
        issued(team, inspection.id)
    approve(team.case, inspection.id)
    issued(team, inspection.id)
    with pytest.raises(WrongStage):
        issued(team, inspection.id)


def test_missing_evidence_is_in_the_way_unless_a_reason_is_given(team: Team) -> None:
    inspection = team.approved(FOUND)
    with pytest.raises(EvidenceLacking) as refused:
        issue(team.case, inspection.id, progress=quiet)
    assert "A03" in refused.value.items
    assert number_series(team.case).last == 0


def test_a_photo_that_is_not_here_is_named(team: Team, tmp_path: Path) -> None:
    with team.acting("A23") as case:
        begun = begin_inspection(case, "云溪镇便民服务中心", VISIT, second="A24")
        photo = a_photo(tmp_path / "hall.jpg")
        attach_photos(case, begun.id, [photo], ["A01"], "", progress=quiet)
        fill_from_file(case, begun.id, b'{"answers":[]}', "a.json", "full-marks")
        seal_inspection(case, begun.id, progress=quiet)
        team.second_signs(begun.id)
    approve(team.case, begun.id)
    piece = team.case.store.inspections.load(begun.id).evidence[0]
    team.case.store.files.path_of(piece.sha256).unlink()

    with pytest.raises(PhotosAbsent) as refused:
        issued(team, begun.id)

    assert refused.value.names == ("hall.jpg",)


def test_the_second_inspector_signs_before_the_lead(team: Team) -> None:
    with team.acting("A23") as case:
        begun = begin_inspection(case, "云溪镇便民服务中心", VISIT, second="A24")
        fill_from_file(case, begun.id, b'{"answers":[]}', "a.json", "full-marks")
        seal_inspection(case, begun.id, progress=quiet)
    approve(team.case, begun.id)

    with pytest.raises(SecondNotSigned) as refused:
        issued(team, begun.id)

    assert refused.value.name == "欧阳娜"


def test_a_deferral_keeps_everything_back(team: Team) -> None:
    inspection = team.approved()
    defer(team.case, inspection.id, "待核实", "2026-12-01")
    with pytest.raises(FeedbackDeferred):
        issued(team, inspection.id)
    resume(team.case, inspection.id)
    issued(team, inspection.id)


def test_while_a_suspicion_stands_there_is_only_a_notice_and_the_verdict_follows(
    team: Team,
) -> None:
    both = FOUND.replace("]}", ',{"item":"E01","value":"fail","note":"收下信封一个"}]}')
    inspection = team.approved(both)
    with pytest.raises(SuspicionStands):
        issued(team, inspection.id)

    notice = issue(
        team.case, inspection.id, notice_only=True, without_evidence=BECAUSE, progress=quiet
    )

    assert notice.notice_only
    assert {each.document for each in notice.papers} == {"rectification-notice", "evidence-list"}
    settle_veto(team.case, inspection.id, "E01", confirmed=False, reason="系本人遗失物")
    verdict = issued(team, inspection.id)
    assert (verdict.replaces, verdict.version) == (notice.number, notice.version)
    assert not verdict.countersigned  # the sheet bears the lead's signature already
    assert take_paper(team.case, inspection.id, "verdict").number == verdict.number
    former = take_paper(team.case, inspection.id, "rectification-notice", number=notice.number)
    assert former.number == notice.number


def test_a_notice_needs_something_to_rectify(team: Team) -> None:
    inspection = team.approved(SUSPECTED)

    with pytest.raises(NothingToNotify):
        issue(team.case, inspection.id, notice_only=True, without_evidence=BECAUSE, progress=quiet)

    assert open_review(team.case, inspection.id).stage is Stage.APPROVED


def test_an_amendment_after_the_issue_gets_a_new_number_and_both_verify(team: Team) -> None:
    inspection = team.approved(FOUND)
    first = issued(team, inspection.id)
    old = take_paper(team.case, inspection.id, "verdict")
    team.amended(inspection.id, '{"answers":[{"item":"A03","value":"pass"}]}')
    approve(team.case, inspection.id)

    second = issued(team, inspection.id)

    assert second.replaces == first.number
    assert second.number != first.number
    new = take_paper(team.case, inspection.id, "verdict")
    assert first.number in text_of(new.pdf)
    assert judged(team, new.pdf) is Judgement.GOOD
    again = take_paper(team.case, inspection.id, "verdict", number=first.number)
    assert again.pdf == old.pdf
    assert judged(team, old.pdf) is Judgement.GOOD


def test_a_number_is_never_used_again(team: Team) -> None:
    first = issued(team, team.approved().id)
    void_inspection(team.case, first.inspection, "对象有误")

    second = issued(team, team.approved().id)

    assert number_series(team.case).last == 2
    assert first.number != second.number
    assert team.case.store.inspections.load(first.inspection).state is State.VOID


def test_the_words_of_a_series_are_chinese_and_a_serial_never_goes_back(team: Team) -> None:
    with pytest.raises(NumberWordRefused):
        set_number_series(team.case, "B02")
    set_number_series(team.case, "云", last=41)
    assert number_series(team.case).following.endswith("〕42号")
    with pytest.raises(NumberTaken):
        set_number_series(team.case, "云", last=40)


def test_a_failure_at_any_step_issues_nothing(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    inspection = team.approved(FOUND)
    before = team.case.store.ledger.head(team.case.replica_id)
    for step in range(1, 4):

        def stop(done: int, _all: int, at: int = step) -> None:
            if done == at:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            issue(team.case, inspection.id, without_evidence=BECAUSE, progress=stop)
        assert team.case.store.ledger.head(team.case.replica_id) == before
        assert open_review(team.case, inspection.id).stage is Stage.APPROVED

    def full(*_said: object) -> str:
        raise DiskFull(team.case.folder.path)

    with monkeypatch.context() as patched:
        patched.setattr(team.case.store.ledger, "append", full)
        with pytest.raises(DiskFull):
            issued(team, inspection.id)
    assert number_series(team.case).last == 0
    assert issued(team, inspection.id).number.endswith("〕1号")


def test_many_are_issued_each_by_itself_and_a_second_run_goes_on(team: Team) -> None:
    good = [team.approved(unit=f"单位{n}").id for n in range(3)]
    waiting = team.sealed(unit="单位九").id
    stopped: list[int] = []

    def stop(done: int, _all: int) -> None:
        stopped.append(done)
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        issue_many(
            team.case, [good[0], waiting, *good[1:]], without_evidence=BECAUSE, progress=stop
        )
    done = issue_many(
        team.case, [good[0], waiting, *good[1:]], without_evidence=BECAUSE, progress=quiet
    )

    assert done.already == (good[0],)
    assert [each.inspection for each in done.issued] == good[1:]
    assert [type(each.error) for each in done.refused] == [WrongStage]
    year = team.case.clock().year
    assert [each.number for each in done.issued] == [f"窗检〔{year}〕{n}号" for n in (2, 3)]


@pytest.mark.parametrize("languages", ["en", "both"])
def test_papers_are_set_in_the_languages_of_the_sheet(
    team: Team, tmp_path: Path, languages: str
) -> None:
    inspection = team.approved(FOUND, sheet_languages=languages)
    issued(team, inspection.id)

    for document, words in (
        ("verdict", "InspectionVerdict"),
        ("rectification-notice", "Rectification"),
        ("evidence-list", "Evidence"),
    ):
        pdf = take_paper(team.case, inspection.id, document).pdf
        assert words in text_of(pdf), document
        assert judged(team, pdf) is Judgement.GOOD
        assert ("检查" in text_of(pdf)) is (languages == "both"), document
    bound = bind_papers(team.case, [inspection.id], "verdict", tmp_path / "bound.pdf", quiet)
    with pikepdf.open(bound.path) as opened:
        title = str(opened.open_metadata()["dc:title"])
    assert title == ("文书合订" if languages == "both" else "Papers bound together")


def test_the_kept_contact_stands_on_every_paper_unless_another_is_named(team: Team) -> None:
    keep_contact(team.case, " 督查办 0871-6000000 ")
    first, second = team.approved(FOUND), team.approved(FOUND, unit="另一个窗口")
    issued(team, first.id)
    issue(team.case, second.id, without_evidence=BECAUSE, contact="王同志 1", progress=quiet)

    assert "0871-6000000" in text_of(take_paper(team.case, first.id, "verdict").pdf)
    other = text_of(take_paper(team.case, second.id, "rectification-notice").pdf)
    assert "王同志1" in other
    assert "0871-6000000" not in other
    keep_contact(team.case, "")
    assert kept_contact(team.case) == ""


def test_papers_are_saved_under_their_number(team: Team, tmp_path: Path) -> None:
    inspection = team.approved(FOUND)
    made = issued(team, inspection.id)

    saved = export_papers(team.case, inspection.id, tmp_path / "out")

    assert [path.name for path in saved] == [
        f"{made.number}-verdict.pdf",
        f"{made.number}-rectification-notice.pdf",
    ]
    assert len(issued_papers(team.case, inspection.id)) == 3
    with pikepdf.open(saved[0]) as pdf:
        assert len(pdf.pages) >= 1

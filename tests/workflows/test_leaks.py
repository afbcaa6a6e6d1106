"""What the unit gets holds nothing of what it must not see: not in text, data, or certificate."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from inspector_app.domain.canonical import sha256
from inspector_app.sheets.qr import paper_code
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.issuing.issue import issue, take_paper
from inspector_app.workflows.issuing.transfer_tip import transfer_tip
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.correct import correct_as_said
from inspector_app.workflows.reviewing.review import remark
from inspector_app.workflows.reviewing.settle_veto import settle_veto
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file
from tests.reviewing import Team, new_team, quiet
from tests.visits import VISIT, Desk, a_photo

ANSWERS = """{"answers":[
 {"item":"A03","value":"fail","note":"九点十分三号窗口","reason":"SECRETreasonOfAnswer"},
 {"item":"A04","value":0,"note":"SECRETfineNote"},
 {"item":"E01","value":"fail","note":"SECRETsuspectedNote"},
 {"item":"E02","value":"fail","note":"SECRETdismissedNote"}]}"""
HEADER = {
    "mandate": "SECRETmandate",
    "reason": "SECRETselection",
    "contact": "SECRETcontact",
    "posted_hours": "SECREThours",
    "unit_opinion": "SECRETopinion",
    "refusal": "SECRETrefusal",
    "recorder": "SECRETrecorder",
}
SECRETS = (
    "SECRET",
    "贠𬭊",
    "欧阳娜",
    "检0017",
    "区政务服务局",
    "区效能办",
    "甲组-0001",
    "Test camera",
    "IMG_SECRET",
    '"E01"',
    '"E02"',
    "钱物",
    "索要",
    "疑似",
    "待核实",
    "Suspected",
    "suspected",
    "pending",
    "dismissed",
)


@pytest.fixture
def team(desk: Desk, tmp_path: Path) -> Iterator[Team]:
    """A lead and two inspectors."""
    with desk.opened() as case:
        yield new_team(case, tmp_path)


def full_of_secrets(team: Team, folder: Path) -> str:
    """A reviewed visit with a marker in every field that is for inner use."""
    with team.acting("A23") as case:
        begun = begin_inspection(case, "云溪镇便民服务中心", {**VISIT, **HEADER}, second="A24")
        fill_from_file(case, begun.id, ANSWERS.encode(), "a.json", "full-marks")
        photo = a_photo(folder / "IMG_SECRET.jpg")
        attach_photos(case, begun.id, [photo], ["E01", "A03"], "SECRETcaption", progress=quiet)
        seal_inspection(case, begun.id, progress=quiet)
        team.second_signs(begun.id)
    case = team.case
    remark(case, begun.id, "E01", "SECRETremark")
    said = {"value": "fail", "note": "九点十五分三号窗口"}
    correct_as_said(case, begun.id, "A03", said, "SECRETcorrection")
    transfer_tip(case, begun.id, "SECRETreceiver")
    settle_veto(case, begun.id, "E02", confirmed=False, reason="SECRETdismissal")
    return begun.id


def issued(case: OpenCase, inspection: str, *, notice_only: bool) -> list[bytes]:
    """The papers that go to the unit."""
    approve(case, inspection)
    made = issue(
        case,
        inspection,
        notice_only=notice_only,
        without_evidence="SECRETwithoutEvidence",
        progress=quiet,
    )
    chosen = [each.document for each in made.papers if each.document != "evidence-list"]
    return [take_paper(case, inspection, each).pdf for each in chosen]


def everything_in(pdf: bytes) -> str:
    """Every byte, stream, string, page, attachment and certificate that a reader could get at."""
    found = [
        pdf.decode("latin-1"),
        pdf.decode("utf-8", "replace"),
        pdf.decode("utf-16-be", "replace"),
    ]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for each in opened.objects:
            found += strings_in(each)
        found += [str(opened.open_metadata()), str(opened.docinfo)]
        found += [each.get_file().read_bytes().decode() for each in opened.attachments.values()]
        out = io.BytesIO()
        opened.flatten_annotations("all")
        opened.save(out)
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        found += [page.get_textpage().get_text_bounded() for page in document]
    text = "\n".join(found)
    return text + "".join(text.split())


def strings_in(each: pikepdf.Object, depth: int = 6) -> Iterator[str]:
    """The decoded content of an object, its strings and all that is directly in it."""
    if isinstance(each, pikepdf.Stream):
        content = each.read_raw_bytes() if "/DCTDecode" in str(each.get("/Filter")) else b""
        content = content or each.read_bytes()
        yield content.decode("utf-8", "replace")
        yield content.decode("utf-16-be", "replace")
    if isinstance(each, pikepdf.Dictionary | pikepdf.Stream) and depth:
        for value in each.values() if isinstance(each, pikepdf.Dictionary) else ():
            yield from strings_in(value, depth - 1)
    elif isinstance(each, pikepdf.Array) and depth:
        for value in each:
            yield from strings_in(value, depth - 1)
    elif isinstance(each, pikepdf.String):
        yield str(each)
        yield bytes(each).decode("utf-8", "replace")
        yield bytes(each).decode("utf-16-be", "replace")


def leaked(pdf: bytes) -> list[str]:
    held = everything_in(pdf)
    return [secret for secret in SECRETS if secret in held]


def test_the_search_finds_what_an_inner_paper_holds(team: Team, tmp_path: Path) -> None:
    inspection = full_of_secrets(team, tmp_path)
    slip = transfer_tip(team.case, inspection, "SECRETreceiver").pdf
    issued(team.case, inspection, notice_only=True)
    inner = take_paper(team.case, inspection, "evidence-list").pdf

    assert {"SECRET", '"E01"', "钱物", "疑似"} <= set(leaked(slip))
    assert {"SECRET", "Test camera"} <= set(leaked(inner))


def test_a_notice_beside_a_suspicion_holds_none_of_the_secrets(team: Team, tmp_path: Path) -> None:
    inspection = full_of_secrets(team, tmp_path)

    (notice,) = issued(team.case, inspection, notice_only=True)

    assert leaked(notice) == []
    assert "九点十五分三号窗口" in everything_in(notice)
    assert sha256(inspection.encode()) not in everything_in(notice)
    assert inspection not in everything_in(notice)


def test_a_verdict_after_dismissal_holds_none_of_the_secrets(team: Team, tmp_path: Path) -> None:
    inspection = full_of_secrets(team, tmp_path)
    settle_veto(team.case, inspection, "E01", confirmed=False, reason="SECRETdismissal")

    verdict, notice = issued(team.case, inspection, notice_only=False)

    assert leaked(verdict) == []
    assert leaked(notice) == []


def test_the_code_in_the_corner_holds_number_and_hash_alone() -> None:
    code = paper_code("云窗检〔2026〕3号", "ab" * 32)

    prefix, number, groups = code.split(":")
    assert (prefix, number) == ("MINGCHA1", "云窗检〔2026〕3号")
    assert len(groups) == 20


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_another_reader_finds_none_of_the_secrets_either(team: Team, tmp_path: Path) -> None:
    inspection = full_of_secrets(team, tmp_path)
    (notice,) = issued(team.case, inspection, notice_only=True)
    path = tmp_path / "notice.pdf"
    path.write_bytes(notice)

    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)

    text = done.stdout.decode()
    assert "九点十五分三号窗口" in text.replace("\n", "")
    assert [secret for secret in SECRETS if secret in text] == []

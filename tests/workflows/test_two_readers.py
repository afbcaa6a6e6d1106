"""The whole story of a bribery hint: reviewed, returned, amended, issued — and never told outside.

Markers are written into everything that the unit must not learn; then all bytes that it gets are
taken apart and searched.
"""

import base64
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from inspector_app.domain.review import Stage
from inspector_app.domain.verification import Judgement
from inspector_app.workflows.issuing.issue import issue, take_paper
from inspector_app.workflows.issuing.transfer_tip import transfer_tip
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.return_inspection import return_inspection
from inspector_app.workflows.reviewing.review import open_review, remark
from inspector_app.workflows.reviewing.settle_veto import settle_veto
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.verifying.verify import verify_pdf
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file
from tests.reviewing import Team, new_team, quiet
from tests.visits import VISIT, Desk, a_photo

HINT = "三号窗口收下ZQXHINT信封"
CAPTION = "ZQXCAPTION信封照片"
REMARK = "ZQXREMARK请补充收款经过"
DISMISSAL = "ZQXDISMISSAL系本人遗失物"
SECRETS = ("ZQXHINT", "ZQXCAPTION", "ZQXREMARK", "ZQXDISMISSAL", "ZQXPHOTO")
NAMES = ("贠𬭊", "欧阳娜")
WORDS = ("待核实", "疑似", "E01", "pending", "suspected", "线索")
ANSWERS = (
    '{"answers":[{"item":"A03","value":"fail","note":"等候区只有两把椅子"},'
    f'{{"item":"E01","value":"fail","note":"{HINT}"}}]}}'
)


@pytest.fixture
def team(desk: Desk, tmp_path: Path) -> Iterator[Team]:
    """A lead and two inspectors."""
    with desk.opened() as case:
        yield new_team(case, tmp_path)


def hinted(team: Team, folder: Path) -> str:
    """A sealed visit with an ordinary finding and a bribery hint, with a photo of it."""
    with team.acting("A23") as case:
        begun = begin_inspection(case, "云溪镇便民服务中心", VISIT, second="A24")
        photo = a_photo(folder / "ZQXPHOTO.jpg")
        attach_photos(case, begun.id, [photo], ["E01"], CAPTION, progress=quiet)
        fill_from_file(case, begun.id, ANSWERS.encode(), "a.json", "full-marks")
        seal_inspection(case, begun.id, progress=quiet)
        team.second_signs(begun.id)
    return begun.id


def everything_in(pdf: bytes) -> list[bytes]:
    """The raw bytes, every stream and string and attachment, the text, certificates and all."""
    parts = [pdf]
    with pikepdf.open(BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream):
                parts += [thing.read_raw_bytes(), _plain(thing)]
            parts.append(_strings(thing))
    return [*parts, *readable_in(pdf)]


def readable_in(pdf: bytes) -> list[bytes]:
    """What a person or a program reads in it: text, embedded data, metadata."""
    with pikepdf.open(BytesIO(pdf)) as document:
        parts = [each.get_file().read_bytes() for each in document.attachments.values()]
        parts.append(str(document.open_metadata()).encode())
    shown = pypdfium2.PdfDocument(pdf)
    parts += [page.get_textpage().get_text_range().encode() for page in shown]
    shown.close()
    return parts


def _plain(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except (pikepdf.PdfError, zlib.error):
        return b""


def _strings(thing: object, *, whole: bool = True) -> bytes:
    """The strings of one object; those of the objects it refers to are read at their own turn."""
    if isinstance(thing, pikepdf.String):
        return bytes(thing) + str(thing).encode()
    if isinstance(thing, pikepdf.Object) and thing.is_indirect and not whole:
        return b""
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return b" ".join(_strings(each, whole=False) for _, each in thing.items())
    if isinstance(thing, pikepdf.Array):
        return b" ".join(_strings(each, whole=False) for each in thing)
    return b""


def traces(pdf: bytes, words: tuple[str, ...]) -> set[str]:
    """The words of which any trace is in the file, in whatever encoding."""
    found = set()
    for part in everything_in(pdf):
        for word in words:
            for code in ("utf-8", "utf-16-be", "utf-16-le", "gb18030"):
                plain = word.encode(code)
                forms = (plain, base64.b64encode(plain).rstrip(b"=")[:-1], plain.hex().encode())
                if any(form and form in part for form in forms):
                    found.add(word)
    return found


def test_the_search_finds_what_is_there(team: Team, tmp_path: Path) -> None:
    id_ = hinted(team, tmp_path)
    sheet = team.case.store.sheets.read(open_review(team.case, id_).sheet)

    assert {"ZQXHINT", "ZQXCAPTION"} <= traces(sheet, SECRETS)
    slip = transfer_tip(team.case, id_, "区纪委监委")
    assert "ZQXHINT" in traces(slip.pdf, SECRETS)


def test_return_amend_approve_notice_verdict_and_no_trace_of_the_hint(
    team: Team, tmp_path: Path
) -> None:
    case = team.case
    id_ = hinted(team, tmp_path)
    remark(case, id_, "E01", REMARK)
    remark(case, id_, "A03", "写明座椅数量")
    return_inspection(case, id_)
    team.amended(
        id_, '{"answers":[{"item":"A03","value":"fail","note":"等候区只有两把椅子，站着九人"}]}'
    )
    approve(case, id_)
    transfer_tip(case, id_, "区纪委监委")

    notice = issue(
        case,
        id_,
        notice_only=True,
        without_evidence="现场不便",
        contact="023-000000",
        progress=quiet,
    )
    settle_veto(case, id_, "E01", confirmed=False, reason=DISMISSAL)
    verdict = issue(case, id_, without_evidence="现场不便", progress=quiet)

    given = [
        take_paper(case, id_, "rectification-notice", number=notice.number).pdf,
        take_paper(case, id_, "rectification-notice", number=verdict.number).pdf,
        take_paper(case, id_, "verdict", number=verdict.number).pdf,
    ]
    for pdf in given:
        assert traces(pdf, SECRETS) == set()
        assert traces(pdf, NAMES) == set()
        read = b"".join(readable_in(pdf)).decode()
        assert [word for word in WORDS if word in read] == []
        found = verify_pdf(pdf, Path("paper.pdf"), case=case).examination
        assert found.judgement is Judgement.GOOD
        assert [signer.field for signer in found.signers] == ["lead"]
    assert "站着九人" in b"".join(readable_in(given[2])).decode()
    assert b'"result":null' in b"".join(readable_in(given[0]))
    assert open_review(case, id_).stage is Stage.ISSUED


def test_an_amendment_after_the_issue_replaces_the_number_and_both_versions_verify(
    team: Team, tmp_path: Path
) -> None:
    case = team.case
    inspection = team.approved('{"answers":[{"item":"A03","value":"fail","note":"两把椅子"}]}')
    first = issue(case, inspection.id, without_evidence="现场不便", progress=quiet)
    old = [take_paper(case, inspection.id, each.document).pdf for each in first.papers]
    team.amended(inspection.id, '{"answers":[{"item":"A03","value":"pass"}]}', "单位当场补齐")
    approve(case, inspection.id)

    second = issue(case, inspection.id, without_evidence="现场不便", progress=quiet)

    assert second.replaces == first.number
    new = [take_paper(case, inspection.id, each.document).pdf for each in second.papers]
    for pdf in [*old, *new]:
        judgement = verify_pdf(pdf, Path("p.pdf"), case=case).examination.judgement
        assert judgement is Judgement.GOOD

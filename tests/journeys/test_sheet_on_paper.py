"""A sheet with three signatures, judged by readers that are not ours."""

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.roster import Role
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.sealing.sign import countersign
from inspector_app.workflows.team.enrol import NewPerson, add_person
from inspector_app.workflows.visit.fill import fill_from_file
from tests.sheets.contents import broken_rules
from tests.visits import PASSPHRASE, a_photo, begun, colleague, filled, new_desk

LONG = "云溪镇人民政府便民服务中心暨退役军人服务站、社会保障和劳动就业服务所联合受理大厅" * 3
NOTE = "09:10至09:27，3号窗口无人，未见“暂停服务”提示；Ethernet port labelled ACCEPTED.𬭊昇"


@pytest.fixture(scope="module", params=["zh", "en", "both"])
def sheet(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet of a long-named unit, with findings, a photo and all three signatures."""
    folder = tmp_path_factory.mktemp(request.param)
    with new_desk(folder).opened() as case:
        colleague(case, folder)
        lead = folder / "lead.p12"
        add_person(case, NewPerson("组长", "L01", Role.LEAD), lead, PASSPHRASE)
        inspection = begun(case, LONG, address="幸福路1号", refusal="负责人外出；在场见证人：李某")
        answers = (
            '{"answers":[{"item":"E05","mark":"scored","value":[{"window":"3","start":"09:10",'
            f'"end":"09:27","sign":false}}],"note":"{NOTE}"}}]}}'
        )
        fill_from_file(case, inspection.id, answers.encode(), "a")
        attach_photos(case, inspection.id, [a_photo(folder / "p.jpg")], ["E05"], "3号窗口", _quiet)
        filled(case, inspection)
        seal_inspection(case, inspection.id, languages=request.param, progress=_quiet)
        countersign(case, inspection.id, "b", folder / "b.p12", PASSPHRASE)
        signed = countersign(case, inspection.id, "lead", lead, PASSPHRASE)
    path = folder / "sheet.pdf"
    path.write_bytes(signed.pdf)
    return path


def _quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def said_by(program: str, *arguments: str | Path) -> str:
    """What another program says; skipped where it is not installed."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=False)
    return done.stdout.decode() + done.stderr.decode()


def test_it_is_pdf_a_3b_after_three_signatures(sheet: Path) -> None:
    assert broken_rules(sheet.read_bytes()) == []


def test_qpdf_finds_no_fault(sheet: Path) -> None:
    assert "No syntax or stream encoding errors found" in said_by("qpdf", "--check", sheet)


def test_pdfsig_finds_three_valid_signatures(sheet: Path) -> None:
    assert said_by("pdfsig", sheet).count("Signature is Valid") == 3


def test_every_name_can_be_read_out_again(sheet: Path) -> None:
    text = "".join(said_by("pdftotext", "-raw", sheet, "-").split())

    assert LONG in text
    assert "贠𬭊" in text
    assert "𬭊昇" in text
    assert "Ethernet" in text
    assert "ACCEPTED" in text


def test_the_data_inside_comes_out_whole(sheet: Path, tmp_path: Path) -> None:
    said_by("pdfdetach", "-save", "1", "-o", tmp_path / "out.json", sheet)

    with pikepdf.open(sheet) as pdf:
        inside = pdf.attachments["inspection.json"].get_file().read_bytes()

    assert (tmp_path / "out.json").read_bytes() == inside


def test_no_font_is_left_to_the_reader(sheet: Path) -> None:
    fonts = said_by("pdffonts", sheet).splitlines()[2:]

    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)


def test_nothing_printed_carries_metadata_of_the_photo(sheet: Path) -> None:
    content = sheet.read_bytes()

    with pikepdf.open(sheet) as pdf:
        pictures = [
            image.read_raw_bytes()
            for page in pdf.pages
            for image in page.get_images().values()
            if image.get("/Filter") == "/DCTDecode"
        ]

    assert pictures
    for bytes_ in (content, *pictures):
        assert b"Exif\0" not in bytes_
        assert b"Test camera" not in bytes_

"""Taking sheets out and saving them: whole, in words when it fails, never over something else."""

import stat
from pathlib import Path

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.errors.refused import (
    FileExists,
    FolderNotEmpty,
    HeaderRefused,
    NoSpooler,
    NotASheet,
    NotSaved,
    SaveFault,
    WrongState,
)
from inspector_app.places import find_places
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.save_file import save_file
from inspector_app.workflows.demonstration.demo import MARKER, run_demo
from inspector_app.workflows.sealing.print_sheet import (
    inspection_in,
    preview_sheet,
    printers,
    sheet_of,
    spool,
)
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.visit.fill import record_answer
from inspector_app.workflows.visit.show import find_inspection
from tests.sheets.contents import text_of
from tests.visits import TickingClock, begun, filled, sealed


def test_a_language_that_no_sheet_has_is_refused(case: OpenCase) -> None:
    inspection = begun(case)

    with pytest.raises(HeaderRefused) as refused:
        sheet_of(case, inspection.id, "fr")

    assert refused.value.expected == ("zh", "en", "both")


def test_a_sealed_sheet_can_be_read_in_another_language(case: OpenCase) -> None:
    inspection = begun(case)
    sheet = sealed(case, inspection)
    record_answer(case, find_inspection(case, inspection.id), "A01", Answer(Mark.SCORED, 2))

    copy = sheet_of(case, inspection.id, "en")

    assert (copy.sealed, copy.name) == (False, f"{inspection.header.draft_number}-v1-en")
    text = "".join(text_of(copy.pdf).split())
    assert "READINGCOPY" in text
    assert "thesealedsheetcounts" in text
    assert "DRAFT" not in text
    assert "Verdict:excellent" in text.replace("Excellent", "excellent") or "100.0" in text
    assert sheet_of(case, inspection.id, "zh").pdf == sheet.pdf == sheet_of(case, inspection.id).pdf


def test_a_sheet_s_file_leads_to_its_inspection(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    save_file(tmp_path / "a.pdf", sealed(case, inspection).pdf)
    save_file(tmp_path / "text", b"no sheet")

    assert inspection_in(str(tmp_path / "a.pdf")) == inspection.id
    assert inspection_in("last") == "last"
    with pytest.raises(NotASheet):
        inspection_in(str(tmp_path / "text"))


def test_a_system_without_a_spooler_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(NoSpooler):
        spool(b"%PDF-", "", "x")


def test_what_would_be_sealed_can_be_looked_at_before(case: OpenCase) -> None:
    inspection = begun(case)
    filled(case, inspection)
    first = preview_sheet(case, inspection.id)
    seal_inspection(case, inspection.id, progress=lambda *_: None)
    with pytest.raises(WrongState):
        preview_sheet(case, inspection.id)
    record_answer(case, inspection, "A01", Answer(Mark.NOT_OBSERVED))

    second = preview_sheet(case, inspection.id, "en", "the door was open")

    assert (first.name, first.sealed, second.sealed) == ("甲组-0001-draft", False, False)
    assert "第 2 版" not in text_of(first.pdf)
    assert "Version 2, amends 1. Reason: the door was open" in text_of(second.pdf, line_end=" ")
    assert find_inspection(case, inspection.id).version == 1


def test_the_spooler_s_printers_are_listed_the_usual_one_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (
        "#!/bin/sh\n[ $1 = -e ] && echo A && echo B\n[ $1 = -d ] && echo 'default: B'\nexit 0\n"
    )
    (tmp_path / "lpstat").write_text(script)
    (tmp_path / "lpstat").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printers() == ("B", "A")

    (tmp_path / "lpstat").write_text("no program")
    assert printers() == ()
    monkeypatch.setenv("PATH", "")
    assert printers() == ()


def test_a_private_file_is_its_owner_s_alone_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    key = tmp_path / "new" / "b.p12"

    save_file(key, b"secret", private=True)

    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert [each.name for each in key.parent.iterdir()] == ["b.p12"]


def test_a_file_is_replaced_only_where_that_is_meant(tmp_path: Path) -> None:
    save_file(tmp_path / "a", b"old")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")

    for there in ("a", "link"):
        with pytest.raises(FileExists):
            save_file(tmp_path / there, b"new", replace=False)
    assert (tmp_path / "a").read_bytes() == b"old"
    save_file(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("folder", SaveFault.IS_FOLDER),
        ("file/below", SaveFault.NO_FOLDER),
        ("file/deep/below", SaveFault.NO_FOLDER),
        ("x" * 300, SaveFault.NAME_TOO_LONG),
        ("/dev/null", SaveFault.NOT_A_FILE),
    ],
)
def test_why_a_file_was_not_saved_is_told(tmp_path: Path, place: str, fault: SaveFault) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()

    with pytest.raises(NotSaved) as refused:
        save_file(tmp_path / place, b"x")

    assert refused.value.reason is fault


@pytest.mark.parametrize("stranger", ["thesis.txt", "holiday.pdf", "case.pdf"])
def test_a_demonstration_with_something_else_in_it_is_left_alone(
    tmp_path: Path, stranger: str
) -> None:
    for name in (MARKER, "甲组-0001.pdf", stranger):
        (tmp_path / name).touch()

    with pytest.raises(FolderNotEmpty):
        run_demo(tmp_path, find_places({}), TickingClock(), lambda *_: None)

    assert (tmp_path / "甲组-0001.pdf").exists()

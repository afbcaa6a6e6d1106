"""What the surroundings of the prompt can do to it: odd places, odd bytes, closed pipes."""

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_prompt import Prompt
from tests.cli.test_prompt import prompt as _prompt

prompt = _prompt
READY = ("--date", "2026-09-15", "--arrived", "09:05", "--left", "09:40", "--with", "A23")


def outside(*line: str | bytes | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "inspector_app", *line],
        capture_output=True,
        check=False,
        env={**os.environ, "MINGCHA_LANG": "zh", **environment},
    )


def a_sealed_visit(prompt: Prompt, folder: Path) -> Path:
    """A sheet that the first inspector signed; the second's key is in b.p12 beside it."""
    prompt("people", "add", "贠𬭊", "A23", "--out", folder / "b.p12")
    prompt("begin", "--unit", "某窗口", "--scope", "core", *READY)
    (folder / "all.json").write_text('{"answers":[]}')
    prompt("fill", "last", folder / "all.json", "--rest", "full-marks")
    prompt("seal", "last", "--out", folder / "a.pdf")
    return folder / "a.pdf"


@pytest.mark.parametrize("place", [".", "file/below.pdf", "x" * 300, "/dev/null"])
def test_a_place_that_cannot_be_written_is_one_sentence(
    prompt: Prompt, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").touch()
    prompt("begin", "--unit", "某窗口")

    prompt("print", "last", "--out", place, code=1)
    assert prompt.err.count("\n") == 1
    assert "没有存到" in prompt.err
    prompt("roster", "export", "--out", place, code=1)
    assert "没有存到" in prompt.err


def test_a_seal_stands_and_is_told_when_its_copy_cannot_be_saved(
    prompt: Prompt, tmp_path: Path
) -> None:
    a_sealed_visit(prompt, tmp_path)
    prompt("begin", "--unit", "另一窗口", "--scope", "core", *READY)
    prompt("fill", "last", tmp_path / "all.json", "--rest", "full-marks")

    sealed = json.loads(prompt("seal", "last", "--out", ".", "--json", code=1))

    assert (sealed["version"], sealed["file"]) == (1, None)
    assert "没有存到" in prompt.err
    said = prompt("sign", "last", "--p12", tmp_path / "b.p12", "--out", ".", code=1)
    assert "已签名" in said


@pytest.mark.parametrize("place", ["file", "file/demo", "link"])
def test_a_demonstration_cannot_stand_on_a_file(prompt: Prompt, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "file")

    prompt("demo", "--out", place, code=1)

    assert "没有存到" in prompt.err
    assert (tmp_path / "file").read_text() == "mine"


def test_a_narrow_encoding_never_ends_the_program() -> None:
    done = outside("form", "show", "--lang", "en", PYTHONIOENCODING="gbk")

    assert done.returncode == 0
    assert done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m inspector_app form show --json; echo code $? >&2"

    done = subprocess.run(
        ["/bin/sh", "-c", f"({command}) | head -1"], capture_output=True, text=True, check=True
    )

    assert done.stderr == "code 0\n"


def test_bytes_that_are_no_text_are_refused_in_one_sentence() -> None:
    done = outside("score", b"\xff\xfe")

    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1


@pytest.mark.parametrize("verb", [["score"], ["print"], ["sign"], ["sign", "--ink", "李"]])
@pytest.mark.parametrize("reference", ["x" * 300, "y" * 5000 + ".pdf"])
def test_a_very_long_reference_is_one_that_does_not_exist(
    prompt: Prompt, verb: list[str], reference: str
) -> None:
    prompt(*verb, reference, code=1)


def test_a_very_long_form_reference_is_one_that_does_not_exist(prompt: Prompt) -> None:
    prompt("form", "show", "x" * 300, code=1)
    prompt("form", "show", "x" * 300 + ".yaml", code=1)
    prompt("form", "check", "x" * 300, code=1)


@pytest.mark.parametrize("verb", [["show"], ["init", "--name", "李", "--code", "B"], ["verify"]])
def test_a_case_folder_that_cannot_be_looked_at_is_one_sentence(
    prompt: Prompt, tmp_path: Path, verb: list[str]
) -> None:
    prompt.case = tmp_path / ("x" * 300)
    (tmp_path / "a.pdf").touch()

    prompt(*verb, *(["a.pdf"] if verb == ["verify"] else []), code=1)

    assert prompt.err.count("\n") == 1


def test_a_sheet_s_file_prints_the_newest_state_of_its_inspection(
    prompt: Prompt, tmp_path: Path
) -> None:
    first = a_sealed_visit(prompt, tmp_path)
    prompt("sign", "last", "--p12", tmp_path / "b.p12", "--out", "b.pdf")

    prompt("print", first, "--out", "again.pdf")

    assert Path("again.pdf").read_bytes() == Path("b.pdf").read_bytes()
    (tmp_path / "note.pdf").write_bytes(b"nothing of ours")
    prompt("print", tmp_path / "note.pdf", code=1)
    assert "note.pdf" in prompt.err


def test_signing_a_file_says_that_it_needs_a_key(prompt: Prompt, tmp_path: Path) -> None:
    sheet = a_sealed_visit(prompt, tmp_path)

    prompt("sign", sheet, code=1)
    assert "--p12" in prompt.err
    prompt("sign", sheet, "--p12", tmp_path / "b.p12", "--out", ".", code=1)
    assert "没有存到" in prompt.err


def test_an_empty_name_in_ink_signs_nothing(prompt: Prompt, tmp_path: Path) -> None:
    a_sealed_visit(prompt, tmp_path)

    prompt("sign", "last", "--ink", "", code=1)

    assert len(prompt.json("show", "last")["revisions"]) == 1  # type: ignore[arg-type]


def test_a_missing_file_does_not_keep_the_others_from_being_judged(
    prompt: Prompt, tmp_path: Path
) -> None:
    sheet = a_sealed_visit(prompt, tmp_path)
    (tmp_path / "note.txt").write_text("no sheet")

    judged = json.loads(prompt("verify", sheet, "missing.pdf", sheet, "--json", code=1))
    assert [each["verdict"] for each in judged] == ["good", "good"]
    assert "missing.pdf" in prompt.err
    prompt("verify", tmp_path / "note.txt", "missing.pdf", code=4)
    prompt("verify", "missing.pdf", "gone.pdf", code=1)


def test_a_form_may_lie_among_anything(prompt: Prompt, root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "forms", tmp_path / "forms")
    (tmp_path / "forms" / "gone.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "forms" / "clauses" / "gone.yaml").symlink_to(tmp_path / "nowhere")

    prompt("form", "show", tmp_path / "forms" / "window-service-2026.yaml")


def test_a_passphrase_that_is_missing_names_its_own_option(
    prompt: Prompt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MINGCHA_P12_PASSPHRASE")
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    prompt("people", "export-key", "--out", "me.p12", code=1)
    assert "--p12-passphrase-file" in prompt.err
    prompt("people", "passphrase", code=1)
    assert "--new-passphrase-file" in prompt.err


def test_header_slips_are_named(prompt: Prompt) -> None:
    prompt("--lang", "en", "begin", "--unit", "某窗口", "--set", "colour=red", code=1)
    assert "has no “colour”" in prompt.err
    assert "、" not in prompt.err
    prompt("begin", "--unit", "某窗口", "--with", "A32", code=1)
    assert "A32" in prompt.err
    prompt("--lang", "en", "begin", "--unit", "某窗口", "--mode", "x", code=1)
    assert "covert, case-tracking" in prompt.err


def test_a_slip_in_a_units_name_is_asked_about(prompt: Prompt) -> None:
    units = Path(__file__).parents[2] / "resources" / "sample" / "units.csv"
    prompt("unit", "import", units)
    prompt("begin", "--unit", "云溪镇便民服务中", code=1)
    assert "云溪镇便民服务中心（SL-T01）" in prompt.err
    assert "--free" in prompt.err
    assert prompt.err.count("\n") == 1
    prompt("begin", "--unit", "云溪镇便民服务中", "--free")
    prompt("begin", "--unit", "某临时窗口")
    assert "窗口单位名录里没有“某临时窗口”" in prompt.err

"""The prompt: help in both languages, one JSON document, one sentence, the right exit code."""

import json
import re
from pathlib import Path

import pytest

from inspector_app.cli.app import run
from inspector_app.cli.globals import split_globals
from inspector_app.domain.wording import Language
from inspector_app.places import find_places
from tests.visits import PASSPHRASE, Desk, copied_desk

VERBS = (
    *("init", "people", "roster", "form", "unit", "begin", "header", "fill", "attach", "score"),
    *("show", "seal", "sign", "amend", "supplement", "void", "verify", "print", "check"),
    *("label", "number", "detach", "reattach", "discard", "rebuild", "demo"),
    *("hand-over", "collect", "receive", "merge", "status", "continue-copy"),
    *("list", "export", "filter"),
)
GROUPS = {
    "people": (
        "list",
        "add",
        "revoke",
        "renew",
        "export-key",
        "import-key",
        "passphrase",
        "recover",
        "request",
        "admit",
        "join",
    ),
    "roster": ("show", "export", "import"),
    "form": ("check", "list", "show"),
    "unit": ("import", "list"),
    "filter": ("list", "forget"),
}
PAGES = [[verb] for verb in VERBS] + [[g, verb] for g, verbs in GROUPS.items() for verb in verbs]


class Prompt:
    """A shell with a case folder."""

    def __init__(self, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.case, self.capsys = case, capsys
        self.err = ""

    def __call__(self, *line: str | Path, code: int = 0) -> str:
        self.capsys.readouterr()
        found = run(["--case", str(self.case), *map(str, line)], find_places({}))
        out, self.err = self.capsys.readouterr()
        assert found == code, f"{line}: {found}\n{out}\n{self.err}"
        return out

    def json(self, *line: str | Path, code: int = 0) -> dict[str, object]:
        """The one document that --json prints."""
        document: dict[str, object] = json.loads(self(*line, "--json", code=code))
        return document


@pytest.fixture
def prompt(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    first_desk: Desk,
) -> Prompt:
    """A prompt in Chinese, its passphrases in the environment."""
    monkeypatch.setenv("MINGCHA_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("MINGCHA_P12_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("MINGCHA_LANG", "zh")
    monkeypatch.chdir(tmp_path)
    return Prompt(copied_desk(first_desk, tmp_path).path, capsys)


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_every_page_of_help_reads_in_chinese_without_english_words(
    page: list[str], prompt: Prompt
) -> None:
    text = prompt(*page, "--help")

    assert "用法" in text
    words = set(re.findall(r"[A-Za-z]{3,}", text))
    assert words & {"Usage", "Options", "Show", "this", "message", "Arguments", "default"} == set()


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_every_page_of_help_reads_in_english_without_chinese(
    page: list[str], prompt: Prompt
) -> None:
    text = prompt("--lang", "en", *page, "--help").replace("甲组", "")

    assert "Usage" in text
    assert not re.search(r"[\u4e00-\u9fff]", text)


def test_a_whole_visit_can_be_scripted(prompt: Prompt, tmp_path: Path, root: Path) -> None:
    prompt("people", "add", "贠𬭊", "A23", "--out", tmp_path / "b.p12")
    prompt("unit", "import", root / "resources" / "sample" / "units.csv")
    begun = prompt.json(
        *("begin", "--unit", "某临时窗口", "--scope", "core", "--date", "2026-09-15"),
        *("--arrived", "09:05", "--left", "09:40", "--with", "A23"),
    )
    answers = tmp_path / "answers.csv"
    answers.write_text("item,mark,value,note\nC03,scored,1,09:10 3号窗口：“不知道”\n", "utf-8-sig")
    prompt("fill", "last", answers, "--rest", "full-marks")
    score = prompt.json("score", "last")
    sealed = prompt.json("seal", str(begun["number"]), "--out", "a.pdf")
    prompt("sign", "last", "--p12", tmp_path / "b.p12", "--out", "b.pdf")
    verified = prompt.json("verify", "b.pdf")

    assert score["percent"] == "98.4"
    assert sealed["score"] == score
    assert (verified[0]["verdict"], len(verified[0]["signers"])) == ("good", 2)  # type: ignore[index,call-overload]
    assert prompt.json("verify", "a.pdf", code=3)[0]["reasons"][0]["code"] == "rolled-back"  # type: ignore[index,call-overload]
    assert prompt.json("check")["verdict"] == "good"


def test_what_a_person_can_mend_is_one_sentence_and_exit_1(prompt: Prompt) -> None:
    prompt("score", "甲组-0404", code=1)

    assert prompt.err.count("\n") == 1
    assert "甲组-0404" in prompt.err


def test_an_error_is_a_json_document_too(prompt: Prompt) -> None:
    document = prompt.json("seal", "last", code=1)

    assert document["error"]["code"] == "NoSuchInspection"  # type: ignore[index,call-overload]


def test_what_did_not_happen_and_what_to_do_are_joined_as_the_language_does(
    prompt: Prompt,
) -> None:
    prompt("seal", "last", code=1)
    assert "。" in prompt.err
    assert "。 " not in prompt.err

    prompt("seal", "last", "--lang", "en", code=1)
    assert ". " in prompt.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["begin"], "--unit"),
        (["frobnicate"], "frobnicate"),
        (["score", "last", "--colour"], "--colour"),
        (["sign"], "ID"),
    ],
)
def test_a_line_that_cannot_be_understood_is_exit_2(
    prompt: Prompt, line: list[str], said: str
) -> None:
    prompt(*line, code=2)

    assert said in prompt.err
    assert "用法见" in prompt.err


def test_a_wrong_passphrase_opens_nothing(prompt: Prompt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGCHA_PASSPHRASE", PASSPHRASE + " ")

    prompt("show", code=1)

    assert "口令" in prompt.err


def test_a_missing_case_folder_is_named(prompt: Prompt, tmp_path: Path) -> None:
    prompt.case = tmp_path / "nowhere"

    prompt("show", code=1)

    assert "nowhere" in prompt.err


def test_global_options_may_stand_anywhere_up_to_a_double_dash() -> None:
    chosen, rest = split_globals(
        ["score", "--json", "last", "--lang=en", "--case", "x", "--", "--json"]
    )

    assert (chosen.as_json, chosen.language, chosen.case) == (True, Language.EN, "x")
    assert rest == ["score", "last", "--", "--json"]


def test_init_makes_a_case_that_opens_and_a_short_passphrase_is_refused(
    prompt: Prompt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prompt.case = tmp_path / "fresh"
    secret = tmp_path / "secret"
    secret.write_text("一句很长的口令 1\nsecond line", "utf-8")

    made = prompt.json("init", "--name", "李", "--code", "B1", "--passphrase-file", secret)

    assert re.fullmatch(r"[0-9A-Z -]{20,}", str(made["recovery_code"]))
    assert prompt.json("people", "list", "--passphrase-file", secret)["team"] == "甲组"
    prompt.case = tmp_path / "other"
    monkeypatch.setenv("MINGCHA_PASSPHRASE", "short")
    prompt("init", "--name", "李", "--code", "B1", code=1)
    assert not prompt.case.exists()


def test_forms_are_checked_listed_and_shown(prompt: Prompt, root: Path, tmp_path: Path) -> None:
    form = root / "forms" / "window-service-2026.yaml"
    broken = tmp_path / "broken.yaml"
    broken.write_text(form.read_text("utf-8").replace("points: 2.5\n", "points: 2\n", 1), "utf-8")

    assert prompt.json("form", "check", form)[0]["items"] == 94  # type: ignore[index,call-overload]
    prompt("form", "check", broken, code=1)
    assert prompt.json("form", "list")[0]["form"] == "window-service"  # type: ignore[index,call-overload]
    assert "岗位牌" in prompt("form", "show", "--item", "b01")


def test_units_come_in_once_and_are_found_again(prompt: Prompt, root: Path) -> None:
    units = root / "resources" / "sample" / "units.csv"

    first = prompt.json("unit", "import", units)
    again = prompt.json("unit", "import", units)

    assert (again["added"], again["changed"], again["same"]) == (0, 0, first["added"])
    assert "云溪" in prompt("unit", "list", "--find", "云溪")


def test_a_key_is_exported_renewed_and_revoked(prompt: Prompt, tmp_path: Path) -> None:
    prompt("people", "export-key", "--out", tmp_path / "me.p12")
    before = prompt.json("people", "list")
    renewed = prompt.json("people", "renew")
    prompt("people", "add", "乙", "A23", "--out", tmp_path / "b.p12")
    prompt("people", "add", "丙", "A23", "--out", tmp_path / "c.p12", code=1)
    prompt("people", "revoke", "A23", "--reason", "调离")
    prompt("people", "import-key", tmp_path / "b.p12", code=1)
    prompt("people", "import-key", tmp_path / "me.p12")
    prompt("roster", "export", "--out", tmp_path / "team.roster")
    prompt("roster", "import", tmp_path / "team.roster")

    assert len(renewed["keys"]) == 2  # type: ignore[arg-type]
    assert prompt.json("roster", "show")["version"] == before["version"] + 3  # type: ignore[operator]


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_code(
    prompt: Prompt, tmp_path: Path
) -> None:
    prompt.case = tmp_path / "fresh"
    made = prompt.json("init", "--name", "李", "--code", "B1")
    code, new = tmp_path / "code", tmp_path / "new"
    code.write_text(str(made["recovery_code"]))
    new.write_text("another long passphrase")

    prompt("people", "recover", "--code-file", code, "--new-passphrase-file", new)

    prompt("show", "--passphrase-file", new)
    prompt("show", code=1)


def test_the_passphrase_can_be_changed(
    prompt: Prompt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "new"
    new.write_text("another long passphrase")

    prompt("people", "passphrase", "--new-passphrase-file", new)

    prompt("show", code=1)
    prompt("show", "--passphrase-file", new)


def test_help_is_a_verb_too(prompt: Prompt) -> None:
    for line in (("help",), ("help", "merge"), ("help", "people", "list")):
        assert "用法" in prompt(*line)
    prompt("help", "nonsense", code=2)

"""Joining at the prompt: request, admit, join, with and without somebody at the keyboard."""

import io
import json
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import typer

from inspector_app.cli.app import build, run
from inspector_app.cli.session import Session
from inspector_app.domain.fingerprint import grouped
from inspector_app.domain.wording import Language
from inspector_app.places import find_places
from tests.visits import PASSPHRASE
from tests.workflows.team.test_join import a_desk


class Laptops:
    """Two case folders and a shell."""

    def __init__(self, lead: Path, mine: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.lead, self.mine = lead, mine
        self._capsys = capsys
        self.err = ""

    def __call__(self, case: Path, *line: object, code: int = 0) -> str:
        self._capsys.readouterr()
        found = run(["--case", str(case), *map(str, line)], find_places({}))
        out, self.err = self._capsys.readouterr()
        assert found == code, f"{line}: {found}\n{out}\n{self.err}"
        return out

    def json(self, case: Path, *line: object, code: int = 0) -> dict[str, object]:
        document: dict[str, object] = json.loads(self(case, *line, "--json", code=code))
        return document


@pytest.fixture(scope="module")
def desks(tmp_path_factory) -> Path:
    """Two case folders of which every test gets its own copies."""
    folder = tmp_path_factory.mktemp("desks")
    a_desk(folder / "lead", "刘组长", "L01", "督查组")
    a_desk(folder / "mine", "陈明远", "A17", "甲组")
    return folder


@pytest.fixture
def laptops(desks, tmp_path, capsys, monkeypatch) -> Laptops:
    monkeypatch.setenv("MINGCHA_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("MINGCHA_P12_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("MINGCHA_LANG", "zh")
    monkeypatch.chdir(tmp_path)
    shutil.copytree(desks, tmp_path, dirs_exist_ok=True)
    return Laptops(tmp_path / "lead" / "case", tmp_path / "mine" / "case", capsys)


class Keyboard(io.StringIO):
    """Somebody who sits there and types."""

    def isatty(self) -> bool:
        return True


def test_a_laptop_joins_with_both_fingerprints_named(laptops):
    asked = laptops.json(laptops.mine, "people", "request", "--out", "a.mingcha-request")
    said = laptops.json(laptops.lead, "people", "admit", "a.mingcha-request", "--key", asked["key"])
    assert (said["code"], said["role"]) == ("A17", "inspector")
    joined = laptops.json(laptops.mine, "people", "join", said["admission"], "--root", said["root"])
    assert (joined["team"], joined["person"]) == ("督查组", said["person"])

    checked = laptops.json(laptops.mine, "check")
    assert checked["verdict"] == "good"
    assert checked["retired_roots"] == [joined["former_root"]]
    told = laptops(laptops.mine, "check")
    assert grouped(str(joined["former_root"])) in told
    assert "retired_roots" in laptops.json(laptops.lead, "check")


def test_without_a_keyboard_the_fingerprint_to_compare_is_told(laptops):
    asked = laptops.json(laptops.mine, "people", "request", "--out", "a.mingcha-request")
    laptops(laptops.lead, "people", "admit", "a.mingcha-request", code=1)
    assert f"--key 写明：{grouped(str(asked['key']))}" in laptops.err
    said = laptops.json(laptops.lead, "people", "admit", "a.mingcha-request", "--key", asked["key"])
    laptops(laptops.mine, "people", "join", said["admission"], code=1)
    assert f"--root 写明：{grouped(str(said['root']))}" in laptops.err
    laptops(laptops.mine, "people", "join", said["admission"], "--root", "ab" * 32, code=1)
    assert grouped("ab" * 32) in laptops.err
    assert grouped(str(said["root"])) in laptops.err


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("是\n", 0), ("n\n", 1), ("", 1)])
def test_at_the_keyboard_both_are_compared(laptops, monkeypatch, answer, code):
    laptops(laptops.mine, "people", "request", "--out", "a.mingcha-request")
    monkeypatch.setattr(sys, "stdin", Keyboard(answer))
    laptops(laptops.lead, "people", "admit", "a.mingcha-request", code=code)
    assert "陈明远（A17，区效能办）原属甲组" in laptops.err
    if code:
        return
    monkeypatch.setattr(sys, "stdin", Keyboard(answer))
    told = laptops(laptops.mine, "people", "join", "a.mingcha-admission")
    assert "督查组邀您以 A17" in laptops.err
    assert "已加入督查组" in told
    laptops(laptops.mine, "people", "request", "--out", "b.mingcha-request")
    monkeypatch.setattr(sys, "stdin", Keyboard(answer))
    laptops(laptops.lead, "people", "admit", "b.mingcha-request")
    assert "这是续期" in laptops.err
    assert "证书已续期" in laptops(laptops.mine, "people", "join", "b.mingcha-admission")


def test_a_code_that_is_taken_names_both_ways_out(laptops):
    laptops(laptops.lead, "people", "add", "王五", "A17", "--out", "w.p12")
    laptops(laptops.mine, "people", "add", "钱七", "C01", "--out", "q.p12")
    asked = laptops.json(laptops.mine, "people", "request", "--out", "a.mingcha-request")
    line = ("people", "admit", "a.mingcha-request", "--key", asked["key"])
    laptops(laptops.lead, *line, code=1)
    assert "--code" in laptops.err
    assert "--as A17" in laptops.err
    said = laptops.json(laptops.lead, *line, "--as", "A17", "--lost", "电脑丢失")
    listed = laptops.json(laptops.lead, "people", "list")["people"]
    assert [each["code"] for each in listed] == ["L01", "A17", "C01", "A17@甲组"]
    assert said["person"] == listed[1]["id"]


def test_colleagues_are_told_before_the_fingerprint_is_compared(laptops, monkeypatch):
    laptops(laptops.mine, "people", "add", "钱七", "C01", "--out", "q.p12")
    laptops(laptops.mine, "people", "request", "--out", "a.mingcha-request")
    monkeypatch.setattr(sys, "stdin", Keyboard("n\n"))
    laptops(laptops.lead, "people", "admit", "a.mingcha-request", code=1)
    assert "C01" in laptops.err


def at_the_end(case: Path, *line: str, before: timedelta) -> tuple[str, str]:
    """What one verb says, and what beside it, that long before the own certificate ends."""
    moment = datetime.now(UTC)
    session = Session(find_places({}), Language.ZH, case=case, clock=lambda: moment)
    with session.opened() as opened:
        moment = datetime.fromisoformat(opened.me.keys[-1].active_to) - before
    session.out, session.err = io.StringIO(), io.StringIO()
    typer.main.get_command(build(session)).main(list(line), standalone_mode=False)
    return session.out.getvalue(), session.err.getvalue()


def test_a_certificate_that_ends_soon_is_told_with_the_way_to_renew_it(laptops):
    told, beside = at_the_end(laptops.lead, "people", "list", before=timedelta(days=9, hours=1))
    assert "证书还有 9 天到期" in told
    assert "还有 9 天到期" in beside
    assert "mingcha people renew。" in beside

    told, beside = at_the_end(laptops.lead, "status", before=-timedelta(days=1))
    assert "您的证书已经到期" in beside
    assert at_the_end(laptops.lead, "status", before=timedelta(days=31))[1] == ""


def test_a_member_renews_by_request_and_a_revoked_one_is_listed_so(laptops):
    for turn in ("join", "renew"):
        asked = laptops.json(laptops.mine, "people", "request", "--out", f"{turn}.request")
        said = laptops.json(
            laptops.lead, "people", "admit", f"{turn}.request", "--key", asked["key"]
        )
        root = ("--root", said["root"]) if turn == "join" else ()
        laptops(laptops.mine, "people", "join", said["admission"], *root)
    mine = next(
        each
        for each in laptops.json(laptops.mine, "people", "list")["people"]
        if each["code"] == "A17"
    )
    assert (mine["standing"], len(mine["keys"])) == ("active", 3)
    assert 300 < mine["days_left"] < 2000
    _, beside = at_the_end(laptops.mine, "people", "list", before=timedelta(days=2))
    assert "mingcha people request" in beside

    laptops(laptops.lead, "people", "revoke", "A17", "--reason", "调离")
    assert "已吊销" in laptops(laptops.lead, "people", "list")
    laptops(laptops.lead, "people", "revoke", "A99", "--reason", "调离", code=1)
    laptops(laptops.mine, "people", "revoke", "L01", "--reason", "调离", code=1)

"""The prompt's hand-over, merge and status: what scripts read, and the right exit code."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector_app.cli.app import run
from inspector_app.places import find_places
from tests.exchanging import Laptops, new_laptops, visit
from tests.visits import PASSPHRASE

Call = Callable[..., str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Laptops:
    """The team once, with two visits on one laptop."""
    laptops = new_laptops(tmp_path_factory.mktemp("team"))
    with laptops["A17"].opened() as case:
        visit(case, "云溪镇便民服务中心")
        visit(case, "区税务局")
    return laptops


@pytest.fixture
def laptops(made: Laptops, tmp_path: Path) -> Laptops:
    """The team, for one test."""
    return made.copied(tmp_path)


@pytest.fixture
def call(
    laptops: Laptops, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Call:
    """One line at the prompt of one of them."""
    monkeypatch.setenv("MINGCHA_PASSPHRASE", PASSPHRASE)

    def called(who: str, *line: str | Path, code: int = 0, lang: str = "zh") -> str:
        capsys.readouterr()
        words = ["--case", str(laptops[who].path), "--lang", lang, *map(str, line)]
        found = run(words, find_places({}))
        out, err = capsys.readouterr()
        assert found == code, f"{line}: {found}\n{out}\n{err}"
        return out or err

    return called


def test_a_bundle_goes_from_one_prompt_to_another(call: Call, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    plan = json.loads(call("A17", "--json", "hand-over", "--plan"))
    assert (plan["inspections"], plan["parts"], plan["missing"]) == (2, 1, [])
    assert not stick.exists()

    done = json.loads(call("A17", "--json", "hand-over", "--to", stick))
    assert abs(done["bytes"] - plan["bytes"]) < 100_000
    assert json.loads(call("L01", "--json", "collect", "--from", stick))["files"] == done["files"]

    (bundle,) = done["files"]
    seen = json.loads(call("L01", "--json", "merge", "--preview", bundle))
    merged = json.loads(call("L01", "--json", "merge", bundle))
    (shown,), (did,) = seen["sources"], merged["sources"]
    assert set(shown) >= {
        *("file", "status", "new", "known", "newer", "conflicts", "duplicates", "photos"),
        "reason",
    }
    assert (shown["status"], did["status"]) == ("ready", "merged")
    assert (shown["new"], shown["photos"], shown["reason"]) == (2, [0, 0], None)
    assert (seen["before"], seen["after"]) == (merged["before"], merged["after"])
    assert merged["after"]["inspections"] == merged["before"]["inspections"] + 2


def test_status_follows_an_inspection_and_its_hand_over(call: Call, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert json.loads(call("A17", "--json", "status"))["pending"] == 2
    (bundle,) = json.loads(call("A17", "--json", "hand-over", "--to", stick))["files"]
    call("L01", "merge", bundle)
    (reply,) = json.loads(call("L01", "--json", "hand-over", "--to", stick, "--for", "A17"))[
        "files"
    ]
    assert "回执" in call("A17", "receive", reply)

    told = json.loads(call("A17", "--json", "status"))

    assert told["pending"] == 0
    assert {(each["state"], each["who"]) for each in told["inspections"]} == {("merged", "刘组长")}
    assert [each["state"] for each in told["queue"]] == ["received"]
    words = call("A17", "status")
    assert "刘组长 已合并" in words
    assert "merged by 刘组长" in call("A17", "status", lang="en")


def test_a_merge_is_listed_and_taken_back(call: Call, tmp_path: Path) -> None:
    (bundle,) = json.loads(call("A17", "--json", "hand-over", "--to", tmp_path))["files"]
    call("L01", "merge", bundle)

    (past,) = json.loads(call("L01", "--json", "merge", "--history"))["merges"]
    assert (past["merge"], past["can_undo"], past["undone_at"]) == (1, True, None)
    undone = json.loads(call("L01", "--json", "merge", "--undo"))

    assert (undone["undone"], len(undone["inspections"])) == (1, 2)
    assert "没有撤销" in call("L01", "merge", "--undo", "1", code=1)
    assert "撤销" in call("L01", "merge", "--history")


def test_a_bad_file_is_told_and_kept_and_the_exit_code_says_so(call: Call, tmp_path: Path) -> None:
    (bundle,) = json.loads(call("A17", "--json", "hand-over", "--to", tmp_path))["files"]
    bad = tmp_path / "bad.mingcha"
    bad.write_bytes(Path(bundle).read_bytes()[:-9])

    told = json.loads(call("L01", "--json", "merge", bad, bundle, code=1))

    assert [each["status"] for each in told["sources"]] == ["rejected", "merged"]
    assert told["sources"][0]["code"] == "cut"
    assert "bad.mingcha" in told["sources"][0]["reason"]
    (kept,) = json.loads(call("L01", "--json", "merge", "--quarantine"))["quarantine"]
    assert Path(kept["kept"]).read_bytes() == bad.read_bytes()
    assert "bad.mingcha" in call("L01", "merge", "--quarantine", lang="en")


def test_what_makes_no_sense_is_a_usage_error(call: Call, tmp_path: Path) -> None:
    assert call("L01", "merge", code=2).startswith("FILE ")
    assert "--undo" in call("L01", "merge", "--undo", "x", code=2)
    assert "最多写其中一个" in call("L01", "merge", "--undo", "--history", code=2)
    (tmp_path / "stick").mkdir()
    assert "不是案卷文件夹" in call("L01", "receive", tmp_path / "stick", code=1)
    call("L01", "merge", tmp_path / "nothing.mingcha", code=1)
    call("L01", "collect", "--from", tmp_path / "nothing", code=1)
    call("A17", "hand-over", "--to", tmp_path, "--for", "X99", code=1)


def test_a_case_folder_is_rescued_with_its_passphrase_from_a_file(
    call: Call, laptops: Laptops, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE, "utf-8")

    line = ("merge", laptops["A17"].path, "--source-passphrase-file", secret)
    told = json.loads(call("L01", "--json", *line))

    assert (told["sources"][0]["kind"], told["sources"][0]["new"]) == ("folder", 2)
    call("L01", "merge", laptops["A23"].path, code=1)


def test_a_copy_goes_on_only_where_there_is_reason_to(call: Call) -> None:
    assert not json.loads(call("A17", "--json", "continue-copy"))["new"]


def test_the_number_series_is_a_leads(call: Call) -> None:
    assert "不是组长" in call("A17", "issue", code=1)
    assert "窗检" in call("L02", "issue")


def test_what_lies_in_a_shared_folder_for_others_is_left_alone(call: Call, tmp_path: Path) -> None:
    share = tmp_path / "share"
    for whom in ("A23", "L02"):
        call("A17", "hand-over", "--to", share, "--for", whom, "--everything")
    assert "没有要收取的报送包。\n另有 2 个是报送给别人的。" in call(
        "L01", "collect", "--merge", "--from", share
    )
    call("A17", "hand-over", "--to", share, "--for", "L01")
    broken = share / "broken.mingcha"
    broken.write_bytes(b"no bundle")

    listed = json.loads(call("L01", "--json", "collect", "--from", share))
    assert (len(listed["files"]), listed["for_others"]) == (2, 2)
    told = json.loads(call("L01", "--json", "collect", "--merge", "--from", share, code=1))
    assert sorted(each["status"] for each in told["sources"]) == ["merged", "rejected"]
    (kept,) = json.loads(call("L01", "--json", "merge", "--quarantine"))["quarantine"]
    assert kept["file"] == broken.name

    assert "另有 2 个" in call("L01", "collect", "--merge", "--from", share)
    assert "For others: 2." in call("L01", "collect", "--from", share, lang="en")

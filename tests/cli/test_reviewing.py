"""The lead's verbs at the prompt: review, decide, correct, issue, take the papers out."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from inspector_app.cli.app import run
from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.inspection import SUBJECT
from inspector_app.domain.review import Issue, plain_of
from inspector_app.places import find_places
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import cut_entry, keep_entries
from inspector_app.workflows.reviewing.review import record_review
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.show import find_inspection
from tests.reviewing import new_team
from tests.visits import PASSPHRASE, VISIT, Desk, copied_desk, new_desk, sealed

FOUND = (
    '{"answers":[{"item":"A03","value":"fail","note":"两把椅子"},'
    '{"item":"E01","value":"fail","note":"收下信封一个"}]}'
)


def issue_as(case: OpenCase, inspection: str, number: str, version: int) -> None:
    """An issue under this number, as an entry says it, whatever the series is at."""
    now = case.clock().isoformat()
    said = Issue(version, number, "云窗检", 2026, 7, "", case.me.id, now)
    record_review(case, inspection, {f"issue.{version}": plain_of(said)})


class Lead:
    """A lead's prompt over two sealed visits and a draft in conflict."""

    def __init__(self, desk: Desk, numbers: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys, self.err = desk.path.parent, capsys, ""
        self.path, self.desk = desk.path, desk
        self.found, self.clean, self.draft = numbers

    def __call__(self, *line: str | Path, code: int = 0, lang: str = "zh") -> str:
        self.capsys.readouterr()
        words = ["--case", str(self.path), "--lang", lang, *map(str, line)]
        found = run(words, find_places({}))
        out, self.err = self.capsys.readouterr()
        assert found == code, f"{line}: {found}\n{out}\n{self.err}"
        return out

    def json(self, *line: str | Path, code: int = 0) -> Any:
        return json.loads(self(*line, "--json", code=code))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, list[str]]:
    """The lead's case folder once, and the numbers of what is in it."""
    folder = tmp_path_factory.mktemp("lead")
    desk = new_desk(folder)
    with desk.opened() as case:
        team = new_team(case, folder)
        done = [team.sealed(FOUND), team.sealed(unit="另一个窗口")]
        with team.acting("A23"):
            begun = begin_inspection(case, "第三个窗口", {}, second="A24")
            for value in (5, 9):
                said = {"header.queue": value, "log.9": [{"value": value}]}
                cut = cut_entry(case, SUBJECT + begun.id, "edit", said, parents=())
                keep_entries(case, [cut])
    return desk, [each.header.draft_number for each in (*done, begun)]


@pytest.fixture
def lead(
    made: tuple[Desk, list[str]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Lead:
    """A lead at the prompt."""
    monkeypatch.setenv("MINGCHA_PASSPHRASE", PASSPHRASE)
    return Lead(copied_desk(made[0], tmp_path), made[1], capsys)


def test_from_queue_to_papers(lead: Lead, tmp_path: Path) -> None:
    queue = lead.json("review")["inspections"]
    assert {row["stage"] for row in queue} == {"waiting"}
    assert "待审核" in lead("review")
    assert "waiting for review" in lead("review", lang="en")
    assert [row["number"] for row in lead.json("review", "--suspected")["inspections"]] == [
        lead.found
    ]

    made = lead.json("remark", lead.found, "写明座椅数量", "--item", "a03")
    assert made["item"] == "A03"
    lead("remark", lead.found, "--withdraw", made["id"])
    lead("remark", lead.found, "写明时间")
    assert lead.json("return", lead.found)["outcome"] == "returned"
    assert "写明时间" in lead("review", lead.found)
    approved = lead.json("approve", lead.found, lead.clean)["approved"]
    assert [each["suspected"] for each in approved] == [["E01"], []]
    assert "A03" in approved[0]["lacking_evidence"]

    corrected = lead.json(
        "correct",
        lead.clean,
        "a02",
        "--value",
        "unstaffed",
        "--note",
        "九点无人",
        "--reason",
        "照片为证",
    )
    assert corrected["score"]["obtained"] != corrected["corrected_score"]["obtained"]
    assert "组长更正" in lead("review", lead.clean)
    lead("correct", lead.clean, "A02", "--withdraw")
    lead("approve", lead.clean)

    assert "2026-12-01" in lead("defer", lead.clean, "--reason", "待议", "--until", "2026-12-01")
    assert "暂缓" in lead("review", lead.clean)
    lead("issue", lead.clean, code=1)
    assert "暂缓反馈" in lead.err
    lead("defer", lead.clean, "--resume")

    veto = (
        *("veto", lead.found, "E01", "--confirmed", "--authority", "区纪委监委"),
        *("--document", "云纪〔2026〕7号", "--date", "2026-10-01"),
    )
    assert lead.json(*veto)["corrected_score"]["verdict"] == "veto"
    lead("veto", lead.found, "E01", code=2)
    lead("approve", lead.found)

    assert lead.json("issue", "--authority", "云")["next"].startswith("云窗检〔")
    assert lead.json("issue", "--contact", "督查办 0871")["contact"] == "督查办 0871"
    assert "督查办 0871" in lead("issue")
    lead("issue", lead.found, code=1)
    assert "缺证据" in lead.err
    out = tmp_path / "papers"
    issued = lead.json(
        "issue",
        lead.found,
        lead.clean,
        lead.draft,
        "--without-evidence",
        "无",
        "--out",
        out,
        code=1,
    )
    assert [each["number"][-3:] for each in issued["issued"]] == ["〕1号", "〕2号"]
    assert [each["code"] for each in issued["refused"]] == ["WrongState"]
    assert all(Path(path).is_file() for each in issued["issued"] for path in each["files"])
    again = lead.json("issue", lead.found, "--without-evidence", "无", "--out", out)
    assert len(again["already"]) == 1
    assert again["files"] == issued["issued"][0]["files"]

    assert "检查结论书" in lead("papers", lead.found)
    listed = lead.json("papers", lead.found, "--document", "verdict", "--out", tmp_path / "one")
    assert [Path(path).name for path in listed["files"]] == [
        "云窗检〔2026〕1号-verdict.pdf".replace("2026", issued["issued"][0]["number"][4:8])
    ]
    bound = lead.json("papers", lead.found, lead.clean, "--bind", tmp_path / "bound.pdf")
    assert bound["papers"] == 2
    lead("papers", lead.found, "--document", "nonsense", code=2)
    assert lead("verify", *(Path(path) for path in listed["files"]))


def test_a_remark_says_something_and_is_taken_back_once(lead: Lead) -> None:
    lead("remark", lead.found, "", code=1)
    assert lead.err == "没有记下意见：没有写内容。写明要说的意见。\n"
    made = lead.json("remark", lead.found, "写明时间")
    lead("remark", lead.found, "--withdraw", made["id"])
    lead("remark", lead.found, "--withdraw", made["id"], code=1)
    assert "没有撤回意见" in lead.err


def test_show_says_why_it_came_back(lead: Lead) -> None:
    lead("remark", lead.found, "写明座椅数量", "--item", "A03")
    lead("remark", lead.found, "照片再清楚些")
    lead("return", lead.found, "--reason", "事实不全")

    told = lead("show", lead.found)

    assert "退回理由：事实不全" in told
    assert "↩ A03 " in told
    assert "写明座椅数量（" in told
    assert told.index("照片再清楚些") < told.index("写明座椅数量")
    assert "returned because: 事实不全" in lead("show", lead.found, lang="en")
    found = lead.json("show", lead.found)
    assert [each["item"] for each in found["returned"]["remarks"]] == ["", "A03"]
    assert found["whereabouts"]["state"] == "returned"
    assert lead.json("show", lead.clean)["returned"] is None


def test_a_doubled_number_is_told_until_one_of_them_is_issued_again(lead: Lead) -> None:
    with lead.desk.opened() as case:
        ids = {each: find_inspection(case, each).id for each in (lead.found, lead.clean)}
        for id_ in ids.values():
            issue_as(case, id_, "云窗检〔2026〕7号", 1)

    for verb in (("conflicts",), ("conflicts", lead.found), ("review",), ("review", lead.clean)):
        told = lead.json(*verb)["doubled_numbers"]
        assert [each["number"] for each in told] == ["云窗检〔2026〕7号"], verb
        assert {each["inspection"] for each in told[0]["issues"]} == set(ids.values())
        assert "云窗检〔2026〕7号 重复" in lead(*verb)
    assert lead.json("conflicts", lead.draft)["doubled_numbers"] == []
    assert lead.json("check")["doubled_numbers"][0]["place"] == "云窗检〔2026〕7号"
    assert "was given twice" in lead("check", lang="en")

    with lead.desk.opened() as case:
        issue_as(case, ids[lead.clean], "云窗检〔2026〕8号", 2)
    assert lead.json("conflicts")["doubled_numbers"] == []


def test_a_clock_that_was_set_back_is_told(lead: Lead) -> None:
    lead.desk.clock.now += timedelta(minutes=30)
    with lead.desk.opened() as case:
        inspection = begin_inspection(case, "第四个窗口", VISIT, second="A24")
        lead.desk.clock.now -= timedelta(minutes=20)
        sealed(case, inspection)
    number = inspection.header.draft_number

    (step,) = lead.json("check")["clocks"]

    assert (step["code"], step["place"]) == ("clock-set-back", number)
    assert "往回拨了" in step["text"]
    back = timedelta(seconds=lead.json("review", number)["clock_set_back"])
    assert timedelta(minutes=15) < back <= timedelta(minutes=20)
    assert "往回拨了" in lead("review", number)
    assert "had been set back" in lead("check", lang="en")
    assert lead.json("review", lead.clean)["clock_set_back"] == 0


def test_a_slip_is_made_apart_and_saved(lead: Lead, tmp_path: Path) -> None:
    told = lead("tip", lead.found, "--to", "区纪委监委", "--out", tmp_path / "slip.pdf")

    assert "E01" in told
    assert (tmp_path / "slip.pdf").is_file()
    assert lead.json("tip", lead.found)["items"] == ["E01"]
    lead("tip", lead.clean, code=1)


def test_conflicts_are_shown_and_resolved(lead: Lead) -> None:
    (conflict,) = lead.json("conflicts")["conflicts"]
    assert (conflict["number"], conflict["field"], conflict["kind"]) == (
        lead.draft,
        "header.queue",
        "field",
    )
    assert "排队人数" in lead("conflicts")
    rows = lead.json("list", "--where", "conflict")["rows"]
    assert [(row["number"], row["conflicts"]) for row in rows] == [(lead.draft, 1)]
    chosen = next(claim["hash"] for claim in conflict["claims"] if claim["value"] == 9)
    lead("resolve", lead.draft, "header.date", "--choose", chosen, "--reason", "x", code=1)
    lead("resolve", lead.draft, "header.queue", "--choose", chosen, code=1)
    lead("resolve", lead.draft, "header.queue", "--value", "many", "--reason", "x", code=1)

    done = lead.json(
        "resolve", lead.draft, "header.queue", "--choose", chosen[:12], "--reason", "照片"
    )

    assert (done["value"], done["left"]) == (9, 0)
    assert "没有冲突" in lead("conflicts", lead.draft)


@pytest.mark.parametrize(
    "verb",
    [
        *("conflicts", "resolve", "review", "remark", "return", "approve", "correct", "veto"),
        *("defer", "issue", "papers", "tip"),
    ],
)
def test_every_verb_has_help_in_both_languages(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, word in (("zh", "用法"), ("en", "Usage")):
        assert run(["--lang", language, verb, "--help"], find_places({})) == 0
        assert word in capsys.readouterr().out


def test_what_counts_after_a_conflict_is_told_in_the_words_of_the_item(lead: Lead) -> None:
    with lead.desk.opened() as case:
        id_ = find_inspection(case, lead.draft).id
        for mark, value in ((Mark.SCORED, 2), (Mark.NOT_OBSERVED, None)):
            answer = Answer(mark, value, note="2号窗口").to_json()
            said = {"answer.B02": answer, "log.9": [{"value": value}]}
            keep_entries(case, [cut_entry(case, SUBJECT + id_, "edit", said, parents=())])
    (conflict,) = (
        each for each in lead.json("conflicts")["conflicts"] if each["field"] == "answer.B02"
    )
    scored = next(each for each in conflict["claims"] if each["value"]["mark"] == "scored")

    told = lead("resolve", lead.draft, "answer.B02", "--choose", scored["hash"], "--reason", "x")

    assert "以“2 处（次）" in told
    assert "scored" not in told


def test_a_lead_without_a_short_word_reads_how_to_set_one(lead: Lead) -> None:
    hint = "mingcha issue --authority"
    assert hint in lead("review", lead.clean)
    assert hint in lead("issue")
    lead("approve", lead.clean)
    told = lead("issue", lead.clean, "--without-evidence", "无")
    assert "：窗检〔" in told
    assert hint in told

    assert hint not in lead("issue"), "who has issued without one means it"
    assert hint not in lead("review", lead.found)


def test_a_short_word_once_set_needs_no_hint(lead: Lead) -> None:
    assert "--authority" not in lead("issue", "--authority", "云")
    assert "--authority" not in lead("review", lead.clean)


def test_last_says_what_it_means_to_whoever_began_nothing(lead: Lead, tmp_path: Path) -> None:
    empty = new_desk(tmp_path / "empty")
    lead.path = empty.path

    lead("review", "last", code=1)

    assert "last 是自己最近开始的一次" in lead.err
    assert "mingcha show" in lead.err

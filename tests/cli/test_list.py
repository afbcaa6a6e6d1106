"""`list`, `export` and `filter` at the prompt."""

from pathlib import Path

import pytest

from tests.cli.test_prompt import Prompt, prompt  # noqa: F401 (a fixture)
from tests.visits import begun, colleague, copied_desk, filled, new_desk


@pytest.fixture
def filled_prompt(prompt: Prompt, tmp_path: Path) -> Prompt:  # noqa: F811
    """A prompt whose case folder has a draft with a finding."""
    desk = new_desk(tmp_path / "filled")
    with desk.opened() as case:
        colleague(case, tmp_path)
        filled(case, begun(case), '{"answers":[{"item":"A01","value":2,"note":"消防栓"}]}')
    prompt.case = copied_desk(desk, tmp_path / "copy").path
    return prompt


def test_inspections_are_listed_by_line_and_for_scripts(filled_prompt: Prompt) -> None:
    lines = filled_prompt("list").splitlines()
    assert "云溪镇便民服务中心" in lines[0]
    assert lines[-1] == "共 1 条。"

    document = filled_prompt.json("list", "--where", "state=draft", "--find", "消防")
    assert (document["kind"], document["count"]) == ("inspections", 1)
    assert document["rows"][0]["percent"] == "98.9"
    assert "n" not in document["rows"][0]


def test_findings_and_photos_are_listed(filled_prompt: Prompt) -> None:
    assert "消防栓" in filled_prompt("list", "findings")
    assert filled_prompt.json("list", "findings")["rows"][0]["deduction"] == "1"
    assert filled_prompt("list", "photos").strip() == "没有符合的记录。"


def test_more_rows_than_wanted_are_counted(filled_prompt: Prompt) -> None:
    assert "共 1 条，列出 0 条。" in filled_prompt("list", "--limit", "0")


def test_a_filter_is_kept_used_and_forgotten(filled_prompt: Prompt) -> None:
    assert "还没有" in filled_prompt("filter", "list")
    filled_prompt("list", "--where", "state=sealed", "--keep", "已签章的")
    assert filled_prompt.json("list", "--use", "已签章的")["count"] == 0
    kept = filled_prompt.json("filter", "list")["filters"]
    assert kept == [{"kind": "inspections", "name": "已签章的", "where": {"states": ["sealed"]}}]
    filled_prompt("filter", "forget", "inspections", "已签章的")
    filled_prompt("list", "--use", "已签章的", code=1)
    assert "已签章的" in filled_prompt.err


def test_a_wrong_filter_names_the_choices(filled_prompt: Prompt) -> None:
    filled_prompt("list", "--where", "stage=lost", code=1)

    assert "waiting" in filled_prompt.err


def test_a_list_is_written_to_a_file(filled_prompt: Prompt, tmp_path: Path) -> None:
    out = tmp_path / "问题.csv"

    assert "1 行" in filled_prompt("export", "findings", "--out", out)

    assert "消防栓" in out.read_text("utf-8-sig")
    filled_prompt("export", "findings", "--out", out, code=1)
    filled_prompt("export", "findings", "--out", out, "--replace")
    filled_prompt("export", "findings", "--out", tmp_path / "a.txt", code=1)
    assert ".xlsx" in filled_prompt.err


def test_forgetting_what_was_never_kept_is_refused(filled_prompt: Prompt) -> None:
    filled_prompt("filter", "forget", "inspections", "没有的", code=1)

    assert "没有删除：没有保存过筛选条件“没有的”" in filled_prompt.err

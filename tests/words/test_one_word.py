"""One thing has one word in Chinese: in the program's words, the window's and the guides."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("inspector_app/words", "inspector_app/cli", "resources/translations")
OTHER_WORDS = {
    r"U ?盘": "优盘",
    "正式编号": "文号",
    "主管机关": "有权机关",
    "检查人员编号": "检查人员代号",
    "证书[^。，]{0,6}撤销": "吊销",
    "重新关联": "再添加一次",
    "名册里没有(窗口)?单位": "窗口单位名录",
}
"""What nobody is to read, and what is said instead."""


def _texts() -> list[Path]:
    found = [
        path
        for place in PLACES
        for path in (ROOT / place).rglob("*")
        if path.suffix in (".py", ".ts")
    ]
    return [*found, *(ROOT / "docs").glob("guide*.md"), ROOT / "README.md"]


@pytest.mark.parametrize("other", OTHER_WORDS)
def test_a_thing_is_called_by_its_one_word(other: str) -> None:
    strays = [
        f"{path.relative_to(ROOT)}: {found.group()}, say {OTHER_WORDS[other]}"
        for path in _texts()
        for found in re.finditer(other, path.read_text("utf-8"))
    ]

    assert strays == []

import re

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.sheets.line_breaking import NO_END, NO_START, break_lines

PROSE = st.text(alphabet="工作人员说请问，。；：？！（）“”《》…—%0123 RS-485Ethernet", min_size=1)


def ems(text: str) -> float:
    """Ideographs are one em wide, everything else half."""
    return sum(1.0 if ord(character) > 0x2000 else 0.5 for character in text)


@given(PROSE, st.integers(20, 60))
def test_breaking_loses_nothing_but_spaces(text: str, width: int) -> None:
    lines = break_lines(text, ems, width)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(PROSE, st.integers(20, 60))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    assert all(ems(line) <= width for line in break_lines(text, ems, width))


@given(st.text(alphabet="工作人员，。“请问”（窗口）《办法》", min_size=1, max_size=300))
def test_no_line_begins_or_ends_with_a_mark_that_must_not(text: str) -> None:
    text = re.sub(r"[，。“”（）《》]{3,}", "，", text)  # no run of marks as long as a line

    for earlier, later in zip((lines := break_lines(text, ems, 12)), lines[1:], strict=False):
        assert later[0] not in NO_START
        assert earlier[-1] not in NO_END


def test_a_latin_word_stays_in_one_piece() -> None:
    text = "测试Ethernet接口ACCEPTED并核对RS-485总线"

    for width in range(9, 30):
        joined = "\n".join(break_lines(text, ems, width))
        assert all(word in joined for word in ("Ethernet", "ACCEPTED", "RS-485"))


def test_a_word_wider_than_the_line_is_cut_rather_than_printed_over_the_edge() -> None:
    assert break_lines("A" * 10, ems, 2) == ("AAAA", "AAAA", "AA")


def test_line_ends_in_the_text_are_kept() -> None:
    assert break_lines("一\n\n二", ems, 10) == ("一", "", "二")


def test_a_double_dash_and_an_ellipsis_are_never_torn_apart() -> None:
    for width in range(3, 9):
        lines = break_lines("一二三四——五六七八……九十", ems, width)
        assert "——" in "|".join(lines)
        assert "……" in "|".join(lines)

"""Searching lines of text, and the names by which links call headings."""

from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import NoSuchFile
from inspector_app.ui.pages.help.guide_text import EXCERPT, Line, find, read_guide, slug

LINES = [Line(0, "1 Before", 1), Line(10, "Lock it. LOCK it."), Line(40, "2 After", 2)]


def test_capitals_do_not_matter_and_places_are_exact() -> None:
    assert [(each.start, each.heading) for each in find(LINES, "lock")] == [
        (10, "1 Before"),
        (19, "1 Before"),
    ]


def test_a_heading_is_found_under_itself() -> None:
    assert [each.heading for each in find(LINES, "after")] == ["2 After"]


def test_nothing_wanted_is_nothing_found() -> None:
    assert find(LINES, "  ") == []


def test_an_excerpt_is_short_and_shows_what_was_found() -> None:
    found = find([Line(0, "x" * 100 + "needle" + "y" * 100)], "needle")[0]

    assert "needle" in found.excerpt
    assert found.excerpt.startswith("…")
    assert len(found.excerpt) <= EXCERPT + 2


def test_links_call_headings_by_their_letters_and_digits() -> None:
    assert slug("1 准备（只做一次）") == "1-准备只做一次"
    assert slug("What a `seal` is: v2") == "what-a-seal-is-v2"


def test_a_guide_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        read_guide(tmp_path / "guide.md")

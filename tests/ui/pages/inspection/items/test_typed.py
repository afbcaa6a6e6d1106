from collections.abc import Callable

import pytest

from inspector_app.ui.pages.inspection.items import typed


@pytest.mark.parametrize(
    "text", ["9:05", "09:05", "9：05", "0905", "905", "9.05", "9点5分", "９：０５"]
)
def test_a_time_is_read_however_it_is_typed(text: str) -> None:
    assert typed.clock(text) == "09:05"


@pytest.mark.parametrize("text", ["9时", "9点", "9:00"])
def test_a_full_hour_needs_no_minutes(text: str) -> None:
    assert typed.clock(text) == "09:00"


@pytest.mark.parametrize(
    "text", ["2026-09-05", "2026/9/5", "2026年9月5日", "9-5", "9月5日", "0905", "20260905", "9.5"]
)
def test_a_day_is_read_however_it_is_typed(text: str) -> None:
    assert typed.day(text, 2026) == "2026-09-05"


def test_a_recorded_moment_stays_as_it_is() -> None:
    assert typed.moment("2026-09-15T09:05:00+08:00") == "2026-09-15T09:05:00+08:00"
    assert typed.moment("905") == "09:05"


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (typed.clock, "24:00"),
        (typed.clock, "9:60"),
        (typed.clock, "soon"),
        (typed.moment, "2026-09-15T09:05:00"),
        (lambda text: typed.day(text, 2026), "2-30"),
        (lambda text: typed.day(text, 2026), "1999-01-01"),
        (lambda text: typed.day(text, 2026), "soon"),
        (lambda text: typed.number(text, 10), "11"),
        (lambda text: typed.number(text, 10), "-1"),
        (lambda text: typed.number(text, 10), "1.5"),
        (lambda text: typed.points(text, 100), "1.5"),
        (lambda text: typed.points(text, 100), "0.001"),
        (typed.words, "  "),
        (typed.words, "长" * 201),
        (typed.dialled, "call me"),
    ],
)
def test_what_cannot_be_meant_is_refused(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 — what it says is nobody's to read
        read(text)

    assert refused.type is ValueError


def test_full_width_digits_are_digits() -> None:
    assert typed.number("１２", 20) == 12
    assert typed.points("１．５", 200) == 150
    assert typed.dialled("０１０-12345") == "010-12345"
    assert typed.words(" 3号窗口 ") == "3号窗口"

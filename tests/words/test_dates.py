"""Days and times as papers write them."""

import pytest

from inspector_app.domain.wording import Wording
from inspector_app.words.terms import date_words, moment_words


def test_a_day_has_no_leading_zeros() -> None:
    assert date_words("2026-03-05") == Wording("2026年3月5日", "5 March 2026")


def test_what_is_no_day_stands_as_it_was_typed() -> None:
    assert date_words("三月") == Wording("三月", "三月")


@pytest.mark.parametrize(
    ("day", "at", "zh"),
    [
        ("2026-03-05", "09:12", "2026年3月5日09:12"),
        ("2026-03-05", "2026-03-06T10:05:00+08:00", "2026年3月6日10:05"),
        ("2026-03-05", "", "2026年3月5日"),
    ],
)
def test_a_moment_is_its_own_day_or_that_of_the_visit(day: str, at: str, zh: str) -> None:
    assert moment_words(day, at).zh == zh

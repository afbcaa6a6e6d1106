"""Sizes and moments are said as short as people say them."""

from datetime import datetime, timedelta, timezone

import pytest

from inspector_app.ui.parts.amounts import moment_words, size_words

NOW = datetime(2026, 9, 18, 10, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KB"), (250 << 20, "250 MB"), (5 << 30, "5.0 GB")],
)
def test_a_size_is_said_in_the_unit_of_file_managers(size: int, words: str) -> None:
    assert size_words(size) == words


def test_today_needs_no_date() -> None:
    assert moment_words("2026-09-18T01:30:00+00:00", NOW) == "09:30"
    assert moment_words("2026-09-17T09:30:00+08:00", NOW) == "2026-09-17 09:30"
    assert moment_words("", NOW) == ""

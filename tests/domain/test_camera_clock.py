"""A camera's clock: a difference, or what a clock in a photo shows."""

import pytest

from inspector_app.domain.camera_clock import offset_said, offset_words


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("+3:10", 11_400),
        ("-0:00:45", -45),
        ("＋0：03", 180),
        ("09:12", 120),
        ("09:12:30", 140),
        ("23:10", -36_000),
        ("21:10", -43_200),
        ("2026-09-15 09:12", 120),
        ("2026-09-14 23:59", -33_060),
        ("2015-01-01 09:10:10", -4_275 * 86_400),
        ("soon", None),
        ("", None),
        ("+1:75", None),
        ("25:00", None),
        ("2026-02-30 09:12", None),
        ("+2026-09-15 09:12", None),
    ],
)
def test_an_offset_is_a_difference_or_what_a_clock_shows(said: str, seconds: int | None) -> None:
    assert offset_said(said, "2026-09-15T09:10:10+08:00") == seconds


def test_a_photo_without_a_time_takes_no_clock() -> None:
    assert offset_said("09:12", "") is None


def test_an_offset_is_told_as_it_may_be_typed() -> None:
    for seconds in (180, -3600, 11_405, -45):
        assert offset_said(offset_words(seconds), "") == seconds

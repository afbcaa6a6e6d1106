"""A corrected time is told beside what the camera said, in both languages."""

import pytest

from inspector_app.domain.evidence import Evidence
from inspector_app.words.camera_time import (
    TO_SECOND,
    camera_words,
    corrected_words,
    correction_words,
    is_corrected,
)

NINE = "2026-09-15T09:12:00+08:00"


def piece(taken_at: str, seconds: int) -> Evidence:
    return Evidence("e1", "", 1, "jpeg", "a", 1, 1, "", taken_at, clock_offset=seconds)


@pytest.mark.parametrize(
    ("seconds", "zh", "en"),
    [
        (180, "＋3 分", "+3 min"),
        (-3600, "－1 小时", "−1 h"),
        (11_410, "＋3 小时 10 分 10 秒", "+3 h 10 min 10 s"),
        (-86_400 * 400 - 60, "－400 天 1 分", "−400 d 1 min"),
    ],
)
def test_a_correction_is_told_in_units(seconds: int, zh: str, en: str) -> None:
    words = correction_words(seconds)

    assert (words.zh, words.en) == (f"校正{zh}", f"corrected {en}")


def test_the_camera_s_own_time_stands_beside_the_right_one() -> None:
    words = corrected_words(piece(NINE, 180))

    assert words.zh == "2026-09-15 09:15（相机 09:12，校正＋3 分）"
    assert words.en == "2026-09-15 09:15 (camera 09:12, corrected +3 min)"


def test_the_camera_s_day_is_told_where_it_was_another() -> None:
    words = camera_words(piece("2026-09-14T23:59:30+08:00", 45), TO_SECOND)

    assert words.en == "camera 2026-09-14 23:59:30"


@pytest.mark.parametrize(("taken_at", "seconds"), [(NINE, 0), ("", 180), ("soon", 180)])
def test_nothing_is_corrected_without_an_offset_or_a_time(taken_at: str, seconds: int) -> None:
    assert not is_corrected(piece(taken_at, seconds))

import pytest

from inspector_app.ui.pages.inspection.typed_facts import clock_text, person_text
from inspector_app.ui.parts.typed_day import day_text


@pytest.mark.parametrize(
    "typed", ["9:05", "09:05", "905", "0905", "9：05", "9点5分", "9.05", " 9:05 ", "9点05"]
)
def test_a_time_may_be_typed_in_any_usual_way(typed: str) -> None:
    assert clock_text(typed) == "09:05"


def test_a_full_hour_may_be_said_in_words() -> None:
    assert clock_text("14点") == "14:00"


@pytest.mark.parametrize("typed", ["soon", "12345", "9", ""])
def test_what_is_no_time_stays_as_typed(typed: str) -> None:
    assert clock_text(typed) == typed


@pytest.mark.parametrize(
    "typed", ["2026-09-05", "2026-9-5", "20260905", "2026/9/5", "2026.9.5", "2026年9月5日"]
)
def test_a_day_may_be_typed_in_any_usual_way(typed: str) -> None:
    assert day_text(typed) == "2026-09-05"


@pytest.mark.parametrize("typed", ["tomorrow", "2026095", "5.9.2026"])
def test_what_is_no_day_stays_as_typed(typed: str) -> None:
    assert day_text(typed) == typed


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("张三，区政务局，0023", "张三,区政务局,0023"),
        ("张三, 区政务局 , 0023", "张三,区政务局,0023"),
        ("张三、区政务局、0023", "张三,区政务局,0023"),
        ("张三，区政务局，督查科，0023", "张三,区政务局、督查科,0023"),
        ("张三，区政务局、督查科，0023", "张三,区政务局、督查科,0023"),
        ("张三，，0023", "张三,,0023"),
        ("张三，区政务局", "张三,区政务局"),
        ("张三", "张三,"),
    ],
)
def test_a_person_is_typed_as_one_text_with_any_commas(typed: str, told: str) -> None:
    assert person_text(typed) == told

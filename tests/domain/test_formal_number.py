"""How a formal number is written."""

from inspector_app.domain.formal_number import WORDS, NumberSeries


def test_a_number_has_hexagonal_brackets_and_no_leading_zero() -> None:
    series = NumberSeries("云", "窗检", "", 2026, 2)

    assert series.following == "云窗检〔2026〕3号"
    assert series.number(120) == "云窗检〔2026〕120号"


def test_the_series_of_two_leads_have_different_names() -> None:
    plain, coded = (NumberSeries("云", "窗检", code, 2026, 0) for code in ("", "B02"))

    assert plain.name != coded.name
    assert coded.following == "云窗检B02〔2026〕1号"


def test_words_can_never_be_taken_for_a_code() -> None:
    assert WORDS.fullmatch("云窗检")
    assert not WORDS.fullmatch("云窗检B02")
    assert not WORDS.fullmatch("云 窗检")

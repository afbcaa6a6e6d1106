import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.legible import legible

KNOWN = set("abc 门牌0123456789/10-〔〕U+ABCDEF")


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\u202e", "〔U+202E〕"),  # right-to-left override
        ("\u200b", "〔U+200B〕"),  # zero-width space
        ("\x07", "〔U+0007〕"),
        ("\u2028", "〔U+2028〕"),
        ("\ud800", "〔U+D800〕"),  # half a pair
        ("😀", "〔U+1F600〕"),
        ("\x85", "〔U+0085〕"),
    ],
)
def test_what_cannot_be_seen_is_written_out(hidden: str, shown: str) -> None:
    assert legible(f"门{hidden}牌", KNOWN) == f"门{shown}牌"


def test_a_hidden_character_is_shown_even_if_a_face_has_a_glyph_for_it() -> None:
    assert legible("a\u202eb", KNOWN | {"\u202e"}) == "a〔U+202E〕b"


def test_every_kind_of_space_and_line_end_reads_as_one() -> None:
    assert legible("a\u2009b\tc\r\na\rb", KNOWN) == "a b c\na\nb"


def test_a_fraction_without_a_glyph_keeps_its_meaning() -> None:
    assert legible("⅓", KNOWN) == "1/3"


def test_a_power_of_ten_is_never_flattened_into_a_subtraction() -> None:
    assert legible("10⁻", KNOWN) == "10〔U+207B〕"


@given(st.text())
def test_whatever_was_typed_can_be_printed(fonts: Fonts, text: str) -> None:
    shown = fonts.legible(text)

    assert all(character == "\n" or character in fonts for character in shown)

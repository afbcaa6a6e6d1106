"""What a hint says of a passphrase."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.passphrase import SHORTEST_PASSPHRASE, Strength, strength


@pytest.mark.parametrize(
    ("passphrase", "said"),
    [
        ("", Strength.EMPTY),
        ("abc", Strength.SHORT),
        ("七个汉字还不够", Strength.SHORT),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("12345678", Strength.WEAK),
        ("19851103", Strength.WEAK),
        ("abcdefghijkl", Strength.WEAK),
        ("password", Strength.WEAK),
        ("k3w9xq2m", Strength.FAIR),
        ("correct horse 电池", Strength.GOOD),
        ("春天的柳絮飘过小河", Strength.GOOD),
        ("tall grass by the lake", Strength.GOOD),
    ],
)
def test_a_hint_follows_length_variety_and_repetition(passphrase: str, said: Strength) -> None:
    assert strength(passphrase) is said


@given(st.text(max_size=60))
def test_only_what_is_too_short_is_called_short(passphrase: str) -> None:
    short = 0 < len(passphrase) < SHORTEST_PASSPHRASE
    assert (strength(passphrase) is Strength.SHORT) == short

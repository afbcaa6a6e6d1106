"""Chance damage: never a crash, never `good`."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.verification import Judgement
from inspector_app.trust.pdf_verify import claimed_payload
from tests.trust.papers import examine


def flipped(pdf: bytes, place: int, bit: int) -> bytes:
    altered = bytearray(pdf)
    altered[place] ^= 1 << bit
    return bytes(altered)


def frames(pdf: bytes) -> list[int]:
    """Every place that no signature covers by itself: the digits of the last /Contents."""
    last = list(re.finditer(rb"/Contents <[0-9A-F]+>", pdf))[-1]
    return list(range(last.start(), last.end()))


def require_altered(team, sealed, places: list[int], seed: int) -> None:
    dice = random.Random(seed)
    for place in places:
        pdf = flipped(sealed.whole, place, dice.randrange(8))
        found = examine(pdf, roster=team.roster, known=None)
        assert found.judgement is Judgement.ALTERED, (place, found.reasons)


def test_no_flipped_bit_anywhere_is_taken_as_good(team, sealed):
    places = random.Random(7).sample(range(len(sealed.whole)), 60)
    require_altered(team, sealed, places, 7)


def test_no_flipped_bit_of_what_signatures_do_not_cover_is_taken_as_good(team, sealed):
    require_altered(team, sealed, random.Random(8).sample(frames(sealed.whole), 30), 8)


@pytest.mark.slow
def test_five_hundred_flipped_bits_are_all_seen(team, sealed):
    require_altered(team, sealed, random.Random(9).sample(range(len(sealed.whole)), 500), 9)


@pytest.mark.slow
def test_every_digit_of_the_last_signature_matters(team, sealed):
    places = frames(sealed.whole)
    written = next(n for n in reversed(range(len(places) - 1)) if sealed.whole[places[n]] != 0x30)
    # Behind the signature the room reserved for it is zeros, each as good a place as the next.
    padding = [*places[written + 1 :: 8], places[-1]]
    require_altered(team, sealed, places[: written + 1] + padding, 10)


@pytest.mark.slow
@pytest.mark.parametrize("upto", [1, 3])
def test_a_sheet_cut_short_anywhere_is_damaged_or_an_older_state(team, sealed, upto):
    whole = sealed.states[upto]
    states = {len(state) for state in sealed.states[1:]}
    for length in range(20, len(whole), 37):
        found = examine(whole[:length], roster=team.roster, known=None)
        assert found.judgement is not Judgement.GOOD or length in states


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_noise_is_never_good_and_never_crashes(noise):
    for pdf in (noise, b"%PDF-1.7\n" + noise + b"\nstartxref\n9\n%%EOF\n"):
        assert examine(pdf, roster=None, known=None).judgement is not Judgement.GOOD
        assert claimed_payload(pdf) is None


@given(st.integers(0, 2**31))
@settings(max_examples=25, deadline=None)
def test_shuffled_pieces_of_a_sheet_never_crash(sealed, seed):
    dice = random.Random(seed)
    cuts = sorted(dice.sample(range(len(sealed.whole)), 4))
    pieces = [
        sealed.whole[start:end]
        for start, end in zip([0, *cuts], [*cuts, len(sealed.whole)], strict=True)
    ]
    dice.shuffle(pieces)
    pdf = b"".join(pieces)
    found = examine(pdf, roster=None, known=None)
    assert pdf == sealed.whole or found.judgement is not Judgement.GOOD

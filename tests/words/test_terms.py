from collections.abc import Mapping
from datetime import date
from enum import Enum

import pytest

from inspector_app.domain.answer import Mark, VetoState
from inspector_app.domain.form import Mode, Severity, Venue
from inspector_app.domain.relevance import Preset
from inspector_app.domain.wording import Wording
from inspector_app.words import terms
from inspector_app.words.composing import filled, joined, same


@pytest.mark.parametrize(
    ("members", "words"),
    [
        (Mode, terms.MODES),
        (Venue, terms.VENUES),
        (Severity, terms.SEVERITIES),
        (Mark, terms.MARKS),
        (Preset, terms.PRESETS),
        (VetoState, terms.VETO_STATES),
    ],
)
def test_every_member_has_words(members: type[Enum], words: Mapping[Enum, Wording]) -> None:
    assert set(words) == set(members)
    assert all(each.zh and each.en for each in words.values())


def test_a_day_is_written_the_way_offices_write_it() -> None:
    words = terms.day_words(date(2026, 9, 5))

    assert (words.zh, words.en) == ("2026年9月5日 星期六", "Saturday, 5 September 2026")


def test_a_category_typed_freely_stands_as_typed() -> None:
    assert terms.category_words("town").zh == "镇街"
    assert terms.category_words("街道办").en == "街道办"


@pytest.mark.parametrize("moment", ["09:41", "2026-09-15T09:41:11+08:00"])
def test_the_clock_is_read_from_a_time_or_a_moment(moment: str) -> None:
    assert terms.clock(moment) == "09:41"


def test_words_in_two_languages_fill_their_own_language() -> None:
    words = filled(Wording("{n} 项：{what}", "{n} items: {what}"), n=2, what=Wording("甲", "A"))

    assert (words.zh, words.en) == ("2 项：甲", "2 items: A")


def test_what_somebody_typed_is_never_read_as_a_place_to_fill() -> None:
    assert filled(Wording("{note}", "{note}"), note="{unit}").zh == "{unit}"


def test_a_row_of_words_has_each_languages_separator() -> None:
    words = joined([same("甲"), same("乙")])

    assert (words.zh, words.en) == ("甲、乙", "甲, 乙")

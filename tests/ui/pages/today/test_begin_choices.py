"""What a new inspection chooses from."""

import pytest

from inspector_app.domain.form import Venue
from inspector_app.domain.roster import Person, Role
from inspector_app.domain.unit import Unit
from inspector_app.ui.pages.today.begin_choices import (
    BeginChoices,
    spoken_colleague,
    spoken_time,
    venues_of,
)
from inspector_app.workflows.visit.begin import LikelyFacts

UNITS = (Unit("T1", "东街窗口"), Unit("T2", "西街窗口"), Unit("T3", "西街窗口"))
COLLEAGUE = Person("p", "A23", "贠𬭊", Role.INSPECTOR, "", "", ())
CHOICES = BeginChoices(UNITS, (COLLEAGUE,), (), LikelyFacts())


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("T1", "T1"),
        (" T1 ", "T1"),
        ("东街窗口", "T1"),
        ("T3 西街窗口", "T3"),
        ("西街窗口", ""),
        ("?", ""),
    ],
)
def test_a_unit_is_meant_by_code_by_line_or_by_its_only_name(said: str, code: str) -> None:
    unit = CHOICES.unit(said)
    assert (unit.code if unit else "") == code


@pytest.mark.parametrize(
    ("unit", "venues"),
    [
        (Unit("a", "b"), (Venue.HALL,)),
        (Unit("a", "b", venues="office、voice"), (Venue.OFFICE, Venue.VOICE)),
        (Unit("a", "b", venues="hall", category="utility"), (Venue.HALL, Venue.UTILITY)),
        (Unit("a", "b", venues="？"), (Venue.HALL,)),
    ],
)
def test_the_register_names_the_venues(unit: Unit, venues: tuple[Venue, ...]) -> None:
    assert venues_of(unit) == venues


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("", ""),
        ("A23", "A23"),
        ("贠𬭊 A23", "A23"),
        ("王二", "王二,"),
        ("王二，区局，1", "王二，区局，1"),
    ],
)
def test_a_colleague_is_a_code_or_free_text(said: str, taken: str) -> None:
    assert spoken_colleague(CHOICES, said) == taken


@pytest.mark.parametrize(
    ("said", "taken"),
    [("905", "9:05"), ("0905", "09:05"), ("9:05", "9:05"), (" ", ""), ("90", "90")],
)
def test_a_time_may_be_typed_without_its_colon(said: str, taken: str) -> None:
    assert spoken_time(said) == taken

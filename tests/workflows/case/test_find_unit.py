"""A slip in a unit's name is told; only what is unlike every name is free text without asking."""

from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import UnitNotRegistered
from inspector_app.domain.form import Venue
from inspector_app.workflows.case.find_unit import close_units, is_registered, require_registered
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.register_units import import_units
from inspector_app.workflows.visit.begin import begin_inspection

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "units.csv"


@pytest.fixture
def register(case: OpenCase) -> OpenCase:
    """The sample's register."""
    import_units(case, SAMPLE)
    return case


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("云溪镇便民服务中", "SL-T01"),
        ("云溪真便民服务中心", "SL-T01"),
        ("云溪镇", "SL-T01"),
        ("sl-t01", "SL-T01"),
        ("SL-TO1", "SL-T01"),
    ],
)
def test_the_unit_that_was_meant_is_named(register: OpenCase, said: str, meant: str) -> None:
    with pytest.raises(UnitNotRegistered) as caught:
        require_registered(register, said)

    assert meant in [code for code, _ in caught.value.close]
    assert not is_registered(register, said)


@pytest.mark.parametrize("said", ["SL-T01", "云溪镇便民服务中心", " SL-T01 "])
def test_what_is_registered_is_taken(register: OpenCase, said: str) -> None:
    require_registered(register, said)
    assert is_registered(register, said)


@pytest.mark.parametrize("said", ["青石镇便民服务中心", "某临时窗口", "Mobile desk"])
def test_another_unit_of_the_same_kind_is_no_slip(register: OpenCase, said: str) -> None:
    require_registered(register, said)
    assert close_units(register, said) == ()


def test_without_a_register_every_name_is_free(case: OpenCase) -> None:
    require_registered(case, "云溪镇")
    assert is_registered(case, "云溪镇")


def test_an_inspection_begins_with_the_venues_of_the_register(register: OpenCase) -> None:
    office = begin_inspection(register, "SL-T05", {})
    both = begin_inspection(register, "SL-U01", {})
    said = begin_inspection(register, "SL-T05", {"venues": "voice"})

    assert office.header.venues == (Venue.OFFICE,)
    assert len(both.header.venues) > 1
    assert said.header.venues == (Venue.VOICE,)
    assert begin_inspection(register, "某窗口", {}).header.venues == (Venue.HALL,)

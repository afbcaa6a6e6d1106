"""The unit register."""

import pytest

from inspector_app.domain.unit import Unit
from inspector_app.store.store import Store
from tests.store.cases import Pen

EAST = Unit("DJ-001", "东街便民服务中心", "East Hall", "town", "", "东街1号")
POWER = Unit("GD-001", "供电营业厅", "", "utility", "power", "西街2号", service_points="一厅；二厅")
SAME = Unit("GD-002", "供电营业厅", "", "utility", "power")


@pytest.fixture
def registered(store: Store, pen: Pen) -> Store:
    """Three units, two of one name."""
    for unit in (POWER, EAST, SAME):
        pen.write("register", unit.to_json(), f"unit/{unit.code}")
    return store


def test_a_unit_is_found_by_its_code_or_its_only_name(registered: Store) -> None:
    assert registered.units.find("GD-001") == POWER
    assert registered.units.find("东街便民服务中心") == EAST


def test_a_name_of_two_units_and_an_unknown_one_find_nothing(registered: Store) -> None:
    assert registered.units.find("供电营业厅") is None
    assert registered.units.find("没有登记") is None


def test_units_are_listed_by_code(registered: Store) -> None:
    assert registered.units.list() == [EAST, POWER, SAME]


@pytest.mark.parametrize(
    ("find", "found"),
    [
        ("供电", [POWER, SAME]),
        ("gd 西街", [POWER]),
        ("east", [EAST]),
        ("二厅", [POWER]),
        ("无", []),
    ],
)
def test_units_are_searched_by_words(registered: Store, find: str, found: list[Unit]) -> None:
    assert registered.units.list(find) == found


def test_registering_again_changes_the_unit(registered: Store, pen: Pen) -> None:
    pen.store = registered
    pen.write("register", {"responsible": "张主任", "address": ""}, "unit/DJ-001")

    east = registered.units.find("DJ-001")
    assert east is not None
    assert (east.name, east.responsible, east.address) == ("东街便民服务中心", "张主任", "")

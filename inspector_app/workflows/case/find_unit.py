"""Find the unit that was meant: a slip in a name must not become a unit of its own, unseen."""

import difflib

from inspector_app.domain.errors.refused import UnitNotRegistered
from inspector_app.domain.unit import Unit
from inspector_app.workflows.case.open_case import OpenCase

MOST = 3
"""How many are named."""
_ALIKE = 0.85
"""Nearly the same letters: of nine one may be wrong, but 云溪镇 and 竹影镇 are two towns."""
_CODES_ALIKE = 0.6
"""Of codes, which are short, more may be wrong."""


def require_registered(case: OpenCase, said: str) -> None:
    """Raise UnitNotRegistered where `said` is no registered unit, but nearly the name of one."""
    if case.store.units.find(said.strip()) is None:
        close = close_units(case, said)
        if close:
            raise UnitNotRegistered(said.strip(), tuple((each.code, each.name) for each in close))


def is_registered(case: OpenCase, said: str) -> bool:
    """Whether the register has the unit; true where there is no register to be in."""
    units = case.store.units
    return units.find(said.strip()) is not None or not units.count()


def close_units(case: OpenCase, said: str) -> tuple[Unit, ...]:
    """The registered units that were probably meant, the likeliest first."""
    wanted, units = said.strip(), case.store.units.list()
    if not wanted:
        return ()
    same = [unit for unit in units if unit.name == wanted]
    by_name = {unit.name: unit for unit in units}
    by_code = {unit.code.casefold(): unit for unit in units}
    alike = difflib.get_close_matches(wanted, by_name, MOST, _ALIKE)
    codes = difflib.get_close_matches(wanted.casefold(), by_code, MOST, _CODES_ALIKE)
    holding = [name for name in by_name if len(wanted) > 1 and wanted in name]
    found = [
        *same,
        *(by_name[each] for each in (*alike, *holding)),
        *(by_code[each] for each in codes),
    ]
    return tuple({unit.code: unit for unit in found}.values())[:MOST]

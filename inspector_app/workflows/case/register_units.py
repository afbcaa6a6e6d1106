"""The register of units: taken in from a spreadsheet, kept as entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.unit import Unit
from inspector_app.files.unit_file import read_units
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import Cut, cut_entry, keep_entries


@dataclass(frozen=True, slots=True)
class UnitsImported:
    """How the register changed."""

    added: int
    changed: int
    same: int


def import_units(case: OpenCase, file: Path) -> UnitsImported:
    """Register every unit of a CSV or XLSX file; a faulty file changes nothing."""
    units = read_units(file)
    known = {unit.code: unit for unit in case.store.units.list()}
    wanted = [unit for unit in units if known.get(unit.code) != unit]
    cuts: list[Cut] = []
    for unit in wanted:
        fields: Mapping[str, Json] = unit.to_json()
        last = cuts[-1] if cuts else None
        cuts.append(cut_entry(case, f"unit/{unit.code}", "register", fields, after=last))
    keep_entries(case, cuts)
    added = sum(unit.code not in known for unit in wanted)
    return UnitsImported(added, len(wanted) - added, len(units) - len(wanted))


def list_units(case: OpenCase, find: str = "") -> Sequence[Unit]:
    """The units whose code, name or address holds `find`, in the order of their codes."""
    return case.store.units.list(find)

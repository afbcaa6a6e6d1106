"""The facts at the head of a sheet: who was inspected, when, how, by whom.

Each is one field `header.<name>` of the inspection. Times are "HH:MM" on the day of the visit.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.form import Form, Mode, Phase, Venue


@dataclass(frozen=True, slots=True)
class Inspector:
    """An inspector as named on the sheet. `person` is the roster id, empty for a free-text name."""

    name: str
    code: str = ""
    person: str = ""
    work_unit: str = ""
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """Everything about a visit that is not an answer. Empty text means not said."""

    unit: str = ""
    """Name of the unit, as registered or as typed in the car."""
    unit_code: str = ""
    category: str = ""
    service_point: str = ""
    address: str = ""
    responsible: str = ""
    """The unit's first responsible person (第一责任人)."""
    contact: str = ""
    venues: tuple[Venue, ...] = (Venue.HALL,)
    mode: Mode = Mode.COVERT
    scope: str = "full"
    date: str = ""
    """Day of the visit, ISO 8601."""
    arrived: str = ""
    left: str = ""
    revealed: str = ""
    """When the inspectors showed their papers; empty for a covert-only visit."""
    posted_hours: str = ""
    windows_open: int | None = None
    windows_total: int | None = None
    queue: int | None = None
    inspectors: tuple[Inspector, ...] = ()
    recorder: str = ""
    mandate: str = ""
    """The document that authorises the team (授权文件)."""
    reason: str = ""
    """Why this unit: drawn, complaint, re-check…"""
    phase: str = ""
    """Campaign phase; empty means the phase of the visit's month."""
    unit_opinion: str = ""
    refusal: str = ""
    """Why the unit did not sign, with the witness (拒签)."""
    draft_number: str = ""
    sheet_languages: str = "zh"
    """What the sheet is printed in: zh, en or both."""

    def to_fields(self) -> dict[str, Json]:
        """The header as ledger fields, without what was not said."""
        plain: dict[str, Json] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            if each.name == "inspectors":
                value = [_inspector_json(inspector) for inspector in value]
            elif each.name == "venues":
                value = [venue.value for venue in value]
            elif each.name == "mode":
                value = value.value
            if value not in ("", None, []):
                plain[f"header.{each.name}"] = value
        return plain

    @classmethod
    def from_fields(cls, ledger_fields: Mapping[str, Any]) -> "Header":
        """Read the `header.*` fields; unknown ones of later versions are passed over."""
        said = {
            name: ledger_fields[field] for field, name in _NAMES.items() if field in ledger_fields
        }
        if "venues" in said:
            said["venues"] = tuple(Venue(venue) for venue in said["venues"])
        if "mode" in said:
            said["mode"] = Mode(said["mode"])
        if "inspectors" in said:
            said["inspectors"] = tuple(Inspector(**each) for each in said["inspectors"])
        return cls(**said)

    @property
    def day(self) -> datetime.date | None:
        """The day of the visit."""
        return datetime.date.fromisoformat(self.date) if self.date else None


_NAMES = {f"header.{each.name}": each.name for each in fields(Header)}


def visit_phase(form: Form, header: Header) -> Phase | None:
    """The campaign phase of the visit: as said, else the last one begun by the visit's month."""
    if header.phase:
        return next((phase for phase in form.phases if phase.id == header.phase), None)
    if header.day is None:
        return None
    month = header.day.month
    return next((phase for phase in reversed(form.phases) if phase.month <= month), None)


def _inspector_json(inspector: Inspector) -> dict[str, Json]:
    plain = {each.name: getattr(inspector, each.name) for each in fields(inspector)}
    return {name: value for name, value in plain.items() if value}

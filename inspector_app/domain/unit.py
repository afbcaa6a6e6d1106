"""A service-window unit as registered."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from inspector_app.domain.canonical import Json


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the register, known by its official code."""

    code: str
    name: str
    name_en: str = ""
    category: str = ""
    """town, department or utility."""
    kind: str = ""
    """For a utility: water, power, gas, telecom, network or cable."""
    address: str = ""
    venues: str = ""
    service_points: str = ""
    responsible: str = ""
    contact: str = ""

    def to_json(self) -> dict[str, Json]:
        """All columns by name."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Unit":
        """Read back what `to_json` wrote; unknown fields are passed over."""
        return cls(**{each.name: str(plain.get(each.name, "")) for each in fields(cls)})

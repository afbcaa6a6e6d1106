"""What stands in the dialog for a new inspection, kept when it is left without beginning."""

from dataclasses import dataclass

from inspector_app.domain.form import Venue


@dataclass(frozen=True)
class Typed:
    """Every field as it was left."""

    unit: str
    second: str
    scope: str
    mode: str
    form: str
    """The form's hash."""
    date: str
    arrived: str
    venues: frozenset[Venue]

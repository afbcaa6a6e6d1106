"""What a new inspection can choose from: units, colleagues, forms."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector_app.domain.form import Venue

if TYPE_CHECKING:
    from inspector_app.domain.roster import Person
    from inspector_app.domain.unit import Unit
    from inspector_app.workflows.case.find_form import FoundForm
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.visit.begin import LikelyFacts

_COMMAS = re.compile(r"[,，、;；\s]+")


@dataclass(frozen=True)
class BeginChoices:
    """Read on the worker, once per dialog."""

    units: "tuple[Unit, ...]"
    colleagues: "tuple[Person, ...]"
    forms: "tuple[FoundForm, ...]"
    likely: "LikelyFacts"
    """As the last inspection was begun."""

    def unit(self, said: str) -> "Unit | None":
        """The registered unit that `said` means: by code, by the line of the completer, by name."""
        wanted = said.strip()
        fits = [unit for unit in self.units if wanted in (unit.code, unit_line(unit))]
        fits = fits or [unit for unit in self.units if wanted == unit.name]
        return fits[0] if len(fits) == 1 else None

    def colleague(self, said: str) -> "Person | None":
        """The colleague that `said` means, by code or by the line of the list."""
        wanted = said.strip()
        fits = [each for each in self.colleagues if wanted in (each.code, person_line(each))]
        return fits[0] if len(fits) == 1 else None


def read_choices(case: "OpenCase") -> BeginChoices:
    """What the case folder and the installation offer."""
    from inspector_app.workflows.case.find_form import list_forms
    from inspector_app.workflows.case.register_units import list_units
    from inspector_app.workflows.visit.begin import likely_facts

    return BeginChoices(
        units=tuple(list_units(case)),
        colleagues=tuple(each for each in case.roster.people if each.id != case.me.id),
        forms=tuple(list_forms(case.places)),
        likely=likely_facts(case),
    )


def unit_line(unit: "Unit") -> str:
    """A unit as the completer lists it."""
    return f"{unit.code} {unit.name}"


def person_line(person: "Person") -> str:
    """A colleague as the list names them."""
    return f"{person.name} {person.code}"


def venues_of(unit: "Unit") -> tuple[Venue, ...]:
    """The venues that the register names for the unit; the hall where it names none."""
    known = {venue.value for venue in Venue}
    named = [each for each in _COMMAS.split(unit.venues) if each in known]
    if unit.category == Venue.UTILITY and Venue.UTILITY not in named:
        named.append(Venue.UTILITY)
    return tuple(Venue(each) for each in named) or (Venue.HALL,)


def spoken_colleague(choices: BeginChoices, said: str) -> str:
    """What the workflow takes: a roster code, or free text, which has a comma at least."""
    person = choices.colleague(said)
    if person is not None:
        return person.code
    text = said.strip()
    return text if not text or re.search(r"[,，]", text) else f"{text},"


def spoken_time(said: str) -> str:
    """A time as the workflow takes it; 905 and 0905 are 9:05."""
    text = said.strip()
    if text.isascii() and text.isdigit() and len(text) in (3, 4):
        return f"{text[:-2]}:{text[-2:]}"
    return text

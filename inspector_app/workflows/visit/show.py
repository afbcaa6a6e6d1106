"""Find an inspection and say how it stands."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.errors.refused import NoSuchInspection
from inspector_app.domain.form import Form
from inspector_app.domain.inspection import (
    SUBJECT,
    Inspection,
    Missing,
    State,
    lacking_evidence,
    missing_for_seal,
    scored,
)
from inspector_app.domain.points import show_tenths
from inspector_app.domain.scoring import Scorecard
from inspector_app.store.inspections import Filter, InspectionRow, Order
from inspector_app.workflows.case.find_form import kept_form
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.summarise import summariser


@dataclass(frozen=True, slots=True)
class Shown:
    """An inspection with its form, its score and what it still lacks."""

    inspection: Inspection
    form: Form
    card: Scorecard
    missing: tuple[Missing, ...]
    lacking: Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class ListedInspection:
    """One row of the list. `percent` is as printed, empty without one."""

    id: str
    number: str
    date: str
    unit: str
    state: str
    percent: str
    verdict: str

    def to_json(self) -> dict[str, str]:
        """The row as a script reads it."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One row of a long list, known by the number `n`. `percent` is as printed, or empty."""

    n: int
    id: str
    number: str
    date: str
    unit: str
    mode: str
    state: str
    verdict: str
    percent: str
    open: int
    """How many items are not marked yet."""
    touched: str


@dataclass(frozen=True, slots=True)
class Overview:
    """How the case folder stands at a glance."""

    counts: Mapping[str, int]
    """Inspections by state; a state that does not occur is not named."""
    drafts: tuple[ListedRow, ...]
    """What one is writing up oneself, last touched first; not all where there are many."""
    own: int
    """How many there are of these."""
    units: int
    """How many units are registered."""

    @property
    def whole(self) -> int:
        """How many inspections there are."""
        return sum(self.counts.values())


def find_inspection(case: OpenCase, reference: str) -> Inspection:
    """The inspection that `reference` means: draft number, beginning of the id, or "last".

    Raises NoSuchInspection, also when more than one fits.
    """
    wanted = reference.strip()
    found = case.store.inspections.ids_for(wanted)
    if len(found) != 1:
        raise NoSuchInspection(reference, tuple(found[:5]))
    return case.store.inspections.load(found[0])


def scored_inspection(case: OpenCase, reference: str) -> Shown:
    """The inspection with its calculation, draft included."""
    return shown(case, find_inspection(case, reference))


def shown(case: OpenCase, inspection: Inspection) -> Shown:
    """Everything that can be said of `inspection` under its own form."""
    form = kept_form(case, inspection.form)
    card = scored(form, inspection)
    return Shown(
        inspection,
        form,
        card,
        missing_for_seal(form, inspection, card, form.switches),
        lacking_evidence(inspection, card),
    )


def list_inspections(case: OpenCase, find: str = "") -> list[ListedInspection]:
    """All inspections, newest first; `find` looks in unit, number and date."""
    case.store.projections.refresh(summariser(case))
    return [
        ListedInspection(
            id=row.id,
            number=row.number,
            date=row.date,
            unit=row.unit,
            state=row.state,
            percent="" if row.percent is None else show_tenths(row.percent),
            verdict=row.verdict,
        )
        for row in case.store.inspections.rows(find)
    ]


def list_numbers(
    case: OpenCase,
    find: str = "",
    states: Sequence[str] = (),
    order: str = Order.DATE,
    *,
    descending: bool = True,
) -> Sequence[int]:
    """The row numbers of a list that may be long: eight bytes each; `list_page` reads some."""
    case.store.projections.refresh(summariser(case))
    wanted = Filter(text=find, states=tuple(states))
    return case.store.inspections.numbers(wanted, Order(order), descending=descending)


def list_page(case: OpenCase, numbers: Sequence[int]) -> list[ListedRow]:
    """The rows with these numbers, in that order; one that is gone by now is left out."""
    return [_listed(row) for row in case.store.inspections.page(numbers)]


def overview(case: OpenCase, most: int = 6) -> Overview:
    """Counts by state, and at `most` that many drafts of whoever asks.

    What others handed over before they sealed it is theirs to go on with.
    """
    case.store.projections.refresh(summariser(case))
    inspections = case.store.inspections
    mine = Filter(states=(State.DRAFT, State.AMENDING), people=(case.me.name,))
    drafts = inspections.numbers(mine, Order.TOUCHED)
    return Overview(
        counts=inspections.counts(),
        drafts=tuple(map(_listed, inspections.page(drafts[:most]))),
        own=len(drafts),
        units=case.store.units.count(),
    )


def _listed(row: InspectionRow) -> ListedRow:
    return ListedRow(
        n=row.n,
        id=row.id,
        number=row.number,
        date=row.date,
        unit=row.unit,
        mode=row.mode,
        state=row.state,
        verdict=row.verdict,
        percent="" if row.percent is None else show_tenths(row.percent),
        open=row.open,
        touched=row.touched,
    )


def subject_of(inspection: Inspection | uuid.UUID | str) -> str:
    """The ledger subject of an inspection."""
    return SUBJECT + str(inspection.id if isinstance(inspection, Inspection) else inspection)

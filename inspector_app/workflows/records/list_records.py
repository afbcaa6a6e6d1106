"""List inspections, findings or photos, however many: the numbers of the rows, then some rows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.errors.case import FormNotKept
from inspector_app.domain.errors.listing import NoSuchFilter
from inspector_app.domain.record_filter import Filter, Listing, Order, RecordKind, SavedFilter
from inspector_app.domain.wording import Wording
from inspector_app.store.findings import FindingRow
from inspector_app.store.inspections import InspectionRow
from inspector_app.store.photos import PhotoRow
from inspector_app.workflows.case.find_form import kept_form
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.summarise import summariser

__all__ = [
    "Filter",
    "ListedFinding",
    "ListedPhoto",
    "ListedRecord",
    "Listing",
    "Order",
    "RecordKind",
]


@dataclass(frozen=True, slots=True)
class ListedRecord:
    """One inspection as a lead's list shows it, known by the number `n`."""

    n: int
    id: str
    number: str
    formal_number: str
    date: str
    unit: str
    unit_code: str
    category: str
    mode: str
    inspectors: str
    state: str
    stage: str
    """As domain/review.py names it; empty before the seal."""
    version: int
    verdict: str
    percent: int | None
    """Tenths, None without a score."""
    majors: int
    open: int
    findings: int
    suspected: int
    """Suspicions that nobody has settled."""
    remarks: int
    """The lead's remarks on the present version."""
    deferred: bool
    conflicts: int
    late: int
    """Edits that came after the seal."""
    duplicate: bool
    """Whether the unit was visited on the same day by another inspection too."""
    number_doubled: bool
    """Whether another inspection was issued under the same formal number."""
    touched: str


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """One finding with the visit that it is of."""

    n: int
    inspection: str
    number: str
    formal_number: str
    date: str
    unit: str
    state: str
    stage: str
    item: str
    prompt: Wording
    """What the item asks; the code where the form is not here."""
    severity: str
    deduction: int
    """Hundredths of a point."""
    note: str
    photos: int


@dataclass(frozen=True, slots=True)
class ListedPhoto:
    """One piece of evidence with the visit that it is of."""

    n: int
    inspection: str
    number: str
    date: str
    unit: str
    state: str
    stage: str
    id: str
    name: str
    moment: str
    """When it was taken by a right clock, ISO 8601 or empty."""
    caption: str
    items: tuple[str, ...]
    supplement: bool
    sha256: str
    reduced: str
    elsewhere: int
    """How many other inspections have the same picture."""


Listed = ListedRecord | ListedFinding | ListedPhoto


def find_numbers(
    case: OpenCase,
    kind: RecordKind = RecordKind.INSPECTIONS,
    wanted: Filter | None = None,
    order: str = Order.DATE,
    *,
    descending: bool = True,
) -> Sequence[int]:
    """The row numbers of a list in its order, eight bytes each; `read_page` reads some rows."""
    case.store.projections.refresh(summariser(case))
    wanted, by = wanted or Filter(), Order(order)
    match kind:
        case RecordKind.FINDINGS:
            return case.store.findings.numbers(wanted, by, descending=descending)
        case RecordKind.PHOTOS:
            return case.store.photos.numbers(wanted, by, descending=descending)
    return case.store.inspections.numbers(wanted, by, descending=descending)


def read_page(case: OpenCase, kind: RecordKind, numbers: Sequence[int]) -> list[Listed]:
    """The rows with these numbers, in that order; one that is gone by now is left out."""
    match kind:
        case RecordKind.FINDINGS:
            return [_finding(case, row) for row in case.store.findings.page(numbers)]
        case RecordKind.PHOTOS:
            return [_photo(row) for row in case.store.photos.page(numbers)]
    return list(read_inspections(case, numbers))


def read_inspections(case: OpenCase, numbers: Sequence[int]) -> list[ListedRecord]:
    """As `read_page`, of inspections."""
    rows = case.store.inspections.page(numbers)
    formal = [row.formal_number for row in rows if row.formal_number]
    doubled = case.store.reviews.doubled_among(formal)
    return [_record(row, doubled) for row in rows]


def stage_counts(case: OpenCase, wanted: Filter | None = None) -> Mapping[str, int]:
    """How many inspections that fit are at each stage, whatever stages `wanted` names."""
    case.store.projections.refresh(summariser(case))
    return case.store.inspections.stages(wanted or Filter())


def saved_filters(case: OpenCase) -> list[SavedFilter]:
    """The filters kept in this case folder, by kind and name."""
    return case.store.filters.all()


def save_filter(case: OpenCase, name: str, kind: RecordKind, wanted: Filter) -> None:
    """Keep a filter under `name`, in place of the one of that name."""
    case.store.filters.keep(SavedFilter(name.strip(), kind, wanted))


def forget_filter(case: OpenCase, name: str, kind: RecordKind) -> None:
    """Remove a kept filter. Raises NoSuchFilter."""
    known = tuple(each.name for each in saved_filters(case) if each.kind is kind)
    if name.strip() not in known:
        raise NoSuchFilter(name, known, is_forgetting=True)
    case.store.filters.forget(name.strip(), kind)


def _record(row: InspectionRow, doubled: Collection[str]) -> ListedRecord:
    return ListedRecord(
        **{
            name: getattr(row, name)
            for name in ListedRecord.__slots__
            if name not in ("deferred", "duplicate", "number_doubled")
        },
        deferred=bool(row.deferred),
        duplicate=bool(row.duplicate),
        number_doubled=row.formal_number in doubled,
    )


def _finding(case: OpenCase, row: FindingRow) -> ListedFinding:
    try:
        item = kept_form(case, row.form).item_by_code.get(row.item)
    except FormNotKept:
        item = None
    prompt = Wording(row.item, row.item) if item is None else item.prompt
    named = {name: getattr(row, name) for name in ListedFinding.__slots__ if name != "prompt"}
    return ListedFinding(**named, prompt=prompt)


def _photo(row: PhotoRow) -> ListedPhoto:
    named = {name: getattr(row, name) for name in ListedPhoto.__slots__}
    return ListedPhoto(
        **{**named, "items": tuple(row.items.split()), "supplement": bool(row.supplement)}
    )

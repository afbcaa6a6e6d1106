"""What the page asks of the case folder; each runs on the worker."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.domain.record_filter import Filter, Listing, RecordKind, SavedFilter
from inspector_app.domain.wording import Language

if TYPE_CHECKING:
    from inspector_app.domain.unit import Unit
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.records.export_list import Exported
    from inspector_app.workflows.records.list_records import Listed

FIRST_ROWS = 128
Progress = Callable[[int, int], None]


class Found(NamedTuple):
    """A list: its numbers, and its first rows so that nothing flickers."""

    numbers: Sequence[int]
    first: "Sequence[Listed]"


class Offered(NamedTuple):
    """What a filter can choose from."""

    units: "Sequence[Unit]"
    saved: Sequence[SavedFilter]


def find(case: "OpenCase", listing: Listing) -> Found:
    """The list as it is wished."""
    from inspector_app.workflows.records.list_records import find_numbers, read_page

    kind, wanted = listing.kind, listing.wanted
    numbers = find_numbers(case, kind, wanted, listing.order, descending=listing.descending)
    return Found(numbers, read_page(case, kind, numbers[:FIRST_ROWS]))


def count_stages(case: "OpenCase", wanted: Filter) -> Mapping[str, int]:
    """How many inspections that fit are at each stage, whatever stages `wanted` names."""
    from inspector_app.workflows.records.list_records import stage_counts

    return stage_counts(case, replace(wanted, stages=()))


def read_rows(case: "OpenCase", kind: RecordKind, numbers: Sequence[int]) -> "Sequence[Listed]":
    """The rows with these numbers."""
    from inspector_app.workflows.records.list_records import read_page

    return read_page(case, kind, numbers)


def read_offered(case: "OpenCase") -> Offered:
    """The registered units and the kept filters."""
    from inspector_app.workflows.case.register_units import list_units
    from inspector_app.workflows.records.list_records import saved_filters

    return Offered(list_units(case), saved_filters(case))


def keep(case: "OpenCase", name: str, kind: RecordKind, wanted: Filter) -> Sequence[SavedFilter]:
    """Keep a filter; all that are kept now."""
    from inspector_app.workflows.records.list_records import save_filter, saved_filters

    save_filter(case, name, kind, wanted)
    return saved_filters(case)


def forget(case: "OpenCase", name: str, kind: RecordKind) -> Sequence[SavedFilter]:
    """Forget a filter; all that are kept now."""
    from inspector_app.workflows.records.list_records import forget_filter, saved_filters

    forget_filter(case, name, kind)
    return saved_filters(case)


def export(
    case: "OpenCase", progress: Progress, listing: Listing, out: Path, language: Language
) -> "Exported":
    """Write the list to a file; the person was asked already whether to replace one."""
    from inspector_app.workflows.records.export_list import export_list

    return export_list(case, listing, out, language, replace=True, progress=progress)

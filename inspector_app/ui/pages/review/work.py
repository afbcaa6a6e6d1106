"""What the page asks of the case folder; each runs on the worker."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from inspector_app.domain.review import Stage
from inspector_app.ui.pages.review.filters import Wish

if TYPE_CHECKING:
    from inspector_app.domain.record_filter import Filter
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.records.list_records import ListedRecord

Progress = Callable[[int, int], None]
FIRST_ROWS = 128


def find_numbers(
    case: "OpenCase", wish: Wish
) -> "tuple[Sequence[int], Sequence[ListedRecord], Mapping[str, int]]":
    """The row numbers that fit, the first rows, and how many fit at each stage."""
    from inspector_app.workflows.records import list_records

    wanted = filter_of(wish)
    numbers = list_records.find_numbers(case, wanted=wanted)
    first = list_records.read_inspections(case, numbers[:FIRST_ROWS])
    return numbers, first, list_records.stage_counts(case, replace(wanted, stages=()))


def read_page(case: "OpenCase", numbers: Sequence[int]) -> "Sequence[ListedRecord]":
    """The rows with these numbers."""
    from inspector_app.workflows.records.list_records import read_inspections

    return read_inspections(case, numbers)


def filter_of(wish: Wish) -> "Filter":
    """The wish as lists understand it; only what is sealed is ever in the queue."""
    from inspector_app.domain.record_filter import Filter

    return Filter(
        text=wish.text,
        stages=(wish.stage,) if wish.stage else tuple(Stage),
        categories=(wish.category,) if wish.category else (),
        modes=(wish.mode,) if wish.mode else (),
        verdicts=(wish.verdict,) if wish.verdict else (),
        people=(wish.inspector,) if wish.inspector else (),
        suspected=wish.suspected,
        remarks=wish.remarks,
        duplicates=wish.duplicates,
    )


def approve(case: "OpenCase", inspection: str) -> object:
    """Approve the present version."""
    from inspector_app.workflows.reviewing.approve import approve as decide

    return decide(case, inspection)


def resume(case: "OpenCase", inspection: str) -> None:
    """End a deferral."""
    from inspector_app.workflows.reviewing.defer import resume as go_on

    go_on(case, inspection)


def withdraw(case: "OpenCase", inspection: str, remark: str) -> None:
    """Take a remark back."""
    from inspector_app.workflows.reviewing.review import withdraw_remark

    withdraw_remark(case, inspection, remark)

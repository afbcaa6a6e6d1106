"""What the page asks of the case folder, off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_app.domain.merging import PastMerge, Quarantined, Undone
    from inspector_app.ui.pages.merge.conflict_card import Choice
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.reviewing.conflicts import ConflictShown
    from inspector_app.workflows.reviewing.resolve import Resolved


@dataclass(frozen=True, slots=True)
class Past:
    """What was merged before, and what was set aside."""

    merges: "tuple[PastMerge, ...]"
    aside: "tuple[Quarantined, ...]"


def read_conflicts(case: "OpenCase") -> "Sequence[ConflictShown]":
    """Every conflict that waits for a choice."""
    from inspector_app.workflows.reviewing.conflicts import conflicts

    return conflicts(case)


def settle(case: "OpenCase", choice: "Choice") -> "Resolved":
    """Settle one of them."""
    from inspector_app.workflows.reviewing.resolve import resolve

    return resolve(
        case, choice.subject, choice.field, choice.choice, choice.reason, value=choice.value
    )


def read_past(case: "OpenCase") -> Past:
    """The history of merges and the files that were set aside, newest first."""
    from inspector_app.workflows.exchange.undo_merge import merge_history, quarantined

    return Past(tuple(merge_history(case)), tuple(quarantined(case)))


def undo(case: "OpenCase", number: int) -> "Undone":
    """Take a merge back."""
    from inspector_app.workflows.exchange.undo_merge import undo_merge

    return undo_merge(case, number)

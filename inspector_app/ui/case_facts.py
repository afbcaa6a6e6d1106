"""What the pages know of the open case folder without asking the worker."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_app.domain.roster import Person, Roster
    from inspector_app.workflows.case.open_case import InterruptedDraft, OpenCase


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """The open case folder as it was when it was opened, or when its roster changed."""

    path: Path
    me: "Person"
    roster: "Roster"
    is_behind: bool
    interrupted: "tuple[InterruptedDraft, ...]"


def facts_of(case: "OpenCase") -> CaseFacts:
    """Read the facts; on the worker, like everything that touches the case folder."""
    return CaseFacts(case.folder.path, case.me, case.roster, case.is_behind, case.interrupted)

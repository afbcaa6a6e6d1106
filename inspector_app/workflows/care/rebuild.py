"""Rebuild every projection from the ledger."""

from collections.abc import Callable

from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.summarise import summariser


def rebuild_case(case: OpenCase, progress: Callable[[int, int], None]) -> int:
    """Drop and recompute all lists; returns how many subjects there are."""
    case.store.projections.rebuild(summariser(case), progress)
    return len(case.store.ledger.subjects())

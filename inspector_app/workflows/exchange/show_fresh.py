"""Show what a merge brings at once: the rows of new inspections, made before they are written."""

from collections.abc import Generator

from inspector_app.store.intake import Show
from inspector_app.store.projections import Fresh
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.summarise import summariser
from inspector_app.workflows.exchange.weigh_source import Weight

AT_ONCE = 50
"""Inspections whose rows are made between two looks at whoever waits."""


def showing(case: OpenCase, weight: Weight) -> Generator[None, None, Show]:
    """A function that shows the new inspections of a source as their entries come."""
    projections, summarise = case.store.projections, summariser(case)
    fresh: dict[str, Fresh] = {}
    for count, (subject, (folded, inspection)) in enumerate(weight.fresh.items(), start=1):
        fresh[subject] = projections.fresh(folded, inspection, summarise)
        if count % AT_ONCE == 0:
            yield

    def show(subjects: set[str]) -> set[str]:
        return projections.show({each: fresh[each] for each in subjects & fresh.keys()})

    return show

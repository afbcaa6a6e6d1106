"""Work out what the lists show of an inspection: its score under its own form."""

from collections.abc import Callable

from inspector_app.domain.inspection import Inspection, scored
from inspector_app.store.projections import Summary
from inspector_app.workflows.case.find_form import kept_form
from inspector_app.workflows.case.open_case import OpenCase

Summarise = Callable[[Inspection], Summary]


def summariser(case: OpenCase) -> Summarise:
    """A function from an inspection to its summary; from now on the roster says who leads."""
    case.store.projections.leads = case.roster.leads

    def summarise(inspection: Inspection) -> Summary:
        form = kept_form(case, inspection.form)
        return Summary(form, scored(form, inspection))

    return summarise

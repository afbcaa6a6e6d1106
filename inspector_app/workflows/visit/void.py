"""Make an inspection void: nothing is erased, the reason stays beside it."""

from inspector_app.domain.errors.refused import ReasonNeeded, WrongState
from inspector_app.domain.inspection import Inspection, State
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import change_log, cut_entry, keep_entries
from inspector_app.workflows.visit.show import find_inspection, subject_of


def void_inspection(case: OpenCase, reference: str, reason: str) -> Inspection:
    """Mark the inspection as void, draft edits folded in so that they are not lost."""
    inspection = find_inspection(case, reference)
    if inspection.state is State.VOID:
        raise WrongState("void", inspection.state)
    if not reason.strip():
        raise ReasonNeeded("void")
    subject = subject_of(inspection)
    fields = {**case.store.drafts.fields(subject), "void.reason": reason.strip()}
    changes = change_log(case, subject)
    if changes:
        fields[f"log.{inspection.version + 1}"] = changes
    cut = cut_entry(case, subject, "void", fields, form=inspection.form, signed=True)
    with case.store.transaction():
        case.store.drafts.clear(subject)
        keep_entries(case, [cut])
    return case.store.inspections.load(inspection.id)

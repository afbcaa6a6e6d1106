"""Discard what was typed since the seal: the sealed version counts again, the edits are logged."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.refused import WrongState
from inspector_app.domain.ids import uuid7
from inspector_app.domain.inspection import Inspection, State
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import change_log, cut_entry, keep_entries
from inspector_app.workflows.visit.show import find_inspection, subject_of


def discard_changes(case: OpenCase, reference: str) -> Inspection:
    """Drop the draft of a sealed inspection; its change list is kept as an entry of its own.

    A draft that was never sealed is made void instead. Raises WrongState.
    """
    inspection = find_inspection(case, reference)
    if inspection.state is not State.AMENDING:
        raise WrongState("discard", inspection.state)
    subject = subject_of(inspection)
    # A number of its own: two discards must not look like two values of one field.
    log = f"log.{inspection.version}.{uuid7(case.clock())}"
    fields: dict[str, Json] = {log: change_log(case, subject)}
    cut = cut_entry(case, subject, "discard", fields, signed=True)
    with case.store.transaction():
        case.store.drafts.clear(subject)
        keep_entries(case, [cut])
    return case.store.inspections.load(inspection.id)

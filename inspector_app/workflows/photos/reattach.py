"""Attach again what was detached since the last seal, as it was: nothing has to be looked for."""

from collections.abc import Sequence
from typing import Any

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.inspection import Inspection
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.detach import find_piece
from inspector_app.workflows.photos.label_photo import put_back
from inspector_app.workflows.visit.show import find_inspection, subject_of

_FIELD = "evidence."


def reattach_photos(
    case: OpenCase, reference: str, wanted: Sequence[str] = ()
) -> tuple[Evidence, ...]:
    """Put back the photos of these numbers or ids, or all that were detached.

    Raises NoSuchPhoto, WrongState.
    """
    inspection = find_inspection(case, reference)
    gone = detached_photos(case, inspection)
    pieces = tuple(dict.fromkeys(find_piece(gone, each) for each in wanted)) if wanted else gone
    return put_back(case, reference, pieces)


def detached_photos(case: OpenCase, inspection: Inspection) -> tuple[Evidence, ...]:
    """The photos that were detached since the last seal, each with its last label."""
    known: dict[str, Any] = dict(case.store.inspections.folded(inspection.id).fields)
    for change in case.store.drafts.changes(subject_of(inspection)):
        if change.value is not None:
            known[change.field] = change.value
    there = {f"{_FIELD}{piece.id}" for piece in inspection.evidence}
    return tuple(
        Evidence.from_json(value)
        for field, value in known.items()
        if field.startswith(_FIELD) and value is not None and field not in there
    )

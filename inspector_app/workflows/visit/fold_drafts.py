"""Fold what is being written up into entries, so that a hand-over can carry it."""

from collections.abc import Collection

from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import uuid7
from inspector_app.domain.inspection import SUBJECT, State
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import change_log, cut_entry, keep_entries


def unfolded(case: OpenCase) -> tuple[str, ...]:
    """The subjects of unsealed inspections with typed edits that no entry holds.

    What was typed since a seal stays a draft: only an amendment may say it of a sealed sheet.
    """
    return tuple(
        subject
        for subject, _ in case.store.drafts.subjects()
        if subject.startswith(SUBJECT) and _is_written_up(case, subject.removeprefix(SUBJECT))
    )


def _is_written_up(case: OpenCase, inspection: str) -> bool:
    """Whether it is here and unsealed: the merge that brought it may have been taken back since."""
    try:
        if not case.store.inspections.folded(inspection).begun:
            return False
    except KeyError:
        return False
    return case.store.inspections.load(inspection).state is State.DRAFT


def fold_touched(case: OpenCase, subjects: Collection[str]) -> None:
    """Fold what is being written up of these subjects, before others' entries about them come.

    Folded afterwards it would seem to know of them, and would replace what they say unseen.
    """
    for subject in unfolded(case):
        if subject in subjects:
            fold_draft(case, subject)


def fold_draft(case: OpenCase, subject: str) -> None:
    """Cut one entry from the draft, its change list inside; the draft is empty afterwards."""
    inspection = case.store.inspections.load(subject.removeprefix(SUBJECT))
    # A number of its own: two folds must not look like two values of one field.
    log = f"log.0.{uuid7(case.clock())}"
    fields: dict[str, Json] = {
        **case.store.drafts.fields(subject),
        log: change_log(case, subject),
    }
    with case.store.transaction():
        cut = cut_entry(case, subject, "edit", fields, form=inspection.form)
        case.store.drafts.clear(subject)
        keep_entries(case, [cut])

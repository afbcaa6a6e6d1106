"""Detach photos from an inspection that is not sealed with them; the files stay kept."""

from collections.abc import Sequence

from inspector_app.domain.errors.refused import NoSuchPhoto, WrongState
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.inspection import Inspection, State
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.visit.show import find_inspection, subject_of


def detach_photos(case: OpenCase, reference: str, wanted: Sequence[str]) -> tuple[Evidence, ...]:
    """Take the photos of these numbers or ids off the draft: all of them, or none.

    Raises NoSuchPhoto, WrongState.
    """
    case.require_current()
    inspection = find_inspection(case, reference)
    if inspection.state not in (State.DRAFT, State.AMENDING):
        raise WrongState("detach", inspection.state)
    pieces = tuple(dict.fromkeys(find_photo(inspection, each) for each in wanted))
    subject, me = subject_of(inspection), case.me.id

    def detach() -> None:
        for piece in pieces:
            now = case.clock().isoformat()
            case.store.drafts.append(subject, f"evidence.{piece.id}", None, now, me)

    case.store.saved(detach)
    return pieces


def find_photo(inspection: Inspection, reference: str) -> Evidence:
    """The photo with that number in the list, or the only one whose id begins so."""
    return find_piece(inspection.evidence, reference)


def find_piece(pieces: Sequence[Evidence], reference: str) -> Evidence:
    """The one of `pieces` with that number, or the only one whose id begins so."""
    wanted = reference.strip().lower()
    numbered = [piece for piece in pieces if str(piece.order) == wanted]
    found = numbered or [piece for piece in pieces if wanted and piece.id.startswith(wanted)]
    if len(found) != 1:
        raise NoSuchPhoto(reference, tuple(str(piece.order) for piece in pieces))
    return found[0]

"""Attach photos to an inspection: the file is kept first, its row second."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.files import PhotoRefused
from inspector_app.domain.errors.refused import PhotoKnown, ReasonNeeded, WrongState
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.ids import uuid7
from inspector_app.domain.inspection import Inspection, State
from inspector_app.domain.wording import Wording
from inspector_app.files.photo import PhotoRead, PhotoReader
from inspector_app.words.notices import notice
from inspector_app.workflows.find_form import find_item, kept_form
from inspector_app.workflows.open_case import OpenCase
from inspector_app.workflows.record import cut_entry, keep_entries
from inspector_app.workflows.show import find_inspection, subject_of

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class RefusedPhoto:
    """A file that was not taken, and why."""

    file: str
    code: str
    words: Wording


@dataclass(frozen=True, slots=True)
class Attached:
    """What attaching did."""

    inspection: str
    evidence: tuple[Evidence, ...]
    refused: tuple[RefusedPhoto, ...]


def attach_photos(
    case: OpenCase,
    reference: str,
    files: Sequence[Path],
    items: Sequence[str],
    caption: str,
    progress: Progress,
    *,
    reader: PhotoReader | None = None,
) -> Attached:
    """Keep each photo and note it in the draft; a bad one is refused and changes nothing.

    A picture that is there already only gains the new items and caption. A `reader` that is warm
    already may be lent.
    """
    case.require_current()
    inspection = find_inspection(case, reference)
    if inspection.state is State.VOID:
        raise WrongState("attach", inspection.state)
    codes = _checked_items(case, inspection, items)

    def note(piece: Evidence) -> None:
        now = case.clock().isoformat()
        subject = subject_of(inspection)
        case.store.drafts.append(subject, f"evidence.{piece.id}", piece.to_json(), now, case.me.id)

    return _take_in(case, inspection, files, (codes, caption), note, progress, reader)


def supplement_evidence(
    case: OpenCase,
    reference: str,
    files: Sequence[Path],
    items: Sequence[str],
    caption: str,
    reason: str,
    *,
    progress: Progress,
) -> Attached:
    """Add evidence to a sealed inspection as an entry of its own; the sheet stays as it is."""
    inspection = find_inspection(case, reference)
    if inspection.state is not State.SEALED:
        raise WrongState("supplement", inspection.state)
    if not reason.strip():
        raise ReasonNeeded("supplement")
    codes = _checked_items(case, inspection, items)
    known = {piece.sha256 for piece in inspection.evidence}

    def note(piece: Evidence) -> None:
        if piece.sha256 in known:
            raise PhotoKnown(piece.name)
        added = replace(piece, supplement=True)
        fields: dict[str, Json] = {
            f"evidence.{piece.id}": added.to_json(),
            f"supplement.{piece.id}": reason.strip(),
        }
        cut = cut_entry(
            case, subject_of(inspection), "supplement", fields, form=inspection.form, signed=True
        )
        keep_entries(case, [cut])

    return _take_in(case, inspection, files, (codes, caption), note, progress, None)


def _take_in(
    case: OpenCase,
    inspection: Inspection,
    files: Sequence[Path],
    label: tuple[tuple[str, ...], str],
    note: Callable[[Evidence], None],
    progress: Progress,
    lent: PhotoReader | None,
) -> Attached:
    """Read, keep and `note` each file; `label` is the items and the caption of all of them."""
    known = {piece.sha256: piece for piece in inspection.evidence}
    order = max((piece.order for piece in inspection.evidence), default=0)
    taken: list[Evidence] = []
    refused: list[RefusedPhoto] = []
    with PhotoReader() if lent is None else nullcontext(lent) as reader:
        for position, file in enumerate(files):
            progress(position, len(files))
            try:
                photo = reader.read(file)
                reduced = _keep_files(case, photo)
                new = _new_piece(case, photo, reduced, order + 1)
                piece = _on_items(known.get(photo.sha256, new), *label)
                note(piece)
            except (PhotoRefused, PhotoKnown) as error:
                refused.append(_refusal(file, error))
                continue
            order = max(order, piece.order)
            known[photo.sha256] = piece
            taken.append(piece)
    progress(len(files), len(files))
    return Attached(inspection.id, tuple(taken), tuple(refused))


def _keep_files(case: OpenCase, photo: PhotoRead) -> str:
    """Keep original, reduced copy, thumbnail and place; returns the hash of the reduced copy."""
    case.store.files.keep(photo.original)
    reduced = case.store.files.keep(photo.reduced)
    case.store.thumbnails.keep(photo.sha256, photo.thumbnail)
    if photo.place:
        case.store.places.put(photo.sha256, photo.place)
    return reduced


def _on_items(piece: Evidence, items: tuple[str, ...], caption: str) -> Evidence:
    """The piece on these items as well, with the new caption if there is one."""
    both = tuple(dict.fromkeys((*piece.items, *items)))
    return replace(piece, items=both, caption=caption or piece.caption)


def _new_piece(case: OpenCase, photo: PhotoRead, reduced: str, order: int) -> Evidence:
    now = case.clock()
    return Evidence(
        id=str(uuid7(now)),
        sha256=photo.sha256,
        size=photo.size,
        kind=photo.kind,
        name=photo.name,
        width=photo.width,
        height=photo.height,
        reduced=reduced,
        taken_at=photo.taken_at,
        device=photo.device,
        order=order,
        added_at=now.isoformat(),
    )


def _checked_items(case: OpenCase, inspection: Inspection, items: Sequence[str]) -> tuple[str, ...]:
    form = kept_form(case, inspection.form)
    said = [code for each in items for code in each.split(",") if code.strip()]
    return tuple(dict.fromkeys(find_item(form, code).code for code in said))


def _refusal(file: Path, error: PhotoRefused | PhotoKnown) -> RefusedPhoto:
    words = notice(error)
    return RefusedPhoto(
        str(file),
        error.fault.value if isinstance(error, PhotoRefused) else "already-there",
        Wording(f"{words.title.zh}{words.advice.zh}", f"{words.title.en} {words.advice.en}"),
    )

"""Attach photos to an inspection: the file is kept first, its row second."""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
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
from inspector_app.words.notices.files import why_refused
from inspector_app.workflows.case.find_form import find_item, kept_form
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import cut_entry, keep_entries
from inspector_app.workflows.visit.show import find_inspection, subject_of

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PhotoSource:
    """Where one photo comes from: a file, or the bytes that somebody pasted."""

    name: str
    origin: Path | Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class ReadPhoto:
    """A photo that was read and waits to be kept."""

    photo: PhotoRead


@dataclass(frozen=True, slots=True)
class RefusedPhoto:
    """A file that was not taken, and why."""

    file: str
    code: str
    words: Wording
    name: str
    why: Wording
    """The reason alone, for a list that says above what did not happen."""
    advice: Wording


@dataclass(frozen=True, slots=True)
class Kept:
    """One photo that is attached now, and whether the inspection had it before."""

    piece: Evidence
    was_there: bool


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
    inspection, codes = _attachable(case, reference, items)

    def note(piece: Evidence) -> None:
        _note(case, inspection, piece)

    return _take_in(case, inspection, files, (codes, caption), note, progress, reader)


def read_photos(
    sources: Iterable[PhotoSource],
) -> Generator[ReadPhoto | RefusedPhoto, None, None]:
    """Read one photo after the other with one warm reader; touches no case folder.

    Nothing is read ahead. Closing the iterator ends the reader.
    """
    with PhotoReader() as reader:
        for source in sources:
            try:
                yield ReadPhoto(_read(reader, source))
            except PhotoRefused as error:
                yield _refusal(source.name, error)


def attach_photo(
    case: OpenCase, reference: str, read: ReadPhoto, items: Sequence[str], caption: str = ""
) -> Kept:
    """Keep and note one photo that was read before: a short job, whole or not at all."""
    inspection, codes = _attachable(case, reference, items)
    known = {piece.sha256: piece for piece in inspection.evidence}
    piece = _keep(case, read.photo, known, _last_order(inspection), (codes, caption))
    _note(case, inspection, piece)
    return Kept(piece, piece.sha256 in known)


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
    order = _last_order(inspection)
    taken: list[Evidence] = []
    refused: list[RefusedPhoto] = []
    with PhotoReader() if lent is None else nullcontext(lent) as reader:
        for position, file in enumerate(files):
            progress(position, len(files))
            try:
                piece = _keep(case, reader.read(file), known, order, label)
                note(piece)
            except (PhotoRefused, PhotoKnown) as error:
                refused.append(_refusal(str(file), error))
                continue
            order = max(order, piece.order)
            known[piece.sha256] = piece
            taken.append(piece)
    progress(len(files), len(files))
    return Attached(inspection.id, tuple(taken), tuple(refused))


def _read(reader: PhotoReader, source: PhotoSource) -> PhotoRead:
    if isinstance(source.origin, Path):
        return reader.read(source.origin)
    return reader.read_bytes(source.origin(), source.name)


def _attachable(
    case: OpenCase, reference: str, items: Sequence[str]
) -> tuple[Inspection, tuple[str, ...]]:
    """The inspection that takes photos, and the checked codes."""
    case.require_current()
    inspection = find_inspection(case, reference)
    if inspection.state is State.VOID:
        raise WrongState("attach", inspection.state)
    return inspection, _checked_items(case, inspection, items)


def _note(case: OpenCase, inspection: Inspection, piece: Evidence) -> None:
    now, subject = case.clock().isoformat(), subject_of(inspection)
    case.store.drafts.append(subject, f"evidence.{piece.id}", piece.to_json(), now, case.me.id)


def _last_order(inspection: Inspection) -> int:
    return max((piece.order for piece in inspection.evidence), default=0)


def _keep(
    case: OpenCase,
    photo: PhotoRead,
    known: Mapping[str, Evidence],
    order: int,
    label: tuple[tuple[str, ...], str],
) -> Evidence:
    """Keep the files of one photo; its piece, or the one that was there with the new label."""
    reduced = _keep_files(case, photo)
    new = _new_piece(case, photo, reduced, order + 1)
    return _on_items(known.get(photo.sha256, new), *label)


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


def _refusal(file: str, error: PhotoRefused | PhotoKnown) -> RefusedPhoto:
    words = notice(error)
    code, why = "already-there", words.title
    if isinstance(error, PhotoRefused):
        code, why = error.fault.value, why_refused(error)
    return RefusedPhoto(
        file,
        code,
        Wording(f"{words.title.zh}{words.advice.zh}", f"{words.title.en} {words.advice.en}"),
        error.name,
        why,
        words.advice,
    )

"""Label photos of an inspection: caption, items, number and the camera's clock.

Each is one appended row of the draft per photo, all or none; the kept files never change.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from inspector_app.domain.camera_clock import offset_said
from inspector_app.domain.errors.refused import (
    ClockRefused,
    NoSuchPhoto,
    PhotoWithoutTime,
    WrongState,
)
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.inspection import Inspection, State
from inspector_app.workflows.case.find_form import find_item, kept_form
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.detach import find_photo
from inspector_app.workflows.visit.show import find_inspection, subject_of

LONGEST_CAPTION = 200
LARGEST_OFFSET = 20 * 366 * 24 * 3600
"""Seconds: a camera whose battery was out begins again some decades ago at most."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of photos at once; None leaves what they have."""

    caption: str | None = None
    items: Sequence[str] = ()
    """Codes, several in one text with commas between them."""
    gone: Sequence[str] = ()
    clock: str | None = None
    """A difference, or what a clock in the first photo shows; empty takes a correction back."""
    whole_camera: bool = False
    """Say it of every other photo by the same cameras too."""


def label_photos(
    case: OpenCase, reference: str, photos: Sequence[str], label: Label
) -> tuple[Evidence, ...]:
    """Say all of `label` of these photos.

    Raises NoSuchPhoto, NoSuchItem, ClockRefused; PhotoWithoutTime for a clock that cannot be read.
    """
    inspection = _labelled(case, reference)
    named = tuple(find_photo(inspection, each) for each in photos)
    caption = None if label.caption is None else _one_line(label.caption)
    items = _codes(case, inspection, label.items)
    gone = _codes(case, inspection, label.gone)
    seconds = None if label.clock is None else _offset(label.clock, named)

    def relabelled(piece: Evidence) -> Evidence:
        piece = _refiled(piece, items, gone)
        piece = piece if caption is None else replace(piece, caption=caption)
        # One by the same camera whose file says no time has nothing to correct.
        if seconds is None or not piece.taken_at:
            return piece
        return replace(piece, clock_offset=seconds)

    others = _by_their_cameras(inspection, named) if label.whole_camera else ()
    return _relabel(case, reference, [piece.id for piece in (*named, *others)], relabelled)


def caption_photo(case: OpenCase, reference: str, photo: str, caption: str) -> Evidence:
    """Give one photo its caption, on one line; empty takes it away. Raises NoSuchPhoto."""
    said = _one_line(caption)
    (piece,) = _relabel(case, reference, [photo], lambda piece: replace(piece, caption=said))
    return piece


def file_photos(
    case: OpenCase,
    reference: str,
    photos: Sequence[str],
    items: Sequence[str],
    gone: Sequence[str] = (),
) -> tuple[Evidence, ...]:
    """Put photos under `items` and take them from `gone`; one photo may show many items.

    Raises NoSuchPhoto, NoSuchItem.
    """
    codes = _codes(case, find_inspection(case, reference), items)
    return _relabel(case, reference, photos, lambda piece: _refiled(piece, codes, gone))


def set_clock_offset(
    case: OpenCase, reference: str, photos: Sequence[str], seconds: int
) -> tuple[Evidence, ...]:
    """Say by how much the camera's clock was behind; what the files say stays as it was read."""
    bounded = _bounded(seconds)
    return _relabel(case, reference, photos, lambda piece: replace(piece, clock_offset=bounded))


def number_photos(case: OpenCase, reference: str, photos: Sequence[str]) -> tuple[Evidence, ...]:
    """Number the photos in this order; those that are not named keep theirs behind them."""
    inspection = find_inspection(case, reference)
    named = tuple(dict.fromkeys(find_photo(inspection, each) for each in photos))
    others = [piece for piece in inspection.evidence if piece not in named]
    places = {piece.id: place for place, piece in enumerate((*named, *others), start=1)}

    def renumbered(piece: Evidence) -> Evidence:
        return replace(piece, order=places[piece.id])

    return _relabel(case, reference, list(places), renumbered)


def number_by_time(
    case: OpenCase, reference: str, first: Sequence[str] = ()
) -> tuple[Evidence, ...]:
    """Number the photos `first`, then the others as they were taken; those without a time last."""
    pieces = find_inspection(case, reference).evidence
    timed = sorted(pieces, key=lambda piece: (not piece.moment, piece.moment[:19]))
    return number_photos(case, reference, [*first, *(piece.id for piece in timed)])


def put_back(case: OpenCase, reference: str, pieces: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Attach again, or set back, pieces as they were: what undo says. Their files are still kept.

    Raises NoSuchPhoto for a piece that this case folder never had.
    """
    inspection = _labelled(case, reference)
    for piece in pieces:
        if not case.store.files.has(piece.sha256):
            raise NoSuchPhoto(piece.name, tuple(str(each.order) for each in inspection.evidence))
    _note(case, inspection, pieces)
    return tuple(pieces)


def _relabel(
    case: OpenCase,
    reference: str,
    photos: Sequence[str],
    change: Callable[[Evidence], Evidence],
) -> tuple[Evidence, ...]:
    """Write down those that `change` makes different; all that were named, as they are now."""
    inspection = _labelled(case, reference)
    before = tuple(dict.fromkeys(find_photo(inspection, each) for each in photos))
    after = tuple(change(piece) for piece in before)
    different = [new for old, new in zip(before, after, strict=True) if old != new]
    _note(case, inspection, different)
    return after


def _labelled(case: OpenCase, reference: str) -> Inspection:
    case.require_current()
    inspection = find_inspection(case, reference)
    if inspection.state is State.VOID:
        raise WrongState("label", inspection.state)
    return inspection


def _note(case: OpenCase, inspection: Inspection, pieces: Sequence[Evidence]) -> None:
    subject, me = subject_of(inspection), case.me.id

    def write() -> None:
        for piece in pieces:
            now = case.clock().isoformat()
            case.store.drafts.append(subject, f"evidence.{piece.id}", piece.to_json(), now, me)

    if pieces:
        case.store.saved(write)


def _one_line(caption: str) -> str:
    return " ".join(caption.split())[:LONGEST_CAPTION]


def _codes(case: OpenCase, inspection: Inspection, said: Sequence[str]) -> tuple[str, ...]:
    """The codes as the form writes them."""
    form = kept_form(case, inspection.form)
    codes = [code for each in said for code in each.split(",") if code.strip()]
    return tuple(find_item(form, code).code for code in codes)


def _refiled(piece: Evidence, items: Iterable[str], gone: Iterable[str]) -> Evidence:
    left = {code.upper() for code in gone}
    both = dict.fromkeys((*piece.items, *items))
    return replace(piece, items=tuple(code for code in both if code.upper() not in left))


def _offset(clock: str, named: Sequence[Evidence]) -> int:
    """The seconds that `clock` means for the first photo; every one must say when it was taken."""
    untimed = next((piece for piece in named if not piece.taken_at), None)
    if untimed is not None:
        raise PhotoWithoutTime(untimed.name)
    seconds = offset_said(clock, named[0].taken_at) if clock.strip() else 0
    if seconds is None:
        raise ClockRefused(clock)
    return _bounded(seconds)


def _bounded(seconds: int) -> int:
    return max(-LARGEST_OFFSET, min(LARGEST_OFFSET, seconds))


def _by_their_cameras(inspection: Inspection, named: Sequence[Evidence]) -> tuple[Evidence, ...]:
    cameras = {piece.device for piece in named if piece.device}
    return tuple(piece for piece in inspection.evidence if piece.device in cameras)

"""Choose the photos of a visit among files, folders and camera cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors.refused import HeaderRefused
from inspector_app.domain.wording import Wording
from inspector_app.files.photo_text import one_line
from inspector_app.words.composing import filled
from inspector_app.words.gathering import NO_PHOTOS, OTHER_DAYS
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.gather import Gathered, card_folder, gather_photos
from inspector_app.workflows.visit.show import find_inspection


@dataclass(frozen=True, slots=True)
class ChosenPhotos:
    """The files to attach, and in words what was left."""

    files: tuple[Path, ...]
    unread: tuple[Wording, ...] = ()
    """What somebody should look at."""
    other_days: tuple[Wording, ...] = ()
    """What was left because it was asked for."""


def choose_photos(
    case: OpenCase, reference: str, places: Sequence[Path], *, day_only: bool = False
) -> ChosenPhotos:
    """Every file named, and the pictures in every folder; of a camera card, what is in DCIM.

    With `day_only` those that were written on the day of the visit. A file that is not there
    is chosen: attaching says what is wrong with it. Raises HeaderRefused without a day.
    """
    inspection = find_inspection(case, reference)
    folders = [card_folder(place) or place for place in places]
    found = gather_photos(folders)
    unread = found.unread or _empty(folders, found)
    if not day_only:
        return ChosenPhotos(tuple(photo.path for photo in found.photos), unread)
    return _of_day(inspection.header.date, found, unread)


def _of_day(day: str, found: Gathered, unread: tuple[Wording, ...]) -> ChosenPhotos:
    if not day:
        raise HeaderRefused("date", day, "2026-09-15")
    wanted = {photo.path for photo in found.of_day(day)}
    files = [
        photo.path for photo in found.photos if photo.path in wanted or not photo.path.exists()
    ]
    left = len(found.photos) - len(files)
    told = (filled(OTHER_DAYS, count=left, day=day),) if left else ()
    return ChosenPhotos(tuple(files), unread, told)


def _empty(folders: Sequence[Path], found: Gathered) -> tuple[Wording, ...]:
    """That there is nothing in some of the folders."""
    filled_folders = {parent for photo in found.photos for parent in photo.path.parents}
    return tuple(
        filled(NO_PHOTOS, name=one_line(folder.name or str(folder)))
        for folder in folders
        if folder.is_dir() and folder not in filled_folders
    )

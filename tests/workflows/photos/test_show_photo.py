"""What the screen sees of a kept photo."""

from pathlib import Path

import pytest

from inspector_app.domain.errors.case import FileMissing
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import (
    PhotoSource,
    ReadPhoto,
    RefusedPhoto,
    attach_photo,
    read_photos,
)
from inspector_app.workflows.photos.show_photo import reduced_copy, thumbnails
from inspector_app.workflows.visit.show import find_inspection
from tests.visits import a_photo, begun


def one_read(folder: Path) -> ReadPhoto:
    (read,) = read_photos([PhotoSource("p.jpg", a_photo(folder / "p.jpg"))])
    assert isinstance(read, ReadPhoto)
    return read


def test_photos_are_read_apart_from_being_kept(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    content = a_photo(tmp_path / "p.jpg").read_bytes()
    sources = [PhotoSource("none.jpg", tmp_path / "none.jpg"), PhotoSource("b", lambda: content)]

    refused, read = read_photos(sources)

    assert isinstance(refused, RefusedPhoto)
    assert (refused.name, refused.why.zh) == ("none.jpg", "找不到这个文件")
    assert isinstance(read, ReadPhoto)
    assert find_inspection(case, inspection.id).evidence == ()
    kept = attach_photo(case, inspection.id, read, ["A01"])
    assert (kept.piece.items, kept.was_there) == (("A01",), False)
    assert find_inspection(case, inspection.id).evidence == (kept.piece,)


def test_the_same_photo_again_gains_the_item_and_says_so(case: OpenCase, tmp_path: Path) -> None:
    inspection, read = begun(case), one_read(tmp_path)
    attach_photo(case, inspection.id, read, ["A01"])

    again = attach_photo(case, inspection.id, read, ["D01"])

    assert (again.was_there, again.piece.items) == (True, ("A01", "D01"))


def test_a_missing_file_is_known_beside_its_thumbnail(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    piece = attach_photo(case, inspection.id, one_read(tmp_path), []).piece
    whole = thumbnails(case, [piece])[piece.sha256]
    assert whole.is_kept
    assert whole.content.startswith(b"\xff\xd8")
    assert reduced_copy(case, piece).startswith(b"\xff\xd8")

    case.store.files.path_of(piece.reduced).unlink()

    assert not thumbnails(case, [piece])[piece.sha256].is_kept
    with pytest.raises(FileMissing):
        reduced_copy(case, piece)

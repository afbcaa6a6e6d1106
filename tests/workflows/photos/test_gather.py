"""Gathering pictures: whatever a card or a folder holds, nothing is followed in a circle."""

import os
from pathlib import Path

import pytest

from inspector_app.workflows.photos import gather
from inspector_app.workflows.photos.gather import card_folder, gather_photos


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def names(*places: Path) -> list[str]:
    return [photo.path.name for photo in gather_photos(places).photos]


def test_pictures_are_found_by_their_name_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    wanted = ["a.HEIC", "b.mpo", "c.png", "IMG_2.JPG", "IMG_9.jpeg", "IMG_10.jpg"]
    touch(*(tmp_path / name for name in [*wanted, "IMG_2.AAE", "film.mp4", "notes.txt"]))

    assert names(tmp_path) == wanted


def test_a_camera_card_gives_what_is_below_dcim(tmp_path: Path) -> None:
    touch(tmp_path / "DCIM/101CANON/IMG_2.JPG", tmp_path / "DCIM/100CANON/IMG_1.JPG")
    touch(tmp_path / "MISC/other.jpg")

    folder = card_folder(tmp_path)

    assert folder == tmp_path / "DCIM"
    assert names(folder) == ["IMG_1.JPG", "IMG_2.JPG"]
    assert card_folder(tmp_path / "MISC") is None
    assert card_folder(tmp_path / "nowhere") is None


def test_thumbnails_hidden_files_and_litter_are_passed_over(tmp_path: Path) -> None:
    touch(*(tmp_path / each for each in (".thumbnails/1.jpg", "@eaDir/2.jpg", "._3.jpg")))
    touch(*(tmp_path / each for each in ("System Volume Information/4.jpg", "good.jpg")))
    touch(tmp_path / "Thumbs" / "5.jpg")

    assert names(tmp_path) == ["good.jpg"]


def test_a_circle_of_links_is_walked_once(tmp_path: Path) -> None:
    touch(tmp_path / "in" / "one.jpg")
    (tmp_path / "in" / "round").symlink_to(tmp_path)

    assert names(tmp_path) == ["one.jpg"]
    assert names(tmp_path, tmp_path) == ["one.jpg"]


def test_a_pipe_that_is_called_like_a_picture_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")

    assert names(tmp_path) == []


def test_a_file_that_was_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    touch(tmp_path / "notes.txt")

    assert names(tmp_path / "notes.txt", tmp_path / "gone.jpg") == ["notes.txt", "gone.jpg"]


def test_a_folder_that_cannot_be_opened_is_told_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path / "locked" / "1.jpg", tmp_path / "open" / "2.jpg")
    real = os.scandir

    def refuse(folder: Path) -> object:
        if Path(folder).name == "locked":
            raise PermissionError(folder)
        return real(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    found = gather_photos([tmp_path])

    assert [photo.path.name for photo in found.photos] == ["2.jpg"]
    (told,) = found.unread
    assert "locked" in told.zh
    assert "locked" in told.en


def test_too_many_and_too_deep_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(*(tmp_path / "many" / f"{number}.jpg" for number in range(5)))
    touch(tmp_path / "a/b/c/deep.jpg")
    monkeypatch.setattr(gather, "MOST_PHOTOS", 3)
    monkeypatch.setattr(gather, "DEEPEST", 2)

    many, deep = gather_photos([tmp_path / "many"]), gather_photos([tmp_path / "a"])

    assert len(many.photos) == 3
    assert "太多" in many.unread[0].zh
    assert gather_photos([tmp_path]).unread
    assert deep.photos[0].path.name == "deep.jpg"


def test_the_day_of_a_photo_is_when_it_was_written(tmp_path: Path) -> None:
    touch(tmp_path / "1.jpg", tmp_path / "2.jpg")
    os.utime(tmp_path / "2.jpg", (0, 86_400 * 200))
    found = gather_photos([tmp_path])

    (old,) = (photo for photo in found.photos if photo.path.name == "2.jpg")

    assert old.day.year == 1970
    assert found.of_day(old.day.isoformat()) == (old,)

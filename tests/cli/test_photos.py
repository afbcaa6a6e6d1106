"""`attach`, `label`, `number` and `reattach` at the prompt."""

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from inspector_app.cli.app import run
from inspector_app.places import find_places
from tests.visits import CHINA, PASSPHRASE, Desk, a_photo, begun, colleague, copied_desk, sealed

VISITED = datetime(2026, 9, 15, 12, 0, tzinfo=CHINA).timestamp()


class Photos:
    """A prompt with one draft; `say` runs a verb on it."""

    def __init__(self, desk: Desk, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.desk, self.folder, self.capsys = desk, folder, capsys

    def say(self, verb: str, *line: str | Path, code: int = 0, language: str = "en") -> str:
        self.capsys.readouterr()
        words = ["--case", str(self.desk.path), "--lang", language, verb, "last", *map(str, line)]
        assert run(words, find_places({})) == code
        return "".join(self.capsys.readouterr())

    def json(self, verb: str, *line: str | Path, code: int = 0) -> dict[str, Any]:
        document: dict[str, Any] = json.loads(self.say(verb, *line, "--json", code=code))
        return document

    def evidence(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.json("show")["evidence"]
        return found


@pytest.fixture
def photos(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    first_desk: Desk,
) -> Photos:
    """A draft, and a card with three photos, one of them of another day."""
    monkeypatch.setenv("MINGCHA_PASSPHRASE", PASSPHRASE)
    desk = copied_desk(first_desk, tmp_path)
    with desk.opened() as case:
        colleague(case, tmp_path)
        begun(case)
    below = tmp_path / "card" / "DCIM" / "100TEST"
    below.mkdir(parents=True)
    a_photo(below / "1.jpg", taken="2026:09:15 09:30:00")
    a_photo(below / "2.jpg", colour="red", taken="2026:09:15 09:12:00")
    a_photo(below / "3.jpg", colour="green", taken="2026:09:16 08:00:00")
    a_photo(tmp_path / "card" / "elsewhere.jpg", colour="blue")
    for name, at in (("1.jpg", VISITED), ("2.jpg", VISITED), ("3.jpg", VISITED + 86_400)):
        os.utime(below / name, (at, at))
    return Photos(desk, tmp_path / "card", capsys)


def test_a_card_gives_its_photos_and_nothing_beside_them(photos: Photos) -> None:
    done = photos.json("attach", photos.folder, "--item", "A01")

    assert [piece["name"] for piece in done["evidence"]] == ["1.jpg", "2.jpg", "3.jpg"]
    assert (done["refused"], done["skipped"]) == ([], [])


def test_only_the_day_of_the_visit_is_taken_and_the_others_are_told(photos: Photos) -> None:
    told = photos.say("attach", photos.folder / "DCIM", "--day-only")

    assert "2 attached" in told
    assert "(2026-09-15): 1." in told
    assert [piece["name"] for piece in photos.evidence()] == ["1.jpg", "2.jpg"]


def test_a_file_that_is_not_there_is_refused_on_any_day(photos: Photos) -> None:
    done = photos.json("attach", photos.folder / "gone.jpg", "--day-only", code=1)

    assert len(done["refused"]) == 1


def test_a_visit_without_a_day_cannot_choose_by_it(photos: Photos) -> None:
    photos.say("header", "--set", "date=")

    assert "date" in photos.say("attach", photos.folder, "--day-only", code=1)


def test_an_empty_folder_is_told(photos: Photos) -> None:
    (photos.folder / "空的").mkdir()

    done = photos.json("attach", photos.folder / "空的", photos.folder, code=1)

    assert len(done["evidence"]) == 3
    assert done["skipped"] == ["There are no photos in the folder “空的”."]
    assert "没有照片" in photos.say("attach", photos.folder / "空的", code=1, language="zh")


def test_a_label_says_caption_items_and_clock_at_once(photos: Photos) -> None:
    photos.say("attach", photos.folder, "--item", "A01")

    done = photos.json(
        *("label", "1", "--caption", " 公示 栏\n", "--item", "d01,D03", "--not-item", "a01"),
        *("--clock", "09:33"),
    )
    told = photos.say("label", "2", "--clock", "-1:00", language="zh")

    (piece,) = done["evidence"]
    assert (piece["caption"], piece["items"]) == ("公示 栏", ["D01", "D03"])
    assert (piece["clock_offset"], piece["taken_at"][11:16]) == (180, "09:30")
    assert "08:12（相机 09:12，校正－1 小时）" in told
    assert [each.get("clock_offset", 0) for each in photos.evidence()] == [180, -3600, 0]


def test_one_clock_sets_a_whole_camera_right_and_is_taken_back(photos: Photos) -> None:
    photos.say("attach", photos.folder)

    photos.say("label", "2", "--clock", "09:15", "--camera")
    assert [each["clock_offset"] for each in photos.evidence()] == [180, 180, 180]
    assert "09:33 (camera 09:30, corrected +3 min)" in photos.say("show")
    photos.say("label", "1", "2", "3", "--clock", "", "--caption", "")

    assert not any("clock_offset" in each for each in photos.evidence())


@pytest.mark.parametrize(
    "line", [["1", "--item", "Z99"], ["1", "9"], ["1", "--clock", "soon"], ["1", "--not-item", "x"]]
)
def test_a_label_with_a_slip_changes_nothing(photos: Photos, line: list[str]) -> None:
    photos.say("attach", photos.folder)
    before = photos.evidence()

    photos.say("label", *line, "--caption", "大门", code=1)

    assert photos.evidence() == before


def test_a_photo_without_a_time_takes_no_clock(photos: Photos, shared_png: Path) -> None:
    photos.say("attach", shared_png, photos.folder)

    assert "does not say when" in photos.say("label", "2", "1", "--clock", "+0:03", code=1)
    photos.say("label", "2", "--clock", "+0:03", "--camera")

    assert [each.get("clock_offset", 0) for each in photos.evidence()] == [0, 180, 180, 180]


@pytest.fixture
def shared_png(tmp_path: Path) -> Path:
    """A picture that says nothing of itself."""
    from PIL import Image

    Image.new("RGB", (400, 300), "grey").save(tmp_path / "screen.png")
    return tmp_path / "screen.png"


def test_a_label_without_options_is_only_shown(photos: Photos) -> None:
    photos.say("attach", photos.folder, "--item", "A01")

    assert photos.say("label", "2").strip() == "2  A01  2.jpg"


def test_photos_are_numbered_by_time_or_as_named(photos: Photos) -> None:
    photos.say("attach", photos.folder)

    photos.say("number", "--by-time")
    assert [piece["name"] for piece in photos.evidence()] == ["2.jpg", "1.jpg", "3.jpg"]
    photos.say("number", "3", "3")
    assert [piece["name"] for piece in photos.evidence()] == ["3.jpg", "2.jpg", "1.jpg"]
    done = photos.json("number", "3", "--by-time")

    assert [piece["order"] for piece in photos.evidence()] == [1, 2, 3]
    assert [piece["name"] for piece in photos.evidence()] == ["1.jpg", "2.jpg", "3.jpg"]
    assert len(done["evidence"]) == 3


def test_a_corrected_clock_counts_when_numbering_by_time(photos: Photos) -> None:
    photos.say("attach", photos.folder, "--day-only")
    photos.say("label", "1", "--clock", "-0:30")

    photos.say("number", "--by-time")

    assert [piece["name"] for piece in photos.evidence()] == ["1.jpg", "2.jpg"]


def test_detached_photos_come_back_as_they_were(photos: Photos) -> None:
    photos.say("attach", photos.folder)
    photos.say("label", "2", "--caption", "大门", "--item", "A01")
    before = photos.evidence()
    photos.say("detach", "1", "2")

    assert photos.say("reattach", "2").strip() == "2.jpg is back."
    assert "2.jpg" not in photos.say("reattach", "1")
    assert photos.evidence() == before
    assert photos.say("reattach", language="zh").strip() == "没有取下的照片。"
    photos.say("reattach", "1", code=1)


def test_all_detached_photos_come_back_at_once_after_a_seal_too(photos: Photos) -> None:
    photos.say("attach", photos.folder)
    with photos.desk.opened() as case:
        (row,) = case.store.inspections.rows()
        sealed(case, case.store.inspections.load(row.id))
    photos.say("label", "3", "--caption", "later")
    before = photos.evidence()
    photos.say("detach", "1", "3")

    done = photos.json("reattach")

    assert sorted(piece["name"] for piece in done["reattached"]) == ["1.jpg", "3.jpg"]
    assert photos.evidence() == before

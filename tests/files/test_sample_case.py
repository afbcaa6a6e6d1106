"""The sample case: what it brings can be read, and says what the demonstration needs."""

import json
from collections import Counter

import pytest

from inspector_app.domain.answer import full_marks
from inspector_app.domain.header import Header
from inspector_app.domain.relevance import asked_items
from inspector_app.domain.scoring import score
from inspector_app.files.answers_file import AnswersRead, read_answers
from inspector_app.files.form_file import read_form
from inspector_app.files.photo import PhotoReader
from inspector_app.files.unit_file import read_units

VERDICTS = {
    "good": "excellent",
    "poor": "fail",
    "suspected": "pending",
    "shared": "pass",
    "own": "pass",
}


def header_of(read: AnswersRead) -> Header:
    return Header.from_fields({f"header.{name}": said for name, said in read.header.items()})


@pytest.fixture(scope="module")
def sample(root):
    return root / "resources" / "sample"


@pytest.fixture(scope="module")
def form(root):
    return read_form(root / "forms" / "window-service-2026.yaml")


@pytest.fixture(scope="module")
def photos(sample):
    with PhotoReader() as reader:
        return [reader.read(path) for path in sorted((sample / "photos").glob("*.jpg"))]


def test_the_register_holds_units_of_every_category(sample):
    units = read_units(sample / "units.csv")
    assert Counter(unit.category for unit in units) == {"town": 8, "department": 8, "utility": 8}
    assert {unit.kind for unit in units} > {"water", "power", "gas", "telecom", "network", "cable"}


@pytest.mark.parametrize("visit", VERDICTS)
def test_each_visit_is_of_a_registered_unit(sample, form, visit):
    read = read_answers((sample / f"visit-{visit}.json").read_bytes(), form, visit)
    unit = next(
        each for each in read_units(sample / "units.csv") if each.code == read.header["unit_code"]
    )
    for fact in ("category", "address", "responsible", "contact"):
        assert read.header[fact] == getattr(unit, fact)
    assert read.header["unit"] == unit.name


@pytest.mark.parametrize("visit", VERDICTS)
def test_each_visit_ends_in_its_verdict(sample, form, visit):
    read = read_answers((sample / f"visit-{visit}.json").read_bytes(), form, visit)
    header = header_of(read)
    asked = [each.item for each in asked_items(form, header, read.answers) if not each.preset]
    rest = {item.code: full_marks(item) for item in asked if item.code not in read.answers}
    assert read.rest == "full-marks"
    assert score(form, header, {**read.answers, **rest}).verdict.value == VERDICTS[visit]


@pytest.mark.parametrize("visit", VERDICTS)
def test_each_deduction_is_told_as_a_fact(sample, form, visit):
    read = read_answers((sample / f"visit-{visit}.json").read_bytes(), form, visit)
    for line in score(form, header_of(read), read.answers).lines:
        if line.deduction:
            assert line.answer.note


@pytest.mark.parametrize("visit", VERDICTS)
def test_each_photo_of_a_visit_is_there_and_serves_items_of_the_form(sample, form, visit):
    said = json.loads((sample / f"visit-{visit}.json").read_text(encoding="utf-8"))
    for photo in said["photos"]:
        assert (sample / "photos" / photo["file"]).is_file()
        assert set(photo["items"]) <= set(form.item_by_code)
        assert photo["caption"]


def test_every_photo_belongs_to_a_visit(sample):
    named = [
        photo["file"]
        for visit in VERDICTS
        for photo in json.loads((sample / f"visit-{visit}.json").read_bytes())["photos"]
    ]
    assert sorted(named) == sorted(path.name for path in (sample / "photos").iterdir())


def test_the_photos_are_small_enough_to_travel_with_the_program(photos):
    assert sum(photo.size for photo in photos) < 2_500_000
    assert all(max(photo.width, photo.height) == 1600 for photo in photos)


def test_the_photos_were_taken_on_the_days_of_the_visits(photos):
    days = Counter(photo.taken_at[:10] for photo in photos)
    assert days == {"2026-09-15": 5, "2026-09-16": 7, "2026-09-17": 2, "2026-09-18": 4}
    assert {photo.device for photo in photos} == {"Sample Drawn picture"}


def test_one_photo_stands_sideways_and_one_says_where_and_no_copy_does(
    photos,
):
    assert sum(photo.height > photo.width for photo in photos) == 1
    assert sum(bool(photo.place) for photo in photos) == 1
    assert not any(b"Sample" in photo.reduced + photo.thumbnail for photo in photos)

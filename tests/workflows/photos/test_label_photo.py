"""Labels of photos: caption, items, numbers and the camera's clock, and how they are taken back."""

from pathlib import Path

import pytest
from PIL import Image

from inspector_app.domain.errors.refused import NoSuchItem, NoSuchPhoto, WrongState
from inspector_app.domain.evidence import Evidence, numbered
from inspector_app.domain.inspection import Inspection, State
from inspector_app.domain.payload import Payload
from inspector_app.domain.verification import Judgement
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.photos.detach import detach_photos
from inspector_app.workflows.photos.label_photo import (
    LARGEST_OFFSET,
    Label,
    caption_photo,
    file_photos,
    label_photos,
    number_by_time,
    number_photos,
    put_back,
    set_clock_offset,
)
from inspector_app.workflows.verifying.verify import verify_pdf
from inspector_app.workflows.visit.show import find_inspection
from inspector_app.workflows.visit.void import void_inspection
from tests.visits import a_photo, begun, sealed


def three(case: OpenCase, folder: Path) -> tuple[Inspection, list[str]]:
    inspection = begun(case)
    colours = ("red", "green", "blue")
    files = [a_photo(folder / f"{colour}.jpg", colour=colour) for colour in colours]
    done = attach_photos(case, inspection.id, files, [], "", lambda *_: None)
    return inspection, [piece.id for piece in done.evidence]


def evidence(case: OpenCase, inspection: Inspection) -> tuple[Evidence, ...]:
    return find_inspection(case, inspection.id).evidence


def test_a_caption_is_one_line_and_is_kept(case: OpenCase, tmp_path: Path) -> None:
    inspection, ids = three(case, tmp_path)

    caption_photo(case, inspection.id, ids[1], "  大门\n右侧 ")

    assert [piece.caption for piece in evidence(case, inspection)] == ["", "大门 右侧", ""]


def test_one_photo_serves_many_items_and_leaves_them_again(case: OpenCase, tmp_path: Path) -> None:
    inspection, ids = three(case, tmp_path)

    file_photos(case, inspection.id, ids[:2], ["a01", "D01"])
    file_photos(case, inspection.id, ids[:1], [], ["A01"])

    assert [piece.items for piece in evidence(case, inspection)] == [("D01",), ("A01", "D01"), ()]


def test_an_unknown_item_or_photo_changes_nothing(case: OpenCase, tmp_path: Path) -> None:
    inspection, ids = three(case, tmp_path)

    with pytest.raises(NoSuchItem):
        file_photos(case, inspection.id, ids, ["Z99"])
    with pytest.raises(NoSuchPhoto):
        file_photos(case, inspection.id, [ids[0], "99"], ["A01"])

    assert not any(piece.items for piece in evidence(case, inspection))


def test_a_wrong_clock_is_corrected_for_the_eye_only(case: OpenCase, tmp_path: Path) -> None:
    inspection, ids = three(case, tmp_path)
    before = evidence(case, inspection)[0]

    set_clock_offset(case, inspection.id, ids[:1], -3600)

    piece = evidence(case, inspection)[0]
    assert (piece.taken_at, piece.moment[11:16]) == (before.taken_at, "08:12")
    assert "clock_offset" not in before.to_json()
    assert Evidence.from_json(piece.to_json()) == piece


def test_photos_are_numbered_as_asked_and_the_rest_follows(case: OpenCase, tmp_path: Path) -> None:
    inspection, ids = three(case, tmp_path)

    number_photos(case, inspection.id, [ids[2], ids[0]])

    order = [piece.name for _, piece in numbered(evidence(case, inspection))]
    assert order == ["blue.jpg", "red.jpg", "green.jpg"]


def test_what_was_taken_off_comes_back_as_it_was(case: OpenCase, tmp_path: Path) -> None:
    inspection, ids = three(case, tmp_path)
    gone = detach_photos(case, inspection.id, ids[:2])

    put_back(case, inspection.id, gone)

    assert [piece.id for piece in evidence(case, inspection)] == ids


def test_a_piece_whose_file_was_never_here_is_not_put_back(case: OpenCase, tmp_path: Path) -> None:
    inspection, _ = three(case, tmp_path)
    foreign = Evidence("x", "ab" * 32, 1, "jpeg", "foreign.jpg", 1, 1, "cd" * 32)

    with pytest.raises(NoSuchPhoto):
        put_back(case, inspection.id, [foreign])

    assert len(evidence(case, inspection)) == 3


def test_a_label_on_a_sealed_inspection_waits_for_an_amendment(
    case: OpenCase, tmp_path: Path
) -> None:
    inspection, ids = three(case, tmp_path)
    sealed(case, inspection)

    caption_photo(case, inspection.id, ids[0], "门口")

    assert find_inspection(case, inspection.id).state is State.AMENDING


def test_a_void_inspection_keeps_its_labels(case: OpenCase, tmp_path: Path) -> None:
    inspection, ids = three(case, tmp_path)
    void_inspection(case, inspection.id, "重复")

    with pytest.raises(WrongState):
        caption_photo(case, inspection.id, ids[0], "门口")


def test_a_corrected_clock_is_sealed_and_its_sheet_is_good(case: OpenCase, tmp_path: Path) -> None:
    inspection, ids = three(case, tmp_path)
    label_photos(case, inspection.id, ["1"], Label(clock="+0:03"))

    verified = verify_pdf(sealed(case, inspection).pdf, tmp_path / "a.pdf", case=case)

    assert verified.examination.judgement is Judgement.GOOD
    assert verified.payload is not None
    contents = [each.entry.content() for each in verified.payload.entries if each.entry.body]
    facts = [content.set.get(f"evidence.{ids[0]}", {}) for content in contents]
    offsets = [fact["clock_offset"] for fact in facts if fact]
    assert offsets == [180]
    assert Payload.read(verified.payload.to_bytes()) == verified.payload


def test_a_camera_that_began_again_decades_ago_is_set_right_by_day_and_time(
    case: OpenCase, tmp_path: Path
) -> None:
    inspection, _ = three(case, tmp_path)

    (piece,) = label_photos(case, inspection.id, ["1"], Label(clock="2010-01-02 03:04"))
    (far,) = label_photos(case, inspection.id, ["2"], Label(clock="1900-01-01 00:00"))

    assert piece.moment[:16] == "2010-01-02T03:04"
    assert far.clock_offset == -LARGEST_OFFSET


def test_photos_without_a_time_are_numbered_last(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    Image.new("RGB", (400, 300), "grey").save(tmp_path / "screen.png")
    files = [tmp_path / "screen.png", a_photo(tmp_path / "p.jpg")]
    attach_photos(case, inspection.id, files, [], "", lambda *_: None)

    number_by_time(case, inspection.id)

    assert [piece.name for piece in evidence(case, inspection)] == ["p.jpg", "screen.png"]

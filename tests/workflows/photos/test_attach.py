"""Photos: the file first, its row second; a bad one is refused and changes nothing."""

import io
from pathlib import Path

import pikepdf

from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.visit.show import find_inspection
from tests.visits import a_photo, begun, sealed


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def test_the_untouched_original_is_kept_and_its_facts_are_read(
    case: OpenCase, tmp_path: Path
) -> None:
    inspection = begun(case)
    photo = a_photo(tmp_path / "门口.jpg")

    done = attach_photos(case, inspection.id, [photo], ["a01", "A02,A05"], "门口", quiet)

    piece = done.evidence[0]
    assert case.store.files.read(piece.sha256) == photo.read_bytes()
    assert (piece.taken_at[:16], piece.device) == ("2026-09-15T09:12", "Sample Test camera")
    assert case.store.places.read(piece.sha256).startswith("39.9")
    assert piece.items == ("A01", "A02", "A05")
    assert find_inspection(case, inspection.id).evidence == (piece,)


def test_a_bad_file_is_refused_and_the_others_go_on(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    bad = tmp_path / "broken.jpg"
    bad.write_bytes(a_photo(tmp_path / "x.jpg").read_bytes()[:200])
    good = a_photo(tmp_path / "good.jpg", colour="green")

    done = attach_photos(case, inspection.id, [bad, tmp_path / "none.jpg", good], [], "", quiet)

    assert [refused.file for refused in done.refused] == [str(bad), str(tmp_path / "none.jpg")]
    assert [piece.name for piece in done.evidence] == ["good.jpg"]


def test_the_same_picture_again_only_gains_items(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    photo = a_photo(tmp_path / "p.jpg")
    attach_photos(case, inspection.id, [photo], ["A01"], "门口", quiet)

    attach_photos(case, inspection.id, [photo], ["D01"], "", quiet)

    (piece,) = find_inspection(case, inspection.id).evidence
    assert (piece.items, piece.caption, piece.order) == (("A01", "D01"), "门口", 1)


def test_no_trace_of_a_photo_lies_in_the_clear(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    attach_photos(case, inspection.id, [a_photo(tmp_path / "p.jpg")], [], "", quiet)

    kept = [
        path.read_bytes() for path in (case.folder.path / "photos").rglob("*") if path.is_file()
    ]

    assert len(kept) == 2
    assert not any(b"Test camera" in content or b"JFIF" in content for content in kept)


def test_where_a_photo_was_taken_never_leaves_the_case_folder(
    case: OpenCase, tmp_path: Path
) -> None:
    inspection = begun(case)
    photo = a_photo(tmp_path / "p.jpg")
    (piece,) = attach_photos(case, inspection.id, [photo], ["A01"], "", quiet).evidence
    place = case.store.places.read(piece.sha256)

    done = sealed(case, inspection)

    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        carried = pdf.attachments["inspection.json"].get_file().read_bytes()
    told = carried + b"".join(each.entry.body or b"" for each in case.store.ledger.all_entries())
    assert place.startswith("39.9")
    assert piece.device.encode() in told
    for said in (place, *place.split(","), "39.9", "116.3"):
        assert said.encode() not in told
    assert case.store.files.read(piece.sha256) == photo.read_bytes()


def test_a_photo_without_a_position_has_none(case: OpenCase) -> None:
    assert case.store.places.read("ab" * 32) == ""

"""Void: nothing is erased, not even what was typed and changed again."""

from pathlib import Path

from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.void import void_inspection
from tests.visits import a_photo, begun, sealed


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def said(value: int) -> bytes:
    return b'{"answers":[{"item":"A01","mark":"scored","value":%d}]}' % value


def test_voiding_keeps_every_edit_in_its_order(case: OpenCase) -> None:
    inspection = begun(case)
    for value in (1, 2, 1):
        fill_from_file(case, inspection.id, said(value), "a.json")

    void_inspection(case, inspection.id, "去错了单位")

    log = case.store.inspections.folded(inspection.id).fields["log.1"]
    assert [each["value"]["value"] for each in log] == [1, 2, 1]  # type: ignore[union-attr,index,call-overload]


def test_evidence_typed_after_the_seal_stays_known_when_voided(
    case: OpenCase, tmp_path: Path
) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    photo = a_photo(tmp_path / "p.jpg")
    (piece,) = attach_photos(case, inspection.id, [photo], [], "", quiet).evidence

    void_inspection(case, inspection.id, "重复")

    assert {piece.sha256, piece.reduced} <= case.store.known_files()
    assert check_case(case, quiet).faults == ()
    case.store.files.path_of(piece.sha256).unlink()
    assert {fault.code for fault in check_case(case, quiet).faults} == {"file-missing"}

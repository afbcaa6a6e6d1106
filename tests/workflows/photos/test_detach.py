"""The way back from a wrong photo: off the draft, its file stays."""

from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import NoSuchPhoto, WrongState
from inspector_app.domain.inspection import State
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.photos.detach import detach_photos
from inspector_app.workflows.visit.show import find_inspection
from tests.visits import a_photo, begun, sealed


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def two_photos(tmp_path: Path) -> list[Path]:
    return [a_photo(tmp_path / "p.jpg"), a_photo(tmp_path / "q.jpg", colour="red")]


def test_a_photo_is_detached_by_number_and_by_id_and_its_file_stays(
    case: OpenCase, tmp_path: Path
) -> None:
    inspection = begun(case)
    first, second = attach_photos(
        case, inspection.id, two_photos(tmp_path), ["A01"], "", quiet
    ).evidence

    assert detach_photos(case, inspection.id, ["1"]) == (first,)
    assert find_inspection(case, inspection.id).evidence == (second,)
    detach_photos(case, inspection.id, [second.id])

    assert find_inspection(case, inspection.id).evidence == ()
    assert {first.sha256, second.reduced} <= case.store.known_files()
    assert case.store.files.is_intact(first.sha256)
    sealed(case, inspection)
    assert {first.sha256, second.reduced} <= case.store.known_files()


def test_one_unknown_number_detaches_nothing(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    attach_photos(case, inspection.id, two_photos(tmp_path), [], "", quiet)

    for wanted in (["1", "7"], ["1", ""]):
        with pytest.raises(NoSuchPhoto) as refused:
            detach_photos(case, inspection.id, wanted)
        assert refused.value.known == ("1", "2")

    assert len(find_inspection(case, inspection.id).evidence) == 2


def test_a_sealed_photo_stays_and_one_attached_since_can_go(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    one, two = two_photos(tmp_path)
    attach_photos(case, inspection.id, [one], [], "", quiet)
    sealed(case, inspection)
    with pytest.raises(WrongState):
        detach_photos(case, inspection.id, ["1"])
    attach_photos(case, inspection.id, [two], [], "", quiet)

    detach_photos(case, inspection.id, ["2"])

    now = find_inspection(case, inspection.id)
    assert (now.state, [piece.order for piece in now.evidence]) == (State.SEALED, [1])

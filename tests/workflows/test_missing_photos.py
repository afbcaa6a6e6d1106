"""A photo that is gone keeps a hand-over back: what mends that, and what does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspector_app.domain.errors.exchange import PhotosMissing
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.inspection import Inspection
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.hand_over import hand_over
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.photos.detach import detach_photos
from tests.exchanging import handed, photographed, quiet, visit
from tests.visits import new_desk, sealed

UNIT = "云溪镇便民服务中心"


@dataclass
class Loss:
    """An inspection whose one photo lies no longer where it was kept."""

    case: OpenCase
    begun: Inspection
    photo: Path
    stick: Path

    @property
    def piece(self) -> Evidence:
        """The photo as the inspection names it."""
        (piece,) = self.case.store.inspections.load(self.begun.id).evidence
        return piece


@pytest.fixture(params=["draft", "sealed"])
def loss(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Loss]:
    """A draft or a sealed inspection, and the picture as it is still on the camera."""
    with new_desk(tmp_path / "desk").opened() as case:
        begun = visit(case, UNIT, second="赵六,区效能办,示检字第0031号")
        photographed(case, begun, tmp_path / "camera", "red")
        if request.param == "sealed":
            sealed(case, begun)
        found = Loss(case, begun, tmp_path / "camera" / "IMG_red.jpg", tmp_path / "stick")
        case.store.files.path_of(found.piece.sha256).unlink()
        with pytest.raises(PhotosMissing):
            handed(case, found.stick)
        yield found


def test_the_same_picture_attached_again_lets_it_go(loss: Loss) -> None:
    state = loss.case.store.inspections.load(loss.begun.id).state

    attach_photos(loss.case, loss.begun.id, [loss.photo], ["A01"], "", quiet)

    assert handed(loss.case, loss.stick).photos == 2
    assert loss.case.store.inspections.load(loss.begun.id).state is state
    assert loss.case.store.files.is_intact(loss.piece.sha256)


def test_without_originals_it_goes_at_once(loss: Loss) -> None:
    done = hand_over(loss.case, loss.stick, originals=False, progress=quiet)

    assert done.photos == 1


@pytest.mark.parametrize("loss", ["draft"], indirect=True)
def test_detaching_it_does_not_help_since_what_was_typed_still_names_it(loss: Loss) -> None:
    detach_photos(loss.case, loss.begun.id, ["1"])

    with pytest.raises(PhotosMissing):
        handed(loss.case, loss.stick)

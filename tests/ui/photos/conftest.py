"""A visit on the desk, and photos to bring into it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.photos.album import Album, album_of
from inspector_app.ui.photos.importing import Imported
from inspector_app.ui.photos.offered import wanted_files
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import begin_visit
from tests.visits import a_photo

COLOURS = ("red", "green", "blue", "orange", "purple", "navy", "teal", "gold")
BringIn = Callable[..., Imported]


@pytest.fixture
def visit(opened: Workplace, qtbot: QtBot) -> Visit:
    """A visit that was just begun."""
    return begin_visit(opened, qtbot)


@pytest.fixture
def album(opened: Workplace, visit: Visit) -> Album:
    """The album of the visit."""
    return album_of(opened, visit)


@pytest.fixture
def files(tmp_path: Path) -> Callable[[int], list[Path]]:
    """So many photos of one morning, in the order in which they were taken."""

    def make(count: int) -> list[Path]:
        return [
            a_photo(
                tmp_path / f"IMG_{number}.jpg",
                colour=COLOURS[number],
                taken=f"2026:09:15 09:{10 + number}:00",
            )
            for number in range(count)
        ]

    return make


@pytest.fixture
def bring_in(album: Album, qtbot: QtBot) -> BringIn:
    """Import files for items and wait until that is over."""

    def bring(paths: Sequence[Path], *items: str) -> Imported:
        with qtbot.waitSignal(album.importing.finished, timeout=20_000) as told:
            album.importing.take(wanted_files(paths, items))
        (imported,) = told.args
        assert isinstance(imported, Imported)
        return imported

    return bring


@pytest.fixture
def settled(opened: Workplace, qtbot: QtBot) -> Callable[[], None]:
    """Wait until nothing is under way."""
    return lambda: qtbot.waitUntil(lambda: opened.background.is_idle, timeout=10_000)


def on_disk(workplace: Workplace, visit: Visit, qtbot: QtBot) -> tuple[Evidence, ...]:
    """The evidence as the case folder has it."""
    from inspector_app.workflows.visit.show import find_inspection
    from tests.ui.conftest import asked

    found = asked(workplace, qtbot, lambda case: find_inspection(case, visit.inspection.id))
    return found.evidence  # type: ignore[attr-defined,no-any-return]

"""The viewer: zoom, captions, and the end of the last photo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.commands import action
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.pictures import MOST_REDUCED, decoded
from inspector_app.ui.photos.viewer import PhotoViewer
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import asked, shown_in
from tests.ui.photos.conftest import BringIn

Files = Callable[[int], list[Path]]
Look = Callable[[Album], PhotoViewer]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the viewer lies over."""
    made = QWidget()
    shown_in(made, qtbot, 640, 480)
    return made


@pytest.fixture
def viewer_of(opened: Workplace, visit: Visit, window: QWidget) -> Callable[[Album], PhotoViewer]:
    """Open the viewer at the first photo of an album."""

    def look(album: Album) -> PhotoViewer:
        viewer = PhotoViewer(opened, visit, window)
        viewer.show_photos(album.pieces, album.pieces[0])
        return viewer

    return look


def test_the_reduced_copy_is_shown_and_enlarged(
    viewer_of: Look, album: Album, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    bring_in(files(1), "A01")
    viewer = viewer_of(album)
    qtbot.waitUntil(lambda: viewer.area.shown_width == 800)
    fitted = viewer.area.zoom

    qtbot.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.area.zoom > fitted
    qtbot.keyClick(viewer, Qt.Key.Key_0)

    assert viewer.area.is_fitted
    viewer.leave()


def test_the_caption_is_kept_when_the_next_photo_is_shown(
    viewer_of: Look, album: Album, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    bring_in(files(2), "A01")
    viewer = viewer_of(album)
    qtbot.keyClick(viewer, Qt.Key.Key_C)
    qtbot.keyClicks(viewer.caption, "door")

    viewer.go(1)

    qtbot.waitUntil(lambda: album.pieces[0].caption == "door")
    assert album.pieces[1].caption == ""
    assert viewer.caption.text() == ""
    viewer.leave()


def test_the_keys_of_the_page_below_do_nothing_while_it_lies_over_it(
    viewer_of: Look,
    album: Album,
    bring_in: BringIn,
    files: Files,
    window: QWidget,
    qtbot: QtBot,
) -> None:
    page, log = QWidget(window), list[str]()
    page.show()
    for name in ("undo", "seal", "shortcuts"):
        action(name, page, lambda n=name: log.append(n))
    bring_in(files(1), "A01")
    viewer = viewer_of(album)
    focused = viewer.area

    for key in (Qt.Key.Key_Z, Qt.Key.Key_Return):
        qtbot.keyClick(focused, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(focused, Qt.Key.Key_F1)
    viewer.leave()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert log == ["shortcuts", "undo"]


def test_taking_the_last_photo_off_closes_it(
    viewer_of: Look, album: Album, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    bring_in(files(2), "A01")
    viewer = viewer_of(album)

    qtbot.keyClick(viewer, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(album.pieces) == 1)
    assert viewer.current == album.pieces[0]

    with qtbot.waitSignal(viewer.closed):
        qtbot.keyClick(viewer, Qt.Key.Key_Delete)


def test_a_missing_file_is_told_with_a_remedy(
    opened: Workplace,
    viewer_of: Look,
    album: Album,
    bring_in: BringIn,
    files: Files,
    qtbot: QtBot,
) -> None:
    bring_in(files(1), "A01")
    path = asked(
        opened,
        qtbot,
        lambda case: case.store.files.path_of(album.pieces[0].reduced),  # type: ignore[attr-defined]
    )
    assert isinstance(path, Path)
    path.unlink()

    viewer = viewer_of(album)

    qtbot.waitUntil(lambda: "备份" in viewer.area.words)
    viewer.leave()


def test_only_pictures_of_our_own_size_are_decoded(files: Files) -> None:
    content = files(1)[0].read_bytes()

    assert decoded(content, MOST_REDUCED).width() == 800
    assert decoded(content, 320).isNull()
    assert decoded(b"\x89PNG\r\n", MOST_REDUCED).isNull()
    assert decoded(b"", MOST_REDUCED).isNull()

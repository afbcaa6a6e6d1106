"""The ways in: a folder of several days, a camera card, the file dialog."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.photos.adding import Adding
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.cards import plugged_in
from inspector_app.ui.photos.folder_choice import FolderChoice
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in

Files = Callable[[int], list[Path]]
VISIT_DAY = datetime(2026, 9, 15, 9, 30).astimezone().timestamp()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Where the dialogs open."""
    made = QWidget()
    shown_in(made, qtbot, 800, 600)
    return made


@pytest.fixture
def adding(opened: Workplace, album: Album, window: QWidget) -> Iterator[Adding]:
    """The ways in, for the window."""
    return Adding(opened, album, window)


@pytest.fixture
def card(files: Files, tmp_path: Path) -> Path:
    """Two photos of the day of the visit, and one of another."""
    photos = files(3)
    folder = tmp_path / "DCIM" / "100TEST"
    folder.mkdir(parents=True)
    for photo, when in zip(photos, (VISIT_DAY, VISIT_DAY, VISIT_DAY - 86_400 * 3), strict=True):
        moved = photo.rename(folder / photo.name)
        os.utime(moved, (when, when))
    return tmp_path / "DCIM"


def choice_in(window: QWidget, qtbot: QtBot) -> FolderChoice:
    qtbot.waitUntil(lambda: bool(window.findChildren(FolderChoice)), timeout=10_000)
    return window.findChildren(FolderChoice)[0]


def test_of_a_card_only_the_day_of_the_visit_is_offered_first(
    adding: Adding, album: Album, visit: Visit, card: Path, window: QWidget, qtbot: QtBot
) -> None:
    adding.add_folder(card, ["A01"], "EOS")
    choice = choice_in(window, qtbot)
    assert choice.of_day.isChecked()
    assert "2" in choice.of_day.text()

    with qtbot.waitSignal(album.importing.finished, timeout=20_000):
        choice.agree.click()

    assert len(visit.evidence_of("A01")) == 2


def test_all_of_a_card_may_be_meant(
    adding: Adding, album: Album, card: Path, window: QWidget, qtbot: QtBot
) -> None:
    adding.add_folder(card, [])
    choice = choice_in(window, qtbot)
    choice.all.setChecked(True)

    with qtbot.waitSignal(album.importing.finished, timeout=20_000):
        choice.agree.click()

    assert len(album.pieces) == 3


def test_a_folder_of_one_day_asks_nothing(
    adding: Adding, album: Album, files: Files, tmp_path: Path, qtbot: QtBot
) -> None:
    for photo in files(2):
        os.utime(photo, (VISIT_DAY, VISIT_DAY))

    with qtbot.waitSignal(album.importing.finished, timeout=20_000):
        adding.add_folder(tmp_path, [])

    assert len(album.pieces) == 2


def test_an_empty_folder_is_told(adding: Adding, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "none").mkdir()

    with qtbot.waitSignal(adding.said, timeout=10_000) as told:
        adding.add_folder(tmp_path / "none", [])

    assert "none" in told.args[1]


def test_without_a_card_the_remedy_is_told(adding: Adding, qtbot: QtBot) -> None:
    if plugged_in():
        pytest.skip("a camera card is plugged in")

    with qtbot.waitSignal(adding.said, timeout=10_000) as told:
        adding.choose_card([])

    assert "相机卡" in told.args[1]
    assert told.args[2]


def test_the_chosen_files_of_the_dialog_are_added(
    adding: Adding, album: Album, files: Files, qtbot: QtBot
) -> None:
    photos = files(2)
    dialog = adding.choose_files(["A01"])
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles

    with qtbot.waitSignal(album.importing.finished, timeout=20_000):
        dialog.filesSelected.emit([str(photo) for photo in photos])

    assert len(album.pieces) == 2
    dialog.close()


def test_the_menu_offers_every_way(adding: Adding, window: QWidget) -> None:
    menu = adding.menu([], window)

    assert len(menu.actions()) == 4
    assert all(each.isEnabled() and each.text() for each in menu.actions())

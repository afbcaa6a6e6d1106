"""Asking for files never holds up the window, and hands back paths."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.asking import (
    ask_for_file,
    ask_for_files,
    ask_for_folder,
    ask_where_to_save,
)
from tests.ui.conftest import shown_in


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    shown_in(made, qtbot)
    return made


def test_one_file_is_chosen(page: QWidget, tmp_path: Path) -> None:
    chosen: list[Path] = []

    dialog = ask_for_file(page, "A roster", chosen.append, ["Rosters (*.roster)", "All (*)"])
    dialog.fileSelected.emit(str(tmp_path / "a.roster"))

    assert chosen == [tmp_path / "a.roster"]
    assert dialog.nameFilters() == ["Rosters (*.roster)", "All (*)"]
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile
    assert dialog.accessibleName() == "A roster"
    dialog.reject()


def test_several_files_are_chosen(page: QWidget, tmp_path: Path) -> None:
    chosen: list[list[Path]] = []

    dialog = ask_for_files(page, "Sheets", chosen.append)
    dialog.filesSelected.emit([str(tmp_path / "a.pdf"), str(tmp_path / "b.pdf")])

    assert chosen == [[tmp_path / "a.pdf", tmp_path / "b.pdf"]]
    dialog.reject()


def test_a_folder_is_chosen(page: QWidget, tmp_path: Path) -> None:
    chosen: list[Path] = []

    dialog = ask_for_folder(page, "Where?", chosen.append)
    dialog.fileSelected.emit(str(tmp_path))

    assert chosen == [tmp_path]
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()


@pytest.mark.parametrize("confirms", [True, False])
def test_a_place_to_save_is_suggested_and_replacing_is_asked_about(
    page: QWidget, tmp_path: Path, confirms: bool
) -> None:
    name = str(tmp_path / "sheet.pdf")

    dialog = ask_where_to_save(page, "Save", name, print, confirms=confirms)

    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "pdf"
    assert dialog.selectedFiles() == [name]
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite) is not confirms
    dialog.reject()

"""A file is typed or chosen in the folders."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.file_edit import FileEdit, suggested_file
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


def test_a_file_is_typed(workplace: Workplace, qtbot: QtBot) -> None:
    field = FileEdit(workplace.theme, "选择密钥文件", saves=False)
    shown_in(field, qtbot)
    assert field.is_empty

    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.edit, " ~/b.p12 ")

    assert field.path == Path.home() / "b.p12"


def test_a_file_is_chosen_by_key_and_tells_it(
    workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    field = FileEdit(workplace.theme, "选择密钥文件", saves=False)
    shown_in(field, qtbot)
    (button,) = field.findChildren(QPushButton)
    assert button.accessibleName() == "选择密钥文件"

    qtbot.keyClick(button, Qt.Key.Key_Space)
    dialog = field.findChild(QFileDialog)
    with qtbot.waitSignals([field.edited, field.chosen]):
        dialog.fileSelected.emit(str(tmp_path / "b.p12"))
    dialog.reject()

    assert field.path == tmp_path / "b.p12"


def test_what_is_saved_begins_where_it_was_suggested(workplace: Workplace, qtbot: QtBot) -> None:
    field = FileEdit(workplace.theme, "存到哪里", suggested_file("a.p12"), saves=True)
    shown_in(field, qtbot)

    field.choose()
    dialog = field.findChild(QFileDialog)

    assert dialog.selectedFiles() == [str(Path.home() / "a.p12")]
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.reject()

"""Qt's own file dialog speaks the window's language, too."""

from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from inspector_app.domain.wording import Language
from inspector_app.places import find_places
from inspector_app.ui.translation import Translators


def test_the_file_dialog_speaks_chinese_throughout(qtbot: QtBot) -> None:
    translators = Translators(find_places().translations)
    translators.speak(Language.ZH)
    try:
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        said = [label.text() for label in dialog.findChildren(QLabel)]
    finally:
        translators.fall_silent()

    assert said
    assert not [each for each in said if each.isascii()]

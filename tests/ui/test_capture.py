"""Only Windows can leave a window out of recordings; elsewhere nothing is claimed or done."""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.capture import can_exclude, exclude


def test_only_windows_claims_it() -> None:
    assert can_exclude() == (sys.platform == "win32")


def test_asking_for_it_harms_no_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    for wanted in (True, False):
        exclude(window, wanted=wanted)

    assert not window.isVisible()

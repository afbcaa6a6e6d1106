"""Two panes side by side while there is room, one above the other where there is not."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.two_pane import FOLDS_BELOW, TwoPane
from inspector_app.ui.theme import Scheme, Theme
from tests.ui.conftest import shown_in


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_folds_by_its_own_width_and_the_size_of_text(qtbot: QtBot, scale: float) -> None:
    panes = TwoPane(Theme(Scheme.LIGHT, scale), QWidget(), QWidget())
    wide = round(FOLDS_BELOW * scale)

    shown_in(panes, qtbot, wide, 600)
    assert not panes.is_folded

    panes.resize(wide - 1, 600)
    assert panes.is_folded

    panes.resize(wide, 600)
    assert not panes.is_folded

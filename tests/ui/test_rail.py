"""The rail names its places, tells which was chosen, and fits a small window at any text size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from inspector_app.domain.roster import Role
from inspector_app.ui.rail import FOR_LEADS, PLACES, Rail, places_of
from inspector_app.ui.settings import SCALES
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


@pytest.mark.parametrize("name", [*PLACES, "hide", "lock"])
def test_every_button_tells_its_place(workplace: Workplace, qtbot: QtBot, name: str) -> None:
    rail = Rail(workplace)
    shown_in(rail, qtbot, 90, 700)
    chosen: list[str] = []
    rail.chosen.connect(chosen.append)

    qtbot.keyClick(rail._buttons[name], Qt.Key.Key_Space)

    assert chosen == [name]


def test_it_shows_where_one_is_and_only_there(workplace: Workplace, qtbot: QtBot) -> None:
    rail = Rail(workplace)
    qtbot.addWidget(rail)

    for place in PLACES:
        rail.show_place(place)
        assert [name for name in PLACES if rail._buttons[name].isChecked()] == [place]
    rail.show_place("")
    assert [name for name in PLACES if rail._buttons[name].isChecked()] == [PLACES[-1]]


def test_every_button_has_a_name_and_tells_its_key(workplace: Workplace, qtbot: QtBot) -> None:
    rail = Rail(workplace)
    qtbot.addWidget(rail)

    for button in rail.findChildren(QToolButton):
        assert button.accessibleName() == button.text()
        assert button.toolTip().startswith(f"{button.text()}  ")
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("percent", SCALES)
def test_it_fits_the_smallest_window(
    make_workplace: Callable[..., Workplace], qtbot: QtBot, language: str, percent: int
) -> None:
    rail = Rail(make_workplace(language, scale=percent / 100))
    qtbot.addWidget(rail)

    assert rail.sizeHint().height() <= 720
    assert rail.minimumSizeHint().height() <= 720
    assert rail.sizeHint().width() <= 220


def test_an_inspector_is_not_shown_the_lead_s_places(workplace: Workplace, qtbot: QtBot) -> None:
    rail = Rail(workplace, places=places_of(Role.INSPECTOR))
    qtbot.addWidget(rail)

    assert "hand-over" in rail.places
    assert not FOR_LEADS & set(rail.places)
    assert set(places_of(Role.LEAD)) > FOR_LEADS
    rail.show_place("merge")
    assert not any(button.isChecked() for button in rail.findChildren(QToolButton))

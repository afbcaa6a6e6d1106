"""An inspector's Hand-over page, and a lead who merges and answers."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.ui.case_facts import CaseFacts, facts_of
from inspector_app.ui.pages.hand_over.page import HandOverPage
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import asked, shown_in
from tests.ui.teams import Team
from tests.visits import Desk

OpenPage = Callable[..., HandOverPage]


@pytest.fixture
def desk(team: Team) -> Desk:
    """The case folder that the window opens: the inspector's."""
    return team.mate


@pytest.fixture
def open_page(opened: Workplace, qtbot: QtBot) -> OpenPage:
    """Open the Hand-over page over the inspector's case folder."""

    def make(folder: str = "", width: int = 1300, height: int = 900) -> HandOverPage:
        facts = asked(opened, qtbot, facts_of)
        assert isinstance(facts, CaseFacts)
        page = HandOverPage(opened, facts, folder=folder)
        shown_in(page, qtbot, width, height)
        page.opened()
        settle(page, qtbot)
        return page

    return make


def settle(page: HandOverPage, qtbot: QtBot) -> None:
    """Wait until everything that was asked came home."""
    qtbot.waitUntil(lambda: page.workplace.background.is_idle, timeout=20_000)

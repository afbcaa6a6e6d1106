"""A lead's Merge page, and an inspector who hands over to it."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.ui.case_facts import CaseFacts, facts_of
from inspector_app.ui.merge_run import MergeRun
from inspector_app.ui.pages.merge.page import MergePage
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import asked, shown_in
from tests.ui.teams import Team
from tests.visits import Desk

OpenPage = Callable[..., MergePage]


@pytest.fixture
def desk(team: Team) -> Desk:
    """The case folder that the window opens: the lead's."""
    return team.lead


@pytest.fixture
def open_page(opened: Workplace, qtbot: QtBot) -> Iterator[OpenPage]:
    """Open the Merge page over the lead's case folder."""
    run = MergeRun(opened.background)

    def make(width: int = 1300, height: int = 900) -> MergePage:
        facts = asked(opened, qtbot, facts_of)
        assert isinstance(facts, CaseFacts)
        page = MergePage(opened, facts, run)
        shown_in(page, qtbot, width, height)
        page.opened()
        settle(page, qtbot)
        return page

    yield make
    run.stop()


def settle(page: MergePage, qtbot: QtBot) -> None:
    """Wait until the run rests and everything that was asked came home."""
    qtbot.waitUntil(lambda: page.run.is_idle and page.workplace.background.is_idle, timeout=20_000)

"""An inspection page on a real case folder, in Chinese and light unless a test asks otherwise."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import asked, begin_visit, shown_in, unlocked
from tests.visits import Desk, filled


@pytest.fixture
def visit(opened: Workplace, qtbot: QtBot) -> Visit:
    """A covert visit that was just begun."""
    return begin_visit(opened, qtbot)


@pytest.fixture
def page(opened: Workplace, visit: Visit, qtbot: QtBot) -> InspectionPage:
    """Its page, 1440 wide."""
    made = InspectionPage(opened, visit)
    shown_in(made, qtbot)
    made.opened()
    return made


@pytest.fixture
def make_page(
    make_workplace: Callable[..., Workplace], desk: Desk, qtbot: QtBot
) -> Callable[..., InspectionPage]:
    """Build a page anywhere: make_page(width=1100, height=720, scale=2.0, language="en")."""

    def make(width: int = 1440, height: int = 900, unit: str = "", **look: object):
        workplace = unlocked(make_workplace(**look), desk, qtbot)
        made = InspectionPage(
            workplace, begin_visit(workplace, qtbot, unit or "云溪镇便民服务中心")
        )
        shown_in(made, qtbot, width, height)
        made.opened()
        return made

    return make


def write(widget: QWidget, text: str) -> None:
    """Type as an input method does: the only way for Chinese."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def settle(page: InspectionPage, qtbot: QtBot) -> None:
    """Wait until everything is on disk, scored and shown."""
    background, live = page.workplace.background, page.live
    qtbot.waitUntil(lambda: background.is_idle and live.is_settled, timeout=10_000)


def full_marks_everywhere(page: InspectionPage, qtbot: QtBot) -> None:
    """Fill the visit in on disk, and show it anew."""
    from inspector_app.workflows.visit.show import scored_inspection

    visit = page.visit

    def fill(case: object) -> object:
        from inspector_app.workflows.visit.show import find_inspection

        filled(case, find_inspection(case, visit.inspection.id))  # type: ignore[arg-type]
        return scored_inspection(case, visit.inspection.id)  # type: ignore[arg-type]

    shown = asked(page.workplace, qtbot, fill)
    for code, answer in shown.inspection.answers.items():  # type: ignore[attr-defined]
        visit.set_answer(code, answer)
    settle(page, qtbot)

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import full_marks
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.pages.inspection.scope_switch import ScopeSwitch
from inspector_app.ui.visit import Visit
from tests.ui.pages.inspection.conftest import settle


@pytest.fixture
def switch(page: InspectionPage) -> ScopeSwitch:
    return page.nav.scope


def choose(switch: ScopeSwitch, scope: str) -> None:
    at = switch.choice.findData(scope)
    switch.choice.setCurrentIndex(at)
    switch.choice.activated.emit(at)


def test_every_scope_says_how_much_it_asks(switch: ScopeSwitch) -> None:
    core = switch.choice.itemText(switch.choice.findData("core"))

    assert core == "核心检查 · 36 项"


def test_hidden_answers_are_told_and_come_back(
    page: InspectionPage, visit: Visit, switch: ScopeSwitch, qtbot: QtBot
) -> None:
    outside = next(line.item for line in visit.lines if not line.item.core and line.mark is None)
    visit.set_answer(outside.code, full_marks(outside))
    settle(page, qtbot)

    choose(switch, "core")
    settle(page, qtbot)
    assert len(visit.lines) == 36
    assert switch.effect == "73 项 → 36 项；1 项结果隐藏，不会丢失"

    visit.undo_stack.undo()
    settle(page, qtbot)
    assert visit.line(outside.code).answer == full_marks(outside)
    assert switch.effect == "36 项 → 73 项"
    assert switch.choice.currentData() == "full"

"""Today says where every inspection is, and what came back stands above everything else."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.handing import Place, Whereabouts
from inspector_app.ui.case_facts import CaseFacts, facts_of
from inspector_app.ui.pages.today.columns import PLACE, place_words
from inspector_app.ui.pages.today.page import TodayPage
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.reviewing.return_inspection import return_inspection
from tests.ui.conftest import asked, shown_in
from tests.ui.pages.today.test_page import cell, settle
from tests.ui.teams import Team, given, merged, visit
from tests.visits import Desk


@pytest.fixture
def desk(team: Team) -> Desk:
    """The inspector's."""
    return team.mate


def today(workplace: Workplace, qtbot: QtBot) -> TodayPage:
    facts = asked(workplace, qtbot, facts_of)
    assert isinstance(facts, CaseFacts)
    page = TodayPage(workplace, facts)
    shown_in(page, qtbot, 1300, 900)
    page.opened()
    settle(page, qtbot)
    return page


def test_an_inspection_is_followed_from_this_pc_to_the_lead_and_back(
    opened: Workplace, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    made: Any = asked(opened, qtbot, lambda case: visit(case, "东街窗口"))
    page = today(opened, qtbot)
    assert cell(page, 0, PLACE) == "本机"
    assert page.list.waiting.text() == "还有 1 份未报送"
    with qtbot.waitSignal(page.hand_over_wanted):
        qtbot.keyClick(page.list.hand_over, Qt.Key.Key_Space)

    files: Any = asked(opened, qtbot, lambda case: given(case, tmp_path / "stick")).files
    page.refresh()
    settle(page, qtbot)
    assert cell(page, 0, PLACE) == "→ 已报送"
    assert page.list.waiting.text() == ""
    assert not page.list.hand_over.isVisible()

    with team.lead.opened() as lead:
        merged(lead, *files)
        receipt = given(lead, tmp_path / "receipt", ["A23"]).files
        return_inspection(lead, made.id, "B02 缺照片")
        back = given(lead, tmp_path / "back", ["A23"]).files
    asked(opened, qtbot, lambda case: merged(case, *receipt))
    page.refresh()
    settle(page, qtbot)
    assert cell(page, 0, PLACE) == "✓ 陈明远已合并"
    assert not page.returned.isVisible()

    asked(opened, qtbot, lambda case: merged(case, *back))
    page.refresh()
    settle(page, qtbot)
    assert cell(page, 0, PLACE) == "↩ 已退回"
    assert [row.id for row in page.returned.rows] == [made.id]
    with qtbot.waitSignal(page.inspection_opened) as told:
        qtbot.keyClick(page.returned.rows[0].button, Qt.Key.Key_Space)
    assert told.args == [made.id]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Whereabouts(Place.HERE), "本机"),
        (Whereabouts(Place.HANDED_OVER, changed=True), "→ 已报送，后有改动"),
        (Whereabouts(Place.MERGED, ""), "✓ 已合并"),
        (Whereabouts(Place.APPROVED), "✓ 已通过"),
        (Whereabouts(Place.ISSUED, number="云窗检〔2026〕3号"), "✓ 云窗检〔2026〕3号"),
    ],
)
def test_every_place_has_a_word_and_a_sign(
    workplace: Workplace, place: Whereabouts, words: str
) -> None:
    assert place_words(place) == words

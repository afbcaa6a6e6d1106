"""Today tells a lead what waits and whom to ask, and everybody when a certificate ends."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.review import Stage
from inspector_app.ui.pages.today.columns import PLACE
from inspector_app.ui.pages.today.lead_card import LeadCard
from inspector_app.ui.pages.today.page import TodayPage
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.records.lead_desk import LeadDesk, Silent
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.find_doubled import DoubledNumber
from tests.ui.conftest import asked
from tests.ui.pages.today.test_page import cell, settle
from tests.ui.pages.today.test_whereabouts import today
from tests.ui.teams import MATE, Team, merged
from tests.visits import Desk


@pytest.fixture
def desk(team: Team) -> Desk:
    """The lead's."""
    return team.lead


def card_of(page: TodayPage) -> LeadCard:
    assert page.lead is not None
    return page.lead


def test_nothing_waits_and_the_way_to_what_comes_next_is_there(
    opened: Workplace, qtbot: QtBot
) -> None:
    page = today(opened, qtbot)
    card = card_of(page)

    assert card.nothing.isVisible()
    assert "没有待审核" in card.nothing.text()
    assert not card.silent.isVisible()
    with qtbot.waitSignal(page.merge_wanted):
        qtbot.keyClick(card.merge, Qt.Key.Key_Space)


def test_what_waits_is_counted_and_leads_to_its_stage(
    opened: Workplace, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    files = team.handed(tmp_path / "stick", "东街窗口", "西街窗口", "北街窗口").files
    asked(opened, qtbot, lambda case: merged(case, *files))
    rows: Any = asked(opened, qtbot, lambda case: case.store.inspections.rows(""))
    asked(opened, qtbot, lambda case: approve(case, rows[0].id))
    page = today(opened, qtbot)
    card = card_of(page)

    assert (card.waiting.text(), card.approved.text()) == ("待审核 2 份", "待签发 1 份")
    assert not card.conflicts.isVisible()
    assert not card.nothing.isVisible()
    assert sorted(cell(page, row, PLACE) for row in range(3)) == ["✓ 已通过", "待审核", "待审核"]
    for button, stage in ((card.waiting, Stage.WAITING), (card.approved, Stage.APPROVED)):
        with qtbot.waitSignal(page.review_wanted) as told:
            qtbot.keyClick(button, Qt.Key.Key_Space)
        assert told.args == [stage]


def test_the_only_lead_is_not_told_to_hand_over(
    opened: Workplace, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    files = team.handed(tmp_path / "stick", "东街窗口").files
    asked(opened, qtbot, lambda case: merged(case, *files))

    page = today(opened, qtbot)

    assert not page.list.hand_over.isVisible()


def test_who_is_silent_for_long_is_named(opened: Workplace, team: Team, qtbot: QtBot) -> None:
    team.lead.clock.now += timedelta(days=8)

    card = card_of(today(opened, qtbot))

    assert card.silent.isVisible()
    assert card.silent.text() == f"一周以上没有报送：{MATE}（从未报送）"


def test_many_silent_people_are_counted(opened: Workplace, qtbot: QtBot) -> None:
    card = card_of(today(opened, qtbot))
    silent = tuple(Silent(f"张{n}", f"A{n}", "2026-09-01T09:00:00+08:00") for n in range(6))

    card.show_desk(LeadDesk(0, 0, 0, (), silent))

    assert "张3" in card.silent.text()
    assert "张4" not in card.silent.text()
    assert card.silent.text().endswith("等，另有 2 人")


def test_a_number_given_twice_stands_above_everything(opened: Workplace, qtbot: QtBot) -> None:
    page = today(opened, qtbot)
    twice = DoubledNumber("窗检〔2026〕3号", ())

    card_of(page).show_desk(LeadDesk(0, 0, 0, (twice,), ()))

    assert "窗检〔2026〕3号" in card_of(page).doubled.text
    with qtbot.waitSignal(page.review_wanted) as told:
        card_of(page).doubled.acted.emit()
    assert told.args == [Stage.ISSUED]


def test_an_own_certificate_that_ends_is_told_with_the_way_to_renew(
    opened: Workplace, team: Team, qtbot: QtBot
) -> None:
    assert not today(opened, qtbot).certificate.isVisible()
    team.lead.clock.now += timedelta(days=340)

    page = today(opened, qtbot)

    assert "您的证书还有 24 天到期" in page.certificate.text
    assert "更换证书" in page.certificate.text
    with qtbot.waitSignal(page.people_wanted):
        page.certificate.acted.emit()
    assert MATE in card_of(page).ending.text()
    with qtbot.waitSignal(page.people_wanted):
        qtbot.keyClick(card_of(page).people, Qt.Key.Key_Space)


def test_one_that_has_ended_says_that_nothing_can_be_signed(
    opened: Workplace, team: Team, qtbot: QtBot
) -> None:
    team.lead.clock.now += timedelta(days=400)

    page = today(opened, qtbot)

    assert "已到期，不能签章" in page.certificate.text
    assert "已到期" in card_of(page).ending.text()


def test_an_inspector_has_no_such_card_and_asks_the_lead_for_a_new_certificate(
    make_workplace: Any, team: Team, qtbot: QtBot
) -> None:
    from inspector_app.ui.case_facts import CaseFacts

    with team.mate.opened() as case:
        facts = CaseFacts(case.folder.path, case.me, case.roster, False, ())
    team.lead.clock.now += timedelta(days=340)
    workplace: Workplace = make_workplace()

    page = TodayPage(workplace, facts)
    qtbot.addWidget(page)

    assert page.lead is None
    assert "把文件交给组长" in page.certificate.text


def test_it_is_read_again_with_the_rest(
    opened: Workplace, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    page = today(opened, qtbot)
    files = team.handed(tmp_path / "stick", "东街窗口").files
    asked(opened, qtbot, lambda case: merged(case, *files))

    page.refresh()
    settle(page, qtbot)

    assert card_of(page).waiting.text() == "待审核 1 份"

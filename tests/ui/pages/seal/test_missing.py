"""What keeps from sealing, and where each line leads."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark
from inspector_app.ui.pages.seal.jump_row import JumpRow
from inspector_app.ui.pages.seal.page import SealPage
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.visit.begin import change_header
from inspector_app.workflows.visit.fill import record_answer
from inspector_app.workflows.visit.show import find_inspection
from tests.ui.pages.seal.conftest import Office

SPACE, ENTER, TAB = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Tab


def rows(page: SealPage) -> dict[str, JumpRow]:
    """The lines in sight by what they say."""
    found = page.side.missing.findChildren(JumpRow)
    return {row.accessibleName(): row for row in found if row.isVisible()}


def test_open_items_are_one_line_that_leads_to_the_first(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.begun())
    row = page.side.missing.first_row
    qtbot.waitUntil(row.hasFocus)

    with qtbot.waitSignal(page.item_wanted) as told:
        qtbot.keyClick(row, SPACE)

    assert told.args == ["A01"]
    assert len(rows(page)) == 1
    assert "项还没有评定" in row.accessibleName()


def test_each_blocker_leads_to_its_item_or_fact(office: Office, qtbot: QtBot) -> None:
    inspection = office.filled()

    def spoil(case: OpenCase) -> None:
        change_header(case, inspection, {"arrived": ""})
        unexplained = Answer(Mark.NOT_APPLICABLE)
        record_answer(case, find_inspection(case, inspection), "A06", unexplained)

    office.ask(spoil)
    page = office.open(inspection)
    said = rows(page)

    with qtbot.waitSignal(page.header_wanted) as fact:
        qtbot.mouseClick(said["没有写明到达和离开的时间"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.item_wanted) as item:
        qtbot.mouseClick(
            said["A06 没有写理由 疏散通道、安全出口是否畅通、标志是否清楚"],
            Qt.MouseButton.LeftButton,
        )

    assert (fact.args, item.args) == (["arrived"], ["A06"])


def test_sealing_is_off_with_the_reason_beside_it_while_something_is_missing(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open(office.begun())
    sign = page.side.sign

    assert not sign.button.isEnabled()
    assert "没有补齐" in sign.button.accessibleDescription()
    assert not sign.passphrase_edit.isEnabled()


def test_lacking_evidence_does_not_keep_from_sealing_and_is_shown_on_request(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open(office.filled())
    show = next(
        button
        for button in page.side.missing.findChildren(type(page.side.void))
        if button.text() == "逐项查看"
    )

    assert rows(page) == {}
    assert page.side.sign.button.isEnabled()
    qtbot.keyClick(show, SPACE)
    qtbot.waitUntil(lambda: len(rows(page)) == 8)
    assert "D01 办事程序是否公开 一律附照片，没有问题的也要附" in rows(page)


def test_somebody_who_was_not_there_cannot_seal(office: Office, qtbot: QtBot) -> None:
    from dataclasses import replace

    page = office.open(office.filled())
    stranger = replace(page._standing.me, id="somebody else")

    page.side.sign.show_standing(replace(page._standing, me=stranger))

    assert not page.side.sign.is_ready
    assert "陈明远" in page.side.sign.button.accessibleDescription()


def test_what_is_shown_on_request_takes_its_turn_at_the_keys(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.filled())
    qtbot.keyClick(page.side.missing._more[1], ENTER)
    qtbot.waitUntil(lambda: len(rows(page)) == 8)

    turns = list(rows(page).values())
    assert QApplication.focusWidget() is turns[0]
    for row in turns[1:]:
        qtbot.keyClick(QApplication.focusWidget(), TAB)
        assert QApplication.focusWidget() is row


def test_enter_leads_to_what_is_missing(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.begun())
    row = page.side.missing.first_row
    assert row is not None

    with qtbot.waitSignal(page.item_wanted):
        qtbot.keyClick(row, ENTER)

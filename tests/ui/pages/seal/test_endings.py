"""The ways out that are seldom taken: each asks first, and Enter alone loses nothing."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.inspection import State
from inspector_app.ui.pages.seal.endings import DiscardDialog, VoidDialog
from tests.ui.pages.seal.conftest import Office

SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return


def test_discarding_asks_first_and_enter_keeps_the_changes(office: Office, qtbot: QtBot) -> None:
    inspection = office.amended()
    page = office.open(inspection)

    qtbot.keyClick(page.side.discard, SPACE)
    dialog = page.findChild(DiscardDialog)
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClick(dialog, ENTER)
    office.settled(page)

    assert office.inspection(inspection).state is State.AMENDING


def test_discarded_changes_make_the_sealed_version_count_again(
    office: Office, qtbot: QtBot
) -> None:
    inspection = office.amended()
    page = office.open(inspection)

    qtbot.keyClick(page.side.discard, SPACE)
    dialog = page.findChild(DiscardDialog)
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClick(dialog.agree, SPACE)
    office.settled(page)

    assert office.inspection(inspection).state is State.SEALED
    assert page.side.sealed.isVisible()
    assert page.preview.taken.sealed


def test_a_draft_is_made_void_with_a_reason_and_then_has_no_pages(
    office: Office, qtbot: QtBot
) -> None:
    inspection = office.begun()
    page = office.open(inspection)

    qtbot.keyClick(page.side.void, SPACE)
    dialog = page.findChild(VoidDialog)
    qtbot.waitUntil(dialog.reason_edit.hasFocus)
    qtbot.keyClick(dialog.reason_edit, ENTER)
    assert "请写明作废理由" in dialog.reason.wrong
    qtbot.keyClicks(dialog.reason_edit, "wrong unit")
    qtbot.keyClick(dialog.reason_edit, ENTER)
    office.settled(page)

    void = office.inspection(inspection)
    assert (void.state, void.void_reason) == (State.VOID, "wrong unit")
    assert "已作废" in page.side.sealed.title.text()
    assert page.preview.view.pages == 0
    assert not page.side.paper.isVisible()


def test_a_void_sheet_that_was_sealed_can_still_be_read_and_printed(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open(office.sealed())

    qtbot.keyClick(page.side.void, SPACE)
    dialog = page.findChild(VoidDialog)
    qtbot.waitUntil(dialog.reason_edit.hasFocus)
    qtbot.keyClicks(dialog.reason_edit, "wrong unit")
    qtbot.keyClick(dialog.reason_edit, ENTER)
    office.settled(page)

    assert page.preview.view.pages == 4
    assert page.side.paper.isVisible()
    assert not page.side.second.isVisible()

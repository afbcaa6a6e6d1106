"""From a filled visit to a signed sheet, by keyboard alone, once, and only with the passphrase."""

import subprocess
from pathlib import Path
from shutil import which

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.inspection import State
from inspector_app.domain.verification import Judgement
from inspector_app.ui.pages.seal.page import SealPage
from inspector_app.workflows.verifying.verify import verify_pdf
from tests.ui.conftest import shown_in
from tests.ui.pages.seal.conftest import Office
from tests.visits import PASSPHRASE

ENTER = Qt.Key.Key_Return


def test_a_filled_visit_is_sealed_by_typing_the_passphrase_and_enter(
    office: Office, qtbot: QtBot
) -> None:
    inspection = office.filled()
    page = office.open(inspection)
    field = page.side.sign.passphrase_edit
    qtbot.waitUntil(field.hasFocus)

    with qtbot.waitSignal(page.sealed, timeout=20_000) as told:
        field.insert(PASSPHRASE)
        qtbot.keyClick(field, ENTER)
    office.settled(page)

    assert told.args == [inspection]
    assert office.inspection(inspection).state is State.SEALED
    assert "甲组-0001" in page.side.sealed.title.text()
    assert page.side.sealed.isVisible()
    assert not page.side.sign.isVisible()
    assert page.preview.taken.sealed
    verified = office.ask(lambda case: verify_pdf(page.preview.taken.pdf, Path("x"), case=case))
    assert verified.examination.judgement is Judgement.GOOD


def test_the_code_to_read_out_is_the_printed_one_and_can_be_copied(
    office: Office, qtbot: QtBot
) -> None:
    page = office.open(office.sealed())

    qtbot.keyClick(page.side.sealed.copy, Qt.Key.Key_Space)

    assert QGuiApplication.clipboard().text() == page.side.sealed.head
    assert [len(group) for group in page.side.sealed.head.split()] == [5, 5, 5, 5]


def test_a_wrong_passphrase_seals_nothing_and_says_so_beside_the_field(
    office: Office, qtbot: QtBot
) -> None:
    inspection = office.filled()
    page = office.open(inspection)
    sign = page.side.sign

    qtbot.keyClicks(sign.passphrase_edit, "something else")
    qtbot.keyClick(sign.passphrase_edit, ENTER)
    qtbot.waitUntil(lambda: bool(sign.passphrase.wrong), timeout=20_000)

    assert "口令不对" in sign.passphrase.wrong
    assert sign.passphrase_edit.text() == ""
    assert sign.passphrase_edit.hasFocus()
    assert sign.is_ready
    assert office.inspection(inspection).state is State.DRAFT


def test_an_empty_passphrase_is_asked_for(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.filled())

    qtbot.keyClick(page.side.sign.passphrase_edit, ENTER)

    assert "请先输入口令" in page.side.sign.passphrase.wrong


def test_sealing_cannot_be_started_twice(office: Office, qtbot: QtBot) -> None:
    inspection = office.filled()
    page = office.open(inspection)
    sign, refused = page.side.sign, []
    office.workplace.background.refused.connect(refused.append)

    with qtbot.waitSignal(page.sealed, timeout=20_000):
        sign.passphrase_edit.insert(PASSPHRASE)
        qtbot.keyClick(sign.passphrase_edit, ENTER)
        assert not sign.button.isEnabled()
        sign.seal_wanted.emit(PASSPHRASE, None)
        sign.button.click()
    office.settled(page)

    assert refused == []
    assert office.inspection(inspection).version == 1


def test_an_amendment_needs_its_reason_which_is_printed(office: Office, qtbot: QtBot) -> None:
    inspection = office.amended()
    page = office.open(inspection)
    sign = page.side.sign
    reason = sign.reason.widget
    qtbot.waitUntil(reason.hasFocus)

    sign.passphrase_edit.insert(PASSPHRASE)
    qtbot.keyClick(sign.passphrase_edit, ENTER)
    assert "更正理由" in sign.reason.wrong
    qtbot.keyClicks(reason, "A01 didn't fit")
    qtbot.keyClick(reason, Qt.Key.Key_Tab)
    office.settled(page)
    with qtbot.waitSignal(page.sealed, timeout=20_000):
        qtbot.keyClick(sign.passphrase_edit, ENTER)
    office.settled(page)

    sealed = office.inspection(inspection)
    assert (sealed.version, sealed.seals[-1].reason) == (2, "A01 didn't fit")
    assert "第 2 版" in page.side.sealed.title.text()


@pytest.mark.skipif(which("pdfsig") is None, reason="poppler's pdfsig is not here")
def test_another_program_finds_the_signature_too(office: Office, tmp_path: Path) -> None:
    page = office.open(office.sealed())
    (tmp_path / "sheet.pdf").write_bytes(page.preview.taken.pdf)

    said = subprocess.run(
        ["pdfsig", tmp_path / "sheet.pdf"], capture_output=True, text=True, check=False
    ).stdout

    assert said.count("Signature is Valid") == 1


def test_what_is_typed_while_the_page_loads_presses_nothing(office: Office, qtbot: QtBot) -> None:
    page = SealPage(office.workplace, office.filled())
    shown_in(page, qtbot)
    page.opened()

    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)

    assert page.focusWidget() is page.preview.view
    qtbot.waitUntil(lambda: page.focusWidget() is page.side.sign.passphrase_edit, timeout=20_000)

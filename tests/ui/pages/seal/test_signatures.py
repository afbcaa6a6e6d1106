"""The second inspector: now, later or in ink; each refusal beside its step."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.verification import Judgement
from inspector_app.ui.pages.seal.page import SealPage
from inspector_app.workflows.sealing.sign import sign_file
from inspector_app.workflows.verifying.verify import verify_pdf
from tests.ui.pages.seal.conftest import Office
from tests.visits import PASSPHRASE

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


def boxes(office: Office, inspection: str) -> list[tuple[str, bool]]:
    return [(each.role, each.ink) for each in office.inspection(inspection).revisions]


def drop(page: SealPage, file: Path) -> bool:
    """Let go of `file` over the page; whether the page takes it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    at, copy = QPointF(50, 50), Qt.DropAction.CopyAction
    none = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(at.toPoint(), copy, mime, *none)
    QApplication.sendEvent(page, entering)
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(page, QDropEvent(at, copy, mime, *none))
    return True


def test_the_second_inspector_signs_now_with_a_key_file(office: Office, qtbot: QtBot) -> None:
    inspection = office.sealed()
    page = office.open(inspection)
    now = page.side.second.now

    now.file_edit.setText(str(office.p12))
    now.passphrase_edit.insert(PASSPHRASE)
    qtbot.keyClick(now.passphrase_edit, ENTER)
    office.settled(page)

    assert boxes(office, inspection) == [("a", False), ("b", False)]
    assert page.side.second._said.text().startswith("贠𬭊 已于")
    assert not now.isVisible()
    verified = office.ask(lambda case: verify_pdf(page.preview.taken.pdf, Path("x"), case=case))
    assert verified.examination.judgement is Judgement.GOOD
    assert len(verified.examination.signers) == 2


def test_a_wrong_passphrase_of_the_key_file_stands_beside_the_field(
    office: Office, qtbot: QtBot
) -> None:
    inspection = office.sealed()
    page = office.open(inspection)
    now = page.side.second.now

    now.file_edit.setText(str(office.p12))
    qtbot.keyClicks(now.passphrase_edit, "wrong")
    qtbot.keyClick(now.button, SPACE)
    office.settled(page)

    assert "口令不对" in now.passphrase.wrong
    assert now.passphrase_edit.hasFocus()
    assert boxes(office, inspection) == [("a", False)]


def test_a_key_file_that_is_not_there_is_told_in_the_step(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.sealed())
    now = page.side.second.now

    qtbot.keyClick(now.button, SPACE)
    assert "先选择密钥文件" in now.key_file.wrong
    qtbot.keyClicks(now.file_edit, "/nowhere/b.p12")
    qtbot.keyClick(now.button, SPACE)
    office.settled(page)

    assert page.side.second.refusal.isVisible()
    assert "/nowhere/b.p12" in page.side.second.refusal.text


def test_the_key_file_can_be_chosen_in_a_dialog(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.sealed())
    now = page.side.second.now

    now.named.choose()
    dialog = now.findChild(QFileDialog)
    dialog.fileSelected.emit(str(office.p12))
    dialog.reject()

    assert now.file_edit.text() == str(office.p12)
    assert now.passphrase_edit.hasFocus()


def test_a_copy_signed_elsewhere_is_dropped_on_the_page(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    inspection = office.sealed()
    page = office.open(inspection)
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(page.preview.taken.pdf)
    places, now = office.workplace.places, office.workplace.clock()
    copy.write_bytes(sign_file(copy, "b", office.p12, PASSPHRASE, places, now).pdf)

    assert not drop(page, office.p12)
    assert drop(page, copy)
    office.settled(page)

    assert boxes(office, inspection) == [("a", False), ("b", False)]


def test_a_copy_that_nobody_signed_is_refused_in_words(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page = office.open(office.sealed())
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(page.preview.taken.pdf)

    page.side.second.later.file_chosen.emit(copy)
    office.settled(page)

    assert page.side.second.refusal.isVisible()


def test_ink_is_recorded_by_the_name_that_the_sheet_gives(office: Office, qtbot: QtBot) -> None:
    inspection = office.sealed()
    page = office.open(inspection)
    second = page.side.second
    qtbot.keyClick(second._buttons.buttons()[2], SPACE)

    assert second.ink.name_edit.text() == "贠𬭊"
    qtbot.keyClick(second.ink.name_edit, ENTER)
    office.settled(page)

    assert boxes(office, inspection) == [("a", False), ("b", True)]
    assert "手写签名" in second._said.text()


def test_ink_by_somebody_else_is_refused(office: Office, qtbot: QtBot) -> None:
    inspection = office.sealed()
    page = office.open(inspection)
    page.side.second.choose_way(page.side.second.ink)
    page.side.second.ink.name_edit.setText("somebody")

    qtbot.keyClick(page.side.second.ink.button, SPACE)
    office.settled(page)

    assert "贠𬭊" in page.side.second.refusal.text
    assert boxes(office, inspection) == [("a", False)]


def test_who_has_signed_already_is_not_offered_the_lead_s_box(office: Office) -> None:
    page = office.open(office.sealed())

    assert not page.side.lead.isVisible()


def test_a_lead_who_was_not_there_signs_with_the_own_key(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.sealed())
    lead = page.side.lead
    lead.show()
    lead.show_signatures(replace(page._standing.signatures, turn="lead", may_lead=True))

    lead.now.passphrase_edit.insert(PASSPHRASE)
    with qtbot.waitSignal(lead.countersign_wanted) as told:
        qtbot.keyClick(lead.now.passphrase_edit, ENTER)
    office.settled(page)

    assert told.args == ["lead", None, PASSPHRASE]
    # The case folder knows better: B has not signed yet.
    assert lead.refusal.isVisible()

"""Evidence that comes after the seal: added with a reason, and the sheet stays good."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.verification import Judgement
from inspector_app.ui.pages.seal.page import SealPage
from inspector_app.workflows.verifying.verify import verify_pdf
from tests.ui.pages.seal.conftest import Office
from tests.visits import a_photo

ENTER = Qt.Key.Key_Return


def drop(page: SealPage, *files: Path) -> bool:
    """Let go of files over the page; whether the page takes them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    at, copy = QPointF(50, 50), Qt.DropAction.CopyAction
    none = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(at.toPoint(), copy, mime, *none)
    QApplication.sendEvent(page, entering)
    if entering.isAccepted():
        QApplication.sendEvent(page, QDropEvent(at, copy, mime, *none))
    return entering.isAccepted()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture that came late."""
    return a_photo(tmp_path / "late.jpg")


def test_a_dropped_picture_is_added_beside_the_sheet_which_stays_good(
    office: Office, qtbot: QtBot, photo: Path
) -> None:
    inspection = office.sealed()
    page = office.open(inspection)
    pdf, late = page.preview.taken.pdf, page.side.late

    assert drop(page, photo)
    assert late.items_edit.hasFocus()
    late.items_edit.insert("a05，C01")
    late.caption_edit.insert("灭火器")
    late.reason_edit.insert("手机没电")
    with qtbot.waitSignal(page.supplemented, timeout=20_000):
        qtbot.keyClick(late.reason_edit, ENTER)
    office.settled(page)

    now = office.inspection(inspection)
    (piece,) = now.evidence
    assert (piece.supplement, piece.items, piece.caption) == (True, ("A05", "C01"), "灭火器")
    assert late.done.text == "已补充 1 项证据 检查表不变；补充的证据另有留痕。"
    assert late.choose_button.hasFocus()
    assert page.preview.taken.pdf == pdf
    sheet = office.ask(lambda case: verify_pdf(pdf, Path("x"), case=case))
    assert sheet.examination.judgement is Judgement.GOOD


def test_by_keys_alone_the_files_are_chosen_and_the_reason_is_asked_for(
    office: Office, qtbot: QtBot, photo: Path
) -> None:
    inspection = office.sealed()
    page = office.open(inspection)
    late = page.side.late

    qtbot.keyClick(late.choose_button, Qt.Key.Key_Space)
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.windowTitle() == "选择照片"
    dialog.filesSelected.emit([str(photo)])
    dialog.reject()
    qtbot.keyClick(late.items_edit, ENTER)

    assert late.reason_edit.hasFocus()
    assert "为什么" in late.reason.wrong
    assert office.inspection(inspection).evidence == ()


def test_a_file_that_is_no_picture_is_refused_in_a_sentence(
    office: Office, qtbot: QtBot, photo: Path, tmp_path: Path
) -> None:
    fake = tmp_path / "fake.jpg"
    fake.write_text("text")
    inspection = office.sealed()
    page = office.open(inspection)
    late = page.side.late

    assert drop(page, photo, fake)
    late.reason_edit.insert("手机没电")
    qtbot.keyClick(late.reason_edit, ENTER)
    office.settled(page)

    assert late.refused.isVisible()
    assert late.done.text.startswith("已补充 1 项证据")
    assert len(office.inspection(inspection).evidence) == 1


def test_an_unknown_item_stands_beside_its_field_and_nothing_is_added(
    office: Office, qtbot: QtBot, photo: Path
) -> None:
    inspection = office.sealed()
    page = office.open(inspection)
    late = page.side.late

    drop(page, photo)
    late.items_edit.insert("Z99")
    late.reason_edit.insert("手机没电")
    qtbot.keyClick(late.reason_edit, ENTER)
    office.settled(page)

    assert "Z99" in late.items.wrong
    assert late.items_edit.hasFocus()
    assert late.reason_edit.text() == "手机没电"
    assert office.inspection(inspection).evidence == ()


def test_cancelling_keeps_what_was_added_until_then_and_says_so(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    inspection = office.sealed()
    page = office.open(inspection)
    late = page.side.late
    files = [a_photo(tmp_path / f"{n}.jpg", colour=f"#0000{n:02x}") for n in range(40)]

    drop(page, *files)
    late.reason_edit.insert("手机没电")
    qtbot.keyClick(late.reason_edit, ENTER)
    assert late.stop_button.hasFocus()
    qtbot.waitUntil(lambda: late._bar.value() >= 1, timeout=20_000)
    qtbot.keyClick(late.stop_button, Qt.Key.Key_Space)
    office.settled(page)

    added = len(office.inspection(inspection).evidence)
    assert 1 <= added < 40
    assert late.done.text.startswith(f"已停止：已补充 {added} 项证据")
    assert page.side.next.isVisible()


def test_nothing_is_added_to_a_draft_nor_to_an_amendment(office: Office, photo: Path) -> None:
    for inspection in (office.begun(), office.amended()):
        page = office.open(inspection)

        assert not page.side.late.isVisible()
        assert not drop(page, photo)

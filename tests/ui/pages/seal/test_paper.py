"""Out of the laptop: printed at full size, saved as signed, sent to a spooler."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors.refused import NoPrinter
from inspector_app.domain.verification import Judgement
from inspector_app.sheets.picture import draw_page, page_sizes
from inspector_app.ui.background import Cancelled
from inspector_app.ui.pages.seal.page import SealPage
from inspector_app.ui.parts.printing import new_printer, print_pages
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.verifying.verify import verify_pdf
from tests.ui.conftest import shown_in
from tests.ui.pages.seal.conftest import Office

SPACE = Qt.Key.Key_Space


def printer_into(file: Path) -> QPrinter:
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def darkness(pdf: bytes, page: int) -> float:
    picture = draw_page(pdf, page, 1240)
    return 255 - sum(picture.pixels) / len(picture.pixels)


def test_a_saved_copy_is_the_signed_sheet_named_by_its_number(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page = office.open(office.sealed())

    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QFileDialog)
    suggested = [Path(file).name for file in dialog.selectedFiles()]
    dialog.fileSelected.emit(str(tmp_path / "sheet.pdf"))
    dialog.reject()
    office.settled(page)

    saved = (tmp_path / "sheet.pdf").read_bytes()
    assert suggested == ["甲组-0001-v1.pdf"]
    assert str(tmp_path / "sheet.pdf") in page.side.paper.done.text

    def verify(case: OpenCase) -> Judgement:
        return verify_pdf(saved, Path("sheet.pdf"), case=case).examination.judgement

    assert office.ask(verify) is Judgement.GOOD


def test_a_copy_that_cannot_be_saved_is_told_beside_the_step(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page = office.open(office.sealed())

    page.outlet.save_to(tmp_path)
    office.settled(page)

    assert page.side.paper.refusal.isVisible()
    assert not page.side.paper.done.isVisible()


def test_all_pages_come_out_on_a4_as_dark_as_the_sheet(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page = office.open(office.sealed())

    page.outlet.print_on(printer_into(tmp_path / "printed.pdf"))
    office.settled(page)

    printed, sheet = (tmp_path / "printed.pdf").read_bytes(), page.preview.taken.pdf
    assert [tuple(map(round, size)) for size in page_sizes(printed)] == [(595, 842)] * 4
    assert darkness(printed, 3) == pytest.approx(darkness(sheet, 3), rel=0.1)
    assert "已送打印机" in page.side.paper.done.text
    assert page.side.paper.print_button.isEnabled()


def test_only_the_pages_that_were_asked_for_are_printed(office: Office, tmp_path: Path) -> None:
    pdf = office.open(office.sealed()).preview.taken.pdf
    printer, steps = printer_into(tmp_path / "printed.pdf"), []
    printer.setFromTo(2, 3)

    assert print_pages(pdf, printer, lambda done, whole: steps.append((done, whole))) == 2

    assert steps == [(0, 2), (1, 2), (2, 2)]
    assert len(page_sizes((tmp_path / "printed.pdf").read_bytes())) == 2


def test_printing_stops_when_it_is_cancelled(office: Office, tmp_path: Path) -> None:
    pdf = office.open(office.sealed()).preview.taken.pdf

    def cancel(done: int, _whole: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(pdf, printer_into(tmp_path / "printed.pdf"), cancel)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_begin_is_told(office: Office, tmp_path: Path) -> None:
    pdf = office.open(office.sealed()).preview.taken.pdf

    with pytest.raises(NoPrinter):
        print_pages(pdf, printer_into(tmp_path / "no folder" / "x.pdf"), lambda *_: None)


def test_the_print_dialog_opens_without_holding_up_the_window(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.sealed())

    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QPrintDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()

    assert not page.side.paper.done.isVisible()


def test_a_spooler_s_printers_are_offered_and_its_refusal_is_told(
    office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lpstat").write_text('#!/bin/sh\n[ "$1" = -e ] && echo Office\nexit 0\n')
    (tmp_path / "lp").write_text("#!/bin/sh\necho no paper >&2\nexit 1\n")
    for program in ("lpstat", "lp"):
        (tmp_path / program).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    page = office.open(office.sealed())

    assert page.side.paper.printers.currentText() == "Office"
    qtbot.keyClick(page.side.paper.spool_button, SPACE)
    office.settled(page)

    assert "no paper" in page.side.paper.refusal.text


def test_a_draft_cannot_be_taken_out(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.filled())

    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert "签章" in page.banner.text
    assert not page.side.paper.isVisible()
    assert page.findChild(QFileDialog) is None
    assert page.findChild(QPrintDialog) is None


def test_saving_before_the_signed_sheet_is_there_happens_once_it_is(
    office: Office, qtbot: QtBot
) -> None:
    page = SealPage(office.workplace, office.sealed())
    shown_in(page, qtbot)
    assert not page.outlet.is_ready

    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)), timeout=20_000)
    assert not page.banner.isVisible()
    page.findChildren(QFileDialog)[0].reject()

"""From approval to paper: the number and the pages before, the signed papers after."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.review import Stage
from inspector_app.domain.verification import Judgement
from inspector_app.ui.pages.review.numbers import NumbersDialog
from inspector_app.ui.pages.review.page import ReviewPage
from inspector_app.ui.pages.review.transfer import TransferDialog
from inspector_app.ui.parts.printing import new_printer
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.defer import defer
from inspector_app.workflows.verifying.verify import verify_pdf
from tests.ui.pages.review.conftest import Office
from tests.ui.pages.review.test_deciding import dialog
from tests.visits import Desk

KEYS = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def approved(office: Office, inspection: str) -> ReviewPage:
    """The papers of an approved inspection."""
    office.ask(lambda case: approve(case, inspection))
    page = office.open(inspection)
    page.decide()
    office.settled(page)
    return page


def documents(page: ReviewPage) -> list[object]:
    """The papers that are listed."""
    return page.papers.list.keys()


def test_before_the_issue_the_next_number_and_the_unsigned_pages_are_shown(
    office: Office,
) -> None:
    page = approved(office, office.visits.plain)

    year = office.workplace.clock().year
    assert page.papers.number.text() == f"示窗检〔{year}〕1号"
    assert documents(page) == ["verdict", "rectification-notice", "evidence-list"]
    assert page.papers.pages._kind.text() == "预览稿，未签发"
    assert page.papers.pages.view.pages > 0
    assert page.papers.issue_button.isEnabled()
    assert office.reviewed(office.visits.plain).stage is Stage.APPROVED


def test_ctrl_enter_approves_shows_the_papers_and_issues(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.visits.plain)

    for _ in range(3):
        qtbot.keyClick(page, KEYS.Key_Return, CONTROL)
        office.settled(page)

    reviewed = office.reviewed(office.visits.plain)
    assert reviewed.stage is Stage.ISSUED
    assert reviewed.signed == ("a", "b", "lead")
    assert "已签发" in page.papers.banner.text
    assert documents(page)[-1] == "inspection-sheet"
    assert page.papers.print_button.isVisible()
    assert not page.papers.issue_button.isVisible()


def test_a_saved_paper_is_what_was_issued_named_by_its_number(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    page = approved(office, office.visits.plain)
    page.papers.issue()
    office.settled(page)

    qtbot.keyClick(page, KEYS.Key_S, CONTROL)
    asking = page.findChild(QFileDialog)
    suggested = [Path(file).name for file in asking.selectedFiles()]
    asking.fileSelected.emit(str(tmp_path / "paper.pdf"))
    asking.reject()
    office.settled(page)

    year = office.workplace.clock().year
    saved = (tmp_path / "paper.pdf").read_bytes()
    assert suggested == [f"示窗检〔{year}〕1号-verdict.pdf"]

    def judge(case: OpenCase) -> Judgement:
        return verify_pdf(saved, Path("paper.pdf"), case=case).examination.judgement

    assert office.ask(judge) is Judgement.GOOD


def test_the_pages_of_a_paper_come_out_of_the_printer(office: Office, tmp_path: Path) -> None:
    page = approved(office, office.visits.plain)
    page.papers.issue()
    office.settled(page)
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    page.papers.print_on(printer)
    office.settled(page)

    assert (tmp_path / "printed.pdf").stat().st_size > 10_000
    assert "已发往打印机" in page.papers.banner.text


def test_a_preview_is_neither_printed_nor_saved(office: Office, qtbot: QtBot) -> None:
    page = approved(office, office.visits.plain)

    qtbot.keyClick(page, KEYS.Key_P, CONTROL)

    assert "签发后才能打印" in page.papers.banner.text


def test_missing_evidence_asks_for_the_reason(office: Office, qtbot: QtBot) -> None:
    page = approved(office, office.visits.lacking)

    shown = page.papers.reason.isVisible()
    page.papers.issue()
    wrong = page.papers.reason.wrong
    page.papers.reason_edit.setPlainText("现场不便拍照")
    page.papers.issue()
    office.settled(page)

    assert shown
    assert wrong == "请写明仍然签发的理由。"
    assert office.reviewed(office.visits.lacking).stage is Stage.ISSUED


def test_a_standing_suspicion_lets_only_a_notice_out_and_never_a_verdict(office: Office) -> None:
    page = approved(office, office.visits.suspected)

    notice = (page.papers.notice_only.isChecked(), page.papers.why.text())
    page.papers.notice_only.setChecked(False)
    office.settled(page)

    assert notice[0]
    assert "甲组-0003" in notice[1]
    assert not page.papers.issue_button.isEnabled()
    assert "E01" in page.papers.why.text()
    assert page.papers.transfer.isVisible()


def test_a_deferral_keeps_the_papers_back_and_can_be_ended_here(office: Office) -> None:
    office.ask(lambda case: defer(case, office.visits.plain, "另案核查", "2026-10-15"))
    page = approved(office, office.visits.plain)
    kept = page.papers.issue_button.isEnabled()

    page.papers.way_out.click()
    office.settled(page)

    assert not kept
    assert page.papers.issue_button.isEnabled()
    assert office.reviewed(office.visits.plain).review.deferral is None


def test_the_words_and_the_serial_of_numbers_are_set_here(office: Office) -> None:
    page = approved(office, office.visits.plain)

    page.ask_numbers()
    asking = dialog(page, NumbersDialog)
    office.settled(page)
    asking.authority.setText("A1")
    asking.agree.click()
    office.settled(page)
    wrong = asking.fields["authority"].wrong
    asking.authority.setText("云")
    asking.last.setText("41")
    asking._show_next()
    coming = asking.next.text()
    asking.agree.click()
    office.settled(page)

    year = office.workplace.clock().year
    assert wrong
    assert coming == f"云窗检〔{year}〕42号"
    assert page.papers.number.text() == coming


def test_a_transfer_slip_is_signed_and_saved_apart(office: Office, tmp_path: Path) -> None:
    page = office.open(office.visits.suspected)

    page.decisions.ask_transfer()
    asking = dialog(page, TransferDialog)
    asking.receiver.setText("区纪委监委")
    asking.agree.click()
    office.settled(page)
    saving = page.findChild(QFileDialog)
    saving.fileSelected.emit(str(tmp_path / "slip.pdf"))
    saving.reject()
    office.settled(page)

    assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")


def test_esc_leads_from_the_papers_back_to_the_items(office: Office, qtbot: QtBot) -> None:
    page = approved(office, office.visits.plain)

    qtbot.keyClick(QApplication.focusWidget(), KEYS.Key_Escape)

    assert page.right.currentWidget() is page.reading
    assert page.reading.items.hasFocus()


def test_the_contact_that_is_kept_stands_in_the_field_and_on_paper(office: Office) -> None:
    plain = office.visits.plain
    office.ask(lambda case: approve(case, plain))
    page = office.open(plain)
    page.ask_numbers()
    asking = dialog(page, NumbersDialog)
    office.settled(page)
    asking.contact.setText("区效能办 010-5550 0199")
    office.qtbot.mouseClick(asking.agree, Qt.MouseButton.LeftButton)
    office.settled(page)

    page.show_papers()
    office.settled(page)

    assert page.papers.contact_edit.placeholderText() == "区效能办 010-5550 0199"
    assert page.papers.issue_button.hasFocus()


def test_what_led_to_the_papers_is_not_said_beside_them_any_more(office: Office) -> None:
    page = office.open(office.visits.plain)
    page.decide()
    office.settled(page)
    assert page.banner.isVisible()

    page.show_papers()
    office.settled(page)

    assert not page.banner.isVisible()


def test_a_year_that_the_calendar_does_not_know_is_told_under_the_number(
    office: Office, desk: Desk
) -> None:
    known = approved(office, office.visits.plain).papers.said.text()
    desk.clock.now = max(desk.clock.now, datetime(2027, 1, 20, 9, tzinfo=desk.clock.now.tzinfo))

    page = office.open(office.visits.plain)
    page.decide()
    office.settled(page)

    year = desk.clock.now.year
    assert page.papers.said.text() == (
        f"{known}\n检查表里没有 {year} 年的放假安排：整改期限不印到日，请核对办理天数。"
    )

"""A sheet that travelled is countersigned on the page where it was verified."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from inspector_app.domain.roster import Role
from inspector_app.domain.verification import Judgement
from inspector_app.ui.case_facts import facts_of
from inspector_app.ui.pages.verify.countersign_dialog import CountersignDialog
from inspector_app.ui.pages.verify.page import VerifyPage
from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import Newcomer, create_case
from inspector_app.workflows.sealing.sign import adopt_signature, sign_file
from inspector_app.workflows.team.enrol import NewPerson, add_person, export_roster
from inspector_app.workflows.verifying.verify import verify_pdf
from inspector_app.workflows.visit.void import void_inspection
from tests.ui import looking
from tests.ui.conftest import asked, shown_in, unlocked
from tests.visits import CHEAP, PASSPHRASE, Desk, begun, colleague, sealed

ENTER, SPACE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(desk: Desk, tmp_path: Path) -> Path:
    """A sheet that A sealed, with the roster and the keys of B and a lead beside it."""
    with desk.opened() as case:
        colleague(case, tmp_path)
        add_person(case, NewPerson("周岚", "L01", Role.LEAD), tmp_path / "lead.p12", PASSPHRASE)
        pdf = sealed(case, begun(case)).pdf
        export_roster(case, tmp_path / "team.mingcha-roster")
    file = tmp_path / "检查表.pdf"
    file.write_bytes(pdf)
    return file


@pytest.fixture
def bare(sheet: Path, workplace: Workplace, qtbot: QtBot) -> VerifyPage:
    """The page without any case folder, with the answer on the sheet."""
    page = VerifyPage(workplace)
    shown_in(page, qtbot)
    page.trust.choose(sheet.parent / "team.mingcha-roster")
    qtbot.waitUntil(lambda: page.trust.trust is not None)
    judge(page, sheet, qtbot)
    return page


@pytest.fixture
def home(sheet: Path, workplace: Workplace, desk: Desk, qtbot: QtBot) -> VerifyPage:
    """The page beside the case folder in which the sheet was sealed."""
    unlocked(workplace, desk, qtbot)
    page = VerifyPage(workplace, asked(workplace, qtbot, facts_of))
    shown_in(page, qtbot)
    judge(page, sheet, qtbot)
    return page


def judge(page: VerifyPage, file: Path, qtbot: QtBot) -> None:
    page.verify([file])
    settle(page, qtbot)


def settle(page: VerifyPage, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: page.workplace.background.is_idle, timeout=20_000)


def asking(page: VerifyPage, qtbot: QtBot) -> CountersignDialog:
    """Ask by key to countersign."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page, ENTER, CONTROL)
    (dialog,) = [each for each in page.findChildren(CountersignDialog) if each.isVisible()]
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.focusWidget() is not None)
    return dialog


def answered(dialog: CountersignDialog, p12: Path, passphrase: str = PASSPHRASE) -> None:
    dialog.key_file.edit.setText(str(p12))
    dialog.passphrase.setText(passphrase)


def choose(among: Segments, key: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(among.chosen):
        qtbot.keyClick(among.button(key), SPACE)


def agree(page: VerifyPage, dialog: CountersignDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.agree, SPACE)
    settle(page, qtbot)


def fields(page: VerifyPage, file: Path) -> list[str]:
    """Which boxes are signed in the outcome on `file`."""
    (outcome,) = [each for each in page.files.outcomes if each.file == file]
    assert outcome.verified is not None
    return [each.field for each in outcome.verified.examination.signers]


def test_the_second_inspector_signs_with_a_key_file_and_sees_the_new_file(
    bare: VerifyPage, sheet: Path, qtbot: QtBot
) -> None:
    before, new = sheet.read_bytes(), sheet.with_name("检查表-b.pdf")
    dialog = asking(bare, qtbot)
    answered(dialog, sheet.parent / "b.p12")

    agree(bare, dialog, qtbot)

    assert fields(bare, new) == ["a", "b"]
    assert bare.files.rows.current_key().file == new
    assert {each.judgement for each in bare.files.outcomes} == {Judgement.GOOD}
    assert str(new) in bare.banner.text
    assert "“签章”页取回" in bare.banner.text
    assert sheet.read_bytes() == before


def test_what_was_signed_here_is_adopted_where_the_sheet_comes_from(
    bare: VerifyPage, sheet: Path, desk: Desk, qtbot: QtBot
) -> None:
    dialog = asking(bare, qtbot)
    answered(dialog, sheet.parent / "b.p12")
    agree(bare, dialog, qtbot)

    with desk.opened() as case:
        adopted = adopt_signature(case, sheet.with_name("检查表-b.pdf"))
        assert adopted.box == "b"
        found = verify_pdf(adopted.pdf, sheet, case=case)
    assert found.examination.judgement is Judgement.GOOD


def test_a_lead_signs_with_the_key_of_the_open_case_folder(
    sheet: Path, make_workplace: Callable[..., Workplace], desk: Desk, qtbot: QtBot
) -> None:
    workplace = make_workplace()
    other = sheet.parent / "lead case"
    lead = Newcomer("周岚", "L09", "乙组", "区效能办", "检0009")
    create_case(other, PASSPHRASE, lead, desk.places, desk.clock, cost=CHEAP)
    unlocked(workplace, Desk(other, desk.places, desk.clock), qtbot)
    page = VerifyPage(workplace, asked(workplace, qtbot, facts_of))
    shown_in(page, qtbot)
    page.trust.choose(sheet.parent / "team.mingcha-roster")
    qtbot.waitUntil(lambda: page.trust.trust is not None)
    judge(page, sheet, qtbot)

    dialog = asking(page, qtbot)
    choose(dialog.box, "lead", qtbot)
    assert dialog.uses_own_key
    assert dialog.target.path == sheet.with_name("检查表-lead.pdf")
    assert "已在纸上签名" in dialog.fields["box"]._hint.text()
    qtbot.keyClicks(dialog.present, "wrong")
    agree(page, dialog, qtbot)
    assert "口令不对" in dialog.fields["present"].wrong
    dialog.present.setText(PASSPHRASE)
    agree(page, dialog, qtbot)

    assert fields(page, sheet.with_name("检查表-lead.pdf")) == ["a", "lead"]


def test_who_has_signed_already_is_refused_beside_the_key(
    home: VerifyPage, sheet: Path, qtbot: QtBot
) -> None:
    dialog = asking(home, qtbot)
    assert not dialog.uses_own_key
    choose(dialog.key, "own", qtbot)
    choose(dialog.box, "lead", qtbot)
    dialog.present.setText(PASSPHRASE)

    agree(home, dialog, qtbot)

    assert "另一栏签过" in dialog.fields["key"].wrong
    assert not sheet.with_name("检查表-lead.pdf").exists()


@pytest.mark.parametrize(
    ("p12", "passphrase", "field", "wrong"),
    [
        ("b.p12", "nonsense", "passphrase", "没有会签：口令不对"),
        ("lead.p12", PASSPHRASE, "p12", "不是“贠𬭊”的"),
        ("gone.p12", PASSPHRASE, "p12", "没有读到文件"),
        ("检查表.pdf", PASSPHRASE, "p12", "不是 PKCS#12 文件"),
        ("b.p12", "", "passphrase", "请输入口令"),
    ],
)
def test_a_refusal_stands_beside_its_field(
    bare: VerifyPage, sheet: Path, p12: str, passphrase: str, field: str, wrong: str, qtbot: QtBot
) -> None:
    dialog = asking(bare, qtbot)
    answered(dialog, sheet.parent / p12, passphrase)

    agree(bare, dialog, qtbot)

    assert wrong in dialog.fields[field].wrong
    assert [name for name, each in dialog.fields.items() if each.wrong] == [field]
    assert not sheet.with_name("检查表-b.pdf").exists()


def test_no_file_is_replaced(bare: VerifyPage, sheet: Path, qtbot: QtBot) -> None:
    before = sheet.read_bytes()
    dialog = asking(bare, qtbot)
    answered(dialog, sheet.parent / "b.p12")
    dialog.target.edit.setText(str(sheet))

    agree(bare, dialog, qtbot)

    assert "已经有文件" in dialog.fields["file"].wrong
    assert sheet.read_bytes() == before


def test_a_place_that_a_person_chose_stays_when_the_box_changes(
    bare: VerifyPage, sheet: Path, qtbot: QtBot
) -> None:
    dialog = asking(bare, qtbot)
    qtbot.keyClick(dialog.target.findChildren(type(dialog.agree))[0], SPACE)
    dialog.target.findChild(QFileDialog).fileSelected.emit(str(sheet.with_name("mine.pdf")))

    choose(dialog.box, "lead", qtbot)

    assert dialog.target.path == sheet.with_name("mine.pdf")


def test_enter_in_the_passphrase_signs_and_escape_leaves_everything(
    bare: VerifyPage, sheet: Path, qtbot: QtBot
) -> None:
    dialog = asking(bare, qtbot)
    qtbot.keyClick(dialog, ESCAPE)
    assert not sheet.with_name("检查表-b.pdf").exists()

    dialog = asking(bare, qtbot)
    answered(dialog, sheet.parent / "b.p12")
    dialog.passphrase.setFocus()
    qtbot.keyClick(dialog.passphrase, ENTER)
    settle(bare, qtbot)

    assert fields(bare, sheet.with_name("检查表-b.pdf")) == ["a", "b"]


def test_only_an_intact_sheet_in_force_with_an_empty_box_is_signed(
    home: VerifyPage, sheet: Path, desk: Desk, qtbot: QtBot
) -> None:
    lead, b = sheet.parent / "lead.p12", sheet.parent / "b.p12"
    whole, broken = sheet.with_name("whole.pdf"), sheet.with_name("broken.pdf")
    broken.write_bytes(sheet.read_bytes().replace(b"/Type", b"/Typo", 1))
    whole.write_bytes(sheet.read_bytes())
    for box, key in (("b", b), ("lead", lead)):
        whole.write_bytes(sign_file(whole, box, key, PASSPHRASE, desk.places, desk.clock()).pdf)
    assert home.signing.button.isVisible()

    for file in (whole, broken):
        home.clear()
        judge(home, file, qtbot)
        assert not home.signing.isVisible()
    qtbot.keyClick(home, ENTER, CONTROL)
    assert "没有等待会签的检查表" in home.banner.text

    asked(home.workplace, qtbot, lambda case: void_inspection(case, "last", "看错单位"))
    home.clear()
    judge(home, sheet, qtbot)
    assert not home.signing.isVisible()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_dialog_is_whole_and_named_at_twice_the_size(
    make_workplace: Callable[..., Workplace], language: str, sheet: Path, desk: Desk, qtbot: QtBot
) -> None:
    workplace = make_workplace(language, "dark", 2.0)
    unlocked(workplace, desk, qtbot)
    page = VerifyPage(workplace, asked(workplace, qtbot, facts_of))
    shown_in(page, qtbot, 1100, 720)
    judge(page, sheet, qtbot)
    # The answer is laid out only after it was put in its place.
    qtbot.waitUntil(lambda: looking.clipped() == [])

    dialog = asking(page, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)

    assert looking.nameless() == []
    assert looking.clipped() == []
    assert dialog.findChildren(QLabel)

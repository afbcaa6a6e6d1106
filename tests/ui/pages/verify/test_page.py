"""The page where anyone verifies: one clear answer for each file, whatever the file is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.verification import Judgement
from inspector_app.ui.pages.verify.page import VerifyPage
from inspector_app.ui.theme import Tone
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.team.enrol import export_roster
from inspector_app.workflows.visit.void import void_inspection
from tests.ui import looking
from tests.ui.conftest import asked, shown_in, unlocked
from tests.visits import Desk, begun, colleague, sealed

LONG = "第三季度从档案室复印的那一份检查表的又一份复印件的扫描件.pdf"


@pytest.fixture
def sheets(desk: Desk, tmp_path: Path) -> dict[str, Path]:
    """A good sheet, the same altered, a file that is no sheet, and one that is not there."""
    with desk.opened() as case:
        colleague(case, tmp_path)
        pdf = sealed(case, begun(case)).pdf
        export_roster(case, tmp_path / "team.mingcha-roster")
    files = {
        "good": tmp_path / "检查表.pdf",
        "altered": tmp_path / LONG,
        "random": tmp_path / "letter.pdf",
        "gone": tmp_path / "gone.pdf",
        "roster": tmp_path / "team.mingcha-roster",
    }
    flipped = bytearray(pdf)
    flipped[len(flipped) // 3] ^= 1
    files["good"].write_bytes(pdf)
    files["altered"].write_bytes(bytes(flipped))
    files["random"].write_bytes(b"Dear Sir or Madam")
    return files


@pytest.fixture
def page(sheets: dict[str, Path], workplace: Workplace, desk: Desk, qtbot: QtBot) -> VerifyPage:
    """The page with the case folder open."""
    made = VerifyPage(unlocked(workplace, desk, qtbot), object())
    shown_in(made, qtbot)
    return made


@pytest.fixture
def bare(sheets: dict[str, Path], workplace: Workplace, qtbot: QtBot) -> VerifyPage:
    """The page without any case folder."""
    made = VerifyPage(workplace)
    shown_in(made, qtbot)
    return made


def judged(page: VerifyPage, qtbot: QtBot, *files: Path) -> list[Judgement | None]:
    page.verify(files)
    qtbot.waitUntil(lambda: {each.file for each in page.files.outcomes} >= set(files))
    qtbot.waitUntil(lambda: not page.bar.isVisible())
    return [each.judgement for each in page.files.outcomes]


def texts(widget: QWidget) -> str:
    shown = [each for each in widget.findChildren(QLabel) if each.isVisible()]
    return "\n".join(each.text() for each in shown)


def press(page: VerifyPage, qtbot: QtBot, words: str) -> None:
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    button = next(each for each in buttons if each.text() == words)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_good_sheet_says_so_with_its_signer_and_what_was_checked(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    assert judged(page, qtbot, sheets["good"]) == [Judgement.GOOD]

    said = texts(page)
    assert "完好" in said
    assert "陈明远 (A17)" in said
    assert "✓ 成立" in said
    assert "检查人员乙" in said.partition("这份文件里没有签名：")[2]
    assert "云溪镇便民服务中心" in said


def test_the_answer_is_seen_from_its_top_however_small_the_window(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    page.resize(700, 360)
    page.opened()

    judged(page, qtbot, sheets["good"])

    assert page._area.verticalScrollBar().maximum() > 0
    assert page._area.verticalScrollBar().value() == 0
    qtbot.waitUntil(page._choose.hasFocus)


def test_of_many_files_the_worst_stands_first_and_is_shown(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    files = [sheets[name] for name in ("good", "gone", "random", "altered")]

    found = judged(page, qtbot, *files)

    assert found == [Judgement.ALTERED, Judgement.NOT_OURS, None, Judgement.GOOD]
    assert page.files.rows.currentRow() == 0
    assert "不要采信这份文件" in texts(page)


def test_a_file_that_cannot_be_read_gets_a_sentence(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    assert judged(page, qtbot, sheets["gone"]) == [None]

    assert "gone.pdf" in texts(page)
    assert "没有读出" in texts(page)


def test_files_can_be_dropped_anywhere(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(sheets["good"]))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction

    entered = QDragEnterEvent(QPoint(9, 9), copy, dropped, buttons, keys)
    QApplication.sendEvent(page, entered)
    QApplication.sendEvent(page, QDropEvent(QPoint(9, 9), copy, dropped, buttons, keys))

    assert entered.isAccepted()
    qtbot.waitUntil(lambda: bool(page.files.outcomes))


def test_the_same_file_again_takes_its_own_place(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    judged(page, qtbot, sheets["good"])
    sheets["good"].write_bytes(sheets["altered"].read_bytes())

    page.verify([sheets["good"]])

    qtbot.waitUntil(lambda: [o.judgement for o in page.files.outcomes] == [Judgement.ALTERED])


def test_a_voided_inspection_is_no_longer_in_force(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    asked(page.workplace, qtbot, lambda case: void_inspection(case, "last", "看错单位"))

    assert judged(page, qtbot, sheets["good"]) == [Judgement.GOOD]
    assert "已经不是现行的一份" in texts(page)
    assert "看错单位" in texts(page)
    row = page.files.rows.item(0).data(Qt.ItemDataRole.UserRole)
    assert (row.remark, row.tone) == ("完好，已不是现行的一份", Tone.WARN)


def test_without_anything_to_compare_with_it_cannot_be_told_and_says_what_to_do(
    bare: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    assert judged(bare, qtbot, sheets["good"]) == [Judgement.CANNOT_TELL]

    said = texts(bare)
    assert "请在“对照”一栏选择检查组的名册" in said
    assert "? 签名人未确认" in said
    assert "--trust" not in said


def test_choosing_a_roster_judges_the_files_again(
    bare: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    judged(bare, qtbot, sheets["good"])

    bare.trust.choose(sheets["roster"])

    qtbot.waitUntil(lambda: [o.judgement for o in bare.files.outcomes] == [Judgement.GOOD])
    assert "甲组的名册，第 2 版" in texts(bare)
    assert "没有核对：是否为留痕记录中的最新一版" in texts(bare)


def test_the_fingerprint_that_the_lead_told_is_compared(
    bare: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    bare.trust.choose(sheets["roster"])
    qtbot.waitUntil(lambda: bare.trust.trust is not None)
    root = bare.trust._fingerprint.text()

    qtbot.keyClicks(bare.trust._told, root)
    qtbot.waitUntil(bare.trust._same.isVisible)
    bare.trust._told.clear()
    qtbot.keyClicks(bare.trust._told, "AB " * 31 + "CD")

    qtbot.waitUntil(lambda: bare.trust.trust is None)
    assert "名册属于另一个检查组" in texts(bare)


def test_a_file_that_is_no_roster_is_refused_in_the_window_s_own_words(
    bare: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    bare.trust.choose(sheets["random"])

    qtbot.waitUntil(lambda: "没有采用：这个文件既不是名册" in texts(bare))
    assert "--trust" not in texts(bare)


def test_the_report_says_everything_and_is_copied_and_saved(
    page: VerifyPage, sheets: dict[str, Path], tmp_path: Path, qtbot: QtBot
) -> None:
    judged(page, qtbot, sheets["good"], sheets["random"])

    press(page, qtbot, "复制报告")
    page.write_report(tmp_path / "报告.txt")

    qtbot.waitUntil((tmp_path / "报告.txt").exists)
    saved = (tmp_path / "报告.txt").read_text("utf-8")
    for words in ("对照：本案卷的名册和留痕记录", "[✓] 完好", "[✕] 非本检查组签发", "letter.pdf"):
        assert words in saved
        assert words in QGuiApplication.clipboard().text()
    assert page.files.outcomes[1].verified is not None
    assert page.files.outcomes[1].verified.sha256 in saved


def test_the_report_has_no_heading_above_nothing(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    judged(page, qtbot, sheets["good"])

    lines = page.report().splitlines()

    assert "已核对：" in lines
    assert "没有核对：" not in lines


def test_stopping_keeps_the_answers_so_far(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    page.verify([sheets["good"]] + [sheets["altered"]] * 5)
    qtbot.waitUntil(lambda: bool(page.files.outcomes))

    press(page, qtbot, "停止")

    qtbot.waitUntil(lambda: page.workplace.background.is_idle)
    assert not page.bar.isVisible()
    assert [o.judgement for o in page.files.outcomes][-1] is Judgement.GOOD


def test_clearing_goes_back_to_the_beginning(
    page: VerifyPage, sheets: dict[str, Path], qtbot: QtBot
) -> None:
    judged(page, qtbot, sheets["good"], sheets["random"])

    press(page, qtbot, "清空")

    assert page.files.outcomes == []
    assert page.zone.isVisible()
    qtbot.waitUntil(page.zone.button.hasFocus)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_twice_as_large_and_narrow_it_is_whole_and_named(
    make_workplace: Callable[..., Workplace],
    language: str,
    sheets: dict[str, Path],
    qtbot: QtBot,
) -> None:
    page = VerifyPage(make_workplace(language, "dark", 2.0))
    shown_in(page, qtbot, 940, 720)
    page.trust.choose(sheets["roster"])
    judged(page, qtbot, *(sheets[name] for name in ("good", "altered", "random", "gone")))

    assert looking.nameless() == []
    assert looking.clipped() == []

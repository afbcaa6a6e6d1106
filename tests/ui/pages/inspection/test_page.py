from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark, full_marks
from inspector_app.domain.form import AnswerType, Severity
from inspector_app.domain.inspection import Blocker
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui import looking
from tests.ui.conftest import shown_in
from tests.ui.pages.inspection.conftest import full_marks_everywhere, settle
from tests.visits import a_photo

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LONG = "示例区云溪镇便民服务中心（含社保、医保、民政、残联、退役军人事务、不动产登记联办窗口）" * 3


def open_lines(visit: Visit) -> list[ScoreLine]:
    return [line for line in visit.lines if line.mark is None]


def a_passing_item(visit: Visit) -> str:
    """An open item that 1 and 2 answer at once."""
    plain = (x for x in open_lines(visit) if x.item.rule.type is AnswerType.PASS_FAIL)
    return next(x.item.code for x in plain if x.item.rule.deduct)


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is, as a person does."""
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, held or Qt.KeyboardModifier.NoModifier)


def test_an_answer_is_counted_at_once_and_scored_soon(
    page: InspectionPage, visit: Visit, qtbot: QtBot
) -> None:
    code = a_passing_item(visit)
    left = len(open_lines(visit))

    visit.set_answer(code, Answer(Mark.SCORED, "fail", note="09:10，3号窗口无人"))
    settle(page, qtbot)

    assert page.header.left.text() == f"还有 {left - 1} 项未评"
    assert [line.item for line in page.panel.findings.lines] == [code]
    section = page.sections.sections[page.sections.row_of(code[0])]
    assert section.problems == 1


def test_the_verdict_is_provisional_until_nothing_is_open(
    page: InspectionPage, visit: Visit, qtbot: QtBot
) -> None:
    assert page.panel.verdict.text == "尚未评定"
    code = a_passing_item(visit)
    visit.set_answer(code, Answer(Mark.SCORED, "fail", note="09:10，无人"))
    settle(page, qtbot)
    assert page.panel.verdict.text.startswith("暂定：")
    visit.set_answer(code, None)

    full_marks_everywhere(page, qtbot)

    assert page.panel.verdict.text == "结论：优秀"
    assert page.panel.ring.figure == "100.0"
    assert not page.header.left.isVisible()


def test_a_finding_jumps_to_its_item_by_key(
    page: InspectionPage, visit: Visit, qtbot: QtBot
) -> None:
    code = open_lines(visit)[-1].item.code
    visit.set_answer(code, Answer(Mark.SCORED, 0, deduction=visit.line(code).item.points, note="x"))
    settle(page, qtbot)

    page.panel.findings.focus_lines()
    press(qtbot, Qt.Key.Key_Return)

    assert page.items.current_code() == code
    assert page.items.hasFocus()


def test_what_the_header_lacks_leads_to_its_field(
    page: InspectionPage, visit: Visit, qtbot: QtBot
) -> None:
    visit.set_header({"left": ""})
    settle(page, qtbot)
    line = next(line for line in page.panel.blockers.lines if line.fact)

    page.jump(line)

    assert page.drawers.opened == "facts"
    assert page.drawers.facts is not None
    assert page.drawers.facts.edits["arrived"].hasFocus()


def test_a_missing_reason_leads_to_its_field_and_a_missing_fact_to_its_own(
    page: InspectionPage, visit: Visit, qtbot: QtBot
) -> None:
    plain = a_passing_item(visit)
    veto = next(x.item.code for x in visit.lines if x.item.severity is Severity.VETO)
    for code, answer, blocker in (
        (plain, Answer(Mark.NOT_APPLICABLE), Blocker.NO_REASON),
        (veto, Answer(Mark.SCORED, "fail"), Blocker.NO_FACT),
    ):
        visit.set_answer(code, answer)
        settle(page, qtbot)
        page.items.focus_items()
        line = next(line for line in page.panel.blockers.lines if line.item == code)
        assert line.blocker is blocker

        page.jump(line)

        assert page.items.current_code() == code
        editor, focused = page.items.editor, QApplication.focusWidget()
        field = editor.reason if blocker is Blocker.NO_REASON else editor.fact
        assert focused is field or field.isAncestorOf(focused)


def test_it_opens_again_where_it_was_left(
    opened: Workplace, visit: Visit, page: InspectionPage, qtbot: QtBot
) -> None:
    page.go_to("C05")
    page.flush()

    again = InspectionPage(opened, visit)
    shown_in(again, qtbot)
    again.opened()

    assert again.items.current_code() == "C05"


def test_it_opens_at_the_first_open_item(
    page: InspectionPage, visit: Visit, opened: Workplace, qtbot: QtBot
) -> None:
    done, following = (line.item.code for line in open_lines(visit)[:2])
    visit.set_answer(done, full_marks(visit.line(done).item))
    settle(page, qtbot)

    again = InspectionPage(opened, visit)
    shown_in(again, qtbot)
    again.opened()

    assert again.items.current_code() == following
    assert again.items.hasFocus()


def test_escape_in_the_scope_leads_back_to_the_items(page: InspectionPage, qtbot: QtBot) -> None:
    page.nav.scope.choice.setFocus()

    press(qtbot, Qt.Key.Key_Escape)

    assert page.items.hasFocus()


@pytest.mark.parametrize("width", [1440, 1100, 800])
def test_tab_goes_through_the_header_from_left_to_right(
    make_page: Callable[..., InspectionPage], qtbot: QtBot, width: int
) -> None:
    page = make_page(width)
    settle(page, qtbot)
    header = page.header
    header._arrow.setFocus()
    places = []
    while header.isAncestorOf(focused := QApplication.focusWidget()):
        places.append(focused.mapTo(page, QPoint()).x())
        press(qtbot, Qt.Key.Key_Tab)

    assert len(places) >= 3
    assert places == sorted(places)


def test_finding_filters_and_enter_goes_to_the_first(
    page: InspectionPage, visit: Visit, qtbot: QtBot
) -> None:
    wanted = visit.lines[-1].item.code
    press(qtbot, Qt.Key.Key_F, CTRL)
    assert page.nav.finder.hasFocus()

    qtbot.keyClicks(page.nav.finder, wanted.lower())
    assert page.search.is_on
    press(qtbot, Qt.Key.Key_Return)

    assert page.items.current_code() == wanted
    assert page.items.hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert not page.search.is_on
    assert page.items.current_code() == wanted


def test_chinese_words_find_items_and_nothing_found_says_so(
    page: InspectionPage, qtbot: QtBot
) -> None:
    said: list[str] = []
    page.search.found.connect(said.append)

    page.nav.finder.setText("消防")
    page.nav.finder.setText("没有这样的检查项")

    assert said[0].startswith("找到")
    assert said[1].startswith("没有找到")


def test_undo_takes_an_answer_back_says_so_and_shows_where(
    page: InspectionPage, visit: Visit, qtbot: QtBot
) -> None:
    code = a_passing_item(visit)
    visit.set_answer(code, full_marks(visit.line(code).item))
    settle(page, qtbot)
    page.items.go_to(visit.lines[-1].item.code)

    press(qtbot, Qt.Key.Key_Z, CTRL)

    assert code not in visit.inspection.answers
    assert page.items.current_code() == code
    assert code in page.status.passing_text
    press(qtbot, Qt.Key.Key_Z, CTRL | SHIFT)
    assert code in visit.inspection.answers
    press(qtbot, Qt.Key.Key_Z, CTRL)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert page.status.passing_text == "没有可撤销的操作"
    settle(page, qtbot)


def test_the_keys_open_facts_photos_and_score_and_escape_leads_back(
    page: InspectionPage, qtbot: QtBot
) -> None:
    for key, drawer in ((Qt.Key.Key_F2, "facts"), (Qt.Key.Key_F3, "photos")):
        press(qtbot, key)
        assert page.drawers.opened == drawer
        press(qtbot, Qt.Key.Key_Escape)
        assert page.drawers.opened == ""
        assert page.items.hasFocus()

    press(qtbot, Qt.Key.Key_F4)

    assert page.drawers.opened == ""
    assert page.panel.blockers.rows.hasFocus()


def test_nothing_under_a_drawer_takes_the_focus(page: InspectionPage, qtbot: QtBot) -> None:
    place = page.panel.geometry()

    press(qtbot, Qt.Key.Key_F2)
    assert not page.panel.isVisible()
    press(qtbot, Qt.Key.Key_Escape)

    assert page.panel.isVisible()
    assert page.panel.geometry() == place


def test_the_seal_button_is_never_mute(page: InspectionPage, visit: Visit, qtbot: QtBot) -> None:
    assert page.header.seal.isEnabled()
    assert page.header.left.isVisible()

    with qtbot.waitSignal(page.seal_wanted) as wanted:
        qtbot.mouseClick(page.header.seal, Qt.MouseButton.LeftButton)
    page.header.left.click()

    assert wanted.args == [visit.inspection.id]
    assert page.panel.blockers.rows.hasFocus()


def test_the_keys_lead_to_the_seal_and_back_to_today(page: InspectionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.seal_wanted):
        press(qtbot, Qt.Key.Key_Return, CTRL)
    with qtbot.waitSignal(page.left):
        press(qtbot, Qt.Key.Key_Left, ALT)


def test_a_section_leads_to_its_first_open_item(
    page: InspectionPage, visit: Visit, qtbot: QtBot
) -> None:
    last = page.sections.sections[-1]
    page.nav.list.setFocus()
    page.nav.list.setCurrentIndex(page.sections.index(page.sections.rowCount() - 1, 0))

    press(qtbot, Qt.Key.Key_Return)

    assert page.items.current_code().startswith(last.code)
    assert page.nav.list.here == last.code


def test_everything_is_said_to_be_saved_with_the_time(
    page: InspectionPage, visit: Visit, qtbot: QtBot
) -> None:
    code = a_passing_item(visit)

    visit.set_answer(code, full_marks(visit.line(code).item))
    settle(page, qtbot)

    assert page.status.text.startswith("已保存 ")
    assert "已加密" in page.status.text


def test_a_dropped_photo_goes_to_the_current_item(
    page: InspectionPage, visit: Visit, qtbot: QtBot, tmp_path: Path
) -> None:
    code = visit.lines[2].item.code
    page.items.go_to(code)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(a_photo(tmp_path / "a.jpg")))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(400, 400), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    drop = QDropEvent(QPoint(400, 400), copy, mime, left, Qt.KeyboardModifier.NoModifier)

    QApplication.sendEvent(page, enter)
    QApplication.sendEvent(page, drop)

    assert enter.isAccepted()
    assert drop.isAccepted()
    qtbot.waitUntil(lambda: bool(visit.evidence_of(code)), timeout=20_000)
    settle(page, qtbot)


def test_pasting_without_a_photo_says_so(page: InspectionPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("只有文字")

    press(qtbot, Qt.Key.Key_V, CTRL)

    assert page.status.passing_text == "剪贴板里没有照片"


def test_a_narrow_page_shows_the_score_in_the_header_and_the_rest_in_a_drawer(
    make_page: Callable[..., InspectionPage], qtbot: QtBot
) -> None:
    page = make_page(width=1100, height=720)
    assert page.header.score.isVisible()
    assert not page.panel.isVisible()

    press(qtbot, Qt.Key.Key_F4)

    assert page.drawers.opened == "score"
    press(qtbot, Qt.Key.Key_Tab)
    assert page.panel.blockers.rows.hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert page.items.hasFocus()


def test_the_panel_comes_back_beside_the_items_when_there_is_room(
    make_page: Callable[..., InspectionPage], qtbot: QtBot
) -> None:
    page = make_page(width=1100, height=720)

    page.resize(1440, 900)

    assert page.panel.isVisible()
    assert not page.header.score.isVisible()


def test_text_twice_as_large_fits_the_smallest_window(
    make_page: Callable[..., InspectionPage], qtbot: QtBot
) -> None:
    page = make_page(width=1100, height=720, scale=2.0)

    assert page.width() == 1100
    assert page.bar.isVisible()
    assert not page.nav.isVisible()
    press(qtbot, Qt.Key.Key_F, CTRL)
    assert page.bar.finder.hasFocus()
    page.items.focus_items()
    press(qtbot, Qt.Key.Key_F6)
    assert page.drawers.facts is not None
    assert page.drawers.facts.edits["scope"].hasFocus()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("width", "scale"), [(1440, 1.0), (1100, 1.0), (1100, 2.0)])
def test_nothing_is_clipped_or_without_a_name(
    make_page: Callable[..., InspectionPage],
    qtbot: QtBot,
    language: str,
    width: int,
    scale: float,
) -> None:
    page = make_page(width, 720, unit=LONG, language=language, scale=scale)
    settle(page, qtbot)

    faults = [looking.nameless(), looking.clipped()]
    for drawer in (page.show_header_fact, page.show_score):
        drawer()
        faults += [looking.nameless(), looking.clipped()]

    assert [fault for some in faults for fault in some] == []
    assert page.header.title == LONG


def test_the_focus_goes_round_every_part_by_tab_alone(page: InspectionPage, qtbot: QtBot) -> None:
    page.nav.finder.setFocus()
    seen = set()
    for _ in range(60):
        seen.add(QApplication.focusWidget())
        press(qtbot, Qt.Key.Key_Tab)

    assert {page.nav.finder, page.nav.list, page.header.seal, page.panel.blockers.rows} <= seen
    assert page.nav.scope.choice in seen

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from inspector_app.ui.pages.inspection.jump_list import JumpSection
from inspector_app.ui.pages.inspection.jump_model import JumpLine, JumpModel
from inspector_app.ui.pages.inspection.progress import section_progress
from inspector_app.ui.pages.inspection.section_model import SectionModel
from inspector_app.ui.theme import Tone
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in

LINES = [
    JumpLine("收费项目、标准、依据是否公示", "D11 · 突出 · 扣 1 分", "D11", ""),
    JumpLine("没有写明检查日期", "", "", "date"),
]


def test_the_models_keep_their_promises(
    workplace: Workplace, visit: Visit, qtmodeltester: ModelTester
) -> None:
    jumps, sections = JumpModel(), SectionModel(workplace)
    jumps.show_lines(LINES)
    sections.show_sections(section_progress(visit.form, visit.lines))

    qtmodeltester.check(jumps)
    qtmodeltester.check(sections)
    tester = QAbstractItemModelTester(sections)
    sections.show_sections(())
    assert tester.model().rowCount() == 0


def test_a_section_says_its_progress_in_words(workplace: Workplace, visit: Visit) -> None:
    sections = SectionModel(workplace)
    sections.show_sections(section_progress(visit.form, visit.lines))

    spoken = sections.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    asked = sections.sections[0].asked
    assert spoken == f"A  场所设施：已评 {sections.sections[0].answered} 项，共 {asked} 项"


def test_the_same_lines_again_change_nothing(qtbot: QtBot) -> None:
    jumps = JumpModel()

    assert jumps.show_lines(LINES)
    assert not jumps.show_lines(list(LINES))


def a_list(workplace: Workplace, qtbot: QtBot) -> JumpSection:
    made = JumpSection(workplace, "问题", "cross", Tone.BAD)
    made.show_lines(LINES)
    shown_in(made, qtbot, 260, 400)
    return made


def test_a_list_is_as_high_as_its_lines_and_hidden_without_any(
    workplace: Workplace, qtbot: QtBot
) -> None:
    made = a_list(workplace, qtbot)
    rows = [made.rows.sizeHintForRow(row) for row in range(2)]

    assert made.rows.height() == sum(rows)
    assert rows[0] > rows[1]
    made.show_lines([])
    assert not made.isVisible()


def test_a_press_and_a_key_both_jump(workplace: Workplace, qtbot: QtBot) -> None:
    made = a_list(workplace, qtbot)
    jumped: list[JumpLine] = []
    made.jumped.connect(jumped.append)

    second = made.rows.visualRect(made.rows.jumps.index(1, 0)).center()
    qtbot.mousePress(made.rows.viewport(), Qt.MouseButton.LeftButton, pos=second)
    made.focus_lines()
    qtbot.keyClick(made.rows, Qt.Key.Key_Return)

    assert [line.fact or line.item for line in jumped] == ["date", "D11"]


def test_the_row_stays_where_it_was_when_the_lines_change(
    workplace: Workplace, qtbot: QtBot
) -> None:
    made = a_list(workplace, qtbot)
    made.focus_lines()
    qtbot.keyClick(made.rows, Qt.Key.Key_Down)

    made.show_lines([*LINES, LINES[0]])

    assert made.rows.currentIndex().row() == 1

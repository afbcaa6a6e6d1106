"""A model for rows at hand, and the table that shows them in whatever width there is."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.list_model import ListModel
from inspector_app.ui.parts.row_table import RowTable
from inspector_app.ui.parts.windowed_model import RIGHT, Column
from inspector_app.ui.theme import Tone
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in

NAME, COUNT, REMARK = range(3)


@dataclass(frozen=True)
class Line:
    name: str
    count: int
    remark: str = ""


LINES = [Line("东街", 3, "一句较长的说明"), Line("西街", 0), Line("北街", 12)]


def columns() -> tuple[Column[Line], ...]:
    return (
        Column("名称", lambda row: row.name),
        Column("数", lambda row: str(row.count), alignment=RIGHT, tone=lambda _row: Tone.BAD),
        Column("说明", lambda row: row.remark),
    )


def model(workplace: Workplace) -> ListModel[Line]:
    made: ListModel[Line] = ListModel(workplace.theme, columns())
    made.show_rows(LINES)
    return made


def test_the_model_keeps_the_rules_of_models(
    workplace: Workplace, qtmodeltester: ModelTester
) -> None:
    lines = model(workplace)
    qtmodeltester.check(lines)

    lines.add_rows([Line("南街", 1)])
    lines.replace_row(0, Line("东街", 4))
    lines.show_rows(LINES[:1])


def test_a_row_is_replaced_without_disturbing_the_others(
    workplace: Workplace, qtbot: QtBot
) -> None:
    lines = model(workplace)
    table = RowTable(workplace.theme, "名单", lines, NAME)
    shown_in(table, qtbot, 600, 300)
    table.go_to(1)

    lines.replace_row(0, Line("东街", 99))
    lines.add_rows([Line("南街", 1)])

    assert lines.index(0, COUNT).data() == "99"
    assert table.currentIndex().row() == 1
    assert lines.rowCount() == 4
    assert lines.index(0, COUNT).data(Qt.ItemDataRole.ForegroundRole) == workplace.theme.colour(
        Tone.BAD
    )


def test_the_least_needed_column_goes_first_when_it_is_narrow(
    workplace: Workplace, qtbot: QtBot
) -> None:
    table = RowTable(workplace.theme, "名单", model(workplace), NAME, (REMARK, COUNT))
    shown_in(table, qtbot, 700, 300)
    table.fit()
    assert not table.isColumnHidden(REMARK)

    table.resize(workplace.theme.px(260), 300)

    assert table.isColumnHidden(REMARK)
    assert not table.isColumnHidden(COUNT)


def test_enter_opens_and_home_and_end_go_to_the_ends(workplace: Workplace, qtbot: QtBot) -> None:
    table = RowTable(workplace.theme, "名单", model(workplace), NAME)
    shown_in(table, qtbot, 600, 300)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 2

    with qtbot.waitSignal(table.row_opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [2]

    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0

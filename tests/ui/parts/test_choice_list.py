"""A list to choose from tells what its rows stand for, and only what a person chose."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.choice_list import Choice, ChoiceList
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


@pytest.fixture
def rows(workplace: Workplace, qtbot: QtBot) -> ChoiceList:
    made = ChoiceList(workplace.theme, "名册")
    made.show_choices([(Choice("甲", "组长", "check"), "a"), (Choice("乙"), "b")], 0)
    shown_in(made, qtbot, 240, 400)
    return made


def test_arrow_keys_choose(rows: ChoiceList, qtbot: QtBot) -> None:
    rows.setFocus()

    with qtbot.waitSignal(rows.currentRowChanged):
        qtbot.keyClick(rows, Qt.Key.Key_Down)

    assert rows.current_key() == "b"


def test_showing_other_rows_tells_nobody(rows: ChoiceList) -> None:
    told: list[int] = []
    rows.currentRowChanged.connect(told.append)

    rows.show_choices([(Choice("丙"), "c")], 0)

    assert told == []
    assert rows.keys() == ["c"]
    assert rows.current_key() == "c"


def test_a_row_says_its_name_and_remark(rows: ChoiceList) -> None:
    said = rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "甲, 组长"


def test_a_row_with_a_remark_is_higher(rows: ChoiceList) -> None:
    assert rows.visualItemRect(rows.item(0)).height() > rows.visualItemRect(rows.item(1)).height()

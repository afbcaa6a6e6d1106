"""Choices beside each other: one holds, and it is ticked as well as coloured."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


@pytest.fixture
def segments(workplace: Workplace, qtbot: QtBot) -> Segments:
    made = Segments(workplace.theme, ((5, "5 分钟"), (10, "10 分钟"), (15, "15 分钟")), across=2)
    made.show_value(10)
    made.setAccessibleName("锁定")
    shown_in(made, qtbot, 400, 200)
    return made


def test_showing_a_value_tells_nobody(segments: Segments) -> None:
    told: list[object] = []
    segments.chosen.connect(told.append)

    segments.show_value(15)

    assert (segments.value, told) == (15, [])


def test_a_press_chooses_and_ticks(segments: Segments, qtbot: QtBot) -> None:
    with qtbot.waitSignal(segments.chosen) as told:
        qtbot.mouseClick(segments.button(5), Qt.MouseButton.LeftButton)

    assert told.args == [5]
    assert segments.button(5).text() == "✓ 5 分钟"
    assert segments.button(10).text() == "10 分钟"


def test_each_choice_says_what_it_is_a_choice_of(segments: Segments) -> None:
    assert segments.button(15).accessibleName() == "锁定: 15 分钟"


def test_the_focus_goes_to_the_choice_that_holds(segments: Segments, qtbot: QtBot) -> None:
    segments.setFocus()

    qtbot.waitUntil(segments.button(10).hasFocus)


def test_an_arrow_key_has_moved_the_focus_before_anybody_hears_of_the_choice(
    segments: Segments, qtbot: QtBot
) -> None:
    focused: list[QWidget | None] = []
    segments.chosen.connect(lambda _value: focused.append(QApplication.focusWidget()))
    segments.setFocus()
    qtbot.waitUntil(segments.button(10).hasFocus)

    qtbot.keyClick(segments.button(10), Qt.Key.Key_Left)

    qtbot.waitUntil(lambda: focused == [segments.button(5)])

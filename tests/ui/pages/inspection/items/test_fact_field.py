import math
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.pages.inspection.items import ItemList
from inspector_app.ui.pages.inspection.items.fact_field import FactField
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in
from tests.ui.pages.inspection.items.conftest import focus

LONG = "上午九点零五分，三号窗口工作人员离开座位，窗口未放提示牌，排队群众共七人。"


def text_height(field: FactField) -> int:
    """How high the document is as it stands on the screen, with its margin below."""
    document, height = field.document(), 0.0
    block = document.begin()
    while block.isValid():
        height += field.blockBoundingRect(block).height()
        block = block.next()
    return math.ceil(height + document.documentMargin())


@pytest.fixture
def field_in(
    make_workplace: Callable[..., Workplace], qtbot: QtBot
) -> Callable[[float], tuple[FactField, QLineEdit]]:
    """A fact field above another field: field_in(2.0)."""

    boxes: list[QWidget] = []

    def make(scale: float) -> tuple[FactField, QLineEdit]:
        box = QWidget()
        boxes.append(box)
        field, other = FactField(make_workplace(scale=scale)), QLineEdit()
        column = QVBoxLayout(box)
        column.addWidget(field)
        column.addWidget(other)
        column.addStretch()
        shown_in(box, qtbot, 500, 900)
        return field, other

    return make


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("focused", [True, False])
def test_every_line_is_seen_whole_and_without_a_bar(
    field_in: Callable[[float], tuple[FactField, QLineEdit]],
    qtbot: QtBot,
    scale: float,
    focused: bool,
) -> None:
    field, other = field_in(scale)
    focus(field if focused else other, qtbot)
    for lines in (1, 2, 3, 4):
        field.setPlainText("\n".join(["座椅 chair 损坏"] * lines))
        qtbot.waitUntil(lambda: field.height() == field.heightForWidth(field.width()))

        assert field.viewport().height() >= text_height(field), lines
        assert not field.verticalScrollBar().isVisible()
        assert field.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_lines_that_break_are_counted_as_they_break(
    field_in: Callable[[float], tuple[FactField, QLineEdit]], qtbot: QtBot, scale: float
) -> None:
    field, _ = field_in(scale)
    for length in range(1, len(LONG)):
        field.setPlainText(LONG[:length])
        qtbot.waitUntil(lambda: field.height() == field.heightForWidth(field.width()))
        assert field.viewport().height() >= text_height(field), length


def test_a_bar_stands_beside_more_lines_than_are_shown(
    field_in: Callable[[float], tuple[FactField, QLineEdit]], qtbot: QtBot
) -> None:
    field, _ = field_in(1.0)
    field.setPlainText("\n".join("12345678"))
    assert not field.verticalScrollBar().isVisible()

    field.setPlainText("\n".join("123456789"))
    qtbot.waitUntil(field.verticalScrollBar().isVisible)


def test_the_row_is_as_high_as_its_fact_at_once(items: ItemList) -> None:
    items.go_to_fact("A03")
    items.editor.fact.insertPlainText("座椅损坏三把，\n等候区不够\n三号窗口旁无座椅")
    QApplication.processEvents()

    field = items.editor.fact
    assert field.height() == field.heightForWidth(field.width())

"""Pages, labels, cards and buttons: plain text, wrapped, named, pressed by Enter and by Space."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.parts import buttons, labels
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.page import Page, scrolled
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


def test_a_page_has_a_title_and_a_name(workplace: Workplace, qtbot: QtBot) -> None:
    page = Page(workplace, "今日", "九月十五日")
    shown_in(page, qtbot, 800, 600)

    assert page.accessibleName() == page.title.text() == "今日"
    assert page.subtitle.isVisible()
    assert not page.banner.isVisible()
    page.opened()


def test_a_page_without_a_subtitle_wastes_no_line(workplace: Workplace, qtbot: QtBot) -> None:
    page = Page(workplace, "今日")
    shown_in(page, qtbot, 800, 600)

    assert not page.subtitle.isVisible()


def test_a_long_title_wraps_instead_of_widening_the_page(
    workplace: Workplace, qtbot: QtBot
) -> None:
    page = Page(workplace, "云溪镇便民服务中心" * 20)
    qtbot.addWidget(page)

    assert page.minimumSizeHint().width() < 500


LABELS = (labels.title, labels.section, labels.body, labels.strong, labels.caption)


@pytest.mark.parametrize("make", LABELS)
def test_words_are_never_markup(make: object, qtbot: QtBot) -> None:
    assert callable(make)
    label = make("<b>x</b>")
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>x</b>"
    assert label.wordWrap()


def test_a_chip_is_as_wide_as_its_word(workplace: Workplace, qtbot: QtBot) -> None:
    chip = labels.chip("<i>缺照片</i>", "bad")
    qtbot.addWidget(chip)

    assert chip.textFormat() is Qt.TextFormat.PlainText
    assert chip.maximumSize() == QLabel().maximumSize()
    assert chip.property("chip") == "bad"


BUTTONS = (buttons.primary, buttons.secondary, buttons.quiet, buttons.link, buttons.danger)


@pytest.mark.parametrize("make", BUTTONS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_button_that_has_the_focus_is_pressed(make: object, key: Qt.Key, qtbot: QtBot) -> None:
    assert callable(make)
    pressed: list[bool] = []
    button = make("A & B", lambda: pressed.append(True))
    shown_in(button, qtbot, 120, 40)

    qtbot.keyClick(button, key)

    assert pressed == [True]
    assert button.text() == "A && B"


def test_an_icon_grows_with_the_text(workplace: Workplace, qtbot: QtBot) -> None:
    button = buttons.with_icon(buttons.quiet("返回"), "back", workplace.theme)
    qtbot.addWidget(button)

    assert button.iconSize().width() == workplace.theme.px(18)
    assert not button.icon().isNull()


def test_a_card_is_a_surface(workplace: Workplace, qtbot: QtBot) -> None:
    card = Card(workplace.theme)
    qtbot.addWidget(card)

    assert card.property("panel") == "card"
    assert card.column.contentsMargins().left() == workplace.theme.px(16)


def test_what_is_too_tall_scrolls(qtbot: QtBot) -> None:
    content = QWidget()
    content.setMinimumHeight(2000)
    area = scrolled(content)
    shown_in(area, qtbot, 300, 200)

    assert area.verticalScrollBar().maximum() > 0

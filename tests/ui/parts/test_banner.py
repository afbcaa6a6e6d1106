"""A banner says one thing with its remedy, and goes when it is told to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors.case import DiskFull
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    shown_in(made, qtbot, 500, 200)
    return made


def placed(workplace: Workplace, page: QWidget) -> Banner:
    banner = Banner(workplace)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(banner)
    return banner


def test_it_is_hidden_until_it_has_something_to_say(workplace: Workplace, page: QWidget) -> None:
    banner = placed(workplace, page)
    assert not banner.isVisible()

    banner.show_words("ok", "已保存", "09:41")

    assert banner.isVisible()
    assert banner.text == banner.accessibleName() == "已保存 09:41"
    assert banner.property("panel") == "ok"


def test_foreign_text_is_no_markup(workplace: Workplace, page: QWidget) -> None:
    banner = placed(workplace, page)

    banner.show_words("warn", "<b>x</b>", "<img src=x>")

    for label in (banner._title, banner._text):
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_error_is_told_in_the_windows_language(
    make_workplace: Callable[..., Workplace], page: QWidget, language: str
) -> None:
    banner = placed(make_workplace(language), page)

    banner.show_error(DiskFull(Path("case")))

    assert banner.property("panel") == "bad"
    assert banner.text.isascii() == (language == "en")


def test_the_remedy_is_a_button(workplace: Workplace, page: QWidget, qtbot: QtBot) -> None:
    banner = placed(workplace, page)
    banner.show_words("bad", "没有保存", action="再试一次")

    with qtbot.waitSignal(banner.acted):
        qtbot.keyClick(banner._button, Qt.Key.Key_Return)

    banner.show_words("ok", "已保存")
    assert not banner._button.isVisible()


def test_it_can_be_closed_by_key(workplace: Workplace, page: QWidget, qtbot: QtBot) -> None:
    banner = placed(workplace, page)
    banner.show_words("accent", "提示")
    close = banner.findChild(QToolButton)
    assert close is not None
    assert close.accessibleName() == "关闭此消息"

    with qtbot.waitSignal(banner.dismissed):
        qtbot.keyClick(close, Qt.Key.Key_Space)

    assert not banner.isVisible()


def test_a_banner_that_was_cleared_keeps_no_word(workplace: Workplace, page: QWidget) -> None:
    banner = placed(workplace, page)
    banner.show_words("bad", "云溪镇便民服务中心", "没有保存")

    banner.clear()

    assert (banner.text, banner.accessibleName(), banner.isVisible()) == ("", "", False)

"""The keyboard is never nowhere, and returns to the same place of a page that was rebuilt."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.focus import focus_somewhere, focus_spot, spot_in, tab_from
from tests.ui.conftest import shown_in


def a_page(qtbot: QtBot, *inside: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for each in inside:
        column.addWidget(each)
    shown_in(page, qtbot, 300, 300)
    return page


def test_the_first_that_takes_keys_has_the_focus(qtbot: QtBot) -> None:
    off, gone, field = QLineEdit(), QLineEdit(), QLineEdit()
    off.setEnabled(False)
    page = a_page(qtbot, QLabel("x"), off, gone, field)
    gone.hide()

    focus_somewhere(page)

    assert page.focusWidget() is field


def test_who_has_the_focus_keeps_it(qtbot: QtBot) -> None:
    first, second = QLineEdit(), QLineEdit()
    page = a_page(qtbot, first, second)
    second.setFocus()

    focus_somewhere(page)

    assert page.focusWidget() is second


def test_a_page_without_any_field_has_the_focus_itself(qtbot: QtBot) -> None:
    page = a_page(qtbot, QLabel("x"))

    focus_somewhere(page)

    assert page.hasFocus()


def test_a_page_built_the_same_way_gets_the_focus_in_the_same_place(qtbot: QtBot) -> None:
    old = a_page(qtbot, QLineEdit(), QCheckBox(), QLineEdit())
    old.findChildren(QLineEdit)[1].setFocus()
    new = a_page(qtbot, QLineEdit(), QCheckBox(), QLineEdit())

    focus_spot(new, spot_in(old))

    assert new.focusWidget() is new.findChildren(QLineEdit)[1]


@pytest.mark.parametrize("other", [(QLineEdit, QLineEdit), (QPushButton, QCheckBox, QCheckBox)])
def test_a_page_built_otherwise_is_left_alone(
    qtbot: QtBot, other: tuple[type[QWidget], ...]
) -> None:
    old = a_page(qtbot, QLineEdit(), QCheckBox(), QLineEdit())
    old.findChildren(QLineEdit)[1].setFocus()
    new = a_page(qtbot, *(kind() for kind in other))
    first = new.findChildren(QWidget)[0]
    first.setFocus()

    focus_spot(new, spot_in(old))

    assert new.focusWidget() is first


def test_a_focus_that_is_elsewhere_is_no_place(qtbot: QtBot) -> None:
    page = a_page(qtbot, QLabel("x"))
    page.setFocus()

    assert spot_in(page) is None
    focus_spot(page, None)


def tab_order(page: QWidget) -> list[str]:
    """The names of the buttons in `page`, in the order in which Tab comes to them."""
    found, widget = [], page.nextInFocusChain()
    while widget is not page:
        if isinstance(widget, QPushButton):
            found.append(widget.text())
        widget = widget.nextInFocusChain()
    return found


def test_tab_comes_to_what_was_made_later_at_its_place(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    QPushButton("above", page)
    place = QWidget(page)
    QPushButton("below", page)
    later = [QPushButton(name, place) for name in ("first", "second")]
    assert tab_order(page) == ["above", "below", "first", "second"]

    tab_from(place, later)

    assert tab_order(page) == ["above", "first", "second", "below"]


def test_where_nothing_takes_the_keyboard_before_it_the_order_stays(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    place = QLabel("no keys", page)
    button = QPushButton("only", page)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    tab_from(place, [button])

    assert tab_order(page) == ["only"]

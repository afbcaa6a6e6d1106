"""A page that cannot be built leaves the one that is there; what a page had typed is flushed."""

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.commands import action
from inspector_app.ui.frame import Frame
from inspector_app.ui.rail import PLACES
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


class Leaf(QWidget):
    """A page with one field; it tells when it was flushed and opened."""

    def __init__(self, log: list[str], name: str) -> None:
        super().__init__()
        self.log, self.name = log, name
        QVBoxLayout(self).addWidget(QLineEdit())

    def flush(self) -> None:
        self.log.append(f"flush {self.name}")

    def opened(self) -> None:
        self.log.append(f"opened {self.name}")


class Book(Frame):
    """A frame whose first page is a leaf."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.log: list[str] = []
        self.commands = {name: action(name, self, self.show_start) for name in (*PLACES, "lock")}

    def show_start(self) -> None:
        self.show_page(lambda: Leaf(self.log, "start"), "")


@pytest.fixture
def book(workplace: Workplace, qtbot: QtBot) -> Book:
    made = Book(workplace)
    made.show_start()
    shown_in(made, qtbot, 900, 600)
    return made


def broken() -> QWidget:
    raise ZeroDivisionError


def test_a_page_is_flushed_before_the_next_is_built(book: Book) -> None:
    book.show_page(lambda: Leaf(book.log, "next"), "")

    assert book.log == ["opened start", "flush start", "opened next"]


def test_a_page_that_cannot_be_built_leaves_the_one_that_is_there(book: Book) -> None:
    page = book.page
    with pytest.raises(ZeroDivisionError):
        book.show_page(broken, "verify")

    assert book.page is page
    book.rebuild(book.workplace)
    assert isinstance(book.page, Leaf)
    assert not book._way_back.isVisible()


def test_one_page_is_kept_and_no_more(book: Book, qtbot: QtBot) -> None:
    for _ in range(5):
        book.show_start()

    qtbot.waitUntil(lambda: len(book.findChildren(Leaf)) == 1)


def test_dressed_anew_there_is_one_rail_and_one_banner(book: Book, qtbot: QtBot) -> None:
    before = len(book.findChildren(QWidget))
    for _ in range(3):
        book.rebuild(book.workplace)

    qtbot.waitUntil(lambda: len(book.findChildren(QWidget)) == before)


def test_the_focus_is_on_the_page_at_once(book: Book) -> None:
    assert isinstance(book.focusWidget(), QLineEdit)

"""A list of any length, read page by page."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors.case import LedgerDamaged
from inspector_app.ui.parts.windowed_model import (
    KEPT_PAGES,
    PAGE,
    PLACEHOLDER,
    ROW_ROLE,
    Column,
    WindowedModel,
)
from inspector_app.ui.theme import Tone
from inspector_app.ui.workplace import Workplace

MANY = 100_000


@dataclass(frozen=True)
class Line:
    """A row of the test's own list."""

    n: int
    text: str


class Reader:
    """Reads pages on the worker and remembers which."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []
        self.said = "row"

    def __call__(self, _case: object, numbers: Sequence[int]) -> list[Line]:
        self.asked.append((numbers[0], len(numbers)))
        return [Line(n, f"{self.said} {n}") for n in numbers if n != 13]


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def model(opened: Workplace, reader: Reader) -> WindowedModel[Line]:
    """A model without rows."""
    columns = (
        Column[Line]("Text", lambda line: line.text, "text"),
        Column[Line]("Number", lambda line: str(line.n), tone=lambda _: Tone.BAD),
    )
    return WindowedModel(opened.background, opened.theme, columns, reader)


def text(model: WindowedModel[Line], row: int, column: int = 0) -> Any:
    return model.data(model.index(row, column))


def arrived(model: WindowedModel[Line], row: int) -> Callable[[], bool]:
    return lambda: model.row_at(row) is not None


def test_qt_finds_no_fault_in_the_model(
    model: WindowedModel[Line], qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    model.set_numbers(array("q", range(300)))
    qtmodeltester.check(model)
    qtbot.waitUntil(arrived(model, 0))
    model.refresh()
    qtbot.waitUntil(arrived(model, 299))


def test_a_row_is_a_placeholder_until_its_page_arrives(
    model: WindowedModel[Line], qtbot: QtBot
) -> None:
    model.set_numbers(array("q", range(1000)))
    assert text(model, 500) == PLACEHOLDER

    with qtbot.waitSignal(model.page_arrived) as told:
        pass

    assert text(model, 500) == "row 500"
    assert told.args == [384, 511]
    assert model.data(model.index(500, 0), ROW_ROLE) == Line(500, "row 500")


def test_only_the_pages_that_somebody_looks_at_are_read(
    model: WindowedModel[Line], reader: Reader, qtbot: QtBot
) -> None:
    model.set_numbers(array("q", range(MANY)))
    assert model.rowCount() == MANY
    text(model, 0)
    text(model, MANY - 1)

    qtbot.waitUntil(lambda: arrived(model, 0)() and arrived(model, MANY - 1)())
    assert sorted(reader.asked) == [(0, PAGE), (MANY - MANY % PAGE, MANY % PAGE)]


def test_who_drags_the_scroll_bar_waits_for_the_last_place_only(
    model: WindowedModel[Line], reader: Reader, qtbot: QtBot
) -> None:
    model.set_numbers(array("q", range(MANY)))
    for row in range(0, MANY, PAGE):
        text(model, row)

    qtbot.waitUntil(arrived(model, MANY - 1))
    qtbot.waitUntil(lambda: model._background.is_idle)
    assert len(reader.asked) < 10


def test_few_pages_are_kept(model: WindowedModel[Line], qtbot: QtBot) -> None:
    model.set_numbers(array("q", range(MANY)))
    for page in range(KEPT_PAGES + 5):
        model.row_at(page * PAGE)
        qtbot.waitUntil(lambda page=page: page in model._pages)

    assert len(model._pages) == KEPT_PAGES
    assert 0 not in model._pages


def test_an_answer_to_an_older_list_is_dropped(
    model: WindowedModel[Line], reader: Reader, qtbot: QtBot
) -> None:
    model.set_numbers(array("q", range(10)))
    text(model, 0)
    model.set_numbers(array("q", range(100, 110)))
    assert text(model, 0) == PLACEHOLDER

    qtbot.waitUntil(arrived(model, 0))
    assert text(model, 0) == "row 100"
    assert [first for first, _ in reader.asked] == [0, 100]


def test_first_rows_that_are_known_need_no_asking(
    model: WindowedModel[Line], reader: Reader
) -> None:
    model.set_numbers(array("q", range(5)), [Line(n, "known") for n in range(5)])

    assert [text(model, row) for row in range(5)] == ["known"] * 5
    assert not reader.asked


def test_a_refresh_shows_the_old_rows_until_the_new_ones_arrive(
    model: WindowedModel[Line], reader: Reader, qtbot: QtBot
) -> None:
    model.set_numbers(array("q", range(5)), [Line(n, "old") for n in range(5)])
    reader.said = "new"
    model.refresh()

    assert text(model, 1) == "old"
    qtbot.waitUntil(lambda: text(model, 1) == "new 1")


def test_a_row_that_is_gone_stays_a_placeholder(model: WindowedModel[Line], qtbot: QtBot) -> None:
    model.set_numbers(array("q", range(20)))
    text(model, 13)
    qtbot.waitUntil(arrived(model, 12))

    assert text(model, 13) == PLACEHOLDER
    assert model.place_of(13) == 13
    assert model.place_of(99) == -1


def test_a_page_that_cannot_be_read_is_told_and_asked_for_again(
    opened: Workplace, qtbot: QtBot
) -> None:
    tries: list[int] = []

    def read(_case: object, numbers: Sequence[int]) -> list[Line]:
        tries.append(1)
        if len(tries) == 1:
            raise LedgerDamaged("replica", 1)
        return [Line(n, "read") for n in numbers]

    columns = (Column[Line]("Text", lambda line: line.text),)
    model = WindowedModel(opened.background, opened.theme, columns, read)
    model.set_numbers(array("q", range(3)))
    with qtbot.waitSignal(opened.background.refused):
        text(model, 0)

    qtbot.waitUntil(arrived(model, 0))
    assert text(model, 2) == "read"


def test_titles_colours_and_the_order_are_told(model: WindowedModel[Line]) -> None:
    model.set_numbers(array("q", [7]), [Line(7, "seven")])
    ways = Qt.Orientation
    assert model.headerData(0, ways.Horizontal) == "Text"
    model.show_order("text", descending=True)
    assert model.headerData(0, ways.Horizontal) == "Text ↓"
    model.show_order("text", descending=False)
    assert model.headerData(0, ways.Horizontal) == "Text ↑"
    assert model.headerData(1, ways.Horizontal) == "Number"
    assert model.headerData(0, ways.Vertical) is None

    role = Qt.ItemDataRole.ForegroundRole
    assert model.data(model.index(0, 1), role) == model._theme.colour(Tone.BAD)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "seven"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert model.row_at(99) is None

"""The guide in the window: it can be searched, its links lead somewhere, about says what it is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app import __version__
from inspector_app.ui.pages.help.page import HelpPage
from inspector_app.ui.workplace import Workplace
from tests.ui import looking
from tests.ui.conftest import shown_in


@pytest.fixture
def page(workplace: Workplace, qtbot: QtBot) -> HelpPage:
    """The page with the Chinese guide; no case folder is needed."""
    return made_page(workplace, qtbot)


def made_page(workplace: Workplace, qtbot: QtBot, width: int = 1100) -> HelpPage:
    page = HelpPage(workplace)
    shown_in(page, qtbot, width, 720)
    page.opened()
    qtbot.waitUntil(lambda: page.contents.count() > 0)
    return page


def test_the_contents_lead_to_their_headings(page: HelpPage, qtbot: QtBot) -> None:
    before = page.view.verticalScrollBar().value()
    page.contents.setFocus()

    qtbot.keyClick(page.contents, Qt.Key.Key_End)

    qtbot.waitUntil(lambda: page.view.verticalScrollBar().value() > before)


def test_a_search_lists_every_place_under_its_heading(page: HelpPage, qtbot: QtBot) -> None:
    page.search.insert("恢复码")

    found = page.contents.keys()
    assert len(found) > 2
    assert page.count.text() == f"找到 {len(found)} 处"
    assert "恢复码" in found[0].excerpt  # type: ignore[attr-defined]
    assert len(page.view.extraSelections()) == len(found)


def test_enter_goes_from_place_to_place_and_round_again(page: HelpPage, qtbot: QtBot) -> None:
    page.search.insert("恢复码")
    count = page.contents.count()

    rows = []
    for _ in range(count + 1):
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
        rows.append(page.contents.currentRow())

    assert rows == [*range(count), 0]


def test_the_arrow_key_goes_from_the_field_into_the_list(page: HelpPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "PDF")

    qtbot.keyClick(page.search, Qt.Key.Key_Down)

    qtbot.waitUntil(page.contents.hasFocus)
    assert page.contents.currentRow() == 0


def test_what_is_nowhere_is_said_so_and_an_empty_field_brings_the_contents_back(
    page: HelpPage, qtbot: QtBot
) -> None:
    headings = page.contents.count()

    qtbot.keyClicks(page.search, "qqqqqq")
    assert page.count.text() == "没有找到，请换个词。"
    page.search.clear()

    assert page.contents.count() == headings
    assert not page.count.isVisible()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_link_within_the_guide_finds_its_heading(
    make_workplace: Callable[..., Workplace], language: str, qtbot: QtBot
) -> None:
    page = made_page(make_workplace(language), qtbot)
    block = page.view.document().begin()
    links = set()
    while block.isValid():
        links |= {each.format.anchorHref() for each in block.textFormats()}
        block = block.next()
    within = [each.removeprefix("#") for each in links if each.startswith("#")]

    assert within
    assert [each for each in within if not page.view.go_to_heading(each)] == []


def test_another_document_opens_beside_and_the_way_back_is_there(
    page: HelpPage, qtbot: QtBot
) -> None:
    page.view.anchorClicked.emit(QUrl("what-a-signature-is-worth.md"))
    qtbot.waitUntil(page._back.isVisible)

    qtbot.mouseClick(page._back, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "明察使用手册" in page.view.toPlainText())
    assert not page._back.isVisible()


def test_a_link_that_leads_out_is_named_and_not_opened(page: HelpPage) -> None:
    page.view.anchorClicked.emit(QUrl("https://example.org/somewhere"))

    assert "https://example.org/somewhere" in page.banner.text


def test_about_names_every_version_and_where_things_live(page: HelpPage, qtbot: QtBot) -> None:
    page.show_about()
    qtbot.waitUntil(lambda: bool(page.about.versions))

    named = dict(page.about.versions)
    assert named["Mingcha"] == __version__
    assert named["Qt"] == qVersion()
    assert {"sqlcipher3", "pyhanko", "cryptography"} <= set(named)
    shown = [each.accessibleName() for each in page.about.findChildren(QLabel)]
    assert str(page.workplace.places.case) in shown
    page.about.copy()
    assert f"Qt {qVersion()}" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_twice_as_large_and_narrow_it_is_whole_and_named(
    make_workplace: Callable[..., Workplace], language: str, qtbot: QtBot
) -> None:
    page = made_page(make_workplace(language, "dark", 2.0), qtbot, 940)

    for show in (page.show_guide, page.show_about):
        show()
        qtbot.waitUntil(lambda: page.workplace.background.is_idle)
        qtbot.waitUntil(lambda: looking.clipped() == [])
        assert looking.nameless() == []


def test_its_key_leads_to_the_search_from_the_text(page: HelpPage, qtbot: QtBot) -> None:
    page.search.insert("PDF")
    page.view.setFocus()

    qtbot.keyClick(page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert page.search.hasFocus()
    assert page.search.selectedText() == "PDF"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("width", "scale"), [(700, 1.0), (1100, 2.0), (1440, 2.0)])
def test_nothing_of_the_guide_lies_beyond_the_right_edge(
    make_workplace: Callable[..., Workplace],
    language: str,
    width: int,
    scale: float,
    qtbot: QtBot,
) -> None:
    page = made_page(make_workplace(language, scale=scale), qtbot, width)
    bar, border = page.view.horizontalScrollBar(), 2

    assert bar.maximum() <= border
    assert not bar.isVisible()

"""The pages beside the steps: turned and zoomed by key, sharp, drawn only where they are seen."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.pages.seal.conftest import Office

KEYS = Qt.Key


def test_a_draft_says_that_it_is_not_signed(office: Office) -> None:
    page = office.open(office.filled())

    assert page.preview._kind.text() == "预览稿，未签章"
    assert not page.preview.taken.sealed


def test_page_keys_turn_the_pages_from_anywhere(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.filled())
    field, view = page.side.sign.passphrase_edit, page.preview.view

    qtbot.keyClick(field, KEYS.Key_PageDown)
    assert view.page == 1
    qtbot.keyClick(field, KEYS.Key_PageUp)
    qtbot.keyClick(view, KEYS.Key_End)

    assert page.preview._place.text() == "第 4 页，共 4 页"
    assert page.side.verticalScrollBar().value() == 0


def test_zooming_in_and_out_and_back_to_the_width(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.filled())
    view = page.preview.view
    fitting = view.percent

    qtbot.keyClick(view, KEYS.Key_Plus)
    larger = view.percent
    qtbot.keyClick(view, KEYS.Key_Minus)
    qtbot.keyClick(view, KEYS.Key_Minus)
    smaller = view.percent
    qtbot.keyClick(view, KEYS.Key_0)

    assert smaller < fitting < larger
    assert view.percent == fitting
    assert view.fits


def test_pictures_are_as_sharp_as_the_screen_and_only_of_what_is_near(office: Office) -> None:
    page = office.open(office.filled())
    view = page.preview.view

    widths = {number: picture.width() for number, picture in view._pictures.items()}

    assert set(widths) == {0, 1}
    assert set(widths.values()) == {round(view._across() * view.devicePixelRatioF())}


def test_few_pictures_are_kept(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.filled())
    view = page.preview.view

    for zoom in range(6):
        view.zoom(1)
        office.settled(page)
        view.go_to(zoom % 4)
        office.settled(page)

    kept = [each.sizeInBytes() for each in view._pictures.values()]
    assert sum(kept) <= 96_000_000 or len(kept) == 1


def test_other_languages_set_the_pages_anew_and_are_remembered(
    office: Office, qtbot: QtBot
) -> None:
    inspection = office.filled()
    page = office.open(inspection)
    before = page.preview.taken.pdf
    english = page.side.languages._choices["en"]

    qtbot.keyClick(english, KEYS.Key_Space)
    office.settled(page)

    assert page.preview.taken.pdf != before
    assert office.inspection(inspection).header.sheet_languages == "en"
    assert english.isChecked()


def test_a_low_or_narrow_window_shows_steps_and_sheet_in_turn(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.filled(), 640, 600)

    assert page.side.isVisible()
    assert not page.preview.isVisible()
    qtbot.keyClick(page._turned, KEYS.Key_Space)
    assert page.preview.isVisible()
    assert not page.side.isVisible()
    page.resize(1440, 900)
    qtbot.waitUntil(lambda: page.side.isVisible() and page.preview.isVisible())


def test_escape_goes_back(office: Office, qtbot: QtBot) -> None:
    page = office.open(office.filled())

    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.preview.view, KEYS.Key_Escape)

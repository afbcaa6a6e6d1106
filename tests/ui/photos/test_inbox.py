"""The inbox: filing by code, numbering, the camera's clock, all by keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.photos.inbox import PhotoInbox
from inspector_app.ui.photos.viewer import PhotoViewer
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in
from tests.ui.photos.conftest import BringIn, on_disk
from tests.visits import a_photo

Files = Callable[[int], list[Path]]


@pytest.fixture
def inbox(
    opened: Workplace, visit: Visit, bring_in: BringIn, files: Files, qtbot: QtBot
) -> Iterator[PhotoInbox]:
    """Three unfiled photos, shown, the first chosen."""
    bring_in(files(3))
    made = PhotoInbox(opened, visit)
    shown_in(made, qtbot, 800, 800)
    made.setFocus()
    qtbot.waitUntil(made.list.hasFocus)
    yield made
    made.close()


def items(visit: Visit) -> list[tuple[str, ...]]:
    return [piece.items for piece in visit.inspection.evidence]


def test_typing_a_code_and_enter_files_the_photo_and_chooses_the_next(
    opened: Workplace, inbox: PhotoInbox, visit: Visit, qtbot: QtBot
) -> None:
    first, second, _ = inbox.model.pieces

    for key in ("a", "0", "2"):
        qtbot.keyClick(inbox.focusWidget(), key)
    qtbot.keyClick(inbox.side.chooser.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: items(visit) == [("A02",), (), ()])
    assert inbox.list.hasFocus()
    assert inbox.list.chosen[0].id == second.id
    assert on_disk(opened, visit, qtbot)[0].items == ("A02",)
    assert first.id not in [piece.id for piece in inbox.model.pieces[:2]]


def test_several_photos_go_under_several_items_at_once(
    inbox: PhotoInbox, visit: Visit, qtbot: QtBot
) -> None:
    qtbot.keyClick(inbox.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(inbox.list.chosen) == 2

    inbox.side.chooser.begin("a01, A03")
    qtbot.keyClick(inbox.side.chooser.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: items(visit) == [("A01", "A03"), ("A01", "A03"), ()])


def test_the_arrows_choose_an_item_and_the_same_item_again_takes_it_away(
    inbox: PhotoInbox, visit: Visit, qtbot: QtBot
) -> None:
    field = inbox.side.chooser.field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(items(visit)))
    ((code,),) = (each for each in items(visit) if each)
    filed = next(piece for piece in visit.inspection.evidence if piece.items)

    inbox.list.choose((filed.id,))
    qtbot.waitUntil(lambda: inbox.side.chooser.list.item(0).text().startswith(code))
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not any(items(visit)))


def test_words_find_an_item(inbox: PhotoInbox) -> None:
    chooser = inbox.side.chooser

    chooser.field.setText("卫生")

    shown = [chooser.list.item(row).text() for row in range(chooser.list.count())]
    assert shown
    assert all("卫生" in text for text in shown)


def test_esc_goes_from_the_field_to_the_list_and_from_there_out(
    inbox: PhotoInbox, qtbot: QtBot
) -> None:
    qtbot.keyClick(inbox.list, "a")
    field = inbox.side.chooser.field
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.hasFocus()) == ("", True)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert inbox.list.hasFocus()

    with qtbot.waitSignal(inbox.closed):
        qtbot.keyClick(inbox.list, Qt.Key.Key_Escape)


def test_the_clock_of_a_camera_is_set_right_for_all_its_photos(
    opened: Workplace, inbox: PhotoInbox, visit: Visit, qtbot: QtBot
) -> None:
    inbox.side.clock.field.setText("09:13")
    inbox.side.clock.apply()

    qtbot.waitUntil(lambda: visit.inspection.evidence[0].clock_offset == 180)
    kept = on_disk(opened, visit, qtbot)
    assert [piece.moment[11:16] for piece in kept] == ["09:13", "09:14", "09:15"]
    assert [piece.taken_at[11:16] for piece in kept] == ["09:10", "09:11", "09:12"]

    inbox.side.clock.field.setText("")
    inbox.side.clock.apply()
    qtbot.waitUntil(lambda: visit.inspection.evidence[0].clock_offset == 0)


def test_what_is_no_time_is_said_beside_the_field(inbox: PhotoInbox, visit: Visit) -> None:
    inbox.side.clock.field.setText("soon")

    inbox.side.clock.apply()

    assert "无法识别" in inbox.side.clock.hint.text()
    assert visit.inspection.evidence[0].clock_offset == 0


def test_photos_are_numbered_by_time(
    opened: Workplace,
    inbox: PhotoInbox,
    visit: Visit,
    bring_in: BringIn,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    early = a_photo(tmp_path / "early.jpg", colour="pink", taken="2026:09:15 09:06:00")
    bring_in([early])

    inbox.number_button.click()

    qtbot.waitUntil(lambda: inbox.album.pieces[0].name == "early.jpg")
    assert on_disk(opened, visit, qtbot) == visit.inspection.evidence


def test_delete_takes_the_chosen_off_and_the_banner_brings_them_back(
    inbox: PhotoInbox, visit: Visit, qtbot: QtBot
) -> None:
    inbox.list.selectAll()

    qtbot.keyClick(inbox.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: visit.inspection.evidence == ())
    assert inbox.empty.isVisible()

    inbox.banner.acted.emit()
    qtbot.waitUntil(lambda: len(visit.inspection.evidence) == 3)


def test_headings_are_passed_over_by_the_arrows(
    inbox: PhotoInbox, visit: Visit, qtbot: QtBot
) -> None:
    inbox.album.refile(inbox.model.pieces[1:2], ["A01"])
    qtbot.waitUntil(lambda: any(items(visit)))
    seen = []
    inbox.list.choose((inbox.model.pieces[0].id,))
    for _ in range(3):
        seen.append(inbox.list.current)
        qtbot.keyClick(inbox.list, Qt.Key.Key_Down)

    assert [piece.id for piece in seen if piece] == [piece.id for piece in inbox.model.pieces]


def test_enter_opens_the_viewer_and_tab_stays_in_it(inbox: PhotoInbox, qtbot: QtBot) -> None:
    qtbot.keyClick(inbox.list, Qt.Key.Key_Return)
    (viewer,) = inbox.window().findChildren(PhotoViewer)
    picture = viewer.area
    qtbot.waitUntil(picture.hasFocus)

    for _ in range(12):
        focused = viewer.focusWidget()
        assert focused is not None
        assert viewer.isAncestorOf(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    viewer.leave()
    qtbot.waitUntil(inbox.list.hasFocus)


def test_the_model_keeps_the_rules_of_models(inbox: PhotoInbox, visit: Visit, qtbot: QtBot) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(inbox.model, mode)

    inbox.album.refile(inbox.model.pieces[:2], ["A01"])
    qtbot.waitUntil(lambda: sum(map(bool, items(visit))) == 2)
    inbox.album.detach(inbox.model.pieces)
    qtbot.waitUntil(lambda: visit.inspection.evidence == ())

    assert tester.model() is inbox.model


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_that_takes_keys_has_a_name(
    make_workplace: Callable[..., Workplace],
    visit: Visit,
    bring_in: BringIn,
    files: Files,
    qtbot: QtBot,
    language: str,
    scale: float,
) -> None:
    bring_in(files(1))
    inbox = PhotoInbox(make_workplace(language, "dark", scale), visit)
    shown_in(inbox, qtbot, 1100, 720)

    nameless = [
        each
        for each in inbox.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (each.accessibleName() or getattr(each, "text", str)())
    ]
    assert nameless == []


def test_a_choice_survives_what_others_change(
    inbox: PhotoInbox, visit: Visit, qtbot: QtBot
) -> None:
    last = inbox.model.pieces[2]
    place = inbox.model.index(inbox.model.place_of(last.id))
    inbox.list.selectionModel().setCurrentIndex(
        place, QItemSelectionModel.SelectionFlag.ClearAndSelect
    )

    inbox.album.caption(inbox.model.pieces[0], "门口")
    qtbot.waitUntil(lambda: visit.inspection.evidence[0].caption == "门口")

    assert [piece.id for piece in inbox.list.chosen] == [last.id]

"""The strip of one item: keys, drops, captions, and taking photos off."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.strip import PhotoStrip
from inspector_app.ui.photos.viewer import PhotoViewer
from inspector_app.ui.theme import Tone
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import asked, shown_in
from tests.ui.photos.conftest import BringIn, on_disk

Files = Callable[[int], list[Path]]
Settled = Callable[[], None]


@pytest.fixture
def strip(opened: Workplace, visit: Visit, qtbot: QtBot) -> Iterator[PhotoStrip]:
    """The strip of A01, shown."""
    made = PhotoStrip(opened, visit)
    made.show_item("A01")
    shown_in(made, qtbot, 800, 240)
    yield made
    made.close()


def dropped(widget: QWidget, mime: QMimeData) -> tuple[QDragEnterEvent, QDropEvent]:
    here, both = widget.rect().center(), Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(here), both, mime, button, keys)
    drop = QDropEvent(QPointF(here), both, mime, button, keys)
    QApplication.sendEvent(widget, enter)
    QApplication.sendEvent(widget, drop)
    return enter, drop


def of_files(paths: list[Path]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_dropped_files_and_folders_go_to_the_item_and_are_never_moved(
    strip: PhotoStrip, visit: Visit, files: Files, qtbot: QtBot
) -> None:
    photos = files(3)
    with qtbot.waitSignal(strip.album.importing.finished, timeout=20_000):
        enter, drop = dropped(strip, of_files(photos))

    assert enter.isAccepted()
    assert drop.isAccepted()
    assert drop.dropAction() is Qt.DropAction.CopyAction
    assert len(visit.evidence_of("A01")) == strip.model.rowCount() == 3
    assert all(photo.exists() for photo in photos)


def test_an_address_on_the_web_is_refused_in_words(strip: PhotoStrip, visit: Visit) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/p.jpg")])

    dropped(strip, mime)

    assert "网页地址" in strip.banner.text
    assert visit.inspection.evidence == ()


def test_text_is_not_taken_for_a_photo(strip: PhotoStrip) -> None:
    mime = QMimeData()
    mime.setText("大门")

    enter, _ = dropped(strip, mime)

    assert not enter.isAccepted()
    QGuiApplication.clipboard().setText("大门")
    assert not strip.paste("A01")


def test_files_on_the_clipboard_are_pasted(
    strip: PhotoStrip, visit: Visit, files: Files, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setMimeData(of_files(files(1)))
    with qtbot.waitSignal(strip.album.importing.finished, timeout=20_000):
        assert strip.paste("A02")

    assert len(visit.evidence_of("A02")) == 1
    QGuiApplication.clipboard().clear()


def test_arrows_move_and_enter_opens_the_viewer_and_esc_leaves_it(
    strip: PhotoStrip, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    bring_in(files(3), "A01")
    strip.tiles.setFocus()
    qtbot.waitUntil(strip.tiles.hasFocus)
    qtbot.keyClick(strip.tiles, Qt.Key.Key_Right)
    assert strip.tiles.currentIndex().row() == 1

    qtbot.keyClick(strip.tiles, Qt.Key.Key_Return)

    (viewer,) = strip.window().findChildren(PhotoViewer)
    assert viewer.current == strip.model.pieces[1]
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.current == strip.model.pieces[2]
    with qtbot.waitSignal(viewer.closed):
        qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    qtbot.waitUntil(strip.tiles.hasFocus)


def test_right_of_the_last_photo_stands_the_tile_that_adds(
    strip: PhotoStrip, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    bring_in(files(1), "A01")
    strip.tiles.setFocus()
    qtbot.waitUntil(strip.tiles.hasFocus)

    qtbot.keyClick(strip.tiles, Qt.Key.Key_Right)
    assert strip.add_tile.hasFocus()
    qtbot.keyClick(strip.add_tile, Qt.Key.Key_Left)

    assert strip.tiles.hasFocus()


def test_delete_takes_a_photo_off_and_the_banner_brings_it_back(
    opened: Workplace,
    strip: PhotoStrip,
    visit: Visit,
    bring_in: BringIn,
    files: Files,
    qtbot: QtBot,
) -> None:
    bring_in(files(2), "A01")
    strip.tiles.setFocus()
    qtbot.waitUntil(strip.tiles.hasFocus)
    first = strip.model.pieces[0]

    qtbot.keyClick(strip.tiles, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: strip.model.rowCount() == 1)
    assert first not in on_disk(opened, visit, qtbot)
    assert "移除" in strip.banner.text

    strip.banner.acted.emit()
    qtbot.waitUntil(lambda: strip.model.rowCount() == 2)
    assert on_disk(opened, visit, qtbot)[0] == first
    assert not strip.banner.isVisible()


def test_undo_and_redo_take_a_photo_back_and_off_again(
    strip: PhotoStrip, visit: Visit, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    bring_in(files(1), "A01")
    strip.album.detach(strip.model.pieces)
    qtbot.waitUntil(visit.undo_stack.canUndo)

    visit.undo_stack.undo()
    qtbot.waitUntil(lambda: strip.model.rowCount() == 1)
    visit.undo_stack.redo()

    qtbot.waitUntil(lambda: strip.model.rowCount() == 0)


def test_a_photo_of_two_items_leaves_only_this_one(
    strip: PhotoStrip, visit: Visit, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    bring_in(files(1), "A01", "A02")
    strip.tiles.choose(0)

    strip.detach_current()

    qtbot.waitUntil(lambda: strip.model.rowCount() == 0)
    assert visit.evidence_of("A02")[0].items == ("A02",)
    strip.banner.acted.emit()
    qtbot.waitUntil(lambda: strip.model.rowCount() == 1)


def test_c_writes_the_caption_and_esc_leaves_it_as_it_was(
    opened: Workplace,
    strip: PhotoStrip,
    visit: Visit,
    bring_in: BringIn,
    files: Files,
    qtbot: QtBot,
) -> None:
    bring_in(files(1), "A01")
    strip.tiles.choose(0)
    strip.tiles.setFocus()
    qtbot.waitUntil(strip.tiles.hasFocus)

    qtbot.keyClick(strip.tiles, Qt.Key.Key_C)
    qtbot.waitUntil(strip.caption.hasFocus)
    qtbot.keyClicks(strip.caption, "door")
    qtbot.keyClick(strip.caption, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: visit.evidence_of("A01")[0].caption == "door")
    assert on_disk(opened, visit, qtbot)[0].caption == "door"

    strip.write_caption()
    qtbot.keyClicks(strip.caption, " and more")
    qtbot.keyClick(strip.caption, Qt.Key.Key_Escape)

    assert strip.tiles.hasFocus()
    assert visit.evidence_of("A01")[0].caption == "door"


def test_a_photo_whose_file_is_gone_says_so(
    opened: Workplace, strip: PhotoStrip, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    bring_in(files(1), "A02")
    piece = strip.album.pieces[0]
    asked(
        opened,
        qtbot,
        lambda case: case.store.files.path_of(piece.sha256).unlink(),  # type: ignore[attr-defined]
    )
    strip.show_item("A02")

    qtbot.waitUntil(lambda: strip.album.thumbnails.is_broken(piece))

    assert "文件缺失" in strip.model.index(0).data()
    assert "备份" in strip.model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_sealed_inspection_takes_no_photos(
    opened: Workplace, visit: Visit, files: Files, qtbot: QtBot, settled: Settled
) -> None:
    from dataclasses import replace

    from inspector_app.domain.inspection import State

    visit.inspection = replace(visit.inspection, state=State.SEALED)
    strip = PhotoStrip(opened, visit)
    strip.show_item("A01")
    shown_in(strip, qtbot, 800, 240)

    enter, _ = dropped(strip, of_files(files(1)))
    strip.add_files(files(1), "A01")
    settled()

    assert not enter.isAccepted()
    assert not strip.add_tile.isEnabled()
    assert visit.inspection.evidence == ()


def test_the_model_keeps_the_rules_of_models(
    strip: PhotoStrip, bring_in: BringIn, files: Files, album: Album, qtbot: QtBot
) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(strip.model, mode)

    bring_in(files(3), "A01")
    album.detach(strip.model.pieces[:1])
    qtbot.waitUntil(lambda: strip.model.rowCount() == 2)

    assert tester.model() is strip.model


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_strip_fits_a_narrow_place(
    make_workplace: Callable[..., Workplace],
    visit: Visit,
    bring_in: BringIn,
    files: Files,
    qtbot: QtBot,
    scale: float,
) -> None:
    bring_in(files(8), "A01")
    strip = PhotoStrip(make_workplace(scale=scale), visit)
    strip.show_item("A01")
    shown_in(strip, qtbot, round(300 * scale), round(160 * scale))

    assert strip.width() == round(300 * scale)
    assert strip.rect().contains(strip.add_tile.geometry())
    assert strip.tiles.horizontalScrollBar().maximum() > 0


def rim(widget: QWidget) -> list[str]:
    """The colours across the left rim, halfway down."""
    picture = widget.grab().toImage()
    return [picture.pixelColor(x, 40).name() for x in range(6)]


def test_the_photo_on_which_the_keys_stand_and_the_tile_that_adds_have_a_ring(
    opened: Workplace, strip: PhotoStrip, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    accent = opened.theme.colour(Tone.ACCENT).name()
    strip.add_tile.setFocus()
    qtbot.waitUntil(strip.add_tile.hasFocus)
    assert rim(strip.add_tile).count(accent) >= 2

    bring_in(files(2), "A01")
    qtbot.keyClick(strip.add_tile, Qt.Key.Key_Backtab)

    assert strip.tiles.hasFocus()
    assert rim(strip.tiles.viewport()).count(accent) >= 2
    assert accent not in rim(strip.add_tile)

    qtbot.keyClick(strip.tiles, Qt.Key.Key_Tab)
    assert accent not in rim(strip.tiles.viewport())


def test_the_dialog_that_asks_for_photos_has_a_title_that_names_no_unit(
    strip: PhotoStrip,
) -> None:
    dialog = strip.adding.choose_files(("A01",))
    folder = strip.adding.choose_folder(("A01",))

    assert (dialog.windowTitle(), folder.windowTitle()) == ("选择照片", "选择文件夹")
    dialog.reject()
    folder.reject()


def test_an_import_adds_to_what_stands_there_and_lays_nothing_out_anew(
    strip: PhotoStrip, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    photos = files(3)
    bring_in(photos[:1], "A01")
    strip.tiles.choose(0)
    reset: list[None] = []
    strip.model.modelReset.connect(lambda: reset.append(None))

    bring_in(photos[1:], "A01")

    assert strip.model.rowCount() == 3
    assert strip.tiles.currentIndex().row() == 0
    assert reset == []

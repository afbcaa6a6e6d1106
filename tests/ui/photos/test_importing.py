"""Photos come in beside the work: whole or not at all, and told in one go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.importing import Imported
from inspector_app.ui.photos.intake import AHEAD, Intake
from inspector_app.ui.photos.offered import offered, offers_address_only, wanted_files
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.visit.show import find_inspection
from tests.ui.conftest import asked
from tests.ui.photos.conftest import BringIn, on_disk
from tests.visits import Desk

Files = Callable[[int], list[Path]]


def test_every_photo_is_on_disk_and_under_its_item(
    opened: Workplace, visit: Visit, bring_in: BringIn, files: Files, qtbot: QtBot
) -> None:
    done = bring_in(files(3), "A01")

    assert (done.added, done.again, done.refused) == (3, 0, ())
    assert [piece.name for piece in visit.evidence_of("A01")] == [
        "IMG_0.jpg",
        "IMG_1.jpg",
        "IMG_2.jpg",
    ]
    assert on_disk(opened, visit, qtbot) == visit.inspection.evidence


def test_refused_files_are_gathered_and_the_others_go_on(
    bring_in: BringIn, files: Files, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no picture")

    done = bring_in([bad, *files(2), tmp_path / "gone.jpg"], "A01")

    assert done.added == 2
    assert [each.name for each in done.refused] == ["bad.jpg", "gone.jpg"]
    assert all(each.why.zh and each.advice.zh for each in done.refused)


def test_a_photo_that_is_there_gains_the_item_and_is_not_doubled(
    visit: Visit, bring_in: BringIn, files: Files
) -> None:
    photos = files(2)
    bring_in(photos, "A01")

    done = bring_in(photos[:1], "A02")

    assert (done.added, done.again) == (0, 1)
    assert len(visit.inspection.evidence) == 2
    assert visit.evidence_of("A02")[0].items == ("A01", "A02")


def test_a_folder_is_looked_through_and_what_is_unreadable_is_told(
    bring_in: BringIn, files: Files, tmp_path: Path, visit: Visit
) -> None:
    files(2)
    (tmp_path / "note.txt").write_text("x")

    done = bring_in([tmp_path], "A01")

    assert (done.added, done.unread) == (2, ())
    assert len(visit.evidence_of("A01")) == 2


def test_cancelling_keeps_what_was_taken_and_counts_the_rest(
    opened: Workplace, album: Album, visit: Visit, files: Files, qtbot: QtBot
) -> None:
    importing = album.importing

    def cancel_after_one(done: int, _whole: int) -> None:
        if done >= 1:
            importing.cancel()

    importing.moved.connect(cancel_after_one)
    with qtbot.waitSignal(importing.finished, timeout=20_000) as told:
        importing.take(wanted_files(files(8), ["A01"]))
    done = told.args[0]

    assert isinstance(done, Imported)
    assert done.is_cancelled
    assert done.added >= 1
    assert done.added + done.left == 8
    assert not importing.is_running
    assert len(on_disk(opened, visit, qtbot)) == done.added == len(visit.inspection.evidence)


def test_answers_overtake_photos(
    opened: Workplace, album: Album, visit: Visit, files: Files, qtbot: QtBot
) -> None:
    saved: list[object] = []
    finished: list[object] = []
    visit.saved.connect(lambda _at: saved.append(len(finished)))
    album.importing.finished.connect(finished.append)
    album.importing.take(wanted_files(files(6), []))

    visit.set_answer("A01", Answer(Mark.NOT_OBSERVED))

    qtbot.waitUntil(lambda: bool(finished), timeout=20_000)
    assert saved[0] == 0


def test_more_may_be_added_while_it_runs(
    album: Album, visit: Visit, files: Files, qtbot: QtBot
) -> None:
    photos = files(4)
    with qtbot.waitSignal(album.importing.finished, timeout=20_000):
        album.importing.take(wanted_files(photos[:2], ["A01"]))
        album.importing.take(wanted_files(photos[2:], ["A02"]))

    assert (len(visit.evidence_of("A01")), len(visit.evidence_of("A02"))) == (2, 2)


def test_only_a_few_originals_are_read_ahead_of_the_case_folder(files: Files) -> None:
    intake = Intake()
    intake.add(wanted_files(files(5), []))
    reported: list[tuple[int, int]] = []

    def report(done: int, whole: int) -> None:
        reported.append((done, whole))
        if len(reported) > AHEAD + 3:
            intake.close()

    intake.read_all(report)

    assert len(list(intake.arrivals())) == AHEAD
    assert reported[-1] == (AHEAD, 5)


def test_a_stop_of_the_program_leaves_whole_photos_and_no_half_ones(
    opened: Workplace, desk: Desk, album: Album, visit: Visit, files: Files, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(album.importing.moved, timeout=20_000):
        album.importing.take(wanted_files(files(8), ["A01"]))
    qtbot.waitUntil(lambda: album.importing.done >= 1, timeout=20_000)

    opened.background.stop()
    qtbot.waitUntil(lambda: not album.importing.is_running)

    with desk.opened() as case:
        kept = find_inspection(case, visit.inspection.id).evidence
        assert kept
        assert all(case.store.files.is_intact(piece.sha256) for piece in kept)
        assert all(case.store.files.is_intact(piece.reduced) for piece in kept)


def test_a_visit_that_goes_away_ends_its_reading(
    opened: Workplace, album: Album, visit: Visit, files: Files, qtbot: QtBot
) -> None:
    album.importing.take(wanted_files(files(8), ["A01"]))

    visit.deleteLater()

    qtbot.waitUntil(lambda: opened.background.is_idle, timeout=20_000)


def test_a_disk_without_room_stops_the_import_and_says_so(
    opened: Workplace, album: Album, visit: Visit, files: Files, qtbot: QtBot
) -> None:
    def no_room(case: object) -> None:
        case.store.files._reserve = 1 << 62  # type: ignore[attr-defined]

    asked(opened, qtbot, no_room)

    with qtbot.waitSignal(album.importing.finished, timeout=20_000) as told:
        album.importing.take(wanted_files(files(4), ["A01"]))
    done = told.args[0]

    assert isinstance(done, Imported)
    assert type(done.stopped_by).__name__ == "NoRoomForFiles"
    assert (done.added, done.left) == (0, 4)
    assert visit.inspection.evidence == ()


def test_pasted_pixels_become_a_photo(album: Album, opened: Workplace, qtbot: QtBot) -> None:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    mime = QMimeData()
    mime.setImageData(image)
    with qtbot.waitSignal(album.importing.finished, timeout=20_000) as told:
        album.importing.take(offered(mime, ["A01"], opened.clock()))

    assert told.args[0].added == 1  # type: ignore[attr-defined]
    (piece,) = album.pieces
    assert (piece.kind, piece.width, piece.height) == ("png", 64, 48)


def test_the_bytes_of_a_browser_are_taken_as_they_are(
    album: Album, opened: Workplace, files: Files, qtbot: QtBot
) -> None:
    mime = QMimeData()
    content = files(1)[0].read_bytes()
    mime.setData("image/jpeg", content)
    mime.setUrls([QUrl("https://example.org/p.jpg")])

    assert not offers_address_only(mime)
    with qtbot.waitSignal(album.importing.finished, timeout=20_000):
        album.importing.take(offered(mime, [], opened.clock()))

    assert album.pieces[0].size == len(content)

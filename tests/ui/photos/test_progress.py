"""What is said of an import: how far it is, and what became of it."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from inspector_app.domain.errors.case import DiskFull
from inspector_app.domain.wording import Language, Wording
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.importing import Imported
from inspector_app.ui.photos.offered import wanted_files
from inspector_app.ui.photos.progress import ImportProgress
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.words.notices import notice
from tests.ui.conftest import shown_in

Files = Callable[[int], list[Path]]


def words(progress: ImportProgress) -> str:
    return f"{progress.title.text()} {progress.text.text()}"


def test_it_is_hidden_until_photos_come_in_and_says_how_far_it_is(
    opened: Workplace, visit: Visit, album: Album, files: Files, qtbot: QtBot
) -> None:
    progress = ImportProgress(opened, visit)
    qtbot.addWidget(progress)
    said: list[str] = []
    album.importing.moved.connect(lambda *_: said.append(progress.title.text()))
    assert not progress.isVisibleTo(None)

    with qtbot.waitSignal(album.importing.finished, timeout=20_000):
        album.importing.take(wanted_files(files(3), ["A01"]))
        assert progress.isVisible()
        assert progress.cancel.isVisible()

    assert "正在导入 1/3" in said
    assert words(progress).strip() == "已添加 3 张照片"
    assert not progress.cancel.isVisible()


def test_the_button_stops_it_and_what_was_taken_stays(
    opened: Workplace, visit: Visit, album: Album, files: Files, qtbot: QtBot
) -> None:
    progress = ImportProgress(opened, visit)
    qtbot.addWidget(progress)
    with qtbot.waitSignal(album.importing.finished, timeout=20_000):
        album.importing.take(wanted_files(files(8), ["A01"]))
        qtbot.waitUntil(lambda: album.importing.done >= 1, timeout=20_000)
        progress.cancel.click()

    assert progress.title.text().startswith("已停止")
    assert "没有添加" in progress.text.text()


def test_refused_files_stand_in_one_list_with_reason_and_remedy(
    opened: Workplace, visit: Visit, album: Album, tmp_path: Path, qtbot: QtBot
) -> None:
    progress = ImportProgress(opened, visit)
    shown_in(progress, qtbot, 800, 400)
    (tmp_path / "a.jpg").write_bytes(b"")

    with qtbot.waitSignal(album.importing.finished, timeout=20_000):
        album.importing.take(wanted_files([tmp_path / "a.jpg", tmp_path / "b.jpg"], []))

    texts = [label.text() for label in progress.refused.findChildren(type(progress.title))]
    assert "2 个文件没有添加" in texts
    assert "a.jpg" in texts
    assert any("文件是空的。" in text for text in texts)
    progress.close_button.click()
    assert not progress.isVisible()


def test_a_full_disk_and_unread_folders_are_told_in_words(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    progress = ImportProgress(opened, visit)
    qtbot.addWidget(progress)

    progress.show_outcome(
        Imported(
            added=2,
            again=1,
            unread=(Wording("打不开", "shut"),),
            left=3,
            stopped_by=DiskFull(Path("x")),
        )
    )

    said = words(progress)
    assert all(part in said for part in ("已添加 2 张", "1 张早已添加", "打不开", "3 张没有添加"))
    assert notice(DiskFull(Path("x"))).in_full(Language.ZH) in said

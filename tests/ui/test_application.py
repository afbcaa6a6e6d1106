"""What stands around the window: settings that are kept, looks, locks, and calm about faults."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from inspector_app.ui import theme as look
from inspector_app.ui.application import Front
from inspector_app.ui.crash_dialog import CrashDialog
from inspector_app.ui.settings import Settings, load_settings, save_settings
from inspector_app.ui.theme import Scheme
from tests.ui.stage import Look, Stage
from tests.visits import PASSPHRASE, Desk, new_desk

CHINESE = Look("zh")


@pytest.fixture
def make_stage(desk: Desk, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Stage]]:
    """Open a window over the desk's case folder, in a look."""
    stages: list[Stage] = []

    def make(chosen: Look = CHINESE) -> Stage:
        places = replace(desk.places, case=desk.path, settings=tmp_path / "settings.json")
        stages.append(Stage(qapp, places, desk.clock, chosen, PASSPHRASE))
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()


def kept(stage: Stage) -> Settings:
    return load_settings(stage.front._places.settings)


def test_the_case_that_was_opened_is_remembered_and_no_page_forgets_it(
    make_stage: Callable[..., Stage], desk: Desk
) -> None:
    stage = make_stage()
    stage.unlock()
    assert kept(stage).case == str(desk.path)

    stage.front.choose(replace(stage.window.workplace.settings, text_scale=125))

    assert kept(stage).case == str(desk.path)
    assert kept(stage).text_scale == 125


def test_the_case_opened_last_is_offered_next_time(
    desk: Desk, qapp: QApplication, tmp_path: Path
) -> None:
    other = new_desk(tmp_path / "other")
    places = replace(desk.places, case=desk.path, settings=tmp_path / "settings.json")
    save_settings(places.settings, Settings(case=str(other.path)))
    assert started_with(places, desk, qapp) == other.path

    save_settings(places.settings, Settings(case=str(tmp_path / "unplugged")))
    assert started_with(places, desk, qapp) == desk.path


def started_with(places: object, desk: Desk, qapp: QApplication) -> Path:
    front = Front(qapp, places, desk.clock)  # type: ignore[arg-type]
    try:
        return front.window.case
    finally:
        front.close()
        front.window.deleteLater()
        front.deleteLater()


def test_another_language_renames_the_window_too(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage()
    assert stage.window.windowTitle() == "记事"

    stage.dress(Look("en"))

    assert stage.window.windowTitle() == "Notes"


def test_a_window_need_not_be_neutral(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage()
    stage.front.choose(replace(stage.front.settings, neutral_title=False))

    assert stage.window.windowTitle() == "明察"


def test_a_language_named_at_the_start_stays_until_another_is_chosen(
    desk: Desk, qapp: QApplication, tmp_path: Path
) -> None:
    places = replace(desk.places, case=desk.path, settings=tmp_path / "settings.json")
    save_settings(places.settings, Settings(language="zh"))
    front = Front(qapp, places, desk.clock, language="en")
    front.window.show_start()

    front.choose(replace(front.settings, text_scale=125))
    assert front.window.workplace.language.value == "en"
    front.choose(replace(front.settings, language="zh", text_scale=110))
    front.choose(replace(front.settings, language=""))
    front.choose(replace(front.settings, language="zh"))

    assert front.window.workplace.language.value == "zh"
    front.close()
    front.window.deleteLater()
    front.deleteLater()


def test_choosing_what_is_chosen_changes_nothing(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage()
    page = stage.page

    stage.front.choose(stage.front.settings)

    assert stage.page is page


def test_a_dark_window_is_dark_at_once(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage(Look("zh", "dark"))

    dark = look.Theme(Scheme.DARK).colour(look.Tone.CANVAS)
    assert stage.window.grab().toImage().pixelColor(3, 3) == dark


def test_settings_that_cannot_be_kept_disturb_nobody(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage()
    stage.front._places = replace(stage.front._places, settings=Path("/dev/null/settings.json"))

    stage.dress(Look("en"))

    assert stage.front.settings.language == "en"


def test_idle_time_locks_only_what_is_open(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage()
    stage.front.idle.sleep(True)
    stage.unlock()
    assert stage.window.facts is not None

    stage.front.idle.sleep(True)
    stage.settle()

    assert stage.window.facts is None
    assert type(stage.page).__name__ == "LockPage"


def test_locking_while_hidden_stays_hidden(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage()
    stage.unlock()
    stage.front.veils.draw()

    stage.window.lock()
    stage.settle()

    assert stage.front.veils.are_drawn
    stage.front.veils.lift()
    stage.settle()
    assert stage.page.isAncestorOf(stage.window.focusWidget())


def test_the_clipboard_is_emptied_of_our_own_words_only(
    make_stage: Callable[..., Stage], qapp: QApplication
) -> None:
    stage = make_stage()
    stage.unlock()
    ours = QMimeData()
    ours.setText("云溪镇便民服务中心")
    qapp.clipboard().setMimeData(ours)
    is_ours = qapp.clipboard().ownsClipboard()  # without a screen nothing ever is

    stage.window.lock()

    assert qapp.clipboard().text() == ("" if is_ours else "云溪镇便民服务中心")
    qapp.clipboard().clear()


def test_the_same_fault_opens_one_dialog(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage()
    for _ in range(3):
        stage.front.faults.found.emit("the same report")
    stage.settle()

    (dialog,) = stage.dialogs()
    assert isinstance(dialog, CrashDialog)
    stage.press(Qt.Key.Key_Return)
    assert stage.dialogs() == []


def test_a_bug_in_a_job_reaches_the_dialog(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage()

    stage.front.background.compute(stage.window, lambda: 1 / 0, lambda _result: None)
    stage.settle()

    (dialog,) = stage.dialogs()
    assert isinstance(dialog, CrashDialog)


def test_the_hooks_are_as_before_when_it_is_closed(
    desk: Desk, qapp: QApplication, tmp_path: Path
) -> None:
    before = sys.excepthook
    with closing(
        Stage(
            qapp,
            replace(desk.places, case=desk.path, settings=tmp_path / "s.json"),
            desk.clock,
            Look("zh"),
        )
    ) as made:
        made.front.faults.watch()
        assert sys.excepthook != before

    assert sys.excepthook == before


def test_interrupted_from_outside_the_window_closes(make_stage: Callable[..., Stage]) -> None:
    stage = make_stage()

    stage.front.faults.interrupted.emit()

    assert not stage.window.isVisible()

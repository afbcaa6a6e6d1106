"""What a test of the window must not leave behind: windows, threads of ours, running timers."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

OURS = ("case-worker", "pure-work")


@pytest.fixture(autouse=True)
def nothing_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test after which a window, a thread of ours or a running timer is still there."""
    before = {id(widget) for widget in QApplication.topLevelWidgets()}
    threads = set(threading.enumerate())
    timers = _watch_timers(monkeypatch)
    yield
    _finish_deletions()
    if _windows(before) or _running(timers):
        # What only a cycle of references still holds is not left behind.
        gc.collect()
        _finish_deletions()
    left = [
        *_windows(before),
        *(f"thread {each.name}" for each in _alive(threads)),
        *_running(timers),
    ]
    if left:
        pytest.fail(f"left behind: {', '.join(left)}")


def _watch_timers(monkeypatch: pytest.MonkeyPatch) -> list["weakref.ref[QTimer]"]:
    """Every timer that is started from now on."""
    started: list[weakref.ref[QTimer]] = []
    start = QTimer.start

    def remember(timer: QTimer, *interval: int) -> None:
        started.append(weakref.ref(timer))
        start(timer, *interval)

    monkeypatch.setattr(QTimer, "start", remember)
    return started


def _finish_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _windows(before: set[int]) -> list[str]:
    new = [each for each in QApplication.topLevelWidgets() if id(each) not in before]
    return [
        f"window {type(each).__name__} {each.accessibleName() or each.windowTitle()!r}"
        for each in new
        if shiboken6.isValid(each)
    ]


def _alive(before: set[threading.Thread]) -> list[threading.Thread]:
    return [
        each
        for each in threading.enumerate()
        if each not in before and each.is_alive() and each.name.startswith(OURS)
    ]


def _running(timers: list["weakref.ref[QTimer]"]) -> list[str]:
    alive = {id(timer): timer for ref in timers if (timer := ref()) is not None}
    return [
        f"timer of {type(timer.parent()).__name__}"
        for timer in alive.values()
        if shiboken6.isValid(timer) and timer.isActive()
    ]

"""Long work is seen while it lasts, and its button stops it."""

import threading

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.background import Progress
from inspector_app.ui.parts.work_bar import WorkBar
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


def test_it_is_seen_until_the_work_is_done(workplace: Workplace, qtbot: QtBot) -> None:
    bar, free, done = WorkBar(workplace), threading.Event(), list[int]()
    shown_in(bar, qtbot, 600, 60)

    def work(progress: Progress) -> int:
        progress(3, 4)
        free.wait(10)
        return 7

    bar.watch(workplace.background.compute_long(bar, work, done.append), "正在核对")
    qtbot.waitUntil(lambda: bar._bar.value() == 3)
    assert bar.isVisible()
    free.set()

    qtbot.waitUntil(lambda: not bar.isVisible())
    assert done == [7]


def test_its_button_stops_the_work(workplace: Workplace, qtbot: QtBot) -> None:
    bar, done = WorkBar(workplace), list[int]()
    shown_in(bar, qtbot, 600, 60)
    begun = threading.Event()

    def work(progress: Progress) -> int:
        while True:
            progress(1, 2)
            begun.set()

    bar.watch(workplace.background.compute_long(bar, work, done.append), "正在核对")
    qtbot.waitUntil(begun.is_set)

    with qtbot.waitSignal(bar.cancelled):
        qtbot.keyClick(bar._stop, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: not bar.isVisible())
    assert done == []

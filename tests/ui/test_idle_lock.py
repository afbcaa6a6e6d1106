"""The lock comes after idle time and after sleep, by clocks that a test can set."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMetaObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.ui.idle_lock import IdleLock
from tests.ui.conftest import shown_in


class Clocks:
    """A monotonic clock that stands still while the machine sleeps, and one on the wall."""

    def __init__(self) -> None:
        self.monotonic, self.wall = 1000.0, 1_700_000_000.0

    def wait(self, seconds: float) -> None:
        self.monotonic += seconds
        self.wall += seconds

    def sleep(self, seconds: float) -> None:
        self.wall += seconds


class Bench:
    """A lock of ten minutes, and how often it came."""

    def __init__(self, app: QApplication) -> None:
        self.clocks = Clocks()
        self.lock = IdleLock(
            app, 10, monotonic=lambda: self.clocks.monotonic, wall=lambda: self.clocks.wall
        )
        self.came = 0
        self.lock.time_came.connect(self._count)
        self.lock.start()

    def _count(self) -> None:
        self.came += 1


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[Bench]:
    made = Bench(qapp)
    yield made
    made.lock.stop()
    qapp.removeEventFilter(made.lock)


def test_it_comes_once_the_minutes_are_over(bench: Bench) -> None:
    bench.clocks.wait(599)
    bench.lock.look()
    assert bench.came == 0

    bench.clocks.wait(1)
    bench.lock.look()

    assert bench.came == 1


def test_it_comes_once_and_not_every_second(bench: Bench) -> None:
    bench.clocks.wait(600)
    bench.lock.look()
    bench.clocks.wait(1)
    bench.lock.look()

    assert bench.came == 1


def test_it_comes_after_a_sleep_that_the_monotonic_clock_did_not_see(bench: Bench) -> None:
    bench.clocks.sleep(3600)
    bench.lock.look()

    assert bench.came == 1


def test_a_wall_clock_set_back_does_not_put_it_off(bench: Bench) -> None:
    bench.clocks.sleep(-86_400)
    bench.clocks.wait(600)
    bench.lock.look()

    assert bench.came == 1


@pytest.mark.parametrize("sign", ["key", "press", "move", "wheel"])
def test_a_sign_of_life_puts_it_off(bench: Bench, qtbot: QtBot, sign: str) -> None:
    field = QLineEdit()
    shown_in(field, qtbot, 200, 40)
    bench.clocks.wait(599)
    if sign == "key":
        qtbot.keyClick(field, Qt.Key.Key_A)
    elif sign == "press":
        qtbot.mousePress(field, Qt.MouseButton.LeftButton)
    elif sign == "move":
        qtbot.mouseMove(field, QPoint(3, 3))
        qtbot.mouseMove(field, QPoint(9, 9))
        qtbot.wait(1)
    else:
        QApplication.sendEvent(field, QEvent(QEvent.Type.Wheel))
    bench.clocks.wait(10)

    bench.lock.look()

    assert bench.came == 0


def test_what_the_program_does_by_itself_is_no_sign_of_life(bench: Bench, qtbot: QtBot) -> None:
    field = QLineEdit()
    shown_in(field, qtbot, 200, 40)
    bench.clocks.wait(600)
    field.setText("x")
    field.resize(300, 40)
    field.repaint()

    bench.lock.look()

    assert bench.came == 1


def test_other_minutes_count_at_once(bench: Bench) -> None:
    bench.clocks.wait(130)
    bench.lock.minutes = 2

    bench.lock.look()

    assert bench.came == 1


def test_the_clock_is_looked_at_without_being_asked(bench: Bench, qtbot: QtBot) -> None:
    bench.clocks.wait(600)

    qtbot.waitUntil(lambda: bench.came == 1)


def test_the_announced_sleep_locks_and_the_waking_does_not(bench: Bench) -> None:
    assert IdleLock.staticMetaObject.indexOfSlot("sleep(bool)") >= 0
    bench.lock.sleep(False)
    assert bench.came == 0

    bench.lock.sleep(True)

    assert bench.came == 1


def test_where_there_is_nothing_to_lock_nothing_comes(bench: Bench) -> None:
    bench.lock.stop()

    bench.lock.sleep(True)

    assert bench.came == 0


def test_listening_for_sleep_harms_nobody_where_no_one_announces_it(bench: Bench) -> None:
    bench.lock.hear_of_sleep()

    assert isinstance(bench.lock.metaObject(), QMetaObject)

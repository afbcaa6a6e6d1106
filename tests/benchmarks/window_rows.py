"""The window beside a bare one, a key beside a bare row, and a list of 100,000 on the screen.

What a person waits for is waited for as the program itself does: asleep until something happens.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.ui.pages.today.inspection_list import DEBOUNCE_MS
from inspector_app.workflows.case.open_case import OpenCase
from tests.benchmarks.store_rows import BARE, MANY, fill_cabinet
from tests.benchmarks.table import Row, percentile
from tests.ui.stage import Look, Stage, type_text
from tests.visits import PASSPHRASE, Desk, begun, colleague, new_desk

KEYS, FRAMES = 120, 200
STARTS, OPENINGS = 11, 7

BARE_WINDOW = """
import sys
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == event.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, leave)
        return False

def leave():
    print("ready", flush=True)
    app.quit()

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("明察"))
window.resize(1440, 900)
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
"""


def bench_ready(folder: Path) -> list[Row]:
    """From starting the program to its painted lock page."""
    desk = new_desk(folder)
    ours = [sys.executable, "-m", "inspector_app"]
    bare = [sys.executable, "-c", BARE_WINDOW]
    # A person's second start finds compiled modules, wherever this one is measured.
    usual = {name: said for name, said in os.environ.items() if "DONTWRITEBYTECODE" not in name}
    here = {
        **usual,
        "QT_QPA_PLATFORM": "offscreen",
        "MINGCHA_CASE": str(desk.path),
        "MINGCHA_SETTINGS": str(folder / "settings.json"),
        "MINGCHA_UNTIL_READY": "1",
    }
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(STARTS + 1):
        for command, spent in zip((ours, bare), times, strict=True):
            took = _until_ready(command, here)
            if turn:
                spent.append(took)
    value, floor = map(statistics.median, times)
    return [
        Row(
            name="window: ready, lock page painted",
            value=value,
            unit="ms",
            floor=floor,
            floor_is="a bare PySide6 window",
            budget="≤ 1.3 × floor",
            ok=value <= 1.3 * floor,
        )
    ]


def _until_ready(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline() if process.stdout else ""
        spent = (time.perf_counter() - start) * 1000
    assert (line.strip(), process.returncode) == ("ready", 0), line
    return spent


def bench_keys(folder: Path) -> list[Row]:
    """120 answers by one key each: until it is painted, and until it is on the disk as well.

    The form in its full scope asks fewer items than that: some are answered twice, differently.
    """
    desk = new_desk(folder)
    with desk.opened() as case:
        colleague(case, folder)
        inspection = begun(case, scope="full")
        bare = _bare_rows(case)
    stage = _stage(desk, folder)
    stage.unlock()
    stage.window.show_inspection(inspection.id)
    stage.until(lambda: type(stage.page).__name__ == "InspectionPage")
    stage.settle(0.3)
    page: Any = stage.page
    asked = len(page.visit.lines)
    painted, durable = _answer_by_keys(stage)
    stage.close()
    ours, kept, floor = (percentile(each, 0.95) for each in (painted, durable, bare))
    budgets = (("painted", ours, 16), ("durable and painted", kept, 25))
    return [
        Row(
            name=f"window: key to {what}, p95 of {KEYS} at {asked} items",
            value=value,
            unit="ms",
            floor=floor,
            floor_is="one committed SQLCipher row",
            budget=f"p95 ≤ {most} ms",
            ok=value <= most,
        )
        for what, value, most in budgets
    ]


def _bare_rows(case: OpenCase) -> list[float]:
    database = case.store._database
    database.run("CREATE TABLE bare (n INTEGER PRIMARY KEY, subject, field, value, at, who)")
    return [_timed(lambda: database.run(BARE)) for _ in range(KEYS)]


def _answer_by_keys(stage: Stage) -> tuple[list[float], list[float]]:
    """Milliseconds of each key until its row is painted, and until it is durable too."""
    page: Any = stage.page
    items, visit = page.items, page.visit
    paints = Paints(items.viewport())
    saved: list[object] = []
    visit.saved.connect(saved.append)
    painted, durable = [], []
    for n in range(KEYS):
        if n % 60 == 0:
            QTest.keyClick(items.keys_of(), Qt.Key.Key_Home)
            stage.settle(0.1)
        paints.seen, key = 0, Qt.Key.Key_4 if n < 60 else Qt.Key.Key_1
        saved.clear()
        start = time.perf_counter()
        QTest.keyClick(items.keys_of(), key)
        _wait(stage, lambda: paints.seen)
        painted.append((time.perf_counter() - start) * 1000)
        _wait(stage, lambda: saved)
        durable.append((time.perf_counter() - start) * 1000)
        stage.settle(0.01)
    return painted, durable


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
        """One more."""
        self.seen += event.type() is QEvent.Type.Paint
        return False


def _wait(stage: Stage, is_so: Callable[[], object]) -> None:
    """Let the window work until something is so; asleep between, so that the worker can work."""
    flags = QEventLoop.ProcessEventsFlag
    tick = QTimer()
    tick.start(1000)
    while not is_so():
        stage.app.processEvents(flags.WaitForMoreEvents)


def bench_window_list(folder: Path) -> list[Row]:
    """Today with 100,000 inspections: open it, type in its filter, scroll it."""
    desk = new_desk(folder)
    with desk.opened() as case:
        colleague(case, folder)
        fill_cabinet(case)
    stage = _stage(desk, folder)
    before = _memory()
    stage.unlock()
    rows = [
        _open_row(stage),
        *_filter_rows(stage),
        _scroll_row(stage),
        _row("memory over the lock page", _memory() - before, 64, "MB"),
    ]
    stage.close()
    return rows


def _open_row(stage: Stage) -> Row:
    """From the wish to see Today to its painted rows, with the page built anew."""

    def whole() -> bool:
        page: Any = stage.page
        return type(page).__name__ == "TodayPage" and page.list.model.rowCount() == MANY

    def reopen() -> None:
        stage.window.show_today()
        _wait(stage, whole)
        stage.page.repaint()

    spent = []
    for _ in range(OPENINGS):
        spent.append(_timed(reopen))
        stage.window.show_verify()
        stage.settle()
    reopen()
    stage.settle(0.2)
    return _row("open", statistics.median(spent), 100)


def _filter_rows(stage: Stage) -> list[Row]:
    """Each keystroke until what it finds is painted, without the pause that waits for the next."""
    page: Any = stage.page
    field, model = page.list.search, page.list.model
    found: list[object] = []
    model.modelReset.connect(lambda: found.append(None))
    paints = Paints(page.list.table.viewport())
    frames, whole = [], []
    field.setFocus()
    for letter in "202642云溪 42 9 便民" * 3:
        found.clear()
        start = time.perf_counter()
        frames.append(_timed(partial(_typed, field, letter)))
        _wait(stage, lambda: found)
        paints.seen = 0
        _wait(stage, lambda: paints.seen)
        whole.append((time.perf_counter() - start) * 1000 - DEBOUNCE_MS)
        stage.settle(0.02)
    field.clear()
    stage.settle(0.3)
    return [
        _row("filter, key to painted rows less the pause, p95", percentile(whole, 0.95), 25),
        _row("filter, the keystroke's own frame, p95", percentile(frames, 0.95), 16),
    ]


def _typed(field: QWidget, letter: str) -> None:
    type_text(field, letter)
    field.window().repaint()


def _scroll_row(stage: Stage) -> Row:
    page: Any = stage.page
    table = page.list.table
    bar = table.verticalScrollBar()
    spent = []
    for n in range(FRAMES):
        bar.setValue(bar.value() + (3 if n % 20 else bar.maximum() // 11))
        spent.append(_timed(table.viewport().repaint))
        stage.app.processEvents()
    return _row("scroll frame, p95", percentile(spent, 0.95), 8)


def _row(what: str, value: float, most: float, unit: str = "ms") -> Row:
    floor_is = "the budget"
    budget = f"≤ {most:.0f} {unit}"
    return Row(f"window list {MANY:,}: {what}", value, unit, most, floor_is, budget, value <= most)


def _stage(desk: Desk, folder: Path) -> Stage:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    places = replace(desk.places, case=desk.path, settings=folder / "settings.json")
    return Stage(app, places, desk.clock, Look(), PASSPHRASE)


def _timed(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000


def _memory() -> float:
    """Resident megabytes of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


BENCHES = {"window": bench_ready, "keys": bench_keys, "window-list": bench_window_list}

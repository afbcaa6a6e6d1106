"""Typing while bundles are merged in the window: how long the longest answer waits to be durable.

The merge is the window's own run, with its pool and its worker; the answers go to the same worker.
"""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from inspector_app.domain.answer import Answer, Mark
from inspector_app.ui.background import Background
from inspector_app.ui.merge_run import MergeRun
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.visit.fill import record_answer
from tests.benchmarks.merge_bundles import enlist, write_bundle
from tests.benchmarks.table import Row
from tests.visits import PASSPHRASE, begun, colleague, new_desk

SOURCES, PAUSE_MS, LONGEST_MS = 6, 20, 250.0


class Typist:
    """Types one answer after the other, each as soon as the one before it is on the disk."""

    def __init__(self, background: Background, inspection: str) -> None:
        self.waits: list[float] = []
        self._background = background
        self._inspection = inspection
        self._since = 0.0

    def type_one(self) -> None:
        """Ask the worker for one more answer."""
        self._since = time.perf_counter()
        self._background.ask(self._background, self._record, self._kept, urgent=True)

    def _record(self, case: OpenCase) -> None:
        inspection = case.store.inspections.load(self._inspection)
        record_answer(case, inspection, "A01", Answer(Mark.SCORED, len(self.waits)))

    def _kept(self, _result: None) -> None:
        self.waits.append((time.perf_counter() - self._since) * 1000)
        QTimer.singleShot(PAUSE_MS, self.type_one)


def bench_typing(folder: Path) -> list[Row]:
    """Six bundles of 200 inspections, looked at and merged while somebody types all the time."""
    _ = QApplication.instance() or QApplication([])
    desk = new_desk(folder)
    with desk.opened() as case:
        colleague(case, folder)
        inspection = begun(case).id
        laptops = enlist(case)[:SOURCES]
        files = [write_bundle(case, each, folder / f"{each.store}.mingcha") for each in laptops]
    background = Background(desk.places, desk.clock)
    loop = QEventLoop()
    background.open_case(background, desk.path, PASSPHRASE, lambda _facts: loop.quit())
    loop.exec()
    typist, run = Typist(background, inspection), MergeRun(background)
    typist.type_one()
    _until_idle(run, loop, lambda: run.add(files))
    looked = len(typist.waits)
    _until_idle(run, loop, run.merge)
    merged = len(run.merged)
    background.stop()
    if merged != SOURCES or looked == len(typist.waits):
        raise AssertionError((merged, looked, len(typist.waits)))
    longest = max(typist.waits)
    return [
        Row(
            name=f"merge: the longest of {len(typist.waits)} answers typed meanwhile",
            value=longest,
            unit="ms",
            floor=LONGEST_MS,
            floor_is="the budget",
            budget="p100 ≤ 250 ms",
            ok=longest <= LONGEST_MS,
        )
    ]


def _until_idle(run: MergeRun, loop: QEventLoop, begin: Callable[[], None]) -> None:
    def look() -> None:
        if run.is_idle:
            loop.quit()

    run.state_changed.connect(look)
    begin()
    loop.exec()
    run.state_changed.disconnect(look)
    # What was asked for while the run ended comes home in its own time.
    QTimer.singleShot(200, loop.quit)
    loop.exec()


BENCHES = {"merge-typing": bench_typing}

"""Fifty inspectors' bundles merged by one lead: beside plain SQL, and beside what others use."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import merge_floors as floors
from tests.benchmarks.merge_bundles import enlist, write_bundle
from tests.benchmarks.merge_workload import STORES, VISITS
from tests.benchmarks.table import Row
from tests.visits import new_desk

MORE = VISITS // 20
"""Five in a hundred."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the wall and of the processor."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Merged(Spent):
    """The same of a merge, with the most memory that its program held, in MB."""

    peak: float
    new: int


def bench_merge(folder: Path) -> list[Row]:
    """50 × 200 × 80 answers: at first, once more, and with five in a hundred more."""
    case, first, later = _prepared(folder)
    whole = _merge(case, first)
    again = _merge(case, first)
    more = _merge(case, later)
    if (whole.new, again.new, more.new) != (STORES * VISITS, 0, STORES * MORE):
        raise AssertionError((whole, again, more))
    fat = floors.fat_stores(_new(folder / "fat"), floors.encrypted)
    wide = _timed(lambda: floors.insert_select(folder / "f1.db", fat, floors.FAT))
    lean = floors.lean_stores(_new(folder / "lean"), floors.encrypted)
    narrow = _timed(lambda: floors.insert_select(folder / "f2.db", lean, floors.LEAN))
    return [
        _row("merge 50 stores, verified, CPU", whole.cpu, wide.cpu, "F1: wide rows", 1.1),
        _row("the same beside narrow rows, told", whole.cpu, narrow.cpu, "F2: narrow rows", None),
        *_peers(folder, whole),
        _plain("merge: 50 known stores", again.wall, "s", wide.wall, "F1", "≤ 0.05 s", 0.05),
        _row("merge: five in a hundred more, CPU", more.cpu, wide.cpu, "F1", 0.2),
        _plain("merge: most memory", whole.peak, "MB", 128, "the budget", "≤ 128 MB", 128),
    ]


def _prepared(folder: Path) -> tuple[Path, list[Path], list[Path]]:
    """A lead's case folder, everybody's first bundle, and what came after it."""
    desk = new_desk(folder)
    bundles = _new(folder / "bundles")
    with desk.opened() as case:
        laptops = enlist(case)
        first = [write_bundle(case, each, bundles / f"{each.store}.mingcha") for each in laptops]
        later = [
            write_bundle(
                case, each, bundles / f"{each.store}-later.mingcha", first=VISITS, count=MORE
            )
            for each in laptops
        ]
    return desk.path, first, later


def _merge(case: Path, files: list[Path]) -> Merged:
    command = [sys.executable, "-m", "tests.benchmarks.merge_child", str(case), *map(str, files)]
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    told = json.loads(said.stdout)
    return Merged(told["wall"], told["cpu"], told["peak"], told["new"])


def _peers(folder: Path, ours: Merged) -> list[Row]:
    """Both work on plain files of the same wide rows; neither verifies anything."""
    stores = floors.fat_stores(_new(folder / "plain"), floors.plain)
    base = floors.empty_fat(folder / "base.db", floors.plain)
    target = Path(shutil.copy(base, folder / "geodiff.db"))
    geodiff = _timed(lambda: floors.geodiff(target, base, stores, folder))
    other = Path(shutil.copy(base, folder / "sessions.db"))
    sessions = _timed(lambda: floors.sessions(other, base, stores))
    return [
        _row("merge 50 stores, by the clock", ours.wall, geodiff.wall, "pygeodiff", 1.0),
        _row("merge 50 stores, by the clock", ours.wall, sessions.wall, "SQLite sessions", 1.0),
    ]


def _timed(job: Callable[[], object]) -> Spent:
    wall, cpu = time.perf_counter(), time.process_time()
    job()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu)


def _row(name: str, value: float, floor: float, floor_is: str, most: float | None) -> Row:
    """A row judged by its ratio to the floor, or only told."""
    budget = "told" if most is None else f"≤ {most:g}×"
    return Row(name, value, "s", floor, floor_is, budget, most is None or value <= most * floor)


def _plain(
    name: str, value: float, unit: str, floor: float, floor_is: str, budget: str, most: float
) -> Row:
    return Row(name, value, unit, floor, floor_is, budget, value <= most)


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


BENCHES = {"merge": bench_merge}

"""One row of the speed table, and how a pair of jobs is timed."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A figure beside its floor. `ratio` is value ÷ floor; `budget` is of `judged_by`."""

    name: str
    value: float
    unit: str
    floor: float
    floor_is: str
    budget: str
    ok: bool

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.value / self.floor if self.floor else float("inf")

    def to_json(self) -> dict[str, object]:
        """The published shape (DESIGN §14)."""
        return {
            "name": self.name,
            "value": round(self.value, 3),
            "unit": self.unit,
            "floor": round(self.floor, 3),
            "floor_is": self.floor_is,
            "ratio": round(self.ratio, 2),
            "budget": self.budget,
            "ok": self.ok,
        }


def in_turn(
    job: Callable[[], object],
    floor: Callable[[], object],
    *,
    runs: int = 9,
    clock: Callable[[], float] = time.process_time,
) -> tuple[float, float]:
    """Median milliseconds of both, run A B A B … after one warm-up of each."""
    job(), floor()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for each, spent in zip((job, floor), times, strict=True):
            start = clock()
            each()
            spent.append((clock() - start) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

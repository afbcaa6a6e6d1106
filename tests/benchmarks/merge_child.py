"""One merge in a program of its own, so that its memory is its own: `CASE FILE…` in, JSON out."""

import json
import resource
import sys
import time
from pathlib import Path

from inspector_app.places import find_places
from inspector_app.workflows.case.clock import local_now
from inspector_app.workflows.case.open_case import open_case
from inspector_app.workflows.exchange.merge import merge_files
from tests.visits import PASSPHRASE


def main() -> None:
    """Open, merge, and tell what the merge alone took."""
    case_path, *files = map(Path, sys.argv[1:])
    with open_case(case_path, PASSPHRASE, find_places({}), local_now) as case:
        wall, cpu = time.perf_counter(), time.process_time()
        plan = merge_files(case, files, lambda *_: None)
        spent = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    statuses = sorted({source.status.value for source in plan.sources})
    json.dump(
        {
            **spent,
            "peak": _peak(),
            "inspections": plan.after.inspections,
            "new": plan.after.inspections - plan.before.inspections,
            "statuses": statuses,
        },
        sys.stdout,
    )


def _peak() -> float:
    """The most memory of this program, in MB.

    Asked of the system's own page where there is one: the other figure begins with what the
    program that started this one held.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    (line,) = (each for each in status.read_text().splitlines() if each.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()

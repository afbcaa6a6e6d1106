"""`make bench`: measure every row, print the table, write JSON if asked."""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from rich.console import Console
from rich.table import Table

from tests.benchmarks import (
    merge_rows,
    merge_typing,
    photo_rows,
    sheet_rows,
    store_rows,
    window_rows,
)
from tests.benchmarks.table import Row

BENCHES = {
    **merge_rows.BENCHES,
    **merge_typing.BENCHES,
    **photo_rows.BENCHES,
    **sheet_rows.BENCHES,
    **store_rows.BENCHES,
    **window_rows.BENCHES,
}


def main() -> int:
    """Run the benches that were asked for; 1 if a budget was missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as scratch:
        for name, bench in BENCHES.items():
            if chosen.only in name:
                folder = Path(scratch) / name
                folder.mkdir()
                rows += bench(folder)
    show(rows)
    if chosen.json:
        chosen.json.write_text(json.dumps([row.to_json() for row in rows], indent=2))
    return 0 if all(row.ok for row in rows) else 1


def show(rows: list[Row]) -> None:
    """The table for a person."""
    table = Table(title=f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    for head in ("what", "value", "floor", "ratio", "budget", ""):
        table.add_column(head, justify="left" if head in ("what", "budget") else "right")
    for row in rows:
        table.add_row(
            row.name,
            f"{row.value:.2f} {row.unit}",
            f"{row.floor:.2f} ({row.floor_is})",
            f"{row.ratio:.2f}",
            row.budget,
            "ok" if row.ok else "MISSED",
        )
    Console().print(table)


if __name__ == "__main__":
    sys.exit(main())

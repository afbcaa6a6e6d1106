"""One typed answer beside one bare committed row; 100,000 inspections beside plain SQL."""

import time
from pathlib import Path

from inspector_app.domain.answer import Answer, Mark
from inspector_app.store.inspections import Filter
from inspector_app.workflows.fill import record_answer
from inspector_app.workflows.open_case import OpenCase
from inspector_app.workflows.show import list_inspections
from tests.benchmarks.table import Row, in_turn, percentile
from tests.visits import begun, colleague, filled, new_desk, sealed

ANSWERS = 120
MANY = 100_000
DRAFTS = 10
PAGE = 128

BARE = "INSERT INTO bare VALUES (NULL, 'inspection/1', 'answer.A01', '{}', '2026', 'somebody')"

# A hundred thousand rows out of one real one: names, dates and scores differ.
MULTIPLY = """
WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < ?)
INSERT INTO inspection
SELECT NULL, printf('%08x', i) || substr(id, 9), form, printf('甲组-%06d', i),
       unit || (i % 997), printf('U%03d', i % 997), category, service_point,
       date('2026-01-01', (i % 300) || ' days'), mode, scope, inspectors, state, version, sealed_at,
       verdict, 500 + i % 500, completeness, obtained, possible, majors, open, findings, conflicts,
       late, touched, 0, search || ' ' || (i % 997)
FROM inspection, k
"""


def bench_drafts(folder: Path) -> list[Row]:
    """120 answers, each typed, committed and durable."""
    desk = new_desk(folder)
    with desk.opened() as case:
        colleague(case, folder)
        inspection = begun(case)
        database = case.store._database
        database.run("CREATE TABLE bare (n INTEGER PRIMARY KEY, subject, field, value, at, who)")
        spent: list[float] = []
        bare: list[float] = []
        for n in range(ANSWERS):
            start = time.perf_counter()
            record_answer(case, inspection, "A01", Answer(Mark.SCORED, n))
            spent.append((time.perf_counter() - start) * 1000)
            start = time.perf_counter()
            database.run(BARE)
            bare.append((time.perf_counter() - start) * 1000)
    ours, floor = percentile(spent, 0.95), percentile(bare, 0.95)
    return [
        Row(
            name="answer: typed to durable, p95 of 120",
            value=ours,
            unit="ms",
            floor=floor,
            floor_is="one committed SQLCipher row",
            budget="p95 ≤ 25 ms",
            ok=ours <= 25,
        )
    ]


def bench_list(folder: Path) -> list[Row]:
    """Open the list of 100,000 inspections, and filter it by a word."""
    desk = new_desk(folder)
    with desk.opened() as case:
        colleague(case, folder)
        fill_cabinet(case)
        return [_open_row(case), _filter_row(case)]


def fill_cabinet(case: OpenCase) -> None:
    """Have 100,000 inspections: sealed ones but for a few drafts, as after years of work."""
    sealed(case, begun(case))
    case.store._database.run(MULTIPLY, (MANY - 1 - DRAFTS,))
    for _ in range(DRAFTS):
        filled(case, begun(case))
    assert len(list_inspections(case)) == MANY


def _open_row(case: OpenCase) -> Row:
    inspections, database = case.store.inspections, case.store._database

    def ours() -> None:
        inspections.page(inspections.numbers()[:PAGE])

    def floor() -> None:
        database.rows("SELECT n FROM inspection ORDER BY date DESC")

    value, bare = in_turn(ours, floor, clock=time.perf_counter)
    return Row(
        name=f"list: open {MANY:,}",
        value=value,
        unit="ms",
        floor=bare,
        floor_is="plain SQL for the ids",
        budget="≤ 100 ms",
        ok=value <= 100,
    )


def _filter_row(case: OpenCase) -> Row:
    inspections, database = case.store.inspections, case.store._database
    wanted = Filter(text="云溪 42", since="2026-03-01")

    def ours() -> None:
        inspections.page(inspections.numbers(wanted)[:PAGE])

    def floor() -> None:
        database.rows("SELECT n FROM inspection WHERE unit LIKE '%云溪%42%'")

    spent = []
    for _ in range(20):
        start = time.perf_counter()
        ours()
        spent.append((time.perf_counter() - start) * 1000)
    _, bare = in_turn(ours, floor, runs=5, clock=time.perf_counter)
    return Row(
        name=f"list: filter {MANY:,} by words, p95",
        value=percentile(spent, 0.95),
        unit="ms",
        floor=bare,
        floor_is="plain SQL LIKE on the names",
        budget="p95 ≤ 25 ms",
        ok=percentile(spent, 0.95) <= 25,
    )


BENCHES = {"answer": bench_drafts, "list": bench_list}

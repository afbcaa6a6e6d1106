"""One typed answer beside one bare committed row; 100,000 inspections beside plain SQL."""

import random
import time
from pathlib import Path

from inspector_app.domain.answer import Answer, Mark
from inspector_app.store.database import Database
from inspector_app.store.inspections import Filter
from inspector_app.store.search import Search
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.visit.fill import record_answer
from inspector_app.workflows.visit.show import list_inspections
from tests.benchmarks.table import Row, in_turn, percentile
from tests.visits import begun, colleague, filled, new_desk, sealed

ANSWERS = 120
MANY = 100_000
DRAFTS = 10
PAGE = 128

BARE = "INSERT INTO bare VALUES (NULL, 'inspection/1', 'answer.A01', '{}', '2026', 'somebody')"

# A hundred thousand rows out of one real one: names, dates, people, scores and stages differ.
MULTIPLIED = {
    "id": "printf('%08x', i) || substr(id, 9)",
    "draft_number": "printf('甲组-%06d', i)",
    "unit": "unit || (i % 997)",
    "unit_code": "printf('U%03d', i % 997)",
    "date": "date('2026-01-01', (i % 300) || ' days')",
    "percent": "500 + i % 500",
    "draft": "0",
    "visit": "(i % 300) * 1000 + i % 997",
    "formal_number": "CASE i % 4 WHEN 0 THEN printf('窗检〔2026〕%d号', i) ELSE '' END",
    "stage": "CASE i % 4 WHEN 0 THEN 'issued' ELSE 'waiting' END",
    "suspected": "i % 50 = 0",
    "search": """
        replace(search, date, date('2026-01-01', (i % 300) || ' days'))
        || ' ' || (i % 997) || printf('甲组-%06d', i)
    """,
    "noted": "printf('%x', i)",
}
FACTS = (
    *("窗口无人值守超过十分钟", "未公示办事指南", "工作人员态度生硬", "叫号机损坏无法取号"),
    *("等候区座椅破损两处", "一次性告知单未提供", "说不归我管去找别的窗口", "消防栓被纸箱遮挡"),
    *("现场秩序良好", "首问责任未落实", "电话无人接听", "离岗未放告示牌"),
)
WORDS = (
    *("云", "服", "窗", "人", "未", "的", "云溪", "消防", "消防栓", "无人值守", "没有", "42"),
    *("2026-03-14", "2026-03", "甲组-000777", "U042", "陈明远", "便民服务中心", "云溪 42"),
    *("消防 云溪", "窗口无人值守超过", "东 3号窗"),
)
"""What people type: single characters in every row, names, codes, dates, sentences, nothing."""


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
    database = case.store._database
    columns = [each.name for each in database.tables["inspection"].columns if each.name != "n"]
    made = ", ".join(MULTIPLIED.get(each, each) for each in columns)
    numbers = "WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < ?)"
    listed = ", ".join(columns)
    parts = (numbers, "INSERT INTO inspection (", listed, ") SELECT", made, "FROM inspection, k")
    database.run(" ".join(parts), (MANY - 1 - DRAFTS,))
    _index_notes(database)
    for _ in range(DRAFTS):
        filled(case, begun(case))
    assert len(list_inspections(case)) == MANY


def _index_notes(database: Database) -> None:
    """Give every inspection eight facts in words, two of them its own."""
    rows = database.rows("SELECT n, search FROM inspection WHERE n > 1")
    chance = random.Random(1)
    with database.transaction():
        Search(database).put(
            (n, head, "\n".join((*chance.sample(FACTS, 6), f"第{n % 31}号窗口", f"{n}人等候")))
            for n, head in rows
        )


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

    def ours(text: str) -> None:
        inspections.page(inspections.numbers(Filter(text=text))[:PAGE])

    def floor() -> None:
        database.rows("SELECT n FROM inspection WHERE search LIKE '%云溪%42%'")

    spent = []
    for word in WORDS * 3:
        start = time.perf_counter()
        ours(word)
        spent.append((time.perf_counter() - start) * 1000)
    _, bare = in_turn(floor, floor, runs=5, clock=time.perf_counter)
    return Row(
        name=f"list: filter {MANY:,} by words, p95",
        value=percentile(spent, 0.95),
        unit="ms",
        floor=bare,
        floor_is="plain SQL LIKE on the heads alone",
        budget="p95 ≤ 25 ms",
        ok=percentile(spent, 0.95) <= 25,
    )


BENCHES = {"answer": bench_drafts, "list": bench_list}

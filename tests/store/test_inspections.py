"""Finding and listing inspections."""

import time
from collections.abc import Callable, Iterator

import pytest

from inspector_app.domain.inspection import SUBJECT, State
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.inspections import Filter, Order
from inspector_app.store.store import Store
from tests.builders import an_answer
from tests.store.cases import ID, SUBJECT_1, Pen, new_store

IDS = [f"0199b0a0-0000-7000-8000-00000000000{n}" for n in range(1, 5)]
UNITS = ["东街便民服务中心", "西街供电营业厅", "北街Water Hall", "南街_100%办"]
DAYS = ["2026-09-15", "2026-09-14", "2026-09-17", "2026-09-16"]


@pytest.fixture(scope="module")
def visits(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two drafts, one sealed, one void, on four days; for tests that only read."""
    folder = CaseFolder(tmp_path_factory.mktemp("visits") / "case")
    folder.create(b"{}")
    with new_store(folder) as store:
        four_visits(Pen(store))
        yield store


def four_visits(pen: Pen) -> None:
    for n, id_ in enumerate(IDS):
        pen.begin(
            SUBJECT + id_,
            draft_number=f"甲组-000{n + 1}",
            unit=UNITS[n],
            unit_code=f"U{n}",
            category="utility" if n % 2 else "town",
            date=DAYS[n],
        )
    pen.seal(SUBJECT + IDS[1])
    pen.write("void", {"void.reason": "重复"}, SUBJECT + IDS[3])


def listed(store: Store, wanted: Filter, order: Order = Order.DATE, **how: bool) -> list[str]:
    rows = store.inspections.page(store.inspections.numbers(wanted, order, **how))
    return [row.id for row in rows]


def test_an_inspection_is_loaded_with_its_draft(store: Store, pen: Pen) -> None:
    pen.begin()
    store.drafts.append(SUBJECT_1, "answer.A01", an_answer(1).to_json(), "now", "p1")

    inspection = store.inspections.load(ID)

    assert inspection.header.unit == "东街便民服务中心"
    assert inspection.answers == {"A01": an_answer(1)}
    assert inspection.state is State.DRAFT


def test_an_unknown_inspection_cannot_be_loaded(store: Store) -> None:
    with pytest.raises(KeyError):
        store.inspections.load("none")


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("甲组-0002", [1]),
        ("last", [3]),
        (IDS[2], [2]),
        (IDS[2].upper(), [2]),
        ("0199b0a0", [0, 1, 2, 3]),
        ("", []),
        ("x", []),
        ("%", []),
        ("0199b0a0%", []),
    ],
)
def test_a_reference_is_a_number_a_beginning_or_the_last(
    visits: Store, reference: str, found: list[int]
) -> None:
    assert visits.inspections.ids_for(reference) == [IDS[n] for n in found]


def test_the_newest_visit_comes_first(visits: Store) -> None:
    assert [row.date for row in visits.inspections.rows()] == sorted(DAYS, reverse=True)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), [2, 3, 0, 1]),
        (Filter(text="街"), [2, 3, 0, 1]),
        (Filter(text="供电"), [1]),
        (Filter(text="water 北街"), [2]),
        (Filter(text="100%"), [3]),
        (Filter(text="_"), [3]),
        (Filter(text="甲组-0003"), [2]),
        (Filter(text="2026-09-16"), [3]),
        (Filter(text="王二 供电"), [1]),
        (Filter(text="没有"), []),
        (Filter(states=("sealed",)), [1]),
        (Filter(states=("sealed", "void")), [3, 1]),
        (Filter(categories=("utility",)), [3, 1]),
        (Filter(verdicts=("excellent",)), [1]),
        (Filter(modes=("covert",)), [2, 3, 0, 1]),
        (Filter(modes=("spot-check",)), []),
        (Filter(unit_code="U2"), [2]),
        (Filter(since="2026-09-15", until="2026-09-16"), [3, 0]),
    ],
)
def test_a_filter_chooses(visits: Store, wanted: Filter, found: list[int]) -> None:
    assert listed(visits, wanted) == [IDS[n] for n in found]


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (Order.NUMBER, 0),
        (Order.UNIT, 0),
        (Order.DATE, 1),
        (Order.STATE, 0),
        (Order.PERCENT, 1),
        (Order.TOUCHED, 1),
    ],
)
def test_a_list_has_an_order_and_what_is_unknown_comes_last(
    visits: Store, order: Order, first: int
) -> None:
    assert listed(visits, Filter(), order, descending=False)[0] == IDS[first]
    if order is Order.PERCENT:
        assert listed(visits, Filter(), order, descending=True)[0] == IDS[first]


def test_a_page_is_a_part_of_the_list_in_its_order(visits: Store) -> None:
    numbers = visits.inspections.numbers()

    assert [row.id for row in visits.inspections.page(numbers[1:3])] == [IDS[3], IDS[0]]
    assert visits.inspections.page([]) == []
    assert visits.inspections.page([99]) == []


def test_a_row_says_its_number_on_this_machine(visits: Store) -> None:
    numbers = visits.inspections.numbers()

    assert [row.n for row in visits.inspections.page(numbers)] == list(numbers)


def test_the_inspections_of_each_state_are_counted(visits: Store) -> None:
    assert visits.inspections.counts() == {"draft": 2, "sealed": 1, "void": 1}


@pytest.mark.parametrize("order", list(Order))
def test_a_list_is_never_sorted_by_the_engine(visits: Store, order: Order) -> None:
    seen: list[str] = []
    visits._database._connection.set_trace_callback(seen.append)
    visits.inspections.numbers(order=order)
    visits.inspections.numbers(Filter(text="街 U1", states=("draft",)))
    visits.inspections.numbers(Filter(stages=("waiting",), people=("甲-01",), suspected=True))
    visits._database._connection.set_trace_callback(None)

    assert len(seen) > 3
    for sql in (each for each in seen if "inspection" in each):
        plan = " ".join(str(row[3]) for row in visits._database.rows(f"EXPLAIN QUERY PLAN {sql}"))
        assert "COVERING INDEX" in plan
        assert "TEMP B-TREE" not in plan


@pytest.mark.slow
def test_a_hundred_thousand_inspections_are_listed_as_fast_as_a_plain_query(
    store: Store, pen: Pen
) -> None:
    pen.begin()
    columns = [c.name for c in store._database.tables["inspection"].columns if c.name != "n"]
    changed = {
        "id": "printf('%06d', value)",
        "date": "printf('2026-%02d-%02d', value % 12, value % 28)",
    }
    copied = ", ".join(changed.get(name, name) for name in columns)
    numbers = (
        "WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 100000)"
    )
    parts = (numbers, "INSERT INTO inspection (", ", ".join(columns), ") SELECT", copied)
    store._database.run(" ".join((*parts, "FROM inspection, n")))

    def best(ask: Callable[[], object]) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            ask()
            times.append(time.perf_counter() - start)
        return min(times)

    floor = best(lambda: store._database.rows("SELECT n FROM inspection ORDER BY date DESC"))
    whole = best(lambda: store.inspections.page(store.inspections.numbers()[:60]))
    searched = best(lambda: store.inspections.numbers(Filter(text="没有 西街")))
    framed = best(lambda: store.inspections.page(store.inspections.numbers()[50_000:50_060]))

    assert whole < 3 * floor
    assert searched < 3 * floor
    assert framed < 3 * floor

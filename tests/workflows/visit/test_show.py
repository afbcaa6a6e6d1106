"""How inspections are listed, and what is said of them at a glance."""

from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.register_units import import_units
from inspector_app.workflows.visit.begin import change_header
from inspector_app.workflows.visit.show import list_numbers, list_page, overview
from inspector_app.workflows.visit.void import void_inspection
from tests.visits import begun, filled, sealed


def test_a_long_list_is_numbers_first_and_then_a_page(case: OpenCase) -> None:
    older = begun(case, "东街窗口", date="2026-09-14")
    newer = begun(case, "西街窗口")
    filled(case, newer)

    rows = list_page(case, list_numbers(case))

    assert [row.id for row in rows] == [newer.id, older.id]
    assert [row.unit for row in rows] == ["西街窗口", "东街窗口"]
    assert (rows[0].percent, rows[0].open, rows[0].state) == ("100.0", 0, "draft")
    assert (rows[1].percent, rows[1].mode) == ("", "covert")
    assert rows[1].open > 0


def test_a_row_that_is_gone_is_left_out_of_its_page(case: OpenCase) -> None:
    begun(case)
    (number,) = list_numbers(case)

    assert [row.n for row in list_page(case, [number, number + 1])] == [number]


def test_words_and_states_choose_and_an_order_sorts(case: OpenCase) -> None:
    first, second = begun(case, "东街窗口"), begun(case, "西街窗口")
    sealed(case, second)

    def ids(**how: object) -> list[str]:
        return [row.id for row in list_page(case, list_numbers(case, **how))]  # type: ignore[arg-type]

    assert ids(find="东街") == [first.id]
    assert ids(states=["sealed"]) == [second.id]
    assert ids(order="draft_number", descending=False) == [first.id, second.id]
    assert ids(order="draft_number") == [second.id, first.id]


def test_a_change_is_in_the_list_at_once(case: OpenCase) -> None:
    draft = begun(case)
    list_numbers(case)
    change_header(case, draft.id, {"date": "2026-09-16"})

    assert [row.date for row in list_page(case, list_numbers(case))] == ["2026-09-16"]


def test_the_overview_counts_states_and_names_the_drafts_last_touched_first(
    case: OpenCase,
) -> None:
    first, done, last = begun(case), begun(case), begun(case)
    sealed(case, done)
    void_inspection(case, begun(case).id, "重复")
    change_header(case, first.id, {"arrived": "09:06"})

    seen = overview(case)

    assert seen.counts == {"draft": 2, "sealed": 1, "void": 1}
    assert seen.whole == 4
    assert [row.id for row in seen.drafts] == [first.id, last.id]
    assert [row.id for row in overview(case, most=1).drafts] == [first.id]


def test_the_overview_counts_the_registered_units(case: OpenCase) -> None:
    assert overview(case).units == 0
    units = import_units(case, case.places.sample / "units.csv")

    assert overview(case).units == units.added > 0

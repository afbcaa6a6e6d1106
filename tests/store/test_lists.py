"""Lists of inspections, findings and photos under every filter; kept filters; reviews as rows."""

from collections.abc import Iterator

import pytest

from inspector_app.domain.inspection import SUBJECT
from inspector_app.domain.record_filter import Filter, Order, RecordKind, SavedFilter
from inspector_app.domain.review import (
    SUBJECT as REVIEW,
)
from inspector_app.domain.review import (
    Deferral,
    Issue,
    Outcome,
    Remark,
    Stage,
    VetoResult,
    plain_of,
)
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.store import Store
from tests.builders import an_answer
from tests.store.cases import AT, Pen, a_piece, new_store, quiet, summarise

IDS = [f"0199b0a0-0000-7000-8000-00000000000{n}" for n in range(1, 5)]
UNITS = ["东街便民服务中心", "东街便民服务中心", "北街供电营业厅", "西街办"]


@pytest.fixture(scope="module")
def visits(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Four visits: two of one unit on one day, one suspected and reviewed, one draft."""
    folder = CaseFolder(tmp_path_factory.mktemp("lists") / "case")
    folder.create(b"{}")
    with new_store(folder) as store:
        pen = Pen(store)
        for n, id_ in enumerate(IDS):
            day = "2026-09-15" if n < 2 else f"2026-09-1{n + 4}"
            pen.begin(
                SUBJECT + id_,
                draft_number=f"甲组-000{n + 1}",
                unit=UNITS[n],
                unit_code=("DJ", "DJ", "BJ", "")[n],
                date=day,
            )
        note = "消防栓被纸箱遮挡，7号窗口无人值守"
        photo = a_piece("aa" * 32, "bb" * 32, caption="通道堵塞", items=("A01", "A02"))
        pen.seal(
            SUBJECT + IDS[0],
            **{
                "answer.A01": an_answer(2, note=note).to_json(),
                "answer.F08": an_answer("群众反映排队很久").to_json(),
                "evidence.e1": photo.to_json(),
            },
        )
        pen.seal(SUBJECT + IDS[1], **{"evidence.e1": photo.to_json()})
        suspicion = an_answer("fail", note="原话：给点辛苦费").to_json()
        pen.seal(SUBJECT + IDS[2], **{"answer.E01": suspicion})
        pen.write("review", reviewed(store), REVIEW + IDS[2])
        yield store


def reviewed(store: Store) -> dict[str, object]:
    seal = store.inspections.load(IDS[2]).seals[-1].entry
    remark = Remark("r1", "A01", "请补照片", 1, "p1", AT)
    return {
        "remark.r1": plain_of(remark),
        "outcome.1": plain_of(Outcome(Stage.RETURNED, 1, seal, "不清楚", "p1", AT)),
        "deferral": plain_of(Deferral("等待核实", "2026-10-01", "p1", AT)),
    }


def found(store: Store, wanted: Filter) -> list[int]:
    rows = store.inspections.page(store.inspections.numbers(wanted, Order.NUMBER, descending=False))
    return [IDS.index(row.id) for row in rows]


@pytest.mark.parametrize(
    ("wanted", "which"),
    [
        (Filter(stages=("waiting",)), [0, 1]),
        (Filter(stages=("returned",)), [2]),
        (Filter(stages=tuple(Stage)), [0, 1, 2]),
        (Filter(stages=("",)), [3]),
        (Filter(suspected=True), [2]),
        (Filter(remarks=True), [2]),
        (Filter(deferred=True), [2]),
        (Filter(duplicates=True), [0, 1]),
        (Filter(duplicates=True, stages=("waiting",), unit_code="DJ"), [0, 1]),
        (Filter(conflicts=True), []),
        (Filter(late=True), []),
        (Filter(people=("甲-01", "王二")), [0, 1, 2, 3]),
        (Filter(people=("甲-01", "赵六")), []),
        (Filter(people=("甲-0",)), []),
        (Filter(text="消防栓"), [0]),
        (Filter(text="防栓被"), [0]),
        (Filter(text="7号窗口"), [0]),
        (Filter(text="7 消防 东街"), [0]),
        (Filter(text="通道堵"), [0, 1]),
        (Filter(text="排队很久"), [0]),
        (Filter(text="给点辛苦费"), [2]),
        (Filter(text="被纸箱遮挡，7号窗口无人"), [0]),
        (Filter(text="000"), [0, 1, 2, 3]),
        (Filter(text="组-0003"), [2]),
        (Filter(text="09-1"), [0, 1, 2, 3]),
        (Filter(text="辛苦", stages=("waiting",)), []),
        (Filter(text="街", stages=("returned",)), [2]),
    ],
)
def test_a_filter_chooses(visits: Store, wanted: Filter, which: list[int]) -> None:
    assert found(visits, wanted) == which


def test_a_row_tells_how_far_the_lead_is(visits: Store) -> None:
    rows = {row.id: row for row in visits.inspections.rows()}

    row = rows[IDS[2]]
    assert (row.stage, row.suspected, row.remarks, row.deferred) == ("returned", 1, 1, 1)
    assert (row.verdict, row.formal_number, row.duplicate) == ("pending", "", 0)
    assert [rows[id_].duplicate for id_ in IDS] == [1, 1, 0, 0]
    assert (rows[IDS[0]].stage, rows[IDS[3]].stage) == ("waiting", "")


def test_the_other_visits_of_the_day_are_named(visits: Store) -> None:
    assert [row.id for row in visits.inspections.same_visit(IDS[0])] == [IDS[1]]
    assert visits.inspections.same_visit(IDS[2]) == []


def test_how_many_are_at_each_stage(visits: Store) -> None:
    assert visits.inspections.stages(Filter()) == {"": 1, "returned": 1, "waiting": 2}
    assert visits.inspections.stages(Filter(stages=("returned",))) == {
        "": 1,
        "returned": 1,
        "waiting": 2,
    }
    assert visits.inspections.stages(Filter(text="东街")) == {"waiting": 2}


def test_a_list_is_remembered_until_something_is_written(store: Store, pen: Pen) -> None:
    pen.begin(SUBJECT + IDS[0], unit="东街")
    first = store.inspections.numbers()

    assert store.inspections.numbers() is first
    pen.begin(SUBJECT + IDS[1], unit="西街")
    assert len(store.inspections.numbers()) == 2
    assert len(store.inspections.numbers(Filter(text="西街"))) == 1


@pytest.mark.parametrize(
    ("wanted", "items"),
    [
        (Filter(), ["A01", "E01"]),
        (Filter(severities=("veto",)), ["E01"]),
        (Filter(items=("A01", "A02")), ["A01"]),
        (Filter(text="消防"), ["A01"]),
        (Filter(text="a01 东街"), ["A01"]),
        (Filter(text="通道堵"), []),
        (Filter(stages=("returned",)), ["E01"]),
        (Filter(suspected=True, text="辛苦"), ["E01"]),
        (Filter(text='"*'), []),
    ],
)
def test_findings_are_listed(visits: Store, wanted: Filter, items: list[str]) -> None:
    numbers = visits.findings.numbers(wanted, Order.ITEM, descending=False)

    assert [row.item for row in visits.findings.page(numbers)] == items


def test_a_finding_tells_its_visit(visits: Store) -> None:
    (row,) = visits.findings.page(visits.findings.numbers(Filter(items=("A01",))))

    assert (row.inspection, row.number, row.unit) == (IDS[0], "甲组-0001", UNITS[0])
    assert (row.severity, row.deduction, row.photos, row.stage) == ("minor", 100, 1, "waiting")
    assert visits.findings.page([]) == visits.findings.page([1 << 40]) == []


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("descending", [True, False])
def test_findings_and_photos_have_every_order(
    visits: Store, order: Order, descending: bool
) -> None:
    findings = visits.findings.numbers(Filter(), order, descending=descending)
    photos = visits.photos.numbers(Filter(), order, descending=descending)

    assert len(findings) == len(photos) == 2
    assert [row.n for row in visits.findings.page(findings)] == list(findings)
    assert [row.n for row in visits.photos.page(photos)] == list(photos)


@pytest.mark.parametrize(
    ("wanted", "which"),
    [
        (Filter(), [0, 1]),
        (Filter(items=("A02",)), [0, 1]),
        (Filter(items=("A0",)), []),
        (Filter(text="堵塞"), [0, 1]),
        (Filter(text="img_1 0002"), [1]),
        (Filter(text="消防"), []),
        (Filter(duplicates=True, since="2026-09-16"), []),
    ],
)
def test_photos_are_listed(visits: Store, wanted: Filter, which: list[int]) -> None:
    numbers = visits.photos.numbers(wanted, Order.NUMBER, descending=False)
    rows = visits.photos.page(numbers)

    assert [IDS.index(row.inspection) for row in rows] == which
    assert all(row.elsewhere == 1 for row in rows)


def test_a_picture_that_is_used_twice_is_told(visits: Store) -> None:
    assert visits.photos.elsewhere("aa" * 32, IDS[0]) == [IDS[1]]


def test_filters_are_kept_by_kind_and_name(store: Store) -> None:
    first = SavedFilter("待审", RecordKind.INSPECTIONS, Filter(stages=("waiting",)))
    other = SavedFilter("待审", RecordKind.FINDINGS, Filter(text="消防"))
    store.filters.keep(first)
    store.filters.keep(other)
    assert store.filters.all() == [other, first]

    again = SavedFilter("待审", RecordKind.FINDINGS, Filter(severities=("major",)))
    store.filters.keep(again)
    store.filters.forget("待审", RecordKind.INSPECTIONS)
    store.filters.forget("没有", RecordKind.PHOTOS)

    assert store.filters.all() == [again]


def issue(number: int, series: str = "窗检", version: int = 1) -> dict[str, object]:
    said = Issue(version, f"{series}〔2026〕{number}号", series, 2026, number, "", "p1", AT)
    return {f"issue.{version}": plain_of(said)}


def test_an_issued_version_has_its_number_until_it_is_sealed_anew(store: Store, pen: Pen) -> None:
    subject, review = SUBJECT + IDS[0], REVIEW + IDS[0]
    pen.begin(subject)
    pen.seal(subject)
    pen.write("issue", issue(3), review)

    (row,) = store.inspections.rows()
    assert (row.stage, row.formal_number) == ("issued", "窗检〔2026〕3号")
    assert found_by(store, "2026〕3") == [IDS[0]]
    assert store.reviews.row(IDS[0]).number == "窗检〔2026〕3号"

    pen.seal(subject, version=2)
    (row,) = store.inspections.rows()
    assert (row.stage, row.version) == ("waiting", 2)
    assert store.reviews.row(IDS[0]).stage == "waiting"
    assert store.projections.verify(summarise, quiet) == []


def found_by(store: Store, text: str) -> list[str]:
    return [row.id for row in store.inspections.rows(text)]


def test_a_settled_suspicion_is_none_any_more(store: Store, pen: Pen) -> None:
    pen.begin(SUBJECT + IDS[0])
    pen.seal(SUBJECT + IDS[0], **{"answer.E01": an_answer("fail", note="原话").to_json()})
    assert store.inspections.rows()[0].suspected == 1

    result = VetoResult("E01", False, "", "", "", "查无此事", "p1", AT)
    pen.write("review", {"veto.E01": plain_of(result)}, REVIEW + IDS[0])

    assert store.inspections.rows()[0].suspected == 0


def test_no_number_is_lost_whoever_gave_it_out(store: Store, pen: Pen) -> None:
    for n, id_ in enumerate(IDS[:2]):
        pen.write("issue", issue(7), REVIEW + id_, parents=[])
        pen.write("issue", issue(8 + n), REVIEW + id_, parents=[])

    assert store.reviews.last_serial("窗检", 2026) == 9
    assert store.reviews.last_serial("窗检", 2025) == store.reviews.last_serial("x", 2026) == 0
    assert {row.id for row in store.reviews.doubled()} == set(IDS[:2])
    assert len(store.reviews.issues("窗检〔2026〕8号")) == 1
    assert store.projections.conflict_subjects() == [REVIEW + id_ for id_ in IDS[:2]]
    assert store.reviews.load(IDS[0]).conflicts == ("issue.1",)


def test_a_review_may_come_before_its_inspection(store: Store, pen: Pen) -> None:
    pen.write("issue", issue(1), REVIEW + IDS[0])
    assert store.inspections.rows() == []
    assert store.reviews.row(IDS[0]).stage == ""
    assert store.projections.verify(summarise, quiet) == []

    pen.begin(SUBJECT + IDS[0])
    pen.seal(SUBJECT + IDS[0])

    assert store.inspections.rows()[0].stage == "issued"
    assert store.reviews.row(IDS[0]).stage == "issued"
    assert store.reviews.row(IDS[1]) is None

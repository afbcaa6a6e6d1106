"""Projections: what the entries add up to, rebuilt and verified."""

import pytest

from inspector_app.domain.canonical import canonical
from inspector_app.domain.errors.case import FormNotKept
from inspector_app.domain.faults import Difference, ProjectionFault
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.unit import Unit
from inspector_app.store.projections import Summary
from inspector_app.store.rows import COLUMNS
from inspector_app.store.store import Store
from tests.builders import an_answer
from tests.store.cases import (
    AT,
    ID,
    SUBJECT_1,
    Pen,
    a_piece,
    burglar,
    opened,
    quiet,
    summarise,
)

LATER = "2026-09-16T10:00:00+08:00"
UNIT = Unit("DJ-001", "东街便民服务中心", "", "town", "", "东街1号", "hall", "一楼大厅", "张主任")
REVISION = {
    "sheet": "inspection-sheet",
    "version": 1,
    "step": 1,
    "role": "a",
    "signer": "f1",
    "size": 9,
    "sha256": "cc" * 32,
    "at": AT,
    "ink": False,
}


def a_whole_visit(pen: Pen) -> None:
    """Begun, sealed with a deduction and a photo, signed once, and a unit in the register."""
    pen.begin()
    photo = a_piece("aa" * 32, "bb" * 32)
    pen.seal(**{"answer.A01": an_answer(2, note="两处").to_json(), "evidence.e1": photo.to_json()})
    pen.write("revision", {"revision.1.1": REVISION})
    pen.write("register", UNIT.to_json(), "unit/DJ-001")


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every projection."""
    return {name: store._database.rows(" ".join(("SELECT * FROM", name))) for name in COLUMNS}


def test_a_sealed_inspection_is_one_row_with_its_score(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)

    (row,) = store.inspections.rows()

    assert (row.id, row.number, row.unit) == (ID, "甲组-0001", "东街便民服务中心")
    assert (row.state, row.version, row.sealed_at) == ("sealed", 1, AT)
    assert (row.verdict, row.percent, row.completeness) == ("excellent", 988, 1000)
    assert (row.majors, row.open, row.findings, row.conflicts, row.late) == (0, 0, 1, 0, 0)
    assert row.inspectors == "李一、王二"
    assert row.touched == "2026-09-15T02:00:00+00:00"


def test_answers_findings_sections_evidence_and_revisions_have_their_rows(
    store: Store, pen: Pen
) -> None:
    a_whole_visit(pen)
    rows = everything(store)

    assert (1, "A01", "scored", 1000, 100, "两处") in rows["answer"]
    assert rows["finding"] == [(1, "A01", "minor", 100, "两处")]
    assert (1, "A", 3900, 4000, 4, 4) in rows["summary"]
    assert rows["evidence"] == [(1, "e1", "aa" * 32, "bb" * 32, "IMG_1.jpg", "", 0)]
    (revision,) = rows["revision"]
    assert revision[:5] == (1, 1, 1, "inspection-sheet", "a")
    assert store.inspections.revision_of("cc" * 32) == (ID, 1, 1)
    assert store.inspections.revision_of("dd" * 32) is None


def test_a_suspected_veto_is_a_finding_without_points(store: Store, pen: Pen) -> None:
    pen.begin()
    pen.write("edit", {"answer.E01": an_answer("fail", note="原话").to_json()})

    assert everything(store)["finding"] == [(1, "E01", "veto", 0, "原话")]


def test_a_row_keeps_its_number_while_it_is_recomputed(store: Store, pen: Pen) -> None:
    pen.begin()
    numbers = store.inspections.numbers()

    pen.seal()

    assert store.inspections.numbers() == numbers


def test_an_unsealed_inspection_shows_its_draft_after_a_refresh(store: Store, pen: Pen) -> None:
    pen.begin()
    store.drafts.append(SUBJECT_1, "header.unit", "西街服务站", LATER, "p1")
    assert store.inspections.rows()[0].unit == "东街便民服务中心"

    store.projections.refresh(summarise)

    (row,) = store.inspections.rows()
    assert (row.unit, row.state) == ("西街服务站", "draft")
    assert row.touched == "2026-09-16T02:00:00+00:00"
    assert store.projections.verify(summarise, quiet) == []


def test_a_sealed_inspection_keeps_its_score_while_an_amendment_is_typed(
    store: Store, pen: Pen
) -> None:
    a_whole_visit(pen)
    store.drafts.append(SUBJECT_1, "answer.A01", an_answer(9).to_json(), LATER, "p1")

    store.projections.refresh(summarise)

    (row,) = store.inspections.rows()
    assert (row.state, row.percent) == ("amending", 988)
    assert store.projections.verify(summarise, quiet) == []


def test_a_discarded_draft_is_gone_after_a_refresh(store: Store, pen: Pen) -> None:
    pen.begin()
    store.drafts.append(SUBJECT_1, "header.unit", "西街服务站", LATER, "p1")
    store.projections.refresh(summarise)
    store.drafts.clear(SUBJECT_1)

    store.projections.refresh(summarise)

    assert store.inspections.rows()[0].unit == "东街便民服务中心"


def test_an_inspection_without_its_form_is_listed_without_a_score(store: Store, pen: Pen) -> None:
    pen.begin()

    def formless(inspection: Inspection) -> Summary:
        raise FormNotKept(inspection.form)

    store.projections.project(SUBJECT_1, formless)

    (row,) = store.inspections.rows()
    assert (row.unit, row.verdict, row.percent) == ("东街便民服务中心", "", None)


def test_conflicts_and_late_edits_are_counted_and_kept(store: Store, pen: Pen) -> None:
    begun = pen.begin()
    pen.write("edit", {"header.queue": 3}, parents=[begun.hash])
    pen.write("edit", {"header.queue": 4}, parents=[begun.hash], at=LATER)

    assert store.inspections.rows()[0].conflicts == 1
    shown = [(r[1], r[3], r[6]) for r in everything(store)["conflict"]]
    assert sorted(shown) == [("header.queue", "3", 0), ("header.queue", "4", 1)]

    pen.seal()
    pen.write("edit", {"header.queue": 5}, parents=[begun.hash])
    (row,) = store.inspections.rows()
    assert (row.conflicts, row.late) == (1, 1)
    assert store.inspections.folded(ID).after_seal[0].set == {"header.queue": 5}


def test_other_subjects_have_their_conflicts_and_nothing_else(store: Store, pen: Pen) -> None:
    pen.write("form", {"title": "a"}, "form/ab", parents=[])
    pen.write("form", {"title": "b"}, "form/ab", parents=[])

    rows = everything(store)
    assert [row[0] for row in rows["conflict"]] == ["form/ab", "form/ab"]
    assert rows["inspection"] == rows["unit"] == []


def test_a_subject_whose_entries_are_gone_has_no_rows(store: Store, pen: Pen) -> None:
    pen.begin()
    store._database.run("DROP TRIGGER entry_is_never_deleted")
    store._database.run("DELETE FROM entry")

    store.projections.project(SUBJECT_1, summarise)

    assert everything(store)["inspection"] == []


def test_rebuilding_gives_the_same_rows(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    before = everything(store)
    store._database.run("DELETE FROM inspection")
    store._database.run("DELETE FROM unit")
    seen: list[tuple[int, int]] = []

    store.projections.rebuild(summarise, lambda done, of: seen.append((done, of)))

    assert everything(store) == before
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_a_cancelled_rebuild_changes_nothing(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    before = everything(store)

    def cancel(done: int, of: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.projections.rebuild(summarise, cancel)

    assert everything(store) == before


def test_sound_projections_have_no_faults(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    seen: list[int] = []

    assert store.projections.verify(summarise, lambda done, _: seen.append(done)) == []
    assert seen == [0, 1, 2]


CHANGED, MISSING, EXTRA = Difference.CHANGED, Difference.MISSING, Difference.EXTRA


@pytest.mark.parametrize(
    ("crime", "fault"),
    [
        (
            "UPDATE inspection SET percent = 1000",
            ProjectionFault(SUBJECT_1, "inspection", ID, CHANGED),
        ),
        (
            "UPDATE inspection SET verdict = 'good', percent = 800",
            ProjectionFault(SUBJECT_1, "inspection", ID, CHANGED),
        ),
        (
            "UPDATE answer SET deduction = 0 WHERE item = 'A01'",
            ProjectionFault(SUBJECT_1, "answer", "A01", CHANGED),
        ),
        ("DELETE FROM finding", ProjectionFault(SUBJECT_1, "finding", "A01", MISSING)),
        (
            "INSERT INTO finding VALUES (1, 'A02', 'major', 500, '')",
            ProjectionFault(SUBJECT_1, "finding", "A02", EXTRA),
        ),
        (
            "UPDATE summary SET obtained = 4000 WHERE section = 'A'",
            ProjectionFault(SUBJECT_1, "summary", "A", CHANGED),
        ),
        (
            "UPDATE evidence SET sha256 = ''",
            ProjectionFault(SUBJECT_1, "evidence", "e1", CHANGED),
        ),
        (
            "UPDATE revision SET sha256 = ''",
            ProjectionFault(SUBJECT_1, "revision", "1.1", CHANGED),
        ),
        (
            "INSERT INTO conflict VALUES ('inspection/x', 'a', 'h', '1', 'p', '', 1)",
            ProjectionFault("inspection/x", "conflict", "a.h", EXTRA),
        ),
        (
            "UPDATE unit SET name = '西街'",
            ProjectionFault("unit/DJ-001", "unit", "DJ-001", CHANGED),
        ),
        (
            "INSERT INTO unit VALUES ('X', 'x', '', '', '{}')",
            ProjectionFault("unit/X", "unit", "X", EXTRA),
        ),
    ],
)
def test_a_row_edited_with_the_key_is_named(
    store: Store, pen: Pen, crime: str, fault: ProjectionFault
) -> None:
    a_whole_visit(pen)
    store.close()
    thief = burglar(store.folder)
    thief.execute(crime)
    thief.close()

    with opened(store.folder) as again:
        assert again.projections.verify(summarise, quiet) == [fault]
        again.projections.rebuild(summarise, quiet)
        assert again.projections.verify(summarise, quiet) == []


def test_a_deleted_inspection_row_is_missed_with_all_that_belongs_to_it(
    store: Store, pen: Pen
) -> None:
    a_whole_visit(pen)
    store._database.run("DELETE FROM inspection")

    faults = store.projections.verify(summarise, quiet)

    assert ProjectionFault(SUBJECT_1, "inspection", ID, MISSING) in faults
    assert {fault.what for fault in faults} == {MISSING}


def test_an_invented_inspection_is_named(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    columns = [c.name for c in store._database.tables["inspection"].columns if c.name != "n"]
    names = ", ".join(columns)
    invented = ", ".join("'0199'" if name == "id" else name for name in columns)
    parts = ("INSERT INTO inspection (", names, ") SELECT", invented, "FROM inspection")
    store._database.run(" ".join(parts))

    assert store.projections.verify(summarise, quiet) == [
        ProjectionFault("inspection/0199", "inspection", "0199", EXTRA)
    ]


def test_a_part_that_belongs_to_no_inspection_is_named(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    store.close()
    thief = burglar(store.folder)
    thief.execute("PRAGMA foreign_keys = OFF")
    thief.execute("INSERT INTO finding VALUES (77, 'A02', 'major', 500, '')")
    thief.close()

    with opened(store.folder) as again:
        assert again.projections.verify(summarise, quiet) == [
            ProjectionFault("", "finding", "", EXTRA)
        ]


def test_every_projected_value_says_so_itself(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    ((fields,),) = store._database.rows("SELECT fields FROM unit")

    assert fields == canonical(UNIT.to_json()).decode()
    assert store.units.find("DJ-001") == UNIT

"""Projections: what the entries add up to, rebuilt and verified."""

from dataclasses import replace

import pytest

from inspector_app.domain.canonical import canonical
from inspector_app.domain.entry import make_entry
from inspector_app.domain.errors.case import FormNotKept
from inspector_app.domain.faults import Difference, ProjectionFault
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.record_filter import Filter
from inspector_app.domain.unit import Unit
from inspector_app.store.projections import Summary
from inspector_app.store.rows import COLUMNS
from inspector_app.store.store import Store
from tests.builders import FORM_HASH, a_header, an_answer
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


def test_findings_sections_evidence_and_revisions_have_their_rows(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    rows = everything(store)

    assert rows["finding"] == [(1, "A01", "minor", 100, "两处", 1, 0)]
    assert (1, "A", 3900, 4000, 4, 4) in rows["summary"]
    (piece,) = rows["evidence"]
    assert piece == (1, "e1", "aa" * 32, "bb" * 32, "IMG_1.jpg", "", 0, "", "", " A01 ", 0)
    (revision,) = rows["revision"]
    assert revision[:5] == (1, 1, 1, "inspection-sheet", "a")
    assert store.inspections.revision_of("cc" * 32) == (ID, 1, 1)
    assert store.inspections.revision_of("dd" * 32) is None


def test_a_suspected_veto_is_a_finding_without_points(store: Store, pen: Pen) -> None:
    pen.begin()
    pen.write("edit", {"answer.E01": an_answer("fail", note="原话").to_json()})

    assert everything(store)["finding"] == [(1, "E01", "veto", 0, "原话", 0, 0)]


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
    assert seen == [(0, 2), (2, 2)]


def test_a_cancelled_rebuild_changes_nothing(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    before = everything(store)

    def cancel(done: int, of: int) -> None:
        if done == of:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.projections.rebuild(summarise, cancel)

    assert everything(store) == before


def test_sound_projections_have_no_faults(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    seen: list[int] = []

    assert store.projections.verify(summarise, lambda done, _: seen.append(done)) == []
    assert seen == [0, 2]


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
            "UPDATE inspection SET stage = 'issued', formal_number = '窗检〔2026〕1号'",
            ProjectionFault(SUBJECT_1, "inspection", ID, CHANGED),
        ),
        ("DELETE FROM finding", ProjectionFault(SUBJECT_1, "finding", "A01", MISSING)),
        (
            "INSERT INTO finding VALUES (1, 'A02', 'major', 500, '', 0, 9)",
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
    thief.execute("INSERT INTO finding VALUES (77, 'A02', 'major', 500, '', 0, 9)")
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


REVIEW_1 = "review/" + ID
REMARK = {
    "remark.r1": {
        "id": "r1",
        "item": "",
        "text": "请补照片",
        "version": 1,
        "who": "p1",
        "at": AT,
    }
}


def test_only_what_leads_say_counts_and_a_new_lead_counts_from_then_on(
    store: Store, pen: Pen
) -> None:
    store.projections.leads = {"p9"}
    a_whole_visit(pen)
    pen.write("review", REMARK, REVIEW_1)
    assert store.inspections.rows()[0].remarks == 0
    assert store.ledger.heads_of(REVIEW_1) == ()
    assert store.projections.verify(summarise, quiet) == []

    store.projections.leads = {"p9", "p1"}
    store.projections.refresh(summarise)

    assert store.inspections.rows()[0].remarks == 1
    assert len(store.ledger.heads_of(REVIEW_1)) == 1
    assert store.projections.verify(summarise, quiet) == []


def test_the_same_leads_make_nothing_stale(store: Store, pen: Pen) -> None:
    store.projections.leads = {"p1"}
    pen.write("review", REMARK, REVIEW_1)
    store.projections.leads = frozenset({"p1"})

    assert store._database.rows("SELECT * FROM stale") == []


def test_who_leads_is_known_after_opening_again(store: Store, pen: Pen) -> None:
    store.projections.leads = {"p1"}
    pen.write("review", REMARK, REVIEW_1)
    store.close()

    with opened(store.folder) as again:
        again.projections.leads = {"p1"}
        assert again._database.rows("SELECT * FROM stale") == []
        again.projections.leads = {"p2"}
        assert again._database.rows("SELECT subject FROM stale") == [(REVIEW_1,)]


def stale(store: Store, *subjects: str) -> None:
    store._database.run_many("INSERT INTO stale VALUES (?)", [(each,) for each in subjects])


def test_what_is_stale_is_made_anew_some_at_a_time(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    before = everything(store)
    store._database.run("UPDATE inspection SET percent = 1")
    store._database.run("UPDATE unit SET name = '西街'")
    stale(store, SUBJECT_1, "unit/DJ-001")
    assert store.projections.verify(summarise, quiet) == []

    assert store.projections.catch_up(summarise, 1) == 1
    assert store.projections.catch_up(summarise, 5) == 0

    assert everything(store) == before


def test_a_list_never_shows_what_is_stale(store: Store, pen: Pen) -> None:
    a_whole_visit(pen)
    store._database.run("DELETE FROM inspection")
    stale(store, SUBJECT_1)

    store.projections.refresh(summarise)

    assert store.inspections.rows()[0].percent == 988


def test_many_subjects_at_once_have_the_rows_that_they_have_one_by_one(
    store: Store, pen: Pen
) -> None:
    ids = [f"0199b0a0-0000-7000-8000-{n:012d}" for n in range(500, 730)]
    for id_ in ids:
        entry, content = pen.cut("begin", a_header(draft_number=id_[-4:]).to_fields(), f"x/{id_}")
        content = replace(content, subject=f"inspection/{id_}", form=FORM_HASH)
        entry = make_entry(entry.prev, content)
        store.ledger.append(entry, content)
    a_whole_visit(pen)
    subjects = store.ledger.subjects()

    store.projections.project_all(subjects, summarise)
    at_once = everything(store)

    assert len(store.inspections.numbers()) == 231
    assert len(store.inspections.numbers(Filter(text="东街"))) == 231
    for subject in subjects[::40]:
        store.projections.project(subject, summarise)
    assert everything(store) == at_once
    assert store.projections.verify(summarise, quiet) == []


def test_notes_that_changed_are_found_as_they_are_now(store: Store, pen: Pen) -> None:
    pen.begin()
    pen.write("edit", {"answer.A01": an_answer(1, note="消防栓").to_json()})
    assert len(store.inspections.numbers(Filter(text="消防"))) == 1

    pen.write("edit", {"answer.A01": an_answer(1, note="意见箱").to_json()})

    assert len(store.inspections.numbers(Filter(text="消防"))) == 0
    assert len(store.inspections.numbers(Filter(text="意见"))) == 1


def test_answers_that_do_not_fit_the_form_leave_an_inspection_without_a_score(
    store: Store, pen: Pen
) -> None:
    pen.begin()
    pen.write("edit", {"answer.A02": an_answer("no such option").to_json()})

    (row,) = store.inspections.rows()
    assert (row.unit, row.verdict, row.percent) == ("东街便民服务中心", "", None)


def test_entries_of_a_later_program_are_counted(store: Store, pen: Pen) -> None:
    pen.begin()
    entry, content = pen.cut("edit", {"header.unit": "西街"})
    later = replace(content, v=2)
    store.ledger.append(make_entry(entry.prev, later), later)
    store.projections.project(SUBJECT_1, summarise)

    (row,) = store.inspections.rows()
    assert (row.unit, row.newer) == ("东街便民服务中心", 1)

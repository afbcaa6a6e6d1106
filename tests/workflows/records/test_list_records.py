"""Lists of records, chosen in words, kept by name, and written to files."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from inspector_app.domain.errors.listing import FilterRefused, NoSuchFilter, TableKindRefused
from inspector_app.domain.errors.refused import FileExists
from inspector_app.domain.record_filter import Filter, Listing, Order, RecordKind
from inspector_app.domain.wording import Language
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.records.choose_filter import choose_filter, choose_listing
from inspector_app.workflows.records.export_list import SUBJECT, export_list
from inspector_app.workflows.records.list_records import (
    find_numbers,
    forget_filter,
    read_inspections,
    read_page,
    save_filter,
    saved_filters,
    stage_counts,
)
from inspector_app.workflows.sealing.seal import seal_inspection
from tests.visits import a_photo, begun, filled

ANSWERS = '{"answers":[{"item":"A01","value":2,"note":"=1+1 消防栓被遮挡"}]}'
UNIT = "云溪镇便民服务中心"


@pytest.fixture
def listed(case: OpenCase, tmp_path: Path) -> OpenCase:
    """A sealed inspection with a finding and a photo, and a draft of the same unit and day."""
    inspection = begun(case)
    filled(case, inspection, ANSWERS)
    photo = a_photo(tmp_path / "通道.jpg")
    attach_photos(case, inspection.id, [photo], ("A01",), "通道", lambda *_: None)
    seal_inspection(case, inspection.id, progress=lambda *_: None)
    begun(case)
    return case


def test_inspections_are_listed_with_what_a_lead_asks(listed: OpenCase) -> None:
    wanted = Filter(text="消防 云溪", stages=("waiting",), people=("A23",))

    (row,) = read_inspections(listed, find_numbers(listed, wanted=wanted))

    assert (row.unit, row.state, row.stage, row.duplicate) == (UNIT, "sealed", "waiting", True)
    assert (row.findings, row.suspected, row.remarks, row.deferred) == (1, 0, 0, False)
    assert stage_counts(listed) == {"": 1, "waiting": 1}


def test_findings_say_what_was_checked(listed: OpenCase) -> None:
    numbers = find_numbers(listed, RecordKind.FINDINGS, Filter(severities=("minor",)))

    (row,) = read_page(listed, RecordKind.FINDINGS, numbers)

    assert (row.item, row.note, row.photos) == ("A01", "=1+1 消防栓被遮挡", 1)
    assert row.prompt.zh.startswith("单位名称")


def test_photos_say_what_they_show(listed: OpenCase) -> None:
    numbers = find_numbers(listed, RecordKind.PHOTOS, Filter(text="通道"), Order.MOMENT)

    (row,) = read_page(listed, RecordKind.PHOTOS, numbers)

    assert (row.items, row.elsewhere, row.supplement) == (("A01",), 0, False)
    assert row.moment.startswith("2026-09-15T09:12")


def test_a_filter_is_kept_until_it_is_forgotten(listed: OpenCase) -> None:
    wanted = Filter(stages=("waiting",))
    save_filter(listed, " 待审 ", RecordKind.INSPECTIONS, wanted)

    (kept,) = saved_filters(listed)
    assert (kept.name, kept.wanted) == ("待审", wanted)
    chosen = choose_filter(listed, RecordKind.INSPECTIONS, ["since=2026-01-01"], "云", "待审")
    assert chosen == Filter(text="云", stages=("waiting",), since="2026-01-01")

    forget_filter(listed, "待审", RecordKind.INSPECTIONS)
    with pytest.raises(NoSuchFilter):
        choose_filter(listed, RecordKind.INSPECTIONS, [], "", "待审")


def test_a_filter_is_said_in_words(case: OpenCase) -> None:
    said = ["stage=waiting", "stage=returned", "suspected", "item=a01", "until=2026-12-31"]

    chosen = choose_listing(case, "findings", "+percent", said, "消防", "")

    assert chosen == Listing(
        RecordKind.FINDINGS,
        Filter(
            text="消防",
            stages=("waiting", "returned"),
            suspected=True,
            items=("A01",),
            until="2026-12-31",
        ),
        Order.PERCENT,
        descending=False,
    )


@pytest.mark.parametrize(
    ("kind", "order", "said"),
    [
        ("verdicts", "date", []),
        ("photos", "colour", []),
        ("photos", "date", ["colour=red"]),
        ("photos", "date", ["stage=lost"]),
        ("photos", "date", ["since=yesterday"]),
        ("photos", "date", ["suspected=yes"]),
    ],
)
def test_what_cannot_be_chosen_names_the_choices(
    case: OpenCase, kind: str, order: str, said: list[str]
) -> None:
    with pytest.raises(FilterRefused) as refused:
        choose_listing(case, kind, order, said, "", "")

    assert refused.value.allowed


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_what_is_shown_is_written_in_the_readers_language(listed: OpenCase, tmp_path: Path) -> None:
    out = tmp_path / "检查.csv"
    seen: list[tuple[int, int]] = []

    done = export_list(
        listed, Listing(), out, Language.ZH, progress=lambda *step: seen.append(step)
    )

    header, draft, sealed = rows_of(out.read_bytes())
    assert header[:4] == ["草稿编号", "文号", "检查日期", "窗口单位"]
    assert "草稿" in draft
    assert {"已签章", "待审核", "暗访巡查", "98.9", "优秀", "是"} <= set(sealed)
    assert (done.rows, seen) == (2, [(0, 2), (2, 2)])


def test_a_workbook_of_findings_has_no_formula(listed: OpenCase, tmp_path: Path) -> None:
    out = tmp_path / "findings.xlsx"

    export_list(listed, Listing(RecordKind.FINDINGS), out, Language.EN)

    sheet = openpyxl.load_workbook(out).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert sheet.title == "Findings"
    assert "=1+1 消防栓被遮挡" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s", "n"}


def test_an_export_leaves_a_trace(listed: OpenCase, tmp_path: Path) -> None:
    wanted = Filter(text="没有这样的")

    done = export_list(listed, Listing(RecordKind.PHOTOS, wanted), tmp_path / "a.csv", Language.ZH)

    (subject,) = listed.store.ledger.subjects(SUBJECT)
    ((_, content),) = listed.store.ledger.contents(subject)
    assert content.kind == "export"
    assert content.set["export"] == {
        "file": "a.csv",
        "kind": "photos",
        "filter": {"text": "没有这样的"},
        "rows": 0,
        "sha256": done.sha256,
    }


def test_a_file_that_is_there_is_replaced_only_on_request(listed: OpenCase, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    out.write_text("mine")

    with pytest.raises(FileExists):
        export_list(listed, Listing(), out, Language.ZH)
    assert out.read_text() == "mine"
    assert listed.store.ledger.subjects(SUBJECT) == []

    assert export_list(listed, Listing(), out, Language.ZH, replace=True).rows == 2


def test_another_kind_of_file_is_refused(listed: OpenCase, tmp_path: Path) -> None:
    with pytest.raises(TableKindRefused):
        export_list(listed, Listing(), tmp_path / "a.docx", Language.ZH)


def test_a_cancelled_export_leaves_nothing(listed: OpenCase, tmp_path: Path) -> None:
    def cancel(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_list(listed, Listing(), tmp_path / "a.xlsx", Language.ZH, progress=cancel)

    assert not (tmp_path / "a.xlsx").exists()
    assert listed.store.ledger.subjects(SUBJECT) == []

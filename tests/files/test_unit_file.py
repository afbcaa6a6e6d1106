"""Registers of units: read from every kind of table, refused with row and column."""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.errors.answers import UnitFault, UnitFaultCode, UnitFileError
from inspector_app.domain.unit import Unit
from inspector_app.files.unit_file import column_letter, read_units
from inspector_app.words.unit_faults import TEMPLATES, unit_fault_words

C = UnitFaultCode
HEADING = [
    "单位代码",
    "单位名称",
    "英文名称",
    "类别",
    "行业",
    "地址",
    "服务场所",
    "服务点",
    "负责人",
    "联系人",
]
EAST = [
    "DJ-001",
    "东街",
    "East Street",
    "镇街",
    "",
    "东街1号",
    "大厅、热线",
    "1号厅",
    "张",
    "020-1",
]
EAST_UNIT = Unit(
    "DJ-001", "东街", "East Street", "town", "", "东街1号", "hall,voice", "1号厅", "张", "020-1"
)


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def units_of(folder: Path, content: bytes | str) -> list[Unit]:
    path = folder / "units"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_units(path)


def faults_of(folder: Path, content: bytes | str) -> tuple[UnitFault, ...]:
    with pytest.raises(UnitFileError) as caught:
        units_of(folder, content)
    return caught.value.faults


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_a_csv_is_read_in_every_encoding_that_spreadsheets_write(
    tmp_path: Path, encoding: str
) -> None:
    text = ",".join(HEADING) + "\r\n" + ",".join(EAST) + "\r\n\r\n"
    assert units_of(tmp_path, text.encode(encoding)) == [EAST_UNIT]


def test_a_workbook_is_read_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    assert units_of(tmp_path, workbook(list(HEADING), list(EAST))) == [EAST_UNIT]


def test_english_headings_in_any_order(tmp_path: Path) -> None:
    text = "No.,name,category,kind,CODE,venues\n1,水务,utility,供水,G-1,hall office hall\n"
    assert units_of(tmp_path, text) == [
        Unit("G-1", "水务", category="utility", kind="water", venues="hall,office")
    ]


def test_numbers_and_dates_of_a_workbook_become_what_was_typed(tmp_path: Path) -> None:
    day = datetime(2026, 9, 1, tzinfo=UTC).replace(tzinfo=None)
    content = workbook(["code", "name", "contact"], [1001, day, 88.5], [1002.0, True, None])
    assert units_of(tmp_path, content) == [
        Unit("1001", "2026-09-01", contact="88.5"),
        Unit("1002", "True"),
    ]


def test_a_whole_number_with_a_decimal_point_is_a_whole_number(tmp_path: Path) -> None:
    book = zipfile.ZipFile(io.BytesIO(workbook(["code", "name"], [1002, "x"])))
    members = {name: book.read(name) for name in book.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    members[sheet] = members[sheet].replace(b"<v>1002</v>", b"<v>1002.0</v>")
    assert units_of(tmp_path, zipped(**members))[0].code == "1002"


def test_full_width_codes_are_made_plain(tmp_path: Path) -> None:
    assert units_of(tmp_path, "code,name\nＤＪ－００１,东街\n")[0].code == "DJ-001"


def test_a_cell_that_looks_like_a_formula_in_csv_is_text(tmp_path: Path) -> None:
    assert units_of(tmp_path, "code,name\nD1,=1+1\n")[0].name == "=1+1"


def test_a_text_that_looks_like_a_formula_in_a_workbook_is_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["code", "name"])
    sheet.append(["D1", "x"])
    sheet["B2"].value = "=1+1"
    sheet["B2"].data_type = "s"
    book.save(tmp_path / "units")
    assert read_units(tmp_path / "units")[0].name == "=1+1"


def test_empty_rows_below_a_formatted_sheet_say_nothing(tmp_path: Path) -> None:
    content = workbook(list(HEADING), list(EAST), *([[None] * 10] * 2000), ["D2", "西街"])
    assert [unit.code for unit in units_of(tmp_path, content)] == ["DJ-001", "D2"]


FAULTS: list[tuple[UnitFaultCode, str, int, str]] = [
    (C.EMPTY, "", 0, ""),
    (C.EMPTY, "code,name\n", 0, ""),
    (C.NOT_A_TABLE, 'code,name\n"D1,x\n', 2, ""),
    (C.MISSING_COLUMN, "code,title\nD1,x\n", 1, ""),
    (C.UNKNOWN_COLUMN, "code,name,adress\nD1,x,y\n", 1, "C"),
    (C.REPEATED_COLUMN, "code,name,单位\nD1,x,y\n", 1, "C"),
    (C.TOO_MANY_CELLS, "code,name\nD1,x,y\n", 2, "C"),
    (C.MISSING, "code,name\nD1,\n", 2, "B"),
    (C.MISSING, "code,name\nD1\n", 2, "B"),
    (C.TOO_MANY_CELLS, "code,name" + ",x" * 100 + "\nD1,y\n", 1, "CW"),
    (C.NOT_A_CODE, "code,name\nD/1,x\n", 2, "A"),
    (C.DUPLICATE_CODE, "code,name\nD1,x\n\nＤ1,y\n", 4, "A"),
    (C.NOT_ONE_OF, "code,name,category\nD1,x,village\n", 2, "C"),
    (C.NOT_ONE_OF, "code,name,venues\nD1,x,大厅、操场\n", 2, "C"),
    (C.TOO_LONG, f"code,name\nD1,{'字' * 501}\n", 2, "B"),
    (C.HIDDEN_CHARACTER, "code,name\nD1,a\u202eb\n", 2, "B"),
]


@pytest.mark.parametrize(("code", "text", "row", "column"), FAULTS)
def test_a_fault_is_told_with_its_row_and_column(
    tmp_path: Path, code: UnitFaultCode, text: str, row: int, column: str
) -> None:
    found = [each for each in faults_of(tmp_path, text) if each.code is code]
    assert [(each.row, each.column) for each in found] == [(row, column)]
    assert unit_fault_words(found[0]).zh


def test_a_formula_is_refused_with_its_cell(tmp_path: Path) -> None:
    content = workbook(["code", "name"], ["D1", "x"], ["D2", "=A2&1"])
    assert faults_of(tmp_path, content) == (UnitFault(3, "B", C.FORMULA),)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = "code,name,category,hue\nD1,,village,\nD1,x,town,\n"
    assert [(each.row, each.column, each.code) for each in faults_of(tmp_path, text)] == [
        (1, "D", C.UNKNOWN_COLUMN),
        (2, "B", C.MISSING),
        (2, "C", C.NOT_ONE_OF),
        (3, "A", C.DUPLICATE_CODE),
    ]


def test_more_rows_than_a_register_has_are_refused(tmp_path: Path) -> None:
    rows = "".join(f"D{number},x\n" for number in range(20_001))
    assert [each.code for each in faults_of(tmp_path, f"code,name\n{rows}")] == [C.TOO_MANY_ROWS]


def test_a_row_number_beyond_any_end_is_refused_quickly(tmp_path: Path) -> None:
    good = zipfile.ZipFile(io.BytesIO(workbook(["code", "name"], ["D1", "x"])))
    members = {name: good.read(name) for name in good.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    members[sheet] = members[sheet].replace(b'<row r="2"', b'<row r="1000000000"')
    assert [each.code for each in faults_of(tmp_path, zipped(**members))] == [C.TOO_MANY_ROWS]


def zipped(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


NO_TABLES = [
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
    b"PK\x03\x04 and nothing more",
    zipped(a=b"x"),
    zipped(**{"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b"<Types/>"}),
    b"code,name\n\xff\xff,\xff\n",
    zipped(**{"xl/sharedStrings.xml": b" " * 100_000_001}),
]


@pytest.mark.parametrize("content", NO_TABLES)
def test_what_is_no_table_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    assert [each.code for each in faults_of(tmp_path, content)] == [C.NOT_A_TABLE]


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    assert [each.code for each in faults_of(tmp_path, b"," * 10_000_001)] == [C.TOO_LARGE]


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnitFileError) as caught:
        read_units(tmp_path / "none.csv")
    assert [each.code for each in caught.value.faults] == [C.UNREADABLE]


def test_every_code_of_the_table_is_tried_here() -> None:
    tried = {code for code, *_ in FAULTS}
    others = {C.UNREADABLE, C.TOO_LARGE, C.TOO_MANY_ROWS, C.FORMULA}
    assert set(UnitFaultCode) == tried | others == set(TEMPLATES)


def test_columns_have_letters() -> None:
    assert [column_letter(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    faults_of(tmp_path_factory.getbasetemp(), content)


GOOD = workbook(list(HEADING), list(EAST))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=4))
def test_no_spoiled_workbook_crashes_the_reader(
    tmp_path_factory: pytest.TempPathFactory, spoils: list[tuple[int, int]]
) -> None:
    content = bytearray(GOOD)
    for at, byte in spoils:
        content[at] = byte
    path = tmp_path_factory.getbasetemp() / "spoiled"
    path.write_bytes(bytes(content))
    faults: tuple[UnitFault, ...] = ()
    try:
        read_units(path)
    except UnitFileError as error:
        faults = error.faults
    assert all(unit_fault_words(each).zh for each in faults)

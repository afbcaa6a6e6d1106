"""Tables for spreadsheets: what is written is what is read, and never a formula."""

import csv
import io
from decimal import Decimal

import openpyxl
import pytest

from inspector_app.files.table_file import LONGEST, csv_table, xlsx_table

HEADER = ["单位", "扣分"]
RISKY = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("http://x")']


def cells(content: bytes) -> list[list[openpyxl.cell.Cell]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(row) for row in book.worksheets[0].iter_rows()]


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_workbook_holds_texts_and_numbers() -> None:
    rows = cells(xlsx_table("问题", HEADER, [["云溪镇𬭊", Decimal("1.5")], ["", 3]]))

    assert [[cell.value for cell in row] for row in rows] == [
        HEADER,
        ["云溪镇𬭊", 1.5],
        [None, 3],
    ]


@pytest.mark.parametrize("text", RISKY)
def test_no_text_is_a_formula_in_a_workbook(text: str) -> None:
    (_, (cell, _)) = cells(xlsx_table("x", HEADER, [[text, 1]]))

    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert str(cell.value).strip() == text.strip()


@pytest.mark.parametrize("text", RISKY)
def test_a_risky_text_in_csv_begins_with_an_apostrophe(text: str) -> None:
    assert lines(csv_table(HEADER, [[text, -1]]))[1] == [f"'{text}", "-1"]


def test_an_error_value_that_somebody_typed_is_a_text() -> None:
    (_, (cell, _)) = cells(xlsx_table("x", HEADER, [["#N/A", 1]]))

    assert (cell.value, cell.data_type) == ("#N/A", "s")


def test_csv_opens_with_its_chinese_intact() -> None:
    content = csv_table(HEADER, [["云溪,“镇”", Decimal("0.25")]])

    assert content.startswith(b"\xef\xbb\xbf")
    assert lines(content) == [HEADER, ["云溪,“镇”", "0.25"]]


def test_what_a_cell_cannot_hold_is_left_out() -> None:
    (_, (cell, _)) = cells(xlsx_table("[x]/", HEADER, [["a\x00b\x0bc\uffff" + "长" * 40_000, 1]]))

    assert str(cell.value).startswith("abc长")
    assert len(str(cell.value)) <= LONGEST

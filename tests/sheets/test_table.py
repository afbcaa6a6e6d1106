import pytest

from inspector_app.sheets.style import CELL, CELL_STRONG
from inspector_app.sheets.table import Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter

WIDTHS = (40.0, 120.0)


@pytest.fixture
def columns(say: Typesetter) -> Columns:
    return Columns(say, WIDTHS)


def row(columns: Columns, code: str, text: str, *, leads: bool = False) -> Row:
    return columns.row(
        Cell((Paragraph(code, CELL_STRONG),), again=True),
        Cell((Paragraph(text, CELL),)),
        leads=leads,
    )


def texts(table: Table) -> list[str]:
    """What each row says, cell by cell."""
    return [
        "|".join("".join(s.text for line in cell.lines for s in line.spans) for cell in row.cells)
        for row in table.rows
    ]


def test_the_head_stands_again_over_the_rows_of_the_next_page(columns: Columns) -> None:
    head = (row(columns, "编号", "内容"),)
    table = Table(tuple(row(columns, f"A{n:02d}", "符合") for n in range(10)), head)

    halves = table.divided(table.height / 2)

    assert halves is not None
    assert [half.head for half in halves] == [head, head]
    assert texts(halves[0]) + texts(halves[1]) == texts(table)


def test_the_title_of_a_section_never_ends_a_page(columns: Columns) -> None:
    plain = row(columns, "A01", "符合")
    table = Table((plain, row(columns, "B", "纪律", leads=True), plain))

    halves = table.divided(plain.height * 2)

    assert halves is not None
    assert texts(halves[0]) == ["A01|符合"]
    assert texts(halves[1]) == ["B|纪律", "A01|符合"]


def test_a_long_fact_is_divided_between_lines_and_its_code_stands_again(columns: Columns) -> None:
    fact = "群众询问办理进度，工作人员没有抬头。" * 20
    table = Table((row(columns, "C03", fact),))

    halves = table.divided(table.height / 2)

    assert halves is not None
    first, rest = texts(halves[0])[0], texts(halves[1])[0]
    assert first.startswith("C03|")
    assert rest.startswith("C03|")
    assert first.removeprefix("C03|") + rest.removeprefix("C03|") == fact


def test_a_divided_row_leaves_two_lines_on_either_side(columns: Columns) -> None:
    table = Table((row(columns, "C03", "事实写明时间和窗口。" * 12),))
    (whole,) = table.rows

    for room in range(int(table.least) + 1, int(table.height)):
        halves = table.divided(float(room))
        if halves is not None:
            counts = [len(half.rows[0].cells[1].lines) for half in halves]
            assert min(counts) >= 2
            assert sum(counts) == len(whole.cells[1].lines)
            assert halves[0].height <= room


def test_a_short_row_moves_whole(columns: Columns) -> None:
    table = Table((row(columns, "A01", "两行的内容" * 4),))

    assert table.divided(table.height - 1) is None

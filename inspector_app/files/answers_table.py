"""An answers file as a table: each row becomes a node like an entry of the JSON shape."""

from collections.abc import Mapping, Sequence

from inspector_app.domain.errors.answers import AnswersFault, AnswersFaultCode
from inspector_app.files.csv_rows import OpenQuote, csv_rows
from inspector_app.files.form_fields import nearest
from inspector_app.files.plain_text import folded, hidden_character
from inspector_app.files.tree import Kind, Node

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "item": ("检查项", "检查项编号", "编号", "代码", "code"),
    "mark": ("评定", "评定状态"),
    "value": ("检查结果", "结果", "值"),
    "deduction": ("扣分", "实扣分"),
    "note": ("备注", "事实", "事实记录"),
    "reason": ("理由", "原因"),
    "observed_at": ("观察时间", "发现时间", "时间"),
    "both": ("两人确认", "双人确认"),
    "calls": ("电话记录", "拨测记录"),
}
"""The columns and their Chinese headings."""
EXPLAINING = (
    "prompt",
    "检查内容",
    "points",
    "分值",
    "section",
    "部分",
    "rule",
    "扣分规则",
    "title",
)
"""Columns that help who fills the table and say nothing themselves."""
MOST_ROWS = 2_000
MOST_COLUMNS = 100

_BY_HEADING = {
    folded(heading): column for column, aliases in COLUMNS.items() for heading in (column, *aliases)
}
_PASSED_OVER = frozenset(folded(heading) for heading in EXPLAINING)


def read_table(text: str, faults: list[AnswersFault]) -> list[Node]:
    """The rows below the heading that say anything, each a mapping by column."""
    rows = csv_rows(text)
    entries: list[Node] = []
    try:
        columns = _columns(next(rows)[1], faults)
        for number, row in rows:
            if len(entries) == MOST_ROWS:
                faults.append(_too_much(number, MOST_ROWS))
                break
            if columns is not None and any(map(str.strip, row)):
                entries.append(_entry(number, row, columns, faults))
    except OpenQuote as error:
        faults.append(AnswersFault(error.row, AnswersFaultCode.OPEN_QUOTE))
    return entries


def _columns(heading: Sequence[str], faults: list[AnswersFault]) -> list[str] | None:
    """The column of each heading, empty where it is passed over; None without an item column."""
    if len(heading) > MOST_COLUMNS:
        faults.append(_too_much(1, MOST_COLUMNS))
        return None
    columns: list[str] = []
    for written in heading:
        column = _BY_HEADING.get(folded(written), "")
        if not column and folded(written) and folded(written) not in _PASSED_OVER:
            facts = {"column": written.strip(), "nearest": nearest(written.strip(), _BY_HEADING)}
            faults.append(AnswersFault(1, AnswersFaultCode.UNKNOWN_COLUMN, facts))
        elif column and column in columns:
            facts = {"column": written.strip()}
            faults.append(AnswersFault(1, AnswersFaultCode.REPEATED_COLUMN, facts))
            column = ""
        columns.append(column)
    if "item" not in columns:
        faults.append(AnswersFault(1, AnswersFaultCode.NO_ITEM_COLUMN))
        return None
    return columns


def _too_much(row: int, limit: int) -> AnswersFault:
    return AnswersFault(row, AnswersFaultCode.TOO_MUCH, {"limit": str(limit)})


def _entry(
    number: int, row: Sequence[str], columns: Sequence[str], faults: list[AnswersFault]
) -> Node:
    if any(cell.strip() for cell in row[len(columns) :]):
        faults.append(AnswersFault(number, AnswersFaultCode.TOO_MANY_CELLS))
    cells = zip(columns, row, strict=False)
    fields = {
        column: _cell(number, column, cell, faults)
        for column, cell in cells
        if column and cell.strip()
    }
    return Node(Kind.MAPPING, number, fields=fields)


def _cell(number: int, column: str, cell: str, faults: list[AnswersFault]) -> Node:
    if character := hidden_character(cell):
        facts = {"character": character}
        fault = AnswersFault(number, AnswersFaultCode.HIDDEN_CHARACTER, facts, column)
        faults.append(fault)
        return Node(Kind.BROKEN, number)
    return Node(Kind.TEXT, number, cell)

"""Writing a list as a table for a spreadsheet: XLSX, or CSV that opens with its Chinese intact.

What stands in a cell came from many hands: no text ever becomes a formula.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

Cell = str | int | Decimal
"""A number stays one; every text is a text."""
KINDS = (".xlsx", ".csv")
LONGEST = 32_767
"""Characters that a spreadsheet takes in one cell."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What XML cannot hold; openpyxl refuses it.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def csv_table(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The table as CSV with a byte order mark, lines ending as in a spreadsheet.

    A text that a spreadsheet could take for a formula gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_harmless(each) for each in header])
    writer.writerows([_harmless(each) for each in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def xlsx_table(title: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The table as the one sheet of an XLSX workbook, its header row staying in sight."""
    # Whatever can fail or be cancelled does so before a half-written workbook is there.
    rows = list(rows)
    # Imported here: a third of a second, and most runs never export.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(re.sub(r"[\\/?*\[\]:]", " ", title)[:31])
    sheet.freeze_panes = "A2"

    def written(cell: Cell) -> object:
        if not isinstance(cell, str):
            return cell
        made = WriteOnlyCell(sheet, _UNWRITABLE.sub("", cell)[:LONGEST])
        made.data_type = "s"
        if cell.startswith(_FORMULA):
            # Else it would become a formula as soon as somebody edits the cell.
            made.quotePrefix = True
        return made

    sheet.append([written(each) for each in header])
    for row in rows:
        sheet.append([written(each) for each in row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _harmless(cell: Cell) -> Cell:
    risky = isinstance(cell, str) and cell.startswith(_FORMULA)
    return f"'{cell}" if risky else cell

"""The first sheet of an XLSX workbook as rows of text: values only, never a formula.

The archive is weighed before it is opened, so that a small file cannot unpack into a huge one.
"""

import io
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from datetime import date, datetime

import openpyxl
from openpyxl.cell.cell import TYPE_FORMULA
from openpyxl.utils.exceptions import InvalidFileException

FORMULA = "\0formula"
"""Stands for a cell that holds a formula; no text can say this."""
MOST_UNPACKED = 100_000_000
MOST_MEMBERS = 500
MOST_COLUMNS = 101
MOST_ROWS = 50_000
"""Rows that are walked; a file can claim a row number beyond any end."""
# The readers trust archive and XML: a broken file fails wherever it happens to be needed.
BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    InvalidFileException,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


class NotAWorkbook(Exception):
    """The bytes are no table, or none that is safe to open."""


class TooManyRows(Exception):
    """The sheet goes on after MOST_ROWS."""


def workbook_rows(content: bytes, most: int) -> list[tuple[int, Sequence[str]]]:
    """The first `most` rows of the first sheet that say anything, each with its number from 1.

    Raises NotAWorkbook and TooManyRows.
    """
    _weigh(content)
    try:
        with warnings.catch_warnings():
            # Styles and validations that openpyxl does not know say nothing about values.
            warnings.simplefilter("ignore")
            return _rows(content, most)
    except BROKEN as error:
        raise NotAWorkbook from error


def _weigh(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except BROKEN as error:
        raise NotAWorkbook from error
    if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > MOST_UNPACKED:
        raise NotAWorkbook


def _rows(content: bytes, most: int) -> list[tuple[int, Sequence[str]]]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    try:
        sheet = book.worksheets[0]
        # What the sheet says of its own size may be wrong either way.
        sheet.reset_dimensions()
        rows: list[tuple[int, Sequence[str]]] = []
        for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
            if number > MOST_ROWS:
                raise TooManyRows
            texts = _texts(row)
            if texts and len(rows) < most:
                rows.append((number, texts))
        return rows
    finally:
        book.close()


def _texts(row: Sequence[object]) -> list[str]:
    """The cells as far as they say anything."""
    texts = [_text(cell) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _text(cell: object) -> str:
    """A cell's value as it would be typed."""
    value = getattr(cell, "value", None)
    if getattr(cell, "data_type", "") == TYPE_FORMULA:
        return FORMULA
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return (
                value.date().isoformat() if value.time().isoformat() == "00:00:00" else str(value)
            )
        case date():
            return value.isoformat()
    return str(value)

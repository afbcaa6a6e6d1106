"""Read a register of units from CSV or XLSX, values only, and tell all its faults at once."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from inspector_app.domain.errors.answers import UnitFault, UnitFaultCode, UnitFileError
from inspector_app.domain.unit import Unit
from inspector_app.files.csv_rows import OpenQuote, csv_rows
from inspector_app.files.form_fields import nearest
from inspector_app.files.plain_text import decoded, folded, hidden_character
from inspector_app.files.unit_cells import COLUMNS, PASSED_OVER, Cell, read_cell
from inspector_app.files.workbook import FORMULA, NotAWorkbook, TooManyRows, workbook_rows

MOST_BYTES = 10_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 100
NEEDED = ("code", "name")

_BY_HEADING = {
    folded(heading): column for column, aliases in COLUMNS.items() for heading in (column, *aliases)
}

Rows = Iterator[tuple[int, Sequence[str]]]


def read_units(path: Path) -> list[Unit]:
    """The units in `path`, in its order. Raises UnitFileError with every fault."""
    faults: list[UnitFault] = []
    units = _read(path, faults)
    if faults:
        raise UnitFileError(path, tuple(sorted(faults, key=lambda each: (each.row, each.column))))
    return units


def column_letter(position: int) -> str:
    """The letters over the column at `position`, from 0: A to Z, then AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _read(path: Path, faults: list[UnitFault]) -> list[Unit]:
    try:
        rows = _rows(path)
        columns = _columns(next(rows)[1], faults)
        return _units(rows, columns, faults) if columns else []
    except StopIteration:
        faults.append(UnitFault(0, "", UnitFaultCode.EMPTY))
    except OpenQuote as error:
        faults.append(UnitFault(error.row, "", UnitFaultCode.NOT_A_TABLE))
    except (NotAWorkbook, UnicodeDecodeError):
        faults.append(UnitFault(0, "", UnitFaultCode.NOT_A_TABLE))
    except TooManyRows:
        facts = {"limit": str(MOST_ROWS)}
        faults.append(UnitFault(0, "", UnitFaultCode.TOO_MANY_ROWS, facts))
    except OSError:
        faults.append(UnitFault(0, "", UnitFaultCode.UNREADABLE))
    except _TooLarge:
        facts = {"limit": f"{MOST_BYTES // 1_000_000} MB"}
        faults.append(UnitFault(0, "", UnitFaultCode.TOO_LARGE, facts))
    return []


class _TooLarge(Exception):
    """More bytes than a register of units ever has."""


def _rows(path: Path) -> Rows:
    """Every row that says anything, with its number; what the file is, its content says."""
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise _TooLarge
    if content.startswith(b"PK"):
        return iter(workbook_rows(content, MOST_ROWS + 2))
    rows = _csv(content)
    return ((number, row) for number, row in rows if any(map(str.strip, row)))


def _csv(content: bytes) -> Rows:
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotAWorkbook
    return csv_rows(decoded(content))


def _columns(heading: Sequence[str], faults: list[UnitFault]) -> list[str]:
    columns: list[str] = []
    if len(heading) > MOST_COLUMNS:
        letter = column_letter(MOST_COLUMNS)
        faults.append(UnitFault(1, letter, UnitFaultCode.TOO_MANY_CELLS))
        return columns
    for position, written in enumerate(heading):
        name = folded(written)
        column = _BY_HEADING.get(name, "")
        code = None
        if not column and name and name not in PASSED_OVER:
            code = UnitFaultCode.UNKNOWN_COLUMN
        elif column and column in columns:
            code, column = UnitFaultCode.REPEATED_COLUMN, ""
        if code:
            facts = {"text": written.strip(), "nearest": nearest(written.strip(), _BY_HEADING)}
            faults.append(UnitFault(1, column_letter(position), code, facts))
        columns.append(column)
    for needed in NEEDED:
        if needed not in columns:
            facts = {"column": needed}
            faults.append(UnitFault(1, "", UnitFaultCode.MISSING_COLUMN, facts))
    return columns


def _units(rows: Rows, columns: Sequence[str], faults: list[UnitFault]) -> list[Unit]:
    units: list[Unit] = []
    first: dict[str, int] = {}
    for number, row in rows:
        if len(units) == MOST_ROWS:
            facts = {"limit": str(MOST_ROWS)}
            faults.append(UnitFault(0, "", UnitFaultCode.TOO_MANY_ROWS, facts))
            break
        unit = _unit(number, row, columns, faults)
        if unit.code and unit.code in first:
            facts = {"text": unit.code, "first": str(first[unit.code])}
            letter = column_letter(columns.index("code"))
            faults.append(UnitFault(number, letter, UnitFaultCode.DUPLICATE_CODE, facts))
        first.setdefault(unit.code, number)
        units.append(unit)
    if not units:
        faults.append(UnitFault(0, "", UnitFaultCode.EMPTY))
    return units


def _unit(number: int, row: Sequence[str], columns: Sequence[str], faults: list[UnitFault]) -> Unit:
    beyond = (at for at in range(len(columns), len(row)) if row[at].strip())
    if (at := next(beyond, None)) is not None:
        faults.append(UnitFault(number, column_letter(at), UnitFaultCode.TOO_MANY_CELLS))
    said: dict[str, str] = {}
    for position, (column, written) in enumerate(zip_longest(columns, row[: len(columns)])):
        cell = _cell(column, written or "")
        if column:
            said[column] = cell.text
        if cell.fault:
            letter = column_letter(position)
            faults.append(UnitFault(number, letter, cell.fault, cell.facts))
    return Unit(**{"code": "", "name": "", **said})


def _cell(column: str, written: str) -> Cell:
    if written == FORMULA:
        return Cell(fault=UnitFaultCode.FORMULA)
    if character := hidden_character(written):
        return Cell(fault=UnitFaultCode.HIDDEN_CHARACTER, facts={"character": character})
    return read_cell(column, written) if column else Cell()

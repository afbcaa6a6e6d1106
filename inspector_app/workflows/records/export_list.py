"""Write what a list shows to a file for a spreadsheet, and leave a trace that it was written."""

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from inspector_app.domain.ancestry import instant
from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.listing import TableKindRefused
from inspector_app.domain.record_filter import Listing, RecordKind
from inspector_app.domain.wording import Language, Wording
from inspector_app.files.table_file import KINDS as TABLES
from inspector_app.files.table_file import Cell
from inspector_app.words.lists import COLUMNS, KINDS, YES
from inspector_app.words.prompt.results import STATES, VERDICTS
from inspector_app.words.reviewing import STAGES
from inspector_app.words.terms import CATEGORIES, MODES, SEVERITIES
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import cut_entry, keep_entries
from inspector_app.workflows.case.save_file import save_file
from inspector_app.workflows.records.list_records import (
    Listed,
    ListedRecord,
    find_numbers,
    read_page,
)

SUBJECT = "export/"
"""Prefix of an export's subject in the ledger."""
AT_ONCE = 400
Progress = Callable[[int, int], None]

_SHOWN = {
    RecordKind.INSPECTIONS: (
        *("number", "formal_number", "date", "unit", "unit_code", "category", "mode"),
        *("inspectors", "state", "stage", "version", "percent", "verdict", "majors", "findings"),
        *("open", "suspected", "remarks", "deferred", "conflicts", "late", "duplicate", "touched"),
    ),
    RecordKind.FINDINGS: (
        *("number", "formal_number", "date", "unit", "state", "stage", "item", "prompt"),
        *("severity", "deduction", "note", "photos"),
    ),
    RecordKind.PHOTOS: (
        *("number", "date", "unit", "name", "moment", "caption", "items", "supplement"),
        *("sha256", "elsewhere"),
    ),
}

_WORDS: Mapping[str, Mapping[Any, Wording]] = {
    "state": STATES,
    "stage": STAGES,
    "verdict": VERDICTS,
    "category": CATEGORIES,
    "mode": MODES,
    "severity": SEVERITIES,
}
"""Columns whose values are terms."""
_UNITS = {"percent": 10, "deduction": 100}
"""Columns whose whole numbers are parts of a number."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A list that was written to a file."""

    path: Path
    rows: int
    sha256: str


def export_list(
    case: OpenCase,
    listing: Listing,
    out: Path,
    language: Language,
    *,
    replace: bool = False,
    progress: Progress = lambda *_: None,
) -> Exported:
    """Write every row that fits, in its order, as XLSX or CSV by the file's ending.

    Raises TableKindRefused, FileExists, NotSaved. A cancelled export (`progress` raises) leaves
    neither file nor trace.
    """
    if out.suffix.lower() not in TABLES:
        raise TableKindRefused(out, TABLES)
    case.require_current()
    kind, wanted = listing.kind, listing.wanted
    numbers = find_numbers(case, kind, wanted, listing.order, descending=listing.descending)
    header = [COLUMNS[name].of(language) for name in _SHOWN[kind]]
    rows = _rows(case, kind, numbers, language, progress)
    content = _table(out, KINDS[kind].of(language), header, rows)
    save_file(out, content, replace=replace)
    fields = {
        "export": {
            "file": out.name,
            "kind": kind.value,
            "filter": wanted.to_json(),
            "rows": len(numbers),
            "sha256": sha256(content),
        }
    }
    keep_entries(case, [cut_entry(case, SUBJECT + str(uuid.uuid4()), "export", fields)])
    return Exported(out, len(numbers), sha256(content))


def _table(out: Path, title: str, header: Sequence[str], rows: Iterator[Sequence[Cell]]) -> bytes:
    from inspector_app.files.table_file import csv_table, xlsx_table

    if out.suffix.lower() == ".csv":
        return csv_table(header, rows)
    return xlsx_table(title, header, rows)


def _rows(
    case: OpenCase,
    kind: RecordKind,
    numbers: Sequence[int],
    language: Language,
    progress: Progress,
) -> Iterator[Sequence[Cell]]:
    for start in range(0, len(numbers), AT_ONCE):
        progress(start, len(numbers))
        for row in read_page(case, kind, numbers[start : start + AT_ONCE]):
            yield [
                _local(case, row.touched)
                if name == "touched" and isinstance(row, ListedRecord)
                else _cell(row, name, language)
                for name in _SHOWN[kind]
            ]
    progress(len(numbers), len(numbers))


def _local(case: OpenCase, moment: str) -> str:
    """A moment as the clock on the wall shows it."""
    at = instant(moment).astimezone(case.clock().tzinfo)
    return at.isoformat(sep=" ", timespec="minutes")[:16]


def _cell(row: Listed, name: str, language: Language) -> Cell:
    """One value as a reader of that language has it in a table."""
    value = getattr(row, name)
    if name in _WORDS:
        words = _WORDS[name].get(value)
        return str(value) if words is None else words.of(language)
    if name in _UNITS:
        return "" if value is None else Decimal(value) / _UNITS[name]
    if isinstance(value, bool):
        return YES.of(language) if value else ""
    if isinstance(value, tuple):
        return " ".join(value)
    if isinstance(value, Wording):
        return value.of(language)
    return int(value) if isinstance(value, int) else str(value)

"""One row of a list: as a line for a person, and as a script reads it."""

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from inspector_app.domain.form import Severity
from inspector_app.domain.points import show_points, show_tenths
from inspector_app.domain.wording import Language, Wording
from inspector_app.words.prompt.results import STATES, VERDICTS
from inspector_app.words.reviewing import STAGES
from inspector_app.words.terms import SEVERITIES

if TYPE_CHECKING:
    from inspector_app.workflows.records.list_records import ListedFinding, ListedRecord


def record_json(row: object, language: Language) -> dict[str, object]:
    """Every fact of the row; percentages and points as printed."""
    from inspector_app.workflows.records.list_records import ListedFinding, ListedRecord

    plain: dict[str, object] = {}
    for each in fields(row):  # type: ignore[arg-type]
        value: Any = getattr(row, each.name)
        if isinstance(value, Wording):
            value = value.of(language)
        elif isinstance(value, tuple):
            value = list(value)
        plain[each.name] = value
    if isinstance(row, ListedRecord):
        plain["percent"] = "" if row.percent is None else show_tenths(row.percent)
    elif isinstance(row, ListedFinding):
        plain["deduction"] = show_points(row.deduction)
    # The row's number is of this machine and this moment.
    return {name: value for name, value in plain.items() if name != "n"}


def record_line(row: object, language: Language) -> str:
    """What tells this row from the others, between tabs."""
    from inspector_app.workflows.records.list_records import (
        ListedFinding,
        ListedPhoto,
        ListedRecord,
    )

    match row:
        case ListedRecord():
            return "\t".join(_inspection(row, language))
        case ListedFinding():
            return "\t".join(_finding(row, language))
        case ListedPhoto():
            items = " ".join(row.items)
            return "\t".join((row.number, row.date, row.unit, items, row.name, row.caption))
    raise TypeError(type(row).__name__)


def _inspection(row: "ListedRecord", language: Language) -> tuple[str, ...]:
    number = row.formal_number or row.number
    stage = STAGES[row.stage] if row.stage else STATES[row.state]
    verdict = VERDICTS[row.verdict].of(language) if row.verdict else ""
    percent = "" if row.percent is None else show_tenths(row.percent)
    return number, row.date, row.unit, stage.of(language), percent, verdict


def _finding(row: "ListedFinding", language: Language) -> tuple[str, ...]:
    severity = SEVERITIES[Severity(row.severity)].of(language)
    points = show_points(row.deduction)
    return row.number, row.date, row.unit, row.item, severity, points, row.note

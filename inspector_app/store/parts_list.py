"""What lists of findings and of photos have in common: rows that belong to an inspection."""

from array import array
from collections.abc import Sequence

import msgspec

from inspector_app.store.conditions import Condition, joined
from inspector_app.store.database import Database, Row

PLACES = 1 << 16
"""More than one inspection ever has of anything: a row is known by inspection and place at once."""


def find_parts(
    database: Database,
    table: str,
    texts: Sequence[str],
    conditions: Sequence[Condition],
    text: str,
    order: str,
    *,
    descending: bool,
) -> Sequence[int]:
    """The numbers of the rows of `table` that fit, in order; equals as they were written down.

    Every word of `text` occurs at the head of the inspection or in one of `texts`.
    """
    said = [_said(texts, word) for word in text.casefold().split()]
    where, values = joined([*conditions, *said])
    way = "DESC" if descending else "ASC"
    sql = " ".join(
        (
            "SELECT json_group_array(n) FROM (",
            *("SELECT", number_in(table), "AS n FROM", _with_inspection(table), where),
            f"ORDER BY {order} {way} NULLS LAST, inspection.date {way}, inspection.n {way},",
            f"{table}.place)",
        )
    )
    ((found,),) = database.rows(sql, values)
    return array("q", msgspec.json.decode(found, type=list[int]))


def page_of(database: Database, table: str, columns: str, numbers: Sequence[int]) -> list[Row]:
    """The rows with these numbers, in that order, the number first in each."""
    if not numbers:
        return []
    marks = ", ".join(["(?, ?)"] * len(numbers))
    sql = " ".join(
        (
            *("SELECT", f"{number_in(table)},", columns, "FROM", _with_inspection(table)),
            f"WHERE ({table}.inspection, {table}.place) IN (VALUES {marks})",
        )
    )
    places = [place for n in numbers for place in divmod(n, PLACES)]
    found = {row[0]: row for row in database.rows(sql, places)}
    return [found[n] for n in numbers if n in found]


def number_in(table: str) -> str:
    """The number of a row, of its inspection's number and its place there."""
    return f"({table}.inspection * {PLACES} + {table}.place)"


def _with_inspection(table: str) -> str:
    return f"{table} JOIN inspection ON inspection.n = {table}.inspection"


def _said(texts: Sequence[str], word: str) -> Condition:
    places = ("inspection.search", *(f"lower({text})" for text in texts))
    return (
        " OR ".join(f"instr({place}, ?) > 0" for place in places).join("()"),
        (word,) * len(places),
    )

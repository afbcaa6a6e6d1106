"""The rows of a CSV text, numbered as a spreadsheet numbers them."""

import csv
import io
from collections.abc import Iterator

LONGEST_CELL = 50_000_000
"""Beyond every file that is read: what is too long is told by its column, not by the parser."""


class OpenQuote(Exception):
    """From row `row` on the quotes do not match."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


def csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number from 1; raises OpenQuote.

    Cells end at whichever the heading has most of: comma, semicolon, tab, full-width comma.
    """
    heading = text.partition("\n")[0]
    delimiter = max(",;\t，", key=heading.count)
    number = 0
    allowed = csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for row in reader:
            number += 1
            yield number, row
    except csv.Error as error:
        raise OpenQuote(number + 1) from error
    finally:
        csv.field_size_limit(allowed)

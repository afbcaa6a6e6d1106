"""What the leads have said of inspections, as rows: stages, numbers that were given out."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from inspector_app.domain.fold import fold
from inspector_app.domain.review import SUBJECT, Review, review_of
from inspector_app.store.database import Database
from inspector_app.store.ledger import Ledger


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """How far the lead is with one inspection, known by its id."""

    id: str
    stage: str
    """Empty while the inspection is not sealed or not here."""
    version: int
    reviewer: str
    """Roster id of who decided last."""
    remarks: int
    suspected: int
    deferred: int
    number: str
    issued_at: str
    at: str


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One number that a version of an inspection was issued under."""

    id: str
    version: int
    entry: str
    number: str
    series: str
    year: int
    serial: int
    who: str
    at: str


class Reviews:
    """The reviews of one case folder."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def load(self, inspection: str) -> Review:
        """Everything the leads have said of the inspection; empty where they said nothing."""
        folded = fold(self._ledger.contents(SUBJECT + inspection), self._ledger.leads)
        return review_of(inspection, folded.fields, tuple(folded.conflicts))

    def row(self, inspection: str) -> ReviewRow | None:
        """The row of one inspection's review; None where the leads said nothing of it."""
        columns = ", ".join(each.name for each in fields(ReviewRow))
        sql = " ".join(("SELECT", columns, "FROM review WHERE id = ?"))
        found = self._database.row(sql, (inspection,))
        return None if found is None else ReviewRow(*found)

    def last_serial(self, series: str, year: int) -> int:
        """The highest number that any lead gave out in a series; 0 before the first.

        Also one that lost a conflict: no number is used again.
        """
        sql = "SELECT coalesce(max(serial), 0) FROM issue WHERE series = ? AND year = ?"
        ((serial,),) = self._database.rows(sql, (series, year))
        return int(serial)

    def issues(self, number: str) -> list[IssueRow]:
        """Everything that was issued under a number; more than one is for a lead to put right."""
        return self._issues("WHERE number = ?", (number,))

    def doubled(self) -> list[IssueRow]:
        """The issues of different inspections that share a number, number by number."""
        return self._issues(
            """
            WHERE number IN (
                SELECT number FROM issue GROUP BY number HAVING count(DISTINCT id) > 1
            )
            """,
            (),
        )

    def doubled_among(self, numbers: Sequence[str]) -> frozenset[str]:
        """Which of these numbers different inspections were issued under."""
        marks = ", ".join("?" * len(numbers))
        sql = " ".join(
            (
                "SELECT number FROM issue WHERE number IN (",
                marks,
                ") GROUP BY number HAVING count(DISTINCT id) > 1",
            )
        )
        return frozenset(number for (number,) in self._database.rows(sql, list(numbers)))

    def _issues(self, where: str, values: tuple[str, ...]) -> list[IssueRow]:
        columns = ", ".join(each.name for each in fields(IssueRow))
        order = "ORDER BY number, id, version, entry"
        sql = " ".join(("SELECT", columns, "FROM issue", where, order))
        return [IssueRow(*row) for row in self._database.rows(sql, values)]

"""What was typed and is not sealed yet: every edit is one appended row, durable at once."""

import json
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.errors.case import DiskFull
from inspector_app.store.ballast import Ballast
from inspector_app.store.database import Database

_APPEND = "INSERT INTO draft_answer (subject, n, field, value, at, who) VALUES (?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Change:
    """One edit of one field, the `n`th of its subject; None took the field away."""

    n: int
    field: str
    value: Json
    at: str
    who: str


class Drafts:
    """The drafts of one case folder, by subject. They never travel: sealing folds them."""

    def __init__(self, database: Database, ballast: Ballast) -> None:
        self._database = database
        self._ballast = ballast
        # This is the only writer: asking the database for every edit would cost a third of it.
        self._last: dict[tuple[int, str], int] = {}

    def append(self, subject: str, field: str, value: Json, at: str, who: str) -> int:
        """Record one edit and return its number in the subject. Durable when the transaction is.

        On a full disk the ballast is given up for it; raises DiskFull only when that is gone too.
        """
        known = (self._database.rollbacks, subject)
        number = self._last.get(known) or self.last(subject)
        row = (subject, number + 1, field, canonical(value).decode(), at, who)
        whole = not self._database.in_transaction
        try:
            self._database.run(_APPEND, row)
        except DiskFull:
            if not whole:
                raise
            self._ballast.give_up()
            self._database.run(_APPEND, row)
        self._last[known] = number + 1
        return number + 1

    def fields(self, subject: str, until: int | None = None) -> dict[str, Json]:
        """The last value of each edited field, None for those taken away.

        With `until`, as they stood after the edit of that number.
        """
        return {change.field: change.value for change in self.changes(subject, until)}

    def changes(self, subject: str, until: int | None = None) -> list[Change]:
        """Every edit in the order in which it was typed."""
        rows = self._database.rows(
            """
            SELECT n, field, value, at, who FROM draft_answer
            WHERE subject = :subject AND (:until IS NULL OR n <= :until) ORDER BY n
            """,
            {"subject": subject, "until": until},
        )
        return [Change(n, field, _value(text), at, who) for n, field, text, at, who in rows]

    def subjects(self) -> list[tuple[str, str]]:
        """Every subject with a draft, and when it was last edited."""
        # SQLite takes the bare column from the row that has the maximum.
        rows = self._database.rows("SELECT subject, at, max(n) FROM draft_answer GROUP BY subject")
        return [(subject, at) for subject, at, _ in rows]

    def last(self, subject: str) -> int:
        """The number of the subject's last edit, 0 without a draft."""
        row = self._database.row(
            "SELECT coalesce(max(n), 0) FROM draft_answer WHERE subject = ?", (subject,)
        )
        return 0 if row is None else int(row[0])

    def clear(self, subject: str) -> None:
        """Forget the draft, once an entry holds it."""
        self._database.run("DELETE FROM draft_answer WHERE subject = ?", (subject,))
        self._last.clear()


def _value(text: str) -> Any:
    return json.loads(text)

"""The unit register, as its entries project it."""

import json
from collections.abc import Sequence

from inspector_app.domain.unit import Unit
from inspector_app.store.database import Database, Row


class Units:
    """The registered units of one case folder."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, said: str) -> Unit | None:
        """The unit with this code, else the only one with this name; None if not registered."""
        by_code = self._units("WHERE code = ?", (said,))
        found = by_code or self._units("WHERE name = ?", (said,))
        return found[0] if len(found) == 1 else None

    def list(self, find: str = "") -> Sequence[Unit]:
        """Every unit in which the words of `find` occur, in the order of their codes."""
        words = find.casefold().split()
        where = " AND ".join(["instr(search, ?) > 0"] * len(words))
        return self._units(f"WHERE {where}" if words else "", tuple(words))

    def count(self) -> int:
        """How many units are registered."""
        row = self._database.row("SELECT count(*) FROM unit")
        return 0 if row is None else int(row[0])

    def _units(self, where: str, values: tuple[str, ...]) -> Sequence[Unit]:
        sql = " ".join(("SELECT fields FROM unit", where, "ORDER BY code"))
        return [_unit(row) for row in self._database.rows(sql, values)]


def _unit(row: Row) -> Unit:
    return Unit.from_json(json.loads(row[0]))

"""Filters of lists that somebody kept under a name. They never travel."""

import json

from inspector_app.domain.canonical import canonical
from inspector_app.domain.record_filter import Filter, RecordKind, SavedFilter
from inspector_app.store.database import Database


class SavedFilters:
    """The kept filters of one case folder."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[SavedFilter]:
        """Every kept filter, by kind and name."""
        rows = self._database.rows(
            "SELECT name, kind, content FROM saved_filter ORDER BY kind, name"
        )
        return [
            SavedFilter(name, RecordKind(kind), Filter.from_json(json.loads(content)))
            for name, kind, content in rows
        ]

    def keep(self, saved: SavedFilter) -> None:
        """Keep a filter, in place of the one of that name."""
        self._database.run(
            """
            INSERT INTO saved_filter (kind, name, content) VALUES (?, ?, ?)
            ON CONFLICT (kind, name) DO UPDATE SET content = excluded.content
            """,
            (saved.kind.value, saved.name, canonical(saved.wanted.to_json()).decode()),
        )

    def forget(self, name: str, kind: RecordKind) -> None:
        """Remove a kept filter, if there is one."""
        self._database.run(
            "DELETE FROM saved_filter WHERE kind = ? AND name = ?", (kind.value, name)
        )

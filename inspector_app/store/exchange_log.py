"""What went out and what came back: hand-overs, receipts, quarantined files, long jobs."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.bundle import Tips
from inspector_app.domain.canonical import Json, canonical
from inspector_app.store.database import Database
from inspector_app.store.tips import read_tips, tips_text

WAITING, SENT, RECEIVED = "waiting", "sent", "received"


@dataclass(frozen=True, slots=True)
class HandOver:
    """One hand-over, of all its parts."""

    id: str
    at: str
    to: tuple[str, ...]
    """Roster ids of those who can open it."""
    files: tuple[str, ...]
    """Where its parts were written."""
    size: int
    inspections: int
    heads: Tips
    since: Tips
    state: str = WAITING


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """One receipt, given from here or received."""

    id: str
    given: bool
    at: str
    who: str
    """Roster id of whoever gave it; of one given from here, of whom it is for."""
    content: bytes
    """As it was signed."""
    faults: tuple[str, ...] = ()
    """Codes of what in it does not fit our own chains."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """One file that was not merged and is kept unchanged."""

    file: str
    sha256: str
    at: str
    code: str
    facts: Mapping[str, Json]
    path: str
    """Inside the case folder."""
    n: int = 0


class ExchangeLog:
    """The diary of what travels. It is local and never travels itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_hand_over(self, done: HandOver) -> None:
        """Keep a hand-over; with the same id as before, in its place."""
        self._database.run(
            """
            INSERT INTO hand_over
                (id, at, recipients, files, size, inspections, heads, since, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET files = excluded.files, size = excluded.size,
                state = excluded.state
            """,
            (
                *(done.id, done.at, _listed(done.to), _listed(done.files), done.size),
                *(done.inspections, tips_text(done.heads), tips_text(done.since), done.state),
            ),
        )

    def hand_overs(self) -> list[HandOver]:
        """Every hand-over, oldest first."""
        rows = self._database.rows(
            """
            SELECT id, at, recipients, files, size, inspections, heads, since, state
            FROM hand_over ORDER BY n
            """
        )
        return [
            HandOver(
                id_,
                at,
                _list(to),
                _list(files),
                size,
                count,
                read_tips(heads),
                read_tips(since),
                state,
            )
            for id_, at, to, files, size, count, heads, since, state in rows
        ]

    def set_state(self, hand_over: str, state: str) -> None:
        """Note that a hand-over is waiting, sent or received. Raises KeyError without it."""
        changed = self._database.rows(
            "UPDATE hand_over SET state = ? WHERE id = ? RETURNING n", (state, hand_over)
        )
        if not changed:
            raise KeyError(hand_over)

    def forget_hand_over(self, hand_over: str) -> None:
        """Forget a hand-over that did not come about."""
        self._database.run("DELETE FROM hand_over WHERE id = ?", (hand_over,))

    def add_receipt(self, receipt: KeptReceipt) -> bool:
        """Keep a receipt, once; whether it is new."""
        added = self._database.rows(
            """
            INSERT INTO receipt (id, given, at, who, content, faults) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING RETURNING n
            """,
            (
                *(receipt.id, int(receipt.given), receipt.at, receipt.who, receipt.content),
                _listed(receipt.faults),
            ),
        )
        return bool(added)

    def receipts(self, *, given: bool) -> list[KeptReceipt]:
        """The receipts given from here, or the received ones, oldest first."""
        rows = self._database.rows(
            "SELECT id, at, who, content, faults FROM receipt WHERE given = ? ORDER BY n",
            (int(given),),
        )
        return [
            KeptReceipt(id_, given, at, who, content, _list(faults))
            for id_, at, who, content, faults in rows
        ]

    def add_quarantined(self, kept: Quarantined) -> None:
        """Note a file that was not merged."""
        self._database.run(
            """
            INSERT INTO quarantine (file, sha256, at, code, facts, path) VALUES (?, ?, ?, ?, ?, ?)
            """,
            (
                *(kept.file, kept.sha256, kept.at, kept.code),
                *(canonical(kept.facts).decode(), kept.path),
            ),
        )

    def quarantined(self) -> list[Quarantined]:
        """Every file that was not merged, oldest first."""
        rows = self._database.rows(
            "SELECT file, sha256, at, code, facts, path, n FROM quarantine ORDER BY n"
        )
        return [
            Quarantined(file, sha256, at, code, json.loads(facts), path, n)
            for file, sha256, at, code, facts, path, n in rows
        ]

    def note_done(self, batch: str, piece: str, at: str) -> None:
        """Note that one piece of a long job is done."""
        self._database.run(
            "INSERT INTO printed (batch, piece, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (batch, piece, at),
        )

    def done_of(self, batch: str) -> set[str]:
        """The pieces of a long job that are done."""
        rows = self._database.rows("SELECT piece FROM printed WHERE batch = ?", (batch,))
        return {piece for (piece,) in rows}

    def forget_batch(self, batch: str) -> None:
        """Forget a long job, once all of it is done."""
        self._database.run("DELETE FROM printed WHERE batch = ?", (batch,))


def _listed(texts: Sequence[str]) -> str:
    return canonical(list(texts)).decode()


def _list(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))

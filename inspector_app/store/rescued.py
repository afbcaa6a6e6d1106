"""Reading another case folder's database without trusting it: a copy, exact schema, bounded time.

The source is never written to, not even its lock. Only what is authority is read; lists are not.
"""

import json
import os
import secrets
import shutil
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.bundle import Tip, WireCheckpoint, WireEntry, WireReplica
from inspector_app.domain.canonical import Json
from inspector_app.store.engine import connect, sqlite
from inspector_app.store.machine import lock_file
from inspector_app.store.migrations import scripts_in

SECONDS = 120.0
"""The longest that all statements together may take."""
_STEPS = 100_000
_NEEDED = frozenset(
    {"entry", "replica", "checkpoint", "form", "roster", "secret", "thumbnail", "draft_answer"}
)
_ACTIVE = frozenset({"trigger", "view"})
_MARK = ".rescue-"


class RescueRefused(Exception):
    """The database is not read. `code` is one of those that `words` knows."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class RescuedFolder:
    """Everything that another case folder has authority over."""

    replicas: list[WireReplica] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    """Its own replicas, oldest first."""
    entries: list[WireEntry] = field(default_factory=list)
    loose: list[WireEntry] = field(default_factory=list)
    checkpoints: list[WireCheckpoint] = field(default_factory=list)
    forms: list[bytes] = field(default_factory=list)
    rosters: list[bytes] = field(default_factory=list)
    thumbnails: list[tuple[str, bytes]] = field(default_factory=list)
    replica_key: bytes = b""
    drafts: dict[str, list[dict[str, Json]]] = field(default_factory=dict)

    def heads(self) -> dict[str, tuple[Tip, ...]]:
        """The ends of its chains, worked out from the entries themselves."""
        from inspector_app.domain.entry import entry_hash

        followed = {(each.replica, each.prev) for each in self.entries}
        found: dict[str, list[Tip]] = defaultdict(list)
        for each in self.entries:
            digest = entry_hash(each.prev.hex(), each.body_sha.hex())
            if (each.replica, bytes.fromhex(digest)) not in followed:
                found[each.replica].append(Tip(each.seq, digest))
        return {name: tuple(sorted(tips, key=lambda tip: tip.hash)) for name, tips in found.items()}


def read_rescued(source: Path, beside: Path, key: bytes, migrations: Path) -> RescuedFolder:
    """Copy the database of the folder `source` into `beside` and read the copy.

    Raises RescueRefused, OSError.
    """
    _refuse_open(source)
    with _copied(source, beside) as copy:
        try:
            connection = connect(copy, key)
        except sqlite.DatabaseError as error:
            raise RescueRefused("database-damaged") from error
        try:
            deadline = time.monotonic() + SECONDS
            connection.set_progress_handler(lambda: int(time.monotonic() > deadline), _STEPS)
            connection.execute("PRAGMA query_only = ON")
            return _read(connection, migrations)
        except sqlite.OperationalError as error:
            late = time.monotonic() > deadline
            raise RescueRefused("too-slow" if late else "database-damaged") from error
        except (sqlite.DatabaseError, ValueError, TypeError, AttributeError) as error:
            raise RescueRefused("database-damaged") from error
        finally:
            connection.close()


def _refuse_open(source: Path) -> None:
    """Raise RescueRefused while another program has the folder open, as far as can be seen."""
    try:
        descriptor = os.open(source / "lock", os.O_RDONLY)
    except OSError:
        return
    try:
        if not lock_file(descriptor):
            raise RescueRefused("case-in-use")
    except OSError:
        # A read-only stick knows no locks, and nobody writes to it.
        return
    finally:
        os.close(descriptor)


@contextmanager
def _copied(source: Path, beside: Path) -> Iterator[Path]:
    """The database and its log, side by side; without the log the last rows would be lost."""
    for leftover in beside.glob(f"{_MARK}*"):
        leftover.unlink(missing_ok=True)
    copy = beside / f"{_MARK}{secrets.token_hex(4)}.db"
    log = copy.with_name(f"{copy.name}-wal")
    try:
        shutil.copyfile(source / "case.db", copy)
        if (source / "case.db-wal").is_file():
            shutil.copyfile(source / "case.db-wal", log)
        yield copy
    finally:
        for leftover in beside.glob(f"{copy.name}*"):
            leftover.unlink(missing_ok=True)


def _read(connection: sqlite.Connection, migrations: Path) -> RescuedFolder:
    scripts = scripts_in(migrations)
    ((version,),) = connection.execute("PRAGMA user_version").fetchall()
    if version > len(scripts):
        raise RescueRefused("database-newer")
    expected = _expected([each.path.read_text("utf-8") for each in scripts[:version]])
    if _schema(connection) != expected:
        raise RescueRefused("database-foreign")
    found = RescuedFolder()
    columns = {row[1] for row in connection.execute("PRAGMA table_info(entry)")}
    _read_replicas(connection, found)
    _read_entries(connection, found, "entry.loose" if "loose" in columns else "0")
    _read_small(connection, found)
    _read_drafts(connection, found)
    return found


def _expected(scripts: list[str]) -> set[tuple[str, ...]]:
    """What the schema must be, word by word, after these scripts."""
    reference = sqlite.connect(":memory:", isolation_level=None)
    try:
        for script in scripts:
            reference.executescript(script)
        return _schema(reference)
    finally:
        reference.close()


def _schema(connection: sqlite.Connection) -> set[tuple[str, ...]]:
    """The tables that are read with all that hangs on them, and everything that can act."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
    return {
        tuple(map(str, row)) for row in rows.fetchall() if row[2] in _NEEDED or row[0] in _ACTIVE
    }


def _read_replicas(connection: sqlite.Connection, found: RescuedFolder) -> None:
    rows = connection.execute("SELECT id, person, statement, own FROM replica ORDER BY n")
    for id_, person, statement, own in rows:
        found.replicas.append(WireReplica(str(id_), str(person), bytes(statement)))
        found.own += [str(id_)] if own else []
    rows = connection.execute(
        """
        SELECT replica.id, checkpoint.seq, checkpoint.head, checkpoint.statement
        FROM checkpoint JOIN replica ON replica.n = checkpoint.replica ORDER BY checkpoint.n
        """
    )
    found.checkpoints += [
        WireCheckpoint(id_, int(seq), bytes(head).hex(), bytes(statement))
        for id_, seq, head, statement in rows
    ]


def _read_entries(connection: sqlite.Connection, found: RescuedFolder, loose: str) -> None:
    sql = " ".join(
        (
            "SELECT replica.id, seq, prev, body_sha, body, signature, signer,",
            loose,
            "FROM entry JOIN replica ON replica.n = entry.replica ORDER BY replica.id, seq, hash",
        )
    )
    for *row, is_loose in connection.execute(sql):
        id_, seq, prev, body_sha, body, signature, signer = row
        entry = WireEntry(
            str(id_),
            int(seq),
            bytes(prev),
            bytes(body_sha),
            None if body is None else bytes(body),
            None if signature is None else bytes(signature),
            str(signer or ""),
        )
        (found.loose if is_loose else found.entries).append(entry)


def _read_small(connection: sqlite.Connection, found: RescuedFolder) -> None:
    found.forms += [bytes(row[0]) for row in connection.execute("SELECT content FROM form")]
    rows = connection.execute("SELECT content FROM roster ORDER BY version")
    found.rosters += [bytes(row[0]) for row in rows]
    rows = connection.execute("SELECT sha256, content FROM thumbnail")
    found.thumbnails += [(str(digest), bytes(content)) for digest, content in rows]
    key = connection.execute("SELECT content FROM secret WHERE name = 'replica.key'").fetchone()
    found.replica_key = bytes(key[0]) if key else b""


def _read_drafts(connection: sqlite.Connection, found: RescuedFolder) -> None:
    rows = connection.execute(
        "SELECT subject, field, value, at, who FROM draft_answer ORDER BY subject, n"
    )
    for subject, name, value, at, who in rows:
        found.drafts.setdefault(str(subject), []).append(
            {"field": str(name), "value": json.loads(value), "at": str(at), "who": str(who)}
        )

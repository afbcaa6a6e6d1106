"""What else could merge the same answers: plain SQL in the same engine, and two diffing libraries.

F1 copies wide rows (a 16-byte id, a clock and a device on every answer), F2 narrow ones. The peers
work on plain SQLite files, which spares them the encryption.
"""

import io
import random
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import apsw
import pygeodiff  # type: ignore[import-untyped]

from inspector_app.store.engine import connect
from tests.benchmarks.merge_workload import STORES, visits

KEY = b"\x05" * 32
FAT = """
CREATE TABLE inspection (
    id BLOB PRIMARY KEY, number TEXT, unit TEXT, unit_code TEXT, date TEXT, clock INT, device BLOB
);
CREATE TABLE answer (
    id BLOB PRIMARY KEY, inspection BLOB, item TEXT, mark TEXT, deduction INT, note TEXT,
    clock INT, device BLOB
);
CREATE TABLE finding (id BLOB PRIMARY KEY, inspection BLOB, item TEXT, deduction INT, note TEXT,
    clock INT, device BLOB
);
"""
LEAN = """
CREATE TABLE inspection (
    n INTEGER PRIMARY KEY, id BLOB UNIQUE, number TEXT, unit TEXT, unit_code TEXT, date TEXT
);
CREATE TABLE answer (
    n INT, item INT, mark INT, deduction INT, note TEXT, PRIMARY KEY (n, item)
) WITHOUT ROWID;
CREATE TABLE finding (n INT, item INT, deduction INT, note TEXT, PRIMARY KEY (n, item))
    WITHOUT ROWID;
"""
TABLES = ("inspection", "answer", "finding")
COPYING = {
    FAT: {
        "inspection": "INSERT INTO inspection SELECT * FROM s.inspection WHERE :shift = 0",
        "answer": "INSERT INTO answer SELECT * FROM s.answer WHERE :shift = 0",
        "finding": "INSERT INTO finding SELECT * FROM s.finding WHERE :shift = 0",
    },
    LEAN: {
        "inspection": (
            "INSERT INTO inspection"
            " SELECT n + :shift, id, number, unit, unit_code, date FROM s.inspection"
        ),
        "answer": (
            "INSERT INTO answer SELECT n + :shift, item, mark, deduction, note FROM s.answer"
        ),
        "finding": "INSERT INTO finding SELECT n + :shift, item, deduction, note FROM s.finding",
    },
}
"""How one table of an attached source is copied; narrow rows are numbered anew."""
Connect = Callable[[Path], Any]


def encrypted(path: Path) -> Any:
    """The engine of the case folder."""
    return connect(path, KEY)


def plain(path: Path) -> Any:
    """A plain SQLite file."""
    return sqlite3.connect(path)


def fat_stores(folder: Path, opener: Connect) -> list[Path]:
    """Every laptop's answers as wide rows, one file a laptop."""
    return [_fat_store(folder / f"fat-{store:02d}.db", store, opener) for store in range(STORES)]


def lean_stores(folder: Path, opener: Connect) -> list[Path]:
    """Every laptop's answers as narrow rows."""
    return [_lean_store(folder / f"lean-{store:02d}.db", store, opener) for store in range(STORES)]


def empty_fat(path: Path, opener: Connect) -> Path:
    """A file with the wide tables and nothing in them."""
    with closing(opener(path)) as database:
        database.executescript(FAT)
    return path


def insert_select(target: Path, sources: list[Path], schema: str) -> None:
    """ATTACH each source and copy its rows, one transaction a source."""
    with closing(connect(target, KEY)) as database:
        database.executescript(schema)
        for source in sources:
            database.execute(f"ATTACH ? AS s KEY \"x'{KEY.hex()}'\"", (str(source),))
            database.execute("BEGIN IMMEDIATE")
            shift = 0
            if schema is LEAN:
                ((shift,),) = database.execute("SELECT coalesce(max(n), 0) FROM inspection")
            for table in TABLES:
                database.execute(COPYING[schema][table], {"shift": shift})
            database.execute("COMMIT")
            database.execute("DETACH s")


def geodiff(target: Path, base: Path, sources: list[Path], scratch: Path) -> None:
    """What pygeodiff does of the same: the difference to an empty base, applied."""
    differ = pygeodiff.GeoDiff()
    for n, source in enumerate(sources):
        changes = scratch / f"{n}.diff"
        differ.create_changeset(str(base), str(source), str(changes))
        differ.apply_changeset(str(target), str(changes))


def sessions(target: Path, base: Path, sources: list[Path]) -> None:
    """What SQLite's session extension does of the same."""
    with closing(apsw.Connection(str(target))) as merged:
        for source in sources:
            merged_in = _changes(base, source)
            with merged:
                apsw.Changeset.apply(
                    merged_in, merged, conflict=lambda *_: apsw.SQLITE_CHANGESET_OMIT
                )


def _changes(base: Path, source: Path) -> bytes:
    with closing(apsw.Connection(str(source))) as database:
        database.execute("ATTACH ? AS base", (str(base),))
        session = apsw.Session(database, "main")
        session.attach()
        for table in TABLES:
            session.diff("base", table)
        found = io.BytesIO()
        session.changeset_stream(found.write)
        session.close()
        return found.getvalue()


def _fat_store(path: Path, store: int, opener: Connect) -> Path:
    device = uuid.UUID(int=store).bytes
    with closing(opener(path)) as database:
        database.executescript(FAT)
        database.execute("BEGIN")
        for visit in visits(store):
            own = uuid.UUID(visit.id).bytes
            database.execute(
                "INSERT INTO inspection VALUES (?, ?, ?, ?, ?, 1, ?)",
                (own, visit.number, visit.unit, visit.unit_code, visit.date, device),
            )
            answers, findings = _fat_rows(visit.id, visit.answers)
            database.executemany(
                "INSERT INTO answer VALUES (?, ?, ?, 'scored', ?, ?, 1, ?)",
                [(*row, device) for row in answers],
            )
            database.executemany(
                "INSERT INTO finding VALUES (?, ?, ?, ?, ?, 1, ?)",
                [(*row, device) for row in findings],
            )
        database.execute("COMMIT")
    return path


def _fat_rows(
    visit: str, answers: tuple[tuple[str, int, str], ...]
) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    own, chance = uuid.UUID(visit).bytes, random.Random(visit)
    rows = [(chance.randbytes(16), own, *answer) for answer in answers]
    return rows, [(chance.randbytes(16), own, *answer) for answer in answers if answer[1]]


def _lean_store(path: Path, store: int, opener: Connect) -> Path:
    with closing(opener(path)) as database:
        database.executescript(LEAN)
        database.execute("BEGIN")
        for n, visit in enumerate(visits(store), start=1):
            database.execute(
                "INSERT INTO inspection VALUES (?, ?, ?, ?, ?, ?)",
                (
                    n,
                    uuid.UUID(visit.id).bytes,
                    visit.number,
                    visit.unit,
                    visit.unit_code,
                    visit.date,
                ),
            )
            database.executemany(
                "INSERT INTO answer VALUES (?, ?, 1, ?, ?)",
                [(n, i, d, note) for i, (_, d, note) in enumerate(visit.answers)],
            )
            database.executemany(
                "INSERT INTO finding VALUES (?, ?, ?, ?)",
                [(n, i, d, note) for i, (_, d, note) in enumerate(visit.answers) if d],
            )
        database.execute("COMMIT")
    return path

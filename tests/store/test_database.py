"""Transactions, and the engine's errors in our own words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.domain.errors.case import (
    CaseDamaged,
    CaseInUse,
    CaseReadOnly,
    DiskFailed,
    DiskFull,
)
from inspector_app.store.database import Database, case_error
from inspector_app.store.engine import connect, sqlite

KEY = b"\x01" * 32


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database with one empty table."""
    database = Database(tmp_path / "a.db", KEY)
    database.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT")
    yield database
    database.close()


def rows(database: Database) -> list[int]:
    return [a for (a,) in database.rows("SELECT a FROM t ORDER BY a")]


def test_a_transaction_keeps_everything(database: Database) -> None:
    with database.transaction():
        database.run("INSERT INTO t (a) VALUES (1)")
        database.run("INSERT INTO t (a) VALUES (2)")
        assert database.in_transaction

    assert rows(database) == [1, 2]
    assert not database.in_transaction


def test_or_nothing(database: Database) -> None:
    def interrupted() -> None:
        with database.transaction():
            database.run("INSERT INTO t (a) VALUES (1)")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert rows(database) == []
    assert database.rollbacks == 1


def test_an_inner_transaction_is_part_of_the_outer_one(database: Database) -> None:
    def outer() -> None:
        with database.transaction():
            with database.transaction():
                database.run("INSERT INTO t (a) VALUES (1)")
            raise KeyError

    with pytest.raises(KeyError):
        outer()

    assert rows(database) == []


def test_many_rows_are_all_or_nothing(database: Database) -> None:
    with pytest.raises(sqlite.IntegrityError):
        database.run_many("INSERT INTO t (a) VALUES (?)", [(1,), (2,), (1,)])

    assert rows(database) == []


def test_a_row_that_is_not_there_is_none(database: Database) -> None:
    assert database.row("SELECT a FROM t") is None


def test_long_queries_come_row_by_row(database: Database) -> None:
    database.run_many("INSERT INTO t (a) VALUES (?)", [(n,) for n in range(5)])

    assert [a for (a,) in database.each("SELECT a FROM t ORDER BY a")] == [0, 1, 2, 3, 4]


def test_a_full_disk_is_told_and_nothing_is_half_written(database: Database) -> None:
    pages = int(database.setting("page_count"))
    database.run(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(DiskFull) as full:
        database.run_many(
            "INSERT INTO t (a, b) VALUES (?, ?)", [(n, "x" * 4000) for n in range(99)]
        )

    assert full.value.path == database.path
    assert rows(database) == []


def test_another_writer_is_told(database: Database) -> None:
    other = connect(database.path, KEY)
    other.execute("BEGIN IMMEDIATE")
    database.run("PRAGMA busy_timeout = 1")

    with pytest.raises(CaseInUse), database.transaction():
        pass
    other.close()


def test_a_wrong_key_is_a_damaged_file(tmp_path: Path) -> None:
    Database(tmp_path / "a.db", KEY).run("CREATE TABLE t (a)")

    with pytest.raises(CaseDamaged) as damaged:
        Database(tmp_path / "a.db", b"\x02" * 32)

    assert damaged.value.code == "SQLITE_NOTADB"


def test_a_place_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(CaseReadOnly):
        Database(tmp_path / "nowhere" / "a.db", KEY)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite.SQLITE_IOERR, DiskFailed),
        (sqlite.SQLITE_IOERR | 3 << 8, DiskFailed),
        (sqlite.SQLITE_CORRUPT, CaseDamaged),
        (sqlite.SQLITE_READONLY, CaseReadOnly),
        (sqlite.SQLITE_LOCKED, CaseInUse),
    ],
)
def test_what_a_person_can_act_on_has_its_own_error(code: int, expected: type) -> None:
    error = sqlite.OperationalError()
    error.sqlite_errorcode, error.sqlite_errorname = code, "SQLITE_X"

    assert isinstance(case_error(Path("a.db"), error), expected)


def test_a_bug_stays_a_bug(database: Database) -> None:
    with pytest.raises(sqlite.OperationalError, match="no such table"):
        database.run("INSERT INTO absent VALUES (1)")


def test_use_after_close_is_a_bug_too(database: Database) -> None:
    database.close()

    with pytest.raises(sqlite.ProgrammingError):
        database.rows("SELECT 1")

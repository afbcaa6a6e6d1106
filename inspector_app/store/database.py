"""One open database: statements, transactions, and the engine's errors in our own words."""

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.case import (
    CaseDamaged,
    CaseInUse,
    CaseReadOnly,
    DiskFailed,
    DiskFull,
)
from inspector_app.store.engine import connect, setting_of, sqlite, tables

if TYPE_CHECKING:
    from sqlite_utils import Database as Tables

Row = tuple[Any, ...]
ONE_OF = "IN (SELECT value FROM json_each(?))"
"""Among the texts of one `listed` parameter: read faster than a mark for each of them."""
Parameters = Sequence[Any] | Mapping[str, Any]


def listed(keys: Collection[str]) -> str:
    """Texts as one parameter."""
    return msgspec.json.encode(list(keys)).decode()


class Database:
    """The one writer connection to a case folder's database."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self.rollbacks = 0
        """How often something was taken back: what was remembered from before may be wrong."""
        log = path.with_name(f"{path.name}-wal")
        has_log = log.exists() and log.stat().st_size > 0
        with self._translated():
            self._connection = connect(path, key)
        if not has_log:
            self._refuse_cut_file()

    def close(self) -> None:
        """Write everything back into the one file and let it go; a second call does nothing."""
        self._connection.close()

    def _refuse_cut_file(self) -> None:
        """Raise CaseDamaged if the file ends before its last page.

        The engine would only notice when that page is read. With a log beside it the file may be
        short: its last pages are in the log.
        """
        pages, size = self.setting("page_count"), self.setting("page_size")
        if self.path.stat().st_size < int(pages) * int(size):
            self.close()
            raise CaseDamaged(self.path, "TRUNCATED")

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is under way."""
        return self._connection.in_transaction

    @property
    def changes(self) -> int:
        """A number that is another one as soon as anything was written."""
        return int(self._connection.total_changes)

    @property
    def tables(self) -> "Tables":
        """The database as sqlite-utils sees it."""
        return tables(self._connection)

    def setting(self, name: str) -> str:
        """What the engine says the setting `name` is."""
        return setting_of(self._connection, name)

    def run(self, sql: str, parameters: Parameters = ()) -> None:
        """Run one statement; outside a transaction it is durable when this returns."""
        with self._translated():
            self._connection.execute(sql, parameters)

    def run_many(self, sql: str, rows: Iterable[Parameters]) -> None:
        """Run one statement for each of `rows`, all or nothing."""
        with self.transaction(), self._translated():
            self._connection.executemany(sql, rows)

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Every row of a query; with RETURNING, of the statement."""
        with self._translated():
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row of a query, or None if there is none."""
        return next(iter(self.rows(sql, parameters)), None)

    def each(self, sql: str, parameters: Parameters = ()) -> Iterator[Row]:
        """The rows of a long query, one after the other."""
        with self._translated():
            yield from self._connection.execute(sql, parameters)

    @contextmanager
    def transaction(self) -> Generator[None]:
        """All or nothing, with the right to write from the start; inside another one, a part of it.

        A failed inner part must fail the whole: there are no savepoints.
        """
        if self.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            self.rollbacks += 1
            # The engine itself has rolled back when the disk was full.
            if self.in_transaction:
                self.run("ROLLBACK")
            raise

    @contextmanager
    def _translated(self) -> Generator[None]:
        try:
            yield
        except sqlite.DatabaseError as error:
            told = case_error(self.path, error)
            if told is None:
                raise
            raise told from error


def case_error(path: Path, error: sqlite.DatabaseError) -> MingchaError | None:
    """What a person can do something about, or None: then it is a bug of ours."""
    # An error of the binding itself, such as use after close, has neither.
    code, name = getattr(error, "sqlite_errorcode", 0), getattr(error, "sqlite_errorname", "")
    match code & 0xFF:
        case sqlite.SQLITE_FULL:
            return DiskFull(path)
        case sqlite.SQLITE_CORRUPT | sqlite.SQLITE_NOTADB:
            return CaseDamaged(path, name)
        case sqlite.SQLITE_BUSY | sqlite.SQLITE_LOCKED:
            return CaseInUse(path)
        case sqlite.SQLITE_READONLY | sqlite.SQLITE_CANTOPEN | sqlite.SQLITE_PERM:
            return CaseReadOnly(path)
        case sqlite.SQLITE_IOERR:
            return DiskFailed(path, name)
    return None

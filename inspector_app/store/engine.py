"""The database engine: SQLCipher with every setting asserted, and sqlite-utils on that same engine.

Nothing else imports an engine, so that no plain SQLite ever touches a case folder.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.errors.case import UnsafeEngine

if TYPE_CHECKING:
    # The engine has the standard module's shape but no type stubs.
    import sqlite3 as sqlite

    from sqlite_utils import Database as Tables
else:
    import sqlcipher3
    from sqlcipher3 import dbapi2 as sqlite

    # sqlite-utils asks for an engine under this name before it takes the standard library's.
    sys.modules["pysqlite3"] = sqlcipher3
    sys.modules["pysqlite3.dbapi2"] = sqlite

__all__ = ["KEY_BYTES", "OLDEST", "SETTINGS", "assert_settings", "connect", "sqlite", "tables"]

OLDEST = (3, 51, 3)
"""Older engines have the bug that can lose committed rows when the WAL is reset."""
KEY_BYTES = 32
STATEMENTS = 4
"""Prepared statements that are kept for the next time.

Each holds some of the little memory that the engine need not lock: with a hundred of them a bulk
write locks and wipes memory for every row, and takes twice as long.
"""

SETTINGS = {
    "cipher_memory_security": ("ON", "1"),
    "foreign_keys": ("ON", "1"),
    "recursive_triggers": ("ON", "1"),  # else REPLACE would delete past the ledger's guard
    "trusted_schema": ("OFF", "0"),
    "cell_size_check": ("ON", "1"),
    "temp_store": ("MEMORY", "2"),
    "busy_timeout": ("5000", "5000"),
    "cache_size": ("-32000", "-32000"),
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", "2"),
    "fullfsync": ("ON", "1"),  # matters on macOS only
    "checkpoint_fullfsync": ("ON", "1"),
    "secure_delete": ("ON", "1"),
}
"""What every connection is set to, and how the engine must say it back."""


def connect(path: Path, key: bytes) -> sqlite.Connection:
    """Open the database at `path` with its raw key and safe settings, in autocommit.

    Raises sqlite.DatabaseError when the key does not open it, UnsafeEngine when a setting is
    refused. The key is always the first statement: anything before it would read a plain file.
    """
    if len(key) != KEY_BYTES:
        # Any other length would be taken for a passphrase, silently.
        raise ValueError("the database key has 32 bytes")
    if sqlite.sqlite_version_info < OLDEST:
        raise UnsafeEngine("sqlite_version", sqlite.sqlite_version)
    connection = sqlite.connect(path, isolation_level=None, cached_statements=STATEMENTS)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        # Else every wrong key would print diagnostics to standard error.
        connection.execute("PRAGMA cipher_log_level = NONE")
        for setting, (wanted, _) in SETTINGS.items():
            connection.execute(f"PRAGMA {setting} = {wanted}")
        assert_settings(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def assert_settings(connection: sqlite.Connection) -> None:
    """Raise UnsafeEngine unless the file is encrypted and every setting is as it must be."""
    if not setting_of(connection, "cipher_version"):
        raise UnsafeEngine("cipher_version", "")
    for setting, (_, expected) in SETTINGS.items():
        found = setting_of(connection, setting)
        if found != expected:
            raise UnsafeEngine(setting, found)


def setting_of(connection: sqlite.Connection, setting: str) -> str:
    """What the engine says `setting` is, as text; empty if it does not know it."""
    row = connection.execute(f"PRAGMA {setting}").fetchone()
    return "" if row is None else str(row[0])


def tables(connection: sqlite.Connection) -> "Tables":
    """The database as sqlite-utils sees it: for migrations, introspection and small tables."""
    # A quarter of a second to import, and most runs never need it.
    from sqlite_utils import Database as Opened

    return Opened(connection, execute_plugins=False)

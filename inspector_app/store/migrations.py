"""Bring a database to the newest form: numbered scripts, one transaction each.

The file is copied aside before the first script runs; a script that breaks leaves it untouched.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.errors.case import CaseTooNew, MigrationFailed
from inspector_app.store.database import Database
from inspector_app.store.disk import copy_durably, disk_errors
from inspector_app.store.engine import sqlite

if TYPE_CHECKING:
    from sqlite_utils import Database as Tables


@dataclass(frozen=True, slots=True)
class Script:
    """One numbered step; a database's version is the number of the last one that ran."""

    number: int
    path: Path


def scripts_in(folder: Path) -> list[Script]:
    """The scripts `NNNN_what.sql` in order. Raises ValueError for a gap or a doubled number."""
    scripts = [Script(int(path.name[:4]), path) for path in sorted(folder.glob("*.sql"))]
    if [script.number for script in scripts] != list(range(1, len(scripts) + 1)):
        raise ValueError(f"migrations are not numbered 1, 2, 3… in {folder}")
    return scripts


def migrate(database: Database, folder: Path) -> None:
    """Run the scripts that `database` has not seen. Raises CaseTooNew, MigrationFailed."""
    scripts = scripts_in(folder)
    version = int(database.setting("user_version"))
    if version > len(scripts):
        raise CaseTooNew(database.path, version, len(scripts))
    pending = scripts[version:]
    if pending and version:
        copy_aside(database, version)
    for script in pending:
        _run(database, script)


def copy_aside(database: Database, version: int) -> Path:
    """Copy the file, still encrypted, beside itself; an older copy makes room for it."""
    database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    folder, name = database.path.parent, database.path.name
    with disk_errors(database.path):
        for older in folder.glob(f"{name}.before-*"):
            older.unlink()
    copy = folder / f"{name}.before-{version + 1:04d}"
    copy_durably(database.path, copy)
    return copy


def _run(database: Database, script: Script) -> None:
    # Imported here: a case folder that is up to date never pays for it.
    from sqlite_utils import Migrations

    migrations = Migrations("case")
    migrations(name=script.path.stem)(_step(script))
    try:
        migrations.apply(database.tables)
    except sqlite.DatabaseError as error:
        raise MigrationFailed(database.path, script.path.name) from error


def _step(script: Script) -> Callable[["Tables"], None]:
    text = script.path.read_text("utf-8")

    def step(tables: "Tables") -> None:
        tables.executescript(text)
        tables.execute(f"PRAGMA user_version = {script.number}")

    return step

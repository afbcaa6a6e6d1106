"""The engine: always encrypted, always with its settings, one for everybody."""

import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.domain.errors.case import UnsafeEngine
from inspector_app.store import engine
from inspector_app.store.case_folder import PLAIN_HEADER
from inspector_app.store.engine import connect, setting_of, sqlite
from inspector_app.store.store import Store

KEY = b"\x01" * 32


def test_every_setting_holds_after_every_unlock(store: Store) -> None:
    database = store._database

    assert database.setting("journal_mode") == "wal"
    assert database.setting("synchronous") == "2"
    assert database.setting("foreign_keys") == "1"
    assert database.setting("secure_delete") == "1"
    assert database.setting("temp_store") == "2"
    assert database.setting("trusted_schema") == "0"
    assert database.setting("cell_size_check") == "1"
    assert database.setting("cipher_memory_security") == "1"
    assert database.setting("busy_timeout") == "5000"
    assert database.setting("recursive_triggers") == "1"
    assert database.setting("cipher_version") != ""


def test_the_engine_is_new_enough_not_to_lose_committed_rows() -> None:
    assert sqlite.sqlite_version_info >= (3, 51, 3)


def test_an_older_engine_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "OLDEST", (99, 0, 0))

    with pytest.raises(UnsafeEngine) as refused:
        connect(tmp_path / "a.db", KEY)

    assert refused.value.found == sqlite.sqlite_version
    assert not (tmp_path / "a.db").exists()


def test_a_setting_that_the_engine_does_not_take_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engine.SETTINGS, "synchronous", ("OFF", "2"))

    with pytest.raises(UnsafeEngine) as refused:
        connect(tmp_path / "a.db", KEY)

    assert (refused.value.setting, refused.value.found) == ("synchronous", "0")


def test_an_engine_without_encryption_is_refused(tmp_path: Path) -> None:
    import sqlite3

    plain = sqlite3.connect(tmp_path / "plain.db")

    with pytest.raises(UnsafeEngine) as refused:
        engine.assert_settings(plain)
    plain.close()

    assert refused.value.setting == "cipher_version"


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_key_of_another_length_is_a_bug_and_not_a_passphrase(tmp_path: Path, length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        connect(tmp_path / "a.db", b"k" * length)


def test_the_file_never_starts_like_a_plain_one(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.db", KEY)
    connection.execute("CREATE TABLE t (a)")
    connection.close()

    assert (tmp_path / "a.db").stat().st_size > 0
    assert not (tmp_path / "a.db").read_bytes().startswith(PLAIN_HEADER[:6])


def test_a_wrong_key_opens_nothing_and_prints_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    connect(tmp_path / "a.db", KEY).close()
    connection = connect(tmp_path / "a.db", KEY)
    connection.execute("CREATE TABLE t (a)")
    connection.close()

    with pytest.raises(sqlite.DatabaseError):
        connect(tmp_path / "a.db", b"\x02" * 32)

    assert capfd.readouterr() == ("", "")


def test_sqlite_utils_works_on_the_same_engine(store: Store) -> None:
    import sqlite_utils
    from sqlite_utils.utils import OperationalError, sqlite3

    assert isinstance(store._database.tables, sqlite_utils.Database)
    assert sqlite3.Error is sqlite.Error
    assert sqlite3.IntegrityError is sqlite.IntegrityError
    assert OperationalError is sqlite.OperationalError
    with pytest.raises(sqlite.IntegrityError):
        store._database.tables["form"].insert({"hash": None, "content": b""})


def test_sqlite_utils_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, inspector_app.store.store; print('sqlite_utils' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_an_unknown_setting_is_empty(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.db", KEY)

    assert setting_of(connection, "no_such_setting") == ""
    connection.close()

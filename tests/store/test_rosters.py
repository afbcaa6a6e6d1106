"""Rosters by root and version, and the root in force."""

from pathlib import Path

import pytest

from inspector_app.domain.canonical import canonical
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.database import Database
from inspector_app.store.migrations import migrate, scripts_in
from inspector_app.store.store import Store
from tests.store.cases import KEYS, MIGRATIONS, opened


def test_the_newest_roster_counts_and_the_older_ones_stay(store: Store) -> None:
    with pytest.raises(KeyError):
        store.rosters.newest()
    store.rosters.keep("root", 2, b"second")
    store.rosters.keep("root", 1, b"first")
    store.rosters.keep("root", 2, b"another second")

    assert store.rosters.newest() == b"second"
    assert store.rosters.read("root", 1) == b"first"
    assert store.rosters.versions("root") == [1, 2]
    with pytest.raises(KeyError):
        store.rosters.read("root", 3)


def test_the_first_root_is_in_force_until_another_is_used(store: Store) -> None:
    store.rosters.keep("own", 4, b"team of one")
    store.rosters.keep("team", 2, b"team of many")

    assert (store.rosters.root(), store.rosters.newest()) == ("own", b"team of one")
    store.rosters.use("team")
    assert (store.rosters.root(), store.rosters.newest()) == ("team", b"team of many")
    assert store.rosters.newest("own") == b"team of one"
    assert store.rosters.roots() == ["own", "team"]
    with pytest.raises(KeyError):
        store.rosters.use("nobody")


def test_rosters_of_an_older_case_folder_go_under_their_root(
    folder: CaseFolder, tmp_path: Path
) -> None:
    older = tmp_path / "older"
    older.mkdir()
    for script in scripts_in(MIGRATIONS)[:5]:
        (older / script.path.name).write_bytes(script.path.read_bytes())
    database = Database(folder.database, KEYS.database_key)
    migrate(database, older)
    said = [canonical({"kind": "roster", "body": {"root": "abc", "version": n}}) for n in (1, 2)]
    for version, content in enumerate(said, start=1):
        database.run("INSERT INTO roster (version, content) VALUES (?, ?)", (version, content))
    database.close()

    with opened(folder) as store:
        assert store.rosters.root() == "abc"
        assert [store.rosters.read("abc", version) for version in (1, 2)] == said

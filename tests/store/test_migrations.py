"""Migrations: numbered, one transaction each, harmless when they break."""

import shutil
from pathlib import Path

import pytest

from inspector_app.domain.errors.case import CaseTooNew, MigrationFailed
from inspector_app.store.case_folder import PLAIN_HEADER, CaseFolder
from inspector_app.store.database import Database
from inspector_app.store.migrations import migrate, scripts_in
from inspector_app.store.store import Store
from tests.store.cases import CIPHER, KEYS, MIGRATIONS, Pen, new_store, opened, quiet, summarise


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations of a later version of the program, so far the same."""
    shutil.copytree(MIGRATIONS, tmp_path / "db")
    return tmp_path / "db"


def open_later(folder: CaseFolder, later: Path) -> Store:
    return Store.open(folder, KEYS.database_key, CIPHER, later)


def test_the_scripts_are_numbered_from_one() -> None:
    scripts = scripts_in(MIGRATIONS)

    assert [script.number for script in scripts] == list(range(1, len(scripts) + 1))


def test_a_gap_in_the_numbers_is_a_bug(later: Path) -> None:
    (later / "0099_late.sql").write_text("SELECT 1;")

    with pytest.raises(ValueError, match="numbered"):
        scripts_in(later)


def test_every_table_is_strict_and_says_what_one_row_is(store: Store) -> None:
    text = "".join(script.path.read_text("utf-8") for script in scripts_in(MIGRATIONS))
    tables = [table for table in store._database.tables.tables if table.name[0] != "_"]

    # The engine's own, and those of the text search, which it makes and shapes by itself.
    search = {"words", "words_data", "words_idx", "words_docsize", "words_config"}
    ours = [t for t in tables if not t.name.startswith("sqlite_") and t.name not in search]
    assert [table.name for table in ours if not table.strict] == []
    for table in ours:
        before = text.split(f"CREATE TABLE {table.name} ")[0].rstrip().rsplit("\n", 1)[-1]
        assert before.startswith("--"), table.name


def test_what_ran_is_written_down_and_runs_once(store: Store) -> None:
    names = [row["name"] for row in store._database.tables["_sqlite_migrations"].rows]

    assert names == [script.path.stem for script in scripts_in(MIGRATIONS)]
    assert store._database.setting("user_version") == str(len(names))
    migrate(store._database, MIGRATIONS)
    assert store._database.tables["_sqlite_migrations"].count == len(names)


def test_a_new_script_runs_on_opening_and_the_file_is_copied_aside(
    folder: CaseFolder, later: Path
) -> None:
    with new_store(folder) as store:
        store.drafts.append("inspection/1", "a", 1, "now", "me")
    before = folder.database.read_bytes()
    number = len(scripts_in(later)) + 1
    (later / f"{number:04d}_more.sql").write_text("CREATE TABLE more (a TEXT) STRICT;")

    with open_later(folder, later) as store:
        assert store._database.rows("SELECT count(*) FROM more") == [(0,)]
        assert store.drafts.fields("inspection/1") == {"a": 1}

    copy = folder.path / f"case.db.before-{number:04d}"
    assert copy.read_bytes() == before
    assert not folder.database.read_bytes().startswith(PLAIN_HEADER)


def test_only_the_last_copy_is_kept(folder: CaseFolder, later: Path) -> None:
    new_store(folder).close()
    first = len(scripts_in(later)) + 1
    for number in (first, first + 1):
        (later / f"{number:04d}_m.sql").write_text(f"CREATE TABLE m{number} (a TEXT) STRICT;")
        open_later(folder, later).close()

    copies = sorted(path.name for path in folder.path.glob("case.db.before-*"))
    assert copies == [f"case.db.before-{first + 1:04d}"]


def test_a_broken_script_leaves_the_file_untouched(folder: CaseFolder, later: Path) -> None:
    with new_store(folder) as store:
        store.secrets.put("k", b"v")
    before = folder.database.read_bytes()
    number = len(scripts_in(later)) + 1
    broken = "CREATE TABLE more (a TEXT) STRICT; DELETE FROM secret; SELECT * FROM absent;"
    (later / f"{number:04d}_broken.sql").write_text(broken)

    with pytest.raises(MigrationFailed) as failed:
        open_later(folder, later)

    assert failed.value.script == f"{number:04d}_broken.sql"
    assert folder.database.read_bytes() == before
    with opened(folder) as store:
        assert store.secrets.read("k") == b"v"


def test_a_database_of_a_later_program_is_left_alone(folder: CaseFolder, later: Path) -> None:
    new_store(folder).close()
    known = len(scripts_in(MIGRATIONS))
    (later / f"{known + 1:04d}_more.sql").write_text("CREATE TABLE more (a TEXT) STRICT;")
    open_later(folder, later).close()
    before = folder.database.read_bytes()

    with pytest.raises(CaseTooNew) as refused:
        opened(folder)

    assert (refused.value.version, refused.value.known) == (known + 1, known)
    assert folder.database.read_bytes() == before


def test_a_script_with_a_trigger_runs_whole(tmp_path: Path) -> None:
    scripts = tmp_path / "db"
    scripts.mkdir()
    (scripts / "0001_a.sql").write_text(
        "CREATE TABLE t (a TEXT) STRICT; -- one; row\n"
        "CREATE TRIGGER g BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'no; never'); END;\n"
    )
    database = Database(tmp_path / "a.db", b"\x01" * 32)

    migrate(database, scripts)

    assert [trigger.name for trigger in database.tables.triggers] == ["g"]
    database.close()


def test_lists_made_before_the_filters_are_made_anew(
    folder: CaseFolder, later: Path, tmp_path: Path
) -> None:
    former = tmp_path / "former"
    former.mkdir()
    for script in scripts_in(later)[:5]:
        shutil.copyfile(script.path, former / script.path.name)
    with opened(folder_of(folder)) as store:
        pen = Pen(store)
        pen.begin()
        pen.seal()
        rows = store._database.rows(
            """
            SELECT entry.hash, replica, seq, prev, body_sha, body, subject, kind, signature, signer
            FROM entry ORDER BY seq
            """
        )
    older = Database(tmp_path / "case.db", KEYS.database_key)
    migrate(older, former)
    older.run("INSERT INTO replica (id, person, statement, own) VALUES ('r1', 'p1', x'00', 1)")
    older.run_many("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    older.close()
    shutil.copyfile(tmp_path / "case.db", folder.database)

    with opened(folder) as store:
        store.projections.refresh(summarise)

        (row,) = store.inspections.rows("东街")
        assert (row.stage, row.percent) == ("waiting", 1000)
        assert store.projections.verify(summarise, quiet) == []


def folder_of(folder: CaseFolder) -> CaseFolder:
    """Another case folder beside this one, with its database."""
    other = CaseFolder(folder.path.with_name("other"))
    other.create(b"{}")
    new_store(other).close()
    return other

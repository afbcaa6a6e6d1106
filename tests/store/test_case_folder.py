"""The case folder: vault, lock, refusals."""

import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from inspector_app.domain.errors.case import (
    CaseDamaged,
    CaseExists,
    CaseIncomplete,
    CaseInUse,
    CaseNotEncrypted,
    CaseNotFound,
    CaseOnNetwork,
)
from inspector_app.store import case_folder
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.machine import network_filesystem
from inspector_app.store.store import Store
from tests.store.cases import opened


def test_the_vault_is_read_as_it_was_written(folder: CaseFolder) -> None:
    assert folder.read_vault() == b'{"vault":1}'


def test_the_previous_vault_is_kept(folder: CaseFolder) -> None:
    folder.write_vault(b"second")
    folder.write_vault(b"third")

    assert folder.read_vault() == b"third"
    assert folder.read_previous_vault() == b"second"


def test_there_is_no_previous_vault_before_the_first_change(folder: CaseFolder) -> None:
    with pytest.raises(CaseIncomplete) as incomplete:
        folder.read_previous_vault()

    assert incomplete.value.missing == "vault.json.previous"


def test_a_vault_without_end_is_not_read(folder: CaseFolder) -> None:
    folder.vault.write_bytes(b" " * ((1 << 20) + 1))

    with pytest.raises(CaseDamaged):
        folder.read_vault()


def test_where_nothing_is_nothing_is_found(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "none")

    with pytest.raises(CaseNotFound):
        folder.read_vault()
    with pytest.raises(CaseNotFound), folder.lock():
        pass
    with pytest.raises(CaseNotFound):
        folder.refuse_foreign_database()
    assert not folder.path.exists()


def test_a_case_is_not_made_over_another(store: Store) -> None:
    with pytest.raises(CaseExists):
        CaseFolder(store.folder.path).create(b"{}")


def test_a_vault_is_not_made_over_photos_that_it_could_not_open(folder: CaseFolder) -> None:
    (folder.photos / "ab").mkdir(parents=True)

    with pytest.raises(CaseExists):
        CaseFolder(folder.path).create(b"{}")
    assert folder.read_vault() == b'{"vault":1}'


def test_an_unfinished_creation_can_be_begun_again(folder: CaseFolder) -> None:
    again = CaseFolder(folder.path)

    again.create(b"second")

    assert again.read_vault() == b"second"


def test_what_was_just_created_can_be_discarded(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "case")
    folder.create(b"{}")
    with folder.lock():
        pass
    folder.photos.mkdir()

    folder.discard()

    assert list(tmp_path.iterdir()) == []


def test_discarding_spares_what_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    folder = CaseFolder(tmp_path)
    folder.create(b"{}")

    folder.discard()

    assert list(tmp_path.iterdir()) == [tmp_path / "letter.txt"]


def test_a_folder_that_was_opened_is_never_discarded(folder: CaseFolder) -> None:
    with pytest.raises(RuntimeError):
        CaseFolder(folder.path).discard()

    assert folder.vault.exists()


def test_one_program_at_a_time(folder: CaseFolder) -> None:
    with folder.lock():
        with pytest.raises(CaseInUse), CaseFolder(folder.path).lock():
            pass
        with folder.lock():
            pass
        with pytest.raises(CaseInUse), CaseFolder(folder.path).lock():
            pass
    with CaseFolder(folder.path).lock():
        pass


def test_a_store_holds_the_lock_until_it_is_closed(store: Store) -> None:
    with pytest.raises(CaseInUse):
        opened(CaseFolder(store.folder.path))
    store.close()

    opened(CaseFolder(store.folder.path)).close()


def test_a_refused_program_does_not_free_the_lock(store: Store) -> None:
    for _ in range(2):
        with pytest.raises(CaseInUse):
            opened(CaseFolder(store.folder.path))


def test_a_run_that_ended_early_is_noticed_once(folder: CaseFolder) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path;"
        "from inspector_app.store.case_folder import CaseFolder;"
        "lock = CaseFolder(Path(sys.argv[1])).lock(); lock.__enter__();"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(folder.path)], check=False)
    assert done.returncode == -signal.SIGKILL

    seen = []
    for _ in range(2):
        again = CaseFolder(folder.path)
        with again.lock():
            seen.append(again.interrupted)

    assert seen == [True, False]


def test_an_error_inside_is_no_early_end(folder: CaseFolder) -> None:
    with pytest.raises(KeyError), folder.lock():
        raise KeyError

    with folder.lock():
        assert not folder.interrupted


def test_a_network_share_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/x {tmp_path.resolve()} nfs4 rw 0 0\n")
    folder = CaseFolder(tmp_path / "case")
    folder.create(b"{}")
    monkeypatch.setattr(
        case_folder, "network_filesystem", partial(network_filesystem, mounts=mounts)
    )

    with pytest.raises(CaseOnNetwork) as refused, folder.lock():
        pass
    assert refused.value.filesystem == "nfs4"
    with pytest.raises(CaseOnNetwork):
        CaseFolder(tmp_path / "other").create(b"{}")
    assert not (tmp_path / "other").exists()


def test_a_plain_database_is_refused_before_anything_reads_it(store: Store) -> None:
    import sqlite3

    store.close()
    store.folder.database.unlink()
    plain = sqlite3.connect(store.folder.database)
    plain.execute("CREATE TABLE entry (a)")
    plain.commit()
    plain.close()

    with pytest.raises(CaseNotEncrypted):
        opened(store.folder)


def test_an_emptied_database_is_no_new_one(store: Store) -> None:
    store.close()
    store.folder.database.write_bytes(b"")

    with pytest.raises(CaseDamaged):
        opened(store.folder)


def test_a_missing_database_or_vault_is_named(store: Store) -> None:
    store.close()
    store.folder.database.rename(store.folder.path / "elsewhere")

    with pytest.raises(CaseIncomplete) as incomplete:
        opened(store.folder)
    assert incomplete.value.missing == "case.db"

    (store.folder.path / "elsewhere").rename(store.folder.database)
    store.folder.vault.unlink()
    with pytest.raises(CaseIncomplete) as incomplete:
        store.folder.read_vault()
    assert incomplete.value.missing == "vault.json"

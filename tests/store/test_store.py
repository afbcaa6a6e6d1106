"""The whole case folder: made, opened, watched from outside, damaged."""

import random
import shutil
import sys
from pathlib import Path

import pytest

from inspector_app.domain.errors.case import CaseDamaged, CaseError, CaseExists
from inspector_app.store.case_folder import PLAIN_HEADER, CaseFolder
from inspector_app.store.content_files import ContentFiles
from inspector_app.store.database import Database
from inspector_app.store.store import Store
from tests.builders import an_answer
from tests.store.cases import (
    AT,
    CIPHER,
    ID,
    KEYS,
    MIGRATIONS,
    SUBJECT_1,
    Pen,
    a_piece,
    new_store,
    opened,
    quiet,
    summarise,
)

MARKER = "独一无二的标记marker-7731"


def a_full_visit(store: Store, pen: Pen) -> None:
    """A visit with photos, kept in every place that a case folder has; the marker in all of it."""
    original, reduced = (f"{MARKER}{n}".encode() * 50 for n in range(2))
    photo = a_piece(store.files.keep(original), store.files.keep(reduced), name=f"{MARKER}.jpg")
    store.thumbnails.keep(photo.reduced, MARKER.encode())
    pen.begin(unit=MARKER)
    answer = an_answer(1, note=MARKER).to_json()
    store.drafts.append(SUBJECT_1, "answer.A01", answer, AT, "p1")
    store.projections.refresh(summarise)
    pen.seal(**{"answer.A01": answer, "evidence.e1": photo.to_json()})
    store.sheets.keep(MARKER.encode() * 9)
    store.secrets.put("person.key", MARKER.encode())


def test_a_new_store_is_empty_and_open(folder: CaseFolder) -> None:
    with new_store(folder) as store:
        assert store.ledger.subjects() == []
        assert store.drafts.subjects() == []
        assert store.inspections.rows() == []
        assert store.missing_files() == []
        assert store.ballast.held


def test_a_closed_store_is_one_database_file(folder: CaseFolder) -> None:
    new_store(folder).close()

    names = sorted(path.name for path in folder.path.iterdir())
    assert names == ["ballast", "case.db", "lock", "vault.json"]


def test_closing_twice_does_nothing(store: Store) -> None:
    store.close()
    store.close()


def test_a_killed_creation_leaves_nothing_that_opens(folder: CaseFolder) -> None:
    (folder.path / "case.db.new").write_bytes(b"half a database")
    (folder.path / "case.db.new-wal").write_bytes(b"")

    with new_store(folder) as store:
        assert store.ledger.own_replica().id == "r1"
    assert list(folder.path.glob("case.db.new*")) == []


def test_a_creation_that_fails_can_be_discarded_whole(folder: CaseFolder, tmp_path: Path) -> None:
    (tmp_path / "db").mkdir()
    (tmp_path / "db" / "0001_broken.sql").write_text("SELECT * FROM absent;")

    with pytest.raises(CaseError):
        Store.create(folder, KEYS.database_key, CIPHER, tmp_path / "db")
    folder.discard()

    assert not folder.path.exists()


def test_a_store_is_not_made_over_another(store: Store) -> None:
    store.close()

    with pytest.raises(CaseExists):
        new_store(store.folder)
    with opened(store.folder) as again:
        assert again.ledger.own_replica().id == "r1"


def test_the_wrong_key_opens_nothing(store: Store) -> None:
    store.close()

    with pytest.raises(CaseDamaged):
        Store.open(store.folder, b"\x08" * 32, CIPHER, MIGRATIONS)
    with opened(store.folder) as again:
        assert again.ledger.own_replica().id == "r1"


def test_a_transaction_spans_every_part(store: Store, pen: Pen) -> None:
    def failing() -> None:
        with store.transaction():
            pen.begin()
            store.drafts.append(SUBJECT_1, "a", 1, AT, "p1")
            store.secrets.put("k", b"v")
            store.next_draft_number("甲组")
            raise KeyError

    with pytest.raises(KeyError):
        failing()

    assert store.ledger.subjects() == []
    assert store.drafts.subjects() == []
    assert store.inspections.rows() == []
    assert store.secrets.names() == []
    assert store.next_draft_number("甲组") == "甲组-0001"


def test_draft_numbers_are_never_given_out_twice(store: Store) -> None:
    assert [store.next_draft_number("甲组") for _ in range(3)] == [
        "甲组-0001",
        "甲组-0002",
        "甲组-0003",
    ]
    assert store.next_draft_number("乙组") == "乙组-0001"
    store.close()
    with opened(store.folder) as again:
        assert again.next_draft_number("甲组") == "甲组-0004"
        again._database.run("UPDATE counter SET last = 12345")
        assert again.next_draft_number("甲组") == "甲组-12346"


def test_files_that_records_name_and_that_are_gone_are_listed(store: Store, pen: Pen) -> None:
    sealed = a_piece(store.files.keep(b"one"), store.files.keep(b"two"))
    typed = a_piece(store.files.keep(b"three"), store.files.keep(b"four"), id="e2")
    sheet = store.sheets.keep(b"pdf")
    orphan = store.files.keep(b"five")
    pen.begin()
    pen.seal(**{"evidence.e1": sealed.to_json()})
    revision = {"sheet": "inspection-sheet", "version": 1, "step": 1, "role": "a", "signer": "f"}
    pen.write("revision", {"revision.1.1": {**revision, "size": 3, "sha256": sheet, "at": AT}})
    store.drafts.append("inspection/2", "evidence.e2", typed.to_json(), AT, "p1")
    store.drafts.append("inspection/2", "evidence.e3", None, AT, "p1")

    assert store.missing_files() == []
    assert store.files.orphans(store.known_files()) == [orphan]

    for files, digest in ((store.files, sealed.reduced), (store.files, typed.sha256)):
        files.path_of(digest).unlink()
    store.sheets.path_of(sheet).unlink()
    missing = {error.sha256 for error in store.missing_files()}
    assert missing == {sealed.reduced, typed.sha256, sheet}


def test_what_is_half_written_is_swept_on_opening(store: Store) -> None:
    digest = store.files.keep(b"photo")
    half = store.files.path_of(digest).with_name(f".{digest}.00.new")
    half.write_bytes(b"half")
    vault = store.folder.path / ".vault.json.00.new"
    vault.write_bytes(b"half")
    store.close()

    opened(store.folder).close()

    assert not half.exists()
    assert not vault.exists()


def test_nothing_of_a_visit_is_found_in_the_clear(store: Store, pen: Pen) -> None:
    a_full_visit(store, pen)
    words = [MARKER.encode(), MARKER.encode("utf-16-le"), b"marker-7731", b"header.unit"]

    for closed in (False, True):
        if closed:
            store.close()
        for path in store.folder.path.rglob("*"):
            if path.is_file():
                content = path.read_bytes() + path.name.encode()
                assert [word for word in words if word in content] == [], path


def test_the_file_is_never_plain(store: Store, pen: Pen) -> None:
    a_full_visit(store, pen)
    store._database.run("VACUUM")
    store._database.run("PRAGMA wal_checkpoint(TRUNCATE)")

    assert not store.folder.database.read_bytes().startswith(PLAIN_HEADER[:6])
    with opened_copy(store) as copy:
        assert copy.inspections.load(ID).header.unit == MARKER


def opened_copy(store: Store) -> Store:
    """The case folder copied elsewhere, opened there."""
    store.close()
    place = store.folder.path.with_name("copy")
    shutil.copytree(store.folder.path, place)
    return opened(CaseFolder(place))


def test_secrets_that_were_forgotten_leave_no_trace(store: Store) -> None:
    store.secrets.put("k", MARKER.encode())
    store.secrets.forget("k")
    rows = store._database.rows("SELECT * FROM secret")

    assert rows == []
    assert store._database.setting("secure_delete") == "1"


def readable(folder: CaseFolder) -> str:
    """What a damaged case folder gives: `refused`, or the unit it shows after every check."""
    try:
        with opened(folder) as store:
            if store.ledger.verify() or store.projections.verify(summarise, quiet):
                return "refused"
            if not store.ledger.entries(SUBJECT_1):
                return "empty"
            shown = store.inspections.load(ID)
            return f"{shown.header.unit} {shown.answers.get('A01')}"
    except CaseError:
        return "refused"


def flip(path: Path, whole: bytes, chance: random.Random, at: int | None = None) -> None:
    position = chance.randrange(len(whole)) if at is None else at
    flipped = bytearray(whole)
    flipped[position] ^= 1 << chance.randrange(8)
    path.write_bytes(flipped)


def flipped_databases(store: Store, pen: Pen, times: int) -> set[str]:
    pen.begin()
    pen.write("edit", {"answer.A01": an_answer(1).to_json()})
    store.close()
    whole = store.folder.database.read_bytes()
    good = readable(store.folder)
    chance = random.Random(11)
    found = set()
    for n in range(times):
        flip(store.folder.database, whole, chance, n if n < 20 else None)
        found.add(readable(store.folder))
        for leftover in store.folder.path.glob("case.db-*"):
            leftover.unlink()
    return found - {good, "refused"}


def flipped_logs(store: Store, pen: Pen, times: int) -> set[str]:
    """Flips in the write-ahead log of a run that was killed; older states are recovery."""
    states = ["refused", "empty"]
    pen.begin()
    for value in range(6):
        pen.write("edit", {"answer.A01": an_answer(value).to_json()})
    database, log = store.folder.database, Path(f"{store.folder.database}-wal")
    kept = database.read_bytes(), log.read_bytes()
    store.close()
    states += [f"东街便民服务中心 {an_answer(value)}" for value in range(6)]
    states.append("东街便民服务中心 None")
    chance = random.Random(13)
    found = set()
    for n in range(times):
        database.write_bytes(kept[0])
        Path(f"{database}-shm").unlink(missing_ok=True)
        flip(log, kept[1], chance, n if n < 20 else None)
        found.add(readable(store.folder))
    return found - set(states)


def test_a_flipped_bit_in_the_database_is_refused_or_harmless(store: Store, pen: Pen) -> None:
    assert flipped_databases(store, pen, 40) == set()


def test_a_flipped_bit_in_the_log_is_refused_or_recovered(store: Store, pen: Pen) -> None:
    assert flipped_logs(store, pen, 30) == set()


@pytest.mark.slow
def test_five_hundred_flipped_bits_in_the_database(store: Store, pen: Pen) -> None:
    assert flipped_databases(store, pen, 500) == set()


@pytest.mark.slow
def test_five_hundred_flipped_bits_in_the_log(store: Store, pen: Pen) -> None:
    assert flipped_logs(store, pen, 500) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="truncates files that are open")
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.99])
def test_a_cut_database_is_refused(store: Store, pen: Pen, share: float) -> None:
    pen.begin()
    store.close()
    whole = store.folder.database.read_bytes()
    store.folder.database.write_bytes(whole[: int(len(whole) * share)])

    assert readable(store.folder) == "refused"


def test_two_swapped_photos_are_noticed(store: Store) -> None:
    one, two = store.files.keep(b"one"), store.files.keep(b"two")
    places = store.files.path_of(one), store.files.path_of(two)
    first, second = places[0].read_bytes(), places[1].read_bytes()
    places[0].write_bytes(second)
    places[1].write_bytes(first)

    assert not store.files.is_intact(one)
    assert not store.files.is_intact(two)


def test_photos_and_sheets_are_apart(store: Store) -> None:
    digest = store.sheets.keep(b"pdf")

    assert not store.files.has(digest)
    assert isinstance(store.sheets, ContentFiles)
    assert store.sheets.root == store.folder.sheets


def test_the_database_is_the_room_s_own_business(store: Store) -> None:
    assert isinstance(store._database, Database)
    assert not any(
        isinstance(value, Database) for name, value in vars(store).items() if name[0] != "_"
    )

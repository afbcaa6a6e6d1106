"""The check names what was altered, and says good of what was not."""

from pathlib import Path

import pytest

from inspector_app.domain.faults import Fault
from inspector_app.workflows.attach import attach_photos
from inspector_app.workflows.check import check_case
from inspector_app.workflows.open_case import OpenCase
from inspector_app.workflows.rebuild import rebuild_case
from inspector_app.workflows.show import list_inspections
from tests.visits import Desk, a_photo, begun, colleague, sealed


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def visited(case: OpenCase, tmp_path: Path) -> OpenCase:
    """A case folder with one sealed visit and one photo."""
    inspection = begun(case)
    photos = [a_photo(tmp_path / "p.jpg"), a_photo(tmp_path / "q.jpg", colour="red")]
    attach_photos(case, inspection.id, photos, ["A01"], "", quiet)
    sealed(case, inspection)
    return case


def codes(case: OpenCase) -> set[str]:
    return {fault.code for fault in check_case(case, quiet).faults}


def test_a_sound_case_folder_is_good(visited: OpenCase) -> None:
    checked = check_case(visited, quiet)

    assert (checked.verdict, checked.faults) == ("good", ())
    assert (checked.entries, checked.files) == (4, 4)


def test_a_changed_row_of_a_list_is_named_and_mended_by_rebuild(visited: OpenCase) -> None:
    visited.store._database.run("UPDATE inspection SET percent = 123")
    assert codes(visited) == {"projection-changed"}

    rebuild_case(visited, quiet)

    assert codes(visited) == set()
    assert list_inspections(visited)[0].percent == "100.0"


def test_swapped_photos_are_noticed(visited: OpenCase) -> None:
    first, second = sorted(
        path for path in (visited.folder.path / "photos").rglob("*") if path.is_file()
    )[:2]
    one, two = first.read_bytes(), second.read_bytes()
    first.write_bytes(two)
    second.write_bytes(one)

    assert codes(visited) == {"file-damaged"}


def test_a_missing_sheet_is_noticed(visited: OpenCase) -> None:
    (sheet,) = (path for path in (visited.folder.path / "sheets").rglob("*") if path.is_file())
    sheet.unlink()

    assert codes(visited) == {"file-missing"}


def test_an_old_copy_of_the_ledger_is_noticed_by_the_vault(desk: Desk, tmp_path: Path) -> None:
    with desk.opened() as case:
        colleague(case, tmp_path)
        sealed(case, begun(case))
    old = (desk.path / "case.db").read_bytes()
    with desk.opened() as case:
        sealed(case, begun(case, "另一个窗口"))
    (desk.path / "case.db").write_bytes(old)

    with desk.opened() as case:
        assert f"ledger-{Fault.NOT_AS_WITNESSED.value}" in codes(case)


def test_a_signature_by_somebody_else_is_named(visited: OpenCase) -> None:
    database = visited.store._database
    database.run("DROP TRIGGER entry_is_never_changed")
    database.run("UPDATE entry SET signature = x'3006020101020101' WHERE kind = 'seal'")

    assert codes(visited) >= {f"ledger-{Fault.UNGUARDED.value}"}
    rows = database.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    assert ("entry_is_never_changed",) not in rows

"""The check names what was altered, and says good of what was not."""

import base64
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.entry import make_entry
from inspector_app.domain.faults import Fault
from inspector_app.domain.roster import Revocation
from inspector_app.trust.identity import issue, new_root
from inspector_app.trust.roster_seal import sign_roster
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.care.rebuild import rebuild_case
from inspector_app.workflows.case.open_case import OpenCase, key_record, load_kept_identity
from inspector_app.workflows.case.record import Cut, cut_entry, keep_entries
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.team.enrol import renew_certificate
from inspector_app.workflows.visit.discard import discard_changes
from inspector_app.workflows.visit.fill import record_answer
from inspector_app.workflows.visit.show import find_inspection, list_inspections
from inspector_app.workflows.visit.void import void_inspection
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


def test_an_entry_that_must_be_signed_and_is_not_is_named(visited: OpenCase) -> None:
    (subject,) = visited.store.ledger.subjects("inspection/")
    for kind in ("supplement", "void"):
        fields = {f"{kind}.reason": "无签名"}
        keep_entries(visited, [cut_entry(visited, subject, kind, fields)])

    assert [fault.code for fault in check_case(visited, quiet).faults] == ["signature-missing"] * 2


def test_a_renewed_key_and_every_signed_verb_pass(visited: OpenCase) -> None:
    renew_certificate(visited)
    inspection = find_inspection(visited, "last")
    record_answer(visited, inspection, "A05", Answer(Mark.NOT_OBSERVED))
    discard_changes(visited, inspection.id)
    void_inspection(visited, inspection.id, "重复")

    assert codes(visited) == set()


def test_a_key_may_sign_within_the_second_in_which_it_begins(visited: OpenCase) -> None:
    me = visited.me
    began = visited.clock().replace(microsecond=900_000)
    keys = tuple(replace(key, active_from=began.isoformat()) for key in me.keys)
    (subject,) = visited.store.ledger.subjects("inspection/")
    cut = signed_at(visited, subject, began.replace(microsecond=0).isoformat())
    keep_entries(visited, [cut])
    visited.roster = replace(visited.roster, people=(replace(me, keys=keys),))

    faults = check_case(visited, quiet).faults

    assert cut.entry.hash[:12] not in {fault.place for fault in faults}
    assert {fault.code for fault in faults} >= {"signer-not-active"}  # those signed an hour before


def test_a_seal_by_a_key_that_was_revoked_before_is_named(visited: OpenCase) -> None:
    (subject,) = visited.store.ledger.subjects("inspection/")
    revoked = Revocation(visited.identity.fingerprint, visited.clock().isoformat(), "遗失")
    keep_entries(visited, [signed_at(visited, subject, visited.clock().isoformat())])
    visited.roster = replace(visited.roster, revocations=(revoked,))

    assert codes(visited) == {"signer-not-active"}


def signed_at(case: OpenCase, subject: str, at: str) -> Cut:
    """A void entry that says it was made at `at`, signed."""
    cut = cut_entry(case, subject, "void", {"void.reason": "重复"})
    content = replace(cut.content, at=at)
    entry = make_entry(cut.entry.prev, content)
    signature = case.identity.sign(bytes.fromhex(entry.hash))
    return Cut(entry, content, signature, case.identity.fingerprint)


def test_a_roster_of_another_root_is_named(visited: OpenCase) -> None:
    now = visited.clock()
    stranger = new_root("甲组", now)
    forged = replace(
        visited.roster,
        root=stranger.fingerprint,
        root_certificate=base64.b64encode(stranger.certificate).decode(),
        version=visited.roster.version + 1,
    )
    visited.store.rosters.keep(visited.roster.root, forged.version, sign_roster(stranger, forged))

    faults = check_case(visited, quiet).faults
    assert [(fault.code, fault.place) for fault in faults] == [
        ("roster-unsigned", f"roster #{forged.version}")
    ]
    for name in ("key", "certificate", "chain"):
        visited.store.secrets.forget(f"root.{name}")
    assert codes(visited) == {"roster-unsigned"}


def test_an_altered_roster_is_named_whichever_version_it_is(visited: OpenCase) -> None:
    database = visited.store._database
    root = load_kept_identity(visited.store, "root")
    now = visited.clock()
    extra = key_record(issue(root, "A99", now), now)
    other = replace(visited.me, id="x", code="A99", keys=(extra,))
    swapped = sign_roster(root, replace(visited.roster, people=(*visited.roster.people, other)))
    good = visited.store.rosters.read(visited.roster.root, 1)
    for content in (good[:-20], b"", swapped):
        database.run("UPDATE roster SET content = ? WHERE version = 1", (content,))
        assert codes(visited) == {"roster-unsigned"}


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE entry SET body = x'00' WHERE kind = 'seal'",
        "UPDATE entry SET subject = 'inspection/other' WHERE kind = 'begin'",
        "DELETE FROM roster",
        "UPDATE roster SET content = x''",
        "UPDATE form SET content = x'7b7d'",
        "DELETE FROM form",
        "UPDATE evidence SET sha256 = 'nonsense'",
        "UPDATE replica SET statement = x'7b7d'",
        "UPDATE replica SET person = 'nobody'",
        "UPDATE secret SET content = x'00' WHERE name = 'root.certificate'",
        "INSERT INTO draft_answer VALUES ('inspection/x', 1, 'evidence.1', '{}', 'then', 'me')",
        "INSERT INTO draft_answer SELECT 'inspection/' || id, 1, 'evidence.1', '{}', 'then', 'me'"
        " FROM inspection",
        "INSERT INTO draft_answer SELECT 'inspection/' || id, 1, 'answer.A01', '7', 'then', 'me'"
        " FROM inspection",
    ],
)
def test_damage_of_any_kind_is_a_result_and_no_error(visited: OpenCase, damage: str) -> None:
    database = visited.store._database
    database.run("DROP TRIGGER entry_is_never_changed")
    database.run("PRAGMA foreign_keys = OFF")
    database.run(damage)

    assert check_case(visited, quiet).verdict == "altered"


def test_a_damaged_row_of_a_file_does_not_hide_the_sheets(visited: OpenCase) -> None:
    visited.store._database.run("UPDATE evidence SET sha256 = 'nonsense'")
    (sheet,) = (path for path in (visited.folder.path / "sheets").rglob("*") if path.is_file())
    sheet.write_bytes(b"x")

    assert codes(visited) >= {"projection-changed", "file-damaged"}

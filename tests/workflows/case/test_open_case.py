"""A case folder: a team of one at once, nothing in the clear, nothing half-made."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.errors.case import CaseExists, CaseInUse, CaseNotFound, LedgerBehind
from inspector_app.domain.errors.refused import HeaderRefused, PassphraseTooShort
from inspector_app.domain.errors.trust import WrongPassphrase
from inspector_app.domain.roster import Role
from inspector_app.places import find_places
from inspector_app.trust.vault import unlock_with_recovery
from inspector_app.workflows.case.open_case import Newcomer, create_case, open_case
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.team.enrol import change_case_passphrase
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.show import list_inspections
from tests.visits import (
    CHEAP,
    PASSPHRASE,
    Desk,
    TickingClock,
    a_photo,
    begun,
    colleague,
    new_desk,
    sealed,
)

MARKER = "独一无二的记号ZQX7"


def test_a_first_run_alone_is_a_team_of_one_that_can_sign(desk: Desk) -> None:
    with desk.opened() as case:
        me = case.me

        assert (me.name, me.code, me.role) == ("陈明远", "A17", Role.LEAD)
        assert case.roster.active(case.identity.fingerprint, desk.clock())
        assert case.identity.code == "A17"


def test_a_second_program_is_kept_out(desk: Desk) -> None:
    with desk.opened(), pytest.raises(CaseInUse), desk.opened():
        pass


def test_creating_over_a_case_is_refused_and_leaves_it_alone(desk: Desk) -> None:
    newcomer = Newcomer("别人", "X1")

    with pytest.raises(CaseExists):
        create_case(desk.path, PASSPHRASE, newcomer, desk.places, desk.clock, cost=CHEAP)

    with desk.opened() as case:
        assert case.me.name == "陈明远"


def test_a_creation_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    path, broken = tmp_path / "case", tmp_path / "db"
    broken.mkdir()
    (broken / "0001_broken.sql").write_text("CREATE TABLE a (b); CREATE TABEL c (d);")
    places = replace(find_places({}), migrations=broken)

    with pytest.raises(Exception, match=r"TABEL|syntax|0001"):
        create_case(path, PASSPHRASE, Newcomer("甲", "A"), places, TickingClock(), cost=CHEAP)

    assert not path.exists()


@pytest.mark.parametrize(
    ("name", "code"), [("", "A1"), ("甲", " "), ("甲", "A" * 41), ("甲" * 81, "A")]
)
def test_a_person_has_a_name_and_a_short_code(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(HeaderRefused):
        create_case(
            *(tmp_path / "case", PASSPHRASE, Newcomer(name, code), find_places({})),
            TickingClock(),
            cost=CHEAP,
        )


@pytest.mark.parametrize("wrong", ["", PASSPHRASE + " ", PASSPHRASE.upper(), "x" * 5000])
def test_only_the_very_passphrase_opens(desk: Desk, wrong: str) -> None:
    with (
        pytest.raises(WrongPassphrase),
        open_case(desk.path, wrong, desk.places, desk.clock),
    ):
        pass


def test_short_passphrases_are_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        create_case(tmp_path / "x", "seven77", Newcomer("甲", "A"), desk.places, desk.clock)
    with desk.opened() as case, pytest.raises(PassphraseTooShort):
        change_case_passphrase(case, "seven77", cost=CHEAP)


def test_the_recovery_code_opens_what_a_forgotten_passphrase_does_not(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "one")
    made = create_case(
        tmp_path / "two", PASSPHRASE, Newcomer("甲", "A1"), desk.places, desk.clock, cost=CHEAP
    )

    keys = unlock_with_recovery((tmp_path / "two" / "vault.json").read_bytes(), made.recovery_code)

    with open_case(tmp_path / "two", PASSPHRASE, desk.places, desk.clock) as case:
        assert case.keys == keys


def test_a_folder_that_is_none_is_named(desk: Desk, tmp_path: Path) -> None:
    with (
        pytest.raises(CaseNotFound),
        open_case(tmp_path / "none", PASSPHRASE, desk.places, desk.clock),
    ):
        pass


def test_nothing_of_a_whole_visit_lies_in_the_clear(desk: Desk, tmp_path: Path) -> None:
    with desk.opened() as case:
        colleague(case, tmp_path)
        inspection = begun(case, MARKER)
        note = f'{{"answers":[{{"item":"A01","mark":"scored","value":1,"note":"{MARKER}"}}]}}'
        fill_from_file(case, inspection.id, note.encode(), "a")
        attach_photos(
            case, inspection.id, [a_photo(tmp_path / "p.jpg")], ["A01"], MARKER, lambda *_: None
        )
        sealed(case, inspection)
        open_files = [path for path in desk.path.rglob("*") if path.is_file()]
        found = [path for path in open_files if MARKER.encode() in path.read_bytes()]

    closed = [path for path in desk.path.rglob("*") if path.is_file()]
    assert found == []
    assert [path for path in closed if MARKER.encode() in path.read_bytes()] == []
    assert not any(path.read_bytes().startswith(b"SQLite format 3") for path in closed)
    assert [path for path in closed if MARKER in path.name] == []


def test_the_draft_that_was_open_is_named_only_after_a_crash(desk: Desk, tmp_path: Path) -> None:
    with desk.opened() as case:
        colleague(case, tmp_path)
        fill_from_file(
            case, begun(case).id, b'{"answers":[{"item":"A01","mark":"scored","value":1}]}', ""
        )

    with desk.opened() as case:
        assert case.interrupted == ()
    (desk.path / "lock").write_text("4711")
    with desk.opened() as case:
        assert [draft.unit for draft in case.interrupted] == ["云溪镇便民服务中心"]


def test_an_old_copy_of_the_ledger_may_be_read_but_nothing_is_added(
    desk: Desk, tmp_path: Path
) -> None:
    with desk.opened() as case:
        colleague(case, tmp_path)
        sealed(case, begun(case))
    old = (desk.path / "case.db").read_bytes()
    with desk.opened() as case:
        sealed(case, begun(case, "另一个窗口"))
    vault = (desk.path / "vault.json").read_bytes()
    (desk.path / "case.db").write_bytes(old)

    with desk.opened() as case:
        assert [row.unit for row in list_inspections(case)] == ["云溪镇便民服务中心"]
        with pytest.raises(LedgerBehind):
            begun(case, "第三个窗口")

    assert (desk.path / "vault.json").read_bytes() == vault


def test_a_kill_during_creation_leaves_the_place_free(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path;"
        "from inspector_app.workflows import open_case as o; from tests.visits import *;"
        "o._found_team = lambda *_: os.kill(os.getpid(), 9);"
        "o.create_case(Path(sys.argv[1]), PASSPHRASE, Newcomer('甲', 'A'), find_places({}),"
        " TickingClock(), cost=CHEAP)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "case")], check=False)
    assert not (tmp_path / "case").exists()

    create_case(
        *(tmp_path / "case", PASSPHRASE, Newcomer("甲", "A"), find_places({}), TickingClock()),
        cost=CHEAP,
    )

    assert (tmp_path / "case" / "case.db").exists()


@pytest.mark.parametrize("team", ["", "../x", "a b", "x" * 17])
def test_a_team_s_code_can_begin_a_file_name(tmp_path: Path, team: str) -> None:
    with pytest.raises(HeaderRefused):
        create_case(
            *(tmp_path / "case", PASSPHRASE, Newcomer("甲", "A", team), find_places({})),
            TickingClock(),
            cost=CHEAP,
        )

"""People and keys: who may sign is the roster's word, and the roster is the root's."""

from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import (
    CodeTaken,
    FileExists,
    NoSuchPerson,
    NotTheRoot,
    NotTheSigner,
    ReasonNeeded,
)
from inspector_app.domain.errors.trust import Pkcs12Refused, RosterRefused, WrongPassphrase
from inspector_app.domain.verification import Judgement
from inspector_app.trust.vault import unlock
from inspector_app.workflows.case.open_case import Newcomer, OpenCase, create_case, open_case
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.sealing.sign import countersign
from inspector_app.workflows.team.enrol import (
    NewPerson,
    add_person,
    export_own_key,
    export_roster,
    import_own_key,
    import_roster,
    recover_case,
    renew_certificate,
    renew_person,
    revoke_person,
)
from inspector_app.workflows.verifying.verify import verify_pdf
from tests.visits import CHEAP, PASSPHRASE, Desk, begun, filled, new_desk, sealed


def test_a_new_person_s_key_exists_in_the_file_alone(case: OpenCase, tmp_path: Path) -> None:
    person = add_person(case, NewPerson("王五", "A31"), tmp_path / "c.p12", PASSPHRASE)

    kept = b"".join(case.store.secrets.read(name) for name in case.store.secrets.names())

    assert case.roster.person_of(person.keys[0].fingerprint) == person
    assert (tmp_path / "c.p12").stat().st_mode & 0o077 == 0
    assert len(kept) < 10_000
    assert sorted(name.split(".")[0] for name in case.store.secrets.names()) == [
        *["person"] * 3,
        *["recipient"] * 2,
        "replica",
        *["root"] * 3,
    ]


def test_codes_are_given_once(case: OpenCase, tmp_path: Path) -> None:
    with pytest.raises(CodeTaken):
        add_person(case, NewPerson("另一个", "A17"), tmp_path / "c.p12", PASSPHRASE)


def test_a_renewed_key_seals_and_the_old_seals_still_verify(case: OpenCase) -> None:
    before = sealed(case, begun(case))

    renewed = renew_certificate(case)
    after = sealed(case, begun(case, "另一个窗口"))

    assert len(renewed.keys) == 2
    for done in (before, after):
        assert verify_pdf(done.pdf, Path("x"), case=case).examination.judgement is Judgement.GOOD


def test_a_revoked_person_signs_nothing_more(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    with pytest.raises(ReasonNeeded):
        revoke_person(case, "A23", " ")
    revoke_person(case, "A23", "调离")

    with pytest.raises(NotTheSigner):
        countersign(case, inspection.id, "b", tmp_path / "b.p12", PASSPHRASE)
    with pytest.raises(NoSuchPerson):
        revoke_person(case, "A99", "没有此人")


def test_an_own_key_goes_out_and_comes_back(case: OpenCase, tmp_path: Path) -> None:
    export_own_key(case, tmp_path / "me.p12", PASSPHRASE)
    with pytest.raises(Pkcs12Refused):
        import_own_key(case, tmp_path / "me.p12", "wrong passphrase")

    person = import_own_key(case, tmp_path / "me.p12", PASSPHRASE)

    assert person.id == case.me.id


def test_a_colleague_s_key_does_not_make_this_case_folder_theirs(
    case: OpenCase, tmp_path: Path
) -> None:
    with pytest.raises(NotTheSigner):
        import_own_key(case, tmp_path / "b.p12", PASSPHRASE)


def test_a_key_file_is_never_written_over(case: OpenCase, tmp_path: Path) -> None:
    before = (tmp_path / "b.p12").read_bytes()

    with pytest.raises(FileExists):
        add_person(case, NewPerson("王五", "A31"), tmp_path / "b.p12", PASSPHRASE)

    assert (tmp_path / "b.p12").read_bytes() == before
    assert "A31" not in {person.code for person in case.roster.people}


def test_a_colleague_s_key_is_renewed_into_a_new_file(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    sealed(case, inspection)

    renewed = renew_person(case, "A23", tmp_path / "b2.p12", PASSPHRASE)
    countersign(case, inspection.id, "b", tmp_path / "b2.p12", PASSPHRASE)

    assert len(renewed.keys) == 2


def test_a_revoked_owner_seals_nothing_more(case: OpenCase) -> None:
    inspection = begun(case)
    filled(case, inspection)
    revoke_person(case, "A17", "遗失")

    with pytest.raises(NotTheSigner):
        seal_inspection(case, inspection.id, progress=lambda *_: None)


def test_the_recovery_code_gives_a_new_passphrase(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    path = tmp_path / "other"
    newcomer = Newcomer("甲", "A1")
    made = create_case(path, PASSPHRASE, newcomer, desk.places, desk.clock, cost=CHEAP)

    recover_case(path, made.recovery_code, "another passphrase", cost=CHEAP)

    with open_case(path, "another passphrase", desk.places, desk.clock) as case:
        assert case.me.code == "A1"
    for vault in ("vault.json", "vault.json.previous"):
        with pytest.raises(WrongPassphrase):
            unlock((path / vault).read_bytes(), PASSPHRASE)


def test_a_stranger_s_key_and_roster_are_refused(case: OpenCase, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other: Desk = new_desk(tmp_path / "other")
    with other.opened() as foreign:
        export_own_key(foreign, tmp_path / "x.p12", PASSPHRASE)
        export_roster(foreign, tmp_path / "x.roster")

    with pytest.raises(NotTheSigner):
        import_own_key(case, tmp_path / "x.p12", PASSPHRASE)
    with pytest.raises(RosterRefused):
        import_roster(case, tmp_path / "x.roster")


def test_an_older_roster_does_not_replace_a_newer_one(case: OpenCase, tmp_path: Path) -> None:
    export_roster(case, tmp_path / "old.roster")
    add_person(case, NewPerson("王五", "A31"), tmp_path / "c.p12", PASSPHRASE)

    with pytest.raises(RosterRefused):
        import_roster(case, tmp_path / "old.roster")


def test_without_the_root_nobody_is_added(case: OpenCase, tmp_path: Path) -> None:
    case.store.secrets.forget("root.key")

    with pytest.raises(NotTheRoot):
        add_person(case, NewPerson("王五", "A31"), tmp_path / "c.p12", PASSPHRASE)
    assert not (tmp_path / "c.p12").exists()

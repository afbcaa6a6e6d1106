"""People and keys: who may sign is the roster's word, and the roster is the root's."""

from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import (
    CodeTaken,
    NoSuchPerson,
    NotTheRoot,
    NotTheSigner,
    ReasonNeeded,
)
from inspector_app.domain.errors.trust import Pkcs12Refused, RosterRefused
from inspector_app.domain.verification import Judgement
from inspector_app.workflows.enrol import (
    NewPerson,
    add_person,
    export_own_key,
    export_roster,
    import_own_key,
    import_roster,
    renew_certificate,
    revoke_person,
)
from inspector_app.workflows.open_case import OpenCase
from inspector_app.workflows.sign import countersign
from inspector_app.workflows.verify import verify_pdf
from tests.visits import PASSPHRASE, Desk, begun, new_desk, sealed


def test_a_new_person_s_key_exists_in_the_file_alone(case: OpenCase, tmp_path: Path) -> None:
    person = add_person(case, NewPerson("王五", "A31"), tmp_path / "c.p12", PASSPHRASE)

    kept = b"".join(case.store.secrets.read(name) for name in case.store.secrets.names())

    assert case.roster.person_of(person.keys[0].fingerprint) == person
    assert (tmp_path / "c.p12").stat().st_mode & 0o077 == 0
    assert len(kept) < 10_000
    assert sorted(name.split(".")[0] for name in case.store.secrets.names()) == [
        *["person"] * 3,
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

"""Who stands on the roster, and how."""

from datetime import timedelta
from pathlib import Path

from inspector_app.domain.roster import Standing
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.team.enrol import renew_person, revoke_person
from inspector_app.workflows.team.list_people import list_people
from tests.visits import PASSPHRASE


def test_the_owner_is_listed_with_the_key_that_signs(case: OpenCase) -> None:
    found = list_people(case)

    assert found.me.person.name == "陈明远"
    assert found.me.key is not None
    assert found.me.key.fingerprint == case.identity.fingerprint
    assert found.me.standing is Standing.ACTIVE
    assert found.keeps_root
    assert [each.person.code for each in found.listed] == ["A17", "A23"]
    assert found.listed[0] is found.me


def test_a_revoked_person_says_why_and_is_active_again_with_a_new_key(
    case: OpenCase, tmp_path: Path
) -> None:
    revoke_person(case, "A23", "U盘遗失")
    revoked = list_people(case).listed[1]
    renew_person(case, "A23", tmp_path / "new.p12", PASSPHRASE)
    renewed = list_people(case).listed[1]

    assert (revoked.standing, revoked.reason) == (Standing.REVOKED, "U盘遗失")
    assert (renewed.standing, renewed.reason) == (Standing.ACTIVE, "")


def test_a_certificate_that_ended_is_no_longer_active(case: OpenCase) -> None:
    case.clock.now += timedelta(days=800)  # type: ignore[attr-defined]

    assert list_people(case).me.standing is Standing.NO_LONGER


def test_without_the_root_key_nobody_is_added_here(case: OpenCase) -> None:
    case.store.secrets.forget("root.key")

    assert not list_people(case).keeps_root

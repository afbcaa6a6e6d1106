"""What an auditor trusts, and whom it speaks for."""

import base64
from pathlib import Path

import pytest

from inspector_app.domain.errors.trust import RosterRefused, TrustFileRefused
from inspector_app.workflows.case.choose_trust import choose_trust
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.team.enrol import export_roster


@pytest.fixture
def roster(case: OpenCase, tmp_path: Path) -> Path:
    path = tmp_path / "team.mingcha-roster"
    export_roster(case, path)
    return path


def test_a_roster_says_its_team_version_and_root(case: OpenCase, roster: Path) -> None:
    found = choose_trust(roster)

    assert (found.team, found.version, found.people) == ("甲组", 2, 2)
    assert found.root == case.roster.root


def test_a_root_certificate_has_the_fingerprint_of_the_roster_s_root(
    case: OpenCase, tmp_path: Path
) -> None:
    file = tmp_path / "root.der"
    file.write_bytes(base64.b64decode(case.roster.root_certificate))

    assert choose_trust(file).root == case.roster.root


def test_the_fingerprint_may_be_typed_in_groups_and_capitals(case: OpenCase, roster: Path) -> None:
    root = case.roster.root.upper()
    grouped = " ".join(root[at : at + 4] for at in range(0, len(root), 4))

    assert choose_trust(roster, grouped).root == case.roster.root


def test_another_fingerprint_is_refused(roster: Path) -> None:
    with pytest.raises(RosterRefused):
        choose_trust(roster, "ab" * 32)


def test_a_file_that_is_neither_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("hello")

    with pytest.raises(TrustFileRefused):
        choose_trust(file)

"""Who has signed, and whose turn it is."""

from pathlib import Path

from inspector_app.domain.roster import Role
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.sealing.sign import countersign, record_ink
from inspector_app.workflows.sealing.tell_signatures import Signatures, signatures_of
from inspector_app.workflows.team.enrol import NewPerson, add_person
from inspector_app.workflows.visit.show import find_inspection
from tests.visits import PASSPHRASE, begun, sealed


def told(case: OpenCase, inspection: str) -> Signatures:
    return signatures_of(case, find_inspection(case, inspection))


def test_a_draft_has_no_signatures_and_names_the_other_inspector(case: OpenCase) -> None:
    said = told(case, begun(case).id)

    assert (said.version, said.head, said.filled, said.turn) == (0, "", (), "a")
    assert said.second == "贠𬭊"


def test_each_signature_passes_the_turn_on(case: OpenCase, tmp_path: Path) -> None:
    done = sealed(case, begun(case))
    first = told(case, done.inspection)
    countersign(case, done.inspection, "b", tmp_path / "b.p12", PASSPHRASE)
    second = told(case, done.inspection)
    record_ink(case, done.inspection, "lead", "王五")
    third = told(case, done.inspection)

    assert (first.head, first.turn) == (done.head, "b")
    assert [(each.box, each.name, each.ink) for each in third.filled] == [
        ("a", "陈明远", False),
        ("b", "贠𬭊", False),
        ("lead", "王五", True),
    ]
    assert (second.turn, third.turn) == ("lead", "")


def test_a_lead_who_signed_as_inspector_may_not_sign_as_lead_too(
    case: OpenCase, tmp_path: Path
) -> None:
    assert case.me.role is Role.LEAD
    inspection = begun(case)
    assert told(case, inspection.id).may_lead

    sealed(case, inspection)

    assert not told(case, inspection.id).may_lead


def test_a_plain_inspector_may_not_sign_as_lead(case: OpenCase, tmp_path: Path) -> None:
    from inspector_app.workflows.case.load_key import load_identity

    add_person(case, NewPerson("丁", "A44"), tmp_path / "d.p12", PASSPHRASE)
    inspection = begun(case)
    case.identity = load_identity(tmp_path / "d.p12", PASSPHRASE)

    assert not told(case, inspection.id).may_lead

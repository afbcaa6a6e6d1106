"""Conflicts: what people said differently, and what counts once it is resolved."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.answers import AnswersFileError
from inspector_app.domain.errors.refused import HeaderRefused, ReasonNeeded
from inspector_app.domain.errors.review import (
    ChoiceFault,
    ChoiceRefused,
    ConflictsOpen,
    LeadsOnly,
    NoSuchConflict,
    SealedTwice,
)
from inspector_app.domain.inspection import SUBJECT, Inspection
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.domain.review import Outcome, Stage, plain_of
from inspector_app.workflows.case.record import cut_entry, keep_entries
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.conflicts import conflicts
from inspector_app.workflows.reviewing.resolve import BOTH, THIRD, resolve
from inspector_app.workflows.reviewing.review import open_review
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file
from tests.reviewing import Team, new_team, quiet
from tests.visits import VISIT, Desk

SEEN = {"mark": "scored", "value": "unstaffed", "note": "九点十分无人"}
LATER = {"mark": "scored", "value": "unstaffed", "note": "九点半仍无人"}
STAFFED = {"mark": "scored", "value": "staffed"}


@pytest.fixture
def team(desk: Desk, tmp_path: Path) -> Iterator[Team]:
    """A lead and two inspectors."""
    with desk.opened() as case:
        yield new_team(case, tmp_path)


def begun(team: Team) -> Inspection:
    with team.acting("A23") as case:
        inspection = begin_inspection(case, "云溪镇便民服务中心", VISIT, second="A24")
        said(team, inspection.id, "A23", {"header.queue": 4})
    return inspection


def heads(team: Team, inspection: str) -> tuple[str, ...]:
    return team.case.store.ledger.heads_of(SUBJECT + inspection)


def said(
    team: Team,
    inspection: str,
    code: str,
    fields: Mapping[str, Json],
    *,
    after: tuple[str, ...] | None = None,
    kind: str = "edit",
    prefix: str = SUBJECT,
) -> str:
    """One entry by that person, who knew only of what is `after`."""
    with team.acting(code) as case:
        cut = cut_entry(
            case, prefix + inspection, kind, fields, parents=after, signed=kind != "edit"
        )
        keep_entries(case, [cut])
    return cut.entry.hash


def parted(team: Team, field: str, *values: Json) -> tuple[str, list[str]]:
    """An unsealed inspection on which the two inspectors said different things."""
    inspection = begun(team)
    known = heads(team, inspection.id)
    hashes = [
        said(team, inspection.id, code, {field: value}, after=known)
        for code, value in zip(("A23", "A24"), values, strict=True)
    ]
    return inspection.id, hashes


def test_a_conflict_is_told_with_who_when_and_what_was_before(team: Team) -> None:
    id_, hashes = parted(team, "header.queue", 5, 9)

    (shown,) = conflicts(team.case)

    assert (shown.inspection, shown.field, shown.kind) == (id_, "header.queue", "field")
    assert {claim.hash: claim.value for claim in shown.claims} == dict(
        zip(hashes, (5, 9), strict=True)
    )
    assert {claim.who for claim in shown.claims} == {"贠𬭊", "欧阳娜"}
    assert shown.base == 4
    assert shown.allowed == ("third",)
    assert shown.title.zh == "排队人数"
    with team.acting("A24") as case:
        assert {claim.who: claim.mine for claim in conflicts(case)[0].claims} == {
            "贠𬭊": False,
            "欧阳娜": True,
        }


def test_the_same_value_is_no_conflict(team: Team) -> None:
    parted(team, "header.queue", 5, 5)

    assert conflicts(team.case) == ()


def test_one_claim_is_chosen_and_the_other_stays_on_record(team: Team) -> None:
    id_, hashes = parted(team, "answer.A02", SEEN, STAFFED)
    with pytest.raises(ReasonNeeded):
        resolve(team.case, SUBJECT + id_, "answer.A02", hashes[1], "")

    with team.acting("A23") as case:  # not sealed: whoever took part may resolve
        resolved = resolve(case, SUBJECT + id_, "answer.A02", hashes[1][:12], "当面核对")

    assert resolved.left == 0
    assert conflicts(team.case) == ()
    inspection = team.case.store.inspections.load(id_)
    assert inspection.answers["A02"].value == "staffed"
    kept = [content.set for _, content in team.case.store.ledger.contents(SUBJECT + id_)]
    assert any(each.get("answer.A02") == SEEN for each in kept)


def test_two_notes_can_both_stand(team: Team) -> None:
    id_, _ = parted(team, "answer.A02", SEEN, LATER)

    resolve(team.case, SUBJECT + id_, "answer.A02", BOTH, "都属实")

    note = team.case.store.inspections.load(id_).answers["A02"].note
    assert "九点十分无人" in note
    assert "九点半仍无人" in note


def test_a_third_value_is_checked_like_one_that_is_typed(team: Team) -> None:
    id_, _ = parted(team, "header.queue", 5, 9)
    with pytest.raises(HeaderRefused):
        resolve(team.case, SUBJECT + id_, "header.queue", THIRD, "数错", value="很多")

    resolve(team.case, SUBJECT + id_, "header.queue", THIRD, "照片里数的", value=7)

    assert team.case.store.inspections.load(id_).header.queue == 7
    other, _ = parted(team, "answer.A02", SEEN, STAFFED)
    with pytest.raises(AnswersFileError):
        resolve(team.case, SUBJECT + other, "answer.A02", THIRD, "x", value={"value": "perhaps"})


def test_what_excludes_each_other_cannot_both_stand(team: Team) -> None:
    id_, hashes = parted(team, "answer.A02", SEEN, STAFFED)

    for choice, fault in ((BOTH, ChoiceFault.NOT_BOTH), ("0" * 64, ChoiceFault.NOT_A_CLAIM)):
        with pytest.raises(ChoiceRefused) as refused:
            resolve(team.case, SUBJECT + id_, "answer.A02", choice, "x")
        assert refused.value.fault is fault
    with pytest.raises(NoSuchConflict):
        resolve(team.case, SUBJECT + id_, "answer.A01", hashes[0], "x")


def sealed_twice(team: Team) -> tuple[str, list[str]]:
    """An inspection that A23 and A24 sealed without each other."""
    inspection = begun(team)
    known = heads(team, inspection.id)
    with team.acting("A23") as case:
        fill_from_file(case, inspection.id, b'{"answers":[]}', "a.json", "full-marks")
        seal_inspection(case, inspection.id, progress=quiet)
        team.second_signs(inspection.id)
    first = team.case.store.inspections.load(inspection.id).seals[0].entry
    second = said(
        team,
        inspection.id,
        "A24",
        {
            "answer.A02": STAFFED | {"note": "有人"},
            "seal.1": {"version": 1, "at": "2026-09-15T18:00:00+08:00", "reason": ""},
        },
        after=known,
        kind="seal",
    )
    return inspection.id, [first, second]


def test_of_two_seals_a_lead_chooses_one(team: Team) -> None:
    id_, seals = sealed_twice(team)
    with pytest.raises(SealedTwice):
        approve(team.case, id_)
    found = {each.field: each for each in conflicts(team.case, id_)}
    assert found["seal.1"].kind == "double-seal"
    assert not found["seal.1"].allowed
    with team.acting("A23") as case, pytest.raises(LeadsOnly):
        resolve(case, SUBJECT + id_, "seal.1", seals[0], "x")

    resolve(team.case, SUBJECT + id_, "seal.1", seals[0], "两人共同签名的一份")

    assert conflicts(team.case, id_) == ()
    assert open_review(team.case, id_).seal == seals[0]
    assert "A01" in team.case.store.inspections.load(id_).answers
    assert approve(team.case, id_).version == 1


def test_with_the_other_seal_everything_on_its_sheet_counts_and_nothing_beside_it(
    team: Team,
) -> None:
    id_, seals = sealed_twice(team)

    resolve(team.case, SUBJECT + id_, "seal.1", seals[1], "另一份才对")

    assert conflicts(team.case, id_) == ()
    inspection = team.case.store.inspections.load(id_)
    assert inspection.seals[-1].entry == seals[1]
    assert inspection.answers.keys() == {"A02"}
    assert inspection.answers["A02"].note == "有人"


def test_two_leads_who_decide_differently_make_a_conflict(team: Team) -> None:
    inspection = team.sealed()
    seal = inspection.seals[-1].entry
    approve(team.case, inspection.id)
    returned = Outcome(
        Stage.RETURNED, 1, seal, "缺照片", team.case.me.id, "2026-09-16T09:00:00+08:00"
    )
    cut = cut_entry(
        team.case,
        REVIEW + inspection.id,
        "review",
        {"outcome.1": plain_of(returned)},
        parents=(),
        signed=True,
    )
    keep_entries(team.case, [cut])

    (shown,) = conflicts(team.case, inspection.id)

    assert (shown.kind, shown.subject) == ("outcome", REVIEW + inspection.id)
    with pytest.raises(ConflictsOpen):
        approve(team.case, inspection.id)
    resolve(team.case, shown.subject, "outcome.1", cut.entry.hash, "照片确实没有")
    assert open_review(team.case, inspection.id).stage is Stage.RETURNED


def test_a_unit_that_two_people_registered_differently_is_put_right(team: Team) -> None:
    hashes = []
    for code, name in (("A23", "东街中心"), ("A24", "东街便民服务中心")):
        with team.acting(code) as case:
            fields: dict[str, Json] = {"name": name, "category": "town"}
            cut = cut_entry(case, "unit/DJ-001", "register", fields, parents=())
            keep_entries(case, [cut])
            hashes.append(cut.entry.hash)

    (shown,) = conflicts(team.case)

    assert (shown.number, shown.field, shown.title.zh) == ("DJ-001", "name", "窗口单位")
    resolve(team.case, "unit/DJ-001", "name", hashes[0], "牌子上的名称")
    (unit,) = team.case.store.units.list()
    assert unit.name == "东街中心"
    assert conflicts(team.case) == ()

"""Conflicts: what sort of decision they ask for, what they began from, and how they end."""

from collections.abc import Mapping

import pytest
from hypothesis import given

from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.conflict import Conflict, ConflictKind, conflicts_of
from inspector_app.domain.fold import fold, inspection_of
from inspector_app.domain.inspection import State
from tests.domain.test_fold import AMEND, MORNING, NIGHT, NOON, SEAL, STEPS, Link, history, written

LEADS = frozenset({"lead"})


def conflicts(*links: Link, subject: str = "inspection/1") -> dict[str, Conflict]:
    folded = fold(links, LEADS)
    return {each.field: each for each in conflicts_of(subject, folded, links)}


def resolved(
    fields: Mapping[str, Json], *after: Link, who: str = "lead", at: str = NIGHT, **more: str
) -> Link:
    return written(fields, *after, kind="resolve", who=who, at=at, **more)


def test_different_values_of_a_field_are_a_conflict_from_a_base() -> None:
    first = written({"header.queue": 1, "answer.A01": 1}, kind="begin")
    second = written({"header.queue": 2}, first)
    mine = written({"header.queue": 3}, second)
    yours = written({"header.queue": 4}, second, replica="r2", at=NIGHT)

    (found,) = conflicts(first, second, mine, yours).values()

    assert (found.field, found.kind, found.base) == ("header.queue", ConflictKind.FIELD, 2)
    assert [claim.value for claim in found.claims] == [4, 3]


def test_where_nothing_was_said_before_there_is_no_base() -> None:
    begun = written({}, kind="begin")

    (found,) = conflicts(begun, written({"a": 1}, begun), written({"a": 2}, begun)).values()

    assert found.base is None


def test_nothing_is_in_conflict_where_nobody_differs() -> None:
    assert conflicts(written({"a": 1}), written({"a": 1}, replica="r2")) == {}


def test_going_on_with_an_inspection_that_was_made_void_is_a_conflict() -> None:
    begun = written({"answer.A01": 1}, kind="begin")
    void = written({"void.reason": "重复"}, begun, kind="void")
    edit = written({"answer.A01": 2}, begun, who="p2", replica="r2", at=NIGHT)

    (found,) = conflicts(begun, void, edit).values()

    assert found.kind is ConflictKind.DELETE
    assert [(claim.hash, claim.value) for claim in found.claims] == [
        (void[0], "重复"),
        (edit[0], None),
    ]
    assert fold([begun, void, edit]).fields["answer.A01"] == 2


def test_a_void_that_knew_of_the_edit_is_no_conflict() -> None:
    begun = written({"answer.A01": 1}, kind="begin")
    edit = written({"answer.A01": 2}, begun)

    assert conflicts(begun, edit, written({"void.reason": "重复"}, edit, kind="void")) == {}


@pytest.mark.parametrize(("reason", "state"), [("重复", State.VOID), (None, State.SEALED)])
def test_a_lead_decides_whether_a_sealed_inspection_stays_void(
    reason: str | None, state: State
) -> None:
    seal = written(SEAL, kind="seal")
    void = written({"void.reason": "重复"}, seal, kind="void")
    amendment = written(AMEND, seal, kind="amend", replica="r2")
    assert conflicts(seal, void, amendment)["void.reason"].kind is ConflictKind.DELETE

    decided = resolved({"void.reason": reason}, void, amendment)

    assert conflicts(seal, void, amendment, decided) == {}
    folded = fold([seal, void, amendment, decided], LEADS)
    assert inspection_of("inspection/1", folded).state is state


def test_two_seals_are_a_conflict_even_when_they_say_the_same() -> None:
    begun = written({}, kind="begin")
    mine = written(SEAL, begun, kind="seal")
    yours = written(SEAL, begun, kind="seal", who="p2", replica="r2")

    (found,) = conflicts(begun, mine, yours).values()

    assert (found.kind, len(found.claims)) == (ConflictKind.DOUBLE_SEAL, 2)


@pytest.mark.parametrize("same", [True, False])
def test_the_seal_that_a_lead_chose_is_the_one_that_counts(same: bool) -> None:
    begun = written({}, kind="begin")
    second = dict(SEAL) if same else {"seal.1": {**SEAL["seal.1"], "at": NIGHT}}
    mine = written(SEAL, begun, kind="seal")
    yours = written(second, begun, kind="seal", at=NIGHT, replica="r2")
    links = [begun, mine, yours]
    assert [seal.entry for seal in inspection_of("1", fold(links)).seals] == [yours[0]]

    choice = {"chosen": mine[0], "reason": "先签的为准", "at": NIGHT, "who": "lead"}
    links.append(resolved({**SEAL, "resolution.seal.1": choice}, mine, yours))

    assert conflicts(*links) == {}
    assert [seal.entry for seal in inspection_of("1", fold(links)).seals] == [mine[0]]


def test_two_issues_and_two_decisions_have_kinds_of_their_own() -> None:
    def said(fields: Mapping[str, Json], replica: str) -> Link:
        return written(fields, kind="review", replica=replica, who="lead", subject="review/1")

    number = {"issue.1": {"number": "窗检〔2026〕1号"}, "outcome.1": {"outcome": "approved"}}
    other = {"issue.1": {"number": "窗检〔2026〕2号"}, "outcome.1": {"outcome": "returned"}}

    found = conflicts(said(number, "r1"), said(other, "r2"), subject="review/1")

    assert found["issue.1"].kind is ConflictKind.NUMBER
    assert found["outcome.1"].kind is ConflictKind.OUTCOME


def test_a_signed_state_of_a_sheet_is_the_same_by_its_hash() -> None:
    seal = written(SEAL, kind="seal")
    said = {"sheet": "inspection-sheet", "sha256": "aa" * 32}
    mine = written({"revision.1.1": {**said, "at": NOON}}, seal, kind="revision")
    yours = written({"revision.1.1": {**said, "at": NIGHT}}, seal, kind="revision", replica="r2")
    other = {**said, "sha256": "bb" * 32}
    third = written({"revision.1.1": other}, seal, kind="revision", replica="r3")

    assert conflicts(seal, mine, yours) == {}
    assert list(conflicts(seal, mine, yours, third)) == ["revision.1.1"]


def test_what_was_resolved_on_one_laptop_is_settled_wherever_it_arrives() -> None:
    begun = written({}, kind="begin")
    mine, yours = written({"a": 1}, begun), written({"a": 2}, begun, replica="r2", at=NIGHT)
    decided = resolved({"a": 1}, mine, yours, who="p1", at=MORNING)

    for links in ([begun, mine, yours, decided], [decided, yours, mine, begun]):
        assert conflicts(*links) == {}
        assert fold(links).fields["a"] == 1


def test_a_resolution_that_knew_of_one_side_only_does_not_hide_the_other() -> None:
    begun = written({}, kind="begin")
    mine, yours = written({"a": 1}, begun), written({"a": 2}, begun, replica="r2")
    blind = resolved({"a": 1}, mine, who="p1")

    (found,) = conflicts(begun, mine, yours, blind).values()

    assert {claim.hash for claim in found.claims} == {blind[0], yours[0]}


def sealed_with_late() -> tuple[Link, Link, Link]:
    begun = written({"answer.A01": 1}, kind="begin")
    seal = written({"answer.A01": 2, **SEAL}, begun, kind="seal")
    late = written({"answer.A01": 3, "header.queue": 5}, begun, replica="r2")
    return begun, seal, late


def test_on_a_sealed_sheet_a_lead_may_take_a_late_value_over() -> None:
    begun, seal, late = sealed_with_late()
    decided = resolved({"answer.A01": 3, "resolution.answer.A01": {"chosen": late[0]}}, seal, late)

    folded = fold([begun, seal, late, decided], LEADS)

    assert folded.fields["answer.A01"] == 3
    # What nobody decided on stays listed.
    assert [edit.set for edit in folded.after_seal] == [{"header.queue": 5}]
    assert folded.heads == (decided[0],)


def test_a_third_value_on_a_sealed_sheet_is_not_a_resolution() -> None:
    begun, seal, late = sealed_with_late()
    third = resolved({"answer.A01": 9}, seal, late)
    unseen = resolved({"answer.A01": 3}, seal)

    folded = fold([begun, seal, late, third, unseen], LEADS)

    assert folded.fields["answer.A01"] == 2
    assert {edit.hash for edit in folded.after_seal} == {late[0], third[0], unseen[0]}


def test_only_a_lead_resolves_on_a_sealed_sheet() -> None:
    begun, seal, late = sealed_with_late()
    decided = resolved({"answer.A01": 3}, seal, late, who="p1")

    folded = fold([begun, seal, late, decided], LEADS)

    assert folded.fields["answer.A01"] == 2
    assert [edit.hash for edit in folded.unentitled] == [decided[0]]
    assert [edit.hash for edit in folded.after_seal] == [late[0]]
    assert folded.heads == (seal[0],)
    assert set(folded.ends) == {decided[0]}


def test_the_parents_of_a_resolution_are_all_ends_late_ones_too() -> None:
    begun, seal, late = sealed_with_late()

    assert set(fold([begun, seal, late]).ends) == {seal[0], late[0]}


@pytest.mark.parametrize("kind", ["review", "issue", "edit", "new"])
def test_only_a_lead_says_anything_of_a_review_whatever_the_kind(kind: str) -> None:
    said = {"outcome.1": {"outcome": "approved"}}
    stranger = written(said, kind=kind, who="p1", subject="review/1")
    lead = written({"outcome.1": {"outcome": "returned"}}, kind="review", who="lead")

    folded = fold([stranger], LEADS)

    assert folded.fields == {}
    assert folded.heads == ()
    assert [edit.set for edit in folded.unentitled] == [said]
    assert fold([stranger]).fields == said
    assert "outcome.1" in fold([lead], LEADS).fields


def test_entries_of_a_later_program_are_counted_and_not_folded() -> None:
    begun = written({"a": 1}, kind="begin")
    newer = written({"a": 2}, begun, v=2)
    after = written({"b": 1}, newer)

    folded = fold([begun, newer, after])

    assert (folded.fields["a"], folded.newer) == (1, 1)
    assert newer[0] not in (*folded.heads, *folded.kinds)


@given(STEPS)
def test_whoever_has_seen_everything_can_settle_everything(steps: list) -> None:
    links = history([(fields, "edit", at, replica, back) for fields, _, at, replica, back in steps])
    folded = fold(links)
    chosen = {name: claims[-1].value for name, claims in folded.conflicts.items()}
    ends = [(entry, content) for entry, content in links if entry in folded.ends]
    decided = resolved(chosen, *ends, who="p1", at=MORNING)

    after = fold([*links, decided])

    assert after.conflicts == {}
    for name, value in chosen.items():
        assert canonical(after.fields.get(name)) == canonical(value)
    assert after.heads == (decided[0],)

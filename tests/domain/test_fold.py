"""What entries add up to: the laws of merging, and what a seal closes."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.entry import Content, make_entry
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.fold import Folded, fold, inspection_of
from inspector_app.domain.inspection import Revision, State
from tests.builders import FORM_HASH, a_header, an_answer

Link = tuple[str, Content]
MORNING, NOON, NIGHT = (f"2026-09-15T{hour}:00:00+08:00" for hour in ("09", "12", "23"))
SEAL = {"seal.1": {"version": 1, "at": NOON, "reason": ""}}
AMEND = {"seal.2": {"version": 2, "at": NIGHT, "reason": "误记"}}


def written(
    fields: Mapping[str, Json],
    *after: Link,
    kind: str = "edit",
    at: str = NOON,
    replica: str = "r1",
    who: str = "p1",
    subject: str = "inspection/1",
    v: int = 1,
) -> Link:
    """An entry that knows of `after`."""
    content = Content(
        replica=replica,
        seq=1,
        at=at,
        subject=subject,
        kind=kind,
        parents=tuple(hash_ for hash_, _ in after),
        set=fields,
        who=who,
        form=FORM_HASH if subject.startswith("inspection/") else None,
        app="test",
        v=v,
    )
    return make_entry("0" * 64, content).hash, content


def values(folded: Folded, name: str) -> list[Json]:
    return [claim.value for claim in folded.conflicts[name]]


NAMES = st.sampled_from(["header.unit", "answer.A01", "evidence.e1", "seal.1", "void.reason", "x"])
KINDS = st.sampled_from(
    [
        *("begin", "edit", "seal", "amend", "supplement", "revision", "void", "resolve", "new"),
    ]
)
STEPS = st.lists(
    st.tuples(
        st.dictionaries(NAMES, st.none() | st.integers(0, 2), max_size=3),
        KINDS,
        st.sampled_from([MORNING, NOON, NIGHT, "yesterday"]),
        st.sampled_from(["r1", "r2", "r3"]),
        st.sets(st.integers(1, 3), max_size=2),
    ),
    max_size=8,
)


def history(steps: Sequence[tuple[dict[str, Json], str, str, str, set[int]]]) -> list[Link]:
    """Entries of which each knows some of those shortly before it."""
    links: list[Link] = []
    for fields, kind, at, replica, back in steps:
        parents = [links[-distance] for distance in sorted(back) if distance <= len(links)]
        links.append(written(fields, *parents, kind=kind, at=at, replica=replica))
    return links


@given(STEPS.flatmap(lambda steps: st.tuples(st.just(steps), st.permutations(range(len(steps))))))
def test_the_order_of_arrival_does_not_matter(case: tuple[list, list[int]]) -> None:
    links = history(case[0])

    assert fold(links[position] for position in case[1]) == fold(links)


@given(STEPS)
def test_what_arrives_twice_counts_once(steps: list) -> None:
    links = history(steps)

    assert fold([*links, *links]) == fold(links)


@given(STEPS)
def test_nothing_that_nobody_replaced_is_lost(steps: list) -> None:
    links = history(steps)
    folded = fold(links)
    late = {(edit.hash, name) for edit in folded.after_seal for name in edit.set}

    for entry, content in links:
        for name, value in content.set.items():
            followed = any(entry in known(links, other) and name in c.set for other, c in links)
            shown = canonical(folded.fields.get(name)) == canonical(value)
            claimed = entry in {claim.hash for claim in folded.conflicts.get(name, ())}
            assert followed or shown or claimed or (entry, name) in late


def known(links: Sequence[Link], entry: str) -> set[str]:
    """What `entry` knows of."""
    contents = dict(links)
    found: set[str] = set()
    waiting = list(contents[entry].parents)
    while waiting:
        parent = waiting.pop()
        if parent not in found:
            found.add(parent)
            waiting += contents[parent].parents
    return found


@given(st.lists(st.dictionaries(NAMES, st.none() | st.integers(0, 2), max_size=3), max_size=6))
def test_one_writer_after_the_other_is_plain_overwriting(changes: list[dict[str, Json]]) -> None:
    links: list[Link] = []
    expected: dict[str, Json] = {}
    for fields in changes:
        links.append(written(fields, *links[-1:]))
        expected |= fields

    folded = fold(links)

    there = {name: value for name, value in expected.items() if value is not None}
    assert {name: v for name, v in folded.fields.items() if name != "form"} == there
    assert folded.conflicts == {}
    assert len(folded.heads) <= 1


def test_different_fields_merge() -> None:
    first = written({"header.unit": "东街"})
    mine, yours = written({"answer.A01": 1}, first), written({"answer.A02": 2}, first, replica="r2")

    folded = fold([first, mine, yours])

    assert folded.fields == {
        "header.unit": "东街",
        "answer.A01": 1,
        "answer.A02": 2,
        "form": FORM_HASH,
    }
    assert folded.conflicts == {}
    assert folded.heads == tuple(sorted((mine[0], yours[0])))


def test_the_same_value_twice_is_no_conflict() -> None:
    folded = fold([written({"a": 1}), written({"a": 1}, replica="r2")])

    assert folded.conflicts == {}


def test_different_values_are_both_kept_and_the_later_is_shown() -> None:
    early, late = written({"a": 1}, at=MORNING), written({"a": 2}, at=NIGHT, who="p2")

    folded = fold([late, early])

    assert folded.fields["a"] == 2
    assert folded.writers["a"] == late[0]
    assert folded.conflicts["a"] == (
        (late[0], 2, "p2", NIGHT),
        (early[0], 1, "p1", MORNING),
    )


def test_times_are_compared_as_moments_not_as_text() -> None:
    tokyo = written({"a": 1}, at="2026-09-15T12:30:00+09:00")
    china = written({"a": 2}, at="2026-09-15T12:00:00+08:00")

    assert fold([tokyo, china]).fields["a"] == 2


def test_a_clock_set_to_another_century_does_not_win_over_an_informed_edit() -> None:
    ahead = written({"a": 1}, at="2099-01-01T00:00:00+08:00")
    informed = written({"a": 2}, ahead, at=MORNING)

    folded = fold([ahead, informed])

    assert folded.fields["a"] == 2
    assert folded.conflicts == {}


def test_at_the_same_moment_the_greater_replica_is_shown() -> None:
    assert fold([written({"a": 1}, replica="r9"), written({"a": 2}, replica="r1")]).fields["a"] == 1


def test_a_resolution_names_all_heads_and_ends_the_conflict() -> None:
    mine, yours = written({"a": 1}), written({"a": 2}, replica="r2")
    resolved = written({"a": 1}, mine, yours, at=MORNING)

    folded = fold([resolved, yours, mine])

    assert folded.fields["a"] == 1
    assert folded.conflicts == {}
    assert folded.heads == (resolved[0],)


def test_a_removal_against_a_concurrent_edit_is_a_conflict() -> None:
    first = written({"a": 1})
    removed, edited = written({"a": None}, first, at=NIGHT), written({"a": 2}, first, replica="r2")

    folded = fold([first, removed, edited])

    assert "a" not in folded.fields
    assert values(folded, "a") == [None, 2]


def test_what_is_removed_stays_removed() -> None:
    first = written({"a": 1}, at=NIGHT)

    assert "a" not in fold([first, written({"a": None}, first, at=MORNING)]).fields


def test_an_unknown_parent_is_passed_over() -> None:
    stub = written({"a": 0})

    folded = fold([written({"a": 1}, stub)])

    assert folded.fields["a"] == 1
    assert folded.conflicts == {}


def test_a_seal_covers_what_it_knew() -> None:
    begun = written({"answer.A01": 1}, kind="begin")
    seal = written({"answer.A02": 2, **SEAL}, begun, kind="seal")

    folded = fold([begun, seal])

    assert folded.sealed
    assert (folded.fields["answer.A01"], folded.fields["answer.A02"]) == (1, 2)
    assert folded.after_seal == ()


@pytest.mark.parametrize("knows_the_seal", [True, False])
def test_an_edit_of_a_sealed_sheet_is_listed_and_not_applied(knows_the_seal: bool) -> None:
    begun = written({"answer.A01": 1}, kind="begin")
    seal = written(SEAL, begun, kind="seal")
    edit = written({"answer.A01": 3, "x": 1}, seal if knows_the_seal else begun, at=NIGHT)

    folded = fold([begun, seal, edit])

    assert folded.fields["answer.A01"] == 1
    assert "x" not in folded.fields
    assert folded.conflicts == {}
    (late,) = folded.after_seal
    assert (late.hash, late.set, late.at) == (edit[0], {"answer.A01": 3, "x": 1}, NIGHT)
    assert folded.heads == (seal[0],)


def test_an_amendment_takes_over_the_late_edit_that_it_names() -> None:
    seal = written(SEAL, kind="seal")
    edit = written({"answer.A01": 3}, seal)
    amendment = written(AMEND, seal, edit, kind="amend")

    folded = fold([seal, edit, amendment])

    assert folded.fields["answer.A01"] == 3
    assert folded.after_seal == ()


def test_an_amendment_that_does_not_name_it_leaves_it_aside() -> None:
    seal = written({"answer.A01": 1, **SEAL}, kind="seal")
    edit = written({"answer.A01": 3}, seal)
    amendment = written(AMEND, seal, kind="amend")

    folded = fold([seal, edit, amendment])

    assert folded.fields["answer.A01"] == 1
    assert [late.hash for late in folded.after_seal] == [edit[0]]


def test_a_supplement_adds_evidence_and_nothing_else() -> None:
    seal = written({"answer.A01": 1, "evidence.e1": {"n": 1}, **SEAL}, kind="seal")
    added = {"evidence.e2": {"n": 2}, "supplement.e2": "手机没电"}
    meddled = {"evidence.e1": {"n": 9}, "answer.A01": 9, "seal.1": {"n": 9}}
    supplement = written({**added, **meddled}, seal, kind="supplement")

    folded = fold([seal, supplement])

    assert folded.fields["evidence.e1"] == {"n": 1}
    assert folded.fields["answer.A01"] == 1
    assert {name: folded.fields[name] for name in added} == added
    assert [late.set for late in folded.after_seal] == [meddled]
    assert folded.heads == (supplement[0],)


def test_revisions_and_voids_come_after_the_seal_each_by_its_own_kind() -> None:
    seal = written(SEAL, kind="seal")
    revision = written({"revision.1.1": {"size": 1}}, seal, kind="revision")
    void = written({"void.reason": "重复"}, revision, kind="void")
    forged = written({"revision.1.2": {"size": 2}, "void.reason": None}, void, kind="supplement")

    folded = fold([seal, revision, void, forged])

    assert folded.fields["revision.1.1"] == {"size": 1}
    assert folded.fields["void.reason"] == "重复"
    assert "revision.1.2" not in folded.fields
    assert [late.hash for late in folded.after_seal] == [forged[0]]


def test_fields_of_later_programs_pass_through() -> None:
    seal = written(SEAL, kind="seal")
    review = written({"review.state": "returned"}, seal, kind="review")

    folded = fold([seal, review])

    assert inspection_of("inspection/1", folded).foreign == {"review.state": "returned"}


def test_two_seals_that_do_not_know_of_each_other_are_a_conflict() -> None:
    begun = written({}, kind="begin")
    mine = written(SEAL, begun, kind="seal")
    yours = written(
        {"seal.1": {"version": 1, "at": NIGHT, "reason": ""}}, begun, kind="seal", at=NIGHT
    )

    folded = fold([begun, mine, yours])

    assert {claim.hash for claim in folded.conflicts["seal.1"]} == {mine[0], yours[0]}
    assert [seal.entry for seal in inspection_of("1", folded).seals] == [yours[0]]


def test_no_entries_add_up_to_nothing() -> None:
    folded = fold([])

    assert (folded.fields, folded.heads, folded.last_at, folded.sealed) == ({}, (), "", False)


def test_the_last_moment_is_told() -> None:
    folded = fold([written({"a": 1}, at=NIGHT), written({"a": 1}, at=MORNING)])

    assert folded.last_at == NIGHT


def test_an_inspection_is_its_header_its_answers_and_its_evidence() -> None:
    piece = {"sha256": "aa" * 32, "size": 1, "kind": "jpeg", "name": "a.jpg", "width": 1}
    photos = {
        f"evidence.{n}": {**piece, "id": n, "height": 1, "reduced": "bb" * 32, "order": order}
        for n, order in (("e1", 2), ("e2", 1))
    }
    answer = an_answer(2, note="两处")
    begun = written(
        {**a_header().to_fields(), "answer.A01": answer.to_json(), **photos}, kind="begin"
    )

    inspection = inspection_of("inspection/1", fold([begun]))

    assert inspection.id == "1"
    assert inspection.form == FORM_HASH
    assert inspection.header == a_header()
    assert inspection.answers == {"A01": answer}
    assert [each.id for each in inspection.evidence] == ["e2", "e1"]
    assert isinstance(inspection.evidence[0], Evidence)
    assert inspection.state is State.DRAFT
    assert inspection.foreign == {}


def test_the_draft_lies_over_the_entries() -> None:
    begun = written({"header.unit": "东街", "header.queue": 3}, kind="begin")
    draft = {"header.unit": "西街", "header.queue": None, "answer.A01": an_answer(1).to_json()}

    inspection = inspection_of("1", fold([begun]), draft)

    assert inspection.header.unit == "西街"
    assert inspection.header.queue is None
    assert inspection.answers == {"A01": an_answer(1)}
    assert inspection.state is State.DRAFT


def test_the_state_tells_how_far_it_is() -> None:
    answer = an_answer(1).to_json()
    seal = written({"answer.A01": answer, **SEAL}, kind="seal")
    void = written({"void.reason": "重复"}, seal, kind="void")
    sealed = fold([seal])

    assert inspection_of("1", sealed).state is State.SEALED
    assert inspection_of("1", sealed, {"answer.A01": answer}).state is State.SEALED
    assert inspection_of("1", sealed, {"answer.A01": None}).state is State.AMENDING
    voided = inspection_of("1", fold([seal, void]))
    assert (voided.state, voided.void_reason) == (State.VOID, "重复")


def test_seals_and_revisions_come_in_their_order() -> None:
    seal = written(SEAL, kind="seal")
    amendment = written(AMEND, seal, kind="amend")
    steps = [
        Revision("inspection-sheet", v, s, "a", "f", 1, "aa", NOON) for v, s in ((2, 1), (1, 1))
    ]
    links = [seal, amendment]
    for step in steps:
        plain = {name: getattr(step, name) for name in Revision.__slots__}
        field = f"revision.{step.version}.{step.step}"
        links.append(written({field: plain}, links[-1], kind="revision"))

    inspection = inspection_of("1", fold(links))

    assert [(each.version, each.entry, each.reason) for each in inspection.seals] == [
        (1, seal[0], ""),
        (2, amendment[0], "误记"),
    ]
    assert inspection.version == 2
    assert [(each.version, each.step) for each in inspection.revisions] == [(1, 1), (2, 1)]


def test_only_a_sealing_entry_seals() -> None:
    pretended = written({**SEAL, "answer.A01": an_answer(1).to_json()})

    inspection = inspection_of("1", fold([pretended]))

    assert (inspection.state, inspection.seals) == (State.DRAFT, ())

"""Beginning an inspection and changing its header: slips are refused, facts can be taken back."""

from dataclasses import replace

import pytest

from inspector_app.domain.errors.refused import (
    HeaderRefused,
    NoSuchHeaderField,
    NoSuchPerson,
    NoSuchScope,
    PersonRevoked,
    WrongState,
)
from inspector_app.workflows.case.find_form import find_form
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.team.enrol import revoke_person
from inspector_app.workflows.visit.begin import (
    LikelyFacts,
    begin_inspection,
    change_header,
    changed_header,
    likely_facts,
    put_header,
)
from inspector_app.workflows.visit.show import find_inspection
from inspector_app.workflows.visit.void import void_inspection
from tests.visits import begun, sealed


def test_a_code_that_nobody_has_is_no_name(case: OpenCase) -> None:
    with pytest.raises(NoSuchPerson):
        begin_inspection(case, "某窗口", {}, second="A32")


@pytest.mark.parametrize("said", ["张三,单位,证件,多余", ",单位"])
def test_free_text_for_the_second_inspector_has_a_name_and_at_most_three_parts(
    case: OpenCase, said: str
) -> None:
    with pytest.raises(HeaderRefused):
        begin_inspection(case, "某窗口", {}, second=said)


def test_a_second_inspector_from_outside_is_named_in_free_text(case: OpenCase) -> None:
    second = begin_inspection(case, "某窗口", {}, second="张三，区政务局").header.inspectors[1]

    assert (second.name, second.work_unit, second.person) == ("张三", "区政务局", "")


def test_a_revoked_colleague_cannot_be_the_second_inspector(case: OpenCase) -> None:
    revoke_person(case, "A23", "调离")

    with pytest.raises(PersonRevoked):
        begin_inspection(case, "某窗口", {}, second="A23")


def test_the_next_inspection_is_likely_to_be_as_the_last_one_begun(case: OpenCase) -> None:
    assert likely_facts(case) == LikelyFacts()

    begun(case, mode="spot-check", scope="core")
    assert likely_facts(case) == LikelyFacts("core", "spot-check", "A23")

    revoke_person(case, "A23", "调离")
    assert likely_facts(case).second == ""


def test_a_second_inspector_from_outside_is_likely_in_the_words_that_begin_takes(
    case: OpenCase,
) -> None:
    begin_inspection(case, "某窗口", {})
    assert likely_facts(case).second == ""

    first = begin_inspection(case, "某窗口", {}, second="张三，区政务局").header
    again = begin_inspection(case, "某窗口", {}, second=likely_facts(case).second).header
    assert again.inspectors == first.inspectors


def test_an_empty_value_takes_an_optional_fact_back(case: OpenCase) -> None:
    inspection = begun(case, revealed="09:30", queue="4", address="幸福路1号")

    changed = change_header(case, inspection.id, {"revealed": "", "queue": "", "address": ""})

    header = changed.header
    assert (header.revealed, header.queue, header.address) == ("", None, "")


@pytest.mark.parametrize("name", ["venues", "mode", "sheet_languages"])
def test_a_fact_that_must_be_there_cannot_be_taken_back(case: OpenCase, name: str) -> None:
    inspection = begun(case)

    with pytest.raises(HeaderRefused) as refused:
        change_header(case, inspection.id, {name: ""})

    assert len(refused.value.expected) > 1


def test_an_unknown_fact_is_named_with_the_known_ones(case: OpenCase) -> None:
    with pytest.raises(NoSuchHeaderField) as refused:
        begun(case, colour="red")

    assert "queue" in refused.value.known


def test_a_form_without_the_whole_scope_asks_for_one(case: OpenCase) -> None:
    form = find_form(case.places, "").form
    narrow = replace(form, scopes=tuple(each for each in form.scopes if each.id != "full"))

    with pytest.raises(NoSuchScope) as refused:
        changed_header(case, narrow, begun(case).header, {}, "")

    assert refused.value.scope == "full"


def test_a_header_that_was_there_before_is_put_back_fact_by_fact(case: OpenCase) -> None:
    before = begun(case, queue="4", address="幸福路1号")
    after = change_header(case, before.id, {"queue": "", "address": "和平路2号", "left": "10:00"})
    rows = len(case.store.drafts.changes(f"inspection/{before.id}"))

    back = put_header(case, before.id, before.header)

    assert back.header == before.header != after.header
    assert find_inspection(case, before.id).header == before.header
    assert len(case.store.drafts.changes(f"inspection/{before.id}")) == rows + 3


def test_putting_back_what_is_there_writes_nothing(case: OpenCase) -> None:
    inspection = begun(case)
    rows = len(case.store.drafts.changes(f"inspection/{inspection.id}"))

    assert put_header(case, inspection.id, inspection.header) == inspection

    assert len(case.store.drafts.changes(f"inspection/{inspection.id}")) == rows


def test_the_second_inspector_is_put_back_too(case: OpenCase) -> None:
    before = begun(case)
    change_header(case, before.id, {}, second="张三,区政务局")

    assert put_header(case, before.id, before.header).header.inspectors == before.header.inspectors


def test_nothing_is_put_back_in_a_void_inspection(case: OpenCase) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    void_inspection(case, inspection.id, "录错了单位")

    with pytest.raises(WrongState):
        put_header(case, inspection.id, inspection.header)

"""What keeps an inspection from being sealed, and what its header says."""

from dataclasses import replace
from typing import Any

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.form import Mode, Venue
from inspector_app.domain.header import Header, Inspector
from inspector_app.domain.inspection import (
    Blocker,
    Inspection,
    Missing,
    Seal,
    lacking_evidence,
    missing_for_seal,
    scored,
)
from tests.builders import a_form, a_header, all_answers, an_answer, an_inspection

FORM = a_form()
TWO = {"two_inspectors": True}


def blockers(inspection: Inspection, switches: dict[str, bool] = TWO) -> list[tuple[Blocker, str]]:
    found = missing_for_seal(FORM, inspection, scored(FORM, inspection), switches)
    return [(each.blocker, each.item) for each in found]


def with_header(**changes: Any) -> Inspection:
    return an_inspection(header=a_header(**changes))


def with_answers(**answers: Answer) -> Inspection:
    return an_inspection(answers={**all_answers(FORM), **answers})


def test_a_complete_visit_can_be_sealed() -> None:
    assert blockers(an_inspection()) == []


@pytest.mark.parametrize(
    ("changes", "blocker"),
    [
        ({"unit": " "}, Blocker.NO_UNIT),
        ({"arrived": ""}, Blocker.NO_TIMES),
        ({"left": ""}, Blocker.NO_TIMES),
        ({"arrived": "10:06"}, Blocker.TIMES_REVERSED),
        ({"inspectors": ()}, Blocker.ONE_INSPECTOR),
        ({"inspectors": (Inspector("李一"),)}, Blocker.ONE_INSPECTOR),
        ({"inspectors": (Inspector("李一"), Inspector(" "))}, Blocker.ONE_INSPECTOR),
        ({"inspectors": (Inspector("李一"), Inspector("李一 "))}, Blocker.ONE_INSPECTOR),
        ({"inspectors": (Inspector("李一", "甲-01"), Inspector("李一"))}, Blocker.ONE_INSPECTOR),
    ],
)
def test_a_header_must_say_where_when_and_who(changes: dict[str, Any], blocker: Blocker) -> None:
    assert blockers(with_header(**changes)) == [(blocker, "")]


def test_a_visit_without_a_day_cannot_be_sealed() -> None:
    assert (Blocker.NO_DATE, "") in blockers(with_header(date=""))


def test_leaving_in_the_minute_of_arrival_is_no_fault() -> None:
    assert blockers(with_header(arrived="10:05", left="10:05")) == []


def test_two_people_of_one_name_are_told_apart_by_their_codes() -> None:
    pair = (Inspector("王伟", "甲-01"), Inspector("王伟", "甲-02"))
    assert blockers(with_header(inspectors=pair)) == []


def test_one_inspector_is_enough_where_the_campaign_says_so() -> None:
    alone = with_header(inspectors=(Inspector("李一"),))
    assert blockers(alone, {"two_inspectors": False}) == []
    assert blockers(with_header(inspectors=()), {"two_inspectors": False}) == [
        (Blocker.ONE_INSPECTOR, "")
    ]


def test_open_items_are_named_and_preset_ones_are_not() -> None:
    assert blockers(an_inspection(answers={})) == [
        (Blocker.OPEN_ITEM, code)
        for code in ("A01", "A02", "A04", "E01", "E05", "E07", "F02", "F08")
    ]


def test_what_is_not_applicable_needs_a_reason_and_what_was_not_observed_does_not() -> None:
    silent = Answer(Mark.NOT_APPLICABLE, reason=" ")
    assert blockers(with_answers(A01=silent)) == [(Blocker.NO_REASON, "A01")]
    assert blockers(with_answers(A01=Answer(Mark.NOT_OBSERVED))) == []


def test_a_scored_item_needs_a_value_or_a_deduction() -> None:
    assert blockers(with_answers(A01=Answer(Mark.SCORED))) == [(Blocker.NO_VALUE, "A01")]
    by_hand = an_answer(None, deduction=100)
    assert blockers(with_answers(A01=by_hand)) == [(Blocker.NO_REASON, "A01")]
    assert blockers(with_answers(A01=replace(by_hand, note="缺一处"))) == []
    assert blockers(with_answers(A01=an_answer(0))) == []
    assert blockers(with_answers(E05=an_answer([]))) == []
    assert blockers(with_answers(F08=Answer(Mark.SCORED))) == []


def test_a_deduction_by_hand_against_the_rule_needs_a_reason() -> None:
    assert blockers(with_answers(A01=an_answer(2, deduction=30))) == [(Blocker.NO_REASON, "A01")]
    assert blockers(with_answers(A01=an_answer(2, deduction=30, reason="轻微"))) == []
    assert blockers(with_answers(A01=an_answer(2, deduction=30, note="已当场整改"))) == []
    assert blockers(with_answers(A01=an_answer(2, deduction=100))) == []


def test_a_campaign_switch_decides_what_the_rule_says() -> None:
    oral = with_answers(F02=an_answer("oral", deduction=500))
    assert blockers(oral) == [(Blocker.NO_REASON, "F02")]
    assert blockers(oral, {**TWO, "written_list_required": True}) == []


@pytest.mark.parametrize("value", ["fail", {"state": "suspected"}, {"state": "confirmed"}])
def test_a_suspicion_needs_its_fact(value: Any) -> None:
    assert blockers(with_answers(E01=an_answer(value))) == [(Blocker.NO_FACT, "E01")]
    assert blockers(with_answers(E01=an_answer(value, note="原话"))) == []


def test_a_dismissed_suspicion_needs_no_fact() -> None:
    assert blockers(with_answers(E01=an_answer({"state": "dismissed"}))) == []


def test_blockers_stand_in_the_order_of_the_form_after_the_header() -> None:
    answers = {**all_answers(FORM), "A01": Answer(Mark.NOT_APPLICABLE), "E07": Answer(Mark.SCORED)}
    del answers["A04"]
    inspection = an_inspection(header=a_header(unit=""), answers=answers)
    assert blockers(inspection) == [
        (Blocker.NO_UNIT, ""),
        (Blocker.NO_REASON, "A01"),
        (Blocker.OPEN_ITEM, "A04"),
        (Blocker.NO_VALUE, "E07"),
    ]
    assert Missing(Blocker.NO_UNIT) == Missing(Blocker.NO_UNIT, "")


def test_lacking_evidence_is_told_by_item_and_never_keeps_from_sealing() -> None:
    inspection = with_answers(A01=an_answer(2), A02=an_answer("none", note="无人"))
    assert lacking_evidence(inspection, scored(FORM, inspection)) == {
        "A01": (("E1",),),
        "A02": (("E1",), ("E4",)),
        "A04": (("E2",),),
    }
    assert blockers(inspection) == []


def test_one_photo_serves_many_items() -> None:
    photo = Evidence(
        "e1", "a" * 64, 1, "jpeg", "a.jpg", 1, 1, "b" * 64, items=("A01", "A02", "A04")
    )
    inspection = replace(
        with_answers(A01=an_answer(2), A02=an_answer("none", observed_at="09:10")),
        evidence=(photo,),
    )
    assert lacking_evidence(inspection, scored(FORM, inspection)) == {}


def test_the_version_is_that_of_the_last_seal() -> None:
    assert an_inspection().version == 0
    seals = (Seal(1, "2026-09-15T12:00:00+08:00", "a" * 64), Seal(2, "", "b" * 64, "补正"))
    assert an_inspection(seals=seals).version == 2


@pytest.mark.parametrize(
    "header",
    [
        Header(),
        a_header(),
        a_header(venues=(Venue.OFFICE, Venue.VOICE), mode=Mode.SPOT_CHECK, windows_open=0, queue=0),
        a_header(inspectors=(Inspector("李一"),), sheet_languages="both"),
    ],
)
def test_a_header_comes_back_from_its_fields_as_it_was(header: Header) -> None:
    assert Header.from_fields(header.to_fields()) == header


def test_header_fields_of_later_versions_and_of_others_are_passed_over() -> None:
    fields = {**a_header().to_fields(), "header.mood": "x", "answer.A01": {}, "unit": "y"}
    assert Header.from_fields(fields) == a_header()

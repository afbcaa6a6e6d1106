"""The unit's copy: what it tells, what it leaves out, and that nobody sees that it did."""

import json
from dataclasses import replace

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.form import AnswerType, Calendar, Rule, Severity
from inspector_app.domain.review import VetoResult
from inspector_app.domain.scoring import Verdict
from inspector_app.domain.unit_copy import NOTICE, VERDICT, UnitCopy
from tests.builders import a_header
from tests.sheets.copies import FOUND, IMPRINT, copy_of, titled_form, visited, with_veto

CONFIRMED = {
    "state": "confirmed",
    "authority": "区监委",
    "document": "监函〔2026〕9号",
    "date": "2026-10-08",
    "reason": "内部意见",
}
DISMISSED = {"state": "dismissed", "reason": "查无此事"}


def items(copy: UnitCopy) -> list[str]:
    return [each.item for each in copy.findings]


def test_it_tells_visit_result_and_findings_in_the_order_of_the_form() -> None:
    copy = copy_of()

    assert copy.unit.name == "东街便民服务中心"
    assert copy.visit.inspectors == ("甲-01", "甲-02")
    assert copy.result is not None
    assert copy.result.verdict is Verdict.FAIL
    assert items(copy) == ["A01", "A02", "A04", "E05"]
    assert [each.number for each in copy.findings] == [1, 2, 3, 4]


def test_a_finding_says_what_was_seen_in_the_terms_of_its_type() -> None:
    seen = {each.item: each.seen for each in copy_of().findings}

    assert seen["A01"].count == 2
    assert seen["A02"].chosen is not None
    assert seen["A02"].chosen.zh == "未设"
    assert [(each.label.zh, each.count) for each in seen["A04"].counted] == [
        ("严重", 1),
        ("轻微", 2),
    ]
    assert [each.window for each in seen["E05"].absences] == ["3"]
    assert [each.seconds for each in seen["E05"].calls] == ["45"]


def test_minutes_cases_and_texts_are_told_too() -> None:
    form = titled_form()
    text = Answer(Mark.SCORED, "记录一句", deduction=100)
    scored = replace(form.item_by_code["F08"], points=1000)
    section = form.sections[2]
    kept = (*section.items[:2], scored)
    form = replace(form, sections=(*form.sections[:2], replace(section, items=kept)))
    copy = copy_of(visited({"E07": Answer(Mark.SCORED, 46), "F08": text}), form)

    assert [each.seen.minutes for each in copy.findings] == [46, None]
    assert [each.seen.text for each in copy.findings] == ["", "记录一句"]


def test_a_late_case_is_told_with_its_days() -> None:
    case = {"promised": 3, "accepted": "2026-09-01", "finished": "2026-09-11"}
    header = replace(visited().header, mode="case-tracking")
    copy = copy_of(visited({"F06": Answer(Mark.SCORED, case)}, header=header))

    assert next(each.seen.case for each in copy.findings if each.item == "F06").used == 8


def test_a_deadline_ends_on_a_working_day_of_the_forms_calendar() -> None:
    due = {each.item: each.due for each in copy_of().findings}

    # 21 September is a Monday; 1 and 2 October are holidays in the small form's calendar.
    assert due["A01"] == "2026-09-28"
    assert due["A02"] == "2026-10-07"


def test_a_year_without_a_calendar_gives_no_day() -> None:
    form = titled_form(calendar=Calendar(years=(2025,)))

    assert {each.due for each in copy_of(form=form).findings} == {""}


def test_a_period_that_runs_into_a_year_without_a_calendar_gives_no_day() -> None:
    imprint = replace(IMPRINT, issued_at=IMPRINT.issued_at.replace(month=12, day=28))

    assert {each.due for each in copy_of(imprint=imprint).findings} == {""}


def test_no_score_is_told_while_a_suspicion_stands() -> None:
    with pytest.raises(ValueError, match="suspicion"):
        copy_of(visited(with_veto("fail")))


def test_a_notice_beside_a_suspicion_is_the_same_as_without_it() -> None:
    suspected = copy_of(visited(with_veto("fail")), notice_only=True)
    fine = copy_of(visited({**FOUND, "E01": Answer(Mark.SCORED, "pass")}), notice_only=True)

    assert suspected == fine
    assert suspected.to_bytes() == fine.to_bytes()
    assert suspected.result is None
    assert {each.deduction for each in suspected.findings} == {None}


def test_a_verdict_after_a_dismissed_suspicion_is_the_same_as_without_it() -> None:
    assert copy_of(visited(with_veto(DISMISSED))) == copy_of(visited())


def test_a_veto_item_that_a_review_dismissed_is_left_out_whatever_the_answer_says() -> None:
    result = VetoResult("E01", False, "", "", "", "查无此事", "p9", "2026-09-20")
    copy = copy_of(visited(with_veto(CONFIRMED)), vetoes=(result,))

    assert "E01" not in items(copy)


def test_a_confirmed_veto_item_is_told_with_the_bodys_result_and_no_word_more() -> None:
    copy = copy_of(visited(with_veto(CONFIRMED)))

    (finding,) = [each for each in copy.findings if each.item == "E01"]
    assert finding.seen.decided is not None
    assert finding.seen.decided.authority == "区监委"
    assert "内部意见" not in copy.to_bytes().decode()


def test_the_reviews_result_goes_before_what_the_answer_says_of_it() -> None:
    result = VetoResult("E01", True, "区公安分局", "公函1号", "2026-10-09", "", "p9", "x")
    copy = copy_of(visited(with_veto(CONFIRMED)), vetoes=(result,))

    decided = [each.seen.decided for each in copy.findings if each.item == "E01"]
    assert decided[0] is not None
    assert decided[0].authority == "区公安分局"


def test_a_free_text_inspector_leaves_no_name() -> None:
    header = a_header()
    nameless = replace(header.inspectors[1], code="")
    copy = copy_of(visited(header=replace(header, inspectors=(header.inspectors[0], nameless))))

    assert copy.visit.inspectors == ("甲-01",)


def test_what_was_written_comes_back_to_the_byte() -> None:
    for document in (VERDICT, NOTICE):
        copy = copy_of().named(document)

        assert UnitCopy.read(copy.to_bytes()) == copy


@pytest.mark.parametrize(
    "change",
    [
        {"format": "mingcha-unit-copy-2"},
        {"copy": {}},
        {"more": 1},
    ],
)
def test_a_copy_of_another_shape_is_refused(change: dict[str, object]) -> None:
    plain = {**json.loads(copy_of().to_bytes()), **change}

    with pytest.raises(ValueError, match=r"format|copy|fields"):
        UnitCopy.from_json(plain)


def test_a_copy_that_was_written_by_another_hand_is_refused() -> None:
    content = json.dumps(json.loads(copy_of().to_bytes())).encode()

    with pytest.raises(ValueError, match="not as it was written"):
        UnitCopy.read(content)


def test_a_copy_as_deep_as_a_well_is_refused() -> None:
    with pytest.raises(ValueError, match="deep"):
        UnitCopy.read(b'{"copy":' + b"[" * 100_000 + b"]" * 100_000 + b"}")


def test_a_veto_item_never_enters_by_its_points() -> None:
    form = titled_form()
    section = form.sections[1]
    veto = replace(section.items[0], points=500, rule=Rule(AnswerType.PASS_FAIL, deduct=500))
    assert veto.severity is Severity.VETO
    items_ = (veto, *section.items[1:])
    form = replace(form, sections=(form.sections[0], replace(section, items=items_)))
    copy = copy_of(visited(with_veto("fail")), form, notice_only=True)

    assert "E01" not in items(copy)

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.form import AnswerType, Calendar, Item, Severity
from inspector_app.sheets.facts_of_answer import fact_paragraphs
from inspector_app.sheets.typesetter import Typesetter
from tests.builders import an_item

CONTEXT = RuleContext({}, Calendar(years=(2026,)), date(2026, 9, 15))
VETO = an_item("E01", AnswerType.PASS_FAIL, 0, severity=Severity.VETO, negative=True)


def told(say: Typesetter, item: Item, value: Any = None, **changes: Any) -> list[str]:
    answer = Answer(Mark.SCORED, value, **changes)
    return [f"{each.label} {each.text}" for each in fact_paragraphs(item, answer, CONTEXT, say)]


def test_the_fact_comes_first_and_then_how_it_was_seen(say: Typesetter) -> None:
    facts = told(
        say, an_item(), 1, note="门牌脱落", observed_at="2026-09-15T09:12+08:00", both=True
    )

    assert facts == ["事实 门牌脱落", "情况 09:12 观察；两名检查人员共同确认"]


def test_an_answer_without_words_has_no_facts(say: Typesetter) -> None:
    assert told(say, an_item(), 0) == []


def test_recorded_text_is_told_as_a_record(say: Typesetter) -> None:
    assert told(say, an_item(kind=AnswerType.TEXT), "1趟/2队") == ["记录 1趟/2队"]


def test_every_absence_is_told(say: Typesetter) -> None:
    absences = [{"window": "5", "start": "10:05", "end": "10:26"}]

    assert told(say, an_item(kind=AnswerType.ABSENCES), absences) == ["情况 5号窗口 10:05—10:26"]


def test_the_dates_of_a_followed_case_are_told(say: Typesetter) -> None:
    case = {"promised": 5, "accepted": "2026-09-07"}

    assert told(say, an_item(kind=AnswerType.WORKING_DAYS), case) == ["情况 受理 2026-09-07"]


@pytest.mark.parametrize(
    ("value", "fact"),
    [
        (
            {"state": "confirmed", "authority": "区监委", "document": "3号", "date": "2026-10-08"},
            "认定 区监委，3号，2026-10-08",
        ),
        ({"state": "confirmed", "authority": "区监委"}, "认定 区监委，/，/"),
        ({"state": "dismissed", "reason": "群众误放"}, "认定 群众误放"),
    ],
)
def test_a_decision_on_a_suspicion_is_told(
    say: Typesetter, value: Mapping[str, str], fact: str
) -> None:
    assert told(say, VETO, value) == [fact]


def test_a_deduction_against_the_rule_is_owned(say: Typesetter) -> None:
    assert told(say, an_item(), 1, deduction=200, reason="另有一处已当场改正") == [
        "情况 扣分由检查人员确定",
        "理由 另有一处已当场改正",
    ]
    assert told(say, an_item(), 1, deduction=50) == []


def test_every_call_is_told(say: Typesetter) -> None:
    calls = ({"number": "12345", "at": "10:15", "seconds": 8, "result": "接通"},)

    assert told(say, an_item(), 0, calls=calls) == ["拨测 拨测 12345，10:15，等待 8 秒，接通"]

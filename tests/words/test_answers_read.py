from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.form import AnswerType, Calendar, Item, Rule, Severity
from inspector_app.words.answers import (
    absence_words,
    answer_words,
    call_words,
    working_day_steps,
)
from tests.builders import PARTS, an_item

CONTEXT = RuleContext({}, Calendar(years=(2026,)), date(2026, 9, 15))


def read(item: Item, value: Any, mark: Mark = Mark.SCORED) -> tuple[str, str]:
    words = answer_words(item, Answer(mark, value), CONTEXT)
    return words.zh, words.en


@pytest.mark.parametrize(
    ("negative", "value", "words"),
    [
        (False, "pass", ("符合", "Met")),
        (False, "fail", ("不符合", "Not met")),
        (True, "pass", ("未发现", "Not found")),
        (True, "fail", ("发现", "Found")),
    ],
)
def test_a_question_for_a_bad_fact_is_answered_in_its_own_words(
    negative: bool, value: str, words: tuple[str, str]
) -> None:
    assert read(an_item("A03", AnswerType.PASS_FAIL, negative=negative), value) == words


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (Mark.NOT_APPLICABLE, ("不适用", "Not applicable")),
        (Mark.NOT_OBSERVED, ("未观察到", "Not observed")),
    ],
)
def test_what_was_not_scored_says_so_whatever_the_value(mark: Mark, words: tuple[str, str]) -> None:
    assert read(an_item(), 3, mark) == words


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (AnswerType.COUNT, 0, "符合"),
        (AnswerType.COUNT, 2, "2 处（次）"),
        (AnswerType.MINUTES, 12, "12 分钟"),
        (AnswerType.CHOICE, "none", "未设"),
        (AnswerType.ABSENCES, [], "符合"),
        (AnswerType.TEXT, "1趟/2队", "已记录"),
        (AnswerType.TEXT, None, "已记录"),
        (AnswerType.COUNT, None, "见事实"),
    ],
)
def test_each_type_reads_as_a_person_would_say_it(kind: AnswerType, value: Any, words: str) -> None:
    assert read(an_item(kind=kind), value)[0] == words


def test_several_kinds_are_named_one_by_one() -> None:
    item = an_item(rule=PARTS)

    assert read(item, {"grave": 1, "slight": 3}) == ("严重：1；轻微：3", "Grave: 1; Slight: 3")
    assert read(item, {"grave": 0}) == ("符合", "Met")


def test_one_named_kind_is_named_with_a_plain_number() -> None:
    item = an_item(rule=Rule(AnswerType.COUNT, parts=PARTS.parts[:1]))

    assert read(item, 2)[0] == "严重：2"


def test_absences_add_up_without_those_under_a_sign() -> None:
    item = an_item("E05", AnswerType.ABSENCES)
    without = {"window": "5", "start": "10:05", "end": "10:26", "sign": False}
    signed = {"window": "6", "start": "10:05", "end": "11:00", "sign": True}

    assert read(item, [without, signed]) == ("无人 21 分钟", "unattended 21 min")
    assert absence_words(without).zh == "5号窗口 10:05—10:26"
    assert absence_words(signed).zh == "6号窗口 10:05—11:00（有提示，不计）"
    assert absence_words({**without, "window": "综合窗口"}).zh.startswith("综合窗口 ")


def test_a_followed_case_tells_promise_and_use() -> None:
    item = an_item("F06", AnswerType.WORKING_DAYS)
    case = {"promised": 5, "accepted": "2026-09-07", "finished": "2026-09-15"}

    assert read(item, case)[0] == "承诺 5 个工作日，实用 6 个"
    assert [(words.zh, day) for words, day in working_day_steps(case)] == [
        ("受理", "2026-09-07"),
        ("办结", "2026-09-15"),
    ]


def test_a_followed_case_without_a_day_to_count_to_is_only_recorded() -> None:
    item = an_item("F06", AnswerType.WORKING_DAYS)
    case = {"promised": 5, "accepted": "2026-09-07"}
    words = answer_words(item, Answer(Mark.SCORED, case), replace(CONTEXT, visited_on=None))

    assert words.zh == "已记录"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("pass", "未发现"),
        ("fail", "发现（疑似）"),
        ({"state": "suspected"}, "发现（疑似）"),
        ({"state": "confirmed", "authority": "监委"}, "已确认"),
        ({"state": "dismissed", "reason": "误会"}, "已排除"),
    ],
)
def test_a_veto_item_never_reads_as_established_before_it_is(value: Any, words: str) -> None:
    item = an_item("E01", AnswerType.PASS_FAIL, 0, severity=Severity.VETO, negative=True)

    assert read(item, value)[0] == words


def test_a_call_is_told_with_what_is_known_of_it() -> None:
    call = {"number": "0531-1", "at": "10:15", "seconds": 60, "result": "无人接听"}

    assert call_words(call).zh == "拨测 0531-1，10:15，等待 60 秒，无人接听"
    assert call_words({}).zh == "拨测 /，/，等待 / 秒，/"

"""Answers files: what each way of writing means, and that faults are told all at once, in place."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.errors.answers import AnswersFault, AnswersFaultCode, AnswersFileError
from inspector_app.files.answers_file import AnswersRead, read_answers
from inspector_app.words.answers_faults import TEMPLATES, answers_fault_words
from tests.builders import a_form

C = AnswersFaultCode
FORM = a_form()
ASKED_THE_OTHER_WAY = replace(
    FORM,
    sections=tuple(
        replace(section, items=tuple(replace(item, negative=True) for item in section.items))
        for section in FORM.sections
    ),
)
"""The same form, whose every question is whether there is anything bad."""
CONFIRMED = {
    "state": "confirmed",
    "authority": "区纪委",
    "document": "〔2026〕3号",
    "date": "2026-10-08",
}


def read(document: object) -> AnswersRead:
    content = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    return read_answers(content.encode(), FORM, "answers")


def faults_of(document: object) -> tuple[AnswersFault, ...]:
    with pytest.raises(AnswersFileError) as caught:
        read(document)
    return caught.value.faults


def answer(item: str, **said: object) -> Answer:
    return read([{"item": item, **said}]).answers[item]


def value(item: str, said: object) -> Json:
    return answer(item, value=said).value


def cell(item: str, said: str) -> Json:
    quoted = said.replace('"', '""')
    return read(f'item,value\n{item},"{quoted}"\n').answers[item].value


def fault(item: str, **said: object) -> AnswersFault:
    (only,) = faults_of([{"item": item, **said}])
    return only


# -- what answers say ------------------------------------------------------------------------------


def test_every_column_reaches_the_answer() -> None:
    said = answer(
        "A01",
        mark="scored",
        value=3,
        deduction=0.3,
        note="三处缺失",
        reason="轻微",
        observed_at="9:05",
        both=True,
        calls=[{"number": "12345", "at": "09:10", "seconds": 35, "result": "接通"}],
    )
    assert said == Answer(
        Mark.SCORED,
        3,
        30,
        "三处缺失",
        "轻微",
        "09:05",
        True,
        ({"number": "12345", "at": "09:10", "seconds": 35, "result": "接通"},),
    )


@pytest.mark.parametrize("text", ["0.3", "0.30", "0.300", '"0.3"', '"０．３"'])
def test_a_deduction_is_exact_to_the_hundredth(text: str) -> None:
    document = f'[{{"item": "A01", "value": 1, "deduction": {text}}}]'
    assert read(document).answers["A01"].deduction == 30


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("scored", Mark.SCORED),
        ("已评", Mark.SCORED),
        ("不适用", Mark.NOT_APPLICABLE),
        ("N/A", Mark.NOT_APPLICABLE),
        ("ｎｏｔ-observed", Mark.NOT_OBSERVED),
        ("未观察到", Mark.NOT_OBSERVED),
    ],
)
def test_marks_are_read_in_both_languages(written: str, mark: Mark) -> None:
    said = {"value": 0} if mark is Mark.SCORED else {}
    assert answer("A01", mark=written, **said).mark is mark


def test_a_value_or_a_deduction_without_a_mark_is_scored() -> None:
    assert answer("A01", value=0) == Answer(Mark.SCORED, 0)
    assert answer("A01", deduction="1.5") == Answer(Mark.SCORED, None, 150)


def test_item_codes_are_read_in_full_width_and_small_letters() -> None:
    assert set(
        read([{"item": "ａ０１", "value": 1}, {"item": " a02 ", "value": "none"}]).answers
    ) == {
        "A01",
        "A02",
    }


@pytest.mark.parametrize("written", ["pass", "PASS", "符合", "是", "通过", "合格", True, "true"])
def test_a_positive_question_is_passed(written: object) -> None:
    assert value("A03", written) == "pass"


@pytest.mark.parametrize("written", ["fail", "不符合", "否", "不通过", False, "ＮＯ"])
def test_a_positive_question_is_failed(written: object) -> None:
    assert value("A03", written) == "fail"


@pytest.mark.parametrize(
    ("written", "said"), [("未发现", "pass"), ("发现", "fail"), ("疑似", "fail")]
)
def test_a_negative_question_has_its_own_words(written: str, said: str) -> None:
    assert value("E01", written) == said


@pytest.mark.parametrize(
    ("item", "written"), [("A03", "未发现"), ("A03", "发现"), ("E01", "是"), ("E01", True)]
)
def test_words_that_could_mean_either_are_refused(item: str, written: object) -> None:
    assert fault(item, value=written).code is C.NOT_PASS_OR_FAIL


@pytest.mark.parametrize(
    "written", ["unstaffed", "设而无人", "Set up but unstaffed", " ＵＮＳＴＡＦＦＥＤ "]
)
def test_an_option_is_chosen_by_code_or_label(written: str) -> None:
    assert value("A02", written) == "unstaffed"


@pytest.mark.parametrize("written", [3, "3", "３", "3.0"])
def test_a_count_is_a_whole_number(written: object) -> None:
    assert value("A01", written) == 3


@pytest.mark.parametrize("written", ["未发现", "没有", " 无 ", "None", "未发现问题"])
def test_none_found_is_a_count_where_the_question_asks_for_shortcomings(written: str) -> None:
    document = json.dumps([{"item": "A01", "value": written}], ensure_ascii=False)
    assert read_answers(document.encode(), ASKED_THE_OTHER_WAY, "a").answers["A01"].value == 0


def test_none_is_no_count_where_it_could_mean_that_the_thing_is_not_there() -> None:
    assert value("A01", "没有问题") == 0
    for written in ("无", "未发现"):
        assert fault("A01", value=written).code is C.NOT_A_COUNT


@pytest.mark.parametrize(
    "written",
    [
        {"grave": 1, "slight": "2"},
        "grave=1;slight=2",
        "严重＝1；轻微＝2",
        '{"Grave": 1, "slight": 2}',
    ],
)
def test_a_count_by_kinds(written: object) -> None:
    assert value("A04", written) == {"grave": 1, "slight": 2}


def test_a_plain_count_of_an_item_with_kinds_stays_plain() -> None:
    assert value("A04", 3) == 3


def test_minutes() -> None:
    assert value("E07", "25") == 25


ABSENCES = [
    {"window": "3号", "start": "09:10", "end": "09:32", "sign": False},
    {"window": "5号", "start": "10:00", "end": "10:05", "sign": True},
]


@pytest.mark.parametrize(
    "written",
    [
        ABSENCES,
        json.dumps(ABSENCES),
        "3号 09:10-09:32; 5号 10:00-10:05 牌",
        "３号 ９：１０—９：３２；５号 １０：００至１０：０５ 有牌",
        "3号09:10~09:32\n5号10:00-10:05 sign",
    ],
)
def test_absences_are_written_as_a_list_or_in_short(written: object) -> None:
    assert value("E05", written) == ABSENCES
    if isinstance(written, str):
        assert cell("E05", written) == ABSENCES


@pytest.mark.parametrize("written", [[], "0", "无", "[]"])
def test_no_absence_is_an_answer(written: object) -> None:
    assert answer("E05", value=written) == Answer(Mark.SCORED, [])


@pytest.mark.parametrize(
    "written",
    [
        {"promised": 5, "accepted": "2026-09-01", "finished": "2026-09-09"},
        "promised=5;accepted=2026/9/1;finished=2026.9.9",
        "承诺=5；受理=2026年9月1日；办结=2026-09-09",
    ],
)
def test_working_days(written: object) -> None:
    assert value("F06", written) == {
        "promised": 5,
        "accepted": "2026-09-01",
        "finished": "2026-09-09",
    }


def test_an_unfinished_case_has_no_end() -> None:
    said = {"promised": 5, "accepted": "2026-09-01", "finished": None}
    assert value("F06", said) == {"promised": 5, "accepted": "2026-09-01"}


@pytest.mark.parametrize(
    "written",
    [
        CONFIRMED,
        "state=confirmed;authority=区纪委;document=〔2026〕3号;date=2026-10-08",
        "状态=confirmed；机关=区纪委；文号=〔2026〕3号；日期=2026年10月8日",
    ],
)
def test_a_confirmed_suspicion_names_the_competent_bodys_result(written: object) -> None:
    assert value("E01", written) == CONFIRMED


def test_a_dismissed_suspicion_needs_a_reason() -> None:
    assert value("E01", {"state": "dismissed", "reason": "查无此事"}) == {
        "state": "dismissed",
        "reason": "查无此事",
    }
    assert fault("E01", value={"state": "dismissed"}).facts == {"key": "reason"}


@pytest.mark.parametrize("key", ["authority", "document", "date"])
def test_nothing_is_confirmed_without_authority_document_and_date(key: str) -> None:
    told = fault("E01", value={**CONFIRMED, key: ""})
    assert (told.code, told.facts) == (C.VETO_UNPROVEN, {"key": key})


def test_a_text_is_kept_as_it_was_written() -> None:
    assert value("F08", "＝１＋１，（原样）") == "＝１＋１，（原样）"
    assert value("F08", "[未见]") == "[未见]"
    assert cell("F08", "=1+1") == "=1+1"


@pytest.mark.parametrize("sign", "=+-@")
def test_a_note_that_looks_like_a_formula_is_text(sign: str) -> None:
    said = read(f"item,value,note\nA01,1,{sign}HYPERLINK(0)\n")
    assert said.answers["A01"].note == f"{sign}HYPERLINK(0)"


def test_a_note_keeps_its_full_width_letters_and_lines() -> None:
    assert answer("A01", value=1, note=" １２３，\r\nＡ ").note == "１２３，\nＡ"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("9:05", "09:05"),
        ("０９：０５", "09:05"),
        ("2026-09-15T09:05+08:00", "2026-09-15T09:05:00+08:00"),
    ],
)
def test_when_it_was_seen(written: str, kept: str) -> None:
    assert answer("A01", value=1, observed_at=written).observed_at == kept


def test_calls_in_a_cell() -> None:
    text = 'item,value,calls\nA01,1,"12345 9:10 35秒 接通; 0769-88 10:00"\n'
    assert read(text).answers["A01"].calls == (
        {"number": "12345", "at": "09:10", "seconds": 35, "result": "接通"},
        {"number": "0769-88", "at": "10:00"},
    )


def test_an_unscored_answer_has_words_but_no_value() -> None:
    said = answer("A01", mark="not-applicable", value=None, deduction=0, reason="无此业务")
    assert said == Answer(Mark.NOT_APPLICABLE, reason="无此业务")


# -- shapes and encodings --------------------------------------------------------------------------


def test_an_object_may_say_header_photos_and_rest() -> None:
    said = read(
        {
            "header": {"unit": "东街", "windows_open": 3, "venues": ["hall"], "left": None},
            "answers": [{"item": "A01", "value": 1}],
            "photos": [{"file": "a.jpg", "items": ["A01"], "turn": 0.5, "own": True, "by": None}],
            "rest": "full-marks",
        }
    )
    assert said.header == {"unit": "东街", "windows_open": 3, "venues": ["hall"]}
    assert said.photos == (
        {"file": "a.jpg", "items": ["A01"], "turn": "0.5", "own": True, "by": None},
    )
    assert said.rest == "full-marks"
    assert set(said.answers) == {"A01"}


def test_a_bare_list_says_only_answers() -> None:
    assert read([]) == AnswersRead({})


TABLE = (
    "检查项,检查内容,评定,检查结果,扣分,事实\nＡ０１,标识,已评,３,０．５,甲，乙\nA02,咨询台,,,,\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_a_table_is_read_in_every_encoding_that_spreadsheets_write(encoding: str) -> None:
    said = read_answers(TABLE.encode(encoding), FORM, "answers.csv")
    assert said.answers == {"A01": Answer(Mark.SCORED, 3, 50, "甲，乙")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_json_is_read_in_the_same_encodings(encoding: str) -> None:
    document = '[{"item": "A01", "value": 1, "note": "标识缺失"}]'
    assert read_answers(document.encode(encoding), FORM, "a").answers["A01"].note == "标识缺失"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "，"])
def test_cells_may_end_at_other_signs_than_a_comma(delimiter: str) -> None:
    text = "item,mark,value\r\nA01,scored,2\r\n".replace(",", delimiter)
    assert read(text).answers == {"A01": Answer(Mark.SCORED, 2)}


def test_a_row_that_nobody_filled_in_stays_open() -> None:
    assert read("item,value,note\nA01,,\n\nA02,none,\n").answers.keys() == {"A02"}


def test_answers_that_were_read_can_be_kept() -> None:
    said = read(
        [
            {"item": "E05", "value": ABSENCES},
            {"item": "E01", "value": CONFIRMED, "calls": "12345 9:10"},
            {"item": "A04", "value": {"grave": 1}},
        ]
    )
    for each in said.answers.values():
        assert Answer.from_json(json.loads(canonical(each.to_json()))) == each


# -- faults ----------------------------------------------------------------------------------------

CSV_FAULTS: list[tuple[AnswersFaultCode, str, int]] = [
    (C.EMPTY, " \n", 0),
    (C.NO_ITEM_COLUMN, "mark,value\nscored,1\n", 1),
    (C.UNKNOWN_COLUMN, "item,vlaue,value\nA01,,1\n", 1),
    (C.REPEATED_COLUMN, "item,value,结果\nA01,1,1\n", 1),
    (C.TOO_MANY_CELLS, "item,value,note\nA01,1,a,b\n", 2),
    (C.OPEN_QUOTE, 'item,value\nA01,1\nA02,"none\n', 3),
    (C.MISSING, "item,note\nA01,甲\n", 2),
    (C.UNKNOWN_ITEM, "item,value\nA01,1\nZ99,1\n", 3),
    (C.DUPLICATE_ITEM, "item,value\nA01,1\nA01,1\n", 3),
    (C.HIDDEN_CHARACTER, "item,value,note\nA01,1,a\u202eb\n", 2),
    (C.HIDDEN_CHARACTER, "item,value,note\nA01,1,a\x00b\n", 2),
    (C.NOT_ABSENCES, "item,value\nE05,上午没人\n", 2),
    (C.NOT_WORKING_DAYS, "item,value\nF06,五天\n", 2),
    (C.SYNTAX, 'item,value\nE05,"[{"\n', 2),
    (C.TOO_MUCH, "item,value\n" + "A01\n" * 2001, 2002),
    (C.TOO_MUCH, "item" + ",x" * 100 + "\nA01\n", 1),
    (C.TOO_LONG, "item,value\nE05,x" + " " * 100_000 + "x\n", 2),
]
JSON_FAULTS: list[tuple[AnswersFaultCode, str, int]] = [
    (C.SYNTAX, '{"answers": [\n{"item": "A01",}]}', 2),
    (C.SYNTAX, '[{"item": "A01", "value": NaN}]', 1),
    (C.SYNTAX, '[\n{"item": "A01", "value": -Infinity}]', 2),
    (C.SYNTAX, '[{"item": "A01", "value": 01}]', 1),
    (C.SYNTAX, "[] []", 1),
    (C.SYNTAX, '[{"item": "A\n01"}]', 1),
    (C.TOO_DEEP, "[" * 5000, 1),
    (C.TOO_MUCH, "[\n" + "0," * 1_000_000 + "0]", 2),
    (C.DUPLICATE_KEY, '[{"item": "A01",\n"value": 1,\n"value": 2}]', 3),
    (C.NO_ANSWERS, '{"photos": []}', 1),
    (C.NOT_AN_OBJECT, "[1]", 1),
    (C.NOT_AN_OBJECT, '{"header": 1, "answers": []}', 1),
    (C.NOT_A_LIST, '{\n"answers": {}}', 2),
    (C.NOT_A_TEXT, '[{"item": "A01", "value": 1,\n"note": ["x"]}]', 2),
    (C.NOT_A_TEXT, '{"answers": [], "header": {"unit": {"a": 1}}}', 1),
    (C.UNKNOWN_KEY, '[{"item": "A01", "value": 1, "vote": 1}]', 1),
    (C.UNKNOWN_KEY, '{"answer": [], "answers": []}', 1),
    (C.UNKNOWN_KEY, '{"answers": [], "header": {"units": "x"}}', 1),
    (C.MISSING, '[{"mark": "scored"}]', 1),
    (C.NOTHING_SAID, '[{"item": "A01"}]', 1),
    (C.NOT_ONE_OF, '{"answers": [], "rest": "full"}', 1),
    (C.HIDDEN_CHARACTER, '[{"item": "A01", "value": 1, "note": "\\u0000"}]', 1),
    (C.HIDDEN_CHARACTER, '[{"item": "A01", "value": 1, "note": "\\ud800"}]', 1),
]
VALUE_FAULTS: list[tuple[AnswersFaultCode, str, Mapping[str, Any], str]] = [
    (C.NOT_A_MARK, "A01", {"mark": "done"}, "mark"),
    (C.VALUE_WITHOUT_SCORE, "A01", {"mark": "not-observed", "value": 1}, ""),
    (C.VALUE_WITHOUT_SCORE, "A01", {"mark": "not-applicable", "deduction": 1}, ""),
    (C.NOT_PASS_OR_FAIL, "A03", {"value": "maybe"}, "value"),
    (C.NOT_PASS_OR_FAIL, "A03", {"value": 1}, "value"),
    (C.NOT_PASS_OR_FAIL, "A03", {"value": ["pass"]}, "value"),
    (C.NOT_AN_OPTION, "A02", {"value": "staff"}, "value"),
    (C.NOT_AN_OPTION, "A02", {"value": {}}, "value"),
    (C.NOT_A_COUNT, "A01", {"value": -1}, "value"),
    (C.NOT_A_COUNT, "A01", {"value": 1.5}, "value"),
    (C.NOT_A_COUNT, "A01", {"value": True}, "value"),
    (C.NOT_A_COUNT, "A01", {"value": 10_000}, "value"),
    (C.NOT_A_COUNT, "A01", {"value": "三"}, "value"),
    (C.NOT_A_COUNT, "A01", {"value": [1]}, "value"),
    (C.UNKNOWN_PART, "A04", {"value": {"huge": 1}}, "value"),
    (C.UNKNOWN_PART, "A04", {"value": {"grave": 1, "严重": 1}}, "value"),
    (C.PART_ABOVE_MOST, "A04", {"value": {"grave": 3}}, "value.grave"),
    (C.NOT_MINUTES, "E07", {"value": 1441}, "value"),
    (C.NOT_MINUTES, "E07", {"value": "半小时"}, "value"),
    (C.NOT_ABSENCES, "E05", {"value": 3}, "value"),
    (C.NOT_ABSENCES, "E05", {"value": ["3号"]}, "value[1]"),
    (C.MISSING, "E05", {"value": [{"start": "09:00", "end": "09:10"}]}, "value[1]"),
    (C.MISSING, "E05", {"value": "09:00-09:10"}, "value[1]"),
    (C.UNKNOWN_KEY, "E05", {"value": [{**ABSENCES[0], "signs": True}]}, "value[1]"),
    (C.NOT_A_TIME, "E05", {"value": [{**ABSENCES[0], "start": "25:00"}]}, "value[1].start"),
    (C.NOT_A_TIME, "E05", {"value": "3号 09:60-10:00"}, "value[1].start"),
    (C.NOT_YES_OR_NO, "E05", {"value": [{**ABSENCES[0], "sign": "maybe"}]}, "value[1].sign"),
    (C.TIMES_REVERSED, "E05", {"value": "3号 10:05-10:00"}, "value[1]"),
    (C.NOT_WORKING_DAYS, "F06", {"value": 5}, "value"),
    (C.MISSING, "F06", {"value": {"promised": 5}}, "value"),
    (
        C.NOT_A_NUMBER,
        "F06",
        {"value": {"promised": 1000, "accepted": "2026-09-01"}},
        "value.promised",
    ),
    (C.NOT_A_DATE, "F06", {"value": "promised=5;accepted=2026-02-30"}, "value.accepted"),
    (C.NOT_A_DATE, "F06", {"value": "promised=5;accepted=1026-02-03"}, "value.accepted"),
    (
        C.DATES_REVERSED,
        "F06",
        {"value": "promised=5;accepted=2026-09-02;finished=2026-09-01"},
        "value",
    ),
    (C.NOT_A_VETO_ITEM, "A03", {"value": CONFIRMED}, "value"),
    (C.VETO_UNPROVEN, "E01", {"value": {"state": "dismissed"}}, "value"),
    (C.NOT_ONE_OF, "E01", {"value": {"state": "guilty"}}, "value.state"),
    (C.MISSING, "E01", {"value": {"authority": "x"}}, "value"),
    (C.NOT_A_DATE, "E01", {"value": {**CONFIRMED, "date": "soon"}}, "value.date"),
    (C.NOT_POINTS, "A01", {"deduction": 0.125}, "deduction"),
    (C.NOT_POINTS, "A01", {"deduction": "1e1"}, "deduction"),
    (C.NOT_POINTS, "A01", {"deduction": [1]}, "deduction"),
    (C.DEDUCTION_OUT_OF_RANGE, "A01", {"deduction": 10.01}, "deduction"),
    (C.DEDUCTION_OUT_OF_RANGE, "A01", {"deduction": "-0.5"}, "deduction"),
    (C.DEDUCTION_OUT_OF_RANGE, "E01", {"deduction": 1}, "deduction"),
    (C.TOO_LONG, "A01", {"value": 1, "note": "字" * 2001}, "note"),
    (C.TOO_LONG, "A01", {"value": 1, "reason": "x" * 1_000_000}, "reason"),
    (C.TOO_LONG, "F08", {"value": "字" * 2001}, "value"),
    (C.NOT_A_TIME, "A01", {"value": 1, "observed_at": "24:00"}, "observed_at"),
    (C.NOT_A_TIME, "A01", {"value": 1, "observed_at": "2026-09-15T09:05"}, "observed_at"),
    (C.NOT_A_TIME, "A01", {"value": 1, "observed_at": "2026-13-15T09:05+08:00"}, "observed_at"),
    (C.NOT_YES_OR_NO, "A01", {"value": 1, "both": "perhaps"}, "both"),
    (C.NOT_A_CALL, "A01", {"value": 1, "calls": "打过一次"}, "calls"),
    (C.NOT_A_CALL, "A01", {"value": 1, "calls": [1]}, "calls[1]"),
    (
        C.NOT_A_CALL,
        "A01",
        {"value": 1, "calls": [{"number": "x", "at": "9:00"}]},
        "calls[1].number",
    ),
    (C.MISSING, "A01", {"value": 1, "calls": [{"number": "12345"}]}, "calls[1]"),
    (C.UNKNOWN_ITEM, "A99", {"value": 1}, "item"),
]


@pytest.mark.parametrize(("code", "text", "line"), CSV_FAULTS + JSON_FAULTS)
def test_a_faulty_file_is_refused_with_its_line(
    code: AnswersFaultCode, text: str, line: int
) -> None:
    assert [(each.code, each.line) for each in faults_of(text)] == [(code, line)]


@pytest.mark.parametrize(("code", "item", "said", "column"), VALUE_FAULTS)
def test_a_faulty_answer_is_refused_with_its_place(
    code: AnswersFaultCode, item: str, said: Mapping[str, Any], column: str
) -> None:
    told = fault(item, **said)
    assert (told.code, told.column) == (code, column)
    assert told.item == ("" if code is C.UNKNOWN_ITEM else item)
    assert answers_fault_words(told).zh


def test_a_file_beyond_the_limit_is_not_read() -> None:
    (told,) = faults_of(" " * 5_000_001)
    assert (told.code, told.facts) == (C.TOO_LARGE, {"limit": "5 MB"})


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(AnswersFileError) as caught:
        read_answers(b"\x89PNG\r\n\x1a\n\xff\xff", FORM, "photo.png")
    assert [each.code for each in caught.value.faults] == [C.NOT_TEXT]


def test_a_megabyte_in_one_cell_is_one_sentence_and_hides_nothing_else() -> None:
    text = f"item,value,note\nA01,1,{'字' * 1_000_000}\nA02,nobody,\n"
    found = [(each.line, each.code, each.column) for each in faults_of(text)]
    assert found == [(2, C.TOO_LONG, "note"), (3, C.NOT_AN_OPTION, "value")]
    assert all(len(answers_fault_words(each).zh) < 500 for each in faults_of(text))


def test_all_faults_are_told_at_once_and_nothing_is_read() -> None:
    document = """[
    {"item": "A01", "value": "many", "deduction": 99, "observed_at": "25:00"},
    {"item": "Z01", "value": 1},
    {"item": "E05", "value": [{"window": "3", "start": "10:00", "end": "9:00", "sgin": 1}]},
    {"item": "A02", "value": "none"},
    {"item": "A02", "value": "none"}
    ]"""
    assert [(each.line, each.item, each.code) for each in faults_of(document)] == [
        (2, "A01", C.NOT_A_COUNT),
        (2, "A01", C.DEDUCTION_OUT_OF_RANGE),
        (2, "A01", C.NOT_A_TIME),
        (3, "", C.UNKNOWN_ITEM),
        (4, "E05", C.UNKNOWN_KEY),
        (4, "E05", C.TIMES_REVERSED),
        (6, "A02", C.DUPLICATE_ITEM),
    ]


def test_a_misspelt_name_is_guessed() -> None:
    assert fault("A01", value=1, reson="x").facts == {"key": "reson", "nearest": "reason"}
    assert fault("A02", value="unstafed").facts["nearest"] == "unstaffed"


def test_every_code_of_the_table_is_tried_here() -> None:
    tried = {code for code, *_ in (*CSV_FAULTS, *JSON_FAULTS, *VALUE_FAULTS)}
    assert set(AnswersFaultCode) == tried | {C.TOO_LARGE, C.NOT_TEXT} == set(TEMPLATES)


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)
entries = st.lists(
    st.fixed_dictionaries(
        {"item": st.sampled_from([item.code for item in FORM.items()]) | st.text(max_size=4)},
        optional={
            "mark": st.sampled_from(["scored", "not-applicable", "已评"]) | plain,
            "value": plain | st.sampled_from(["pass", "=;=", "3号 9:00-9:10", CONFIRMED, ABSENCES]),
            "deduction": plain,
            "note": plain,
            "observed_at": plain,
            "both": plain,
            "calls": plain,
        },
    ),
    max_size=4,
)


def told_or_read(content: bytes) -> bool:
    """Whatever it is: answers that can be kept, or sentences."""
    try:
        said = read_answers(content, FORM, "any")
    except AnswersFileError as error:
        return bool(error.faults) and all(answers_fault_words(each).en for each in error.faults)
    kept = [*(each.to_json() for each in said.answers.values()), said.header, said.photos]
    return all(canonical(each) for each in kept)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_no_bytes_crash_the_reader(content: bytes) -> None:
    assert told_or_read(content)


@settings(max_examples=150, deadline=None)
@given(entries)
def test_no_json_crashes_the_reader(document: list[dict[str, Any]]) -> None:
    assert told_or_read(json.dumps(document).encode())


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.text(max_size=10), min_size=9, max_size=9), max_size=4))
def test_no_table_crashes_the_reader(rows: list[list[str]]) -> None:
    heading = "item,mark,value,deduction,note,reason,observed_at,both,calls"
    codes = [item.code for item in FORM.items()]
    lines = [",".join((codes[at % len(codes)], *row[1:])) for at, row in enumerate(rows)]
    assert told_or_read("\n".join([heading, *lines]).encode("utf-8", "replace"))

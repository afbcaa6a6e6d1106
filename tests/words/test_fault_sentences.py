"""Every fault of a foreign file is one sentence in each language, with its place and its facts."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from inspector_app.domain.errors.answers import (
    AnswersFault,
    AnswersFaultCode,
    AnswersFileError,
    FormFault,
    FormFaultCode,
    FormFileError,
    FormUnreadable,
    UnitFault,
    UnitFaultCode,
    UnitFileError,
)
from inspector_app.domain.wording import Wording
from inspector_app.words import answers_faults, form_faults, unit_faults
from inspector_app.words.fault_sentences import LONGEST_FACT, MOST_SHOWN, spoken
from inspector_app.words.notices import notice

TABLES: list[Mapping[str, Wording]] = [
    form_faults.TEMPLATES,
    answers_faults.TEMPLATES,
    unit_faults.TEMPLATES,
]
ALL = [(code, table[code]) for table in TABLES for code in table]


def facts_in(text: str) -> set[str]:
    return set(re.findall(r"(?<!\{)\{(\w+)\}(?!\})", text))


@pytest.mark.parametrize("codes", [FormFaultCode, AnswersFaultCode, UnitFaultCode])
def test_every_fault_has_words(codes: type) -> None:
    assert any(set(table) == set(codes) for table in TABLES)


@pytest.mark.parametrize(("code", "template"), ALL)
def test_both_languages_are_whole_sentences_about_the_same_facts(
    code: str, template: Wording
) -> None:
    assert facts_in(template.zh) == facts_in(template.en)
    assert template.zh.endswith("。")
    assert template.en.endswith(".")
    assert re.search("[一-鿿]", template.zh)
    assert not re.search(
        "[一-鿿]", template.en.replace("3号", "").replace("5号", "").replace("牌", "")
    )


def test_a_long_foreign_value_is_cut_and_put_on_one_line() -> None:
    said = spoken(Wording("“{text}”", "“{text}”"), {"text": "a\nb" * 500})
    assert len(said.zh) == LONGEST_FACT + 3
    assert "\n" not in said.en


def test_braces_in_a_foreign_value_are_only_text() -> None:
    said = spoken(Wording("“{text}”", "“{text}”"), {"text": "{0} {key} %s"})
    assert said == Wording("“{0} {key} %s”", "“{0} {key} %s”")


def test_the_notice_of_a_form_file_tells_each_fault_in_its_line() -> None:
    fault = FormFault(12, FormFaultCode.MISSING_TRANSLATION, {"language": "en"}, "A01.prompt")
    said = notice(FormFileError(Path("a/form.yaml"), (fault,)))
    assert said.title == Wording(
        "没有读入检查表：form.yaml 有 1 处错误。",
        "The form was not read: form.yaml has 1 fault(s).",
    )
    assert said.advice == Wording(
        "第 12 行 A01.prompt：缺少英文，请补上。",
        "line 12 A01.prompt: the English text is missing; add it.",
    )


def test_the_notice_of_an_answers_file_names_row_item_and_column() -> None:
    fault = AnswersFault(3, AnswersFaultCode.NOT_A_TIME, {"text": "25:00"}, "observed_at", "A01")
    said = notice(AnswersFileError("answers.csv", (fault,)))
    assert said.title.zh == "没有录入任何检查结果：answers.csv 有 1 处错误。"
    assert said.advice.zh.startswith("第 3 行 A01 “observed_at”：“25:00”不是时间")
    assert said.advice.en.startswith("line 3 A01 “observed_at”: “25:00” is no time")


def test_the_notice_of_a_unit_file_names_row_and_column() -> None:
    fault = UnitFault(3, "C", UnitFaultCode.FORMULA)
    said = notice(UnitFileError(Path("units.xlsx"), (fault,)))
    assert said.title.en == "No units were imported: units.xlsx has 1 fault(s)."
    assert said.advice.zh.startswith("第 3 行 C 列：格子里是公式")
    assert said.advice.en.startswith("row 3, column C: the cell holds a formula")


def test_a_fault_of_the_whole_file_names_no_line() -> None:
    assert form_faults.form_fault_words(FormFault(0, FormFaultCode.EMPTY)).zh.startswith(
        "整个文件："
    )
    assert unit_faults.unit_fault_words(UnitFault(0, "", UnitFaultCode.EMPTY)).en.startswith(
        "the whole file: "
    )
    answers = AnswersFault(0, AnswersFaultCode.NOT_TEXT)
    assert answers_faults.answers_fault_words(answers).en.startswith("the whole file: ")


def test_a_notice_stays_short_however_many_faults_there_are() -> None:
    faults = tuple(FormFault(line, FormFaultCode.TAB) for line in range(1, 1001))
    advice = notice(FormFileError(Path("form.yaml"), faults)).advice
    assert len(advice.zh.splitlines()) == MOST_SHOWN + 1
    assert advice.zh.endswith(f"……另有 {1000 - MOST_SHOWN} 处。")


def test_a_damaged_form_has_words() -> None:
    assert notice(FormUnreadable()).title.zh.startswith("没有打开检查表")

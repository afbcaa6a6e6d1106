"""The form that is brought along, on paper, in every language."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.answer import Answer, Mark, full_marks
from inspector_app.domain.form import Form
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.relevance import asked_items
from inspector_app.files.form_file import read_form
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.inspection_sheet import render
from tests.builders import an_inspection
from tests.sheets.contents import a_content, a_photo, broken_rules, text_of


@pytest.fixture(scope="module")
def form(root: Path) -> Form:
    return read_form(root / "forms" / "window-service-2026.yaml")


def full_visit(form: Form, languages: str) -> Inspection:
    header = replace(an_inspection().header, sheet_languages=languages)
    answers = {
        asked.item.code: full_marks(asked.item)
        for asked in asked_items(form, header, {})
        if asked.preset is None
    }
    return replace(an_inspection(), header=header, answers=answers)


@pytest.mark.parametrize("languages", ["zh", "en", "both"])
def test_all_items_are_printed_and_archived(fonts: Fonts, form: Form, languages: str) -> None:
    sheet = render(a_content(form, full_visit(form, languages)), fonts)

    text = text_of(sheet.pdf)
    assert [code for code in form.item_by_code if code not in text and code[0] != "H"] == []
    assert broken_rules(sheet.pdf) == []
    assert "〔U+" not in text


def test_the_words_of_the_heads_are_not_cut_in_english(fonts: Fonts, form: Form) -> None:
    found = {"A01": Answer(Mark.SCORED, 1, note="No number.")}
    visit = full_visit(form, "en")
    visit = replace(visit, answers={**visit.answers, **found}, evidence=(a_photo(1, "A01"),))

    words = text_of(render(a_content(form, visit), fonts).pdf, line_end=" ").split()

    for head in (
        *("Section", "Obtained", "Possible", "Rate", "Items"),
        *("Code", "Result", "Points", "Lost", "Kept", "Evidence", "Severity", "Repair"),
        *("SHA-256", "Completeness", "applicable", "Recusal", "Inspector"),
    ):
        assert head in words


def test_the_whole_verdict_with_its_calculation_stands_on_the_first_page(
    fonts: Fonts, form: Form
) -> None:
    first = text_of(render(a_content(form, full_visit(form, "zh")), fonts).pdf, 0)

    for words in ("窗口单位", "检查结论", "优秀", "分值构成", "触发规则", "按得分评定"):
        assert words in first

"""Form files: what is read, and that every fault is told, alone and together, in its line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.errors.answers import FormFaultCode, FormFileError
from inspector_app.domain.form import (
    AnswerType,
    Band,
    Calendar,
    Condition,
    Drafted,
    Grade,
    MajorCap,
    Mode,
    Part,
    Phase,
    Scope,
    Severity,
    Venue,
)
from inspector_app.domain.wording import Wording
from inspector_app.files.clause_file import read_clauses
from inspector_app.files.form_codec import form_hash
from inspector_app.files.form_file import read_form
from inspector_app.words.form_faults import TEMPLATES, form_fault_words
from tests.files.small_form import CLAUSES, FORM, faults_of, form_of, spoiled, write_form

C = FormFaultCode

ONE_FAULT = [
    # code, what stands there, what a careless hand makes of it
    (C.TAG, "points: 60", "points: !!int 60"),
    (C.ANCHOR, "points: 60", "points: &sum 60"),
    (C.TOO_DEEP, "points: 60", "points: " + "[" * 16 + "]" * 16),
    (C.SYNTAX, "points: 60", "points: [60"),
    (C.SYNTAX, "prompt: {zh: 标识是否清楚, en: Signs clear}", "prompt: 标识: 是否清楚"),
    (C.DUPLICATE_KEY, "core: true\n", "core: true\n        core: true\n"),
    (C.KEY_NOT_TEXT, "core: true\n", "core: true\n        ? [a]\n        : b\n"),
    (C.UNKNOWN_KEY, "repair: {zh: 设立, en: Set one up}", "repair: {zh: 设, en: Up, fr: Oh}"),
    (C.UNKNOWN_KEY, "core: true\n", "core: true\n        colour: red\n"),
    (C.UNKNOWN_KEY, "{from: 40, deduct: 20}", "{from: 40, to: 90, deduct: 20}"),
    (C.UNKNOWN_KEY, "type: text\n", "type: text\n        deduct: {fail: 0}\n"),
    (C.UNKNOWN_KEY, "completeness_floor: 60", "completeness_floor: 60\n  floor: 60"),
    (C.MISSING_KEY, "        evidence: E6\n", ""),
    (C.MISSING_KEY, "{item: A02, is: [staffed, away]}", "{item: A02}"),
    (C.MISSING_KEY, "title: {zh: 小检查表, en: Small form}\n", ""),
    (C.MISSING_KEY, "  E7: {zh: 两份, en: Two pieces}\n", ""),
    (
        C.MISSING_KEY,
        "{code: record, label: {zh: 记录, en: Record}, each: 0.5}",
        "{code: record, each: 1}",
    ),
    (C.NOT_A_MAPPING, "rule: {zh: 不计分, en: No points}", "rule: 不计分"),
    (C.NOT_A_LIST, "clauses: [S-154]", "clauses: S-154"),
    (C.NOT_A_TEXT, "        duty_bearer: competent-department", "        duty_bearer:"),
    (C.NOT_A_TEXT, "evidence: E1\n", "evidence: [E1]\n"),
    (C.NOT_A_TEXT, "items: [A02], theme", 'items: [""], theme'),
    (C.EMPTY_LIST, "modes: [case-tracking]", "modes: []"),
    (C.EMPTY_LIST, "is: [staffed, away]", "is: []"),
    (
        C.EMPTY_LIST,
        "{bands: [{from: 5, below: 15, deduct: 5}, {from: 15, deduct: 10}]",
        "{bands: []",
    ),
    (C.EMPTY_LIST, ", items: [A02], theme", ", theme"),
    (C.MISSING_TRANSLATION, "{zh: 咨询台是否值守, en: Desk staffed}", "{zh: 咨询台是否值守}"),
    (C.MISSING_TRANSLATION, "{zh: 空岗, en: Empty windows}", "{zh: '', en: Empty windows}"),
    (C.MISSING_TRANSLATION, "advice: {zh: 放牌, en: Put up a sign}", "advice: {en: Put up a sign}"),
    (C.HIDDEN_CHARACTER, "zh: 咨询台是否值守", 'zh: "咨询台\\u202e值守"'),
    (C.HIDDEN_CHARACTER, "zh: 咨询台是否值守", "zh: 咨询台\u202e值守"),
    (C.HIDDEN_CHARACTER, "zh: 咨询台是否值守", "zh: 咨询台\x07值守"),
    (C.NOT_TRUE_OR_FALSE, "core: true", "core: yes"),
    (C.NOT_TRUE_OR_FALSE, "written_list_required: false", "written_list_required: NO"),
    (C.NOT_A_NUMBER, "working_days: 5", "working_days: 05"),
    (C.NOT_A_NUMBER, "{from: 20, below: 40", "{from: 20, below: 40.5"),
    (C.NOT_A_NUMBER, "years: [2026]", "years: [2026年]"),
    (C.NOT_POINTS, "each: 0.5, cap: 20", "each: 0.505, cap: 20"),
    (C.NOT_POINTS, "each: 0.5, cap: 20", "each: 1e0, cap: 20"),
    (C.NOT_POINTS, "each: 0.5, cap: 20", "each: -1, cap: 20"),
    (C.NOT_POINTS, "    points: 60\n", "    points: 060\n"),
    (C.NOT_POINTS, "    points: 60\n", "    points: 1:00\n"),
    (C.NOT_POINTS, "    points: 60\n", "    points: 6０\n"),
    (C.NOT_A_PERCENTAGE, "completeness_floor: 60", "completeness_floor: 60%"),
    (C.NOT_A_PERCENTAGE, "completeness_floor: 60", "completeness_floor: 100.1"),
    (C.NOT_A_SHARE, "problem_share: [1, 2]", "problem_share: [3, 2]"),
    (C.NOT_A_SHARE, "share: [1, 3]", "share: [1]"),
    (C.NOT_A_DATE, "holidays: [2026-10-01]", "holidays: [2026-10-32]"),
    (C.NOT_A_DATE, "holidays: [2026-10-01]", "holidays: [20261001]"),
    (C.NOT_AN_ID, "form: small-form", "form: 小检查表"),
    (C.NOT_AN_ID, "      - code: B05", "      - code: b05"),
    (C.NOT_ONE_OF, "severity: veto\n", "severity: fatal\n"),
    (C.NOT_ONE_OF, "modes: [case-tracking]", "modes: [case-traking]"),
    (C.NOT_ONE_OF, "type: working-days", "type: workdays"),
    (C.NOT_ONE_OF, "{verdict: excellent, from", "{verdict: splendid, from"),
    (C.NOT_ONE_OF, "month: 8", "month: 13"),
    (C.NOT_ONE_OF, "drafted: [points, deduction]", "drafted: [points, price]"),
    (C.NOT_EVIDENCE, "evidence: E6", "evidence: E9"),
    (C.NOT_EVIDENCE, "evidence: E1+E3/E4", "evidence: E1+"),
    (C.NOT_EVIDENCE, "evidence: E1+E3/E4", "evidence: E0+E3"),
    (C.BAD_PATH, "clauses/plan.yaml", "../plan.yaml"),
    (C.BAD_PATH, "clauses/plan.yaml", "/etc/plan.yaml"),
    (C.BAD_PATH, "clauses/plan.yaml", "C:\\plan.yaml"),
    (C.MISSING_FILE, "clauses/plan.yaml", "clauses/plans.yaml"),
    (C.DUPLICATE_ID, "      - code: B05", "      - code: B04"),
    (C.DUPLICATE_ID, "{code: none, label", "{code: staffed, label"),
    (C.DUPLICATE_ID, "{code: record, label", "{code: rules, label"),
    (C.DUPLICATE_ID, "{id: theme-desk", "{id: full"),
    (
        C.DUPLICATE_ID,
        "calendar:\n",
        "  - {severity: minor, working_days: 3, label: {zh: 三, en: 3}}\ncalendar:\n",
    ),
    (C.DUPLICATE_ID, "switches:", "  - {id: rules, month: 9, label: {zh: 建, en: R}}\nswitches:"),
    (C.UNKNOWN_ID, "clauses: [S-154]", "clauses: [S-155]"),
    (C.UNKNOWN_ID, "phase: rules\n", "phase: rule\n"),
    (C.UNKNOWN_ID, "name: written_list_required", "name: written_lists"),
    (C.UNKNOWN_ID, "sections: [A, B]", "sections: [A, C]"),
    (C.UNKNOWN_ID, "items: [A02], theme", "items: [A20], theme"),
    (C.UNKNOWN_ID, "severity: major, items: [A02]", "severity: major, items: [A20]"),
    (C.UNKNOWN_ID, "{rule: 6a, verdict: pass", "{rule: 6a, verdict: passed"),
    (C.UNKNOWN_ID, "{item: A02, is", "{item: A22, is"),
    (C.UNKNOWN_ID, "{header: category", "{header: categories"),
    (
        C.SECTION_SUM,
        "    points: 10\n        type: working",
        "    points: 11\n        type: working",
    ),
    (C.CAP_ABOVE_POINTS, "{each: 0.5, cap: 20}", "{each: 0.5, cap: 20.01}"),
    (C.DEDUCTION_ABOVE_POINTS, "{from: 40, deduct: 20}", "{from: 40, deduct: 21}"),
    (C.DEDUCTION_ABOVE_POINTS, "required, deduct: 5}", "required, deduct: 25}"),
    (C.DEDUCTION_ABOVE_POINTS, "en: None}, deduct: 20}", "en: None}, deduct: 20.5}"),
    (C.DEDUCTION_ABOVE_POINTS, "each: 1.5, most: 5", "each: 10.5, most: 5"),
    (C.BAND_GAP, "{from: 15, deduct: 10}", "{from: 16, deduct: 10}"),
    (C.BAND_OVERLAP, "{from: 15, deduct: 10}", "{from: 14, deduct: 10}"),
    (C.BAND_OVERLAP, "{from: 5, below: 15, deduct: 5}", "{from: 5, deduct: 5}"),
    (C.BAND_REVERSED, "{from: 40, deduct: 20}", "{from: 40, below: 40, deduct: 20}"),
    (C.GRADES_NOT_DESCENDING, "{verdict: good, from: 80", "{verdict: good, from: 90"),
    (C.GRADES_NOT_TO_ZERO, "{verdict: fail, from: 0", "{verdict: fail, from: 0.1"),
    (C.PHASES_NOT_ASCENDING, "{id: rules, month: 8", "{id: rules, month: 4"),
    (C.CAP_UNCLEAR, "verdict: pass, total_loss: true", "verdict: pass, total_loss: false"),
    (C.CAP_UNCLEAR, "verdict: good, problems: 1", "verdict: good, problems: 1, total_loss: true"),
    (C.PROHIBITION_NOT_TAGGED, "        prohibition: P01\n", ""),
    (C.CONDITION_UNCLEAR, "when: {item: A02, is", "when: {item: A02, header: mode, is"),
    (C.CONDITION_UNCLEAR, "when: {item: A02, is", "when: {is"),
    (C.CONDITION_VALUE, "is: [staffed, away]", "is: [staffed, here]"),
    (C.CONDITION_VALUE, "is: [utility, town]", "is: [utility, village]"),
    (C.CONDITION_VALUE, "{item: A02, is: [staffed, away]}", "{item: B01, is: [符合]}"),
    (C.CONDITION_VALUE, "{item: A02, is: [staffed, away]}", "{item: A01, is: [many]}"),
    (C.CONDITION_ON_NO_CHOICE, "{item: A02, is: [staffed, away]}", "{item: B02, is: [x]}"),
    (C.CONDITION_ON_NO_CHOICE, "{item: A02, is: [staffed, away]}", "{item: B04, is: [1]}"),
    (C.CONDITION_ON_ITSELF, "{item: A02, is: [staffed, away]}", "{item: A03, is: [1]}"),
]
TOLD_AT = {
    C.PROHIBITION_NOT_TAGGED: "  - {tag: P01",
    C.SECTION_SUM: "    points: 40",
}
"""Where the fault is told when that is not where the hand slipped."""


@pytest.mark.parametrize(("code", "old", "new"), ONE_FAULT)
def test_one_slip_is_one_fault_in_its_line(
    tmp_path: Path, code: FormFaultCode, old: str, new: str
) -> None:
    text, line = spoiled(old, new)
    faults = faults_of(tmp_path, text)
    assert {fault.code for fault in faults} == {code}
    if code in TOLD_AT:
        line = text[: text.index(TOLD_AT[code])].count("\n") + 1
    if code is not C.MISSING_KEY:
        assert line <= faults[0].line <= line + new.count("\n")


def test_the_small_form_is_good(tmp_path: Path) -> None:
    assert faults_of(tmp_path) == ()


def test_everything_in_the_file_reaches_the_form(tmp_path: Path) -> None:
    form = form_of(tmp_path)
    first, second, third = form.sections[0].items
    assert (form.id, form.version) == ("small-form", "2026.1")
    assert form.title == Wording("小检查表", "Small form")
    assert form.switches == {"two_inspectors": True, "written_list_required": False}
    assert form.phases[1] == Phase("rules", Wording("建章", "Rules"), 8)
    assert form.scoring.grades[0] == Grade("excellent", 900, Wording("优秀", "Excellent"))
    assert form.scoring.completeness_floor == 600
    assert form.scoring.caps == (
        MajorCap("6a", "pass", total_loss=True),
        MajorCap("6b", "fail", share=(1, 3)),
        MajorCap("6", "good", problems=1),
    )
    assert form.scopes[1] == Scope(
        "theme-desk", Wording("值守", "Desk"), items=("A02",), theme=True
    )
    assert form.calendar == Calendar(("2026-10-01",), ("2026-10-10",), (2026,))
    assert form.prohibitions[0].item == "B01"
    assert form.taboo[0].severity is Severity.MAJOR
    assert form.facts[0].items == ("A02",)
    assert [clause.id for clause in form.clauses] == ["S-151", "S-154"]
    assert (first.points, first.core, first.evidence) == (2000, True, (("E1",), ("E3", "E4")))
    assert first.rule.parts[0].each == 50
    assert first.rule.cap == 2000
    assert first.venues == (Venue.HALL, Venue.OFFICE)
    assert first.modes == (Mode.COVERT, Mode.SELF_CHECK)
    assert first.drafted == (Drafted.POINTS, Drafted.DEDUCTION)
    away = second.rule.options[1]
    assert (away.deduct, away.switch, away.deduct_switched) == (0, "written_list_required", 500)
    assert away.advice == Wording("放牌", "Put up a sign")
    assert (third.guidance, third.phase) == (None, "rules")
    assert third.rule.bands == (Band(20, 40, 225), Band(40, None, 2000))
    assert third.when == Condition(("staffed", "away"), item="A02")


def test_rules_of_every_type_reach_the_form(tmp_path: Path) -> None:
    veto, absences, days, gaps, text = form_of(tmp_path).sections[1].items
    assert (veto.rule.type, veto.rule.deduct) == (AnswerType.PASS_FAIL, 0)
    assert (veto.negative, veto.prohibition, veto.severity) == (True, "P01", Severity.VETO)
    assert absences.rule.cap == 2000
    assert absences.when == Condition(("utility", "town"), header="category")
    assert days.rule.bands == (Band(0, 50, 500), Band(50, None, 1000))
    assert gaps.rule.parts == (
        Part("rules", Wording("制度", "Rules"), 150, most=5),
        Part("record", Wording("记录", "Record"), 50),
    )
    assert (gaps.evidence, gaps.duty_bearer) == ((), "competent-department")
    assert text.rule.type is AnswerType.TEXT


def test_scalars_stay_what_was_written(tmp_path: Path) -> None:
    text = FORM.replace('version: "2026.1"', "version: 2026.10").replace("en: Nobody", "en: NO")
    text = text.replace("zh: 无人", "zh: 12:30").replace("en: Desk staffed", "en: 0123")
    form = form_of(tmp_path, text)
    assert form.version == "2026.10"
    assert form.facts[0].text == Wording("12:30", "NO")
    assert form.sections[0].items[1].prompt.en == "0123"


def test_all_faults_are_told_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    text = FORM
    for old, new in [
        ("points: 60", "points: sixty"),
        ("core: true", "cor: true"),
        ("{each: 0.5, cap: 20}", "{each: 0.5, cap: 30}"),
        ("clauses: [S-154]", "clauses: [S-999]"),
        ("prompt: {zh: 等候时间, en: Waiting}", "prompt: {zh: 等候时间}"),
        ("{from: 15, deduct: 10}", "{from: 16, deduct: 10}"),
        ("modes: [case-tracking]", "modes: [tracking]"),
        ("      - code: B05", "      - code: B04"),
        ("en: Discipline}", "en: !!str Discipline}"),
    ]:
        text = spoiled(old, new, text)[0]
    faults = faults_of(tmp_path, text)
    assert [fault.code for fault in faults] == [
        C.NOT_POINTS,
        C.UNKNOWN_KEY,
        C.CAP_ABOVE_POINTS,
        C.UNKNOWN_ID,
        C.MISSING_TRANSLATION,
        C.TAG,
        C.BAND_GAP,
        C.NOT_ONE_OF,
        C.DUPLICATE_ID,
    ]
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)


def test_a_misspelt_key_is_guessed(tmp_path: Path) -> None:
    text, line = spoiled("guidance: {zh", "guidence: {zh")
    (fault,) = faults_of(tmp_path, text)
    assert fault.line == line
    assert fault.facts == {"key": "guidence", "nearest": "guidance"}
    assert form_fault_words(fault).zh == (
        f"第 {line} 行 A02：这里没有“guidence”这个字段，是不是想写“guidance”。"
    )


def test_a_veto_item_has_no_points(tmp_path: Path) -> None:
    text = FORM.replace("points: 0\n        type: pass-fail", "points: 1\n        type: pass-fail")
    text = text.replace("rule: {zh: 一票否决", "deduct: {fail: 1}\n        rule: {zh: 一票否决")
    codes = [fault.code for fault in faults_of(tmp_path, text)]
    assert codes == [C.SECTION_SUM, C.VETO_WITH_POINTS]


def test_a_veto_item_is_answered_by_pass_or_fail(tmp_path: Path) -> None:
    text = FORM.replace("points: 0\n        type: pass-fail", "points: 0\n        type: text")
    (fault,) = faults_of(tmp_path, text)
    assert fault.facts == {"text": "text", "allowed": "pass-fail", "nearest": ""}


def test_the_sections_of_one_sheet_share_a_hundred_points(tmp_path: Path) -> None:
    text, line = spoiled("    points: 60", "    points: 61")
    faults = faults_of(tmp_path, text)
    assert [(fault.code, fault.line) for fault in faults] == [
        (C.SECTION_SUM, line),
        (C.SHEET_SUM, line),
    ]
    assert faults[1].facts == {"sheet": "field", "sum": "101"}


def test_a_prohibition_is_scored_where_the_list_says(tmp_path: Path) -> None:
    text, line = spoiled(
        "severity: major\n      - code: A03",
        "severity: major\n        prohibition: P01\n      - code: A03",
    )
    (fault,) = faults_of(tmp_path, text)
    assert (fault.code, fault.line) == (C.PROHIBITION_ELSEWHERE, line + 1)
    assert fault.facts == {"tag": "P01", "item": "B01"}


def test_conditions_that_wait_for_one_another_are_one_fault(tmp_path: Path) -> None:
    text = FORM.replace(
        "guidance: {zh: 看", "when: {item: A03, is: [1]}\n        guidance: {zh: 看"
    )
    (fault,) = faults_of(tmp_path, text)
    assert (fault.code, fault.facts) == (C.CONDITION_CYCLE, {"items": "A02 → A03 → A02"})


def test_a_clause_twice_is_told_in_the_clauses_file(tmp_path: Path) -> None:
    (fault,) = faults_of(
        tmp_path,
        clauses=CLAUSES.replace("id: S-154", "id: S-151"),
        form=FORM.replace("[S-154]", "[]"),
    )
    assert (fault.file, fault.line, fault.code) == ("clauses/plan.yaml", 4, C.DUPLICATE_ID)
    assert form_fault_words(fault).en.startswith("clauses/plan.yaml line 4 S-151: ")


def test_unread_clauses_do_not_make_every_reference_a_fault(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, clauses="clauses: [")
    assert [(fault.file, fault.code) for fault in faults] == [("clauses/plan.yaml", C.SYNTAX)]


def test_a_clauses_file_can_be_read_alone(tmp_path: Path) -> None:
    folder = write_form(tmp_path).parent / "clauses"
    assert [clause.id for clause in read_clauses(folder / "plan.yaml")] == ["S-151", "S-154"]
    (folder / "plan.yaml").write_text("clauses: []", "utf-8")
    with pytest.raises(FormFileError) as caught:
        read_clauses(folder / "plan.yaml")
    assert [fault.code for fault in caught.value.faults] == [C.MISSING_KEY, C.EMPTY_LIST]


WHOLE_FILES = [
    (C.EMPTY, b"", 0),
    (C.EMPTY, b"# nothing yet\n", 0),
    (C.NOT_UTF8, "form: x\ntitle: 检查表".encode("gbk"), 2),
    (C.TOO_LARGE, b"#" * 1_000_001, 0),
    (C.TAB, b"titles:\n\tinspection-sheet: x\n", 2),
    (C.SYNTAX, b'form: x\ntitle: "abc\nplan: x\n', 2),
    (C.SYNTAX, b'"\\UFFFFFFFF"', 1),
    (C.TOO_DEEP, b"- " * 5000, 1),
    (C.TOO_DEEP, b"[" * 300_000, 1),
    (C.TOO_MUCH, b"[\n" + b"a," * 60_000 + b"]", 2),
]


@pytest.mark.parametrize(("code", "content", "line"), WHOLE_FILES)
def test_a_file_that_is_no_form_is_refused_in_one_sentence(
    tmp_path: Path, code: FormFaultCode, content: bytes, line: int
) -> None:
    path = tmp_path / "form.yaml"
    path.write_bytes(content)
    with pytest.raises(FormFileError) as caught:
        read_form(path)
    assert [(fault.code, fault.line) for fault in caught.value.faults] == [(code, line)]


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormFileError) as caught:
        read_form(tmp_path / "none.yaml")
    assert [fault.code for fault in caught.value.faults] == [C.UNREADABLE]


def test_further_documents_aliases_and_directives_are_refused_together(tmp_path: Path) -> None:
    text = "%YAML 1.1\n---\n" + FORM.replace("core: true", "core: *yes") + "---\nform: x\n"
    found = [(fault.code, fault.line) for fault in faults_of(tmp_path, text)]
    last = text.count("\n") - 1
    assert found == [(C.DIRECTIVE, 1), (C.ALIAS, 66), (C.SEVERAL_DOCUMENTS, last)]


def test_a_mapping_where_a_list_belongs_stops_nothing_else(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, "form: [x]\nsections: {a: b}\ntitles: x\n")
    assert {C.NOT_A_LIST, C.NOT_A_MAPPING, C.NOT_A_TEXT, C.MISSING_KEY} == {f.code for f in faults}


def test_line_ends_order_of_keys_and_file_name_do_not_change_the_hash(tmp_path: Path) -> None:
    plain = form_hash(form_of(tmp_path))
    assert form_hash(form_of(tmp_path, FORM.replace("\n", "\r\n"))) == plain
    assert form_hash(form_of(tmp_path, "\ufeff" + FORM)) == plain
    head, _, rest = FORM.partition("title:")
    swapped = "title:" + rest + head
    assert form_hash(form_of(tmp_path, swapped)) == plain
    assert (
        form_hash(
            form_of(
                tmp_path, FORM.replace("{zh: 优秀, en: Excellent}", "{en: Excellent, zh: 优秀}")
            )
        )
        == plain
    )


def test_a_changed_word_changes_the_hash(tmp_path: Path) -> None:
    plain = form_hash(form_of(tmp_path))
    assert form_hash(form_of(tmp_path, FORM.replace("en: Excellent", "en: Splendid"))) != plain


def test_composed_and_decomposed_letters_are_the_same_form(tmp_path: Path) -> None:
    composed = form_of(tmp_path, FORM.replace("en: Excellent", "en: Caf\u00e9"))
    decomposed = form_of(tmp_path, FORM.replace("en: Excellent", "en: Cafe\u0301"))
    assert composed == decomposed
    assert form_hash(composed) == form_hash(decomposed)


def test_every_code_of_the_table_is_tried_here() -> None:
    tried = {code for code, *_ in (*ONE_FAULT, *WHOLE_FILES)} | {
        C.UNREADABLE,
        C.ALIAS,
        C.DIRECTIVE,
        C.SEVERAL_DOCUMENTS,
        C.VETO_WITH_POINTS,
        C.SHEET_SUM,
        C.PROHIBITION_ELSEWHERE,
        C.CONDITION_CYCLE,
    }
    assert set(FormFaultCode) == tried == set(TEMPLATES)


def test_the_published_forms_are_good(root: Path) -> None:
    for path in sorted((root / "forms").glob("*.yaml")):
        assert read_form(path).sections


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content)
    with pytest.raises(FormFileError) as caught:
        read_form(path)
    assert all(form_fault_words(fault).zh for fault in caught.value.faults)


LINES = FORM.split("\n")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(LINES) - 1),
            st.sampled_from(("drop", "double", "cut", "swap", "indent")),
            st.integers(0, 60),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_no_slip_of_the_hand_crashes_the_reader(
    tmp_path_factory: pytest.TempPathFactory, slips: list[tuple[int, str, int]]
) -> None:
    lines = list(LINES)
    for at, slip, number in slips:
        match slip:
            case "drop":
                lines[at] = ""
            case "double":
                lines[at] = f"{lines[at]}\n{lines[at]}"
            case "cut":
                lines[at] = lines[at][:number]
            case "swap":
                lines[at], lines[number] = lines[number], lines[at]
            case "indent":
                lines[at] = " " * (number % 9) + lines[at].lstrip()
    for fault in faults_of(tmp_path_factory.getbasetemp(), "\n".join(lines)):
        words = form_fault_words(fault)
        assert words.zh
        assert words.en

"""Small values in memory for tests: a whole form, an item, an answer, a header, an inspection."""

from dataclasses import replace
from typing import Any

from inspector_app.domain.answer import Answer, Mark, full_marks
from inspector_app.domain.canonical import Json
from inspector_app.domain.form import (
    AnswerType,
    Band,
    Calendar,
    Clause,
    Condition,
    Deadline,
    Drafted,
    Form,
    Grade,
    Item,
    MajorCap,
    Mode,
    Option,
    Part,
    Phase,
    Phrase,
    Prohibition,
    Rule,
    Scope,
    Scoring,
    Section,
    Severity,
    Venue,
)
from inspector_app.domain.header import Header, Inspector
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.wording import Wording

INSPECTION_ID = "0199b0a0-0000-7000-8000-000000000001"
FORM_HASH = "f0" * 32


def wording(zh: str, en: str = "") -> Wording:
    """`zh` in both languages unless `en` is given."""
    return Wording(zh, en or zh)


RULES = {
    AnswerType.PASS_FAIL: Rule(AnswerType.PASS_FAIL, deduct=1000),
    AnswerType.COUNT: Rule(
        AnswerType.COUNT, parts=(Part("each", wording("每处", "Each"), 50),), cap=1000
    ),
    AnswerType.CHOICE: Rule(
        AnswerType.CHOICE,
        options=(
            Option("staffed", wording("有人值守", "Staffed"), 0),
            Option("unstaffed", wording("设而无人", "Set up but unstaffed"), 500),
            Option("none", wording("未设", "None"), 1000),
        ),
    ),
    AnswerType.MINUTES: Rule(
        AnswerType.MINUTES, bands=(Band(20, 40, 250), Band(40, None, 1000)), cap=1000
    ),
    AnswerType.ABSENCES: Rule(
        AnswerType.ABSENCES, bands=(Band(10, 30, 500), Band(30, None, 1000)), cap=2000
    ),
    AnswerType.WORKING_DAYS: Rule(
        AnswerType.WORKING_DAYS, bands=(Band(0, 50, 1000), Band(50, None, 2000))
    ),
    AnswerType.TEXT: Rule(AnswerType.TEXT),
}
"""One plain rule of every type."""

SWITCHED = Rule(
    AnswerType.CHOICE,
    options=(
        Option("written", wording("书面完整", "Complete in writing"), 0),
        Option(
            "oral",
            wording("口头完整", "Complete by word of mouth"),
            0,
            switch="written_list_required",
            deduct_switched=500,
            advice=wording("建议书面告知。", "Tell it in writing."),
        ),
        Option("partial", wording("不完整", "Incomplete"), 1000),
    ),
)
PARTS = Rule(
    AnswerType.COUNT,
    parts=(
        Part("grave", wording("严重", "Grave"), 300, most=2),
        Part("slight", wording("轻微", "Slight"), 100),
    ),
    cap=1000,
)


def an_item(
    code: str = "A01", kind: AnswerType = AnswerType.COUNT, points: int = 1000, **changes: Any
) -> Item:
    """A plain minor item of the given type; `changes` are fields of Item."""
    item = Item(
        code=code,
        prompt=wording(f"{code} 是否规范", f"{code} in order"),
        points=points,
        rule=RULES[kind],
        rule_text=wording("按规则扣分", "Deduct by the rule"),
        evidence=(("E1", "E3"),),
        guidance=wording("要点", "What to look at"),
        repair=wording("限期改正。", "Put it right."),
        clauses=("S-151",),
        venues=(Venue.HALL, Venue.OFFICE),
        modes=(Mode.COVERT, Mode.SPOT_CHECK, Mode.SPECIAL_CHECK, Mode.SELF_CHECK),
        severity=Severity.MINOR,
        core=True,
        drafted=(Drafted.POINTS, Drafted.DEDUCTION),
    )
    return replace(item, **changes)


def a_form(**changes: Any) -> Form:
    """A valid form with every answer type, a veto, a condition, a phase and a switch.

    Sheet `field`: A01 count, A02 choice (major), A03 pass-fail (asked if A02 is staffed), A04 count
    with parts, E01 veto, E05 absences (major), E07 minutes (not core), F02 choice with a switch,
    F06 working-days (case tracking only), F08 text. Sheet `campaign`: H01 pass-fail (from August).
    Every item of `field` but E05 and F06 (20) carries 10 points; E01 and F08 carry none.
    """
    every_mode = tuple(Mode)
    section_a = (
        an_item("A01", evidence=(("E1",),)),
        an_item("A02", AnswerType.CHOICE, severity=Severity.MAJOR, evidence=(("E1",), ("E4",))),
        an_item("A03", AnswerType.PASS_FAIL, when=Condition(("staffed",), item="A02")),
        an_item("A04", rule=PARTS, evidence=(("E2",),)),
    )
    section_e = (
        an_item(
            "E01",
            AnswerType.PASS_FAIL,
            0,
            rule=Rule(AnswerType.PASS_FAIL),
            severity=Severity.VETO,
            evidence=(("E3",),),
            negative=True,
            prohibition="P01",
            modes=every_mode,
        ),
        an_item("E05", AnswerType.ABSENCES, 2000, severity=Severity.MAJOR, evidence=(("E4",),)),
        an_item("E07", AnswerType.MINUTES, evidence=(("E3",), ("E8",)), core=False),
    )
    section_f = (
        an_item("F02", AnswerType.CHOICE, rule=SWITCHED, evidence=(("E3",),)),
        an_item("F06", AnswerType.WORKING_DAYS, 2000, modes=(Mode.CASE_TRACKING,), evidence=()),
        an_item("F08", AnswerType.TEXT, 0, evidence=(), guidance=None, modes=every_mode),
    )
    section_h = (
        an_item("H01", AnswerType.PASS_FAIL, 10000, rule=Rule(AnswerType.PASS_FAIL, deduct=10000)),
    )
    form = Form(
        id="small-form",
        version="1",
        title=wording("小检查表", "Small form"),
        plan=wording("整治方案", "Plan"),
        authority=wording("领导小组办公室", "Office of the leading group"),
        notice=wording("通用示例，待按正式文件替换", "General sample, to be replaced"),
        titles={"inspection-sheet": wording("检查表", "Inspection sheet")},
        sections=(
            Section("A", wording("场所设施", "Facilities"), 4000, "field", section_a),
            Section("E", wording("纪律", "Discipline"), 3000, "field", section_e),
            Section("F", wording("办事", "Service"), 3000, "field", section_f),
            Section(
                "H",
                wording("专项", "Campaign"),
                10000,
                "campaign",
                tuple(replace(item, phase="rules", modes=every_mode) for item in section_h),
            ),
        ),
        scopes=(
            Scope("full", wording("全面", "Full"), sections=("A", "E", "F")),
            Scope("core", wording("核心", "Core"), sections=("A", "E", "F"), core=True),
            Scope("campaign", wording("专项", "Campaign"), sections=("H",)),
            Scope("theme-desk", wording("值守", "At the desk"), items=("A02", "E05"), theme=True),
        ),
        scoring=a_scoring(),
        phases=(
            Phase("publicity", wording("宣传发动", "Publicity"), 4),
            Phase("rules", wording("建章立制", "Rules"), 8),
            Phase("acceptance", wording("检查验收", "Acceptance"), 9),
        ),
        switches={"two_inspectors": True, "written_list_required": False},
        evidence={f"E{n}": wording(f"证据{n}", f"Evidence {n}") for n in range(9)},
        clauses=(Clause("S-151", wording("正文一", "Body 1"), wording("标识清楚", "Clear signs")),),
        prohibitions=(Prohibition("P01", wording("严禁索要", "No asking"), Severity.VETO, "E01"),),
        polite=(Phrase(wording("迎候", "Greeting"), wording("您好", "Good morning")),),
        taboo=(
            Phrase(wording("推", "Pushing away"), wording("不归我管", "Not mine"), Severity.MAJOR),
        ),
        facts=(Phrase(wording("值守", "Desk"), wording("无人值守", "Unstaffed"), None, ("A02",)),),
        deadlines=(
            Deadline(Severity.MINOR, 5, wording("五个工作日", "5 working days")),
            Deadline(Severity.MAJOR, 10, wording("十个工作日", "10 working days")),
        ),
        calendar=Calendar(
            holidays=("2026-10-01", "2026-10-02"), workdays=("2026-10-10",), years=(2026,)
        ),
    )
    return replace(form, **changes)


def a_scoring(**changes: Any) -> Scoring:
    """The grades and caps of checklist §4."""
    scoring = Scoring(
        grades=(
            Grade("excellent", 900, wording("优秀", "Excellent")),
            Grade("good", 800, wording("良好", "Good")),
            Grade("pass", 600, wording("合格", "Pass")),
            Grade("fail", 0, wording("不合格", "Fail")),
        ),
        labels={
            "veto": wording("一票否决", "Vetoed"),
            "pending": wording("待核实", "Pending"),
            "not-rated": wording("不予评定", "Not rated"),
        },
        caps=(
            MajorCap("6(≥1)", "good", problems=1),
            MajorCap("6(≥3)", "pass", problems=3),
            MajorCap("6a", "pass", total_loss=True),
            MajorCap("6b(≥8)", "fail", problems=8),
            MajorCap("6b(≥⅓)", "fail", share=(1, 3)),
        ),
        completeness_floor=600,
        problem_share=(1, 2),
    )
    return replace(scoring, **changes)


def an_answer(value: Json = "pass", mark: Mark = Mark.SCORED, **changes: Any) -> Answer:
    """A scored answer; for the other marks the value is dropped and a reason given."""
    if mark is Mark.SCORED:
        return replace(Answer(mark, value), **changes)
    return replace(Answer(mark, reason="无此业务"), **changes)


def all_answers(form: Form, scope_sections: str = "AEF") -> dict[str, Answer]:
    """Full marks for every item of the given sections that a covert visit asks."""
    answers = {}
    for section in form.sections:
        for item in section.items:
            if section.code in scope_sections and Mode.COVERT in item.modes:
                answers[item.code] = replace(full_marks(item), note="如实记录")
    return answers


def a_header(**changes: Any) -> Header:
    """A complete header: nothing in it keeps an inspection from being sealed."""
    header = Header(
        unit="东街便民服务中心",
        unit_code="DJ-001",
        category="town",
        address="东街1号",
        responsible="张主任",
        date="2026-09-15",
        arrived="09:00",
        left="10:05",
        inspectors=(
            Inspector("李一", "甲-01", "p1", "区纪委办", "K0001"),
            Inspector("王二", "甲-02", "p2", "区行政审批局", "K0002"),
        ),
        recorder="李一",
        mandate="区整治办〔2026〕1号",
    )
    return replace(header, **changes)


def an_inspection(**changes: Any) -> Inspection:
    """A complete covert visit at full marks on `a_form()`."""
    inspection = Inspection(
        id=INSPECTION_ID,
        form=FORM_HASH,
        header=a_header(),
        answers=all_answers(a_form()),
        evidence=(),
    )
    return replace(inspection, **changes)

"""A small form and its clauses as YAML, to be spoiled by tests one place at a time."""

from pathlib import Path

from inspector_app.domain.errors.answers import FormFault, FormFileError
from inspector_app.domain.form import Form
from inspector_app.files.form_file import read_form

FORM = """\
form: small-form
version: "2026.1"
title: {zh: 小检查表, en: Small form}
plan: {zh: 方案, en: Plan}
authority: {zh: 办公室, en: Office}
notice: {zh: 示例, en: Sample}
clauses: clauses/plan.yaml
titles:
  inspection-sheet: {zh: 检查表, en: Inspection sheet}
evidence:
  E0: {zh: 不要求, en: None}
  E1: {zh: 照片, en: Photo}
  E2: {zh: 必拍, en: Photo always}
  E3: {zh: 事实, en: Fact}
  E4: {zh: 起止, en: Times}
  E5: {zh: 拨测, en: Calls}
  E6: {zh: 文件, en: Document}
  E7: {zh: 两份, en: Two pieces}
  E8: {zh: 两人, en: Both}
phases:
  - {id: publicity, month: 4, label: {zh: 宣传, en: Publicity}}
  - {id: rules, month: 8, label: {zh: 建章, en: Rules}}
switches: {two_inspectors: true, written_list_required: false}
scoring:
  grades:
    - {verdict: excellent, from: 90, label: {zh: 优秀, en: Excellent}}
    - {verdict: good, from: 80, label: {zh: 良好, en: Good}}
    - {verdict: pass, from: 60, label: {zh: 合格, en: Pass}}
    - {verdict: fail, from: 0, label: {zh: 不合格, en: Fail}}
  labels:
    veto: {zh: 否决, en: Veto}
    pending: {zh: 待核实, en: Pending}
    not-rated: {zh: 不予评定, en: Not rated}
  completeness_floor: 60
  problem_share: [1, 2]
  caps:
    - {rule: 6a, verdict: pass, total_loss: true}
    - {rule: 6b, verdict: fail, share: [1, 3]}
    - {rule: "6", verdict: good, problems: 1}
scopes:
  - {id: full, label: {zh: 全面, en: Full}, sections: [A, B]}
  - {id: theme-desk, label: {zh: 值守, en: Desk}, items: [A02], theme: true}
deadlines:
  - {severity: minor, working_days: 5, label: {zh: 五日, en: Five days}}
calendar:
  years: [2026]
  holidays: [2026-10-01]
  workdays: [2026-10-10]
prohibitions:
  - {tag: P01, severity: veto, item: B01, text: {zh: 严禁索要, en: No asking}}
polite:
  - {step: {zh: 迎候, en: Greeting}, text: {zh: 您好, en: Hello}}
taboo:
  - {step: {zh: 推, en: Pushing}, text: {zh: 不管, en: Not mine}, severity: major, items: [A02]}
facts:
  - {step: {zh: 值守, en: Desk}, text: {zh: 无人, en: Nobody}, items: [A02]}
sections:
  - code: A
    title: {zh: 设施, en: Facilities}
    points: 60
    sheet: field
    items:
      - code: A01
        core: true
        prompt: {zh: 标识是否清楚, en: Signs clear}
        points: 20
        type: count
        deduct: {each: 0.5, cap: 20}
        rule: {zh: 每处扣0.5, en: 0.5 each}
        evidence: E1+E3/E4
        repair: {zh: 补齐, en: Complete them}
        clauses: [S-151]
        venues: [hall, office]
        modes: [covert, self-check]
        severity: minor
        drafted: [points, deduction]
      - code: A02
        prompt: {zh: 咨询台是否值守, en: Desk staffed}
        points: 20
        type: choice
        options:
          - {code: staffed, label: {zh: 有人, en: Staffed}, deduct: 0}
          - code: away
            label: {zh: 暂离, en: Away}
            deduct: 0
            advice: {zh: 放牌, en: Put up a sign}
            switch: {name: written_list_required, deduct: 5}
          - {code: none, label: {zh: 未设, en: None}, deduct: 20}
        rule: {zh: 未设扣20, en: None loses 20}
        evidence: E1
        guidance: {zh: 看一看, en: Look}
        repair: {zh: 设立, en: Set one up}
        clauses: [S-154]
        venues: [hall]
        modes: [covert]
        severity: major
      - code: A03
        prompt: {zh: 等候时间, en: Waiting}
        points: 20
        type: minutes
        deduct: {bands: [{from: 20, below: 40, deduct: 2.25}, {from: 40, deduct: 20}]}
        rule: {zh: 按时间扣, en: By the time}
        evidence: E4
        repair: {zh: 增开窗口, en: Open more windows}
        clauses: []
        venues: [hall]
        modes: [covert]
        severity: minor
        phase: rules
        when: {item: A02, is: [staffed, away]}
  - code: B
    title: {zh: 纪律, en: Discipline}
    points: 40
    sheet: field
    items:
      - code: B01
        prompt: {zh: 有无索要, en: Asking}
        points: 0
        type: pass-fail
        rule: {zh: 一票否决, en: Veto}
        evidence: E3
        repair: {zh: 移送, en: Transfer}
        clauses: [S-151]
        venues: [hall]
        modes: [covert]
        severity: veto
        negative: true
        prohibition: P01
      - code: B02
        prompt: {zh: 空岗, en: Empty windows}
        points: 20
        type: absences
        deduct: {bands: [{from: 5, below: 15, deduct: 5}, {from: 15, deduct: 10}], cap: 20}
        rule: {zh: 逐窗口算, en: Window by window}
        evidence: E4
        repair: {zh: 顶岗, en: Stand in}
        clauses: []
        venues: [hall]
        modes: [covert]
        severity: minor
        when: {header: category, is: [utility, town]}
      - code: B03
        prompt: {zh: 按期办结, en: In time}
        points: 10
        type: working-days
        deduct: {bands: [{from: 0, below: 50, deduct: 5}, {from: 50, deduct: 10}]}
        rule: {zh: 按超时率扣, en: By the overrun}
        evidence: E6
        repair: {zh: 限期办结, en: Finish it}
        clauses: []
        venues: [hall]
        modes: [case-tracking]
        severity: minor
      - code: B04
        prompt: {zh: 缺项, en: Gaps}
        points: 10
        type: count
        deduct:
          cap: 10
          parts:
            - {code: rules, label: {zh: 制度, en: Rules}, each: 1.5, most: 5}
            - {code: record, label: {zh: 记录, en: Record}, each: 0.5}
        rule: {zh: 每缺一项, en: Each gap}
        evidence: E0
        repair: {zh: 补齐, en: Complete them}
        clauses: []
        venues: [hall]
        modes: [covert]
        severity: minor
        duty_bearer: competent-department
      - code: B05
        prompt: {zh: 其他, en: Other}
        points: 0
        type: text
        rule: {zh: 不计分, en: No points}
        evidence: E0
        repair: {zh: 无, en: None}
        clauses: []
        venues: [hall]
        modes: [covert]
        severity: minor
"""
CLAUSES = """\
plan: {zh: 方案, en: Plan}
clauses:
  - {id: S-151, section: {zh: 正文一, en: Body 1}, text: {zh: 标识, en: Signs}}
  - {id: S-154, section: {zh: 正文一, en: Body 1}, text: {zh: 咨询台, en: Desk}}
"""


def write_form(folder: Path, form: str = FORM, clauses: str | None = CLAUSES) -> Path:
    """Put the files down as they would be shipped."""
    path = folder / "small-form.yaml"
    path.write_text(form, encoding="utf-8", newline="")
    if clauses is not None:
        (folder / "clauses").mkdir(exist_ok=True)
        (folder / "clauses" / "plan.yaml").write_text(clauses, encoding="utf-8", newline="")
    return path


def form_of(folder: Path, form: str = FORM, clauses: str | None = CLAUSES) -> Form:
    """The form, read from files."""
    return read_form(write_form(folder, form, clauses))


def faults_of(
    folder: Path, form: str = FORM, clauses: str | None = CLAUSES
) -> tuple[FormFault, ...]:
    """The faults of the files; none where they are good."""
    try:
        form_of(folder, form, clauses)
    except FormFileError as error:
        return error.faults
    return ()


def spoiled(old: str, new: str, text: str = FORM) -> tuple[str, int]:
    """`text` with `old`, which stands once, replaced; and the line where that is."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new), text[: text.index(old)].count("\n") + 1

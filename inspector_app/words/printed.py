"""The words of the inspection sheet up to its calculation; the tables' are in `printed_tables`."""

from inspector_app.domain.wording import Wording

BLANK = "/"
"""What stands in a cell that has nothing to say: no cell is left blank."""

# ────── every page ──────
HANDLING = Wording("内部资料", "Internal")
DRAFT_NUMBER = Wording("编号 {number}", "No. {number}")
VERSION = Wording("第 {version} 版", "Version {version}")
PAGE = Wording("第 {page} 页　共 {pages} 页", "Page {page} of {pages}")
HEAD = Wording("留痕码 {head}", "Head {head}")
UNSIGNED = Wording("预览稿，未签章，不作为依据", "Preview, not sealed, of no effect")
READING = Wording(
    "阅读本，没有签章；以签章的检查表为准", "For reading, not sealed; the sealed sheet counts"
)
READING_GHOST = Wording("阅读本", "READING COPY")
GHOST = Wording("草　稿", "DRAFT")

# ────── title and basis ──────
AMENDED = Wording(
    "第 {version} 版，更正原第 {former} 版。更正理由：",
    "Version {version}, amends {former}. Reason: ",
)
BASIS = Wording("依据", "Basis")
BASIS_TEXT = Wording(
    "《{plan}》；检查表《{title}》{version} 版", "{plan}; form: {title}, edition {version}"
)
NOTICE = Wording("说明", "Notice")

# ────── facts ──────
FACTS = Wording("基本情况", "Facts")
UNIT = Wording("窗口单位", "Unit")
CATEGORY = Wording("类别与场所", "Kind, venue")
SERVICE_POINT = Wording("服务点", "Service point")
ADDRESS = Wording("地址", "Address")
RESPONSIBLE = Wording("第一责任人", "Head of unit")
CONTACT = Wording("联系方式", "Contact")
DAY = Wording("检查日期", "Date")
TIMES = Wording("到达—离开", "In – out")
STAY = Wording("{arrived}—{left}（{minutes} 分钟）", "{arrived}–{left} ({minutes} min)")
REVEALED = Wording("{at} 亮明身份", "revealed at {at}")
NOT_REVEALED = Wording("未亮明身份", "not revealed")
MODE = Wording("检查方式", "Mode")
PHASE = Wording("整治阶段", "Phase")
SCOPE = Wording("检查范围", "Scope")
SCOPE_ITEMS = Wording("{scope}，{items} 项", "{scope}, {items} items")
MANDATE = Wording("授权文件", "Mandate")
REASON = Wording("选取理由", "Why chosen")
HOURS = Wording("公示时间", "Posted hours")
WINDOWS = Wording("窗口与排队", "Windows")
OPEN_OF_ALL = Wording("开放 {open} / 共 {total}", "{open} open of {total}")
QUEUE = Wording("排队 {queue} 人", "{queue} waiting")
INSPECTOR = Wording("检查人员", "Inspector")
CERTIFICATE = Wording("证件号 {number}", "permit {number}")
RECORDER = Wording("记录人", "Recorder")
RECUSAL = Wording("回避声明", "Recusal")
RECUSAL_TEXT = Wording(
    "检查人员与被检查单位及其工作人员没有应当回避的关系。",
    "The inspectors have no relation to the unit or its staff that calls for recusal.",
)

# ────── verdict and calculation ──────
VERDICT = Wording("检查结论", "Verdict")
PROVISIONAL = Wording("暂定：{open} 项未评定", "Provisional: {open} items open")
PERCENT = Wording("得分（%）", "Score (%)")
COMPLETENESS = Wording("完整度（%）", "Complete (%)")
MAJORS = Wording("突出问题", "Majors")
SECTION = Wording("部分", "Section")
POSSIBLE = Wording("应得", "Possible")
OBTAINED = Wording("实得", "Obtained")
RATE = Wording("得分率", "Rate")
ITEMS = Wording("评定 / 项数", "Items")
TOTAL = Wording("合计", "Total")
CALCULATION = Wording("计算过程", "Calculation")
POOL = Wording("分值构成", "Points")
POOL_TEXT = Wording(
    "范围内 {all} = 应得 {possible} + 未观察 {unobserved} + 不适用 {excluded}",
    "in scope {all} = possible {possible} + not observed {unobserved} + not applicable {excluded}",
)
SCORE = Wording("得分", "Score")
SCORE_TEXT = Wording(
    "实得 {obtained} ÷ 应得 {possible} × 100%，四舍五入到 0.1",
    "obtained {obtained} ÷ possible {possible} × 100 %, rounded half up to 0.1",
)
COMPLETE = Wording("完整度", "Completeness")
COMPLETE_TEXT = Wording(
    "应得 {possible} ÷（应得 {possible} + 未观察 {unobserved}）× 100%，低于 {floor}% 不予评定",
    "possible {possible} ÷ (possible {possible} + not observed {unobserved}) × 100 %; "
    "below {floor} % not rated",
)
EXCLUDED = Wording("不适用", "Not applicable")
EXCLUDED_TEXT = Wording("{reason}：{items}", "{reason}: {items}")
GIVEN_REASON = Wording("检查人员说明理由", "reason given by the inspectors")
UNOBSERVED = Wording("未观察到", "Not observed")
MAJOR_TEXT = Wording(
    "已评突出项 {scored} 个，其中失分达到该项分值 {share} 的 {majors} 个：{items}",
    "{majors} of {scored} scored major items lost at least {share} of their points: {items}",
)
GRADE = Wording("按得分", "By score")
GRADES_TEXT = Wording("等次：{grades}", "grades: {grades}")
GRADE_FROM = Wording("≥{percent} {grade}", "≥{percent} {grade}")
GRADE_BELOW = Wording("<{percent} {grade}", "<{percent} {grade}")
RULES = Wording("触发规则", "Rules applied")
RULE_TEXT = Wording("规则 {rule}：{words}{items}", "Rule {rule}: {words} {items}")
NO_RULES = Wording("没有触发降低等次的规则", "no rule lowered the grade")
NO_GRADE = Wording("不评等次", "No grade")
RESULT = Wording("结论", "Verdict")
AS_SCORED = Wording("按得分评定", "as by score")
NOTHING = Wording("无", "none")

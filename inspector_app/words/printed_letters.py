"""The words of what the unit gets: verdict, rectification notice, reply slip."""

from inspector_app.domain.wording import Wording

# ────── every letter ──────
TO = Wording("{unit}：", "To: {unit}")
NUMBER = Wording("{number}", "No. {number}")
CODE = Wording("校验码 {code}", "Code {code}")
PAGE = Wording("第 {page} 页　共 {pages} 页", "Page {page} of {pages}")
REPLACES = Wording(
    "本文书替代{number}，原文书自本文书签发之日起作废。",
    "This paper replaces {number}, which is void from the date of issue of this one.",
)
VISIT = Wording(
    "根据《{plan}》，检查组于{day}{times}对你单位{place}进行了{mode}。检查使用《{form}》{edition}版，"
    "范围为{scope}，共{items}项。检查人员代号：{inspectors}。",
    "Under the {plan}, our team made a {mode} of your unit{place} on {day}{times}. It used the "
    "{form}, edition {edition}, scope {scope}, {items} items. Codes of the inspectors: "
    "{inspectors}.",
)
TIMES = Wording("{arrived}至{left}", " from {arrived} to {left}")
PLACE = Wording("（{place}）", " ({place})")
FEEDBACK = Wording("现将检查结论反馈如下。", "The verdict is as follows.")
NOTIFIED = Wording(
    "现将检查发现的问题和整改要求通知如下。",
    "The problems found and what must be done about them are as follows.",
)
NUMERALS = "一二三四五六七八九十"
HEADING = Wording("{numeral}、{title}", "{numeral}. {title}")

# ────── result ──────
RESULT = Wording("检查结论", "Verdict")
SCORED = Wording(
    "本次检查得分{percent}分（实得{obtained}分，应得{possible}分，折算为百分制），观察完整度"
    "{completeness}%，等次为{label}。",
    "The unit scored {percent} of 100 (obtained {obtained} of {possible} points); {completeness} % "
    "of the points were observed. Grade: {label}.",
)
NOT_SCORED = Wording(
    "本次检查没有可以评分的项目。结论：{label}。", "No item could be scored. Verdict: {label}."
)
WHY = Wording("等次说明：{reasons}", "About the grade: {reasons}")
VETOED = Wording(
    "有权机关已认定存在一票否决情形，等次为{label}。",
    "The competent body has confirmed a veto item: {label}.",
)
SECTION = Wording("部分", "Section")
POSSIBLE = Wording("应得", "Possible")
OBTAINED = Wording("实得", "Obtained")
RATE = Wording("得分率（%）", "Rate (%)")
TOTAL = Wording("合计", "Total")

# ────── findings ──────
PROBLEMS = Wording("存在问题", "Problems found")
COUNTED = Wording(
    "检查发现需要整改的问题{count}个，其中突出问题{majors}个。",
    "Problems that must be put right: {count}, major ones among them: {majors}.",
)
COUNTED_MINOR = Wording(
    "检查发现需要整改的问题{count}个。", "Problems that must be put right: {count}."
)
NO_PROBLEMS = Wording(
    "本次检查没有发现需要整改的问题。", "Nothing was found that must be put right."
)
NO = Wording("序号", "No.")
FACTS = Wording("问题、事实和依据", "Problem, facts and basis")
BASIS = Wording("依据", "Basis")
CLAUSE = Wording("{section}：{text}", "{section}: {text}")
SEVERITY = Wording("级别", "Severity")
LOST = Wording("扣分", "Lost")
WHEN = Wording("时间", "When")
FACT = Wording("事实", "Fact")
HOW = Wording("情况", "How")
CASE = Wording("{accepted}受理，{finished}办结", "accepted {accepted}, finished {finished}")
UNFINISHED = Wording("检查时未办结", "not by the visit")
DECIDED = Wording("认定", "Decision")
DECISION = Wording("{authority}，{document}，{date}", "{authority}, {document}, {date}")
ADVICE = Wording("工作建议", "Advice")

# ────── what must be done ──────
REPAIR = Wording("整改要求和期限", "What must be done, and by when")
REPAIR_VERDICT = Wording(
    "请按同时送达的整改通知逐条整改，并在期限内报送整改报告。",
    "Put the problems right one by one as the rectification notice served with this verdict says, "
    "and report in time.",
)
KEEP_UP = Wording("请巩固成效，持续规范窗口服务。", "Please keep up the good work at your windows.")
REPAIR_NOTICE = Wording(
    "请针对下列问题逐条整改。期限自签发之日的次日起按工作日计算，法定节假日不计。",
    "Put each of the problems below right. The periods begin on the day after the date of this "
    "notice; public holidays are not working days.",
)
DEMAND = Wording("整改要求", "What must be done")
DEADLINE = Wording("整改期限", "Deadline")
UNTIL = Wording("（{due}前）", "(by {due})")
FROM_ISSUE = Wording("（自签发次日起算）", "(from the day after issue)")
REPORT = Wording("报送要求", "What to report")
REPORT_BY = Wording("请于{due}前", "By {due}")
REPORT_SOON = Wording("请于最后一项整改期限届满前", "Before the last of the deadlines has passed")
REPORT_TEXT = Wording(
    "{by}，将整改报告和所附《整改报告回执》由主要负责人签字、加盖公章后书面报送。报告应当逐条写明："
    "（一）整改措施、完成时间和责任人；（二）整改前后对比照片或者其他证明材料；"
    "（三）尚未完成的，说明原因、计划和完成时限。",
    "{by}, send a written report and the reply slip that is attached, signed by the head of the "
    "unit and sealed. For each problem the report says: (1) what was done, when, and who answers "
    "for it; (2) photos from before and after, or other proof; (3) where it is not done yet, why, "
    "the plan, and by when.",
)
REVISIT = Wording("复查安排", "Re-inspection")
REVISIT_TEXT = Wording(
    "整改期限届满后将进行复查，可以不事先通知。经核实整改到位的，逐项销号；未按期整改或者整改不到位的，"
    "按《{plan}》的规定处理。",
    "A re-inspection follows after the deadlines, possibly unannounced. Problems that are put "
    "right are closed one by one; the others are dealt with under the {plan}.",
)
OBJECTION = Wording("异议途径和期限", "Objections")
OBJECTION_TEXT = Wording(
    "对认定的事实或者结论有异议的，可以自收到本文书之日起30日内书面申请复核，并附证据材料。"
    "复核决定在收到申请之日起30日内作出，参与原检查的人员回避。",
    "If you object to the facts or the result, you may apply in writing, with proof, for a second "
    "look within 30 days of receiving this paper. It is decided within 30 days of the application, "
    "by others than those who made the inspection.",
)
DISSENT_TEXT = Wording(
    "对认定的事实或者结论有异议的，可以自收到本文书之日起书面提出，写明理由并附证据材料；"
    "收到后予以核实并书面答复。",
    "If you object to the facts or the result, say so in writing, with reasons and proof; it is "
    "looked into and answered in writing.",
)
CONTACT = Wording("联系方式", "Contact")
CONTACT_TEXT = Wording("联系人及电话：{contact}。", "Whom to ask: {contact}.")
CONTACT_ROOM = Wording(
    "联系人：＿＿＿＿＿＿＿＿　电话：＿＿＿＿＿＿＿＿＿＿",
    "Name: ________________   Telephone: ____________________",
)

# ────── closing ──────
SIGNED_BY = Wording("签发（组长 {code}）", "Issued by lead {code}")
SEAL_PLACE = Wording("（印章）", "(seal)")
COPIES = Wording(
    "本文书一式两份，送达被检查单位一份，签发机关存档一份。文件须连同电子签名使用，打印件可凭文号、"
    "校验码向签发机关核对。",
    "Two copies, one for the unit and one for the files. The file counts with its electronic "
    "signature; a print can be checked with the issuing office by its number and code.",
)
END = Wording("以下空白", "Nothing follows")

# ────── reply slip ──────
SLIP = Wording("整改报告回执", "Reply Slip")
SLIP_TEXT = Wording("对应文书：{number}　签发日期：{day}", "Reply to {number}, issued on {day}")
SLIP_UNIT = Wording("单位名称", "Unit")
SLIP_DATE = Wording("收到日期", "Received on")
SLIP_HEAD = Wording("主要负责人", "Head of unit")
SLIP_PHONE = Wording("联系人及电话", "Contact, telephone")
SLIP_UNIT_SIGNS = Wording("单位签章", "For the unit")
SLIP_PROBLEM = Wording("问题", "Problem")
SLIP_DONE = Wording("整改措施和结果（附对比照片）", "What was done (with photos)")
SLIP_WHO = Wording("责任人", "Who")
SLIP_WHEN = Wording("完成日期", "Done on")
SLIP_OPINION = Wording("单位意见", "The unit says")
SLIP_TRUE = Wording("属实，已经整改", "True, and put right")
SLIP_OBJECTS = Wording("有异议（另附书面意见）", "We object (in writing, attached)")
SLIP_SIGN = Wording("主要负责人（签字、盖章）", "Head of unit (signature, seal)")
SLIP_DAY = Wording("日期", "Date")
CHECKED = Wording("复查记录（由检查组填写）", "Re-inspection (filled in by the team)")
CHECKED_ON = Wording("复查日期", "Date")
CHECKED_BY = Wording("复查人员", "By")
CHECKED_RESULT = Wording("逐项结论", "Result of each problem")
CHECKED_CLOSED = Wording("销号意见", "Closed")
SLIP_NOTE = Wording(
    "没有内容的栏目划“/”；写不下的另附页。本回执随整改报告报送签发机关。",
    "Put “/” where there is nothing to say; go on overleaf if needed. Sent with the report.",
)
NOTHING = "/"

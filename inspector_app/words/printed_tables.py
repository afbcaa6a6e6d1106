"""The words of the inspection sheet's tables, plates and signatures."""

from inspector_app.domain.wording import Wording

# ────── results ──────
RESULTS = Wording("检查结果", "Results")
CODE = Wording("编号", "Code")
ITEM = Wording("检查内容与事实", "Item and fact")
ANSWER = Wording("结果", "Result")
POINTS = Wording("分值", "Points")
DEDUCTED = Wording("扣分", "Lost")
OBTAINED = Wording("实得", "Kept")
EVIDENCE = Wording("证据", "Evidence")
SECTION_SCORE = Wording("实得 {obtained} / 应得 {possible}", "{obtained} of {possible}")
FACT = Wording("事实", "Fact")
REASON = Wording("理由", "Reason")
RECORD = Wording("记录", "Record")
CALLS = Wording("拨测", "Calls")
HOW = Wording("情况", "How")
STEP = Wording("{step} {day}", "{step} {day}")
DECISION = Wording("认定", "Decision")
DECISION_TEXT = Wording("{authority}，{document}，{date}", "{authority}, {document}, {date}")
SEEN_AT = Wording("{at} 观察", "seen at {at}")
BOTH = Wording("两名检查人员共同确认", "confirmed by both inspectors")
BY_HAND = Wording("扣分由检查人员确定", "deduction set by the inspectors")
DRAFTED_MARK = Wording("草", "†")
LEGEND = Wording(
    "★ 核心项　▲ 突出项　◆ 一票否决项　“草” 该项的文字、分值、扣分规则、阈值、级别、证据要求"
    "或者要点由检查表草拟，待正式文件替换。",
    "★ core item, ▲ major item, ◆ veto item, † wording, points, deduction rule, threshold, "
    "severity, evidence rule or guidance drafted by the form: not set by the plan, to be replaced "
    "by the official text.",
)
WRITTEN_OUT = Wording(
    "〔U+…〕是字库中没有或者不可见的字符，按其 Unicode 编码写出。",
    "〔U+…〕 stands for a character that the faces lack or that cannot be seen, by its Unicode "
    "code point.",
)

# ────── findings ──────
FINDINGS = Wording("问题清单", "Findings")
NO_FINDINGS = Wording(
    "本次检查没有发现需要整改的问题。", "Nothing was found that must be repaired."
)
NUMBER = Wording("序号", "No.")
PROBLEM = Wording("问题、时间地点与事实、依据", "Problem, time, place and fact, basis")
SEVERITY = Wording("级别", "Severity")
REPAIR = Wording("整改要求与期限", "Repair and deadline")
TIME_PLACE = Wording("时间地点", "When, where")
BASIS = Wording("依据", "Basis")
CLAUSE = Wording("{section}：{text}", "{section}: {text}")
DEADLINE = Wording("期限", "Deadline")
ADVICE = Wording("建议", "Advice")
LACKING = Wording("待补证据", "Evidence still lacking")
LACKING_TEXT = Wording(
    "以下各项按检查表的证据要求还缺证据，签发结论前应当补齐：",
    "By the form's evidence rules these items still lack evidence, which is due before the issue:",
)
LACKS = Wording("{rule}：{items}", "{rule}: {items}")
OR = Wording(" 或者 ", " or ")

# ────── evidence ──────
PLATES = Wording("照片证据", "Photo evidence")
PLATE = Wording("证据 {number}", "Evidence {number}")
NO_PICTURE = Wording("（没有可打印的图片）", "(no picture to print)")
EVIDENCE_LIST = Wording("证据清单", "Evidence list")
NO_EVIDENCE = Wording("本次检查没有附证据文件。", "No evidence files are attached.")
WHAT = Wording("说明与检查项", "Caption and items")
FILE = Wording("文件", "File")
TAKEN = Wording("拍摄时间与设备", "Taken, device")
HASH = Wording("原件 SHA-256", "SHA-256 of the original")
SUPPLEMENT = Wording("签章后补充", "supplement")
NOT_SAID = Wording("未记载", "not recorded")
CORRECTED = Wording("{moment}（{camera}，{correction}）", "{moment} ({camera}, {correction})")
CAMERA_SAID = Wording("相机 {moment}", "camera {moment}")
CORRECTED_BY = Wording("校正{sign}{span}", "corrected {sign}{span}")
CLOCK_WAS_SLOW = Wording("＋", "+")
CLOCK_WAS_FAST = Wording("－", "−")
DAYS = Wording("{count} 天", "{count} d")
HOURS = Wording("{count} 小时", "{count} h")
MINUTES = Wording("{count} 分", "{count} min")
SECONDS = Wording("{count} 秒", "{count} s")

# ────── unit and signatures ──────
OPINION = Wording("单位意见", "Unit's opinion")
OPINION_TEXT = Wording("意见内容", "What it says")
COVERT_ONLY = Wording(
    "暗访检查，未现场确认，反馈日期：", "Covert visit, not confirmed on site. Feedback given on: "
)
TRUE_FACTS = Wording("属实", "The facts are true")
OBJECTION = Wording("有异议（另附书面意见）", "There are objections (attached in writing)")
UNIT_SIGNS = Wording("单位签章", "For the unit")
UNIT_PERSON = Wording("单位负责人（签字、盖章）", "Responsible person (signature, seal)")
DATE = Wording("日期", "Date")
REFUSED = Wording("拒签", "Refusal")
REFUSED_TEXT = Wording("理由、时间和见证人", "Reason, time and witness")
SIGNATURES = Wording("签名", "Signatures")
IN_INK = Wording("亲笔签名", "In ink")
SIGN_NOTE = Wording(
    "电子签名依次为检查人员甲、检查人员乙、组长，框内空白即尚未签名；也可在框下亲笔签名。",
    "Signed electronically by inspector A, inspector B, then the lead; an empty box is not signed "
    "yet. Each may sign in ink beneath instead.",
)
COPIES = Wording(
    "本表一式两份，检查组和牵头单位各存一份；仅供内部使用，不送达被检查单位。",
    "Two copies, for the team and the lead body; for internal use, not served on the unit.",
)
END = Wording("以下空白", "Nothing follows")

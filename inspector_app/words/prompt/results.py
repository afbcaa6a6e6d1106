"""What the prompt says when a verb is done."""

from collections.abc import Mapping

from inspector_app.domain.wording import Wording

COMMA = Wording("、", ", ")
STANDARD_INPUT = Wording("标准输入", "standard input")
CASE_MADE = Wording("已建好案卷：{path}", "Case folder made: {path}")
ROOT = Wording("团队根指纹：{root}", "Fingerprint of the team root: {root}")
RECOVERY = Wording(
    "恢复码（只显示这一次，请抄写下来另行保管）：{code}",
    "Recovery code (shown only now; write it down and keep it elsewhere): {code}",
)
CHECKING = Wording("正在检查", "Checking")
CHECKED = Wording(
    "已检查 {entries} 条留痕记录、{files} 个文件。", "Checked {entries} entries and {files} files."
)
CHECK_VERDICTS: Mapping[str, Wording] = {
    "good": Wording("✓ 案卷完好。", "✓ The case folder is sound."),
    "altered": Wording("✕ 案卷被改动或者损坏。", "✕ The case folder was altered or damaged."),
}
REBUILT = Wording("已重建 {subjects} 个对象的列表。", "Rebuilt the lists of {subjects} subjects.")
REBUILDING = Wording("正在重建", "Rebuilding")
UNITS_IMPORTED = Wording(
    "窗口单位：新增 {added} 个，更新 {changed} 个，未变 {same} 个。",
    "Units: {added} added, {changed} changed, {same} unchanged.",
)
UNCATEGORISED = Wording("未分类", "uncategorised")
FORM_GOOD = Wording(
    "✓ {path}：{items} 项，没有错误，{hash}", "✓ {path}: {items} items, no faults, {hash}"
)
FORM_FAULTY = Wording("✕ {path}：{faults} 处错误", "✕ {path}: faults: {faults}")
ITEM_POINTS = Wording("分值：", "Points: ")
ITEM_GUIDANCE = Wording("要点：", "What to look at: ")
ITEM_EVIDENCE = Wording("证据：", "Evidence: ")
BEGUN = Wording("已开始检查 {number}：{unit}（{id}）", "Begun: {number}, {unit} ({id})")
NOT_REGISTERED = Wording(
    "注意：窗口单位名录里没有“{unit}”，照写的名称记下了。",
    "Note: the register has no “{unit}”; it is recorded as written.",
)
HEADER_CHANGED = Wording("已记下 {unit} 的表头。", "The header of {unit} is recorded.")
FILLED = Wording(
    "已填 {answers} 项，其中 {changed} 项有变化。现为 {percent} 分，{verdict}",
    "{answers} answers filled in, {changed} changed. Now {percent}, {verdict}",
)
CALCULATION = Wording(
    "得分：100 × {obtained} ÷ {possible} = {percent}",
    "Score: 100 × {obtained} ÷ {possible} = {percent}",
)
COMPLETENESS = Wording(
    "完整度：{completeness}%（不适用 {excluded} 分，未观察到 {unobserved} 分）",
    "Completeness: {completeness} % (not applicable {excluded}, not observed {unobserved} points)",
)
MAJORS = Wording(
    "突出问题：{majors}/{scored}（{items}）", "Major problems: {majors}/{scored} ({items})"
)
VERDICT = Wording("结论：{verdict}", "Verdict: {verdict}")
PROVISIONAL = Wording("（暂定，还有 {open} 项未评定）", " (provisional, items open: {open})")
VERDICTS: Mapping[str, Wording] = {
    "excellent": Wording("优秀", "excellent"),
    "good": Wording("良好", "good"),
    "pass": Wording("合格", "pass"),
    "fail": Wording("不合格", "fail"),
    "veto": Wording("不合格（一票否决）", "fail (veto)"),
    "pending": Wording("待核实", "pending"),
    "not-rated": Wording("不予评定（观察不足）", "not rated (too little observed)"),
    "": Wording("—", "—"),
}
STATES: Mapping[str, Wording] = {
    "draft": Wording("草稿", "draft"),
    "sealed": Wording("已签章", "sealed"),
    "amending": Wording("待更正", "being amended"),
    "void": Wording("作废", "void"),
}
RETURN_REASON = Wording("  退回理由：{reason}", "  returned because: {reason}")
RETURN_REMARK = Wording("  ↩ {item}\n      {text}（{who}）", "  ↩ {item}\n      {text} ({who})")
RETURN_REMARK_WHOLE = Wording("  ↩ {text}（{who}）", "  ↩ {text} ({who})")
LACKING = Wording("  ! {item} 缺证据：{rules}", "  ! {item} lacks evidence: {rules}")
NO_INSPECTIONS = Wording(
    "还没有检查。用 mingcha begin 开始。", "No inspections yet. Start with mingcha begin."
)
ATTACHING = Wording("正在读照片", "Reading photos")
ATTACHED = Wording("附上 {kept} 张，拒收 {refused} 张。", "{kept} attached, {refused} refused.")
SEALING = Wording("正在签章", "Sealing")
SEALED = Wording(
    "已签章：{number} 第 {version} 版，{pages} 页。",
    "Sealed: {number} version {version}, {pages} pages.",
)
HEAD = Wording(
    "留痕码：{head}（可电话告知组长，作为见证）",
    "Head: {head} (read it to the lead by phone, so that there is a witness)",
)
LACKING_AT_SEAL = Wording(
    "这些检查项还缺证据，已印在表上，签发之前要补：{items}",
    "These items lack evidence; the sheet says so, and it is needed before the issue: {items}",
)
SAVED = Wording("已存到 {path}", "Saved to {path}")
KEPT = Wording(
    "检查表在案卷里；用 mingcha print 取出。",
    "The sheet is in the case folder; take it out with mingcha print.",
)
BOX_UNKNOWN = Wording("未知签名栏", "Unknown box")
SIGNED = Wording("{box}已签名：{signer}", "{box} signed: {signer}")
INK_RECORDED = Wording("已记录{box}在纸上签名：{signer}", "Recorded: {box} signed in ink, {signer}")
SPOOLED = Wording("已送去打印。", "Sent to the printer.")
VOIDED = Wording("{number} 已作废。", "{number} is void.")
UNCHECKED = Wording("    这次没有核对：{checks}", "    Not checked this time: {checks}")
PERSON_ADDED = Wording(
    "{name}（{code}）已加入名册，密钥在 {out}",
    "{name} ({code}) is on the roster; the key is in {out}",
)
PERSON_REVOKED = Wording("{name} 的密钥已吊销。", "The keys of {name} are revoked.")
RENEWED = Wording("{name} 的证书已更新。", "The certificate of {name} is renewed.")
KEY_TAKEN = Wording("以后用 {name} 的这个密钥签名。", "From now on this key of {name} signs.")
PASSPHRASE_CHANGED = Wording("口令已更换。", "The passphrase is changed.")
ROSTER_HEAD = Wording(
    "{team} 名册第 {version} 版，团队根 {root}", "{team}, roster version {version}, root {root}"
)
ROSTER_TAKEN = Wording("已采用名册第 {version} 版。", "Roster version {version} is adopted.")
ROLES: Mapping[str, Wording] = {
    "inspector": Wording("检查人员", "inspector"),
    "lead": Wording("组长", "lead"),
}

DETACHED = Wording("已取下 {name}。", "{name} is detached.")
DISCARDED = Wording(
    "已放弃改动：{number} 回到签章的第 {version} 版。",
    "Changes discarded: {number} is again as sealed in version {version}.",
)
REATTACHED = Wording("已放回 {name}。", "{name} is back.")
NOTHING_DETACHED = Wording("没有取下的照片。", "No photo was detached.")

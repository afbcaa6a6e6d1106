"""The words of reviewing that window, prompt and notices share: stages, happenings, papers."""

from collections.abc import Mapping

from inspector_app.domain.review import Stage
from inspector_app.domain.review_history import Happening
from inspector_app.domain.wording import Wording

STAGES: Mapping[str, Wording] = {
    Stage.WAITING: Wording("待审核", "waiting for review"),
    Stage.RETURNED: Wording("已退回", "returned"),
    Stage.APPROVED: Wording("已通过", "approved"),
    Stage.ISSUED: Wording("已签发", "issued"),
    "": Wording("未签章", "not sealed"),
}
OUTCOMES: Mapping[str, Wording] = {
    Stage.RETURNED: Wording("退回", "returned"),
    Stage.APPROVED: Wording("通过", "approved"),
}
HAPPENINGS: Mapping[Happening, Wording] = {
    Happening.SEALED: Wording("签章", "sealed"),
    Happening.AMENDED: Wording("更正", "amended"),
    Happening.SIGNED: Wording("签名", "signed"),
    Happening.SUPPLEMENTED: Wording("补充证据", "added evidence"),
    Happening.VOIDED: Wording("作废", "made void"),
    Happening.RESOLVED: Wording("处理冲突", "resolved a conflict"),
    Happening.REMARK: Wording("审核意见", "remarked"),
    Happening.REMARK_WITHDRAWN: Wording("撤回意见", "withdrew a remark"),
    Happening.RETURNED: Wording("退回", "returned it"),
    Happening.APPROVED: Wording("审核通过", "approved it"),
    Happening.DECISION_WITHDRAWN: Wording("撤回审核结果", "took the decision back"),
    Happening.CORRECTED: Wording("组长更正", "laid a correction over it"),
    Happening.CORRECTION_WITHDRAWN: Wording("撤销组长更正", "took a correction back"),
    Happening.CONFIRMED: Wording("核实确认", "confirmed the suspicion"),
    Happening.DISMISSED: Wording("核实排除", "dismissed the suspicion"),
    Happening.DEFERRED: Wording("暂缓反馈", "deferred feedback"),
    Happening.RESUMED: Wording("恢复反馈", "resumed feedback"),
    Happening.ISSUED: Wording("签发", "issued it"),
}
DOCUMENTS: Mapping[str, Wording] = {
    "verdict": Wording("检查结论书", "Verdict"),
    "rectification-notice": Wording("限期整改通知书", "Rectification notice"),
    "evidence-list": Wording("证据清单（内部）", "Evidence list (internal)"),
    "tip-transfer": Wording("问题线索移送单（内部）", "Tip transfer slip (internal)"),
    "inspection-sheet": Wording("检查表（内部）", "Inspection sheet (internal)"),
}
"""The papers, as they are called where a form gives them no title of its own."""
CONFLICT_KINDS: Mapping[str, Wording] = {
    "field": Wording("内容不一致", "different values"),
    "delete": Wording("一方改动、一方作废", "changed by one, void for the other"),
    "double-seal": Wording("同一版本签章两次", "the same version sealed twice"),
    "number": Wording("文号重复", "the same formal number twice"),
    "outcome": Wording("审核结果不一致", "different decisions"),
}
DOUBLED = Wording(
    "文号 {number} 重复：{issues}。请更正其中一次检查，再审核、签发，就取得新的文号。",
    "The number {number} was given twice: {issues}. Amend one of them, approve and issue it again: "
    "it gets a new number.",
)
ISSUED_UNDER = Wording("{number} {unit}（{who} 签发）", "{number} {unit} (issued by {who})")
BOUND_TITLE = Wording("文书合订", "Papers bound together")
"""Title of the index page of a bound file."""

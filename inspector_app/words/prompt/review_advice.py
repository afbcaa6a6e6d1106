"""What to do now where a review or an issue was refused, with the verb or option for it."""

from collections.abc import Mapping

from inspector_app.domain.errors import MingchaError, review
from inspector_app.domain.wording import Wording

_CONFLICTS = Wording(
    "用 mingcha conflicts 查看，用 mingcha resolve 处理。",
    "See them with mingcha conflicts and settle them with mingcha resolve.",
)
_ISSUE = Wording(
    "用 mingcha issue 签发；用 mingcha papers 列出已有的文书。",
    "Issue it with mingcha issue; mingcha papers lists the papers there are.",
)
ADVICE: Mapping[type[MingchaError], Wording] = {
    review.ConflictsOpen: _CONFLICTS,
    review.SealedTwice: _CONFLICTS,
    review.NoSuchConflict: Wording(
        "用 mingcha conflicts 列出未处理的冲突。", "List the open ones with mingcha conflicts."
    ),
    review.NoSuchRemark: Wording(
        "用 mingcha review 编号 查看意见的编号。", "mingcha review ID shows the ids of its remarks."
    ),
    review.NotCorrectedHere: Wording(
        "用 mingcha veto 录入核实结果。", "Enter the result with mingcha veto."
    ),
    review.VetoResultIncomplete: Wording(
        "用 --authority、--document、--date 写全；没有结果之前保持待核实。",
        "Give all of --authority, --document and --date; until then the item stays suspected.",
    ),
    review.EvidenceLacking: Wording(
        "请检查人员用 mingcha supplement 补充；确实没有的，用 --without-evidence 写明理由。",
        "Have it added with mingcha supplement; if there is none, say why with --without-evidence.",
    ),
    review.SuspicionStands: Wording(
        "用 mingcha veto 录入核实结果；也可以用 mingcha defer 暂缓，"
        "或者加 --notice-only 只发通知书。",
        "Enter the result with mingcha veto; or keep it back with mingcha defer, or issue only the "
        "notice with --notice-only.",
    ),
    review.FeedbackDeferred: Wording(
        "先用 mingcha defer --resume 恢复反馈。", "End the deferral with mingcha defer --resume."
    ),
    review.SecondNotSigned: Wording(
        "用 mingcha sign 编号 --as b --p12 会签；在纸上签了的，用 --ink 登记姓名。",
        "Have it signed with mingcha sign ID --as b --p12, or record the name with --ink.",
    ),
    review.NotIssued: _ISSUE,
    review.NothingToBind: _ISSUE,
}
REASON_OR_REMARK = Wording(
    "用 --reason 写一句理由，或者先用 mingcha remark 写意见。",
    "Give a reason with --reason, or remark on an item first with mingcha remark.",
)
CHOOSE = Wording(
    "用 --choose 写明 mingcha conflicts 列出的留痕编号或者 both；要另写的用 --value。",
    "Give an entry that mingcha conflicts lists with --choose, or both; a third with --value.",
)

"""Words for what keeps a lead from deciding on an inspection, or from issuing it."""

from collections.abc import Iterable

from inspector_app.domain.errors import review
from inspector_app.domain.review import Stage
from inspector_app.domain.wording import Wording
from inspector_app.words.acts import UNDONE
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.header_facts import HEADER_FACTS
from inspector_app.words.notices import Notice, notice
from inspector_app.words.reviewing import DOCUMENTS, STAGES

_RESULT_FACTS = {
    "authority": Wording("认定机关", "the competent body"),
    "document": Wording("文书号", "the number of its document"),
    "date": Wording("日期", "the date"),
}
_NEXT = {
    Stage.WAITING: Wording("先审核通过。", "Approve it first."),
    Stage.RETURNED: Wording(
        "等检查人员更正并重新报送后再审核；退错了的，可以直接审核通过。",
        "Wait for the amended version; if it was returned by mistake, approve it.",
    ),
    Stage.APPROVED: Wording("可以签发；要退回就写明理由。", "It can be issued, or returned."),
    Stage.ISSUED: Wording(
        "要改动的，请检查人员更正，新版本重新审核、签发。",
        "To change it, have the inspectors amend it; the new version is reviewed and issued again.",
    ),
}


@notice.register
def _leads_only(error: review.LeadsOnly) -> Notice:
    undone = UNDONE[error.verb]
    return Notice(
        Wording(
            f"{undone.zh}：{error.code} 不是组长。", f"{undone.en}: {error.code} is not a lead."
        ),
        Wording(
            "请组长办理；需要担任组长的，请保管团队根密钥的组长在名册上设定角色。",
            "Ask a lead; whoever keeps the team root can make you one on the roster.",
        ),
    )


@notice.register
def _own_visit(error: review.OwnVisit) -> Notice:
    others = _list(error.leads)
    return Notice(
        Wording(
            f"没有办理 {error.number}：您参加了这次检查，应当回避。",
            f"{error.number} was left as it is: you took part in the visit.",
        ),
        Wording(
            f"请没有参加检查的组长办理：{others.zh}。",
            f"Ask a lead who was not there: {others.en}.",
        ),
    )


@notice.register
def _conflicts_open(error: review.ConflictsOpen) -> Notice:
    undone, fields = UNDONE[error.verb], _list(map(_field, error.fields))
    return Notice(
        Wording(
            f"{undone.zh} {error.number}：还有冲突没有处理（{fields.zh}）。",
            f"{undone.en}, {error.number}: conflicts are open ({fields.en}).",
        ),
        Wording("先逐项处理冲突。", "Resolve the conflicts first."),
    )


@notice.register
def _sealed_twice(error: review.SealedTwice) -> Notice:
    undone = UNDONE[error.verb]
    return Notice(
        Wording(
            f"{undone.zh} {error.number}：第 {error.version} 版签章了两次。",
            f"{undone.en}, {error.number}: version {error.version} was sealed twice.",
        ),
        Wording(
            "在冲突里选定以哪一次签章为准；另一次留痕保留。",
            "Choose in the conflicts which seal counts; the other one is kept on record.",
        ),
    )


@notice.register
def _wrong_stage(error: review.WrongStage) -> Notice:
    undone, stage = UNDONE[error.verb], STAGES[error.stage]
    return Notice(
        Wording(
            f"{undone.zh} {error.number}：这一版{stage.zh}。",
            f"{undone.en}, {error.number}: this version is {stage.en}.",
        ),
        _NEXT[error.stage],
    )


@notice.register
def _remark_needed(error: review.RemarkNeeded) -> Notice:
    undone = UNDONE[error.verb]
    if error.verb == "remark":
        return Notice(
            Wording(f"{undone.zh}：没有写内容。", f"{undone.en}: it says nothing."),
            Wording("写明要说的意见。", "Write what is to be said."),
        )
    return Notice(
        Wording(f"{undone.zh}：没有写明意见。", f"{undone.en}: nothing was said."),
        Wording(
            "写一句理由，或者先在检查项上写审核意见。",
            "Give a reason in one sentence, or put a remark on an item first.",
        ),
    )


@notice.register
def _no_such_remark(error: review.NoSuchRemark) -> Notice:
    return Notice(
        Wording(
            f"没有撤回意见：{error.number} 上没有“{error.remark}”这条意见。",
            f"No remark was taken back: {error.number} has none “{error.remark}”.",
        ),
        Wording("打开审核，核对意见的编号。", "Open the review and look for its id."),
    )


@notice.register
def _item_not_asked(error: review.ItemNotAsked) -> Notice:
    return Notice(
        Wording(
            f"没有记下：{error.number} 不查检查项 {error.item}。",
            f"Not recorded: {error.number} does not ask item {error.item}.",
        ),
        Wording("按检查表核对检查项的编号。", "Check the item's code against the sheet."),
    )


@notice.register
def _not_corrected_here(error: review.NotCorrectedHere) -> Notice:
    return Notice(
        Wording(
            f"没有更正 {error.item}：一票否决项以有权机关的认定为准。",
            f"{error.item} was not corrected: a veto item is settled by the competent body.",
        ),
        Wording(
            "录入核实结果：确认要有机关、文书号和日期，排除要有理由。",
            "Enter the result: confirmed with authority, document and date, or dismissed with a "
            "reason.",
        ),
    )


@notice.register
def _nothing_to_withdraw(error: review.NothingToWithdraw) -> Notice:
    return Notice(
        Wording(
            f"没有撤销：{error.number} 的 {error.item} 没有组长更正。",
            f"Nothing was taken back: {error.number} has no correction of {error.item}.",
        ),
        Wording("核对检查项的编号。", "Check the item's code."),
    )


@notice.register
def _not_under_suspicion(error: review.NotUnderSuspicion) -> Notice:
    return Notice(
        Wording(
            f"没有录入：{error.number} 的 {error.item} 没有疑似情形。",
            f"Not recorded: no suspicion stands on {error.item} of {error.number}.",
        ),
        Wording("核对检查项的编号。", "Check the item's code."),
    )


@notice.register
def _result_incomplete(error: review.VetoResultIncomplete) -> Notice:
    lacking = joined(_RESULT_FACTS[name] for name in error.lacking)
    return Notice(
        Wording(f"没有确认：缺少{lacking.zh}。", f"Not confirmed: {lacking.en} is missing."),
        Wording(
            "是否属实由有权机关认定；没有结果之前保持待核实。",
            "Only the competent body decides; until it has, the item stays suspected.",
        ),
    )


@notice.register
def _date_refused(error: review.DateRefused) -> Notice:
    return Notice(
        Wording(f"没有记下：“{error.said}”不是日期。", f"Not recorded: “{error.said}” is no date."),
        Wording("写成 2026-09-15 的样子。", "Write it like 2026-09-15."),
    )


@notice.register
def _evidence_lacking(error: review.EvidenceLacking) -> Notice:
    items = _list(error.items)
    return Notice(
        Wording(
            f"没有签发 {error.number}：这些检查项缺证据：{items.zh}。",
            f"{error.number} was not issued: these items lack evidence: {items.en}.",
        ),
        Wording(
            "请检查人员补充证据；确实没有的，写明理由后签发。",
            "Have the inspectors add it; if there is none, issue it with a reason.",
        ),
    )


@notice.register
def _photos_absent(error: review.PhotosAbsent) -> Notice:
    names = _list(error.names)
    return Notice(
        Wording(
            f"没有签发 {error.number}：这里缺照片文件：{names.zh}。",
            f"{error.number} was not issued: photo files are missing here: {names.en}.",
        ),
        Wording("请检查人员连同原图重新报送。", "Have it handed over again with the photos."),
    )


@notice.register
def _suspicion_stands(error: review.SuspicionStands) -> Notice:
    items = _list(error.items)
    return Notice(
        Wording(
            f"没有签发 {error.number}：{items.zh} 疑似，尚待核实。",
            f"{error.number} was not issued: the suspicion on {items.en} is not settled.",
        ),
        Wording(
            "先录入核实结果；也可以暂缓反馈，或者只发不带评分的整改通知书。",
            "Enter the result first; or defer feedback, or issue a notice without the score.",
        ),
    )


@notice.register
def _nothing_to_notify(error: review.NothingToNotify) -> Notice:
    return Notice(
        Wording(
            f"没有签发 {error.number}：没有可以通知整改的问题。",
            f"{error.number} was not issued: there is nothing to rectify in a notice.",
        ),
        Wording("可以暂缓反馈，等核实以后再签发。", "Defer feedback until it is settled."),
    )


@notice.register
def _feedback_deferred(error: review.FeedbackDeferred) -> Notice:
    return Notice(
        Wording(
            f"没有签发 {error.number}：已经暂缓反馈，{error.review_on} 再看。",
            f"{error.number} was not issued: feedback is deferred until {error.review_on}.",
        ),
        Wording("先恢复反馈，再签发。", "End the deferral first."),
    )


@notice.register
def _second_not_signed(error: review.SecondNotSigned) -> Notice:
    return Notice(
        Wording(
            f"没有签发 {error.number}：“{error.name}”还没有在检查表上签名。",
            f"{error.number} was not issued: “{error.name}” has not signed the sheet.",
        ),
        Wording(
            "请其用本人密钥会签；已经在纸上签了的，先登记纸上签名。",
            "Have it countersigned with that person's key, or record the signature in ink.",
        ),
    )


@notice.register
def _not_issued(error: review.NotIssued) -> Notice:
    document = DOCUMENTS.get(error.document, Wording("文书", "paper"))
    return Notice(
        Wording(
            f"没有取出：{error.number} 没有签发过{document.zh}。",
            f"Nothing was taken out: no {document.en.lower()} was issued for {error.number}.",
        ),
        Wording("先签发；没有问题的检查不出整改通知书。", "Issue it first, or name another paper."),
    )


@notice.register
def _nothing_to_bind(error: review.NothingToBind) -> Notice:
    document = DOCUMENTS.get(error.document, same(error.document))
    return Notice(
        Wording(
            f"没有合订：这些检查都没有{document.zh}。",
            f"Nothing was bound: none of these inspections has a {document.en.lower()}.",
        ),
        Wording("先签发，或者换一种文书。", "Issue them first, or choose another paper."),
    )


@notice.register
def _word_refused(error: review.NumberWordRefused) -> Notice:
    return Notice(
        Wording(
            f"没有设定文号：“{error.said}”不能用作机关代字。",
            f"The number was not set: “{error.said}” cannot stand before the year.",
        ),
        Wording(
            f"只用汉字，最多 {error.most} 个，例如“云窗检”。",
            f"Chinese characters only, at most {error.most}, such as 云窗检.",
        ),
    )


@notice.register
def _number_taken(error: review.NumberTaken) -> Notice:
    return Notice(
        Wording(
            f"没有设定文号：已经用到 {error.last} 号，不能退回 {error.said} 号。",
            f"The number was not set: the series is at {error.last} and never goes back to "
            f"{error.said}.",
        ),
        Wording("写一个更大的号，或者不写。", "Give a higher one, or none."),
    )


@notice.register
def _no_such_conflict(error: review.NoSuchConflict) -> Notice:
    known = _list(error.known)
    title = Wording(
        f"没有处理：{error.field} 上没有冲突。",
        f"Nothing was resolved: no conflict on {error.field}.",
    )
    if not error.known:
        return Notice(title, Wording("这次检查没有冲突。", "There are no conflicts here."))
    return Notice(title, Wording(f"未处理的有：{known.zh}。", f"Open ones: {known.en}."))


_CHOICE_FAULTS = {
    review.ChoiceFault.NOT_A_CLAIM: (
        Wording("没有人这样写过", "nobody said that"),
        Wording("从列出的各方里选一方。", "Choose one of the claims that are listed."),
    ),
    review.ChoiceFault.NOT_BOTH: (
        Wording("两边不能同时成立", "the two exclude each other"),
        Wording("选其中一方。", "Choose one of them."),
    ),
    review.ChoiceFault.SEALED: (
        Wording("检查已经签章，不能另写", "the inspection is sealed"),
        Wording(
            "选其中一方；要另写的，请检查人员更正。",
            "Choose a claim; another value is an amendment by the inspectors.",
        ),
    ),
    review.ChoiceFault.ONE_OF_THEM: (
        Wording("只能以其中一个为准", "one of them must count"),
        Wording("选其中一方。", "Choose one of them."),
    ),
    review.ChoiceFault.WRONG_SHAPE: (
        Wording("这一项不能写成这样", "the field does not take such a value"),
        Wording("按原来的写法写。", "Write it as the others did."),
    ),
}


@notice.register
def _choice_refused(error: review.ChoiceRefused) -> Notice:
    why, advice = _CHOICE_FAULTS[error.fault]
    field = _field(error.field)
    title = Wording("没有处理 {field}：{why}。", "{field} was not resolved: {why}.")
    return Notice(filled(title, field=field, why=why), advice)


def _field(field: str) -> str | Wording:
    """A field as a person knows it: the item's code, or the fact's name."""
    prefix, _, rest = field.partition(".")
    if prefix == "header":
        return HEADER_FACTS.get(rest, same(rest))
    return rest or field


def _list(parts: Iterable[str | Wording]) -> Wording:
    return joined(same(each) if isinstance(each, str) else each for each in parts)

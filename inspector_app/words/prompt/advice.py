"""What to do now, where the prompt can name its verb or option for it."""

from functools import singledispatch

from inspector_app.domain.errors import (
    MingchaError,
    case,
    exchange,
    joining,
    refused,
    review,
    trust,
)
from inspector_app.domain.fingerprint import grouped
from inspector_app.domain.inspection import State
from inspector_app.domain.verification import Reason, ReasonCode
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice
from inspector_app.words.prompt import joining as words
from inspector_app.words.prompt.review_advice import ADVICE, CHOOSE, REASON_OR_REMARK
from inspector_app.words.reasons import reason_words


def prompt_notice(error: MingchaError) -> Notice:
    """The words for `error`, its advice in the prompt's own terms."""
    return Notice(notice(error).title, prompt_advice(error))


def prompt_reason(reason: Reason) -> Wording:
    """One reason as a sentence part, with the options that would settle it."""
    words = reason_words(reason)
    if reason.code is not ReasonCode.NOTHING_TO_TRUST:
        return words
    return Wording(f"{words.zh}；请用 --case 或 --trust", f"{words.en}; use --case or --trust")


@singledispatch
def prompt_advice(error: MingchaError) -> Wording:
    """What to do now; the common advice, unless the prompt has a better one."""
    return notice(error).advice


@prompt_advice.register
def _root_not_confirmed(error: joining.RootNotConfirmed) -> Wording:
    return _with(words.ADVICE_ROOT, found=grouped(error.found))


@prompt_advice.register
def _key_not_confirmed(error: joining.KeyNotConfirmed) -> Wording:
    return _with(words.ADVICE_KEY, found=grouped(error.found))


@prompt_advice.register
def _code_of_another(error: joining.CodeOfAnother) -> Wording:
    return _with(words.ADVICE_CODE, code=error.code)


@prompt_advice.register
def _admission_expired(_: joining.AdmissionExpired) -> Wording:
    return words.ADVICE_REQUEST


def _with(wording: Wording, **facts: str) -> Wording:
    return Wording(wording.zh.format(**facts), wording.en.format(**facts))


@prompt_advice.register
def _unit_not_registered(error: refused.UnitNotRegistered) -> Wording:
    known = notice(error).advice
    return Wording(
        f"{known.zh}确实不在名录里的，加 --free。",
        f"{known.en} If it really is not in the register, add --free.",
    )


@prompt_advice.register
def _photos_missing(_: exchange.PhotosMissing) -> Wording:
    return Wording(
        "从相机或者备份里找到同一张照片，用 mingcha attach 再添加一次，就补上了；"
        "找不到的，加 --no-originals 报送。",
        "Find the same picture on the camera or in a backup and add it once more with mingcha "
        "attach; if it is gone, hand over with --no-originals.",
    )


@prompt_advice.register
def _nothing_to_hand_over(_: exchange.NothingToHandOver) -> Wording:
    return Wording(
        "要全部再报送一次的，加 --everything。",
        "To hand over everything again, add --everything.",
    )


@prompt_advice.register
def _remark_needed(error: review.RemarkNeeded) -> Wording:
    return REASON_OR_REMARK if error.verb == "return" else notice(error).advice


@prompt_advice.register
def _choice_refused(error: review.ChoiceRefused) -> Wording:
    return CHOOSE if error.fault is review.ChoiceFault.NOT_A_CLAIM else notice(error).advice


@prompt_advice.register
def _case_not_found(_: case.CaseNotFound) -> Wording:
    return Wording(
        "用 --case 指明案卷的位置，或用 mingcha init 新建一个。",
        "Name its place with --case, or make a new one with mingcha init.",
    )


@prompt_advice.register
def _case_incomplete(_: case.CaseIncomplete) -> Wording:
    return Wording(
        "把这个文件放回原处，或用最近的备份恢复；新建时中断的，重新执行 mingcha init。",
        "Put that file back, or restore the latest backup; if making it was interrupted, "
        "run mingcha init again.",
    )


@prompt_advice.register
def _ledger_damaged(_: case.LedgerDamaged) -> Wording:
    return Wording(
        "运行 mingcha check 查看全部问题，用最近的备份恢复，并告知组长。",
        "See everything with mingcha check, restore the latest backup, and tell the lead.",
    )


@prompt_advice.register
def _ledger_behind(_: case.LedgerBehind) -> Wording:
    return Wording(
        "换回最新的案卷文件夹；只有旧备份时，用 mingcha check 查看，并报告组长。",
        "Put the newest case folder back; if there is none, run mingcha check and tell the lead.",
    )


@prompt_advice.register
def _no_such_inspection(error: refused.NoSuchInspection) -> Wording:
    if error.candidates:
        return notice(error).advice
    return Wording("用 mingcha show 列出全部检查。", "List all inspections with mingcha show.")


@prompt_advice.register
def _no_such_item(_: refused.NoSuchItem) -> Wording:
    return Wording(
        "用 mingcha form show 查看检查项的编号。", "See the item codes with mingcha form show."
    )


@prompt_advice.register
def _wrong_state(error: refused.WrongState) -> Wording:
    named = {
        State.DRAFT: Wording("先用 mingcha seal 签章。", "Seal it first with mingcha seal."),
        State.SEALED: Wording(
            "改动要用 mingcha amend 并写明理由，补充证据用 mingcha supplement。",
            "Change it with mingcha amend and a reason; add evidence with mingcha supplement.",
        ),
        State.AMENDING: Wording(
            "先用 mingcha amend 完成更正。", "Finish the amendment with mingcha amend."
        ),
    }
    return named.get(error.state) or notice(error).advice


@prompt_advice.register
def _nothing_changed(error: refused.NothingChanged) -> Wording:
    if error.verb == "resume":
        return notice(error).advice
    return Wording(
        "先用 mingcha fill 或 attach 改动，再试。",
        "Change something first with mingcha fill or attach.",
    )


@prompt_advice.register
def _reason_needed(_: refused.ReasonNeeded) -> Wording:
    return Wording("用 --reason 写一句理由。", "Give one sentence with --reason.")


@prompt_advice.register
def _already_signed(_: refused.AlreadySigned) -> Wording:
    return Wording(
        "一个签名栏只签一次；要更正用 mingcha amend。",
        "Each box is signed once; corrections go through mingcha amend.",
    )


@prompt_advice.register
def _sheet_not_good(_: refused.SheetNotGood) -> Wording:
    return Wording(
        "用 mingcha verify 查看详情，并向交件人索取原件。",
        "See mingcha verify for details, and ask for the original file.",
    )


@prompt_advice.register
def _no_such_person(_: refused.NoSuchPerson) -> Wording:
    return Wording("用 mingcha people list 查看名册。", "See the roster with mingcha people list.")


@prompt_advice.register
def _ink_name_needed(_: refused.InkNameNeeded) -> Wording:
    return Wording(
        "在 --ink 后面写上签名人的姓名。", "Write the name of whoever signed after --ink."
    )


@prompt_advice.register
def _not_saved(_: refused.NotSaved) -> Wording:
    return Wording(
        "用 --out 另选位置，再试一次。", "Choose another place with --out and try again."
    )


@prompt_advice.register
def _not_a_sheet(_: refused.NotASheet) -> Wording:
    return Wording(
        "改写检查的编号；用 mingcha show 列出全部检查。",
        "Give the inspection's number instead; mingcha show lists them all.",
    )


@prompt_advice.register
def _seal_refused(error: trust.SealRefused) -> Wording:
    if error.fault is not trust.SealFault.FIELD_FILLED:
        return notice(error).advice
    return Wording(
        "不用再签；可以用 mingcha verify 验证。", "Nothing to do; check it with mingcha verify."
    )


for _kind, _words in ADVICE.items():
    prompt_advice.register(_kind, lambda _error, words=_words: words)

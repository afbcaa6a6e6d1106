"""Words for what goes wrong while things travel: bundles, merges, hand-overs."""

from collections.abc import Sequence

from inspector_app.domain.errors import exchange
from inspector_app.domain.handing import MissingPhoto
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice
from inspector_app.words.source_faults import SOURCE_FAULTS, TAMPERED, FaultWords

_SHOWN = 3
_UNKNOWN = FaultWords(Wording("读不懂", "cannot be understood"), TAMPERED)


@notice.register
def _source_unfit(error: exchange.SourceUnfit) -> Notice:
    words = SOURCE_FAULTS.get(error.code, _UNKNOWN)
    name = error.file.name
    said = f"（{error.said}）" if error.said else ""
    said_en = f" ({error.said})" if error.said else ""
    return Notice(
        Wording(
            f"没有合并：“{name}”{words.fault.zh}{said}。",
            f"Not merged: “{name}” {words.fault.en}{said_en}.",
        ),
        words.advice,
    )


@notice.register
def _source_refused(error: exchange.SourceRefused) -> Notice:
    words = SOURCE_FAULTS.get(error.code, _UNKNOWN)
    return Notice(
        Wording(f"没有合并：这个文件{words.fault.zh}。", f"Not merged: the file {words.fault.en}."),
        words.advice,
    )


@notice.register
def _passphrase_needed(error: exchange.SourcePassphraseNeeded) -> Notice:
    name = error.folder.name
    return Notice(
        Wording(
            f"没有合并：案卷文件夹“{name}”上了锁。",
            f"Not merged: the case folder “{name}” is locked.",
        ),
        Wording("输入它的口令或者恢复码。", "Give its passphrase or its recovery code."),
    )


@notice.register
def _ours(error: exchange.SourceIsOurs) -> Notice:
    return Notice(
        Wording(
            f"没有合并：“{error.folder.name}”就是正在使用的案卷。",
            f"Not merged: “{error.folder.name}” is the case folder that is open.",
        ),
        Wording("选择别人的报送包或者案卷文件夹。", "Choose somebody else's bundle or folder."),
    )


@notice.register
def _nobody(error: exchange.NobodyToHandTo) -> Notice:
    if error.code:
        return Notice(
            Wording(
                f"没有报送：名册上没有代号是“{error.code}”、证书有效的人。",
                f"Not handed over: nobody on the roster with a valid key has code “{error.code}”.",
            ),
            Wording("按名册核对代号。", "Check the code against the roster."),
        )
    return Notice(
        Wording("没有报送：没有选接收人。", "Not handed over: there is nobody to hand it to."),
        Wording("先加入组长的小组，或者指明接收人。", "Join the lead's team, or name somebody."),
    )


@notice.register
def _no_key(error: exchange.NoRecipientKey) -> Notice:
    return Notice(
        Wording(
            f"没有报送：名册上没有{error.name}（{error.code}）的接收密钥。",
            f"Not handed over: the roster has no key to seal for {error.name} ({error.code}).",
        ),
        Wording(
            "请对方发来加入申请，组长接纳以后名册就有了。",
            "Let them send a request to join; once admitted, the roster has it.",
        ),
    )


@notice.register
def _photos_missing(error: exchange.PhotosMissing) -> Notice:
    zh = "、".join(_photo(each, each.number or "?") for each in error.missing[:_SHOWN])
    en = ", ".join(_photo(each, each.number or "?") for each in error.missing[:_SHOWN])
    more = len(error.missing) - _SHOWN
    return Notice(
        Wording(
            f"没有报送：{len(error.missing)} 个证据文件缺失或者损坏：{zh}{_more_zh(more)}。",
            f"Not handed over: {_files(error.missing)} missing or damaged: {en}{_more_en(more)}.",
        ),
        Wording(
            "从相机或者备份里找到同一张照片，再添加到这次检查，就补上了；"
            "找不到的，可以不带照片原件报送。",
            "Find the same picture on the camera or in a backup and add it to the inspection once"
            " more; if it is gone, hand over without the original photos.",
        ),
    )


def _photo(missing: MissingPhoto, number: str) -> str:
    return f"{number} {missing.name}"


def _files(missing: Sequence[MissingPhoto]) -> str:
    return "1 file of evidence is" if len(missing) == 1 else f"{len(missing)} files of evidence are"


def _more_zh(more: int) -> str:
    return f"等（另有 {more} 个）" if more > 0 else ""


def _more_en(more: int) -> str:
    return f" and {more} more" if more > 0 else ""


@notice.register
def _nothing(error: exchange.NothingToHandOver) -> Notice:
    names = "、".join(error.names)
    return Notice(
        Wording(
            f"没有报送：上次回执以后没有新内容{f'（{names}）' if names else ''}。",
            f"Not handed over: nothing is new for {', '.join(error.names) or 'anybody'}.",
        ),
        Wording("要全部再报送一次的，选“全部”。", "To hand over everything again, ask for that."),
    )


@notice.register
def _too_small(error: exchange.PartTooSmall) -> Notice:
    asked, least = (f"{size / 1e6:.1f} MB" for size in (error.asked, error.least))
    return Notice(
        Wording(
            f"没有报送：每卷 {asked} 放不下。", f"Not handed over: parts of {asked} are too small."
        ),
        Wording(f"每卷至少 {least}。", f"Take at least {least}."),
    )


@notice.register
def _not_newest(error: exchange.NotTheNewestMerge) -> Notice:
    return Notice(
        Wording(
            f"没有撤销：第 {error.number} 次合并之后还有别的合并。",
            f"Not undone: there are merges after number {error.number}.",
        ),
        Wording(
            f"先撤销最近的第 {error.newest} 次。", f"Undo the newest first: number {error.newest}."
        ),
    )


@notice.register
def _already_undone(error: exchange.MergeAlreadyUndone) -> Notice:
    return Notice(
        Wording(
            f"没有撤销：第 {error.number} 次合并已经撤销过了。",
            f"Not undone: merge {error.number} was undone before.",
        ),
        Wording("合并记录里有每一次的情况。", "The history shows how each one stands."),
    )


@notice.register
def _no_such_merge(error: exchange.NoSuchMerge) -> Notice:
    if not error.number:
        return Notice(
            Wording("没有撤销：还没有合并过。", "Not undone: there is no merge to undo."),
            Wording("不需要做什么。", "There is nothing to do."),
        )
    return Notice(
        Wording(f"没有第 {error.number} 次合并。", f"There is no merge {error.number}."),
        Wording("按合并记录核对序号。", "Check the number against the history."),
    )


@notice.register
def _issued_since(error: exchange.IssuedSinceMerge) -> Notice:
    numbers = "、".join(error.issued)
    return Notice(
        Wording(
            f"没有撤销：第 {error.number} 次合并带来的检查已经签发（{numbers}）。",
            f"Not undone: inspections of merge {error.number} were issued ({numbers}).",
        ),
        Wording(
            "签发以后不能撤销合并；需要时更正或者作废那次检查。",
            "After the issue a merge stays; amend or void the inspection if need be.",
        ),
    )


@notice.register
def _no_folder(error: exchange.NoSuchFolder) -> Notice:
    return Notice(
        Wording(
            f"打不开文件夹“{error.folder}”。", f"The folder “{error.folder}” cannot be opened."
        ),
        Wording("插好优盘或者连上共享文件夹，再试。", "Plug in the stick or connect the share."),
    )

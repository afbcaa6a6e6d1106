"""Words for requests that the present state refuses."""

from inspector_app.domain.errors import refused
from inspector_app.domain.inspection import State
from inspector_app.domain.wording import Wording
from inspector_app.words.blockers import missing_list
from inspector_app.words.notices import Notice, notice

_STATES = {
    State.DRAFT: Wording("还是草稿", "is still a draft"),
    State.SEALED: Wording("已经签章", "is sealed"),
    State.AMENDING: Wording(
        "签章后又有改动，等待更正", "was changed since its seal and waits for an amendment"
    ),
    State.VOID: Wording("已经作废", "is void"),
}


@notice.register
def _no_such_inspection(error: refused.NoSuchInspection) -> Notice:
    if error.candidates:
        listed = "、".join(error.candidates)
        return Notice(
            Wording(
                f"没有打开检查：“{error.reference}”对应不止一次检查。",
                f"“{error.reference}” fits more than one inspection.",
            ),
            Wording(f"请写得更全：{listed}。", f"Write more of it: {listed}."),
        )
    return Notice(
        Wording(
            f"没有打开检查：案卷里没有“{error.reference}”。",
            f"No inspection “{error.reference}” in this case folder.",
        ),
        Wording("用 mingcha show 列出全部检查。", "List all inspections with mingcha show."),
    )


@notice.register
def _no_such_form(error: refused.NoSuchForm) -> Notice:
    known = "、".join(error.known)
    return Notice(
        Wording(f"没有检查表“{error.reference}”。", f"There is no form “{error.reference}”."),
        Wording(f"现有：{known}。", f"There are: {known}."),
    )


@notice.register
def _no_such_scope(error: refused.NoSuchScope) -> Notice:
    known = "、".join(error.known)
    return Notice(
        Wording(f"检查表没有“{error.scope}”这个范围。", f"The form has no scope “{error.scope}”."),
        Wording(f"可选：{known}。", f"Choose one of: {known}."),
    )


@notice.register
def _no_such_item(error: refused.NoSuchItem) -> Notice:
    return Notice(
        Wording(f"检查表没有检查项 {error.item}。", f"The form has no item {error.item}."),
        Wording(
            "用 mingcha form show 查看检查项的编号。", "See the item codes with mingcha form show."
        ),
    )


@notice.register
def _header_refused(error: refused.HeaderRefused) -> Notice:
    return Notice(
        Wording(
            f"没有记下：{error.field} 不能是“{error.value}”。",
            f"Not recorded: {error.field} cannot be “{error.value}”.",
        ),
        Wording(f"请写成 {error.expected}。", f"Write it as {error.expected}."),
    )


@notice.register
def _not_ready(error: refused.NotReadyToSeal) -> Notice:
    missing = missing_list(error.missing)
    return Notice(
        Wording("没有签章：检查表还没有填完。", "Not sealed: the sheet is not complete."),
        Wording(f"还缺：{missing.zh}。", f"Still missing: {missing.en}."),
    )


@notice.register
def _wrong_state(error: refused.WrongState) -> Notice:
    state = _STATES[error.state]
    advice = {
        State.DRAFT: Wording("先用 mingcha seal 签章。", "Seal it first with mingcha seal."),
        State.SEALED: Wording(
            "改动要用 mingcha amend 并写明理由，补充证据用 mingcha supplement。",
            "Change it with mingcha amend and a reason; add evidence with mingcha supplement.",
        ),
        State.AMENDING: Wording(
            "先用 mingcha amend 完成更正。", "Finish the amendment with mingcha amend."
        ),
        State.VOID: Wording("需要时重新开始一次检查。", "Begin a new inspection if one is needed."),
    }[error.state]
    return Notice(
        Wording(
            f"没有执行 {error.verb}：这次检查{state.zh}。",
            f"{error.verb} was not done: the inspection {state.en}.",
        ),
        advice,
    )


@notice.register
def _nothing_changed(error: refused.NothingChanged) -> Notice:
    return Notice(
        Wording(
            f"没有执行 {error.verb}：没有任何改动。",
            f"{error.verb} was not done: nothing has changed.",
        ),
        Wording(
            "先用 mingcha fill 或 attach 改动，再试。",
            "Change something first with mingcha fill or attach.",
        ),
    )


@notice.register
def _reason_needed(error: refused.ReasonNeeded) -> Notice:
    return Notice(
        Wording(
            f"没有执行 {error.verb}：没有写明理由。",
            f"{error.verb} was not done: no reason was given.",
        ),
        Wording("用 --reason 写一句理由。", "Give one sentence with --reason."),
    )


@notice.register
def _not_the_signer(error: refused.NotTheSigner) -> Notice:
    if error.expected:
        return Notice(
            Wording(
                f"没有签名：这个密钥不是“{error.expected}”的。",
                f"Not signed: this key is not that of “{error.expected}”.",
            ),
            Wording("换成本人的 PKCS#12 文件。", "Use the person's own PKCS#12 file."),
        )
    return Notice(
        Wording(
            f"没有签名：密钥 {error.fingerprint[:16]} 不在名册上，或者已经失效。",
            f"Not signed: key {error.fingerprint[:16]} is not on the roster, or no longer valid.",
        ),
        Wording(
            "请组长把此人加入名册，或者更新证书。",
            "Ask the lead to add the person or renew the certificate.",
        ),
    )


@notice.register
def _already_signed(error: refused.AlreadySigned) -> Notice:
    return Notice(
        Wording(
            f"没有签名：签名栏 {error.role} 已经签过。",
            f"Not signed: the box {error.role} is signed already.",
        ),
        Wording(
            "一个签名栏只签一次；要更正用 mingcha amend。",
            "Each box is signed once; corrections go through mingcha amend.",
        ),
    )


@notice.register
def _out_of_order(error: refused.SignedOutOfOrder) -> Notice:
    return Notice(
        Wording(
            f"没有签名：签名栏 {error.role} 要在 {error.first} 之后签。",
            f"Not signed: the box {error.role} comes after {error.first}.",
        ),
        Wording(
            "依次签名：检查人员甲、检查人员乙、组长。",
            "Sign in order: inspector A, inspector B, lead.",
        ),
    )


@notice.register
def _folder_not_empty(error: refused.FolderNotEmpty) -> Notice:
    return Notice(
        Wording(
            f"没有写入 {error.path}：文件夹里有别的东西。",
            f"Nothing was written to {error.path}: it holds something else.",
        ),
        Wording("换一个空文件夹或者新的位置。", "Choose an empty folder or a new place."),
    )


@notice.register
def _no_such_file(error: refused.NoSuchFile) -> Notice:
    return Notice(
        Wording(f"没有读到文件 {error.path}。", f"The file {error.path} could not be read."),
        Wording("检查路径和读取权限。", "Check its path and whether you may read it."),
    )


@notice.register
def _sheet_not_good(error: refused.SheetNotGood) -> Notice:
    zh = "；".join(reason.zh.rstrip("。") for reason in error.reasons)
    en = "; ".join(reason.en.rstrip(".") for reason in error.reasons)
    return Notice(
        Wording(
            f"没有采用 {error.path}：它没有通过验证（{zh}）。",
            f"{error.path} was not taken: it does not verify ({en}).",
        ),
        Wording(
            "用 mingcha verify 查看详情，并向交件人索取原件。",
            "See mingcha verify for details, and ask for the original file.",
        ),
    )


@notice.register
def _passphrase_needed(error: refused.PassphraseNeeded) -> Notice:
    return Notice(
        Wording(
            f"没有打开{error.what.zh}：没有口令。",
            f"Not opened: {error.what.en}. There is no passphrase.",
        ),
        Wording(
            "用 --passphrase-file 指明口令文件，或设置 MINGCHA_PASSPHRASE。",
            "Name a file with --passphrase-file, or set MINGCHA_PASSPHRASE.",
        ),
    )


@notice.register
def _passphrase_too_short(error: refused.PassphraseTooShort) -> Notice:
    return Notice(
        Wording(
            f"没有设置口令：少于 {error.least} 个字符。",
            f"The passphrase was not set: fewer than {error.least} characters.",
        ),
        Wording("用几个容易记的词连成一句。", "Join a few words that you remember easily."),
    )


@notice.register
def _no_printer(error: refused.NoPrinter) -> Notice:
    return Notice(
        Wording(f"没有打印：{error.said}", f"Not printed: {error.said}"),
        Wording(
            "用 --out 存成文件，再用任意阅读器打印。",
            "Save it with --out and print it from any reader.",
        ),
    )


@notice.register
def _no_such_person(error: refused.NoSuchPerson) -> Notice:
    return Notice(
        Wording(
            f"名册上没有“{error.reference}”。", f"Nobody on the roster is “{error.reference}”."
        ),
        Wording("用 mingcha people list 查看名册。", "See the roster with mingcha people list."),
    )


@notice.register
def _code_taken(error: refused.CodeTaken) -> Notice:
    return Notice(
        Wording(
            f"没有加入名册：代号 {error.code} 已经有人用。",
            f"Not added: the code {error.code} is taken.",
        ),
        Wording("换一个代号。", "Choose another code."),
    )


@notice.register
def _not_the_root(error: refused.NotTheRoot) -> Notice:
    return Notice(
        Wording(
            f"没有执行 {error.verb}：团队根密钥不在这个案卷里。",
            f"{error.verb} was not done: the team root is not in this case folder.",
        ),
        Wording("请保管团队根密钥的组长来做。", "Ask the lead who keeps the team root."),
    )


@notice.register
def _photo_known(error: refused.PhotoKnown) -> Notice:
    return Notice(
        Wording(
            f"没有补充“{error.name}”：这张照片签章时已经有了。",
            f"“{error.name}” was not added: the sealed inspection has this picture already.",
        ),
        Wording("补充另一张照片。", "Add another picture."),
    )


@notice.register
def _one_person_twice(error: refused.OnePersonTwice) -> Notice:
    return Notice(
        Wording(
            f"没有签名：{error.code} 已经在这份检查表的另一栏签过。",
            f"Not signed: {error.code} has signed this sheet in another box.",
        ),
        Wording("每栏由不同的人签。", "Each box is signed by another person."),
    )

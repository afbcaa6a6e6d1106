"""Words for requests that the present state refuses."""

from inspector_app.domain.errors import refused
from inspector_app.domain.inspection import State
from inspector_app.domain.wording import Wording
from inspector_app.words.acts import UNDONE
from inspector_app.words.blockers import missing_list
from inspector_app.words.composing import joined, same
from inspector_app.words.header_facts import HEADER_FACTS
from inspector_app.words.notices import Notice, notice
from inspector_app.words.reasons import FIELDS

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
        listed = _choices(error.candidates)
        return Notice(
            Wording(
                f"没有打开检查：“{error.reference}”对应不止一次检查。",
                f"“{error.reference}” fits more than one inspection.",
            ),
            Wording(f"请写得更全：{listed.zh}。", f"Write more of it: {listed.en}."),
        )
    if error.reference.strip() == "last":
        return Notice(
            Wording(
                "没有打开检查：last 是自己最近开始的一次，您在这台电脑上还没有开始过检查。",
                "No inspection “last”: that is the one you began last, and you began none here.",
            ),
            Wording("写检查的编号；列表里有全部检查。", "Give its number; the list has them all."),
        )
    return Notice(
        Wording(
            f"没有打开检查：案卷里没有“{error.reference}”。",
            f"No inspection “{error.reference}” in this case folder.",
        ),
        Wording("核对编号；列表里有全部检查。", "Check the number; the list has all inspections."),
    )


@notice.register
def _no_such_form(error: refused.NoSuchForm) -> Notice:
    known = _choices(error.known)
    title = Wording(f"没有检查表“{error.reference}”。", f"There is no form “{error.reference}”.")
    if error.known:
        return Notice(title, Wording(f"现有：{known.zh}。", f"There are: {known.en}."))
    return Notice(
        title if error.reference else Wording("没有检查表。", "There is no form."),
        Wording(
            "请指明检查表文件，或者重新安装程序。",
            "Name a form file, or install the program again.",
        ),
    )


@notice.register
def _no_such_scope(error: refused.NoSuchScope) -> Notice:
    known = _choices(error.known)
    return Notice(
        Wording(f"检查表没有“{error.scope}”这个范围。", f"The form has no scope “{error.scope}”."),
        Wording(f"可选：{known.zh}。", f"Choose one of: {known.en}."),
    )


@notice.register
def _no_such_item(error: refused.NoSuchItem) -> Notice:
    return Notice(
        Wording(f"检查表没有检查项 {error.item}。", f"The form has no item {error.item}."),
        Wording("按检查表核对检查项的编号。", "Check the item's code against the form."),
    )


@notice.register
def _header_refused(error: refused.HeaderRefused) -> Notice:
    expected = _choices((error.expected,) if isinstance(error.expected, str) else error.expected)
    fact = HEADER_FACTS.get(error.field, same(error.field))
    return Notice(
        Wording(
            f"没有记下：{fact.zh}不能是“{error.value}”。",
            f"Not recorded: {fact.en} cannot be “{error.value}”.",
        ),
        Wording(f"请写成 {expected.zh}。", f"Write it as {expected.en}."),
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
    state, undone = _STATES[error.state], UNDONE[error.verb]
    advice = {
        State.DRAFT: Wording("先签章。", "Seal it first."),
        State.SEALED: Wording(
            "要改动的，先更正并写明理由。", "To change it, amend it and give the reason."
        ),
        State.AMENDING: Wording("先完成更正。", "Finish the amendment first."),
        State.VOID: Wording("需要时重新开始一次检查。", "Begin a new inspection if one is needed."),
    }[error.state]
    return Notice(
        Wording(f"{undone.zh}：这次检查{state.zh}。", f"{undone.en}: the inspection {state.en}."),
        advice,
    )


@notice.register
def _nothing_changed(error: refused.NothingChanged) -> Notice:
    undone = UNDONE[error.verb]
    if error.verb == "resume":
        return Notice(
            Wording(f"{undone.zh}：本来就没有暂缓。", f"{undone.en}: it is not deferred."),
            Wording("不用再做什么。", "There is nothing to do."),
        )
    return Notice(
        Wording(f"{undone.zh}：没有任何改动。", f"{undone.en}: nothing has changed."),
        Wording(
            "先改动检查结果、表头或者照片，再试。",
            "Change an answer, the header or a photo first.",
        ),
    )


@notice.register
def _reason_needed(error: refused.ReasonNeeded) -> Notice:
    undone = UNDONE[error.verb]
    return Notice(
        Wording(f"{undone.zh}：没有写明理由。", f"{undone.en}: no reason was given."),
        Wording("写一句理由，再试一次。", "Give the reason in one sentence and try again."),
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
            "先核对本机的日期和时间；都对的，请组长把此人加入名册，或者更新证书。",
            "Check the date and time of this computer first; if they are right, ask the lead to "
            "add the person or renew the certificate.",
        ),
    )


@notice.register
def _already_signed(error: refused.AlreadySigned) -> Notice:
    return Notice(
        Wording(
            f"没有签名：{_box(error.role).zh}一栏已经签过。",
            f"Not signed: the box of {_box(error.role).en} is signed already.",
        ),
        Wording(
            "每个签名栏只签一次；内容有误的，更正以后重新签。",
            "Each box is signed once; what is wrong is amended, and then signed anew.",
        ),
    )


@notice.register
def _out_of_order(error: refused.SignedOutOfOrder) -> Notice:
    return Notice(
        Wording(
            f"没有签名：{_box(error.role).zh}要在{_box(error.first).zh}之后签。",
            f"Not signed: {_box(error.role).en} signs after {_box(error.first).en}.",
        ),
        Wording(
            "依次签名：检查人员甲、检查人员乙、组长。",
            "Sign in order: inspector A, inspector B, lead.",
        ),
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
            "验证这个文件可以看到详情；请向交件人索取原件。",
            "Verify the file to see the details, and ask for the original.",
        ),
    )


@notice.register
def _passphrase_needed(error: refused.PassphraseNeeded) -> Notice:
    or_set = (
        Wording(f"，或设置 {error.variable}", f", or set {error.variable}")
        if error.variable
        else Wording("", "")
    )
    return Notice(
        Wording(
            f"没有执行：没有给出{error.what.zh}的口令。",
            f"Nothing was done: there is no passphrase for {error.what.en}.",
        ),
        Wording(
            f"用 {error.option} 指明口令文件{or_set.zh}。",
            f"Name a file with {error.option}{or_set.en}.",
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
def _unit_not_registered(error: refused.UnitNotRegistered) -> Notice:
    zh = "、".join(f"{name}（{code}）" for code, name in error.close)
    en = ", ".join(f"{name} ({code})" for code, name in error.close)
    return Notice(
        Wording(
            f"没有开始检查：窗口单位名录里没有“{error.said}”。",
            f"Not begun: the register has no unit “{error.said}”.",
        ),
        Wording(
            f"相近的有：{zh}。写对名称，或者写代码。",
            f"Close to it: {en}. Write the name or the code.",
        ),
    )


@notice.register
def _no_such_person(error: refused.NoSuchPerson) -> Notice:
    return Notice(
        Wording(
            f"名册上没有“{error.reference}”。", f"Nobody on the roster is “{error.reference}”."
        ),
        Wording("按名册核对代号。", "Check the code against the roster."),
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
    undone = UNDONE[error.verb]
    return Notice(
        Wording(
            f"{undone.zh}：团队根密钥不在这个案卷里。",
            f"{undone.en}: the team root is not in this case folder.",
        ),
        Wording("请保管团队根密钥的组长来做。", "Ask the lead who keeps the team root."),
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


@notice.register
def _not_the_newest(error: refused.NotTheNewest) -> Notice:
    return Notice(
        Wording(
            f"没有采用：这是第 {error.version} 版，检查已经更正到第 {error.newest} 版。",
            f"Not taken: this is version {error.version}; the inspection is at {error.newest}.",
        ),
        Wording("请对方会签新的一版。", "Ask for a signature on the new version."),
    )


@notice.register
def _not_a_lead(error: refused.NotALead) -> Notice:
    return Notice(
        Wording(
            f"没有签名：密钥 {error.fingerprint[:16]} 不是组长的。",
            f"Not signed: key {error.fingerprint[:16]} is not that of a lead.",
        ),
        Wording(
            "组长栏由名册上的组长签名。", "The lead's box is signed by a lead who is on the roster."
        ),
    )


@notice.register
def _ink_name_needed(_error: refused.InkNameNeeded) -> Notice:
    return Notice(
        Wording("没有记录纸上签名：没有写明签名人。", "Not recorded: nobody is named."),
        Wording("写上签名人的姓名。", "Write the name of whoever signed."),
    )


@notice.register
def _no_such_header_field(error: refused.NoSuchHeaderField) -> Notice:
    known = _choices(error.known)
    return Notice(
        Wording(
            f"没有记下：表头没有“{error.field}”这一项。",
            f"Not recorded: the header has no “{error.field}”.",
        ),
        Wording(f"可选：{known.zh}。", f"Choose one of: {known.en}."),
    )


@notice.register
def _person_revoked(error: refused.PersonRevoked) -> Notice:
    return Notice(
        Wording(
            f"没有记下：{error.code} 的密钥已经吊销，不能签名。",
            f"Not recorded: the keys of {error.code} are revoked, so {error.code} cannot sign.",
        ),
        Wording("换另一名检查人员。", "Name another inspector."),
    )


@notice.register
def _key_file_needed(error: refused.KeyFileNeeded) -> Notice:
    return Notice(
        Wording(
            f"没有签名：给文件 {error.path} 签名要有密钥文件。",
            f"Not signed: signing the file {error.path} needs a key file.",
        ),
        Wording(
            "用 --p12 指明密钥文件；登记别处签好的文件用 --adopt；"
            "用本案卷的密钥签名，请写检查的编号。",
            "Name the key with --p12; record a file signed elsewhere with --adopt; to sign with "
            "the key of this case folder, give the inspection's number.",
        ),
    )


def _box(role: str) -> Wording:
    return FIELDS.get(role, same(role))


def _choices(known: tuple[str, ...]) -> Wording:
    return joined(same(each) for each in known)


@notice.register
def _ink_by_another(error: refused.InkByAnother) -> Notice:
    return Notice(
        Wording(
            f"没有记录签名：这一栏写明的是“{error.expected}”，不是“{error.name}”。",
            f"Not recorded: the box is that of “{error.expected}”, not of “{error.name}”.",
        ),
        Wording("核对姓名后再记录。", "Check the name and record it again."),
    )

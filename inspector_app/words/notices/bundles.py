"""Words for bundles that are not what they should be."""

from collections.abc import Mapping

from inspector_app.domain.errors.bundles import (
    BundleFault,
    BundleFileFault,
    BundleFileRefused,
    BundleRefused,
    EnvelopeDamaged,
    NotForUs,
    RecipientRefused,
)
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice

_AGAIN = Wording(
    "请让对方重新报送一份，或者换一个优盘再拷贝。",
    "Ask for the bundle again, or copy it once more on another stick.",
)
_ASK_SENDER = Wording(
    "请不要使用这个文件，先向名册上的本人核实。",
    "Do not use the file; ask the person it names first.",
)
FILE_FAULTS: Mapping[BundleFileFault, Wording] = {
    BundleFileFault.NOT_A_BUNDLE: Wording("这不是报送包", "it is no bundle"),
    BundleFileFault.CUT: Wording(
        "文件不完整，或者后面多了内容", "it is not whole, or something follows it"
    ),
    BundleFileFault.TOO_LARGE: Wording("文件超过允许的大小", "it is larger than allowed"),
    BundleFileFault.TOO_MANY: Wording(
        "里面的文件数不合规定", "it holds more or fewer files than allowed"
    ),
    BundleFileFault.STRUCTURE: Wording(
        "文件结构不是本程序写出的样子",
        "its structure is not as this program writes it",
    ),
    BundleFileFault.MEMBERS: Wording(
        "里面的文件与清单不符", "its files are not those that its manifest lists"
    ),
    BundleFileFault.MEMBER_CHANGED: Wording(
        "里面有文件损坏或被改动", "a file in it is damaged or was changed"
    ),
    BundleFileFault.CONTENT: Wording("里面有内容无法识别", "something in it cannot be read"),
}
_FAULTS: Mapping[BundleFault, tuple[Wording, Wording]] = {
    BundleFault.UNREADABLE: (Wording("清单无法识别", "its manifest cannot be read"), _AGAIN),
    BundleFault.BAD_SIGNATURE: (
        Wording("签名不对，内容被改动过", "its signature is wrong: it was changed"),
        _ASK_SENDER,
    ),
    BundleFault.FOREIGN_TEAM: (
        Wording("它属于另一个检查组", "it belongs to another team"),
        Wording(
            "对方要先加入本组，再重新报送。",
            "Whoever wrote it has to join this team first, and hand over again.",
        ),
    ),
    BundleFault.UNKNOWN_WRITER: (
        Wording("名册上没有写它的人", "whoever wrote it is not on the roster"),
        Wording(
            "请先接收最新的名册；还没加入的，由保管根证书的组长接纳。",
            "Take over the newest roster first; who has not joined yet is admitted by the lead "
            "who keeps the team root.",
        ),
    ),
    BundleFault.WRONG_WRITER: (
        Wording("署名与签名的人不一致", "it names another person than the one who signed"),
        _ASK_SENDER,
    ),
    BundleFault.REVOKED: (
        Wording("写它的密钥已经吊销", "the key that wrote it is revoked"),
        _ASK_SENDER,
    ),
    BundleFault.REVOKED_SINCE: (
        Wording(
            "写它的密钥后来吊销了，而写的时间只有它自己证明",
            "the key that wrote it was revoked since, and only it says when it was written",
        ),
        Wording(
            "请与本人核实：文件若是吊销之前交出的，就合并本人的案卷文件夹，别的办法都不行。",
            "Ask the person: if it was given out before, merge their case folder itself; nothing "
            "else will do.",
        ),
    ),
}


def bundle_fault(fault: BundleFault | BundleFileFault) -> Wording:
    """What is wrong, as part of a sentence."""
    return FILE_FAULTS[fault] if isinstance(fault, BundleFileFault) else _FAULTS[fault][0]


@notice.register
def _bundle_refused(error: BundleRefused) -> Notice:
    reason, advice = _FAULTS[error.fault]
    return Notice(_not_accepted(reason), advice)


@notice.register
def _bundle_file_refused(error: BundleFileRefused) -> Notice:
    return Notice(_not_accepted(FILE_FAULTS[error.fault]), _AGAIN)


@notice.register
def _not_for_us(_error: NotForUs) -> Notice:
    return Notice(
        _not_accepted(Wording("它不是给本案卷的", "it is not for this case folder")),
        Wording(
            "请让对方在报送时选上您；刚换电脑的，先把新的公钥登记到名册。",
            "Ask to be chosen when it is handed over; after a change of laptop, the roster must "
            "list the new key first.",
        ),
    )


@notice.register
def _envelope_damaged(_error: EnvelopeDamaged) -> Notice:
    return Notice(
        _not_accepted(
            Wording("加密的内容损坏或被改动", "what is sealed in it is damaged or was changed")
        ),
        _AGAIN,
    )


@notice.register
def _recipient_refused(error: RecipientRefused) -> Notice:
    return Notice(
        Wording(
            f"没有加密：“{error.recipient}”不是收件公钥。",
            f"Nothing was sealed: “{error.recipient}” is no public key for bundles.",
        ),
        Wording(
            "请接收最新的名册；名册上的公钥由加入申请带来。",
            "Take over the newest roster; the key in it comes with the request to join.",
        ),
    )


def _not_accepted(reason: Wording) -> Wording:
    return Wording(f"没有接收这个文件：{reason.zh}。", f"The file was not accepted: {reason.en}.")

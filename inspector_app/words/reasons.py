"""Words for what examining a signed PDF found: judgements, reasons, checks."""

from collections.abc import Mapping

from inspector_app.domain.verification import Check, Judgement, Reason, ReasonCode
from inspector_app.domain.wording import Wording

JUDGEMENTS: Mapping[Judgement, Wording] = {
    Judgement.GOOD: Wording("完好", "good"),
    Judgement.ALTERED: Wording("已改动", "altered"),
    Judgement.NOT_OURS: Wording("非本检查组签发", "not ours"),
    Judgement.CANNOT_TELL: Wording("暂不能判断", "cannot tell now"),
}

CHECKS: Mapping[Check, Wording] = {
    Check.INTEGRITY: Wording("签名覆盖的字节", "the bytes that the signatures cover"),
    Check.LATER_CHANGES: Wording("签名之后的改动", "changes after signing"),
    Check.FIELDS: Wording("签名栏和签名顺序", "signature fields and their order"),
    Check.PAYLOAD: Wording("内嵌数据", "the embedded data"),
    Check.CERTIFICATES: Wording("签名人证书", "the signers' certificates"),
    Check.ROSTER: Wording("签名人当时是否在册有效", "the signers' standing on the roster"),
    Check.REVOCATION: Wording("密钥是否被吊销", "revocation of the keys"),
    Check.EVIDENCE: Wording("证据原件", "the evidence originals"),
    Check.LEDGER: Wording(
        "是否为留痕记录中的最新一版", "whether it is the newest state in the ledger"
    ),
}

FIELDS: Mapping[str, Wording] = {
    "a": Wording("检查人员甲", "inspector A"),
    "b": Wording("检查人员乙", "inspector B"),
    "lead": Wording("组长", "the lead"),
}

REASONS: Mapping[ReasonCode, Wording] = {
    ReasonCode.AS_ISSUED: Wording(
        "与留痕记录中这一版的最新签名状态逐字节相同",
        "byte for byte the newest signed state of this version in the ledger",
    ),
    ReasonCode.FURTHER_SIGNATURE: Wording(
        "在留痕记录的最新一版之后又有合格的签名",
        "the newest state in the ledger, with a further good signature",
    ),
    ReasonCode.SIGNATURES_HOLD: Wording(
        "全部签名成立，签名后没有改动", "every signature holds and nothing changed afterwards"
    ),
    ReasonCode.VOIDED: Wording(
        "签发时完好，但这次检查后来作废（{reason}）",
        "good as issued, but the inspection was made void since ({reason})",
    ),
    ReasonCode.LEDGER_LACKS_IT: Wording(
        "它是在这个案卷里签章的，案卷却没有记录：案卷可能是旧的备份",
        "it was sealed in this case folder, which has no record of it: perhaps an old copy",
    ),
    ReasonCode.SUPERSEDED: Wording(
        "本检查已有更新的第 {version} 版", "a newer version {version} of this inspection exists"
    ),
    ReasonCode.REISSUED: Wording(
        "签发时完好，但已由{number}替代", "good as issued, but {number} has taken its place"
    ),
    ReasonCode.BYTES_CHANGED: Wording(
        "签名后字节被改动（{fields}的签名不成立）",
        "bytes were changed after signing (the signature of {fields} does not hold)",
    ),
    ReasonCode.SIGNATURE_MALFORMED: Wording(
        "{fields}的签名结构被破坏", "the signature of {fields} is malformed"
    ),
    ReasonCode.FILE_DAMAGED: Wording(
        "文件损坏或不完整，读不出来", "the file is damaged or incomplete and cannot be read"
    ),
    ReasonCode.PAGES_CHANGED: Wording(
        "签名后第 {pages} 页被替换或改动", "page {pages} was replaced or changed after signing"
    ),
    ReasonCode.ANNOTATION_ADDED: Wording(
        "签名后第 {pages} 页加了批注或遮盖", "something was laid over page {pages} after signing"
    ),
    ReasonCode.PAYLOAD_REPLACED: Wording(
        "签名后内嵌数据被替换", "the embedded data was replaced after signing"
    ),
    ReasonCode.CHANGED_AFTER_SIGNING: Wording(
        "签名后文件被改动", "the file was changed after signing"
    ),
    ReasonCode.BYTES_APPENDED: Wording(
        "最后一个签名之后多出 {count} 个字节", "{count} bytes follow the last signature"
    ),
    ReasonCode.ROLLED_BACK: Wording(
        "退回了旧版：这是第 {step} 步签名，最新为第 {newest} 步",
        "rolled back: this is signing step {step}, the newest is step {newest}",
    ),
    ReasonCode.BRANCHED: Wording(
        "接在旧版（第 {step} 步）之后另签，缺少之后到第 {newest} 步的签名",
        "signed onto an older state (step {step}); the signatures up to step {newest} are missing",
    ),
    ReasonCode.REVISION_UNKNOWN: Wording(
        "签名成立，但留痕记录里没有这一版", "well signed, but the ledger knows no such state"
    ),
    ReasonCode.SIGNATURES_MISSING: Wording("签名被去掉了", "the signatures were removed"),
    ReasonCode.FIELD_UNEXPECTED: Wording(
        "有不该有的签名栏：{fields}", "it has signature fields that ours never have: {fields}"
    ),
    ReasonCode.ORDER_WRONG: Wording(
        "签名顺序不对：{fields}", "signed in the wrong order: {fields}"
    ),
    ReasonCode.NOT_CERTIFIED: Wording(
        "首个签名没有限制后续改动", "the first signature does not limit later changes as ours does"
    ),
    ReasonCode.NOT_A_PDF: Wording("这不是 PDF 文件", "this is not a PDF"),
    ReasonCode.NO_SIGNATURE_FIELDS: Wording("没有签名栏", "it has no signature fields"),
    ReasonCode.FIELDS_FOREIGN: Wording(
        "签名栏不是本程序的：{fields}", "its signature fields are not ours: {fields}"
    ),
    ReasonCode.NOT_SIGNED: Wording("没有人签名", "nobody has signed it"),
    ReasonCode.SIGNER_UNKNOWN: Wording(
        "{field}的签名证书（{code}）不是本检查组签发的",
        "the certificate that signed as {field} ({code}) was not issued by this team",
    ),
    ReasonCode.SIGNER_NOT_YET_ACTIVE: Wording(
        "{field} {code} 签名时尚未列入名册", "{field} {code} was not yet active when signing"
    ),
    ReasonCode.SIGNER_NO_LONGER_ACTIVE: Wording(
        "{field} {code} 签名时已退出名册", "{field} {code} was no longer active when signing"
    ),
    ReasonCode.SIGNER_REVOKED: Wording(
        "{field} {code} 签名时密钥已被吊销", "the key of {field} {code} was revoked when signing"
    ),
    ReasonCode.CERTIFICATE_EXPIRED: Wording(
        "{field} {code} 签名时证书已过期", "the certificate of {field} {code} had expired"
    ),
    ReasonCode.CERTIFICATE_NOT_YET_VALID: Wording(
        "{field} {code} 签名时证书尚未生效", "the certificate of {field} {code} did not hold yet"
    ),
    ReasonCode.CERTIFICATE_WRONG_USAGE: Wording(
        "{field} {code} 的证书不是用来签检查表的",
        "the certificate of {field} {code} is not for signing sheets",
    ),
    ReasonCode.CERTIFICATE_FOREIGN: Wording(
        "{field} {code} 的证书不是团队根签发的",
        "the certificate of {field} {code} does not come from this team's root",
    ),
    ReasonCode.ROLE_WRONG: Wording(
        "{code} 不是组长，却签在组长栏", "{code} signed as the lead without being one"
    ),
    ReasonCode.SIGNER_NOT_NAMED: Wording(
        "{field}签名栏不是文件上写明的人签的",
        "the box of {field} is not signed by whom the document names",
    ),
    ReasonCode.NO_SHEET_DATA: Wording(
        "里面没有完整的检查表或者文书数据", "it does not hold the whole data of a sheet or paper"
    ),
    ReasonCode.SAME_SIGNER: Wording(
        "检查人员甲和检查人员乙是同一个人", "inspectors A and B are the same person"
    ),
    ReasonCode.EVIDENCE_MISSING: Wording(
        "案卷里 {of} 份证据原件中有 {count} 份缺失或损坏",
        "{count} of the {of} evidence originals in the case folder are missing or damaged",
    ),
    ReasonCode.NOTHING_TO_TRUST: Wording(
        "没有案卷、名册或根证书可以对照",
        "no case folder, roster or root certificate to compare with",
    ),
    ReasonCode.SIGNER_NOT_LISTED: Wording(
        "{field} {code} 的证书由团队根签发，但第 {version} 版名册上没有；请更新名册",
        "this team's root certified {field} {code}, but version {version} of the roster does not "
        "list the key; update the roster",
    ),
    ReasonCode.REVOKED_SINCE: Wording(
        "{field} {code} 的密钥后来被吊销，这里又没有留痕记录证明签名时间",
        "the key of {field} {code} was revoked later, and no ledger here witnessed the time of "
        "signing",
    ),
}


def reason_words(reason: Reason) -> Wording:
    """One reason as a sentence part, its facts filled in."""
    words = REASONS[reason.code]
    zh = {name: _named(name, value).zh for name, value in reason.facts.items()}
    en = {name: _named(name, value).en for name, value in reason.facts.items()}
    return Wording(words.zh.format(**zh), words.en.format(**en))


def _named(name: str, value: str) -> Wording:
    """A fact as people read it: our fields have names, all else stands as it is."""
    if name not in ("field", "fields"):
        return Wording(value, value)
    names = [FIELDS.get(each, Wording(each, each)) for each in value.split(", ")]
    return Wording("、".join(each.zh for each in names), ", ".join(each.en for each in names))

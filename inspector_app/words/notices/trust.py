"""Words for the errors of keys, certificates and seals."""

from collections.abc import Mapping

from inspector_app.domain.errors.trust import (
    CertificateNotCurrent,
    CertificateRefused,
    FileDamaged,
    Pkcs12Fault,
    Pkcs12Refused,
    RosterFault,
    RosterRefused,
    SealFault,
    SealRefused,
    StatementFault,
    StatementRefused,
    TrustFileRefused,
    VaultDamaged,
    VaultFault,
    WrongPassphrase,
    WrongRecoveryCode,
)
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice

_RESTORE = Wording(
    "请用案卷文件夹里保留的上一份 vault.json，或者从备份恢复；不要改动其他文件。",
    "Use the previous vault.json kept in the case folder, or restore a backup; leave the other "
    "files as they are.",
)
_VAULT: Mapping[VaultFault, tuple[Wording, Wording]] = {
    VaultFault.NOT_A_VAULT: (
        Wording("这不是案卷的密钥文件", "this is not the key file of a case folder"),
        _RESTORE,
    ),
    VaultFault.NEWER_FORMAT: (
        Wording(
            "密钥文件是较新版本的程序写的", "a newer version of the program wrote the key file"
        ),
        Wording("请先升级本程序，再打开案卷。", "Update this program, then open the case folder."),
    ),
    VaultFault.COST_OUT_OF_BOUNDS: (
        Wording(
            "密钥文件要求的计算量超出允许范围",
            "the key file asks for more computing than is allowed",
        ),
        _RESTORE,
    ),
    VaultFault.ALTERED: (
        Wording("密钥文件已损坏或被改动", "the key file is damaged or was changed"),
        _RESTORE,
    ),
}
_PKCS12: Mapping[Pkcs12Fault, tuple[Wording, Wording]] = {
    Pkcs12Fault.NOT_PKCS12: (
        Wording("这不是 PKCS#12 文件", "this is not a PKCS#12 file"),
        Wording("请选择扩展名为 .p12 或 .pfx 的文件。", "Choose a file that ends in .p12 or .pfx."),
    ),
    Pkcs12Fault.WRONG_PASSPHRASE: (
        Wording("口令不对，或者文件已损坏", "the passphrase is wrong or the file is damaged"),
        Wording(
            "请核对口令（区分大小写，空格也算），再试一次。",
            "Check the passphrase (capitals and spaces count) and try again.",
        ),
    ),
    Pkcs12Fault.NO_KEY: (
        Wording("文件里没有私钥和它的证书", "it holds no private key with its certificate"),
        Wording("请重新导出，并选择包含私钥。", "Export it again and include the private key."),
    ),
    Pkcs12Fault.KEY_UNSUPPORTED: (
        Wording(
            "文件里的密钥种类用不了",
            "its kind of key or encryption cannot be used",
        ),
        Wording(
            "可用的是 P-256 椭圆曲线密钥，或 2048 位以上的 RSA 密钥。",
            "P-256 elliptic-curve keys and RSA keys from 2048 bits can be used.",
        ),
    ),
}
_ASK_THE_LEAD = Wording("请向组长索取最新的名册。", "Ask the lead for the newest roster.")
_BEWARE = Wording(
    "不要使用它；请当面或打电话与组长核对团队根指纹。",
    "Do not use it; compare the team root's fingerprint with the lead, in person or by telephone.",
)
_ROSTER: Mapping[RosterFault, tuple[Wording, Wording]] = {
    RosterFault.UNREADABLE: (
        Wording("这不是名册，或者文件已损坏", "this is no roster, or the file is damaged"),
        _ASK_THE_LEAD,
    ),
    RosterFault.BAD_SIGNATURE: (
        Wording("名册上的根签名不成立", "the root's signature on it does not hold"),
        _BEWARE,
    ),
    RosterFault.FOREIGN_ROOT: (
        Wording("名册属于另一个检查组", "it belongs to another team"),
        _BEWARE,
    ),
    RosterFault.OLDER: (
        Wording("名册比现有的旧", "it is older than the one at hand"),
        _ASK_THE_LEAD,
    ),
    RosterFault.SAME_VERSION_DIFFERS: (
        Wording(
            "同一版本号的名册内容不同", "it differs from the one at hand under the same version"
        ),
        _BEWARE,
    ),
    RosterFault.INCONSISTENT: (
        Wording(
            "名册里的指纹和证书对不上",
            "its fingerprints do not fit its certificates",
        ),
        _BEWARE,
    ),
}
_STATEMENT: Mapping[StatementFault, Wording] = {
    StatementFault.UNREADABLE: Wording("读不出来", "it cannot be read"),
    StatementFault.BAD_SIGNATURE: Wording("签名不成立", "its signature does not hold"),
    StatementFault.FOREIGN_KEY: Wording("是用别的密钥签的", "another key signed it"),
}
_KINDS: Mapping[str, Wording] = {
    "replica": Wording("副本证明", "the statement about the replica"),
    "checkpoint": Wording("校验点", "the checkpoint"),
}
_SEAL: Mapping[SealFault, tuple[Wording, Wording]] = {
    SealFault.UNREADABLE: (
        Wording("这个 PDF 读不出来", "the PDF cannot be read"),
        Wording("请换一份完好的文件。", "Use an undamaged copy of the file."),
    ),
    SealFault.NO_FIELD: (
        Wording("这个 PDF 里没有签名栏 {field}", "the PDF has no signature field {field}"),
        Wording("请选择本程序生成的检查表。", "Choose a sheet that this program made."),
    ),
    SealFault.FIELD_FILLED: (
        Wording("签名栏 {field} 已经签过", "the signature field {field} is filled already"),
        Wording("不用再签；可以验证这个文件。", "Nothing to do; the file can be verified."),
    ),
    SealFault.FIELDS_PRESENT: (
        Wording("这个 PDF 已经有签名栏", "the PDF has signature fields already"),
        Wording("请从检查重新生成。", "Make it anew from the inspection."),
    ),
    SealFault.ALREADY_SIGNED: (
        Wording("已经有人签过，首签不能再补", "somebody has signed already, so none can be first"),
        Wording("请签自己的那一栏，或重新生成。", "Sign your own field, or make the sheet anew."),
    ),
    SealFault.STAMP_UNREADABLE: (
        Wording("签名图样读不出来", "the picture of the signature cannot be read"),
        Wording("请重新生成检查表再签。", "Make the sheet anew and sign again."),
    ),
}


@notice.register
def _wrong_passphrase(_: WrongPassphrase) -> Notice:
    return Notice(
        Wording("没有打开：口令不对。", "Not opened: the passphrase is wrong."),
        Wording(
            "口令区分大小写，末尾的空格也算。请再试一次，或使用恢复码。",
            "Capitals and even a space at the end count. Try again, or use the recovery code.",
        ),
    )


@notice.register
def _wrong_recovery_code(_: WrongRecoveryCode) -> Notice:
    return Notice(
        Wording("没有打开：恢复码不对。", "Not opened: the recovery code is wrong."),
        Wording(
            "恢复码有八组，每组四个字符。请对照纸面再次输入。",
            "It has eight groups of four characters. Type it once more from the paper.",
        ),
    )


@notice.register
def _vault_damaged(error: VaultDamaged) -> Notice:
    what, advice = _VAULT[error.fault]
    return Notice(_failed("案卷没有打开", "The case folder was not opened", what), advice)


@notice.register
def _file_damaged(error: FileDamaged) -> Notice:
    short = error.sha256[:12]
    return Notice(
        Wording(
            f"没有打开文件 {short}：它已损坏或被调换。",
            f"File {short} was not opened: it is damaged or was swapped.",
        ),
        Wording("请从备份恢复这个文件。", "Restore this file from a backup."),
    )


@notice.register
def _pkcs12_refused(error: Pkcs12Refused) -> Notice:
    what, advice = _PKCS12[error.fault]
    return Notice(_failed("没有读到签名密钥", "No signing key was read", what), advice)


@notice.register
def _roster_refused(error: RosterRefused) -> Notice:
    what, advice = _ROSTER[error.fault]
    title = _failed("名册没有采用", "The roster was not accepted", what)
    if not error.known:
        return Notice(title, advice)
    versions = Wording(
        f"（收到第 {error.offered} 版，现有第 {error.known} 版）",
        f" (version {error.offered} received, version {error.known} at hand)",
    )
    return Notice(
        Wording(title.zh[:-1] + versions.zh + "。", title.en[:-1] + versions.en + "."), advice
    )


@notice.register
def _statement_refused(error: StatementRefused) -> Notice:
    kind = _KINDS.get(error.kind, Wording(error.kind, error.kind))
    what = _STATEMENT[error.fault]
    return Notice(
        Wording(f"没有采用{kind.zh}：{what.zh}。", f"Not accepted: {kind.en}; {what.en}."),
        Wording(
            "请让对方重新交来；原件保持不动。",
            "Ask for it to be handed over again; the original stays untouched.",
        ),
    )


@notice.register
def _certificate_refused(_: CertificateRefused) -> Notice:
    return Notice(
        Wording("没有读到证书。", "No certificate was read."),
        Wording(
            "请选择 PEM 或 DER 格式的证书。",
            "Choose a certificate in PEM or DER.",
        ),
    )


@notice.register
def _trust_file_refused(_: TrustFileRefused) -> Notice:
    return Notice(
        Wording(
            "没有验证：用来对照的文件既不是名册，也不是根证书。",
            "Nothing was verified: the file to compare with is neither a roster nor a root "
            "certificate.",
        ),
        Wording(
            "请选择检查组的名册，或者 PEM、DER 格式的根证书。",
            "Choose the team's roster, or its root certificate in PEM or DER.",
        ),
    )


@notice.register
def _seal_refused(error: SealRefused) -> Notice:
    what, advice = _SEAL[error.fault]
    said = Wording(what.zh.format(field=error.field), what.en.format(field=error.field))
    return Notice(_failed("没有签名", "Not signed", said), advice)


@notice.register
def _certificate_not_current(error: CertificateNotCurrent) -> Notice:
    begin, end = error.valid_from[:10], error.valid_to[:10]
    return Notice(
        Wording(
            f"没有签名：{error.code} 的证书只在 {begin} 至 {end} 有效。",
            f"Not signed: the certificate of {error.code} holds only from {begin} to {end}.",
        ),
        Wording(
            "请核对本机日期；证书到期的，请组长换发。",
            "Check the date of this computer; if the certificate has expired, ask the lead to "
            "renew it.",
        ),
    )


def _failed(zh: str, en: str, why: Wording) -> Wording:
    return Wording(f"{zh}：{why.zh}。", f"{en}: {why.en}.")

"""What the prompt asks, and what it says before a verb begins."""

from inspector_app.domain.wording import Wording

CASE_FOLDER = Wording("案卷", "the case folder")
KEY_FILE = Wording("PKCS#12 文件", "the PKCS#12 file")
NEW_PASSPHRASE = Wording("案卷（新口令）", "the case folder (new)")
PASSPHRASE = Wording("{what}的口令：", "Passphrase of {what}: ")
AGAIN = Wording("请再次输入：", "Again: ")
DIFFERENT = Wording("两次输入不一致，请重新输入。", "They differ; once more, please.")
DRAFT_RECOVERED = Wording(
    "上次没有正常结束，已找回草稿：{unit}，最后一次输入 {last_at}。",
    "The last run ended early; recovered the draft of {unit}, last typed {last_at}.",
)
RECOVERY_CODE = Wording("案卷（恢复码）", "the case folder (recovery code)")

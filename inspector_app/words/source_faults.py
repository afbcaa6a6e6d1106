"""Why a file is not merged, by its stable code: what is wrong, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class FaultWords:
    """The end of “Not merged: <file> …”, and the advice."""

    fault: Wording
    advice: Wording


ASK_AGAIN = Wording(
    "请对方重新报送一次；原件已经原样留在隔离区。",
    "Ask for it to be handed over again; the file is kept unchanged in quarantine.",
)
TAMPERED = Wording(
    "不要使用这个文件，请报送人当面重新报送；原件已经原样留在隔离区，可作查证。",
    "Do not use this file; ask its writer for a new one in person."
    " It is kept unchanged in quarantine as proof.",
)
ASK_LEAD = Wording(
    "向组长核实这个人和这台电脑；名册更新以后再合并。",
    "Check the person and the laptop with the lead; merge again once the roster is up to date.",
)
ASK_WRITER = Wording(
    "向本人核实；确是吊销之前写的，合并本人的案卷文件夹，报送包和检查表都不能代替它。",
    "Ask the person; if it was written before the revocation, merge their case folder itself:"
    " neither bundles nor sheets can stand for it.",
)
OTHER_FILE = Wording(
    "核对文件；报送包的名字以 .mingcha 结尾。",
    "Check the file; the name of a bundle ends in .mingcha.",
)


def _words(zh: str, en: str, advice: Wording) -> FaultWords:
    return FaultWords(Wording(zh, en), advice)


SOURCE_FAULTS: Mapping[str, FaultWords] = {
    "not-a-bundle": _words("不是报送包", "is no bundle", OTHER_FILE),
    "cut": _words("不完整，后面缺了一段", "is not whole: its end is missing", ASK_AGAIN),
    "too-large": _words("大得不合常理", "is larger than any bundle can be", ASK_AGAIN),
    "too-many-members": _words(
        "里面的文件多得不合常理", "holds more than any bundle can hold", ASK_AGAIN
    ),
    "archive-structure": _words(
        "被重新打包过，或者已经损坏", "was packed anew, or is damaged", ASK_AGAIN
    ),
    "other-members": _words(
        "里面的文件与签名的清单不一致", "does not hold what its signed list names", TAMPERED
    ),
    "member-changed": _words("里面有文件被改动或者损坏", "holds a changed file", TAMPERED),
    "member-unreadable": _words("里面的内容读不出来", "holds what cannot be read", ASK_AGAIN),
    "envelope-damaged": _words("已经损坏，解不开", "is damaged and cannot be opened", ASK_AGAIN),
    "not-for-us": _words(
        "不是报送给本机的",
        "is not for this case folder",
        Wording(
            "请报送人在报送时选上您；您换过电脑的，先请组长更新名册。",
            "Ask its writer to choose you as a recipient; after a change of laptop,"
            " let the lead renew the roster first.",
        ),
    ),
    "unreadable-manifest": _words("清单读不出来", "has a list that cannot be read", TAMPERED),
    "bad-signature": _words("签名不对", "has a wrong signature", TAMPERED),
    "foreign-team": _words(
        "是另一个组的",
        "is of another team",
        Wording(
            "对方要先加入本组；加入以后重新报送。",
            "Its writer must join the team first, and then hand over again.",
        ),
    ),
    "unknown-writer": _words("不知道是谁报送的", "is by somebody unknown", ASK_LEAD),
    "wrong-writer": _words(
        "写的是一个人，签名的是另一个人", "names one person and is signed by another", TAMPERED
    ),
    "writer-revoked": _words(
        "报送人的证书已经吊销", "is by somebody whose certificate is revoked", ASK_WRITER
    ),
    "writer-revoked-since": _words(
        "报送人的证书后来吊销了，报送时间没有旁证",
        "is by somebody whose certificate was revoked since, and nobody else saw when",
        ASK_WRITER,
    ),
    "wrong-hash": _words("里面有记录被改动过", "holds an altered record", TAMPERED),
    "wrong-body": _words("里面有记录被改动过", "holds an altered record", TAMPERED),
    "wrong-place": _words("里面有记录被挪动过", "holds a record that was moved", TAMPERED),
    "wrong-shape": _words(
        "里面有本程序读不了的记录", "holds a record that cannot be read", TAMPERED
    ),
    "broken-chain": _words("里面的记录前后接不上", "holds records that do not follow", TAMPERED),
    "gap": _words(
        "缺少前面的记录",
        "lacks the records before",
        Wording(
            "先合并对方更早的报送包，或者请对方全部重新报送。",
            "Merge the earlier bundles of the same person first, or ask for everything anew.",
        ),
    ),
    "replica-missing": _words("没有说明是哪台电脑", "does not say of which laptop it is", TAMPERED),
    "replica-unknown": _words(
        "有一台电脑的主人不在名册上", "holds records of a laptop of nobody on the roster", ASK_LEAD
    ),
    "replica-unsigned": _words(
        "有一台电脑没有主人的签名", "holds records of a laptop that nobody certified", TAMPERED
    ),
    "foreign-person": _words(
        "里面有冒用别人名义的记录", "holds a record under somebody else's name", TAMPERED
    ),
    "end-unsigned": _words(
        "末尾的记录没有签名，可能被截掉了一段",
        "ends in records that nobody signed: something may be missing",
        TAMPERED,
    ),
    "checkpoint-unsigned": _words("记录的签名不对", "holds a wrong signature", TAMPERED),
    "entry-unsigned": _words(
        "里面有记录的签名缺失或者不对",
        "holds a record whose signature is missing or wrong",
        TAMPERED,
    ),
    "loose-unsigned": _words("里面有没人签章的记录", "holds records that no seal covers", TAMPERED),
    "roster-without-us": _words(
        "带来的名册上没有本机的密钥",
        "brings a roster that does not list the key of this case folder",
        ASK_LEAD,
    ),
    "changed-since-read": _words(
        "读过以后又变了",
        "has changed since it was read",
        Wording("不要在合并中途拔出优盘；再合并一次。", "Leave the stick in, and merge again."),
    ),
    "unreadable": _words(
        "读不出来",
        "cannot be read",
        Wording("检查优盘或者文件夹，再试一次。", "Check the stick or the folder and try again."),
    ),
    "wrong-passphrase": _words(
        "口令或者恢复码不对",
        "does not open with this passphrase or recovery code",
        Wording(
            "核对口令再试；也可以用恢复码。", "Check it and try again; a recovery code works too."
        ),
    ),
    "case-in-use": _words(
        "正被另一个程序打开",
        "is open in another program",
        Wording("先关闭那个程序，再合并。", "Close it there, then merge."),
    ),
    "not-a-case-folder": _words(
        "不是案卷文件夹",
        "is no case folder",
        Wording(
            "选择含有 vault.json 和 case.db 的文件夹；报送包请选文件本身。",
            "Choose the one with vault.json and case.db; of bundles choose the files.",
        ),
    ),
    "vault-damaged": _words("的口令文件损坏了", "has a damaged vault", ASK_AGAIN),
    "database-damaged": _words("的数据库损坏了", "has a damaged database", ASK_AGAIN),
    "database-newer": _words(
        "是更新版本的程序写的",
        "was written by a newer program",
        Wording("先把本机的程序更新到同一版本。", "Bring this program up to date first."),
    ),
    "database-foreign": _words(
        "的数据库被改造过，不予打开", "has a database that was rebuilt; it is not opened", TAMPERED
    ),
    "too-slow": _words("的数据库读得太久，已经停止", "took too long to read", TAMPERED),
    "sheet-damaged": _words(
        "读不出来：已经损坏，或者不是检查表",
        "cannot be read: it is damaged, or no sheet",
        ASK_AGAIN,
    ),
    "sheet-altered": _words("验证不通过：被改动过", "does not verify: it was altered", TAMPERED),
    "sheet-not-ours": _words(
        "不是本组签章的检查表",
        "is no sheet of this team",
        Wording(
            "向交件人核实；签名人要先加入本组，再合并这份检查表或者本人的报送包。",
            "Ask whoever gave it to you; its signer has to join the team first, then merge the"
            " sheet or a bundle of theirs.",
        ),
    ),
    "sheet-unknown": _words(
        "现在无法验证",
        "cannot be verified now",
        Wording(
            "先验证它，看是什么原因：名册旧的，收下最新名册再合并；签名人的密钥吊销了的，"
            "合并本人的案卷文件夹。",
            "Verify it to see why: with an old roster, take over the newest and merge again; where"
            " the signer's key was revoked, merge their case folder.",
        ),
    ),
    "sheet-kind": _words(
        "不是检查表，里面没有可以合并的内容",
        "is no inspection sheet: there is nothing in it to merge",
        OTHER_FILE,
    ),
}

"""Words for what a check of a case folder can find wrong."""

from collections.abc import Mapping

from inspector_app.domain.faults import Difference, Fault
from inspector_app.domain.wording import Wording

LEDGER_FAULTS: Mapping[Fault, Wording] = {
    Fault.MISSING: Wording("缺少一条留痕记录。", "An entry is missing."),
    Fault.CUT_OFF: Wording(
        "留痕记录比已知的少：末尾被截断，或者这是旧的备份。",
        "The entries end before the last entry that was witnessed: cut off, or an old copy.",
    ),
    Fault.ADDED: Wording("末尾多出留痕记录。", "Entries were added at the end."),
    Fault.FORKED: Wording(
        "同一序号有两条留痕记录，而且不是合并带来的：被插入过。",
        "Two entries have this number, and no merge brought the second: an insertion.",
    ),
    Fault.BRANCHED: Wording(
        "从这里起有两条分支：案卷被复制过，或者旧备份又被使用过；两条都已保留。",
        "The chain has branches from here on: a copy or an old backup was used as well. "
        "Both are kept.",
    ),
    Fault.BROKEN_CHAIN: Wording("与前一条不衔接。", "The entry does not follow the one before."),
    Fault.WRONG_HASH: Wording("校验值不符。", "The entry does not have its hash."),
    Fault.WRONG_BODY: Wording("内容被改动。", "The content of the entry was changed."),
    Fault.WRONG_PLACE: Wording("留痕记录的位置不符。", "The entry stands in another's place."),
    Fault.NOT_AS_WITNESSED: Wording(
        "与校验点或者案卷锁所记不符。", "Not the entry that a checkpoint or the vault saw here."
    ),
    Fault.UNGUARDED: Wording("防篡改保护缺失。", "The guard against changes was removed."),
}
DIFFERENCES: Mapping[Difference, Wording] = {
    Difference.CHANGED: Wording(
        "列表里的内容与留痕记录不符；请重建列表。",
        "The list differs from the entries; rebuild the lists.",
    ),
    Difference.MISSING: Wording(
        "列表里缺一行；请重建列表。", "A row is missing; rebuild the lists."
    ),
    Difference.EXTRA: Wording(
        "列表里多一行；请重建列表。",
        "There is an extra row; rebuild the lists.",
    ),
}
SIGNATURE_WRONG = Wording(
    "签名不成立，或者不是名册上的人签的。",
    "The signature does not hold, or is by nobody on the roster.",
)
ROSTER_UNSIGNED = Wording("名册没有团队根的签名。", "The roster is not signed by the team root.")
REPLICA_UNSIGNED = Wording(
    "本机密钥没有本人的签名。", "The replica's key is not certified by its person."
)
CHECKPOINT_UNSIGNED = Wording("校验点的签名不成立。", "The checkpoint's signature does not hold.")
FILE_MISSING = Wording("照片或者检查表文件不见了。", "The file of a photo or sheet is missing.")
FILE_DAMAGED = Wording(
    "照片或者检查表文件被改动或者损坏。", "The file of a photo or sheet was altered."
)
SIGNATURE_MISSING = Wording(
    "应当签名的留痕记录没有签名。", "An entry that must be signed carries no signature."
)
SIGNER_NOT_ACTIVE = Wording(
    "签名的密钥在那时无效：还没有启用、已经到期，或者已吊销。",
    "The signing key did not count at that time: not yet, no longer, or revoked.",
)
PART_UNREADABLE = Wording(
    "这一部分读不下去：内容已损坏。", "This part could not be read to its end: it is damaged."
)
CLOCK_SET_BACK = Wording(
    "记这一条之前，电脑的时钟往回拨了{span}。",
    "The computer's clock had been set back by {span} before this was written down.",
)

"""What the prompt says of hand-overs, merges and receipts: help, then results."""

from collections.abc import Mapping

from inspector_app.domain.handing import Place, TransferState
from inspector_app.domain.merging import DetailKind, SourceStatus
from inspector_app.domain.wording import Wording

HAND_OVER = Wording(
    "报送：把还没有报送的内容写成报送包，存到优盘或者共享文件夹。",
    "Hand over: write what is new as a bundle, onto a stick or into a shared folder.",
)
COLLECT = Wording(
    "收取：列出共享文件夹里还没有合并的报送包。",
    "Collect: list the bundles of a shared folder that are not merged yet.",
)
RECEIVE = Wording(
    "接收：收下组长发回的报送包（退回的检查、回执、名册）。",
    "Receive what a lead handed back: returned inspections, receipts, the roster.",
)
MERGE = Wording(
    "合并：报送包、案卷文件夹或者签章的检查表；可以先预览，合并以后可以撤销。",
    "Merge bundles, case folders or sealed sheets; preview first, undo afterwards.",
)
STATUS = Wording(
    "去向：每次检查现在在哪里，报送到了没有。",
    "Whereabouts: where each inspection is, and whether hand-overs arrived.",
)
CONTINUE_COPY = Wording(
    "从这个副本接着用：这份案卷是旧备份或者被复制过时，换一条新的留痕链。",
    "Go on from this copy: after an old backup was put back, or the folder was copied.",
)
TO = Wording(
    "写到这个文件夹；不写就是当前文件夹。",
    "Write into this folder; the current one if left out.",
)
FOR = Wording(
    "接收人的代号，可以多次；不写就是各位组长。",
    "Code of a recipient, repeatable; without it, the leads.",
)
EVERYTHING = Wording(
    "全部报送，不管以前报送过没有。", "Everything, whatever was handed over before."
)
PLAN = Wording(
    "只看要报送什么、多大，不写文件。", "Only tell what it would carry, and how large it is."
)
NO_ORIGINALS = Wording(
    "不带照片原件，只带缩小的照片。", "Leave out original photos; reduced ones go."
)
PART_SIZE = Wording("每卷最多多少兆字节。", "Most megabytes of one part.")
FROM = Wording(
    "从这个文件夹收取；不写就是当前文件夹。",
    "Collect from this folder; the current one if left out.",
)
STATUS_FROM = Wording(
    "也列出这个共享文件夹里等待合并的报送包。",
    "List also what waits to be merged in this shared folder.",
)
COLLECT_MERGE = Wording("接着合并收取到的报送包。", "Merge what was found.")
FILES = Wording("报送包、案卷文件夹、签章的检查表。", "Bundles, case folders, sealed sheets.")
PREVIEW = Wording("只看会带来什么，不改动案卷。", "Only tell what it would bring; change nothing.")
UNDO = Wording("撤销最近一次合并；也可以写序号。", "Undo the newest merge, or name its number.")
HISTORY = Wording("列出每一次合并。", "List every merge.")
QUARANTINE = Wording("列出没有合并的文件。", "List the files that were not merged.")
SOURCE_PASSPHRASE_FILE = Wording(
    "案卷文件夹的口令或者恢复码所在的文件。",
    "File with the passphrase or recovery code of a case folder to merge.",
)
SOURCE_FOLDER = Wording("案卷文件夹“{name}”", "case folder “{name}”")

ONE_AT_MOST = Wording("最多写其中一个", "at most one of them")
NO_FILE = Wording("没有写文件", "no file is named")
HANDING_OVER = Wording("正在报送", "Handing over")
MERGING = Wording("正在合并", "Merging")
READING = Wording("正在读取", "Reading")

PLANNED = Wording(
    "报送给 {to}：{inspections} 次检查，{entries} 条记录，{photos} 个照片文件，"
    "约 {size}，{parts} 个文件。",
    "For {to}: inspections {inspections}, records {entries}, photo files {photos}, "
    "about {size} in {parts} file(s).",
)
DRAFTS = Wording(
    "其中 {drafts} 次还在填写，报送时先归入留痕记录。",
    "Of these, {drafts} still being written up; they are recorded first.",
)
SINCE = Wording("从 {at} 的回执以后算起。", "Counted from the receipt of {at}.")
MISSING = Wording("✕ 缺少：{number} {unit} {name}", "✕ Missing: {number} {unit} {name}")
DAMAGED = Wording("✕ 损坏：{number} {unit} {name}", "✕ Damaged: {number} {unit} {name}")
HANDED_OVER = Wording(
    "已报送 {inspections} 次检查，共 {size}。", "Handed over inspections: {inspections}, {size}."
)
FILE = Wording("文件：{path}", "File: {path}")
NOTHING_THERE = Wording("没有要收取的报送包。", "There is nothing to collect.")
FOR_OTHERS = Wording("另有 {count} 个是报送给别人的。", "For others: {count}.")
NOTHING = Wording("没有。", "None.")

STATUSES: Mapping[SourceStatus, Wording] = {
    SourceStatus.READY: Wording("可以合并", "ready"),
    SourceStatus.NOTHING_NEW: Wording("没有新内容", "nothing new"),
    SourceStatus.OLDER: Wording("旧副本，没有新内容", "an older copy, nothing new"),
    SourceStatus.REJECTED: Wording("不能合并", "not merged"),
    SourceStatus.MERGED: Wording("已合并", "merged"),
    SourceStatus.CANCELLED: Wording("已取消", "cancelled"),
}
MARKS: Mapping[SourceStatus, str] = {
    SourceStatus.READY: "•",
    SourceStatus.NOTHING_NEW: "=",
    SourceStatus.OLDER: "=",
    SourceStatus.REJECTED: "✕",
    SourceStatus.MERGED: "✓",
    SourceStatus.CANCELLED: "–",
}
SOURCE = Wording("{mark} {file}（{writer}）：{status}", "{mark} {file} ({writer}): {status}")
SOURCE_ALONE = Wording("{mark} {file}：{status}", "{mark} {file}: {status}")
BROUGHT = Wording(
    "   新 {new}，更新 {newer}，已有 {known}，冲突 {conflicts}，重复检查 {duplicates}，"
    "照片 {present}/{photos}",
    "   new {new}, newer {newer}, known {known}, in conflict {conflicts}, "
    "duplicate visits {duplicates}, photos {present}/{photos}",
)
DETAILS: Mapping[DetailKind, Wording] = {
    DetailKind.NEW: Wording("新", "new"),
    DetailKind.NEWER: Wording("更新", "newer"),
    DetailKind.CONFLICT: Wording("冲突：{fields}", "in conflict: {fields}"),
    DetailKind.DUPLICATE: Wording("同一单位同一天还有 {others}", "same unit and day as {others}"),
    DetailKind.REUSED_PHOTO: Wording(
        "照片 {name} 也用在别的检查里", "photo {name} is also used elsewhere"
    ),
    DetailKind.LATE_EDIT: Wording(
        "签章以后又有改动，没有采用", "changed after its seal; not applied"
    ),
    DetailKind.FORK: Wording(
        "{person} 的案卷被复制过，两份都留下了", "the case folder of {person} was copied; both stay"
    ),
    DetailKind.PHOTO_MISSING: Wording("缺照片 {names}", "photos missing: {names}"),
    DetailKind.RECEIPT: Wording("{who} 的回执（{at}）", "receipt of {who} ({at})"),
    DetailKind.RECEIPT_UNFIT: Wording(
        "{who} 的回执与本机不符，请向组长核实", "a receipt of {who} does not fit; ask the lead"
    ),
    DetailKind.ROSTER: Wording("收下名册第 {version} 版", "took over roster version {version}"),
}
OWN_FORK = Wording(
    "本案卷被复制过或者是旧备份；从现在起换了一条新的留痕链",
    "this case folder was copied or put back; it goes on under a new chain from now on",
)
COUNTED = Wording(
    "检查 {i0} → {i1}，问题 {f0} → {f1}，照片 {p0} → {p1}，记录 {e0} → {e1}",
    "inspections {i0} → {i1}, findings {f0} → {f1}, photos {p0} → {p1}, records {e0} → {e1}",
)
UNDONE = Wording(
    "已撤销第 {merge} 次合并：{entries} 条记录，涉及 {inspections} 次检查。",
    "Merge {merge} undone: records {entries}, inspections touched {inspections}.",
)
PAST = Wording(
    "{number}  {at}  {file}  {writer}：{entries} 条记录，{inspections} 次检查{undone}",
    "{number}  {at}  {file}  {writer}: records {entries}, inspections {inspections}{undone}",
)
PAST_UNDONE = Wording("（已于 {at} 撤销）", " (undone {at})")
KEPT = Wording("   原件：{path}", "   kept: {path}")

PLACES: Mapping[Place, Wording] = {
    Place.HERE: Wording("在本机", "on this PC"),
    Place.HANDED_OVER: Wording("已报送 {who}（{at}）", "handed over to {who} ({at})"),
    Place.MERGED: Wording("{who} 已合并（{at}）", "merged by {who} ({at})"),
    Place.RETURNED: Wording("{who} 退回（{at}）", "returned by {who} ({at})"),
    Place.APPROVED: Wording("{who} 审核通过（{at}）", "approved by {who} ({at})"),
    Place.ISSUED: Wording("已签发 {number}（{who}，{at}）", "issued as {number} ({who}, {at})"),
}
MERGED_THERE = Wording("{who} 已合并", "merged by {who}")
"""Of what came back from a lead: when it was merged there is not known here."""
CHANGED = Wording("，之后又有改动", ", changed since")
PENDING = Wording("还没有报送的：{count} 次", "Not handed over yet: {count}")
TRANSFERS: Mapping[TransferState, Wording] = {
    TransferState.WAITING: Wording("等待合并", "waiting"),
    TransferState.SENT: Wording("已发出", "sent"),
    TransferState.RECEIVED: Wording("对方已收到", "received"),
}
CONTINUED = Wording(
    "从现在起用新的留痕链接着记；原来的记录都还在。",
    "From now on this case folder goes on under a new chain; everything recorded before stays.",
)
NO_NEED = Wording("不需要：这份案卷没有副本的迹象。", "No need: nothing says that this is a copy.")

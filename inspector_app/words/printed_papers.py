"""The words of the papers beside a verdict: evidence list, tip transfer slip, index page."""

from inspector_app.domain.wording import Wording

INTERNAL = Wording("内部资料", "Internal")
SEALED_TRANSFER = Wording("密封移送", "Transfer under seal")
CODE = Wording("校验码 {code}", "Code {code}")
NUMBER = Wording("{number}", "No. {number}")

# ────── heads ──────
UNIT = Wording("被检查单位", "Unit")
ADDRESS = Wording("地址", "Address")
VISIT = Wording("检查时间", "Visit")
MODE = Wording("检查方式", "Mode")
INSPECTORS = Wording("检查人员代号", "Inspectors' codes")
ISSUED = Wording("签发日期", "Issued on")
BASIS = Wording("依据", "Basis")

# ────── evidence list ──────
PIECES = Wording("证据（{count} 件）", "Evidence ({count})")
NO_PIECES = Wording("没有需要列明的证据文件。", "There are no files of evidence to list.")
NO = Wording("编号", "No.")
KIND = Wording("类型", "Type")
PHOTO = Wording("照片（{kind}）", "Photo ({kind})")
TAKEN = Wording("时间、地点", "Time, place")
CORRECTED = Wording("时间已按正确时钟校正", "time corrected by a right clock")
NOT_SAID = Wording("未记载", "not recorded")
MAKER = Wording("制作人、设备、方法", "Maker, device, method")
MADE_BY = Wording("检查人员 {codes}", "inspectors {codes}")
ON_SITE = Wording("现场拍摄", "taken on site")
SUPPLEMENT = Wording("签章后补充", "added after the seal")
PROVES = Wording("证明内容", "What it proves")
ITEM = Wording("{code} {prompt}", "{code} {prompt}")
HASH = Wording("原件 SHA-256", "SHA-256 of the original")
HASH_NOTE = Wording(
    "散列值按未改动的原件计算；原件由签发机关保管，核对时以原件为准。",
    "The hashes are those of the untouched originals, which the issuing office keeps.",
)

# ────── tip transfer slip ──────
TO = Wording("移送至", "Handed to")
TRANSFER_TEXT = Wording(
    "根据《{plan}》，检查组在对上述单位的检查中发现下列疑似问题线索，现移送核查。以下仅为现场所见所闻的"
    "记录，不作定性；核查结论请以书面形式反馈（机关名称、文号、日期）。",
    "Under the {plan}, the team came upon the suspicions below and hands them over to be looked "
    "into. They are records of what was seen or heard and no finding; please answer in writing "
    "(body, document number, date).",
)
SUSPICIONS = Wording("线索", "Suspicions")
SUSPICION = Wording("疑似问题", "Suspected")
PROHIBITION = Wording("涉及禁令", "Ban")
WHEN = Wording("时间地点", "When, where")
FACT = Wording("事实或者原话", "Fact, exact words")
BOTH = Wording("两名检查人员共同确认", "confirmed by both inspectors")
EVIDENCE = Wording("证据编号", "Evidence")
ATTACHED = Wording("随附证据", "Evidence handed over")
HANDED = Wording("交接", "Handing over")
RECEIVED_BY = Wording("接收人（签字、盖章）", "Received by (signature, seal)")
RECEIVED_ON = Wording("接收日期", "Received on")
COUNT = Wording("材料件数", "Items handed over")
RETURN_BY = Wording("拟反馈日期", "Answer expected")
CARE = Wording(
    "本单与检查结论书、整改通知书分开保管，不得送达或者透露给被检查单位；知悉范围限于移送和核查人员。",
    "Keep this slip apart from verdict and notice; it is never served on or told to the unit, and "
    "only those who hand it over and look into it may know of it.",
)

# ────── index page ──────
INDEX = Wording("目录", "Index")
INDEX_TEXT = Wording(
    "共 {count} 份文书，{pages} 页（不含目录 {own} 页）。生成时间：{day}。",
    "{count} papers on {pages} pages, besides {own} of index. Made on {day}.",
)
INDEX_NOTE = Wording(
    "本文件供打印和查阅。装订后的文件不带电子签名，其中显示的签章只是图样；核验真伪请使用各份文书的单独文件。",
    "For printing and reading. A bound file carries no electronic signatures: the stamps in it are "
    "pictures only. To verify a paper, use its own file.",
)
INDEX_NO = Wording("序号", "No.")
INDEX_PAPER = Wording("文书", "Paper")
INDEX_NUMBER = Wording("文号", "Number")
INDEX_UNIT = Wording("单位", "Unit")
INDEX_PAGE = Wording("页码", "Page")
RUNNING = Wording("总第 {page} 页 / {pages} 页", "{page} / {pages} in all")
END = Wording("以下空白", "Nothing follows")

"""What the prompt says of conflicts, reviews and issues: help, then results."""

from inspector_app.domain.wording import Wording

CONFLICTS = Wording(
    "列出冲突：几个人对同一项的不同写法，并排显示。",
    "List conflicts: what people said differently of one field, side by side.",
)
RESOLVE = Wording(
    "处理一处冲突：以一方为准、两方都留，或者另写；另一方仍留痕。",
    "Resolve a conflict: one claim, both, or a third; what loses stays on record.",
)
REVIEW = Wording(
    "审核：显示一次检查；不写编号就列出所有签章的检查，连同已退回、通过、签发的；"
    "只看等待审核的，加 --stage waiting。",
    "Review one inspection; without an ID, list all that are sealed, also those returned, approved "
    "or issued: with --stage waiting only what waits.",
)
REMARK = Wording(
    "对一个检查项或者整次检查写审核意见。", "Remark on an item, or on the whole inspection."
)
RETURN = Wording(
    "退回检查，请检查人员按意见更正。", "Return an inspection to be amended by its inspectors."
)
APPROVE = Wording("审核通过，可以签发。", "Approve inspections; from then on they can be issued.")
CORRECT = Wording(
    "组长更正一项结果：原结果保留，两种得分都显示。",
    "Lay the lead's correction over an answer; both stay, and both scores are told.",
)
VETO = Wording(
    "录入一票否决项的核实结果。", "Enter the competent body's result on a suspected veto item."
)
DEFER = Wording(
    "暂缓反馈，写明理由和再看的日期；--resume 恢复。",
    "Defer feedback, with the reason and a day to look again; --resume ends it.",
)
ISSUE = Wording(
    "签发：取文号、组长签名，出检查结论书和限期整改通知书；不写编号就显示或设定文号、联系方式。",
    "Issue: formal number, countersignature, verdict and rectification notice; without an ID, "
    "show or set the number series and the contact.",
)
PAPERS = Wording(
    "取出签发的文书：列出、存成文件、合订成一份，或者打印。",
    "Take out issued papers: list, save, bind into one PDF, or print.",
)
TIP = Wording(
    "出问题线索移送单，与给单位的文书分开。",
    "Make the slip that transfers suspicions, apart from the unit's papers.",
)

SUBJECT_ID = Wording("检查的编号；不写就列出全部。", "The inspection; all of them if left out.")
IDS = Wording("检查的编号，可写多个。", "Inspections: draft numbers, beginnings of UUIDs, or last.")
FIELD = Wording(
    "冲突的项，如 answer.A01（见 conflicts）。",
    "The field in conflict, such as answer.A01, as the verb conflicts lists it.",
)
CHOOSE = Wording(
    "以哪一方为准：写留痕编号的开头；两方都留写 both。",
    "Whose value counts: the beginning of its entry; or both.",
)
THIRD = Wording(
    "另写的内容；检查结果写成 JSON。", "Another value instead; an answer is written as JSON."
)
STAGE = Wording(
    "只列出：waiting、returned、approved、issued，可写多个。",
    "Only those at waiting, returned, approved or issued; may be repeated.",
)
SUSPECTED = Wording("只列出有疑似一票否决项的。", "Only those with a suspected veto item.")
TEXT = Wording("意见。", "What to say.")
WITHDRAW_REMARK = Wording("撤回这条意见（编号见 review）。", "Take the remark with this id back.")
ITEM = Wording("检查项编号；不写就是整次检查。", "An item code; the whole inspection if left out.")
MARK = Wording(
    "评定：scored、not-applicable、not-observed。", "Mark: scored, not-applicable, not-observed."
)
VALUE = Wording(
    "检查结果，写法同 fill，如 fail、3、JSON。",
    "The value as in fill, such as fail, 3 or JSON.",
)
DEDUCTION = Wording("扣分，如 0.5。", "Deduction in points, such as 0.5.")
NOTE = Wording("事实。", "The fact.")
WITHDRAW = Wording("撤销组长更正。", "Take the correction back.")
CONFIRMED = Wording(
    "确认属实：要写有权机关、文号、日期。", "Confirmed: with authority, document and date."
)
DISMISSED = Wording("排除：要写理由。", "Dismissed: with a reason.")
AUTHORITY = Wording("作出认定的有权机关。", "The competent body.")
DOCUMENT_NO = Wording("认定文书的文号。", "Number of its document.")
RESULT_DATE = Wording("认定的日期，如 2026-09-15。", "Date of its document, such as 2026-09-15.")
REVIEW_ON = Wording("再看的日期，如 2026-10-15。", "The day to look again, such as 2026-10-15.")
RESUME = Wording("恢复反馈。", "End the deferral.")
NOTICE_ONLY = Wording(
    "只发不带评分的整改通知书。", "Only the rectification notice, without the score."
)
WITHOUT_EVIDENCE = Wording(
    "缺证据仍要签发的理由。", "Why it is issued although evidence is missing."
)
CONTACT = Wording(
    "联系人和电话，印在文书上；不写编号时记下，以后都用。",
    "Contact and telephone, printed on the papers; without an ID, kept for every later issue.",
)
OUT_FOLDER = Wording("把文书存到这个文件夹。", "Save the papers in this folder.")
SHORT_AUTHORITY = Wording("机关代字，如“云”。", "The authority's short word, such as 云.")
NUMBER_WORD = Wording("文号用字，默认“窗检”。", "The word of the series; 窗检 if left out.")
LAST_NUMBER = Wording(
    "已经用到几号（从别处接着编）。", "The serial given out last, to go on from elsewhere."
)
DOCUMENT = Wording(
    "文书：verdict、rectification-notice、evidence-list，可写多个。",
    "verdict, rectification-notice or evidence-list; may be repeated.",
)
FORMAL_NUMBER = Wording("以前那次签发的文号。", "An earlier issue by its formal number.")
BIND = Wording("合订成这个 PDF，带目录页。", "Bind them into this PDF with an index page.")
AGAIN = Wording("全部重新打印。", "Print all of them again.")
RECEIVER = Wording("移送给哪个有权机关。", "The body that the slip is addressed to.")

BASE = Wording("    原来：{value}", "    before: {value}")
CONFLICT = Wording("{number} {unit} · {title}（{kind}）", "{number} {unit} · {title} ({kind})")
CONFLICT_FIELD = Wording("    {field}", "    {field}")
CLAIM = Wording("    {hash}  {who}  {at}：{value}", "    {hash}  {who}  {at}: {value}")
CLAIM_PHOTOS = Wording("              照片 {count} 张", "              photos: {count}")
NO_CONFLICTS = Wording("没有冲突。", "No conflicts.")
RESOLVED = Wording(
    "已处理 {field}，以“{value}”为准；还有 {left} 处冲突。",
    "Resolved {field}: “{value}” counts. Conflicts left: {left}.",
)
QUEUE_EMPTY = Wording("没有已签章的检查。", "No sealed inspections.")
STAGE_LINE = Wording("审核：{stage}", "Review: {stage}")
SCORE_SEALED = Wording("签章时：{percent} 分，{verdict}", "As sealed: {percent}, {verdict}")
SCORE_LAYERED = Wording(
    "组长更正后：{percent} 分，{verdict}", "With the lead's layer: {percent}, {verdict}"
)
REMARK_LINE = Wording("  意见 {item}：{text}（{id}）", "  remark {item}: {text} ({id})")
CORRECTION_LINE = Wording("  组长更正 {item}：{reason}", "  corrected {item}: {reason}")
VETO_LINE = Wording("  {item} {state}：{text}", "  {item} {state}: {text}")
SUSPECTED_LINE = Wording("  ! 待核实：{items}", "  ! suspected, not settled: {items}")
LACKING_LINE = Wording("  ! 缺证据：{items}", "  ! evidence is missing for: {items}")
PHOTOS_LINE = Wording("  ! 缺照片文件：{names}", "  ! photo files missing: {names}")
DEFERRED_LINE = Wording(
    "  ! 暂缓反馈到 {review_on}：{reason}", "  ! deferred until {review_on}: {reason}"
)
CONFLICTS_LINE = Wording("  ! 冲突 {count} 处", "  ! conflicts: {count}")
DUPLICATE_LINE = Wording(
    "  ! 同一单位同一天另有检查：{numbers}", "  ! other visits of the same unit that day: {numbers}"
)
CALENDAR_LINE = Wording(
    "  ! 检查表里没有 {years} 年的放假安排：整改期限不印到日，办理天数按普通周计算，请核对",
    "  ! the form's calendar does not know {years}: papers name no day for repairs, and working "
    "days are counted by plain weeks; check them",
)
CLOCK_LINE = Wording(
    "  ! 填写期间电脑的时钟往回拨了 {span}：到达、等候等时间请核实",
    "  ! the computer's clock was set back by {span} meanwhile: check the times that were noted",
)
OWN_LINE = Wording("  ! 您参加了这次检查。", "  ! You took part in this visit.")
HISTORY_LINE = Wording("  {at}  {who}  {what} {text}", "  {at}  {who}  {what} {text}")
REMARKED = Wording("已记下意见。", "The remark is recorded.")
REMARK_WITHDRAWN = Wording("已撤回意见。", "The remark is taken back.")
RETURNED = Wording("已退回 {number} 第 {version} 版。", "Returned: {number} version {version}.")
APPROVED = Wording("已通过 {number} 第 {version} 版。", "Approved: {number} version {version}.")
CORRECTED = Wording(
    "{item}：得分由 {before} 变为 {after}，{verdict}",
    "{item}: the score goes from {before} to {after}, {verdict}",
)
DEFERRED = Wording("已暂缓反馈，{review_on} 再看。", "Feedback is deferred until {review_on}.")
RESUMED = Wording("已恢复反馈。", "Feedback is resumed.")
ISSUING = Wording("正在签发", "Issuing")
ISSUED = Wording("已签发 {draft}：{number}", "Issued {draft}: {number}")
REPLACES = Wording("    代替 {replaces}", "    replaces {replaces}")
PAPER_LINE = Wording("    {document}  {sha256}", "    {document}  {sha256}")
ALREADY = Wording("{count} 次检查以前已经签发。", "Issued before: {count}.")
SERIES = Wording("下一个文号：{number}", "The next number: {number}")
NO_AUTHORITY = Wording(
    "  ! 还没有设定机关代字，第一个文号是 {number}；要设定：mingcha issue --authority 云",
    "  ! no short word of the authority is set: the first number is {number}; to set one: mingcha "
    "issue --authority 云",
)
CONTACT_KEPT = Wording("文书上的联系方式：{contact}", "Contact on the papers: {contact}")
SAVED = Wording("    已存到 {path}", "    saved to {path}")
BINDING = Wording("正在合订", "Binding")
BOUND = Wording("已合订 {papers} 份：{path}", "Bound {papers} papers: {path}")
PRINTING = Wording("正在打印", "Printing")
PRINTED = Wording(
    "已送去打印 {sent} 份，以前打过 {before} 份。", "Sent to the printer: {sent}; before: {before}."
)
LEFT_OUT = Wording("没有这种文书：{numbers}", "Without such a paper: {numbers}")
SLIP = Wording("已出问题线索移送单：{items}", "Transfer slip made: {items}")
KEPT = Wording("存在案卷里。", "It is kept in the case folder.")

"""What the prompt says about lists: `list` and `export`."""

from inspector_app.domain.wording import Wording

LIST = Wording(
    "列出检查、问题或照片，可以筛选、排序，筛选条件可以保存。",
    "List inspections, findings or photos: filtered, ordered, filters kept by name.",
)
EXPORT = Wording("把列表导出成 XLSX 或 CSV 文件。", "Write a list to an XLSX or CSV file.")
KIND = Wording(
    "inspections（检查）、findings（问题）或 photos（照片）。", "inspections, findings or photos."
)
FIND = Wording(
    "只要含有这些字的：单位、编号、日期、人员、事实、照片说明。",
    "Only those with these words: in unit, numbers, date, people, facts, captions.",
)
WHERE = Wording(
    "筛选条件，如 stage=waiting、severity=major、since=2026-09-01、person=A23、suspected；"
    "可以多次写。",
    "A filter such as stage=waiting, severity=major, since=2026-09-01, person=A23, suspected; "
    "may be repeated.",
)
ORDER = Wording(
    "排序依据，如 date、unit、percent；前面加 + 则从小到大、从早到晚。",
    "What to order by, such as date or percent; with a + before it, the smallest comes first.",
)
LIMIT = Wording("最多列出多少行。", "How many rows at most.")
USE = Wording("用保存过的筛选条件。", "Use a filter that was kept.")
KEEP = Wording("把这次的筛选条件保存成这个名称。", "Keep this filter under a name.")
FILTER = Wording("保存过的筛选条件。", "The filters that were kept.")
FILTER_LIST = Wording("列出保存过的筛选条件。", "List the filters that were kept.")
FILTER_FORGET = Wording("删除一个保存过的筛选条件。", "Forget a filter that was kept.")
FILTER_NAME = Wording("筛选条件的名称。", "Name of the filter.")
NO_FILTERS = Wording("还没有保存过筛选条件。", "No filter was kept yet.")
OUT = Wording("写到哪个文件：.xlsx 或 .csv。", "The file to write: .xlsx or .csv.")
REPLACE = Wording("覆盖已有的文件。", "Replace a file that is there.")
NOTHING = Wording("没有符合的记录。", "Nothing fits.")
COUNT = Wording("共 {count} 条。", "{count} in all.")
COUNT_SHOWN = Wording("共 {count} 条，列出 {shown} 条。", "{count} in all, {shown} shown.")
KEPT = Wording("已保存筛选条件“{name}”。", "The filter is kept as “{name}”.")
FORGOTTEN = Wording("已删除筛选条件“{name}”。", "The filter “{name}” is forgotten.")
EXPORTING = Wording("正在导出", "Exporting")
EXPORTED = Wording("已导出 {rows} 行：{path}", "{rows} rows written: {path}")

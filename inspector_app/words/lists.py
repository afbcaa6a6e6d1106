"""The words of lists that window, prompt and exported tables share: columns, kinds, yes and no."""

from collections.abc import Mapping

from inspector_app.domain.record_filter import RecordKind
from inspector_app.domain.wording import Wording

KINDS: Mapping[RecordKind, Wording] = {
    RecordKind.INSPECTIONS: Wording("检查", "Inspections"),
    RecordKind.FINDINGS: Wording("问题", "Findings"),
    RecordKind.PHOTOS: Wording("照片", "Photos"),
}
COLUMNS: Mapping[str, Wording] = {
    "number": Wording("草稿编号", "Draft number"),
    "formal_number": Wording("文号", "Formal number"),
    "date": Wording("检查日期", "Date"),
    "unit": Wording("窗口单位", "Unit"),
    "unit_code": Wording("单位代码", "Unit code"),
    "category": Wording("类别", "Category"),
    "mode": Wording("检查方式", "Mode"),
    "inspectors": Wording("检查人员", "Inspectors"),
    "state": Wording("状态", "State"),
    "stage": Wording("审核", "Review"),
    "version": Wording("版本", "Version"),
    "percent": Wording("得分", "Score"),
    "verdict": Wording("结论", "Verdict"),
    "majors": Wording("突出问题", "Major problems"),
    "findings": Wording("问题数", "Findings"),
    "open": Wording("未评定", "Open items"),
    "suspected": Wording("待核实", "Suspicions"),
    "remarks": Wording("审核意见", "Remarks"),
    "deferred": Wording("暂缓反馈", "Deferred"),
    "conflicts": Wording("冲突", "Conflicts"),
    "late": Wording("签章后的改动", "Edits after the seal"),
    "duplicate": Wording("同日重复检查", "Same unit, same day"),
    "touched": Wording("最后改动", "Last touched"),
    "item": Wording("检查项", "Item"),
    "prompt": Wording("检查内容", "What is checked"),
    "severity": Wording("级别", "Severity"),
    "deduction": Wording("扣分", "Points lost"),
    "note": Wording("事实", "Fact"),
    "photos": Wording("照片", "Photos"),
    "name": Wording("文件名", "File"),
    "moment": Wording("拍摄时间", "Taken"),
    "caption": Wording("说明", "Caption"),
    "items": Wording("检查项", "Items"),
    "supplement": Wording("事后补充", "Added later"),
    "sha256": Wording("SHA-256", "SHA-256"),
    "elsewhere": Wording("在其他检查中也有", "Also in other inspections"),
}
YES = Wording("是", "yes")

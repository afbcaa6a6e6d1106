<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>共 %n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s)</source>
        <translation>
            <numerusform>共 %n 次检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>共 %n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n 条意见</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>已写出 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>A filter of this name is replaced.</source>
        <translation>同名的筛选会被替换。</translation>
    </message>
    <message>
        <source>Added later</source>
        <translation>事后补充</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Choose a unit from the list, or search for its name.</source>
        <translation>请从列表中选择单位，或直接搜索单位名称。</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>代码或名称</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>暂缓反馈</translation>
    </message>
    <message>
        <source>Edited after the seal</source>
        <translation>签章后有改动</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everything in this case folder is listed here.</source>
        <translation>案卷里的全部内容都会列在这里。</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Find by any words</source>
        <translation>按单位、编号、人员、事实查找</translation>
    </message>
    <message>
        <source>Forget “{name}”</source>
        <translation>删除“{name}”</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请起个名称。</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>去今日</translation>
    </message>
    <message numerus="yes">
        <source>In %n other inspection(s) too</source>
        <translation>
            <numerusform>另有 %n 次检查用过</numerusform>
        </translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>It is kept in the case folder, also for the prompt.</source>
        <translation>保存在案卷里，命令行也能用。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Kind of unit</source>
        <translation>单位类别</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Merge files…</source>
        <translation>合并文件…</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>检查方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No finding yet</source>
        <translation>还没有问题</translation>
    </message>
    <message>
        <source>No inspection yet</source>
        <translation>还没有检查</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>Not filed yet</source>
        <translation>未归入检查项</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的记录</translation>
    </message>
    <message>
        <source>Number given twice</source>
        <translation>文号重复</translation>
    </message>
    <message>
        <source>Only this unit</source>
        <translation>只看这个单位</translation>
    </message>
    <message>
        <source>Open the inspection</source>
        <translation>打开检查</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>打开审核</translation>
    </message>
    <message>
        <source>Other words or fewer filters show more.</source>
        <translation>换个词，或减少筛选条件。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>检查台账</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Same unit, same day</source>
        <translation>同日重复检查</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Take away {what}</source>
        <translation>去掉 {what}</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>窗口单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Visited twice</source>
        <translation>同日重复</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>有审核意见</translation>
    </message>
    <message>
        <source>Write a day, such as 2026-09-15.</source>
        <translation>请写日期，如 2026-09-15。</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>正在写出列表…</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>无拍摄时间</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>{verdict} so far</source>
        <translation>暂为{verdict}</translation>
    </message>
</context>
</TS>

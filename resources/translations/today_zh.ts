<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Today</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>等，另有 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in {name}:</source>
        <translation>
            <numerusform>{name} 有 %n 处错误：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>冲突 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) open</source>
        <translation>
            <numerusform>还有 %n 项未评定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet handed over</source>
        <translation>
            <numerusform>还有 %n 份未报送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to issue</source>
        <translation>
            <numerusform>待签发 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>待审核 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) registered. Begin with one of them.</source>
        <translation>
            <numerusform>已登记 %n 个窗口单位，可以开始检查了。</numerusform>
        </translation>
    </message>
    <message>
        <source>A formal number was given out twice: {numbers}</source>
        <translation>同一文号签发了两份：{numbers}</translation>
    </message>
    <message>
        <source>All inspections</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>Arrived at (can wait)</source>
        <translation>到达时间（可以后填）</translation>
    </message>
    <message>
        <source>Ask for a new one on the page of people and keys, and give the file to the lead.</source>
        <translation>请到“人员”页写出换证申请，把文件交给组长。</translation>
    </message>
    <message>
        <source>At most 500 characters.</source>
        <translation>不超过 500 个字。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Begin an inspection</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Begin with any unit by its name. With the register imported, a code is enough.</source>
        <translation>写上单位名称就能开始。导入窗口单位名录以后，输入代码即可。</translation>
    </message>
    <message>
        <source>Being written up</source>
        <translation>正在填写</translation>
    </message>
    <message>
        <source>Certificates to renew: {names}</source>
        <translation>证书即将到期：{names}</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>请至少选一项。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Code or name; %n registered</source>
        <translation>
            <numerusform>输入代码或者名称；已登记 %n 个单位</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete, ready to seal</source>
        <translation>已填完，可以签章</translation>
    </message>
    <message>
        <source>Correct the file and import it again.</source>
        <translation>请改好文件，再导入一次。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Find an inspection</source>
        <translation>查找检查</translation>
    </message>
    <message>
        <source>Find by unit, number, date or person</source>
        <translation>按单位、编号、日期或人员查找</translation>
    </message>
    <message>
        <source>For you as lead</source>
        <translation>组长待办</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>From the roster, or: name, work unit, permit number</source>
        <translation>从名册选，或写：姓名，工作单位，证号</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Go on with {unit}</source>
        <translation>继续填写 {unit}</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>报送…</translation>
    </message>
    <message>
        <source>Import the unit register…</source>
        <translation>导入窗口单位名录…</translation>
    </message>
    <message>
        <source>Import units…</source>
        <translation>导入窗口单位名录…</translation>
    </message>
    <message>
        <source>It lacks entries that were made before. Restore the newest backup instead.</source>
        <translation>里面缺少后来的记录。请恢复最新的备份。</translation>
    </message>
    <message>
        <source>Just write its name; the register is still empty.</source>
        <translation>直接写名称即可，窗口单位名录还是空的。</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Make a new one on the page of people and keys.</source>
        <translation>请到“人员”页更换证书。</translation>
    </message>
    <message>
        <source>Merge files…</source>
        <translation>合并报送包…</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>No inspection fits. Esc forgets the words.</source>
        <translation>没有符合的检查。按 Esc 清除查找。</translation>
    </message>
    <message>
        <source>No inspection yet</source>
        <translation>还没有检查</translation>
    </message>
    <message>
        <source>Not registered; it can be matched later.</source>
        <translation>未登记的单位，以后可以匹配。</translation>
    </message>
    <message>
        <source>Nothing handed over for long: {names}</source>
        <translation>一周以上没有报送：{names}</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有待审核、待签发的检查，也没有冲突。</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>没有导入</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未评定</translation>
    </message>
    <message>
        <source>Open this inspection</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>People and keys…</source>
        <translation>去换发…</translation>
    </message>
    <message>
        <source>Registered: {unit}</source>
        <translation>已登记：{unit}</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>去更换…</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation>退回给你的检查</translation>
    </message>
    <message>
        <source>Say which unit, if only by name.</source>
        <translation>请填写是哪个单位，只写名称也可以。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>签章…</translation>
    </message>
    <message>
        <source>Second inspector (can wait)</source>
        <translation>第二名检查人员（可以后填）</translation>
    </message>
    <message>
        <source>See the remarks</source>
        <translation>看意见</translation>
    </message>
    <message>
        <source>See the remarks on {unit}</source>
        <translation>看 {unit} 的意见</translation>
    </message>
    <message>
        <source>Sign, print, save a copy…</source>
        <translation>会签、打印、另存…</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.xlsx)</source>
        <translation>电子表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The Review page says which inspections have it.</source>
        <translation>是哪几份检查，见“审核”页。</translation>
    </message>
    <message>
        <source>The keys of this person are revoked.</source>
        <translation>此人的密钥已吊销。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time</source>
        <translation>上次未正常退出</translation>
    </message>
    <message>
        <source>The unit register</source>
        <translation>窗口单位名录</translation>
    </message>
    <message>
        <source>The unit register is imported.</source>
        <translation>窗口单位名录已导入。</translation>
    </message>
    <message>
        <source>This cannot be recorded.</source>
        <translation>这一项无法记下。</translation>
    </message>
    <message>
        <source>This case folder is an older copy: it can be read, not changed</source>
        <translation>这个案卷是旧的副本，只能查看，不能改动</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>窗口单位</translation>
    </message>
    <message>
        <source>Unit not said yet</source>
        <translation>尚未填写单位</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What you had filled in is still here.</source>
        <translation>上次填的内容还在。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>Write it as: name, work unit, permit number.</source>
        <translation>请写成：姓名，工作单位，证号。</translation>
    </message>
    <message>
        <source>Write the time like 09:05.</source>
        <translation>时间请写成 09:05 的样子。</translation>
    </message>
    <message numerus="yes">
        <source>Your certificate ends in %n day(s)</source>
        <translation>
            <numerusform>您的证书还有 %n 天到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Your certificate has ended: you cannot sign</source>
        <translation>您的证书已到期，不能签章</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>last edited on {day}</source>
        <translation>{day} 最后编辑</translation>
    </message>
    <message>
        <source>last edited {time}</source>
        <translation>{time} 最后编辑</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未报送</translation>
    </message>
    <message>
        <source>returned by {who}, {at}</source>
        <translation>{who}退回，{at}</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {same} unchanged.</source>
        <translation>新增 {added} 个，更新 {changed} 个，未变 {same} 个。</translation>
    </message>
    <message numerus="yes">
        <source>{name} (%n day(s) left)</source>
        <translation>
            <numerusform>{name}（还有 %n 天）</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (ended)</source>
        <translation>{name}（已到期）</translation>
    </message>
    <message>
        <source>{name} ({when})</source>
        <translation>{name}（{when}）</translation>
    </message>
    <message>
        <source>{name}, {team}</source>
        <translation>{name}，{team}</translation>
    </message>
    <message>
        <source>{percent} so far</source>
        <translation>暂得 {percent} 分</translation>
    </message>
    <message>
        <source>{unit}: everything is there, the last entry is of {time}.</source>
        <translation>{unit}，{time} 之前的录入都在。</translation>
    </message>
    <message>
        <source>{verdict} so far</source>
        <translation>暂定{verdict}</translation>
    </message>
    <message>
        <source>→ handed over</source>
        <translation>→ 已报送</translation>
    </message>
    <message>
        <source>→ handed over, changed since</source>
        <translation>→ 已报送，后有改动</translation>
    </message>
    <message>
        <source>↩ returned</source>
        <translation>↩ 已退回</translation>
    </message>
    <message>
        <source>✓ approved</source>
        <translation>✓ 已通过</translation>
    </message>
    <message>
        <source>✓ merged</source>
        <translation>✓ 已合并</translation>
    </message>
    <message>
        <source>✓ merged by {who}</source>
        <translation>✓ {who}已合并</translation>
    </message>
</context>
</TS>

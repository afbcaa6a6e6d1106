<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Merge</name>
    <message>
        <source>! Conflict</source>
        <translation>! 冲突</translation>
    </message>
    <message>
        <source>! Edited after the seal</source>
        <translation>! 签章后改动</translation>
    </message>
    <message>
        <source>! Photo used twice</source>
        <translation>! 照片重复使用</translation>
    </message>
    <message>
        <source>! Same unit, same day</source>
        <translation>! 同一单位同一天</translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>冲突 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>已有 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer</source>
        <translation>
            <numerusform>更新 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) used twice</source>
        <translation>
            <numerusform>重复照片 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) merged</source>
        <translation>
            <numerusform>已合并 %n 个来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) twice</source>
        <translation>
            <numerusform>重复检查 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>= nothing new</source>
        <translation>= 没有新内容</translation>
    </message>
    <message>
        <source>= older copy</source>
        <translation>= 较旧的副本</translation>
    </message>
    <message>
        <source>A file that is damaged, altered or not of this team would be kept here.</source>
        <translation>损坏、被改动或者不属于本组的文件会留在这里。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add a rescued case folder</source>
        <translation>加入抢救出的案卷</translation>
    </message>
    <message>
        <source>Add a rescued case folder…</source>
        <translation>加入抢救出的案卷…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>加入文件…</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Both count.</source>
        <translation>两份都采用。</translation>
    </message>
    <message>
        <source>Both: they can stand together</source>
        <translation>都要：两份可以并存</translation>
    </message>
    <message>
        <source>Bringing the lists up to date</source>
        <translation>正在更新列表</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>带来</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>报送包</translation>
    </message>
    <message>
        <source>Bundles and sheets (*.mingcha *.pdf)</source>
        <translation>报送包和检查表 (*.mingcha *.pdf)</translation>
    </message>
    <message>
        <source>Case folder</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>请选择存在的文件夹。</translation>
    </message>
    <message>
        <source>Choose one of them first.</source>
        <translation>请先选一份。</translation>
    </message>
    <message>
        <source>Choose the case folder</source>
        <translation>选择案卷文件夹</translation>
    </message>
    <message>
        <source>Choose what was handed over</source>
        <translation>选择报送来的文件</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Copy where it lies</source>
        <translation>复制所在位置</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Double visits</source>
        <translation>重复检查</translation>
    </message>
    <message>
        <source>Drop bundles, sheets or case folders here</source>
        <translation>把报送包、检查表或案卷拖到这里</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>留痕记录</translation>
    </message>
    <message>
        <source>Every merge stands here with its file, and can be taken back.</source>
        <translation>每次合并连同文件都列在这里，可以撤销。</translation>
    </message>
    <message>
        <source>Exactly what came from {file} goes. Your own work and all other merges stay, and the file can be merged again.</source>
        <translation>只撤出来自 {file} 的内容。你自己的工作和其他合并都保留，这个文件以后还可以再合并。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>First you see what each file brings: new, known, newer, in conflict, twice. Nothing is overwritten, and a whole merge can be undone.</source>
        <translation>先列出每个文件带来什么：新增、已有、更新、冲突、重复。不会覆盖任何内容，整次合并都可以撤销。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>报送人</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>去审核</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>报送时间</translation>
    </message>
    <message>
        <source>Head of {replica}</source>
        <translation>链头 {replica}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>It can be opened once it is merged.</source>
        <translation>合并以后才能打开。</translation>
    </message>
    <message>
        <source>It is only read, never changed, and this is not kept.</source>
        <translation>只读取，不改动；口令不保存。</translation>
    </message>
    <message>
        <source>It names entries that this laptop never wrote. Tell the lead.</source>
        <translation>它提到的记录不是这台电脑写的，请告诉组长。</translation>
    </message>
    <message>
        <source>Its passphrase or recovery code</source>
        <translation>它的口令或恢复码</translation>
    </message>
    <message>
        <source>Kept and listed, but not part of the sealed sheet.</source>
        <translation>保留并列出，但不属于已签章的检查表。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Looking what they bring</source>
        <translation>正在查看各来源的内容</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merged by</source>
        <translation>合并人</translation>
    </message>
    <message>
        <source>Merges so far</source>
        <translation>历次合并</translation>
    </message>
    <message>
        <source>Merging; you can go on working meanwhile</source>
        <translation>正在合并，期间可以照常工作</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我写的</translation>
    </message>
    <message>
        <source>More</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New roster</source>
        <translation>新名册</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Newer than here</source>
        <translation>比本机新</translation>
    </message>
    <message>
        <source>No conflict</source>
        <translation>没有冲突</translation>
    </message>
    <message>
        <source>Nothing in the list is left to merge.</source>
        <translation>列表里没有可以合并的内容了。</translation>
    </message>
    <message>
        <source>Nothing was merged yet</source>
        <translation>还没有合并过</translation>
    </message>
    <message>
        <source>Nothing was set aside</source>
        <translation>没有未合并的文件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>One took it away while another changed it.</source>
        <translation>一人删去，另一人作了改动。</translation>
    </message>
    <message>
        <source>Only the newest merge can be undone, until something was issued on top of it.</source>
        <translation>只能撤销最近一次合并；在它之后已经签发的，不能撤销。</translation>
    </message>
    <message>
        <source>Open the inspection</source>
        <translation>打开这份检查</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Re-used photos</source>
        <translation>重复照片</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Receipts and returned inspections that the lead sent back. First you see what each file brings; only then is anything taken in.</source>
        <translation>组长发回的回执和退回的检查。先列出每个文件带来什么，确认后才收下。</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Rescued folder…</source>
        <translation>抢救的案卷…</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Say why: it is kept with the choice.</source>
        <translation>请写明理由，理由随选择一起保存。</translation>
    </message>
    <message>
        <source>See first, then merge; undo before issuing.</source>
        <translation>先看清楚，再合并；签发之前可以撤销。</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>未合并</translation>
    </message>
    <message>
        <source>Settle the conflicts</source>
        <translation>处理冲突</translation>
    </message>
    <message>
        <source>Settle this conflict</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Settled. What was not chosen stays in the record.</source>
        <translation>已选定。没有采用的内容留在记录里。</translation>
    </message>
    <message>
        <source>Signed sheet</source>
        <translation>签章检查表</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>另写一份</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The copy of a laptop&apos;s case folder, as it was found.</source>
        <translation>从某台电脑上原样拷出的案卷文件夹。</translation>
    </message>
    <message>
        <source>The inspection was sealed twice.</source>
        <translation>同一份检查签章了两次。</translation>
    </message>
    <message>
        <source>The mark stays as in the first one; the fact is written anew.</source>
        <translation>评定按第一份不变，事实重写。</translation>
    </message>
    <message>
        <source>The photo was not handed over yet. Ask for it; it can come later.</source>
        <translation>照片还没有报送过来，请催要；以后补来也可以。</translation>
    </message>
    <message>
        <source>The result stays here; undo is under History.</source>
        <translation>结果留在本页；要撤销，请到“历史”。</translation>
    </message>
    <message>
        <source>The same formal number was given twice.</source>
        <translation>同一个文号用了两次。</translation>
    </message>
    <message>
        <source>The same photo belongs to another inspection too. Look at both.</source>
        <translation>同一张照片也用在另一份检查里，请两份都看一看。</translation>
    </message>
    <message>
        <source>Theirs: {who}</source>
        <translation>{who}写的</translation>
    </message>
    <message>
        <source>These files were not merged; the others were. Show them to whoever sent them.</source>
        <translation>这些文件没有合并，其他文件照常合并。请告诉报送的人。</translation>
    </message>
    <message>
        <source>This counts instead: {value}</source>
        <translation>现以此为准：{value}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Two copies of one laptop were written on. Nothing is lost; ask which is still in use.</source>
        <translation>同一台电脑的两个副本都写过内容。没有丢失；请问清楚现在用的是哪一个。</translation>
    </message>
    <message>
        <source>Two inspections of one unit on one day. Compare them; void one if it is double.</source>
        <translation>同一单位同一天有两份检查。请对照；确属重复的，作废一份。</translation>
    </message>
    <message>
        <source>Two leads decided differently.</source>
        <translation>两位组长的决定不一样。</translation>
    </message>
    <message>
        <source>Two people wrote different things without knowing of it.</source>
        <translation>两人互不知情，写得不一样。</translation>
    </message>
    <message>
        <source>Two people wrote different things. Both are kept; choose under Conflicts.</source>
        <translation>两人写的不一样，两份都保留；请到“冲突”中选定。</translation>
    </message>
    <message>
        <source>Unchanged copy</source>
        <translation>原样副本</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo this merge</source>
        <translation>撤销这次合并</translation>
    </message>
    <message>
        <source>Undo this merge…</source>
        <translation>撤销这次合并…</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>撤销时间</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n entries left again</source>
        <translation>
            <numerusform>已撤销：撤出 %n 条留痕记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>窗口单位</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What both began with</source>
        <translation>两人改动之前</translation>
    </message>
    <message>
        <source>What counts instead</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>What the lead sent back to you.</source>
        <translation>组长发回给你的回执和退回件。</translation>
    </message>
    <message>
        <source>What this source brings</source>
        <translation>此来源带来的内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where two people wrote different things about the same, both stand here side by side.</source>
        <translation>两人对同一处写得不一样时，会在这里并列显示。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Without it the folder cannot be read.</source>
        <translation>没有口令就读不出来。</translation>
    </message>
    <message>
        <source>by {said}</source>
        <translation>{said}</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>代码 {code}</translation>
    </message>
    <message>
        <source>does not count; it stays in the record</source>
        <translation>不采用；留在记录里</translation>
    </message>
    <message numerus="yes">
        <source>in %n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>未保留</translation>
    </message>
    <message>
        <source>of {said}</source>
        <translation>{said}的</translation>
    </message>
    <message>
        <source>on {said}</source>
        <translation>{said}</translation>
    </message>
    <message>
        <source>photo {said}</source>
        <translation>照片 {said}</translation>
    </message>
    <message>
        <source>photos {photos}</source>
        <translation>照片 {photos}</translation>
    </message>
    <message>
        <source>the other is {said}</source>
        <translation>另一份是 {said}</translation>
    </message>
    <message>
        <source>version {said}</source>
        <translation>第 {said} 版</translation>
    </message>
    <message>
        <source>{at}, counts meanwhile</source>
        <translation>{at}，暂以此为准</translation>
    </message>
    <message>
        <source>{before} + {news} = {after}</source>
        <translation>{before} + {news} = {after}</translation>
    </message>
    <message>
        <source>{entries} entries of {inspections} inspections</source>
        <translation>{inspections} 份检查，{entries} 条留痕记录</translation>
    </message>
    <message>
        <source>{entries} entries of {inspections} inspections leave again.</source>
        <translation>将撤出 {inspections} 份检查的 {entries} 条留痕记录。</translation>
    </message>
    <message>
        <source>{kind} of {writer}, {at}</source>
        <translation>{writer}的{kind}，{at}</translation>
    </message>
    <message>
        <source>{name} (part {part} of {parts})</source>
        <translation>{name}（第 {part} 部分，共 {parts} 部分）</translation>
    </message>
    <message>
        <source>{present} of {total}</source>
        <translation>{present}/{total}</translation>
    </message>
    <message>
        <source>{said} of them</source>
        <translation>共 {said} 处</translation>
    </message>
    <message>
        <source>— stopped</source>
        <translation>— 已停止</translation>
    </message>
    <message>
        <source>… at work</source>
        <translation>… 处理中</translation>
    </message>
    <message>
        <source>… waiting</source>
        <translation>… 等待</translation>
    </message>
    <message>
        <source>→ can be merged</source>
        <translation>→ 可以合并</translation>
    </message>
    <message>
        <source>↶ undone</source>
        <translation>↶ 已撤销</translation>
    </message>
    <message>
        <source>✓ counts</source>
        <translation>✓ 以此为准</translation>
    </message>
    <message>
        <source>✓ merged</source>
        <translation>✓ 已合并</translation>
    </message>
    <message>
        <source>✕ Copied laptop</source>
        <translation>✕ 电脑被复制</translation>
    </message>
    <message>
        <source>✕ Photo missing</source>
        <translation>✕ 缺照片</translation>
    </message>
    <message>
        <source>✕ Receipt does not fit</source>
        <translation>✕ 回执对不上</translation>
    </message>
    <message>
        <source>✕ set aside</source>
        <translation>✕ 未合并</translation>
    </message>
</context>
</TS>

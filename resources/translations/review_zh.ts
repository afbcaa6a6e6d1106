<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to resolve</source>
        <translation>
            <numerusform>%n 处冲突待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done by an earlier run.</source>
        <translation>
            <numerusform>此前已完成 %n 份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s) in the list</source>
        <translation>
            <numerusform>列表中有 %n 次检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s) issued</source>
        <translation>
            <numerusform>已签发 %n 次检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not issued, see below.</source>
        <translation>
            <numerusform>%n 次未签发，原因见下。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) bound into one PDF</source>
        <translation>
            <numerusform>已把 %n 份文书合成一个 PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) sent to the printer</source>
        <translation>
            <numerusform>已发往打印机 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not on this computer yet</source>
        <translation>
            <numerusform>%n 张照片还没有到本机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>意见 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) go with it.</source>
        <translation>
            <numerusform>附带 %n 条审核意见。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicion(s) without a result: {codes}</source>
        <translation>
            <numerusform>%n 项疑似一票否决未核实：{codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without such a paper.</source>
        <translation>
            <numerusform>%n 次检查没有这种文书。</numerusform>
        </translation>
    </message>
    <message>
        <source>A formal number was given out twice</source>
        <translation>同一文号签发了两份</translation>
    </message>
    <message>
        <source>A number is never given out twice, and the series never back.</source>
        <translation>文号不重复使用，也不倒退。</translation>
    </message>
    <message>
        <source>About the inspection</source>
        <translation>检查概况</translation>
    </message>
    <message>
        <source>About the visit</source>
        <translation>看概况</translation>
    </message>
    <message>
        <source>Add the remark</source>
        <translation>写入意见</translation>
    </message>
    <message>
        <source>After correction</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Approved. Ctrl+Enter leads to the issue.</source>
        <translation>已通过。按 Ctrl+Enter 去签发。</translation>
    </message>
    <message>
        <source>At most {points}</source>
        <translation>最多 {points} 分</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>机关代字</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Begin again, and it goes on where it stopped.</source>
        <translation>再次开始，从停下处继续。</translation>
    </message>
    <message>
        <source>Binding…</source>
        <translation>正在合成…</translation>
    </message>
    <message numerus="yes">
        <source>Call log: %n call(s)</source>
        <translation>
            <numerusform>拨测 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another stage, or fewer filters, at the left.</source>
        <translation>请在左边换一个阶段，或减少筛选条件。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Competent body</source>
        <translation>有权机关</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirmed by both inspectors</source>
        <translation>两名检查人员共同确认</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Contact for the unit</source>
        <translation>给单位的联系方式</translation>
    </message>
    <message>
        <source>Copy saved</source>
        <translation>已保存副本</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct item {code}</source>
        <translation>更正检查项 {code}</translation>
    </message>
    <message>
        <source>Corrected to: {result}</source>
        <translation>组长更正为：{result}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>文书日期</translation>
    </message>
    <message>
        <source>Deduct points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>暂缓反馈</translation>
    </message>
    <message>
        <source>Defer the feedback</source>
        <translation>暂缓反馈</translation>
    </message>
    <message>
        <source>Defer the feedback…</source>
        <translation>暂缓反馈…</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>暂缓反馈</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>End the deferral</source>
        <translation>解除暂缓</translation>
    </message>
    <message>
        <source>Enter the result</source>
        <translation>录入结果</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Feedback deferred until {day}: {reason}</source>
        <translation>暂缓反馈至 {day}：{reason}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Find by unit, number, date or words</source>
        <translation>按单位、编号、日期或文字查找</translation>
    </message>
    <message>
        <source>For the competent body only. The unit never gets it.</source>
        <translation>只交有权机关，绝不发给单位。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Formal numbers and contact</source>
        <translation>文号和联系方式</translation>
    </message>
    <message>
        <source>Goes back to {names} with your next hand-over to them.</source>
        <translation>下次向 {names} 报送时退回。</translation>
    </message>
    <message numerus="yes">
        <source>History, %n line(s)</source>
        <translation>
            <numerusform>办理记录 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>Internal, not for the unit</source>
        <translation>内部文书，不发给单位</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Issue all</source>
        <translation>全部签发</translation>
    </message>
    <message>
        <source>Issue the verdict…</source>
        <translation>签发结论…</translation>
    </message>
    <message>
        <source>Issue, print…</source>
        <translation>签发、打印…</translation>
    </message>
    <message>
        <source>Issued under this number.</source>
        <translation>已用此文号签发。</translation>
    </message>
    <message>
        <source>Issued under this number: a notice without score.</source>
        <translation>已用此文号签发整改通知，未出分数。</translation>
    </message>
    <message>
        <source>Issued: from now on only an amendment changes it.</source>
        <translation>已签发：此后只能由检查人员更正后重新签发。</translation>
    </message>
    <message>
        <source>Issued: {number}</source>
        <translation>已签发：{number}</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>签发…</translation>
    </message>
    <message>
        <source>Issuing…</source>
        <translation>正在签发…</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>文种代字</translation>
    </message>
    <message>
        <source>Kind of unit</source>
        <translation>单位类别</translation>
    </message>
    <message>
        <source>Lacks {what}</source>
        <translation>缺少{what}</translation>
    </message>
    <message>
        <source>Last number given out this year</source>
        <translation>本年已用到第几号</translation>
    </message>
    <message>
        <source>Left empty, such inspections are not issued but listed below.</source>
        <translation>留空则不签发缺少证据的检查，并在下方列出。</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>复核日期</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>授权文件</translation>
    </message>
    <message>
        <source>May stay empty when remarks say what is to be done.</source>
        <translation>审核意见已写明的，可以留空。</translation>
    </message>
    <message>
        <source>May stay empty: there is room to write it by hand.</source>
        <translation>可以留空，纸上留有填写位置。</translation>
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
        <source>Needed for a dismissal.</source>
        <translation>排除时必须写明。</translation>
    </message>
    <message>
        <source>No suspicion stands on item {code}.</source>
        <translation>检查项 {code} 没有疑似一票否决的情形。</translation>
    </message>
    <message>
        <source>No unit named</source>
        <translation>未填单位</translation>
    </message>
    <message>
        <source>None of them is approved: there is nothing to issue.</source>
        <translation>其中没有已通过的检查，无可签发。</translation>
    </message>
    <message>
        <source>None of them is issued: there are no papers yet.</source>
        <translation>其中没有已签发的检查，还没有文书。</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>未观察到</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的检查</translation>
    </message>
    <message>
        <source>Nothing fits. Esc in the search field forgets the words.</source>
        <translation>没有符合的检查。在查找框按 Esc 清除文字。</translation>
    </message>
    <message>
        <source>Nothing here. Another stage or fewer filters show more.</source>
        <translation>这里没有检查。换一个阶段或减少筛选条件试试。</translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation>没有待审核的检查</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Notice only, without score</source>
        <translation>只发整改通知，不出分数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Numbers…</source>
        <translation>文号设置…</translation>
    </message>
    <message>
        <source>One PDF…</source>
        <translation>合成一个 PDF…</translation>
    </message>
    <message>
        <source>Only a lead decides on an inspection.</source>
        <translation>只有组长可以审核检查。</translation>
    </message>
    <message>
        <source>Only an issued paper is printed or saved.</source>
        <translation>签发后才能打印或保存文书。</translation>
    </message>
    <message>
        <source>Only what waits or is approved can be returned.</source>
        <translation>只有待审核或已通过的检查可以退回。</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Papers…</source>
        <translation>文书…</translation>
    </message>
    <message>
        <source>Points to deduct</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Preview, not signed</source>
        <translation>预览稿，未签发</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>审核列表</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason or remark</source>
        <translation>理由或说明</translation>
    </message>
    <message>
        <source>Reason where evidence is missing</source>
        <translation>缺少证据时的签发理由</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Record the signature…</source>
        <translation>补签名…</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Remark on item {code}</source>
        <translation>对检查项 {code} 的审核意见</translation>
    </message>
    <message>
        <source>Remark on the whole inspection</source>
        <translation>对整次检查的审核意见</translation>
    </message>
    <message>
        <source>Remark on version {version}</source>
        <translation>对第 {version} 版的审核意见</translation>
    </message>
    <message>
        <source>Remarks on the whole</source>
        <translation>总体意见</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>写意见…</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>去处理…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result on suspicion {code}</source>
        <translation>疑似情形 {code} 的核实结果</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Return to the inspectors</source>
        <translation>退回检查人员</translation>
    </message>
    <message>
        <source>Returned. Hand over to the inspectors, so that they get it.</source>
        <translation>已退回。请向检查人员报送一次，让他们收到。</translation>
    </message>
    <message>
        <source>Returned: it comes back here once it is amended.</source>
        <translation>已退回：检查人员更正并重新签章后回到这里。</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
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
        <source>Same unit, same day: {number} by {names}</source>
        <translation>同一单位同日另有检查：{number}，{names}</translation>
    </message>
    <message>
        <source>Save a copy of the paper</source>
        <translation>保存文书副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Save the papers as one PDF</source>
        <translation>把文书存为一个 PDF</translation>
    </message>
    <message>
        <source>Save the transfer slip</source>
        <translation>保存移送单</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Sealed inspections appear here: your own, and those that others handed over.</source>
        <translation>已签章的检查显示在这里：自己的，以及别人报送来的。</translation>
    </message>
    <message>
        <source>Seen at {time}</source>
        <translation>{time} 看到</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发往打印机。</translation>
    </message>
    <message>
        <source>Service point</source>
        <translation>服务点</translation>
    </message>
    <message>
        <source>Several at once</source>
        <translation>批量处理</translation>
    </message>
    <message>
        <source>Several at once…</source>
        <translation>批量处理…</translation>
    </message>
    <message>
        <source>Shift or Ctrl chooses several, Ctrl+A all.</source>
        <translation>按 Shift 或 Ctrl 选多个，Ctrl+A 全选。</translation>
    </message>
    <message>
        <source>Short for the authority, as in its other documents.</source>
        <translation>机关代字，与其他公文一致。</translation>
    </message>
    <message>
        <source>Show one of them</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Show the items</source>
        <translation>看检查项</translation>
    </message>
    <message>
        <source>Sign the slip</source>
        <translation>签署移送单</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signed paper</source>
        <translation>已签发的文书</translation>
    </message>
    <message>
        <source>Stands in every paper for questions and objections.</source>
        <translation>印在每份文书上，供单位咨询和提出异议。</translation>
    </message>
    <message>
        <source>Stands in the papers. Empty: the one kept under Numbers.</source>
        <translation>印在文书上。留空时用“文号设置”里的联系方式。</translation>
    </message>
    <message>
        <source>Stopped. What was done stays done.</source>
        <translation>已停止，完成的部分有效。</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>疑似一票否决</translation>
    </message>
    <message>
        <source>Suspicion: {result}</source>
        <translation>疑似情形：{result}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take the correction back</source>
        <translation>撤销更正</translation>
    </message>
    <message>
        <source>The approval is taken back: another score counts then.</source>
        <translation>更正后得分变化，需要重新通过。</translation>
    </message>
    <message>
        <source>The clock of its computer was set back by {span}: check the times.</source>
        <translation>填写期间电脑的时钟往回拨了 {span}：请核实到达、等候等时间。</translation>
    </message>
    <message>
        <source>The competent body decides, not the team. Here its result is entered.</source>
        <translation>由有权机关认定，检查组不作认定。这里只录入其结果。</translation>
    </message>
    <message>
        <source>The form&apos;s calendar does not know {years}: papers name no day for repairs. Check the working days.</source>
        <translation>检查表里没有 {years} 年的放假安排：整改期限不印到日，请核对办理天数。</translation>
    </message>
    <message>
        <source>The inspectors read it once the inspection is handed back.</source>
        <translation>退回报送后，检查人员能看到。</translation>
    </message>
    <message>
        <source>The inspectors&apos; answer stays on the sheet; yours stands beside it, and both scores are shown.</source>
        <translation>检查人员的结果保留在检查表上，你的更正并列显示，两个得分都列出。</translation>
    </message>
    <message>
        <source>The next issue gets</source>
        <translation>下一个文号</translation>
    </message>
    <message>
        <source>The number that this issue gets.</source>
        <translation>签发时使用的文号。</translation>
    </message>
    <message>
        <source>The sheet had the lead&apos;s signature already.</source>
        <translation>检查表此前已有组长签名。</translation>
    </message>
    <message>
        <source>The sheet is countersigned with this number.</source>
        <translation>检查表已由组长签名，并印上此文号。</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>There are no papers yet.</source>
        <translation>还没有文书。</translation>
    </message>
    <message>
        <source>There are no remarks on items yet.</source>
        <translation>还没有写审核意见。</translation>
    </message>
    <message>
        <source>This computer has no printer set up. One PDF can be printed elsewhere.</source>
        <translation>本机没有设置打印机。可合成一个 PDF，到别处打印。</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Transfer slip</source>
        <translation>问题线索移送单</translation>
    </message>
    <message>
        <source>Transfer slip…</source>
        <translation>问题线索移送单…</translation>
    </message>
    <message>
        <source>Until you end it, nothing is issued for this inspection.</source>
        <translation>解除之前，这次检查不向单位签发任何文书。</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>Version {version} returned</source>
        <translation>第 {version} 版被退回</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <source>Visited twice</source>
        <translation>同日重复</translation>
    </message>
    <message>
        <source>What counts instead</source>
        <translation>改按什么计</translation>
    </message>
    <message>
        <source>What is to be changed or checked</source>
        <translation>需要修改或核实什么</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What was not issued</source>
        <translation>未签发的检查</translation>
    </message>
    <message>
        <source>Where a suspicion stands: notice without score</source>
        <translation>疑似一票否决未核实的：只发整改通知，不出分数</translation>
    </message>
    <message>
        <source>While a suspicion stands, the unit gets no verdict.</source>
        <translation>疑似情形核实之前，不向单位发结论。</translation>
    </message>
    <message>
        <source>Why it is issued without this evidence</source>
        <translation>缺少下列证据仍签发的理由</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>有审核意见</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请写整数。</translation>
    </message>
    <message>
        <source>Write points from 0 to {most}, such as 0.5.</source>
        <translation>请写 0 到 {most} 之间的分数，如 0.5。</translation>
    </message>
    <message>
        <source>Write the remark first.</source>
        <translation>请先写意见。</translation>
    </message>
    <message>
        <source>Write why it is corrected.</source>
        <translation>请写明更正的理由。</translation>
    </message>
    <message>
        <source>Write why it is issued all the same.</source>
        <translation>请写明仍然签发的理由。</translation>
    </message>
    <message>
        <source>Write why it is returned.</source>
        <translation>请写明退回的理由。</translation>
    </message>
    <message>
        <source>Write why the feedback is deferred.</source>
        <translation>请写明暂缓反馈的理由。</translation>
    </message>
    <message>
        <source>confirmed by the competent body</source>
        <translation>有权机关已确认</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>in ink</source>
        <translation>纸面签名</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>尚未签名</translation>
    </message>
    <message>
        <source>{all} in all: {approved} to be issued, {issued} issued.</source>
        <translation>共 {all} 次：待签发 {approved}，已签发 {issued}。</translation>
    </message>
    <message>
        <source>{obtained} of {possible} points · complete {complete} % · {majors} major</source>
        <translation>得 {obtained} 分，满分 {possible} · 完整度 {complete}% · 突出问题 {majors}</translation>
    </message>
    <message>
        <source>−{points} pt</source>
        <translation>−{points} 分</translation>
    </message>
</context>
</TS>

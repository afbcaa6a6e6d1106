<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Items</name>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message numerus="yes">
        <source>%n more phrase(s)</source>
        <translation>
            <numerusform>其余 %n 句</numerusform>
        </translation>
    </message>
    <message>
        <source>A day like 2026-09-15 or 9-15</source>
        <translation>日期写成 2026-09-15 或 9-15</translation>
    </message>
    <message>
        <source>A telephone number: digits, +, -, *, #</source>
        <translation>电话号码只含数字和 + - * #</translation>
    </message>
    <message>
        <source>A time like 09:05</source>
        <translation>时间写成 09:05</translation>
    </message>
    <message>
        <source>A whole number from 0 to {most}</source>
        <translation>请填 0 到 {most} 的整数</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>At most {most} characters</source>
        <translation>最多 {most} 字</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Blank left</source>
        <translation>有空没填</translation>
    </message>
    <message>
        <source>By hand: −{points} pt…</source>
        <translation>手动扣 {points} 分…</translation>
    </message>
    <message numerus="yes">
        <source>Call log: %n call(s)…</source>
        <translation>
            <numerusform>通话记录：%n 次…</numerusform>
        </translation>
    </message>
    <message>
        <source>Call log…</source>
        <translation>通话记录…</translation>
    </message>
    <message>
        <source>Choose a result</source>
        <translation>未填结果</translation>
    </message>
    <message>
        <source>Competent authority</source>
        <translation>有权机关</translation>
    </message>
    <message>
        <source>Confirm by both inspectors</source>
        <translation>两人共同确认</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deduction by hand…</source>
        <translation>手动扣分…</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>First review on</source>
        <translation>初审日期</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>It was finished before it was accepted</source>
        <translation>办结日期早于受理日期</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Lacks {what}</source>
        <translation>缺{what}</translation>
    </message>
    <message>
        <source>Lead&apos;s remark</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>More (M)</source>
        <translation>更多（M）</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Needs a reason</source>
        <translation>需写理由</translation>
    </message>
    <message>
        <source>No such facility is required here</source>
        <translation>本场所不要求设置</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>未观察到</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing of the kind fell due in the period</source>
        <translation>检查期内没有应办事项</translation>
    </message>
    <message>
        <source>Number dialled</source>
        <translation>拨打号码</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Outcome: {state}…</source>
        <translation>核实结果：{state}…</translation>
    </message>
    <message>
        <source>Points from 0 to {most}</source>
        <translation>请填 0 到 {most} 的分值</translation>
    </message>
    <message>
        <source>Points off</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Re-review on</source>
        <translation>复核日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason (R)</source>
        <translation>理由（R）</translation>
    </message>
    <message>
        <source>Reason for dismissal</source>
        <translation>排除理由</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Seconds waited</source>
        <translation>等待秒数</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>观察时间</translation>
    </message>
    <message>
        <source>Seen at {time}…</source>
        <translation>观察时间 {time}…</translation>
    </message>
    <message>
        <source>Sign shown</source>
        <translation>有提示牌</translation>
    </message>
    <message>
        <source>The end is before the start</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>The fact: time, window, exact words (N)</source>
        <translation>写下事实：时间、窗口、原话（N）</translation>
    </message>
    <message>
        <source>The unit does not offer this service</source>
        <translation>本单位无此项业务</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time seen…</source>
        <translation>观察时间…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message numerus="yes">
        <source>Use it for the %n other(s) of this section without one</source>
        <translation>
            <numerusform>本部分另 %n 项不适用也用这个理由</numerusform>
        </translation>
    </message>
    <message>
        <source>What is to be recorded</source>
        <translation>写下要记录的内容</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Working days promised</source>
        <translation>承诺工作日</translation>
    </message>
    <message>
        <source>a document reference or photo</source>
        <translation>资料名称、文号或照片</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>a second piece of evidence</source>
        <translation>第二份证据</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>one reason for the section</source>
        <translation>同一理由用于本部分</translation>
    </message>
    <message>
        <source>start and end time</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>the call log</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>the exact words or the fact</source>
        <translation>原话或事实</translation>
    </message>
    <message>
        <source>the second inspector&apos;s confirmation</source>
        <translation>两人共同确认</translation>
    </message>
    <message>
        <source>{done} / {whole} marked</source>
        <translation>已评 {done} / {whole}</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>缺{name}</translation>
    </message>
    <message>
        <source>{name}: {remark}</source>
        <translation>{name}：{remark}</translation>
    </message>
    <message>
        <source>{points} pt</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>−{points} pt</source>
        <translation>−{points} 分</translation>
    </message>
    <message>
        <source>✓ Confirmed by both inspectors</source>
        <translation>✓ 两人已共同确认</translation>
    </message>
</context>
</TS>

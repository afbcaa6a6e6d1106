<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Inspection</name>
    <message numerus="yes">
        <source>%n item(s) found</source>
        <translation>
            <numerusform>找到 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left</source>
        <translation>
            <numerusform>还有 %n 项未评</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on items still to be seen to</source>
        <translation>
            <numerusform>还有 %n 个检查项的审核意见没有处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>签章前还缺 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>, %n problem(s)</source>
        <translation>
            <numerusform>，%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>2026-09-15 or 20260915</source>
        <translation>如 2026-09-15 或 20260915</translation>
    </message>
    <message>
        <source>9:05 or 0905</source>
        <translation>如 9:05 或 0905</translation>
    </message>
    <message numerus="yes">
        <source>; %n answer(s) hidden, not lost</source>
        <translation>
            <numerusform>；%n 项结果隐藏，不会丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Amending version {version}.</source>
        <translation>正在更正第 {version} 版。</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>As posted, 9:00–12:00, 13:30–17:00</source>
        <translation>按公示填写，如 9:00—12:00、13:30—17:00</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>返回今日</translation>
    </message>
    <message>
        <source>By code or words; Enter goes there, Esc clears</source>
        <translation>按编号或文字查找；回车跳到第一项，Esc 清除</translation>
    </message>
    <message>
        <source>By the month of the visit</source>
        <translation>按检查月份</translation>
    </message>
    <message>
        <source>By the month of the visit: {phase}</source>
        <translation>按检查月份：{phase}</translation>
    </message>
    <message>
        <source>Campaign phase</source>
        <translation>整治阶段</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Chinese and English</source>
        <translation>中英文</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Completeness {percent}</source>
        <translation>完整度 {percent}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Empty: not revealed</source>
        <translation>空着表示未亮明</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Every item is marked</source>
        <translation>全部检查项都已评定</translation>
    </message>
    <message>
        <source>Evidence lacking</source>
        <translation>缺证据</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Facts of the visit</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Find an item</source>
        <translation>查找检查项</translation>
    </message>
    <message>
        <source>Find an item ({keys})</source>
        <translation>查找检查项（{keys}）</translation>
    </message>
    <message>
        <source>From the register, or any name</source>
        <translation>可从名录选，也可直接填写</translation>
    </message>
    <message>
        <source>From the roster, or: name, work unit, permit number</source>
        <translation>从名册选，或写：姓名，工作单位，证号</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>检查依据</translation>
    </message>
    <message>
        <source>Head of unit</source>
        <translation>第一责任人</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>If something is wrong, amend it: a new version is sealed then.</source>
        <translation>发现有误可以更正，更正后另签一版。</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>Languages of the sheet</source>
        <translation>检查表语言</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>time of leaving</comment>
        <translation>离开</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>授权文件</translation>
    </message>
    <message>
        <source>Missing before sealing</source>
        <translation>签章前还缺</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>检查方式</translation>
    </message>
    <message>
        <source>No photo to paste</source>
        <translation>剪贴板里没有照片</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>没有记下。</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Nothing can be typed on this sheet</source>
        <translation>这份检查表不能改动</translation>
    </message>
    <message>
        <source>Nothing found; Esc shows all items</source>
        <translation>没有找到；按 Esc 显示全部</translation>
    </message>
    <message>
        <source>Nothing marked yet</source>
        <translation>尚未评定</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>没问题</translation>
    </message>
    <message>
        <source>On the whole</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>On this computer only, encrypted</source>
        <translation>仅保存在本机，已加密</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Posted hours</source>
        <translation>公示时间</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Provisional: {verdict}</source>
        <translation>暂定：{verdict}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Refusal to sign</source>
        <translation>拒签情况</translation>
    </message>
    <message>
        <source>Registered as {code}</source>
        <translation>名录编码 {code}</translation>
    </message>
    <message>
        <source>Returned by {name} on {time}</source>
        <translation>{name} 于 {time} 退回</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>亮明身份</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>检查范围</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Score so far</source>
        <translation>当前得分</translation>
    </message>
    <message>
        <source>Sealed, version {version}. Nothing can be typed now.</source>
        <translation>已签章（第 {version} 版），内容不能直接改动。</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>签章…</translation>
    </message>
    <message>
        <source>Second inspector</source>
        <translation>第二名检查人员</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>检查部分</translation>
    </message>
    <message>
        <source>Service point</source>
        <translation>服务点</translation>
    </message>
    <message>
        <source>Show what is missing before it can be sealed</source>
        <translation>查看签章前还缺什么</translation>
    </message>
    <message>
        <source>Sign and print</source>
        <translation>签名与打印</translation>
    </message>
    <message>
        <source>The lead&apos;s remarks</source>
        <translation>组长的审核意见</translation>
    </message>
    <message>
        <source>This inspection is void; nothing can be changed.</source>
        <translation>本次检查已作废，不能改动。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>窗口单位</translation>
    </message>
    <message>
        <source>Unit inspected</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Unit not named</source>
        <translation>未写明窗口单位</translation>
    </message>
    <message>
        <source>Unit&apos;s word and paper</source>
        <translation>单位意见与检查表</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>场所</translation>
    </message>
    <message>
        <source>Verdict: {verdict}</source>
        <translation>结论：{verdict}</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>检查过程</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>排队人数</translation>
    </message>
    <message>
        <source>What the unit said</source>
        <translation>单位意见</translation>
    </message>
    <message>
        <source>When you are done, seal again and say why it was amended.</source>
        <translation>改完后重新签章，并写明更正理由。</translation>
    </message>
    <message>
        <source>When you are done, seal again and say why.</source>
        <translation>改好后重新签章，并写明理由。</translation>
    </message>
    <message>
        <source>Why the unit did not sign, and who witnessed it</source>
        <translation>写明拒签原因和见证人</translation>
    </message>
    <message>
        <source>Why this unit</source>
        <translation>选取理由</translation>
    </message>
    <message>
        <source>Windows in all</source>
        <translation>窗口总数</translation>
    </message>
    <message>
        <source>Windows open</source>
        <translation>开放窗口</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>edition {version}</source>
        <translation>{version} 版</translation>
    </message>
    <message>
        <source>fact</source>
        <comment>key hint</comment>
        <translation>事实</translation>
    </message>
    <message>
        <source>fine</source>
        <comment>key hint</comment>
        <translation>没问题</translation>
    </message>
    <message>
        <source>move</source>
        <comment>key hint</comment>
        <translation>移动</translation>
    </message>
    <message>
        <source>next open</source>
        <comment>key hint</comment>
        <translation>下一未评项</translation>
    </message>
    <message>
        <source>not applicable</source>
        <comment>key hint</comment>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not observed</source>
        <comment>key hint</comment>
        <translation>未观察到</translation>
    </message>
    <message>
        <source>photo</source>
        <comment>key hint</comment>
        <translation>照片</translation>
    </message>
    <message>
        <source>problem</source>
        <comment>key hint</comment>
        <translation>有问题</translation>
    </message>
    <message>
        <source>{former} items → {items} items</source>
        <translation>{former} 项 → {items} 项</translation>
    </message>
    <message>
        <source>{name}, {work_unit}, {permit}</source>
        <translation>{name}，{work_unit}，{permit}</translation>
    </message>
    <message>
        <source>{obtained} of {possible} points</source>
        <translation>得 {obtained} 分，应得 {possible} 分</translation>
    </message>
    <message>
        <source>{scope} · {items} items</source>
        <translation>{scope} · {items} 项</translation>
    </message>
    <message>
        <source>{title}: {answered} of {asked} marked</source>
        <translation>{title}：已评 {answered} 项，共 {asked} 项</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>文件 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s)</source>
        <translation>
            <numerusform>%n 份检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s) handed over</source>
        <translation>
            <numerusform>已报送 %n 份检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them drafts</source>
        <translation>
            <numerusform>其中草稿 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>照片 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) missing: nothing is handed over</source>
        <translation>
            <numerusform>缺 %n 张照片，不能报送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>回执 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>A stick, or a folder that the lead can read.</source>
        <translation>优盘，或者组长读得到的共享文件夹。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Bring the files back from a backup, or take these photos off the item with a reason.</source>
        <translation>请从备份找回这些文件，或者写明理由把这些照片从检查项上取下。</translation>
    </message>
    <message>
        <source>Bundles and sheets (*.mingcha *.pdf)</source>
        <translation>报送包和检查表 (*.mingcha *.pdf)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose for whom it is.</source>
        <translation>请选择交给谁。</translation>
    </message>
    <message>
        <source>Choose the shared folder</source>
        <translation>选择共享文件夹</translation>
    </message>
    <message>
        <source>Choose what came from the lead</source>
        <translation>选择组长发回的文件</translation>
    </message>
    <message>
        <source>Choose where to put it.</source>
        <translation>请选择放到哪里。</translation>
    </message>
    <message>
        <source>Collect…</source>
        <translation>收取…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>For</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>From the beginning: there is no receipt yet.</source>
        <translation>从头开始：还没有收到过回执。</translation>
    </message>
    <message>
        <source>Give your work to the lead, on a stick or in a shared folder.</source>
        <translation>把检查交给组长，用优盘或共享文件夹。</translation>
    </message>
    <message>
        <source>Go to People and keys</source>
        <translation>到“人员与密钥”</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Handed over before</source>
        <translation>报送记录</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>报送多少</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nobody else is on the roster. Join a team first.</source>
        <translation>名册上没有别人，请先加入检查组。</translation>
    </message>
    <message>
        <source>Nothing was handed over yet.</source>
        <translation>还没有报送过。</translation>
    </message>
    <message>
        <source>Only they, and you, can open what is written.</source>
        <translation>只有勾选的人和你自己能打开。</translation>
    </message>
    <message>
        <source>Photos are missing.</source>
        <translation>缺照片。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>接收…</translation>
    </message>
    <message>
        <source>Send receipts and what you returned back to inspectors; work to a lead.</source>
        <translation>把回执和退回的检查发还检查人员，或把检查交给别的组长。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Since the last receipt, {at}.</source>
        <translation>最近的回执（{at}）以后。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写出文件。</translation>
    </message>
    <message>
        <source>The last receipt is of {at}.</source>
        <translation>最近的回执是 {at}。</translation>
    </message>
    <message>
        <source>There is nothing new in {folder}.</source>
        <translation>{folder} 里没有新的报送包。</translation>
    </message>
    <message>
        <source>There is nothing new.</source>
        <translation>没有新内容。</translation>
    </message>
    <message>
        <source>They have everything already.</source>
        <translation>他们已经有全部内容。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>交什么</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>放到哪里</translation>
    </message>
    <message>
        <source>Who cannot open bundles yet asks to join first, on People and keys.</source>
        <translation>还不能打开报送包的人，请先到“人员”页申请加入检查组。</translation>
    </message>
    <message>
        <source>With the untouched original photos</source>
        <translation>连同未改动的照片原件</translation>
    </message>
    <message>
        <source>Writing, then checking what was written</source>
        <translation>正在写出并核对</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>{files}, {size}. Take the stick out only after the system has said that it may be removed. The originals stay here until a receipt has come.</source>
        <translation>{files}，{size}。等系统提示可以安全移除后再拔优盘。收到回执以前，请保留本机内容。</translation>
    </message>
    <message>
        <source>{name}, damaged: {number} {unit}</source>
        <translation>{name}（已损坏）：{number} {unit}</translation>
    </message>
    <message>
        <source>{name}: {number} {unit}</source>
        <translation>{name}：{number} {unit}</translation>
    </message>
    <message>
        <source>{who} (lead)</source>
        <translation>{who}（组长）</translation>
    </message>
    <message>
        <source>{who}: cannot open bundles yet</source>
        <translation>{who}：还不能打开报送包</translation>
    </message>
    <message>
        <source>… waiting</source>
        <translation>… 等待</translation>
    </message>
    <message>
        <source>→ handed over</source>
        <translation>→ 已报送</translation>
    </message>
    <message>
        <source>✓ received</source>
        <translation>✓ 已收到</translation>
    </message>
</context>
</TS>

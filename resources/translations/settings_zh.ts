<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong.</source>
        <translation>
            <numerusform>有 %n 处问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) in this case folder.</source>
        <translation>
            <numerusform>本案卷共有 %n 个窗口单位。</numerusform>
        </translation>
    </message>
    <message>
        <source>A heading</source>
        <translation>标题文字</translation>
    </message>
    <message>
        <source>A remark in small type, and figures: 0123456789</source>
        <translation>小字说明，数字：0123456789</translation>
    </message>
    <message>
        <source>A table as CSV or XLSX, its first row naming the columns. Units are added or changed by their code; a file with a fault changes nothing.</source>
        <translation>CSV 或 XLSX 表格，第一行写列名。按单位代码新增或更新；表里有错误就一个也不导入。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>全部文件 (*)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Case folder</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>Changes count at once, on this computer only.</source>
        <translation>改动马上生效，只对这台电脑。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Check a form file</source>
        <translation>核对检查表文件</translation>
    </message>
    <message>
        <source>Check the case folder</source>
        <translation>核对案卷</translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation>正在核对全部内容</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a form file</source>
        <translation>选择检查表文件</translation>
    </message>
    <message>
        <source>Choose a table of units</source>
        <translation>选择窗口单位表格</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>内容校验值</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Discretion</source>
        <translation>不引人注意</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Every fault is named with its line. Nothing is changed.</source>
        <translation>逐处指出错误在第几行，不改动文件。</translation>
    </message>
    <message>
        <source>Everything in it is encrypted. To back it up, lock first, then copy the whole folder to another disk. Never keep it on a network or synchronised drive.</source>
        <translation>内容全部加密。要备份，先锁定，再把整个文件夹拷到另一块盘。不要放在网络盘、同步盘上。</translation>
    </message>
    <message>
        <source>Faults in the form</source>
        <translation>检查表文件的错误</translation>
    </message>
    <message>
        <source>Faults in the table</source>
        <translation>表格的错误</translation>
    </message>
    <message>
        <source>Form files (*.yaml *.yml)</source>
        <translation>检查表文件 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Forms in use</source>
        <translation>在用的检查表</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>It also locks when the computer sleeps. What was typed is kept. At once: {keys}</source>
        <translation>电脑睡眠时也会锁定，已填的内容都在。马上锁定：{keys}</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言和外观</translation>
    </message>
    <message>
        <source>Leave the window out of screenshots and recordings</source>
        <translation>截屏、录屏时不显示本窗口</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock and discretion</source>
        <translation>锁定与隐私</translation>
    </message>
    <message>
        <source>Lock when nothing was pressed for</source>
        <translation>多久没有操作就锁定</translation>
    </message>
    <message>
        <source>Making the lists anew</source>
        <translation>正在重建列表</translation>
    </message>
    <message>
        <source>Name and version</source>
        <translation>名称和版本</translation>
    </message>
    <message>
        <source>Neutral window title and icon</source>
        <translation>窗口标题和图标不显示用途</translation>
    </message>
    <message>
        <source>Only when a check finds that the lists differ from the ledger. Nothing is lost by it.</source>
        <translation>只在核对发现列表与留痕记录不符时使用，不会丢失内容。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Reads every entry, signature, photo and sheet. With many photos it takes minutes.</source>
        <translation>逐一核对留痕记录、签名、照片和检查表。照片多时要几分钟。</translation>
    </message>
    <message>
        <source>Rebuild lists</source>
        <translation>重建列表</translation>
    </message>
    <message>
        <source>Register of units</source>
        <translation>窗口单位名录</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Screen recordings</source>
        <translation>截屏录屏</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The case folder is sound.</source>
        <translation>案卷完好。</translation>
    </message>
    <message>
        <source>The case folder was altered or is damaged.</source>
        <translation>案卷被改动或者损坏。</translation>
    </message>
    <message>
        <source>The counter is staffed during the hours on the door.</source>
        <translation>公示的办公时间内，窗口有人在岗。</translation>
    </message>
    <message>
        <source>The list differs from the ledger: rebuild it below.</source>
        <translation>列表与留痕记录不符，请用下面的“重建列表”。</translation>
    </message>
    <message>
        <source>The task bar then says nothing of inspections. Names of units never stand in a title. Hide everything at once: {keys}</source>
        <translation>任务栏上看不出与检查有关，标题里从不出现单位名称。马上隐藏全部内容：{keys}</translation>
    </message>
    <message>
        <source>There is no form.</source>
        <translation>没有检查表。</translation>
    </message>
    <message>
        <source>This system does not support it: programs that record the screen see this window. Hide it when in doubt.</source>
        <translation>此系统不支持：录屏程序能看到本窗口。不放心时请隐藏。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>窗口单位</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>发现的问题</translation>
    </message>
    <message numerus="yes">
        <source>no fault, %n item(s)</source>
        <translation>
            <numerusform>没有错误，共 %n 项</numerusform>
        </translation>
    </message>
</context>
</TS>

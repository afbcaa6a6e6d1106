<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Type a few letters</source>
        <translation>输入几个字</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>要做什么？</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add files to the merge</source>
        <translation>加入要合并的文件</translation>
    </message>
    <message>
        <source>All photos on the timeline</source>
        <translation>按时间查看全部照片</translation>
    </message>
    <message>
        <source>Amend the sealed sheet</source>
        <translation>更正已签章的检查表</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>Approve, or issue what is approved</source>
        <translation>通过，或签发已通过的检查</translation>
    </message>
    <message>
        <source>Begin an inspection</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Change the scope</source>
        <translation>更换范围</translation>
    </message>
    <message>
        <source>Correct the answer</source>
        <translation>更正结果</translation>
    </message>
    <message>
        <source>Countersign the sheet</source>
        <translation>会签检查表</translation>
    </message>
    <message>
        <source>Enter the result on a suspicion</source>
        <translation>录入疑似情形的核实结果</translation>
    </message>
    <message>
        <source>Export the list as CSV</source>
        <translation>导出列表为 CSV</translation>
    </message>
    <message>
        <source>Export the list as XLSX</source>
        <translation>导出列表为 XLSX</translation>
    </message>
    <message>
        <source>Facts of the visit</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Find a record</source>
        <translation>查找记录</translation>
    </message>
    <message>
        <source>Find an inspection</source>
        <translation>查找检查</translation>
    </message>
    <message>
        <source>Find an item</source>
        <translation>查找检查项</translation>
    </message>
    <message>
        <source>Find an item by code or words</source>
        <translation>按编号或文字查找检查项</translation>
    </message>
    <message>
        <source>Find in the queue</source>
        <translation>在审核列表中查找</translation>
    </message>
    <message>
        <source>From the fact to the next item</source>
        <translation>写完事实，转到下一项</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go to People and keys</source>
        <translation>转到人员和密钥</translation>
    </message>
    <message>
        <source>Go to Records</source>
        <translation>去检查台账</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>转到“审核”</translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation>转到设置</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>转到今日</translation>
    </message>
    <message>
        <source>Go to Verify</source>
        <translation>转到验证</translation>
    </message>
    <message>
        <source>Go to the guide</source>
        <translation>转到使用手册</translation>
    </message>
    <message>
        <source>Hand over your work</source>
        <translation>报送自己的检查</translation>
    </message>
    <message>
        <source>Hide everything at once, or show it again</source>
        <translation>立即隐藏所有窗口，或重新显示</translation>
    </message>
    <message>
        <source>In an inspection</source>
        <translation>检查录入页</translation>
    </message>
    <message>
        <source>In the guide</source>
        <translation>在手册里</translation>
    </message>
    <message>
        <source>Inspections, findings, photos</source>
        <translation>检查、问题、照片</translation>
    </message>
    <message>
        <source>Item before</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Look at the photo</source>
        <translation>查看照片</translation>
    </message>
    <message>
        <source>Look at the photos</source>
        <translation>看照片</translation>
    </message>
    <message>
        <source>Merge what others handed over</source>
        <translation>合并别人报送的内容</translation>
    </message>
    <message>
        <source>Merge, or settle the conflict</source>
        <translation>合并，或选定冲突</translation>
    </message>
    <message>
        <source>Next blank of a phrase</source>
        <translation>常用语里的下一处空白</translation>
    </message>
    <message>
        <source>Next in the queue</source>
        <translation>下一次检查</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Next open item</source>
        <translation>下一个未评定项</translation>
    </message>
    <message>
        <source>Not applicable, and go on</source>
        <translation>不适用，转到下一项</translation>
    </message>
    <message>
        <source>Not observed, and go on</source>
        <translation>未观察到，转到下一项</translation>
    </message>
    <message>
        <source>Nothing wrong, and go on</source>
        <translation>未发现问题，转到下一项</translation>
    </message>
    <message>
        <source>On a photo</source>
        <translation>照片上</translation>
    </message>
    <message>
        <source>On an item</source>
        <translation>检查项上</translation>
    </message>
    <message>
        <source>On an item under review</source>
        <translation>审核中的检查项</translation>
    </message>
    <message>
        <source>On the Hand-over page</source>
        <translation>在报送页</translation>
    </message>
    <message>
        <source>On the Merge page</source>
        <translation>在合并页</translation>
    </message>
    <message>
        <source>On the Records page</source>
        <translation>在检查台账页</translation>
    </message>
    <message>
        <source>On the Review page</source>
        <translation>审核页</translation>
    </message>
    <message>
        <source>On the Seal page</source>
        <translation>签章页</translation>
    </message>
    <message>
        <source>On the Today page</source>
        <translation>今日页</translation>
    </message>
    <message>
        <source>On the Verify page</source>
        <translation>验证页</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>粘贴照片</translation>
    </message>
    <message>
        <source>Preview and seal</source>
        <translation>预览并签章</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印检查表</translation>
    </message>
    <message>
        <source>Put ready phrase 1 to 9 into the fact</source>
        <translation>把第 1 至第 9 条常用语填入事实</translation>
    </message>
    <message>
        <source>Receive what the lead sent back</source>
        <translation>接收组长发回的文件</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remark on the whole inspection</source>
        <translation>对整次检查写意见</translation>
    </message>
    <message>
        <source>Return to the inspectors</source>
        <translation>退回检查人员</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Save a copy of the paper</source>
        <translation>保存文书副本</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此筛选</translation>
    </message>
    <message>
        <source>Score and what is missing</source>
        <translation>得分与缺项</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索使用手册</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>显示全部快捷键</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>显示或收起筛选</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Something wrong, and say what</source>
        <translation>发现问题，并写明事实</translation>
    </message>
    <message>
        <source>Sources, conflicts, set aside, history</source>
        <translation>来源、冲突、未合并、历史</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>清除评定</translation>
    </message>
    <message>
        <source>Take the photo off</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>The one before in the queue</source>
        <translation>上一次检查</translation>
    </message>
    <message>
        <source>Time, calls, deduction by hand</source>
        <translation>时间、通话、手动扣分等</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Write a remark</source>
        <translation>写审核意见</translation>
    </message>
    <message>
        <source>Write the caption</source>
        <translation>填写照片说明</translation>
    </message>
    <message>
        <source>Write the fact</source>
        <translation>填写事实</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>写理由</translation>
    </message>
    <message>
        <source>Write what is to be handed over</source>
        <translation>写出报送包</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>The program has a fault here</source>
        <translation>程序在这里出现缺陷</translation>
    </message>
    <message>
        <source>Your answers are saved. Please send this report to the developers; it contains nothing that you typed.</source>
        <translation>检查结果都已保存。请把这份报告发给开发者，里面没有您录入的任何内容。</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Back to the lock page</source>
        <translation>返回锁定页</translation>
    </message>
</context>
<context>
    <name>LossWarning</name>
    <message>
        <source>Close and lose it</source>
        <translation>放弃并关闭</translation>
    </message>
    <message>
        <source>Not everything you typed is saved</source>
        <translation>有录入的内容没有保存</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不关闭</translation>
    </message>
    <message>
        <source>The disk did not take it. Stay, make room on the disk, and try again. If you close now, what is not saved is lost.</source>
        <translation>磁盘没有写入成功。请先不要关闭，腾出磁盘空间后再试一次；现在关闭，没有保存的内容就会丢失。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Hand over</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Hidden. {keys} shows it again.</source>
        <translation>已隐藏，按 {keys} 重新显示。</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>answer to {code}</source>
        <translation>{code} 的检查结果</translation>
    </message>
    <message>
        <source>facts of the visit</source>
        <translation>基本情况</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Mingcha</source>
        <translation>明察</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记事</translation>
    </message>
</context>
</TS>

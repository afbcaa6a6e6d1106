<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Lock</name>
    <message>
        <source>Another case folder…</source>
        <translation>打开其他案卷…</translation>
    </message>
    <message>
        <source>At least {least} characters.</source>
        <translation>至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Make one there…</source>
        <translation>在这里新建…</translation>
    </message>
    <message>
        <source>Mingcha</source>
        <translation>明察</translation>
    </message>
    <message>
        <source>New case folder…</source>
        <translation>新建案卷…</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Only verify a file…</source>
        <translation>只验证文件…</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Recovery code…</source>
        <translation>用恢复码…</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>设置新口令</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>The code was shown once, when the case folder was made.</source>
        <translation>恢复码在新建案卷时显示过一次。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>There is no case folder in that folder.</source>
        <translation>这个文件夹里没有案卷。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在打开……</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>请等 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the recovery code.</source>
        <translation>请输入恢复码。</translation>
    </message>
    <message>
        <source>Your case folder</source>
        <translation>您的案卷</translation>
    </message>
</context>
</TS>

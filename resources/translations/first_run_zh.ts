<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FirstRun</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>A short sentence of your own is easy to remember.</source>
        <translation>自己编一句短话，好记，也难猜。</translation>
    </message>
    <message>
        <source>An empty folder for the sample case</source>
        <translation>给示例案卷选一个空文件夹</translation>
    </message>
    <message>
        <source>An invented district, three visits, sealed and printed.</source>
        <translation>虚构的一个区、三次检查，已签章、可打印。</translation>
    </message>
    <message>
        <source>As your team calls you, such as A17</source>
        <translation>组里怎么编号就怎么写，如 A17</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始……</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>Case folder</source>
        <translation>案卷位置</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>另选文件夹…</translation>
    </message>
    <message>
        <source>Choose the place of the case folder</source>
        <translation>选择案卷的位置</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Drafted, for the leads to confirm: {parts}</source>
        <translation>方案没有写明、由本表拟定，待组长确认：{parts}</translation>
    </message>
    <message>
        <source>Easy to guess: make it longer, or more varied.</source>
        <translation>容易猜到：再长一些，或者多几种字符。</translation>
    </message>
    <message>
        <source>Every inspection keeps the version it was begun with.</source>
        <translation>每次检查都沿用开始时的版本，以后换版不受影响。</translation>
    </message>
    <message>
        <source>Everything is kept there, encrypted. Not on a network share.</source>
        <translation>所有内容都加密存放在这里；请勿放在网络共享盘上。</translation>
    </message>
    <message>
        <source>Fair. A few more words would make it good.</source>
        <translation>尚可，再加几个词就更好。</translation>
    </message>
    <message>
        <source>First confirm that you have kept the code.</source>
        <translation>请先确认恢复码已经抄写下来。</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>首次使用</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>很好。</translation>
    </message>
    <message>
        <source>I have a case folder already…</source>
        <translation>已有案卷，直接打开…</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已经抄写下来</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this code opens the case folder. It is shown this once: write it down and keep it apart from this computer.</source>
        <translation>万一忘了口令，只有恢复码能打开案卷。它只显示这一次：请抄写下来，不要和这台电脑放在一起。</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>位置：{folder}</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装本程序。</translation>
    </message>
    <message>
        <source>It encrypts everything and signs your sheets. Nobody can look it up for you.</source>
        <translation>口令用来加密全部内容，并为检查表签名。没有人能替您查到它。</translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation>只想先看看？</translation>
    </message>
    <message>
        <source>Letters, Chinese characters and digits, at most 16, such as Team1.</source>
        <translation>用汉字、字母或者数字，不超过 16 个，如 甲组。</translation>
    </message>
    <message>
        <source>Make the case folder</source>
        <translation>新建案卷</translation>
    </message>
    <message>
        <source>Making and encrypting the case folder…</source>
        <translation>正在新建并加密案卷……</translation>
    </message>
    <message>
        <source>Making the case folder</source>
        <translation>正在新建案卷</translation>
    </message>
    <message>
        <source>Move the file to a stick or print it; it opens everything.</source>
        <translation>请把文件移到优盘或者打印出来另行保管：凭它能打开全部内容。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Not typed yet.</source>
        <translation>还没有输入。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Open the case folder</source>
        <translation>打开案卷</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Paste it where only you can read it, then copy something else.</source>
        <translation>请粘贴到只有您能看到的地方，再随便复制点别的，把它从剪贴板清掉。</translation>
    </message>
    <message>
        <source>Permit number (optional)</source>
        <translation>检查证号（可不填）</translation>
    </message>
    <message>
        <source>Progress of the sample case</source>
        <translation>示例案卷的进度</translation>
    </message>
    <message>
        <source>Put it elsewhere…</source>
        <translation>放到别处…</translation>
    </message>
    <message>
        <source>Reading the form…</source>
        <translation>正在读取检查表……</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Recovery code: {code}</source>
        <translation>恢复码：{code}</translation>
    </message>
    <message>
        <source>Save as a text file…</source>
        <translation>存成文本文件…</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Sheet numbers begin with it</source>
        <translation>检查表编号以它开头</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>检查组</translation>
    </message>
    <message>
        <source>Team1</source>
        <translation>甲组</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>The sample case</source>
        <translation>示例案卷</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>There is no case folder in that folder. Make one here?</source>
        <translation>这个文件夹里没有案卷。要新建在这里吗？</translation>
    </message>
    <message>
        <source>This installation has no form.</source>
        <translation>没有找到检查表。</translation>
    </message>
    <message>
        <source>This is printed on your sheets and names your signature.</source>
        <translation>会印在检查表上，也是您签名的署名。</translation>
    </message>
    <message>
        <source>Too short so far: at least {least} characters.</source>
        <translation>还太短：至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>Too short: at least {least} characters.</source>
        <translation>太短：至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try the sample case</source>
        <translation>试用示例案卷</translation>
    </message>
    <message>
        <source>Units, people and photos are invented. Nothing of it mixes with your own work.</source>
        <translation>单位、人员、照片均为虚构，和您自己的检查互不相干。</translation>
    </message>
    <message numerus="yes">
        <source>Version {version}, %n item(s)</source>
        <translation>
            <numerusform>{version} 版，共 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Where should the case folder be?</source>
        <translation>案卷放在哪里？</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>您是谁？</translation>
    </message>
    <message>
        <source>Work unit (optional)</source>
        <translation>工作单位（可不填）</translation>
    </message>
    <message>
        <source>Write your code, at most 40 characters, such as A17.</source>
        <translation>请填写代号，不超过 40 个字符，如 A17。</translation>
    </message>
    <message>
        <source>Write your name, at most 80 characters.</source>
        <translation>请填写姓名，不超过 80 个字。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您是谁</translation>
    </message>
    <message>
        <source>Your case folder</source>
        <translation>您的案卷</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>deduction</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>evidence rule</source>
        <translation>证据要求</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>检查要点</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>question</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>recovery-code.txt</source>
        <translation>恢复码.txt</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>问题等级</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>时限标准</translation>
    </message>
    <message>
        <source>{part} of {count}</source>
        <translation>{part} {count} 项</translation>
    </message>
</context>
</TS>

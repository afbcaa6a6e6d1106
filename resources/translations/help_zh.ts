<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Help</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Authorised covert inspection of public service windows. It works without a network: it records no sound, no video and no position, and sends nothing anywhere.</source>
        <translation>公共服务窗口授权暗访检查。不联网，不录音，不录像，不定位，不向任何地方发送内容。</translation>
    </message>
    <message>
        <source>Back to the guide</source>
        <translation>返回手册</translation>
    </message>
    <message>
        <source>Case folder</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Not opened: this link leads out of the guide.</source>
        <translation>没有打开：这个链接不在手册里。</translation>
    </message>
    <message>
        <source>Nothing found: try another word.</source>
        <translation>没有找到，请换个词。</translation>
    </message>
    <message>
        <source>Search it, or read it.</source>
        <translation>可以搜索，也可以从头看。</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The guide</source>
        <translation>手册正文</translation>
    </message>
    <message>
        <source>The versions are copied.</source>
        <translation>版本信息已复制。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Where things live</source>
        <translation>文件位置</translation>
    </message>
</context>
</TS>

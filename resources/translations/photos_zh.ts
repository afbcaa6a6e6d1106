<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Photos</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not added</source>
        <translation>
            <numerusform>%n 个文件没有添加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not filed yet</source>
        <translation>
            <numerusform>%n 张还没有归到检查项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>共 %n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>已添加 %n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen</source>
        <translation>
            <numerusform>已选 %n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken off</source>
        <translation>
            <numerusform>已移除 %n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already: filed, not doubled</source>
        <translation>
            <numerusform>%n 张早已添加，没有重复保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were not begun</source>
        <translation>
            <numerusform>%n 张没有添加</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>照片说明(&amp;C)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Adding photos</source>
        <translation>正在导入照片</translation>
    </message>
    <message>
        <source>Adding photos {done}/{whole}</source>
        <translation>正在导入 {done}/{whole}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All photos of the visit</source>
        <translation>本次检查的全部照片</translation>
    </message>
    <message numerus="yes">
        <source>All: %n</source>
        <translation>
            <numerusform>全部：%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Arrived {clock}</source>
        <translation>{clock} 到达</translation>
    </message>
    <message>
        <source>Camera card…</source>
        <translation>相机卡…</translation>
    </message>
    <message>
        <source>Camera cloc&amp;k</source>
        <translation>相机时钟(&amp;K)</translation>
    </message>
    <message>
        <source>Camera clock</source>
        <translation>相机时钟</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>照片说明</translation>
    </message>
    <message>
        <source>Caption: what the photo shows</source>
        <translation>写明照片拍到了什么</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
    <message>
        <source>Code or words, such as A01</source>
        <translation>输入编号或关键词，如 A01</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>File under &amp;item</source>
        <translation>归到检查项(&amp;I)</translation>
    </message>
    <message>
        <source>File under item</source>
        <translation>归到检查项</translation>
    </message>
    <message numerus="yes">
        <source>Filed, without a time: %n</source>
        <translation>
            <numerusform>已归类，没有拍摄时间：%n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filed: %n</source>
        <translation>
            <numerusform>已归类：%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that were not added</source>
        <translation>没有添加的文件</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>From a camera card…</source>
        <translation>从相机卡导入…</translation>
    </message>
    <message>
        <source>Give the photos their numbers on the sheet in the order of time</source>
        <translation>按拍摄时间重排照片在检查表上的编号</translation>
    </message>
    <message>
        <source>Items that fit</source>
        <translation>符合的检查项</translation>
    </message>
    <message>
        <source>Left {clock}</source>
        <translation>{clock} 离开</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>No camera card was found</source>
        <translation>没有找到相机卡</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>没有选中照片</translation>
    </message>
    <message>
        <source>No photos yet. Add them, drop files or a folder here, or paste a picture.</source>
        <translation>还没有照片。可以点“添加照片”，把文件或文件夹拖放到这里，或者粘贴图片。</translation>
    </message>
    <message>
        <source>Not a time. Write 09:12, or a difference such as +0:03.</source>
        <translation>无法识别。请写时刻，如 09:12；或写差值，如 +0:03。</translation>
    </message>
    <message numerus="yes">
        <source>Not filed under an item yet: %n</source>
        <translation>
            <numerusform>还没有归到检查项：%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Not filed yet</source>
        <translation>还没有归到检查项</translation>
    </message>
    <message>
        <source>Number by time</source>
        <translation>按时间编号</translation>
    </message>
    <message numerus="yes">
        <source>Of the day of the visit, {day}: %n</source>
        <translation>
            <numerusform>只要检查当天（{day}）的：%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pasted {time}.{suffix}</source>
        <translation>粘贴的图片 {time}.{suffix}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>照片 {number}</translation>
    </message>
    <message>
        <source>Photos ({kinds})</source>
        <translation>照片 ({kinds})</translation>
    </message>
    <message numerus="yes">
        <source>Photos of {code}: %n</source>
        <translation>
            <numerusform>{code} 的照片：%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos on the timeline</source>
        <translation>按时间排列的照片</translation>
    </message>
    <message>
        <source>Plug it in and wait until the system shows it; or choose its folder.</source>
        <translation>请插好卡，等系统显示后再试；也可以用“文件夹”直接选择。</translation>
    </message>
    <message>
        <source>Progress of adding photos</source>
        <translation>照片导入进度</translation>
    </message>
    <message>
        <source>Reduce</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Right click: folder, camera card, paste</source>
        <translation>右键：选文件夹、相机卡或粘贴</translation>
    </message>
    <message>
        <source>Save the picture on this PC first, then add it from there.</source>
        <translation>请先把图片保存到本机，再从本机添加。</translation>
    </message>
    <message>
        <source>Stop adding</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Stopped: {said}</source>
        <translation>已停止：{said}</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The chosen photos</source>
        <translation>选中的照片</translation>
    </message>
    <message>
        <source>The file says no time</source>
        <translation>没有拍摄时间</translation>
    </message>
    <message>
        <source>The photo cannot be shown.</source>
        <translation>这张照片无法显示。</translation>
    </message>
    <message>
        <source>The photo&apos;s file is missing or damaged. Add the same photo again, or restore a backup.</source>
        <translation>照片文件缺失或损坏。请重新添加同一张照片，或从备份恢复。</translation>
    </message>
    <message>
        <source>There are no photos in “{name}”</source>
        <translation>“{name}”里没有照片</translation>
    </message>
    <message>
        <source>This file says no time.</source>
        <translation>这张照片没有拍摄时间。</translation>
    </message>
    <message>
        <source>This is only an address on the web</source>
        <translation>这只是一个网页地址</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>What the clock in this photo shows, or by how much the camera was slow (+) or fast (-). Counts for %n photo(s) of this camera; the files stay untouched.</source>
        <translation>
            <numerusform>填照片里的钟显示的时刻，或相机慢（+）、快（-）了多少。用于这台相机的 %n 张照片，原文件不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Which photos?</source>
        <translation>要哪些照片？</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>camera clock</source>
        <translation>相机时钟</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>照片说明</translation>
    </message>
    <message>
        <source>items of photos</source>
        <translation>照片归类</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>无时间</translation>
    </message>
    <message>
        <source>numbers of photos</source>
        <translation>照片编号</translation>
    </message>
    <message>
        <source>or drop here</source>
        <translation>或拖放到这里</translation>
    </message>
    <message>
        <source>outside the visit</source>
        <translation>不在检查时段内</translation>
    </message>
    <message>
        <source>taking off photos</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>{item}, filed</source>
        <translation>{item}，已归入</translation>
    </message>
    <message>
        <source>{time} (corrected)</source>
        <translation>{time}（已校正）</translation>
    </message>
    <message>
        <source>{why}. {advice}</source>
        <translation>{why}。{advice}</translation>
    </message>
    <message>
        <source>“{name}” holds photos of more than this visit.</source>
        <translation>“{name}”里不只有本次检查的照片。</translation>
    </message>
</context>
</TS>

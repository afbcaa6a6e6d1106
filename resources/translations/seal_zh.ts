<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Seal</name>
    <message numerus="yes">
        <source>%n added since the seal.</source>
        <translation>
            <numerusform>签章后已补充 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) chosen</source>
        <translation>
            <numerusform>已选 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) lack evidence: no reason not to seal, but needed before the issue.</source>
        <translation>
            <numerusform>%n 项缺证据，可以签章，签发之前要补齐。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence added</source>
        <translation>
            <numerusform>已补充 %n 项证据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing before sealing:</source>
        <translation>
            <numerusform>签章前还要补齐 %n 处：</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1. Save a copy of the sheet and hand it over.</source>
        <translation>1. 把签章稿另存一份，交给对方。</translation>
    </message>
    <message>
        <source>2. On another laptop your colleague opens the Verify page, drops the file there and chooses “Countersign this sheet…”.</source>
        <translation>2. 对方在自己的电脑上打开“验证”页，拖入这个文件，点“会签这份检查表…”。</translation>
    </message>
    <message>
        <source>3. Bring the signed file back here, or drop it on this page.</source>
        <translation>3. 把会签后的文件取回，也可以直接拖到本页。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>补充 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>补充证据…</translation>
    </message>
    <message>
        <source>After sealing: second inspector, print, save a copy.</source>
        <translation>签章之后：会签，打印，另存副本。</translation>
    </message>
    <message>
        <source>After the second inspector.</source>
        <translation>等第二名检查人员签过之后。</translation>
    </message>
    <message>
        <source>Afterwards this version is fixed. A correction is a new version.</source>
        <translation>签章后这一版不能再改；要更正，另出一版。</translation>
    </message>
    <message>
        <source>Asked again, so that nobody else seals in your name.</source>
        <translation>再输一次，以免别人用您的名义签章。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back up the case folder: it holds the photos and every version.</source>
        <translation>备份案卷：照片和各版检查表都在里面。</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双语</translation>
    </message>
    <message>
        <source>Bring the signed copy…</source>
        <translation>取回会签后的文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel adding evidence</source>
        <translation>取消补充证据</translation>
    </message>
    <message>
        <source>Cancel printing</source>
        <translation>取消打印</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>Choose the key file first.</source>
        <translation>先选择密钥文件。</translation>
    </message>
    <message>
        <source>Choose the signed sheet</source>
        <translation>选择会签后的检查表</translation>
    </message>
    <message>
        <source>Codes such as A01 C05; may stay empty.</source>
        <translation>填编号，如 A01 C05；可以不填。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy saved</source>
        <translation>已另存副本</translation>
    </message>
    <message>
        <source>Copy the witness code</source>
        <translation>复制留痕码</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃签章后的改动？</translation>
    </message>
    <message>
        <source>Discard the changes…</source>
        <translation>放弃改动…</translation>
    </message>
    <message>
        <source>Do not add</source>
        <translation>不补充了</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Evidence that came late</source>
        <translation>签章后补充证据</translation>
    </message>
    <message>
        <source>Hand the sheet over to the lead once both have signed.</source>
        <translation>两人都签过之后，把检查表移交组长。</translation>
    </message>
    <message>
        <source>It is printed at the top of the new version.</source>
        <translation>会印在新一版的开头。</translation>
    </message>
    <message>
        <source>It stays in the case folder and counts no more. This is not taken back.</source>
        <translation>检查仍留在案卷里，但不再作数。作废后不能恢复。</translation>
    </message>
    <message>
        <source>Items it shows</source>
        <translation>对应的检查项</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留改动</translation>
    </message>
    <message>
        <source>Key file (.p12)</source>
        <translation>密钥文件（.p12）</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx)</source>
        <translation>密钥文件 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Languages of the sheet</source>
        <translation>检查表语言</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Make this inspection void?</source>
        <translation>把这次检查作废？</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Make void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Name of who signed</source>
        <translation>签名人姓名</translation>
    </message>
    <message>
        <source>Not sealed: the passphrase is wrong. Try again.</source>
        <translation>没有签章：口令不对，请再输一次。</translation>
    </message>
    <message>
        <source>Not signed: the passphrase is wrong. Try again.</source>
        <translation>没有会签：口令不对，请再输一次。</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>内容已经齐全，可以签章。</translation>
    </message>
    <message>
        <source>Nothing marked yet</source>
        <translation>尚未评定</translation>
    </message>
    <message numerus="yes">
        <source>Off until the %n thing(s) above are there.</source>
        <translation>
            <numerusform>上面还有 %n 处没有补齐，暂时不能签章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a signed sheet is printed or saved.</source>
        <translation>签章之后才能打印或者另存。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Or drop pictures on this page.</source>
        <translation>也可以把照片直接拖到本页。</translation>
    </message>
    <message>
        <source>Pages of the sheet</source>
        <translation>检查表页面</translation>
    </message>
    <message>
        <source>Passphrase of the case folder</source>
        <translation>案卷口令</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>密钥文件的口令</translation>
    </message>
    <message>
        <source>Preview, not signed</source>
        <translation>预览稿，未签章</translation>
    </message>
    <message>
        <source>Print and save</source>
        <translation>打印和另存</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印检查表</translation>
    </message>
    <message>
        <source>Print the sheet first; record it once it is signed.</source>
        <translation>先打印检查表，签好之后再记录。</translation>
    </message>
    <message>
        <source>Printing page {page} of {pages}…</source>
        <translation>正在打印第 {page} 页，共 {pages} 页…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Progress of adding evidence</source>
        <translation>补充证据的进度</translation>
    </message>
    <message>
        <source>Progress of printing</source>
        <translation>打印进度</translation>
    </message>
    <message>
        <source>Progress of sealing</source>
        <translation>签章进度</translation>
    </message>
    <message>
        <source>Provisional: {verdict}</source>
        <translation>暂定：{verdict}</translation>
    </message>
    <message>
        <source>Read it to the lead by phone now: so there is a witness to the time.</source>
        <translation>现在打电话把它念给组长，时间就有了见证。</translation>
    </message>
    <message>
        <source>Read the witness code to the lead by phone.</source>
        <translation>打电话把留痕码念给组长。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason of the amendment</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Record the signature in ink</source>
        <translation>记录手写签名</translation>
    </message>
    <message>
        <source>Save a copy of the sheet</source>
        <translation>另存检查表副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Score {percent} %</source>
        <translation>得分 {percent}%</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>签章</translation>
    </message>
    <message>
        <source>Seal version {version}</source>
        <translation>签章第 {version} 版</translation>
    </message>
    <message>
        <source>Sealed: {number}, version {version}</source>
        <translation>已签章：{number} 第 {version} 版</translation>
    </message>
    <message>
        <source>Second inspector</source>
        <translation>第二名检查人员</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送打印机</translation>
    </message>
    <message>
        <source>Send the file to a printer as it is</source>
        <translation>把文件原样送打印机</translation>
    </message>
    <message>
        <source>Send the file to this printer</source>
        <translation>把文件送到这台打印机</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送打印机。</translation>
    </message>
    <message>
        <source>Sheets (*.pdf)</source>
        <translation>检查表 (*.pdf)</translation>
    </message>
    <message>
        <source>Show each of them</source>
        <translation>逐项查看</translation>
    </message>
    <message>
        <source>Show the sheet</source>
        <translation>看检查表</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>看步骤</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签章</translation>
    </message>
    <message>
        <source>Sign in ink</source>
        <translation>纸上手写签名</translation>
    </message>
    <message>
        <source>Sign later, on another laptop</source>
        <translation>以后在另一台电脑上会签</translation>
    </message>
    <message>
        <source>Sign now</source>
        <translation>现在会签</translation>
    </message>
    <message>
        <source>Signed sheet</source>
        <translation>签章稿</translation>
    </message>
    <message>
        <source>Signed sheet, void</source>
        <translation>签章稿，已作废</translation>
    </message>
    <message>
        <source>Stopped: {said}</source>
        <translation>已停止：{said}</translation>
    </message>
    <message>
        <source>The key is used once and not kept on this laptop.</source>
        <translation>密钥只用这一次，不会留在本机。</translation>
    </message>
    <message>
        <source>The sealed version {version} counts again. What was typed since stays on record.</source>
        <translation>恢复到已签章的第 {version} 版。签章后填写的内容仍会留痕。</translation>
    </message>
    <message>
        <source>The sheet stays as it is; each addition is on record.</source>
        <translation>检查表不变，每次补充都会留痕。</translation>
    </message>
    <message>
        <source>The sheet stays as it is; what was added is on record.</source>
        <translation>检查表不变；补充的证据另有留痕。</translation>
    </message>
    <message>
        <source>There are no pages: it was never sealed.</source>
        <translation>没有签章过，没有页面可看。</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message>
        <source>Until then nothing is fixed; everything typed is saved already.</source>
        <translation>签章之前都可以改；填写的内容已自动保存。</translation>
    </message>
    <message>
        <source>Void: {number}</source>
        <translation>已作废：{number}</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Why it comes after the seal</source>
        <translation>为什么签章后才补充</translation>
    </message>
    <message>
        <source>Witness code</source>
        <translation>留痕码</translation>
    </message>
    <message>
        <source>Witness code, printed at the foot of every page</source>
        <translation>留痕码（印在每页页脚）</translation>
    </message>
    <message>
        <source>Write why it comes after the seal.</source>
        <translation>请写明为什么签章后才补充。</translation>
    </message>
    <message>
        <source>Write why it is void.</source>
        <translation>请写明作废理由。</translation>
    </message>
    <message>
        <source>Write why the sheet is amended.</source>
        <translation>请写明更正理由。</translation>
    </message>
    <message>
        <source>You are a lead: your own key can sign this box.</source>
        <translation>您是组长，可以用自己的密钥会签。</translation>
    </message>
    <message>
        <source>You are not an inspector of this visit. {name} must seal it.</source>
        <translation>您不是这次检查的检查人员，要由 {name} 签章。</translation>
    </message>
    <message>
        <source>{name} ({code}) signs as the first inspector.</source>
        <translation>由 {name}（{code}）作为检查人员甲签章。</translation>
    </message>
    <message>
        <source>{name} has not signed yet.</source>
        <translation>{name} 还没有签。</translation>
    </message>
    <message>
        <source>{name} signed in ink; recorded on {date} at {time}.</source>
        <translation>{name} 已手写签名，{date} {time} 记录。</translation>
    </message>
    <message>
        <source>{name} signed on {date} at {time}.</source>
        <translation>{name} 已于 {date} {time} 签章。</translation>
    </message>
    <message>
        <source>{obtained} of {possible} points · complete {complete} % · {majors} major</source>
        <translation>实得 {obtained} / 应得 {possible} 分 · 完整度 {complete}% · 突出问题 {majors} 个</translation>
    </message>
</context>
</TS>

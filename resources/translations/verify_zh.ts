<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Verify</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>A new file; nothing is replaced.</source>
        <translation>另存为新文件，不会覆盖已有的文件。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>全部文件 (*)</translation>
    </message>
    <message>
        <source>Checked:</source>
        <translation>已核对：</translation>
    </message>
    <message>
        <source>Choose PDF files</source>
        <translation>选择 PDF 文件</translation>
    </message>
    <message>
        <source>Choose PDF files…</source>
        <translation>选择 PDF 文件…</translation>
    </message>
    <message>
        <source>Choose a roster or a root certificate</source>
        <translation>选择名册或根证书</translation>
    </message>
    <message>
        <source>Choose a roster…</source>
        <translation>选择名册…</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>Choose the key file.</source>
        <translation>请选择密钥文件。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Compare it once with the lead, in person or by telephone: whoever made the file could have written any name into it.</source>
        <translation>请当面或打电话与组长核对一次：做这个文件的人可以写上任何名称。</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Compared with: {what}</source>
        <translation>对照：{what}</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Countersign this sheet</source>
        <translation>会签这份检查表</translation>
    </message>
    <message>
        <source>Countersign this sheet…</source>
        <translation>会签这份检查表…</translation>
    </message>
    <message>
        <source>Countersigned and saved to {file}</source>
        <translation>已会签，存为 {file}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Do not rely on this file; ask the team that issued it for the original.</source>
        <translation>不要采信这份文件，请向签发的检查组索取原件。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Drop inspection sheets here</source>
        <translation>把检查表拖到这里</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fingerprint as the lead told you (may stay empty)</source>
        <translation>组长告诉您的指纹（可以不填）</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>Fingerprint of the team root</source>
        <translation>团队根指纹</translation>
    </message>
    <message>
        <source>Hand this file to whoever sealed the sheet: it is brought back on the Seal page.</source>
        <translation>请把这个文件交给签章人，由对方在“签章”页取回。</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>Is this sheet what was signed, and by whom?</source>
        <translation>这份检查表是不是当初签的那一份，是谁签的？</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人编号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
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
        <source>My key ({name} {code})</source>
        <translation>我的密钥（{name} {code}）</translation>
    </message>
    <message>
        <source>No signature in this file: {boxes}</source>
        <translation>这份文件里没有签名：{boxes}</translation>
    </message>
    <message>
        <source>Not checked:</source>
        <translation>没有核对：</translation>
    </message>
    <message>
        <source>Not checked: {what}</source>
        <translation>没有核对：{what}</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>没有读出</translation>
    </message>
    <message>
        <source>Not signed: the passphrase is wrong. Try again.</source>
        <translation>没有会签：口令不对，请再输一次。</translation>
    </message>
    <message>
        <source>Not used: the file is neither a roster nor a root certificate. Ask the lead for the team&apos;s roster.</source>
        <translation>没有采用：这个文件既不是名册，也不是根证书。请向组长索取检查组的名册。</translation>
    </message>
    <message>
        <source>Nothing is known of this file; see below.</source>
        <translation>这份文件没有读出来，无从判断。</translation>
    </message>
    <message>
        <source>Nothing speaks against the file, but something to compare with is missing.</source>
        <translation>文件本身没有发现问题，但缺少可以对照的东西。</translation>
    </message>
    <message>
        <source>Nothing yet: a file can only be looked at by itself</source>
        <translation>还没有选择，只能看文件本身</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Only where the second inspector has signed in ink.</source>
        <translation>检查人员乙已在纸上签名的，才由组长接着签。</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>PDF files, one or many. Each gets one clear answer. Nothing leaves this computer, and the files stay as they are.</source>
        <translation>PDF 文件，一份或者多份，每份给出一个明确的结果。内容不离开这台电脑，文件不作任何改动。</translation>
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
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Root certificate {file}</source>
        <translation>根证书 {file}</translation>
    </message>
    <message>
        <source>Roster of {team}, version {version}</source>
        <translation>{team}的名册，第 {version} 版</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>文件校验值（SHA-256）</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>已存到 {file}</translation>
    </message>
    <message>
        <source>Say where the signed sheet goes.</source>
        <translation>请写明存到哪里。</translation>
    </message>
    <message>
        <source>Sign as</source>
        <translation>签在哪一栏</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>用哪个密钥</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signatures:</source>
        <translation>签名：</translation>
    </message>
    <message>
        <source>Signed by the people named, and not changed since.</source>
        <translation>由所列的人签名，签名后没有改动。</translation>
    </message>
    <message>
        <source>Signed sheet</source>
        <translation>会签后的文件</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>验证结果</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>这个文件</translation>
    </message>
    <message>
        <source>The file stays as it is; the signed one is a new file.</source>
        <translation>原文件不变，会签后另存为新文件。</translation>
    </message>
    <message>
        <source>The key is used once and not kept on this computer.</source>
        <translation>密钥只用这一次，不会留在本机。</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>报告已复制。</translation>
    </message>
    <message>
        <source>The roster and the ledger of this case folder</source>
        <translation>本案卷的名册和留痕记录</translation>
    </message>
    <message>
        <source>There is no case folder, roster or root certificate to compare with: choose the team&apos;s roster under “Compared with”.</source>
        <translation>没有案卷、名册或根证书可以对照：请在“对照”一栏选择检查组的名册。</translation>
    </message>
    <message>
        <source>There is no sheet here that waits for a signature.</source>
        <translation>这里没有等待会签的检查表。</translation>
    </message>
    <message>
        <source>This file is no sheet that this team signed.</source>
        <translation>这份文件不是本检查组签发的检查表。</translation>
    </message>
    <message>
        <source>Times are those of the signers&apos; computers.</source>
        <translation>时间以签名人电脑的时钟为准。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>Unchanged since it was signed, but no longer in force.</source>
        <translation>签名后没有改动，但已经不是现行的一份。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>窗口单位</translation>
    </message>
    <message>
        <source>Use this case folder</source>
        <translation>改用本案卷</translation>
    </message>
    <message>
        <source>Verification of inspection sheets</source>
        <translation>检查表验证报告</translation>
    </message>
    <message>
        <source>Verified at: {time}</source>
        <translation>验证时间：{time}</translation>
    </message>
    <message>
        <source>Verified files</source>
        <translation>已验证的文件</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Verifying {name}</source>
        <translation>正在验证 {name}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What the sheet says</source>
        <translation>检查表内容</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>核对了什么</translation>
    </message>
    <message>
        <source>Where to save the signed sheet</source>
        <translation>会签后的文件存到哪里</translation>
    </message>
    <message>
        <source>Witness code</source>
        <translation>留痕码</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>不予认可</translation>
    </message>
    <message>
        <source>signer unconfirmed</source>
        <translation>签名人未确认</translation>
    </message>
    <message>
        <source>verification.txt</source>
        <translation>验证报告.txt</translation>
    </message>
    <message>
        <source>{box}: no signature in this file</source>
        <translation>{box}：这份文件里没有签名</translation>
    </message>
    <message>
        <source>{word}, no longer in force</source>
        <translation>{word}，已不是现行的一份</translation>
    </message>
    <message>
        <source>✓ The same as the lead&apos;s.</source>
        <translation>✓ 与组长说的一致。</translation>
    </message>
</context>
</TS>

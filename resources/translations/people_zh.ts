<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of your key in a file with a passphrase.</source>
        <translation>把本人密钥另存一份，用口令保护。</translation>
    </message>
    <message>
        <source>A new key and certificate; what was signed stays good.</source>
        <translation>换一把新密钥、新证书，以前的签名仍然有效。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Admission file</source>
        <translation>准入文件</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>准入文件</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>接纳</translation>
    </message>
    <message>
        <source>Admit {name}</source>
        <translation>接纳{name}</translation>
    </message>
    <message>
        <source>Admit…</source>
        <translation>接纳成员…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Ask for a new certificate</source>
        <translation>申请新证书</translation>
    </message>
    <message>
        <source>Ask for a new key…</source>
        <translation>申请新密钥…</translation>
    </message>
    <message>
        <source>Ask to join a team</source>
        <translation>申请加入检查组</translation>
    </message>
    <message>
        <source>Ask to join…</source>
        <translation>申请加入…</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Asks to be: {role}</source>
        <translation>申请：{role}</translation>
    </message>
    <message>
        <source>Back up my key</source>
        <translation>备份本人密钥</translation>
    </message>
    <message>
        <source>Back up the new key.</source>
        <translation>请备份新密钥。</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Best on a stick that is kept apart. Nothing is replaced.</source>
        <translation>最好存到另行保管的优盘。已有的文件不会被覆盖。</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>证书有效期至</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Change the passphrase of the case folder</source>
        <translation>更换案卷口令</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Choose a key file</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>Choose a person of the roster who has another laptop now.</source>
        <translation>名册上的人换了电脑，就选那个人。</translation>
    </message>
    <message>
        <source>Choose the admission</source>
        <translation>选择准入文件</translation>
    </message>
    <message>
        <source>Choose the key file.</source>
        <translation>请选择密钥文件。</translation>
    </message>
    <message>
        <source>Choose the new roster</source>
        <translation>选择新的名册</translation>
    </message>
    <message>
        <source>Choose the request</source>
        <translation>选择加入申请</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Compare all groups with the applicant first, and tick this.</source>
        <translation>请先与申请人逐组核对，再打勾。</translation>
    </message>
    <message>
        <source>Compare all groups with the lead first, and tick this.</source>
        <translation>请先与组长逐组核对，再打勾。</translation>
    </message>
    <message>
        <source>Copy fingerprint</source>
        <translation>复制指纹</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Easy to guess: make it longer, or more varied.</source>
        <translation>容易猜到：请加长，或者多用几种字符。</translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything you did before is here and verifies as before.</source>
        <translation>以前做的都在这里，照样能验证。</translation>
    </message>
    <message>
        <source>Everything you recorded and sealed stays here and verifies as before. The root of your former team issues nothing any more.</source>
        <translation>已记录、已签章的都留在这里，照样能验证。原检查组的根不再签发。</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Fair. A few more words would make it good.</source>
        <translation>尚可，再加几个词更好。</translation>
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
        <source>Fingerprint to compare</source>
        <translation>待核对的指纹</translation>
    </message>
    <message>
        <source>For example: stick lost; left the team. It stands in the roster.</source>
        <translation>例如：优盘遗失；已调离。会写进名册。</translation>
    </message>
    <message>
        <source>For whoever verifies sheets, and for the team after a change.</source>
        <translation>交给要验证检查表的人；名册变动后也要重新发给全组。</translation>
    </message>
    <message>
        <source>Former laptop lost? Say how (may stay empty)</source>
        <translation>原电脑丢失？写明情况（可不填）</translation>
    </message>
    <message>
        <source>From now on nothing signed with these keys counts. This cannot be undone; a new key can be issued afterwards. Send everybody the new roster.</source>
        <translation>从现在起，用这些密钥签的一律无效，不能撤回；之后可以换发新密钥。请把新名册发给全组。</translation>
    </message>
    <message>
        <source>From now on this key of {name} signs.</source>
        <translation>以后用 {name} 的这个密钥签名。</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Group by group, in person or by telephone.</source>
        <translation>当面或通话，逐组核对。</translation>
    </message>
    <message>
        <source>In this case folder: people are added and revoked here</source>
        <translation>在本案卷：由这里添加人员、吊销密钥</translation>
    </message>
    <message>
        <source>Inspector&apos;s card number</source>
        <translation>检查证号</translation>
    </message>
    <message>
        <source>Inspector&apos;s card number (may stay empty)</source>
        <translation>检查证号（可以不填）</translation>
    </message>
    <message>
        <source>It must be a key of your own that the roster lists and that counts.</source>
        <translation>必须是名册上列明、现在有效的本人密钥。</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Join {team}</source>
        <translation>加入{team}</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>加入检查组</translation>
    </message>
    <message>
        <source>Key compared</source>
        <translation>核对密钥</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Keys so far</source>
        <translation>历次密钥</translation>
    </message>
    <message>
        <source>Let the colleague type it.</source>
        <translation>请本人输入。</translation>
    </message>
    <message>
        <source>Let the new colleague type it. The key is in this file alone.</source>
        <translation>请本人输入。密钥只在这个文件里。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New key for {name}</source>
        <translation>给 {name} 换发密钥</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>换发…</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>Not in this case folder</source>
        <translation>不在本案卷</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>On the roster as {name} ({code}): the key is renewed.</source>
        <translation>名册上已有：{name}（{code}），这是续期。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Once the lead gives you the admission, open it here: Team.</source>
        <translation>收到组长的准入文件后，在本页检查组一栏打开。</translation>
    </message>
    <message>
        <source>Only a newer version of the same team root is accepted.</source>
        <translation>只接受同一个团队根、版本更新的名册。</translation>
    </message>
    <message>
        <source>Only the laptop that asked can open it.</source>
        <translation>只有申请的那台电脑能打开。</translation>
    </message>
    <message>
        <source>Only the lead who keeps the team root key can add, renew or revoke: the key is not in this case folder.</source>
        <translation>团队根密钥不在本案卷：添加、换发、吊销，请保管团队根密钥的组长来做。</translation>
    </message>
    <message>
        <source>Open an admission…</source>
        <translation>打开准入文件…</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>密钥文件的口令</translation>
    </message>
    <message>
        <source>People and keys</source>
        <translation>人员和密钥</translation>
    </message>
    <message>
        <source>People of the former team will be listed too, so that their signatures verify; their keys end in 30 days: {codes}</source>
        <translation>原检查组的人也会列入名册，以便验证他们的签名；他们的密钥 30 天后失效：{codes}</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Place of work (may stay empty)</source>
        <translation>工作单位（可以不填）</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>Read this out to the lead</source>
        <translation>请念给组长核对</translation>
    </message>
    <message>
        <source>Read this out to {name}</source>
        <translation>请念给{name}核对</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Renew my certificate</source>
        <translation>续期我的证书</translation>
    </message>
    <message>
        <source>Renew my certificate?</source>
        <translation>更换本人证书？</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>更换证书…</translation>
    </message>
    <message>
        <source>Request file</source>
        <translation>申请文件</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>加入申请</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Revoke the keys of {name}?</source>
        <translation>吊销 {name} 的密钥？</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Revoked because</source>
        <translation>吊销原因</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Role that you ask for</source>
        <translation>申请的角色</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Roster file</source>
        <translation>名册文件</translation>
    </message>
    <message>
        <source>Save roster…</source>
        <translation>导出名册…</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Save the roster</source>
        <translation>导出名册</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>已存到 {file}</translation>
    </message>
    <message>
        <source>Say where the admission is to be saved.</source>
        <translation>请写明准入文件存到哪里。</translation>
    </message>
    <message>
        <source>Say where the key is to be saved.</source>
        <translation>请写明密钥存到哪里。</translation>
    </message>
    <message>
        <source>Say where the request is to be saved.</source>
        <translation>请写明申请存到哪里。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>Send everybody the new roster.</source>
        <translation>请把新名册发给全组。</translation>
    </message>
    <message>
        <source>Sign with a key from a file</source>
        <translation>改用文件里的密钥签名</translation>
    </message>
    <message>
        <source>Sign with another key of your own, from a backup.</source>
        <translation>改用备份文件里的本人密钥签名。</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>新成员</translation>
    </message>
    <message>
        <source>Stands in the certificate in place of the name.</source>
        <translation>证书里只写代号，不写姓名。</translation>
    </message>
    <message>
        <source>Take from file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Take over a roster…</source>
        <translation>导入名册…</translation>
    </message>
    <message>
        <source>Take over the key</source>
        <translation>导入密钥</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>检查组</translation>
    </message>
    <message>
        <source>Team root compared</source>
        <translation>核对团队根</translation>
    </message>
    <message>
        <source>Team root key</source>
        <translation>团队根密钥</translation>
    </message>
    <message>
        <source>Team so far</source>
        <translation>原属检查组</translation>
    </message>
    <message>
        <source>Team, roster version {version}</source>
        <translation>检查组 · 名册第 {version} 版</translation>
    </message>
    <message>
        <source>The admission is in {file}, good until {until}. Give it back, and let this team root be compared:</source>
        <translation>准入文件已存到 {file}，{until} 前有效。请交回对方，并让对方核对团队根：</translation>
    </message>
    <message>
        <source>The applicant reads the same fingerprint</source>
        <translation>申请人念的指纹一致</translation>
    </message>
    <message>
        <source>The fingerprint is copied.</source>
        <translation>指纹已复制。</translation>
    </message>
    <message>
        <source>The fingerprint of the team root, in groups of four.</source>
        <translation>复制团队根指纹，四位一组。</translation>
    </message>
    <message>
        <source>The key is in {file}: hand it over in person and delete it here. Send everybody the new roster.</source>
        <translation>密钥在 {file}：请当面交给本人，交出后从这里删去。新名册要发给全组。</translation>
    </message>
    <message>
        <source>The key is lost or known to others.</source>
        <translation>密钥丢失，或者被别人知道了。</translation>
    </message>
    <message>
        <source>The key is lost, or the person left the team.</source>
        <translation>密钥丢失，或者人已离开检查组。</translation>
    </message>
    <message>
        <source>The keys of {name} are revoked.</source>
        <translation>{name} 的密钥已吊销。</translation>
    </message>
    <message>
        <source>The lead may give you another one.</source>
        <translation>组长可以另给一个。</translation>
    </message>
    <message>
        <source>The lead reads the same fingerprint</source>
        <translation>组长念的指纹一致</translation>
    </message>
    <message>
        <source>The others get the new roster with what you hand over to them next.</source>
        <translation>其他成员下次接收您的报送包时得到新名册。</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>口令已更换。</translation>
    </message>
    <message>
        <source>The passphrase of this case folder.</source>
        <translation>更换本案卷的口令。</translation>
    </message>
    <message>
        <source>The recovery code stays the same. Copies of the case folder made earlier still open with the former passphrase.</source>
        <translation>恢复码不变。以前拷走的案卷副本仍用旧口令打开。</translation>
    </message>
    <message>
        <source>The request goes to the lead who keeps the root of the team. Your new key is made here and never leaves this laptop; until you take the admission, nothing changes.</source>
        <translation>申请交给保管团队根的组长。新密钥在本机生成，不会离开这台电脑；收下准入文件之前，一切照旧。</translation>
    </message>
    <message>
        <source>The request goes to the lead who keeps the team root. Your new key is made here and never leaves this laptop.</source>
        <translation>申请交给保管团队根的组长。新密钥在本机生成，不会离开这台电脑。</translation>
    </message>
    <message>
        <source>The request is in {file}. Take it to the lead, who compares:</source>
        <translation>申请已存到 {file}。请交给组长，由组长核对：</translation>
    </message>
    <message>
        <source>The request is written. Nothing has changed yet.</source>
        <translation>申请已写出，目前一切照旧。</translation>
    </message>
    <message>
        <source>The roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Then every former key of that person is revoked.</source>
        <translation>填写后，那个人原有的密钥全部吊销。</translation>
    </message>
    <message>
        <source>These are your own keys: renew your certificate right after.</source>
        <translation>这是您本人的密钥：吊销后请马上更换本人证书。</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Too short so far.</source>
        <translation>还太短。</translation>
    </message>
    <message>
        <source>Too short: at least {least} characters.</source>
        <translation>太短：至少 {least} 个字符。</translation>
    </message>
    <message>
        <source>Type the present passphrase.</source>
        <translation>请输入现在的口令。</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Version {version} of the roster is adopted.</source>
        <translation>已采用第 {version} 版名册。</translation>
    </message>
    <message>
        <source>Version {version}, {people}</source>
        <translation>第 {version} 版，{people}</translation>
    </message>
    <message>
        <source>What the lead gave you in answer to your request.</source>
        <translation>组长对您申请的答复。</translation>
    </message>
    <message>
        <source>What was signed with the former key stays good. Hand the file over in person and delete it here.</source>
        <translation>用旧密钥签的仍然有效。文件请当面交给本人，交出后从这里删去。</translation>
    </message>
    <message>
        <source>What you signed before stays good.</source>
        <translation>以前的签名依然有效。</translation>
    </message>
    <message>
        <source>When the certificate ends, or the key was lost.</source>
        <translation>证书到期，或者密钥丢失时换发。</translation>
    </message>
    <message>
        <source>Where to save the admission</source>
        <translation>准入文件存到哪里</translation>
    </message>
    <message>
        <source>Where to save the key file</source>
        <translation>密钥文件存到哪里</translation>
    </message>
    <message>
        <source>Where to save the request</source>
        <translation>申请存到哪里</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>Who signs for the team, with which key, and until when.</source>
        <translation>谁代表检查组签名、用哪把密钥、到什么时候。</translation>
    </message>
    <message>
        <source>Whoever has this file and its passphrase signs as you.</source>
        <translation>谁拿到这个文件和口令，谁就能以您的名义签名。</translation>
    </message>
    <message>
        <source>Whoever joins or verifies compares this fingerprint with yours once, in person or by telephone.</source>
        <translation>新加入的人、验证的人都要拿这个指纹与您当面或打电话核对一次。</translation>
    </message>
    <message>
        <source>Write the request</source>
        <translation>写出申请</translation>
    </message>
    <message>
        <source>Writes a request; take it to the lead of the team.</source>
        <translation>写出申请文件，交给对方组长。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>You belong to {team} now, as {code}.</source>
        <translation>您已加入{team}，代号 {code}。</translation>
    </message>
    <message>
        <source>You get a new key and certificate. What you signed before stays good. Then back up the new key, and send everybody the new roster.</source>
        <translation>将生成新的密钥和证书，以前的签名仍然有效。更换后请备份新密钥，并把新名册发给全组。</translation>
    </message>
    <message numerus="yes">
        <source>Your certificate ends in %n day(s): renew it in time.</source>
        <translation>
            <numerusform>本人证书还有 %n 天到期，请及时更换。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your certificate has ended: you cannot sign until it is renewed.</source>
        <translation>本人证书已到期：更换之前不能签名。</translation>
    </message>
    <message>
        <source>Your certificate is renewed.</source>
        <translation>本人证书已更换。</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>您的代号</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>您的角色</translation>
    </message>
    <message>
        <source>{name} has a new key.</source>
        <translation>{name} 已换发新密钥。</translation>
    </message>
    <message>
        <source>{name} has this code already.</source>
        <translation>这个代号已经是{name}的。</translation>
    </message>
    <message>
        <source>{name} is on the roster.</source>
        <translation>{name}已列入名册。</translation>
    </message>
    <message>
        <source>✓ Good.</source>
        <translation>✓ 很好。</translation>
    </message>
</context>
</TS>

"""Words of the prompt for joining a team and admitting somebody."""

from collections.abc import Mapping

from inspector_app.domain.roster import Standing
from inspector_app.domain.wording import Wording

REQUEST = Wording(
    "申请加入一个检查组，或者续期证书：写出申请文件，交给组长。",
    "Ask to join a team, or to have the certificate renewed: writes a request for the lead.",
)
ADMIT = Wording(
    "接纳申请人：核对指纹，登上名册，写出给那台电脑的准入文件。",
    "Admit an applicant: compare the fingerprint, list them, and write their admission.",
)
JOIN = Wording(
    "收下准入文件，加入检查组；原有的工作全部保留。",
    "Take the admission and join the team; all work stays.",
)
REQUEST_FILE = Wording("加入申请文件。", "The request to join.")
ADMISSION_FILE = Wording("准入文件。", "The admission.")
WISHED_CODE = Wording(
    "希望用的代号；不写则沿用现在的。", "The code wished for; without it, the present one."
)
WISHED_ROLE = Wording(
    "希望的角色：inspector 或 lead；由组长决定。",
    "The role wished for, inspector or lead; the lead decides.",
)
GIVEN_CODE = Wording("给申请人的代号；不写则照申请。", "The code to give; without it, as wished.")
GIVEN_ROLE = Wording(
    "给申请人的角色；不写则新人为 inspector，老人不变。",
    "The role to give; without it, inspector for somebody new, and no change for anybody else.",
)
SAME_AS = Wording(
    "申请人就是名册上的这个人（代号），换了电脑。",
    "The applicant is this person of the roster (code), on another laptop.",
)
LOST = Wording(
    "原来的电脑丢失：写明原因，吊销那个人原有的全部密钥。",
    "The former laptop is lost: why; revokes every former key of that person.",
)
ADMISSION_OUT = Wording(
    "准入文件写到哪里；不写就在申请文件旁边，名称相同，以 .mingcha-admission 结尾。",
    "Where to write the admission; beside the request if left out, under the same name with "
    ".mingcha-admission.",
)
KEY = Wording(
    "申请人念出的密钥指纹；不写则显示出来，当场核对。",
    "The fingerprint that the applicant read out; without it, it is shown to be compared.",
)
ROOT = Wording(
    "组长念出的团队根指纹；不写则显示出来，当场核对。",
    "The fingerprint of the team root that the lead read out; without it, it is shown.",
)
ASKED = Wording(
    "加入申请已存为 {path}。请把它交给组长，并念出指纹让组长核对：\n{key}",
    "The request is in {path}. Take it to the lead, and read out the fingerprint:\n{key}",
)
APPLICANT = Wording(
    "{name}（{marks}）原属{team}，申请角色：{role}，申请于 {at}",
    "{name} ({marks}), so far of {team}, asks to be {role}, since {at}",
)
AND_UNIT = Wording("，", ", ")
KNOWN = Wording(
    "名册上已有：{name}（{code}），这是续期。", "On the roster: {name} ({code}); a renewal."
)
COLLEAGUES = Wording(
    "原检查组的人也会列入名册，密钥 30 天后失效：{codes}",
    "People of the former team will be listed, with keys that end in 30 days: {codes}",
)
COMPARE_KEY = Wording(
    "请与申请人逐组核对密钥指纹：\n{key}\n一致吗？[y/N] ",
    "Compare the fingerprint with the applicant, group by group:\n{key}\nDo they agree? [y/N] ",
)
OFFER = Wording(
    "{team}邀您以 {code}（{role}）加入，名册第 {version} 版。",
    "{team} admits you as {code} ({role}), roster version {version}.",
)
COMPARE_ROOT = Wording(
    "请与组长逐组核对团队根指纹：\n{root}\n一致吗？[y/N] ",
    "Compare the team root with the lead, group by group:\n{root}\nDo they agree? [y/N] ",
)
YES = frozenset({"y", "yes", "是", "对"})
ADMITTED = Wording(
    "{name}（{code}）已登上名册（第 {version} 版）。准入文件：{path}，{until} 前有效，"
    "只有申请的那台电脑能打开。\n请念出团队根指纹让对方核对：\n{root}",
    "{name} ({code}) is on the roster (version {version}). Admission: {path}, good until {until}, "
    "for that laptop alone.\nRead out the fingerprint of the team root:\n{root}",
)
JOINED = Wording(
    "已加入{team}，代号 {code}，名册第 {version} 版；以前的检查都还在，照样能验证。",
    "You have joined {team} as {code}, roster version {version}; what you did before is all there "
    "and verifies as before.",
)
RENEWED = Wording(
    "证书已续期：{code}，名册第 {version} 版。",
    "The certificate is renewed: {code}, roster version {version}.",
)
ENDS_SOON = Wording(
    "您的证书还有 {days} 天到期，到期以后不能签名。{renew}",
    "Your certificate ends in {days} day(s); after that you cannot sign. {renew}",
)
HAS_ENDED = Wording(
    "您的证书已经到期，不能签名。{renew}", "Your certificate has ended; you cannot sign. {renew}"
)
RENEW_HERE = Wording("续期：mingcha people renew。", "Renew it with mingcha people renew.")
RENEW_BY_LEAD = Wording(
    "续期：mingcha people request --out 文件，交给组长；收到准入文件后用 mingcha people join。",
    "To renew it, make a request with mingcha people request --out FILE, take it to the lead, and "
    "take the admission with mingcha people join.",
)
STANDINGS: Mapping[Standing, Wording] = {
    Standing.ACTIVE: Wording("", ""),
    Standing.REVOKED: Wording("已吊销", "revoked"),
    Standing.NO_LONGER: Wording("证书已到期", "certificate ended"),
    Standing.NOT_YET: Wording("证书还没有生效", "certificate not yet valid"),
    Standing.UNKNOWN: Wording("没有密钥", "no key"),
}
LEFT = Wording("证书还有 {days} 天到期", "certificate ends in {days} day(s)")
RETIRED_ROOT = Wording(
    "以前的团队根，已停用，仅供验证旧表：{root}",
    "A former team root, retired, kept to verify older sheets: {root}",
)
ADVICE_ROOT = Wording(
    "请与组长逐组核对，一致后用 --root 写明：{found}",
    "Compare it with the lead, then give it with --root: {found}",
)
ADVICE_KEY = Wording(
    "请与申请人逐组核对，一致后用 --key 写明：{found}",
    "Compare it with the applicant, then give it with --key: {found}",
)
ADVICE_CODE = Wording(
    "不是同一个人，用 --code 另给一个代号；是同一个人换了电脑，用 --as {code}。",
    "For another person, give another code with --code; for the same person on another laptop, "
    "use --as {code}.",
)
ADVICE_REQUEST = Wording(
    "用 mingcha people request --out 文件 重新做一份申请，交给组长；工作都还在。",
    "Make a new request with mingcha people request --out FILE and take it to the lead; all your "
    "work is there.",
)

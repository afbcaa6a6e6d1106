"""What did not happen, for every act that can be refused, by the name that the prompt gives it."""

from collections.abc import Mapping

from inspector_app.domain.wording import Wording

UNDONE: Mapping[str, Wording] = {
    "seal": Wording("没有签章", "Not sealed"),
    "amend": Wording("没有更正", "Not amended"),
    "discard": Wording("没有放弃改动", "The changes were not discarded"),
    "supplement": Wording("没有补充证据", "No evidence was added"),
    "void": Wording("没有作废", "Not made void"),
    "sign": Wording("没有会签", "Not countersigned"),
    "adopt": Wording("没有取回会签后的文件", "The countersigned file was not taken back"),
    "print": Wording("没有取出检查表", "No sheet was taken out"),
    "fill": Wording("没有录入检查结果", "No answer was recorded"),
    "header": Wording("没有改动表头", "The header was not changed"),
    "attach": Wording("没有添加照片", "No photo was added"),
    "label": Wording("没有改动照片", "The photo was not changed"),
    "detach": Wording("没有取下照片", "The photo was not taken off"),
    "review": Wording("没有打开审核", "The review was not opened"),
    "remark": Wording("没有记下意见", "No remark was recorded"),
    "return": Wording("没有退回", "Not returned"),
    "approve": Wording("没有通过审核", "Not approved"),
    "correct": Wording("没有更正检查结果", "No correction was made"),
    "veto": Wording("没有录入核实结果", "No result was recorded"),
    "defer": Wording("没有暂缓反馈", "The feedback was not deferred"),
    "resume": Wording("没有恢复反馈", "The feedback was not resumed"),
    "issue": Wording("没有签发", "Not issued"),
    "resolve": Wording("没有处理冲突", "The conflict was not resolved"),
    "tip": Wording("没有出移送单", "No transfer slip was made"),
    "people admit": Wording("没有接纳", "Nobody was admitted"),
    "people add": Wording("没有加入名册", "Nobody was added to the roster"),
    "people renew": Wording("没有换发证书", "The certificate was not renewed"),
    "people revoke": Wording("没有吊销密钥", "No key was revoked"),
}

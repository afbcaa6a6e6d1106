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
    "people add": Wording("没有加入名册", "Nobody was added to the roster"),
    "people renew": Wording("没有换发证书", "The certificate was not renewed"),
    "people revoke": Wording("没有吊销密钥", "No key was revoked"),
}

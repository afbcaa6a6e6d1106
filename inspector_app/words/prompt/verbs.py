"""One line of help for the program and for each verb."""

from inspector_app.domain.wording import Wording

PROGRAM = Wording(
    "明察：窗口单位暗访检查。到访之后填表、附照片、评分、签章，得到人人可验证的检查表。",
    "Mingcha: covert inspection of service windows. After the visit: answers, photos, score, seal, "
    "and a sheet that anyone can verify.",
)
EPILOG = Wording(
    "可以写在任何位置：--case 文件夹、--lang zh|en、--json、--passphrase-file 文件、--version。"
    "口令也可以放在 MINGCHA_PASSPHRASE 里。\n\n"
    "退出码：0 完成；1 需要您处理；2 用法不对；3 已改动；4 非本检查组签发；5 暂不能判断；"
    "70 程序缺陷。",
    "Anywhere on the line: --case FOLDER, --lang zh|en, --json, --passphrase-file FILE, --version. "
    "The passphrase may also stand in MINGCHA_PASSPHRASE.\n\n"
    "Exit: 0 done; 1 you can act; 2 usage; 3 altered; 4 not ours; 5 cannot tell now; 70 a bug.",
)
INIT = Wording(
    "新建案卷：设口令，生成团队根密钥和本人证书，一个人也可以是一个检查组。",
    "Make a case folder: passphrase, team root and your certificate; one person is a team.",
)
PEOPLE = Wording("人员与密钥。", "People and keys.")
PEOPLE_LIST = Wording("列出名册上的人。", "List the people on the roster.")
PEOPLE_ADD = Wording(
    "把一个人加入名册，签发证书并存成 PKCS#12 文件。",
    "Put a person on the roster, with a certificate in a PKCS#12 file.",
)
PEOPLE_RENEW = Wording(
    "更新本人的证书；写明代号则更新那个人的。",
    "Renew your own certificate, or that of the person named.",
)
PEOPLE_RECOVER = Wording(
    "忘了口令：用恢复码设新口令。", "Passphrase forgotten: set a new one by the recovery code."
)
PEOPLE_REVOKE = Wording("吊销一个人的全部密钥。", "Revoke every key of a person.")
PEOPLE_EXPORT = Wording("把本人的密钥存成 PKCS#12 文件。", "Save your own key as a PKCS#12 file.")
PEOPLE_IMPORT = Wording(
    "改用 PKCS#12 文件里的密钥签名。", "Sign with the key of a PKCS#12 file from now on."
)
PEOPLE_PASSPHRASE = Wording("更换案卷口令。", "Change the passphrase of the case folder.")
ROSTER = Wording(
    "名册：谁是谁，由团队根密钥签发。", "The roster: who is who, signed by the team root."
)
ROSTER_SHOW = Wording("显示名册和团队根指纹。", "Show the roster and the root's fingerprint.")
ROSTER_EXPORT = Wording("把名册存成文件，供别处验证。", "Save the roster for verifying elsewhere.")
ROSTER_IMPORT = Wording("采用一份更新的名册。", "Adopt a newer roster.")
FORM = Wording("检查表。", "Forms.")
FORM_CHECK = Wording(
    "校验检查表文件，错误逐行列出。", "Check form files; every fault is listed with its line."
)
FORM_LIST = Wording("列出可用的检查表。", "List the forms there are.")
FORM_SHOW = Wording("显示一份检查表，或者其中一项。", "Show a form, or one of its items.")
UNIT = Wording("窗口单位登记。", "The register of units.")
UNIT_IMPORT = Wording("从 CSV 或 XLSX 导入窗口单位。", "Import units from CSV or XLSX.")
UNIT_LIST = Wording("列出窗口单位。", "List the units.")
BEGIN = Wording("开始一次检查。", "Begin an inspection.")
HEADER = Wording("补充或更改表头。", "Add to the header, or change it.")
FILL = Wording(
    "填写检查结果：读 JSON 或 CSV 文件，- 是标准输入。",
    "Fill in answers from a JSON or CSV file; - is standard input.",
)
ATTACH = Wording(
    "附上照片作为证据：文件、文件夹或者相机存储卡。",
    "Attach photos as evidence: files, folders or a camera card.",
)
LABEL = Wording(
    "给照片写说明、归入检查项、校正相机时间；什么选项也不写就只显示。",
    "Label photos: caption, items, the camera's clock; without an option they are only shown.",
)
NUMBER = Wording(
    "给照片重新编号：写出的排在前面，其余顺次排在后面。",
    "Number the photos anew: those named first, the others behind them.",
)
SCORE = Wording("评分，并说明怎样算出来。", "Score, with the calculation.")
SHOW = Wording("显示一次检查；不写编号就列出全部。", "Show an inspection, or list them all.")
SEAL = Wording(
    "签章：生成检查表并签名，从此只能更正。",
    "Seal: render and sign the sheet; from then on only amendments.",
)
SIGN = Wording(
    "会签一份检查表：在本机、在别处，或记录纸上签名。",
    "Add a signature to a sheet: here, elsewhere, or record one in ink.",
)
AMEND = Wording(
    "更正已签章的检查：写明理由，重新签名，成为新版本。",
    "Amend a sealed inspection: reason, new signature, new version.",
)
SUPPLEMENT = Wording("签章之后补充证据。", "Add evidence after the seal.")
VOID = Wording("作废一次检查，写明理由。", "Make an inspection void, with the reason.")
VERIFY = Wording(
    "验证检查表：完好、已改动、非本检查组签发，或者暂不能判断。",
    "Verify sheets: good, altered, not ours, or cannot tell now.",
)
PRINT = Wording(
    "取出检查表：存成文件或者送去打印。", "Take out a sheet: save it or send it to a printer."
)
CHECK = Wording(
    "检查案卷：留痕记录、签名、照片、列表是否完好。",
    "Check the case folder: its entries, signatures, photos and lists.",
)
REBUILD = Wording("从留痕记录重建全部列表。", "Rebuild every list from the entries.")
DEMO = Wording(
    "演示：在虚构的区里走完五次检查：签章、报送、合并、审核、签发、验证。",
    "A demonstration: five visits in an invented district, sealed, merged, reviewed, issued.",
)
DETACH = Wording(
    "从草稿上取下附错的照片；文件仍留在案卷里。",
    "Take wrong photos off the draft; their files stay in the case folder.",
)
DISCARD = Wording(
    "放弃签章之后的改动，回到签章的版本；改动清单留痕。",
    "Drop what was changed since the seal and return to the sealed version; the edits are logged.",
)
REATTACH = Wording(
    "把取下的照片原样放回；不写序号就放回全部。",
    "Put detached photos back as they were; all of them if none is named.",
)
